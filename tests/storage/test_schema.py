"""The tables say what the domain says, and formats follow each other wholly or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from workbench.domain import fields as f
from workbench.domain.model import KINDS
from workbench.storage import connection as sql
from workbench.storage.mapping import TABLES
from workbench.storage.migrations import STEPS, format_of, migrate, objects_in, objects_of
from workbench.storage.schema import APPLICATION_ID, FORMAT

TYPES = {"whole": "INTEGER", "points": "INTEGER", "flag": "INTEGER", "rank": "REAL"}


@pytest.fixture
def database() -> Iterator[sql.Connection]:
    connection = sql.open_memory()
    yield connection
    connection.close()


@pytest.mark.parametrize("kind", KINDS)
def test_columns_are_the_fields_of_the_kind(database: sql.Connection, kind: str) -> None:
    migrate(database)
    found = database.execute(f'PRAGMA table_info("{TABLES[kind]}")').fetchall()
    expected = [
        (name, TYPES.get(spec.form, "TEXT"), not (spec.optional or spec.form == "requirement"))
        for name, spec in f.specs(KINDS[kind]).items()
    ]
    assert [(name, type_, bool(needed)) for _, name, type_, needed, _, _ in found] == expected


@pytest.mark.parametrize("kind", KINDS)
def test_references_lead_where_the_fields_say(database: sql.Connection, kind: str) -> None:
    migrate(database)
    found = {row[3]: row[2] for row in database.execute(f'PRAGMA foreign_key_list("{TABLES[kind]}")')}
    specs = f.specs(KINDS[kind]).items()
    assert found == {name: TABLES[spec.of] for name, spec in specs if spec.form == "ref"}


@pytest.mark.parametrize("kind", KINDS)
def test_bounds_are_those_of_the_fields(database: sql.Connection, kind: str) -> None:
    migrate(database)
    (text,) = database.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (TABLES[kind],)).fetchone()
    bounds = {n: (int(a), int(b)) for n, a, b in re.findall(r'"(\w+)" BETWEEN (-?\d+) AND (-?\d+)', text)}
    words = {n: tuple(re.findall(r"'([^']*)'", w)) for n, w in re.findall(r"\"(\w+)\" IN \(([^0)]*)\)", text)}
    specs = f.specs(KINDS[kind]).items()
    assert bounds == {n: (s.least, s.most) for n, s in specs if s.form in ("whole", "points")}
    assert words == {n: s.choices for n, s in specs if s.form == "choice"}


def test_every_table_is_strict(database: sql.Connection) -> None:
    migrate(database)
    tables = [row for row in database.execute("PRAGMA table_list") if not row[1].startswith("sqlite_")]
    assert len(tables) == len(KINDS) + 7
    assert all(strict for *_, strict in tables)


def test_a_new_file_says_what_it_is(database: sql.Connection) -> None:
    migrate(database)
    assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert format_of(database) == FORMAT


NEXT = {**STEPS, FORMAT + 1: ('CREATE TABLE "later" ("id" TEXT NOT NULL PRIMARY KEY) STRICT', "DELETE FROM extras")}


def test_a_migration_leads_to_the_next_format(database: sql.Connection) -> None:
    migrate(database)
    database.execute("INSERT INTO extras VALUES ('issue', 'x', 'y', '1')")
    migrate(database, FORMAT + 1, NEXT)
    assert format_of(database) == FORMAT + 1
    assert database.execute("SELECT count(*) FROM extras").fetchone() == (0,)
    migrate(database, FORMAT + 1, NEXT)  # there already: nothing to do


def test_a_migration_that_fails_leaves_everything_as_it_was(database: sql.Connection) -> None:
    migrate(database)
    database.execute("INSERT INTO extras VALUES ('issue', 'x', 'y', '1')")
    with pytest.raises(sql.SqlError):
        migrate(database, FORMAT + 2, {**NEXT, FORMAT + 2: ("INSERT INTO nowhere VALUES (1)",)})
    assert format_of(database) == FORMAT
    assert tuple(objects_in(database)) == objects_of(FORMAT)
    assert database.execute("SELECT count(*) FROM extras").fetchone() == (1,)


def test_a_migration_must_not_leave_loose_ends(database: sql.Connection) -> None:
    migrate(database)
    loose = "INSERT INTO batch VALUES (1, 'b', 'no session', '', '', 'do', NULL, zeroblob(32))"
    with pytest.raises(ValueError, match="batch"):
        migrate(database, FORMAT + 1, {FORMAT + 1: (loose,)})
    assert format_of(database) == FORMAT
