"""Labels that found no room and are written all the same, over bubbles or over other labels. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from workbench.drawing.geometry import Rect
from workbench.drawing.greedy import CROWD, gap_of
from workbench.drawing.labels import Around, Label, importance
from workbench.drawing.layout import Floats, Layout
from workbench.drawing.slots import NEAR, SLOTS, Lettered, slot_corners

#: So many labels are written over a crowd at most, so many pixels off each other.
OVER, OVER_ROOM = 8, 3.0
#: How unwelcome it is to cover a bubble whole: as if so many squares of type were covered besides.
_WHOLE = 8.0
_COSTS = np.array([slot.cost for slot in SLOTS])


def label_over(layout: Layout, issue: str, text: Lettered, avoid: Iterable[Rect] = ()) -> Label | None:
    """A label for an issue area that found no room, where it covers the least; it is painted over the others."""
    at = layout.scene.index.get(issue)
    if at is None:
        return None
    left, top = _corners(layout, [at], [text], NEAR)
    return _least_covering(layout, at, text, left[0], top[0], _as_array(avoid))[0]


def over_a_crowd(around: Around, labels: Sequence[Label]) -> list[Label]:
    """In a crowd of moves, those that go farthest are named in any case: over bubbles, but never over other labels.
    Where there is hardly room for any name, so are the most important: a crowd without a name tells nobody anything.
    """
    layout, texts = around.layout, around.texts
    bare = len(labels) < OVER
    if len(texts) <= CROWD or not (layout.farthest or bare):
        return []
    scene, named = layout.scene, {label.issue for label in labels}
    asked = dict.fromkeys([*layout.farthest, *(importance(layout)[: 6 * OVER] if bare else [])])
    issues = ((at, scene.bubbles[at].issue) for at in asked)
    wanted = [at for at, issue in issues if issue not in named and layout.seen[at] and not scene.dimmed(issue)]
    taken = _as_array([*(label.rect for label in labels), *around.obstacles])
    found: list[Label] = []
    for at, left, top in zip(wanted, *_corners(layout, wanted, [texts[at] for at in wanted], NEAR), strict=True):
        label = _least_covering(layout, at, texts[at], left, top, taken)[0]
        room, (x, y, width, height) = label.rect.inflated(OVER_ROOM), taken.T
        if not np.any((x < room.right) & (room.x < x + width) & (y < room.bottom) & (room.y < y + height)):
            found.append(label)
            taken = np.vstack([taken, label.rect])
        if len(found) == OVER:
            break
    return found


def movers_named(around: Around, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels with those of the bubbles that go farthest, each written over bubbles if it found no room beside them;
    names of what neither moves nor is selected give way.
    """
    layout = around.layout
    scene, named = layout.scene, {label.issue for label in labels}
    bubbles = scene.bubbles
    wanted = [
        at
        for at in layout.movers
        if bubbles[at].issue not in named and layout.seen[at] and not scene.dimmed(bubbles[at].issue)
    ]
    if not wanted:
        return labels
    firm = {*scene.selected, *(bubbles[at].issue for at in layout.movers)}
    found = list(labels)
    for at in wanted[:OVER]:
        room = [*(label.rect for label in found if label.issue in firm), *around.obstacles]
        boxes = [box for bubble in bubbles if (box := layout.box(bubble.issue)) is not None]
        # Names weigh more than bubbles: where one of them is in the way, this one is not written.
        label = _near_or_far(layout, at, around.texts[at], _as_array([*room * 5, *boxes]))
        fits = layout.geometry.frame.holds(label.rect)
        if fits and not any(label.rect.overlaps(rect) for rect in room):
            found = [one for one in found if not one.rect.overlaps(label.rect)]
            found.append(label)
    return tuple(found)


def _near_or_far(layout: Layout, at: int, text: Lettered, avoid: Floats) -> Label:
    """The label of a bubble where it covers the least, in one line or two, if need be at the end of a line to it."""
    found = []
    for form in (text, text.broken or text):
        left, top = _corners(layout, [at], [form], len(SLOTS))
        found.append(_least_covering(layout, at, form, left[0], top[0], avoid))
    return min(found, key=lambda one: one[1])[0]


def _as_array(rects: Iterable[Rect]) -> Floats:
    """Rectangles as rows."""
    return np.array(list(rects), dtype=np.float64).reshape(-1, 4)


def _corners(layout: Layout, places: list[int], texts: Sequence[Lettered], slots: int) -> tuple[Floats, Floats]:
    """Where the labels of the bubbles at some places would begin: labels × slots."""
    x, y, outer = layout.x[places], layout.y[places], layout.outer[places]
    width, height = np.array([text.width for text in texts]), np.array([text.height for text in texts])
    return slot_corners(x, y, outer, width, height, gap_of(layout), layout.geometry.label_size, slots)


def _least_covering(
    layout: Layout, at: int, text: Lettered, left: Floats, top: Floats, avoid: Floats
) -> tuple[Label, float]:
    """The label of a bubble in the slot, of those that begin at ``left`` and ``top``, in which it covers the least; and
    what it costs there. What lies outside the frame is brought inside, and costs most.
    """
    frame, size = layout.geometry.frame, layout.geometry.label_size
    x = np.minimum(np.maximum(left, frame.x), max(frame.x, frame.right - text.width))
    y = np.minimum(np.maximum(top, frame.y), max(frame.y, frame.bottom - text.height))
    ox, oy, wide, high = avoid.T[:, :, None]
    across = np.minimum(ox + wide, x + text.width) - np.maximum(ox, x)
    down = np.minimum(oy + high, y + text.height) - np.maximum(oy, y)
    shared = np.maximum(across, 0.0) * np.maximum(down, 0.0)
    whole = (shared / np.maximum(wide * high, 1.0)) ** 2
    out = np.abs(x - left) * text.height + np.abs(y - top) * text.width
    costs = 20 * out + shared.sum(axis=0) + (_WHOLE * size * whole.sum(axis=0) + _COSTS[: len(left)]) * size
    slot = int(costs.argmin())
    issue = layout.scene.bubbles[at].issue
    rect = Rect(float(x[slot]), float(y[slot]), text.width, text.height)
    return Label(issue, rect, slot, text.lines, issue in layout.scene.selected, over=True), float(costs[slot])
