"""What cases show, all of it: the truth table, what was needed, what was enough and how well it fits (method 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from workbench.engine.record.cases import Cases
from workbench.engine.record.fit import ModelFit, Necessity, model_fit, necessity
from workbench.engine.record.solutions import SOLUTIONS, Solution, solution
from workbench.engine.record.truth_table import FREQUENCY, INCLUSION, TruthTable, truth_table
from workbench.engine.watching import Stopped, Watch, unwatched


@dataclass(frozen=True)
class Findings:
    """What follows from cases. ``fits``: of every model, by kind of solution.

    ``stopped``: the kinds of solutions that are not there, for the search for them was stopped.
    """

    table: TruthTable
    necessity: tuple[Necessity, ...]
    solutions: tuple[Solution, ...]
    fits: Mapping[str, list[ModelFit]]
    stopped: tuple[str, ...]


def findings(
    cases: Cases, frequency: int = FREQUENCY, inclusion: Fraction = INCLUSION, watch: Watch = unwatched
) -> Findings:
    """What cases show; cuts as for `truth_table`. Where the watch says to stop, the rest is still there."""
    table = truth_table(cases, frequency, inclusion)
    solutions: list[Solution] = []
    stopped: list[str] = []
    for kind in SOLUTIONS:
        try:
            solutions.append(solution(table, kind, watch=watch))
        except Stopped:
            stopped.append(kind)
    fits = {one.kind: [model_fit(table.cases, model) for model in one.models] for one in solutions}
    return Findings(table, necessity(cases), tuple(solutions), fits, tuple(stopped))
