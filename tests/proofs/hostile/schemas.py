"""Things that no workspace defines, and definitions that only look like ours. Whatever of it ran would be noticed: by
the memory or the time it takes, or by the file that it would touch.
"""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.proofs.hostile.forging import Case, beside_victim, connect, sound, sql
from workbench.storage.schema import FORMAT_1

#: Takes for ever, and takes 800 megabytes.
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
HUGE = "length(hex(zeroblob(400000000)))"

_ISSUES = next(text for text in FORMAT_1 if '"issues"' in text.splitlines()[0])
_COLUMNS = '"id", "key", "title", "summary", "group", "cooperation", "competition", "floor", "ceiling"'


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _says(table: str, definition: str) -> str:
    return f"UPDATE sqlite_schema SET sql = {_quoted(definition)} WHERE name = '{table}'"


def _replaced(old: str, new: str) -> Callable[[Path], Path]:
    return sql(f"UPDATE sqlite_schema SET sql = replace(sql, {_quoted(old)}, {_quoted(new)})")


def _with_column(column: str) -> Callable[[Path], Path]:
    """The table of issue areas with one more column, in the schema alone."""
    return sql(_says("issues", _ISSUES.replace('"rank" REAL NOT NULL', f'"rank" REAL NOT NULL,\n  {column}')))


def _added(kind: str, name: str, table: str, root: str, text: str) -> str:
    return f"INSERT INTO sqlite_schema VALUES ({_quoted(kind)}, {_quoted(name)}, {_quoted(table)}, {root}, {text})"


def _instead_of_a_table(table: str, select: str) -> Callable[[Path], Path]:
    return sql(f'DROP TABLE "{table}"', f'CREATE VIEW "{table}" AS {select}')


def _crowded(folder: Path) -> Path:
    path = sound(folder)
    connection = connect(path)
    connection.execute("BEGIN")
    for number in range(20_000):
        connection.execute(_added("view", f"v{number}", f"v{number}", "0", f"'CREATE VIEW v{number} AS SELECT 1'"))
    connection.execute("COMMIT")
    connection.close()
    return path


def _attaching(folder: Path) -> Path:
    victim = beside_victim(folder)
    path = sound(folder)
    connection = connect(path)
    attach = f"ATTACH {_quoted(str(victim))} AS other"
    connection.execute(
        _added("trigger", "t", "issues", "0", _quoted(f"CREATE TRIGGER t AFTER INSERT ON issues BEGIN {attach}; END"))
    )
    connection.execute(_added("table", "u", "u", "0", _quoted(attach)))
    connection.close()
    return path


