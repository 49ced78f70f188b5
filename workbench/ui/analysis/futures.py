"""Futures: in which share of them each issue area stands in which quadrant, as stacked bars."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QSpinBox

from workbench.domain.model import QUADRANTS
from workbench.engine.settings import settings_of
from workbench.ui.analysis.asking import Asking, Work
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.free import FreeChoice
from workbench.ui.background import Background
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.rows import Bar, ChartRow, Frame
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.session import Session
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.engine.discovery import Discovery
    from workbench.engine.futures import IssueFutures
    from workbench.ui.analysis.future_words import Found

#: The tone of each quadrant, from the best to the worst; the legend says which is which.
TONES = {"partnership": "adds", "cooperate_and_compete": "accent", "low_engagement": "decoration", "rivalry": "takes"}


class FuturesPage(Explained):
    """Shares over all completions of what is free, or a sample, or only the consistent ones."""

    drawn = True
    rests_on = ("issue",)

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        super().__init__(
            session, theme, background, self.tr("Futures"), self.tr("where each issue area may stand, starting from")
        )
        self.choose_scenario()
        assert self.scenario_choice is not None
        self.scenario_choice.settled.hide()
        self.free = FreeChoice()
        self.free.picked.connect(lambda _: self.ask())
        self.consistent = QCheckBox(self.tr("Only those that hold together"))
        self.consistent.setToolTip(self.tr("Only futures in which every condition is consistent with the others"))
        self.consistent.toggled.connect(lambda _: self.ask())
        self.seed = QSpinBox()
        self.seed.setRange(0, 9999)
        self.seed.setPrefix(self.tr("seed "))
        self.seed.setAccessibleName(self.tr("Seed of the sample"))
        self.seed.setKeyboardTracking(False)
        self.seed.valueChanged.connect(lambda _: self.ask())
        self.seed.hide()
        for control in (self.free, self.consistent, self.seed):
            self.choices.addWidget(control)
        self.choices.addStretch(1)
        self.bars = Chart(theme, self.tr("Shares of futures by issue area"))
        self.bars.chosen.connect(self.choose)
        self.show_as_chart(self.bars)
        self.telling = Asking(background, self)
        self.telling.answered.connect(self._told_apart)
        self._discovery: Discovery | None = None

    # ── asked ────────────────────────────────────────────────────────────────────────────────────────────────────

    def refresh_controls(self) -> None:
        model = self.session.model
        self.free.refresh(model, settings_of(model, self.session.scenario))

    def question(self) -> Hashable:
        if not self.session.model.issues:
            self.say_empty(self.tr("Here stands where issue areas may end up. There are no issue areas yet."))
            return None
        return (self.session.scenario, self.free.free, self.consistent.isChecked(), self.seed.value())

    def work(self) -> Work:
        from workbench.ui.analysis.future_words import search

        session = self.session
        return partial(
            search, session.model, session.scenario, self.free.free, self.consistent.isChecked(), self.seed.value()
        )

    # ── answered ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show_answer(self, answer: Found) -> None:
        from workbench.ui.analysis.future_words import how_many

        model = answer.model
        names = {quadrant: model.workspace.quadrant_title(quadrant) for quadrant in TONES}
        by_issue = {one.issue: one for one in answer.told.issues}
        ordered = [by_issue[issue.id] for issue in model.ordered("issue")] if answer.told.futures else []
        legend = tuple((tone, names[quadrant]) for quadrant, tone in TONES.items())
        if any(one.requirement_met is not None for one in ordered):
            legend += (("ink", self.tr("line: requirement met")),)
        frame = Frame(0, 1, self.tr("share of the futures"), self.tr("expected"), legend)
        self._discovery = None
        self.bars.show_rows([self._bar(answer, one, names) for one in ordered], frame)
        headings = (
            self.tr("Issue area"),
            *(names[quadrant] for quadrant in QUADRANTS.values()),
            *(self.tr("Requirement met"), self.tr("Expected cooperation"), self.tr("Expected competition")),
        )
        empty = self.tr("There is no future in which everything that is free holds together.")
        self.fill(headings, [self._row(answer, one) for one in ordered], range(1, 8), empty)
        self.seed.setVisible(answer.told.seed is not None)
        self.note.setText(how_many(answer))

    def _bar(self, found: Found, one: IssueFutures, names: dict[str, str]) -> ChartRow:
        from workbench.ui.analysis.future_words import expected, percent

        assert one.shares is not None
        title = found.model.issues[one.issue].title
        bars, words, at = [], [], 0.0
        for quadrant, tone in TONES.items():
            share = float(one.shares[quadrant])
            if share:
                bars.append(Bar(at, at + share, tone, percent(one.shares[quadrant])))
                words.append(f"{names[quadrant]} {percent(one.shares[quadrant])}")
            at += share
        if one.requirement_met is not None:
            bars.append(Bar(0, 1, "line", "", "thin"))
            bars.append(Bar(0, float(one.requirement_met), "ink", "", "thin"))
            words.append(self.tr("requirement met {share}").format(share=percent(one.requirement_met)))
        words.append(self.tr("expected cooperation · competition: {place}").format(place=expected(one)))
        return ChartRow(title, tuple(bars), expected(one), f"{title}: {', '.join(words)}", one.issue)

    def _row(self, found: Found, one: IssueFutures) -> Row:
        from workbench.ui.analysis.future_words import percent
        from workbench.ui.analysis.lever_words import points

        assert one.shares is not None and one.cooperation is not None and one.competition is not None
        shares = [Cell(percent(one.shares[q], 1), one.shares[q]) for q in QUADRANTS.values()]
        met = one.requirement_met
        means = (one.cooperation.mean, one.competition.mean)
        return row(
            found.model.issues[one.issue].title,
            *shares,
            Cell("" if met is None else percent(met, 1), -1 if met is None else met),
            *(Cell(points(mean), mean) for mean in means),
            about=one.issue,
        )

    # ── explained ────────────────────────────────────────────────────────────────────────────────────────────────

    def choose(self, element: Any) -> None:
        if element != self.element or self._discovery is None or element != self._discovery.issue:
            self._discovery = None
            self.telling.stop()
            if element is not None and self.answer is not None:
                from workbench.ui.analysis.future_words import what_tells_apart

                self.telling.ask(partial(what_tells_apart, self.answer, element))
        super().choose(element)
        if element is not None:
            self.bars.point_at(element)

    def _told_apart(self, discovery: Discovery) -> None:
        if discovery.issue == self.element:
            self._discovery = discovery
            self.reading.show_lines(self.explain(self.element))

    def explain(self, element: Any) -> list[Line]:
        from workbench.ui.analysis.future_words import explanation

        if self.answer is None or element not in self.session.model.issues:
            return self.overview()
        return explanation(self.answer, element, self._discovery, element == self.element)

    def example(self) -> Any:
        """The one whose quadrant is the most open."""
        from workbench.ui.analysis.in_a_sentence import most_open

        placed = [] if self.answer is None else [one for one in self.answer.told.issues if one.shares is not None]
        return most_open(placed).issue if placed else super().example()

    def says(self) -> str:
        from workbench.ui.analysis.in_a_sentence import of_futures

        return of_futures(self.answer)

    def overview(self) -> list[Line]:
        words = self.tr(
            "Every combination of what is free is a future, each as likely as every other. Choose an issue area to see "
            "its range and what tells the futures apart in which its cooperation stays low."
        )
        return self.how_to_read(words)
