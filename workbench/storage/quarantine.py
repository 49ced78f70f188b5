"""The gate through which every document comes in: copied alone into a private folder, looked at there, never
in place.

Only the one file is copied, so that no journal beside it is ever replayed. The copy is looked at by a process of its
own, unless this user wrote that very content: with little memory and time, and able to harm nobody by crashing
(`looking`). What that process tells is believed as little as the file (`arrival`), and written into a new file by our
own statements (`assembly`, `building`) before anybody works with it; what this user wrote was made by them already, and
is copied (`fill`).

Where the system knows no limits for a process (Windows), only the clock holds.
"""

from __future__ import annotations

import contextlib
import math
import mmap
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.domain.foreign_words import told_by_system
from workbench.domain.language import quoted, said
from workbench.storage.arrival import Arrival, Seen
from workbench.storage.building import Building
from workbench.storage.content import Content
from workbench.storage.errors import CannotRead, FileProblem, NotAWorkspace, Unsafe, WayOut
from workbench.storage.fingerprint import Fingerprint, fingerprint_while_copying
from workbench.storage.inspection import Patience, damaged
from workbench.storage.looking import gave_up, look, seconds_for, seconds_to_take_in
from workbench.storage.passing import passing_folder
from workbench.storage.register import wrote
from workbench.storage.schema import APPLICATION_ID, FORMAT, PAGE_SIZE
from workbench.storage.worker.apart import Begun, Limits, WorkerFailed

#: The largest file that is opened. Sixty thousand changes make about twenty megabytes.
LARGEST = 1 << 30
_MAGIC = b"SQLite format 3\x00"
#: The address space of whoever reads a file: so much, and so many times its size.
_MEMORY, _TIMES = 256_000_000, 24
#: What may be told about a file: so many bytes, and so many times its size.
_SAYS, _SAYS_TIMES = 1_000_000, 12
#: How long what this user wrote may take, in seconds of processor time: nobody made it to keep its reader busy, and
#: this process may do something else in between (collecting garbage takes it a second and more).
_PATIENCE = 600.0
#: How a line begins that tells changes of the history.
_CHANGES = b'["told", ["change", '


@dataclass(frozen=True, slots=True)
class Admitted:
    """What came through the gate: the content, as this format has it, and the document as it was then.

    ``meta`` is what the file says of itself. ``newer``: it is of a newer format; ``doubt`` is what could not be
    confirmed in it then, and empty if everything could. ``own``: this user wrote this very content. ``whole``: the
    content has the changes of its history; they are checked in any case. ``building``: a file that is being filled with
    everything, these too.
    """

    content: Content
    fingerprint: Fingerprint
    meta: Mapping[str, str]
    newer: bool = False
    doubt: str = ""
    own: bool = False
    whole: bool = True
    building: Building | None = None

    @property
    def writable(self) -> bool:
        """Whether this version may write the document: it says so, and nothing in it is in doubt."""
        return int(self.meta["min_writer"]) <= FORMAT and not self.doubt

    @property
    def older(self) -> bool:
        """Whether it is of an older format, which saving it ends."""
        return int(self.meta["format"]) < FORMAT


class Altered(Exception):
    """A document was written over since it was admitted, and its history is not known: it is to be admitted anew."""


