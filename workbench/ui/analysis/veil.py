"""A veil over what is no longer true: it stays readable, and nobody takes it for the answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import Theme

_THICKNESS = 150


class Veil(QWidget):
    """Lies over a widget, as large as it is, while it is shown. Clicks go through."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.theme, self._over = theme, over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        over.installEventFilter(self)

    def setVisible(self, visible: bool) -> None:
        if visible:
            self.setGeometry(self._over.rect())
            self.raise_()
        self._over.setAccessibleDescription(self.tr("is being worked out again") if visible else "")
        super().setVisible(visible)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(self.theme.colours["paper"])
        colour.setAlpha(_THICKNESS)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()
