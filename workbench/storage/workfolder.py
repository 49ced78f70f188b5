"""The user's data folder, where working copies live, and the slip of paper that lies beside each.

``sessions/<workspace id>/<session id>.db`` is a working copy; the ``.json`` of the same name says which
document it belongs to and what of it was published, so that work a crash left unfinished is found again.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from workbench.storage.fingerprint import Fingerprint, write_all
from workbench.storage.passing import clear_abandoned
from workbench.storage.publish import force_folder

#: What belongs to a working copy ``x.db``, besides itself.
_BESIDE = (".json", ".db-journal", ".snapshot", ".publishing", ".publishing-journal", ".knock")
#: What is there only while something is being made.
_PASSING = (".building", ".building-journal", ".json-new")
#: Such a thing, or one whose working copy is gone, is left over from a crash if it is older than this (seconds).
_GIVEN_UP = 24 * 3600.0


def data_folder() -> Path:
    """Where this user's data lie: ``MODUS_HOME``, or what the system provides for that."""
    if home := os.environ.get("MODUS_HOME"):
        return Path(home)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "modus"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "modus"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "modus"


def cache_folder() -> Path:
    """Where this user's things lie that can be made again at any time: ``MODUS_HOME``, or what the system provides."""
    if home := os.environ.get("MODUS_HOME"):
        return Path(home) / "cache"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "modus" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "modus"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "modus"


def sessions_folder() -> Path:
    """Where working copies live."""
    return data_folder() / "sessions"


def private_folder(path: Path) -> Path:
    """Makes a folder that only this user can enter, so that it is still there after a power loss; raises ``OSError``.

    What is forced to the disk inside a folder is lost with it, as long as the folder's own name is not on the disk.
    """
    named_in = [path.parent] + [above.parent for above in path.parents if not above.exists()]
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    for folder in named_in:
        force_folder(folder)
    return path


@dataclass(frozen=True, slots=True)
class Ticket:
    """What the slip beside a working copy says.

    ``published`` is the document as we read or wrote it, and ``published_batch`` the last batch in it;
    ``announced`` is what we were about to put there, in case nobody could write down any more that it worked.
    """

    workspace_id: str
    title: str = ""
    document: str | None = None
    published: Fingerprint | None = None
    published_batch: str = ""
    announced: Fingerprint | None = None
    announced_batch: str = ""

    @property
    def expected(self) -> tuple[Fingerprint, ...]:
        """The contents that the document may have without anybody else having been there."""
        return tuple(known for known in (self.published, self.announced) if known is not None)


def ticket_path(working_copy: Path) -> Path:
    """The slip that belongs to a working copy."""
    return working_copy.with_suffix(".json")


def write_ticket(working_copy: Path, ticket: Ticket) -> None:
    """Writes the slip, whole or not at all; raises ``OSError``."""
    path = ticket_path(working_copy)
    temporary = path.with_suffix(".json-new")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        try:
            write_all(descriptor, json.dumps(asdict(ticket), indent=1).encode("utf-8"))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(path)
        force_folder(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def read_ticket(working_copy: Path) -> Ticket | None:
    """What the slip says; None where there is none or it makes no sense."""
    try:
        told: dict[str, Any] = json.loads(ticket_path(working_copy).read_text(encoding="utf-8"))
        known = {field.name: told[field.name] for field in fields(Ticket) if field.name in told}
        for name in ("published", "announced"):
            if known.get(name) is not None:
                known[name] = Fingerprint(**known[name])
        return Ticket(**known)
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def working_copies() -> list[Path]:
    """Every working copy in the data folder, oldest first; what a crash left half done is removed once it is old."""
    clear_abandoned()
    for left in sessions_folder().glob("*/*"):
        if left.suffix in _PASSING or (left.suffix in _BESIDE and not left.with_suffix(".db").exists()):
            with contextlib.suppress(OSError):
                if time.time() - left.stat().st_mtime > _GIVEN_UP:
                    left.unlink()
                    left.parent.rmdir()
    return sorted(sessions_folder().glob("*/*.db"), key=lambda path: path.name)


def remove(working_copy: Path) -> None:
    """Removes a closed working copy and everything beside it; what cannot be removed stays."""
    for path in (working_copy, *(working_copy.with_suffix(suffix) for suffix in _BESIDE)):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        working_copy.parent.rmdir()
