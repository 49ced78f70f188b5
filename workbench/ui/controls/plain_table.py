"""A table of texts that paints itself, with nothing asked twice.

Qt asks for each cell where it is, whether it is selected, whether it can be, and seven things of its model, and lays
its text out four times before it paints it. A large table has three hundred cells in sight, and all of them are
painted whenever one comes to it.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from workbench.ui.style_sheet import CELL
from workbench.ui.text import elided, in_lines
from workbench.ui.theme import Theme

#: What Qt leaves free at both sides of a text, within what the theme leaves.
_MARGIN = 3
_SELECTED = QStyle.StateFlag.State_Selected
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = int(_ONE_LINE | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(_ONE_LINE | Qt.AlignmentFlag.AlignRight)
#: Among so many of the texts with the most letters is the widest one.
_LONGEST = 8
#: So many cut texts are kept.
_KEPT = 4000
_Index = QModelIndex | QPersistentModelIndex


class Look(NamedTuple):
    """How a cell looks: its text, whether that stands at the right edge, the colours of the text and of the ground
    (None: the usual ones, which selected cells have, too, unless they have a ground of their own), and an icon before
    the text.
    """

    text: str
    right: bool = False
    ink: QColor | None = None
    ground: QColor | None = None
    icon: QIcon | None = None


class PlainCells(QStyledItemDelegate):
    """Paints single cells as the table does: of rows that are dragged, and while they are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        table: Any = self.parent()
        rect = option.rect  # type: ignore[attr-defined]
        selected = bool(option.state & _SELECTED)  # type: ignore[attr-defined]
        look = table.model().look(index.row(), index.column())
        table.paint_cell(painter, look, (rect.x(), rect.y(), rect.width(), rect.height()), selected)


class PlainTable(QTableView):
    """Paints what ``look(row, column)`` of its model says. Whole rows are selected, and no grid is drawn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        #: Texts that were cut at a width, as they are painted again and again.
        self._cut: dict[tuple[str, int], str] = {}
        theme.rescaled.connect(self._cut.clear)
        self.setItemDelegate(PlainCells(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.state() == QTableView.State.DraggingState:
            super().paintEvent(event)  # it shows where they would be dropped
            return
        model: Any = self.model()
        area, columns = event.rect(), range(model.columnCount())
        places = [(at, self.columnViewportPosition(at), self.columnWidth(at)) for at in columns]
        seen = [p for p in places if p[2] and p[1] <= area.right() and p[1] + p[2] > area.left()]
        top, bottom = self.rowAt(max(area.top(), 0)), self.rowAt(area.bottom())
        parts: Any = self.selectionModel().selection()
        selected = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        painter = QPainter(self.viewport())
        for row in range(top, (model.rowCount() if bottom < 0 else bottom + 1)) if top >= 0 else ():
            y, height = self.rowViewportPosition(row), self.rowHeight(row)
            for column, x, width in seen:
                self.paint_cell(painter, model.look(row, column), (x, y, width, height), row in selected)
        self._frame(painter)
        painter.end()

    def beside(self) -> int:
        """How much is left free at either side of a cell's text."""
        return self.theme.px(CELL) + _MARGIN

    def is_a_stop(self, row: int, column: int) -> bool:
        """Whether a cell is something of its own that the keyboard stands on, not only a part of its row."""
        return False

    def _frame(self, painter: QPainter) -> None:
        """Show at which cell the keyboard is, where that matters."""
        now = self.currentIndex()
        if now.isValid() and self.hasFocus() and self.is_a_stop(now.row(), now.column()):
            painter.setPen(QPen(self.theme.colours["accent"], 2))
            painter.drawRect(self.visualRect(now).adjusted(1, 1, -1, -1))

    def paint_cell(self, painter: QPainter, look: Look, place: tuple[int, int, int, int], selected: bool) -> None:
        """Paint a cell at its place: left, top, width and height."""
        x, y, width, height = place
        colours = self.theme.colours
        selected = selected and look.ground is None
        ground = colours["accent-soft"] if selected else look.ground
        if ground is not None:
            painter.fillRect(x, y, width, height, ground)
        beside = self.beside()
        x, width = x + beside, width - 2 * beside
        if look.icon is not None:
            side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
            look.icon.paint(painter, x, y, side, height)
            x, width = x + side + 2 * _MARGIN, width - side - 2 * _MARGIN
        if look.text and width > 0:
            painter.setPen(colours["ink"] if look.ink is None or selected else look.ink)
            self._write(painter, look, (x, y, width, height))

    def _write(self, painter: QPainter, look: Look, place: tuple[int, int, int, int]) -> None:
        """The text in as many lines as there is room for, with an ellipsis where it goes on."""
        x, y, width, height = place
        metrics, side = painter.fontMetrics(), _RIGHT if look.right else _LEFT
        line = metrics.height()
        lines = (height - 2 * self.theme.px(_MARGIN)) // line if self.wordWrap() else 1
        if lines < 2 or metrics.horizontalAdvance(look.text) <= width:
            painter.drawText(x, y, width, height, side, self._elided(look.text, metrics, width))
            return
        written = in_lines(look.text, painter.font(), metrics, [width] * lines)
        top = y + (height - len(written) * line) // 2
        for at, words in enumerate(written):
            painter.drawText(x, top + at * line, width, line, side, self._elided(words, metrics, width))

    def _elided(self, text: str, metrics: QFontMetrics, width: int) -> str:
        found = self._cut.get((text, width))
        if found is None:
            if len(self._cut) > _KEPT:
                self._cut.clear()
            found = self._cut[text, width] = elided(text, metrics, width)
        return found


def widest(texts: Iterable[str], metrics: QFontMetrics) -> int:
    """How wide the widest of some texts is, in pixels."""
    return max(map(metrics.horizontalAdvance, heapq.nlargest(_LONGEST, set(texts), key=len)), default=0)
