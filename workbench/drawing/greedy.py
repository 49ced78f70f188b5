"""Choosing slots for labels, one label after the other; `placement` says in which order. Pure."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from workbench.drawing.geometry import Rect
from workbench.drawing.layout import Floats, Layout
from workbench.drawing.occupancy import Grid, Occupancy, Soft, clearance, discs
from workbench.drawing.slots import NEAR, SLOTS, Lettered, line_to, slot_corners

Bools = npt.NDArray[np.bool_]
#: Up to so many bubbles everything is weighed; a larger crowd gets fewer slots and no regard for arrows.
CROWD = 150
#: What a newly placed label leaves free around it, in pixels; bubbles get more (see `occupancy.clearance`).
ROOM = 1.2
#: How much worse a kept slot may have become before it is given up.
PATIENCE = 1.2
#: What it costs to break a title that would fit on one line, and to stand close to another's bubble.
BROKEN, AMBIGUOUS = 0.5, 0.8
#: The line to a label that stands off is looked at in pieces of so many pixels.
PIECE = 12.0
#: The nearest slots, the best first.
BY_COST = sorted(range(NEAR), key=lambda slot: SLOTS[slot].cost)


def gap_of(layout: Layout) -> float:
    """The room between a bubble and its label."""
    geometry = layout.geometry
    return max(4.5 * geometry.weight, clearance(geometry) + 0.5)


@dataclass(frozen=True, eq=False)
class Candidates:
    """Rows × slots: corners, what each costs, whether it is free for a new label; and the ``room`` they are in.

    There is a row for each title and, unless it is a crowd, then one for each title broken into two lines.
    """

    count: int
    texts: Sequence[Lettered]
    left: Floats
    top: Floats
    cost: Floats
    free: Bools
    room: Room
    #: Worked out when first asked for: bubble → rows and slots, the best first.
    best_first: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    _lines: dict[tuple[int, int], list[Rect]] = field(default_factory=dict)

    @cached_property
    def tolerable(self) -> Bools:
        """Whether it is free for a label that stays. Nobody asks where all labels are placed anew."""
        return self.room.fits(0.0, 0.0)

    @cached_property
    def free_rows(self) -> list[list[bool]]:
        """``free`` as lists: asking one cell after the other is much quicker there than in arrays."""
        found: list[list[bool]] = self.free.tolist()
        return found

    @cached_property
    def cost_rows(self) -> list[list[float]]:
        """``cost`` as lists."""
        found: list[list[float]] = self.cost.tolist()
        return found

    @cached_property
    def _corners(self) -> tuple[list[list[float]], list[list[float]]]:
        return self.left.tolist(), self.top.tolist()

    def rect(self, row: int, slot: int) -> Rect:
        """The room that a row's text takes in a slot."""
        text = self.texts[row]
        if len(self.texts) == self.count:  # in a crowd few are asked for
            return Rect(float(self.left[row, slot]), float(self.top[row, slot]), text.width, text.height)
        left, top = self._corners
        return Rect(left[row][slot], top[row][slot], text.width, text.height)

    def line(self, row: int, slot: int) -> list[Rect]:
        """The line to a label, in pieces, where it stands off its bubble: no name is written over it."""
        if not SLOTS[slot].far:
            return []
        if (row, slot) not in self._lines:
            layout, at = self.room.layout, self.room.at[row]
            ends = line_to(self.rect(row, slot), float(layout.x[at]), float(layout.y[at]), float(layout.outer[at]))
            self._lines[row, slot] = _in_pieces(*ends) if ends is not None else []
        return self._lines[row, slot]

    def rows(self, at: int) -> tuple[int, ...]:
        """The rows of a bubble's title."""
        return (at, at + self.count) if len(self.texts) > self.count else (at,)


def _in_pieces(x0: float, y0: float, x1: float, y1: float) -> list[Rect]:
    count = max(math.ceil(math.hypot(x1 - x0, y1 - y0) / PIECE), 1)
    dx, dy = (x1 - x0) / count, (y1 - y0) / count
    corners = ((min(x0 + n * dx, x0 + (n + 1) * dx), min(y0 + n * dy, y0 + (n + 1) * dy)) for n in range(count))
    return [Rect(x, y, max(abs(dx), 0.5), max(abs(dy), 0.5)) for x, y in corners]


