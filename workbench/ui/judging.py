"""The dialog in which one effect is judged (all of them: `ui/judgements`)."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QDialog, QSpinBox, QToolTip, QWidget

from workbench.domain.effect import AXES
from workbench.domain.identity import linked_id
from workbench.domain.model import Model
from workbench.domain.points import UNITS, shown
from workbench.domain.words import name_of_value
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.dialog_form import form_of, ok_or_cancel
from workbench.ui.text import PlainEditor, label


class _Amount(QSpinBox):
    """−3 to +3, with the signs that are shown everywhere; a hyphen is taken for a minus.

    What it does not take, it says: nobody would notice that a fraction became a whole number.
    """

    def __init__(self) -> None:
        super().__init__()
        self._refused = False
        self.setRange(-3, 3)

    def textFromValue(self, amount: int) -> str:
        return shown(amount * UNITS, signed=True)

    def valueFromText(self, text: str) -> int:
        return super().valueFromText(text.replace("−", "-"))

    def validate(self, text: str, at: int) -> object:
        state, _, at = super().validate(text.replace("−", "-"), at)  # type: ignore[misc]
        found = QValidator.State(state)
        if found == QValidator.State.Intermediate and text.strip(" +-−"):
            found = QValidator.State.Invalid  # a number beyond: nothing could be typed after it to make it one of these
        self._refused = self._refused or found == QValidator.State.Invalid
        return found, text, at

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._refused = False
        super().keyPressEvent(event)
        if self._refused:
            words = self.tr("A whole number from −3 to +3.")
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), words, self)


class EffectDialog(QDialog):
    """What a state of a condition does to one axis of one issue area, −3…+3; 0 takes the judgement away."""

    def __init__(self, model: Model, condition: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        #: The amount and the reason that were shown, not typed.
        self._shown: list[int | str] = [0, ""]
        form = form_of(self, self.tr("Judge an effect"), 520)
        form.addRow(label(model.conditions[condition].title, "strong"))
        self.state, self.issue, self.axis = ChoiceBox(), ChoiceBox(), ChoiceBox()
        for state in model.states_of(condition):
            self.state.addItem(state.title, state.id)
        self.state.setCurrentIndex(self.state.count() - 1)
        for issue in model.ordered("issue"):
            self.issue.addItem(issue.title, issue.id)
        for axis in AXES:
            self.axis.addItem(name_of_value(axis), axis)
        self.amount = _Amount()
        self.why = PlainEditor()
        self.why.setMaximumHeight(80)
        self.why.setTabChangesFocus(True)
        self.why.setPlaceholderText(self.tr("By what mechanism?"))
        form.addRow(self.tr("When it is"), self.state)
        form.addRow(self.tr("Issue area"), self.issue)
        form.addRow(self.tr("Axis"), self.axis)
        form.addRow(self.tr("Effect, −3 to +3"), self.amount)
        form.addRow(self.tr("Why"), self.why)
        form.addRow(ok_or_cancel(self, self.accept))
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
        """Show what is judged already of what is chosen; where nothing is, what was typed stays."""
        state, issue, axis, *typed = self.answers()
        known = self.model.effects.get(linked_id("effect", state, issue, axis))
        if known is None and typed != self._shown:
            return
        self._shown = [known.amount, known.why.strip()] if known else [0, ""]
        self.amount.setValue(known.amount if known else 0)
        self.why.setPlainText(known.why if known else "")
