"""Every smallest cover: all the ways of covering rows with as few sets as can be, exactly (the prime implicant chart).

The chart falls into parts that have no row in common; each is solved by itself, and the covers of the whole are all
combinations of theirs. Within a part, sets that cover the same rows are one; a row that is covered whenever another is
says nothing and is left out. The size of the smallest cover is found by search with bounds, each larger one tried only
where the smaller was shown not to be; then all covers of that size are listed, each once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from math import prod

from workbench.engine.watching import Watch, go_on, unwatched

#: Covers, each the places of its sets, in order.
Cover = tuple[int, ...]


@dataclass(frozen=True)
class Covers:
    """All smallest covers: how many sets they have, how many covers there are, and the covers, in order.

    Where there are more than was asked for, ``listed`` holds some of them.
    """

    size: int
    count: int
    listed: tuple[Cover, ...]

    @property
    def complete(self) -> bool:
        """Whether every one is listed."""
        return len(self.listed) == self.count


def smallest_covers(sets: Sequence[int], rows: int, most: int, watch: Watch = unwatched) -> Covers:
    """Every cover of ``rows`` rows (bits 0 to rows − 1) by the fewest of ``sets`` (bit masks), at most ``most`` listed.

    Raises ``ValueError`` where a row is in no set.
    """
    chart = _reduced(sets, rows)
    parts = [_Part(chart, part).covers(most, watch) for part in _parts(chart)]
    listed = islice(product(*(list(islice(_written(part.kept), most)) for part in parts)), most)
    return Covers(
        sum(part.size for part in parts),
        prod(part.count for part in parts),
        tuple(sorted(tuple(sorted(sum(picked, ()))) for picked in listed)),
    )


@dataclass(frozen=True)
class _Solved:
    """A part's smallest covers: their size, how many there are, and the first of them, each as its classes' sets."""

    size: int
    count: int
    kept: list[list[tuple[int, ...]]]


def _written(covers: list[list[tuple[int, ...]]]) -> Iterator[Cover]:
    """A part's covers with one of the interchangeable sets in each place."""
    return (picked for cover in covers for picked in product(*cover))


@dataclass(frozen=True)
class _Chart:
    """Rows that say something, each as a mask of classes; classes of interchangeable sets with the rows they cover."""

    rows: list[int]
    classes: list[tuple[int, ...]]
    covered: list[int]


def _reduced(sets: Sequence[int], rows: int) -> _Chart:
    by_row = [sum(1 << s for s, covered in enumerate(sets) if covered >> row & 1) for row in range(rows)]
    if not all(by_row):
        raise ValueError("a row is in no set")
    kept: list[int] = []
    for row in sorted(set(by_row), key=lambda mask: (mask.bit_count(), mask)):
        if not any(other & row == other for other in kept):
            kept.append(row)
    alike: dict[int, list[int]] = {}
    for s in range(len(sets)):
        covered = sum(1 << r for r, row in enumerate(kept) if row >> s & 1)
        if covered:
            alike.setdefault(covered, []).append(s)
    covered_by = list(alike)
    classes = [tuple(alike[covered]) for covered in covered_by]
    found = [sum(1 << k for k, covered in enumerate(covered_by) if covered >> r & 1) for r in range(len(kept))]
    return _Chart(found, classes, covered_by)


def _parts(chart: _Chart) -> Iterator[int]:
    """The rows (masks) of each part that shares no class with another."""
    left = (1 << len(chart.rows)) - 1
    while left:
        part = new = left & -left
        while new:
            classes = 0
            for row in bits(new):
                classes |= chart.rows[row]
            reached = 0
            for k in bits(classes):
                reached |= chart.covered[k]
            part, new = part | reached, reached & ~part
        left &= ~part
        yield part


class _Part:
    """One part of a chart. ``known``: rows that are left → how many classes are known not to be enough for them."""

    def __init__(self, chart: _Chart, rows: int) -> None:
        self.chart, self.rows = chart, rows
        self.known: dict[int, int] = {}
        own = [k for k, covered in enumerate(chart.covered) if covered & rows]
        wider = [
            k for k in own if not any(chart.covered[k] & ~chart.covered[o] == 0 and k != o for o in own)
        ]  # classes differ in what they cover, so that of two one can only be narrower
        self.worth = sum(1 << k for k in wider)

    def covers(self, most: int, watch: Watch) -> _Solved:
        """All smallest covers of the part, of which at most ``most`` are kept."""
        size = self._at_least(self.rows)
        while not self._enough(self.rows, size, watch):
            size += 1
        count = 0
        kept: list[list[tuple[int, ...]]] = []
        for chosen in self._all(self.rows, size, 0, (), watch):
            cover = [self.chart.classes[k] for k in chosen]
            count += prod(len(alike) for alike in cover)
            if len(kept) < most:
                kept.append(cover)
        return _Solved(size, count, kept)

    def _at_least(self, left: int) -> int:
        """A lower bound: rows of which no two can be covered at once."""
        count = seen = 0
        rows = sorted(bits(left), key=lambda row: self.chart.rows[row].bit_count())
        for row in rows:
            if not self.chart.rows[row] & seen:
                seen |= self.chart.rows[row]
                count += 1
        return count

    def _enough(self, left: int, size: int, watch: Watch) -> bool:
        """Whether so many classes can cover what is left. Narrower classes are never needed for that."""
        if not left:
            return True
        if self.known.get(left, 0) >= size or self._at_least(left) > size:
            return False
        go_on(watch, 0.5)
        row = min(bits(left), key=lambda r: (self.chart.rows[r] & self.worth).bit_count())
        tried = sorted(
            bits(self.chart.rows[row] & self.worth), key=lambda k: -(self.chart.covered[k] & left).bit_count()
        )
        if size and any(self._enough(left & ~self.chart.covered[k], size - 1, watch) for k in tried):
            return True
        self.known[left] = size
        return False

    def _all(
        self, left: int, size: int, without: int, chosen: tuple[int, ...], watch: Watch
    ) -> Iterator[tuple[int, ...]]:
        """All covers of exactly that size that contain ``chosen`` and no class of ``without``."""
        if not left:
            yield chosen
            return
        if not self._enough(left, size, watch):
            return
        row = min(bits(left), key=lambda r: (self.chart.rows[r] & ~without).bit_count())
        for k in bits(self.chart.rows[row] & ~without):
            yield from self._all(left & ~self.chart.covered[k], size - 1, without, (*chosen, k), watch)
            without |= 1 << k


def bits(mask: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
