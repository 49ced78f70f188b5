"""Levers: how far each condition alone can move things, as a tornado."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox

from workbench.domain.effect import AXES
from workbench.domain.language import grouped
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.choosing import Chooser
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.lever_words import explanation, number, read_it_so
from workbench.ui.background import Background
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.rows import Bar, ChartRow, Frame
from workbench.ui.controls.reading import Line
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.session import Session
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.ui.analysis.swings import Swing, Swings

#: What adds cooperation has the tone of what takes competition away.
_TONES = {"cooperation": ("takes", "adds"), "competition": ("adds", "takes")}


class LeversPage(Explained):
    """A tornado over the conditions, in the scenario shown or averaged over futures."""

    drawn = True
    rests_on = ("condition", "issue", "effect")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        # Found once the page is there: what levers are made of needs the engine's arrays.
        super().__init__(
            session, theme, background, self.tr("Levers"), self.tr("how far each condition alone can move things")
        )
        self.choose_scenario()
        self.by = SegmentedControl(
            theme,
            self.tr("Shown"),
            [
                Choice("cooperation", self.tr("Cooperation")),
                Choice("competition", self.tr("Competition")),
                Choice("quadrants", self.tr("Quadrants")),
            ],
        )
        self.by.set_value("cooperation")
        self.by.chosen.connect(lambda _: self._show_again())
        self.over = Chooser(self.tr("Over which issue areas"))
        self.over.picked.connect(lambda _: self._show_again())
        self.averaged = QCheckBox(self.tr("Averaged over futures"))
        self.averaged.setToolTip(
            self.tr("In every future of what is unknown or uncertain, not only as the scenario is set")
        )
        self.averaged.toggled.connect(lambda _: self.ask())
        for control in (self.by, self.over, self.averaged):
            self.choices.addWidget(control)
        self.choices.addStretch(1)
        self.tornado = Chart(theme, self.tr("Levers, the largest first"))
        self.tornado.chosen.connect(self.choose)
        self.show_as_chart(self.tornado)

    # ── asked ────────────────────────────────────────────────────────────────────────────────────────────────────

    def refresh_controls(self) -> None:
        issues = [(issue.id, issue.title) for issue in self.session.model.ordered("issue")]
        self.over.offer([(None, self.tr("All issue areas")), *issues], self.over.value())
        choice = self.scenario_choice
        assert choice is not None
        choice.settled.setEnabled(not self.averaged.isChecked())

    def question(self) -> Hashable:
        averaged = self.averaged.isChecked()
        return (self.session.scenario, self.session.settled and not averaged, averaged)

    def work(self) -> Work:
        model, scenario = self.session.model, self.session.scenario
        averaged = self.averaged.isChecked()
        settle = self.session.settled and not averaged

        def ask(watch: Any) -> Any:
            from workbench.ui.analysis.swings import swings

            found = swings(model, scenario, settle, averaged, watch)
            return replace(found, reads=read_it_so(model, found))

        return ask

    # ── answered ─────────────────────────────────────────────────────────────────────────────────────────────────

    def show_answer(self, answer: Swings) -> None:
        self.refresh_controls()
        by, issue = str(self.by.value()), self._issue()
        moving = answer.in_order(by, issue)
        self.tornado.show_rows(
            [self._bars(answer, lever, by, issue) for lever in moving], self._frame(answer, moving, by, issue)
        )
        headings = (
            self.tr("Condition"),
            self.tr("Takes away, points"),
            self.tr("Adds, points"),
            self.tr("Quadrants"),
        )
        self.fill(headings, [self._row(answer, lever, by, issue) for lever in moving], (1, 2, 3), self._empty())
        self.note.setText(self._how_exact(answer))

    def _show_again(self) -> None:
        """Show the answer as it is wanted now; one that is about to be replaced knows nothing of what came since."""
        if self.answer is not None and not self.stale:
            self.show_answer(self.answer)

    def _issue(self) -> str | None:
        issue = self.over.value()
        return str(issue) if issue in self.session.model.issues else None

    def _bars(self, found: Swings, lever: Swing, by: str, issue: str | None) -> ChartRow:
        title = self.session.model.conditions[lever.condition].title
        turned = found.turned(lever, issue)
        remark = self._turned_words(turned)
        if by == "quadrants":
            bars: tuple[Bar, ...] = (Bar(0, turned, "accent", number(turned)),)
            spoken = self.tr("{condition}: changes the quadrant of {n}").format(condition=title, n=number(turned))
        else:
            takes, adds = found.sides(lever, by, issue)
            bars = (
                Bar(-takes, 0, _TONES[by][0], number(-takes)),
                Bar(0, adds, _TONES[by][1], f"+{number(adds)}"),
            )
            spoken = self.tr("{condition}: takes away up to {takes}, adds up to {adds}").format(
                condition=title, takes=number(takes), adds=number(adds)
            )
            spoken += f"; {remark.lstrip('▲ ')}" if remark else ""
        return ChartRow(title, bars, remark, spoken, lever.condition)

    def _turned_words(self, turned: Any) -> str:
        if not turned:
            return ""
        if turned != int(turned):
            return self.tr("▲ {n} areas").format(n=number(turned))
        return self.tr("▲ %n area(s)", "", int(turned))

    def _frame(self, found: Swings, moving: list[Swing], by: str, issue: str | None) -> Frame:
        if by == "quadrants":
            most = max((found.turned(lever, issue) for lever in moving), default=1.0)
            return Frame(0, most, self.tr("issue areas whose quadrant it changes"), self.tr("changes"))
        sides = [found.sides(lever, by, issue) for lever in moving]
        caption = (
            self.tr("← takes away · sum over issue areas, points · adds →")
            if issue is None
            else self.tr("← takes away · points · adds →")
        )
        low, high = max((takes for takes, _ in sides), default=0), max((adds for _, adds in sides), default=0)
        edge = max(low, high, 1e-9)
        # A side that nothing reaches to still has a little room, so that the zero is seen to be one.
        return Frame(-max(low, 0.12 * edge), max(high, 0.12 * edge), caption, self.tr("changes"))

    def _row(self, found: Swings, lever: Swing, by: str, issue: str | None) -> Row:
        axis = by if by in AXES else "cooperation"
        takes, adds = found.sides(lever, axis, issue)
        turned = found.turned(lever, issue)
        return row(
            self.session.model.conditions[lever.condition].title,
            Cell(number(takes), takes),
            Cell(number(adds), adds),
            Cell(number(turned), turned),
            about=lever.condition,
        )

    def _empty(self) -> str:
        if not self.session.model.conditions:
            return self.tr("Here stands how far each condition can move things. There are no conditions yet.")
        return self.tr("No condition alone moves anything here. Effects of conditions on issue areas make levers.")

    def _how_exact(self, found: Swings) -> str:
        if found.futures is None:
            return self.tr("Exact: %n condition(s), each over all its states.", "", len(found.swings))
        if found.sampled:
            return self.tr("Averaged over a sample of {n} futures.").format(n=grouped(found.futures))
        return self.tr("Averaged over all %n future(s).", "", found.futures)

    # ── explained ────────────────────────────────────────────────────────────────────────────────────────────────

    def explain(self, element: Any) -> list[Line]:
        if self.answer is None or element not in self.session.model.conditions:
            return self.overview()
        return explanation(self.session.model, self.answer, element, self._issue())

    def says(self) -> str:
        return self.answer.reads if self.answer.swings else ""

    def overview(self) -> list[Line]:
        return self.how_to_read(
            self.tr(
                "Each bar says how far one condition alone, set to its other states, moves what is shown: at the left "
                "what it takes away, at the right what it adds."
            ),
            self.tr("Choose a lever to see what it moves, what lies behind it, and what that rests on."),
        )

    def choose(self, element: Any) -> None:
        super().choose(element)
        if element is not None:
            self.tornado.point_at(element)

    def sizeHint(self) -> QSize:
        return QSize(800, 600)