class Look:
    """A look at one document, from its private copy on, which is gone when `admit` has ended it or it is given up.

    Where it is looked at in a process of its own, that is under way when this is made.
    """

    def __init__(self, path: Path, largest: int = LARGEST, *, apart: bool = False, brief: bool = False) -> None:
        """``apart`` and ``brief`` as in `admit`; raises a `FileProblem`."""
        self.name = quoted(path.name or str(path))
        self._passing = ExitStack()
        self._begun: Begun | None = None
        self._building: Building | None = None
        try:
            self._folder = self._passing.enter_context(passing_folder())
            self._private = self._folder / "document"
            self.fingerprint = _copy(path, self._private, self.name, largest)
            format_ = check_header(self._private, self.name)
            self.own = wrote(self.fingerprint)
            self.brief = brief and apart and format_ == FORMAT
            if apart or not self.own:
                self._begun = _look_apart(self._private, self.name, self.fingerprint.size, self.brief and self.own)
        except BaseException as error:
            self.give_up()
            if isinstance(error, OSError):
                raise _no_room(self.name, error) from error
            raise

    def gather(self) -> None:
        """Take in what the other process tells, whenever it is wanted."""
        if self._begun is not None:
            self._begun.gather()

    def tell(self, patience: Patience, arrival: Arrival) -> Building | None:
        """Tell everything, once, and give the file that is being filled with all that was told of a stranger's file,
        where it was told in brief; raises a `FileProblem` where something is wrong.
        """
        begun, self._begun = self._begun, None
        try:
            if begun is None:
                look(self._private, patience, arrival.hear)
            elif self.own or not self.brief:
                begun.hear(arrival.hear)
            else:
                self._tell_and_keep(begun, arrival)
        except WorkerFailed as failed:
            raise gave_up(self.name, failed.why) from failed
        return self._building

    def _tell_and_keep(self, begun: Begun, arrival: Arrival) -> None:
        told = self._folder / "told"

        def hear(piece: Any) -> None:
            arrival.hear(piece)
            if piece == ["rows end"]:  # not before: the first picture comes first
                with contextlib.suppress(OSError):  # then it is read once more, and filled here
                    self._building = Building(told, self.name, self.fingerprint.size)

        with told.open("xb") as file:

            def keep(line: bytes) -> bool:
                file.write(line)
                return line.startswith(_CHANGES)

            begun.hear(hear, kept=keep)

    def give_up(self) -> None:
        """Leave nothing behind."""
        begun, self._begun = self._begun, None
        building, self._building = self._building, None
        try:
            if begun is not None:
                begun.give_up()
            if building is not None:
                building.give_up()
        finally:
            self._passing.close()


def admit(
    path: Path,
    largest: int = LARGEST,
    *,
    seen: Seen | None = None,
    apart: bool = False,
    brief: ExitStack | None = None,
    begun: Look | None = None,
) -> Admitted:
    """Everything in the document at ``path``; leaves nothing behind. Raises a `FileProblem` with one clear
    sentence.

    ``seen`` hears the model as soon as its rows are read and keep the rules of the domain, long before everything is
    checked: to be looked at, not to be worked with. What it raises ends the reading and comes out here. ``apart`` has
    this user's own files, too, looked at in a process of their own. ``brief``: the changes in the history of a file
    that is looked at so are checked there, and not taken in here; what is built for `fill` instead goes when this is
    closed. ``begun`` is a look that was begun before. May be called from any thread.
    """
    look = begun or Look(path, largest, apart=apart, brief=brief is not None)
    if brief is not None:
        brief.callback(look.give_up)
    patience = Patience(_PATIENCE if look.own else seconds_to_take_in(look.fingerprint.size), look.name)
    arrival = Arrival(patience, seen)
    try:
        building = look.tell(patience, arrival)
    except OSError as error:
        raise _no_room(look.name, error) from error
    finally:
        if brief is None:
            look.give_up()
    content = arrival.content()
    return Admitted(
        content, look.fingerprint, arrival.meta, arrival.newer, arrival.doubt, look.own, not look.brief, building
    )


def fill(path: Path, admitted: Admitted, to: Path) -> bool:
    """Puts what was admitted into a new file ``to``, in which one may work; False, with nothing left there, where that
    is to be done of its content. Raises a `FileProblem`, or `Altered` where the content is not whole and it could not
    be done.

    A document that this user wrote in this format is copied, if it is still byte for byte what was admitted.
    """
    if admitted.own and not (admitted.newer or admitted.older or admitted.doubt):
        try:
            if _copy(path, to, quoted(path.name), LARGEST).same_content(admitted.fingerprint):
                return True
        except (OSError, FileProblem):
            pass  # it can be made of what was admitted, as a rule
        to.unlink(missing_ok=True)
    if admitted.building is not None:
        try:
            admitted.building.put(to)
        except (WorkerFailed, OSError) as failed:
            to.unlink(missing_ok=True)
            raise Altered from failed
        return True
    if not admitted.whole:
        raise Altered
    return False


@contextmanager
def alone(path: Path, largest: int = LARGEST) -> Iterator[Path]:
    """A private copy of the one file at ``path``, in a folder of its own that is gone afterwards; raises a
    `FileProblem`.
    """
    name = quoted(path.name or str(path))
    try:
        with passing_folder() as folder:
            private = folder / "document"
            _copy(path, private, name, largest)
            yield private
    except OSError as error:
        raise _no_room(name, error) from error


@contextmanager
def read_alone(path: Path, largest: int = LARGEST) -> Iterator[mmap.mmap]:
    """The bytes of the one file at ``path``, from a private copy that is gone afterwards; raises a `FileProblem`."""
    with alone(path, largest) as private, bytes_of(private) as data:
        yield data


