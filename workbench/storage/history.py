"""What people see of the log: one entry for each operation, undo or redo."""

from __future__ import annotations

import json
from collections.abc import Collection, Generator
from typing import Any, NamedTuple, TypeVar

from workbench.storage.connection import Connection
from workbench.storage.house import WHOLE, Change

Found = TypeVar("Found")
#: So many changes are read at a time, where something else may want its turn; so many are looked at for a circle.
_PIECE, _STRETCH = 1000, 5000
#: A number below that of every change.
_BEFORE_ALL = -(1 << 62)


class Entry(NamedTuple):
    """One operation in a file's history.

    ``kind`` is do, undo or redo; ``reverts`` the entry taken back; ``changes`` counts fields and entities;
    ``kinds`` are the kinds of entities touched; ``own`` whether it was done in this session; ``first`` whether it
    brought the workspace; ``number`` its place in the log. The author is a claim, not a proof.
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
    number: int = 0


class Circle(NamedTuple):
    """What belongs to a thing in the log: entities by their ids, and, as (kind, field), by which fields rows that came
    or went name one of them; so what is no longer there is found, too.
    """

    ids: frozenset[str]
    named_by: frozenset[tuple[str, str]] = frozenset()


_CHANGE = ", ".join(f'"{name}"' for name in Change._fields)
_ENTRIES = (
    "SELECT batch.id, label, kind, time, author, reverts, session, number = (SELECT min(number) FROM batch), number"
    " FROM batch JOIN session ON session.id = session"
)


def whole(steps: Generator[None, None, Found]) -> Found:
    """What comes of some steps, all of them done at once."""
    while True:
        try:
            next(steps)
        except StopIteration as over:
            found: Found = over.value
            return found


def read_history(connection: Connection, limit: int, session: str) -> list[Entry]:
    """The last ``limit`` entries, newest first, in whatever order the log is."""
    return whole(history_in_steps(connection, limit, session, ordered=whole(in_order(connection))))


def in_order(connection: Connection) -> Generator[None, None, bool]:
    """Whether the changes of the log stand in the order of its entries, as whoever writes one here leaves it; other
    programs need not. Yields between two stretches of the log.
    """
    query = (
        "SELECT min(entry), max(entry), max(entry < before) FROM (SELECT batch.number AS entry, lag(batch.number)"
        " OVER (ORDER BY change.number) AS before FROM change JOIN batch ON batch.id = batch"
        " WHERE change.number > ? AND change.number <= ?)"
    )
    first, last = connection.execute("SELECT min(number), max(number) FROM change").fetchone()
    at, highest = (first or 0) - 1, _BEFORE_ALL
    while last is not None and at < last:
        lowest, found, falls = connection.execute(query, (at, at + _STRETCH)).fetchone()
        if falls or (lowest is not None and lowest < highest):
            return False
        at, highest = at + _STRETCH, highest if found is None else found
        yield
    return True


def history_in_steps(
    connection: Connection, limit: int, session: str, after: int = 0, ordered: bool = True
) -> Generator[None, None, list[Entry]]:
    """As `read_history`, of the entries that come after a number; yields between two pieces of the log. ``ordered``:
    the log is known to be `in_order`, so that it need not be gone through from its beginning.
    """
    query = f"{_ENTRIES} WHERE number > ? ORDER BY number DESC LIMIT ?"
    batches = connection.execute(query, (after, limit)).fetchall()
    touched: dict[str, list[str]] = {batch[0]: [] for batch in batches}
    oldest = batches[-1][-1] if batches else after + 1
    for at, piece in enumerate(_backwards(connection, "number, batch, kind FROM change", oldest - 1, ordered)):
        if at:
            yield
        for _, batch, kind in piece:
            touched.get(batch, []).append(kind)
    return _entries(batches, touched, session)


def _backwards(connection: Connection, what: str, after: int, ordered: bool) -> Generator[list[Any], None, None]:
    """Rows of the changes by the entries after a number, in pieces, newest first; the number of a change has to stand
    first in each. Where the log is not in order, those of other entries are among them. Nothing is left open between
    two pieces, so that the log may grow meanwhile.
    """
    query = f"SELECT change.{what} WHERE change.number > ? AND change.number < ? ORDER BY change.number DESC LIMIT ?"
    end, below = _end_of(connection, after) if ordered else _BEFORE_ALL, 1 << 62
    while piece := connection.execute(query, (end, below, _PIECE)).fetchall():
        yield piece
        below = piece[-1][0]


def _end_of(connection: Connection, entry: int) -> int:
    """The number of the last change by the entries up to a number, in a log that is in the order of its entries: it
    need not be gone through, and no index has to say where the changes of each stand.
    """
    low, high = 0, connection.execute("SELECT max(number) FROM change").fetchone()[0] or 0
    query = (
        "SELECT change.number, batch.number FROM change JOIN batch ON batch.id = batch WHERE change.number <= ?"
        " ORDER BY change.number DESC LIMIT 1"
    )
    while low < high:
        middle = (low + high + 1) // 2
        found = connection.execute(query, (middle,)).fetchone()
        if found is None or found[1] <= entry:
            low = middle
        else:
            high = found[0] - 1
    return low


def history_of_in_steps(
    connection: Connection, circle: Circle, limit: int, session: str
) -> Generator[None, None, list[Entry]]:
    """The last ``limit`` entries that changed something in a circle, newest first; `Entry.changes` and its kinds are
    those in the circle. Yields between two stretches of the log.
    """
    touched: dict[str, list[str]] = {}
    for at, stretch in enumerate(_stretches(connection, "batch, kind", circle)):
        if at:
            yield
        for batch, kind in stretch:
            if batch in touched or len(touched) < limit:
                touched.setdefault(batch, []).append(kind)
            else:
                break
        else:
            continue
        break
    batches = connection.execute(
        f"{_ENTRIES} WHERE batch.id IN (SELECT value FROM json_each(?)) ORDER BY number DESC",
        (json.dumps(list(touched)),),
    ).fetchall()
    return _entries(batches, touched, session)


def _stretches(
    connection: Connection, what: str, circle: Circle, batch: str | None = None
) -> Generator[list[Any], None, None]:
    """The changes in a circle (of one batch, if one is named), newest first, found stretch by stretch of the log."""
    query, wanted = _in_circle(what, circle, batch)
    first, last = connection.execute("SELECT min(number), max(number) FROM change").fetchone()
    while last is not None and last >= first:
        yield connection.execute(query, (*wanted, last - _STRETCH, last)).fetchall()
        last -= _STRETCH


def _in_circle(what: str, circle: Circle, batch: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The query for changes in a circle, newest first; of one batch, if one is named. Two more values are asked for:
    the numbers of the changes after which, and up to which, it is looked.
    """
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
        " AND number > ? AND number <= ? ORDER BY number DESC"
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
            number,
        )
        for id_, label, kind, time, author, reverts, by, first, number in batches
    ]


