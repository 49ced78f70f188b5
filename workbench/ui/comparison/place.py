"""The Compare place: two to four scenarios side by side, what differs between them, and where each issue area goes."""

from __future__ import annotations

from collections.abc import Generator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.points import UNITS
from workbench.drawing.scene import hues, scene_of
from workbench.engine.comparing import Assumption, Difference, assumptions, differences
from workbench.engine.evaluation import Evaluation
from workbench.ui.comparison.column import Column
from workbench.ui.comparison.slopes import Slope, SlopeChart
from workbench.ui.comparison.tables import assumption_rows, difference_rows
from workbench.ui.controls.known_by import colour_of
from workbench.ui.controls.panes import furnish, panes
from workbench.ui.controls.place import Place
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.stack import Stack
from workbench.ui.controls.table import Table
from workbench.ui.session import DOCUMENT, MOST_COMPARED, NOT_CONTENT, PLACE, SELECTION, Axis, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

#: Columns of numbers are no wider than this at 100 %, whatever their scenario is called; those of words twice
#: as wide.
_NARROW = 84


class ComparePlace(Place):
    """Small matrices above; below them the differences as a table and as lines. What is selected is so in all."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.columns = [Column(session, theme, at) for at in range(MOST_COMPARED)]
        for column in self.columns:
            column.matrix.pointed.connect(self._point)
            column.matrix.chosen.connect(self._choose)
        self.add = QPushButton(self.tr("Add a scenario"))
        self.add.setProperty("role", "link")
        self.add.clicked.connect(self._add)
        self.axis = SegmentedControl(
            theme,
            self.tr("Axis"),
            [Choice("cooperation", self.tr("Cooperation")), Choice("competition", self.tr("Competition"))],
        )
        self.axis.chosen.connect(lambda axis: session.set_axis(cast(Axis, axis)))
        self.shown = SegmentedControl(
            theme,
            self.tr("What differs"),
            [Choice("places", self.tr("Where things stand")), Choice("states", self.tr("What is assumed"))],
        )
        self.shown.chosen.connect(self._show_table)
        self.places = Table(theme, self.tr("Differences between the scenarios"))
        self.states = Table(theme, self.tr("Conditions that differ"))
        self.slopes = SlopeChart(session, theme)
        self.note = label("", "secondary", wrap=True)
        self.places.chosen.connect(lambda issue: session.select(issue))
        self.states.chosen.connect(session.select_condition)
        self.slopes.chosen.connect(lambda issue: session.select(issue))
        self._hovered: str | None = None
        #: The scenarios that are shown, and whether as settled.
        self._asked: tuple[tuple[str | None, ...], bool] | None = None
        self._lay_out()
        self.shown.set_value("places")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 16, 4)
        head.setSpacing(10)
        head.addWidget(label(self.tr("Compare"), "heading"))
        head.addWidget(self.note, 1)
        head.addWidget(self.add)
        matrices = QWidget()
        row = QHBoxLayout(matrices)
        row.setContentsMargins(12, 0, 12, 6)
        row.setSpacing(6)
        for column in self.columns:
            row.addWidget(column, 1)
        upper = QWidget()
        column_ = QVBoxLayout(upper)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addLayout(head)
        column_.addWidget(matrices, 1)
        self.tables = Stack()
        self.tables.addWidget(self.places)
        self.tables.addWidget(self.states)
        chooser = QHBoxLayout()
        chooser.addWidget(self.shown)
        chooser.addStretch(1)
        chooser.addWidget(self.axis)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(16, 8, 8, 10)
        inside.setSpacing(6)
        inside.addLayout(chooser)
        inside.addWidget(self.tables, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 8, 16, 10)
        beside.addWidget(self.slopes)
        whole, self.below = panes(Qt.Orientation.Vertical), panes(Qt.Orientation.Horizontal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(whole)
        furnish(whole, (upper, 380), (self.below, 300))
        furnish(self.below, (left, 860), (right, 480))

    def restyle(self) -> None:
        for column in self.columns:
            column.matrix.restyle()
        if self.session.document is not None:
            self.bring_up_to_date(Changes("", frozenset(), frozenset({DOCUMENT})))

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def bring_up_to_date(self, changes: Changes) -> None:
        at = QApplication.focusWidget()
        if PLACE in changes.kinds and (at is None or not self.isAncestorOf(at)):
            self.columns[0].matrix.setFocus(Qt.FocusReason.OtherFocusReason)
        asked = (self.session.compared, self.session.settled)
        if not self.turns.idle or changes.kinds - NOT_CONTENT or asked != self._asked:
            self._asked = asked
            self.in_turns(self._show())
        elif SELECTION in changes.kinds:
            self._mark()
            self._show_slopes()

    def _show(self) -> Generator[None, None, None]:
        """Show everything, each part as a whole; between two of them what was shown is painted."""
        compared, settled = self.session.compared, self.session.settled
        for at, column in enumerate(self.columns):
            column.setVisible(at < len(compared))  # at once: nobody is to open what is no longer compared
        evaluations = []
        for scenario in compared:
            evaluations.append(self.session.evaluation(scenario, settled))
            yield
        yield from self._show_matrices(evaluations)
        self.rows: list[Difference] = differences(evaluations)
        self.differing: list[Assumption] = assumptions(self.session.model, evaluations)
        self._show_note(settled)
        yield
        self._show_slopes()
        yield
        headings, cells = assumption_rows(self.session.model, self.differing, self._names())
        self.states.show_rows(headings, cells)
        something = bool(self.session.model.issues and self.session.model.scenarios)
        self.add.setVisible(something and len(compared) < MOST_COMPARED)
        self.below.setVisible(something)
        self._mark()

    def _names(self) -> list[str]:
        return [self.session.called(scenario) for scenario in self.session.compared]

    def _show_matrices(self, evaluations: list[Evaluation]) -> Generator[None, None, None]:
        model, compared = self.session.model, self.session.compared
        for at in range(len(compared)):
            against = None if at == 0 else evaluations[0]
            self.columns[at].show_scenario(compared, scene_of(model, evaluations[at], against), evaluations)
            yield

    def _show_note(self, settled: bool) -> None:
        model = self.session.model
        if not model.issues:
            self.note.setText(self.tr("Nothing to compare yet. Place issue areas on the matrix (Alt+1) first."))
            return
        if not model.scenarios:
            told = self.tr("No scenario to compare yet. Choose other states on the What-if board (Alt+1) to make one.")
            self.note.setText(told)
            return
        moved = sum(1 for row in self.rows if row.differs)
        turned = sum(1 for row in self.rows if row.turned)
        words = [
            self.tr("%n issue area(s) differ", "", moved),
            self.tr("%n of them in another quadrant", "", turned),
            self.tr("%n condition(s) assumed differently", "", len(self.differing)),
            *([self.tr("settled")] if settled else []),
        ]
        self.note.setText(" · ".join(words))

    def _show_slopes(self) -> None:
        axis = self.session.axis
        if self.axis.value() != axis or not self.places.rows() or self._shown_rows is not self.rows:
            self._shown_rows = self.rows
            headings, cells = difference_rows(self.session.model, self.rows, self._names(), axis)
            apart = 1 + len(self.session.compared)
            narrow = {n: _NARROW if n < apart else 2 * _NARROW for n in range(1, len(headings)) if n != apart}
            self.places.show_rows(headings, cells, right=range(1, apart + 1), narrow=narrow)
        self.axis.set_value(axis)
        model, hue = self.session.model, hues(self.session.model)
        self.slopes.show_slopes(
            [
                Slope(
                    row.issue,
                    model.issues[row.issue].title,
                    hue.get(model.issues[row.issue].group or "", -1),
                    tuple(point / UNITS for point in row.points(axis)),
                )
                for row in self.rows
            ],
            self._names(),
            self.tr("Cooperation") if axis == "cooperation" else self.tr("Competition"),
            [colour_of(model, self.theme, scenario) for scenario in self.session.compared],
        )

    _shown_rows: list[Difference] | None = None

    def _show_table(self, which: str) -> None:
        self.tables.turn_to(self.places if which == "places" else self.states)
        self.axis.setVisible(which == "places")

    def _mark(self) -> None:
        selected = self.session.selected
        for column in self.columns:
            column.matrix.point(selected, self._hovered)
        self.slopes.mark(selected, self._hovered)
        self.places.mark(selected)

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _point(self, issue: str) -> None:
        self._hovered = issue or None
        self._mark()

    def _choose(self, issue: str, more: bool) -> None:
        others = tuple(i for i in self.session.selected if i != issue) if more else ()
        self.session.select(*others, *((issue,) if issue else ()))

    def _add(self) -> None:
        compared = self.session.compared
        free = [scenario.id for scenario in self.session.model.ordered("scenario") if scenario.id not in compared]
        self.session.compare(*compared, free[0] if free else None)
