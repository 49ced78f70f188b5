"""The entities of one kind as a table: what stands in a cell is worked out when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from workbench.domain.model import Model
from workbench.ui.contents.cells import Cells, field_of
from workbench.ui.contents.listing import Column, columns, least_telling, listed, listed_in_steps
from workbench.ui.controls.known_by import colour_of, dot_icon
from workbench.ui.controls.moving import step_of
from workbench.ui.controls.plain_table import Look, PlainTable, widest
from workbench.ui.controls.widths import Wish, shared_out, with_room
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
#: What is dragged within the table: nothing that another program could give.
_ROWS = "application/x-modus-rows"
#: How wide the first column is at least, so long as others can go; and where there is room, at most before they grow.
_NAME, _LONG_NAME = 170, 250
#: How wide a column of words is at least, usually at most, and where there is much room.
_WORDS, _USUAL, _MUCH = 96, 190, 300
#: So many rows say how wide their columns are; what stands beside a cell's text.
_MEASURED, _BESIDE = 40, 12
#: What stands beside a heading for the mark of sorting.
_MARK = 4
#: Among so many, words are looked for at once; among more, in turns.
_FEW = 1500
#: What a cell is asked for, and the answers that are always the same: a table asks hundreds of times for each picture.
_ROLES = (
    *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole),
    *(Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.ToolTipRole),
)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_DRAGGED = _CHOSEN | Qt.ItemFlag.ItemIsDragEnabled
#: What can be done with a cell, by whether rows can be put in another order and whether it can be edited.
_FLAGS = {
    (False, False): _CHOSEN,
    (True, False): _DRAGGED,
    (False, True): _CHOSEN | Qt.ItemFlag.ItemIsEditable,
    (True, True): _DRAGGED | Qt.ItemFlag.ItemIsEditable,
}


class _Entities(QAbstractTableModel):
    dropped = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.model_: Model | None = None
        self.kind = ""
        self.columns: list[Column] = []
        self.ids: list[str] = []
        self.editable = self.open = False
        #: Whether a text does not fit its column.
        self.is_cut: Callable[[int, str], bool] = lambda column, text: False

    def show_ids(self, model: Model, kind: str, ids: list[str]) -> None:
        if self.kind == kind and self.ids == ids:
            self.model_ = model
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        if kind != self.kind:
            self.columns = columns(kind)
        self.model_, self.kind, self.ids = model, kind, ids
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        entity = self.model_.table(self.kind).get(self.ids[index.row()]) if self.model_ is not None else None
        if entity is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            assert self.model_ is not None
            return column.text(self.model_, entity)
        if role == Qt.ItemDataRole.ToolTipRole:
            assert self.model_ is not None
            text = column.text(self.model_, entity)
            return text if self.is_cut(index.column(), text) else None
        return self._mark(index.column(), entity)

    def look(self, row: int, at: int) -> Look:
        """How a cell is painted."""
        column = self.columns[at]
        entity = self.model_.table(self.kind).get(self.ids[row]) if self.model_ is not None else None
        if self.model_ is None or entity is None:
            return Look("")
        return Look(column.text(self.model_, entity), column.number, icon=self._mark(at, entity))

    def _mark(self, at: int, entity: Any) -> QIcon | None:
        if self.columns[at].field == "colour" and self.model_ is not None:
            return dot_icon(self.theme, colour_of(self.model_, self.theme, entity.id))
        return self.theme.icon("lock", "secondary") if at == 0 and getattr(entity, "private", False) else None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.columns[section].title
        return _side(self.columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    # ── dragging rows to another place ───────────────────────────────────────────────────────────────────────────

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.editable else Qt.ItemFlag.NoItemFlags
        written = self.open and bool(field_of(self.kind, self.columns[index.column()]))
        return _FLAGS[self.editable, written]

    def value(self, index: _Index, field: str) -> Any:
        """The value of a field of the entity of a row."""
        assert self.model_ is not None
        return getattr(self.model_.table(self.kind)[self.ids[index.row()]], field)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_ROWS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_ROWS, b"rows")
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """Tell beside which row the selected ones were dropped; the rows move when the edit is made, not here."""
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self.ids)
        if self.ids and data.hasFormat(_ROWS):
            after = at >= len(self.ids)
            self.dropped.emit(self.ids[-1 if after else at], after)
        return False


def _side(column: Column) -> Qt.AlignmentFlag:
    return _RIGHT if column.number else _LEFT


class EntityTable(PlainTable):
    """`picked` tells which entities are selected; `moved` that they are to stand beside another one; `cell_given` the
    entity (id), the field and the value, or the text for it, that somebody put into a cell; `refitted` that other
    columns have room than before.
    """

    picked = Signal()
    moved = Signal(str, bool)
    unmovable = Signal()
    removal_wanted = Signal()
    form_wanted = Signal()
    cell_given = Signal(str, str, object)
    refitted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.entities = _Entities(theme, self)
        self.setModel(self.entities)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.cells = Cells(self)
        self.cells.given.connect(self._given)
        self.setItemDelegate(self.cells)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort)
        self.words = ""
        self._turns = Turns(self)
        self.by: int | None = None
        self.falling = False
        #: How wide the columns want to be, in which order they give way, and how many of those tell nothing.
        self._wishes: list[Wish] = []
        self._leaving: list[int] = []
        self._idle = 0
        self.entities.is_cut = self._is_cut
        self._quiet = False
        self.selectionModel().selectionChanged.connect(lambda *_: None if self._quiet else self.picked.emit())
        self.entities.dropped.connect(self._dropped)
        self.activated.connect(lambda _: self.form_wanted.emit())

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def show_kind(self, model: Model, kind: str) -> None:
        """Show the entities of a kind, keeping what is selected."""
        if kind != self.entities.kind:
            self.by, self.falling = None, False
        self._turns.give_up()
        self._show(model, kind, listed(model, kind, *self._wanted(kind)))

    def look_for(self, model: Model, words: str, done: Callable[[], object]) -> None:
        """Show what holds ``words`` of the kind shown; ``done`` is called then: of few at once, of many in a moment."""
        self.words, kind = words, self.entities.kind
        if len(model.table(kind)) <= _FEW:
            self.show_kind(model, kind)
            done()
            return

        def found(ids: list[str]) -> None:
            self._show(model, kind, ids)
            done()

        self._turns.begin(listed_in_steps(model, kind, *self._wanted(kind)), found)

    def _wanted(self, kind: str) -> tuple[str, Column | None, bool]:
        return self.words, columns(kind)[self.by] if self.by is not None else None, self.falling

    def _show(self, model: Model, kind: str, ids: list[str]) -> None:
        chosen, current = self.selected(), self.current()
        self._quiet = True
        new_kind = kind != self.entities.kind
        self.entities.show_ids(model, kind, ids)
        self.horizontalHeader().setSortIndicator(
            -1 if self.by is None else self.by,
            Qt.SortOrder.DescendingOrder if self.falling else Qt.SortOrder.AscendingOrder,
        )
        if new_kind or self._grown():
            self.fit_columns()
        self._quiet = False
        if self.selected() != chosen:
            self.select(chosen, current)

    def _grown(self) -> bool:
        """Whether what is listed wants more room than what was measured; nothing shifts while words are looked for."""
        if self.words or len(self._wishes) != self.entities.columnCount():
            return False
        return any(self._wish(at).usual > wish.usual for at, wish in enumerate(self._wishes))

    def fit_columns(self) -> None:
        """Ask the headings, and what stands in the first rows, how wide the columns want to be."""
        entities = self.entities
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._wishes = [self._wish(column) for column in range(entities.columnCount())]
        if entities.model_ is not None:
            self._leaving, self._idle = least_telling(entities.model_, entities.kind, entities.ids[:_MEASURED])
        self._give_room()

    def _wish(self, at: int) -> Wish:
        metrics, entities, px = self.fontMetrics(), self.entities, self.entities.theme.px
        texts = (entities.look(row, at).text for row in range(min(entities.rowCount(), _MEASURED)))
        own = widest(texts, metrics) + 2 * px(_BESIDE)
        if at == 0:
            least = px(_NAME)
            return Wish(least, least, max(least, min(own, px(_LONG_NAME))), max(least, own))
        caption = entities.theme.metrics(entities.theme.font("caption", strong=True))
        lines = entities.columns[at].heading.split("\n")
        head = max(map(caption.horizontalAdvance, lines)) + 2 * px(_BESIDE) + px(_MARK)
        spec = entities.columns[at].spec
        words = spec is not None and spec.form in ("ref", "text", "choice")
        whole = max(head, own)
        least = max(head, min(own, px(_WORDS))) if words else whole
        return Wish(least, least, max(least, min(whole, px(_USUAL))), max(least, min(whole, px(_MUCH))))

    def _give_room(self) -> None:
        """Share the width out among the columns that have room; the others are in the form beside the table."""
        if not self._wishes or len(self._wishes) != self.entities.columnCount():
            return
        room = self.viewport().width()
        leaving = [column for column in self._leaving if column != self.by]
        there = with_room(self._wishes, room, leaving)
        for column in self._leaving[: self._idle]:  # what tells nothing stands in the way of a name that is cut
            if column in there and column != self.by and sum(self._wishes[at].most for at in there) > room:
                there.remove(column)
        widths = shared_out([self._wishes[at] for at in there], room, 0)
        before = self.left_out()
        for at in range(len(self._wishes)):
            self.setColumnHidden(at, at not in there)
        for at, width in zip(there, widths, strict=True):
            self.setColumnWidth(at, width)
        if self.left_out() != before:
            self.refitted.emit()

    def left_out(self) -> list[str]:
        """The headings of the columns that find no room; what a lock beside the name says is not missed."""
        there = enumerate(self.entities.columns)
        return [column.title for at, column in there if self.isColumnHidden(at) and column.field != "private"]

    def _is_cut(self, at: int, text: str) -> bool:
        return self.fontMetrics().horizontalAdvance(text) > self.columnWidth(at) - self.entities.theme.px(_BESIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def current(self) -> str | None:
        """The entity at which the keyboard is."""
        row = self.currentIndex().row()
        return self.entities.ids[row] if 0 <= row < len(self.entities.ids) else None

    def selected(self) -> list[str]:
        """The selected entities, from above."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.entities.ids[row] for row in rows if row < len(self.entities.ids)]

    def select(self, ids: Sequence[str], current: str | None = None) -> None:
        """Select entities that are listed; what is not listed is left out."""
        wanted = {*ids, current}
        place = {id_: row for row, id_ in enumerate(self.entities.ids) if id_ in wanted}
        found = [place[id_] for id_ in ids if id_ in place]
        selection = self.selectionModel()
        flag = selection.SelectionFlag
        self._quiet = True
        selection.clearSelection()
        if found:
            at = self.entities.index(place.get(current or "", found[0]), 0)
            selection.setCurrentIndex(at, flag.NoUpdate)
            for row in found:
                selection.select(self.entities.index(row, 0), flag.Select | flag.Rows)
            self.scrollTo(at)
        self._quiet = False
        self.picked.emit()

    def set_editable(self, ordered: bool, cells: bool) -> None:
        """Whether rows can be put in another order, and whether cells can be edited."""
        self.entities.editable, self.entities.open = ordered, cells

    def _given(self, row: int, column: int, value: object) -> None:
        entities = self.entities
        if 0 <= row < len(entities.ids):
            field = field_of(entities.kind, entities.columns[column])
            self.cell_given.emit(entities.ids[row], field, value)

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _sort(self, column: int) -> None:
        """A first click sorts, a second sorts the other way round, a third gives the order people made."""
        if self.by != column:
            self.by, self.falling = column, False
        elif not self.falling:
            self.falling = True
        else:
            self.by, self.falling = None, False
        if self.entities.model_ is not None:
            self.show_kind(self.entities.model_, self.entities.kind)

    def _dropped(self, beside: str, after: bool) -> None:
        if self.by is not None:
            self.unmovable.emit()
        elif beside not in self.selected():
            self.moved.emit(beside, after)

    def move(self, step: int) -> None:
        """Put what is selected one place up or down."""
        ids, chosen = self.entities.ids, self.selected()
        if not chosen:
            return
        if self.by is not None:
            self.unmovable.emit()
            return
        edge = ids.index(chosen[0] if step < 0 else chosen[-1]) + step
        if 0 <= edge < len(ids):
            self.moved.emit(ids[edge], step > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := step_of(event):
            self.move(step)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)
