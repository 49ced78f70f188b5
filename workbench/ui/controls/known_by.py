"""The colour by which a scenario is known wherever several are shown: as a dot beside its name, as a stripe over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workbench.domain.model import Model
from workbench.ui.theme import Theme


def colour_of(model: Model, theme: Theme, scenario: str | None) -> QColor | None:
    """The colour of a scenario; None for the baseline, and for one that was given none."""
    known = model.scenarios.get(scenario or "")
    return theme.hue(known.colour - 1) if known is not None and known.colour else None


def dot(theme: Theme, colour: QColor | None) -> QPixmap:
    """A colour as a dot as high as a small letter; without a colour no picture at all."""
    if colour is None:
        return QPixmap()
    side = theme.px(10)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(1, 1, side - 2, side - 2)
    painter.end()
    return made


def dot_icon(theme: Theme, colour: QColor | None) -> QIcon:
    """The dot as an icon of a list."""
    icon = QIcon()
    if colour is not None:
        icon.addPixmap(dot(theme, colour))
    return icon


class Stripe(QWidget):
    """A line in a colour; empty without one, and as high in either case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour: QColor | None = None
        self.setFixedHeight(3)

    def show_colour(self, colour: QColor | None) -> None:
        """Take a colour, or none."""
        if colour != self.colour:
            self.colour = colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.colour is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.colour)
            painter.end()
