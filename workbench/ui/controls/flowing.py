"""Controls in a row that goes on in a second line where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem


class Flowing(QHBoxLayout):
    """A row, filled like any other (a stretch at its end stands for the room left over) and broken into lines as words.

    Each control has the width it asks for, or that of the row where it asks for more.
    """

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        least = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in least), default=0)
        height = max((size.height() for size in least), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, move=True)

    def _shown(self) -> list[QLayoutItem]:
        """What there is to arrange: no stretches, and nothing that is hidden."""
        items = (self.itemAt(n) for n in range(self.count()))
        return [item for item in items if item is not None and item.widget() is not None and not item.isEmpty()]

    def _arrange(self, area: QRect, move: bool) -> int:
        """Break the row into lines as wide as ``area``; gives how high they are together."""
        room = area.marginsRemoved(self.contentsMargins())
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().boundedTo(item.maximumSize()).expandedTo(item.minimumSize())
            wide = min(wanted.width(), max(room.width(), item.minimumSize().width()))
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else wanted.height()
            if lines[-1] and used + wide > room.width():
                lines.append([])
                used = 0
            lines[-1].append((item, QSize(wide, high)))
            used += wide + self.spacing()
        top = room.top()
        for line in lines:
            highest = max((size.height() for _, size in line), default=0)
            left = room.left()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (highest - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += highest + self.spacing()
        return top - self.spacing() + self.contentsMargins().bottom() - area.top()
