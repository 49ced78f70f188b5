"""Which picture on a sheet each bubble, ghost, arrow head and hollow mark of a scene has.

From one painting to the next only what is different is looked up; pictures that are not on the sheet yet are painted.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.drawing import shapes
from workbench.drawing.geometry import Geometry
from workbench.drawing.layout import Layout, differing_from
from workbench.drawing.marks import Marks
from workbench.drawing.painter import paint
from workbench.drawing.palette import Palette
from workbench.drawing.sheet import Draw, Extent, Sheet

Ints = npt.NDArray[np.int64]

#: Directions of arrow heads that are told apart.
TURNS = 96


@dataclass(frozen=True, eq=False)
class Looks:
    """The looks of a layout in one palette, on one sheet: arrays over its bubbles; make it with `looks_of`.

    ``bubble``, ``ghost``, ``head`` and ``diamond``: numbers of pictures, −1 where there is nothing to paint. ``hue``:
    the colour of each issue area.
    """

    layout: Layout
    palette: Palette
    sheet: Sheet
    hue: list[str]
    bubble: Ints
    ghost: Ints
    head: Ints
    diamond: Ints


def looks_of(layout: Layout, palette: Palette, sheet: Sheet, former: Looks | None = None) -> Looks:
    """The looks of everything; what is as it was in the ``former`` ones is taken from there."""
    differing: Iterable[int] | None = None
    if former is not None and former.sheet is sheet and former.palette is palette:
        differing = differing_from(former.layout, layout.scene, layout.geometry)
    count = len(layout.scene.bubbles)
    if former is None or differing is None:
        hue = [""] * count
        bubble, ghost, head, diamond = (np.full(count, -1) for _ in range(4))
        differing = range(count)
    else:
        hue = former.hue.copy()
        bubble, ghost, head, diamond = (
            part.copy() for part in (former.bubble, former.ghost, former.head, former.diamond)
        )
    keys: list[tuple[Ints, int, Hashable]] = []
    turns = _turns(layout)
    for at in differing:
        hue[at] = palette.hue(layout.scene.bubbles[at].hue)
        ghost[at] = head[at] = diamond[at] = -1
        keys.append((bubble, at, shapes.style_of(layout, palette, at)))
        row = layout.moves.row.get(at)
        if row is not None:
            keys.append((ghost, at, ("ghost", hue[at], float(layout.moves.radius[row]))))
            if layout.moves.lined[row]:
                keys.append((head, at, ("head", hue[at], turns[row])))
        if at in layout.cuts.row:
            keys.append((diamond, at, ("diamond", hue[at])))
    missing = dict.fromkeys(key for _, _, key in keys if key not in sheet)
    sheet.add({key: _picture(key, layout.geometry, palette) for key in missing})
    for numbers, at, key in keys:
        numbers[at] = sheet.number(key)
    return Looks(layout, palette, sheet, hue, bubble, ghost, head, diamond)


def _turns(layout: Layout) -> list[int]:
    """The direction of each arrow, in steps of a whole turn."""
    ends = layout.moves.ends
    angle = np.arctan2(ends[:, 3] - ends[:, 1], ends[:, 2] - ends[:, 0])
    found: list[int] = (np.rint(angle / (2 * math.pi) * TURNS).astype(int) % TURNS).tolist()
    return found


def _picture(key: Hashable, geometry: Geometry, palette: Palette) -> tuple[Extent, Draw]:
    """A picture of one bubble, ghost, arrow head or hollow mark around its origin."""
    marks: Marks
    match key:
        case shapes.Style():
            marks, reach = shapes.bubble_marks(0, 0, key, geometry, palette), key.radius + geometry.ring + 1
        case ("ghost", str(hue), float(radius)):
            marks, reach = shapes.ghost_marks(0, 0, radius, hue, geometry), radius + 2 * geometry.weight
        case ("head", str(hue), int(turn)):
            angle = turn / TURNS * 2 * math.pi
            marks, reach = [shapes.head_mark(0, 0, angle, hue, geometry)], shapes.head_size(geometry) + 1
        case ("diamond", str(hue)):
            marks, reach = shapes.diamond(0, 0, hue, geometry, palette), geometry.diamond * 1.4 + 1
        case _:
            raise ValueError(f"no such picture: {key}")
    reach += 1
    return (-reach, -reach, reach, reach), lambda painter: paint(painter, marks)
