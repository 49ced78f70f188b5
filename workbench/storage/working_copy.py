"""The private copy in which SQLite works: every edit is one transaction, on the disk when it returns.

A working copy is built from what came through the gate, and belongs to one process while it is open. What it
holds goes out by `publish`. It is removed when everything in it is in the document; otherwise it stays and is
found again.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from workbench.domain.identity import new_id
from workbench.domain.language import said
from workbench.domain.legible import in_brief
from workbench.domain.model import RowChange
from workbench.storage import assembly, house, journal, workfolder
from workbench.storage.arrival import read_content
from workbench.storage.backup_names import Reason
from workbench.storage.backups import Order
from workbench.storage.connection import (
    Connection,
    DiskError,
    SqlError,
    driver,
    is_locked,
    open_building,
    open_working,
    transaction,
)
from workbench.storage.content import Content
from workbench.storage.delivery import Announce, Delivery, deliver, deliver_apart
from workbench.storage.errors import CannotWrite, Damaged, WayOut, WorkingCopyProblem
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.held_file import HeldFile
from workbench.storage.house import Batch
from workbench.storage.inspection import Patience, damaged
from workbench.storage.log_reader import LogReader
from workbench.storage.mapping import TABLES, digest_kinds, digests, plain, to_row
from workbench.storage.migrations import format_of
from workbench.storage.publish import Target, force_file
from workbench.storage.schema import FORMAT
from workbench.storage.unfinished import settled
from workbench.storage.workfolder import Ticket

Copy = Callable[[Path], bool]

#: Seconds for reading a file of our own.
_PATIENCE = 600.0
#: Another window may be looking for unfinished work just now: it has the new file open for a moment (seconds).
_A_LOOK = 2.0


@dataclass
class Publication:
    """Everything a working copy holds, on its way into a document, whatever is done to the working copy meanwhile."""

    delivery: Delivery
    title: str
    batch: str
    announce: Announce | None
    written: Fingerprint | None = None

    def run(self, apart: bool = True) -> None:
        """Puts it there, in a process of its own or in this one; raises a `FileProblem`. In any thread, once."""
        self.written = (deliver_apart if apart else deliver)(self.delivery, self.announce)


class WorkingCopy:
    """An open working copy. One thread; close it when done."""

    def __init__(self, path: Path, connection: Connection, ticket: Ticket, author: str) -> None:
        from sqlite_utils import Database

        self.path = path
        self.ticket = ticket
        self._connection = connection
        self._file = HeldFile(path)
        self._database = Database(connection, recursive_triggers=False, execute_plugins=False, use_counts_table=False)
        self._session = journal.make_session(author)
        self._session_known = False
        self._batches, self._changes = journal.last_numbers(connection)
        row = connection.execute("SELECT id FROM batch ORDER BY number DESC LIMIT 1").fetchone()
        self.last_batch: str = row[0] if row else ""

    # ── opening ─────────────────────────────────────────────────────────────────────────────────────────────

    @staticmethod
    def create(
        content: Content, ticket: Ticket, author: str = "", session: str | None = None, copy: Copy | None = None
    ) -> WorkingCopy:
        """A new working copy that holds ``content``, with the name ``session`` if one is given; raises `CannotWrite`,
        with nothing left behind. ``copy`` puts a file that holds it already where one is wanted; False: it cannot.
        """
        name = session or new_id()
        try:
            folder = workfolder.private_folder(workfolder.sessions_folder() / content.workspace_id)
            path, building = folder / f"{name}.db", folder / f"{name}.building"
            try:
                if copy is None or not copy(building):
                    assembly.assemble(building, content)
                force_file(building)
                workfolder.write_ticket(path, ticket)
                building.replace(path)
                force_file(path)
                return WorkingCopy(path, open_working(path, _A_LOOK), ticket, author)
            except BaseException:
                building.unlink(missing_ok=True)
                workfolder.remove(path)
                raise
        except DiskError as error:
            raise CannotWrite(
                said(
                    "No working copy could be made in {folder} ({error}). Nothing was changed. Make room "
                    "there, or let MODUS_HOME name another folder.",
                    folder=workfolder.sessions_folder(),
                    error=error,
                ),
                WayOut.TRY_AGAIN,
            ) from error
        except (ValueError, OverflowError) as error:
            raise damaged(
                said("The file"), said("its history cannot be kept ({error})", error=in_brief(str(error), 60))
            ) from error

    @staticmethod
    def resume(path: Path, author: str = "") -> tuple[WorkingCopy, Content]:
        """Opens a working copy that was left behind, with what it holds; raises `FileProblem`."""
        ticket = workfolder.read_ticket(path)
        try:
            connection = open_working(path)
        except SqlError as error:
            if is_locked(error):
                told = said("This work is open in another window already.")
                raise WorkingCopyProblem(told, WayOut.BRING_TO_FRONT) from error
            raise Damaged(
                said(
                    "The working copy {path} cannot be opened ({error}); it was left as it is.", path=path, error=error
                )
            ) from error
        try:
            content = read_content(connection, Patience(_PATIENCE, said("The working copy")), sealed=False)
            if format_of(connection) < FORMAT:
                connection.close()
                _rebuild(path, content)
                connection = open_working(path)
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
        try:
            changes, heads = journal.changes_of(batch.id, rows, self._heads, self._changes + 1)
            if not changes:
                return None
            batch = batch._replace(digest=house.batch_digest(batch, changes))
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
                    said(
                        "This could not be kept: {label} ({error}). Nothing was changed, and everything before it is "
                        "safe. Check that there is room on the disk of {parent}, then do it again.",
                        label=label,
                        error=error,
                        parent=self.path.parent,
                    )
                ) from error
        self._session_known = True
        self._batches, self._changes, self.last_batch = batch.number, changes[-1].number, batch.id
        return batch

    def _heads(self, kind: str, entity: str) -> house.Heads:
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
        # By our own statements: the table methods of sqlite-utils try out what SQLite can by making a table, in the
        # middle of this transaction, and take an error of the disk for a "no" (`decisions/two-files.md`).
        if row.after is None:
            gone = self._database.execute(f'DELETE FROM "{TABLES[row.kind]}" WHERE "id" = ?', (row.id,))
            if gone.rowcount != 1:
                raise driver.IntegrityError(f"there is no {row.kind} {row.id} to be taken away")
            gone_too = [(kind, row.id) for kind in digest_kinds(row.kind)]
            self._connection.executemany("DELETE FROM digest WHERE kind = ? AND entity = ?", gone_too)
            return
        values = plain(row.after)
        self._database.execute(assembly.upsert_statement(row.kind), to_row(row.kind, values))
        told = [(kind, row.id, sha256) for kind, sha256 in digests(row.kind, values).items()]
        self._connection.executemany("INSERT OR REPLACE INTO digest VALUES (?, ?, ?)", told)

    @property
    def edited(self) -> bool:
        """Whether anything was changed since it was opened."""
        return self._session_known

    @cached_property
    def log(self) -> LogReader:
        """Reads what was done to it."""
        return LogReader(self._connection, self._session.id, self.path.parent)

    # ── publishing ──────────────────────────────────────────────────────────────────────────────────────────

    @property
    def has_unpublished(self) -> bool:
        """Whether there is work that is not in the document."""
        return self.last_batch != self.ticket.published_batch

    def publish(self, target: Target, title: str) -> None:
        """Puts everything at the target, which from now on is the document; raises a `FileProblem`, all work
        kept.
        """
        publication = self.prepare(target, title)
        publication.run(apart=False)
        self.published(publication)

    def prepare(self, target: Target, title: str) -> Publication:
        """The first of three steps of publishing: what is in here now, set apart. The others are
        `Publication.run`, in any thread, and `published`, here again. Raises `CannotWrite`, all work kept.
        """
        return Publication(self._snapshot(target), title, self.last_batch, self._announced(target))

    def published(self, publication: Publication) -> None:
        """Notes that a publication that has run is the document from now on."""
        self.ticket = Ticket(
            self.ticket.workspace_id,
            publication.title,
            str(publication.delivery.target.path),
            published=publication.written,
            published_batch=publication.batch,
        )
        with contextlib.suppress(CannotWrite):
            self._note()  # it is in the document, and was announced: a later start will see that

    def belongs_to(self, document: Path | None) -> None:
        """Notes that the document lies elsewhere from now on, with the same content; None: that there is none."""
        with contextlib.suppress(CannotWrite):
            if document is None:
                self._note(document=None, published=None, announced=None, announced_batch="")
            else:
                self._note(document=str(document))

    def _announced(self, target: Target) -> Announce | None:
        """Writes down what is about to be put at the target, from whichever thread puts it there."""
        if str(target.path) != self.ticket.document:
            return None
        batch = self.last_batch

        def announce(coming: Fingerprint) -> None:
            # Should we die right after the rename, what is found there will still be known as ours.
            self._note(announced=coming, announced_batch=batch)

        return announce

    def _note(self, **what: Any) -> None:
        self.ticket = dataclasses.replace(self.ticket, **what)
        try:
            workfolder.write_ticket(self.path, self.ticket)
        except OSError as error:
            raise CannotWrite(
                said(
                    "Nothing was saved, because there is no writing in {parent} ({error}). What you did is kept up "
                    "to now; make room on that disk before you go on.",
                    parent=self.path.parent,
                    error=error.strerror,
                ),
                WayOut.TRY_AGAIN,
            ) from error

    def _snapshot(self, target: Target) -> Delivery:
        delivery = Delivery(self.path.with_suffix(".snapshot"), target, self.path.stem)
        try:
            self.snapshot(delivery.snapshot)
        except DiskError as error:
            raise CannotWrite(
                said(
                    "{target} was not written: the copy for it could not be made on this computer ({error}). {safe}; "
                    "make room there and try again.",
                    target=target.name,
                    error=error,
                    safe=target.safe,
                ),
                WayOut.TRY_AGAIN,
            ) from error
        return delivery

    def snapshot(self, path: Path) -> None:
        """Copies everything as it is now to a new file of ours; raises what SQLite and the system raise, with
        nothing left at ``path``.
        """
        path.unlink(missing_ok=True)
        try:
            if self._is_at_rest():
                self._file.copy_to(path)
            else:
                with contextlib.closing(open_building(path)) as building:
                    self._connection.backup(building)
        except BaseException:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            raise

    def _is_at_rest(self) -> bool:
        """Whether the file holds all there is, and nothing that is still to be taken back. Then its bytes are copied,
        in a third of the time that SQLite needs to copy its pages.
        """
        self._connection.execute("SELECT count(*) FROM meta").fetchone()  # takes back what an error left, if it can
        journal = self.path.with_name(f"{self.path.name}-journal")
        return not self._connection.in_transaction and not (journal.exists() and journal.stat().st_size)

    def order_backup(self, reason: Reason) -> Order:
        """Sets apart what is in here now for a backup, which `Order.run` makes, in any thread; raises
        `NotBackedUp`.
        """
        order = Order.new(self.ticket.workspace_id, self.last_batch, reason)
        try:
            self.snapshot(order.snapshot)
        except DiskError as error:
            raise order.failed(error) from error
        return order

    # ── the end ─────────────────────────────────────────────────────────────────────────────────────────────

    def close(self, remove: bool) -> None:
        """Gives the working copy up; with ``remove`` it is gone for good, else `unfinished` finds it
        again.
        """
        self._connection.close()
        self._file.close()
        if remove:
            workfolder.remove(self.path)


def _rebuild(path: Path, content: Content) -> None:
    """Puts a working copy of this format in the place of one that an older version left, wholly or not at all."""
    building = path.with_suffix(".building")
    try:
        building.unlink(missing_ok=True)
        assembly.assemble(building, content)
        force_file(building)
        building.replace(path)
        force_file(path)
    except DiskError as error:
        with contextlib.suppress(OSError):
            building.unlink(missing_ok=True)
        raise CannotWrite(
            said(
                "This work is in an older format, and could not be led to the new one in {parent} ({error}). It "
                "was left as it is. Make room there, then try again.",
                parent=path.parent,
                error=error,
            ),
            WayOut.TRY_AGAIN,
        ) from error
