"""A whole picture, for the wall and for files: title, matrix, what changed, legends. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.drawing.geometry import Geometry, Rect, View, geometry_in
from workbench.drawing.headline import Said, announced, frozen_mark, told
from workbench.drawing.marks import Mark
from workbench.drawing.palette import Palette
from workbench.drawing.pen import NOTHING, Item, Pen, spread
from workbench.drawing.scene import Scene
from workbench.drawing.slots import Measure

#: Rows that the changed conditions may take; on a wall fewer, and the legend shares the last.
MOST_ROWS, MOST_ROWS_ON_A_WALL = 3, 2


@dataclass(frozen=True)
class Figure:
    """A picture's parts: where the matrix stands, and the marks around it."""

    size: tuple[float, float]
    geometry: Geometry
    around: tuple[Mark, ...]


def scale_for(width: float, height: float, wall: bool = False) -> float:
    """How large type is in a picture of this size; larger on a wall, to be read from the back of the room.

    On a wall of 1920 × 1080 nothing is written smaller than 24 pixels. A wall that is narrower for its height has type
    that is a little smaller for its height, and not as small as its width alone would have it: the room sits no nearer.
    """
    fitting = min(width / 800, height / 490) if wall else min(width / 1000, height / 620)
    return min(max(fitting, 0.6), 8.0)


def figure_of(
    scene: Scene,
    size: tuple[float, float],
    scale: float,
    palette: Palette,
    measure: Measure,
    view: View | None = None,
    wall: bool = False,
    said: Said | None = None,
    frozen: bool = False,
    edited: bool = False,
) -> Figure:
    """The picture of ``scene`` on a surface: what it says around the matrix, and the room left for that.

    On a ``wall`` the legends keep to what the room needs: requirements, and groups where there is room beside them;
    ``said`` stands for the title there, and a small mark tells that the picture is ``frozen``; ``edited``: its ghosts
    are where things stood before an edit.
    """
    width, height = size
    pen = Pen(scale, palette, measure)
    margin = round(16 * scale)
    room = width - 2 * margin
    groups = spread([pen.group(title, hue) for title, hue in scene.groups], 13 * scale)
    mark = frozen_mark(pen, scene.words.frozen) if wall else NOTHING
    aside = mark.width + 14 * scale if wall else 0.0
    heading = _heading(pen, scene, said, room - aside) if wall or scene.title else []
    baseline = margin + 15 * scale
    around: list[Mark] = mark.draw(width - margin - mark.width, baseline) if frozen else []
    if len(heading) == 1 and groups.width and heading[0].width + aside + groups.width + 30 * scale <= room:
        around += groups.draw(width - margin - aside - groups.width, baseline)
        groups = NOTHING
    for number, item in enumerate(heading):
        around += item.draw(margin, baseline + 25 * scale * number)
    top = margin + 30 * scale + 25 * scale * (len(heading) - 1) if heading else margin * 0.6
    key = spread(pen.key(scene, _legend_geometry(scale), wall, edited), 15 * scale)
    rows = _rows(pen, scene, groups, key, room, wall)
    shown = len(scene.changes) if said is None or said.changes is None else said.changes
    step = 24 * scale
    bottom = height - margin * 0.75 - step * len(rows) if rows else height - margin * 0.3
    for number, row in enumerate(rows):
        for x, item in row:
            if item.change < shown:
                around += item.draw(margin + x, bottom + step * number + 17 * scale)
    area = Rect(margin * 0.6, top, width - margin * 1.1, bottom - top)
    return Figure(size, geometry_in(area, scale, view, len(scene.bubbles)), tuple(around))


def _heading(pen: Pen, scene: Scene, said: Said | None, room: float) -> list[Item]:
    """The lines over the matrix."""
    if said is None:
        return [pen.title(scene.title, scene.subtitle, room)]
    return [announced(pen, said, room), told(pen, said, scene, room)]


def _rows(pen: Pen, scene: Scene, groups: Item, key: Item, room: float, wall: bool) -> list[list[tuple[float, Item]]]:
    """What stands below the matrix: the changes, then the legends, beside each other where there is room."""
    gap = 20 * pen.scale
    beside = key.width + 1.5 * gap if wall and key.width < 0.5 * room else 0.0
    rows = pen.changes(scene, room, gap, MOST_ROWS_ON_A_WALL if wall else MOST_ROWS, beside)
    key_at = room - key.width
    end = rows[-1][-1][0] + rows[-1][-1][1].width + 1.5 * gap if rows else room + 1
    if key.width and end <= key_at:
        rows[-1].append((key_at, key))
        key = NOTHING
    together = groups.width + key.width + 1.5 * gap <= room
    if groups.width and (groups.width <= room or not wall):
        rows.append([(0.0, groups)])
        if key.width and together:
            rows[-1].append((key_at, key))
            return rows
    if key.width:
        rows.append([(key_at, key)] if wall else [(0.0, key)])
    return rows


def _legend_geometry(scale: float) -> Geometry:
    """Sizes for the small pictures in a legend."""
    return geometry_in(Rect(0, 0, 100, 100), max(scale * 0.85, 0.8))
