"""How much may be spent on one file: a file can be made to look endless."""

from __future__ import annotations

import time

from workbench.domain.language import said
from workbench.storage.errors import Unsafe, WayOut

#: Seconds of processor time for any file, and one more for every so many bytes of it.
_SECONDS, _BYTES_A_SECOND = 5.0, 500_000
#: How many bytes are read in any file, and how many times its size: each page once, and once more where a record goes
#: on over it; what is more goes over the same pages again and again.
_BYTES, _TIMES = 1_000_000, 3


class Budget:
    """Time and bytes that the salvage of one file may take; ``name`` is what a sentence calls the file.

    Seconds are processor time of the thread that reads.
    """

    def __init__(self, name: str, size: int, seconds: float | None = None, read: int | None = None) -> None:
        self.name = name
        self._until = time.thread_time() + (_SECONDS + size / _BYTES_A_SECOND if seconds is None else seconds)
        self._left = _BYTES + _TIMES * size if read is None else read

    def check(self) -> None:
        """Raises `Unsafe` once the time is up."""
        if time.thread_time() > self._until:
            raise self._exhausted()

    def spend(self, read: int) -> None:
        """Counts bytes that were read; raises `Unsafe` where it is too much, or the time is up."""
        self._left -= read
        if self._left < 0:
            raise self._exhausted()
        self.check()

    def _exhausted(self) -> Unsafe:
        return Unsafe(
            said(
                "Saving what can be saved from {name} takes far more time or memory than its size explains, so "
                "it was given up; a file can be made to do that. Nothing was changed. Open another copy.",
                name=self.name,
            ),
            WayOut.CHOOSE_ANOTHER,
        )
