"""From the rows of an older format to those of this one, in a private database that our own statements made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.storage import migrations
from workbench.storage.connection import Connection, Row, SqlError, open_memory, transaction
from workbench.storage.formats import RowForm, row_forms
from workbench.storage.house import Extra
from workbench.storage.newer import put_back
from workbench.storage.schema import FORMAT

#: Format → (kind, column) that the step to it gives other values on purpose.
REWRITTEN: Mapping[int, frozenset[tuple[str, str]]] = {}

Rows = dict[str, list[Row]]


def upgraded(version: int, rows: Mapping[str, Sequence[Row]], extras: Sequence[Extra]) -> tuple[Rows, list[Extra]]:
    """The rows of every kind, and the extras, of a file of format ``version`` as this format has them.

    All steps happen in one transaction, and what they must not touch is compared afterwards. Raises ``ValueError``
    where the file does not keep the rules of its own format, or a step broke one of this.
    """
    connection = open_memory()
    try:
        migrations.migrate(connection, version)
        with transaction(connection):
            for form in row_forms(version):
                places = ", ".join("?" * len(form.columns))
                names = ", ".join(f'"{name}"' for name in form.columns)
                statement = f'INSERT INTO "{form.table}" ({names}) VALUES ({places})'
                connection.executemany(statement, rows.get(form.kind, ()))
            connection.executemany("INSERT INTO extras VALUES (?, ?, ?, ?)", extras)
        migrations.migrate(connection)
        _verify(connection, version, rows)
        put_back(connection)
        found = {form.kind: connection.execute(form.query).fetchall() for form in row_forms(FORMAT)}
        left = connection.execute("SELECT * FROM extras ORDER BY kind, entity, key").fetchall()
        return found, list(map(Extra._make, left))
    except SqlError as error:
        raise ValueError(str(error)) from error
    finally:
        connection.close()


def _verify(connection: Connection, version: int, rows: Mapping[str, Sequence[Row]]) -> None:
    """Raises ``ValueError`` where there are not the same rows, or they do not say the same, as before."""
    after = {form.kind: form for form in row_forms(FORMAT)}
    rewritten = frozenset().union(*(REWRITTEN.get(step, frozenset()) for step in range(version + 1, FORMAT + 1)))
    for form in row_forms(version):
        if (new := after.get(form.kind)) is None:
            continue
        kept = [name for name in form.columns if name in new.columns and (form.kind, name) not in rewritten]
        found = connection.execute(new.query).fetchall()
        if _digests(form, rows.get(form.kind, ()), kept) != _digests(new, found, kept):
            raise ValueError(f"the step to format {FORMAT} altered the {form.kind.replace('_', ' ')}s")


def _digests(form: RowForm, rows: Sequence[Row], kept: Sequence[str]) -> list[bytes]:
    """The digests of rows over the columns that are kept, sorted."""
    part = form.only(kept)
    places = [form.columns.index(name) for name in part.columns]
    return sorted(part.digest(tuple(row[at] for at in places)) for row in rows)
