"""What lies in the same folder as a document and has to do with it: journals of other programs, second versions that
a sync program made, the document itself under another name.
"""

from __future__ import annotations

import os
import re
import socket
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from workbench.domain.file_names import name_beside
from workbench.storage.fingerprint import Fingerprint, fingerprint_while_copying
from workbench.storage.small_files import open_small, read_small

#: In a folder with more entries than this, the rest is not looked at.
_MOST_ENTRIES = 10_000
_MOST_CANDIDATES = 20
#: What sync programs put between a document's name and its ending, or after a hyphen, when two people changed it.
_CONFLICT = re.compile(
    r"\s*\((?:.*\W)?(?:conflicted copy|case conflict|sfconflict)\b.*\)"  # Dropbox, Nextcloud, ownCloud, Seafile
    r"|\.sync-conflict-\d{8}-\d{6}.*"  # Syncthing
    r"|\.conflict|_conf\(.*\)"  # Resilio, pCloud
    r"|-(?=[0-9-]*[A-Z])[A-Z0-9-]{3,15}",  # OneDrive: the computer's name
)
_IN_LETTERS_OF_ANY_SIZE = re.compile(_CONFLICT.pattern.rpartition("|")[0], re.IGNORECASE)


def conflicted_copies(document: Path) -> list[Path]:
    """Second versions of a document that a sync program put beside it, by their names."""
    host = f"-{socket.gethostname()}".lower()

    def is_one(name: str) -> bool:
        if name == document.name or not (name.startswith(document.stem) and name.endswith(document.suffix)):
            return False
        between = name[len(document.stem) : len(name) - len(document.suffix)]
        return bool(_CONFLICT.fullmatch(between) or _IN_LETTERS_OF_ANY_SIZE.fullmatch(between)) or (
            between.lower() == host
        )

    return sorted(Path(entry) for entry in _entries(document.parent) if is_one(entry.name))


def open_journals(document: Path) -> list[Path]:
    """Journals beside a document in which another SQLite program left something undone. That program, or any other,
    would carry it out on whatever lies at the document's place.
    """
    found = []
    for ending in ("-journal", "-wal"):
        path = document.with_name(document.name + ending)
        try:
            # An empty one is none, and one whose header is zero was closed; while a change is being made, only its
            # first twelve bytes are.
            if path.is_symlink() or read_small(path, 28).strip(b"\0"):
                found.append(path)
        except OSError:
            continue
    return found


def under_another_name(document: Path, known: tuple[Fingerprint, ...]) -> Path | None:
    """Where a document went that was renamed in its folder: a file of exactly a content it is known to have had."""
    sizes = {one.size for one in known}

    def fits(entry: os.DirEntry[str]) -> bool:
        try:
            state = entry.stat(follow_symlinks=False)
        except OSError:
            return False
        return stat.S_ISREG(state.st_mode) and state.st_size in sizes and Path(entry).suffix == document.suffix

    for entry in islice(filter(fits, _entries(document.parent)), _MOST_CANDIDATES):
        try:
            with os.fdopen(open_small(entry.path, os.O_RDONLY), "rb") as file:
                found = fingerprint_while_copying(file, None, max(sizes))
        except OSError:
            continue
        if any(found.same_content(one) for one in known):
            return Path(entry)
    return None


def free_name(document: Path) -> Path:
    """A name in the document's folder that nothing has: its own if it is gone, else ``plan – mine.modus``,
    ``plan – mine 2.modus`` …
    """
    number, found = 1, document
    while os.path.lexists(found) or open_journals(found):
        ending = " – mine" if number == 1 else f" – mine {number}"
        found = document.with_name(name_beside(document.name, ending))
        number += 1
    return found


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from islice(entries, _MOST_ENTRIES)
    except OSError:
        return
