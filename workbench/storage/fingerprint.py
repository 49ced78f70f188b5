"""Recognising a document: whether what lies there now is what we read or wrote."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Size and SHA-256 tell one content from another; time and inode tell at a glance that nobody was
    there; the device (0: not known) tells that another disk is where this one was.
    """

    size: int
    sha256: str
    mtime_ns: int
    inode: int
    device: int = 0

    def same_content(self, other: Fingerprint | None) -> bool:
        """Whether both are of the same content, wherever and whenever it was put there."""
        return other is not None and (self.size, self.sha256) == (other.size, other.sha256)

    def looks_untouched(self, path: Path) -> bool:
        """Whether size, time and inode at ``path`` are still these: for a last look, not for a judgement."""
        try:
            found = path.lstat()
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns, found.st_ino) == (self.size, self.mtime_ns, self.inode)


def fingerprint_while_copying(source: IO[bytes], to: Path | None, largest: int) -> Fingerprint:
    """Reads an open file to its end, copies it to a new file ``to`` if one is given, and says what it was.

    Raises ``OSError``, also where there is more than ``largest`` bytes.
    """
    told = hashlib.sha256()
    size = 0
    copy = None if to is None else os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > largest:
                raise OSError(0, "it grew while it was read")
            told.update(piece)
            if copy is not None:
                write_all(copy, piece)
    finally:
        if copy is not None:
            os.close(copy)
    found = os.fstat(source.fileno())
    return Fingerprint(size, told.hexdigest(), found.st_mtime_ns, found.st_ino, found.st_dev)


def write_all(descriptor: int, data: bytes) -> None:
    """Writes all of ``data``; raises ``OSError``."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
