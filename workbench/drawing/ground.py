"""Everything that lies beneath the bubbles: quadrants and their names, threshold lines, axes."""

from __future__ import annotations

from workbench.domain.language import numeral
from workbench.drawing.geometry import Geometry, Rect, ticks
from workbench.drawing.lettering import measure as lettered
from workbench.drawing.marks import Box, Group, Mark, Stroke, Text, line
from workbench.drawing.palette import Palette, mix
from workbench.drawing.scene import Scene
from workbench.drawing.slots import Measure

#: Where each quadrant's name stands: at the right side, at the lower side.
CORNERS = {
    "partnership": (False, False),
    "cooperate_and_compete": (True, False),
    "rivalry": (True, True),
    "low_engagement": (False, True),
}

#: What stands between a quadrant's name and the frame (at scale 1); how small names are made before they are cut.
_PAD, _LEAST_NAME = 9.0, 0.7


def ground_marks(scene: Scene, geometry: Geometry, palette: Palette) -> list[Mark]:
    """The field with its tinted quadrants, the threshold lines and the frame."""
    frame, quadrants = geometry.frame, geometry.quadrants(scene.threshold)
    x, y = geometry.to_pixels(scene.threshold, scene.threshold)
    thin = Stroke(palette.frame, 1.0 * palette.weight)
    marks: list[Mark] = [Box(frame, palette.field)]
    for name, fill in (("partnership", palette.partnership), ("rivalry", palette.rivalry)):
        if quadrants[name].width and quadrants[name].height:
            marks.append(Box(quadrants[name], fill))
    if frame.x < x < frame.right:
        marks.append(line(x, frame.y, x, frame.bottom, thin))
    if frame.y < y < frame.bottom:
        marks.append(line(frame.x, y, frame.right, y, thin))
    marks.append(Box(frame, stroke=thin, corner=2.0))
    return marks


def names_fitted(scene: Scene, geometry: Geometry, measure: Measure = lettered) -> tuple[int, dict[str, str]]:
    """The size of type at which two names stand side by side, and the names: cut where the least size is too large."""
    pad = _PAD * geometry.scale
    room = geometry.frame.width - 3 * pad
    titles = [scene.quadrants.get(name, "") for name in CORNERS]
    pairs = [(titles[0], titles[1]), (titles[3], titles[2])]

    def fits(size: int) -> bool:
        return all(measure(one, size, True) + measure(other, size, True) <= room for one, other in pairs)

    least = round(geometry.quadrant_size * _LEAST_NAME)
    size = next((size for size in range(geometry.quadrant_size, least, -1) if fits(size)), least)
    found = {}
    for name, (right, low) in CORNERS.items():
        other = next(beside for beside, corner in CORNERS.items() if corner == (not right, low))
        beside = measure(scene.quadrants.get(other, ""), size, True)
        found[name] = _cut(scene.quadrants.get(name, ""), max(room / 2, room - beside), size, measure)
    return size, found


def _cut(title: str, room: float, size: int, measure: Measure) -> str:
    if measure(title, size, True) <= room:
        return title
    kept = title
    while kept and measure(f"{kept}…", size, True) > room:
        kept = kept[:-1].rstrip()
    return f"{kept}…" if kept else ""


def name_marks(scene: Scene, geometry: Geometry, palette: Palette) -> list[Mark]:
    """The quadrants' names in their corners."""
    size, names = names_fitted(scene, geometry)
    frame, pad = geometry.frame, _PAD * geometry.scale
    found: list[Mark] = []
    for name, (right, low) in CORNERS.items():
        x = frame.right - pad if right else frame.x + pad
        y = frame.bottom - pad * 0.95 if low else frame.y + pad * 0.8 + size * 0.9
        anchor = "end" if right else "start"
        found.append(Text(names[name], x, y, size, palette.quiet, True, anchor))
    return found


def name_rects(scene: Scene, geometry: Geometry, measure: Measure) -> dict[str, Rect]:
    """The room that each quadrant's name takes: kept free of labels, and to be clicked on."""
    size, names = names_fitted(scene, geometry, measure)
    frame, pad = geometry.frame, _PAD * geometry.scale
    found = {}
    for name, (right, low) in CORNERS.items():
        width = measure(names[name], size, True)
        height = size * 1.2
        x = frame.right - pad - width if right else frame.x + pad
        y = frame.bottom - pad * 0.7 - height if low else frame.y + pad * 0.6
        found[name] = Rect(x, y, width, height)
    return found


def axis_marks(scene: Scene, geometry: Geometry, palette: Palette) -> list[Mark]:
    """The values at the axes and the axes' names with the direction in which they grow."""
    frame, scale = geometry.frame, geometry.scale
    size, gap = geometry.tick_size, 5.0 * scale
    short = Stroke(palette.frame, 1.0 * palette.weight)
    left, right, low, high = geometry.seen()
    marks: list[Mark] = []
    for value in ticks(geometry, scene.threshold, left, right):
        x, _ = geometry.to_pixels(value, 0)
        marks.append(line(x, frame.bottom, x, frame.bottom + gap * 0.7, short))
        y = frame.bottom + gap + size
        marks.append(Text(number(value), x, y, size, palette.secondary, anchor="middle"))
    for value in ticks(geometry, scene.threshold, low, high):
        _, y = geometry.to_pixels(0, value)
        marks.append(line(frame.x - gap * 0.7, y, frame.x, y, short))
        x = frame.x - gap * 1.3
        marks.append(Text(number(value), x, y + size * 0.36, size, palette.secondary, anchor="end"))
    middle_x, middle_y = frame.centre
    size = geometry.axis_size
    below = frame.bottom + 5.0 * scale + geometry.tick_size * 1.35 + size * 1.15
    aside = frame.x - geometry.tick_size * 1.9 - size * 0.75
    marks.append(Text(across_name(scene), middle_x, below, size, palette.secondary, True, "middle"))
    marks.append(
        Text(f"{scene.words.cooperation} →", aside, middle_y, size, palette.secondary, True, "middle", turned=True)
    )
    return marks


def across_name(scene: Scene) -> str:
    """What stands below the middle of the matrix: the name of the axis across."""
    return f"{scene.words.competition} →"


def number(value: float) -> str:
    """A value at an axis: no more digits than it needs."""
    return numeral(f"{value:.2f}".rstrip("0").rstrip("."))


def beneath(scene: Scene, geometry: Geometry, palette: Palette) -> list[Mark]:
    """All of it, in the order of painting."""
    return [
        Group(tuple(ground_marks(scene, geometry, palette))),
        Group(tuple(name_marks(scene, geometry, palette))),
        Group(tuple(axis_marks(scene, geometry, palette))),
    ]


def halo_colour(palette: Palette) -> str:
    """The colour around letters: the field, a little towards the tints."""
    return mix(palette.field, palette.partnership, 0.25)
