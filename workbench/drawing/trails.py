"""Trails: where issue areas stood over time, as thin lines from place to place under the bubbles. Pure.

The earlier a stretch is, the fainter. Each place is a dot, the first an open one, so that the way can be read without
colour; beside the earlier places of what is selected or pointed at stands the day from which it stood there, if told.
"""

from __future__ import annotations

import math

from workbench.drawing.ground import halo_colour
from workbench.drawing.layout import Layout
from workbench.drawing.marks import Disc, Group, Mark, Stroke, Text, line
from workbench.drawing.over_time import Stop
from workbench.drawing.palette import Palette, mix

#: How much of its colour the earliest stretch has lost, and how opaque a trail is of what is not in the spotlight.
_FADED, _DIMMED = 0.6, 0.2


def trail_marks(layout: Layout, palette: Palette) -> list[Mark]:
    """The trails of a scene, those of what is selected last."""
    scene = layout.scene
    found: list[Mark] = []
    chosen = {*scene.selected, scene.hovered}
    for issue in sorted(scene.trails, key=lambda one: one in chosen):
        at = scene.index.get(issue)
        if at is not None and len(scene.trails[issue]) > 1:
            bubble = scene.bubbles[at]
            opacity = bubble.strength * (_DIMMED if scene.dimmed(issue) else 1.0)
            marks = _one(layout, palette, scene.trails[issue], palette.hue(bubble.hue), issue in chosen)
            found.append(Group(tuple(marks), opacity))
    return found


def _one(layout: Layout, palette: Palette, stops: tuple[Stop, ...], hue: str, told: bool) -> list[Mark]:
    geometry = layout.geometry
    places = [geometry.to_pixels(stop.x, stop.y) for stop in stops]
    weight, last = geometry.weight, len(places) - 1
    colours = [mix(hue, palette.field, _FADED * (1.0 - at / last)) for at in range(len(places))]
    width = (2.0 if told else 1.4) * weight
    marks: list[Mark] = [
        line(*places[at], *places[at + 1], Stroke(colours[at + 1], width, round=True)) for at in range(last)
    ]
    for at, (x, y) in enumerate(places):
        ground = palette.field if at == 0 else colours[at]
        marks.append(Disc(x, y, 3.0 * weight, ground, stroke=Stroke(colours[at], 1.4 * weight)))
    if told:
        size, halo = geometry.tick_size, halo_colour(palette)
        days: dict[tuple[float, float], list[str]] = {}
        for place, stop in zip(places, stops, strict=True):
            if not stop.day:
                continue
            days.setdefault(place, []).append(stop.day)
        for (x, y), when in days.items():
            if math.dist((x, y), places[-1]) > geometry.reach:  # nearer, it would lie under the bubble and its label
                text = ", ".join(when)
                marks.append(Text(text, x + 6 * weight, y + size + 3 * weight, size, palette.secondary, halo=halo))
    return marks
