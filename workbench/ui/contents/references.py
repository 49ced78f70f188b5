"""Fields that name other entities: one, or several in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem, QPushButton, QWidget

from workbench.domain import fields as f
from workbench.domain.words import name_of_kind
from workbench.ui.contents.fields import Field
from workbench.ui.contents.listing import own_order
from workbench.ui.contents.words import reference_text
from workbench.ui.controls.chooser import Chooser
from workbench.ui.controls.edited_list import OrderedList
from workbench.ui.controls.small_button import named_button
from workbench.ui.session import Session

_ID = Qt.ItemDataRole.UserRole


def options(session: Session, spec: f.Spec, entity: Any, field: str, kind: str) -> Sequence[tuple[str, str]]:
    """What a field of an entity (None: one that is yet to be) may name: (id, what it is called)."""
    if session.document is None:
        return []
    model = session.model
    found = own_order(model, spec.of)
    if spec.of == "group":
        found = [group for group in found if group.holds == kind]
    elif kind == "condition" and field == "baseline":
        found = model.states_of(entity.id) if entity is not None else []
        return [(state.id, state.title) for state in found]
    elif spec.of == "state" and getattr(entity, "condition", None):
        found = model.states_of(entity.condition)
    elif spec.of == kind and entity is not None:
        found = [one for one in found if one.id != entity.id]
    return [(one.id, reference_text(model, spec.of, one.id)) for one in found]


class RefField(Field):
    """Another entity, chosen by its name. `new_wanted`: a new one is to be made and named here."""

    new_wanted = Signal()

    def __init__(self, session: Session, kind: str, name: str, spec: f.Spec, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.session, self.kind, self.spec = session, kind, spec
        self.entity: Any = None
        self.chooser = Chooser(self._options, self.title, spec.optional)
        self.chooser.chosen.connect(self._chosen)
        self.chooser.problem.connect(self.say)
        if spec.optional and not (kind == "condition" and name == "baseline"):
            self.chooser.setPlaceholderText(self.tr("None"))
        elif name == "baseline":
            self.chooser.setPlaceholderText(self.tr("Unknown"))
        self.new = QPushButton(self.tr("New…"))
        self.new.setAccessibleName(self.tr("New {kind}").format(kind=name_of_kind(spec.of)))
        self.new.clicked.connect(self.new_wanted)
        self.place(self.chooser, self.new)
        if spec.of != "group":
            self.new.hide()

    def _options(self) -> Sequence[tuple[str, str]]:
        return options(self.session, self.spec, self.entity, self.name, self.kind)

    def _chosen(self, value: str | None) -> None:
        if value != self.value:
            self.committed.emit(value)

    def display(self, value: Any) -> None:
        text = reference_text(self.session.model, self.spec.of, value)
        if self.name == "baseline" and value is not None:
            text = self.session.model.states[value].title
        self.chooser.show_value(value, text)

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        if not self.problem.text() and not self.chooser.pending:
            self.display(value)

    def draft(self) -> Any:
        return self.chooser.text() if self.problem.text() else None

    def take_draft(self, draft: Any) -> None:
        self.chooser.setText(draft)
        self.chooser.editingFinished.emit()

    def set_editable(self, editable: bool) -> None:
        self.chooser.setReadOnly(not editable)
        self.new.setEnabled(editable)


class RefsField(Field):
    """Several entities in order: added by name, moved with Alt and the arrow keys, taken out with Delete."""

    def __init__(self, session: Session, kind: str, name: str, spec: f.Spec, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.session, self.kind, self.spec = session, kind, spec
        self.entity: Any = None
        self.value = ()
        self.list = OrderedList()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(self.title)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.chooser = Chooser(self._options, self.tr("{field}: add").format(field=self.title))
        self.chooser.setPlaceholderText(self.tr("Add: type to find, or press ↓"))
        self.chooser.chosen.connect(self._add)
        self.chooser.problem.connect(self.say)
        self.column.addWidget(self.list)
        self._buttons = {
            "up": named_button("↑", self.tr("{field}: up").format(field=self.title), lambda: self._move(-1)),
            "down": named_button("↓", self.tr("{field}: down").format(field=self.title), lambda: self._move(1)),
            "out": named_button("×", self.tr("{field}: take out").format(field=self.title), self._remove),
        }
        self.place(self.chooser, *self._buttons.values())
        self._editable = True

    def _options(self) -> Sequence[tuple[str, str]]:
        found = options(self.session, self.spec, self.entity, self.name, self.kind)
        return [(id_, text) for id_, text in found if id_ not in self.value]

    def display(self, value: Any) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for id_ in value:
            text = reference_text(self.session.model, self.spec.of, id_)
            item = QListWidgetItem(text)
            item.setToolTip(text)
            item.setData(_ID, id_)
            self.list.addItem(item)
        lines = min(max(len(value), 1), 5)
        self.list.setVisible(bool(value))
        line = self.list.sizeHintForRow(0) if value else 0
        self.list.setFixedHeight(lines * line + 4)
        self.list.setCurrentRow(min(row, len(value) - 1))
        self.chooser.show_value(None, "")
        self._offer()

    def show_value(self, value: Any) -> None:
        if self.value == value and not self.problem.text():
            self.display(value)
        super().show_value(value)

    def _offer(self) -> None:
        row = self.list.currentRow()
        self._buttons["up"].setEnabled(self._editable and row > 0)
        self._buttons["down"].setEnabled(self._editable and 0 <= row < len(self.value) - 1)
        self._buttons["out"].setEnabled(self._editable and row >= 0)
        for button in self._buttons.values():
            button.setVisible(bool(self.value))

    def _add(self, id_: str | None) -> None:
        if id_ is not None:
            self.committed.emit((*self.value, id_))

    def _move(self, step: int) -> None:
        row, ids = self.list.currentRow(), list(self.value)
        if self._editable and 0 <= row < len(ids) and 0 <= row + step < len(ids):
            ids.insert(row + step, ids.pop(row))
            self.committed.emit(tuple(ids))
            self.list.setCurrentRow(row + step)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if self._editable and 0 <= row < len(self.value):
            self.committed.emit(self.value[:row] + self.value[row + 1 :])

    def set_editable(self, editable: bool) -> None:
        self._editable = editable
        self.chooser.setVisible(editable)
        self._offer()
