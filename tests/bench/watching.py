"""What the window's thread is doing while it is away: a second thread looks at its stack every few milliseconds."""

from __future__ import annotations

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter

#: Seconds between two looks, and how long the thread has to be away before it is looked at.
_LOOK, _AWAY = 0.004, 0.02
#: The functions of the program on a stack, outermost first, each with its file and line; none where Qt is at work.
Stack = tuple[str, ...]
_FRAME = re.compile(r'File "(?:.*/workbench/(.*)\.py)?[^"]*", line (\d+) in (\S+)')


class Watchdog:
    """Looks at the stack of the thread that made it, from `start` to `stop`, whenever that has not `beat` for a while.

    It is looked at as `faulthandler` does it: a frame that is held, if only for a moment, would keep painters alive
    that have to be gone when their function is over.
    """

    def __init__(self) -> None:
        self._watched = threading.get_ident()
        self._seen: list[Stack] = []
        self._last = time.perf_counter()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Begin looking."""
        self._last = time.perf_counter()
        self._thread.start()

    def stop(self) -> None:
        """Look no longer."""
        self._over.set()
        self._thread.join()

    def beat(self) -> Counter[Stack]:
        """Say that the thread is there; gives what it was seen doing since it said so last, and how often."""
        seen, self._seen = self._seen, []
        self._last = time.perf_counter()
        return Counter(seen)

    def _look(self) -> None:
        with tempfile.TemporaryFile() as dump:
            while not self._over.wait(_LOOK):
                if time.perf_counter() - self._last > _AWAY:
                    dump.seek(0)
                    dump.truncate()
                    faulthandler.dump_traceback(dump, all_threads=True)
                    dump.seek(0)
                    self._seen.append(_doing(dump.read().decode(), self._watched))


def _doing(dump: str, thread: int) -> Stack:
    own = next((part for part in dump.split("\n\n") if f"0x{thread:016x}" in part), "")
    return tuple(f"{file}:{line} {name}" for file, line, name in reversed(_FRAME.findall(own)) if file)
