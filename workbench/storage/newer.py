"""Files of a newer format that says it can be read here: what in them is unknown, and how it is kept.

`decisions/other-formats.md` says what newer formats promise. Columns and tables that are not known here are read as
they stand, whatever they mean, and parked among the extras; a version that knows them puts them back. A newer format
may define plain tables and indexes, nothing else: what could compute something is not let in.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.storage.canonical import canonical, from_json
from workbench.storage.connection import Connection, Row, SqlError, transaction
from workbench.storage.house import Extra

#: How the kinds and keys of parked extras begin.
TABLE, COLUMN, ROW = "table ", "column ", "row"

_TOKEN = re.compile(
    r"""\s+|"(?:[^"]|"")+"|'(?:[^']|'')*'|[A-Za-z_][A-Za-z_0-9]*|[0-9]+(?:\.[0-9]+)?|-(?!-)|[(),.=<>!+]"""
)
_STARTS = ("create table ", "create index ", "create unique index ")
#: Words that make something be computed, or change how things compare.
_NEVER = frozenset({"as", "select", "generated", "collate", "virtual", "using", "like", "glob", "match", "regexp"})
#: Words that a parenthesis may follow; after any other it would be a function.
_OPENING = frozenset(
    {"check", "in", "key", "and", "or", "not", "unique", "length", "between", "varchar", "decimal", "numeric"}
)
#: Words after which a name may be followed by a parenthesis.
_NAMING = frozenset({"table", "references", "on"})
#: How the names of SQLite's own tables begin.
_OWN = "sqlite_"
#: Why something cannot be put back.
_CANNOT: tuple[type[Exception], ...] = (*SqlError, ValueError, LookupError, AttributeError)


class NotPlain(ValueError):
    """A schema defines something that could do something. Its text is what it is: “trigger “x””."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What a table has that is not known here: ``columns``; ``identity`` are the columns that tell its rows apart.

    ``known`` tells whether the table itself is known.
    """

    table: str
    identity: tuple[str, ...]
    columns: tuple[str, ...]
    known: bool


def is_plain(sql: str) -> bool:
    """Whether a statement defines a plain table or index: no functions but ``length``, nothing generated or chosen."""
    lowered = sql.lower()
    if not lowered.startswith(_STARTS):
        return False
    words: list[str] = []
    at = 0
    while at < len(lowered):
        if (found := _TOKEN.match(lowered, at)) is None:
            return False
        at = found.end()
        if (word := found.group()).isspace():
            continue
        if word in _NEVER or (word == "(" and not _may_open(words)):
            return False
        words.append(word)
    return True


def _may_open(before: list[str]) -> bool:
    last = before[-1]
    if last in _OPENING or last in ("(", ",", "=", "<", ">"):
        return True
    return before[-2] in _NAMING and (last[0] == '"' or last.isidentifier())


def quoted(name: str) -> str:
    """A name as it stands in a statement."""
    return '"' + name.replace('"', '""') + '"'


def unknown_parts(
    connection: Connection, objects: Iterable[Row], known: Mapping[str, tuple[str, ...]]
) -> list[Unknown]:
    """Everything in a schema that is not in ``known`` (table → columns). Raises `NotPlain`, and ``LookupError`` where
    something known is missing.
    """
    found: list[Unknown] = []
    missing = set(known)
    for kind, name, _, sql in objects:
        if kind == "index" and (sql is None or is_plain(str(sql))):
            continue
        if kind != "table" or not is_plain(str(sql)):
            raise NotPlain(f"{kind} “{name}”")
        missing.discard(name)
        if not str(name).startswith(_OWN):
            found += _unknown_in(connection, str(name), known.get(name))
    if missing:
        raise LookupError("some of its tables are missing")
    return found


def _unknown_in(connection: Connection, table: str, known: tuple[str, ...] | None) -> Iterator[Unknown]:
    columns: list[str] = []
    keys: list[tuple[int, str]] = []
    for _, name, _, _, _, key, hidden in connection.execute(f"PRAGMA table_xinfo({quoted(table)})"):
        if hidden:  # a second wall: no plain statement makes one
            raise NotPlain(f"generated column “{name}”")
        columns.append(name)
        if key:
            keys.append((key, name))
    if not set(known or ()) <= set(columns):
        raise LookupError(f"its table “{table}” has lost a column")
    identity = tuple(name for _, name in sorted(keys))
    if known is None:
        yield Unknown(table, identity, tuple(columns), known=False)
    elif more := tuple(name for name in columns if name not in known):
        yield Unknown(table, identity, more, known=True)


