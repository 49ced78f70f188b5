"""The append-only log of changes, and the ancestry by which copies that were worked on apart can be merged.

One applied operation is a *batch*; each field it changed is a *change* that names the changes it replaced.
Undo is a batch like any other. Nothing is ever rewritten: audit trail, undo and merge read the same tables.

An entity that comes or goes is one change to ``*``, the whole row. A change to a field replaces that field's
heads, or, where the field has none of its own, the row's. A change to ``*`` replaces every head of the row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from workbench import __version__
from workbench.domain.identity import new_id
from workbench.domain.model import KINDS, Model, RowChange
from workbench.storage.canonical import canonical, from_json
from workbench.storage.connection import Connection
from workbench.storage.house import WHOLE, Batch, Change, Heads, Session
from workbench.storage.mapping import columns, field_from_plain, from_plain, plain


def now() -> str:
    """The time of day as the log keeps it: UTC, to the millisecond. For people to read;
    no rule hangs on it.
    """
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def changes_of(
    batch: str, rows: Iterable[RowChange], heads_of: Callable[[str, str], Heads], number: int
) -> tuple[list[Change], dict[tuple[str, str], Heads]]:
    """The changes of one batch, numbered from ``number``, and the new heads of the entities touched."""
    found: list[Change] = []
    touched: dict[tuple[str, str], Heads] = {}
    for row in rows:
        at = (row.kind, row.id)
        if at not in touched:
            touched[at] = heads_of(*at)
        heads = touched[at]
        for field, before, after in _differences(row):
            if field == WHOLE:
                replaced = sorted(change for changes in heads.values() for change in changes)
                heads.clear()
            else:
                replaced = sorted(heads.get(field) or heads.get(WHOLE, []))
            change = Change(number + len(found), new_id(), batch, *at, field, before, after, canonical(replaced))
            heads[field] = [change.id]
            found.append(change)
    return found, touched


def _differences(row: RowChange) -> Iterator[tuple[str, str | None, str | None]]:
    before = None if row.before is None else plain(row.before)
    after = None if row.after is None else plain(row.after)
    if before is None or after is None:
        if before is not after:
            yield WHOLE, _json(before), _json(after)
        return
    for field, value in after.items():
        if before[field] != value:
            yield field, canonical(before[field]), canonical(value)


def _json(value: dict[str, Any] | None) -> str | None:
    return None if value is None else canonical(value)


def make_session(author: str) -> Session:
    """A session of now, by an author as the system calls them."""
    return Session(new_id(), _sayable(author), now(), __version__)


def make_batch(number: int, session: str, label: str, kind: str = "do", reverts: str | None = None) -> Batch:
    """A batch of now, still without its digest."""
    return Batch(number, new_id(), session, _sayable(label), now(), kind, reverts, b"")


def _sayable(text: str) -> str:
    """The text without what cannot be written: the system may give names that are no proper text."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def replay(changes: Iterable[Change]) -> Model:
    """The model to which a log leads, from nothing; raises ``ValueError`` where it does not add up.

    What a newer version noted about kinds and fields that are not known here leads nowhere.
    """
    rows: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for change in changes:
        if change.kind not in KINDS or not (change.field == WHOLE or change.field in columns(change.kind)):
            continue
        table = rows[change.kind]
        after = None if change.after is None else from_json(change.after)
        if change.field != WHOLE:
            if change.entity not in table:
                raise ValueError(f"change {change.id} speaks of what is not there")
            field_from_plain(change.kind, change.field, after)
            table[change.entity][change.field] = after
        elif after is None:
            table.pop(change.entity, None)
        elif isinstance(after, dict):
            table[change.entity] = {name: value for name, value in after.items() if name in columns(change.kind)}
        else:
            raise ValueError(f"change {change.id} does not say what came")
    return Model.of(from_plain(kind, values) for kind, table in rows.items() for values in table.values())


# ── in the database ─────────────────────────────────────────────────────────────────────────────────────────


def read_heads(connection: Connection, kind: str, entity: str) -> Heads:
    """The heads of one entity."""
    heads: Heads = {}
    query = "SELECT field, change FROM head WHERE kind = ? AND entity = ?"
    for field, change in connection.execute(query, (kind, entity)):
        heads.setdefault(field, []).append(change)
    return heads


def write_heads(connection: Connection, touched: dict[tuple[str, str], Heads]) -> None:
    """Puts new heads in the place of the old ones of the entities touched."""
    for at, heads in touched.items():
        old = {(field, change) for field, changes in read_heads(connection, *at).items() for change in changes}
        new = {(field, change) for field, changes in heads.items() for change in changes}
        connection.executemany(
            "DELETE FROM head WHERE kind = ? AND entity = ? AND field = ? AND change = ?",
            [(*at, *gone) for gone in old - new],
        )
        connection.executemany("INSERT INTO head VALUES (?, ?, ?, ?)", [(*at, *come) for come in new - old])


def insert_sessions(connection: Connection, sessions: Iterable[Session]) -> None:
    """Adds sessions."""
    connection.executemany("INSERT INTO session VALUES (?, ?, ?, ?)", sessions)


def insert_batches(connection: Connection, batches: Iterable[Batch]) -> None:
    """Adds batches."""
    connection.executemany("INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?)", batches)


def insert_changes(connection: Connection, changes: Iterable[Change]) -> None:
    """Adds changes."""
    connection.executemany("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", changes)


def last_numbers(connection: Connection) -> tuple[int, int]:
    """The numbers of the last batch and of the last change; 0 where there is none."""
    batch, change = connection.execute(
        "SELECT (SELECT max(number) FROM batch), (SELECT max(number) FROM change)"
    ).fetchone()
    return batch or 0, change or 0
