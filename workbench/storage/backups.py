"""Verified whole copies of a workspace, as ordinary ``.modus`` files in the user's data folder.

``backups/<workspace id>/`` holds them; `backup_names` says what their names tell, `thinning` which are kept.

A backup is made in two steps: a snapshot of the working copy (quick, where that is open), then `Order.run` over closed
files, in whatever process. It is read back as the gate would read it before it is put there, whole or not at all; only
once it is there, older ones are thinned. A backup that has rotted since takes no other one's place.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench.domain.foreign_words import told_by_system
from workbench.domain.identity import new_id
from workbench.domain.language import in_words, marked, said
from workbench.storage import thinning
from workbench.storage.arrival import read_content
from workbench.storage.backup_names import Backup, Reason, batch_mark, name_of, named, sha256_mark
from workbench.storage.connection import DiskError, driver
from workbench.storage.content import Content
from workbench.storage.delivery import pack
from workbench.storage.errors import CannotRead, CannotWrite, Damaged, FileProblem, NotBackedUp, WayOut
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.inspection import Patience
from workbench.storage.looking import reading
from workbench.storage.publish import TEMPORARY, Target, fingerprint, put
from workbench.storage.quarantine import Admitted, admit, check_header
from workbench.storage.register import note_written
from workbench.storage.worker.apart import WorkerFailed, apart
from workbench.storage.worker.child import Line
from workbench.storage.workfolder import data_folder, private_folder

#: All that can go wrong with files.
_FAILURES: tuple[type[Exception], ...] = (FileProblem, *DiskError)
#: Seconds for reading a file of our own.
_PATIENCE = 600.0
_UNSOUND = marked(
    "No backup was made, because what is open here does not read back as it was written; the disk of "
    "this computer may be failing. The backups there are were left as they are. Save a copy on "
    "another disk now."
)


def backups_folder(workspace_id: str) -> Path:
    """Where the backups of a workspace lie."""
    return data_folder() / "backups" / workspace_id


# ── making ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Order:
    """A backup that is wanted: a snapshot of a working copy, the last operation in it (``batch``), and why."""

    workspace_id: str
    snapshot: Path
    batch: str
    reason: str

    @staticmethod
    def new(workspace_id: str, batch: str, reason: Reason) -> Order:
        """An order with a place for its snapshot, which is still to be made; raises `NotBackedUp`."""
        folder = backups_folder(workspace_id)
        try:
            private_folder(folder)
        except OSError as error:
            raise _failed(error, folder) from error
        # Named like what a crash may leave of a file on its way: it is cleared away with that.
        return Order(workspace_id, folder / f"{TEMPORARY}{new_id()}-snapshot.tmp", batch, reason)

    def run(self, apart: bool = True) -> Backup | None:
        """Makes the backup, in a process of its own or in this one; None where one of the newest holds the same.

        The snapshot is used up. Raises `NotBackedUp`. In any thread, once.
        """
        return _keep_apart(self) if apart else keep(self)

    def attempt(self, apart: bool = True) -> str:
        """As `run`; gives the sentence about what went wrong, empty if nothing did."""
        try:
            self.run(apart)
        except NotBackedUp as problem:
            return str(problem)
        return ""

    def failed(self, error: Exception) -> NotBackedUp:
        """What to say where the snapshot could not be made."""
        return _failed(error, self.snapshot.parent)


def keep(order: Order, now: datetime | None = None) -> Backup | None:
    """Makes the backup that was ordered, then thins the older ones; None where one of the newest holds the same.

    Raises `NotBackedUp`: then there is none, and the older ones are all there.
    """
    folder = order.snapshot.parent
    packed = order.snapshot.with_name(order.snapshot.name.replace("-snapshot", "-packed"))
    try:
        if _is_kept(folder, order.batch):
            return None
        content = _packed(order, packed)
        told = fingerprint(packed)
        backup = _put(packed, told, content, folder, order.reason, now)
        note_written(told)
    except _FAILURES as error:
        raise _failed(error, folder) from error
    finally:
        for path in (order.snapshot, packed):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
    _thin(folder)
    return backup


def keep_document(path: Path, admitted: Admitted, reason: Reason, now: datetime | None = None) -> Backup | None:
    """Makes a backup of a document as it came through the gate, byte for byte, before anything makes another of it.

    Raises `NotBackedUp`. Otherwise as `keep`.
    """
    content = admitted.content
    folder = backups_folder(content.workspace_id)
    try:
        private_folder(folder)
        if _is_kept(folder, _last_batch(content), admitted.fingerprint.sha256):
            return None
        backup = _put(path, admitted.fingerprint, content, folder, reason, now)
    except _FAILURES as error:
        raise _failed(error, folder) from error
    _thin(folder)
    return backup


def _last_batch(content: Content) -> str:
    return content.batches[-1].id if content.batches else ""


def _is_kept(folder: Path, batch: str, sha256: str = "") -> bool:
    """Whether one of the newest backups, which always stay, holds the same and is sound."""
    newest = listed(folder)[: thinning.NEWEST]
    same = [
        each for each in newest if each.batch == batch_mark(batch) and (not sha256 or sha256.startswith(each.sha256))
    ]
    return any(map(is_sound, same))


def _packed(order: Order, packed: Path) -> Content:
    """Packs the snapshot, and reads the result back as the gate would; raises where it is not what it should be."""
    head, changes = pack(order.snapshot, packed)
    patience = Patience(_PATIENCE, said("the backup"))
    check_header(packed, patience.name)
    with reading(packed, patience) as connection:
        content = read_content(connection, patience)
    told = (content.meta["head"], len(content.changes), content.workspace_id, _last_batch(content))
    if told != (head, changes, order.workspace_id, order.batch):
        raise Damaged(said("the backup is not of what was to be kept"))
    return content


def _put(file: Path, told: Fingerprint, content: Content, folder: Path, reason: str, now: datetime | None) -> Backup:
    """Puts a file that was ``told`` when it was looked at among the backups, under its name."""
    now = now or datetime.now(UTC)
    number = max((each.number for each in listed(folder)), default=0) + 1
    path = folder / name_of(number, now, reason, _last_batch(content), told.sha256)
    try:
        written = put(file, Target(path), new_id())
        if not written.same_content(told):
            path.unlink()
            raise NotBackedUp(
                said("No backup was made, because “{file}” was changed by someone else meanwhile.", file=file.name)
            )
    except CannotWrite as problem:
        if problem.__cause__ is not None or not path.exists():  # else another window has just kept the same
            raise
    return Backup(path, number, now, reason, batch_mark(_last_batch(content)), sha256_mark(told.sha256), told.size)


def _failed(error: Exception, folder: Path) -> NotBackedUp:
    """The sentence about a backup that did not come about."""
    if isinstance(error, NotBackedUp):
        return error
    cause = error.__cause__ if isinstance(error, CannotWrite) and error.__cause__ else error
    if isinstance(cause, OSError | driver.OperationalError | CannotWrite):
        full = getattr(cause, "errno", None) in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or "full" in str(cause)
        told = told_by_system(cause) if isinstance(cause, OSError) else str(cause)
        why = said("there is no room left on its disk") if full else said("writing there failed ({told})", told=told)
        return NotBackedUp(
            said(
                "No backup was made in {folder}: {why}. Your work itself is kept, and so are the backups there are.",
                folder=folder,
                why=why,
            )
        )
    return NotBackedUp(in_words(_UNSOUND), WayOut.SAVE_ELSEWHERE)


# ── in a process of its own ─────────────────────────────────────────────────────────────────────────────────


def _keep_apart(order: Order) -> Backup | None:
    told = {"workspace_id": order.workspace_id, "batch": order.batch, "reason": order.reason}
    try:
        name = apart("back_up", {**told, "snapshot": str(order.snapshot)})
    except (WorkerFailed, OSError) as failed:
        raise NotBackedUp(
            said(
                "No backup was made: the program that makes it stopped or could not be started ({failed}). Your "
                "work itself is kept, and so are the backups there are.",
                failed=failed,
            )
        ) from failed
    finally:
        with contextlib.suppress(OSError):
            order.snapshot.unlink(missing_ok=True)
    return next((each for each in listed(order.snapshot.parent) if each.path.name == name), None)


def keep_there(told: Mapping[str, Any], line: Line) -> str | None:
    """The worker's side of `Order.run`: gives the name of the backup."""
    backup = keep(Order(told["workspace_id"], Path(told["snapshot"]), told["batch"], told["reason"]))
    return None if backup is None else backup.path.name


