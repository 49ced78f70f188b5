"""What people see of the log: one entry for each operation, undo or redo."""

from __future__ import annotations

from typing import NamedTuple

from workbench.storage.connection import Connection
from workbench.storage.journal import Change


class Entry(NamedTuple):
    """One operation in a file's history.

    ``kind`` is do, undo or redo; ``reverts`` the entry taken back; ``changes`` counts fields and entities;
    ``kinds`` are the kinds of entities touched; ``own`` whether it was done in this session. The author is a
    claim, not a proof.
    """

    id: str
    label: str
    kind: str
    time: str
    author: str
    changes: int
    kinds: frozenset[str]
    reverts: str | None
    own: bool


def read_history(connection: Connection, limit: int, session: str) -> list[Entry]:
    """The last ``limit`` entries, newest first."""
    batches = connection.execute(
        "SELECT batch.id, label, kind, time, author, reverts, session FROM batch JOIN session ON session.id "
        "= session"
        " ORDER BY number DESC LIMIT ?",
        (limit,),
    ).fetchall()
    touched: dict[str, list[str]] = {batch[0]: [] for batch in batches}
    for batch, kind in connection.execute("SELECT batch, kind FROM change ORDER BY number DESC"):
        if batch not in touched:
            break  # the log is in the order of its batches: from here on they are older
        touched[batch].append(kind)
    return [
        Entry(id_, label, kind, time, author, len(touched[id_]), frozenset(touched[id_]), reverts, by == session)
        for id_, label, kind, time, author, reverts, by in batches
    ]


def read_changes(connection: Connection, entry: str) -> list[Change]:
    """Every change of one entry (by id), in the order in which they were made."""
    names = ", ".join(f'"{name}"' for name in Change._fields)
    query = f'SELECT {names} FROM "change" WHERE "batch" = ? ORDER BY "number"'
    return list(map(Change._make, connection.execute(query, (entry,))))
