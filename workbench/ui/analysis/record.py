"""Track record: what happened, whether the requirements fit it, and what was needed and enough."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from workbench.domain.model import Model
from workbench.engine.record.back_test import Tried, back_test
from workbench.engine.record.findings import Findings, findings
from workbench.engine.record.workspace_cases import always_known, known_in, workspace_cases
from workbench.engine.watching import Watch
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.record_rows import Rows
from workbench.ui.background import Background
from workbench.ui.controls.beginning import Way
from workbench.ui.controls.reading import Line
from workbench.ui.session import Session
from workbench.ui.theme import Theme

#: The views that rest on the conditions chosen, with their cuts.
_OF_TABLE = ("combinations", "needed", "enough")
_MOST_NAMED = 5
#: So many cases are wanted for each condition: with fewer, every case is a combination of its own.
_CASES_EACH = 2


@dataclass(frozen=True)
class Record:
    """What is shown: the requirements tried, and what the cases show where there are data; cases (ids) left out."""

    tried: tuple[Tried, ...]
    conditions: tuple[str, ...]
    found: Findings | None
    left_out: tuple[str, ...]


def record(model: Model, chosen: tuple[str, ...], frequency: int, inclusion: Fraction, watch: Watch) -> Record:
    """The record over the conditions (ids) chosen, or over those that are known in every case."""
    conditions = chosen or always_known(model)
    tried = back_test(model)
    if not conditions:
        return Record(tried, (), None, ())
    cases, left_out = workspace_cases(model, conditions)
    if not cases.names:
        return Record(tried, conditions, None, left_out)
    return Record(tried, conditions, findings(cases, frequency, inclusion, watch), left_out)


def known_together(model: Model) -> list[str]:
    """The conditions (ids) to begin with: those known most often, as long as enough cases know all of these."""
    found: list[str] = []
    for condition, _ in sorted(known_in(model).items(), key=lambda item: -item[1]):
        together = (*found, condition)
        if len(workspace_cases(model, together)[0].names) >= _CASES_EACH * len(together):
            found.append(condition)
    return found


class RecordPage(Explained):
    """Five views of the cases, each a table."""

    much_to_choose = True
    rests_on = ("case",)

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("what happened, and whether the requirements fit it")
        super().__init__(session, theme, background, self.tr("Track record"), tells)
        self.view = self.offer(self.tr("What is shown of the record"))
        for name, text in (
            ("cases", self.tr("Cases")),
            ("tried", self.tr("Requirements tried")),
            ("combinations", self.tr("Combinations")),
            ("needed", self.tr("What was needed")),
            ("enough", self.tr("What was enough")),
        ):
            self.view.addItem(text, name)
        self.view.currentIndexChanged.connect(self._show)
        self.known = self.several(self.tr("Conditions"))
        self.frequency, self.inclusion = QSpinBox(), QDoubleSpinBox()
        self.frequency.setRange(1, 99)
        self.frequency.setPrefix(self.tr("cases ≥ "))
        self.frequency.setAccessibleName(self.tr("The fewest cases of a combination"))
        self.inclusion.setRange(0, 1)
        self.inclusion.setSingleStep(0.05)
        self.inclusion.setValue(0.75)
        self.inclusion.setPrefix(self.tr("cut "))
        self.inclusion.setAccessibleName(self.tr("The least consistency of a combination that goes with cooperation"))
        for box in (self.frequency, self.inclusion):
            box.setToolTip(box.accessibleName())
            box.valueChanged.connect(self.ask)
            self.asked_in.addWidget(box)
        self.asked_in.addStretch(1)

    def refresh_controls(self) -> None:
        self.offer_several(self.known, self._offered())

    def _offered(self) -> list[tuple[str, str]]:
        model = self.session.model
        known = sorted(known_in(model).items(), key=lambda item: -item[1])
        words = self.tr("{condition} ({count})")
        return [(c, words.format(condition=model.conditions[c].title, count=n)) for c, n in known]

    def _ways(self) -> list[Way]:
        """Where no condition is known in all cases, to those that most of them know."""
        answer = self.answer
        unasked = self.view.currentData() in _OF_TABLE and answer is not None and not answer.conditions
        if not unasked or not known_together(self.session.model):
            return super()._ways()
        return [(self.tr("Look at those known most often"), self._look_at_most_known)]

    def _look_at_most_known(self) -> None:
        self.known.offer(self._offered(), known_together(self.session.model))
        self.tell_several(self.known)
        self.known.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes: to where the same is chosen otherwise
        self.ask()

    def question(self) -> Hashable:
        return self.known.values(), self.frequency.value(), round(self.inclusion.value(), 2)

    def work(self) -> Work:
        model = self.session.model
        chosen, frequency = self.known.values(), self.frequency.value()
        inclusion = Fraction(f"{self.inclusion.value():.2f}")
        return lambda watch: record(model, chosen, frequency, inclusion, watch)

    def show_answer(self, answer: Record) -> None:
        self._show()

    def _show(self) -> None:
        view = self.view.currentData()
        for widget in (self.known, self.frequency, self.inclusion):
            widget.setVisible(view in _OF_TABLE)
        if self.answer is None:
            return
        if self.element is not None and self.element[0] != view:
            self.element = None
        rows = Rows(self.session.model, self.answer.tried, self.answer.found)
        headings, found, right, wide = getattr(rows, view)()
        self.fill(headings, found, right, self._empty(view), wide)
        self.note.setText(self._told(rows, view) if found else "")

    def _empty(self, view: str) -> str:
        model, answer = self.session.model, self.answer
        if not model.cases:
            return self.tr(
                "There are no cases yet. A case is a dated episode: what the conditions were then, which issue areas "
                "it was about, and whether they cooperated. With some of them, requirements can be held against what "
                "happened."
            )
        if view == "tried":
            return self.tr("No case names an issue area, so there are no requirements to hold against what happened.")
        if answer is not None and answer.found is not None:
            return self.tr("No combination goes with cooperation at these cuts, so nothing was enough.")
        if answer is not None and answer.conditions:
            return self.tr("There is no case in which the state of all these conditions is known.")
        known = sorted(known_in(model).items(), key=lambda item: -item[1])[:_MOST_NAMED]
        if not known:
            return self.tr("The cases say nothing about the states of conditions.")
        words = self.tr(
            "No condition is known in all {count} cases, so choose with Conditions which to look at; cases that do not "
            "know them are left out. Known in most: {names}."
        )
        names = ", ".join(f"{model.conditions[c].title} ({n})" for c, n in known)
        return words.format(count=len(model.cases), names=names)

    def _told(self, rows: Rows, view: str) -> str:
        assert self.answer is not None
        if view in ("cases", "tried"):
            return rows.told_of_tried()
        told = [rows.told_of_table()]
        if self.answer.left_out:
            names = ", ".join(self.session.model.cases[case].title for case in self.answer.left_out)
            told.append(self.tr("Left out, for not all of this is known of them: {names}.").format(names=names))
        if view == "enough" and self.answer.found and self.answer.found.stopped:
            told.append(self.tr("The search was stopped before all solutions were found."))
        return " ".join(told)

    def explain(self, element: tuple[str, Any]) -> list[Line]:
        assert self.answer is not None
        rows = Rows(self.session.model, self.answer.tried, self.answer.found)
        kind, target = element
        if kind in ("cases", "tried"):
            return rows.case_lines(target if kind == "cases" else target[0])
        return rows.lines(kind, target)

    def says(self) -> str:
        from workbench.ui.analysis.judged_in_a_sentence import of_combinations, of_tried

        if self.answer is None:
            return ""
        if self.view.currentData() not in _OF_TABLE:
            return of_tried(self.answer.tried)
        return of_combinations(Rows(self.session.model, self.answer.tried, self.answer.found))

    def overview(self) -> list[Line]:
        how = {
            "cases": self.tr("Choose a case to read what the conditions were and what the requirements made of it."),
            "tried": self.tr(
                "A requirement says what cooperation cannot do without. Blocked where they cooperated, it asks too "
                "much; met where they failed, something else was lacking."
            ),
            "combinations": self.tr(
                "Each row is a combination of states that cases show. Its consistency is the share of its cases "
                "that cooperated; a row is contradictory where the same combination went both ways."
            ),
            "needed": self.tr(
                "A state is needed where cooperation did not happen without it: consistency 1. Coverage and relevance "
                "tell whether that says anything; a state that is always there is needed and says nothing."
            ),
            "enough": self.tr(
                "A combination is enough where all its cases cooperated. Conservative solutions use only what was "
                "seen, parsimonious ones also what was not, where that makes them shorter."
            ),
        }
        return self.how_to_read(how[self.view.currentData()])

    def follow(self, about: tuple[str, Any]) -> None:
        if about[0] == "cases":
            self.view.setCurrentIndex(self.view.findData("cases"))
            self.table.look_at(about)
        else:
            super().follow(about)
