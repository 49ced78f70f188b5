"""Private folders for what only passes through: a document being looked at, a new one being built.

They lie where the system wants temporary files. A process that is killed leaves its folder behind, with somebody's
document in it; `clear_abandoned` finds it by its name, owner and age.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREFIX = "modus-passing-"
#: No look at a document takes so many seconds.
_ABANDONED = 24 * 3600.0


@contextmanager
def passing_folder() -> Iterator[Path]:
    """A folder that only this user can enter, gone afterwards; raises ``OSError``.

    (Python's own for that tries for ever where the folder may not be removed.)
    """
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_abandoned() -> None:
    """Removes this user's folders that a crash left behind more than a day ago; what cannot be removed stays."""
    with contextlib.suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            with contextlib.suppress(OSError):
                found = folder.lstat()
                ours = not hasattr(os, "getuid") or found.st_uid == os.getuid()
                if ours and stat.S_ISDIR(found.st_mode) and time.time() - found.st_mtime > _ABANDONED:
                    shutil.rmtree(folder, ignore_errors=True)
