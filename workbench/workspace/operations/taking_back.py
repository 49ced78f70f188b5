"""Taking one entry of the history back, however long ago it was, without taking back what came after it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from workbench.domain.language import said
from workbench.domain.model import Entity, Model, RowChange
from workbench.storage.canonical import from_json
from workbench.storage.house import WHOLE, Change
from workbench.storage.mapping import field_from_plain, from_plain
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import called, short

Key = tuple[str, str]


def take_back(model: Model, label: str, changes: Sequence[Change]) -> Operation:
    """Gives everything that ``changes`` (those of one entry) touched the values that it had before.

    Refused where something of it is not as the entry left it any more: whoever changed it since should decide.
    """
    now: dict[Key, Entity | None] = {}
    for change in reversed(changes):
        at = (change.kind, change.entity)
        if at not in now:
            now[at] = model.table(change.kind).get(change.entity)
        now[at] = _before(model, label, change, now[at])
    rows = [RowChange(kind, id_, model.table(kind).get(id_), entity) for (kind, id_), entity in now.items()]
    return checked(model, said("Take back: {label}", label=short(label)), rows)


def _before(model: Model, label: str, change: Change, entity: Any) -> Entity | None:
    """The entity as it was before a change that led to what it is now."""
    before, after = (None if text is None else from_json(text) for text in (change.before, change.after))
    if change.field != WHOLE:
        left = field_from_plain(change.kind, change.field, after)
        if entity is None or getattr(entity, change.field) != left:
            raise _changed_since(model, label, entity)
        was: Entity = dataclasses.replace(entity, **{change.field: field_from_plain(change.kind, change.field, before)})
        return was
    if entity != (None if after is None else from_plain(change.kind, after)):
        raise _changed_since(model, label, entity)
    return None if before is None else from_plain(change.kind, before)


def _changed_since(model: Model, label: str, entity: Any) -> OperationProblem:
    if entity is None:
        told = said("“{label}” cannot be taken back: what it changed is no longer there.", label=short(label))
        return OperationProblem(told)
    return OperationProblem(
        said(
            "“{label}” cannot be taken back: “{name}” was changed again since. Edit it as it should be.",
            label=short(label),
            name=called(model, entity),
        )
    )
