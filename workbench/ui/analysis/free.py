"""Choosing over which futures: what is free, and the number a sample begins with."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workbench.domain.model import Model
from workbench.engine.future_space import free_conditions
from workbench.engine.settings import Settings
from workbench.ui.analysis.choosing import PickSeveral


class FreeChoice(PickSeveral):
    """Which conditions take all their states. Until a person chooses, those unknown or uncertain; what is unknown is
    always free.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Free conditions"))
        self.list.setAccessibleName(self.tr("Free conditions"))
        self.free: tuple[str, ...] = ()
        self._chosen: frozenset[str] | None = None
        self._offered: object = None
        self.picked.connect(self._picked)

    def refresh(self, model: Model, settings: Settings) -> None:
        """Offer the conditions of a model, in the situation of these settings."""
        unknown = frozenset(condition for condition, state in settings.states.items() if state is None)
        usual = free_conditions(model, settings)
        ticked = frozenset(usual) if self._chosen is None else (self._chosen & set(model.conditions)) | unknown
        offered = [(c.id, c.title) for c in model.ordered("condition")]
        if (offered, ticked, unknown) != self._offered:
            self._offered = (offered, ticked, unknown)
            self.offer(offered, ticked, unknown)
        self._show(model)

    def _picked(self, values: tuple[str, ...]) -> None:
        self._chosen = frozenset(values)
        self.free = values
        self.show_words(self.tr("%n free condition(s)", "", len(values)))

    def _show(self, model: Model) -> None:
        self.free = self.values()
        self.show_words(self.tr("%n free condition(s)", "", len(self.free)))
