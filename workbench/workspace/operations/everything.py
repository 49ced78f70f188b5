"""Putting other content in the place of all there is: templates, imports, restored versions."""

from __future__ import annotations

from workbench.domain.model import KINDS, Model, RowChange
from workbench.workspace.changes import Operation, checked
from workbench.workspace.operations.drafting import short


def replace_content(model: Model, other: Model, label: str | None = None) -> Operation:
    """Makes the content that of ``other``; what is the same in both stays as it is. Can be undone like
    anything else.
    """
    changes: list[RowChange] = []
    for kind in KINDS:
        old, new = model.table(kind), other.table(kind)
        changes += [RowChange(kind, id_, entity, None) for id_, entity in old.items() if id_ not in new]
        changes += [RowChange(kind, id_, old.get(id_), entity) for id_, entity in new.items()]
    return checked(model, label or f"Replace everything by “{short(other.workspace.title)}”", changes)
