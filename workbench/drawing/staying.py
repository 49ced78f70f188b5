"""Whether all labels can stay in their slots, as they nearly always can after a small change. Pure.

Then the placement is known without weighing the slots that nobody needs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.drawing.geometry import Rect
from workbench.drawing.greedy import BROKEN, PATIENCE, Room, gap_of
from workbench.drawing.labels import Label, importance
from workbench.drawing.layout import Layout
from workbench.drawing.occupancy import Soft
from workbench.drawing.slots import SLOTS, Lettered, slot_corners


def all_stay(
    layout: Layout, texts: Sequence[Lettered], obstacles: Sequence[Rect], soft: Soft, before: dict[str, Label]
) -> tuple[Label, ...] | None:
    """The labels of ``before`` in their slots, if there is one for every bubble that is seen and each may stay."""
    order, bubbles = importance(layout), layout.scene.bubbles
    old = [before.get(bubbles[at].issue) for at in order]
    kept = [label for label in old if label is not None and not label.over]
    if not kept or len(kept) < len(order):
        return None
    written = [_as_written(texts[at], label.lines) for at, label in zip(order, kept, strict=True)]
    known = [text for text in written if text is not None]
    if len(known) < len(order):
        return None
    at, slots = np.array(order, dtype=np.int64), [label.slot for label in kept]
    width, height = np.array([text.width for text in known]), np.array([text.height for text in known])
    size, each = layout.geometry.label_size, np.arange(len(order))
    every = slot_corners(layout.x[at], layout.y[at], layout.outer[at], width, height, gap_of(layout), size, len(SLOTS))
    left, top = (corner[each, slots][:, None] for corner in every)
    right, bottom = left + width[:, None], top + height[:, None]
    taken = (left < right.T) & (right > left.T) & (top < bottom.T) & (bottom > top.T)
    room = Room(layout, at, left, top, right, bottom, obstacles, soft, crowded=False)
    if np.count_nonzero(taken) > len(order) or not room.fits(0.0, 0.0).all():
        return None
    whole = [text is texts[place] for text, place in zip(known, order, strict=True)]
    cost = np.array([[SLOTS[slot].cost + (0.0 if one else BROKEN)] for slot, one in zip(slots, whole, strict=True)])
    room.weigh(cost)
    if (cost[:, 0] > np.array([label.cost for label in kept]) + PATIENCE).any():
        return None
    chosen = layout.scene.selected
    rects = zip(left[:, 0].tolist(), top[:, 0].tolist(), width.tolist(), height.tolist(), strict=True)
    return tuple(
        Label(label.issue, Rect(*rect), label.slot, text.lines, label.issue in chosen, label.cost)
        for label, text, rect in zip(kept, known, rects, strict=True)
    )


def _as_written(text: Lettered, lines: tuple[str, ...]) -> Lettered | None:
    """The title as it was written: in one line, or broken into two; None where it is written otherwise now."""
    for one in (text, text.broken):
        if one is not None and one.lines == lines:
            return one
    return None
