"""Answers of the engine as JSON: ids become keys, units become points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.domain.effect import AXES
from workbench.domain.identity import UNKNOWN
from workbench.domain.model import Model
from workbench.domain.points import points_of_units
from workbench.engine.evaluation import Evaluation, IssueResult
from workbench.engine.requirements import deciding, status

Json = dict[str, Any]


def condition_key(model: Model, condition: str) -> str:
    """The key of a condition."""
    return model.conditions[condition].key


def state_key(model: Model, state: str | None) -> str:
    """The key of a state; ``unknown`` for None."""
    return UNKNOWN if state is None else model.states[state].key


def literal(model: Model, state: str) -> list[str]:
    """Condition and state, by key."""
    found = model.states[state]
    return [model.conditions[found.condition].key, found.key]


def by_key(model: Model, states: Mapping[str, str | None]) -> dict[str, str]:
    """Settings by key, in the order of the conditions' keys."""
    return dict(sorted((condition_key(model, c), state_key(model, s)) for c, s in states.items()))


def condition_keys(model: Model, conditions: Iterable[str]) -> list[str]:
    """The keys of conditions, sorted."""
    return sorted(condition_key(model, condition) for condition in conditions)


def both(cooperation: int, competition: int) -> Json:
    """A number on each axis, in points."""
    return dict(zip(AXES, (points_of_units(cooperation), points_of_units(competition)), strict=True))


def deciding_literals(model: Model, evaluation: Evaluation, result: IssueResult) -> tuple[str, ...]:
    """The literals (state ids) that decide the requirement where the evaluation ends.

    A requirement that is met there, but open because a circle of settling disagrees, is met by no change at
    all: then nothing decides.
    """
    settings = evaluation.settings.replaced(evaluation.end)
    requirement = model.issues[result.issue].requirement
    if result.requirement == "open" and status(model, requirement, settings.states) == "met":
        return ()
    return deciding(model, result.issue, settings)


def situation_answer(model: Model, evaluation: Evaluation) -> Json:
    """What holds for the whole answer: the settings, what settling did to them, and what is not known."""
    cycle = evaluation.cycle
    return {
        "settings": by_key(model, evaluation.settings.states),
        "settled": by_key(model, evaluation.settled),
        "cycle": None if cycle is None else [by_key(model, states) for states in cycle],
        "unknown_pushes": condition_keys(model, evaluation.unknown_pushes),
    }


def issue_answer(model: Model, evaluation: Evaluation, result: IssueResult) -> Json:
    """One issue area."""
    low, high = zip(result.cooperation_band, result.competition_band, strict=True)
    ends = [both(*low), both(*high)]
    return {
        "key": result.key,
        "title": model.issues[result.issue].title,
        **both(result.cooperation, result.competition),
        "assessed": both(result.cooperation - result.move_cooperation, result.competition - result.move_competition),
        "move": both(result.move_cooperation, result.move_competition),
        "uncut": both(result.uncut_cooperation, result.uncut_competition),
        "band": {axis: [end[axis] for end in ends] for axis in AXES},
        "quadrant": result.quadrant,
        "certain": result.certain,
        "requirement": result.requirement,
        "deciding": [literal(model, state) for state in deciding_literals(model, evaluation, result)],
        "tension": result.tension,
    }


def move_between(start: IssueResult, end: IssueResult) -> Json:
    """How far an issue area stands from where it stands in another evaluation."""
    return both(end.cooperation - start.cooperation, end.competition - start.competition)
