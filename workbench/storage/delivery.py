"""From a snapshot of a working copy to a document: sealed, packed, read back row by row, put in its place.

Everything here works on closed files, so that it can be done in a process of its own while the person goes on.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.domain.identity import new_id
from workbench.domain.language import in_words, marked, said
from workbench.storage.connection import Connection, DiskError, open_building, transaction
from workbench.storage.content import versions
from workbench.storage.errors import (
    CannotRead,
    CannotWrite,
    Damaged,
    DocumentChanged,
    DocumentReplaced,
    Unsafe,
    WayOut,
)
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.house import Batch, Extra, RowDigest, Session, head_digest
from workbench.storage.inspection import Patience, check_copy
from workbench.storage.looking import reading
from workbench.storage.publish import Target, fingerprint, put
from workbench.storage.register import note_written
from workbench.storage.replaced import told_apart
from workbench.storage.worker.apart import WorkerFailed, apart
from workbench.storage.worker.child import Line

#: Seconds for reading a file of our own.
_PATIENCE = 600.0
_NOT_WHOLE = marked(
    "Nothing was saved, and the document is untouched: the copy for it did not come out whole. Your "
    "work is kept; try again, and if it fails again, look after the disk of this computer."
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A snapshot, and where it is to go. ``token`` names the temporary files."""

    snapshot: Path
    target: Target
    token: str

    @property
    def packed(self) -> Path:
        """The document as it will be, beside the snapshot."""
        return self.snapshot.with_suffix(".publishing")

    def clear(self) -> None:
        """Removes the snapshot and what was made of it."""
        for path in (self.snapshot, self.packed, self.packed.with_suffix(".publishing-journal")):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


Announce = Callable[[Fingerprint], None]


def deliver(delivery: Delivery, announce: Announce | None = None) -> Fingerprint:
    """Puts what the snapshot holds at the target; gives what is there now. The snapshot is used up.

    ``announce`` hears what will be there just before it is. Raises a `FileProblem`; then the target is as it was.
    """
    try:
        _verify(delivery.packed, *pack(delivery.snapshot, delivery.packed))
        written = put(delivery.packed, delivery.target, delivery.token, announce)
        note_written(written)
        return written
    except DocumentReplaced as problem:
        raise told_apart(problem, delivery.target.path, delivery.packed) from None
    except DiskError as error:
        raise CannotWrite(
            said(
                "{target} was not written: the copy for it could not be made on this computer ({error}). {safe}; "
                "make room there and try again.",
                target=delivery.target.name,
                error=error,
                safe=delivery.target.safe,
            ),
            WayOut.TRY_AGAIN,
        ) from error
    finally:
        delivery.clear()


def deliver_apart(delivery: Delivery, announce: Announce | None = None) -> Fingerprint:
    """As `deliver`, in a process of its own; ``announce`` is called here, and nothing is put anywhere before it
    returns.
    """

    def asked(coming: Any) -> bool:
        if announce is not None:
            announce(Fingerprint(**coming))
        return True

    try:
        return Fingerprint(**apart("deliver", _told(delivery), asked=asked))
    except WorkerFailed as failed:
        raise CannotWrite(
            said(
                "{target} was not written: the program that writes it stopped ({why}). {safe}; try again.",
                target=delivery.target.name,
                why=failed.why,
                safe=delivery.target.safe,
            ),
            WayOut.TRY_AGAIN,
        ) from failed
    except OSError as error:
        raise CannotWrite(
            said(
                "{target} was not written: the program that writes it could not be started ({error}). {safe}; "
                "try again.",
                target=delivery.target.name,
                error=error,
                safe=delivery.target.safe,
            ),
            WayOut.TRY_AGAIN,
        ) from error
    finally:
        delivery.clear()


@dataclass
class Duplicate:
    """A document as it is, byte for byte, on its way to another place: for what this version would lose of it."""

    document: Path
    known: Fingerprint
    target: Target

    def run(self, apart: bool = True) -> None:
        """Puts it there; raises a `FileProblem`, also where the document is no longer what was read. In any thread.

        There is nothing to be worked out, so that this needs no process of its own.
        """
        try:
            now = fingerprint(self.document)
        except OSError as error:
            raise CannotRead(
                said(
                    "“{document}” is not to be read any more ({error}), so no copy of it was made. Open it again.",
                    document=self.document.name,
                    error=error.strerror or error,
                )
            ) from error
        if not now.same_content(self.known):
            raise DocumentChanged(
                said(
                    "“{document}” was changed since it was opened, so no copy of it was made. Open it again.",
                    document=self.document.name,
                ),
                WayOut.CHOOSE_ANOTHER,
            )
        note_written(put(self.document, self.target, new_id()))


def deliver_there(told: Mapping[str, Any], line: Line) -> dict[str, Any]:
    """The worker's side of `deliver_apart`."""
    target = told["target"]
    delivery = Delivery(
        Path(told["snapshot"]),
        Target(
            Path(target["path"]),
            tuple(Fingerprint(**known) for known in target["expected"]),
            target["overwrite"],
            target["closing"],
        ),
        told["token"],
    )
    return dataclasses.asdict(deliver(delivery, lambda coming: line.ask(dataclasses.asdict(coming)) and None))


def _told(delivery: Delivery) -> dict[str, Any]:
    target = dataclasses.asdict(delivery.target)
    return {
        "snapshot": str(delivery.snapshot),
        "target": {**target, "path": str(delivery.target.path)},
        "token": delivery.token,
    }


def pack(snapshot: Path, packed: Path) -> tuple[str, int]:
    """Seals a snapshot and writes what is in it to a new file, without gaps; gives its head digest and its number of
    changes, by which it is recognised when it is read back. Raises what SQLite and the system raise.
    """
    packed.unlink(missing_ok=True)
    connection = open_building(snapshot)
    try:
        head = _seal(connection)
        changes: int = connection.execute("SELECT count(*) FROM change").fetchone()[0]
        connection.execute("VACUUM INTO ?", (str(packed),))
    finally:
        connection.close()
    return head, changes


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


def _verify(packed: Path, head: str, changes: int) -> None:
    """Reads the copy for the document back, row by row; raises `CannotWrite` where it is not what it should be."""
    patience = Patience(_PATIENCE, said("the copy"))
    try:
        with reading(packed, patience) as connection:
            found = check_copy(connection, patience)
    except (Damaged, Unsafe) as error:
        raise CannotWrite(in_words(_NOT_WHOLE), WayOut.TRY_AGAIN) from error
    if found != (head, changes):
        raise CannotWrite(in_words(_NOT_WHOLE), WayOut.TRY_AGAIN)
