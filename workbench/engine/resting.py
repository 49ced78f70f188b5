"""Which judgements an answer rests on: as (name in `domain.evidence.JUDGEMENTS`, id), for whoever tells of them."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.effect import AXES, Effect
from workbench.domain.identity import linked_id
from workbench.domain.model import Model
from workbench.domain.requirement import literals
from workbench.engine.levers import AverageLever, Lever
from workbench.engine.settings import Settings

Judgement = tuple[str, str]


def effects_of(model: Model, states: Iterable[str], issues: Iterable[str]) -> list[Judgement]:
    """The effects other than 0 of these states (ids) on these issue areas (ids), and the requirements that name them;
    issue area by issue area.
    """
    wanted = set(states)
    moving: dict[str, list[Judgement]] = {}
    known = model.remembered(_effects_by_state, "effect")
    for state in sorted(wanted):
        for effect in known.get(state, ()):
            moving.setdefault(effect.issue, []).append(("effect", effect.id))
    found: list[Judgement] = []
    for issue in issues:
        found += moving.get(issue, ())
        requirement = model.issues[issue].requirement
        if requirement is not None and any(literal.state in wanted for literal in literals(requirement)):
            found.append(("requirement", issue))
    return found


def _effects_by_state(model: Model) -> dict[str, list[Effect]]:
    """State id → its effects other than 0, cooperation first."""
    found: dict[str, list[Effect]] = {}
    for effect in sorted(model.effects.values(), key=lambda effect: AXES.index(effect.axis)):
        if effect.amount:
            found.setdefault(effect.state, []).append(effect)
    return found


def impacts_on(model: Model, sources: Iterable[str], target: str) -> list[Judgement]:
    """The cross-impacts other than 0 of these states (ids) on a state (id)."""
    links = (linked_id("cross_impact", source, target) for source in sources)
    known = model.cross_impacts
    return [("impact", link) for link in links if link in known and known[link].amount]


def swung(lever: Lever | AverageLever) -> list[str]:
    """The issue areas (ids) that a lever moves."""
    return [issue for issue, spans in lever.swings.items() if any(least != most for least, most in spans)]


def under_way(model: Model, settings: Settings, issue: str, moves: Iterable[tuple[str, str]]) -> list[Judgement]:
    """What it rests on that an issue area (id) gets to where these moves (condition id, state id) lead it, from
    ``settings``: its position, and the effects on it of every state left and entered.
    """
    states: set[str] = set()
    for condition, after in moves:
        before = settings.states[condition]
        states |= {after} | ({before} if before else {state.id for state in model.states_of(condition)})
    return [("position", issue), *effects_of(model, states, [issue])]


def under_lever(model: Model, lever: Lever | AverageLever, issues: Iterable[str] | None = None) -> list[Judgement]:
    """What a lever rests on: the effects of its states and of what moves behind it on the issue areas it moves (or on
    these), and the cross-impacts by which that moves.
    """
    own = [state.id for state in model.states_of(lever.condition)]
    ends = lever.ends if isinstance(lever, Lever) else {}
    moved = sorted({state for states in ends.values() for state in states.values() if state is not None})
    found = effects_of(model, [*own, *moved], swung(lever) if issues is None else issues)
    for state in moved:
        found += impacts_on(model, [*own, *moved], state)
    return list(dict.fromkeys(found))
