"""Slips of paper: small files that are read as a stranger's and written in one piece."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from workbench.storage.fingerprint import write_all

_BINARY = getattr(os, "O_BINARY", 0)
#: A link is not followed, and a pipe is not waited for.
_CAREFULLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | _BINARY


def open_small(path: Path | str, flags: int) -> int:
    """A descriptor of a regular file that is no link; raises ``OSError``, also where it is something else."""
    descriptor = os.open(path, flags | _CAREFULLY)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(0, "not a regular file")
    return descriptor


def read_small(path: Path | str, largest: int) -> bytes:
    """What a regular file holds, at most ``largest`` bytes of it; raises ``OSError``."""
    descriptor = open_small(path, os.O_RDONLY)
    try:
        return os.read(descriptor, largest)
    finally:
        os.close(descriptor)


def write_new(path: Path, data: bytes, mode: int = 0o666) -> os.stat_result:
    """Writes a file that must not be there yet, and forces it to the disk; gives its state. Raises ``OSError``, with
    nothing left there that was not there before.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    try:
        try:
            write_all(descriptor, data)
            os.fsync(descriptor)  # else a power loss leaves the name with nothing behind it
            return os.fstat(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        path.unlink(missing_ok=True)
        raise
