"""What a wall says in large type over the matrix, and the mark that tells it is frozen. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass

from workbench.domain.points import shown as read
from workbench.drawing.marks import Mark, Stroke, line
from workbench.drawing.pen import TITLE_SIZE, Item, Pen, spread
from workbench.drawing.scene import Scene
from workbench.drawing.slots import cut


@dataclass(frozen=True, slots=True)
class Moved:
    """How far an issue area moved on both axes, in units of 1/200 point."""

    title: str
    cooperation: int
    competition: int


@dataclass(frozen=True, slots=True)
class Said:
    """What a wall says in large type instead of the scene's title.

    ``before`` and ``after``: states of a condition called ``title``. ``moved``: the issue areas that moved, the
    farthest first; ``facts``: what else to say of it. ``aside``: a few words after it. ``changes``: how many of the
    scene's changes are shown, None for all; the others keep their room, so that nothing jumps when they come.
    """

    title: str
    before: str = ""
    after: str = ""
    moved: tuple[Moved, ...] = ()
    facts: tuple[str, ...] = ()
    aside: str = ""
    changes: int | None = None


def frozen_mark(pen: Pen, word: str) -> Item:
    """A small snowflake and a word: what is seen is not what goes on."""
    colour, radius = pen.palette.warning, pen.small * 0.42
    text = pen.words(word, colour, size=pen.small)
    arms = [(math.cos(turn * math.pi / 3) * radius, math.sin(turn * math.pi / 3) * radius) for turn in range(3)]

    def draw(x: float, y: float) -> list[Mark]:
        cx, cy = x + radius, y - pen.small * 0.36
        stroke = Stroke(colour, 1.4 * pen.scale, round=True)
        star: list[Mark] = [line(cx - dx, cy - dy, cx + dx, cy + dy, stroke) for dx, dy in arms]
        return [*star, *text.draw(x + radius * 2 + pen.small * 0.4, y)]

    return Item(text.width + radius * 2 + pen.small * 0.4, draw)


def announced(pen: Pen, said: Said, room: float) -> Item:
    """What is announced: a condition with its states, or a name."""
    palette, gap = pen.palette, 9 * pen.scale
    large, middle = round(TITLE_SIZE * pen.scale), round(TITLE_SIZE * 0.85 * pen.scale)
    aside = pen.words(cut(said.aside, pen.measure, pen.size, False, room * 0.3), palette.secondary)
    left = room - aside.width - 2 * gap
    share = left * 0.55 if said.after else left
    parts = [pen.words(cut(said.title, pen.measure, large, True, share), palette.ink, True, large)]
    if said.after:
        arrow = pen.words("→", palette.secondary, size=middle)
        half = (left - parts[0].width - arrow.width - 3 * gap) / 2
        before = cut(said.before, pen.measure, middle, False, half)
        after = cut(said.after, pen.measure, middle, True, half)
        parts += [
            pen.words(before, palette.secondary, size=middle),
            arrow,
            pen.words(after, palette.adds, True, middle),
        ]
    if said.aside:
        return spread([spread(parts, gap), aside], 2 * gap)
    return spread(parts, gap)


def told(pen: Pen, said: Said, scene: Scene, room: float) -> Item:
    """What follows from it: the issue areas that moved, as many as there is room for, and other facts."""
    palette, gap = pen.palette, 20 * pen.scale
    items = [pen.words(cut(fact, pen.measure, pen.size, False, room * 0.7), palette.ink) for fact in said.facts]
    items += [_moved(pen, moved, scene, room) for moved in said.moved]
    kept: list[Item] = []
    used = 0.0
    for number, item in enumerate(items):
        more = pen.words(scene.words.more.format(len(items) - number), palette.secondary)
        reserve = more.width + gap if number + 1 < len(items) else 0.0
        if kept and used + item.width + reserve > room:
            kept.append(more)
            break
        kept.append(item)
        used += item.width + gap
    return spread(kept, gap)


def _moved(pen: Pen, moved: Moved, scene: Scene, room: float) -> Item:
    """An issue area and how far it moved on each axis."""
    palette, words = pen.palette, scene.words
    parts = [pen.words(cut(moved.title, pen.measure, pen.size, True, room * 0.4), palette.ink, True)]
    for axis, amount, helps in (
        (words.cooperation, moved.cooperation, moved.cooperation > 0),
        (words.competition, moved.competition, moved.competition < 0),
    ):
        if amount:
            parts.append(pen.words(axis.lower(), palette.secondary))
            parts.append(pen.words(read(amount, signed=True), palette.adds if helps else palette.takes, True))
    return spread(parts, 6 * pen.scale)
