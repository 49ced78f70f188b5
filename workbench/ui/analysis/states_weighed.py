"""The states of a condition against the evidence: which of them least speaks against (competing hypotheses)."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox

from workbench.domain.identity import linked_id
from workbench.domain.language import numeral
from workbench.domain.model import Model
from workbench.engine.competing_states import WORTH, Standing, Weighed, weigh_states
from workbench.engine.watching import Watch, go_on
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.explained import Explained
from workbench.ui.background import Background
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.workspace import operations

#: So many characters of a condition's title are to be seen.
_WIDTH = 36
#: Condition id → its states and its evidence; only conditions to which some evidence speaks.
Found = dict[str, tuple[tuple[Standing, ...], tuple[Weighed, ...]]]


def weigh_all(model: Model, watch: Watch) -> Found:
    """Every condition to whose states evidence speaks, as people ordered them. Raises `Stopped`."""
    found: Found = {}
    conditions = model.ordered("condition")
    for number, condition in enumerate(conditions):
        go_on(watch, number / len(conditions))
        weighed = weigh_states(model, condition.id)
        if weighed[1]:
            found[condition.id] = weighed
    return found


def outdone(model: Model, condition: str, standings: tuple[Standing, ...]) -> bool:
    """Whether less speaks against another state than against the assessed one."""
    assessed = model.conditions[condition].baseline
    against = {one.state: one.inconsistency for one in standings}
    return assessed is not None and against[assessed] > min(against.values())


class StatesWeighedPage(Explained):
    """A row per evidence item, a column per state; in the first row what speaks against each state in all."""

    rests_on = ("condition", "evidence")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("the states of a condition against what speaks for and against them")
        super().__init__(session, theme, background, self.tr("States and evidence"), tells)
        self.which = self.offer(self.tr("Condition"))
        self.which.setMinimumContentsLength(_WIDTH)
        self.which.currentIndexChanged.connect(self._show)
        self.every = QCheckBox(self.tr("All evidence"))
        self.every.setToolTip(self.tr("Also what says nothing of these states yet, to judge it"))
        self.every.toggled.connect(lambda _: self._offer_conditions())
        self.controls.addWidget(self.every)
        self.found: Found = {}
        self.weighed: dict[str, Weighed] = {}
        for key in ("C", "I", "N", "Delete"):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda key=key: self._judge(key))

    def question(self) -> Hashable:
        return ()

    def work(self) -> Work:
        model = self.session.model
        return lambda watch: weigh_all(model, watch)

    def show_answer(self, answer: Found) -> None:
        self.found = answer
        self._offer_conditions()

    def _offer_conditions(self) -> None:
        model, before, answer = self.session.model, self.which.currentData(), self.found
        self.which.blockSignals(True)
        self.which.clear()
        doubtful = [c for c in answer if outdone(model, c, answer[c][0])]
        listed = [c.id for c in model.ordered("condition")] if self.every.isChecked() else list(answer)
        for condition in sorted(listed, key=lambda c: (c not in doubtful, c not in answer)):
            words = self.tr("{condition} · another state stands better") if condition in doubtful else "{condition}"
            self.which.addItem(words.format(condition=model.conditions[condition].title), condition)
        self.which.setCurrentIndex(max(self.which.findData(before), 0) if listed else -1)
        self.which.blockSignals(False)
        self.which.setEnabled(bool(listed))
        self._show()
        words = self.tr("Of {all} conditions with evidence, {doubtful} have another state that less speaks against.")
        self.note.setText(words.format(all=len(answer), doubtful=len(doubtful)) if answer else "")

    def _show(self) -> None:
        model, condition = self.session.model, self.which.currentData()
        if condition is not None and self.every.isChecked():
            standings, weighed = weigh_states(model, condition, every=True)
        else:
            standings, weighed = self.found.get(condition, ((), ()))
        self.weighed = {one.evidence: one for one in weighed}
        states = [one.state for one in standings]
        heads = (
            self.tr("Evidence"),
            self.tr("Grade"),
            self.tr("Tells"),
            *(self._title(model, condition, state) for state in states),
        )
        rows = [self._row(model, states, one) for one in weighed]
        if weighed:
            figures = [Cell(_hundredths(one), -1.0) for one in standings]
            rows.insert(0, row(self.tr("Speaks against it, in all"), "", Cell("", 99), *figures, about=("", "")))
        empty = self.tr(
            "No evidence speaks to the state of a condition yet. Link evidence to what conditions are assessed as, and "
            "the states compete here for the least that speaks against them."
        )
        self.fill(heads, rows, (2,), empty)

    def _title(self, model: Model, condition: str, state: str) -> str:
        title = model.states[state].title
        assessed = model.conditions[condition].baseline == state
        return self.tr("{state} (assessed)").format(state=title) if assessed else title

    def _row(self, model: Model, states: list[str], one: Weighed) -> Row:
        evidence = model.evidence[one.evidence]
        cells = [self._cell(one, state) for state in states]
        first = Cell(evidence.claim, tip=evidence.claim)
        told = Cell(str(one.diagnosticity), one.diagnosticity)
        return row(first, evidence.grade, told, *cells, about=("evidence", one.evidence))

    def _cell(self, one: Weighed, state: str) -> Cell:
        worth, by_hand = WORTH[one.cells[state]], state in one.judged
        return Cell(
            f"{one.cells[state]} •" if by_hand else one.cells[state],
            worth,
            heat=abs(worth) / 2,
            warm="adds" if worth > 0 else "takes",
            tip=self.tr("Judged by hand") if by_hand else "",
            about=("cell", f"{one.evidence} {state}"),
        )

    def _judge(self, key: str) -> None:
        """Judge the cell at which the keyboard is: C and I once, or twice for much; N; Delete takes it back."""
        kind, target = self.element or ("", "")
        if kind != "cell":
            self.session.tell(self.tr("Go to a cell under a state first; then C, I or N judges it."))
            return
        if self.session.read_only:
            self.session.tell(self.tr("This workspace can only be looked at."))
            return
        evidence, state = target.split(" ")
        now = self.session.model.weighings.get(linked_id("weighing", evidence, state))
        fit: str | None = key
        if key == "Delete":
            fit = None
        elif now is not None and now.fit == key and key != "N":
            fit = key * 2
        self.session.attempt(lambda m: operations.weigh(m, evidence, state, fit))

    def says(self) -> str:
        from workbench.ui.analysis.judged_in_a_sentence import of_states

        condition = self.which.currentData()
        found = self.found.get(condition)
        return "" if found is None else of_states(self.session.model, condition, *found)

    def overview(self) -> list[Line]:
        model, condition = self.session.model, self.which.currentData()
        if condition is None:
            return []
        how = self.tr(
            "CC and C fit the state, I and II do not, N is neither. What speaks against a state counts, weighed by the "
            "grade of the evidence; what fits several states tells nothing."
        )
        keys = self.tr(
            "In a cell, C or I judges it by hand, pressed twice more strongly; N says neither, Delete takes your "
            "judgement back. Judged cells bear a dot; the others follow from what it supports and contradicts."
        )
        lines = [*self.how_to_read(how, keys)]
        lines.append(Line(model.conditions[condition].title, "heading", about=("baseline", condition)))
        for one in self.found.get(condition, ((), ()))[0]:
            words = self.tr("{state}: {amount} speaks against it")
            title = self._title(model, condition, one.state)
            lines.append(Line(words.format(state=title, amount=_hundredths(one))))
        return lines

    def explain(self, element: tuple[str, str]) -> list[Line]:
        kind, target = element
        if not kind:
            return self.overview()
        model = self.session.model
        if kind == "cell":
            target = target.split(" ")[0]
        one = self.weighed.get(target)
        if one is None:
            return self.overview()
        evidence = model.evidence[target]
        words = self.tr("Grade {grade}, weight {weight}; tells {tells} of 4.")
        weight = numeral(f"{float(one.weight):.2f}")
        lines = [Line(evidence.claim, "heading")]
        lines.append(Line(words.format(grade=evidence.grade, weight=weight, tells=one.diagnosticity)))
        for state, cell in one.cells.items():
            worth = WORTH[cell]
            said = self.tr("fits it well") if worth == 2 else self.tr("fits it") if worth == 1 else self.tr("neither")
            said = self.tr("speaks against it") if worth == -1 else said
            said = self.tr("speaks strongly against it") if worth == -2 else said
            look = "adds" if worth > 0 else "takes" if worth < 0 else "quiet"
            by_hand = self.tr("judged by hand") if state in one.judged else ""
            lines.append(Line(f"{model.states[state].title}: {said} ({cell})", look, by_hand))  # type: ignore[arg-type]
        for passage in evidence.passages:
            found = model.passages[passage]
            lines.append(Line(f"¶ {found.locator}", "quiet", found.summary))
        return lines


def _hundredths(one: Standing) -> str:
    return numeral(f"{float(one.inconsistency):.2f}")
