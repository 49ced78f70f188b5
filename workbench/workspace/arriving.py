"""A document whose rows are read and keep the rules, but whose checks are still going on: to be looked at meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from workbench.domain.model import Model
from workbench.storage.errors import ReadOnly, WayOut
from workbench.storage.history import Circle, Dated, Entry
from workbench.workspace.beside import Notice
from workbench.workspace.changes import Operation


@dataclass
class Arriving:
    """What a window shows until `Document` is there, or the file is refused. Nothing can be changed in it."""

    model: Model
    path: Path | None
    arriving = True
    read_only = True
    read_only_because = "The file is still being checked; in a moment it can be changed."
    has_unpublished = False
    undo_label: str | None = None
    redo_label: str | None = None
    kept_at: datetime | None = None
    published_at: datetime | None = None
    notices: tuple[Notice, ...] = ()
    read_only_way_out = WayOut.NONE
    copy_of: Path | None = None
    can_go_on_as_copy = False

    def apply(self, operation: Operation) -> NoReturn:
        """Refuses."""
        raise ReadOnly(self.read_only_because)

    def undo(self) -> None:
        """Has nothing to take back."""

    def redo(self) -> None:
        """Has nothing to do again."""

    def history(self, limit: int = 200, circle: Circle | None = None) -> list[Entry]:
        """Not read yet."""
        return []

    def told(self, entry: Entry, circle: Circle | None = None) -> list[str]:
        """Not read yet."""
        return []

    def told_in_steps(self, entry: Entry, circle: Circle | None = None) -> Generator[None, None, list[str]]:
        """Not read yet."""
        yield from ()
        return []

    def history_in_steps(self, most: int, circle: Circle | None = None) -> Generator[None, None, list[Entry]]:
        """Not read yet."""
        yield from ()
        return []

    def judged_since(self, review: str | None, day: date | None) -> Generator[None, None, list[Dated]]:
        """Not read yet."""
        yield from ()
        return []

    def close(self, publish: bool = True, discard: bool = False) -> None:
        """Leaves nothing behind."""