@contextmanager
def bytes_of(private: Path) -> Iterator[mmap.mmap]:
    """The bytes of a private copy; raises ``OSError``."""
    with private.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield data


def _no_room(name: str, error: OSError) -> CannotRead:
    return CannotRead(
        said(
            "{name} could not be looked at: there is no writing, or no room, for the private copy that is "
            "made of it ({error}). It was left as it is; make room where temporary files go, and open it "
            "again.",
            name=name,
            error=told_by_system(error),
        ),
        WayOut.TRY_AGAIN,
    )


def _look_apart(private: Path, name: str, size: int, brief: bool) -> Begun:
    seconds = math.ceil(seconds_for(size) + 0.3)
    limits = Limits(
        memory=_MEMORY + _TIMES * size, cpu=seconds, clock=10.0 + 5 * seconds, says=_SAYS + _SAYS_TIMES * size
    )
    try:
        return Begun("examine", {"path": str(private), "name": name, "brief": brief}, limits)
    except OSError as error:
        raise CannotRead(
            said(
                "{name} was not opened, because the program that looks at it could not be started ({error}). "
                "Nothing was changed; try again.",
                name=name,
                error=told_by_system(error),
            ),
            WayOut.TRY_AGAIN,
        ) from error


def _copy(path: Path, to: Path, name: str, largest: int) -> Fingerprint:
    """Copies a regular file that is no link; raises where it is something else, too large, or not to be
    read.
    """
    try:
        if path.is_symlink():
            raise NotAWorkspace(said("{name} is a link to another file. Open that file itself.", name=name))
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        source = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _unreadable(error, path, name) from None
    try:
        _demand_regular(os.fstat(source), name, largest)
        with os.fdopen(source, "rb", closefd=False) as document:
            return fingerprint_while_copying(document, to, largest)
    except OSError as error:
        why = told_by_system(error)
        raise CannotRead(
            said("{name} could not be read to its end: {why}. Try another copy.", name=name, why=why)
        ) from error
    finally:
        os.close(source)


def _demand_regular(found: os.stat_result, name: str, largest: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise NotAWorkspace(said("{name} is a folder, not a workspace.", name=name))
    if not stat.S_ISREG(found.st_mode):
        raise NotAWorkspace(said("{name} is not a regular file, so it was not read.", name=name))
    if found.st_size == 0:
        raise NotAWorkspace(
            said(
                "{name} is empty (0 bytes): it was never written, or its copying was cut off. Open another copy.",
                name=name,
            )
        )
    if found.st_size > largest:
        size = found.st_size
        raise Unsafe(
            said(
                "{name} has {size:,} bytes; a workspace has at most {largest:,}. It was not read.",
                name=name,
                size=size,
                largest=largest,
            )
        )


def _unreadable(error: OSError, path: Path, name: str) -> CannotRead | NotAWorkspace:
    if isinstance(error, FileNotFoundError):
        return CannotRead(said("There is no file {name} in {parent}.", name=name, parent=path.absolute().parent))
    if path.is_dir():
        return NotAWorkspace(said("{name} is a folder, not a workspace.", name=name))
    return CannotRead(said("{name} could not be opened: {error}.", name=name, error=told_by_system(error)))


def check_header(path: Path, name: str) -> int:
    """The format that the first hundred bytes of a private copy tell; raises a `FileProblem` where they are not a
    workspace's.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or header[:16] != _MAGIC:
        raise NotAWorkspace(said("{name} is not a Modus Vivendi workspace. It was left as it is.", name=name))
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise NotAWorkspace(
            said("{name} is an SQLite database, but not a Modus Vivendi workspace. It was left as it is.", name=name)
        )
    if header[18:20] != b"\x01\x01":
        raise Unsafe(
            said(
                "{name} is in a mode (write-ahead log) in which part of it may lie in another file. Nothing was "
                "changed. Ask whoever worked on it with another program to save a copy.",
                name=name,
            )
        )
    if int.from_bytes(header[16:18]) != PAGE_SIZE or int.from_bytes(header[56:60]) != 1:
        raise Unsafe(
            said("{name} is laid out as no workspace is, so it was not opened. Ask for another copy.", name=name)
        )
    pages, size = int.from_bytes(header[28:32]), path.stat().st_size
    if size != pages * PAGE_SIZE:
        why = said("its copying was cut off") if size < pages * PAGE_SIZE else said("something was appended to it")
        raise damaged(
            name,
            said(
                "it has {size:,} bytes and should have {number:,}; {why}", size=size, number=pages * PAGE_SIZE, why=why
            ),
        )
    return int.from_bytes(header[60:64])
