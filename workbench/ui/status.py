"""The status line: two facts about where the work is kept, what was just said, and what is in the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStatusBar, QWidget

from workbench.domain.language import grouped
from workbench.domain.words import counted
from workbench.engine.coverage import how_many_unsupported
from workbench.ui.background import Background
from workbench.ui.session import KEPT, NOT_CONTENT, TOLD, Session
from workbench.ui.text import ElidedLabel, called, label, on_button
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

_SAID_FOR = 9000


class _Counts(ElidedLabel):
    """Facts in a row, of which the first are left out where there is no room: the last leads on."""

    _parts: Sequence[str] = ()

    def show_parts(self, parts: Sequence[str]) -> None:
        """Show these facts."""
        self._parts = parts
        self.show_text(_in_a_row(parts))
        self._fit()

    def _fit(self) -> None:
        super()._fit()
        rows = [_in_a_row(self._parts[n:]) for n in range(len(self._parts))]
        room = self.contentsRect().width()
        fitting = next((row for row in rows if self.fontMetrics().horizontalAdvance(row) <= room), None)
        if fitting is not None:
            self.setText(fitting)


def _in_a_row(parts: Sequence[str]) -> str:
    return " · ".join(parts)


class StatusLine(QStatusBar):
    """Nothing here says “kept” or “in the file” that is not."""

    def __init__(self, session: Session, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme, self.background = session, theme, background
        self.setSizeGripEnabled(False)
        self.kept = label(role="secondary")
        self.in_file = label(role="secondary")
        self.said = ElidedLabel(role="warning")
        self.counts = _Counts(role="secondary")
        for one in (self.said, self.counts):
            one.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.kept)
        self.addWidget(self.in_file)
        self.aside = QPushButton()
        self.aside.setProperty("role", "link")
        self.aside.setToolTip(self.tr("It goes on meanwhile. Go there to stop it or to read what was found."))
        self.aside.clicked.connect(self._go_there)
        self.aside.hide()
        self.addWidget(self.aside)
        self.addWidget(self.said, 1)
        self.addWidget(self.counts, 1)
        self._quiet = QTimer(self, singleShot=True, interval=_SAID_FOR)
        self._quiet.timeout.connect(lambda: self.say(""))
        session.changed.connect(self._on_changed)
        background.aside_changed.connect(self._show_aside)

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.said.show_text(sentence)
        self.said.setVisible(bool(sentence))
        self.counts.setVisible(not sentence)  # what was just said has the room
        if sentence:
            self._quiet.start()

    def _show_aside(self) -> None:
        """What goes on while one looks at something else, and how far it is."""
        page, (title, share) = next(iter(self.background.aside.items()), ("", ("", 0.0)))
        words = self.tr("{what}: {share} %").format(what=title, share=int(share * 100))
        self.aside.setText(on_button(words) if page else "")
        self.aside.setVisible(bool(page))

    def _go_there(self) -> None:
        if page := next(iter(self.background.aside), ""):
            self.session.show_place("analysis", page)

    def _on_changed(self, changes: Changes) -> None:
        if TOLD in changes.kinds:
            self.say(changes.label)
        elif KEPT in changes.kinds:
            self.say("")
        document = self.session.document
        self.setVisible(document is not None)
        if document is None:
            return
        if document.arriving:
            self.kept.setText(self.tr("Being checked…"))
        elif document.read_only:
            self.kept.setText(self.tr("View only"))
        elif document.kept_at is None and document.has_unpublished:  # what was left behind is gone on with
            self.kept.setText(self.tr("● Kept on this computer"))
        elif document.kept_at is None:
            self.kept.setText(self.tr("● Nothing changed yet"))
        else:
            self.kept.setText(self.tr("● Kept on this computer {time}").format(time=_clock(document.kept_at)))
        if document.copy_of is not None:
            self.in_file.setText(self.tr("A copy of {name}, not in a file yet").format(name=called(document.copy_of)))
        elif document.path is None:
            self.in_file.setText(self.tr("Not in a file yet"))
        elif document.has_unpublished:
            self.in_file.setText(self.tr("Not yet in the file"))
        else:
            self.in_file.setText(self.tr("In the file {time}").format(time=_clock(document.published_at)))
        if changes.kinds - NOT_CONTENT or KEPT in changes.kinds:
            self._count()

    def _count(self) -> None:
        session, model = self.session, self.session.model
        parts = [
            counted("issue", len(model.issues)),
            counted("condition", len(model.conditions)),
            counted("evidence", len(model.evidence)),
        ]
        if session.document is not None and not session.document.arriving:  # until then the matrix comes first
            bare = how_many_unsupported(model)
            words = self.tr("%n judgement(s) without evidence", "", bare)
            parts.append(words.replace(str(bare), grouped(bare)))
        self.counts.show_parts(parts)


def _clock(moment: datetime | None) -> str:
    return moment.astimezone().strftime("%H:%M:%S") if moment else "–"
