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
from workbench.ui.compared import MOST_COMPARED
from workbench.ui.comparison.alike import Alike
from workbench.ui.comparison.column import Column
from workbench.ui.comparison.slopes import Slope, SlopeChart
from workbench.ui.comparison.tables import assumption_rows, difference_rows
from workbench.ui.controls.known_by import colour_of
from workbench.ui.controls.panes import furnish, panes
from workbench.ui.controls.place import Place
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.stack import Stack
from workbench.ui.controls.table import Table
from workbench.ui.session import DOCUMENT, NOT_CONTENT, PLACE, SELECTION, Axis, Session
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
        #: The columns that were needed so far.
        self.columns: list[Column] = []
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
        self.alike = Alike(session, self._choose_another)
        #: In place of the table where all issue areas stand where they do elsewhere.
        self.unmoved = label("", "secondary", wrap=True)
        self.unmoved.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.places.chosen.connect(lambda issue: session.select(issue))
        self.states.chosen.connect(session.select_condition)
        self.slopes.chosen.connect(lambda issue: session.select(issue))
        self.slopes.late.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)
        self._hovered: str | None = None
        self.rows: list[Difference] = []
        self.differing: list[Assumption] = []
        #: Whether everything is being shown, and what the table and the lines show.
        self._showing = False
        self._shown_rows: list[Difference] | None = None
        self._shown_axis: Axis | None = None
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
        self.row = QHBoxLayout(matrices)
        self.row.setContentsMargins(12, 0, 12, 6)
        self.row.setSpacing(6)
        upper = QWidget()
        column_ = QVBoxLayout(upper)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addLayout(head)
        column_.addWidget(matrices, 1)
        column_.addWidget(self.alike)
        self.tables = Stack()
        self.tables.addWidget(self.places)
        self.tables.addWidget(self.unmoved)
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

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        for at in range(MOST_COMPARED):
            self._column(at)
            yield

    def _column(self, at: int) -> Column:
        """A column, counted from 0; made when it is first needed."""
        while len(self.columns) <= at:
            column = Column(self.session, self.theme, len(self.columns))
            column.matrix.pointed.connect(self._point)
            column.matrix.chosen.connect(self._choose)
            column.matrix.late.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)
            if self.columns:
                column.hide()  # until all that are compared share the width
            self.columns.append(column)
            self.row.addWidget(column, 1)
        return self.columns[at]

    def recolour(self) -> None:
        for column in self.columns:
            column.matrix.restyle()
        self._on_changed(Changes("", frozenset(), frozenset({DOCUMENT})))

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def bring_up_to_date(self, changes: Changes) -> None:
        at = QApplication.focusWidget()
        if PLACE in changes.kinds and (at is None or not self.isAncestorOf(at)):
            self._column(0).matrix.setFocus(Qt.FocusReason.OtherFocusReason)
        asked = (self.session.compared, self.session.settled)
        if self._showing or changes.kinds - NOT_CONTENT or asked != self._asked:
            self._asked, self._showing = asked, True
            self.in_turns(self._show())
        elif SELECTION in changes.kinds:
            self._follow()

    def _show(self) -> Generator[None, None, None]:
        """Show everything, each part as a whole; between two of them what was shown is painted."""
        compared, settled = self.session.compared, self.session.settled
        while len(self.columns) < len(compared):
            self._column(len(self.columns))
            yield
        for at, column in enumerate(self.columns):
            column.setVisible(at < len(compared))
        evaluations = []
        for scenario in compared:
            evaluations.append(self.session.evaluation(scenario, settled))
            yield
        yield from self._show_matrices(evaluations)
        self.rows = differences(evaluations)
        self.differing = assumptions(self.session.model, evaluations)
        self._show_note(settled)
        something = bool(self.session.model.issues and self.session.model.scenarios)
        self.add.setVisible(something and len(compared) < MOST_COMPARED and bool(self._others()))
        different = bool(self.differing) or any(row.differs for row in self.rows)
        self.below.setVisible(something and different)
        self.alike.setVisible(something and not different)
        self.alike.tell(compared)
        self._show_table(self.shown.value() or "places")
        yield
        yield from self._show_places()
        headings, cells = assumption_rows(self.session.model, self.differing, self._names())
        self.states.show_rows(headings, cells)
        self._showing = False
        self._mark()
        yield from self._paint()

    def _names(self) -> list[str]:
        return [self.session.called(scenario) for scenario in self.session.compared]

    def _show_matrices(self, evaluations: list[Evaluation]) -> Generator[None, None, None]:
        model, compared = self.session.model, self.session.compared
        for at in range(len(compared)):
            against = None if at == 0 else evaluations[0]
            column = self._column(at)
            scene = scene_of(model, evaluations[at], against, former=column.matrix.scene)
            column.show_scenario(compared, scene, evaluations)
            column.matrix.point(self.session.selected, self._hovered)
            yield
            yield from column.matrix.painted()
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
            *([self.tr("%n of them in another quadrant", "", turned)] if moved else []),
            self.tr("%n condition(s) assumed differently", "", len(self.differing)),
        ]
        if not moved and not self.differing:
            words = []  # `alike` says so
        self.note.setText(" · ".join([*words, *([self.tr("settled")] if settled else [])]))

    def _show_places(self) -> Generator[None, None, None]:
        """Where things stand on the axis looked at, as a table and as lines."""
        axis, rows, names = self.session.axis, self.rows, self._names()
        self.axis.set_value(axis)
        if self._shown_axis != axis or self._shown_rows is not rows:
            headings, cells = difference_rows(self.session.model, rows, names, axis)
            yield
            apart = 1 + len(self.session.compared)
            narrow = {n: _NARROW if n < apart else 2 * _NARROW for n in range(1, len(headings)) if n != apart}
            self.places.show_rows(headings, cells, right=range(1, apart + 1), narrow=narrow)
            self.places.mark(self.session.selected)
            yield
            self._show_slopes(axis, names)
            self.slopes.mark(self.session.selected, self._hovered)
            self._shown_axis, self._shown_rows = axis, rows
            yield
        yield from self.slopes.painted()

    def _show_slopes(self, axis: Axis, names: list[str]) -> None:
        model, hue = self.session.model, hues(self.session.model)
        slopes = []
        for row in self.rows:
            issue, points = model.issues[row.issue], tuple(point / UNITS for point in row.points(axis))
            own = hue.get(issue.group or "", -1)
            slopes.append(Slope(row.issue, issue.title, own, points, max(points) - min(points)))
        title = self.tr("Cooperation") if axis == "cooperation" else self.tr("Competition")
        colours = [colour_of(model, self.theme, scenario) for scenario in self.session.compared]
        self.slopes.show_slopes(slopes, names, title, colours)

    def _show_table(self, which: str) -> None:
        moved = any(row.differs for row in self.rows)
        if which == "places" and not moved:
            told = self.tr("Every issue area stands at the same place in all of them, whatever is assumed differently.")
            self.unmoved.setText(told)
        self.tables.turn_to(self.states if which != "places" else self.places if moved else self.unmoved)
        self.axis.setVisible(which == "places")

    def _follow(self) -> None:
        """Another issue area is selected or pointed at, or another axis looked at; while everything is being shown, it
        is marked when that is over.
        """
        if not self._showing:
            self._mark()
            self.in_turns(self._paint())

    def _mark(self) -> None:
        for column in self.columns:
            column.matrix.point(self.session.selected, self._hovered)
        self.slopes.mark(self.session.selected, self._hovered)
        self.places.mark(self.session.selected)

    def _paint(self) -> Generator[None, None, None]:
        """Paint what is marked, first where the pointer is; and show the axis that is looked at."""
        for column in sorted(self.columns, key=lambda one: not one.underMouse()):
            yield from column.matrix.painted()
            yield
        yield from self._show_places()
        while late := [one.matrix for one in self.columns if one.matrix.isVisible() and one.matrix.picture.late]:
            yield from late[0].painted()  # it was given another size meanwhile
        if self.slopes.picture.late:
            yield from self.slopes.painted()

    def _catch_up(self) -> None:
        """Something of a crowd is seen as it was: it is painted in turns, if it is not going to be anyway."""
        if self.turns.idle:
            self.in_turns(self._paint())

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _point(self, issue: str) -> None:
        self._hovered = issue or None
        self._follow()

    def _choose(self, issue: str, more: bool) -> None:
        others = tuple(i for i in self.session.selected if i != issue) if more else ()
        self.session.select(*others, *((issue,) if issue else ()))

    def _choose_another(self) -> None:
        """Let another scenario be chosen instead of the last one."""
        last = self.columns[len(self.session.compared) - 1].chooser
        last.setFocus(Qt.FocusReason.OtherFocusReason)
        last.showPopup()

    def _others(self) -> list[str | None]:
        """What is not compared yet, in the order in which it is added."""
        every = (*(scenario.id for scenario in self.session.model.ordered("scenario")), None)
        return [one for one in every if one not in self.session.compared]

    def _add(self) -> None:
        self.session.compare(*self.session.compared, *self._others()[:1])
