"""From one format of the file to the next, in literal SQL that no later change to the program can alter.

A migration never runs on a document: it runs on the private working copy built from it, all steps in one
transaction. sqlite-utils' own migrations are not used, because they keep their records in a table of the
file, with the time of day.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from workbench.storage.connection import Connection, Row, open_memory, transaction
from workbench.storage.schema import FORMAT, FORMAT_1, FORMAT_2, FORMAT_3

#: Format → the statements that lead to it from the format before.
STEPS: Mapping[int, tuple[str, ...]] = {1: FORMAT_1, 2: FORMAT_2, 3: FORMAT_3}


def format_of(connection: Connection) -> int:
    """The format a database is in (its ``user_version``); 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, to: int | None = None, steps: Mapping[int, tuple[str, ...]] | None = None) -> None:
    """Leads a database to format ``to`` (this one) by ``steps`` (`STEPS`), wholly or not at all; raises what SQLite
    raises, with nothing changed.

    Rows may refer to what a later statement brings; that every reference holds is checked before the end.
    """
    to = FORMAT if to is None else to
    steps = STEPS if steps is None else steps
    with transaction(connection):
        for version in range(format_of(connection) + 1, to + 1):
            for statement in steps[version]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version}")
        if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
            raise ValueError(f"the step to format {to} leaves “{broken[0]}” referring to what is not there")


def objects_in(connection: Connection, most: int = 1000) -> list[Row]:
    """Everything the schema of a database defines (type, name, table, SQL), at most ``most`` of it,
    sorted.
    """
    query = "SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?"
    return sorted(connection.execute(query, (most,)).fetchall(), key=repr)


@cache
def objects_of(version: int) -> tuple[Row, ...]:
    """What the schema of a file of format ``version`` defines, exactly."""
    connection = open_memory()
    try:
        migrate(connection, version)
        return tuple(objects_in(connection))
    finally:
        connection.close()
