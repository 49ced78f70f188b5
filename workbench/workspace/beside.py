"""What a person should know about a document and the files beside it when it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.domain.language import said
from workbench.domain.legible import legible
from workbench.storage.errors import Damaged, FileProblem, WayOut
from workbench.storage.quarantine import Admitted
from workbench.storage.schema import FORMAT
from workbench.storage.siblings import conflicted_copies, open_journals


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence about the file at ``path``, and the safe way out, if there is anything to be done."""

    text: str
    way_out: WayOut
    path: Path


def format_notices(document: Path, admitted: Admitted) -> tuple[Notice, ...]:
    """What saving a document of another format will do to it, before it is done."""
    if admitted.older:
        text = said(
            "“{document}” is in the format of an older version. Looking at it leaves it as it is; once you "
            "change and save it, only versions that know format {format} can open it. As it was, it is kept "
            "among the versions.",
            document=document.name,
            format=FORMAT,
        )
    elif admitted.newer and admitted.writable:
        text = said(
            "“{document}” was last saved by a newer version. What this one does not know of it is kept, but "
            "not shown; it is there again when a newer version opens the file.",
            document=document.name,
        )
    else:
        return ()
    return (Notice(text, WayOut.NONE, document),)


def notices(document: Path) -> tuple[Notice, ...]:
    """What there is to say about the files beside a document. All of them are left as they are."""
    journals, copies = open_journals(document), conflicted_copies(document)
    return (
        *(Notice(_broken_off(document, path), WayOut.SAVE_BESIDE, path) for path in journals),
        *(Notice(_second_version(document, path), WayOut.OPEN_OTHER, path) for path in copies),
    )


def with_journal(problem: Damaged, document: Path) -> FileProblem:
    """The problem again; where another program left a journal beside a damaged document, its sentence says so."""
    journals = open_journals(document)
    if not journals:
        return problem
    return Damaged(
        said(
            "{problem} Beside it lies “{journals}” of another program that broke off changing it; only that "
            "program can take its change back.",
            problem=problem,
            journals=journals[0].name,
        ),
        problem.way_out,
    )


def _broken_off(document: Path, journal: Path) -> str:
    return legible(
        said(
            "Beside “{document}” lies “{journal}” of another program that broke off changing it. Nothing of "
            "it was carried out here. As long as it lies there, changes can only be saved under another "
            "name.",
            document=document.name,
            journal=journal.name,
        )
    )


def _second_version(document: Path, copy: Path) -> str:
    return legible(
        said(
            "Beside “{document}” lies “{copy}”, by its name a second version that a sync program kept. Both "
            "may hold work, and both were left as they are; open the other one to see what is in it.",
            document=document.name,
            copy=copy.name,
        )
    )
