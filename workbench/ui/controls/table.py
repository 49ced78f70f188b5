"""A table of an answer: read, sorted by a click on a heading, walked by keyboard, copied as text."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
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
    QWidget,
)

from workbench.drawing.palette import mix
from workbench.ui.controls.for_spreadsheets import for_spreadsheets
from workbench.ui.controls.plain_table import Look, PlainTable
from workbench.ui.controls.widths import Wish, in_two, shared_out
from workbench.ui.text import elided
from workbench.ui.theme import Theme

#: How much of a colour there is in the hottest ground: text on it stays legible.
_MOST_HEAT = 0.42
#: No column is made wider than this for its contents unless there is room to spare, and then no wider than that.
_WIDEST, _MOST = 240, 640
#: Where there is little room, a column of words is as narrow as its longest word, up to the last of these; where there
#: is even less, up to the first; the second is for the wide one.
_LEAST, _LEAST_WIDE, _LONG_WORD = 80, 96, 116
#: What stands beside a heading for the mark of sorting; how wide a heading is at least, where there is little room.
_MARK, _LEAST_HEAD = 9, 68
#: How high a row of one line is.
_ROW = 30
#: So many rows say how wide their columns are: asking thousands would hold up the window.
_MEASURED = 40
#: In so many rows, what does not fit its cell goes on below, in so many lines at most.
_TALL, _LINES = 500, 3
_ALL_WHOLE: Mapping[int, int] = {}
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
        self.rows: Sequence[Row] = ()
        self.right: frozenset[int] = frozenset()
        #: Headings that stand in two lines.
        self.broken: dict[int, str] = {}
        #: Whether a text does not fit its column.
        self.is_cut: Callable[[int, str], bool] = lambda column, text: False

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row], right: Sequence[int]) -> None:
        self.beginResetModel()
        self.headings, self.rows, self.right = headings, rows, frozenset(right)
        self.broken = {}
        self.endResetModel()

    def break_headings(self, broken: dict[int, str]) -> None:
        """Let these headings stand in two lines."""
        if broken != self.broken:
            self.broken = broken
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.headings) - 1)

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
                return cell.tip or (cell.text if self.is_cut(index.column(), cell.text) else None)
            case Qt.ItemDataRole.ForegroundRole:
                return self.theme.colours[cell.tone] if cell.tone else None
            case Qt.ItemDataRole.BackgroundRole:
                return self._ground(cell) if cell.heat else None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if index.column() in self.right else Qt.AlignmentFlag.AlignLeft
                return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def look(self, at: int, column: int) -> Look:
        """How a cell is painted: a warm ground is seen where its row is selected, too."""
        cell = self.rows[at].cells[column]
        ink = self.theme.colours[cell.tone] if cell.tone else None
        return Look(cell.text, column in self.right, ink, self._ground(cell) if cell.heat else None)

    def _ground(self, cell: Cell) -> QColor:
        token, panel = self.theme.colours[cell.warm].name(), self.theme.colours["panel"].name()
        return QColor(mix(panel, token, _MOST_HEAT * min(cell.heat, 1.0)))

    def about(self, index: _Index) -> Any:
        """What a cell is about."""
        row = self.rows[index.row()]
        own = row.cells[index.column()].about
        return row.about if own is None else own

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.broken.get(section, self.headings[section])
        if way == Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
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
        self.rows = sorted(self.rows, key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


def _lines(text: str, width: int, advance: Callable[[str], int]) -> int:
    """How many lines a text takes, word by word: laid out by Qt, hundreds of cells would be felt at each resizing."""
    if advance(text) <= width:
        return 1
    lines, line = 1, ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and advance(longer) > width:
            lines, longer = lines + 1, word
        line = longer
    return min(lines, _LINES)


class Table(PlainTable):
    """Rows of text. `chosen` tells what the row is about that somebody clicked or pressed Enter on; `looked_at` what
    the cell is about that somebody walked to; `fitted` that rows may be higher or lower than before.
    """

    chosen = Signal(object)
    looked_at = Signal(object)
    fitted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows = _Rows(theme, self)
        self._wide = -1
        #: The measures of cells and of headings, and how wide the texts are: they are asked for again and again.
        self._metrics, self._head = theme.metrics(theme.font()), theme.metrics(theme.font("caption", strong=True))
        self._advances: dict[str, int] = {}
        #: How wide the columns want to be, and how wide some may be where there is too little room.
        self._wishes: list[Wish] = []
        self._kept_to: dict[int, int] = {}
        self._rows.is_cut = lambda column, text: self._advance(text) > self.columnWidth(column) - self._around()
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
        self._rows.layoutChanged.connect(self._fit_rows)
        theme.rescaled.connect(self._measure)
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
        narrow: Mapping[int, int] = _ALL_WHOLE,
    ) -> None:
        """Show rows under headings; columns in ``right`` stand at their right edge, as numbers do; column ``wide``
        takes the room that is left (−1: none does, and they stand close together). ``named``: the first column names
        the rows and stays in sight.
        ``narrow``: column → the most that it is kept to (at 100 %) where not all can be whole.
        """
        self.setSortingEnabled(False)
        self._wishes = []  # headings of another height resize the table before the wishes of its columns are known
        self._rows.show_rows(headings, rows, right)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.verticalHeader().setVisible(named)
        self.setColumnHidden(0, named)
        self._wide, self._kept_to = wide, dict(narrow)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    # ── how wide the columns are, and how high the rows ──────────────────────────────────────────────────────────

    def _measure(self) -> None:
        """Ask headings and the first rows how wide they are."""
        theme = self._rows.theme
        self._advances.clear()
        self._metrics, self._head = theme.metrics(theme.font()), theme.metrics(theme.font("caption", strong=True))
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self.verticalHeader().setMaximumWidth(theme.px(_WIDEST))
        self._wishes = [self._wish(column) for column in range(len(self._rows.headings))]
        self._give_room()

    def _wish(self, column: int) -> Wish:
        if self.isColumnHidden(column):
            return Wish(0, 0, 0, 0)
        theme, heading, around = self._rows.theme, self._rows.headings[column], self._around()
        texts = [row.cells[column].text for row in self._rows.rows[:_MEASURED]]
        own = max(map(self._advance, texts), default=0) + around
        head = max(self._head_width(line) for line in in_two(heading, self._head_width).split("\n"))
        most = max(own, self._head_width(heading))
        usual = min(most, theme.px(_WIDEST))
        word = max((self._advance(word) for text in texts for word in text.split()), default=0) + around
        floor = theme.px(_LEAST_WIDE) if column == self._wide else min(word, theme.px(_LEAST))
        floor = own if column in self._rows.right else floor
        floor = min(max(floor, min(head, theme.px(_LEAST_HEAD))), usual)
        kept = theme.px(self._kept_to.get(column, _MOST))
        least = max(floor, head, 0 if column in self._rows.right else min(word, theme.px(_LONG_WORD)))
        least = min(least, usual, kept)
        return Wish(min(floor, least), least, usual, min(most, theme.px(_MOST)))

    def _around(self) -> int:
        """What stands beside the text of a cell."""
        return 2 * self.beside() + 2

    def _advance(self, text: str) -> int:
        found = self._advances.get(text)
        if found is None:
            found = self._advances[text] = self._metrics.horizontalAdvance(text)
        return found

    def _head_width(self, text: str) -> int:
        """What a heading needs, with what stands beside it."""
        return self._head.horizontalAdvance(text) + self._around() + self._rows.theme.px(_MARK)

    def _give_room(self) -> None:
        """Share the width out; what does not fit its column goes on below, headings too."""
        if not self._wishes:
            return
        room = self.viewport().width()
        widths = shared_out(self._wishes, room, self._wide) if self._wide >= 0 else self._close_together()
        broken = {}
        for column, (heading, width) in enumerate(zip(self._rows.headings, widths, strict=True)):
            self.setColumnWidth(column, width)
            if width and self._head_width(heading) > width:
                broken[column] = self._broken(heading, width)
        self._rows.break_headings(broken)
        self._fit_rows()

    def _close_together(self) -> list[int]:
        """The width of columns that take no room beyond their own: their figures, and their headings in two lines."""
        least = self._rows.theme.px(_LEAST)
        return [max(one.least, least) if one.most else 0 for one in self._wishes]

    def _broken(self, heading: str, width: int) -> str:
        """A heading in two lines, each cut where even that is too long."""
        room = width - self._head_width("") + 1  # widths are rounded, and a line that just fits is not to be cut
        return "\n".join(elided(line, self._head, room) for line in in_two(heading, self._head_width).split("\n"))

    def _fit_rows(self) -> None:
        """Make rows as high as their words need."""
        rows, header, theme = self._rows.rows, self.verticalHeader(), self._rows.theme
        one, line = theme.px(_ROW), self._metrics.height()
        words = [n for n in range(len(self._rows.headings)) if n not in self._rows.right and not self.isColumnHidden(n)]
        room = {column: self.columnWidth(column) - 2 * self.beside() for column in words}
        for at, row in enumerate(rows if self.wordWrap() and len(rows) <= _TALL else ()):
            lines = max((_lines(row.cells[n].text, width, self._advance) for n, width in room.items()), default=1)
            if header.sectionSize(at) != (height := one + (lines - 1) * line):
                header.resizeSection(at, height)
        self.fitted.emit()

    def about_now(self) -> Any:
        """What the row is about that is looked at; None where none is."""
        at = self.currentIndex()
        return self._rows.rows[at.row()].about if at.isValid() else None

    def headings(self) -> Sequence[str]:
        """What stands above the columns."""
        return self._rows.headings

    def look(self, row: int, column: int) -> Look:
        """How a cell looks, by where it stands."""
        return self._rows.look(row, column)

    def is_a_stop(self, row: int, column: int) -> bool:
        return self._rows.rows[row].cells[column].about is not None

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
        return "\n".join("\t".join(for_spreadsheets(text) for text in line) for line in lines)

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
