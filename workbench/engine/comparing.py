"""Several evaluations of one model beside each other: where issue areas stand, and what is assumed, in each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation, IssueResult


@dataclass(frozen=True, slots=True)
class Difference:
    """One issue area in each of the evaluations, in their order.

    ``spread``: how far apart it stands on both axes together (the sum of both spans), in units of 1/200 point.
    ``turned``, ``released``: whether its quadrant, and the state of its requirement, is not the same in all of them.
    """

    issue: str
    results: tuple[IssueResult, ...]
    spread: int
    turned: bool
    released: bool

    def points(self, axis: str) -> tuple[int, ...]:
        """Where it stands on an axis in each, in units of 1/200 point."""
        return tuple(getattr(result, axis) for result in self.results)

    def span(self, axis: str) -> int:
        """How far apart it stands on an axis, in units of 1/200 point."""
        return _span(self.points(axis))

    @property
    def differs(self) -> bool:
        """Whether anything of it differs."""
        return bool(self.spread) or self.turned or self.released


def differences(evaluations: Sequence[Evaluation]) -> list[Difference]:
    """Every issue area, those farthest apart first (ties: another quadrant, another requirement, then by key)."""
    found = [_difference(results) for results in zip(*(one.results for one in evaluations), strict=True)]
    return sorted(found, key=lambda row: (-row.spread, not row.turned, not row.released, row.results[0].key))


def _difference(results: tuple[IssueResult, ...]) -> Difference:
    first, *others = results
    return Difference(
        first.issue,
        results,
        _span([one.cooperation for one in results]) + _span([one.competition for one in results]),
        any(one.quadrant != first.quadrant for one in others),
        any(one.requirement != first.requirement for one in others),
    )


def _span(points: Sequence[int]) -> int:
    return max(points) - min(points)


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
