"""What is typed is kept: a field of several lines tells when it is left, and what is half typed can be finished."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from shiboken6 import isValid

from workbench.ui.text import PlainEditor


def finish_typing(window: QWidget) -> None:
    """Keep what is being typed in a window, though nobody has left the field or the cell yet: it belongs to the work.

    A field has the keyboard again afterwards, where it had it; a cell is closed, and its table has it.
    """
    typing = window.focusWidget()
    if not isinstance(typing, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
        return
    around = typing.parentWidget()
    line = typing if isinstance(typing, QLineEdit) else None
    before, place = (line.text(), line.cursorPosition()) if line is not None else ("", 0)
    typing.clearFocus()
    if isValid(typing) and typing.isVisible():
        typing.setFocus()
        if line is not None and line.text() == before:
            line.setCursorPosition(place)
    elif window.focusWidget() is None and around is not None and isValid(around) and around.isVisible():
        around.setFocus()


def in_dialog(field: QWidget) -> bool:
    """Whether a field stands in a dialog: there Escape closes the dialog, and gives up no single field."""
    return isinstance(field.window(), QDialog)


class LeavingEditor(PlainEditor):
    """As tall as its words need, from two lines to seven. `left`: by Tab, a click elsewhere or Ctrl+Enter."""

    left = Signal()
    given_up = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = min(max(int(self.document().size().height()), 2), 7)
        edges = max(self.height() - self.viewport().height(), 10) + round(3 * self.document().documentMargin())
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())  # lines are laid out in whole pixels
        return QSize(200, lines * line + edges)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.hasFocus():
            self.verticalScrollBar().setValue(0)  # what was shown while it was narrow may have been scrolled
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and not in_dialog(self):
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
