"""Lists edited where they stand: Delete takes a line out, Alt with an arrow moves it where there is an order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from workbench.ui.controls.moving import step_of


class EditedList(QListWidget):
    """`removed`: the current line is to go. Whoever owns the list does it."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class OrderedList(EditedList):
    """`moved`: the current line is to go up (−1) or down (1), too."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := step_of(event):
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)
