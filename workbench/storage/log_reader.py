"""Reading the log of a working copy; what the disk does not give is said in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workbench.domain.language import said
from workbench.storage import history
from workbench.storage.connection import Connection, SqlError
from workbench.storage.errors import WorkingCopyProblem
from workbench.storage.history import Circle, Dated, Entry
from workbench.storage.house import Change


@dataclass(frozen=True)
class LogReader:
    """Reads the log over a connection, for a session (by its id); ``folder`` is where the file lies. Everything raises
    `WorkingCopyProblem` where the disk does not give it.
    """

    connection: Connection
    session: str
    folder: Path
    #: Whether the log is in order, once somebody looked; what is added to it here stays so.
    _ordered: list[bool] = field(default_factory=list)

    def entries(self, limit: int) -> list[Entry]:
        """The last batches, newest first."""
        return history.whole(self.entries_in_steps(limit, 0))

    def entries_of_in_steps(self, circle: Circle, limit: int) -> Generator[None, None, list[Entry]]:
        """As `history.history_of_in_steps`."""
        with self._reading():
            return (yield from history.history_of_in_steps(self.connection, circle, limit, self.session))

    def entries_in_steps(self, limit: int, after: int) -> Generator[None, None, list[Entry]]:
        """As `history.history_in_steps`."""
        with self._reading():
            ordered = yield from self._in_order()
            return (yield from history.history_in_steps(self.connection, limit, self.session, after, ordered))

    def changes_in(self, entry: str) -> list[Change]:
        """What an entry changed."""
        return history.whole(self.all_changes_of_in_steps(entry))

    def all_changes_of_in_steps(self, entry: str) -> Generator[None, None, list[Change]]:
        """As `history.read_changes_in_steps`."""
        with self._reading():
            ordered = yield from self._in_order()
            return (yield from history.read_changes_in_steps(self.connection, entry, ordered))

    def changes_of_in_steps(self, entry: str, circle: Circle) -> Generator[None, None, list[Change]]:
        """As `history.changes_of_in_steps`."""
        with self._reading():
            return (yield from history.changes_of_in_steps(self.connection, entry, circle))

    def last(self) -> int:
        """The number of the last batch."""
        with self._reading():
            return int(self.connection.execute("SELECT max(number) FROM batch").fetchone()[0] or 0)

    def number_before(self, brought: tuple[str, str] | None, moment: str) -> int:
        """As `history.number_before`."""
        with self._reading():
            return history.number_before(self.connection, brought, moment)

    def changes_in_steps(self, kinds: Collection[str], after: int) -> Generator[None, None, list[Dated]]:
        """As `history.changes_in_steps`."""
        with self._reading():
            ordered = yield from self._in_order()
            return (yield from history.changes_in_steps(self.connection, kinds, after, ordered))

    def _in_order(self) -> Generator[None, None, bool]:
        if not self._ordered:
            self._ordered.append((yield from history.in_order(self.connection)))
        return self._ordered[0]

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except SqlError as error:
            raise WorkingCopyProblem(
                said(
                    "The history could not be read ({error}). Nothing was changed; try again, and if it fails again, "
                    "look after the disk of {parent}.",
                    error=error,
                    parent=self.folder,
                )
            ) from error
