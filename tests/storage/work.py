"""A working copy that is worked on, and its backups."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.workspace.samples import everything
from workbench.domain.model import Model, RowChange
from workbench.storage.backup_names import Backup, Reason
from workbench.storage.backups import Order, backups_folder, keep
from workbench.storage.content import Content
from workbench.storage.workfolder import Ticket
from workbench.storage.working_copy import WorkingCopy

NOW = datetime(2026, 11, 26, 10, 5, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Work:
    """A working copy that is worked on."""

    def __init__(self) -> None:
        self.content = Content.new(everything(), "Start")
        self.model: Model = self.content.model
        self.copy = WorkingCopy.create(self.content, Ticket(self.content.workspace_id, "Two neighbours"))
        self.folder = backups_folder(self.content.workspace_id)

    def edit(self) -> None:
        river = next(issue for issue in self.model.issues.values() if issue.key == "river")
        row = RowChange("issue", river.id, river, dataclasses.replace(river, note=river.note + "x"))
        self.copy.apply("Edit", [row])
        self.model = self.model.with_changes([row])

    def order(self, reason: Reason = Reason.HOURLY) -> Order:
        return self.copy.order_backup(reason)

    def keep(self, now: datetime = NOW, reason: Reason = Reason.HOURLY) -> Backup:
        """A backup of something new."""
        self.edit()
        backup = keep(self.order(reason), now)
        assert backup is not None
        return backup

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}

    def harm(self, statement: str) -> None:
        self.copy._connection.execute(statement)


def rot(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[500::997] = bytes(byte ^ 0x10 for byte in data[500::997])
    path.write_bytes(data)
