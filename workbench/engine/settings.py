"""The settings that hold in a scenario: baseline, parents, the scenario itself, and whatever is set on top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.model import Model

#: Condition id → state id, None for unknown.
States = Mapping[str, str | None]


@dataclass(frozen=True)
class Settings:
    """Every condition's state, and which conditions are held while the others settle (method 3, *pinned*)."""

    states: States
    held: frozenset[str]

    def replaced(self, states: States) -> Settings:
        """The same conditions held, in other states."""
        return Settings(states, self.held)


def baseline_settings(model: Model) -> Settings:
    """The assessed states; held is what carries the pin."""
    return settings_of(model, None)


def settings_of(model: Model, scenario: str | None, extra: States | None = None) -> Settings:
    """The settings of a scenario (by id; None is the baseline) with ``extra`` set on top.

    What the scenario, a parent or ``extra`` sets is held, even where it is set to *unknown* or to what it was.
    """
    states: dict[str, str | None] = {c.id: c.baseline for c in model.conditions.values()}
    held = {c.id for c in model.conditions.values() if c.pinned}
    for owner in model.lineage(scenario):
        own = model.settings_of(owner)
        states.update(own)
        held.update(own)
    if extra:
        states.update(extra)
        held.update(extra)
    return Settings(states, frozenset(held))
