"""Writing all of a workspace into a new file, by our own tables and statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from workbench.domain.model import KINDS, Model
from workbench.storage import house, journal, mapping
from workbench.storage.connection import Connection, open_building, transaction
from workbench.storage.content import Content
from workbench.storage.house import RowDigest, head_digest
from workbench.storage.mapping import TABLES, columns, plain, to_row
from workbench.storage.migrations import migrate


def assemble(path: Path, content: Content) -> None:
    """Fills a new private file with ``content``. It is not on the disk for good before the caller has it
    written out.

    Raises what SQLite raises; what is at ``path`` is then to be thrown away.
    """
    assemble_in_parts(path, content.model, lambda: content)


def assemble_in_parts(path: Path, model: Model, content: Callable[[], Content]) -> None:
    """As `assemble`, of a ``content`` with that model, which need not be there before its entities are written."""
    connection = open_building(path)
    try:
        migrate(connection)
        with transaction(connection):
            digests = list(chain.from_iterable(_fill(connection, kind, model) for kind in KINDS))
            _fill_house(connection, content(), digests)
    finally:
        connection.close()


def insert_statement(kind: str) -> str:
    """The statement that adds one row of a kind, by the names of its columns."""
    names = ", ".join(f'"{name}"' for name in columns(kind))
    values = ", ".join(f":{name}" for name in columns(kind))
    return f'INSERT INTO "{TABLES[kind]}" ({names}) VALUES ({values})'


def upsert_statement(kind: str) -> str:
    """The statement that writes one row of a kind, whether it is there already or not."""
    values = ", ".join(f'"{name}" = excluded."{name}"' for name in columns(kind) if name != "id")
    return f'{insert_statement(kind)} ON CONFLICT ("id") DO UPDATE SET {values}'


def _fill(connection: Connection, kind: str, model: Model) -> list[RowDigest]:
    digests: list[RowDigest] = []

    def rows() -> Iterator[dict[str, Any]]:
        for id_, entity in model.table(kind).items():
            values = plain(entity)
            digests.extend(RowDigest(told, id_, sha256) for told, sha256 in mapping.digests(kind, values).items())
            yield to_row(kind, values)

    connection.executemany(insert_statement(kind), rows())
    return digests


def _fill_house(connection: Connection, content: Content, digests: list[RowDigest]) -> None:
    connection.executemany("INSERT INTO digest VALUES (?, ?, ?)", sorted(digests))
    journal.insert_sessions(connection, content.sessions)
    journal.insert_batches(connection, content.batches)
    journal.insert_changes(connection, content.changes)
    heads = sorted(house.heads_of_log(content.changes).values())
    connection.executemany("INSERT INTO head VALUES (?, ?, ?, ?)", heads)
    connection.executemany("INSERT INTO extras VALUES (?, ?, ?, ?)", sorted(content.extras))
    head = head_digest(digests, content.batches, content.sessions, content.extras, content.meta)
    meta = {**content.meta, "head": head}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
