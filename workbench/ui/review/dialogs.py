"""The dialogs of the review: a reading, an indicator, a commitment, a review.

Each makes an operation of what was filled in. Where a rule forbids it, the sentence stands in the dialog, which stays
open with everything that was typed.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from workbench.domain.fields import TITLE
from workbench.domain.model import Model
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.dialog_form import form_of, ok_or_cancel
from workbench.ui.review.words import outcome_word
from workbench.ui.text import Complaint, PlainEditor
from workbench.workspace import operations
from workbench.workspace.changes import Operation


class EntryDialog(QDialog):
    """What the dialogs have in common: a form, a place for what is wrong, and the operation that comes of it."""

    def __init__(self, model: Model, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.result_: Operation | None = None
        self.form = form_of(self, title, 480)
        self.problem = Complaint()

    def finish(self) -> None:
        """The end of the form."""
        self.form.addRow(self.problem)
        self.form.addRow(ok_or_cancel(self, self.check))

    def operation(self) -> Operation:
        """What is to be done; raises ``ValueError`` with a sentence."""
        raise NotImplementedError

    def check(self) -> None:
        """Take what was filled in, or say what is wrong with it."""
        try:
            self.result_ = self.operation()
        except ValueError as problem:
            self.problem.setText(str(problem))
            return
        self.accept()

    def add_line(self, text: str, old: str = "", hint: str = "") -> QLineEdit:
        """A field of one line."""
        line = QLineEdit(old)
        line.setPlaceholderText(hint)
        line.setAccessibleName(text)
        self.form.addRow(text, line)
        return line

    def add_date(self, text: str, old: str = "") -> QLineEdit:
        """A field for a date."""
        return self.add_line(text, old, self.tr("2013, 2013-09 or 2013-09-14"))

    def add_text(self, text: str, old: str = "") -> PlainEditor:
        """A field of several lines."""
        editor = PlainEditor(old)
        editor.setTabChangesFocus(True)
        editor.setMaximumHeight(96)
        editor.setAccessibleName(text)
        self.form.addRow(text, editor)
        return editor

    def add_choice(self, text: str, choices: list[tuple[str, Any]], old: Any = None) -> ChoiceBox:
        """A choice of a few."""
        box = ChoiceBox(letters=24)
        box.setAccessibleName(text)
        _fill(box, choices, old)
        self.form.addRow(text, box)
        return box


def _fill(box: ChoiceBox, choices: list[tuple[str, Any]], old: Any) -> None:
    box.clear()
    for title, value in choices:
        box.addItem(title, value)
    at = next((place for place, (_, value) in enumerate(choices) if value == old), 0)
    box.setCurrentIndex(at)


class ReadingDialog(EntryDialog):
    """A reading of an indicator: a new one, or another version of one that is there."""

    def __init__(
        self,
        model: Model,
        parent: QWidget | None = None,
        indicator: str = "",
        reading: str = "",
        day: date | None = None,
    ) -> None:
        super().__init__(model, "", parent)
        old = model.observations.get(reading)
        self.reading = old
        self.setWindowTitle(self.tr("Edit reading") if old else self.tr("Add reading"))
        known = [(one.title, one.id) for one in model.ordered("indicator")]
        self.indicator = self.add_choice(self.tr("Indicator"), known, old.indicator if old else indicator)
        self.indicator.setEnabled(old is None)
        self.date = self.add_date(self.tr("Date"), old.date if old else str(day or ""))
        self.state = self.add_choice(self.tr("It says"), [])
        self.confirmed = QCheckBox(self.tr("Confirmed: it counts as assessed"))
        self.confirmed.setChecked(old.confirmed if old else False)
        self.form.addRow("", self.confirmed)
        self.why = self.add_text(self.tr("How it is known"), old.why if old else "")
        self.indicator.currentIndexChanged.connect(lambda _: self._offer_states())
        self._offer_states(old.state if old else None)
        self.finish()

    def _offer_states(self, chosen: str | None = None) -> None:
        condition = self.model.indicators[self.indicator.currentData()].condition
        states = [(state.title, state.id) for state in self.model.states_of(condition)]
        _fill(self.state, [*states, (self.tr("cannot be told"), None)], chosen)
        if chosen is None and self.reading is None:
            self.state.setCurrentIndex(0)

    def operation(self) -> Operation:
        state, confirmed = self.state.currentData(), self.confirmed.isChecked()
        when, why = self.date.text().strip(), self.why.toPlainText().strip()
        if self.reading is not None:
            return operations.edit_reading(self.model, self.reading.id, when, state, confirmed, why)
        return operations.record_reading(self.model, self.indicator.currentData(), when, state, confirmed, why)


class IndicatorDialog(EntryDialog):
    """Something to be watched."""

    def __init__(self, model: Model, parent: QWidget | None = None, indicator: str = "") -> None:
        super().__init__(model, "", parent)
        old = model.indicators.get(indicator)
        self.indicator = old
        self.setWindowTitle(self.tr("Edit indicator") if old else self.tr("Add indicator"))
        self.title = self.add_line(self.tr("What is watched"), old.title if old else "")
        known = [(one.title, one.id) for one in model.ordered("condition")]
        self.condition = self.add_choice(self.tr("It tells the state of"), known, old.condition if old else None)
        self.condition.setEnabled(old is None or not model.readings_of(old.id))
        self.every = QSpinBox()
        self.every.setRange(0, 3650)
        self.every.setValue(old.every if old else 90)
        self.every.setSpecialValueText(self.tr("no rhythm"))
        self.every.setAccessibleName(self.tr("Days between readings"))
        self.form.addRow(self.tr("Days between readings"), self.every)
        self.summary = self.add_text(self.tr("What to look for"), old.summary if old else "")
        self.finish()

    def operation(self) -> Operation:
        title, summary = self.title.text().strip()[:TITLE], self.summary.toPlainText().strip()
        condition, every = self.condition.currentData(), self.every.value()
        if self.indicator is None:
            return operations.create_indicator(self.model, title, condition, every, summary)
        changed = {"title": title, "condition": condition, "every": every, "summary": summary}
        return operations.edit(self.model, "indicator", self.indicator.id, **changed)


class CommitmentDialog(EntryDialog):
    """Something promised."""

    def __init__(self, model: Model, parent: QWidget | None = None, commitment: str = "") -> None:
        super().__init__(model, "", parent)
        old = model.commitments.get(commitment)
        self.commitment = old
        self.setWindowTitle(self.tr("Edit commitment") if old else self.tr("Add commitment"))
        self.title = self.add_line(self.tr("What was promised"), old.title if old else "")
        self._add_actors(old.actors if old else ())
        self.state = self.add_choice(self.tr("It would bring about"), self._states(), old.state if old else None)
        self.made = self.add_date(self.tr("Made"), old.made if old else "")
        self.due = self.add_date(self.tr("Due"), old.due if old else "")
        outcomes = [(outcome_word(outcome), outcome) for outcome in ("open", "kept", "broken")]
        self.outcome = self.add_choice(self.tr("Outcome"), outcomes, old.outcome if old else "open")
        self.ended = self.add_date(self.tr("Kept or broken on"), old.ended if old else "")
        self.why = self.add_text(self.tr("Why, and what is known"), old.why if old else "")
        self.finish()

    def _add_actors(self, chosen: tuple[str, ...]) -> None:
        self.actors = QListWidget()
        self.actors.setProperty("role", "plain")
        self.actors.setAccessibleName(self.tr("Promised by"))
        self.actors.setMaximumHeight(110)
        for actor in self.model.ordered("actor"):
            item = QListWidgetItem(actor.title)
            item.setData(Qt.ItemDataRole.UserRole, actor.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if actor.id in chosen else Qt.CheckState.Unchecked)
            self.actors.addItem(item)
        self.form.addRow(self.tr("Promised by"), self.actors)

    def _states(self) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = [(self.tr("no condition in particular"), None)]
        for condition in self.model.ordered("condition"):
            for state in self.model.states_of(condition.id):
                found.append((f"{condition.title}: {state.title}", state.id))
        return found

    def _promised_by(self) -> tuple[str, ...]:
        items = [self.actors.item(row) for row in range(self.actors.count())]
        checked = {i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked}
        before = self.commitment.actors if self.commitment else ()
        kept = [actor for actor in before if actor in checked]
        return (*kept, *(a.id for a in self.model.ordered("actor") if a.id in checked and a.id not in kept))

    def operation(self) -> Operation:
        values = {
            "title": self.title.text().strip()[:TITLE],
            "actors": self._promised_by(),
            "state": self.state.currentData(),
            "made": self.made.text().strip(),
            "due": self.due.text().strip(),
        }
        if self.commitment is None:
            return operations.create_commitment(self.model, **values, **self._rest())
        return operations.edit(self.model, "commitment", self.commitment.id, **values, **self._rest())

    def _rest(self) -> dict[str, Any]:
        ended, why = self.ended.text().strip(), self.why.toPlainText().strip()
        return {"outcome": self.outcome.currentData(), "ended": ended, "why": why}


class ReviewDialog(EntryDialog):
    """A review: the date as of which one looked, and what was found."""

    def __init__(
        self, model: Model, parent: QWidget | None = None, review: str = "", day: date | None = None, findings: str = ""
    ) -> None:
        super().__init__(model, "", parent)
        old = model.reviews.get(review)
        self.review = old
        self.setWindowTitle(self.tr("Edit review") if old else self.tr("Begin a review"))
        title = self.tr("Review of {date}").format(date=day) if day else ""
        self.title = self.add_line(self.tr("Title"), old.title if old else title)
        self.date = self.add_date(self.tr("As of"), old.date if old else str(day or ""))
        self.findings = self.add_text(self.tr("What was found"), old.findings if old else findings)
        self.findings.setMinimumHeight(160)
        self.findings.setMaximumHeight(360)
        self.finish()

    def operation(self) -> Operation:
        title, when = self.title.text().strip()[:TITLE], self.date.text().strip()
        findings = self.findings.toPlainText().strip()
        if self.review is None:
            return operations.create_review(self.model, title, when, findings)
        return operations.edit(self.model, "review", self.review.id, title=title, date=when, findings=findings)
