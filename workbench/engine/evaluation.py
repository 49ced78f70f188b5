"""Where every issue area stands in a scenario (method 2), before or after settling (method 3).

All numbers are whole units of 1/200 point.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from workbench.domain.model import QUADRANTS, Model
from workbench.domain.points import UNITS
from workbench.engine.compiled import LOOKED_AT, Bools, Compiled, Ints, columns, compiled
from workbench.engine.requirements import Status, status
from workbench.engine.settings import Settings, States
from workbench.engine.settling import Settling, Step, pushing_unknowns, settle

TOP = 10 * UNITS
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class IssueResult:
    """One issue area in a scenario; numbers in units of 1/200 point.

    ``uncut_*``: the point before the ceiling (after clamping). ``tension``: assessed above the ceiling although blocked
    at the baseline. ``certain``: the whole band lies in the quadrant and no requirement is open. ``move_*``: from the
    assessed position.
    """

    issue: str
    key: str
    cooperation: int
    competition: int
    uncut_cooperation: int
    uncut_competition: int
    cooperation_band: Span
    competition_band: Span
    quadrant: str
    certain: bool
    requirement: Status
    tension: bool
    move_cooperation: int
    move_competition: int


@dataclass(frozen=True)
class Evaluation:
    """All issue areas in a scenario, in the order of their keys.

    ``settings``: what was asked for. ``settled``: condition id → state id for what settling moved. ``cycle``: the
    situations that settling goes round in, or None. ``unknown_pushes``: ids of unknown conditions with a cross-impact
    (after settling, certainty holds only as far as they push nothing). ``steps``: by which it settled, in order.
    """

    results: tuple[IssueResult, ...]
    settings: Settings
    settled: Mapping[str, str]
    cycle: tuple[States, ...] | None
    unknown_pushes: tuple[str, ...]
    steps: tuple[Step, ...] = ()

    @cached_property
    def by_issue(self) -> dict[str, IssueResult]:
        """The results by issue id."""
        return {result.issue: result for result in self.results}

    @cached_property
    def end(self) -> States:
        """The settings that the points belong to: after settling, unless that went round in a circle."""
        return {**self.settings.states, **self.settled} if self.settled else self.settings.states


@dataclass(frozen=True, eq=False)
class _Placed:
    """Arrays of one evaluation: 2 × I points, uncut points, lower and upper ends of the band; I statuses."""

    point: Ints
    uncut: Ints
    low: Ints
    high: Ints
    statuses: list[Status]


def evaluate(model: Model, settings: Settings) -> Evaluation:
    """The positions that follow from ``settings`` as they are."""
    arrays = compiled(model)
    return Evaluation(results_at(arrays, settings.states, _all(arrays)), settings, {}, None, ())


def results_at(arrays: Compiled, states: States, at: Ints, total: Ints | None = None) -> tuple[IssueResult, ...]:
    """Where the issue areas at some places of ``arrays`` stand in ``states``; ``total``: as in `Worked`, if known."""
    return _results(arrays, _place(arrays, states, at, total), at)


def _all(arrays: Compiled) -> Ints:
    return np.arange(len(arrays.issues))


class Worked(NamedTuple):
    """An evaluation before settling, with the arrays that it is of: for the next one to go on from.

    ``total``: 2 × I, the sum of the rows that hold.
    """

    arrays: Compiled
    evaluation: Evaluation
    total: Ints


def evaluate_after(model: Model, settings: Settings, former: Worked | None) -> Worked:
    """As `evaluate`, where another evaluation is known: only what the differences reach is worked out anew.

    The results that stay are the very same objects, so that who shows them can tell at a glance what is different.
    """
    arrays = compiled(model)
    if former is None or not former.arrays.issues or not arrays.of_conditions_of(former.arrays):
        return Worked(arrays, evaluate(model, settings), arrays.amounts[arrays.rows(settings.states)].sum(axis=0))
    states, index = former.evaluation.settings.states, arrays.condition_index
    changed = [index[c] for c, s in settings.states.items() if states[c] != s] + arrays.rebased(former.arrays)
    reached: Bools = np.any(arrays.reach[changed], axis=0)
    otherwise = arrays.moved_otherwise(former.arrays)
    reached[[*arrays.judged_anew(former.arrays), *otherwise]] = True
    at = np.flatnonzero(reached)
    after, before = arrays.rows(settings.states), arrays.rows(states)
    differing = np.flatnonzero(after != before)
    less, more = (arrays.amounts[rows[differing]].sum(axis=0) for rows in (before, after))
    where = arrays.places_in(former.arrays)
    total = columns(former.total, where) + more - less
    if otherwise:
        total[:, otherwise] = arrays.sum_of(after, otherwise)
    # One that was not there is judged anew: what stands in its place until then is all one.
    results = [former.evaluation.results[place] for place in where.tolist()]
    for place, result in zip(at.tolist(), results_at(arrays, settings.states, at, total), strict=True):
        if result != results[place]:
            results[place] = result
    return Worked(arrays, Evaluation(tuple(results), settings, {}, None, ()), total)


def evaluate_baseline(model: Model) -> Evaluation:
    """The positions as assessed, with their bands and requirements; worked out once."""
    return model.reworked(_evaluate_baseline, *LOOKED_AT).evaluation


def _evaluate_baseline(model: Model, former: Worked | None) -> Worked:
    return evaluate_after(model, compiled(model).baseline, former)


def evaluate_settled(model: Model, settings: Settings) -> Evaluation:
    """The positions after the conditions that are not held have settled.

    Where settling goes round in a circle, the point is that of ``settings``, the band spans it and the situations on
    the circle, and a requirement whose state differs among them is open.
    """
    return evaluate_settled_after(model, settings, None)[0]


def evaluate_settled_after(model: Model, settings: Settings, former: Worked | None) -> tuple[Evaluation, Worked | None]:
    """As `evaluate_settled`, going on from where another one settled; with what the next one can go on from.

    Settling itself begins anew: which condition moves first may be another one. Where it ends is mostly near.
    """
    settling = settle(model, settings)
    pushes = pushing_unknowns(model, settings.states)
    if settling.end is None:
        return _going_round(compiled(model), settings, settling, pushes), former
    worked = evaluate_after(model, settings.replaced(settling.end), former)
    moved = {c: s for c, s in settling.end.items() if s is not None and s != settings.states[c]}
    return Evaluation(worked.evaluation.results, settings, moved, None, pushes, settling.steps), worked


def _going_round(arrays: Compiled, settings: Settings, settling: Settling, pushes: tuple[str, ...]) -> Evaluation:
    cycle = settling.cycle or ()
    everything = _all(arrays)
    start = _place(arrays, settings.states, everything)
    around = [start, *(_place(arrays, states, everything) for states in cycle)]
    spanning = _Placed(
        start.point,
        start.uncut,
        np.minimum.reduce([p.low for p in around]),
        np.maximum.reduce([p.high for p in around]),
        [_joined([p.statuses[i] for p in around]) for i in range(len(arrays.issues))],
    )
    return Evaluation(_results(arrays, spanning, everything), settings, {}, cycle, pushes, settling.steps)


def _joined(statuses: list[Status]) -> Status:
    return statuses[0] if len(set(statuses)) == 1 else "open"


def _place(arrays: Compiled, states: States, at: Ints, total: Ints | None = None) -> _Placed:
    """``at``: the places of the issue areas that are worked out."""
    rows = arrays.rows(states)
    total = arrays.amounts[rows].sum(axis=0) if total is None else total
    moved = total[:, at] - arrays.baseline_sum[:, at]
    raw = arrays.assessed[:, at] + moved
    low, high = raw.copy(), raw.copy()
    unknown = np.flatnonzero(rows == arrays.unknown_rows)
    if len(unknown):
        part = unknown[:, None, None], np.arange(2)[:, None], at
        counted = arrays.amounts[rows[unknown][:, None, None], np.arange(2)[:, None], at].sum(axis=0)
        low += arrays.least[part].sum(axis=0) - counted
        high += arrays.most[part].sum(axis=0) - counted
    floor = arrays.floor[at]
    bottom = np.stack([np.zeros_like(floor), floor])
    uncut, low, high = (np.clip(values, bottom, TOP) for values in (raw, low, high))
    statuses = [status(arrays.model, arrays.issues[i].requirement, states) for i in at.tolist()]
    cap = arrays.cuts[0][at]
    blocked = np.array([s == "blocked" for s in statuses], dtype=bool)
    unsure = np.array([s == "open" for s in statuses], dtype=bool)
    point = uncut.copy()
    for values, where in ((point, blocked), (high, blocked), (low, blocked | unsure)):
        values[0] = np.where(where, np.minimum(values[0], cap), values[0])
    return _Placed(point, uncut, low, high, statuses)


def _results(arrays: Compiled, placed: _Placed, at: Ints) -> tuple[IssueResult, ...]:
    threshold = arrays.threshold
    _, tense = arrays.cuts
    places = at.tolist()
    rows = zip(
        [arrays.issues[i] for i in places],
        placed.point.T.tolist(),
        placed.uncut.T.tolist(),
        placed.low.T.tolist(),
        placed.high.T.tolist(),
        arrays.assessed[:, at].T.tolist(),
        placed.statuses,
        [tense[i] for i in places],
        strict=True,
    )
    found = []
    for issue, (y, x), (uncut_y, uncut_x), (low_y, low_x), (high_y, high_x), (was_y, was_x), state, tension in rows:
        sure = (low_y >= threshold) == (high_y >= threshold) and (low_x >= threshold) == (high_x >= threshold)
        found.append(
            IssueResult(
                issue.id,
                issue.key,
                y,
                x,
                uncut_y,
                uncut_x,
                (low_y, high_y),
                (low_x, high_x),
                QUADRANTS[(y >= threshold, x >= threshold)],
                sure and state != "open",
                state,
                tension,
                y - was_y,
                x - was_x,
            )
        )
    return tuple(found)
