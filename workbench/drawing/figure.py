"""A whole picture, for the wall and for files: title, matrix, what changed, legends. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.drawing.geometry import Geometry, Rect, View, geometry_in
from workbench.drawing.marks import Disc, Mark, Text
from workbench.drawing.palette import Palette
from workbench.drawing.scene import Change, Scene
from workbench.drawing.shapes import Style, bubble_marks, diamond, ghost_marks
from workbench.drawing.slots import Measure, cut

#: Rows that the changed conditions may take.
MOST_ROWS = 3
TITLE_SIZE, TEXT_SIZE, LEGEND_SIZE = 20, 13, 12


@dataclass(frozen=True, slots=True)
class _Item:
    """Something as wide as it is, drawn with its left end and its baseline at a point."""

    width: float
    draw: Callable[[float, float], list[Mark]]


@dataclass(frozen=True)
class Figure:
    """A picture's parts: where the matrix stands, and the marks around it."""

    size: tuple[float, float]
    geometry: Geometry
    around: tuple[Mark, ...]


def scale_for(width: float, height: float, wall: bool = False) -> float:
    """How large type is in a picture of this size; larger on a wall, to be read from the back of the room."""
    fitting = min(width / 900, height / 506) if wall else min(width / 1000, height / 620)
    return min(max(fitting, 0.6), 8.0)


def figure_of(
    scene: Scene,
    size: tuple[float, float],
    scale: float,
    palette: Palette,
    measure: Measure,
    view: View | None = None,
    wall: bool = False,
) -> Figure:
    """The picture of ``scene`` on a surface: what it says around the matrix, and the room left for that.

    On a ``wall`` the legends keep to what the room needs: requirements, and groups where there is room beside them.
    """
    width, height = size
    pen = _Pen(scale, palette, measure)
    margin = round(16 * scale)
    groups: _Item | None = _spread([pen.group(title, hue) for title, hue in scene.groups], 13 * scale)
    around: list[Mark] = []
    top = margin * 0.6
    if scene.title:
        room = width - 2 * margin
        head = pen.title(scene.title, scene.subtitle, room)
        if groups and groups.width and head.width + groups.width + 30 * scale <= room:
            around += groups.draw(width - margin - groups.width, margin + 15 * scale)
            groups = None
        around += head.draw(margin, margin + 15 * scale)
        top = margin + 30 * scale
    geometry = _legend_geometry(scale)
    key = _spread(pen.key(scene, geometry, wall), 15 * scale)
    rows = _rows(pen, scene, groups, key, width - 2 * margin, wall)
    step = 24 * scale
    bottom = height - margin * 0.75 - step * len(rows) if rows else height - margin * 0.3
    for number, row in enumerate(rows):
        baseline = bottom + step * number + 17 * scale
        for x, item in row:
            around += item.draw(margin + x, baseline)
    area = Rect(margin * 0.6, top, width - margin * 1.1, bottom - top)
    return Figure(size, geometry_in(area, scale, view, len(scene.bubbles)), tuple(around))


def _rows(
    pen: _Pen, scene: Scene, groups: _Item | None, key: _Item, room: float, wall: bool
) -> list[list[tuple[float, _Item]]]:
    """What stands below the matrix: the changes, then the legends, beside each other where there is room."""
    gap = 20 * pen.scale
    rows = pen.changes(scene, room, gap)
    key_at = room - key.width
    end = rows[-1][-1][0] + rows[-1][-1][1].width + 1.5 * gap if rows else room + 1
    if key.width and end <= key_at:
        rows[-1].append((key_at, key))
        key = _Item(0.0, key.draw)
    together = (groups.width if groups else 0.0) + key.width + 1.5 * gap <= room
    if groups and groups.width and (together or not wall):
        rows.append([(0.0, groups)])
        if key.width and together:
            rows[-1].append((key_at, key))
            return rows
    if key.width:
        rows.append([(key_at, key)] if wall else [(0.0, key)])
    return rows


def _spread(items: list[_Item], gap: float) -> _Item:
    """Several items beside each other as one."""

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for item in items:
            marks += item.draw(x, y)
            x += item.width + gap
        return marks

    return _Item(sum(item.width for item in items) + gap * max(len(items) - 1, 0), draw)


def _legend_geometry(scale: float) -> Geometry:
    """Sizes for the small pictures in a legend."""
    return geometry_in(Rect(0, 0, 100, 100), max(scale * 0.85, 0.8))


