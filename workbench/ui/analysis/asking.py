"""Asking the engine in the background: the newest question counts, progress is told, and waiting can be given up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from workbench.engine.watching import Stopped, Watch
from workbench.ui.background import Background, Tell

#: What takes no longer than this is not spoken of (milliseconds).
_A_MOMENT = 500
#: So long the work may take to hear that it is enough before it is waited for no longer (milliseconds).
_PATIENCE = 1500
#: Shares are told in steps of this, so that the window is not flooded.
_STEP = 0.01

#: What is worked out: handed a watch, it answers.
Work = Callable[[Watch], Any]


class Asking(QObject):
    """One question at a time. `answered` tells the answer, `failed` why there is none; `stopped`: there is none
    because somebody had enough; `changed`: it begins, begins to be slow, gets on, or ends.
    """

    answered = Signal(object)
    failed = Signal(str)
    stopped = Signal()
    changed = Signal()

    def __init__(self, background: Background, owner: QObject) -> None:
        super().__init__(owner)
        self.background = background
        self.share = 0.0
        self.slow = False
        self._given_up: threading.Event | None = None
        self._later = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._later.timeout.connect(self._is_slow)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._not_heard)

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._given_up is not None

    def ask(self, work: Work) -> None:
        """Ask; what was asked before is given up."""
        self.stop()
        given_up = self._given_up = threading.Event()
        self.share = 0.0
        self._later.start()
        self.changed.emit()

        def run(tell: Tell) -> Any:
            told = 0.0

            def watch(share: float) -> bool:
                nonlocal told
                tell.give_way()
                if share - told >= _STEP:
                    told = share
                    tell(share)
                return not given_up.is_set()

            return work(watch)

        def if_current(then: Callable[[Any], None]) -> Callable[[Any], None]:
            # The page may be gone by the time that something is told.
            return lambda what: then(what) if given_up is self._given_up and isValid(self) else None

        self.background.start(run, if_current(self._end_well), if_current(self._end_badly), if_current(self._get_on))

    def stop(self) -> None:
        """Give up what is waited for; nothing is told of it."""
        if self._given_up is not None:
            self._given_up.set()
            self._end()

    def enough(self) -> None:
        """Have the work stop, and take what it has found so far, if it can give that; else `stopped` tells."""
        if self._given_up is not None:
            self._given_up.set()
            self._patience.start()

    def _not_heard(self) -> None:
        self._end()
        self.stopped.emit()

    def _end(self) -> None:
        self._given_up = None
        self._later.stop()
        self._patience.stop()
        self.slow = False
        self.changed.emit()

    def _end_well(self, answer: Any) -> None:
        self._end()
        self.answered.emit(answer)

    def _end_badly(self, problem: Exception) -> None:
        self._end()
        if isinstance(problem, ValueError):
            self.failed.emit(str(problem))
        elif isinstance(problem, Stopped):
            self.stopped.emit()
        else:
            raise problem

    def _get_on(self, share: float) -> None:
        self.share = share
        if self.slow:
            self.changed.emit()

    def _is_slow(self) -> None:
        self.slow = True
        self.changed.emit()
