"""Work that a crash, a power cut or a full disk kept from its document: found again, never thrown away by
itself.
"""

from __future__ import annotations

import dataclasses
import time
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.language import said
from workbench.storage import workfolder
from workbench.storage.arrival import read_content
from workbench.storage.connection import SqlError, is_locked, open_working
from workbench.storage.content import Content
from workbench.storage.errors import CannotRead, WayOut, WorkingCopyProblem
from workbench.storage.history import Entry, read_history
from workbench.storage.inspection import Patience
from workbench.storage.publish import fingerprint
from workbench.storage.workfolder import Ticket

#: A leftover with nothing new in it is cleared away once it is this old (seconds): before, it may just be
#: opening.
_SETTLED = 600.0
#: Seconds for reading a file of our own.
_PATIENCE = 600.0
#: What reading a broken file may raise.
_BROKEN: tuple[type[Exception], ...] = (*SqlError, ValueError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A working copy that holds more than its document: which, how much, and what came last.

    ``edits`` and ``last`` are None where the working copy cannot be read; then only its file can be looked
    after.
    """

    file: Path
    workspace_id: str
    title: str
    document: Path | None
    edits: int | None
    last: Entry | None


def unfinished() -> list[Unfinished]:
    """All unfinished work of this user that no window has open, oldest first; raises `CannotRead` where it cannot be
    looked for.
    """
    try:
        copies = workfolder.working_copies()
    except OSError as error:
        raise CannotRead(
            said(
                "Whether a crash left work behind could not be looked up in {folder} ({error}). "
                "Whatever is there stays there; it is looked for at every start.",
                folder=workfolder.sessions_folder(),
                error=error.strerror or error,
            ),
            WayOut.TRY_AGAIN,
        ) from error
    found = (_look_at(path) for path in copies)
    return [work for work in found if work is not None]


def look_into(work: Unfinished) -> Content:
    """Everything that unfinished work holds, without going on with it; raises a `FileProblem`."""
    try:
        connection = open_working(work.file)
    except SqlError as error:
        raise WorkingCopyProblem(
            said("The work in {file} cannot be looked at just now ({error}).", file=work.file.name, error=error)
        ) from error
    try:
        return read_content(connection, Patience(_PATIENCE, said("The working copy")), sealed=False)
    finally:
        connection.close()


def forget(work: Unfinished) -> None:
    """Removes unfinished work for good. Only where a person has said so."""
    workfolder.remove(work.file)


def settled(ticket: Ticket) -> Ticket:
    """The slip, after a look whether what it announced did get into the document."""
    if ticket.announced is None or ticket.document is None:
        return ticket
    try:
        there = fingerprint(Path(ticket.document))
    except OSError:
        return ticket
    if not there.same_content(ticket.announced):
        return ticket
    return dataclasses.replace(
        ticket, published=there, published_batch=ticket.announced_batch, announced=None, announced_batch=""
    )


def _look_at(path: Path) -> Unfinished | None:
    try:
        connection = open_working(path)
    except SqlError as error:
        return None if is_locked(error) else _described(path, None, None)
    ticket = workfolder.read_ticket(path)
    known = "" if ticket is None else settled(ticket).published_batch
    try:
        new: int = connection.execute(
            "SELECT count(*) FROM batch WHERE number > coalesce((SELECT number FROM batch WHERE id = ?), 0)", (known,)
        ).fetchone()[0]
        last = read_history(connection, 1, "")
    except _BROKEN:
        return _described(path, None, None)
    finally:
        connection.close()
    if new == 0 or not last:
        if time.time() - path.stat().st_mtime > _SETTLED:
            workfolder.remove(path)
        return None
    return _described(path, new, last[0])


def _described(path: Path, edits: int | None, last: Entry | None) -> Unfinished:
    ticket = workfolder.read_ticket(path) or Ticket(path.parent.name)
    document = None if ticket.document is None else Path(ticket.document)
    return Unfinished(path, ticket.workspace_id, ticket.title, document, edits, last)
