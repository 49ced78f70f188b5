"""Everything a workspace file holds, in memory: what goes from one file to the next, whichever way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from workbench import __version__
from workbench.domain.identity import new_id
from workbench.domain.model import Model, RowChange, kind_of
from workbench.storage.journal import Batch, Change, Session, batch_digest, changes_of, make_batch, make_session
from workbench.storage.mapping import canonical
from workbench.storage.schema import FORMAT, MIN_READER, MIN_WRITER


class Extra(NamedTuple):
    """Something a newer version keeps beside an entity; carried along unread."""

    kind: str
    entity: str
    key: str
    value: str


class RowDigest(NamedTuple):
    """The SHA-256 by which a row is recognised."""

    kind: str
    entity: str
    sha256: bytes


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


def head_digest(
    rows: Iterable[RowDigest],
    batches: Iterable[Batch],
    sessions: Iterable[Session],
    extras: Iterable[Extra],
    meta: Mapping[str, str],
) -> str:
    """One SHA-256 over everything in a file: notices what was lost, added or altered. It is no proof against
    intent.
    """
    told = hashlib.sha256()
    parts: tuple[Iterable[tuple[object, ...]], ...] = (
        sorted((row.kind, row.entity, row.sha256.hex()) for row in rows),
        ((batch.number, batch.id, batch.digest.hex()) for batch in batches),
        sorted(sessions),
        sorted(extras),
        sorted((key, value) for key, value in meta.items() if key != "head"),
    )
    for part in parts:
        told.update(canonical(list(part)).encode("utf-8"))
    return told.hexdigest()
