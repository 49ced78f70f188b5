"""A field in which one types what is looked for: Escape and a small cross empty it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton


class FilterField(QLineEdit):
    """Shows ``name`` while it is empty, and is called so by screen readers."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Escape empties it."))  # or its name would be read out twice
        self.setClearButtonEnabled(True)
        for cross in self.findChildren(QToolButton):
            cross.setAccessibleName(self.tr("Clear"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
