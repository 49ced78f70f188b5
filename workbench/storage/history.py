"""What people see of the log: one entry for each operation, undo or redo."""

from __future__ import annotations

from typing import NamedTuple

from workbench.storage.connection import Connection


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
    touched = {
        batch: (count, frozenset(kinds.split(",")))
        for batch, count, kinds in connection.execute(
            "SELECT batch, count(*), group_concat(DISTINCT kind) FROM change GROUP BY batch"
        )
    }
    return [
        Entry(id_, label, kind, time, author, *touched.get(id_, (0, frozenset())), reverts, by == session)
        for id_, label, kind, time, author, reverts, by in batches
    ]
