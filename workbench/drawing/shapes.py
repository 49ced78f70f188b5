"""How bubbles, ghosts, arrows, bands, hollow marks and labels look. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from workbench.drawing.geometry import Geometry, Rect
from workbench.drawing.greedy import CROWD
from workbench.drawing.ground import beneath, halo_colour, name_marks
from workbench.drawing.labels import Label, Placement
from workbench.drawing.layout import Floats, Layout
from workbench.drawing.marks import Box, Disc, Group, Mark, Path, Stroke, Text, line
from workbench.drawing.occupancy import band_box
from workbench.drawing.palette import Palette, mix
from workbench.drawing.scene import Bubble
from workbench.drawing.slots import LINE_HEIGHT, line_to, rough_measure
from workbench.drawing.trails import trail_marks

#: What is left of an issue area while a spotlight is on others.
DIMMED = 0.2


@dataclass(frozen=True, slots=True)
class Style:
    """All that a bubble's looks depend on."""

    radius: float
    colour: str
    requirement: str
    certain: bool


def style_of(layout: Layout, palette: Palette, at: int) -> Style:
    """How a bubble of a scene looks."""
    bubble = layout.scene.bubbles[at]
    return Style(float(layout.radius[at]), palette.hue(bubble.hue), bubble.requirement, bubble.certain)


def bubble_marks(x: float, y: float, style: Style, geometry: Geometry, palette: Palette) -> list[Mark]:
    """A bubble: filled where its quadrant is certain, lighter with an edge where not; ring or bar."""
    r, colour, weight = style.radius, style.colour, geometry.weight
    outer = r + geometry.ring_gap + geometry.ring_width / 2
    gap = geometry.ring_gap if style.requirement in ("met", "open") else 0.9 * weight
    marks: list[Mark] = [Disc(x, y, r + gap, palette.field, 0.85)]
    if style.certain:
        marks.append(Disc(x, y, r, mix(colour, palette.field, 0.08)))
    else:
        edge = Stroke(colour, 1.7 * weight)
        marks.append(Disc(x, y, r - edge.width / 2, mix(colour, palette.field, 0.5), stroke=edge))
    if style.requirement == "met":
        marks.append(Disc(x, y, outer, stroke=Stroke(colour, geometry.ring_width)))
    elif style.requirement == "open":
        marks.append(Disc(x, y, outer, stroke=Stroke(colour, geometry.ring_width, dash=dashes(outer, weight))))
    elif style.requirement == "blocked":
        marks += _bar(x, y, style, palette)
    return marks


def _bar(x: float, y: float, style: Style, palette: Palette) -> list[Mark]:
    length, height = style.radius * 1.15, max(style.radius * 0.27, 3.0)
    rect = Rect(x - length / 2, y - height / 2, length, height)
    edge = max(style.radius * 0.07, 0.9)
    around = mix(style.colour, "#000000", 0.45)
    return [
        Disc(x, y, style.radius - edge / 2, stroke=Stroke(around, edge)),
        Box(rect.inflated(edge), around, corner=height / 2 + edge),
        Box(rect, palette.bar, corner=height / 2),
    ]


def dashes(radius: float, weight: float) -> tuple[float, float]:
    """Dash and gap that close evenly around a circle."""
    around = 2 * math.pi * radius
    pieces = max(round(around / (5.2 * weight)), 8)
    return around / pieces * 0.58, around / pieces * 0.42


def ghost_marks(x: float, y: float, radius: float, colour: str, geometry: Geometry, palette: Palette) -> list[Mark]:
    """The dotted circle where an issue area stood."""
    dots = dashes(radius, geometry.weight * 0.8)
    stroke = Stroke(colour, 1.1 * geometry.weight, 1.0 if palette.strong else 0.75, dots)
    return [Disc(x, y, radius, stroke=stroke)]


def head_size(geometry: Geometry) -> float:
    """The length of an arrow's head."""
    return 6.0 * geometry.weight


def arrow_marks(
    ends: tuple[float, float, float, float], colour: str, geometry: Geometry, faint: bool = False
) -> list[Mark]:
    """A thin line with a small head at its end."""
    x0, y0, x1, y1 = ends
    length = math.hypot(x1 - x0, y1 - y0)
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    head = min(head_size(geometry), length) * 0.8
    shaft = line(x0, y0, x1 - ux * head, y1 - uy * head, arrow_stroke(colour, geometry, faint))
    return [shaft, head_mark(x1, y1, math.atan2(uy, ux), colour, geometry)]


def head_mark(x: float, y: float, angle: float, colour: str, geometry: Geometry) -> Path:
    """The head of an arrow, its point at (x, y)."""
    head, half = head_size(geometry), head_size(geometry) * 0.42
    ux, uy = math.cos(angle), math.sin(angle)
    bx, by = x - ux * head, y - uy * head
    corners = ((x, y), (bx - uy * half, by + ux * half), (bx + uy * half, by - ux * half))
    return Path(corners, fill=colour, closed=True)


