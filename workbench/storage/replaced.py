"""What lies in a document's place instead of what was opened: somebody's newer work, an older version, another file.

In no case is it overwritten; but people need to know which it is before they decide what to do with it.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from workbench.domain.language import in_words, marked, quoted, said
from workbench.storage.connection import DiskError, open_reading
from workbench.storage.errors import DocumentReplaced, FileProblem
from workbench.storage.quarantine import admit

_YOURS = marked(
    "It was left as it is, and your work is kept safely on this computer; save yours under another name beside it."
)


def told_apart(problem: DocumentReplaced, document: Path, snapshot: Path) -> DocumentReplaced:
    """The problem again, with a sentence that says what was found; ``snapshot`` is a closed file with our work."""
    name = quoted(document.name)
    try:
        workspace, ours = _ours(snapshot)
        found = admit(document).content
    except FileProblem:
        return DocumentReplaced(
            said(
                "{name} was changed by someone else, and is no workspace that can be opened now. {yours}",
                name=name,
                yours=in_words(_YOURS),
            )
        )
    except DiskError:
        return problem
    if found.workspace_id != workspace:
        title = found.model.workspace.title
        return DocumentReplaced(
            said(
                "In the place of {name} lies another workspace now, “{title}”. {yours}",
                name=name,
                title=title,
                yours=in_words(_YOURS),
            )
        )
    if {batch.id for batch in found.batches} < ours:
        return DocumentReplaced(
            said(
                "In the place of {name} lies an earlier version of it (a backup, or a sync program?), all of "
                "which is in yours too. {yours}",
                name=name,
                yours=in_words(_YOURS),
            )
        )
    return problem


def _ours(snapshot: Path) -> tuple[str, set[str]]:
    with closing(open_reading(snapshot)) as connection:
        workspace: str = connection.execute("SELECT value FROM meta WHERE key = 'workspace_id'").fetchone()[0]
        return workspace, {row[0] for row in connection.execute("SELECT id FROM batch")}
