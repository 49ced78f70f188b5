"""A new entity of any kind: what it must have is asked, its key is made from its name."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from workbench.domain import fields as f
from workbench.domain.model import KINDS, Model
from workbench.domain.words import name_of_kind
from workbench.ui.contents.fields import Field
from workbench.ui.contents.page import make_field
from workbench.ui.contents.references import RefField
from workbench.ui.controls.dialog_form import form_of, ok_or_cancel
from workbench.ui.session import Session
from workbench.ui.text import Complaint
from workbench.ui.theme import Theme
from workbench.workspace import operations


def needed(kind: str) -> list[str]:
    """The fields that a new entity cannot be without, besides its id and its key."""
    specs = f.specs(KINDS[kind])
    bare = {one.name for one in dataclasses.fields(KINDS[kind]) if one.default is dataclasses.MISSING}
    return [name for name in specs if name not in ("id", "key") and (name in bare or name in ("claim", "locator"))]


def make(model: Model, kind: str, values: dict[str, Any]) -> operations.Operation:
    """The operation that makes it: for issue areas and conditions the one that every way of making them ends in."""
    if kind == "issue":
        return operations.create_issue(model, values["title"].strip(), 500, 500)
    if kind == "condition":
        return operations.create_condition(model, values["title"].strip())
    return operations.add(model, kind, **values)


class NewDialog(QDialog):
    """Asks for what a new entity must have; what a rule forbids is said before it is taken."""

    def __init__(self, session: Session, theme: Theme, kind: str, given: dict[str, Any], parent: QWidget) -> None:
        """``given``: values to begin with, as the source of the passage that is selected."""
        super().__init__(parent)
        self.session, self.kind = session, kind
        self.operation: operations.Operation | None = None
        form = form_of(self, self.tr("New {kind}").format(kind=name_of_kind(kind)), 480)
        self.fields: dict[str, Field] = {}
        specs = f.specs(KINDS[kind])
        for name in needed(kind):
            field = make_field(session, theme, kind, name, specs[name])
            if field is None:
                continue
            self.fields[name] = field
            if isinstance(field, RefField):
                field.new.hide()
            choices = specs[name].choices
            field.value = given.get(name, choices[0] if choices else None if specs[name].form == "ref" else "")
            field.display(field.value)
            field.committed.connect(lambda value, field=field: self._take(field, value))
            form.addRow(field.title, field)
        self.problem = Complaint()
        form.addRow(self.problem)
        form.addRow(ok_or_cancel(self, self._check))

    def _take(self, field: Field, value: Any) -> None:
        field.value = value
        field.say("")

    def values(self) -> dict[str, Any]:
        """What was given."""
        return {name: field.value for name, field in self.fields.items()}

    def _check(self) -> None:
        for field in self.fields.values():
            field.commit()
        if any(field.problem.text() for field in self.fields.values()):
            return
        for field in self.fields.values():
            if isinstance(field, RefField) and field.value is None:
                field.say(self.tr("Something has to be chosen here."))
                return
        try:
            self.operation = make(self.session.model, self.kind, self.values())
        except ValueError as problem:
            self.problem.setText(str(problem))
            return
        self.accept()
