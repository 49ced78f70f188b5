"""Which labels are written, and where: without overlaps, the important ones first, and never jumping about. Pure.

Greedy over the slots around each bubble. A label never covers a bubble, another label or a quadrant's name; it would
rather not cover ghosts, arrows, bands and lines. Given the former placement, each label keeps its slot while it still
fits: what is newly placed leaves a few pixels to everything, what is kept may use them up, so tiny moves change
nothing. What finds no room is left out and shown when pointed at (`label_over`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from workbench.drawing.geometry import Rect
from workbench.drawing.greedy import CROWD, Greedy, candidates, gap_of
from workbench.drawing.layout import Layout
from workbench.drawing.slots import NEAR, SLOTS, Lettered, Measure, lettered, slot_corners

#: Up to so many bubbles the labels are tried in several orders, so many times.
FEW, ROUNDS = 60, 6


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


@dataclass(frozen=True)
class Placement:
    """All labels of a picture."""

    labels: tuple[Label, ...] = ()

    @cached_property
    def by_issue(self) -> dict[str, Label]:
        """The labels by issue area."""
        return {label.issue: label for label in self.labels}

    def hit(self, px: float, py: float) -> str | None:
        """The issue area whose label lies at a pixel."""
        return next((label.issue for label in self.labels if label.rect.contains(px, py)), None)


def titles_lettered(layout: Layout, measure: Measure) -> list[Lettered]:
    """How each bubble's title is written at this geometry."""
    geometry, chosen = layout.geometry, layout.scene.selected
    size = geometry.label_size
    widest = max(min(0.3 * geometry.frame.width, 200 * geometry.scale), 90 * geometry.scale)
    return [lettered(b.title, measure, size, b.issue in chosen, widest) for b in layout.scene.bubbles]


def importance(layout: Layout) -> list[int]:
    """The bubbles, the most important first: selected, not dimmed, salient, moved most, then by key."""
    scene = layout.scene
    rank = [
        (
            b.issue not in scene.selected,
            scene.dimmed(b.issue),
            -round(b.salience, 2),
            -round(b.moved, 1),
            b.key,
            b.issue,
        )
        for b in scene.bubbles
    ]
    seen = np.flatnonzero(layout.seen).tolist()
    return sorted((i for i in seen if scene.bubbles[i].strength > 0.3), key=rank.__getitem__)


def place(
    layout: Layout,
    texts: Sequence[Lettered],
    obstacles: Sequence[Rect] = (),
    former: Placement | None = None,
) -> Placement:
    """The labels of a picture. ``texts``: from `titles_lettered`; ``obstacles``: what else must stay free."""
    if not layout.scene.bubbles:
        return Placement()
    greedy = Greedy(candidates(layout, texts, obstacles))
    order = importance(layout)
    before = former.by_issue if former else {}
    _keep_and_choose(layout, greedy, order, before)
    open_ = [at for at in order if at not in greedy.chosen]
    greedy = _best_of_rounds(layout, greedy, open_) if len(texts) <= FEW else _one_round(greedy, open_, len(texts))
    return Placement(tuple(_label(layout, greedy, before, at) for at in order if at in greedy.chosen))


def _keep_and_choose(layout: Layout, greedy: Greedy, order: list[int], before: dict[str, Label]) -> None:
    """First what is selected, where it was or anew; then all others that can stay where they were."""
    bubbles, selected = layout.scene.bubbles, layout.scene.selected
    for first in (True, False):
        for at in order:
            issue = bubbles[at].issue
            if (issue in selected) != first:
                continue
            old = before.get(issue)
            kept = old is not None and not old.over and greedy.keep(at, old.lines, old.slot, old.cost)
            if first and not kept and greedy.choose(at):
                greedy.settled.add(at)


def _one_round(greedy: Greedy, order: list[int], count: int) -> Greedy:
    """Place one label after the other, then make room for those that found none."""
    left = [at for at in order if not greedy.choose(at)]
    if count <= CROWD:
        for at in left:
            greedy.make_room(at)
    return greedy


def _best_of_rounds(layout: Layout, start: Greedy, order: list[int]) -> Greedy:
    """Several rounds; in each, those that found no room in the one before come first. The best round counts."""
    best, most = start, -1.0
    bubbles = layout.scene.bubbles
    for _ in range(ROUNDS):
        greedy = _one_round(start.copy(), order, len(bubbles))
        worth = sum(1.0 + bubbles[at].salience for at in order if at in greedy.chosen)
        if worth > most:
            best, most = greedy, worth
        left = [at for at in order if at not in greedy.chosen]
        if not left:
            break
        order = [*left, *(at for at in order if at in greedy.chosen)]
    return best


def _label(layout: Layout, greedy: Greedy, before: dict[str, Label], at: int) -> Label:
    issue, (row, slot) = layout.scene.bubbles[at].issue, greedy.chosen[at]
    found = greedy.candidates
    cost = before[issue].cost if at in greedy.kept else float(found.cost[row, slot])
    return Label(issue, found.rect(row, slot), slot, found.texts[row].lines, issue in layout.scene.selected, cost)


def followed(placement: Placement, layout: Layout) -> Placement:
    """The same labels in the same slots, where their bubbles are now: for the frames of an animation or a drag."""
    index = layout.scene.index
    labels = [label for label in placement.labels if label.issue in index]
    at = [index[label.issue] for label in labels]
    width, height = np.array([s.rect.width for s in labels]), np.array([s.rect.height for s in labels])
    size = layout.geometry.label_size
    left, top = slot_corners(
        layout.x[at], layout.y[at], layout.outer[at], width, height, gap_of(layout), size, len(SLOTS)
    )
    slots = [label.slot for label in labels]
    rows = range(len(labels))
    corners = zip(left[rows, slots].tolist(), top[rows, slots].tolist(), strict=True)
    moved = (
        replace(label, rect=Rect(x, y, label.rect.width, label.rect.height))
        for label, (x, y) in zip(labels, corners, strict=True)
    )
    return Placement(tuple(moved))


def label_over(layout: Layout, issue: str, text: Lettered, avoid: Iterable[Rect] = ()) -> Label | None:
    """A label for an issue area that found no room, where it covers the least; it is painted over the others."""
    at = layout.scene.index.get(issue)
    if at is None:
        return None
    one = [at]
    size = layout.geometry.label_size
    width, height = np.array([text.width]), np.array([text.height])
    left, top = slot_corners(layout.x[one], layout.y[one], layout.outer[one], width, height, gap_of(layout), size, NEAR)
    frame, avoided = layout.geometry.frame, list(avoid)

    def badness(slot: int) -> float:
        rect = Rect(float(left[0, slot]), float(top[0, slot]), text.width, text.height)
        out = rect.width * rect.height - (shared := rect.clipped(frame)).width * shared.height
        covered = sum((c := rect.clipped(other)).width * c.height for other in avoided)
        return 20 * out + covered + SLOTS[slot].cost * rect.height

    slot = min(range(NEAR), key=badness)
    x = min(max(float(left[0, slot]), frame.x), max(frame.x, frame.right - text.width))
    y = min(max(float(top[0, slot]), frame.y), max(frame.y, frame.bottom - text.height))
    bold = issue in layout.scene.selected
    return Label(issue, Rect(x, y, text.width, text.height), slot, text.lines, bold, over=True)
