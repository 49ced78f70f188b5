"""A box in which one out of a few is chosen; what does not fit it ends in an ellipsis and is told when pointed at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget

from workbench.ui.text import elided

#: What Qt leaves free around the text and beside an icon of a box, in pixels; and what it forgets of both when it asks
#: how wide the longest choice is: the wider frame of a box that has the keyboard among it.
_AROUND, _BESIDE_ICON, _FORGOTTEN = 2, 4, 6


class ChoiceBox(QComboBox):
    """``letters``: the box is as wide as so many, whatever is offered; without them as wide as the longest choice."""

    def __init__(self, letters: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if letters:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(letters)

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(wanted.width() + _FORGOTTEN, wanted.height())

    def shown(self) -> str:
        """What can be read of what is chosen."""
        return self._fitted(self._option())

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _fitted(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - _AROUND
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _BESIDE_ICON
        return elided(option.currentText, self.fontMetrics(), room)

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter = self._option(), QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._fitted(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            whole = self.currentText()
            QToolTip.showText(event.globalPos(), whole if self.shown() != whole else "", self)
            return True
        return bool(super().event(event))
