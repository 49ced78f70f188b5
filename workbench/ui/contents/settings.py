"""The settings of a case or a claim, edited within it: a condition and its state a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from workbench.domain.legible import legible
from workbench.ui.contents.fields import Field
from workbench.ui.controls.chooser import Chooser
from workbench.ui.controls.edited_list import EditedList
from workbench.ui.controls.small_button import named_button
from workbench.ui.session import Session
from workbench.workspace import operations

_CONDITION = Qt.ItemDataRole.UserRole
_MOST_LINES = 7


class SettingsField(Field):
    """Set by the name of a condition's state, set anew in the same way, taken out with Delete."""

    def __init__(self, session: Session, kind: str) -> None:
        """``kind``: case or claim."""
        super().__init__("settings")
        self.session, self.kind = session, kind
        self.owner = ""
        self._editable = True
        self.title = self.tr("How things were") if kind == "case" else self.tr("Assumes")
        self.list = EditedList()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(self.title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.removed.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.chooser = Chooser(self._options, self.tr("{field}: set").format(field=self.title))
        self.chooser.setPlaceholderText(self.tr("Set a condition: type to find, or press ↓"))
        self.chooser.chosen.connect(self._set)
        self.chooser.problem.connect(self.say)
        self.out = named_button("×", self.tr("{field}: take out").format(field=self.title), self._remove)
        self.column.addWidget(self.list)
        self.place(self.chooser, self.out)

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def show_owner(self, owner: str) -> None:
        """Show the settings of a case or claim, in the order of the conditions."""
        if owner != self.owner:
            self.say("")
        self.owner = owner
        model, row = self.session.model, self.list.currentRow()
        own = model.settings_of(owner)
        self.list.clear()
        for condition in model.ordered("condition"):
            if condition.id in own:
                item = QListWidgetItem(self._named(condition, own[condition.id]))
                item.setToolTip(item.text())
                item.setData(_CONDITION, condition.id)
                self.list.addItem(item)
        count = self.list.count()
        self.list.setVisible(count > 0)
        height = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(min(max(count, 1), _MOST_LINES) * height + 4)
        self.list.setCurrentRow(min(max(row, 0), count - 1))
        self.chooser.show_value(None, "")
        self._offer()

    def _named(self, condition: Any, state: str | None) -> str:
        title = self.session.model.states[state].title if state is not None else self.tr("unknown")
        return legible(f"{condition.title}: {title}")

    def display(self, value: Any) -> None:
        """Settings are shown by what has them."""

    def set_editable(self, editable: bool) -> None:
        self._editable = editable
        self.chooser.setVisible(editable)
        self._offer()

    def _offer(self) -> None:
        self.out.setVisible(self._editable and self.list.currentRow() >= 0)

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _options(self) -> Sequence[tuple[str, str]]:
        if self.session.document is None:
            return []
        model = self.session.model
        return [
            (f"{condition.id} {state or ''}", self._named(condition, state))
            for condition in model.ordered("condition")
            for state in (*(one.id for one in model.states_of(condition.id)), None)
        ]

    def _set(self, chosen: str | None) -> None:
        if chosen is not None:
            condition, state = chosen.split(" ")
            self._try(lambda m: operations.set_within(m, self.kind, self.owner, condition, state or None))

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None and self._editable:
            condition = str(item.data(_CONDITION))
            self._try(lambda m: operations.unset_within(m, self.kind, self.owner, condition))

    def _try(self, make: Any) -> None:
        try:
            operation = make(self.session.model)
        except ValueError as problem:
            self.say(str(problem))
            self.session.tell(str(problem))
            return
        self.say("")
        self.session.apply(operation)
        self.show_owner(self.owner)
