"""How a scenario settles, step by step, as rows of the Why drawer: what moved, and what pushed it. No Qt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

from workbench.domain.effect import CrossImpact
from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation
from workbench.engine.settling import Step
from workbench.ui.why.reasons import Reason


def settling_rows(model: Model, shown: Evaluation) -> list[Reason]:
    """One row a step, in order: its amount is the inconsistency that it took away, its judgements what pushed."""
    states = dict(shown.settings.states)
    listed = {condition: place for place, condition in enumerate(states)}
    rows: list[Reason] = []
    moves: tuple[tuple[str, str], ...] = ()
    for place, step in enumerate(shown.steps, 1):
        moves = (*moves, (step.condition, step.after))
        pushing = _pushing(model, states, step)
        pushing.sort(key=lambda push: (-abs(push.amount), listed[model.states[push.source].condition]))
        rows.append(replace(_row(model, pushing, place, step), moves=moves))
        states[step.condition] = step.after
    return rows


def _pushing(model: Model, states: dict[str, str | None], step: Step) -> list[CrossImpact]:
    """The impacts of all that holds then, on the state it goes to and on the one it leaves."""
    on, owner = model.remembered(_by_target, "cross_impact"), model.states
    return [
        impact
        for target in (step.after, step.before)
        for impact in on.get(target, ())
        if (giver := owner[impact.source].condition) != step.condition and states[giver] == impact.source
    ]


def _by_target(model: Model) -> dict[str, list[CrossImpact]]:
    """State id → the cross-impacts on it, but for those of nothing."""
    found: dict[str, list[CrossImpact]] = defaultdict(list)
    for impact in model.cross_impacts.values():
        if impact.amount:
            found[impact.target].append(impact)
    return dict(found)


def _row(model: Model, pushing: list[CrossImpact], place: int, step: Step) -> Reason:
    return Reason(
        said(
            "Step {n}: {condition}: {before} → {after}",
            n=place,
            condition=model.conditions[step.condition].title,
            before=model.states[step.before].title,
            after=model.states[step.after].title,
        ),
        "level",
        0,
        0,
        said("by {n}", n=step.inconsistency),
        tuple(("impact", impact.id) for impact in pushing),
        "\n".join(_push(model, impact) for impact in pushing),
    )


def _push(model: Model, impact: CrossImpact) -> str:
    """One push in words: what it comes from, how strong it is, for or against what, and the reasoning."""
    source, target = model.states[impact.source], model.states[impact.target]
    values: dict[str, Any] = {
        "condition": model.conditions[source.condition].title,
        "state": source.title,
        "target": target.title,
        "amount": abs(impact.amount),
    }
    if impact.amount > 0:
        words = said("{condition} ({state}) speaks for {target} by {amount}.", **values)
    else:
        words = said("{condition} ({state}) speaks against {target} by {amount}.", **values)
    return " ".join(part for part in (words, impact.why) if part)
