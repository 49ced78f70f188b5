"""Levers: how far each condition alone can move things."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from workbench.domain.points import UNITS, points_of_units
from workbench.engine.settings import settings_of
from workbench.ui.analysis.answer import Answer
from workbench.ui.analysis.asking import Work
from workbench.ui.background import Background
from workbench.ui.controls.table import Cell, row
from workbench.ui.session import Session
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.engine.levers import Lever


class LeversPage(Answer):
    """A tornado over the conditions, in the scenario shown."""

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        super().__init__(session, theme, background, self.tr("Levers"))
        self.table.chosen.connect(self._explain)

    def question(self) -> Hashable:
        return (self.session.scenario, self.session.settled)

    def work(self) -> Work:
        from workbench.engine.levers import levers

        model, settle = self.session.model, self.session.settled
        settings = settings_of(model, self.session.scenario)
        return lambda watch: levers(model, settings, settle=settle, watch=watch)

    def show_answer(self, answer: tuple[Lever, ...]) -> None:
        model = self.session.model
        moving = sorted((lever for lever in answer if lever.reach), key=lambda one: -one.reach)
        rows: list[Any] = [
            row(
                model.conditions[lever.condition].title,
                Cell(f"{points_of_units(lever.reach):g}", lever.reach / UNITS),
                Cell(str(len(lever.turned)), len(lever.turned)),
                about=lever.condition,
            )
            for lever in moving
        ]
        self.table.show_rows((self.tr("Condition"), self.tr("Swing, points"), self.tr("Quadrants")), rows, right=(1, 2))
        self.as_table.setChecked(True)

    def _explain(self, condition: str) -> None:
        self.session.select_condition(condition)
