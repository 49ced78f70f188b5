"""Writing a picture's words and legends at one size in one set of colours. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from workbench.drawing.geometry import Geometry
from workbench.drawing.marks import Disc, Mark, Text
from workbench.drawing.palette import Palette
from workbench.drawing.scene import Change, Scene
from workbench.drawing.shapes import Style, bubble_marks, diamond, ghost_marks
from workbench.drawing.slots import Measure, cut

TITLE_SIZE, TEXT_SIZE, LEGEND_SIZE = 20, 13, 12


@dataclass(frozen=True, slots=True)
class Item:
    """Something as wide as it is, drawn with its left end and its baseline at a point."""

    width: float
    draw: Callable[[float, float], list[Mark]]
    #: Which of the scene's changes it is, −1 if none.
    change: int = -1


NOTHING = Item(0.0, lambda x, y: [])


def spread(items: list[Item], gap: float) -> Item:
    """Several items beside each other as one."""

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for item in items:
            marks += item.draw(x, y)
            x += item.width + gap
        return marks

    return Item(sum(item.width for item in items) + gap * max(len(items) - 1, 0), draw)


class Pen:
    """Writes at one size in one set of colours."""

    def __init__(self, scale: float, palette: Palette, measure: Measure) -> None:
        self.scale, self.palette, self.measure = scale, palette, measure
        self.size = round(TEXT_SIZE * scale)
        self.small = round(LEGEND_SIZE * scale)

    def words(self, text: str, colour: str, bold: bool = False, size: int | None = None) -> Item:
        size = size or self.size
        return Item(self.measure(text, size, bold), lambda x, y: [Text(text, x, y, size, colour, bold)] if text else [])

    def title(self, title: str, subtitle: str, room: float) -> Item:
        size, palette = round(TITLE_SIZE * self.scale), self.palette
        head = self.words(cut(title, self.measure, size, True, room), palette.ink, True, size)
        left = room - head.width - 14 * self.scale
        if not subtitle or left < 6 * self.size:
            return head
        text = cut(subtitle, self.measure, self.size, False, left)
        return spread([head, self.words(text, palette.secondary)], 14 * self.scale)

    def change(self, change: Change, room: float) -> Item:
        palette, third = self.palette, room * 0.45
        name = cut(change.condition, self.measure, self.size, True, third)
        before = cut(change.before, self.measure, self.size, False, third / 2)
        after = cut(change.after, self.measure, self.size, True, third / 2)
        return spread(
            [
                self.words(name, palette.ink, True),
                self.words(before, palette.secondary),
                self.words("→", palette.secondary),
                self.words(after, palette.adds, True),
            ],
            5 * self.scale,
        )

    def changes(
        self, scene: Scene, room: float, gap: float, most: int, beside: float
    ) -> list[list[tuple[float, Item]]]:
        """The changed conditions in rows; those beyond the last row are counted. ``beside``: kept free in the last."""
        rows: list[list[tuple[float, Item]]] = []
        x = room
        items = [replace(self.change(change, room), change=n) for n, change in enumerate(scene.changes)]
        for number, item in enumerate(items):
            more = self.words(scene.words.more.format(len(items) - number), self.palette.secondary)
            more = replace(more, change=number)
            last_row = len(rows) == most
            reserve = more.width + gap if last_row and number + 1 < len(items) else 0.0
            if not rows or x + item.width + reserve > (room - beside if last_row else room):
                if last_row:
                    rows[-1].append((x, more))
                    break
                rows.append([])
                x = 0.0
            rows[-1].append((x, item))
            x += item.width + gap
        return rows

    def group(self, title: str, hue: int) -> Item:
        """A dot in the group's hue, and its name."""
        radius = self.small * 0.36
        text = self.words(title, self.palette.secondary, size=self.small)
        colour = self.palette.hue(hue)

        def draw(x: float, y: float) -> list[Mark]:
            dot = Disc(x + radius, y - self.small * 0.36, radius, colour)
            return [dot, *text.draw(x + radius * 2 + self.small * 0.4, y)]

        return Item(text.width + radius * 2 + self.small * 0.4, draw)

    def key(self, scene: Scene, geometry: Geometry, wall: bool, edited: bool = False) -> list[Item]:
        """What rings, bars and hollow marks mean, as far as they are there. On a wall ghosts have a word only where
        they are of what was ``edited``: otherwise the title tells what it is compared with.
        """
        words, palette, seen = scene.words, self.palette, {b.requirement for b in scene.bubbles}
        radius, grey = self.small * 0.36, palette.hue(-1)
        items: list[Item] = []
        for requirement, text in (("met", words.met), ("open", words.open), ("blocked", words.blocked)):
            if requirement in seen:
                style = Style(radius * (1.25 if requirement == "blocked" else 1.0), grey, requirement, True)

                def sample(x: float, y: float, style: Style = style) -> list[Mark]:
                    return bubble_marks(x, y, style, geometry, palette)

                items.append(self._sampled(sample, text))
        if wall:
            return [*items, *self._ghosts(scene, geometry, words.edited)] if edited else items
        if not all(b.certain for b in scene.bubbles):
            pale = Style(radius * 1.2, grey, "none", False)
            items.append(self._sampled(lambda x, y: bubble_marks(x, y, pale, geometry, palette), words.uncertain))
        items += self._ghosts(scene, geometry, words.before)
        if any(b.uncut for b in scene.bubbles):
            items.append(self._sampled(lambda x, y: diamond(x, y, grey, geometry, palette), words.cut))
        return items

    def _ghosts(self, scene: Scene, geometry: Geometry, text: str) -> list[Item]:
        if not any(b.ghost for b in scene.bubbles):
            return []
        radius, palette = self.small * 0.36 * 1.2, self.palette
        return [self._sampled(lambda x, y: ghost_marks(x, y, radius, palette.hue(-1), geometry, palette), text)]

    def _sampled(self, sample: Callable[[float, float], list[Mark]], text: str) -> Item:
        wide = self.small * 1.35
        said = self.words(text, self.palette.secondary, size=self.small)
        gap = self.small * 0.3
        return Item(
            wide + gap + said.width,
            lambda x, y: [*sample(x + wide / 2, y - self.small * 0.36), *said.draw(x + wide + gap, y)],
        )
