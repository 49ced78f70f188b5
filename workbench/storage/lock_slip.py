"""What a document's lock says, in the slip beside it; perhaps written by a stranger, so every word is cleaned."""

from __future__ import annotations

import getpass
import json
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

from workbench.domain.legible import in_brief, legible
from workbench.storage.process import Process

_LONGEST_WORD = 100
#: How moments are written in a lock.
TIME = "%Y-%m-%dT%H:%M:%SZ"


def lock_path(document: Path) -> Path:
    """Where a document's lock lies."""
    return document.with_name(f".~lock.{document.name}#")


@dataclass(frozen=True, slots=True)
class Owner:
    """What a lock says: who, on which computer, in which process, with which working copy, since when, and when that
    was last true (UTC).
    """

    user: str
    host: str
    numbers: str
    number: int
    started: str
    workspace: str
    session: str
    since: str
    beat: str

    @staticmethod
    def me(workspace: str, session: str) -> Owner:
        """This person, in this process."""
        process, now = Process.this(), now_told()
        return Owner(_user(), workspace=workspace, session=session, since=now, beat=now, **asdict(process))

    @property
    def process(self) -> Process:
        """The process it names."""
        return Process(self.host, self.numbers, self.number, self.started)

    def written(self) -> bytes:
        """As it stands in the file."""
        return json.dumps({"format": 1, **asdict(self)}, ensure_ascii=True, indent=1).encode() + b"\n"


def read_owner(data: bytes) -> Owner | None:
    """What a lock says, every word cleaned; None where it makes no sense."""
    try:
        told = json.loads(data)
        number = told["number"]
        words = {field.name: told[field.name] for field in fields(Owner) if field.name != "number"}
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if type(number) is not int or not all(isinstance(word, str) for word in words.values()) or not words["session"]:
        return None
    return Owner(number=number, **{name: _clean(word) for name, word in words.items()})


def _clean(word: str) -> str:
    return legible(in_brief(word, _LONGEST_WORD))


def _user() -> str:
    try:
        return _clean(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return ""


def now_told() -> str:
    return datetime.now(UTC).strftime(TIME)
