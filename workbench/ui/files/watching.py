"""Watching over the open document: its lock is kept alive, a knock is answered, versions are kept in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from workbench.ui.background import Background
from workbench.ui.session import Session

if TYPE_CHECKING:
    from workbench.workspace.document import Document

#: Milliseconds between two looks.
_KNOCKS, _HEARTBEAT = 400, 30_000


class Watching(QObject):
    """Timers that look after the session's document, in the background where a disk is touched."""

    def __init__(self, session: Session, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.background, self.window = session, background, window
        self._beating = False
        for interval, look in (
            (_KNOCKS, self.answer_knocks),
            (_HEARTBEAT, self.beat),
        ):
            timer = QTimer(self, interval=interval)
            timer.timeout.connect(look)
            timer.start()

    def _document(self) -> Document | None:
        from workbench.workspace.document import Document

        document = self.session.document
        return document if isinstance(document, Document) else None

    def answer_knocks(self) -> None:
        """Come to the front where this person wanted to open the same file a second time."""
        document = self._document() if self.session.document is not None else None
        if document is not None and document.knocked():
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()
            self.session.tell(self.tr("This is the window that has it open."))

    def beat(self) -> None:
        """Renew the lock; say it where somebody has taken it over."""
        if self._beating or (document := self._document()) is None:
            return  # a folder that does not answer is not asked twice at once
        self._beating = True

        def done(said: str) -> None:
            self._beating = False
            if said:
                self.session.tell(said)

        def failed(_: Exception) -> None:
            self._beating = False

        self.background.start(lambda _: document.beat(), done, failed)
