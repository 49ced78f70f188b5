"""Saving what can be saved from a damaged file, or from one that holds what no workspace has."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.language import quoted
from workbench.domain.legible import in_brief, legible
from workbench.storage.new_document import write_document
from workbench.storage.publish import NOTHING_WRITTEN, Target
from workbench.storage.quarantine import read_alone
from workbench.storage.salvage.recovery import Recovered, recover

#: So much of a file's name is told.
_LONGEST_NAME = 120


def recover_file(path: Path | str) -> Recovered:
    """What can be saved from the file at ``path``, which is left as it is; raises a `FileProblem`.

    SQLite never runs on it, so this is safe for any file, whoever made it. It takes half a second for each megabyte.
    Never for a working copy that is open.
    """
    path = Path(path)
    with read_alone(path) as data:
        return recover(data, quoted(legible(in_brief(path.name, _LONGEST_NAME))))


def write_recovered(recovered: Recovered, path: Path | str, overwrite: bool = False) -> None:
    """Writes a recovered workspace to a new file, whole or not at all; raises a `FileProblem`."""
    write_document(recovered.content, Target(Path(path).absolute(), overwrite=overwrite, closing=NOTHING_WRITTEN))
