"""The cases of a workspace as data: the states its conditions had, and whether they cooperated."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.model import Model
from workbench.engine.record.back_test import COOPERATED
from workbench.engine.record.cases import Cases, Column, crisp_literals, state_literals

#: Two states with these keys are written as the condition's absence and presence.
_ABSENT_PRESENT = ("absent", "present")


def known_in(model: Model) -> dict[str, int]:
    """Condition id → in how many cases its state is known, for those that are known in any; as people ordered them."""
    found = {}
    for condition in model.ordered("condition"):
        count = sum(1 for case in model.cases if model.settings_of(case).get(condition.id) is not None)
        if count:
            found[condition.id] = count
    return found


def always_known(model: Model) -> tuple[str, ...]:
    """The conditions (ids) whose state is known in every case."""
    return tuple(condition for condition, count in known_in(model).items() if count == len(model.cases))


def workspace_cases(model: Model, conditions: Sequence[str]) -> tuple[Cases, tuple[str, ...]]:
    """The cases in which the state of each of ``conditions`` (ids) is known, and the ids of the others.

    Conditions stand as people ordered them. One with the states absent and present is crisp, as are all of two states
    to the arithmetic; the literals of any other name the state.
    """
    wanted = set(conditions)
    ordered = [condition for condition in model.ordered("condition") if condition.id in wanted]
    every = sorted(model.cases.values(), key=lambda case: case.key)
    used = [c for c in every if all(model.settings_of(c.id).get(condition) is not None for condition in wanted)]
    columns = []
    for condition in ordered:
        states = model.states_of(condition.id)
        place = {state.id: x for x, state in enumerate(states)}
        keys = tuple(state.key for state in states)
        literals = crisp_literals(condition.key) if keys == _ABSENT_PRESENT else state_literals(condition.key, keys)
        values = tuple(place[str(model.settings_of(case.id)[condition.id])] for case in used)
        columns.append(Column(condition.key, keys, literals, values))
    outcome = tuple(int(case.outcome == COOPERATED) for case in used)
    names = tuple(case.key for case in used)
    left_out = tuple(case.id for case in every if case not in used)
    return Cases(names, tuple(columns), COOPERATED, outcome), left_out
