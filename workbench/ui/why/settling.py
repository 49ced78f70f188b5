"""How a scenario settles, step by step, as rows of the Why drawer: what moved, and what pushed it. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbench.domain.effect import CrossImpact
from workbench.domain.identity import linked_id
from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.engine.settings import Settings
from workbench.engine.settling import Step, settle
from workbench.ui.why.reasons import Reason


def settling_rows(model: Model, settings: Settings) -> list[Reason]:
    """One row a step, in order: its amount is the inconsistency that it took away, its judgements what pushed."""
    states = dict(settings.states)
    rows: list[Reason] = []
    moves: tuple[tuple[str, str], ...] = ()
    for place, step in enumerate(settle(model, settings).steps, 1):
        moves = (*moves, (step.condition, step.after))
        rows.append(replace(_row(model, states, place, step), moves=moves))
        states[step.condition] = step.after
    return rows


def _row(model: Model, states: dict[str, str | None], place: int, step: Step) -> Reason:
    """The impacts of all that holds then, on the state it leaves and on the one it goes to."""
    pushing: list[CrossImpact] = []
    for condition, state in states.items():
        for target in (step.after, step.before):
            if condition != step.condition and state is not None:
                impact = model.cross_impacts.get(linked_id("cross_impact", state, target))
                if impact is not None and impact.amount:
                    pushing.append(impact)
    pushing.sort(key=lambda impact: -abs(impact.amount))
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
