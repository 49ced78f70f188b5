"""What people see of the log: one entry for each operation, undo or redo."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, NamedTuple

from workbench.storage.connection import Connection
from workbench.storage.house import Change


class Entry(NamedTuple):
    """One operation in a file's history.

    ``kind`` is do, undo or redo; ``reverts`` the entry taken back; ``changes`` counts fields and entities;
    ``kinds`` are the kinds of entities touched; ``own`` whether it was done in this session; ``first`` whether it
    brought the workspace. The author is a claim, not a proof.
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
    first: bool = False


class Circle(NamedTuple):
    """What belongs to a thing in the log: entities by their ids, and, as (kind, field), by which fields rows that came
    or went name one of them; so what is no longer there is found, too.
    """

    ids: frozenset[str]
    named_by: frozenset[tuple[str, str]] = frozenset()


_ENTRIES = (
    "SELECT batch.id, label, kind, time, author, reverts, session, number = (SELECT min(number) FROM batch)"
    " FROM batch JOIN session ON session.id = session"
)


def read_history(connection: Connection, limit: int, session: str) -> list[Entry]:
    """The last ``limit`` entries, newest first."""
    batches = connection.execute(f"{_ENTRIES} ORDER BY number DESC LIMIT ?", (limit,)).fetchall()
    touched: dict[str, list[str]] = {batch[0]: [] for batch in batches}
    for batch, kind in connection.execute("SELECT batch, kind FROM change ORDER BY number DESC"):
        if batch not in touched:
            break  # the log is in the order of its batches: from here on they are older
        touched[batch].append(kind)
    return _entries(batches, touched, session)


def read_history_of(connection: Connection, circle: Circle, limit: int, session: str) -> list[Entry]:
    """The last ``limit`` entries that changed something in a circle, newest first; `Entry.changes` and its kinds are
    those in the circle.
    """
    touched: dict[str, list[str]] = {}
    for batch, kind in connection.execute(*_in_circle("batch, kind", circle)):
        if batch not in touched and len(touched) == limit:
            break
        touched.setdefault(batch, []).append(kind)
    batches = connection.execute(
        f"{_ENTRIES} WHERE batch.id IN (SELECT value FROM json_each(?)) ORDER BY number DESC",
        (json.dumps(list(touched)),),
    ).fetchall()
    return _entries(batches, touched, session)


def _in_circle(what: str, circle: Circle, batch: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The query for changes in a circle, newest first; of one batch, if one is named."""
    named = [
        f"kind = '{kind}' AND json_extract(coalesce(\"after\", \"before\"), '$.{field}') IN wanted"
        for kind, field in sorted(circle.named_by)
    ]
    # What came with the first batch is found by its id, or by the row that tells that it went.
    gone = f" OR (field = '*' AND batch <> (SELECT id FROM batch ORDER BY number LIMIT 1) AND ({' OR '.join(named)}))"
    where = f"(entity IN wanted{gone if named else ''})"
    only = "" if batch is None else " AND batch = ?"
    query = (
        f"WITH wanted AS (SELECT value FROM json_each(?)) SELECT {what} FROM change WHERE {where}{only}"
        " ORDER BY number DESC"
    )
    return query, (json.dumps(sorted(circle.ids)), *(() if batch is None else (batch,)))


def _entries(batches: list[Any], touched: dict[str, list[str]], session: str) -> list[Entry]:
    return [
        Entry(
            id_,
            label,
            kind,
            time,
            author,
            len(touched[id_]),
            frozenset(touched[id_]),
            reverts,
            by == session,
            first == 1,
        )
        for id_, label, kind, time, author, reverts, by, first in batches
    ]


def read_changes(connection: Connection, entry: str, circle: Circle | None = None) -> list[Change]:
    """Every change of one entry (by id), in the order in which they were made; only those in a circle, if one is
    given.
    """
    names = ", ".join(f'"{name}"' for name in Change._fields)
    if circle is not None:
        return list(map(Change._make, connection.execute(*_in_circle(names, circle, entry))))[::-1]
    query = f'SELECT {names} FROM "change" WHERE "batch" = ? ORDER BY "number"'
    return list(map(Change._make, connection.execute(query, (entry,))))


class Dated(NamedTuple):
    """A change of the log with when it was made, and by whom (a claim, not a proof)."""

    change: Change
    time: str
    author: str


def read_changes_since(connection: Connection, kinds: Collection[str], entity: str | None, moment: str) -> list[Dated]:
    """The changes to some kinds of things, in the order in which they were made: after the entry that brought an
    entity (by id), if one is named and there is one, else after a moment as the log writes it. What brought the
    workspace is never among them.
    """
    start = 0 if entity is None else _number_of(connection, entity)
    if not start:
        start = connection.execute("SELECT max(number) FROM batch WHERE time < ?", (moment,)).fetchone()[0] or 0
    start = max(start, connection.execute("SELECT min(number) FROM batch").fetchone()[0] or 0)
    names = ", ".join(f'change."{name}"' for name in Change._fields)
    rows = connection.execute(
        f"SELECT batch.number, {names}, time, author FROM change JOIN batch ON batch.id = batch"
        " JOIN session ON session.id = session ORDER BY change.number DESC"
    )
    found = []
    for number, *values, time, author in rows:
        if number <= start:
            break  # the log is in the order of its batches: from here on they are older
        change = Change._make(values)
        if change.kind in kinds:
            found.append(Dated(change, time, author))
    return found[::-1]


def _number_of(connection: Connection, entity: str) -> int:
    """The number of the last entry that brought an entity (by id); 0 if none did."""
    query = 'SELECT max(batch.number) FROM batch JOIN change ON batch.id = batch WHERE entity = ? AND "before" IS NULL'
    return connection.execute(query, (entity,)).fetchone()[0] or 0
