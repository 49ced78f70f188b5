"""What tests do with an open workspace."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.model import Model
from workbench.storage.lock import _HELD
from workbench.storage.lock_slip import lock_path
from workbench.workspace import operations
from workbench.workspace.document import Document


def key(model: Model, kind: str, name: str) -> str:
    """The id of what has this key."""
    return next(e.id for e in model.table(kind).values() if getattr(e, "key", "") == name)


def move(document: Document, cooperation: int) -> None:
    river = key(document.model, "issue", "river")
    document.apply(operations.move_issue(document.model, river, cooperation, 600))


def working_files(home: Path) -> list[str]:
    return sorted(path.suffix for path in (home / "sessions").rglob("*") if path.is_file())


def crash(document: Document) -> None:
    """Lets go of everything, as the system does for a process that died."""
    document._working._connection.close()
    if document._lock is not None:
        _HELD.discard(document._lock)
    document._closed = True


def beside(path: Path) -> list[str]:
    """What lies in the folder of an open document, besides its lock."""
    return sorted(found.name for found in path.parent.iterdir() if found != lock_path(path))
