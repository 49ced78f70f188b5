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


class Sheet:
    """A pixmap of small pictures by key, in pixels of the device."""

    WIDTH = 1024
    HIGHEST = 8192

    def __init__(self, dpr: float) -> None:
        self.dpr = dpr
        self.pixmap = QPixmap()
        self._numbers: dict[Hashable, int] = {}
        #: Per picture: centre relative to the origin, source left and top, width and height.
        self._rows: list[tuple[float, float, float, float, float, float]] = []
        #: The same as an array, made when it is asked for.
        self._table = np.empty((0, 6))
        self._x = self._y = self._high = 0

    def __contains__(self, key: Hashable) -> bool:
        return key in self._numbers

    @property
    def full(self) -> bool:
        """Whether it has grown so large that it is better begun anew."""
        return self._y > self.HIGHEST

    def number(self, key: Hashable) -> int:
        """The number of a picture that is on the sheet."""
        return self._numbers[key]

    def add(
        self, wanted: dict[Hashable, tuple[Extent, Draw]], finish: Callable[[QPixmap], QPixmap] | None = None
    ) -> None:
        """Paint the pictures that are not yet on the sheet; ``finish`` works over the freshly painted part."""
        missing = {key: what for key, what in wanted.items() if key not in self._numbers}
        if not missing:
            return
        if finish:
            self._x, self._y, self._high = 0, self._y + self._high, 0
        first = self._y
        corners = {key: self._reserve(key, extent) for key, (extent, _) in missing.items()}
        self._grow()
        fresh = QPixmap(self.WIDTH, self._y + self._high - first)
        fresh.fill(Qt.GlobalColor.transparent)
        painter = QPainter(fresh)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for key, (_, draw) in missing.items():
            x, y = corners[key]
            painter.save()
            painter.translate(x, y - first)
            painter.scale(self.dpr, self.dpr)
            draw(painter)
            painter.restore()
        painter.end()
        painter = QPainter(self.pixmap)
        painter.drawPixmap(0, first, finish(fresh) if finish else fresh)
        painter.end()

    def _reserve(self, key: Hashable, extent: Extent) -> tuple[int, int]:
        left, top = math.floor(extent[0] * self.dpr) - 1, math.floor(extent[1] * self.dpr) - 1
        width = math.ceil(extent[2] * self.dpr) + 1 - left
        height = math.ceil(extent[3] * self.dpr) + 1 - top
        width, height = min(width + width % 2, self.WIDTH), height + height % 2
        if self._x + width > self.WIDTH:
            self._x, self._y, self._high = 0, self._y + self._high, 0
        self._numbers[key] = len(self._rows)
        self._rows.append((left + width / 2, top + height / 2, self._x, self._y, width, height))
        corner = self._x - left, self._y - top
        self._x += width
        self._high = max(self._high, height)
        return corner

    def _grow(self) -> None:
        needed = self._y + self._high
        if self.pixmap.height() >= needed:
            return
        larger = QPixmap(self.WIDTH, max(needed, self.pixmap.height() * 2, 256))
        larger.fill(Qt.GlobalColor.transparent)
        if not self.pixmap.isNull():
            painter = QPainter(larger)
            painter.drawPixmap(0, 0, self.pixmap)
            painter.end()
        self.pixmap = larger

    def hang(
        self,
        painter: QPainter,
        pictures: Sequence[tuple[Hashable, Callable[[], tuple[Extent, Draw]]]],
        x: Floats,
        y: Floats,
        opacity: Floats,
        finish: Callable[[QPixmap], QPixmap] | None = None,
    ) -> None:
        """Copy pictures by their keys to (x, y); those that are not yet on the sheet are made and painted before."""
        self.add({key: make() for key, make in pictures if key not in self._numbers}, finish)
        self.copy(painter, [self._numbers[key] for key, _ in pictures], x, y, opacity)

    def copy(
        self, painter: QPainter, numbers: Sequence[int] | npt.NDArray[np.int64], x: Floats, y: Floats, opacity: Floats
    ) -> None:
        """Copy pictures so that their origins lie at (x, y), on whole pixels of the device."""
        if not len(numbers):
            return
        if len(self._table) != len(self._rows):
            self._table = np.array(self._rows)
        rows = self._table[np.asarray(numbers)]
        fragments = np.empty((len(numbers), 10))
        fragments[:, 0] = np.rint(x * self.dpr) + rows[:, 0]
        fragments[:, 1] = np.rint(y * self.dpr) + rows[:, 1]
        fragments[:, 2:6] = rows[:, 2:6]
        fragments[:, 6:8] = 1.0
        fragments[:, 8] = 0.0
        fragments[:, 9] = opacity
        painter.save()
        painter.scale(1 / self.dpr, 1 / self.dpr)
        first = cast(QPainter.PixmapFragment, shiboken6.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment))
        painter.drawPixmapFragments(first, len(numbers), self.pixmap)
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