def arrow_stroke(colour: str, geometry: Geometry, faint: bool = False) -> Stroke:
    """How the shafts of arrows are drawn; those that are not told in full strength as hair lines.

    In a crowd these are hundreds, and what is no wider than a pixel is painted in a third of the time.
    """
    return Stroke(colour, (1.0 if faint else 1.25) * geometry.weight)


def band_marks(geometry: Geometry, bubble: Bubble, palette: Palette) -> list[Mark]:
    """Where an issue area may stand, as far as conditions are unknown."""
    if bubble.band is None:
        return []
    colour = palette.hue(bubble.hue)
    box = band_box(geometry, bubble.band)
    corner = min(5.0 * geometry.weight, box.width / 2, box.height / 2)
    return [Box(box, colour, band_opacity(palette), band_stroke(colour, palette), corner)]


def band_opacity(palette: Palette) -> float:
    """How much of its colour a band has: little, for other things stand on it."""
    return 0.2 if palette.strong else 0.11


def band_stroke(colour: str, palette: Palette) -> Stroke:
    """The edge of a band."""
    return Stroke(colour, 1.0, 1.0 if palette.strong else 0.28)


def uncut_marks(layout: Layout, at: int, palette: Palette) -> list[Mark]:
    """A hollow diamond where an issue area would stand without the ceiling, and the dotted way to it."""
    row = layout.cuts.row.get(at)
    if row is None:
        return []
    cuts, colour = layout.cuts, palette.hue(layout.scene.bubbles[at].hue)
    marks: list[Mark] = []
    if cuts.lined[row]:
        x0, y0, x1, y1 = cuts.ends[row].tolist()
        marks.append(line(x0, y0, x1, y1, way_stroke(colour, layout.geometry)))
    return [*marks, *diamond(float(cuts.x[row]), float(cuts.y[row]), colour, layout.geometry, palette)]


def way_stroke(colour: str, geometry: Geometry) -> Stroke:
    """How the way to a hollow mark is drawn."""
    return Stroke(colour, 1.3 * geometry.weight, dash=(1.5 * geometry.weight, 2.4 * geometry.weight))


def diamond(x: float, y: float, colour: str, geometry: Geometry, palette: Palette) -> list[Mark]:
    """The hollow mark itself."""
    s = geometry.diamond
    corners = ((x, y - s), (x + s, y), (x, y + s), (x - s, y))
    return [Path(corners, Stroke(colour, 1.5 * geometry.weight), palette.field, closed=True)]


def pointer_marks(layout: Layout, at: int, palette: Palette) -> list[Mark]:
    """The ring around what is selected, and the softer one around what is pointed at."""
    bubble, geometry = layout.scene.bubbles[at], layout.geometry
    x, y, r = float(layout.x[at]), float(layout.y[at]), float(layout.outer[at])
    marks: list[Mark] = []
    if bubble.issue in layout.scene.selected:
        width = geometry.selection * 0.6
        marks.append(Disc(x, y, r - width / 2, stroke=Stroke(palette.accent, width)))
    if bubble.issue == layout.scene.hovered:
        width = 4.5 * geometry.weight
        marks.append(Disc(x, y, r + width / 2, stroke=Stroke(palette.accent, width, 0.28)))
    return marks


def label_marks(label: Label, layout: Layout, palette: Palette) -> list[Mark]:
    """A label: its lines with the ground's colour around them; over others on a plate of its own."""
    size = layout.geometry.label_size
    rect = label.rect
    x = {"start": rect.x, "middle": rect.centre[0], "end": rect.right}[label.anchor]
    marks: list[Mark] = []
    if label.over:
        marks.append(plate(label, layout.geometry, palette))
    for number, text in enumerate(label.lines):
        y = rect.y + size * (LINE_HEIGHT * number + 0.97)
        halo = None if label.over else halo_colour(palette)
        marks.append(Text(text, x, y, size, palette.ink, label.bold, label.anchor, halo=halo))
    return marks


def plate(label: Label, geometry: Geometry, palette: Palette) -> Box:
    """The ground of a label that is painted over others."""
    rect = label.rect
    pad = 3.0 * geometry.scale
    wide = Rect(rect.x - pad, rect.y - pad * 0.3, rect.width + 2 * pad, rect.height + pad * 0.6)
    return Box(wide, palette.panel, 0.95, Stroke(palette.line, 1.0), corner=4.0)


def leader(label: Label, layout: Layout) -> tuple[float, float, float, float] | None:
    """The line from a label that stands off to its bubble, None where it stands close."""
    at = layout.scene.index.get(label.issue)
    if at is None or not label.led:
        return None
    return line_to(label.rect, float(layout.x[at]), float(layout.y[at]), float(layout.outer[at]))


