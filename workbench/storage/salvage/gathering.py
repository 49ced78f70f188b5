"""Everything of ours that was found in a file, sorted by what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.domain.model import KINDS
from workbench.storage.house import Batch, Change, Extra, RowDigest, Session
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.choice import Copies, Copy, Told
from workbench.storage.salvage.log import Log
from workbench.storage.salvage.survey import Survey
from workbench.storage.salvage.tables import Meta, Row, told

#: More than this is no setting of a whole file, nor more than so many of them.
_LONGEST_META, _MOST_META = 1000, 200


@dataclass
class Gathered:
    """What was found, whatever it is worth."""

    copies: Copies = field(default_factory=Copies)
    meta: dict[str, str] = field(default_factory=dict)
    extras: dict[tuple[str, str, str], Extra] = field(default_factory=dict)
    sessions: list[Session] = field(default_factory=list)
    batches: list[Batch] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def gather(seen: Survey, budget: Budget) -> Gathered:
    """Reads every record and keeps what has the form of ours; raises `Unsafe` where that takes too much."""
    found = Gathered()
    for record in seen.records(budget):
        match told(record):
            case Row(kind, entity) as row:
                found.copies.rows[kind, entity.id].append(Copy(row, record.whole, record.live))
            case RowDigest(kind, id_, sha256):
                if kind in KINDS:
                    found.copies.digests[kind, id_].append(Told(sha256, record.whole, record.live))
                else:
                    found.copies.later[kind, id_].add(sha256)
            case Change() as change:
                found.changes.append(change)
            case Batch() as batch:
                found.batches.append(batch)
            case Session() as session:
                found.sessions.append(session)
            case Extra(kind, id_, key) as extra if record.whole:
                found.extras.setdefault((kind, id_, key), extra)
            case Meta(key, value) if record.whole and len(key) + len(value) <= _LONGEST_META:
                if len(found.meta) < _MOST_META:
                    found.meta.setdefault(key, value)
    return found


def log_of(found: Gathered, seen: Survey, budget: Budget) -> Log:
    """The change log in what was found."""
    complete = {"batch", "change"} <= seen.complete
    return Log.of_found(found.sessions, found.batches, found.changes, complete, budget)
