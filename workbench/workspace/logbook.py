"""The log as far as somebody looked at it: it only grows, so nothing of it is read twice."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date

from workbench.storage.history import Dated, Entry
from workbench.storage.log_reader import LogReader
from workbench.workspace import chronicle


class Logbook:
    """Reads the log of a working copy in steps that are short, however long it is; all raise `WorkingCopyProblem`
    where the disk does not give it.
    """

    def __init__(self, log: LogReader) -> None:
        self._log = log
        self._entries: list[Entry] = []
        #: So many entries were asked for.
        self._most = 0
        #: After which entry judgements were asked for last, up to which they are known, and they themselves.
        self._since, self._until = -1, -1
        self._judged: list[Dated] = []

    def entries(self, most: int) -> Generator[None, None, list[Entry]]:
        """The last operations on the workspace, newest first."""
        if most > self._most:
            self._entries, self._most = [], most
        newest = self._entries[0].number if self._entries else 0
        more = yield from self._log.entries_in_steps(self._most, newest)
        self._entries = [*more, *self._entries][: self._most]
        return self._entries[:most]

    def judged_since(self, review: str | None, day: date | None) -> Generator[None, None, list[Dated]]:
        """What changed of judgements since a review (id) was written down here; where the log does not know it, since
        the end of a day (None: since the beginning). For `chronicle.edited`.
        """
        brought = None if review is None else ("review", review)
        since = self._log.number_before(brought, chronicle.end_of(day))
        if since != self._since:
            self._since, self._until, self._judged = since, since, []
        until = self._log.last()
        more = yield from self._log.changes_in_steps(chronicle.JUDGED, self._until)
        self._judged, self._until = [*self._judged, *more], until
        return self._judged
