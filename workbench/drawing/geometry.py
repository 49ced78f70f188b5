"""From points to pixels and back; sizes; what lies under the pointer. Pure.

The frame has a little room inside, so that a bubble at 0 or 10 is whole. Pixels are those of the surface that is
painted on (device-independent ones on a screen), y downwards.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

TOP = 10.0
MOST_ZOOM = 20.0
#: Sizes of type at scale 1, in pixels.
LABEL_SIZE, TICK_SIZE, AXIS_SIZE, QUADRANT_SIZE = 12, 11, 12, 13
#: How far type gives way in little room, and the square pixels that a bubble with its name wants at scale 1.
LEAST_TYPE, ROOM_OF_A_NAME = 0.75, 11500.0


class Rect(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it, its edge included."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def holds(self, other: Rect) -> bool:
        """Whether the other lies wholly in it."""
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def overlaps(self, other: Rect) -> bool:
        """Whether they share more than an edge."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def inflated(self, by: float) -> Rect:
        """Larger by so much on every side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True, slots=True)
class View:
    """Which part of the matrix is seen: how much enlarged, around which point (in points)."""

    zoom: float = 1.0
    x: float = TOP / 2
    y: float = TOP / 2

    def kept_inside(self) -> View:
        """The nearest view that shows nothing beyond the axes."""
        zoom = min(max(self.zoom, 1.0), MOST_ZOOM)
        half = TOP / 2 / zoom
        return View(zoom, min(max(self.x, half), TOP - half), min(max(self.y, half), TOP - half))

    def zoomed(self, factor: float, x: float, y: float) -> View:
        """Enlarged by ``factor``; the point (x, y) stays where it is."""
        zoom = min(max(self.zoom * factor, 1.0), MOST_ZOOM)
        share = self.zoom / zoom
        return View(zoom, x + (self.x - x) * share, y + (self.y - y) * share).kept_inside()

    def panned(self, dx: float, dy: float) -> View:
        """Moved by so many points."""
        return View(self.zoom, self.x + dx, self.y + dy).kept_inside()

    @staticmethod
    def around(places: Iterable[tuple[float, float]], room: float = 0.6) -> View:
        """The view that shows all these points, with some room; everything if there are none."""
        found = list(places)
        if not found:
            return View()
        xs, ys = [x for x, _ in found], [y for _, y in found]
        span = max(max(xs) - min(xs), max(ys) - min(ys)) + 2 * room
        zoom = min(TOP / span, 5.0)
        return View(zoom, (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2).kept_inside()


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where everything of a matrix stands on a surface; make it with `geometry_in`.

    ``scale``: size of type, 1 for a window at 100 %. ``reach``: the radius of the most salient bubbles. ``weight``:
    the thickness of lines.
    """

    bounds: Rect
    frame: Rect
    scale: float
    view: View
    reach: float
    inset: float
    weight: float

    @property
    def label_size(self) -> int:
        """The size of type of labels, in whole pixels as the others."""
        return round(LABEL_SIZE * self.scale)

    @property
    def tick_size(self) -> int:
        return round(TICK_SIZE * self.scale)

    @property
    def axis_size(self) -> int:
        return round(AXIS_SIZE * self.scale)

    @property
    def quadrant_size(self) -> int:
        return round(QUADRANT_SIZE * self.scale)

    @property
    def per_point(self) -> tuple[float, float]:
        """Pixels per point, across and up."""
        zoom = self.view.zoom / TOP
        return (self.frame.width - 2 * self.inset) * zoom, (self.frame.height - 2 * self.inset) * zoom

    def to_pixels(self, x: float, y: float) -> tuple[float, float]:
        """Where (competition, cooperation) stands."""
        across, up = self.per_point
        cx, cy = self.frame.centre
        return cx + (x - self.view.x) * across, cy - (y - self.view.y) * up

    def to_points(self, px: float, py: float) -> tuple[float, float]:
        """(Competition, cooperation) at a pixel; may lie beyond the axes."""
        across, up = self.per_point
        cx, cy = self.frame.centre
        return self.view.x + (px - cx) / across, self.view.y - (py - cy) / up

    def radius(self, salience: float) -> float:
        """The radius of a bubble: its area grows with salience, and the least salient can still be hit."""
        return max(self.smallest, self.reach * math.sqrt(max(salience, 0.0) / 3.0))

    @property
    def smallest(self) -> float:
        """The least radius."""
        return max(6.0, 0.42 * self.reach)

    @property
    def ring(self) -> float:
        """How far the ring of a requirement reaches beyond the bubble."""
        return self.ring_gap + self.ring_width

    @property
    def ring_gap(self) -> float:
        return 1.9 * self.weight

    @property
    def ring_width(self) -> float:
        return 1.5 * self.weight

    @property
    def diamond(self) -> float:
        """Half the width of a hollow mark."""
        return 5.0 * self.weight

    @property
    def selection(self) -> float:
        """How far the ring around what is selected reaches beyond that."""
        return 3.6 * self.weight

    def much_like(self, other: Geometry) -> bool:
        """Whether labels that were placed in the other one have about the same room here."""
        mine, its = (one.frame.width * one.frame.height for one in (self, other))
        return self.label_size == other.label_size and 0.8 < mine / its < 1.25

    def quadrants(self, threshold: float) -> dict[str, Rect]:
        """The part of the frame that each quadrant takes."""
        x, y = self.to_pixels(threshold, threshold)
        frame = self.frame
        x, y = min(max(x, frame.x), frame.right), min(max(y, frame.y), frame.bottom)
        left, right = (frame.x, x - frame.x), (x, frame.right - x)
        upper, lower = (frame.y, y - frame.y), (y, frame.bottom - y)
        return {
            "partnership": Rect(left[0], upper[0], left[1], upper[1]),
            "cooperate_and_compete": Rect(right[0], upper[0], right[1], upper[1]),
            "rivalry": Rect(right[0], lower[0], right[1], lower[1]),
            "low_engagement": Rect(left[0], lower[0], left[1], lower[1]),
        }

    def seen(self) -> tuple[float, float, float, float]:
        """The part of the axes that is seen: least and most competition, least and most cooperation."""
        left, low = self.to_points(self.frame.x, self.frame.bottom)
        right, high = self.to_points(self.frame.right, self.frame.y)
        return max(left, 0.0), min(right, TOP), max(low, 0.0), min(high, TOP)


