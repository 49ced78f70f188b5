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
    #: Whatever tells one look from another → the number of its picture.
    known: dict[tuple[object, ...], int]
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
    known = former.known if former is not None and former.sheet is sheet and former.palette is palette else {}
    wanted = _wanted(layout, palette, differing, hue)
    missing = {look: at for part in wanted for at, look in part if look not in known}
    if missing:
        keys = {look: _key(look, layout, palette, at) for look, at in missing.items()}
        sheet.add({key: _picture(key, layout.geometry, palette) for key in keys.values() if key not in sheet})
        known.update((look, sheet.number(key)) for look, key in keys.items())
    everywhere = list(differing)
    for numbers, part in zip((bubble, ghost, head, diamond), wanted, strict=True):
        numbers[everywhere] = -1
        numbers[[at for at, _ in part]] = [known[look] for _, look in part]
    return Looks(layout, palette, sheet, known, hue, bubble, ghost, head, diamond)


Wanted = list[tuple[int, tuple[object, ...]]]


def _wanted(
    layout: Layout, palette: Palette, places: Iterable[int], hue: list[str]
) -> tuple[Wanted, Wanted, Wanted, Wanted]:
    """The looks of bubbles, ghosts, heads and hollow marks at some places; ``hue`` takes the colours there."""
    bubbles, radius, moves, cuts = layout.scene.bubbles, layout.radius.tolist(), layout.moves, layout.cuts.row
    small, lined, turns, row_of = moves.radius.tolist(), moves.lined.tolist(), _turns(layout), moves.row
    own: Wanted = []
    ghosts: Wanted = []
    heads: Wanted = []
    diamonds: Wanted = []
    for at in places:
        one = bubbles[at]
        colour = hue[at] = palette.hue(one.hue)
        own.append((at, ("bubble", radius[at], colour, one.requirement, one.certain)))
        row = row_of.get(at)
        if row is not None:
            ghosts.append((at, ("ghost", colour, small[row])))
            if lined[row]:
                heads.append((at, ("head", colour, turns[row])))
        if at in cuts:
            diamonds.append((at, ("diamond", colour)))
    return own, ghosts, heads, diamonds


def _key(look: tuple[object, ...], layout: Layout, palette: Palette, at: int) -> Hashable:
    """What a look is called on the sheet."""
    return shapes.style_of(layout, palette, at) if look[0] == "bubble" else look


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
            marks, reach = shapes.ghost_marks(0, 0, radius, hue, geometry, palette), radius + 2 * geometry.weight
        case ("head", str(hue), int(turn)):
            angle = turn / TURNS * 2 * math.pi
            marks, reach = [shapes.head_mark(0, 0, angle, hue, geometry)], shapes.head_size(geometry) + 1
        case ("diamond", str(hue)):
            marks, reach = shapes.diamond(0, 0, hue, geometry, palette), geometry.diamond * 1.4 + 1
        case _:
            raise ValueError(f"no such picture: {key}")
    reach += 1
    return (-reach, -reach, reach, reach), lambda painter: paint(painter, marks)
