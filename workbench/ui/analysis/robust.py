"""Robust choices: what chosen actors can do, by how well it holds up whatever the rest turns out to be."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from typing import TYPE_CHECKING, Any

from workbench.domain.language import grouped
from workbench.domain.model import QUADRANTS
from workbench.domain.points import UNITS, shown
from workbench.engine.settings import settings_of
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.choosing import Chooser, PickSeveral
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.free import FreeChoice
from workbench.ui.analysis.trying import try_out
from workbench.ui.background import Background
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.rows import Bar, ChartRow, Frame
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.on_a_copy import can_try
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.engine.choices import Choice
    from workbench.ui.analysis.choice_words import Found, States


class RobustPage(Explained):
    """A bar for each choice, from nothing to its worst outcome and on to its mean."""

    drawn = True
    rests_on = ("issue", "actor")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("what holds up whatever becomes of the rest, starting from")
        super().__init__(session, theme, background, self.tr("Robust choices"), tells)
        self.choose_scenario()
        assert self.scenario_choice is not None
        self.scenario_choice.settled.hide()
        self.actors = PickSeveral(self.tr("Whose choices"))
        self.actors.picked.connect(lambda _: self._pick())
        self.what = Chooser(self.tr("Judged by"))
        self.what.picked.connect(lambda _: self._pick())
        self.of = Chooser(self.tr("Of which issue areas"))
        self.of.picked.connect(lambda _: self.ask())
        self.levers = PickSeveral(self.tr("What they can choose"))
        self.levers.picked.connect(self._pick_levers)
        self._levers: tuple[object, frozenset[str]] = (None, frozenset())
        self.free = FreeChoice()
        self.free.picked.connect(lambda _: self.ask())
        judged = label(self.tr("judged by"), "secondary")
        for control in (self.actors, self.levers, judged, self.what, self.of, self.free):
            self.choices.addWidget(control)
        self.choices.addStretch(1)
        self.spans = Chart(theme, self.tr("Choices, the most robust first"))
        self.spans.chosen.connect(self.choose)
        self.show_as_chart(self.spans)
        self._first = True

    # ── asked ────────────────────────────────────────────────────────────────────────────────────────────────────

    def refresh_controls(self) -> None:
        model = self.session.model
        actors = [(actor.id, actor.title) for actor in model.ordered("actor")]
        ticked = self.actors.values()
        if self._first and actors:
            able = {actor for condition in model.conditions.values() for actor in condition.controllers}
            ticked, self._first = tuple(actor for actor, _ in actors if actor in able)[:1], False
        self.actors.offer(actors, ticked)
        quadrants: list[tuple[object, str]] = [
            (quadrant, model.workspace.quadrant_title(quadrant)) for quadrant in QUADRANTS.values()
        ]
        axes = [("cooperation", self.tr("cooperation")), ("competition", self.tr("competition, the less the better"))]
        self.what.offer([*quadrants, *axes], self.what.value())
        self._offer_levers()
        self._offer_issues()
        self.free.refresh(model, settings_of(model, self.session.scenario))
        self._name()

    def _offer_issues(self) -> None:
        issues: list[tuple[object, str]] = [(issue.id, issue.title) for issue in self.session.model.ordered("issue")]
        every: list[tuple[object, str]] = [(None, self.tr("number of issue areas"))] if self._counts() else []
        self.of.offer([*every, *issues], self.of.value())

    def _offer_levers(self) -> None:
        """What the actors control: at first as much as can be read, then what a person ticked for them."""
        from workbench.ui.analysis.choice_words import levers_of

        model, scenario, actors = self.session.model, self.session.scenario, self.actors.values()
        levers, usual = levers_of(model, scenario, actors)
        asked, ticked = self._levers
        if asked != (actors, tuple(levers)):
            ticked = frozenset(usual)
            self._levers = ((actors, tuple(levers)), ticked)
        self.levers.offer([(lever, model.conditions[lever].title) for lever in levers], ticked)
        self.levers.setVisible(bool(levers))
        self._name_levers()

    def _pick_levers(self, values: tuple[str, ...]) -> None:
        self._levers = (self._levers[0], frozenset(values))
        self._name_levers()
        self.ask()

    def _name_levers(self) -> None:
        words = self.tr("{some} of {all} levers")
        self.levers.show_words(words.format(some=len(self.levers.values()), all=self.levers.list.count()))

    def _left_out(self) -> frozenset[str]:
        return frozenset(self.levers.values(ticked=False))

    def _counts(self) -> bool:
        """Whether the outcome can be counted over all issue areas."""
        return self.what.value() in QUADRANTS.values()

    def _name(self) -> None:
        model = self.session.model
        names = [model.actors[actor].title for actor in self.actors.values() if actor in model.actors]
        short = names[0] if len(names) == 1 else self.tr("%n actor(s)", "", len(names))
        self.actors.show_words(short if names else self.tr("choose actors"))

    def _pick(self) -> None:
        self._name()
        self._offer_levers()
        self._offer_issues()
        self.ask()

    def question(self) -> Hashable:
        model = self.session.model
        if not model.issues:
            self.say_empty(self.tr("Here stand choices that hold up. There are no issue areas yet."))
        elif not model.actors:
            self.say_empty(self.tr("Here stand the choices of actors. There are no actors yet who control conditions."))
        elif not self.actors.values():
            self.say_empty(self.tr("Choose whose choices are to be compared, in the list above."))
        else:
            return (
                *(self.session.scenario, self.free.free, self.actors.values(), self._left_out()),
                *(self.what.value(), self.of.value()),
            )
        return None

    def work(self) -> Work:
        from workbench.ui.analysis.choice_words import outcome, search

        session, of = self.session, self.of.value()
        by = outcome(session.model, str(self.what.value()), None if of is None else str(of))
        return partial(
            search, session.model, session.scenario, self.free.free, self.actors.values(), self._left_out(), by
        )

    # ── answered ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show_answer(self, answer: Found) -> None:
        from workbench.ui.analysis.choice_words import how_many

        told = [(n, states, choice) for n, (states, choice) in enumerate(answer.alike) if states]
        counted = answer.outcome.target is not None
        whole = float(len(answer.outcome.issues)) if counted else 10.0
        values = [float(value or 0) / UNITS for _, _, one in told for value in (one.worst, one.mean)]
        high = max([*values, 1.0 if counted else 0.1]) if counted else whole
        legend = (("accent", self.tr("at worst")), ("control", self.tr("on average")))
        self.spans.show_rows(
            [self._bar(answer, group) for group in answer.groups],
            Frame(0, high, self._unit(answer), self.tr("regret"), legend),
        )
        headings = (
            *(self.tr("Choice"), self.tr("At worst"), self.tr("On average"), self.tr("Largest regret")),
            self.tr("Futures"),
        )
        empty = self.tr("These actors control nothing that is not set or pinned and makes a difference here.")
        self.fill(headings, [self._row(answer, *one) for one in told], (1, 2, 3, 4), empty)
        self.note.setText(how_many(answer))

    def _unit(self, found: Found) -> str:
        if found.outcome.target is None:
            return self.tr("points")
        if len(found.outcome.issues) == 1:
            return self.tr("share of the futures in which it is there")
        return self.tr("number of issue areas that are there")

    def _bar(self, found: Found, group: tuple[int, ...]) -> ChartRow:
        """One bar for all choices that come out alike; it is about the first of them."""
        from workbench.ui.analysis.choice_words import group_name
        from workbench.ui.analysis.lever_words import points

        number = group[0]
        name, choice = group_name(found, group), found.alike[number][1]
        if choice.worst is None or choice.mean is None or choice.regret is None:
            words = self.tr("no consistent future")
            return ChartRow(name, (), words, f"{name}: {words}", number)
        worst, mean = choice.worst / UNITS, float(choice.mean) / UNITS
        at_worst, on_average = shown(choice.worst), points(choice.mean)
        # Where less is better the worst is the longer one, and what it has more than the mean stands behind.
        bars = (Bar(worst, mean, "control", on_average), Bar(0, worst, "accent", at_worst))
        if found.outcome.fewer:
            bars = (Bar(mean, worst, "accent", at_worst), Bar(0, mean, "control", on_average))
        spoken = self.tr("{choice}: at worst {worst}, on average {mean}, largest regret {regret}").format(
            choice=name, worst=at_worst, mean=on_average, regret=shown(choice.regret)
        )
        return ChartRow(name, bars, shown(choice.regret), spoken, number)

    def _row(self, found: Found, number: int, states: States, choice: Choice) -> Row:
        from workbench.ui.analysis.choice_words import called, error_words
        from workbench.ui.analysis.lever_words import points

        cells = [Cell("", -1)] * 3
        if choice.worst is not None and choice.mean is not None and choice.regret is not None:
            cells = [
                Cell(shown(choice.worst), choice.worst),
                Cell(points(choice.mean) + error_words(choice), choice.mean),
                Cell(shown(choice.regret), choice.regret),
            ]
        return row(called(found.model, states), *cells, Cell(grouped(choice.futures), choice.futures), about=number)

    # ── explained, and tried ─────────────────────────────────────────────────────────────────────────────────────

    def choose(self, element: Any) -> None:
        super().choose(element)
        if isinstance(element, int) and self.answer is not None:
            self.spans.point_at(self.answer.group_of(element)[0])

    def explain(self, element: Any) -> list[Line]:
        from workbench.ui.analysis.choice_words import explanation

        if self.answer is None or not isinstance(element, int) or element >= len(self.answer.alike):
            return self.overview()
        alone = self.as_table.isChecked()
        return explanation(self.answer, element, () if alone else self.answer.group_of(element))

    def says(self) -> str:
        from workbench.ui.analysis.choice_words import what_the_best_share

        return what_the_best_share(self.answer)

    def overview(self) -> list[Line]:
        words = self.tr(
            "A choice gives a state to everything these actors control; those that come out alike share a bar. The "
            "best worst case stands first; regret says how far a choice stays behind the best one in the same "
            "future, at most."
        )
        return self.how_to_read(words)

    def can_do(self, element: Any) -> None:
        self.clear_buttons()
        if isinstance(element, int) and self.answer is not None and can_try(self.session):
            self.button(self.tr("Try it")).clicked.connect(lambda: self.try_choice(element))

    def try_choice(self, number: int) -> None:
        """Make a scenario of a choice and look at it."""
        answer: Found | None = self.answer
        if answer is None or self.stale or answer.model is not self.session.model:
            return
        states = answer.alike[number][0]
        title = self.tr("Choice: {what}").format(what=", ".join(answer.model.states[s].title for _, s in states)[:120])
        try_out(self.session, title, dict(states))
