"""What stands on a matrix without issue areas: what goes there, and a button for the first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from workbench.ui.controls.beginning import Beginning
from workbench.ui.session import Session
from workbench.workspace.changes import Changes

#: How wide it is at 100 %, and how much of the matrix at most.
_WIDTH, _SHARE = 330, 0.8


class FirstIssue(QFrame):
    """A card in the middle of ``matrix``, there as long as nothing else is; ``wanted``: one is to be added."""

    wanted = Signal()

    def __init__(self, session: Session, matrix: QWidget) -> None:
        super().__init__(matrix)
        self.session, self.matrix = session, matrix
        self.setProperty("role", "card")
        self.beginning = Beginning()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self.beginning)
        self.hide()
        matrix.installEventFilter(self)
        session.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        document = self.session.document
        wanted = document is not None and not document.model.issues
        if wanted and not self.isVisibleTo(self.matrix):
            words = self.tr(
                "No issue areas yet. Double-click where one belongs: the higher, the more cooperation; the further to "
                "the right, the more competition."
            )
            ways = () if self.session.read_only else ((self.tr("Add an issue area…"), self.wanted.emit),)
            self.beginning.say(words, ways)
        if not wanted:
            self._lend_keyboard(None)  # before it is gone, and the keyboard elsewhere
        self.setVisible(wanted)
        if wanted:
            self._lend_keyboard(self.findChild(QPushButton))

    def _lend_keyboard(self, button: QPushButton | None) -> None:
        """Whoever comes to the empty matrix with the keyboard comes to its button, so that Enter adds the first."""
        if button is not self.matrix.focusProxy():
            at = self.matrix.hasFocus()  # true of its proxy as well
            self.matrix.setFocusProxy(button)  # type: ignore[arg-type]  # None takes it away
            if at:
                self.matrix.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button; the matrix beneath would take it for the selected issue area."""
        button = self.findChild(QPushButton)
        if button is not None and button.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        told = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._stand()  # only now is it known how high its words and its button are
        return told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._stand()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        room = self.matrix.rect()
        share = self.fontMetrics().height() / 16
        width = min(round(_WIDTH * share), round(room.width() * _SHARE))
        self.resize(width, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())
        self.move(room.center() - self.rect().center())
