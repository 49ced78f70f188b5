"""A strip under the top bar: what a person should know about the file that is open, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from workbench.storage.errors import WayOut
from workbench.ui.files.questions import words_for
from workbench.ui.on_a_copy import can_copy
from workbench.ui.session import DOCUMENT, KEPT, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.workspace.beside import Notice


class NoticeStrip(QFrame):
    """``take`` takes a notice's way out."""

    def __init__(self, session: Session, theme: Theme, take: Callable[[Notice], object]) -> None:
        super().__init__()
        self.session, self.theme, self._take = session, theme, take
        self.setProperty("role", "notice")
        self._left: list[Notice] = []
        self._known: object = None
        self.words = label(wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.way = QPushButton()
        self.way.clicked.connect(lambda: self._take(self._left[0]))
        self.copy = QPushButton(self.tr("Try things out on a copy"))
        self.copy.clicked.connect(lambda: self._take(replace(self._left[0], way_out=WayOut.WORK_ON_A_COPY)))
        self.dismiss = QPushButton(self.tr("Dismiss"))
        self.dismiss.setProperty("role", "link")
        self.dismiss.clicked.connect(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.way, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignVCenter)
        session.changed.connect(self._on_changed)
        self.hide()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.kinds & {DOCUMENT, KEPT}:
            return
        notices = self._notices()
        if notices != self._known:
            self._known, self._left = notices, list(notices)
            self._show()

    def _notices(self) -> tuple[Notice, ...]:
        document = self.session.document
        if document is None:
            return ()
        from workbench.workspace.beside import Notice

        if document.read_only and document.read_only_way_out is not WayOut.NONE and document.path is not None:
            why = Notice(document.read_only_because, document.read_only_way_out, document.path)
            return (why, *document.notices)
        return document.notices

    def _next(self) -> None:
        self._left = self._left[1:]
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._left))
        if self._left:
            notice = self._left[0]
            self.words.setText(notice.text)
            self.setAccessibleName(notice.text)
            words = words_for(notice.way_out)
            document = self.session.document
            of_reading = document is not None and notice.text == document.read_only_because
            self.copy.setVisible(of_reading and can_copy(self.session))
            if notice.way_out is WayOut.UPDATE:
                words = self.tr("Save a copy…")
            elif of_reading and words:
                words = words_for(WayOut.SAVE_ELSEWHERE)  # there is no work yet that would have to go beside it
            self.way.setText(words)
            self.way.setVisible(bool(words))
