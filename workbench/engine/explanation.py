"""Why an issue area moves: term by term, exactly (method 2). Numbers in whole units of 1/200 point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.domain.effect import AXES
from workbench.domain.identity import linked_id
from workbench.domain.model import Model
from workbench.engine.compiled import compiled
from workbench.engine.evaluation import TOP, IssueResult, evaluate
from workbench.engine.settings import Settings


@dataclass(frozen=True, slots=True)
class Term:
    """What one condition's change adds: from ``before`` to ``after`` (state ids, None for unknown).

    ``effects``: ids of the judged effects that the amount rests on.
    """

    condition: str
    before: str | None
    after: str | None
    amount: int
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AxisExplanation:
    """The move on one axis. ``start`` + terms + ``clamp`` + ``ceiling`` = ``end``, exactly."""

    axis: str
    start: int
    terms: tuple[Term, ...]
    clamp: int
    ceiling: int
    end: int

    @property
    def move(self) -> int:
        """How far the issue area moved on this axis."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Explanation:
    """The moves of one issue area on both axes, from the assessed position to where it stands in the scenario."""

    issue: str
    axes: tuple[AxisExplanation, AxisExplanation]


def explain(model: Model, issue: str, settings: Settings, result: IssueResult | None = None) -> Explanation:
    """The terms that changed, the largest first (then by key), and what clamping and the ceiling did.

    ``settings`` are taken as they are; to explain a settled scenario, pass the settings it settled in. ``result`` is
    the issue area's evaluation in just these settings, where it is known already.
    """
    arrays = compiled(model)
    place = arrays.issue_index[issue]
    after = arrays.rows(settings.states)
    before = arrays.baseline_rows
    result = result or evaluate(model, settings).by_issue[issue]
    ends = (
        (result.cooperation, result.uncut_cooperation, 0),
        (result.competition, result.uncut_competition, int(arrays.floor[place])),
    )
    axes = []
    for a, (end, uncut, bottom) in enumerate(ends):
        amounts = arrays.amounts[:, a, place]
        moves = amounts[after] - amounts[before]
        terms = [
            _term(model, issue, AXES[a], arrays.conditions[c].id, settings, int(moves[c]))
            for c in np.flatnonzero(moves).tolist()
        ]
        terms.sort(key=lambda term: (-abs(term.amount), model.conditions[term.condition].key))
        start = int(arrays.assessed[a, place])
        raw = start + sum(term.amount for term in terms)
        assert uncut == min(max(raw, bottom), TOP)
        axes.append(AxisExplanation(AXES[a], start, tuple(terms), uncut - raw, end - uncut, end))
    return Explanation(issue, (axes[0], axes[1]))


def _term(model: Model, issue: str, axis: str, condition: str, settings: Settings, amount: int) -> Term:
    before, after = model.conditions[condition].baseline, settings.states[condition]
    states = [s.id for s in model.states_of(condition)] if before is None or after is None else [before, after]
    effects = tuple(
        effect
        for effect in (linked_id("effect", state, issue, axis) for state in states)
        if effect in model.effects and model.effects[effect].amount
    )
    return Term(condition, before, after, amount, effects)
