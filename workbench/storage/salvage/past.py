"""How much of the history goes on in a recovered workspace: all of it, the last part of it, or none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal

from workbench.domain.language import said
from workbench.domain.model import Entity, Model, RowChange, kind_of
from workbench.storage import house, journal
from workbench.storage.canonical import from_json
from workbench.storage.house import WHOLE, Batch, Change, Session
from workbench.storage.mapping import digests, from_plain, plain
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.choice import At, Copies
from workbench.storage.salvage.log import Log
from workbench.storage.salvage.survey import Survey

_State = dict[At, dict[str, Any] | None]


@dataclass(frozen=True)
class Past:
    """A history that leads to ``model``, and whether it is all there was or only its end, since ``since``."""

    model: Model
    sessions: tuple[Session, ...]
    batches: tuple[Batch, ...]
    changes: tuple[Change, ...]
    extent: Literal["all", "end"]
    since: str = ""


def all_of_it(copies: Copies, log: Log, seen: Survey, budget: Budget) -> Past | None:
    """The whole log, where it is what was written, its end is known, and nothing in the file speaks against it."""
    if not log.sealed(budget):
        return None
    model = log.replayed()
    budget.check()
    if model is None:
        return None
    try:
        found = {(kind_of(entity), entity.id): _recognised(entity) for entity in model.entities()}
    except (ValueError, TypeError, AttributeError):
        return None
    for at, told in copies.digests.items():
        here = [one for one in told if one.live] or told
        if not any(one.sha256 == found.get(at) for one in here) and any(one.whole for one in here):
            return None
    if not log.complete and not ("digest" in seen.complete and found.keys() <= copies.digests.keys()):
        return None
    return Past(model, log.sessions_of(log.batches), log.batches, log.changes, "all")


def _recognised(entity: Entity) -> bytes:
    kind = kind_of(entity)
    return digests(kind, plain(entity))[kind]


def end_of_it(model: Model, log: Log, seen: Survey, name: str, budget: Budget) -> Past | None:
    """The operations after the last gap in the log, on top of one that brings what was there before them.

    They are taken back from ``model`` one by one, from the last on, as far as each fits exactly; None where not even
    the last one does, or where nobody knows whether it is the last.
    """
    if not {"batch", "change"} <= seen.ended:
        return None
    state: _State = {(kind_of(entity), entity.id): plain(entity) for entity in model.entities()}
    kept: list[tuple[Batch, list[Change]]] = []
    for batch, changes in _last_batches(log):
        budget.check()
        before = _taken_back(state, changes)
        if before is None:
            break
        state.update(before)
        kept.append((batch, changes))
    if not kept:
        return None
    past = _on_top(state, kept[::-1], log, name)
    return past if past is not None and past.model == model else None


def _last_batches(log: Log) -> list[tuple[Batch, list[Change]]]:
    """The batches from the last one back to the last gap, each with its changes, exactly as they were written."""
    by_batch: dict[str, list[Change]] = defaultdict(list)
    for change in log.changes:
        by_batch[change.batch].append(change)
    found: list[tuple[Batch, list[Change]]] = []
    number, next_change = (log.batches[-1].number if log.batches else 0), log.of + 1
    for batch in reversed(log.batches):
        changes = by_batch[batch.id]
        numbers = [change.number for change in changes]
        if batch.number != number or numbers != list(range(next_change - len(changes), next_change)):
            break
        if not log.is_sealed(batch, changes):
            break
        found.append((batch, changes))
        number, next_change = number - 1, next_change - len(changes)
    return found


def _taken_back(state: _State, changes: list[Change]) -> _State | None:
    """What the entities touched were before these changes; None where they are not what the changes made of them."""
    touched: _State = {}
    try:
        for change in reversed(changes):
            at = (change.kind, change.entity)
            now = touched[at] if at in touched else state.get(at)
            before = None if change.before is None else from_json(change.before)
            after = None if change.after is None else from_json(change.after)
            if change.field == WHOLE:
                if now != after:
                    return None
                touched[at] = before
            else:
                if now is None or change.field not in now or now[change.field] != after:
                    return None
                touched[at] = {**now, change.field: before}
    except ValueError:
        return None
    return touched


def _on_top(state: _State, kept: list[tuple[Batch, list[Change]]], log: Log, name: str) -> Past | None:
    """The operations kept, numbered anew, on top of one by which everything came that was there before."""
    session = journal.make_session("")
    first = journal.make_batch(1, session.id, said("Recovered from {name}", name=name))
    try:
        entities = [from_plain(kind, values) for (kind, _), values in sorted(state.items()) if values is not None]
        rows = (RowChange(kind_of(entity), entity.id, None, entity) for entity in entities)
        changes, _ = journal.changes_of(first.id, rows, lambda kind, id_: {}, 1)
        batches = [first._replace(digest=house.batch_digest(first, changes))]
        for batch, its_changes in kept:
            batches.append(batch._replace(number=len(batches) + 1))
            for change in its_changes:
                changes.append(change._replace(number=len(changes) + 1))
        model = journal.replay(changes)
        house.heads_of_log(changes)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    sessions = (session, *log.sessions_of([batch for batch, _ in kept]))
    return Past(model, sessions, tuple(batches), tuple(changes), "end", kept[0][0].time)
