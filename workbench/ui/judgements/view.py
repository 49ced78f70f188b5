"""A grid of judgements as a table: typed into like a spreadsheet, painted by hand, fast at any size."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from workbench.domain.effect import AXES
from workbench.domain.words import name_of_value
from workbench.ui.judgements.cells import CellPainter, amount_text
from workbench.ui.judgements.grids import Grid, supported
from workbench.ui.judgements.headings import Headings
from workbench.ui.judgements.keys import typed
from workbench.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


def _is_typed(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Delete or typed(event) in tuple("0123+-")


class _Cells(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() or self.grid is None else len(self.grid.rows)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() or self.grid is None else len(self.grid.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.grid is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row, column = index.row(), index.column()
        judged = self.grid.judged(row, column)
        text = "" if judged is None else amount_text(judged.amount)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        words = [text or self.tr("not judged")]
        if judged is not None and judged.why:
            words.append(self.tr("with reasons"))
        if judged is not None and supported(self.grid.model, self.grid.kind, judged.id):
            words.append(self.tr("with evidence"))
        return f"{self.grid.called(row, column)}: {', '.join(words)}"

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.grid is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        heads = self.grid.columns if way == Qt.Orientation.Horizontal else self.grid.rows
        return f"{heads[section].title}: {heads[section].own}" if section < len(heads) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


#: What titles over columns keep of the room they ask for, so that the words of axes are whole, and the most that both
#: together may take of the height.
_LEAST_TITLE, _MOST_HEIGHT = 0.4, 0.65


class GridView(QTableView):
    """`moved` tells that another cell is current; `judged` what was typed for the selected cells; others are wishes."""

    moved = Signal()
    judged = Signal(object)
    paste_wanted = Signal()
    copy_wanted = Signal()
    reasons_wanted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.cells = _Cells(self)
        self.across = Headings(theme, Qt.Orientation.Horizontal, self)
        self.down = Headings(theme, Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.setModel(self.cells)
        self.setAccessibleName(name)
        words = self.tr("Arrows and Tab go from cell to cell; F6 or Ctrl+Tab leaves the grid.")
        self.setAccessibleDescription(words)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.painter_ = CellPainter(theme, self)
        self.selectionModel().currentChanged.connect(self._on_moved)
        self.restyle()

    @property
    def grid(self) -> Grid | None:
        """What is shown."""
        return self.cells.grid

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.grid is not None:
            painter = QPainter(self.viewport())
            self.painter_.paint(painter, self.grid, event.rect())
            painter.end()

    def restyle(self) -> None:
        """Take up another palette or text size."""
        self._measure()
        self.painter_.refresh()
        self.viewport().update()

    def _measure(self) -> None:
        """Give the headings what they ask for, but leave about half of the height and of the width to cells.

        Axes are called by one word each, which cannot go on in a second line as titles can: where there is little room,
        titles give way to it.
        """
        px = self.theme.px
        metrics = self.theme.metrics(self.theme.font("caption"))
        axes = (metrics.horizontalAdvance(name_of_value(axis)) + 12 for axis in AXES)
        for headings, outer, inner, section, whole in (
            (self.down, px(184), px(104), px(24), self.width()),
            (self.across, px(122), max(px(82), *axes), px(34), self.height()),
        ):
            half, least = max(whole / 2, px(80)), outer * _LEAST_TITLE
            if headings is self.across and least + inner <= whole * _MOST_HEIGHT:
                wanted = round(min(outer, max(half - inner, least))), inner, section
            else:
                part = min(1.0, half / (outer + inner))
                wanted = round(outer * part), round(inner * part), section
            if wanted != (headings.outer, headings.inner, headings.defaultSectionSize()):
                headings.measure(*wanted)
                self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def show_grid(self, grid: Grid) -> None:
        """Show a grid, keeping the place where it has the same headings."""
        old = self.cells.grid
        if old is not None and old.rows == grid.rows and old.columns == grid.columns:
            self.cells.grid = grid
            self.viewport().update()
        else:
            kept = self.where()
            self.cells.beginResetModel()
            self.cells.grid = grid
            self.cells.endResetModel()
            rows = {head.ids: at for at, head in enumerate(grid.rows)}
            columns = {head.ids: at for at, head in enumerate(grid.columns)}
            if grid.rows and grid.columns:
                self.go(rows.get(kept[0], 0), columns.get(kept[1], 0))
        at = self.currentIndex()
        self.across.show_heads(grid.columns, at.column())
        self.down.show_heads(grid.rows, at.row())

    def where(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the current cell joins; empty where there is none."""
        at, grid = self.currentIndex(), self.cells.grid
        if grid is None or not at.isValid() or at.row() >= len(grid.rows) or at.column() >= len(grid.columns):
            return (), ()
        return grid.rows[at.row()].ids, grid.columns[at.column()].ids

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one and the only one selected."""
        self.setCurrentIndex(self.cells.index(row, column))

    def block(self) -> tuple[int, int, int, int]:
        """The smallest block that holds all selected cells: top, left, bottom, right."""
        found = self.selectedIndexes() or [self.currentIndex()]
        rows, columns = [one.row() for one in found], [one.column() for one in found]
        return min(rows), min(columns), max(rows), max(columns)

    def _on_moved(self, now: QModelIndex, before: QModelIndex) -> None:
        self.painter_.sign = 0
        self.across.current, self.down.current = now.column(), now.row()
        self.across.viewport().update()
        self.down.viewport().update()
        self.moved.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = typed(event)
        if text and text in "+-−":
            self.painter_.sign = 1 if text == "+" else -1
            self.viewport().update()
        elif text and text in "0123":
            amount = int(text) * (self.painter_.sign or 1)
            self.painter_.sign = 0
            self.judged.emit(amount)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.painter_.sign = 0
            self.judged.emit(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.go(
                min(max(self.currentIndex().row() + (-1 if up else 1), 0), self.cells.rowCount() - 1),
                self.currentIndex().column(),
            )
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 or text == " ":
            self.reasons_wanted.emit()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        else:
            super().keyPressEvent(event)
