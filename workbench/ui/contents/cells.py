"""Editing in the cells of a table, as in a spreadsheet: F2 begins, Enter keeps, Escape gives up.

A cell takes what the field of the form takes, and by the same operation; what is refused is said and stays as it was.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from workbench.domain import fields as f
from workbench.domain.language import as_typed, numeral, said
from workbench.domain.model import KINDS
from workbench.domain.points import hundredths, points
from workbench.ui.contents.listing import NAME, Column
from workbench.ui.contents.words import choices_of
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.plain_table import PlainCells

#: What can be written in a cell; what names other things, or is longer than a line, is edited in the form.
_IN_CELLS = frozenset({"text", "whole", "points", "choice", "flag", "date"})
_Index = QModelIndex | QPersistentModelIndex


def field_of(kind: str, column: Column) -> str:
    """The field that is edited in a column; empty where none is."""
    specs = f.specs(KINDS[kind])
    if column.field == NAME:
        return next((name for name in ("title", "claim") if name in specs), "")
    return column.field if specs[column.field].form in _IN_CELLS else ""


def written(spec: f.Spec, value: Any) -> str:
    """A value as it is written in a cell that is edited."""
    if spec.form == "points":
        return numeral(str(points(value)))
    return " ".join(str(value).split()) if spec.form == "text" else str(value)


def read(spec: f.Spec, text: str) -> Any:
    """The value that was written in a cell; raises ``ValueError`` with a sentence where it is none."""
    text = text.strip().replace("−", "-")
    if spec.form == "points":
        return hundredths(as_typed(text))
    if spec.form == "whole":
        number = hundredths(as_typed(text))
        if number % 100:
            raise ValueError(said("a whole number is needed here"))
        return number // 100
    return text


class Cells(PlainCells):
    """Paints cells, and makes what is typed into. `given`: (row, column, value or text) that a person gave for one."""

    given = Signal(int, int, object)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        model: Any = index.model()
        column: Column = model.columns[index.column()]
        field = field_of(model.kind, column)
        spec = f.specs(KINDS[model.kind])[field]
        choices = choices_of(field, spec)
        if not choices and spec.form != "flag":
            line = QLineEdit(parent)
            line.setFrame(False)
            line.setAccessibleName(column.title)
            return line
        box = ChoiceBox(parent=parent)
        box.setAccessibleName(column.title)
        for words, value in choices:
            box.addItem(words, value)
        if spec.form == "flag":
            box.addItem(self.tr("no"), False)
            box.addItem(self.tr("yes"), True)
        box.activated.connect(lambda _: self._chosen(box))
        return box

    def _chosen(self, box: ChoiceBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        model: Any = index.model()
        field = field_of(model.kind, model.columns[index.column()])
        value = model.value(index, field)
        if isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(editor.findData(value))
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(written(f.specs(KINDS[model.kind])[field], value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, ChoiceBox):
            self.given.emit(index.row(), index.column(), editor.currentData())
        elif isinstance(editor, QLineEdit):
            self.given.emit(index.row(), index.column(), editor.text())
