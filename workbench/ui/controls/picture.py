"""What a widget paints, kept as a picture: whoever comes back to a place finds all of it painted already.

A place that is shown is painted in one go, and so is everything in it that something else was painted over.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget


class Picture:
    """What ``paint`` paints of ``owner``, which has to fill all of it; made when it is next seen."""

    def __init__(self, owner: QWidget, paint: Callable[[QPainter], None]) -> None:
        self._owner, self._paint = owner, paint
        self._made: tuple[tuple[QSize, float], QPixmap] | None = None
        self._old = False

    def forget(self) -> None:
        """Something is different: it is painted anew when it is next seen."""
        self._made = None
        self._owner.update()

    def outdate(self) -> None:
        """Something is different, but it may be seen as it was until somebody calls `make`."""
        self._old = True

    def make(self) -> None:
        """Paint it anew, if it has to be: where several have to, one after the other, with a moment between."""
        if self._old or not self._fits():
            self.forget()
            self.seen()

    @property
    def late(self) -> bool:
        """Whether it has to be painted before it can be shown as large and as sharp as it has to be."""
        return not self._fits()

    def show_before(self, ground: QColor, frame: QColor, width: int) -> None:
        """As `show`, but as it was, whatever size it had, on a ground of a colour: until somebody calls `make`."""
        painter = QPainter(self._owner)
        painter.fillRect(self._owner.rect(), ground)
        if self._made is not None:
            painter.drawPixmap(0, 0, self._made[1])
        self._paint_frame(painter, frame, width)
        painter.end()

    def seen(self) -> QPixmap:
        """The picture, as large and as sharp as it has to be now."""
        if self._made is None or not self._fits():
            size, sharp = self._asked()
            picture = QPixmap(max(math.ceil(size.width() * sharp), 1), max(math.ceil(size.height() * sharp), 1))
            picture.setDevicePixelRatio(sharp)
            painter = QPainter(picture)
            self._paint(painter)
            painter.end()
            self._made, self._old = (self._asked(), picture), False
        return self._made[1]

    def show(self, frame: QColor, width: int) -> None:
        """Paint the owner: the picture, with a frame ``width`` pixels wide while the owner has the keyboard."""
        picture, painter = self.seen(), QPainter(self._owner)
        painter.drawPixmap(0, 0, picture)
        self._paint_frame(painter, frame, width)
        painter.end()

    def _paint_frame(self, painter: QPainter, frame: QColor, width: int) -> None:
        if self._owner.hasFocus():
            painter.setPen(QPen(frame, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._owner.rect().adjusted(width // 2, width // 2, -1, -1))

    def _fits(self) -> bool:
        return self._made is not None and self._made[0] == self._asked()

    def _asked(self) -> tuple[QSize, float]:
        return self._owner.size(), self._owner.devicePixelRatioF()
