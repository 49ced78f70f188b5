"""Several evaluations of one model beside each other: where issue areas stand, and what is assumed, in each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation, IssueResult


@dataclass(frozen=True)
class Difference:
    """One issue area in each of the evaluations, in their order."""

    issue: str
    results: tuple[IssueResult, ...]

    def points(self, axis: str) -> tuple[int, ...]:
        """Where it stands on an axis in each, in units of 1/200 point."""
        return tuple(getattr(result, axis) for result in self.results)

    def span(self, axis: str) -> int:
        """How far apart it stands on an axis, in units of 1/200 point."""
        points = self.points(axis)
        return max(points) - min(points)

    @cached_property
    def spread(self) -> int:
        """How far apart it stands on both axes together (the sum of both spans)."""
        return self.span("cooperation") + self.span("competition")

    @cached_property
    def turned(self) -> bool:
        """Whether it is not in the same quadrant in all of them."""
        return len({result.quadrant for result in self.results}) > 1

    @cached_property
    def released(self) -> bool:
        """Whether its requirement is not in the same state in all of them."""
        return len({result.requirement for result in self.results}) > 1

    @property
    def differs(self) -> bool:
        """Whether anything of it differs."""
        return bool(self.spread) or self.turned or self.released


def differences(evaluations: Sequence[Evaluation]) -> list[Difference]:
    """Every issue area, those farthest apart first (ties: another quadrant, another requirement, then by key)."""
    rows = zip(*(evaluation.results for evaluation in evaluations), strict=True)
    found = [Difference(results[0].issue, results) for results in rows]
    return sorted(found, key=lambda row: (-row.spread, not row.turned, not row.released, row.results[0].key))


@dataclass(frozen=True, slots=True)
class Assumption:
    """One condition that is not in the same state (id, or None: unknown) in all of the evaluations."""

    condition: str
    states: tuple[str | None, ...]


def assumptions(model: Model, evaluations: Sequence[Evaluation]) -> list[Assumption]:
    """The conditions that differ between the evaluations, as people ordered them."""
    ends = [evaluation.end for evaluation in evaluations]
    rows = ((c.id, tuple(end.get(c.id) for end in ends)) for c in model.ordered("condition"))
    return [Assumption(condition, states) for condition, states in rows if len(set(states)) > 1]
