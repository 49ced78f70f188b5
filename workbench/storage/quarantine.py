"""The gate through which every document comes in: copied alone into a private folder, looked at there, never
in place.

Only the one file is copied, so that no journal beside it is ever replayed; it is opened read-only and
unchanging, under an authorizer that lets through nothing but reading; and whatever it holds is written into a
new file by our own statements (`assembly`) before anybody works with it.
"""

from __future__ import annotations

import mmap
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.storage.connection import Connection, SqlError, driver, open_reading
from workbench.storage.content import Content
from workbench.storage.errors import CannotRead, NotAWorkspace, Unsafe
from workbench.storage.fingerprint import Fingerprint, fingerprint_while_copying
from workbench.storage.inspection import Patience, damaged, read_content, too_new
from workbench.storage.schema import APPLICATION_ID, FORMAT, PAGE_SIZE

#: The largest file that is opened. Sixty thousand changes make about fourteen megabytes.
LARGEST = 1 << 30
_MAGIC = b"SQLite format 3\x00"
#: Reading a file may take this many seconds, and one more for every so many bytes.
_SECONDS, _BYTES_A_SECOND = 2.0, 4_000_000
_STEPS_BETWEEN_LOOKS = 20_000

_ALLOWED = {driver.SQLITE_SELECT, driver.SQLITE_READ}
_PRAGMAS = {"quick_check", "integrity_check", "foreign_key_check"}
_FUNCTIONS = {"length", "count"}


@dataclass(frozen=True, slots=True)
class Admitted:
    """What came through the gate: the content, the document as it was then, and whether we may write its
    kind.
    """

    content: Content
    fingerprint: Fingerprint
    writable: bool


def admit(path: Path, largest: int = LARGEST) -> Admitted:
    """Everything in the document at ``path``; leaves nothing behind. Raises a `FileProblem` with one clear
    sentence.
    """
    name = f"“{path.name}”"
    with tempfile.TemporaryDirectory(prefix="modus-", ignore_cleanup_errors=True) as folder:
        private = Path(folder) / "document"
        fingerprint = _copy(path, private, name, largest)
        check_header(private, name)
        patience = Patience(_SECONDS + fingerprint.size / _BYTES_A_SECOND, name)
        with reading(private, patience) as connection:
            content = read_content(connection, patience)
    return Admitted(content, fingerprint, int(content.meta["min_writer"]) <= FORMAT)


@contextmanager
def read_alone(path: Path, largest: int = LARGEST) -> Iterator[mmap.mmap]:
    """The bytes of the one file at ``path``, from a private copy that is gone afterwards; raises a `FileProblem`."""
    with tempfile.TemporaryDirectory(prefix="modus-", ignore_cleanup_errors=True) as folder:
        private = Path(folder) / "document"
        _copy(path, private, f"“{path.name}”", largest)
        with private.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield data


def _copy(path: Path, to: Path, name: str, largest: int) -> Fingerprint:
    """Copies a regular file that is no link; raises where it is something else, too large, or not to be
    read.
    """
    try:
        if path.is_symlink():
            raise NotAWorkspace(f"{name} is a link to another file. Open that file itself.")
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        source = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _unreadable(error, path, name) from None
    try:
        _demand_regular(os.fstat(source), name, largest)
        with os.fdopen(source, "rb", closefd=False) as document:
            return fingerprint_while_copying(document, to, largest)
    except OSError as error:
        why = error.strerror or error
        raise CannotRead(f"{name} could not be read to its end: {why}. Try another copy.") from error
    finally:
        os.close(source)


def _demand_regular(found: os.stat_result, name: str, largest: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise NotAWorkspace(f"{name} is a folder, not a workspace.")
    if not stat.S_ISREG(found.st_mode):
        raise NotAWorkspace(f"{name} is not a regular file, so it was not read.")
    if found.st_size == 0:
        raise NotAWorkspace(
            f"{name} is empty (0 bytes): it was never written, or its copying was cut off. Open another copy."
        )
    if found.st_size > largest:
        size = f"{found.st_size:,} bytes; a workspace has at most {largest:,}"
        raise Unsafe(f"{name} has {size}. It was not read.")


def _unreadable(error: OSError, path: Path, name: str) -> CannotRead | NotAWorkspace:
    if isinstance(error, FileNotFoundError):
        return CannotRead(f"There is no file {name} in {path.absolute().parent}.")
    if path.is_dir():
        return NotAWorkspace(f"{name} is a folder, not a workspace.")
    return CannotRead(f"{name} could not be opened: {error.strerror}.")


def check_header(path: Path, name: str) -> None:
    """Looks at the first hundred bytes of a private copy; raises a `FileProblem` where they are not a
    workspace's.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or header[:16] != _MAGIC:
        raise NotAWorkspace(f"{name} is not a Modus Vivendi workspace. It was left as it is.")
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise NotAWorkspace(f"{name} is an SQLite database, but not a Modus Vivendi workspace. It was left as it is.")
    if header[18:20] != b"\x01\x01":
        raise Unsafe(
            f"{name} is in a mode (write-ahead log) in which part of it may lie in another file. Nothing was "
            "changed. "
            "Ask whoever worked on it with another program to save a copy."
        )
    if int.from_bytes(header[16:18]) != PAGE_SIZE or int.from_bytes(header[56:60]) != 1:
        raise Unsafe(f"{name} is laid out as no workspace is, so it was not opened. Ask for another copy.")
    if (version := int.from_bytes(header[60:64])) > FORMAT:
        raise too_new(name, "", version)
    pages, size = int.from_bytes(header[28:32]), path.stat().st_size
    if size != pages * PAGE_SIZE:
        why = "its copying was cut off" if size < pages * PAGE_SIZE else "something was appended to it"
        raise damaged(name, f"it has {size:,} bytes and should have {pages * PAGE_SIZE:,}; {why}")


@contextmanager
def reading(path: Path, patience: Patience) -> Iterator[Connection]:
    """A connection to a private copy that can do nothing but read it, and not for longer than ``patience``
    lasts.
    """
    try:
        connection = open_reading(path)
    except SqlError as error:
        raise damaged(patience.name, f"SQLite says “{error}”") from error
    try:
        connection.set_authorizer(_permit)
        connection.set_progress_handler(lambda: int(patience.over()), _STEPS_BETWEEN_LOOKS)
        yield connection
    finally:
        connection.close()


def _permit(action: int, first: Any, second: Any, database: Any, through: Any) -> int:
    """SQLite asks before it compiles a statement; ``through`` names the trigger or view that wants
    something.
    """
    allowed = through is None and (
        action in _ALLOWED
        or (action == driver.SQLITE_PRAGMA and first in _PRAGMAS)
        or (action == driver.SQLITE_FUNCTION and second in _FUNCTIONS)
    )
    return int(driver.SQLITE_OK if allowed else driver.SQLITE_DENY)
