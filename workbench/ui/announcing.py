"""What somebody who sees notices by the way, told a screen reader: what was said, done, undone, and what moved."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation, evaluate, evaluate_settled
from workbench.engine.settings import settings_of
from workbench.ui.scenarios.moves import moves_in_words
from workbench.ui.session import DOCUMENT, LOOK, NOT_CONTENT, TOLD, Session
from workbench.ui.text import sentences
from workbench.workspace.changes import Changes

#: So many of the issue areas that move are named; the others are counted.
_NAMED = 3


class _Shown:
    """What is shown at a moment: a scenario of a model, as it is set or settled."""

    def __init__(self, model: Model, scenario: str | None, settled: bool) -> None:
        self.model, self.scenario, self.settled = model, scenario, settled

    @cached_property
    def evaluation(self) -> Evaluation:
        """Where things stand in it."""
        work_out = evaluate_settled if self.settled else evaluate
        return work_out(self.model, settings_of(self.model, self.scenario))


class Announcer(QObject):
    """Follows the session; says nothing, and works nothing out, where no screen reader is there.

    `said`: a sentence on its way to the screen reader.
    """

    said = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.window = session, window
        #: What was shown when something was said last, or would have been; where things stood in it is worked out
        #: when somebody listens: a screen reader may come at any time.
        self._before: _Shown | None = None
        session.changed.connect(self._on_changed)
        self.said.connect(self._send)

    def _on_changed(self, changes: Changes) -> None:
        listened = QAccessible.isActive()
        if listened and TOLD in changes.kinds:
            self.said.emit(changes.label)
        if self.session.document is None or DOCUMENT in changes.kinds:
            self._remember()
        elif changes.kinds - NOT_CONTENT or LOOK in changes.kinds:
            parts = (changes.label, self._scenario_shown(), self._moved()) if listened else ()
            words = sentences(parts)
            self._remember()
            if words:
                self.said.emit(words)

    def _remember(self) -> None:
        session = self.session
        self._before = None
        if session.document is not None:
            self._before = _Shown(session.model, session.scenario, session.settled)
            if QAccessible.isActive():
                self._before.evaluation = session.shown()  # the matrix has asked already

    def _scenario_shown(self) -> str:
        """What the scenario is called that is shown now; empty where it is the same one."""
        session = self.session
        if self._before is not None and session.scenario == self._before.scenario:
            return ""
        return session.model.scenarios[session.scenario].title if session.scenario else self.tr("Baseline")

    def _moved(self) -> str:
        """What moved since something was said last."""
        if self._before is None:
            return ""
        moves = moves_in_words(self.session.model, self.session.shown(), self._before.evaluation)
        if len(moves) <= _NAMED:
            return "; ".join(moves)
        more = self.tr("%n more move", "", len(moves) - _NAMED)
        return "; ".join([*moves[:_NAMED], more])

    def _send(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window, sentence))
