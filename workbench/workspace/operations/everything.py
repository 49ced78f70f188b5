"""Putting other content in the place of all there is: templates, imports, restored versions."""

from __future__ import annotations

from workbench.domain.model import Model
from workbench.workspace.changes import Operation, checked
from workbench.workspace.differences import differences
from workbench.workspace.operations.drafting import short


def replace_content(model: Model, other: Model, label: str | None = None) -> Operation:
    """Makes the content that of ``other``; what is the same in both stays as it is. Can be undone like
    anything else.
    """
    changes = differences(model, other).rows
    return checked(model, label or f"Replace everything by “{short(other.workspace.title)}”", changes)