def candidates(layout: Layout, texts: Sequence[Lettered], obstacles: Sequence[Rect], soft: Soft) -> Candidates:
    """Everywhere that labels may go, and what it costs them."""
    crowded = len(texts) > CROWD
    count = NEAR if crowded else len(SLOTS)
    rows = list(texts) if crowded else [*texts, *(text.broken or text for text in texts)]
    at = np.tile(np.arange(len(texts)), 1 if crowded else 2)
    size = layout.geometry.label_size
    width, height = np.array([t.width for t in rows]), np.array([t.height for t in rows])
    left, top = slot_corners(layout.x[at], layout.y[at], layout.outer[at], width, height, gap_of(layout), size, count)
    cost = np.broadcast_to(np.array([slot.cost for slot in SLOTS[:count]]), left.shape).copy()
    if not crowded:
        cost[len(texts) :] += BROKEN
    room = Room(layout, at, left, top, left + width[:, None], top + height[:, None], obstacles, soft, crowded)
    room.weigh(cost)
    free = room.fits(ROOM, clearance(layout.geometry))
    for row, text in enumerate(texts):
        if not crowded and text.broken is None:
            free[row + len(texts)] = False
    return Candidates(len(texts), rows, left, top, cost, free, room)


@dataclass(frozen=True, eq=False)
class Room:
    """Rectangles in which labels might stand (rows × slots), and what is in the way there."""

    layout: Layout
    #: The bubble of each row.
    at: npt.NDArray[np.int64]
    left: Floats
    top: Floats
    right: Floats
    bottom: Floats
    obstacles: Sequence[Rect]
    soft: Soft
    crowded: bool

    @cached_property
    def _off(self) -> tuple[Floats, Floats]:
        return _off_bubbles(self.layout, self.at, self.left, self.top, self.right, self.bottom)

    @cached_property
    def _grid(self) -> Grid:
        return discs(self.layout)

    def weigh(self, cost: Floats) -> None:
        """Add what it costs to lie on something, and near another's bubble. A crowd has no regard for that."""
        if not self.crowded:
            cost += self.soft.cost(self.left, self.top, self.right, self.bottom)
            near = near_by(self.layout)
            cost += AMBIGUOUS * (1.0 - np.clip(self._off[1], 0.0, near) / near)

    def fits(self, by: float, near: float) -> Bools:
        """Whether there is so much room to the frame and to names, and to bubbles."""
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        frame = self.layout.geometry.frame
        ok: Bools = (left - by >= frame.x) & (right + by <= frame.right)
        ok &= (top - by >= frame.y) & (bottom + by <= frame.bottom)
        if self.crowded:
            ok &= self._grid.count(left - near, top - near, right + near, bottom + near) == 0
        else:
            ok &= self._off[0] >= near
        for o in self.obstacles:
            ok &= (left - by >= o.right) | (right + by <= o.x) | (top - by >= o.bottom) | (bottom + by <= o.y)
        return ok


def near_by(layout: Layout) -> float:
    """Nearer than this to another's bubble one may take a label for its name."""
    return 9.0 * layout.geometry.weight


def _off_bubbles(
    layout: Layout, at: npt.NDArray[np.int64], left: Floats, top: Floats, right: Floats, bottom: Floats
) -> tuple[Floats, Floats]:
    """How far each rectangle is off the nearest bubble, and off the nearest that is not its own."""
    places = np.flatnonzero([bubble.strength > 0.3 for bubble in layout.scene.bubbles])
    any_, others = np.full(left.shape, np.inf), np.full(left.shape, np.inf)
    if not len(places):
        return any_, others
    x, y, outer = (values[places][:, None, None] for values in (layout.x, layout.y, layout.outer))
    dx = np.maximum(np.maximum(left - x, x - right), 0.0)
    dy = np.maximum(np.maximum(top - y, y - bottom), 0.0)
    off = np.sqrt(dx * dx + dy * dy) - outer
    off.min(axis=0, out=any_)
    own, rows = np.nonzero(places[:, None] == at)
    off[own, rows] = np.inf
    off.min(axis=0, out=others)
    return any_, others


