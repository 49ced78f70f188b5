"""Workspaces for those who only read one, or write one new: nothing stays open, nothing is left behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.model import KINDS, Model
from workbench.storage.connection import sqlite_version
from workbench.storage.content import Content
from workbench.storage.lock import demand_free
from workbench.storage.new_document import demand_sound, write_document
from workbench.storage.newer import TABLE
from workbench.storage.publish import NOTHING_WRITTEN, Target
from workbench.storage.quarantine import Admitted, admit
from workbench.storage.unfinished import Unfinished, look_into
from workbench.workspace.differences import Differences, differences


@dataclass(frozen=True, slots=True)
class FileInfo:
    """What a file says about itself.

    ``changes`` is the length of its history in changes of single fields, ``edits`` in operations;
    ``sessions`` how many times it was opened and changed; ``written_by`` the version that wrote it last;
    ``counts`` by kind of entity; ``doubt`` what a newer version wrote and this one cannot confirm, as the end of a
    sentence, and ``unknown`` how many values it keeps without knowing them.
    """

    path: Path
    format: int
    workspace_id: str
    written_by: str
    size: int
    changes: int
    edits: int
    sessions: int
    counts: Mapping[str, int]
    sqlite: str
    writable: bool
    doubt: str = ""
    unknown: int = 0


def read(path: Path | str) -> tuple[Model, FileInfo]:
    """What is in a workspace file; leaves the file as it is and nothing behind. Raises a `FileProblem`."""
    path = Path(path)
    admitted = admit(path)
    return admitted.content.model, _info(path, admitted)


def write_new(
    path: Path | str, model: Model, author: str = "", label: str = "New workspace", overwrite: bool = False
) -> None:
    """Writes a new workspace file that holds ``model``, whole or not at all; raises a `FileProblem`.

    What is there already is left as it is, unless ``overwrite`` says otherwise.
    """
    demand_sound(model)
    target = Target(Path(path).absolute(), overwrite=overwrite, closing=NOTHING_WRITTEN)
    demand_free(target.path)
    write_document(Content.new(model, label, author), target)


def what_is_new_in(work: Unfinished) -> Differences:
    """How unfinished work differs from its document as it is now (all of it, where it has none); raises a
    `FileProblem`.
    """
    mine = look_into(work).model
    if work.document is None:
        return differences(Model.blank(mine.workspace.title), mine)
    return differences(read(work.document)[0], mine)


def _info(path: Path, admitted: Admitted) -> FileInfo:
    content = admitted.content
    return FileInfo(
        path=path,
        format=int(admitted.meta["format"]),
        workspace_id=content.workspace_id,
        written_by=admitted.meta.get("written_by", ""),
        size=admitted.fingerprint.size,
        changes=len(content.changes),
        edits=len(content.batches),
        sessions=len(content.sessions),
        counts={kind: len(content.model.table(kind)) for kind in KINDS},
        sqlite=sqlite_version(),
        writable=admitted.writable,
        doubt=admitted.doubt,
        unknown=sum(extra.kind.startswith(TABLE) for extra in content.extras),
    )
