"""One issue area in many situations at once (method 2): the same numbers as `evaluation`, on whole arrays.

Everything here is in whole units of 1/200 point. Situations are rows of places: one column for each condition, in the
order of the compiled model, −1 where it is unknown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.engine.compiled import Compiled, Ints
from workbench.engine.evaluation import TOP
from workbench.engine.settings import States
from workbench.engine.truths import BLOCKED, MET, OPEN, Array, Columns, Truths

Places = npt.NDArray[np.int16]


def places(arrays: Compiled, states: States) -> Places:
    """The settings as one row of places."""
    found = np.full(len(arrays.conditions), -1, dtype=np.int16)
    for c, condition in enumerate(arrays.conditions):
        state = states[condition.id]
        if state is not None:
            found[c] = arrays.state_ids[c].index(state)
    return found


@dataclass(frozen=True, eq=False)
class Placed:
    """N situations: 2 × N points and ends of bands (cooperation first), N requirements as in `truths`."""

    point: Ints
    low: Ints
    high: Ints
    status: npt.NDArray[np.int8]


class OneIssue:
    """What decides where one issue area stands: tables of amounts, its requirement, its cuts.

    ``moving``: places of the conditions whose state moves it on either axis. ``named``: those its requirement names.
    ``bottom``: the lower end of both axes. ``cap``: what cooperation is cut to while the requirement is blocked.
    """

    def __init__(self, arrays: Compiled, issue: str) -> None:
        place = arrays.issue_index[issue]
        self.arrays = arrays
        self.issue = arrays.issues[place]
        requirement = self.issue.requirement
        self.truths = None if requirement is None else Truths(arrays, requirement)
        self.named = () if self.truths is None else self.truths.named
        self.least: Ints = arrays.least[:, :, place]
        self.most: Ints = arrays.most[:, :, place]
        self.moving = tuple(np.flatnonzero((self.least != self.most).any(axis=1)).tolist())
        self.bottom = np.array([0, arrays.floor[place]], dtype=np.int64)
        cap, _ = arrays.cuts
        self.cap = int(cap[place])
        self.amounts: Ints = arrays.amounts[:, :, place]
        self.start: Ints = arrays.assessed[:, place] - arrays.baseline_sum[:, place]

    def amounts_of(self, condition: int) -> Ints:
        """(states + 1) × 2: what each state of a condition does; last, and so at −1, its being unknown."""
        first = int(self.arrays.first_row[condition])
        return self.amounts[first : first + len(self.arrays.state_ids[condition]) + 1]

    def ends_of(self, condition: int) -> tuple[Ints, Ints]:
        """As `amounts_of`, but with the smallest and with the largest amount where the condition is unknown."""
        amounts = self.amounts_of(condition)
        low, high = amounts.copy(), amounts.copy()
        low[-1], high[-1] = self.least[condition], self.most[condition]
        return low, high

    def raw(self, situations: Places) -> tuple[Ints, Ints, Ints]:
        """2 × N points and lower and upper ends, before any clamp or cut."""
        still = [c for c in range(situations.shape[1]) if c not in set(self.moving)]
        constant = self.start + self.amounts[self.arrays.first_row[still]].sum(axis=0)
        point = np.repeat(constant[:, None], len(situations), axis=1)
        low, high = point.copy(), point.copy()
        for c in self.moving:
            column = situations[:, c]
            ends = self.ends_of(c)
            point += self.amounts_of(c)[column].T
            low += ends[0][column].T
            high += ends[1][column].T
        return point, low, high

    def statuses(self, situations: Places) -> npt.NDArray[np.int8]:
        """The requirement's state in each situation; met where there is none."""
        if self.truths is None:
            return np.full(len(situations), MET, dtype=np.int8)
        return self.truths.statuses({c: situations[:, c] for c in self.named})

    def points(self, columns: Columns) -> tuple[Array, Array]:
        """Both points, clamped and cut, where all is known that moves the issue area or that its requirement names.

        Columns as in `truths`, for `moving` and `named`; what does not move it may be left out.
        """
        still = [c for c in range(len(self.least)) if c not in set(self.moving)]
        constant = self.start + self.amounts[self.arrays.first_row[still]].sum(axis=0)
        found: list[Array] = []
        for axis in (0, 1):
            total: Array = np.asarray(constant[axis], dtype=np.int32)
            for c in self.moving:
                total = total + self.amounts_of(c)[:, axis].astype(np.int32)[columns[c]]
            found.append(np.clip(total, self.bottom[axis], TOP))
        if self.truths is not None:
            found[0] = np.where(self.truths.met(columns), found[0], np.minimum(found[0], self.cap))
        return found[0], found[1]

    def place(self, situations: Places) -> Placed:
        """Where the issue area stands in each situation, clamped and cut."""
        status = self.statuses(situations)
        point, low, high = (np.clip(values, self.bottom[:, None], TOP) for values in self.raw(situations))
        for values, where in (
            (point, status == BLOCKED),
            (high, status == BLOCKED),
            (low, (status == BLOCKED) | (status == OPEN)),
        ):
            values[0] = np.where(where, np.minimum(values[0], self.cap), values[0])
        return Placed(point, low, high, status)
