"""The bar over the matrix: which scenario is shown, in which mode, and whether it has settled."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.drawing.over_time import span
from workbench.engine.evaluation import Evaluation
from workbench.ui.controls.folding_row import FoldingRow
from workbench.ui.controls.known_by import colour_of, dot
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.on_a_copy import can_try
from workbench.ui.scenarios.moves import moves_in_words
from workbench.ui.session import ASIDE, PREVIEW, SELECTION, Session
from workbench.ui.text import ElidedLabel, label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

#: Where a name has less room than this (at 100 %), the buttons stand beneath it.
_TITLE = 85


class ScenarioBar(QWidget):
    """Scenario name and summary on the left, mode and *Settle* on the right."""

    def __init__(self, session: Session, theme: Theme, leads: QWidget, parent: QWidget | None = None) -> None:
        """``leads``: what leads on in Assess, beside the name; it comes and goes by itself, before the bar is told."""
        super().__init__(parent)
        self.session, self.leads = session, leads
        self.theme = theme
        self.dot = label()
        self.title = ElidedLabel(role="heading")
        self.summary = ElidedLabel(role="secondary")
        self.mode = SegmentedControl(
            theme,
            self.tr("Mode"),
            [
                Choice("assess", self.tr("Assess"), hint=self.tr("Edit positions and the baseline")),
                Choice("what-if", self.tr("What-if"), hint=self.tr("Only settings of the scenario change")),
            ],
        )
        self.mode.setToolTip(self.tr("Assess edits positions and the baseline; What-if changes only the scenario"))
        self.mode.chosen.connect(session.set_mode)
        self.compare = QPushButton(self.tr("Compare"))
        self.compare.setToolTip(self.tr("This scenario beside the baseline, and others"))
        self.compare.clicked.connect(self._compare)
        self.settle = QPushButton(self.tr("Settle"))
        self.settle.setCheckable(True)
        self.settle.setToolTip(
            self.tr("Let conditions that are not held give way to what speaks for other states, and show the end")
        )
        self.settle.toggled.connect(session.set_settled)
        told, does = [self.dot, self.title, leads, self.summary], [self.mode, self.compare, self.settle]
        self.row = FoldingRow(theme, told, does, 10, grow=[self.summary], words=_TITLE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 6, 16, 6)
        layout.addWidget(self.row)
        theme.changed.connect(self._show_colour)
        self._show_colour()

    def _compare(self) -> None:
        """Compare what is ticked in the list, or else the one shown with what was compared last."""
        session, compared = self.session, self.session.compared
        as_it_is = session.ticked or session.scenario in compared
        session.compare(*(compared if as_it_is else (*compared[:-1], session.scenario)))

    def _show_colour(self) -> None:
        session = self.session
        colour = None if session.document is None else colour_of(session.model, self.theme, session.scenario)
        self.dot.setPixmap(dot(self.theme, colour))
        self.dot.setVisible(colour is not None)

    def take_up(self, changes: Changes) -> None:
        """Show what is so after these changes."""
        session = self.session
        if session.document is None or not changes.kinds - (ASIDE - {PREVIEW}) - {SELECTION}:
            return
        model = session.model
        scenario = model.scenarios.get(session.scenario or "")
        self.title.show_text(scenario.title if scenario else self.tr("Baseline"))
        self._show_colour()
        self.summary.show_text(self._summary())
        self.mode.set_value(session.mode)
        self.compare.setEnabled(bool(model.scenarios))
        self.settle.setEnabled(session.mode == "what-if" and bool(model.cross_impacts))
        if self.settle.isChecked() != session.settled:
            self.settle.setChecked(session.settled)

    def _ahead(self) -> str:
        """What the state that is pointed at would do."""
        session, model = self.session, self.session.model
        ahead = session.ahead()
        if ahead is None or session.preview is None:
            return ""
        condition, state = session.preview
        return self.tr("If {condition} were {state}: {moves}").format(
            condition=model.conditions[condition].title,
            state=model.states[state].title if state else self.tr("unknown"),
            moves=self._moves(ahead, session.shown()) or self.tr("nothing would move"),
        )

    def _walked(self) -> str:
        """What the step of settling does that is looked at."""
        session, model = self.session, self.session.model
        after, before = session.pictured()
        if before is None:
            return ""
        condition, state = session.walked[-1]
        return self.tr("Step {n}, {condition} {state}: {moves}").format(
            n=len(session.walked),
            condition=model.conditions[condition].title,
            state=model.states[state].title,
            moves=self._moves(after, before) or self.tr("nothing on the matrix moves"),
        )

    def _moves(self, after: Evaluation, before: Evaluation) -> str:
        """The issue areas that move between two evaluations, the farthest first; empty where none does."""
        return "; ".join(moves_in_words(self.session.model, after, before))

    def _summary(self) -> str:
        session = self.session
        if session.preview is not None and (words := self._ahead()):
            return words
        if session.walked and session.settled and (words := self._walked()):
            return words
        if session.trails() and (days := span(session.model, private=True)):
            words = self.tr("With the trail of where things stood, from {first} to {last}")
            return words.format(first=days[0], last=days[1])
        if session.mode == "assess" and session.read_only and not session.arriving:
            return self.tr("As assessed. This workspace can only be looked at.")
        if session.mode == "assess" and not self.leads.isHidden():
            return ""
        if session.mode == "assess":
            return self.tr("Assessing: drag issue areas, choose baseline states")
        if session.settled:
            shown = session.shown()
            if shown.cycle is not None:
                return self.tr("Settling goes round in a circle; bands span it")
            count = len(shown.settled)
            if not count:
                return self.tr("Settled: nothing else moves")
            return self.tr("Settled: %n condition(s) moved", "", count)
        scenario = session.model.scenarios.get(session.scenario or "")
        if scenario is None and not can_try(session) and not session.arriving:
            return self.tr("Where things stand. This workspace can only be looked at.")
        if scenario is None:
            return self.tr("Where things stand. Choose a state on the right to ask what if.")
        parent = session.model.scenarios.get(scenario.parent or "")
        over = self.tr("over “{name}”").format(name=parent.title) if parent else ""
        return " · ".join(part for part in (scenario.summary, over) if part)