CASES = (
    Case("a trigger on edits", sql('CREATE TRIGGER t AFTER UPDATE ON "issues" BEGIN DELETE FROM "conditions"; END')),
    Case(
        "a trigger that forbids",
        sql("CREATE TRIGGER t BEFORE INSERT ON \"change\" BEGIN SELECT RAISE(ABORT, 'no'); END"),
    ),
    Case(
        "a trigger named like a table of ours",
        sql('CREATE TRIGGER "meta" AFTER INSERT ON "batch" BEGIN DELETE FROM digest; END'),
    ),
    Case(
        "a trigger instead of writing to a view",
        sql(
            'CREATE VIEW v AS SELECT * FROM "issues"',
            "CREATE TRIGGER t INSTEAD OF DELETE ON v BEGIN DELETE FROM batch; END",
        ),
    ),
    Case("statements that attach", _attaching),
    Case("a view", sql('CREATE VIEW v AS SELECT * FROM "issues"')),
    Case("a view without end", sql(f"CREATE VIEW v AS {ENDLESS}")),
    Case(
        "an endless view in place of meta",
        _instead_of_a_table(
            "meta", "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS key, x AS value FROM n"
        ),
    ),
    Case("a huge view in place of the issue areas", _instead_of_a_table("issues", f"SELECT {HUGE} AS id")),
    Case(
        "a view in place of the digests",
        _instead_of_a_table("digest", f"SELECT 'issue' AS kind, ({ENDLESS}) AS entity, 1 AS sha256"),
    ),
    Case("a default that is huge", _with_column(f'"more" TEXT NOT NULL DEFAULT ({HUGE})')),
    Case("a column generated hugely", _with_column(f'"more" ANY GENERATED ALWAYS AS ({HUGE}) VIRTUAL')),
    Case(
        "one of our columns generated", _replaced('"note" TEXT NOT NULL', '"note" TEXT AS (hex(zeroblob(400000000)))')
    ),
    Case("a check that is huge", _with_column(f"CHECK ({HUGE} > 0)")),
    Case("a check of ours made huge", _replaced("BETWEEN 0 AND 3)", f"BETWEEN 0 AND 3 AND {HUGE} > 0)")),
    Case("an index", sql('CREATE INDEX i ON "issues" ("title")')),
    Case(
        "an index of some rows, hugely chosen",
        sql(
            'CREATE INDEX i ON "issues" ("title") WHERE "rank" > 9',
            _says("i", f'CREATE INDEX i ON "issues" ("title") WHERE {HUGE} > 0'),
        ),
    ),
    Case(
        "an index of an expression",
        sql('CREATE INDEX i ON "issues" (lower("title"))', _says("i", f'CREATE INDEX i ON "issues" ({HUGE})')),
    ),
    Case("a full-text table", sql("CREATE VIRTUAL TABLE words USING fts5(text)", "INSERT INTO words VALUES ('hello')")),
    Case(
        "a full-text table in place of ours",
        sql('DROP TABLE "extras"', "CREATE VIRTUAL TABLE extras USING fts5(kind, entity, key, value)"),
    ),
    Case(
        "shadows of a full-text table without it",
        sql(
            "CREATE VIRTUAL TABLE words USING fts5(text)",
            "UPDATE words_data SET block = zeroblob(90)",
            "DELETE FROM sqlite_schema WHERE name = 'words'",
        ),
    ),
    Case(
        "a broken full-text table",
        sql(
            "CREATE VIRTUAL TABLE words USING fts5(text)",
            "INSERT INTO words VALUES ('a b c')",
            "UPDATE words_data SET block = x'ffffffffffffffffffffff'",
        ),
    ),
    Case(
        "a table of rectangles",
        sql("CREATE VIRTUAL TABLE r USING rtree(id, a, b)", "UPDATE r_node SET data = zeroblob(9)"),
    ),
    Case(
        "a table of statistics about pages",
        sql(_added("table", "d", "d", "0", "'CREATE VIRTUAL TABLE d USING dbstat'")),
    ),
    Case(
        "a module that is not there",
        sql(_added("table", "d", "d", "0", "'CREATE VIRTUAL TABLE d USING nothing(''/etc/passwd'')'")),
    ),
    Case(
        "a csv file as a table",
        sql(_added("table", "d", "d", "0", "'CREATE VIRTUAL TABLE d USING csv(filename=''/etc/passwd'')'")),
    ),
    Case(
        "statistics for the planner", sql("CREATE TABLE t (x)", "ANALYZE", "UPDATE sqlite_stat1 SET stat = '0 0 0 0'")
    ),
    Case("numbers given out by SQLite", sql("CREATE TABLE t (x INTEGER PRIMARY KEY AUTOINCREMENT)")),
    Case("a table more", sql("CREATE TABLE more (x)")),
    Case("twenty thousand views", _crowded),
    Case("a table missing", sql('DROP TABLE "extras"')),
    Case("no table at all", sql("DELETE FROM sqlite_schema")),
    Case("our table with a comment", _replaced(") STRICT", ") STRICT /* , WITHOUT ROWID */")),
    Case("our table in small letters", _replaced('CREATE TABLE "issues"', 'create table "issues"')),
    Case("our table in other quotes", _replaced('CREATE TABLE "issues"', "CREATE TABLE [issues]")),
    Case("our table with a space more", _replaced('CREATE TABLE "issues"', 'CREATE TABLE  "issues"')),
    Case("our table, not strict", _replaced(") STRICT", ")")),
    Case(
        "our table with another order of letters",
        _replaced('"key" TEXT NOT NULL', '"key" TEXT COLLATE NOCASE NOT NULL'),
    ),
    Case(
        "an order of letters that is not there", _replaced('"key" TEXT NOT NULL', '"key" TEXT COLLATE nothing NOT NULL')
    ),
    Case("looser numbers", _replaced("BETWEEN -3 AND 3", "BETWEEN -9 AND 9")),
    Case("no check at all", _replaced(' CHECK ("amount" BETWEEN -3 AND 3)', "")),
    Case("our text and then something", sql(_says("issues", _ISSUES + "; DROP TABLE conditions"))),
    Case(
        "our text, then nothing, then something",
        sql("UPDATE sqlite_schema SET sql = CAST(sql || x'00' || 'more' AS TEXT) WHERE name = 'issues'"),
    ),
    Case("our text as bytes", sql("UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = 'issues'"), "either"),
    Case(
        "a definition of ten million letters",
        sql("UPDATE sqlite_schema SET sql = sql || hex(zeroblob(5000000)) WHERE name = 'issues'"),
    ),
    Case("a definition that is none", sql(_says("issues", "CREATE TABLE"))),
    Case("a definition that is nothing", sql("UPDATE sqlite_schema SET sql = NULL WHERE name = 'issues'")),
    Case(
        "a definition of another table",
        sql(
            "UPDATE sqlite_schema SET sql = (SELECT sql FROM sqlite_schema WHERE name = 'actors') WHERE name = 'issues'"
        ),
    ),
    Case("a kind of thing that is none", sql("UPDATE sqlite_schema SET type = 'TABLE' WHERE name = 'issues'")),
    Case(
        "a name in capitals", sql("UPDATE sqlite_schema SET name = 'ISSUES', tbl_name = 'ISSUES' WHERE name = 'issues'")
    ),
    Case("a thing twice", sql("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'issues'")),
    Case("a table that begins nowhere", sql("UPDATE sqlite_schema SET rootpage = 0 WHERE name = 'issues'")),
    Case(
        "a table that begins beyond the end", sql("UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'issues'")
    ),
    Case("a table that begins below nothing", sql("UPDATE sqlite_schema SET rootpage = -5 WHERE name = 'issues'")),
    Case("a table that begins at a word", sql("UPDATE sqlite_schema SET rootpage = 'x' WHERE name = 'issues'")),
    Case(
        "two tables on one page",
        sql(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'actors') WHERE name = 'issues'"
        ),
    ),
    Case("a table on the page of the schema", sql("UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'issues'")),
    Case(
        "a table on the page of an index",
        sql(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'digest') WHERE name = 'issues'"
        ),
    ),
)
