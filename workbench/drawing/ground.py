"""Everything that lies beneath the bubbles: quadrants and their names, threshold lines, axes. Pure."""

from __future__ import annotations

from workbench.domain.language import numeral
from workbench.drawing.geometry import Geometry, Rect, ticks
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


def name_marks(scene: Scene, geometry: Geometry, palette: Palette) -> list[Mark]:
    """The quadrants' names in their corners."""
    size = geometry.quadrant_size
    frame, pad = geometry.frame, 9.0 * geometry.scale
    found: list[Mark] = []
    for name, (right, low) in CORNERS.items():
        x = frame.right - pad if right else frame.x + pad
        y = frame.bottom - pad * 0.95 if low else frame.y + pad * 0.8 + size * 0.9
        anchor = "end" if right else "start"
        found.append(Text(scene.quadrants.get(name, ""), x, y, size, palette.quiet, True, anchor))
    return found


def name_rects(scene: Scene, geometry: Geometry, measure: Measure) -> dict[str, Rect]:
    """The room that each quadrant's name takes: kept free of labels, and to be clicked on."""
    size = geometry.quadrant_size
    frame, pad = geometry.frame, 9.0 * geometry.scale
    found = {}
    for name, (right, low) in CORNERS.items():
        width = measure(scene.quadrants.get(name, ""), size, True)
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
    words = scene.words
    below = frame.bottom + 5.0 * scale + geometry.tick_size * 1.35 + size * 1.15
    aside = frame.x - geometry.tick_size * 1.9 - size * 0.75
    marks.append(Text(f"{words.competition} →", middle_x, below, size, palette.secondary, True, "middle"))
    marks.append(Text(f"{words.cooperation} →", aside, middle_y, size, palette.secondary, True, "middle", turned=True))
    return marks


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
