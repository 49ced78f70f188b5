"""Earlier versions of the open workspace: when one is kept, what each holds, what restoring it would change.

`Backing` is the part of a `Document` that orders backups. What works on closed files (`earlier`, `Order.run`) can be
done in any thread, while the person goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from workbench.storage.backup_names import Backup, Reason
from workbench.storage.backups import Order, Version, keep_document, read_version, versions
from workbench.storage.errors import NotBackedUp
from workbench.storage.quarantine import Admitted
from workbench.storage.schema import FORMAT
from workbench.storage.working_copy import WorkingCopy
from workbench.workspace.operations.everything import Earlier

#: While there are changes, a backup is due so many seconds after the last one.
HOUR = 3600.0
#: What is deleted within so many seconds of a version that was kept for a deletion has that one: whoever clears up in a
#: large workspace would lose the versions of the last weeks to those of one minute.
_CLEARING_UP = 60.0

__all__ = ["HOUR", "Backing", "Version", "earlier", "versions"]


def earlier(backup: Backup) -> Earlier:
    """What a version holds, to be compared and restored. In any thread; raises a `FileProblem`."""
    admitted = read_version(backup)
    return Earlier(admitted.content.model, admitted.content.workspace_id, backup.when, admitted.writable)


def here(order: Order) -> str:
    """Makes a backup in this process, and waits for it; gives the sentence about what went wrong."""
    return order.attempt(apart=False)


class Backing:
    """Orders the backups of one open workspace. One thread, the one that uses its working copy."""

    def __init__(self, working: WorkingCopy) -> None:
        self._working = working
        self._last: tuple[str, float] | None = None
        self._cleared: float | None = None
        #: What is done with an order: here and now, unless a window gives it to a thread of its own.
        self.carry_out: Callable[[Order], str] = here
        #: The sentence about the last backup that did not come about; empty once one did.
        self.problem = ""

    def keep_older_format(self, path: Path, admitted: Admitted) -> None:
        """Keeps a document of an older format byte for byte, before it is ever written in the newer one."""
        if int(admitted.meta["format"]) < FORMAT:
            try:
                keep_document(path, admitted, Reason.MIGRATION)
            except NotBackedUp as problem:
                self.problem = str(problem)

    def due(self) -> Reason | None:
        """Why a backup should be made about now; None if there need be none.

        Once after opening, then every hour in which something changed, by a clock that nobody sets.
        """
        if self._last is None:
            return Reason.OPENED
        batch, at = self._last
        return Reason.HOURLY if batch != self._working.last_batch and time.monotonic() - at >= HOUR else None

    def due_at_close(self) -> Reason | None:
        """Why a backup should be made before closing: the document may lie on a stick that is lost tomorrow."""
        kept = "" if self._last is None else self._last[0]
        return Reason.CLOSED if self._working.edited and kept != self._working.last_batch else None

    def order(self, reason: Reason) -> Order:
        """What is there now, set apart for a backup that is still to be made; raises `NotBackedUp`."""
        self._last = (self._working.last_batch, time.monotonic())
        return self._working.order_backup(reason)

    def make(self, reason: Reason) -> str:
        """Makes a backup; gives the sentence about what went wrong, empty if nothing did. Work goes on either way.

        Before a deletion that follows another within a minute none is made.
        """
        if reason is Reason.DELETION:
            now = time.monotonic()
            if self._cleared is not None and now - self._cleared < _CLEARING_UP and not self.problem:
                return ""
            self._cleared = now
        try:
            self.problem = self.carry_out(self.order(reason))
        except NotBackedUp as problem:
            self.problem = str(problem)
        return self.problem
