"""The colour of a scenario: a row of swatches to choose from, each with a name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from workbench.ui.contents.fields import Field
from workbench.ui.contents.words import capital, colour_names
from workbench.ui.theme import Theme


class ColourField(Field):
    """Swatches side by side, the first of them for no colour; the arrow keys go from one to the next and choose it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.swatches = [_Swatch(theme, number, capital(words)) for number, words in enumerate(colour_names())]
        row = _Row(self.swatches)
        row.setAccessibleName(self.title)
        for swatch in self.swatches:
            swatch.setAccessibleDescription(self.title)  # or its tool tip, which is its name, would be read out again
            swatch.clicked.connect(lambda _, number=swatch.number: self._choose(number))
        self.place(row)
        self.setFocusProxy(self.swatches[0])

    def display(self, value: Any) -> None:
        for swatch in self.swatches:
            swatch.setChecked(swatch.number == value)
        self.setFocusProxy(self.swatches[value])

    def _choose(self, number: int) -> None:
        if number != self.value:
            self.committed.emit(number)


class _Row(QWidget):
    """Swatches of which one is chosen."""

    def __init__(self, swatches: list[_Swatch]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for swatch in swatches:
            row.addWidget(swatch)
        row.addStretch(1)


class _Swatch(QRadioButton):
    """A round spot in a colour; a ring around it says that it is chosen, a frame where the keyboard is."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self.theme, self.number = theme, number
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        side = self.theme.px(26)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: Any) -> bool:
        return bool(self.rect().contains(pos))

    def paintEvent(self, event: QPaintEvent) -> None:
        c, px = self.theme.colours, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        spot = whole.adjusted(px(7), px(7), -px(7), -px(7))
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        if self.number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.hue(self.number - 1))
            painter.drawEllipse(spot)
        else:
            painter.setPen(QPen(c["secondary"], px(1)))
            painter.drawEllipse(spot)
            painter.drawLine(spot.bottomLeft(), spot.topRight())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(c["ink"], px(2)))
            painter.drawEllipse(whole.adjusted(px(3), px(3), -px(3), -px(3)))
        if self.hasFocus():
            painter.setPen(QPen(c["accent"], 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
