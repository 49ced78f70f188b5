"""Making files as a stranger would: from a sound one, with any tool, and with our own digests put right again."""

from __future__ import annotations

import functools
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from unittest import mock

from tests.workspace.samples import everything, large
from workbench.domain.model import KINDS
from workbench.storage.assembly import assemble
from workbench.storage.connection import Connection, driver
from workbench.storage.content import Content
from workbench.storage.house import Batch, Change, Extra, RowDigest, Session, batch_digest, head_digest, heads_of_log
from workbench.storage.mapping import TABLES, columns, digest_kinds, digests, from_row, plain
from workbench.storage.schema import PAGE_SIZE

#: What has to become of a file: it is refused with a sentence, it opens as the sound workspace it is, or either.
Outcome = Literal["refused", "opens", "either"]


@dataclass(frozen=True)
class Case:
    """A hostile file: ``make`` puts it into an empty folder, with whatever lies beside it, and says its path."""

    name: str
    make: Callable[[Path], Path]
    outcome: Outcome = "refused"


#: What must still be there afterwards, as it was.
VICTIM = "victim.txt"
PRECIOUS = "precious"


#: Kinds of sound files besides ``small``, which has one of everything: how many rows they have.
_ROWS = {"dense": 150, "large": 3000}


@functools.cache
def _sound(kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        assemble(path, Content.new(everything() if kind == "small" else large(_ROWS[kind]), "New", "me"))
        return path.read_bytes()


class NoDigest:
    """In place of SHA-256: the same for everything."""

    def __init__(self, *_: object) -> None:
        pass

    def update(self, _: object) -> None:
        """Takes no notice."""

    def digest(self) -> bytes:
        """Thirty-two bytes of nothing."""
        return bytes(32)

    def hexdigest(self) -> str:
        """Sixty-four digits of nothing."""
        return "0" * 64


@functools.cache
def undigested(kind: str) -> bytes:
    """A sound file for a program that takes `NoDigest` for SHA-256."""
    with mock.patch("hashlib.sha256", NoDigest):
        return _sound.__wrapped__(kind)


def sound(folder: Path, name: str = "file.modus", kind: str = "small") -> Path:
    """A sound workspace file; ``dense`` ones have many rows, ``large`` ones inner pages."""
    path = folder / name
    path.write_bytes(_sound(kind))
    return path


def connect(path: Path) -> Connection:
    """A connection that allows whatever SQLite can be made to allow."""
    connection: Connection = driver.connect(str(path), isolation_level=None)
    for pragma in ("writable_schema=ON", "foreign_keys=OFF", "ignore_check_constraints=ON", "synchronous=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    return connection


def sql(*statements: str, seal: bool = False, kind: str = "small") -> Callable[[Path], Path]:
    """A sound file on which ``statements`` were run; its digests put right after that if ``seal``."""

    def make(folder: Path) -> Path:
        path = sound(folder, kind=kind)
        connection = connect(path)
        for statement in statements:
            connection.execute(statement)
        if seal:
            reseal(connection)
        connection.close()
        return path

    return make


def sealed(*statements: str, kind: str = "small") -> Callable[[Path], Path]:
    """A sound file with altered content, of which every digest is right."""
    return sql(*statements, seal=True, kind=kind)


def patched(*patches: tuple[int, bytes], kind: str = "small") -> Callable[[Path], Path]:
    """A sound file with some bytes replaced."""

    def make(folder: Path) -> Path:
        path = sound(folder, kind=kind)
        whole = bytearray(path.read_bytes())
        for offset, data in patches:
            whole[offset : offset + len(data)] = data
        path.write_bytes(whole)
        return path

    return make


def bent(change: Callable[[bytearray], None], kind: str = "small") -> Callable[[Path], Path]:
    """A sound file whose bytes ``change`` altered."""

    def make(folder: Path) -> Path:
        path = sound(folder, kind=kind)
        whole = bytearray(path.read_bytes())
        change(whole)
        path.write_bytes(whole)
        return path

    return make


def table_type(statement: str, table: str, wanted: str) -> tuple[str, ...]:
    """Statements that build ``table`` in a loose form, fill it, and then claim in the schema that it is ours."""
    return (
        f'CREATE TABLE loose AS SELECT * FROM "{table}"',
        f'DROP TABLE "{table}"',
        statement,
        f'INSERT INTO "{table}" SELECT * FROM loose',
        "DROP TABLE loose",
        wanted,
    )


def root_page(path: Path, table: str) -> int:
    """The number of the page at which the tree of a table or index begins."""
    connection = connect(path)
    page: int = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    return page


def page_at(number: int) -> int:
    """Where a page begins in the file, counted from 1."""
    return (number - 1) * PAGE_SIZE


def beside_victim(folder: Path) -> Path:
    """A file next to the workspace that nobody may touch."""
    victim = folder / VICTIM
    victim.write_text(PRECIOUS)
    return victim


def reseal(connection: Connection) -> None:
    """Puts every digest right that can be, with the program's own functions; what cannot be read stays as it was."""
    connection.execute("PRAGMA writable_schema=RESET")
    connection.execute("BEGIN")
    rows = [found for kind in KINDS for found in _seal_rows(connection, kind)]
    batches = _seal_batches(connection)
    meta = dict(connection.execute("SELECT key, value FROM meta"))
    sessions = [Session._make(row) for row in connection.execute("SELECT * FROM session ORDER BY id")]
    extras = [Extra._make(row) for row in connection.execute("SELECT * FROM extras")]
    try:
        head = head_digest(rows, batches, sessions, extras, meta)
        connection.execute("UPDATE meta SET value = ? WHERE key = 'head'", (head,))
    except (ValueError, TypeError):
        pass  # something in it cannot even be said
    connection.execute("COMMIT")


def _seal_rows(connection: Connection, kind: str) -> list[RowDigest]:
    names = ", ".join(f'"{name}"' for name in columns(kind))
    found = []
    for row in connection.execute(f'SELECT {names} FROM "{TABLES[kind]}"').fetchall():
        try:
            entity = from_row(kind, row)
            found += [RowDigest(name, entity.id, value) for name, value in digests(kind, plain(entity)).items()]
        except (ValueError, TypeError, AttributeError, RecursionError):
            continue
    connection.executemany("DELETE FROM digest WHERE kind = ?", [(name,) for name in digest_kinds(kind)])
    connection.executemany("INSERT OR REPLACE INTO digest VALUES (?, ?, ?)", found)
    return found


def _seal_batches(connection: Connection) -> list[Batch]:
    changes = [Change._make(row) for row in connection.execute("SELECT * FROM change ORDER BY number")]
    of_batch: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        of_batch[change.batch].append(change)
    batches = []
    for batch in [Batch._make(row) for row in connection.execute("SELECT * FROM batch ORDER BY number")]:
        try:
            batches.append(batch._replace(digest=batch_digest(batch, of_batch[batch.id])))
        except (ValueError, TypeError):
            batches.append(batch)
    connection.executemany("UPDATE batch SET digest = ? WHERE id = ?", [(b.digest, b.id) for b in batches])
    try:
        heads = sorted(heads_of_log(changes).values())
        connection.execute("DELETE FROM head")
        connection.executemany("INSERT OR REPLACE INTO head VALUES (?, ?, ?, ?)", heads)
    except (ValueError, TypeError):
        pass  # a history that leads nowhere
    return batches


def copied(source: Path, folder: Path, name: str) -> Path:
    """A copy under another name."""
    return Path(shutil.copy(source, folder / name))
