"""A line to write in; while nobody writes in it, what does not fit ends in an ellipsis and is told when pointed at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolTip

from workbench.ui.text import elided

#: What Qt leaves free at both sides of a line's text, in pixels.
_BESIDE = 2


class OneLine(QLineEdit):
    """A `QLineEdit` that says where its text goes on."""

    def shown(self) -> str:
        """What can be read of the text while nobody writes here."""
        return elided(self.text(), self.fontMetrics(), self._room().width())

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.marginsRemoved(self.textMargins()).adjusted(_BESIDE, 0, -_BESIDE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() or not self.text():
            return
        if (shown := self.shown()) != self.text():
            room, metrics, painter = self._room(), self.fontMetrics(), QPainter(self)
            kept = room.adjusted(metrics.horizontalAdvance(shown[:-1]), 0, _BESIDE, 0)
            painter.fillRect(kept, self.palette().base())
            painter.setPen(self.palette().text().color())
            painter.drawText(kept, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown[-1:])
            painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            whole = self.text()
            QToolTip.showText(event.globalPos(), whole if self.shown() != whole else "", self)
            return True
        return bool(super().event(event))
