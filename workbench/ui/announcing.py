"""What somebody who sees notices by the way, told a screen reader: what was said, done, undone, and what moved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from workbench.engine.evaluation import Evaluation
from workbench.ui.scenarios.moves import moves_in_words
from workbench.ui.session import DOCUMENT, LOOK, NOT_CONTENT, TOLD, Session
from workbench.workspace.changes import Changes

#: So many of the issue areas that move are named; the others are counted.
_NAMED = 3


class Announcer(QObject):
    """Follows the session; says nothing, and works nothing out, where no screen reader is there.

    `said`: a sentence on its way to the screen reader.
    """

    said = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.window = session, window
        #: Where things stood when something was said last, and in which scenario that was.
        self._before: Evaluation | None = None
        self._scenario: str | None = None
        session.changed.connect(self._on_changed)
        self.said.connect(self._send)

    def _on_changed(self, changes: Changes) -> None:
        if not QAccessible.isActive():
            self._before = None
            return
        if TOLD in changes.kinds:
            self.said.emit(changes.label)
        if self.session.document is None or DOCUMENT in changes.kinds:
            self._remember()
        elif changes.kinds - NOT_CONTENT or LOOK in changes.kinds:
            words = ". ".join(part for part in (changes.label, self._scenario_shown(), self._moved()) if part)
            self._remember()
            if words:
                self.said.emit(words)

    def _remember(self) -> None:
        session = self.session
        self._before = None if session.document is None else session.shown()
        self._scenario = session.scenario

    def _scenario_shown(self) -> str:
        """What the scenario is called that is shown now; empty where it is the same one."""
        session = self.session
        if session.scenario == self._scenario:
            return ""
        return session.model.scenarios[session.scenario].title if session.scenario else self.tr("Baseline")

    def _moved(self) -> str:
        """What moved since something was said last."""
        if self._before is None:
            return ""
        moves = moves_in_words(self.session.model, self.session.shown(), self._before)
        if len(moves) <= _NAMED:
            return "; ".join(moves)
        more = self.tr("%n more move", "", len(moves) - _NAMED)
        return "; ".join([*moves[:_NAMED], more])

    def _send(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window, sentence))
