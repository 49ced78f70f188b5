"""Looking at a private copy of a file, where the looking is done: as a rule in a process of its own.

The copy is opened read-only and unchanging, under an authorizer that lets through nothing but reading. `quarantine` is
the other side, which asks. Whatever is imported here, every such process has to wait for.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workbench.domain.language import said
from workbench.storage.connection import Connection, SqlError, driver, open_reading
from workbench.storage.errors import Unsafe, WayOut
from workbench.storage.inspection import Patience, Tell, damaged, examine, takes_too_long, unreadable
from workbench.storage.worker.child import Line

#: Reading a file may take this many seconds of processor time, and one more for every so many bytes; taking in what is
#: told about it so many times as long, in a process that may do something else in between.
_SECONDS, _BYTES_A_SECOND = 1.5, 4_000_000
_TIMES_AS_LONG = 4
_STEPS_BETWEEN_LOOKS = 20_000

_ALLOWED = {driver.SQLITE_SELECT, driver.SQLITE_READ}
_PRAGMAS = {"integrity_check", "foreign_key_check", "table_xinfo"}
_FUNCTIONS = {"length", "count"}


def seconds_for(size: int) -> float:
    """How long the reading of a file of so many bytes may take, in seconds of processor time."""
    return _SECONDS + size / _BYTES_A_SECOND


def seconds_to_take_in(size: int) -> float:
    """How long it may take to take in what is told about such a file, and to write it, in seconds of processor time."""
    return _TIMES_AS_LONG * seconds_for(size)


def look(private: Path, patience: Patience, tell: Tell) -> None:
    """Tells what is in a private copy, here and now; raises a `FileProblem`."""
    try:
        with reading(private, patience) as connection:
            examine(connection, patience, tell)
    except MemoryError:
        raise gave_up(patience.name, "memory") from None


def look_there(told: Mapping[str, Any], line: Line) -> None:
    """The worker's side of the gate: the one task of a process that looks at a private copy. ``brief``: the changes of
    the history are looked at like everything else, and not told.
    """
    name, unsaid = told["name"], "change" if told["brief"] else None

    def tell(what: Any) -> None:
        try:
            if what[0] != unsaid:
                line.tell(what)
        except TypeError:
            raise damaged(name, said("where there should be a text or a number, there is something else")) from None

    gc.disable()  # this process ends soon, and nothing in here goes round in circles
    private = Path(told["path"])
    look(private, Patience(seconds_for(private.stat().st_size), name), tell)


def gave_up(name: str, why: str) -> Unsafe:
    """The sentence about a file at which whoever looked ended without an answer: ``why`` as `WorkerFailed` has it."""
    if why == "time":
        return takes_too_long(name)
    if why == "memory":
        what = said("Reading {name} needs far more memory than its size allows, so it was given up", name=name)
    else:
        what = said("{name} made the program that reads it stop, so it was not opened", name=name)
    return Unsafe(
        said(
            "{what}; a file can be made to do that. Nothing was changed. Ask whoever sent it for a copy made "
            "with “Save a copy”.",
            what=what,
        ),
        WayOut.CHOOSE_ANOTHER,
    )


@contextmanager
def reading(path: Path, patience: Patience) -> Iterator[Connection]:
    """A connection to a private copy that can do nothing but read it, and not for longer than ``patience``
    lasts.
    """
    try:
        connection = open_reading(path)
    except SqlError as error:
        raise unreadable(patience.name, error) from error
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
        or (action == driver.SQLITE_PRAGMA and (first in _PRAGMAS or (first == "user_version" and second is None)))
        or (action == driver.SQLITE_FUNCTION and second in _FUNCTIONS)
    )
    return int(driver.SQLITE_OK if allowed else driver.SQLITE_DENY)
