"""The plus beside a list: it adds what is not there yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolButton, QToolTip, QWidget

from workbench.ui.theme import Theme


class PlusButton(QToolButton):
    """A button with a plus in the colours of the theme. ``words``: what it does, as a tool tip and for a reader.

    The words are no tool tip of Qt's: that would be told as a description, and the same words be heard twice.
    """

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAutoRaise(True)
        self.setAccessibleName(words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.accessibleName(), self)
            return True
        return bool(super().event(event))

    def _restyle(self) -> None:
        self.setIcon(self.theme.icon("plus", "secondary"))