# ── parking ─────────────────────────────────────────────────────────────────────────────────────────────────


def parked(connection: Connection, unknown: Unknown) -> Iterator[Extra]:
    """Every unknown value of a table as an extra."""
    names = ", ".join(map(quoted, (*unknown.identity, *unknown.columns)))
    many = len(unknown.identity)
    taken: set[str] = set()
    for number, row in enumerate(connection.execute(f"SELECT {names} FROM {quoted(unknown.table)}"), 1):
        entity = _identity([_told(value) for value in row[:many]])
        if not many or entity in taken:
            entity = f"{number:09}"
        taken.add(entity)
        told = {name: _told(value) for name, value in zip(unknown.columns, row[many:], strict=True)}
        if not unknown.known:
            yield Extra(TABLE + unknown.table, entity, ROW, canonical(told))
            continue
        for name, value in told.items():
            yield Extra(TABLE + unknown.table, entity, COLUMN + name, canonical(value))


def _identity(key: list[Any]) -> str:
    return key[0] if len(key) == 1 and isinstance(key[0], str) else canonical(key)


def _told(value: object) -> object:
    """A value of any type as JSON has it."""
    if isinstance(value, bytes):
        return {"blob": value.hex()}
    if isinstance(value, float) and not math.isfinite(value):
        return {"real": str(value)}
    return value


def _meant(told: Any) -> Any:
    match told:
        case {"blob": str(digits)}:
            return bytes.fromhex(digits)
        case {"real": str(number)}:
            return float(number)
        case None | str() | int() | float():
            return told
    raise ValueError("is no value of a column")


def put_back(connection: Connection) -> int:
    """Puts what was parked back into the tables and columns that this database has for it; gives how much.

    What has no place (its table is not known here either, its row was deleted meanwhile) stays parked. Every one is put
    back by itself, and only if all references hold then.
    """
    connection.execute("PRAGMA foreign_keys=ON")
    columns = {
        table: [row[1] for row in connection.execute(f"PRAGMA table_info({quoted(table)})")]
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    }
    waiting = connection.execute("SELECT * FROM extras WHERE kind LIKE 'table %'").fetchall()
    done, before = 0, -1
    while waiting and done != before:  # a row may refer to one that comes later
        before = done
        left = [extra for extra in waiting if not _put_back(connection, Extra._make(extra), columns)]
        done += len(waiting) - len(left)
        waiting = left
    return done


def _put_back(connection: Connection, extra: Extra, columns: Mapping[str, list[str]]) -> bool:
    table = extra.kind.removeprefix(TABLE)
    try:
        with transaction(connection):
            told = from_json(extra.value)
            if extra.key == ROW:
                _insert(connection, table, {name: _meant(value) for name, value in told.items()}, columns)
            else:
                _update(connection, table, extra, _meant(told), columns)
            connection.execute("DELETE FROM extras WHERE kind = ? AND entity = ? AND key = ?", extra[:3])
    except _CANNOT:
        return False
    return True


def _insert(connection: Connection, table: str, row: Mapping[str, Any], columns: Mapping[str, list[str]]) -> None:
    if not set(row) <= set(columns[table]):
        raise LookupError("there is a column that is not known here")
    names = ", ".join(map(quoted, row))
    places = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {quoted(table)} ({names}) VALUES ({places})", tuple(row.values()))


def _update(connection: Connection, table: str, extra: Extra, value: Any, columns: Mapping[str, list[str]]) -> None:
    column = extra.key.removeprefix(COLUMN)
    if column not in columns[table]:
        raise LookupError("there is no such column here")
    info = connection.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
    keys = [name for _, name in sorted((row[5], row[1]) for row in info if row[5])]
    identity = [extra.entity] if len(keys) == 1 else [_meant(part) for part in from_json(extra.entity)]
    where = " AND ".join(f"{quoted(name)} = ?" for name in keys)
    done = connection.execute(f"UPDATE {quoted(table)} SET {quoted(column)} = ? WHERE {where}", (value, *identity))
    if done.rowcount != 1:
        raise LookupError("its row is not there any more")
