"""Long work in short turns: it goes on for some milliseconds whenever nothing else waits, in the window's thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer

#: Seconds that one turn takes at most, if its steps are short.
_TURN = 0.008


class Turns(QObject):
    """Does one piece of work at a time. Another one takes its place, and what was begun is given up."""

    def __init__(self, owner: QObject, pause: int = 0) -> None:
        """``pause``: milliseconds between two turns."""
        super().__init__(owner)
        self._work: Generator[None, None, Any] | None = None
        self._done: Callable[[Any], object] = lambda found: None
        self._waiting = False
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self._in_time)

    def begin(self, work: Generator[None, None, Any], done: Callable[[Any], object], now: bool = False) -> None:
        """Begin ``work``, which yields where it can be interrupted; ``done`` gets what it returns. ``now``: with the
        first turn at once, so that what takes no longer is there when this returns; else once whatever waits already
        is done, and painted.
        """
        self._work, self._done, self._waiting = work, done, not now
        if now:
            self._go_on()
        else:
            self._timer.start()

    def _in_time(self) -> None:
        """A turn is due. The first is put off once: timers that are due at the same time go off without a pause."""
        if self._waiting:
            self._waiting = False
            self._timer.start()
        else:
            self._go_on()

    def give_up(self) -> None:
        """Do no more of it; nobody is told."""
        self._work = None
        self._timer.stop()

    @property
    def idle(self) -> bool:
        """Whether nothing is going on."""
        return self._work is None

    def finish(self) -> None:
        """Do what is left at once."""
        self._go_on(float("inf"))

    def _go_on(self, seconds: float = _TURN) -> None:
        work, end = self._work, time.perf_counter() + seconds
        while work is not None and work is self._work:
            try:
                next(work)
            except StopIteration as over:
                self.give_up()
                self._done(over.value)
                return
            if time.perf_counter() >= end:
                self._timer.start()
                return
