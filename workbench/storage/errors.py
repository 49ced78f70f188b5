"""What can be wrong with a file, told in a sentence that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from workbench.domain.legible import in_brief, legible

#: No sentence has more characters; of a longer one the middle is left out: what is wrong and what to do stay.
_LONGEST = 700


class WayOut(Enum):
    """The one safe thing to do about a problem: what its sentence ends with, and what a window makes its
    button of.
    """

    NONE = "none"  #: there is nothing to be done but to know
    TRY_AGAIN = "try again"  #: the same again, once the cause is gone
    SAVE_BESIDE = "save beside"  #: write this work under a free name in the same folder
    SAVE_ELSEWHERE = "save elsewhere"  #: ask for another folder, write this work there
    FOLLOW = "follow"  #: the document has another name now: go on under that
    BRING_TO_FRONT = "bring to front"  #: this person's other window has it
    VIEW_ONLY = "view only"  #: open it to be looked at
    WORK_ON_A_COPY = "work on a copy"  #: go on with the same content, in a file of its own
    TAKE_OVER = "take over"  #: whoever had it open has gone without closing it
    OPEN_OTHER = "open other"  #: look at the other file that the sentence names
    OPEN_RECOVERED = "open recovered"  #: what can be saved of a damaged file, as a copy
    OPEN_VERSION = "open version"  #: an earlier version of it
    IMPORT_CONTENTS = "import contents"  #: only what a workspace holds, into a new one
    UPDATE = "update"  #: a newer version of the program is needed
    CHOOSE_ANOTHER = "choose another"  #: another file, or another name


class FileProblem(Exception):
    """Something about a file keeps us from going on. Its text says what, what is safe, and what to do now.

    ``way_out`` is that last part as data; each kind of problem has its usual one. Whatever names and other texts of the
    file were put into the sentence, it stays one line that can be read; ``told`` is the sentence as it was said.
    """

    way_out: WayOut = WayOut.NONE

    def __init__(self, told: str = "", way_out: WayOut | None = None) -> None:
        super().__init__(legible(in_brief(told, _LONGEST)))
        self.told = told
        if way_out is not None:
            self.way_out = way_out


class NotAWorkspace(FileProblem):
    """The file is something else, or nothing that can be a workspace (empty, a folder, a link)."""

    way_out = WayOut.CHOOSE_ANOTHER


class TooNew(FileProblem):
    """A newer version wrote the file, and this one would misread it."""

    way_out = WayOut.UPDATE


class Unsafe(FileProblem):
    """The file holds things no workspace has (a trigger, a view, a foreign table: then `WayOut.IMPORT_CONTENTS` leads
    round them), or is made to keep its reader from ever coming to an end.
    """

    way_out = WayOut.CHOOSE_ANOTHER


class Damaged(FileProblem):
    """The file is a workspace, but its content is not what was written."""

    way_out = WayOut.OPEN_RECOVERED


class CannotRead(FileProblem):
    """The file is not there, or this user may not read it."""

    way_out = WayOut.CHOOSE_ANOTHER


class CannotWrite(FileProblem):
    """The file could not be written; what was there before is untouched."""

    way_out = WayOut.SAVE_ELSEWHERE


class DocumentChanged(CannotWrite):
    """Somebody else replaced, changed or took away the document; writing would overwrite their work."""

    way_out = WayOut.SAVE_BESIDE


class DocumentReplaced(DocumentChanged):
    """What lies in the document's place is not what was opened."""


class ReadOnly(FileProblem):
    """This workspace can be looked at here, but not changed."""

    way_out = WayOut.SAVE_ELSEWHERE


class WorkingCopyProblem(FileProblem):
    """An edit could not be kept in the working copy; everything before it is."""

    way_out = WayOut.TRY_AGAIN


class NotBackedUp(FileProblem):
    """There is no new backup of what is open; the work itself and the older backups are as they were."""

    way_out = WayOut.TRY_AGAIN


class Hold(Enum):
    """How somebody has a document open."""

    OWN_WINDOW = "own window"  #: this person, in another window on this computer
    THEIRS = "theirs"  #: somebody else, or somewhere else, just now
    STALE = "stale"  #: somewhere else, and nothing was heard from there for long


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a document open: ``name`` as a sentence has it, since when if that is known, and how.

    ``session`` is the working copy, as the other window's `knocking.knock` wants it; empty if unknown.
    """

    name: str
    since: datetime | None
    hold: Hold
    session: str = ""


class InUse(FileProblem):
    """Somebody has the document open, and a person has to choose; nothing was changed."""

    way_out = WayOut.VIEW_ONLY

    def __init__(self, told: str = "", way_out: WayOut | None = None, holder: Holder | None = None) -> None:
        super().__init__(told, way_out)
        self.holder = holder if holder is not None else Holder("", None, Hold.THEIRS)
