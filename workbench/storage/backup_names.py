"""What the name of a backup says: which it is in the row, when and why it was made, and what it must hold.

``00042-20261126T023012Z-before-restore-5f3c9a1b2d4e-0d9be2f6a1c47788.modus``. There is no index beside the files that
could be lost or disagree with them. The number gives the order in which they were made, also where the clock went
backwards in between; the last two parts recognise the last operation in it, and every byte of it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from workbench.domain.language import in_words, marked

_NAME = re.compile(
    r"(?P<number>[0-9]{5,15})-(?P<time>[0-9]{8}T[0-9]{6}Z)-(?P<reason>[a-z]+(?:-[a-z]+)*)"
    r"-(?P<batch>[0-9a-f]{12})-(?P<sha256>[0-9a-f]{16})\.modus"
)
_TIME = "%Y%m%dT%H%M%SZ"


class Reason(StrEnum):
    """Why a backup is made."""

    OPENED = "opened"
    HOURLY = "hourly"
    CLOSED = "closed"
    RESTORE = "before-restore"
    IMPORT = "before-import"
    MERGE = "before-merge"
    MIGRATION = "before-migration"
    DELETION = "before-deletion"


_WORDS: dict[str, str] = {
    Reason.OPENED: marked("when it was opened"),
    Reason.HOURLY: marked("while it was worked on"),
    Reason.CLOSED: marked("when it was closed"),
    Reason.RESTORE: marked("before an earlier version was restored"),
    Reason.IMPORT: marked("before other content was brought in"),
    Reason.MERGE: marked("before another copy was merged in"),
    Reason.MIGRATION: marked("before it was brought into a newer format"),
    Reason.DELETION: marked("before many things were deleted"),
}

_OTHER = marked("made by another version of Modus Vivendi")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its name has it. ``time`` is UTC, to the second; ``batch`` and ``sha256`` are beginnings of digests;
    ``reason`` may be one that this version does not know.
    """

    path: Path
    number: int
    time: datetime
    reason: str
    batch: str
    sha256: str
    size: int

    @property
    def why(self) -> str:
        """Why it was made, as the end of a sentence."""
        return in_words(_WORDS.get(self.reason, _OTHER))

    @property
    def before_danger(self) -> bool:
        """Whether something that changes much came right after it."""
        return self.reason.startswith("before-")

    @property
    def when(self) -> str:
        """When it was made, by the clock of whoever reads it: ``2026-11-26 03:30``."""
        return f"{self.time.astimezone():%Y-%m-%d %H:%M}"


def batch_mark(batch: str) -> str:
    """What a name says of the last operation in a backup (its id, which may be anything a file came with)."""
    return hashlib.sha256(batch.encode("utf-8", "replace")).hexdigest()[:12]


def sha256_mark(sha256: str) -> str:
    """What a name says of a file's SHA-256 (in hexadecimal)."""
    return sha256[:16]


def name_of(number: int, time: datetime, reason: str, batch: str, sha256: str) -> str:
    """The name of a backup; ``batch`` is the id of the last operation in it, ``sha256`` that of its bytes."""
    stamp = time.astimezone(UTC).strftime(_TIME)
    return f"{number:05d}-{stamp}-{reason}-{batch_mark(batch)}-{sha256_mark(sha256)}.modus"


def named(path: Path, size: int) -> Backup | None:
    """The backup that a file's name tells of; None for any other file."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        time = datetime.strptime(found["time"], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, int(found["number"]), time, found["reason"], found["batch"], found["sha256"], size)
