"""Which documents this user wrote: their SHA-256, in the data folder.

What is in here is read without the caution that a stranger's file gets, and is worked with as it is, not built anew
(`quarantine.fill`); nothing more hangs on it. So it is kept as well as goes: it is bounded, and nobody is ever
kept waiting or told when it cannot be written.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from workbench.storage.fingerprint import Fingerprint, write_all
from workbench.storage.workfolder import data_folder, private_folder

_LINE = 65
#: So many documents are remembered at least; twice as many at most.
_KEPT = 2000


def _path() -> Path:
    return data_folder() / "written.txt"


def note_written(document: Fingerprint) -> None:
    """Remembers a document that was just written; forgets the oldest ones."""
    with contextlib.suppress(OSError):
        path = private_folder(data_folder()) / _path().name
        _append(path, document.sha256.encode("ascii") + b"\n")
        if path.stat().st_size > 2 * _KEPT * _LINE:
            latest = path.read_bytes()[-_KEPT * _LINE :]
            temporary = path.with_suffix(".new")
            temporary.unlink(missing_ok=True)
            _append(temporary, latest)
            temporary.replace(path)


def wrote(document: Fingerprint) -> bool:
    """Whether this user wrote this very content; no where that is not known."""
    with contextlib.suppress(OSError):
        return document.sha256.encode("ascii") in _path().read_bytes().split(b"\n")
    return False


def _append(path: Path, text: bytes) -> None:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        write_all(descriptor, text)
    finally:
        os.close(descriptor)
