"""The controls for the fields of one kind, made from the specs of its fields, and where they stand."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from workbench.domain import fields as f
from workbench.ui.contents.colours import ColourField
from workbench.ui.contents.expectations import ExpectationsField
from workbench.ui.contents.fields import ChoiceField, Field, FlagField, LineField, TextField
from workbench.ui.contents.outcomes import RequirementField
from workbench.ui.contents.references import RefField, RefsField
from workbench.ui.contents.settings import SettingsField
from workbench.ui.contents.speaks_to import SpeaksToField
from workbench.ui.contents.states import StatesField
from workbench.ui.contents.words import MARKS
from workbench.ui.controls.backing import BackingList
from workbench.ui.session import Session
from workbench.ui.text import ElidedLabel, label
from workbench.ui.theme import Theme

#: Texts that long stand on one line; longer ones have room for several.
_ONE_LINE = 255
_ANY = 16_777_215


def make_field(session: Session, theme: Theme, kind: str, name: str, spec: f.Spec) -> Field | None:
    """The control for a field; None for what nobody edits."""
    if name in MARKS:
        return None
    match spec.form:
        case "rank":
            return None
        case "id":
            return None
        case "text" if spec.one_line or spec.length <= _ONE_LINE:
            return LineField(name, spec)
        case "text":
            return TextField(name)
        case "choice":
            return ChoiceField(name, spec)
        case "flag":
            return FlagField(theme, name)
        case "whole" if name == "colour":
            return ColourField(theme, name)
        case "ref":
            return RefField(session, kind, name, spec)
        case "refs":
            return RefsField(session, kind, name, spec)
        case "requirement":
            return RequirementField(session, theme, name)
        case "expectations":
            return ExpectationsField(session, name)
    return LineField(name, spec)


@dataclasses.dataclass
class Page:
    """The controls for one kind. They are made once, for making them takes longer than a click may."""

    widget: QWidget
    heading: ElidedLabel
    grid: QGridLayout = dataclasses.field(default_factory=QGridLayout)
    #: What stands in it: each field with its name, where that does not stand in the field itself.
    rows: list[tuple[QWidget | None, Field]] = dataclasses.field(default_factory=list)
    fields: dict[str, Field] = dataclasses.field(default_factory=dict)
    states: StatesField | None = None
    speaks_to: SpeaksToField | None = None
    settings: SettingsField | None = None
    backings: dict[str, BackingList] = dataclasses.field(default_factory=dict)

    def row(self, field: Field) -> None:
        """A field with its name; that of a flag stands in it."""
        field.setParent(self.widget)
        named = isinstance(field, FlagField)
        name = None if named else label(field.title, "secondary", wrap=True, parent=self.widget)
        self.rows.append((name, field))

    def stand(self, theme: Theme, above: bool) -> None:
        """Put names beside their fields, or above them where there is too little room."""
        grid, px = self.grid, theme.px
        for row, (name, field) in enumerate(self.rows):
            if name is not None:
                grid.removeWidget(name)
                name.setMinimumWidth(0 if above else px(108))
                name.setMaximumWidth(_ANY if above else px(108))
                name.setContentsMargins(0, px(4 if above and row else 5), 0, 0)
                grid.addWidget(name, 2 * row, 0, 1, 2 if above else 1, Qt.AlignmentFlag.AlignTop)
            grid.removeWidget(field)
            grid.addWidget(field, 2 * row + 1 if above else 2 * row, *((0, 1, 2) if above else (1, 1, 1)))
        grid.setVerticalSpacing(4 if above else 8)
