"""Ways to break the program on purpose: a proof that does not notice them proves nothing.

Each is called in the child before it acts, and named as ``patches`` (see `Children.start`) by its name here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workbench.storage import connection, delivery, publish, workfolder, working_copy
from workbench.storage.errors import WorkingCopyProblem


def acknowledging_before_commit() -> None:
    """An edit is only committed when the next one comes."""

    @contextmanager
    def transaction(open_: Any) -> Iterator[None]:
        if open_.in_transaction:
            open_.execute("COMMIT")
        open_.execute("BEGIN IMMEDIATE")
        yield

    working_copy.transaction = transaction


def committing_every_statement() -> None:
    """An edit is many transactions."""

    @contextmanager
    def transaction(open_: Any) -> Iterator[None]:
        yield

    working_copy.transaction = transaction


def swallowing_errors() -> None:
    """An edit that could not be kept is acknowledged all the same."""
    apply = working_copy.WorkingCopy.apply

    def swallowing(self: Any, *arguments: Any, **more: Any) -> Any:
        try:
            return apply(self, *arguments, **more)
        except WorkingCopyProblem:
            return working_copy.journal.make_batch(0, "", "")

    working_copy.WorkingCopy.apply = swallowing


def telling_errors_as_they_are() -> None:
    """What the system raises is not made a sentence."""
    delivery.DiskError = ()
    working_copy.DiskError = working_copy.SqlError = ()


def writing_in_place() -> None:
    """The document is written over, not replaced."""

    def rename(temporary: Path, target: publish.Target) -> None:
        with target.path.open("wb") as file:
            data = temporary.read_bytes()
            for start in range(0, len(data), 4096):
                file.write(data[start : start + 4096])
                file.flush()
        temporary.unlink()

    publish._rename = rename


def syncing_no_file() -> None:
    """Files are written, and the system is left to bring them to the disk when it likes."""
    os.fsync = lambda _: None


def syncing_no_folder() -> None:
    """Names of files are left to the system."""
    publish.force_folder = workfolder.force_folder = lambda _: None


def committing_without_sync() -> None:
    """``synchronous=OFF``."""
    _working("synchronous=FULL", "synchronous=OFF")


def deleting_the_journal() -> None:
    """``journal_mode=DELETE`` with ``synchronous=FULL``, SQLite's default.

    Under an exclusive lock SQLite overwrites and syncs the beginning of the journal instead, so that has to go.
    """
    _working("journal_mode=TRUNCATE", "journal_mode=DELETE")
    _working("locking_mode=EXCLUSIVE", "locking_mode=NORMAL")


def _working(old: str, new: str) -> None:
    assert any(old in pragma for pragma in connection._WORKING)
    connection._WORKING = tuple(pragma.replace(old, new) for pragma in connection._WORKING)


def forgetting_to_announce() -> None:
    """What will be in the document is not written down before it is there."""
    working_copy.WorkingCopy._announced = lambda *_: None
