"""Putting a finished file in the place of a document: whole or not at all, and never over somebody else's
work.

The new file is written beside the document under a name of its own, forced to the disk, read back and
compared; then the document is looked at once more; then one rename puts the new file in its place. Whatever
fails before the rename leaves the document as it was. A temporary file that a crash leaves behind is
recognised by its name and removed later.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.foreign_words import told_by_system
from workbench.domain.language import in_words, marked, quoted, said
from workbench.storage.errors import CannotWrite, DocumentChanged, DocumentReplaced, WayOut
from workbench.storage.fingerprint import Fingerprint, fingerprint_while_copying, write_all
from workbench.storage.siblings import open_journals, under_another_name

#: How the names of our temporary files begin, beside the document.
TEMPORARY = ".~modus-"
#: After so many seconds somebody else's leftover is one.
_LEFT_BEHIND = 3600.0
_TRIES = 6
#: How the sentence about a failure ends where the work is in a working copy, and where it is nowhere yet.
KEPT = marked("Your work is kept safely on this computer; save it under another name or in another folder.")
NOTHING_WRITTEN = marked("Nothing was written; choose another name or another folder.")


@dataclass(frozen=True, slots=True)
class Target:
    """Where to put a file, and what may be there: nothing, unless ``expected`` (one of them) or
    ``overwrite``. ``closing`` ends the sentence when it fails: where the work is, and what to do now.
    """

    path: Path
    expected: tuple[Fingerprint, ...] = ()
    overwrite: bool = False
    closing: str = KEPT

    @property
    def name(self) -> str:
        """The document's name as a sentence has it."""
        return quoted(self.path.name)

    @property
    def safe(self) -> str:
        """What is safe when it was not written, as a sentence without its end."""
        if self.closing == KEPT:
            return said("What was there before is untouched, and your work is kept")
        return said("What was there before is untouched")

    def check(self) -> None:
        """Raises a `FileProblem` where something is at the target that must not be replaced."""
        if self.path.is_symlink():
            raise CannotWrite(
                said(
                    "{name} is a link to another file, so it was not replaced. {closing}",
                    name=self.name,
                    closing=in_words(self.closing),
                )
            )
        if not self.path.parent.is_dir():
            raise CannotWrite(
                said(
                    "The folder {parent} is not there (unplugged? renamed?). {closing}",
                    parent=self.path.parent,
                    closing=in_words(self.closing),
                )
            )
        found = self._found()
        if found is not None and not stat.S_ISREG(found.st_mode):
            raise CannotWrite(
                said(
                    "{name} is a folder or a device, not a file. {closing}",
                    name=self.name,
                    closing=in_words(self.closing),
                )
            )
        self._demand_no_journal()
        if self.overwrite:
            return
        if not self.expected:
            if found is not None:
                told = said(
                    "There is already a file {name}; it was left as it is. Choose another name.", name=self.name
                )
                raise CannotWrite(told, WayOut.CHOOSE_ANOTHER)
            return
        if found is None:
            raise self._gone()
        now = fingerprint(self.path)
        if not any(now.same_content(known) for known in self.expected):
            raise DocumentReplaced(
                said(
                    "{name} was changed by someone else since it was opened here, so it was not overwritten. Both "
                    "are safe: theirs in the file, yours on this computer. Save yours under another name beside it.",
                    name=self.name,
                )
            )
        if not now.looks_untouched(self.path):
            told = said("{name} is being changed by someone else just now. Try again in a moment.", name=self.name)
            raise DocumentChanged(told, WayOut.TRY_AGAIN)

    def _demand_no_journal(self) -> None:
        """A journal beside a document is carried out by the next SQLite program that opens it, on whatever lies
        there then.
        """
        if journals := open_journals(self.path):
            raise CannotWrite(
                said(
                    "“{journals}” lies beside {name}: another program is changing it, or was broken off. A new file "
                    "there would be spoilt by it, so none was written. {closing}",
                    journals=journals[0].name,
                    name=self.name,
                    closing=in_words(self.closing),
                ),
                WayOut.SAVE_BESIDE,
            )

    def _gone(self) -> CannotWrite:
        devices = {known.device for known in self.expected} - {0}
        if devices and self.path.parent.stat().st_dev not in devices:
            return CannotWrite(
                said(
                    "{name} is not there, and neither is the disk or stick that it was on (unplugged?). Your work is "
                    "kept safely on this computer; put it back and save again, or save in another folder.",
                    name=self.name,
                )
            )
        if (new := under_another_name(self.path, self.expected)) is not None:
            return DocumentChanged(
                said(
                    "{name} is called “{new}” now (renamed?), with just what was saved last. Nothing was written, "
                    "and your work is kept; go on under the new name.",
                    name=self.name,
                    new=new.name,
                ),
                WayOut.FOLLOW,
            )
        return DocumentChanged(
            said(
                "{name} is no longer where it was (moved, renamed or deleted?). {closing}",
                name=self.name,
                closing=in_words(self.closing),
            )
        )

    def _found(self) -> os.stat_result | None:
        try:
            return self.path.lstat()
        except FileNotFoundError:
            return None


