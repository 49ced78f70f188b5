"""The dialogs in which judgements are made: an effect, a requirement."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QWidget,
)

from workbench.domain.effect import AXES
from workbench.domain.identity import linked_id
from workbench.domain.model import Model
from workbench.domain.naming import find, find_state
from workbench.domain.requirement import Requirement, parse, wording
from workbench.domain.words import name_of_value
from workbench.ui.text import PlainEditor, label


def _form(dialog: QDialog, title: str) -> QFormLayout:
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(520)
    form = QFormLayout(dialog)
    form.setContentsMargins(20, 20, 20, 16)
    form.setSpacing(10)
    return form


def _buttons(dialog: QDialog, form: QFormLayout) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.rejected.connect(dialog.reject)
    form.addRow(buttons)
    return buttons


class EffectDialog(QDialog):
    """What a state of a condition does to one axis of one issue area, −3…+3; 0 takes the judgement away."""

    def __init__(self, model: Model, condition: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        form = _form(self, self.tr("Judge an effect"))
        form.addRow(label(model.conditions[condition].title, "strong"))
        self.state, self.issue, self.axis = QComboBox(), QComboBox(), QComboBox()
        for state in model.states_of(condition):
            self.state.addItem(state.title, state.id)
        self.state.setCurrentIndex(self.state.count() - 1)
        for issue in model.ordered("issue"):
            self.issue.addItem(issue.title, issue.id)
        for axis in AXES:
            self.axis.addItem(name_of_value(axis), axis)
        self.amount = QSpinBox()
        self.amount.setRange(-3, 3)
        self.why = PlainEditor()
        self.why.setMaximumHeight(80)
        self.why.setTabChangesFocus(True)
        self.why.setPlaceholderText(self.tr("By what mechanism?"))
        form.addRow(self.tr("When it is"), self.state)
        form.addRow(self.tr("Issue area"), self.issue)
        form.addRow(self.tr("Axis"), self.axis)
        form.addRow(self.tr("Effect, −3 to +3"), self.amount)
        form.addRow(self.tr("Why"), self.why)
        _buttons(self, form).accepted.connect(self.accept)
        for box in (self.state, self.issue, self.axis):
            box.currentIndexChanged.connect(self._show_known)
        self._show_known()

    def answers(self) -> tuple[str, str, str, int, str]:
        """State, issue area, axis, amount, why."""
        return (
            self.state.currentData(),
            self.issue.currentData(),
            self.axis.currentData(),
            self.amount.value(),
            self.why.toPlainText().strip(),
        )

    def _show_known(self) -> None:
        state, issue, axis, _, _ = self.answers()
        known = self.model.effects.get(linked_id("effect", state, issue, axis))
        self.amount.setValue(known.amount if known else 0)
        self.why.setPlainText(known.why if known else "")


class RequirementDialog(QDialog):
    """The requirement of an issue area as text; what is wrong with it is said before it is taken."""

    def __init__(self, model: Model, issue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.expression: Requirement | None = None
        entity = model.issues[issue]
        form = _form(self, self.tr("Requirement"))
        form.addRow(
            label(self.tr("Without it, cooperation on “{title}” is blocked.").format(title=entity.title), wrap=True)
        )
        self.text = PlainEditor(wording(entity.requirement, self._named) if entity.requirement else "")
        self.text.setPlaceholderText(self.tr("trust = present AND NOT (embargo = present OR talks = broken)"))
        self.text.setTabChangesFocus(True)
        self.reason = PlainEditor(entity.requirement_why)
        self.reason.setTabChangesFocus(True)
        for box in (self.text, self.reason):
            box.setMaximumHeight(90)
        self.problem = label(role="warning", wrap=True)
        form.addRow(self.tr("Requirement"), self.text)
        form.addRow(
            label(
                self.tr("condition = state, with AND, OR, NOT, AT LEAST 2 OF (…, …) and brackets; empty for none."),
                "secondary",
                wrap=True,
            )
        )
        form.addRow(self.tr("Why"), self.reason)
        form.addRow(self.problem)
        _buttons(self, form).accepted.connect(self._check)

    def why(self) -> str:
        """The reasoning."""
        return self.reason.toPlainText().strip()

    def _named(self, state: str) -> tuple[str, str]:
        found = self.model.states[state]
        return self.model.conditions[found.condition].key, found.key

    def _state(self, condition: str, state: str) -> str:
        found = find_state(self.model, find(self.model, "condition", condition), state)
        if found is None:
            raise ValueError(self.tr("a requirement names known states; unknown is not one"))
        return found.id

    def _check(self) -> None:
        text = self.text.toPlainText()
        try:
            self.expression = parse(text, self._state) if text.strip() else None
        except ValueError as problem:
            self.problem.setText(str(problem))
            return
        self.accept()
