"""Taking, keeping and judging the lock of a document: the slip beside it that says who has it open.

It is a courtesy, not a safeguard: what keeps work from being overwritten is the look at the document's content just
before it is replaced (`publish`). So a lock never stops anybody for good. One that a crash left behind is taken over,
one from elsewhere that nobody renews is asked about, and where none can be written there is none. What it says was
perhaps written by a stranger: it is read with a limit, believed in nothing but courtesy, and shown as plain words.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import threading
import time
import weakref
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.domain.language import said
from workbench.storage.errors import Hold, InUse, WayOut
from workbench.storage.in_use import in_use
from workbench.storage.lock_slip import Owner, lock_path, now_told, read_owner
from workbench.storage.publish import TEMPORARY
from workbench.storage.small_files import open_small, read_small, write_new

#: How long a lock that nobody renews counts as live from afar (seconds); the window renews it every thirty.
SILENCE = 600.0
_LARGEST = 4096
#: How long to go on trying where others do the same, how long between two tries, and how long one may take to put its
#: lock in the place of a dead one (seconds).
_PATIENCE, _BETWEEN_TRIES, _TURN = 10.0, 0.01, 3.0


@dataclass(frozen=True, slots=True)
class _Found:
    """A lock that lies there: what it says (None: nothing that makes sense), and which file that is."""

    owner: Owner | None
    written: float
    inode: int
    data: bytes


def _look(path: Path) -> _Found | None:
    """The lock at ``path``; None where there is none. Raises ``OSError`` where no lock can be: a folder, a link."""
    try:
        state = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(state.st_mode):
        raise OSError(0, "not a lock")
    try:
        data = read_small(path, _LARGEST)
    except FileNotFoundError:
        return None
    except OSError:
        data = b""
    return _Found(read_owner(data), state.st_mtime, state.st_ino, data)


# ── judging ──────────────────────────────────────────────────────────────────────────────────────────────────────

_HELD: weakref.WeakSet[Lock] = weakref.WeakSet()


def _judge(found: _Found, me: Owner, now: float) -> Hold | None:
    """How somebody has it open; None where nobody has. ``now`` is the time by the clock that dated the lock."""
    owner = found.owner
    if owner is not None:
        if owner.session == me.session:
            return None
        lives = owner.process.lives()
        if lives and owner.process == me.process:
            lives = any(lock.session == owner.session for lock in _HELD)
        if lives is not None:
            return None if not lives else Hold.OWN_WINDOW if owner.user == me.user else Hold.THEIRS
    # A date ahead of the clock tells as little as an old one: no lock may count as live for ever.
    return Hold.THEIRS if abs(now - found.written) < SILENCE else Hold.STALE


# ── taking ───────────────────────────────────────────────────────────────────────────────────────────────────────


class Lock:
    """A document's lock that is ours. `beat` it many times within `SILENCE`, `release` it at the end."""

    def __init__(self, document: Path, owner: Owner) -> None:
        self.document = document
        self._owner = owner
        self._lost = self._released = False
        self._one_at_a_time = threading.Lock()
        _HELD.add(self)

    @property
    def session(self) -> str:
        """The working copy it was taken for."""
        return self._owner.session

    def beat(self) -> str:
        """Renews it, or puts it there where that was not possible before. Gives a sentence, once, if somebody has
        taken it over; empty otherwise. Never raises; in any thread.
        """
        with self._one_at_a_time, contextlib.suppress(OSError):
            if self._released:
                return ""
            found = _look(lock_path(self.document))
            if found is None:
                # Taken away by hand, or the stick is back. An empty mount point is not where the document lies.
                if self.document.exists():
                    _put(self.document, self._owner)
            elif found.owner is not None and found.owner.session != self.session:
                return self._say_lost(found.owner)
            elif found.owner is not None:
                self._renew()
                self._lost = False
        return ""

    def _renew(self) -> None:
        """Writes the new time into the very file that was looked at, so that a lock put there by somebody else in
        between is not touched.
        """
        renewed = replace(self._owner, beat=now_told())
        descriptor = open_small(lock_path(self.document), os.O_RDWR)
        try:
            data = os.read(descriptor, _LARGEST)
            if (owner := read_owner(data)) is not None and owner.session == self.session:
                os.lseek(descriptor, 0, os.SEEK_SET)
                os.write(descriptor, renewed.written())
                os.ftruncate(descriptor, len(renewed.written()))
                self._owner = renewed
        finally:
            os.close(descriptor)

    def _say_lost(self, owner: Owner) -> str:
        if self._lost:
            return ""
        self._lost = True
        user, host = owner.user or said("Somebody"), owner.host or said("another computer")
        return said(
            "{user} on {host} has taken over “{document}”. Your work is kept here; if both of you change it, "
            "both are kept, side by side.",
            user=user,
            host=host,
            document=self.document.name,
        )

    def release(self) -> None:
        """Takes it away, if it still is ours. Never raises."""
        _HELD.discard(self)
        waited = self._one_at_a_time.acquire(timeout=_PATIENCE)  # a disk that hangs must not keep a window open
        self._released = True
        try:
            path = lock_path(self.document)
            if (found := _look(path)) is not None and found.owner is not None and found.owner.session == self.session:
                path.unlink()
        except OSError:
            pass
        finally:
            if waited:
                self._one_at_a_time.release()


