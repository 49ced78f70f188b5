"""How much may be spent on one file: a file can be made to look endless."""

from __future__ import annotations

import time

from workbench.storage.errors import Unsafe, WayOut

#: Seconds for any file, and one more for every so many bytes of it.
_SECONDS, _BYTES_A_SECOND = 20.0, 200_000
_RECORDS, _PAYLOAD = 4_000_000, 192_000_000


class Budget:
    """Time, records and bytes that the salvage of one file may take; ``name`` is what a sentence calls the file."""

    def __init__(
        self, name: str, size: int, seconds: float | None = None, records: int = _RECORDS, payload: int = _PAYLOAD
    ) -> None:
        self.name = name
        self._until = time.monotonic() + (_SECONDS + size / _BYTES_A_SECOND if seconds is None else seconds)
        self._records = records
        self._payload = payload

    def check(self) -> None:
        """Raises `Unsafe` once the time is up."""
        if time.monotonic() > self._until:
            raise self._exhausted()

    def spend(self, records: int, payload: int) -> None:
        """Counts records and their bytes; raises `Unsafe` where it is too much, or the time is up."""
        self._records -= records
        self._payload -= payload
        if self._records < 0 or self._payload < 0:
            raise self._exhausted()
        self.check()

    def _exhausted(self) -> Unsafe:
        return Unsafe(
            f"Saving what can be saved from {self.name} takes far more time or memory than its size explains, so it "
            "was given up; a file can be made to do that. Nothing was changed. Open another copy.",
            WayOut.CHOOSE_ANOTHER,
        )
