"""Watching over the open document: its lock is kept alive, a knock is answered, versions are kept in time."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from workbench.storage.errors import NotBackedUp
from workbench.ui.background import Background
from workbench.ui.session import DOCUMENT, KEPT, Session
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.storage.backups import Order

#: Milliseconds between two looks.
_KNOCKS, _HEARTBEAT, _VERSIONS = 400, 30_000, 300_000
#: A version of what was opened is kept this long after it (milliseconds): opening comes first.
_FIRST_VERSION = 4_000


class Watching(QObject):
    """Timers that look after the session's document, in the background where a disk is touched."""

    def __init__(self, session: Session, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.background, self.window = session, background, window
        self._beating = False
        for interval, look in (
            (_KNOCKS, self.answer_knocks),
            (_HEARTBEAT, self.beat),
            (_VERSIONS, self.keep_version),
        ):
            timer = QTimer(self, interval=interval)
            timer.timeout.connect(look)
            timer.start()
        session.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.kinds & {DOCUMENT, KEPT} or (document := self.session.editable) is None:
            return
        if document.backing.carry_out != self._in_the_background:
            document.backing.carry_out = self._in_the_background
            QTimer.singleShot(_FIRST_VERSION, self, self.keep_version)

    def answer_knocks(self) -> None:
        """Come to the front where this person wanted to open the same file a second time."""
        document = self.session.editable
        if document is not None and document.knocked():
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()
            self.session.tell(self.tr("This is the window that has it open."))

    def beat(self) -> None:
        """Renew the lock; say it where somebody has taken it over."""
        if self._beating or (document := self.session.editable) is None:
            return  # a folder that does not answer is not asked twice at once
        self._beating = True

        def done(said: str) -> None:
            self._beating = False
            if said:
                self.session.tell(said)

        def failed(_: Exception) -> None:
            self._beating = False

        self.background.start(lambda _: document.beat(), done, failed)

    def keep_version(self) -> None:
        """Keep a version, where one is due."""
        document = self.session.editable
        if document is not None and (reason := document.backup_due()) is not None:
            self._say(document.back_up(reason))

    def keep_last_version(self) -> None:
        """Keep a version before closing, where something changed since the last one; wait for it."""
        document = self.session.editable
        if document is None or document.read_only or (reason := document.backing.due_at_close()) is None:
            return
        with contextlib.suppress(NotBackedUp):
            order = document.backing.order(reason)
            self.background.attend(self.tr("Keeping a version…"), lambda _: order.attempt(), stoppable=False)

    def _in_the_background(self, order: Order) -> str:
        self.background.start(lambda _: order.attempt(), self._say, lambda problem: self._say(str(problem)))
        return ""

    def _say(self, problem: str) -> None:
        if problem:
            self.session.tell(problem)
