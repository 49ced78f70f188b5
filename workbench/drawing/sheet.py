"""Small pictures painted once and copied many times: one large pixmap, and the call that copies from it."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from workbench.drawing.layout import Floats

#: Paints one picture; the origin is where the picture is hung up later.
Draw = Callable[[QPainter], None]
#: Left, top, right, bottom around the origin, in pixels that do not depend on the device.
Extent = tuple[float, float, float, float]

#: What a picture is called, and what makes it when it is first wanted.
Picture = tuple[Hashable, Callable[[], tuple[Extent, Draw]]]


class Sheet:
    """Small pictures by key, in pixels of the device, on pages: what is on a full one is not copied any more."""

    WIDTH = 1024
    #: How high a page is, and how many there are at most before it is better begun anew.
    PAGE, MOST = 1024, 7

    def __init__(self, dpr: float) -> None:
        self.dpr = dpr
        self._pages: dict[int, QPixmap] = {}
        self._numbers: dict[Hashable, int] = {}
        #: Per picture: centre relative to the origin, source left and top, width and height; and its page.
        self._rows: list[tuple[float, float, float, float, float, float]] = []
        self._page_of: list[int] = []
        #: The same as arrays, made when they are asked for.
        self._table, self._where = np.empty((0, 6)), np.empty(0, dtype=np.int64)
        #: Where the next picture goes: its page, place in it, and the height of the row it stands in.
        self._page = self._x = self._y = self._high = 0

    def __contains__(self, key: Hashable) -> bool:
        return key in self._numbers

    @property
    def full(self) -> bool:
        """Whether it has grown so large that it is better begun anew."""
        return len(self._pages) > self.MOST

    def number(self, key: Hashable) -> int:
        """The number of a picture that is on the sheet."""
        return self._numbers[key]

    def add(
        self, wanted: dict[Hashable, tuple[Extent, Draw]], finish: Callable[[QPixmap], QPixmap] | None = None
    ) -> None:
        """Paint the pictures that are not yet on the sheet; ``finish`` works over what is freshly painted."""
        missing = [(key, *what) for key, what in wanted.items() if key not in self._numbers]
        if not missing:
            return
        fresh, corners = self._painted([(extent, draw) for _, extent, draw in missing])
        if finish:
            fresh = finish(fresh)
        places = [self._reserve(key, extent) for key, extent, _ in missing]
        for page in dict.fromkeys(page for page, _, _ in places):
            painter = QPainter(self._pages[page])
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            for (at, x, y), (left, top, width, height) in zip(places, corners, strict=True):
                if at == page:
                    painter.drawPixmap(x, y, fresh, left, top, width, height)
            painter.end()

    def _painted(self, pictures: list[tuple[Extent, Draw]]) -> tuple[QPixmap, list[tuple[int, int, int, int]]]:
        """Pictures painted beside one another, and where each stands: left, top, width, height."""
        x = y = high = wide = 0
        places = []
        for extent, _ in pictures:
            _, _, width, height = self._box(extent)
            if x + width > self.WIDTH:
                x, y, high = 0, y + high, 0
            places.append((x, y, width, height))
            x, high = x + width, max(high, height)
            wide = max(wide, x)
        fresh = QPixmap(wide, y + high)
        fresh.fill(Qt.GlobalColor.transparent)
        painter = QPainter(fresh)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for (extent, draw), (left, top, _, _) in zip(pictures, places, strict=True):
            from_left, from_top, _, _ = self._box(extent)
            painter.save()
            painter.translate(left - from_left, top - from_top)
            painter.scale(self.dpr, self.dpr)
            draw(painter)
            painter.restore()
        painter.end()
        return fresh, places

    def _box(self, extent: Extent) -> tuple[int, int, int, int]:
        """Left, top, width and height of a picture in pixels of the device, its origin at 0."""
        left, top = math.floor(extent[0] * self.dpr) - 1, math.floor(extent[1] * self.dpr) - 1
        width = math.ceil(extent[2] * self.dpr) + 1 - left
        height = math.ceil(extent[3] * self.dpr) + 1 - top
        return left, top, min(width + width % 2, self.WIDTH), min(height + height % 2, self.PAGE)

    def _reserve(self, key: Hashable, extent: Extent) -> tuple[int, int, int]:
        """Room for a picture: its page, left and top there."""
        left, top, width, height = self._box(extent)
        if self._x + width > self.WIDTH:
            self._x, self._y, self._high = 0, self._y + self._high, 0
        if self._y + max(self._high, height) > self.PAGE:
            self._page, self._x, self._y, self._high = self._page + 1, 0, 0, 0
        place = self._page, self._x, self._y
        self._numbers[key] = len(self._rows)
        self._rows.append((left + width / 2, top + height / 2, self._x, self._y, width, height))
        self._page_of.append(self._page)
        self._x += width
        self._high = max(self._high, height)
        self._grow()
        return place

    def _grow(self) -> None:
        """Have the page that is written on be as high as it is written on; the first begins small."""
        needed, page = self._y + self._high, self._pages.get(self._page)
        there = 0 if page is None else page.height()
        if there >= needed:
            return
        high = self.PAGE if self._page else min(max(needed, there * 2, 256), self.PAGE)
        larger = QPixmap(self.WIDTH, high)
        larger.fill(Qt.GlobalColor.transparent)
        if page is not None:
            painter = QPainter(larger)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(0, 0, page)
            painter.end()
        self._pages[self._page] = larger

    def _make_room(self) -> None:
        """Forget what stands on the oldest page."""
        oldest = min(self._pages)
        del self._pages[oldest]
        self._numbers = {key: number for key, number in self._numbers.items() if self._page_of[number] != oldest}

    def have(self, pictures: Sequence[Picture], finish: Callable[[QPixmap], QPixmap] | None = None) -> None:
        """Make and paint those of some pictures that are not yet on the sheet. Where it is full, those that came first
        are forgotten: no number of a picture holds any longer then.
        """
        if self.full:
            self._make_room()
        self.add({key: make() for key, make in pictures if key not in self._numbers}, finish)

    def hang(
        self,
        painter: QPainter,
        pictures: Sequence[Picture],
        x: Floats,
        y: Floats,
        opacity: Floats,
        finish: Callable[[QPixmap], QPixmap] | None = None,
    ) -> None:
        """Copy pictures by their keys to (x, y), after `have`."""
        self.have(pictures, finish)
        self.copy(painter, [self._numbers[key] for key, _ in pictures], x, y, opacity)

    def copy(
        self, painter: QPainter, numbers: Sequence[int] | npt.NDArray[np.int64], x: Floats, y: Floats, opacity: Floats
    ) -> None:
        """Copy pictures so that their origins lie at (x, y), on whole pixels of the device, the last one uppermost."""
        if not len(numbers):
            return
        if len(self._table) != len(self._rows):
            self._table, self._where = np.array(self._rows), np.array(self._page_of)
        numbers = np.asarray(numbers)
        rows, pages = self._table[numbers], self._where[numbers]
        fragments = np.empty((len(numbers), 10))
        fragments[:, 0] = np.rint(x * self.dpr) + rows[:, 0]
        fragments[:, 1] = np.rint(y * self.dpr) + rows[:, 1]
        fragments[:, 2:6] = rows[:, 2:6]
        fragments[:, 6:8] = 1.0
        fragments[:, 8] = 0.0
        fragments[:, 9] = opacity
        painter.save()
        painter.scale(1 / self.dpr, 1 / self.dpr)
        ends = [*(np.flatnonzero(np.diff(pages)) + 1).tolist(), len(numbers)]
        for begin, end in zip([0, *ends[:-1]], ends, strict=True):
            address = fragments.ctypes.data + begin * fragments.strides[0]
            first = cast(QPainter.PixmapFragment, shiboken6.wrapInstance(address, QPainter.PixmapFragment))
            painter.drawPixmapFragments(first, end - begin, self._pages[int(pages[begin])])
        painter.restore()


def with_halo(texts: QPixmap, reach: float, colour: QColor) -> QPixmap:
    """The same texts with a soft edge in another colour around them."""
    edge = QPixmap(texts.size())
    edge.fill(Qt.GlobalColor.transparent)
    painter = QPainter(edge)
    for turn in range(8):
        angle = math.pi * turn / 4
        painter.drawPixmap(round(math.cos(angle) * reach), round(math.sin(angle) * reach), texts)
    painter.drawPixmap(0, 0, texts)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(edge.rect(), colour)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.drawPixmap(0, 0, texts)
    painter.end()
    return edge
