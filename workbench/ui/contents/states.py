"""The states of a condition, edited within it: named, added, put in order, deleted, and which is assessed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem

from workbench.domain.language import said
from workbench.domain.points import hundredths
from workbench.ui.contents.fields import Field
from workbench.ui.controls.moving import step_of
from workbench.ui.controls.small_button import named_button
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.workspace import operations

_ID = Qt.ItemDataRole.UserRole
TITLE, BIAS, ASSESSED = range(3)


class _Table(QTableWidget):
    moved = Signal(int)
    removed = Signal()
    assessed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := step_of(event):
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.assessed.emit()
        else:
            super().keyPressEvent(event)


class StatesField(Field):
    """Edits states by their own operations; a mark stands at the state that is assessed."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__("states")
        self.session = session
        self.title = self.tr("States")
        self.condition = ""
        self._editable = True
        self.table = _Table()
        self.table.setAccessibleName(self.title)
        self.table.setColumnCount(3)
        self.table.setHorizontalHeaderLabels([self.tr("State"), self.tr("Bias"), self.tr("Assessed")])
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (BIAS, ASSESSED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.itemChanged.connect(self._edited)
        self.table.moved.connect(self._move)
        self.table.removed.connect(self._remove)
        self.table.assessed.connect(self._assess)
        self.table.cellClicked.connect(lambda _, column: self._assess() if column == ASSESSED else None)
        self.table.currentCellChanged.connect(lambda *_: self._offer())
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Add a state"))
        self.line.setAccessibleName(self.tr("Add a state"))
        self.line.returnPressed.connect(self._add)
        self.column.addWidget(self.table)
        self.buttons = [
            named_button("↑", self.tr("State up"), lambda: self._move(-1)),
            named_button("↓", self.tr("State down"), lambda: self._move(1)),
            named_button("×", self.tr("Delete state"), self._remove),
        ]
        self.unknown = named_button(self.tr("Unknown"), self.tr("Assess as unknown"), lambda: self._set(None))
        self.place(self.line, *self.buttons, self.unknown)
        self.setFocusProxy(self.table)

    def show_condition(self, condition: str) -> None:
        """Show the states of a condition."""
        if condition != self.condition:
            self.say("")
            self.line.clear()
        self.condition = condition
        model = self.session.model
        baseline = model.conditions[condition].baseline
        states = model.states_of(condition)
        row = self.table.currentRow()
        self.table.blockSignals(True)
        self.table.setRowCount(len(states))
        for at, state in enumerate(states):
            texts = (state.title, str(state.bias).replace("-", "−"), "●" if state.id == baseline else "")
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(_ID, state.id)
                editable = self._editable and column != ASSESSED
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
                if column == ASSESSED:
                    said = self.tr("assessed") if text else self.tr("not assessed")
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(at, column, item)
        self.table.blockSignals(False)
        if states:
            self.table.setCurrentCell(min(max(row, 0), len(states) - 1), max(self.table.currentColumn(), 0))
        height = sum(self.table.rowHeight(at) for at in range(min(len(states), 7)))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 4)
        self.unknown.setVisible(baseline is not None)
        self._offer()

    def display(self, value: Any) -> None:
        """States are shown by their condition."""

    def set_editable(self, editable: bool) -> None:
        self._editable = editable
        self.line.setVisible(editable)

    def _offer(self) -> None:
        row, last = self.table.currentRow(), self.table.rowCount() - 1
        for button, can in zip(self.buttons, (row > 0, 0 <= row < last, row >= 0), strict=True):
            button.setEnabled(can and self._editable)
        self.unknown.setEnabled(self._editable)

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _id(self, row: int) -> str | None:
        item = self.table.item(row, TITLE)
        return None if item is None else str(item.data(_ID))

    def _try(self, make: Any) -> None:
        """Carry an operation out; where a rule forbids it, say so here and show what holds."""
        try:
            operation = make(self.session.model)
        except ValueError as problem:
            self.say(str(problem))
            self.session.tell(str(problem))
            self.show_condition(self.condition)
            return
        self.say("")
        self.session.apply(operation)

    def _edited(self, item: QTableWidgetItem) -> None:
        id_ = str(item.data(_ID))
        text = item.text().strip()
        if item.column() == TITLE:
            self._try(lambda m: operations.rename(m, "state", id_, text))
        else:
            self._try(lambda m: operations.edit(m, "state", id_, bias=_whole(text)))

    def _add(self) -> None:
        title = self.line.text().strip()
        if title:
            before = len(self.session.model.states_of(self.condition))
            self._try(lambda m: operations.add_state(m, self.condition, title))
            if len(self.session.model.states_of(self.condition)) > before:
                self.line.clear()

    def _move(self, step: int) -> None:
        row = self.table.currentRow()
        here, there = self._id(row), self._id(row + step)
        if self._editable and here is not None and there is not None:
            self.table.setCurrentCell(row + step, self.table.currentColumn())
            self._try(lambda m: operations.arrange(m, "state", [here], there, after=step > 0))

    def _remove(self) -> None:
        id_ = self._id(self.table.currentRow())
        if self._editable and id_ is not None:
            self._try(lambda m: operations.delete(m, "state", id_))

    def _assess(self) -> None:
        self._set(self._id(self.table.currentRow()))

    def _set(self, state: str | None) -> None:
        if self._editable:
            self._try(lambda m: operations.set_baseline(m, self.condition, state))


def _whole(text: str) -> int:
    number = hundredths(text.replace("−", "-"))
    if number % 100:
        raise ValueError(said("“{word}” is no whole number.", word=text[:40]))
    return number // 100
