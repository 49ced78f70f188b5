"""A workspace that can be worked on: its content, the working copy that keeps every edit, undo, earlier versions.

Its model is a value: whoever holds on to it sees it unchanged. Where it is published to is `document`'s business.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime

from workbench.domain.language import said
from workbench.domain.model import Model, RowChange
from workbench.storage.backup_names import Reason
from workbench.storage.errors import ReadOnly, WayOut
from workbench.storage.history import Circle, Dated, Entry, whole
from workbench.storage.working_copy import WorkingCopy
from workbench.workspace import chronicle, operations
from workbench.workspace.changes import Changes, Operation
from workbench.workspace.differences import Differences, differences
from workbench.workspace.logbook import Logbook
from workbench.workspace.operations import Earlier
from workbench.workspace.parting import Copy, Parting, parting
from workbench.workspace.versions import Backing, Version, versions


@dataclass(frozen=True, slots=True)
class _Step:
    """Something that can be taken back: its batch, what people call it, and its changes."""

    batch: str
    label: str
    changes: tuple[RowChange, ...]


class Editable:
    """An open working copy and what can be done with its content. One thread at a time."""

    def __init__(self, working: WorkingCopy, model: Model, read_only: ReadOnly | None = None) -> None:
        """``read_only`` says why it cannot be changed; None if it can."""
        self._working = working
        self._model = model
        self._read_only = read_only
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._kept_at: datetime | None = None
        #: How backups are made; a window lets a thread of its own do it.
        self.backing = Backing(working)
        self._logbook = Logbook(working.log)

    # ── what holds now ──────────────────────────────────────────────────────────────────────────────────────

    @property
    def model(self) -> Model:
        """The content."""
        return self._model

    @property
    def read_only(self) -> bool:
        """Whether edits are refused; `read_only_because` says why."""
        return self._read_only is not None

    @property
    def read_only_because(self) -> str:
        """The sentence that says why edits are refused, empty if they are not."""
        return "" if self._read_only is None else str(self._read_only)

    @property
    def read_only_way_out(self) -> WayOut:
        """What to do where it has to be changed nevertheless."""
        return WayOut.NONE if self._read_only is None else self._read_only.way_out

    @property
    def workspace_id(self) -> str:
        """The id that every copy of this workspace has in common."""
        return self._working.ticket.workspace_id

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back, as people call it."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again, as people call it."""
        return self._redo[-1].label if self._redo else None

    @property
    def kept_at(self) -> datetime | None:
        """When the last edit of this session was kept on this computer."""
        return self._kept_at

    def history(self, limit: int = 200, circle: Circle | None = None) -> list[Entry]:
        """The last operations on this workspace, newest first, other people's and earlier sessions' too; of a circle
        (`chronicle.around_issue`), those that changed something in it.
        """
        return self._working.log.entries(limit) if circle is None else whole(self.history_in_steps(limit, circle))

    def history_in_steps(self, most: int, circle: Circle | None = None) -> Generator[None, None, list[Entry]]:
        """As `history`, in short steps; what was read before of everything is not read again."""
        return self._logbook.entries(most) if circle is None else self._working.log.entries_of_in_steps(circle, most)

    def judged_since(self, review: str | None, day: date | None) -> Generator[None, None, list[Dated]]:
        """What changed of judgements since a review or a day (`Logbook.judged_since`), in short steps."""
        return self._logbook.judged_since(review, day)

    def parted_from(self, copy: Copy) -> Parting:
        """What was changed in this workspace and in a copy of it since they were one; raises `WorkingCopyProblem`."""
        return parting(self._working.log.entries(sys.maxsize), self._working.log.changes_in, copy)

    def told(self, entry: Entry, circle: Circle | None = None) -> list[str]:
        """What an entry of the history changed (in a circle), a line for each thing; raises `WorkingCopyProblem`."""
        return whole(self.told_in_steps(entry, circle))

    def told_in_steps(self, entry: Entry, circle: Circle | None = None) -> Generator[None, None, list[str]]:
        """As `told`, in short steps."""
        log, model = self._working.log, self._model
        if circle is None:
            changes = yield from log.all_changes_of_in_steps(entry.id)
        else:
            changes = yield from log.changes_of_in_steps(entry.id, circle)
        return (yield from chronicle.lines_in_steps(model, changes))

    def taking_back(self, entry: Entry) -> Operation:
        """The operation that takes one entry of the history back and leaves everything since as it is.

        Raises `OperationProblem` where something of it was changed again since, or a rule would be broken.
        """
        return operations.take_back(self._model, entry.label, self._working.log.changes_in(entry.id))

    # ── earlier versions ────────────────────────────────────────────────────────────────────────────────────

    def backup_due(self) -> Reason | None:
        """Why a backup should be made about now, for `back_up`; None if there need be none. Ask after opening, and
        every few minutes.
        """
        return None if self._read_only else self.backing.due()

    def back_up(self, reason: Reason) -> str:
        """Keeps everything as a version; gives the sentence about what went wrong, empty if nothing did.

        What is only looked at needs none: nothing will be different.
        """
        return "" if self._read_only else self.backing.make(reason)

    def versions(self) -> list[Version]:
        """The versions that were kept of this workspace, newest first."""
        return versions(self.workspace_id)

    def compare(self, earlier: Earlier) -> Differences:
        """What restoring an earlier version would change."""
        return differences(self._model, earlier.model)

    def restore(self, earlier: Earlier) -> Changes:
        """Makes everything again what it was, as one new edit; a version of how it is now is kept first.

        Raises what `apply` raises.
        """
        return self.apply(operations.restore_version(self._model, self.workspace_id, earlier))

    # ── edits ───────────────────────────────────────────────────────────────────────────────────────────────

    def apply(self, operation: Operation) -> Changes:
        """Does an operation and keeps it; on the disk when this returns.

        Before what changes much at once, a version is kept; if that fails, `backing` says so, and the work goes on.
        Raises `OperationProblem` where it would break a rule, `ReadOnly`, or `WorkingCopyProblem` where it
        could not be kept; then nothing has changed.
        """
        self._demand_writable()
        result = operation.result_on(self._model)
        if operation.danger is not None:
            self.backing.make(operation.danger)
        batch = self._keep(operation.label, operation.changes, result)
        if batch is None:
            return Changes(operation.label)
        self._undo.append(_Step(batch, operation.label, operation.changes))
        self._redo.clear()
        return Changes.of(operation.label, operation.changes)

    def undo(self) -> Changes | None:
        """Takes the last operation of this session back, as a new change; None where there is none."""
        return self._revert(self._undo, self._redo, "undo")

    def redo(self) -> Changes | None:
        """Takes the last undo back, as a new change; None where there is none."""
        return self._revert(self._redo, self._undo, "redo")

    def _revert(self, taken: list[_Step], given: list[_Step], kind: str) -> Changes | None:
        self._demand_writable()
        if not taken:
            return None
        step = taken[-1]
        rows = tuple(change.reversed() for change in reversed(step.changes))
        label = said("Undo: {label}", label=step.label) if kind == "undo" else said("Redo: {label}", label=step.label)
        # What was there a moment ago keeps the rules; it need not be checked again.
        batch = self._keep(label, rows, self._model.with_changes(rows), kind, step.batch)
        given.append(_Step(batch or "", step.label, rows))
        taken.pop()
        return Changes.of(label, rows)

    def _keep(
        self,
        label: str,
        rows: tuple[RowChange, ...],
        result: Model,
        kind: str = "do",
        reverts: str | None = None,
    ) -> str | None:
        batch = self._working.apply(label, rows, kind, reverts)
        if batch is None:
            return None
        self._model = result
        self._kept_at = datetime.now().astimezone()
        return batch.id

    def _demand_writable(self) -> None:
        if self._read_only is not None:
            raise ReadOnly(str(self._read_only), self._read_only.way_out)