class Greedy:
    """The labels placed so far (``chosen``: bubble → row and slot), and the choice for the next one."""

    def __init__(self, found: Candidates) -> None:
        self.candidates = found
        self.taken = Occupancy()
        self.chosen: dict[int, tuple[int, int]] = {}
        #: Those that stay where they were, and those that no other may move.
        self.kept: set[int] = set()
        self.settled: set[int] = set()

    def copy(self) -> Greedy:
        """The same labels placed, to go on from here and come back."""
        other = Greedy(self.candidates)
        for at, (row, slot) in self.chosen.items():
            other._put(at, row, slot)
        other.kept, other.settled = set(self.kept), set(self.settled)
        return other

    def _put(self, at: int, row: int, slot: int) -> None:
        self.chosen[at] = (row, slot)
        for rect in (self.candidates.rect(row, slot), *self.candidates.line(row, slot)):
            self.taken.add(at, rect)

    def _lift(self, at: int) -> tuple[int, int]:
        row, slot = self.chosen.pop(at)
        for rect in (self.candidates.rect(row, slot), *self.candidates.line(row, slot)):
            self.taken.remove(at, rect)
        return row, slot

    def _open(self, row: int, slot: int, by: float = ROOM) -> bool:
        """Whether no other label, nor the line to one, is in a slot, or so near, or on the line to it."""
        meets, found = self.taken.meets, self.candidates
        return not meets(found.rect(row, slot).inflated(by)) and not any(map(meets, found.line(row, slot)))

    def _in_the_way(self, row: int, slot: int) -> list[int]:
        """Whose labels, or lines to them, are there."""
        found = self.candidates
        every = (found.rect(row, slot).inflated(ROOM), *found.line(row, slot))
        return sorted({at for rect in every for at in self.taken.meeting(rect)})

    def keep(self, at: int, lines: tuple[str, ...], slot: int, cost: float) -> bool:
        """Leave a label where it was, if it is still free there and not much worse."""
        found = self.candidates
        row = next((row for row in found.rows(at) if found.texts[row].lines == lines), None)
        if row is None or slot >= found.cost.shape[1] or not found.tolerable[row, slot]:
            return False
        if found.cost[row, slot] > cost + PATIENCE or not self._open(row, slot, 0.0):
            return False
        self._put(at, row, slot)
        self.kept.add(at)
        self.settled.add(at)
        return True

    def _choices(self, at: int) -> list[tuple[int, int]]:
        """Rows and slots free of bubbles, frame and names, the best first."""
        known = self.candidates.best_first.get(at)
        if known is not None:
            return known
        found = self.candidates
        costly = [
            (cost, row, slot)
            for row in found.rows(at)
            for slot, (free, cost) in enumerate(zip(found.free_rows[row], found.cost_rows[row], strict=True))
            if free
        ]
        choices = found.best_first[at] = [(row, slot) for _, row, slot in sorted(costly)]
        return choices

    def choose(self, at: int) -> bool:
        """Take the best slot that is free."""
        for row, slot in self._choices(at):
            if self._open(row, slot):
                self._put(at, row, slot)
                return True
        return False

    def fill(self, order: Sequence[int]) -> None:
        """In a crowd: `choose` for one bubble after the other, with all slots looked at together. There each costs the
        same everywhere, and whoever finds one takes it from all others that overlap it.

        Only the slots that are free of bubbles are looked at, and those are few: in a row, bubble after bubble as in
        ``order``, of each the best first.
        """
        found, rows = self.candidates, np.array(order, dtype=np.int64)
        places, slots = np.nonzero(found.free[rows][:, BY_COST])
        at, slots = rows[places], np.array(BY_COST)[slots]
        left, top = (corners[at, slots] - ROOM for corners in (found.left, found.top))
        right = left + np.array([found.texts[row].width + 2 * ROOM for row in order])[places]
        bottom = top + np.array([found.texts[row].height + 2 * ROOM for row in order])[places]
        #: Where the slots of the next bubble begin.
        beyond = np.searchsorted(places, places, side="right").tolist()
        open_: Bools = np.ones(len(places), dtype=bool)

        def overlaps(x: Floats | float, y: Floats | float, width: Floats | float, height: Floats | float) -> Bools:
            there: Bools = (left < x + width) & (right > x) & (top < y + height) & (bottom > y)
            return there

        if self.chosen:
            taken = np.array([found.rect(row, slot) for row, slot in self.chosen.values()])
            open_ &= ~overlaps(*taken.T[:, :, None]).any(axis=0)
        first = 0
        while len(still := open_[first:]) and still[ahead := int(still.argmax())]:
            row, slot = int(at[first + ahead]), int(slots[first + ahead])
            self._put(row, row, slot)
            open_[overlaps(*found.rect(row, slot))] = False
            first = beyond[first + ahead]

    def make_room(self, at: int) -> bool:
        """Place a label that found no room by moving one other that has a choice."""
        for row, slot in self._choices(at):
            in_the_way = self._in_the_way(row, slot)
            if len(in_the_way) != 1 or in_the_way[0] in self.settled:
                continue
            other = in_the_way[0]
            was = self._lift(other)
            self._put(at, row, slot)
            if self.choose(other):
                return True
            self._lift(at)
            self._put(other, *was)
        return False

    def insist(self, at: int, spared: Collection[int]) -> bool:
        """Place a label that found no room where it displaces the fewest others, none of the ``spared`` among them.
        Those go elsewhere, or away.
        """
        best: tuple[int, int, int] | None = None
        displaced: list[int] = []
        for row, slot in self._choices(at):
            in_the_way = self._in_the_way(row, slot)
            if (best is None or len(in_the_way) < best[0]) and not any(other in spared for other in in_the_way):
                best, displaced = (len(in_the_way), row, slot), in_the_way
        if best is None:
            return False
        for other in displaced:
            self._lift(other)
            self.kept.discard(other)
        self._put(at, *best[1:])
        self.settled.add(at)
        for other in displaced:
            self.choose(other)
        return True
