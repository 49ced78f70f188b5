"""The bytes of a file that SQLite has open, copied without SQLite."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import IO

#: Bytes that are read before they are written.
_AT_ONCE = 1 << 18


class HeldFile:
    """A file that is opened when it is first copied, and then held open: whoever closes a file gives up every lock that
    this process has on it, SQLite's among them. So it is closed after SQLite's connection, and never before.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[bytes] | None = None

    def copy_to(self, path: Path) -> None:
        """Copies all its bytes to a new file; raises ``OSError``."""
        if self._file is None:
            self._file = self.path.open("rb", buffering=0)
        self._file.seek(0)
        with path.open("xb") as copy:
            shutil.copyfileobj(self._file, copy, _AT_ONCE)

    def close(self) -> None:
        """Lets the file go."""
        if self._file is not None:
            self._file.close()
