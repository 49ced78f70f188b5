"""The plus beside a list: it adds what is not there yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QToolButton, QWidget

from workbench.ui.controls.small_button import shows_its_name
from workbench.ui.theme import Theme


class PlusButton(QToolButton):
    """A button with a plus in the colours of the theme. ``words``: what it does, for whoever points and a reader."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAutoRaise(True)
        self.setAccessibleName(words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def event(self, event: QEvent) -> bool:
        return shows_its_name(self, event) or bool(super().event(event))

    def _restyle(self) -> None:
        self.setIcon(self.theme.icon("plus", "secondary"))
