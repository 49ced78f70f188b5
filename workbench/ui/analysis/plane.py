"""Who moves whom, as a plane: influence upwards, dependence to the right, a dot and a name for each actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workbench.ui.text import elided
from workbench.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor (id), its name, and where it stands, both from 0 to 1."""

    actor: str
    title: str
    influence: float
    dependence: float


class Plane(QWidget):
    """Shows dots. `chosen` tells which actor was clicked on; the keyboard has the table of the same numbers."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.dots: Sequence[Dot] = ()
        self.middle = 0.5
        self.actor: str | None = None
        self.setAccessibleName(name)
        self.setMinimumSize(theme.px(320), theme.px(240))
        theme.changed.connect(self.update)

    def show_dots(self, dots: Sequence[Dot], middle: float, said: str) -> None:
        """Show other dots; ``middle`` is their mean on both axes, ``said`` what a screen reader reads of it."""
        self.dots, self.middle = tuple(dots), middle
        self.setAccessibleDescription(said)
        self.update()

    def mark(self, actor: str | None) -> None:
        """Show which actor is explained."""
        self.actor = actor
        self.update()

    def field(self) -> QRectF:
        """Where the plane is drawn."""
        px = self.theme.px
        return QRectF(self.rect()).adjusted(px(34), px(20), -px(20), -px(34))

    def place(self, dot: Dot) -> QPointF:
        """Where a dot stands, in pixels."""
        return self._at(dot.dependence, dot.influence)

    def _at(self, dependence: float, influence: float) -> QPointF:
        inner = self.field().adjusted(10, 10, -10, -10)
        return QPointF(inner.left() + dependence * inner.width(), inner.bottom() - influence * inner.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = min(self.dots, key=lambda dot: (self.place(dot) - event.position()).manhattanLength(), default=None)
        if near is not None and (self.place(near) - event.position()).manhattanLength() < self.theme.px(28):
            self.chosen.emit(near.actor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colours["line"], 1))
        painter.setBrush(self.theme.colours["panel"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_field(painter)
        taken = [self._around(dot) for dot in self.dots]
        for dot in sorted(self.dots, key=lambda dot: -dot.influence):
            self._paint_dot(painter, dot, taken)
        painter.end()

    def _paint_field(self, painter: QPainter) -> None:
        c, field = self.theme.colours, self.field()
        painter.setPen(QPen(c["line"], 1))
        painter.drawRect(field)
        middle = self._at(self.middle, self.middle)
        painter.drawLine(QPointF(middle.x(), field.top()), QPointF(middle.x(), field.bottom()))
        painter.drawLine(QPointF(field.left(), middle.y()), QPointF(field.right(), middle.y()))
        painter.setPen(c["secondary"])
        painter.setFont(self.theme.font("caption"))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        inner = field.adjusted(8, 6, -8, -6)
        painter.drawText(inner, left | top, self.tr("moves others"))
        painter.drawText(inner, right | top, self.tr("moves and is moved"))
        painter.drawText(inner, left | bottom, self.tr("by itself"))
        painter.drawText(inner, right | bottom, self.tr("is moved"))
        below = QRectF(field.left(), field.bottom() + 4, field.width(), self.theme.px(22))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("dependence →"))
        painter.save()
        painter.translate(self.theme.px(12), field.center().y())
        painter.rotate(-90)
        painter.drawText(
            QRectF(-200, -self.theme.px(10), 400, self.theme.px(20)),
            Qt.AlignmentFlag.AlignCenter,
            self.tr("influence →"),
        )
        painter.restore()

    def _around(self, dot: Dot) -> QRectF:
        at = self.place(dot)
        return QRectF(at.x() - 6, at.y() - 6, 12, 12)

    def _paint_dot(self, painter: QPainter, dot: Dot, taken: list[QRectF]) -> None:
        c, at = self.theme.colours, self.place(dot)
        marked = dot.actor == self.actor
        painter.setPen(QPen(c["ink"] if marked else c["panel"], 2))
        painter.setBrush(c["accent"])
        painter.drawEllipse(at, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        font = self.theme.font("secondary", strong=marked)
        metrics = self.theme.metrics(font)
        text = elided(dot.title, metrics, self.theme.px(190))
        width, height = metrics.horizontalAdvance(text) + 2, metrics.height()
        places = (
            QRectF(at.x() + 9, at.y() - height / 2, width, height),
            QRectF(at.x() - 9 - width, at.y() - height / 2, width, height),
            QRectF(at.x() - width / 2, at.y() - 9 - height, width, height),
            QRectF(at.x() - width / 2, at.y() + 9, width, height),
            QRectF(at.x() + 7, at.y() - 4 - height, width, height),
            QRectF(at.x() + 7, at.y() + 4, width, height),
        )
        field, own = self.field(), self._around(dot)
        free = [p for p in places if field.contains(p) and not any(p.intersects(t) for t in taken if t != own)]
        if not free and not marked:
            return
        best = free[0] if free else places[0]
        taken.append(best)
        painter.setFont(font)
        painter.setPen(c["ink"])
        painter.drawText(best, Qt.AlignmentFlag.AlignCenter, text)
