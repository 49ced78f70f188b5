"""How much each condition moves, and how much evidence speaks to it. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from workbench.domain.model import Model
from workbench.engine.compiled import LOOKED_AT, Compiled, compiled


def swings(model: Model) -> dict[str, float]:
    """How much each condition (by id) can move everything together, 0–1 of the one that moves most."""
    return model.reworked(_swings, *LOOKED_AT)[1]


def _swings(model: Model, former: tuple[Compiled, dict[str, float]] | None) -> tuple[Compiled, dict[str, float]]:
    arrays = compiled(model)
    if former is not None and arrays.amounts is former[0].amounts:
        return arrays, former[1]
    sums = (arrays.most - arrays.least).sum(axis=(1, 2)).tolist() if arrays.conditions else []
    largest = max(sums, default=0) or 1
    return arrays, {condition.id: total / largest for condition, total in zip(arrays.conditions, sums, strict=True)}


def movers(model: Model, issues: Iterable[str]) -> frozenset[str]:
    """The conditions (ids) by which one of these issue areas can stand elsewhere, or its requirement be otherwise."""
    arrays = compiled(model)
    places = [arrays.issue_index[issue] for issue in issues]
    if not places or not arrays.conditions:
        return frozenset()
    moving = np.flatnonzero(np.any(arrays.reach[:, places], axis=1))
    return frozenset(arrays.conditions[at].id for at in moving.tolist())


def evidence_counts(model: Model) -> dict[str, int]:
    """How many evidence items speak to each condition (by id): to its baseline, effects and cross-impacts."""
    # A condition comes and goes with its states; nothing else of it matters here.
    return model.remembered(_evidence_counts, "state", "effect", "cross_impact", "evidence_link")


def _evidence_counts(model: Model) -> dict[str, int]:
    found: dict[str, set[str]] = {condition: set() for condition in model.conditions}
    for (judgement, target), links in model.links_by_target.items():
        if judgement == "baseline":
            owner = target
        elif judgement == "effect":
            owner = model.states[model.effects[target].state].condition
        elif judgement == "impact":
            owner = model.states[model.cross_impacts[target].source].condition
        else:
            continue
        found[owner].update([link.evidence for link in links])
    return {condition: len(items) for condition, items in found.items()}
