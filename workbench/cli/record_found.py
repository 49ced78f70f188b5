"""What ``modus record`` found, for those who tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.record.back_test import Tried
    from workbench.engine.record.cases import Cases
    from workbench.engine.record.fit import ModelFit, Necessity
    from workbench.engine.record.solutions import Solution
    from workbench.engine.record.truth_table import TruthTable


@dataclass(frozen=True)
class Record:
    """What is told: data, and what follows from them. Without data there are no table, solutions and fits.

    ``solutions``: without those for which the search was stopped. ``fits``: of every model, by kind of solution.
    ``lacks``: what could not be answered, a sentence each.
    """

    title: str
    frequency: int
    inclusion: Fraction
    cases: Cases | None
    left_out: list[str]
    model: Model | None
    tried: tuple[Tried, ...]
    table: TruthTable | None
    solutions: tuple[Solution, ...]
    fits: Mapping[str, list[ModelFit]]
    necessity: tuple[Necessity, ...]
    lacks: list[str]
