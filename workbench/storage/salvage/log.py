"""What the change log of a damaged file still says about each entity, and whether the log is whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from workbench.domain.model import Model
from workbench.storage.canonical import from_json
from workbench.storage.house import WHOLE, Batch, Change, Session, batch_digest, heads_of_log
from workbench.storage.journal import replay
from workbench.storage.mapping import columns
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.tables import Row, from_log

#: Changes between looks at the clock.
_BETWEEN_LOOKS = 1000


class _Gone(Enum):
    GONE = "gone"


#: What the log says of an entity that was taken away.
GONE: Final = _Gone.GONE


@dataclass(frozen=True)
class Log:
    """Changes, batches and sessions as they were found, in the order of their numbers, each once.

    ``complete``: every page of theirs was there, so that nothing can have come after the last of them. ``gaps``:
    changes are missing, or may be.
    """

    sessions: tuple[Session, ...]
    batches: tuple[Batch, ...]
    changes: tuple[Change, ...]
    complete: bool
    gaps: bool
    _last: dict[tuple[str, str], dict[str, Any] | _Gone]

    @staticmethod
    def of_found(
        sessions: Iterable[Session],
        batches: Iterable[Batch],
        changes: Iterable[Change],
        complete: bool,
        budget: Budget,
    ) -> Log:
        """The log in what was found, in any order and with repetitions."""
        in_order = sorted({change.number: change for change in changes}.values())
        return Log(
            tuple(sorted({session.id: session for session in sessions}.values())),
            tuple(sorted({batch.number: batch for batch in batches}.values())),
            tuple(in_order),
            complete,
            not (complete and _without_gaps(in_order)),
            _last_values(in_order, budget),
        )

    @property
    def of(self) -> int:
        """How many changes there must have been at least."""
        return self.changes[-1].number if self.changes else 0

    def gone(self, kind: str, entity: str) -> bool:
        """Whether the last change found took the entity away."""
        return self._last.get((kind, entity)) is GONE

    def said(self, kind: str, entity: str) -> Row | None:
        """What the last changes found make of an entity; None where it is gone, or they say nothing by themselves."""
        last = self._last.get((kind, entity))
        return None if last is None or last is GONE else from_log(kind, last)

    def alive(self) -> Iterable[tuple[str, str]]:
        """Every (kind, id) that was not taken away, as far as the log is there."""
        return (at for at, last in self._last.items() if last is not GONE)

    def sealed(self, budget: Budget) -> bool:
        """Whether numbers have no gaps and every batch and all its changes are exactly what was written."""
        if not self.batches or not _without_gaps(self.changes) or not _without_gaps(self.batches):
            return False
        by_batch: dict[str, list[Change]] = defaultdict(list)
        for change in self.changes:
            by_batch[change.batch].append(change)
        if set(by_batch) - {batch.id for batch in self.batches}:
            return False
        for batch in self.batches:
            budget.check()
            if not self.is_sealed(batch, by_batch[batch.id]):
                return False
        return True

    @staticmethod
    def is_sealed(batch: Batch, changes: Sequence[Change]) -> bool:
        """Whether a batch and its changes are exactly what was written."""
        try:
            return batch_digest(batch, changes) == batch.digest
        except ValueError:
            return False

    def replayed(self) -> Model | None:
        """The model to which the log leads, if it adds up."""
        try:
            for change in self.changes:
                if change.before is not None:
                    from_json(change.before)
            heads_of_log(self.changes)
            return replay(self.changes)
        except (ValueError, TypeError, AttributeError, RecursionError):
            return None

    def sessions_of(self, batches: Iterable[Batch]) -> tuple[Session, ...]:
        """The sessions of batches; in the place of one that is lost one by nobody known, begun with its first batch."""
        known = {session.id: session for session in self.sessions}
        found: dict[str, Session] = {}
        for batch in batches:
            lost = Session(batch.session, "", batch.time, "")
            found.setdefault(batch.session, known.get(batch.session, lost))
        return tuple(sorted(found.values()))


def _without_gaps(rows: Sequence[Change | Batch]) -> bool:
    return bool(rows) and rows[0].number == 1 and rows[-1].number == len(rows)


def _last_values(changes: list[Change], budget: Budget) -> dict[tuple[str, str], dict[str, Any] | _Gone]:
    last: dict[tuple[str, str], dict[str, Any] | _Gone] = {}
    for count, change in enumerate(changes):
        if count % _BETWEEN_LOOKS == 0:
            budget.check()
        at = (change.kind, change.entity)
        if change.field == WHOLE and change.after is None:
            last[at] = GONE
            continue
        known = last.get(at)
        try:
            after = from_json(change.after) if change.after is not None else None
        except ValueError:
            last.pop(at, None)
            continue
        if change.field == WHOLE:
            if isinstance(after, dict):
                last[at] = after
        elif isinstance(known, dict) and change.field in columns(change.kind):
            known[change.field] = after
    return last
