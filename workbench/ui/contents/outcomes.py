"""What a requirement says, as a sentence; it is edited in a window of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from workbench.ui.contents.fields import Field
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme


class RequirementField(Field):
    """The requirement as a sentence; `edit_wanted` where somebody wants to change it."""

    edit_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, name: str) -> None:
        super().__init__(name)
        self.session = session
        self.words = label("", wrap=True)
        self.button = QPushButton(self.tr("Edit…"))
        self.button.setAccessibleName(self.tr("Edit the requirement"))
        self.button.clicked.connect(lambda _: self.edit_wanted.emit())
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.place(self.words, self.button)
        self.setFocusProxy(self.button)

    def display(self, value: Any) -> None:
        from workbench.domain.requirement import wording

        model = self.session.model

        def named(state: str) -> tuple[str, str]:
            found = model.states[state]
            return model.conditions[found.condition].title, found.title

        self.words.setText(self.tr("Nothing is required.") if value is None else wording(value, named, quote=False))

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        self.display(value)

    def set_editable(self, editable: bool) -> None:
        self.button.setEnabled(editable)
