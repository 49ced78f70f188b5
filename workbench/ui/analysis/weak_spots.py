"""Weak spots: judgements that no evidence speaks to, those first on which most hangs."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QCheckBox

from workbench.domain.language import grouped
from workbench.domain.model import Model
from workbench.domain.points import UNITS, plural_of, shown
from workbench.engine.coverage import coverage, judgements
from workbench.engine.hanging import Hanging, each_hanging, weight
from workbench.engine.watching import Stopped, Watch
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.explained import Explained
from workbench.ui.background import Background
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.leading import backing_lines, judgement_title, reasoning
from workbench.ui.session import Session
from workbench.ui.theme import Theme

#: So many points are as warm as the ground of a cell gets.
_HOT = 6.0


@dataclass(frozen=True)
class Found:
    """What hangs on judgements, each with its title, those first on which most hangs; and on how many it was asked."""

    named: list[tuple[str, Hanging]]
    asked: int


def weak_spots(model: Model, every: bool, watch: Watch) -> Found:
    """What hangs on the judgements without evidence, or on every one; where the watch says to stop, on some of them."""
    asked = list(judgements(model)) if every else list(coverage(model).unsupported)
    named: list[tuple[str, Hanging]] = []
    try:
        for one in each_hanging(model, asked, watch):
            named.append((judgement_title(model, one.judgement, one.target), one))
    except Stopped:
        pass
    named.sort(key=lambda pair: (weight(pair[1]), pair[0]))
    return Found(named, len(asked))


class WeakSpotsPage(Explained):
    """A row per judgement."""

    rests_on = ("issue", "condition")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("judgements without evidence, by how much hangs on them")
        super().__init__(session, theme, background, self.tr("Weak spots"), tells)
        self.every = QCheckBox(self.tr("Also with evidence"))
        self.every.toggled.connect(self.ask)
        self.controls.addWidget(self.every)
        self.found: dict[tuple[str, str], Hanging] = {}

    def question(self) -> Hashable:
        return self.every.isChecked()

    def work(self) -> Work:
        model, every = self.session.model, self.every.isChecked()

        def look(watch: Watch) -> Found:
            return weak_spots(model, every, watch)

        return look

    def show_answer(self, answer: Found) -> None:
        model = self.session.model
        self.found = {(one.judgement, one.target): one for _, one in answer.named}
        heads = [self.tr("Judgement"), self.tr("Claims"), self.tr("Quadrants"), self.tr("Points")]
        if self.every.isChecked():  # otherwise none of them has any
            heads.append(self.tr("Evidence"))
        rows = [self._row(model, *one) for one in answer.named]
        self.fill(heads, rows, tuple(range(1, len(heads))), self._empty(model, answer))
        self.note.setText(self._told(model, answer))

    def _empty(self, model: Model, answer: Found) -> str:
        if answer.asked:
            return self.tr("Stopped before there was an answer.")
        if next(iter(judgements(model)), None) is None:
            return self.tr(
                "There are no judgements yet. Place issue areas, assess conditions and judge effects; what of it rests "
                "on nothing is then listed here."
            )
        return self.tr("Every judgement has evidence for it or against it.")

    def _told(self, model: Model, answer: Found) -> str:
        total, without = len(list(judgements(model))), len(coverage(model).unsupported)
        words = self.tr(
            "{without} of {total} judgements have no evidence. What hangs on one is what would change if nobody had "
            "made it: over the baseline and every scenario, each as set and settled."
        )
        told = words.format(without=grouped(without), total=grouped(total))
        if len(answer.named) < answer.asked:
            words = self.tr("Stopped: {count} of {asked} were looked at; more may hang on the others.")
            told = f"{words.format(count=grouped(len(answer.named)), asked=grouped(answer.asked))} {told}"
        return told

    def _row(self, model: Model, title: str, one: Hanging) -> Row:
        points = one.points / UNITS
        links = len(model.links_to(one.judgement, one.target))
        cells = [
            Cell(title, tip=title),
            _amount(str(len(one.claims)), len(one.claims), 3),
            _amount(str(one.quadrants), one.quadrants, 6),
            _amount(shown(one.points), points, _HOT),
        ]
        if self.every.isChecked():
            cells.append(Cell(str(links) if links else self.tr("none"), links))
        return row(*cells, about=(one.judgement, one.target))

    def explain(self, element: tuple[str, str]) -> list[Line]:
        model, one = self.session.model, self.found[element]
        lines = [Line(judgement_title(model, *element), "heading")]
        why = reasoning(model, *element)
        lines.append(Line(why) if why else Line(self.tr("No reasoning is written down."), "quiet"))
        lines += [Line(self.tr("Evidence"), "heading"), *backing_lines(model, *element)]
        lines.append(Line(self.tr("What hangs on it"), "heading"))
        lines.append(Line(self.tr("Quadrants that would be others: {count}").format(count=one.quadrants)))
        moved = self.tr("Positions would move by {points} point(s) in all", "", plural_of(one.points))
        lines.append(Line(moved.format(points=shown(one.points))))
        for claim in one.claims:
            lines.append(Line(model.claims[claim].title, "takes", self.tr("This claim of the source would fall.")))
        return lines

    def says(self) -> str:
        from workbench.ui.analysis.in_a_sentence import of_weak_spots

        return of_weak_spots(self.answer.named)

    def overview(self) -> list[Line]:
        how = self.tr(
            "The higher a judgement stands, the more would be different without it. Choose one to read what it says; "
            "go to it to find evidence or to think again."
        )
        return self.how_to_read(how)

    def can_do(self, element: Any) -> None:
        self.clear_buttons()
        if element is not None:
            self.button(self.tr("Go to it")).clicked.connect(lambda: self.follow(element))


def _amount(text: str, amount: float, hot: float) -> Cell:
    """A number, the warmer the nearer it comes to ``hot``; nothing is quiet."""
    if not amount:
        return Cell("–", amount, tone="secondary")
    return Cell(text, amount, heat=min(amount, hot) / hot, warm="takes")
