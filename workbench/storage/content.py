"""Everything a workspace file holds, in memory: what goes from one file to the next, whichever way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench import __version__
from workbench.domain.identity import new_id
from workbench.domain.model import Model, RowChange, kind_of
from workbench.storage.house import Batch, Change, Extra, Session, batch_digest
from workbench.storage.journal import changes_of, make_batch, make_session
from workbench.storage.schema import FORMAT, MIN_READER, MIN_WRITER


@dataclass(frozen=True, slots=True)
class Content:
    """A file's rows as a model, its history, and what holds for the file as a whole (``meta``)."""

    model: Model
    meta: Mapping[str, str]
    sessions: tuple[Session, ...] = ()
    batches: tuple[Batch, ...] = ()
    changes: tuple[Change, ...] = ()
    extras: tuple[Extra, ...] = ()

    @staticmethod
    def new(model: Model, label: str, author: str = "") -> Content:
        """A new workspace that holds a sound ``model``; its history begins with the coming of every entity."""
        session = make_session(author)
        batch = make_batch(1, session.id, label)
        rows = (RowChange(kind_of(entity), entity.id, None, entity) for entity in model.entities())
        changes, _ = changes_of(batch.id, rows, lambda kind, entity: {}, 1)
        batch = batch._replace(digest=batch_digest(batch, changes))
        meta = {"workspace_id": new_id(), **versions(), "min_reader": str(MIN_READER), "min_writer": str(MIN_WRITER)}
        return Content(model, meta, (session,), (batch,), tuple(changes))

    @property
    def workspace_id(self) -> str:
        """The id that every copy of this workspace has in common."""
        return self.meta["workspace_id"]


def versions() -> dict[str, str]:
    """What a file says about the program that wrote it last."""
    return {"format": str(FORMAT), "written_by": __version__}
