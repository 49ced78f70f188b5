"""The private copy in which SQLite works: every edit is one transaction, on the disk when it returns.

A working copy is built from what came through the gate, and belongs to one process while it is open. What it
holds goes out by `publish`. It is removed when everything in it is in the document; otherwise it stays and is
found again.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from workbench.domain.identity import new_id
from workbench.domain.model import RowChange
from workbench.storage import assembly, journal, workfolder
from workbench.storage.connection import Connection, DiskError, SqlError, is_locked, open_working, transaction
from workbench.storage.content import Content, Extra, RowDigest, head_digest, versions
from workbench.storage.errors import CannotWrite, Damaged, Unsafe, WorkingCopyProblem
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.history import Entry, read_history
from workbench.storage.inspection import Patience, check_copy, read_content
from workbench.storage.journal import Batch, Session
from workbench.storage.mapping import canonical, digest, plain, to_row
from workbench.storage.publish import Target, force_file, put
from workbench.storage.quarantine import reading
from workbench.storage.schema import TABLES
from workbench.storage.unfinished import settled
from workbench.storage.workfolder import Ticket

#: Seconds for reading a file of our own.
_PATIENCE = 600.0
_NOT_WHOLE = (
    "Nothing was saved, and the document is untouched: the copy for it did not come out whole. Your work is kept; "
    "try again, and if it fails again, look after the disk of this computer."
)


class WorkingCopy:
    """An open working copy. One thread; close it when done."""

    def __init__(self, path: Path, connection: Connection, ticket: Ticket, author: str) -> None:
        from sqlite_utils import Database

        self.path = path
        self.ticket = ticket
        self._connection = connection
        self._database = Database(connection, recursive_triggers=False, execute_plugins=False, use_counts_table=False)
        self._session = journal.make_session(author)
        self._session_known = False
        self._batches, self._changes = journal.last_numbers(connection)
        row = connection.execute("SELECT id FROM batch ORDER BY number DESC LIMIT 1").fetchone()
        self.last_batch: str = row[0] if row else ""

    # ── opening ─────────────────────────────────────────────────────────────────────────────────────────────

    @staticmethod
    def create(content: Content, ticket: Ticket, author: str = "") -> WorkingCopy:
        """A new working copy that holds ``content``; raises `CannotWrite`, with nothing left behind."""
        name = new_id()
        try:
            folder = workfolder.private_folder(workfolder.sessions_folder() / content.workspace_id)
            path, building = folder / f"{name}.db", folder / f"{name}.building"
            try:
                assembly.assemble(building, content)
                force_file(building)
                workfolder.write_ticket(path, ticket)
                building.replace(path)
                force_file(path)
                return WorkingCopy(path, open_working(path), ticket, author)
            except BaseException:
                building.unlink(missing_ok=True)
                workfolder.remove(path)
                raise
        except DiskError as error:
            raise CannotWrite(
                f"No working copy could be made in {workfolder.sessions_folder()} ({error}). Nothing was "
                "changed. "
                "Make room there, or let MODUS_HOME name another folder."
            ) from error

    @staticmethod
    def resume(path: Path, author: str = "") -> tuple[WorkingCopy, Content]:
        """Opens a working copy that was left behind, with what it holds; raises `FileProblem`."""
        ticket = workfolder.read_ticket(path)
        try:
            connection = open_working(path)
        except SqlError as error:
            if is_locked(error):
                raise WorkingCopyProblem("This work is open in another window already.") from error
            raise Damaged(f"The working copy {path} cannot be opened ({error}); it was left as it is.") from error
        try:
            content = read_content(connection, Patience(_PATIENCE, "The working copy"), sealed=False)
            ticket = settled(ticket or Ticket(content.workspace_id, content.model.workspace.title))
            return WorkingCopy(path, connection, ticket, author), content
        except BaseException:
            connection.close()
            raise

    # ── edits ───────────────────────────────────────────────────────────────────────────────────────────────

    def apply(
        self, label: str, rows: Sequence[RowChange], kind: str = "do", reverts: str | None = None
    ) -> Batch | None:
        """Keeps row changes as one batch, on the disk when this returns; None where they change nothing.

        Raises `WorkingCopyProblem`: then nothing of it is kept, and everything before it is.
        """
        batch = journal.make_batch(self._batches + 1, self._session.id, label, kind, reverts)
        changes, heads = journal.changes_of(batch.id, rows, self._heads, self._changes + 1)
        if not changes:
            return None
        batch = batch._replace(digest=journal.batch_digest(batch, changes))
        try:
            with transaction(self._connection):
                if not self._session_known:
                    journal.insert_sessions(self._connection, [self._session])
                for row in rows:
                    self._write_row(row)
                journal.insert_batches(self._connection, [batch])
                journal.insert_changes(self._connection, changes)
                journal.write_heads(self._connection, heads)
        except SqlError as error:
            if not self._holds(batch):
                raise WorkingCopyProblem(
                    f"This could not be kept: {label} ({error}). Nothing was changed, and everything before it "
                    f"is safe. Check that there is room on the disk of {self.path.parent}, then do it again."
                ) from error
        self._session_known = True
        self._batches, self._changes, self.last_batch = batch.number, changes[-1].number, batch.id
        return batch

    def _heads(self, kind: str, entity: str) -> journal.Heads:
        return journal.read_heads(self._connection, kind, entity)

    def _holds(self, batch: Batch) -> bool:
        """Whether a batch is there although its commit failed: an error at the very end says nothing either
        way.
        """
        with contextlib.suppress(*SqlError):
            query = "SELECT 1 FROM batch WHERE id = ?"
            return self._connection.execute(query, (batch.id,)).fetchone() is not None
        return False

    def _write_row(self, row: RowChange) -> None:
        table = self._database.table(TABLES[row.kind])
        if row.after is None:
            table.delete(row.id)
            self._connection.execute("DELETE FROM digest WHERE kind = ? AND entity = ?", (row.kind, row.id))
            return
        values = plain(row.after)
        table.upsert(to_row(row.kind, values), pk="id")
        self._connection.execute(
            "INSERT OR REPLACE INTO digest VALUES (?, ?, ?)", (row.kind, row.id, digest(canonical(values)))
        )

    def history(self, limit: int) -> list[Entry]:
        """The last batches, newest first."""
        return read_history(self._connection, limit, self._session.id)

    # ── publishing ──────────────────────────────────────────────────────────────────────────────────────────

    @property
    def has_unpublished(self) -> bool:
        """Whether there is work that is not in the document."""
        return self.last_batch != self.ticket.published_batch

    def save_copy(self, target: Target) -> Fingerprint:
        """Puts a copy of everything at the target; the document this belongs to stays what it is."""
        return self._publish(target, None)

    def publish(self, target: Target, title: str) -> None:
        """Puts everything at the target, which from now on is the document; raises `FileProblem`, all work
        kept.
        """
        moved = str(target.path) != self.ticket.document

        def announce(coming: Fingerprint) -> None:
            # Should we die right after the rename, what is found there will still be known as ours.
            if not moved:
                self._note(announced=coming, announced_batch=self.last_batch)

        written = self._publish(target, announce)
        self.ticket = Ticket(
            self.ticket.workspace_id,
            title,
            str(target.path),
            published=written,
            published_batch=self.last_batch,
        )
        with contextlib.suppress(CannotWrite):
            self._note()  # it is in the document, and was announced: a later start will see that

    def _note(self, **what: Any) -> None:
        self.ticket = dataclasses.replace(self.ticket, **what)
        try:
            workfolder.write_ticket(self.path, self.ticket)
        except OSError as error:
            raise CannotWrite(
                f"Nothing was saved, because there is no writing in {self.path.parent} ({error.strerror}). "
                "What you did is kept up to now; make room on that disk before you go on."
            ) from error

    def _publish(self, target: Target, announce: Callable[[Fingerprint], None] | None) -> Fingerprint:
        output = self.path.with_suffix(".publishing")
        try:
            output.unlink(missing_ok=True)
            head = _seal(self._connection)
            self._connection.execute("VACUUM INTO ?", (str(output),))
            self._verify(output, head)
            return put(output, target, self.path.stem, announce)
        except DiskError as error:
            raise CannotWrite(
                f"{target.name} was not written: the copy for it could not be made on this computer "
                f"({error}). "
                "What was there before is untouched, and your work is kept."
            ) from error
        finally:
            with contextlib.suppress(OSError):
                output.unlink(missing_ok=True)

    def _verify(self, output: Path, head: str) -> None:
        """Reads the copy for the document back, row by row; raises `CannotWrite` where it is not what it
        should be.
        """
        patience = Patience(_PATIENCE, "the copy")
        expected: int = self._connection.execute("SELECT count(*) FROM change").fetchone()[0]
        try:
            with reading(output, patience) as connection:
                found = check_copy(connection, patience)
        except (Damaged, Unsafe) as error:
            raise CannotWrite(_NOT_WHOLE) from error
        if found != (head, expected):
            raise CannotWrite(_NOT_WHOLE)

    # ── the end ─────────────────────────────────────────────────────────────────────────────────────────────

    def close(self, remove: bool) -> None:
        """Gives the working copy up; with ``remove`` it is gone for good, else `unfinished` finds it
        again.
        """
        self._connection.close()
        if remove:
            workfolder.remove(self.path)


def _seal(connection: Connection) -> str:
    """Writes into the file who wrote it last and the digest over everything; gives that digest."""
    with transaction(connection):
        connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", versions().items())
        head = head_digest(
            map(RowDigest._make, connection.execute("SELECT * FROM digest")),
            map(Batch._make, connection.execute("SELECT * FROM batch ORDER BY number")),
            map(Session._make, connection.execute("SELECT * FROM session")),
            map(Extra._make, connection.execute("SELECT * FROM extras")),
            dict(connection.execute("SELECT key, value FROM meta").fetchall()),
        )
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('head', ?)", (head,))
    return head
