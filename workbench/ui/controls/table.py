"""A table of an answer: read, sorted by a click on a heading, walked by keyboard, copied as text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.drawing.palette import mix
from workbench.ui.theme import Theme

#: How much of a colour there is in the hottest ground: text on it stays legible.
_MOST_HEAT = 0.42
#: No column is made wider than this for its contents, but for the one that takes what is left.
_WIDEST, _UNBOUNDED = 240, 1_048_575
#: How high a row is.
_ROW = 30
#: So many rows say how wide their columns are.
_MEASURED = 40
#: The wide column is never narrower than this.
_LEAST = 180
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text; ``order`` sorts it (its text if None); ``tone`` is a colour token; ``tip`` says more.

    ``heat``: how much (0–1) of the colour token ``warm`` is in its ground. ``about``: what it is about, where that is
    not what its row is about.
    """

    text: str
    order: Any = None
    tone: str = ""
    tip: str = ""
    heat: float = 0.0
    warm: str = "adds"
    about: Any = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells, and what it is about (`Table.chosen` tells it)."""

    cells: tuple[Cell, ...]
    about: Any = None


def row(*cells: Cell | str, about: Any = None) -> Row:
    """A row of cells and texts."""
    return Row(tuple(Cell(cell) if isinstance(cell, str) else cell for cell in cells), about)


class _Rows(QAbstractTableModel):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.headings: Sequence[str] = ()
        self.rows: list[Row] = []
        self.right: frozenset[int] = frozenset()

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row], right: Sequence[int]) -> None:
        self.beginResetModel()
        self.headings, self.rows, self.right = headings, list(rows), frozenset(right)
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.rows[index.row()].cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.ToolTipRole:
                return cell.tip or None
            case Qt.ItemDataRole.ForegroundRole:
                return self.theme.colours[cell.tone] if cell.tone else None
            case Qt.ItemDataRole.BackgroundRole:
                return self._ground(cell) if cell.heat else None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if index.column() in self.right else Qt.AlignmentFlag.AlignLeft
                return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def _ground(self, cell: Cell) -> QColor:
        token, panel = self.theme.colours[cell.warm].name(), self.theme.colours["panel"].name()
        return QColor(mix(panel, token, _MOST_HEAT * min(cell.heat, 1.0)))

    def about(self, index: _Index) -> Any:
        """What a cell is about."""
        row = self.rows[index.row()]
        own = row.cells[index.column()].about
        return row.about if own is None else own

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way == Qt.Orientation.Horizontal and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.headings[section]
        if way == Qt.Orientation.Vertical and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[section].cells[0].text
        if way == Qt.Orientation.Vertical and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self.right else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.headings):
            return

        def key(row: Row) -> tuple[bool, Any]:
            cell = row.cells[column]
            return (False, cell.text.casefold()) if cell.order is None else (True, cell.order)

        self.layoutAboutToBeChanged.emit()
        self.rows.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


class _Ground(QStyledItemDelegate):
    """Lets the ground of a warm cell be seen where its row is selected, too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if index.data(Qt.ItemDataRole.BackgroundRole) is not None:
            option.state &= ~QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]


class Table(QTableView):
    """Rows of text. `chosen` tells what the row is about that somebody clicked or pressed Enter on; `looked_at` what
    the cell is about that somebody walked to.
    """

    chosen = Signal(object)
    looked_at = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(theme, self)
        self._wide = -1
        #: How wide the columns are by their contents, and how wide some may be where there is too little room.
        self._natural: list[int] = []
        self._most: dict[int, int] = {}
        self.setModel(self._rows)
        self.setItemDelegate(_Ground(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        # Columns are as wide as the first rows want them: asking thousands of rows would hold up the window.
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def show_rows(
        self,
        headings: Sequence[str],
        rows: Sequence[Row],
        right: Sequence[int] = (),
        wide: int = 0,
        named: bool = False,
    ) -> None:
        """Show rows under headings; columns in ``right`` stand at their right edge, as numbers do; column ``wide``
        takes the room that is left (−1: none does). ``named``: the first column names the rows and stays in sight.
        """
        self.setSortingEnabled(False)
        self._rows.show_rows(headings, rows, right)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.verticalHeader().setDefaultSectionSize(self._rows.theme.px(_ROW))
        self.verticalHeader().setVisible(named)
        self.verticalHeader().setMaximumWidth(self._rows.theme.px(_WIDEST))
        self.setColumnHidden(0, named)
        header = self.horizontalHeader()
        header.setMaximumSectionSize(self._rows.theme.px(_WIDEST))
        self.resizeColumnsToContents()
        header.setMaximumSectionSize(_UNBOUNDED)
        self._wide, self._most = wide, {}
        self._natural = [self.columnWidth(n) for n in range(len(headings))]
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Give the wide column what is left, and never so little that it cannot be read."""
        count = len(self._rows.headings)
        if 0 <= self._wide < count:
            fits = sum(self._natural) <= self.viewport().width()
            for at, most in self._most.items():
                self.setColumnWidth(at, self._natural[at] if fits else min(self._natural[at], most))
            others = sum(self.columnWidth(n) for n in range(count) if n != self._wide)
            least = self._rows.theme.px(_LEAST)
            self.setColumnWidth(self._wide, max(self.viewport().width() - others, least))

    def narrow(self, columns: Iterable[int], most: int) -> None:
        """Keep columns to ``most`` (at 100 %) where not all can be whole; the wide one gets what is freed."""
        self._most |= dict.fromkeys(columns, self._rows.theme.px(most))
        self._give_room()

    def rows(self) -> list[Row]:
        """The rows in the order in which they stand."""
        return list(self._rows.rows)

    def mark(self, about: Collection[Any]) -> None:
        """Select the rows that are about these, and nothing else; nobody is told that they were chosen."""
        model, wanted = self.selectionModel(), set(about)
        chosen = QItemSelection()
        last = len(self._rows.headings) - 1
        for at, one in enumerate(self._rows.rows):
            if one.about in wanted:
                chosen.select(self._rows.index(at, 0), self._rows.index(at, last))
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def as_text(self, whole: bool = True) -> str:
        """The headings and all rows (or those selected), with tabs between cells, as spreadsheets take them."""
        chosen = range(len(self._rows.rows)) if whole else sorted({i.row() for i in self.selectedIndexes()})
        lines = [self._rows.headings, *([cell.text for cell in self._rows.rows[at].cells] for at in chosen)]
        return "\n".join("\t".join(text.replace("\t", " ").replace("\n", " ") for text in line) for line in lines)

    def copy(self) -> None:
        """Put what is selected on the clipboard, or the whole table."""
        QGuiApplication.clipboard().setText(self.as_text(whole=not self.selectedIndexes()))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.about(index))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        if current.isValid():
            self.looked_at.emit(self._rows.about(current))

    def look_at(self, about: Any) -> bool:
        """Go to the row or cell that is about this; whether there is one."""
        for at, row in enumerate(self._rows.rows):
            own = [cell.about for cell in row.cells]
            if about == row.about or (about is not None and about in own):
                column = own.index(about) if about in own else int(self.isColumnHidden(0))
                self.setCurrentIndex(self._rows.index(at, column))
                return True
        return False
