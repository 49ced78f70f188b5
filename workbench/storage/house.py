"""The rows of the house, which every file has beside its entities: who worked on it, what changed, what newer versions
left there, and by what everything is recognised.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workbench.storage.canonical import canonical, digest
from workbench.storage.connection import Row

_ID = '"[0-9a-f-]{36}"'
_IDS = re.compile(rf"\[(?:{_ID}(?:,{_ID})*)?\]")

#: The field of a change by which a whole entity comes or goes.
WHOLE = "*"


class Session(NamedTuple):
    """One opening that changed something: who, since when, with which version."""

    id: str
    author: str
    started: str
    app: str


class Batch(NamedTuple):
    """One applied operation. ``kind`` is do, undo or redo; ``reverts`` the batch that it takes back."""

    number: int
    id: str
    session: str
    label: str
    time: str
    kind: str
    reverts: str | None
    digest: bytes


class Change(NamedTuple):
    """One field before and after, as JSON; None where the entity was not there or is no more."""

    number: int
    id: str
    batch: str
    kind: str
    entity: str
    field: str
    before: str | None
    after: str | None
    replaced: str


#: Kind, entity, field and change: a change that nothing has superseded.
Head = tuple[str, str, str, str]
#: The heads of one entity: field → ids of its changes that nothing has superseded.
Heads = dict[str, list[str]]


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


def batch_digest(batch: Batch, changes: Iterable[Change]) -> bytes:
    """SHA-256 over a batch and its changes, wherever in the file they stand."""
    return digest_of_told(batch, (changes_told(changes),))


def changes_told(changes: Iterable[Row]) -> str:
    """Changes as they stand in the digest of their batch."""
    return canonical([(change[1], *change[3:]) for change in changes])[1:-1]


def digest_of_told(batch: Batch, told: Iterable[str]) -> bytes:
    """As `batch_digest`, of changes that are told already (`changes_told`), some at a time."""
    return digest(f"{canonical(batch[1:7])[:-1]},[{','.join(told)}]]")


def heads_of_log(changes: Iterable[Row], heads: dict[str, Head] | None = None) -> dict[str, Head]:
    """Every change (by id) that nothing in the log has superseded; raises ``ValueError``.

    ``heads`` are those of the log up to here, which become those after ``changes``.
    """
    heads = {} if heads is None else heads
    for _, change, _, kind, entity, field, _, _, replaced in changes:
        heads[change] = (kind, entity, field, change)
        if replaced == "[]":
            continue
        if not _IDS.fullmatch(replaced):
            raise ValueError("a change does not say what it replaced")
        for old in replaced[2:-2].split('","'):
            if old in heads and (field == WHOLE or heads[old][2] == field):
                del heads[old]
    return heads


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
