"""What it would take: the smallest sets of changes that bring an issue area where it is wanted, as cards."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from workbench.domain.model import QUADRANTS
from workbench.domain.points import UNITS
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.choosing import Chooser, PickSeveral
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.next_steps import NextSteps
from workbench.ui.analysis.trying import try_out
from workbench.ui.background import Background
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.on_a_copy import can_try
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.engine.pathways import Way
    from workbench.engine.targets import Target
    from workbench.ui.analysis.next_steps import Step
    from workbench.ui.analysis.ways import Found

#: So many cards are shown; the table has so many more.
_CARDS, _ROWS = 12, 1000
#: Bounds on an axis, as the list of targets has them: axis and whether at least.
_BOUNDS = (("cooperation", True), ("cooperation", False), ("competition", True), ("competition", False))
#: Where nobody has said what is to be reached, these are tried in turn, and then a little more cooperation.
_WELCOME = ("partnership", "cooperate_and_compete")
#: So many changes at the most, and how many more are offered where there is no way.
_MOST, _MORE = 8, 2
#: What is aimed at: a quadrant or a bound, and the points of the bound.
Aim = tuple[object, float | None]


class PathsPage(Explained):
    """Asks for the issue area that is selected, from the scenario that is shown."""

    drawn = True
    pictured_as_table = True
    rests_on = ("issue",)

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        super().__init__(
            session, theme, background, self.tr("What it would take"), self.tr("the smallest sets of changes, from")
        )
        self.choose_scenario()
        self._by_person = False
        self._make_controls()
        self.verdict = label("", wrap=True)
        self.next = NextSteps()
        self.cards = QVBoxLayout()
        self.cards.setSpacing(10)
        self._put_cards()

    def _make_controls(self) -> None:
        self.issue = Chooser(self.tr("Issue area"))
        self.issue.picked.connect(lambda issue: self.session.select(issue))
        self.into = Chooser(self.tr("What it is to reach"))
        self.into.picked.connect(self._aimed)
        self.bound = QDoubleSpinBox()
        self.bound.setRange(0, 10)
        self.bound.setDecimals(2)
        self.bound.setValue(6)
        self.bound.setSingleStep(0.5)
        self.bound.setKeyboardTracking(False)
        self.bound.setAccessibleName(self.tr("Points"))
        self.bound.valueChanged.connect(lambda _: self._aimed(self.into.value()))
        self.bound.hide()
        self.actors = PickSeveral(self.tr("Moved by"))
        self.actors.picked.connect(lambda _: self._moved_by())
        self.most = QSpinBox()
        self.most.setRange(1, _MOST)
        self.most.setValue(4)
        self.most.setKeyboardTracking(False)
        self.most.setAccessibleName(self.tr("At most so many changes"))
        self.most.setPrefix(self.tr("up to "))
        self.most.setSuffix(self.tr(" changes"))
        self.most.valueChanged.connect(lambda _: self.ask())
        for control in (self.issue, label(self.tr("into"), "secondary"), self.into, self.bound, self.actors, self.most):
            self.choices.addWidget(control)
        self.choices.addStretch(1)

    def _put_cards(self) -> None:
        self.held = QWidget()
        self.held.setProperty("role", "paper")
        inside = QVBoxLayout(self.held)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.setSpacing(10)
        inside.addWidget(self.verdict)
        inside.addWidget(self.next)
        inside.addLayout(self.cards)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setProperty("role", "paper")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.held)
        area.setAccessibleName(self.tr("Sets of changes"))
        self.card.setProperty("role", "")
        around = self.card.layout()
        assert around is not None
        around.setContentsMargins(0, 0, 0, 0)
        self.draw(area)

    # ── asked ────────────────────────────────────────────────────────────────────────────────────────────────────

    def refresh_controls(self) -> None:
        model = self.session.model
        issues = [(issue.id, issue.title) for issue in model.ordered("issue")]
        self.issue.offer(issues, self.session.focus or self.issue.value())
        quadrants: list[tuple[object, str]] = [(q, model.workspace.quadrant_title(q)) for q in QUADRANTS.values()]
        words = (
            self.tr("at least so much cooperation"),
            self.tr("at most so much cooperation"),
            self.tr("at least so much competition"),
            self.tr("at most so much competition"),
        )
        self.into.offer([*quadrants, *zip(_BOUNDS, words, strict=True)], self.into.value())
        ticked = self.actors.values()
        self.actors.offer([(actor.id, actor.title) for actor in model.ordered("actor")], ticked)
        self.actors.setVisible(bool(model.actors))
        self._name_actors()

    def _name_actors(self) -> None:
        model, chosen = self.session.model, self.actors.values()
        names = [model.actors[actor].title for actor in chosen if actor in model.actors]
        short = names[0] if len(names) == 1 else self.tr("%n actor(s)", "", len(names))
        self.actors.show_words(
            self.tr("moved by {actors}").format(actors=short) if names else self.tr("moved by anybody")
        )

    def _moved_by(self) -> None:
        self._name_actors()
        self.ask()

    def _aimed(self, into: Any) -> None:
        self._by_person = True
        self.bound.setVisible(isinstance(into, tuple))
        self.ask()

    def _aims(self, issue: str) -> list[Aim]:
        """What a person wants reached; until somebody said so, what most would ask first."""
        if self._by_person:
            into = self.into.value()
            return [(into, self.bound.value() if isinstance(into, tuple) else None)]
        return [*((quadrant, None) for quadrant in _WELCOME), (_BOUNDS[0], self._a_little_more(issue))]

    def _a_little_more(self, issue: str) -> float:
        """A point more cooperation than there is, up to ten."""
        return min(round(self.session.shown().by_issue[issue].cooperation / UNITS) + 1.0, 10.0)

    def _aim_at(self, aim: Aim) -> None:
        """Show what is aimed at, asking nothing."""
        into, bound = aim
        self.into.set_value(into)
        self.bound.setVisible(bound is not None)
        if bound is not None:
            with QSignalBlocker(self.bound):
                self.bound.setValue(bound)

    def _want_a_little_more(self, issue: str) -> None:
        self._aim_at((_BOUNDS[0], self._a_little_more(issue)))
        self._aimed(_BOUNDS[0])

    def _issue(self) -> str | None:
        issue = self.issue.value()
        return str(issue) if issue in self.session.model.issues else None

    def question(self) -> Hashable:
        issue = self._issue()
        if issue is None:
            self.say_empty(
                self.tr("Here stands what would bring an issue area where it is wanted. There are none yet.")
            )
            return None
        return (
            *(issue, tuple(self._aims(issue))),
            *(self.session.scenario, self.session.settled, self.actors.values(), self.most.value()),
        )

    def work(self) -> Work:
        from workbench.engine.settings import settings_of
        from workbench.ui.analysis.ways import Asked, search_first

        session, issue = self.session, self._issue()
        assert issue is not None
        settings = settings_of(session.model, session.scenario)
        others = (settings, self.actors.values(), self.most.value(), session.settled)
        asked = [Asked(session.model, issue, self._target(aim), *others) for aim in self._aims(issue)]
        return partial(search_first, asked)

    def _target(self, aim: Aim) -> Target:
        from workbench.engine.evaluation import TOP
        from workbench.engine.targets import Target, quadrant_target

        into, bound = aim
        if not isinstance(into, tuple):
            return quadrant_target(self.session.model, str(into))
        axis, at_least = into
        value = round((bound or 0.0) * UNITS)
        span = (value, TOP) if at_least else (0, value)
        return Target(span, None) if axis == "cooperation" else Target(None, span)

    def aim(self) -> str:
        """The target in words."""
        words = self.into.currentText()
        return f"{words}: {self.bound.text()}" if isinstance(self.into.value(), tuple) else words

    # ── answered ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show_answer(self, answer: Found) -> None:
        from workbench.ui.analysis import ways

        while (item := self.cards.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        aims = self._aims(answer.asked.issue)
        self._aim_at(next((aim for aim in aims if self._target(aim) == answer.asked.target), aims[0]))
        shown = () if answer.reached else answer.ways
        for number, way in enumerate(shown[:_CARDS]):
            self.cards.addWidget(self._card(answer, number, way))
        words = ways.verdict(answer, self.aim())
        self.verdict.setText(words)
        self.verdict.setVisible(bool(words))
        self.next.offer(self._next_steps(answer) if answer.reached or not shown else ())
        headings = (
            *(self.tr("Changes"), self.tr("What changes"), self.tr("Difficulty"), self.tr("Moved by")),
            *(self.tr("Cooperation"), self.tr("Competition"), self.tr("Certain")),
        )
        rows = [self._row(answer, number, way) for number, way in enumerate(answer.ways[:_ROWS])]
        self.element = None
        self.fill(headings, rows, (0, 2, 4, 5), "", 1)
        more = max(len(shown) - _CARDS, 0)
        notes = [
            ways.how_complete(answer),
            self.tr("The first {n} are shown; the table has more.").format(n=_CARDS) if more else "",
            self._held(answer),
        ]
        self.note.setText(" ".join(note for note in notes if note))

    def _next_steps(self, found: Found) -> list[Step]:
        """What to ask where there is no way, or nothing to do."""
        asked = found.asked
        steps: list[Step] = []
        if not found.reached:
            if asked.actors:
                steps.append((self.tr("Let anybody move things"), self._let_anybody))
            if asked.most < _MOST and found.certain.movable:
                more = min(asked.most + _MORE, _MOST)
                steps.append((self.tr("Ask for up to %n change(s)", "", more), partial(self.most.setValue, more)))
            if self.session.scenario is not None and asked.settings.held:
                steps.append((self.tr("Start from the baseline"), partial(self.session.show_scenario, None)))
        if not isinstance(self.into.value(), tuple) and self._a_little_more(asked.issue) < 10:
            more_of_it = self.tr("Ask for one point more cooperation")
            steps.append((more_of_it, partial(self._want_a_little_more, asked.issue)))
        return steps

    def _let_anybody(self) -> None:
        self.actors.untick()
        self._moved_by()

    def _held(self, found: Found) -> str:
        held = found.asked.settings.held
        if not held or found.reached:
            return ""
        assert self.scenario_choice is not None
        name = self.scenario_choice.scenario.currentText()
        return self.tr("%n condition(s) pinned or set in {scenario} did not move.", "", len(held)).format(scenario=name)

    def _card(self, found: Found, number: int, way: Way) -> QWidget:
        from workbench.ui.analysis import ways
        from workbench.ui.analysis.way_card import WayCard

        model = found.asked.model
        heading = self.tr("%n change(s)", "", len(way.changes)) if way.changes else self.tr("No change")
        remark = ways.remark(model, found, way) if way.changes else self.tr("only possible")
        can = bool(way.changes) and can_try(self.session)
        card = WayCard(heading, remark, ways.changes(model, way), can)
        card.wanted.connect(partial(self.try_out, way))
        card.asked.connect(partial(self.choose, number))
        return card

    def _row(self, found: Found, number: int, way: Way) -> Row:
        from workbench.ui.analysis import ways
        from workbench.ui.analysis.lever_words import points

        model = found.asked.model
        what = ", ".join(f"{condition} → {state}" for condition, state in ways.changes(model, way))
        return row(
            Cell(str(len(way.changes)), len(way.changes)),
            what or self.tr("nothing"),
            Cell(str(way.difficulty), way.difficulty),
            ways.movers(model, way),
            Cell(points(way.point[0]), way.point[0]),
            Cell(points(way.point[1]), way.point[1]),
            self.tr("possible") if found.only_possible else self.tr("certain"),
            about=number,
        )

    # ── explained, and tried ─────────────────────────────────────────────────────────────────────────────────────

    def explain(self, element: Any) -> list[Line]:
        from workbench.ui.analysis.ways import changes, explanation

        if self.answer is None or not isinstance(element, int) or element >= len(self.answer.ways):
            return self.overview()
        way = self.answer.ways[element]
        moved = ", ".join(f"{condition} → {state}" for condition, state in changes(self.answer.asked.model, way))
        return [Line(moved or self.tr("nothing"), "plain"), *explanation(self.answer, way, self.aim())]

    def says(self) -> str:
        from workbench.ui.analysis.in_a_sentence import of_ways

        return of_ways(self.answer)

    def overview(self) -> list[Line]:
        words = self.tr(
            "Each card is a set of changes of which none can be left out. Why says where it leads and what that rests "
            "on; Try it makes a scenario of it."
        )
        return self.how_to_read(words)

    def try_out(self, way: Way) -> None:
        """Make a scenario of it, over the one it was found in, and show that on the matrix: one step to undo."""
        session, model = self.session, self.session.model
        answer: Found | None = self.answer
        if answer is None or self.stale or answer.asked.model is not model:
            return
        from workbench.ui.analysis.ways import changes

        title = ", ".join(f"{condition}: {state}" for condition, state in changes(model, way))
        try_out(session, title, dict(way.changes), answer.asked.issue)
