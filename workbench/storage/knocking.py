"""A second window of the same person asks the first to come to the front: by a slip in the data folder.

The lock beside the document names the working copy; the slip lies beside that, where only this user can put one. The
first window takes it away, and that is the answer. No network, no sockets; a slip that nobody answers is taken away by
whoever knocked, and one that was left behind is answered by nobody.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from workbench.storage.small_files import write_new
from workbench.storage.workfolder import sessions_folder

#: How long to wait for an answer, and after how long a slip is left over and no longer a knock (seconds).
PATIENCE, LEFT_OVER = 2.0, 10.0
_BETWEEN_LOOKS = 0.05
#: As a lock names a working copy. It may come from a stranger, so that it must not lead anywhere else.
_SESSION = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def knock(session: str, patience: float = PATIENCE) -> bool:
    """Asks the window that has this working copy (``Holder.session``) to come to the front. False where it does not
    answer in time: it hangs, or is gone.
    """
    if not _SESSION.fullmatch(session):
        return False
    working_copy = sessions_folder() / f"{session}.db"
    slip, end = _slip(working_copy), time.monotonic() + patience
    try:
        if not working_copy.is_file():
            return False
        try:
            write_new(slip, b"", 0o600)
        except FileExistsError:
            os.utime(slip)  # left behind, or somebody knocks at the same moment
        while slip.exists():
            if time.monotonic() > end:
                slip.unlink(missing_ok=True)
                return False
            time.sleep(_BETWEEN_LOOKS)
    except OSError:
        return False
    return True


def answer(working_copy: Path) -> bool:
    """Whether somebody knocks at the window of this working copy, which has to come to the front then. Cheap."""
    slip = _slip(working_copy)
    try:
        age = time.time() - slip.lstat().st_mtime
        slip.unlink()
    except OSError:
        return False
    return abs(age) < LEFT_OVER


def _slip(working_copy: Path) -> Path:
    return working_copy.with_suffix(".knock")
