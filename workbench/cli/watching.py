"""Long answers show how far they are, and Ctrl-C stops them with what there is."""

from __future__ import annotations

import signal
import sys
import threading
import time
from types import FrameType, TracebackType
from typing import Any

from workbench.engine.watching import Stopped

#: A line of progress at most so often, and none before so long; in seconds.
_PAUSE, _PATIENCE = 0.2, 0.5


class Watching:
    """A `Watch` for a command: progress on standard error, only on a terminal; stops on Ctrl-C or when time is up.

    Use it in a ``with`` block: where stopped work has nothing to give back, the block ends as Ctrl-C ends a command. So
    does a second Ctrl-C, at once. ``seconds`` None: no limit.
    """

    def __init__(self, what: str, seconds: float | None = None) -> None:
        self.what, self.seconds = what, seconds
        self.interrupted = self.late = False
        self._shown = False
        self._start = self._told = time.monotonic()
        self._before: Any = None

    @property
    def why(self) -> str:
        """Why the work was stopped, as the end of a sentence."""
        return f"after {self.seconds:g} seconds" if self.late else "from the keyboard"

    def __enter__(self) -> Watching:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        if isinstance(error, Stopped):
            raise KeyboardInterrupt from error

    def __call__(self, share: float) -> bool:
        now = time.monotonic()
        if self.seconds is not None and now - self._start > self.seconds:
            self.late = True
        terminal = sys.stderr is not None and sys.stderr.isatty()
        if terminal and now - self._start > _PATIENCE and now - self._told > _PAUSE:
            print(f"\r\x1b[K{self.what}: {share:.0%}", end="", file=sys.stderr, flush=True)
            self._told, self._shown = now, True
        return not (self.interrupted or self.late)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        if self.interrupted:
            raise KeyboardInterrupt
        self.interrupted = True
