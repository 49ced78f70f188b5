"""Several conditions chosen at once: which of their combinations fit, for many beginnings at a time.

The conditions of a part, in their order, are cut into blocks of at most `MOST_COMBINATIONS` combinations. A block has,
for each rivalry and each amount of slack, the *set* of its combinations that leave the rivalry satisfied, as 256 bits.
Which combinations fit a beginning is then the intersection of one such set per rivalry, looked up by the slack that the
beginning has left: a few machine words where trying them one by one would be hundreds of comparisons.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.engine.consistent.bounds import Part
from workbench.engine.network import Ints

Slack = npt.NDArray[np.signedinteger]
Places = npt.NDArray[np.int8]
Bits = npt.NDArray[np.uint64]

MOST_COMBINATIONS = 256
_WORDS = MOST_COMBINATIONS // 64
#: Bytes of one table while it is made.
_BYTES_AT_ONCE = 16_000_000


@dataclass(frozen=True, eq=False)
class _Check:
    """One rivalry of each state of a condition, the same number in each.

    ``column``: where the condition stands in a beginning; None where it is in the block itself: then there is one check
    for each state. ``rivalries``: by state, which one. ``sets``: by state, where its sets begin in the block's table.
    """

    column: int | None
    rivalries: Ints
    sets: Ints


class Block:
    """Some conditions of a part, after those ``before`` them; places as in the part.

    ``combinations``: N × B places of states, in order; those that cannot fit any beginning are left out. ``full``
    counts them all. ``costs``: N × R.
    """

    def __init__(self, part: Part, before: Sequence[int], own: Sequence[int], combinations: Places) -> None:
        self.own = list(own)
        self.combinations = combinations
        self.full = math.prod(len(part.domains[v]) for v in own)
        self.costs = _costs(part, own, combinations)
        self._dearest = self.costs.max(axis=0, initial=0)
        #: Slack beyond this satisfies a rivalry whatever is chosen here.
        self._enough = int(self._dearest.max(initial=0))
        self._checks: list[_Check] = []
        #: (rivalry, where in the block its condition is, its state) of each set of combinations by slack.
        self._listed: list[tuple[int, int | None, int]] = [(-1, None, 0)]
        if before:  # what comes first has been looked at already: only combinations that fit are left
            for place in reversed(range(len(before))):
                self._check_before(part, before[place], place)
            for place, v in enumerate(own):
                self._check_own(part, v, place)
        self._table = self._made_table()

    def _check_before(self, part: Part, v: int, column: int) -> None:
        by_state = np.stack(part.rivalries[v])
        for rivalries in by_state.T:
            if not self._dearest[rivalries].any():
                continue
            sets = [self._add(int(r), None, 0) if self._dearest[r] else 0 for r in rivalries]
            self._checks.append(_Check(column, rivalries, np.array(sets) * (self._enough + 2) + 1))

    def _check_own(self, part: Part, v: int, place: int) -> None:
        for state, rivalries in enumerate(part.rivalries[v]):
            for r in rivalries.tolist():
                sets = np.array([self._add(r, place, state)]) * (self._enough + 2) + 1
                self._checks.append(_Check(None, np.array([r]), sets))

    def _add(self, rivalry: int, place: int | None, state: int) -> int:
        self._listed.append((rivalry, place, state))
        return len(self._listed) - 1

    def _made_table(self) -> Bits:
        """Row s · (enough + 2) + 1 + slack: the combinations that fit in set s; slack −1 stands for all below 0."""
        count, depth = len(self.combinations), self._enough + 2
        table = np.zeros((len(self._listed), depth, _WORDS * 8), dtype=np.uint8)
        slack = np.arange(-1, self._enough + 1)[None, :, None]
        at_once = max(1, _BYTES_AT_ONCE // (depth * max(1, count)))
        for start in range(0, len(self._listed), at_once):
            listed = self._listed[start : start + at_once]
            costs = np.stack([self.costs[:, r] if r >= 0 else np.zeros(count, self.costs.dtype) for r, _, _ in listed])
            fits = (costs[:, None, :] <= slack) & (slack >= 0)
            for row, (_, place, state) in zip(fits, listed, strict=True):
                if place is not None:
                    row |= self.combinations[:, place] != state
            packed = np.packbits(fits, axis=-1, bitorder="little")
            table[start : start + at_once, :, : packed.shape[-1]] = packed
        return table.reshape(-1, _WORDS * 8).view(np.uint64)

    def fitting(self, slack: Slack, chosen: Places) -> tuple[Ints, Ints]:
        """Which combinations fit which beginnings: pairs of places, by beginning.

        ``slack``: P × R, what each beginning has left. ``chosen``: P × B', its places of states.
        """
        alive = np.arange(len(slack) if len(self.combinations) else 0)
        sets: Bits = np.full((len(alive), _WORDS), ~np.uint64(0))
        cells, width = slack.ravel(), slack.shape[1]
        for check in self._checks:
            if not len(alive):
                break
            if check.column is None:
                left = cells.take(alive * width + check.rivalries[0])
                start = check.sets[0]
            else:
                state = chosen[:, check.column].take(alive)
                left = cells.take(alive * width + check.rivalries.take(state))
                start = check.sets.take(state)
            np.minimum(left, self._enough, out=left)
            np.maximum(left, -1, out=left)
            sets &= self._table.take(left + start, axis=0)  # start is wide, so that nothing overflows
            some = (sets[:, 0] | sets[:, 1] | sets[:, 2] | sets[:, 3]) != 0
            if np.count_nonzero(some) < 0.85 * len(alive):
                alive, sets = alive[some], sets[some]
        return _pairs(alive, sets, len(self.combinations))


def _pairs(alive: Ints, sets: Bits, count: int) -> tuple[Ints, Ints]:
    bits = np.unpackbits(sets.view(np.uint8), axis=1, count=count, bitorder="little")
    found = np.flatnonzero(bits.ravel().view(np.bool_))
    beginning, combination = np.divmod(found, max(1, count))
    return alive[beginning], combination


def _costs(part: Part, own: Sequence[int], combinations: Places, rivalries: Ints | slice = slice(None)) -> Slack:
    """N × R: what each combination costs the rivalries."""
    costs = np.zeros((len(combinations), len(part.slack[rivalries])), dtype=part.slack.dtype)
    for place, v in enumerate(own):
        costs += part.costs[v][:, rivalries].take(combinations[:, place], axis=0)
    return costs


def plan(part: Part, order: Sequence[int]) -> Iterator[tuple[list[int], Places]]:
    """The conditions of each block, and the combinations of theirs that are not ruled out whatever else is chosen."""
    waiting = list(order)
    while waiting:
        own: list[int] = []
        combinations = np.zeros((1, 0), dtype=np.int8)
        while waiting and (not own or len(combinations) * len(part.domains[waiting[0]]) <= 2 * MOST_COMBINATIONS):
            wider = _fitting_alone(part, [*own, waiting[0]], _extended(combinations, len(part.domains[waiting[0]])))
            if len(wider) > MOST_COMBINATIONS:
                break
            combinations = wider
            own.append(waiting.pop(0))
        yield own, combinations


def _extended(combinations: Places, size: int) -> Places:
    states = np.tile(np.arange(size, dtype=np.int8), len(combinations))
    return np.concatenate([np.repeat(combinations, size, axis=0), states[:, None]], axis=1)


def _fitting_alone(part: Part, own: Sequence[int], combinations: Places) -> Places:
    """The combinations that leave each of their own rivalries satisfied, if all else stood as is best for it."""
    rivalries = np.concatenate([r for v in own for r in part.rivalries[v]])
    place = np.array([own.index(v) for v in part.owner[rivalries].tolist()])
    left = part.slack[rivalries] - _costs(part, own, combinations, rivalries)
    fits = (left >= 0) | (combinations[:, place] != part.state[rivalries])
    kept: Places = combinations[fits.all(axis=1)]
    return kept
