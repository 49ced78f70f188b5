"""A hint as a small card beside what it is about, with a corner that points there. It takes neither the keyboard nor
the pointer from anything but what lies beneath it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.text import label
from workbench.ui.theme import Theme

#: Where the card stands: below or above what it is about, at its left, or in its upper right corner.
Side = Literal["below", "above", "left", "within"]
_WIDTH, _EDGE, _TIP, _RADIUS = 290, 14, 8, 8
#: How wide a card can be besides, to find room between what is in a picture.
_WIDER = (400, 540, 640)
_Rects = npt.NDArray[np.float64]


def _best(cards: _Rects, told: _Rects) -> int:
    """Which card has the least of what is ``told`` beneath it (left, top, right, bottom, how much it matters)? Among
    equals, the one that is nearest to where the first one stands.
    """
    left, top, right, bottom, weight = told.T
    wide = np.minimum(right, cards[:, 2:3]) - np.maximum(left, cards[:, 0:1])
    high = np.minimum(bottom, cards[:, 3:4]) - np.maximum(top, cards[:, 1:2])
    beneath = np.sum(np.clip(wide, 0, None) * np.clip(high, 0, None) * weight, axis=1)
    away = np.hypot(*(cards[:, :2] - cards[0, :2]).T)
    return int(np.lexsort((away, beneath))[0])


class HintBubble(QWidget):
    """`onward`: the next hint is wanted; `enough`: none is."""

    onward = Signal()
    enough = Signal()

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self.theme, self.owner = theme, owner
        self._side: Side = "within"
        self._to = QPoint()
        self.words = label("", wrap=True)
        self.count = label("", "secondary")
        self.next = QPushButton(self.tr("Next"))
        self.stop = QPushButton(self.tr("No more hints"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.count)
        row.addStretch(1)
        for button, signal in ((self.stop, self.enough), (self.next, self.onward)):
            button.setProperty("role", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self.column.addWidget(self.words)
        self.column.addLayout(row)
        self.hide()

    def say(self, words: str, number: int, of: int) -> None:
        """Show another hint; a screen reader is told."""
        self.words.setText(words)
        self.count.setText(self.tr("Hint {n} of {all}").format(n=number, all=of))
        self.next.setText(self.tr("Next") if number < of else self.tr("Got it"))
        self.stop.setVisible(number < of)
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def stand_by(self, anchor: QWidget, side: Side, told: Sequence[tuple[QRectF, float]] = ()) -> None:
        """Stand beside ``anchor``, wholly inside the window, where the least lies beneath of what is ``told`` there,
        each with how much it matters.
        """
        owner, tip, edge = self.owner, self.theme.px(_TIP), self.theme.px(_EDGE)
        box = QRect(anchor.mapTo(owner, QPoint()), anchor.size())
        self._side = side
        margins = {"below": (0, tip, 0, 0), "above": (0, 0, 0, tip), "left": (0, 0, tip, 0)}.get(side, (0, 0, 0, 0))
        self.column.setContentsMargins(*(edge + more for more in margins))
        sizes = [self._size(self.theme.px(width)) for width in (_WIDTH, *_WIDER)]
        first, self._to = self._place(box, sizes[0])
        room = owner.rect().adjusted(8, 8, -8, -8)
        cards = [
            QRect(self._kept_inside(at, size, room), size)
            for size in sizes
            for at in (self._place(box, size)[0], *self._elsewhere(box, size, first))
        ]
        rects = np.array([(r.left(), r.top(), r.right(), r.bottom(), weight) for r, weight in told]).reshape(-1, 5)
        self.setGeometry(cards[_best(np.array([card.getCoords() for card in cards]), rects)])
        self.update()

    def _kept_inside(self, at: QPoint, size: QSize, room: QRect) -> QPoint:
        x = min(max(at.x(), room.left()), max(room.right() - size.width(), room.left()))
        return QPoint(x, min(max(at.y(), room.top()), max(room.bottom() - size.height(), room.top())))

    def _elsewhere(self, box: QRect, size: QSize, first: QPoint) -> list[QPoint]:
        """Where else the card can stand: along the edge of what it is about, or anywhere within."""
        step, margin = self.theme.px(12), self.theme.px(4)
        far = box.right() - size.width() - margin
        if self._side == "above":
            top = self._place(box, size)[0].y()
            return [QPoint(x, top) for x in range(first.x(), far, step)]
        if self._side == "left":
            left = box.left() - size.width() - 2
            return [QPoint(left, y) for y in range(box.top() + margin, box.bottom() - size.height() - margin, step)]
        if self._side == "within":
            down = range(box.top() + margin, box.bottom() - size.height() - margin, step)
            return [QPoint(x, y) for y in down for x in range(far, box.left() + margin, -step)]
        return []

    def _size(self, wanted: int) -> QSize:
        """As wide as ``wanted``, or as the buttons need; as high as the words then are."""
        margins = self.column.contentsMargins()
        width = max(wanted, self.column.minimumSize().width())
        inner = width - margins.left() - margins.right()
        self.words.setFont(self.theme.font())
        words = self.words.heightForWidth(inner)
        below = max(self.next.sizeHint().height(), self.count.sizeHint().height())
        return QSize(width, words + self.column.spacing() + below + margins.top() + margins.bottom())

    def _place(self, box: QRect, size: QSize) -> tuple[QPoint, QPoint]:
        """Where the card stands, and what its tip points at."""
        step = self.theme.px(24)
        if self._side == "below":
            return QPoint(box.center().x() - size.width() // 2, box.bottom() + 3), QPoint(
                box.center().x(), box.bottom()
            )
        if self._side == "above":
            return QPoint(box.left() + step, box.top() - size.height() - 2), QPoint(box.left(), box.top())
        if self._side == "left":
            return QPoint(box.left() - size.width() - 2, box.top() + 3 * step), QPoint(box.left(), box.top() + 5 * step)
        return QPoint(box.right() - size.width() - step, box.top() + step // 2), QPoint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.enough.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, tip = self.theme.colours, self.theme.px(_TIP)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        card.adjust(
            0,
            tip if self._side == "below" else 0,
            -tip if self._side == "left" else 0,
            -tip if self._side == "above" else 0,
        )
        path = QPainterPath()
        path.addRoundedRect(card, _RADIUS, _RADIUS)
        if self._side != "within":
            path = path.united(self._corner(card, tip))
        painter.fillPath(path, colours["panel"])
        painter.setPen(QPen(colours["accent"], 1.0))
        painter.drawPath(path)
        painter.end()

    def _corner(self, card: QRectF, tip: int) -> QPainterPath:
        """The triangle that points at what the hint is about."""
        to = QPointF(self._to - self.pos())
        across = min(max(to.x(), card.left() + 4 * tip), card.right() - 4 * tip)
        down = min(max(to.y(), card.top() + 2 * tip), card.bottom() - 2 * tip)
        top, bottom, right = card.top() + 1, card.bottom() - 1, card.right() - 1  # so that no line runs between
        ends = {
            "below": ((across - tip, top), (across, card.top() - tip), (across + tip, top)),
            "above": ((across - tip, bottom), (across, card.bottom() + tip), (across + tip, bottom)),
            "left": ((right, down - tip), (card.right() + tip, down), (right, down + tip)),
        }[self._side]
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(*end) for end in ends]))
        path.closeSubpath()
        return path