def fingerprint(path: Path) -> Fingerprint:
    """What lies at ``path`` now; raises ``OSError``. Never for a file that SQLite has open."""
    with path.open("rb") as file:
        return fingerprint_while_copying(file, None, 1 << 40)


def put(file: Path, target: Target, token: str, announce: Callable[[Fingerprint], None] | None = None) -> Fingerprint:
    """Puts a copy of a finished, closed file at the target; gives what is there now.

    ``token`` names the temporary file; ``announce`` hears what will be there just before it is. Raises
    `CannotWrite` or `DocumentChanged`: then the target is as it was, or, if only the last confirmation
    failed, as announced.
    """
    temporary = target.path.parent / f"{TEMPORARY}{token}.tmp"
    placed = False
    try:
        target.check()
        clear_leftovers(target.path.parent, token)
        written = _copy_beside(file, temporary, target)
        if announce is not None:
            announce(written)
        target.check()
        _rename(temporary, target)
        placed = True
        force_folder(target.path.parent)
        found = target.path.lstat()
    except OSError as error:
        raise CannotWrite(_sentence(error, target, placed)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return Fingerprint(written.size, written.sha256, found.st_mtime_ns, found.st_ino, found.st_dev)


def _sentence(error: OSError, target: Target, placed: bool) -> str:
    if placed:
        return said(
            "{target} was written, but the disk did not confirm it ({error}). Save it once more, on another "
            "disk if this happens again.",
            target=target.name,
            error=told_by_system(error),
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return said(
            "{target} could not be written: there is no room left on that disk. {closing}",
            target=target.name,
            closing=in_words(target.closing),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return said(
            "{target} could not be written: its folder is read-only, or not yours to write to. {closing}",
            target=target.name,
            closing=in_words(target.closing),
        )
    return said(
        "{target} could not be written: {error}. {closing}",
        target=target.name,
        error=told_by_system(error),
        closing=in_words(target.closing),
    )


def _copy_beside(file: Path, temporary: Path, target: Target) -> Fingerprint:
    """Copies, forces to the disk, reads back; keeps the permissions of the document that will be replaced."""
    mode = None if (found := target._found()) is None else stat.S_IMODE(found.st_mode) & 0o777
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666 if mode is None else 0o600)
    try:
        with file.open("rb") as source:
            while piece := source.read(1 << 20):
                write_all(descriptor, piece)
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    wanted, written = fingerprint(file), fingerprint(temporary)
    if not written.same_content(wanted):
        raise OSError(errno.EIO, said("what was read back is not what was written; the disk or stick may be failing"))
    return written


def _rename(temporary: Path, target: Target) -> None:
    """One step from the old document to the new one; where there must be none, it fails if there is one by
    now.
    """
    if not target.expected and not target.overwrite:
        try:
            os.link(temporary, target.path)
            return
        except FileExistsError:
            told = said(
                "There is already a file {target} by now; it was left as it is. Choose another name.",
                target=target.name,
            )
            raise CannotWrite(told, WayOut.CHOOSE_ANOTHER) from None
        except OSError:
            pass  # a disk without hard links: the look just before has to do
    for attempt in range(_TRIES):
        try:
            temporary.replace(target.path)
            return
        except PermissionError:
            if os.name != "nt" or attempt == _TRIES - 1:
                raise
            time.sleep(0.05 * 2**attempt)  # a virus scanner or a sync client holds the file for a moment


def force_folder(folder: Path) -> None:
    """Forces a folder's entries to the disk where the system can; raises ``OSError`` where it tried and
    failed.
    """
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def force_file(path: Path) -> None:
    """Forces a closed file and its folder to the disk; raises ``OSError``. Never for a file that SQLite has
    open.
    """
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    force_folder(path.parent)


def clear_leftovers(folder: Path, token: str) -> None:
    """Removes temporary files that a crash left in a folder: those of this ``token``, and old ones of
    anybody's.
    """
    with contextlib.suppress(OSError):
        for found in folder.glob(f"{TEMPORARY}*.tmp*"):  # SQLite puts a “-journal” at the end
            with contextlib.suppress(OSError):
                state = found.lstat()
                old = time.time() - state.st_mtime > _LEFT_BEHIND
                if stat.S_ISREG(state.st_mode) and (old or found.name == f"{TEMPORARY}{token}.tmp"):
                    found.unlink()
