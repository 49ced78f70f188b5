"""Files of formats that do not exist (yet, or any more), made by the rules that every format keeps."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from workbench.domain.model import Model
from workbench.storage import arrival, formats, migrations
from workbench.storage.assembly import assemble
from workbench.storage.connection import Connection, driver, open_building, transaction
from workbench.storage.content import Content
from workbench.storage.formats import row_forms
from workbench.storage.house import Batch, Extra, RowDigest, Session, head_digest, heads_of_log
from workbench.storage.journal import insert_batches, insert_changes, insert_sessions
from workbench.storage.mapping import plain, to_row
from workbench.storage.migrations import migrate, objects_of
from workbench.storage.schema import APPLICATION_ID, FORMAT

#: What a format two versions ahead may have more.
AHEAD = (
    """ALTER TABLE "issues" ADD COLUMN "colour" TEXT NOT NULL DEFAULT 'red'""",
    'ALTER TABLE "issues" ADD COLUMN "weight" REAL',
    'ALTER TABLE "session" ADD COLUMN "place" TEXT',
    """CREATE TABLE "sightings" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") = 36),
  "issue" TEXT NOT NULL REFERENCES "issues" ("id") DEFERRABLE INITIALLY DEFERRED,
  "after" TEXT REFERENCES "sightings" ("id") DEFERRABLE INITIALLY DEFERRED,
  "seen" INTEGER NOT NULL CHECK ("seen" IN (0, 1)),
  "picture" BLOB,
  "share" REAL NOT NULL
) STRICT""",
    'CREATE INDEX "by_issue" ON "sightings" ("issue")',
    'CREATE TABLE "tally" ("what" TEXT NOT NULL, "count" INTEGER NOT NULL) STRICT',
)


def later(path: Path, *statements: str) -> None:
    """Does something to a file with another program."""
    connection: Connection = driver.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def sealed(path: Path, **meta: object) -> None:
    """Gives a file new ``meta`` and the digest over everything that goes with it."""
    connection: Connection = driver.connect(str(path), isolation_level=None)
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", [(k, str(v)) for k, v in meta.items()])

    def all_of(table: str, columns: Iterable[str]) -> list[Any]:
        return connection.execute(f"SELECT {', '.join(map(repr, columns))} FROM {table}".replace("'", '"')).fetchall()

    head = head_digest(
        map(RowDigest._make, all_of("digest", RowDigest._fields)),
        map(Batch._make, sorted(all_of("batch", Batch._fields))),
        map(Session._make, all_of("session", Session._fields)),
        map(Extra._make, all_of("extras", Extra._fields)),
        dict(connection.execute("SELECT key, value FROM meta").fetchall()),
    )
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('head', ?)", (head,))
    connection.close()


def two_ahead(path: Path, content: Content, **meta: object) -> None:
    """Writes ``content`` as a file of a format two versions ahead, with things in it that nobody knows here."""
    assemble(path, content)
    issue, other = sorted(content.model.issues)[:2]
    later(
        path,
        *AHEAD,
        f"UPDATE issues SET colour = 'ünlit', weight = -1.5 WHERE id = '{issue}'",
        "UPDATE session SET place = 'Geneva'",
        f"INSERT INTO sightings VALUES ('{'1' * 36}', '{issue}', '{'2' * 36}', 1, x'00ff', 9e999)",
        f"INSERT INTO sightings VALUES ('{'2' * 36}', '{other}', NULL, 0, NULL, 0.25)",
        "INSERT INTO tally VALUES ('a', 1), ('a', 1), ('b', 9007199254740993)",
        f"INSERT INTO digest VALUES ('sighting', '{'1' * 36}', zeroblob(32))",
        f"PRAGMA user_version = {FORMAT + 2}",
    )
    sealed(path, **{"format": FORMAT + 2, "min_reader": FORMAT, "min_writer": FORMAT, "written_by": "3.1.0", **meta})


_STEPS, _FORMAT = migrations.STEPS, FORMAT
_FORMS = {name: getattr(formats, name) for name in ("_TABLES", "_JSON", "_FLAGS", "_LATER")}


def has_format(monkeypatch: pytest.MonkeyPatch, number: int, steps: dict[int, tuple[str, ...]]) -> None:
    """Makes ``number`` the format of this program, to which ``steps`` lead. Only in this process."""
    for name, found in sorted(sys.modules.items()):
        if name.startswith("workbench.") and isinstance(getattr(found, "FORMAT", None), int):
            monkeypatch.setattr(found, "FORMAT", number)
    monkeypatch.setattr(migrations, "STEPS", steps)
    for literal, known in _FORMS.items():
        of = {n: known[n] if steps.get(n) is _STEPS.get(n) else known[_FORMAT] for n in range(1, number + 1)}
        monkeypatch.setattr(formats, literal, of)
    for cached in (migrations.objects_of, formats.row_forms, formats.known_tables, arrival._order):
        cached.cache_clear()


#: The format of today in one step, what it might have been before, and the step from that to today's.
TODAY = (
    *(str(sql) for _, _, _, sql in objects_of(FORMAT) if sql is not None),
    f"PRAGMA application_id = {APPLICATION_ID}",
)
_LACKS = ('  "note" TEXT NOT NULL,\n', """  "private" INTEGER NOT NULL CHECK ("private" IN (0, 1)),\n""")
_ISSUES = next(statement for statement in TODAY if statement.startswith('CREATE TABLE "issues"'))
OLD = tuple(
    statement if statement != _ISSUES else _ISSUES.replace(_LACKS[0], "").replace(_LACKS[1], "") for statement in TODAY
)
STEP = (
    """ALTER TABLE "issues" ADD COLUMN "note" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "issues" ADD COLUMN "private" INTEGER NOT NULL DEFAULT 0 CHECK ("private" IN (0, 1))""",
)


def old_file(path: Path, model: Model, extras: tuple[Extra, ...] = ()) -> None:
    """Writes a file of the format 1 that lacks what ``STEP`` brings; to be called once that is a format."""
    content = Content.new(model, "Long ago", "Ada")
    connection = open_building(path)
    migrate(connection, 1)
    with transaction(connection):
        digests = []
        for form in row_forms(1):
            places = ", ".join("?" * len(form.columns))
            for id_, entity in model.table(form.kind).items():
                values = to_row(form.kind, plain(entity))
                row = tuple(values[name] for name in form.columns)
                names = ", ".join(f'"{name}"' for name in form.columns)
                connection.execute(f'INSERT INTO "{form.table}" ({names}) VALUES ({places})', row)
                digests += [RowDigest(kind, id_, sha256) for kind, sha256 in form.digests(row).items()]
        connection.executemany("INSERT INTO digest VALUES (?, ?, ?)", digests)
        insert_sessions(connection, content.sessions)
        insert_batches(connection, content.batches)
        insert_changes(connection, content.changes)
        connection.executemany("INSERT INTO head VALUES (?, ?, ?, ?)", heads_of_log(content.changes).values())
        connection.executemany("INSERT INTO extras VALUES (?, ?, ?, ?)", extras)
        meta = {**content.meta, "format": "1", "min_reader": "1", "min_writer": "1", "written_by": "0.1.0"}
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    connection.close()
    sealed(path)
