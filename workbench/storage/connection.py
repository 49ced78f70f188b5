"""Connections to SQLite, and the settings under which each kind of connection works.

One driver for the whole program: ``pysqlite3``, which brings a current SQLite, where it is installed, else
the standard library's. sqlite-utils chooses in the same way, so that one process never has two SQLite
libraries on one file.
"""

from __future__ import annotations

import importlib
import sqlite3 as _stubs
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from workbench.domain.language import said

if TYPE_CHECKING:
    driver = _stubs
else:
    try:
        driver = importlib.import_module("pysqlite3")
    except ImportError:
        driver = _stubs

Connection: TypeAlias = _stubs.Connection
Row: TypeAlias = tuple[Any, ...]
Named = TypeVar("Named", bound=Row)

#: What SQLite raises, under every driver; text that is no UTF-8 comes as an error of its own.
SqlError: tuple[type[Exception], ...] = (driver.Error, driver.Warning, UnicodeError)
#: That, and what the system raises about files.
DiskError: tuple[type[Exception], ...] = (OSError, *SqlError)

#: Every commit is on the disk when it returns; a journal that is cut back, not deleted, survives power loss.
_WORKING = (
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=TRUNCATE",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA mmap_size=0",
    "PRAGMA recursive_triggers=OFF",
    "PRAGMA secure_delete=OFF",
)
#: For a file nobody else knows of yet: either it becomes whole and is written out, or it is thrown away.
_BUILDING = (
    "PRAGMA page_size=4096",
    "PRAGMA encoding='UTF-8'",
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=OFF",
    "PRAGMA synchronous=OFF",
    "PRAGMA foreign_keys=OFF",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA mmap_size=0",
)
_READING = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA mmap_size=0",
    "PRAGMA cell_size_check=ON",
    "PRAGMA query_only=ON",
    "PRAGMA temp_store=MEMORY",
)


def rows_as(named: type[Named], rows: Iterable[Row]) -> list[Named]:
    """Rows as a named tuple that has as many places as each of them, which nobody counts again, as ``_make`` does."""
    return list(map(partial(tuple.__new__, named), rows))


def sqlite_version() -> str:
    """The version of the SQLite library in use."""
    return str(driver.sqlite_version)


#: The first version without the faults by which a file made for it can reach other files or overwrite memory
#: (hot journals, FTS5), and with the repaired write-ahead log.
_SAFE = (3, 53, 2)


def sqlite_is_unsafe() -> str:
    """Why the SQLite in use should not be let near strangers' files, as a sentence; empty where it may be.

    A stranger's file is only ever opened as a private copy, alone and unchanging, by a process that can do little: so
    its faults are kept away from it, but that is one wall where there should be two.
    """
    if driver.sqlite_version_info >= _SAFE:
        return ""
    version, safe = sqlite_version(), ".".join(map(str, _SAFE))
    return said(
        "SQLite {version} is in use, which has known faults with files made to deceive it; {safe} is the "
        "first without them. Files are still looked at in a process of their own. Install the package "
        "pysqlite3, which brings a current one.",
        version=version,
        safe=safe,
    )


def is_locked(error: Exception) -> bool:
    """Whether SQLite refused because somebody else has the file open."""
    return "locked" in str(error)


def _connect(address: str, pragmas: tuple[str, ...], uri: bool = False, patience: float = 0.0) -> Connection:
    # One thread at a time, but not always the same: a window opens documents in a thread and goes on in its own.
    connection = driver.connect(address, timeout=patience, isolation_level=None, uri=uri, check_same_thread=False)
    try:
        for pragma in pragmas:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def open_working(path: Path, patience: float = 0.0) -> Connection:
    """The one connection to a working copy, holding its lock until closed; raises `SqlError` where it is
    locked for longer than ``patience`` (seconds), or cannot be written to: SQLite by itself would go on without
    writing, and refuse every edit.
    """
    connection = _connect(str(path), _WORKING, patience=patience)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("PRAGMA user_version=0")
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def open_building(path: Path) -> Connection:
    """A connection for filling a new private file fast; not durable before the caller writes it out."""
    return _connect(str(path), _BUILDING)


def open_reading(path: Path) -> Connection:
    """A connection that only reads a private file at rest;
    no journal beside it is looked at (``immutable``).
    """
    return _connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", _READING, uri=True)


def open_memory() -> Connection:
    """A database of its own in memory."""
    return _connect(":memory:", ())


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing: begins at once (never deferred), commits at the end, rolls back on any error."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        if not connection.in_transaction:
            raise driver.OperationalError("the transaction was given up on the way")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
