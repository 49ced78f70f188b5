"""Who may change a document: what a person chose when it was opened, and the lock that goes with it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from workbench.domain.language import in_words, marked, said
from workbench.storage.errors import InUse, ReadOnly, WayOut
from workbench.storage.lock import Lock, describe, take
from workbench.storage.quarantine import Admitted

NEWER = marked(
    "This workspace was last changed with a newer version of Modus Vivendi, so it can be looked at "
    "here but not changed: this version would lose what it does not know. Update to change it; “Save "
    "a copy” copies it as it is."
)


class Claim(Enum):
    """How to open a document."""

    TAKE = "take"  #: to change it; `InUse` is raised where somebody else has it
    TAKE_OVER = "take over"  #: to change it, whoever has it; only where a person has said so
    VIEW_ONLY = "view only"  #: to look at it
    COPY = "copy"  #: to change its content, in a file of its own that it does not have yet


@dataclass(frozen=True, slots=True)
class Claimed:
    """What came of it: the lock, if it is to be changed and one could be had, and why it cannot be changed."""

    lock: Lock | None = None
    read_only: ReadOnly | None = None

    def release(self) -> None:
        """Gives the lock up again."""
        if self.lock is not None:
            self.lock.release()


def claimed(path: Path, claim: Claim, workspace: str, session: str, refused: ReadOnly | None = None) -> Claimed:
    """Takes a document for the working copy ``session``, as far as ``claim`` wants it, unless changing it is
    ``refused`` anyway. Raises `InUse`.
    """
    if refused is not None:
        return Claimed(read_only=refused)
    if claim is Claim.COPY:
        return Claimed()
    if claim is Claim.VIEW_ONLY:
        return Claimed(read_only=_only_looked_at(path))
    return Claimed(take(path, workspace, session, by_force=claim is Claim.TAKE_OVER))


def why_read_only(path: Path, admitted: Admitted, claim: Claim) -> ReadOnly | None:
    """Why a document cannot be changed, whoever has it open; None if it can."""
    if admitted.doubt:
        return ReadOnly(
            said(
                "“{path}” was last changed with a newer version of Modus Vivendi, and this one cannot tell "
                "whether all of it is as it was written ({doubt}), so it can be looked at here but not changed. "
                "Update to change it.",
                path=path.name,
                doubt=admitted.doubt,
            ),
            WayOut.UPDATE,
        )
    if not admitted.writable:
        return ReadOnly(in_words(NEWER), WayOut.UPDATE)
    if claim is Claim.COPY or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return None
    told = said("“{path}” cannot be written to where it is. Save it in another folder to change it.", path=path.name)
    return ReadOnly(told)


def take_quietly(path: Path, workspace: str, session: str) -> Lock | None:
    """The lock of a document that is this working copy's anyway; None where somebody else has it."""
    try:
        return take(path, workspace, session)
    except InUse:
        return None


def _only_looked_at(path: Path) -> ReadOnly:
    held = describe(path)
    why = (
        said("{holder} has it open", holder=held.holder.name)
        if held is not None and held.holder.name
        else said("so it was opened")
    )
    return ReadOnly(
        said(
            "“{path}” is only looked at here, because {why}; save it under another name to change it.",
            path=path.name,
            why=why,
        ),
        WayOut.SAVE_BESIDE,
    )
