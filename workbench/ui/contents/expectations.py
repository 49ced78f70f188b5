"""What a claim expects, put together from words: of which issue area or condition, what, how much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem

from workbench.domain.effect import AXES
from workbench.domain.language import as_typed, numeral
from workbench.domain.legible import legible
from workbench.domain.model import QUADRANTS
from workbench.domain.points import hundredths, points
from workbench.domain.scenario import Claim, Expectation
from workbench.domain.words import name_of_value
from workbench.engine.claims import check
from workbench.ui.contents.fields import Box, Field
from workbench.ui.controls.chooser import Chooser
from workbench.ui.controls.edited_list import OrderedList
from workbench.ui.controls.small_button import named_button
from workbench.ui.session import Session

_MOST_LINES = 9
#: The forms that speak of an axis, and those of them that say how much.
_OF_AXIS = ("rises", "falls", "at_least", "at_most", "unchanged")
_WITH_AMOUNT = frozenset({"rises", "falls", "at_least", "at_most"})


class ExpectationsField(Field):
    """What is expected, a line each, with whether it holds. The line below it puts another together, or the one that is
    looked at anew.
    """

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(name)
        self.session = session
        self.claim: Claim | None = None
        self.value: tuple[Expectation, ...] = ()
        self._editable = True
        self.list = OrderedList()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(self.title)
        self.list.setWordWrap(True)
        self.list.viewport().installEventFilter(self)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.currentRowChanged.connect(self._take_up)
        self.what = Box()
        self.what.setAccessibleName(self.tr("What is expected"))
        self.what.currentIndexChanged.connect(lambda _: self._ask())
        self.subject = Chooser(self._subjects, self.tr("Of what it is expected"))
        self.subject.problem.connect(self.say)
        self.amount = QLineEdit()
        self.amount.setAccessibleName(self.tr("How much, 0 – 10"))
        self.amount.setPlaceholderText("0 – 10")
        self.amount.returnPressed.connect(self._add)
        self.word = Box()
        self.word.setAccessibleName(self.tr("Which"))
        self.add = named_button(self.tr("Add"), self.tr("Add what is expected"), self._add)
        self.change = named_button(self.tr("Change"), self.tr("Change what is looked at"), self._change)
        self.up = named_button("↑", self.tr("{field}: up").format(field=self.title), lambda: self._move(-1))
        self.down = named_button("↓", self.tr("{field}: down").format(field=self.title), lambda: self._move(1))
        self.out = named_button("×", self.tr("{field}: take out").format(field=self.title), self._remove)
        self._lay_out()

    def _lay_out(self) -> None:
        self.column.addWidget(self.list)
        self.column.addWidget(self.subject)
        self.column.addWidget(self.what)
        for controls in ((self.amount, self.word), (self.add, self.change, self.up, self.down, self.out)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for control in controls:
                row.addWidget(control)
            row.addStretch(1)
            self.column.addLayout(row)
        self.column.addWidget(self.problem)
        self.setFocusProxy(self.list)

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def show_claim(self, claim: Claim) -> None:
        """Say which claim it is, so that it can be put to the model; what it expects is shown as other values are."""
        other = self.claim is None or self.claim.id != claim.id
        self.claim = claim
        if not self.what.count():
            self._fill()
        if other:
            self.list.setCurrentRow(-1)
            self.subject.show_value(None, "")
            self.amount.clear()

    def display(self, value: Any) -> None:
        self.value = value
        self._show_lines()

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        self._show_lines()

    def _show_lines(self) -> None:
        if self.claim is None:
            return
        row = self.list.currentRow()
        answers = check(self.session.model, self.claim).expectations
        self.list.blockSignals(True)
        self.list.clear()
        for one in answers:
            mark, found = ("✓", "") if one.holds else ("✗", self.tr(" – in the model: {found}").format(found=one.found))
            item = QListWidgetItem(legible(f"{mark} {one.expected}{found}"))
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setVisible(bool(answers))
        self.list.setCurrentRow(min(row, len(answers) - 1))
        self.list.blockSignals(False)
        self._fit()
        self._offer()

    def _fit(self) -> None:
        """Be as high as the lines, broken where they have to be, up to a few of them."""
        line = self.list.fontMetrics().height()
        self.list.doItemsLayout()  # Qt's hints for rows tell nothing of broken lines
        heights = sum(self.list.visualItemRect(self.list.item(row)).height() for row in range(self.list.count()))
        self.list.setFixedHeight(min(heights, _MOST_LINES * line) + 6)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The lines are broken anew whenever they have another width: with the form, and with a scroll bar too."""
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        texts = {
            "rises": self.tr("{axis} rises by"),
            "falls": self.tr("{axis} falls by"),
            "at_least": self.tr("{axis} is at least"),
            "at_most": self.tr("{axis} is at most"),
            "unchanged": self.tr("{axis} is unchanged"),
        }
        self.what.blockSignals(True)
        for axis in AXES:
            for form in _OF_AXIS:
                self.what.addItem(texts[form].format(axis=name_of_value(axis)), f"{form} {axis}")
        self.what.addItem(self.tr("stands in the quadrant"), "quadrant")
        self.what.addItem(self.tr("its requirement is"), "requirement")
        self.what.addItem(self.tr("the condition’s state is"), "state")
        self.what.blockSignals(False)
        self._ask()

    def set_editable(self, editable: bool) -> None:
        self._editable = editable
        for control in (self.what, self.subject, self.add, self.change, self.up, self.down, self.out):
            control.setVisible(editable)
        self._ask()
        self._offer()

    # ── what is put together ─────────────────────────────────────────────────────────────────────────────────────

    def _form(self) -> tuple[str, str]:
        form, _, axis = str(self.what.currentData() or "rises cooperation").partition(" ")
        return form, axis

    def _ask(self) -> None:
        """Show what else has to be said of what is expected."""
        form, _ = self._form()
        words = {
            "quadrant": [(name, self.session.model.workspace.quadrant_title(name)) for name in QUADRANTS.values()],
            "requirement": [(word, name_of_value(word)) for word in ("met", "open", "blocked")],
        }.get(form, [])
        if [self.word.itemData(n) for n in range(self.word.count())] != [value for value, _ in words]:
            self.word.clear()
            for value, text in words:
                self.word.addItem(text, value)
        self.word.setVisible(self._editable and bool(words))
        self.amount.setVisible(self._editable and form in _WITH_AMOUNT)
        self.amount.setFixedWidth(self.amount.fontMetrics().horizontalAdvance(self.amount.placeholderText()) + 32)
        of_state = form == "state"
        self.subject.setPlaceholderText(
            self.tr("Condition and state: type to find") if of_state else self.tr("Issue area: type to find")
        )
        self.subject.ask_anew()
        known = self.subject.value()
        if known is not None and known not in {id_ for id_, _ in self._subjects()}:
            self.subject.show_value(None, "")

    def _subjects(self) -> Sequence[tuple[str, str]]:
        if self.session.document is None:
            return []
        model = self.session.model
        if self._form()[0] != "state":
            return [(issue.id, issue.title) for issue in model.ordered("issue")]
        return [
            (state.id, f"{condition.title}: {state.title}")
            for condition in model.ordered("condition")
            for state in model.states_of(condition.id)
        ]

    def _put_together(self) -> Expectation | None:
        """What the line says; where something is missing, that is said, and nothing comes."""
        form, axis = self._form()
        if self.subject.pending:
            self.subject.editingFinished.emit()
        chosen = self.subject.value()
        if chosen is None or self.subject.pending:
            if not self.problem.text():
                self.say(self.tr("Say of what it is expected."))
            return None
        if form == "state":
            return Expectation("state", self.session.model.states[chosen].condition, value=chosen)
        if form in ("quadrant", "requirement"):
            return Expectation(form, chosen, value=str(self.word.currentData()))  # type: ignore[arg-type]
        text = self.amount.text().replace("−", "-").strip()
        needed = form in ("at_least", "at_most")
        if needed and not text:
            self.say(self.tr("Say how much, from 0 to 10."))
            return None
        try:
            amount = hundredths(as_typed(text)) if text and form in _WITH_AMOUNT else 0
        except ValueError as wrong:
            self.say(f"{str(wrong)[:1].upper()}{str(wrong)[1:].rstrip('.')}.")
            return None
        return Expectation(form, chosen, axis, amount)  # type: ignore[arg-type]

    def _take_up(self, row: int) -> None:
        """Put the parts of what is looked at into the line."""
        self._offer()
        if not 0 <= row < len(self.value):
            return
        one = self.value[row]
        self.what.setCurrentIndex(self.what.findData(f"{one.form} {one.axis}".strip()))
        subject = one.value if one.form == "state" else one.subject
        self.subject.show_value(subject, dict(self._subjects()).get(subject, ""))
        self.amount.setText(numeral(str(points(one.amount))) if one.form in _WITH_AMOUNT and one.amount else "")
        if one.form == "at_least" or one.form == "at_most":
            self.amount.setText(numeral(str(points(one.amount))))
        self.word.setCurrentIndex(max(self.word.findData(one.value), 0))

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _offer(self) -> None:
        row, count = self.list.currentRow(), len(self.value)
        self.change.setEnabled(self._editable and row >= 0)
        self.out.setEnabled(self._editable and row >= 0)
        self.up.setEnabled(self._editable and row > 0)
        self.down.setEnabled(self._editable and 0 <= row < count - 1)

    def _add(self) -> None:
        if (made := self._put_together()) is not None:
            self._give((*self.value, made), len(self.value))

    def _change(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.value) and (made := self._put_together()) is not None:
            self._give((*self.value[:row], made, *self.value[row + 1 :]), row)

    def _move(self, step: int) -> None:
        row, there = self.list.currentRow(), list(self.value)
        if self._editable and 0 <= row < len(there) and 0 <= row + step < len(there):
            there.insert(row + step, there.pop(row))
            self._give(tuple(there), row + step)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if self._editable and 0 <= row < len(self.value):
            self._give(self.value[:row] + self.value[row + 1 :], row)

    def _give(self, value: tuple[Expectation, ...], row: int) -> None:
        self.committed.emit(value)
        if self.value == value:
            self.list.setCurrentRow(min(row, len(value) - 1))