# ── thinning ────────────────────────────────────────────────────────────────────────────────────────────────


def is_sound(backup: Backup) -> bool:
    """Whether a backup is, byte for byte, what was written."""
    try:
        return not backup.path.is_symlink() and sha256_mark(fingerprint(backup.path).sha256) == backup.sha256
    except OSError:
        return False


def _thin(folder: Path) -> None:
    """Removes what need not be kept. Nothing that is sound goes for something that is not."""
    found = listed(folder)
    if not thinning.superfluous(found):
        return
    sound = [each for each in found if is_sound(each)]
    for each in thinning.superfluous(sound, [each for each in found if each not in sound]):
        with contextlib.suppress(OSError):
            each.path.unlink(missing_ok=True)


# ── looking ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Version:
    """A backup as a list shows it. ``title`` is the workspace's name then, empty where it cannot be read."""

    backup: Backup
    title: str


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first, by their names alone."""
    found: list[Backup] = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            with contextlib.suppress(OSError):
                if (backup := named(path, path.lstat().st_size)) is not None:
                    found.append(backup)
    return sorted(found, key=lambda each: (each.number, each.path.name), reverse=True)


def versions(workspace_id: str) -> list[Version]:
    """All backups of a workspace, newest first."""
    return [Version(each, _title(each)) for each in listed(backups_folder(workspace_id))]


def _title(backup: Backup) -> str:
    patience = Patience(_PATIENCE, said("the version"))
    try:
        check_header(backup.path, patience.name)
        with reading(backup.path, patience) as connection:
            row = connection.execute("SELECT title FROM workspaces LIMIT 1").fetchone()
    except _FAILURES:
        return ""
    return str(row[0]) if row else ""


def read_version(backup: Backup) -> Admitted:
    """What is in a backup, through the gate, for files rot; raises a `FileProblem`, the file as it was."""
    what = said("The version of {when}", when=backup.when)
    try:
        return admit(backup.path)
    except CannotRead as problem:
        raise CannotRead(
            said("{what} cannot be read, or is not there any more. Choose another one.", what=what)
        ) from problem
    except FileProblem as problem:
        if problem.way_out is WayOut.UPDATE:
            raise
        raise Damaged(
            said(
                "{what} is damaged: its file is not what was written. It was left as it is. Choose another one.",
                what=what,
            ),
            WayOut.OPEN_VERSION,
        ) from problem
