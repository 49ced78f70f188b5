"""The controls of a form: one for each form that a field may have, with what is wrong said beneath it.

A field commits when it is left or Enter is pressed. What was refused stays as it was typed until it is put right, or
until the value itself becomes another one.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.domain import fields as f
from workbench.domain.language import as_typed, numeral
from workbench.domain.points import hundredths, points
from workbench.ui.contents.words import choice_title, field_title
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.leaving import LeavingEditor, in_dialog
from workbench.ui.controls.one_line import OneLine
from workbench.ui.text import Complaint, label
from workbench.ui.theme import Theme


class Field(QWidget):
    """A control with its problem beneath. `committed` tells the value that a person gave; `typed` is what stands there.

    ``show_value`` shows what the model holds.
    """

    committed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.title = field_title(name)
        self.value: Any = None
        self.problem = Complaint()
        self.problem.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)

    def place(self, *controls: QWidget) -> None:
        """Put the controls above the problem; the first of them is what the keyboard comes to."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for control in controls:
            row.addWidget(control)
        self.column.addLayout(row)
        self.column.addWidget(self.problem)
        self.setFocusProxy(controls[0])

    def show_value(self, value: Any) -> None:
        """Show the value, where it is another one than was shown last: what is being typed stays."""
        if value != self.value:
            self.value = value
            self.say("")
            self.display(value)

    def display(self, value: Any) -> None:
        """Put the value into the control."""
        raise NotImplementedError

    def commit(self) -> None:
        """Give what was typed, if it is something else."""

    def draft(self) -> Any:
        """What was typed and refused, to be kept while something else is looked at; None if nothing was."""
        return None

    def take_draft(self, draft: Any) -> None:
        """Put back what was typed and refused."""

    def set_editable(self, editable: bool) -> None:
        """Whether it can be changed."""
        self.setEnabled(editable)

    def say(self, sentence: str) -> None:
        """Say beneath the control what is wrong."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if (proxy := self.focusProxy()) is not None:
            proxy.setAccessibleDescription(sentence)


class LineField(Field):
    """A text on one line, or a number as it is written."""

    def __init__(self, name: str, spec: f.Spec, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.spec = spec
        self.line = _Line(self.title)
        self.line.editingFinished.connect(self.commit)
        self.line.given_up.connect(self._give_up)
        controls: list[QWidget] = [self.line]
        if spec.form in ("points", "whole"):
            self.line.setMaximumWidth(110)
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.line.setPlaceholderText("")
            hint = label(_bounds(spec), "secondary")
            hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            controls.append(hint)
            self.line.setAccessibleName(f"{self.title}, {_bounds(spec)}")
        self.place(*controls)

    def display(self, value: Any) -> None:
        self.line.setText(self.written(value))
        self.line.setCursorPosition(0)

    def written(self, value: Any) -> str:
        """The value as it is written in the control."""
        text = numeral(str(points(value))) if self.spec.form == "points" else str(value)
        return text.replace("-", "−") if self.spec.form in ("points", "whole") else text

    def commit(self) -> None:
        text = self.line.text()
        if self.line.isReadOnly() or text == self.written(self.value):
            if self.problem.text():
                self.say("")
            return
        try:
            value = self._read(text)
        except ValueError as wrong:
            self.say(_sentence(str(wrong)))
            return
        if value == self.value:
            self.say("")
            self.display(value)
        else:
            self.committed.emit(value)

    def _read(self, text: str) -> Any:
        text = text.replace("−", "-")
        if self.spec.form == "points":
            return hundredths(as_typed(text))
        if self.spec.form == "whole":
            number = hundredths(as_typed(text))
            if number % 100:
                raise ValueError(self.tr("A whole number is needed here."))
            return number // 100
        return text.strip()

    def draft(self) -> Any:
        return self.line.text() if self.problem.text() else None

    def take_draft(self, draft: Any) -> None:
        self.line.setText(draft)
        self.commit()

    def _give_up(self) -> None:
        self.say("")
        self.display(self.value)

    def set_editable(self, editable: bool) -> None:
        self.line.setReadOnly(not editable)


class _Line(OneLine):
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not in_dialog(self):
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class TextField(Field):
    """A text of several lines, as tall as its words need, up to a few lines."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.text = LeavingEditor(self.title)
        self.text.left.connect(self.commit)
        self.place(self.text)

    def display(self, value: Any) -> None:
        self.text.setPlainText(value)

    def commit(self) -> None:
        text = self.text.toPlainText().strip()
        if self.text.isReadOnly():
            return
        if text == self.value:
            self.say("")
        else:
            self.committed.emit(text)

    def draft(self) -> Any:
        return self.text.toPlainText() if self.problem.text() else None

    def take_draft(self, draft: Any) -> None:
        self.text.setPlainText(draft)
        self.commit()

    def set_editable(self, editable: bool) -> None:
        self.text.setReadOnly(not editable)


class ChoiceField(Field):
    """One of a few words."""

    def __init__(self, name: str, spec: f.Spec, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.box = Box()
        self.box.setAccessibleName(self.title)
        for choice in spec.choices:
            self.box.addItem(choice_title(name, choice), choice)
        self.box.activated.connect(lambda _: self.commit())
        self.place(self.box)

    def display(self, value: Any) -> None:
        self.box.setCurrentIndex(self.box.findData(value))

    def commit(self) -> None:
        if self.box.currentData() != self.value:
            self.committed.emit(self.box.currentData())

    def set_editable(self, editable: bool) -> None:
        self.box.setEnabled(editable)


class Box(ChoiceBox):
    """A box that the wheel does not change while the form is scrolled."""

    def __init__(self) -> None:
        super().__init__(letters=8)  # where there is little room, a long choice is cut, and not what stands beside it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()


class FlagField(Field):
    """Yes or no; what is private bears a lock."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.theme = theme
        self.box = QCheckBox(self.title)
        if name == "private":
            theme.changed.connect(self._paint_lock)
            self._paint_lock()
        self.box.clicked.connect(lambda _: self.commit())
        self.place(self.box)
        if hint := self._hint():
            self.column.insertWidget(1, label(hint, "secondary", wrap=True))

    def _paint_lock(self) -> None:
        self.box.setIcon(self.theme.icon("lock"))

    def _hint(self) -> str:
        hints = {
            "private": self.tr("Never on the wall, nor in what is given away."),
            "pinned": self.tr("Settling and searches never move it."),
            "uncertain": self.tr("Varied when futures are drawn."),
        }
        return hints.get(self.name, "")

    def display(self, value: Any) -> None:
        self.box.setChecked(value)

    def commit(self) -> None:
        if self.box.isChecked() != self.value:
            self.committed.emit(self.box.isChecked())

    def set_editable(self, editable: bool) -> None:
        self.box.setEnabled(editable)


def _bounds(spec: f.Spec) -> str:
    least, most = (points(spec.least), points(spec.most)) if spec.form == "points" else (spec.least, spec.most)
    return f"{least} – {most}".replace("-", "−")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."
