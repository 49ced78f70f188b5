"""How many futures leave one issue area where: counted, not listed.

An issue area's raw position is a sum of whole amounts, one for each condition, and only its requirement ties conditions
together. So the conditions that the requirement names are gone through in all their combinations, and the others are
added one at a time to the *numbers* of futures by sum: the distribution of a sum is the convolution of those of its
terms. That is exact in whole numbers, in any order of summation, and never holds the futures themselves. Where the
futures are given one by one (a sample, or only consistent ones), each is looked at.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from workbench.engine.compiled import Ints
from workbench.engine.evaluation import TOP
from workbench.engine.future_space import Space
from workbench.engine.one_issue import OneIssue
from workbench.engine.truths import Array


@dataclass(frozen=True, eq=False)
class Tally:
    """Numbers of futures by truth of the requirement and by raw position.

    ``counts``: T × H × W, of ``total`` futures. ``met``: for each T whether the requirement is met; with a varied
    condition, whether it is at each of its states. ``raw``: the H raw cooperations and W raw competitions, in units.
    """

    one: OneIssue
    counts: Ints
    met: tuple[tuple[bool, ...], ...]
    raw: tuple[Ints, Ints]
    total: int

    def placed(self, met: bool, moved: Ints | None = None) -> tuple[Ints, Ints]:
        """The positions on both axes, clamped and cut, by whether the requirement is met; ``moved``: added before."""
        cooperation, competition = self.raw if moved is None else (self.raw[0] + moved[0], self.raw[1] + moved[1])
        cooperation = np.clip(cooperation, self.one.bottom[0], TOP)
        competition = np.clip(competition, self.one.bottom[1], TOP)
        return cooperation if met else np.minimum(cooperation, self.one.cap), competition


def tally(space: Space, one: OneIssue, varied: int | None = None) -> Tally:
    """Count the futures of one issue area.

    ``varied``: the place of a condition that is left out: raw positions lack what it does, and the requirement is
    judged at each of its states.
    """
    arrays = one.arrays
    free = [c for c in space.free if c != varied]
    together = [c for c in free if c in one.named or (space.rows is not None and c in one.moving)]
    apart = [c for c in free if c not in together and c in one.moving]
    grid = _Grid(one, [*together, *apart])
    columns = dict(space.columns([*together, *(c for c in one.named if c not in free and c != varied)]))
    shape = space.shape(together)
    code, met = _truths(one, columns, varied)
    code = code * (grid.height * grid.width)
    for c in together:
        code = code + grid.codes(c)[columns[c]]
    counts = np.bincount(np.broadcast_to(code, shape).ravel(), minlength=len(met) * grid.height * grid.width)
    counts = counts.reshape(len(met), grid.height, grid.width)
    for c in apart:
        counts = grid.added(counts, c)
    total = space.count
    if space.rows is None:
        total = math.prod(len(arrays.state_ids[c]) for c in free)
        counts = counts * (total // int(counts.sum()))
    fixed = one.start.copy()
    for c, state in enumerate(space.base.tolist()):
        if c not in together and c not in apart and c != varied:
            # What is free and does not move the issue area does the same in all its states, and unknown.
            fixed += one.amounts_of(c)[state]
    return Tally(one, counts, met, grid.raw(fixed), total)


def _truths(one: OneIssue, columns: dict[int, Array], varied: int | None) -> tuple[Array, tuple[tuple[bool, ...], ...]]:
    """A number for each combination, and which truths at the states of ``varied`` that number stands for."""
    number: Array = np.zeros((), dtype=np.int64)
    found: tuple[tuple[bool, ...], ...] = ((),)
    for state in [None] if varied is None else range(len(one.arrays.state_ids[varied])):
        at = columns if varied is None else {**columns, varied: np.array(state)}
        met = np.asarray(True) if one.truths is None else one.truths.met(at)
        number = 2 * number + met
        # Only what occurs keeps a number, so that many states do not make many.
        occurring = np.flatnonzero(np.bincount(number.ravel()))
        renumbered = np.zeros(2 * len(found), dtype=np.int64)
        renumbered[occurring] = np.arange(len(occurring))
        number = renumbered[number]
        found = tuple((*found[n // 2], bool(n % 2)) for n in occurring.tolist())
    return number, found


class _Grid:
    """Sums of amounts as places in a grid whose step is one effect; from the smallest to the largest possible sum."""

    def __init__(self, one: OneIssue, conditions: list[int]) -> None:
        # Everything free is known, so amounts are whole effects: 2·k units each.
        self.unit = 2 * one.arrays.model.workspace.points_per_effect
        self.effects = {c: one.amounts_of(c)[:-1] // self.unit for c in conditions}
        self.low = {c: effects.min(axis=0) for c, effects in self.effects.items()}
        zero = np.zeros(2, dtype=np.int64)
        self.least: Ints = sum(self.low.values(), zero)
        most: Ints = sum((effects.max(axis=0) for effects in self.effects.values()), zero)
        self.height, self.width = (1 + most - self.least).tolist()

    def raw(self, fixed: Ints) -> tuple[Ints, Ints]:
        """The raw positions that the rows and the columns stand for."""
        first = fixed + self.least * self.unit
        return first[0] + self.unit * np.arange(self.height), first[1] + self.unit * np.arange(self.width)

    def codes(self, condition: int) -> Ints:
        """What each state of a condition adds to the place in the flat grid."""
        above = self.effects[condition] - self.low[condition]
        codes: Ints = above[:, 0] * self.width + above[:, 1]
        return codes

    def added(self, counts: Ints, condition: int) -> Ints:
        """The numbers of futures with one more condition in all its states: a convolution."""
        found = np.zeros_like(counts)
        for up, right in (self.effects[condition] - self.low[condition]).tolist():
            found[:, up:, right:] += counts[:, : self.height - up, : self.width - right]
        return found


@dataclass(frozen=True, slots=True)
class Spread:
    """Smallest, middle and largest of many positions, in units; the middle of an even number is half-way."""

    least: int
    median: Fraction
    most: int
    mean: Fraction


def spread(values: Ints, counts: Ints) -> Spread:
    """Of values with how often each occurs; at least one does."""
    order = np.argsort(values, kind="stable")
    values, counts = values[order], counts[order]
    some = np.flatnonzero(counts)
    cumulated = np.cumsum(counts)
    total = int(cumulated[-1])
    middle = [int(values[np.searchsorted(cumulated, place, side="right")]) for place in ((total - 1) // 2, total // 2)]
    return Spread(
        int(values[some[0]]),
        Fraction(sum(middle), 2),
        int(values[some[-1]]),
        Fraction(int((values * counts).sum()), total),
    )
