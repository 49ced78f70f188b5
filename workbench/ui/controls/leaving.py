"""A field of several lines that tells when it is left, so that what was typed is kept."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from workbench.ui.text import PlainEditor


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
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
