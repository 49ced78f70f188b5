"""Requirements in many situations at once (method 2): the same answers as `requirements.status`, on whole arrays.

Situations come as *columns*: for each condition an array of places in its list of states, −1 where it is unknown.
Columns may have any shapes that go together; an answer has the shape they make.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement, literals
from workbench.engine.compiled import Compiled
from workbench.engine.requirements import Status

Array = npt.NDArray[Any]
Bools = npt.NDArray[np.bool_]
#: Place of a condition → the places of its states, −1 for unknown.
Columns = Mapping[int, Array]

#: What a requirement's state is called in arrays.
STATUSES: tuple[Status, ...] = ("met", "open", "blocked")
MET, OPEN, BLOCKED = range(3)


def place_of_state(arrays: Compiled) -> dict[str, tuple[int, int]]:
    """State id → the place of its condition, and its own place there."""
    return {state: (c, x) for c, states in enumerate(arrays.state_ids) for x, state in enumerate(states)}


def named(arrays: Compiled, expression: Requirement | None) -> tuple[int, ...]:
    """The places of the conditions that a requirement names, in their order."""
    if expression is None:
        return ()
    where = place_of_state(arrays)
    return tuple(sorted({where[literal.state][0] for literal in literals(expression)}))


class Truths:
    """One requirement, ready to be asked about many situations."""

    def __init__(self, arrays: Compiled, expression: Requirement) -> None:
        self.expression = expression
        self.where = place_of_state(arrays)
        self.named = named(arrays, expression)
        self.sizes = [len(states) for states in arrays.state_ids]

    def met(self, columns: Columns) -> Bools:
        """Where it is true; everything that it names has to be known."""
        return self._sides(self.expression, columns)[0]

    def statuses(self, columns: Columns) -> npt.NDArray[np.int8]:
        """`MET`, `OPEN` or `BLOCKED` in each situation: judged in every completion. All columns are of one length."""
        can_hold, can_fail = self._possible({c: columns[c] for c in self.named})
        return np.where(can_hold & can_fail, OPEN, np.where(can_hold, MET, BLOCKED)).astype(np.int8)

    def _possible(self, columns: dict[int, Array]) -> tuple[Bools, Bools]:
        """Where some completion makes it true, and where some makes it false."""
        true, false = self._sides(self.expression, columns)
        can_hold, can_fail = ~false, ~true
        undecided = np.flatnonzero(can_hold & can_fail)
        if not undecided.size:
            return can_hold, can_fail
        missing = {c: int((column[undecided] < 0).sum()) for c, column in columns.items()}
        branching = max(missing, key=lambda c: missing[c])
        unknown = columns[branching][undecided] < 0
        for rows, states in ((undecided[unknown], range(self.sizes[branching])), (undecided[~unknown], (None,))):
            if not rows.size:
                continue
            inside = {c: column[rows] for c, column in columns.items()}
            hold = np.zeros(rows.size, dtype=bool)
            fail = hold.copy()
            for state in states:
                if state is not None:
                    inside[branching] = np.full(rows.size, state, dtype=np.int16)
                true, false = self._possible(inside)
                hold |= true
                fail |= false
            can_hold[rows], can_fail[rows] = hold, fail
        return can_hold, can_fail

    def _sides(self, expression: Requirement, columns: Columns) -> tuple[Bools, Bools]:
        """Where the expression is true, and where it is false, as far as that follows part by part."""
        match expression:
            case Is(state):
                c, x = self.where[state]
                column = columns[c]
                return column == x, (column != x) & (column >= 0)
            case Not(part):
                true, false = self._sides(part, columns)
                return false, true
            case And(parts):
                return self._counted(parts, len(parts), columns)
            case Or(parts):
                return self._counted(parts, 1, columns)
            case AtLeast(count, parts):
                return self._counted(parts, count, columns)

    def _counted(self, parts: Sequence[Requirement], count: int, columns: Columns) -> tuple[Bools, Bools]:
        sides = [self._sides(part, columns) for part in parts]
        return (
            _enough([true for true, _ in sides], count),
            _enough([false for _, false in sides], len(parts) - count + 1),
        )


def _enough(truths: list[Bools], count: int) -> Bools:
    """Where at least ``count`` of them hold."""
    if count == len(truths) or count == 1:
        found = truths[0]
        for truth in truths[1:]:
            found = found & truth if count == len(truths) else found | truth
        return found
    total = truths[0].astype(np.int8)
    for truth in truths[1:]:
        total = total + truth
    return np.asarray(total >= count)