def leader_stroke(geometry: Geometry, palette: Palette) -> Stroke:
    """How leaders are drawn."""
    return Stroke(palette.tertiary, 1.0 * geometry.weight)


def _under_bubbles(layout: Layout, palette: Palette, at: int) -> tuple[list[Mark], list[Mark], list[Mark]]:
    geometry, bubble = layout.geometry, layout.scene.bubbles[at]
    colour = palette.hue(bubble.hue)
    ghosts: list[Mark] = []
    moves = layout.moves
    row = moves.row.get(at)
    if row is not None:
        x, y, r = float(moves.x[row]), float(moves.y[row]), float(moves.radius[row])
        ghosts += ghost_marks(x, y, r, colour, geometry, palette)
        if moves.lined[row]:
            x0, y0, x1, y1 = moves.ends[row].tolist()
            ghosts += arrow_marks((x0, y0, x1, y1), colour, geometry, bool(layout.loudness[at] < 1.0))
    bands = band_marks(geometry, bubble, palette) if at in layout.scene.bands_shown else []
    return bands, ghosts, uncut_marks(layout, at, palette)


def strength(layout: Layout, at: int) -> float:
    """How opaque an issue area is painted."""
    bubble = layout.scene.bubbles[at]
    return bubble.strength * (DIMMED if layout.scene.dimmed(bubble.issue) else 1.0)


def strengths(layout: Layout) -> Floats:
    """How opaque each issue area is painted."""
    scene = layout.scene
    found = np.array([bubble.strength for bubble in scene.bubbles], dtype=np.float64)
    if scene.spotlight is not None:
        found *= np.array([DIMMED if scene.dimmed(bubble.issue) else 1.0 for bubble in scene.bubbles])
    return found


def matrix_marks(layout: Layout, placement: Placement, palette: Palette) -> list[Mark]:
    """The whole matrix, in the order of painting."""
    scene, geometry = layout.scene, layout.geometry
    layers: list[list[Mark]] = [[], [], [], []]
    for at in layout.order:
        parts = (*_under_bubbles(layout, palette, at), _one_bubble(layout, palette, at))
        loud = float(layout.loudness[at])
        for layer, marks, part in zip(layers, parts, (1.0, loud, loud, 1.0), strict=True):
            if marks:
                title = scene.bubbles[at].title if layer is layers[3] else ""
                layer.append(Group(tuple(marks), strength(layout, at) * part, title))
    layers.insert(1, trail_marks(layout, palette))
    bubbles = Group(tuple(mark for layer in layers for mark in layer), clip=geometry.frame)
    labels = tuple(
        Group(
            (*_leader_marks(label, layout, palette), *label_marks(label, layout, palette)),
            max(strength(layout, scene.index[label.issue]), 0.35),
        )
        for label in placement.labels
        if label.issue in scene.index
    )
    return [*beneath(scene, geometry, palette), bubbles, *_names_above(layout, palette), *labels]


def crowded(layout: Layout) -> bool:
    """Whether there are so many bubbles that they hide what is written beneath them."""
    return len(layout.scene.bubbles) > CROWD


def names_hidden(layout: Layout, palette: Palette) -> bool:
    """Whether a bubble stands where a quadrant's name does, or a crowd may."""
    if crowded(layout):
        return True
    x, y, reach = (values[layout.seen] for values in (layout.x, layout.y, layout.outer))
    for name in name_marks(layout.scene, layout.geometry, palette):
        if isinstance(name, Text):
            width = rough_measure(name.text, name.size, True)
            left = name.x - width if name.anchor == "end" else name.x
            aside = np.maximum(np.maximum(left - x, x - left - width), 0.0)
            off = np.maximum(np.maximum(name.y - name.size - y, y - name.y), 0.0)
            if np.any(aside**2 + off**2 < reach**2):
                return True
    return False


def _names_above(layout: Layout, palette: Palette) -> list[Mark]:
    """The quadrants' names once more, above bubbles that would hide them."""
    if not names_hidden(layout, palette):
        return []
    names = name_marks(layout.scene, layout.geometry, palette)
    return [replace(mark, halo=halo_colour(palette)) for mark in names if isinstance(mark, Text)]


def _one_bubble(layout: Layout, palette: Palette, at: int) -> list[Mark]:
    x, y = float(layout.x[at]), float(layout.y[at])
    marks = bubble_marks(x, y, style_of(layout, palette, at), layout.geometry, palette)
    return [*marks, *pointer_marks(layout, at, palette)]


def _leader_marks(label: Label, layout: Layout, palette: Palette) -> list[Mark]:
    ends = leader(label, layout)
    return [line(*ends, leader_stroke(layout.geometry, palette))] if ends else []