def take(document: Path, workspace: str, session: str, by_force: bool = False) -> Lock:
    """Takes the lock of a document for a working copy. Where none can be written, there is none, until `Lock.beat` can.

    A lock that a dead process here left is taken over. Raises `InUse` where somebody else has it, unless
    ``by_force``.
    """
    me, end = Owner.me(workspace, session), time.monotonic() + _PATIENCE
    try:
        while time.monotonic() < end:
            now = _put(document, me)
            if now is None:
                break
            found = _look(lock_path(document))
            if found is None:
                continue
            hold = _judge(found, me, now)
            if hold is not None and not by_force:
                raise in_use(document, found.owner, hold, now - found.written)
            if _inherit(document, found, me, now):
                break
            time.sleep(_BETWEEN_TRIES)
    except OSError:
        pass  # a courtesy, not a safeguard
    return Lock(document, me)


def demand_free(document: Path, session: str = "") -> None:
    """Raises `InUse` where somebody has a document open that is about to be replaced by another."""
    try:
        found = _look(lock_path(document))
    except OSError:
        return
    if found is None:
        return
    hold = _judge(found, Owner.me("", session), time.time())
    if hold in (Hold.OWN_WINDOW, Hold.THEIRS):
        problem = in_use(document, found.owner, hold, time.time() - found.written)
        told = said(
            "“{document}” was left as it is, because {holder} has it open. Choose another name.",
            document=document.name,
            holder=problem.holder.name,
        )
        raise InUse(told, WayOut.CHOOSE_ANOTHER, problem.holder)


def describe(document: Path) -> InUse | None:
    """Who has a document open, without a word to anybody; None where nobody has."""
    with contextlib.suppress(OSError):
        if (found := _look(lock_path(document))) is not None:
            now = time.time()
            if (hold := _judge(found, Owner.me("", ""), now)) is not None:
                return in_use(document, found.owner, hold, now - found.written)
    return None


def _put(document: Path, me: Owner) -> float | None:
    """Puts a lock where there is none, whole and in one step. Gives None if it is there, else the time now by the
    clock of that disk, because there was one already. Raises ``OSError`` where there is no writing.
    """
    path = lock_path(document)
    draft = _draft(document, me)
    draft.unlink(missing_ok=True)
    now = write_new(draft, me.written()).st_mtime
    try:
        try:
            os.link(draft, path)
        except FileExistsError:
            return now
        except OSError:  # a disk without hard links
            try:
                write_new(path, me.written())
            except FileExistsError:
                return now
    finally:
        draft.unlink(missing_ok=True)
    return None


def _inherit(document: Path, judged: _Found, me: Owner, now: float) -> bool:
    """Puts our lock in the place of one that was judged, if that one still lies there; False if not, or if somebody
    else is about to. So of many who find the same dead lock, one gets it.
    """
    path = lock_path(document)
    turn = document.parent / f"{TEMPORARY}{hashlib.sha256(path.name.encode()).hexdigest()[:16]}-heir.tmp"
    draft = _draft(document, me)
    try:
        write_new(turn, b"")
    except FileExistsError:
        with contextlib.suppress(FileNotFoundError):
            if abs(now - turn.lstat().st_mtime) > _TURN:
                turn.unlink()  # left by a crash
        return False
    try:
        found = _look(path)
        if found is None or (found.inode, found.data) != (judged.inode, judged.data):
            return False
        write_new(draft, me.written())
        draft.replace(path)
        return True
    finally:
        draft.unlink(missing_ok=True)
        turn.unlink(missing_ok=True)


def _draft(document: Path, me: Owner) -> Path:
    return document.parent / f"{TEMPORARY}{me.session}-lock.tmp"
