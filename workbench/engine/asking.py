"""In which order to ask for judgements, where there are more cells than anybody can judge.

Nobody knows what a judgement will move before it is made. What is known is where it would count, and that is what the
weights say, in whole numbers, each a product of few things that people can follow:

* an effect of a state on an issue area: how central the condition is (one, and one more for every judgement that
  already ties it to something: cross-impacts from and to it, requirements that name it), twice that for a state that is
  not the assessed one (scenarios are made of those); times how much the issue area matters (one, and its salience),
  twice that where an effect of three would carry it across the threshold, and for cooperation twice that again where
  its requirement is not met;
* a cross-impact: how central the condition is that speaks, twice for a state that is not the assessed one, times the
  reach of the condition spoken for (one, and the sum over its effects of their size times the issue area's salience).

It is a heuristic: it finds what is likely to matter given what is known now, and asks again when more is known. The
cells that *matter most* are the fewest that carry half of all the weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.domain.model import Model
from workbench.domain.requirement import literals
from workbench.engine.evaluation import evaluate_baseline

Weights = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Questions:
    """``order``: the cells (row, column) that are not judged yet, the weightiest first, ties as they are listed.

    ``most``: where the cells are that matter most, judged or not; ``all``: how many cells there are to judge.
    """

    order: tuple[tuple[int, int], ...]
    most: NDArray[np.bool_]
    all: int


def effect_weights(model: Model, states: Sequence[str], columns: Sequence[tuple[str, str]]) -> Weights:
    """The weight of each effect: rows are states, columns issue areas with an axis."""
    base = evaluate_baseline(model)
    threshold, farthest = model.workspace.threshold, 3 * model.workspace.points_per_effect
    across = []
    for issue_id, axis in columns:
        issue = model.issues[issue_id]
        near = abs(getattr(issue, axis) - threshold) <= farthest
        unmet = axis == "cooperation" and base.by_issue[issue_id].requirement in ("open", "blocked")
        across.append((1 + issue.salience) * (2 if near else 1) * (2 if unmet else 1))
    return np.outer(_speaking(model, states), np.array(across, dtype=np.int64))


def impact_weights(model: Model, states: Sequence[str], targets: Sequence[str]) -> Weights:
    """The weight of each cross-impact: rows are states that speak, columns those spoken for; 0 within a condition."""
    reach: Counter[str] = Counter()
    for effect in model.effects.values():
        reach[model.states[effect.state].condition] += abs(effect.amount) * model.issues[effect.issue].salience
    owners = [model.states[state].condition for state in states]
    others = [model.states[target].condition for target in targets]
    place = {owner: at for at, owner in enumerate(dict.fromkeys([*owners, *others]))}
    own = np.array([place[owner] for owner in owners])[:, None] == np.array([place[other] for other in others])[None, :]
    weights = np.outer(_speaking(model, states), np.array([1 + reach[other] for other in others], dtype=np.int64))
    weights[own] = 0
    return weights


def _speaking(model: Model, states: Sequence[str]) -> Weights:
    ties: Counter[str] = Counter()
    for impact in model.cross_impacts.values():
        for state in (impact.source, impact.target):
            ties[model.states[state].condition] += bool(impact.amount)
    for issue in model.issues.values():
        for named in (
            {model.states[one.state].condition for one in literals(issue.requirement)}
            if (issue.requirement is not None)
            else ()
        ):
            ties[named] += 1
    found = []
    for state_id in states:
        condition = model.conditions[model.states[state_id].condition]
        found.append((1 + ties[condition.id]) * (1 if condition.baseline == state_id else 2))
    return np.array(found, dtype=np.int64)


def questions(weights: Weights, judged: NDArray[np.bool_]) -> Questions:
    """What to ask, given which cells are judged; cells of weight 0 are none."""
    flat = weights.ravel()
    ranked = np.argsort(-flat, kind="stable")
    ranked = ranked[: int(np.count_nonzero(flat))]
    most = np.zeros(flat.shape, dtype=bool)
    if len(ranked):
        carried = np.cumsum(flat[ranked])
        most[ranked[: int(np.searchsorted(carried, (carried[-1] + 1) // 2)) + 1]] = True
    left = ranked[~judged.ravel()[ranked]]
    rows, columns = np.divmod(left, max(weights.shape[1], 1))
    return Questions(tuple(zip(rows.tolist(), columns.tolist(), strict=True)), most.reshape(weights.shape), len(ranked))
