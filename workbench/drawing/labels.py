"""Labels in their places, which of them matter most, and how they go along with what moves. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from workbench.drawing.geometry import Rect
from workbench.drawing.greedy import gap_of
from workbench.drawing.layout import Layout, differing_from
from workbench.drawing.slots import SLOTS, Lettered, slot_corners


@dataclass(frozen=True, slots=True)
class Label:
    """A label in its place; ``cost``: what its slot cost when it was chosen. ``over``: it may cover others."""

    issue: str
    rect: Rect
    slot: int
    lines: tuple[str, ...]
    bold: bool = False
    cost: float = 0.0
    over: bool = False

    @property
    def anchor(self) -> str:
        """Where the text touches its bubble: its start, middle or end."""
        return SLOTS[self.slot].anchor

    @property
    def led(self) -> bool:
        """Whether it stands so far off that a line leads to it."""
        return SLOTS[self.slot].far > 0


@dataclass(frozen=True, eq=False)
class Around:
    """What labels were placed among: the bubbles, how their titles are written, what else had to stay free."""

    layout: Layout
    texts: Sequence[Lettered]
    obstacles: tuple[Rect, ...]


@dataclass(frozen=True)
class Placement:
    """All labels of a picture. ``around``: what they were placed among, for the next placement to go on from.

    ``near``: only what moved was placed anew, so others may find room that was left; else nobody would.
    """

    labels: tuple[Label, ...] = ()
    around: Around | None = field(default=None, compare=False, repr=False)
    near: bool = field(default=False, compare=False)

    def beside(self) -> Placement:
        """Those that stand beside their bubbles, without what is written over others."""
        kept = tuple(label for label in self.labels if not label.over)
        return self if len(kept) == len(self.labels) else Placement(kept, self.around, self.near)

    @cached_property
    def by_issue(self) -> dict[str, Label]:
        """The labels by issue area."""
        return {label.issue: label for label in self.labels}

    def hit(self, px: float, py: float) -> str | None:
        """The issue area whose label lies at a pixel."""
        return next((label.issue for label in self.labels if label.rect.contains(px, py)), None)


def importance(layout: Layout, among: Iterable[int] | None = None) -> list[int]:
    """The bubbles, the most important first: selected, not dimmed, salient, moved most, then by key.

    Only those that are seen; and only those at the places ``among``, if that is said.
    """
    scene = layout.scene
    bubbles, chosen, lit = scene.bubbles, scene.selected, scene.spotlight
    seen = layout.seen.tolist()
    places = range(len(bubbles)) if among is None else among
    salient = {salience: -round(salience, 2) for salience in {b.salience for b in bubbles}}
    ranked = [
        (
            salient[(b := bubbles[at]).salience],
            -round(b.moved, 1) if b.ghost is not None else 0.0,
            b.key,
            b.issue,
            at,
        )
        for at in places
        if seen[at] and bubbles[at].strength > 0.3
    ]
    ranked.sort()
    found = [rank[-1] for rank in ranked]
    for first in (lit, chosen):
        if first:
            found.sort(key=lambda at: bubbles[at].issue not in first)  # those that are alike keep their order
    return found


def followed(placement: Placement, layout: Layout, former: Placement | None = None, share: float = 1.0) -> Placement:
    """The same labels in the same slots, where their bubbles are now: for the frames of an animation or a drag. Those
    of bubbles that are out of sight are left out.

    A label that stood in another slot in the ``former`` placement has gone ``share`` of the way to its new one.
    """
    index, around = layout.scene.index, placement.around
    seen = layout.seen
    labels = [label for label in placement.labels if label.issue in index and seen[index[label.issue]]]
    fresh = differing_from(around.layout, layout.scene, layout.geometry) if around is not None else None
    differing = None if fresh is None else set(fresh)
    rows = [n for n, label in enumerate(labels) if differing is None or index[label.issue] in differing]
    moving = [labels[n] for n in rows]
    at = [index[label.issue] for label in moving]
    width, height = np.array([s.rect.width for s in moving]), np.array([s.rect.height for s in moving])
    size = layout.geometry.label_size
    left, top = slot_corners(
        layout.x[at], layout.y[at], layout.outer[at], width, height, gap_of(layout), size, len(SLOTS)
    )
    slots = [label.slot for label in moving]
    each = range(len(moving))
    corners = zip(left[each, slots].tolist(), top[each, slots].tolist(), strict=True)
    for n, label, (x, y) in zip(rows, moving, corners, strict=True):
        if former is not None and share < 1.0:
            dx, dy = _still_to_go(label, former, placement)
            x, y = x + dx * (1.0 - share), y + dy * (1.0 - share)
        labels[n] = replace(label, rect=Rect(x, y, label.rect.width, label.rect.height))
    return Placement(tuple(labels), around)


def _still_to_go(label: Label, former: Placement, placement: Placement) -> tuple[float, float]:
    """How far from its bubble's new slot a label stood before, with its bubble kept still."""
    old = former.by_issue.get(label.issue)
    if old is None or old.slot == label.slot or former.around is None or placement.around is None:
        return 0.0, 0.0
    was, now = former.around.layout, placement.around.layout
    here, there = now.scene.index.get(label.issue), was.scene.index.get(label.issue)
    if here is None or there is None:
        return 0.0, 0.0
    moved_x, moved_y = float(now.x[here] - was.x[there]), float(now.y[here] - was.y[there])
    return old.rect.x + moved_x - label.rect.x, old.rect.y + moved_y - label.rect.y