def type_scale(bounds: Rect, wanted: float, count: int) -> float:
    """How large type is on a matrix within ``bounds``: as wanted where ``count`` names have room for that, else as much
    smaller as they need, but never less than three quarters of it, nor less than 1 where more is wanted.
    """
    least = max(1.0, wanted * LEAST_TYPE)
    if wanted <= least or not count:
        return wanted
    room = math.sqrt(bounds.width * bounds.height / (count * ROOM_OF_A_NAME))
    return min(max(math.floor(room * 20) / 20, least), wanted)


def geometry_in(
    bounds: Rect, scale: float = 1.0, view: View | None = None, count: int = 0, ticks: bool = True
) -> Geometry:
    """The geometry of a matrix within ``bounds``; ``count``: how many bubbles it must hold."""
    line = TICK_SIZE * scale * 1.35
    side = line + 2.6 * AXIS_SIZE * scale if ticks else 10 * scale
    below = line + 2.1 * AXIS_SIZE * scale if ticks else 10 * scale
    top = right = (10.0 if ticks else 8.0) * scale
    width = max(bounds.width - side - right - 6 * scale, 40.0)
    height = max(bounds.height - top - below, 40.0)
    frame = Rect(bounds.x + side, bounds.y + top, width, height)
    room = min(height, width * 0.62)
    reach = room * 0.0385 * (0.75 + 0.25 * scale if scale < 1 else 1.0)
    if count > 40:
        reach *= max(math.sqrt(40 / count), 0.4)
    reach = min(max(reach, 8.0), 46.0)
    zoomed = view.kept_inside() if view else View()
    reach *= zoomed.zoom**0.25
    weight = 0.45 + 0.55 * scale
    return Geometry(bounds, frame, scale, zoomed, reach, reach + 5 * weight, weight)


def ticks(geometry: Geometry, threshold: float, low: float, high: float) -> list[float]:
    """The values to write at an axis of which ``low`` to ``high`` is seen: 0, threshold and 10; more when enlarged."""
    found = [0.0, threshold, TOP]
    if geometry.view.zoom >= 1.6:
        step = next(s for s in (2.5, 1.0, 0.5, 0.25, 0.1) if s == 0.1 or (high - low) / s >= 4)
        first = math.ceil(low / step - 1e-9)
        found += [n * step for n in range(first, math.floor(high / step + 1e-9) + 1)]
        found = [v for v in found if v == threshold or abs(v - threshold) > step * 0.4]
    return sorted({round(v, 4) for v in found if low - 1e-6 <= v <= high + 1e-6})