class _Pen:
    """Writes at one size in one set of colours."""

    def __init__(self, scale: float, palette: Palette, measure: Measure) -> None:
        self.scale, self.palette, self.measure = scale, palette, measure
        self.size = round(TEXT_SIZE * scale)
        self.small = round(LEGEND_SIZE * scale)

    def words(self, text: str, colour: str, bold: bool = False, size: int | None = None) -> _Item:
        size = size or self.size
        return _Item(
            self.measure(text, size, bold), lambda x, y: [Text(text, x, y, size, colour, bold)] if text else []
        )

    def title(self, title: str, subtitle: str, room: float) -> _Item:
        size, palette = round(TITLE_SIZE * self.scale), self.palette
        head = self.words(cut(title, self.measure, size, True, room), palette.ink, True, size)
        left = room - head.width - 14 * self.scale
        if not subtitle or left < 6 * self.size:
            return head
        text = cut(subtitle, self.measure, self.size, False, left)
        return _spread([head, self.words(text, palette.secondary)], 14 * self.scale)

    def change(self, change: Change, room: float) -> _Item:
        palette, third = self.palette, room * 0.45
        name = cut(change.condition, self.measure, self.size, True, third)
        before = cut(change.before, self.measure, self.size, False, third / 2)
        after = cut(change.after, self.measure, self.size, True, third / 2)
        return _spread(
            [
                self.words(name, palette.ink, True),
                self.words(before, palette.secondary),
                self.words("→", palette.secondary),
                self.words(after, palette.adds, True),
            ],
            5 * self.scale,
        )

    def changes(self, scene: Scene, room: float, gap: float) -> list[list[tuple[float, _Item]]]:
        """The changed conditions in rows; those beyond the last row are counted."""
        rows: list[list[tuple[float, _Item]]] = []
        x = room
        items = [self.change(change, room) for change in scene.changes]
        for number, item in enumerate(items):
            more = self.words(scene.words.more.format(len(items) - number), self.palette.secondary)
            last_row = len(rows) == MOST_ROWS
            reserve = more.width + gap if last_row and number + 1 < len(items) else 0.0
            if not rows or x + item.width + reserve > room:
                if last_row:
                    rows[-1].append((x, more))
                    break
                rows.append([])
                x = 0.0
            rows[-1].append((x, item))
            x += item.width + gap
        return rows

    def group(self, title: str, hue: int) -> _Item:
        """A dot in the group's hue, and its name."""
        radius = self.small * 0.36
        text = self.words(title, self.palette.secondary, size=self.small)
        colour = self.palette.hue(hue)

        def draw(x: float, y: float) -> list[Mark]:
            dot = Disc(x + radius, y - self.small * 0.36, radius, colour)
            return [dot, *text.draw(x + radius * 2 + self.small * 0.4, y)]

        return _Item(text.width + radius * 2 + self.small * 0.4, draw)

    def key(self, scene: Scene, geometry: Geometry, wall: bool) -> list[_Item]:
        """What rings, bars and hollow marks mean, as far as they are there."""
        words, palette, seen = scene.words, self.palette, {b.requirement for b in scene.bubbles}
        radius, grey = self.small * 0.36, palette.hue(-1)
        items: list[_Item] = []
        for requirement, text in (("met", words.met), ("open", words.open), ("blocked", words.blocked)):
            if requirement in seen:
                style = Style(radius * (1.25 if requirement == "blocked" else 1.0), grey, requirement, True)

                def sample(x: float, y: float, style: Style = style) -> list[Mark]:
                    return bubble_marks(x, y, style, geometry, palette)

                items.append(self._sampled(sample, text))
        if wall:
            return items
        if not all(b.certain for b in scene.bubbles):
            pale = Style(radius * 1.2, grey, "none", False)
            items.append(self._sampled(lambda x, y: bubble_marks(x, y, pale, geometry, palette), words.uncertain))
        if any(b.ghost for b in scene.bubbles):
            items.append(self._sampled(lambda x, y: ghost_marks(x, y, radius * 1.2, grey, geometry), words.before))
        if any(b.uncut for b in scene.bubbles):
            items.append(self._sampled(lambda x, y: diamond(x, y, grey, geometry, palette), words.cut))
        return items

    def _sampled(self, sample: Callable[[float, float], list[Mark]], text: str) -> _Item:
        wide = self.small * 1.35
        said = self.words(text, self.palette.secondary, size=self.small)
        gap = self.small * 0.3
        return _Item(
            wide + gap + said.width,
            lambda x, y: [*sample(x + wide / 2, y - self.small * 0.36), *said.draw(x + wide + gap, y)],
        )
