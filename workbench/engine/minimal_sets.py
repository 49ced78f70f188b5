"""All minimal sets of changes that reach something, size by size.

A set is minimal when it reaches and no proper subset does. Nothing is taken for monotone: a set that contains a
reaching one is left out whether or not it reaches itself, and so is all that would be built on it. What reaches, and
which sets can be given up early, a `Judge` says.

Changes are numbered so that those of one condition stand together; a set is a row of rising numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from workbench.engine.truths import Bools
from workbench.engine.watching import Watch

Numbers = npt.NDArray[np.int16]
Array = npt.NDArray[Any]

#: So many sets are looked at at once.
_AT_ONCE = 1 << 19


class Judge(Protocol):
    """Says which sets reach. ``state`` is whatever it wants to know again of each set: arrays whose last axis is sets.

    ``at_once``: how many sets it likes to be asked about together.
    """

    at_once: int

    def start(self) -> tuple[list[Array], bool]:
        """The state of the empty set, and whether that reaches."""
        ...

    def grow(
        self, members: Numbers, state: list[Array], group: range, left: int
    ) -> tuple[npt.NDArray[np.int64], list[Array], Bools]:
        """Every set of ``members`` with every change of ``group`` on top: set by set, change by change.

        Gives the places of those that reach or that may reach with up to ``left`` changes more, their state, and
        whether they reach.
        """
        ...


@dataclass
class Found:
    """The minimal sets, as rows of numbers of changes, and the size through which there are no others."""

    sets: list[Numbers] = field(default_factory=list)
    through: int = 0

    def of_size(self, size: int) -> Numbers:
        """All minimal sets of one size."""
        own = [part for part in self.sets if part.shape[1] == size]
        return np.concatenate(own) if own else np.empty((0, size), dtype=np.int16)


def minimal_sets(groups: list[range], judge: Judge, most: int, watch: Watch) -> Found:
    """All minimal sets of at most ``most`` changes, at most one of each group.

    Where the watch says to stop, what was found so far is given back, with ``through`` saying how far it is all.
    """
    found = Found()
    state, reaches = judge.start()
    if reaches:
        found.sets.append(np.empty((1, 0), dtype=np.int16))
        found.through = most
        return found
    known = _Known(groups)
    level = _Level(np.empty((1, 0), dtype=np.int16), state, [1] * len(groups))
    work = _Work(groups, most, watch)
    for size in range(1, most + 1):
        grown = _grow(level, groups, judge, most - size, known, work)
        found.sets += work.reaching
        if grown is None:
            return found
        known.add(size, work.reaching)
        found.through = size
        if not len(grown.members):
            found.through = most
            break
        level = grown
    return found


@dataclass
class _Level:
    """The sets of one size that do not reach, sorted by the group of their last change.

    ``before[g]``: how many of them end before group g, and can so be extended by it.
    """

    members: Numbers
    state: list[Array]
    before: list[int]


def _grow(level: _Level, groups: list[range], judge: Judge, left: int, known: _Known, work: _Work) -> _Level | None:
    """The next level, what reaches being put into ``work``; None if stopped."""
    work.reaching = []
    members: list[Numbers] = []
    states: list[list[Array]] = []
    before, total = [], 0
    for g, group in enumerate(groups):
        before.append(total)
        changes = range(group.start, group.stop)
        for rows in _slices(level.before[g], max(1, judge.at_once // len(group))):
            if not work.go_on(g, rows, level.before[g], left):
                return None
            own = level.members[rows]
            kept, state, reached = judge.grow(own, [part[..., rows] for part in level.state], changes, left)
            sets = np.empty((len(kept), own.shape[1] + 1), dtype=np.int16)
            sets[:, :-1] = own[kept // len(group)]
            sets[:, -1] = group.start + kept % len(group)
            asked = np.arange(len(sets)) if left else np.flatnonzero(reached)
            new = np.zeros(len(sets), dtype=bool)
            new[asked] = ~known.inside(sets[asked])
            work.reaching.append(sets[new & reached])
            if left:
                on = new & ~reached
                members.append(sets[on])
                states.append([part[..., on] for part in state])
                total += int(on.sum())
    if not members:
        return _Level(np.empty((0, level.members.shape[1] + 1), dtype=np.int16), [], before)
    joined = [np.concatenate(parts, axis=-1) for parts in zip(*states, strict=True)]
    return _Level(np.concatenate(members), joined, before)


def _slices(count: int, length: int) -> Iterator[slice]:
    return (slice(at, min(at + length, count)) for at in range(0, count, length))


class _Work:
    """How far the search is; what reaches at the present size."""

    def __init__(self, groups: list[range], most: int, watch: Watch) -> None:
        self.reaching: list[Numbers] = []
        self.watch, self.most = watch, most
        # As if nothing were given up: the number of sets of each size (elementary symmetric polynomials).
        self.sets = [1] + [0] * most
        for group in groups:
            for size in range(most, 0, -1):
                self.sets[size] += self.sets[size - 1] * len(group)
        self.groups = len(groups)

    def go_on(self, group: int, rows: slice, of: int, left: int) -> bool:
        """Tell the watch."""
        size = self.most - left
        part = (group + rows.start / of) / self.groups
        done = sum(self.sets[:size]) + part * self.sets[size]
        return self.watch(done / sum(self.sets))


class _Known:
    """The minimal sets of smaller sizes, and whether a set contains one of them."""

    def __init__(self, groups: list[range]) -> None:
        self.base = groups[-1].stop + 1 if groups else 1
        self.codes: dict[int, Array] = {}

    def add(self, size: int, parts: list[Numbers]) -> None:
        """Add the minimal sets of a size."""
        joined = np.concatenate(parts) if parts else np.empty((0, size), dtype=np.int16)
        if len(joined):
            self.codes[size] = np.sort(self._code(joined))

    def inside(self, sets: Numbers) -> Bools:
        """Which of the sets contain a known one, given that without their last change they do not."""
        found = np.zeros(len(sets), dtype=bool)
        size = sets.shape[1]
        for smaller, codes in self.codes.items():
            for chosen in combinations(range(size - 1), smaller - 1):
                found |= _among(self._code(sets[:, [*chosen, size - 1]]), codes)
        return found

    def _code(self, sets: Numbers) -> Array:
        """Each set as one whole number."""
        small = self.base ** sets.shape[1] < 2**62
        code: Array = np.zeros(len(sets), dtype=np.int64 if small else object)
        for column in sets.T:
            code = code * self.base + (column.astype(np.int64) if small else column.astype(object))
        return code


def _among(values: Array, ordered: Array) -> Bools:
    """Which values are in the sorted list."""
    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    return np.asarray(ordered[at] == values, dtype=bool)
