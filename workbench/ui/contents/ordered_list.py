"""A list whose lines are moved with Alt and the arrow keys and taken out with Delete."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from workbench.ui.controls.moving import step_of


class OrderedList(QListWidget):
    """`moved`: the current line is to go up (−1) or down (1); `removed`: it is to go. Whoever owns the list does it."""

    moved = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := step_of(event):
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
