"""Placing labels again in a crowd of which little has moved: only what moved, and what that touches. Pure.

The rules are those of `placement`. A label whose bubble stands still stays, unless something came to lie on it; what
moved keeps its side where that is free. Room that was left is not given to others here: `placement.place` does that,
when there is time to look at everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import is_

import numpy as np
import numpy.typing as npt

from workbench.drawing.geometry import Geometry, Rect
from workbench.drawing.greedy import ROOM, gap_of
from workbench.drawing.labels import Around, Label, Placement, importance
from workbench.drawing.layout import Floats, Layout, differing_from
from workbench.drawing.occupancy import clearance
from workbench.drawing.scene import Scene
from workbench.drawing.slots import NEAR, SLOTS, Lettered, slot_corners

Bools = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
#: Where more than this share has moved, everything is placed again.
MUCH = 0.25


def much_moved(former: Layout, scene: Scene, geometry: Geometry) -> bool:
    """Whether so much is different from a former layout that all labels are placed again."""
    differing = differing_from(former, scene, geometry)
    return differing is None or len(differing) > MUCH * len(scene.bubbles)


def relit(around: Around, former: Placement) -> tuple[Label, ...] | None:
    """The ``former`` labels, those in the spotlight first, where nothing but the spotlight is another; else None.

    They hold what room there is: no label that found none before would find any now.
    """
    before, layout = former.around, around.layout
    if before is None or before.obstacles != around.obstacles:
        return None
    scene = layout.scene
    if scene.spotlight == before.layout.scene.spotlight or differing_from(before.layout, scene, layout.geometry) != []:
        return None
    if _differing(around.texts, before.texts):
        return None
    label_of, bubbles = former.by_issue, scene.bubbles
    order = importance(layout, [scene.index[label.issue] for label in former.labels])
    return tuple(label_of[bubbles[at].issue] for at in order)


def placed_near(around: Around, former: Placement) -> tuple[Label, ...] | None:
    """The labels for where everything is now; None where too much is different to go on from the ``former`` ones."""
    before, layout = former.around, around.layout
    if before is None or before.obstacles != around.obstacles:
        return None
    if layout.scene.spotlight != before.layout.scene.spotlight:
        return None
    differing = differing_from(before.layout, layout.scene, layout.geometry)
    if differing is None or len(differing) > MUCH * len(around.texts):
        return None
    fresh = set(differing)
    if not fresh.issuperset(_differing(around.texts, before.texts)):
        return None
    return _Again(around, former, before, np.array(differing, dtype=np.int64)).placed() if differing else former.labels


def _differing(texts: Sequence[Lettered], former: Sequence[Lettered]) -> list[int]:
    return [at for at, same in enumerate(map(is_, texts, former)) if not same]


@dataclass(frozen=True, eq=False)
class _Slots:
    """Bubbles × slots: where their labels could stand, and whether that is free of bubbles, names and the edge."""

    row: dict[int, int]
    left: Floats
    top: Floats
    width: Floats
    height: Floats
    free: Bools
    tolerable: Bools

    def rect(self, at: int, slot: int) -> Rect:
        row = self.row[at]
        return Rect(
            float(self.left[row, slot]), float(self.top[row, slot]), float(self.width[row]), float(self.height[row])
        )


class _Again:
    def __init__(self, around: Around, former: Placement, before: Around, differing: Places) -> None:
        self.around, self.former, self.before, self.differing = around, former, before, differing
        self.layout = around.layout
        self.index = self.layout.scene.index

    def placed(self) -> tuple[Label, ...]:
        """All labels."""
        fresh = set(self.differing.tolist())
        kept = [label for label in self.former.labels if self.index[label.issue] not in fresh]
        chosen = importance(self.layout, (at for at in fresh if self._selected(at)))
        first = self._placed_among([], chosen, self._slots(chosen))
        kept, dropped = self._parted(kept, first)
        others = importance(self.layout, (fresh - set(chosen)) | {self.index[label.issue] for label in dropped})
        return (*kept, *first, *self._placed_among([*kept, *first], others, self._slots(others)))

    def _selected(self, at: int) -> bool:
        return self.layout.scene.bubbles[at].issue in self.layout.scene.selected

    def _parted(self, labels: list[Label], first: list[Label]) -> tuple[list[Label], list[Label]]:
        """Those that can stay, and those on which a bubble or the label of something selected came to lie."""
        if not labels:
            return [], []
        layout, at = self.layout, self.differing
        left, top, right, bottom = _edges([label.rect for label in labels])
        discs = layout.x[at], layout.y[at], layout.outer[at]
        over: Bools = np.any(_covered(left, top, right, bottom, *discs), axis=1)
        for rect in (label.rect for label in first):
            over |= (left < rect.right) & (right > rect.x) & (top < rect.bottom) & (bottom > rect.y)
        hit: list[bool] = over.tolist()
        stay = [label for label, gone in zip(labels, hit, strict=True) if not gone]
        return stay, [label for label, gone in zip(labels, hit, strict=True) if gone]

    def _slots(self, places: list[int]) -> _Slots:
        """All slots of the bubbles at some places."""
        layout, at = self.layout, np.array(places, dtype=np.int64)
        geometry, frame = layout.geometry, layout.geometry.frame
        width = np.array([self.around.texts[i].width for i in places])
        height = np.array([self.around.texts[i].height for i in places])
        size = geometry.label_size
        left, top = slot_corners(
            layout.x[at], layout.y[at], layout.outer[at], width, height, gap_of(layout), size, NEAR
        )
        right, bottom = left + width[:, None], top + height[:, None]
        shown = np.array([b.strength > 0.3 for b in layout.scene.bubbles], dtype=bool)

        def free(by: float, bubbles: Bools) -> Bools:
            ok: Bools = (left - by >= frame.x) & (right + by <= frame.right)
            ok &= (top - by >= frame.y) & (bottom + by <= frame.bottom)
            for o in self.around.obstacles:
                ok &= (left - by >= o.right) | (right + by <= o.x) | (top - by >= o.bottom) | (bottom + by <= o.y)
            return ok & ~bubbles

        near, on = self._on_bubbles(left, top, right, bottom, shown)
        row = {place: n for n, place in enumerate(places)}
        return _Slots(row, left, top, width, height, free(ROOM, near), free(0.0, on))

    def _on_bubbles(
        self, left: Floats, top: Floats, right: Floats, bottom: Floats, shown: Bools
    ) -> tuple[Bools, Bools]:
        """Whether each slot comes near a bubble, and whether it lies on one. Only the bubbles around are looked at."""
        layout, room = self.layout, clearance(self.layout.geometry)
        near, on = np.zeros(left.shape, dtype=bool), np.zeros(left.shape, dtype=bool)
        if not len(left):
            return near, on
        reach = layout.outer + room
        close = shown & (layout.x + reach > left.min(axis=1)[:, None]) & (layout.x - reach < right.max(axis=1)[:, None])
        close &= (layout.y + reach > top.min(axis=1)[:, None]) & (layout.y - reach < bottom.max(axis=1)[:, None])
        rows, others = np.nonzero(close)
        x, y = layout.x[others][:, None], layout.y[others][:, None]
        dx = np.maximum(np.maximum(left[rows] - x, x - right[rows]), 0.0)
        dy = np.maximum(np.maximum(top[rows] - y, y - bottom[rows]), 0.0)
        off = np.hypot(dx, dy) - layout.outer[others][:, None]
        np.logical_or.at(near, rows, off < room)
        np.logical_or.at(on, rows, off < 0.0)
        return near, on

    def _placed_among(self, there: list[Label], places: list[int], slots: _Slots) -> list[Label]:
        """Labels for the bubbles at some places, one after the other, beside those that are there."""
        left, top, right, bottom = _edges([label.rect for label in there])
        found: list[Label] = []

        def clear(rect: Rect) -> bool:
            taken = (left < rect.right) & (right > rect.x) & (top < rect.bottom) & (bottom > rect.y)
            return not taken.any() and not any(rect.overlaps(label.rect) for label in found)

        for at in places:
            bubble, text = self.layout.scene.bubbles[at], self.around.texts[at]
            old = self.former.by_issue.get(bubble.issue)
            slot = None
            if old is not None and old.slot < NEAR and slots.tolerable[slots.row[at], old.slot]:
                slot = old.slot if clear(slots.rect(at, old.slot)) else None
            if slot is None:
                open_ = np.flatnonzero(slots.free[slots.row[at]]).tolist()
                best_first = sorted(open_, key=lambda n: SLOTS[n].cost)
                slot = next((n for n in best_first if clear(slots.rect(at, n).inflated(ROOM))), None)
            if slot is not None:
                bold = bubble.issue in self.layout.scene.selected
                found.append(Label(bubble.issue, slots.rect(at, slot), slot, text.lines, bold, SLOTS[slot].cost))
        return found


def _edges(rects: list[Rect]) -> tuple[Floats, Floats, Floats, Floats]:
    found = np.array(rects, dtype=np.float64).reshape(-1, 4)
    return found[:, 0], found[:, 1], found[:, 0] + found[:, 2], found[:, 1] + found[:, 3]


def _covered(left: Floats, top: Floats, right: Floats, bottom: Floats, x: Floats, y: Floats, radius: Floats) -> Bools:
    """Rectangles × discs: whether they overlap."""
    dx = np.maximum(np.maximum(left[:, None] - x, x - right[:, None]), 0.0)
    dy = np.maximum(np.maximum(top[:, None] - y, y - bottom[:, None]), 0.0)
    found: Bools = dx * dx + dy * dy < radius**2
    return found