def changes_of_in_steps(connection: Connection, entry: str, circle: Circle) -> Generator[None, None, list[Change]]:
    """The changes of one entry (by id) in a circle, in the order in which they were made; yields between two stretches
    of the log.
    """
    found: list[Change] = []
    for at, stretch in enumerate(_stretches(connection, _CHANGE, circle, entry)):
        if at:
            yield
        found.extend(map(Change._make, stretch))
    return found[::-1]


def read_changes_in_steps(
    connection: Connection, entry: str, ordered: bool = True
) -> Generator[None, None, list[Change]]:
    """Every change of one entry (by id), in the order in which they were made; yields between two pieces of the log.
    ``ordered``: as in `history_in_steps`.
    """
    number = connection.execute("SELECT number FROM batch WHERE id = ?", (entry,)).fetchone()
    if number is None:
        return []
    low, high = _BEFORE_ALL, 1 << 62
    if ordered:
        low, high = _end_of(connection, number[0] - 1), _end_of(connection, number[0])
    query = (
        f'SELECT {_CHANGE}, "number" FROM "change" WHERE "number" > ? AND "number" <= ? AND "batch" = ?'
        ' ORDER BY "number" LIMIT ?'
    )
    found: list[Change] = []
    while piece := connection.execute(query, (low, high, entry, _PIECE)).fetchall():
        found.extend(Change._make(row[:-1]) for row in piece)
        low = piece[-1][-1]
        if len(piece) < _PIECE:
            break
        yield
    return found


class Dated(NamedTuple):
    """A change of the log with when it was made, and by whom (a claim, not a proof)."""

    change: Change
    time: str
    author: str


def number_before(connection: Connection, brought: tuple[str, str] | None, moment: str) -> int:
    """The number of the last entry that is not looked at by whoever asks what was changed since: of the one that
    brought a thing (its kind and id), if one is named and it is there, else of the last one before a moment as the log
    writes it; at least of the one that brought the workspace.
    """
    start = 0 if brought is None else _number_of(connection, *brought)
    if not start:
        start = connection.execute("SELECT max(number) FROM batch WHERE time < ?", (moment,)).fetchone()[0] or 0
    return max(start, connection.execute("SELECT min(number) FROM batch").fetchone()[0] or 0)


def changes_in_steps(
    connection: Connection, kinds: Collection[str], after: int, ordered: bool = True
) -> Generator[None, None, list[Dated]]:
    """The changes to some kinds of things by the entries after a number, in the order in which they were made; yields
    after each piece of the log. ``ordered``: as in `history_in_steps`.
    """
    names = ", ".join(f'change."{name}"' for name in Change._fields).removeprefix("change.")
    joined = "change JOIN batch ON batch.id = batch JOIN session ON session.id = session"
    found: list[Dated] = []
    for piece in _backwards(connection, f"{names}, time, author, batch.number FROM {joined}", after, ordered):
        for *values, time, author, entry in piece:
            change = Change._make(values)
            if change.kind in kinds and entry > after:
                found.append(Dated(change, time, author))
        yield
    return found[::-1]


def _number_of(connection: Connection, kind: str, entity: str) -> int:
    """The number of the last entry that brought a thing; 0 if none did."""
    query = (
        "SELECT max(batch.number) FROM head JOIN change ON change.id = head.change JOIN batch ON batch.id = batch"
        ' WHERE head.kind = ? AND head.entity = ? AND head.field = ? AND "before" IS NULL'
    )
    return connection.execute(query, (kind, entity, WHOLE)).fetchone()[0] or 0
