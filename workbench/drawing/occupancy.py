"""What is taken: a grid of what labels must not cover, counted for all of them at once; rows of placed labels. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from workbench.drawing.geometry import Geometry, Rect
from workbench.drawing.layout import Floats, Layout

Ints = npt.NDArray[np.int32]


def cell_of(geometry: Geometry) -> float:
    """The size of a grid cell in pixels: coarser where type is larger."""
    return 2.0 if geometry.scale < 1.4 else 3.0


def clearance(geometry: Geometry) -> float:
    """How far a newly placed label stays from everything, so that half a pixel of movement never drives it away.

    A disc marks the cells whose centres it holds; any two things nearer than a cell's diagonal may miss each other.
    """
    return 1.0 + 1.42 * cell_of(geometry)


@dataclass(frozen=True, eq=False)
class Grid:
    """Summed areas of marked cells over the frame: how many are marked in any rectangle, in four look-ups."""

    x: float
    y: float
    cell: float
    sums: Ints

    def count(self, left: Floats, top: Floats, right: Floats, bottom: Floats) -> Ints:
        """How many marked cells have their centre in each rectangle."""
        rows, columns = self.sums.shape

        def at(values: Floats, origin: float, most: int) -> npt.NDArray[np.int64]:
            cells = np.ceil((values - origin) / self.cell - 0.5)
            return np.minimum(np.maximum(cells, 0.0), most - 1).astype(np.int64)

        x0, x1 = at(left, self.x, columns), at(right, self.x, columns)
        y0, y1 = at(top, self.y, rows) * columns, at(bottom, self.y, rows) * columns
        sums = self.sums.reshape(-1)
        found: Ints = sums.take(y1 + x1) - sums.take(y0 + x1) - sums.take(y1 + x0) + sums.take(y0 + x0)
        return found


class _Sketch:
    """A grid while it is being marked."""

    def __init__(self, geometry: Geometry, cell: float) -> None:
        frame = geometry.frame
        self.cell = cell
        self.x, self.y = frame.x, frame.y
        self.marks = np.zeros((int(frame.height / cell) + 2, int(frame.width / cell) + 2), dtype=np.uint8)

    def discs(self, x: Floats, y: Floats, radius: Floats) -> None:
        if not len(x):
            return
        cell, (rows, columns) = self.cell, self.marks.shape
        reach = int(radius.max() / cell) + 2
        row = np.floor((y - self.y) / cell).astype(np.int64)[:, None] + np.arange(-reach, reach + 1)
        dy = (row + 0.5) * cell + self.y - y[:, None]
        room = (radius**2)[:, None] - dy**2
        # In each row of cells a disc holds those between two columns; without a square root of what is outside.
        half = np.sqrt(np.maximum(room, 0.0))
        middle = (x - self.x)[:, None]
        begin = np.maximum(np.ceil((middle - half) / cell - 0.5), 0).astype(np.int64)
        end = np.minimum(np.floor((middle + half) / cell - 0.5), columns - 1).astype(np.int64) + 1
        held = np.flatnonzero((room >= 0.0) & (end > begin) & (row >= 0) & (row < rows))
        first, length = (row * columns + begin).take(held), (end - begin).take(held)
        before = np.cumsum(length) - length
        self.marks.reshape(-1)[np.repeat(first - before, length) + np.arange(int(length.sum()))] = 1

    def lines(self, ends: Floats) -> None:
        if not len(ends):
            return
        share = np.linspace(0.0, 1.0, 64)
        x = ends[:, 0:1] + (ends[:, 2:3] - ends[:, 0:1]) * share
        y = ends[:, 1:2] + (ends[:, 3:4] - ends[:, 1:2]) * share
        self._mark(
            np.floor((y.ravel() - self.y) / self.cell).astype(np.int64),
            np.floor((x.ravel() - self.x) / self.cell).astype(np.int64),
        )

    def _mark(self, row: npt.NDArray[np.int64], column: npt.NDArray[np.int64]) -> None:
        rows, columns = self.marks.shape
        inside = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
        self.marks[row[inside], column[inside]] = 1

    def summed(self) -> Grid:
        rows, columns = self.marks.shape
        sums = np.zeros((rows + 1, columns + 1), dtype=np.int32)
        np.cumsum(self.marks, axis=1, dtype=np.int32, out=sums[1:, 1:])
        np.cumsum(sums[1:, 1:], axis=0, out=sums[1:, 1:])
        return Grid(self.x, self.y, self.cell, sums)


def discs(layout: Layout) -> Grid:
    """The cells that bubbles with their rings take."""
    sketch = _Sketch(layout.geometry, cell_of(layout.geometry))
    seen = np.array([b.strength > 0.3 for b in layout.scene.bubbles], dtype=bool)
    sketch.discs(layout.x[seen], layout.y[seen], layout.outer[seen])
    return sketch.summed()


@dataclass(frozen=True, eq=False)
class Soft:
    """What labels would rather not lie on: ghosts, arrows and hollow marks, lines, bands."""

    layout: Layout

    @cached_property
    def _marks(self) -> Grid | None:
        """The cells of ghosts, arrows and hollow marks; None where there are none."""
        geometry, moves, cuts = self.layout.geometry, self.layout.moves, self.layout.cuts
        if not len(moves.at) and not len(cuts.at):
            return None
        marks = _Sketch(geometry, 3.0)
        marks.discs(moves.x, moves.y, moves.radius)
        marks.discs(cuts.x, cuts.y, np.full(len(cuts.at), geometry.diamond))
        marks.lines(moves.ends[moves.lined])
        return marks.summed()

    def cost(self, left: Floats, top: Floats, right: Floats, bottom: Floats) -> Floats:
        """What it costs each rectangle to lie on them."""
        geometry, frame, scene = self.layout.geometry, self.layout.geometry.frame, self.layout.scene
        area = np.maximum((right - left) * (bottom - top), 9.0)
        cost: Floats = np.zeros_like(left)
        if self._marks is not None:
            covered = self._marks.count(left, top, right, bottom) * 9.0 / area
            cost += np.minimum(covered * 14.0, 3.0) + np.where(covered > 0.004, 0.8, 0.0)
        x, y = geometry.to_pixels(scene.threshold, scene.threshold)
        on_lines = (left < x + 1) & (right > x - 1) if frame.x <= x <= frame.right else np.zeros(left.shape, dtype=bool)
        if frame.y <= y <= frame.bottom:
            on_lines |= (top < y + 1) & (bottom > y - 1)
        cost += np.where(on_lines, 0.3, 0.0)
        banded: Floats = np.zeros_like(left)
        for band in (bubble.band for bubble in scene.bubbles if bubble.band):
            box = band_box(geometry, band)
            wide = np.minimum(right, box.right) - np.maximum(left, box.x)
            banded += np.maximum(wide, 0.0) * np.maximum(np.minimum(bottom, box.bottom) - np.maximum(top, box.y), 0.0)
        cost += 0.5 * np.minimum(banded / area, 1.0)
        return cost


def band_box(geometry: Geometry, band: tuple[float, float, float, float]) -> Rect:
    """The rectangle of a band; where it has no extent along an axis, as wide as can be seen."""
    x0, y1 = geometry.to_pixels(band[0], band[2])
    x1, y0 = geometry.to_pixels(band[1], band[3])
    least = 9.0 * geometry.weight
    width, height = max(x1 - x0, least), max(y1 - y0, least)
    return Rect((x0 + x1 - width) / 2, (y0 + y1 - height) / 2, width, height)


class Occupancy:
    """Rectangles of labels, found again by the rows of pixels that they lie in."""

    ROW = 24

    def __init__(self) -> None:
        self._rows: dict[int, list[tuple[int, Rect]]] = {}

    def _row_numbers(self, rect: Rect) -> range:
        return range(int(rect.y // self.ROW), int(rect.bottom // self.ROW) + 1)

    def add(self, at: int, rect: Rect) -> None:
        for number in self._row_numbers(rect):
            self._rows.setdefault(number, []).append((at, rect))

    def remove(self, at: int, rect: Rect) -> None:
        for number in self._row_numbers(rect):
            self._rows[number].remove((at, rect))

    def meets(self, rect: Rect) -> bool:
        """Whether anything overlaps it."""
        x, y, width, height = rect
        right, bottom = x + width, y + height
        for number in self._row_numbers(rect):
            for _, (ox, oy, ow, oh) in self._rows.get(number, ()):
                if x < ox + ow and ox < right and y < oy + oh and oy < bottom:
                    return True
        return False

    def meeting(self, rect: Rect) -> list[int]:
        """Everything that overlaps it."""
        found = {at for n in self._row_numbers(rect) for at, other in self._rows.get(n, ()) if rect.overlaps(other)}
        return sorted(found)
