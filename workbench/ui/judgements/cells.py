"""Painting the cells of a grid: all that are seen in one go, for a table that asks for each takes as long again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygon
from PySide6.QtWidgets import QTableView

from workbench.ui.judgements.grids import Grid, Head, supported
from workbench.ui.theme import Theme

#: How strongly a cell is coloured for one, two and three: ink stays legible on all of them, light and dark.
_STRENGTH = (0.0, 0.16, 0.30, 0.45)


def amount_text(amount: int) -> str:
    """An amount with its sign."""
    return f"+{amount}" if amount > 0 else f"−{-amount}" if amount < 0 else "0"


class CellPainter:
    """Paints what is judged in the cells of a view, the lines between them, and the cell at which the keyboard is."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        self.theme, self.view = theme, view
        #: The sign that is typed before an amount: 1 or −1; 0: none is.
        self.sign = 0
        self.fills: dict[tuple[int, bool], QColor] = {}
        self.refresh()

    def refresh(self) -> None:
        """Mix the colours anew."""
        c = self.theme.colours
        self.fills = {}
        for size in (1, 2, 3):
            for good in (True, False):
                strong, ground, share = c["adds" if good else "takes"], c["panel"], _STRENGTH[size]
                self.fills[(size, good)] = QColor(
                    round(strong.red() * share + ground.red() * (1 - share)),
                    round(strong.green() * share + ground.green() * (1 - share)),
                    round(strong.blue() * share + ground.blue() * (1 - share)),
                )

    def paint(self, painter: QPainter, grid: Grid, seen: QRect) -> None:
        """Paint the cells that a part of the viewport holds."""
        view = self.view
        rows = _from_to(view.rowAt(seen.top()), view.rowAt(seen.bottom()), len(grid.rows))
        columns = _from_to(view.columnAt(seen.left()), view.columnAt(seen.right()), len(grid.columns))
        if not rows or not columns:
            return
        size = QSize(view.columnWidth(columns[0]), view.rowHeight(rows[0]))
        lefts = {column: view.columnViewportPosition(column) for column in columns}
        tops = {row: view.rowViewportPosition(row) for row in rows}
        at = view.currentIndex()
        current = (at.row(), at.column())
        ranges = view.selectionModel().selection()
        chosen = [(one.top(), one.bottom(), one.left(), one.right()) for one in ranges]  # type: ignore[attr-defined]
        for row in rows:
            across = [(left, right) for top, bottom, left, right in chosen if top <= row <= bottom]
            for column in columns:
                selected = bool(across) and any(left <= column <= right for left, right in across)
                if not selected and (row, column) != current and grid.blank(row, column):
                    continue  # of a thousand cells in sight nearly all
                area = QRect(QPoint(lefts[column], tops[row]), size)
                self._cell(painter, area, grid, (row, column), selected, (row, column) == current)
        ends = QPoint(lefts[columns[-1]] + size.width() - 1, tops[rows[-1]] + size.height() - 1)
        for column, left in lefts.items():
            painter.setPen(self._between(grid.columns, column))
            painter.drawLine(left + size.width() - 1, tops[rows[0]], left + size.width() - 1, ends.y())
        for row, top in tops.items():
            painter.setPen(self._between(grid.rows, row))
            painter.drawLine(lefts[columns[0]], top + size.height() - 1, ends.x(), top + size.height() - 1)
        if current[0] in tops and current[1] in lefts:
            self._frame(painter, QRect(QPoint(lefts[current[1]], tops[current[0]]), size))

    def _cell(
        self, painter: QPainter, area: QRect, grid: Grid, at: tuple[int, int], selected: bool, current: bool
    ) -> None:
        c, judged = self.theme.colours, grid.judged(*at)
        if not grid.asked(*at):
            painter.fillRect(area, c["paper"])
            painter.fillRect(area, QBrush(c["line"], Qt.BrushStyle.BDiagPattern))  # nothing can be judged here
        elif judged is not None and judged.amount:
            good = (judged.amount > 0) == (getattr(judged, "axis", "") != "competition")
            painter.fillRect(area, self.fills[(abs(judged.amount), good)])
        if selected:
            soft = QColor(c["accent"])
            soft.setAlpha(38)
            painter.fillRect(area, soft)
        sign = self.sign if current else 0
        if judged is not None or sign:
            painter.setPen(c["ink"] if sign or judged.amount else c["secondary"])
            painter.setFont(self.theme.font("secondary", strong=bool(sign or judged.amount)))
            text = ("+" if sign > 0 else "−") if sign else amount_text(judged.amount)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        if judged is not None:
            self._marks(painter, area, grid, judged)

    def _marks(self, painter: QPainter, area: QRect, grid: Grid, judged: Any) -> None:
        """A corner where evidence speaks to it, a bar where reasons are given."""
        size = self.theme.px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colours["accent"])
        if supported(grid.model, grid.kind, judged.id):
            corner = area.topRight() + QPoint(-1, 1)
            painter.drawPolygon(QPolygon([corner, corner - QPoint(size, 0), corner + QPoint(0, size)]))
        if judged.why:
            wide = self.theme.px(10)
            painter.fillRect(QRect(area.center().x() - wide // 2, area.bottom() - 3, wide, 2), painter.brush())

    def _between(self, heads: Sequence[Head], at: int) -> QColor:
        """The colour of the line after a row or column: stronger where a block ends."""
        ends = at + 1 < len(heads) and heads[at].block != heads[at + 1].block
        return self.theme.colours["control" if ends else "line"]

    def _frame(self, painter: QPainter, area: QRect) -> None:
        """Where the keyboard is."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.theme.colours["accent" if self.view.hasFocus() else "control"])
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.drawRect(area.adjusted(1, 1, -2, -2))


def _from_to(first: int, last: int, count: int) -> range:
    """The rows or columns from one to another, −1 being beyond all of them."""
    return range(first, (last if last >= 0 else count - 1) + 1) if first >= 0 else range(0)
