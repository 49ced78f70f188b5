"""Levers: how far each condition swings each issue area (method 5; a tornado chart). Units of 1/200 point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from workbench.domain.model import Model
from workbench.engine.compiled import Compiled, Ints, compiled
from workbench.engine.evaluation import Span
from workbench.engine.future_space import Space
from workbench.engine.one_issue import OneIssue, Places, places
from workbench.engine.settings import Settings
from workbench.engine.settling_many import SettledMany, Settler
from workbench.engine.tallies import Tally, tally
from workbench.engine.truths import Bools
from workbench.engine.watching import Watch, go_on, unwatched

MeanSpan = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Lever:
    """One condition over all its states, all else as in the scenario.

    ``swings``: issue area id → smallest and largest point on each axis. ``turned``: ids of the issue areas that have
    not the same quadrant over all the states. ``ends``: for each state (id) of the condition, what settling leaves the
    other conditions in, where that is not the same for all of them; empty without settling, and for a state that sends
    settling round in a circle, which is then in ``circles``.
    """

    condition: str
    swings: Mapping[str, tuple[Span, Span]]
    turned: tuple[str, ...]
    ends: Mapping[str, Mapping[str, str | None]]
    circles: tuple[str, ...]

    @property
    def reach(self) -> int:
        """The sum of all swings: how much it moves altogether."""
        return sum(most - least for spans in self.swings.values() for least, most in spans)


def levers(model: Model, settings: Settings, *, settle: bool = False, watch: Watch = unwatched) -> tuple[Lever, ...]:
    """Every condition as a lever, in the order of the keys; also what is pinned or unknown.

    With ``settle`` the condition is held at each of its states while the others settle, so that what lies behind a
    lever is found. Raises `Stopped` where the watch says so.
    """
    arrays = compiled(model)
    table = _Table.of(arrays, settings)
    after = Settler(arrays).settled(table.situations, table.held) if settle else None
    points = np.empty((len(arrays.issues), 2, len(table.situations)), dtype=np.int64)
    for i, issue in enumerate(arrays.issues):
        go_on(watch, i / len(arrays.issues))
        one = OneIssue(arrays, issue.id)
        points[i] = (after.place(one) if after else one.place(table.situations)).point
    found = []
    for c, rows in enumerate(table.rows):
        go_on(watch, 1.0)
        found.append(_lever(arrays, c, points, rows, after))
    return tuple(found)


@dataclass(frozen=True, eq=False)
class _Table:
    """One situation for each state of each condition; ``rows``: where those of a condition stand."""

    situations: Places
    held: Bools
    rows: list[slice]

    @staticmethod
    def of(arrays: Compiled, settings: Settings) -> _Table:
        rows, at = [], 0
        for states in arrays.state_ids:
            rows.append(slice(at, at + len(states)))
            at += len(states)
        situations = np.repeat(places(arrays, settings.states)[None, :], at, axis=0)
        held = np.array([c.id in settings.held for c in arrays.conditions], dtype=bool)
        held = np.repeat(held[None, :], at, axis=0)
        for c, own in enumerate(rows):
            situations[own, c] = np.arange(len(arrays.state_ids[c]))
            held[own, c] = True
        return _Table(situations, held, rows)


def _lever(arrays: Compiled, c: int, points: Ints, rows: slice, after: SettledMany | None) -> Lever:
    own = points[:, :, rows]
    least, most = own.min(axis=2).tolist(), own.max(axis=2).tolist()
    high = own >= arrays.threshold
    turned = (high != high[:, :, :1]).any(axis=(1, 2)).tolist()
    ends, circles = _behind(arrays, c, after.end[rows], after.lengths[rows]) if after else ({}, ())
    return Lever(
        arrays.conditions[c].id,
        {
            issue.id: ((low[0], top[0]), (low[1], top[1]))
            for issue, low, top in zip(arrays.issues, least, most, strict=True)
        },
        tuple(issue.id for issue, changes in zip(arrays.issues, turned, strict=True) if changes),
        ends,
        circles,
    )


def _behind(
    arrays: Compiled, c: int, ends: Places, lengths: Ints
) -> tuple[dict[str, dict[str, str | None]], tuple[str, ...]]:
    """See `Lever`: its ``ends`` and its ``circles``."""
    states = arrays.state_ids[c]
    calm = np.flatnonzero(lengths == 0)
    differ = [d for d in np.flatnonzero((ends[calm] != ends[calm[:1]]).any(axis=0)).tolist() if d != c]

    def state(d: int, x: int) -> str | None:
        return arrays.state_ids[d][x] if x >= 0 else None

    found = {states[x]: {arrays.conditions[d].id: state(d, int(ends[x, d])) for d in differ} for x in calm.tolist()}
    circles = tuple(states[x] for x in np.flatnonzero(lengths).tolist())
    return found if differ else {}, circles


# ── averaged over all futures ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class AverageLever:
    """One condition put at each of its states in every future of what is free.

    ``swings``: issue area id → smallest and largest of the mean points, one mean for each state, on each axis.
    ``turned``: the mean number of issue areas that have not the same quadrant over all its states.
    """

    condition: str
    swings: Mapping[str, tuple[MeanSpan, MeanSpan]]
    turned: Fraction

    @property
    def reach(self) -> Fraction:
        """The sum of all swings: how much it moves altogether."""
        return sum((most - least for spans in self.swings.values() for least, most in spans), Fraction(0))


def average_levers(space: Space, watch: Watch = unwatched) -> tuple[AverageLever, ...]:
    """Every condition as a lever over the futures of a space, by key; raises `Stopped`.

    The other free conditions take all their combinations (or those sampled), whatever state this one is put at; so
    futures that were picked for their consistency are no space for this.
    """
    arrays = space.arrays
    swings: list[dict[str, tuple[MeanSpan, MeanSpan]]] = [{} for _ in arrays.conditions]
    turned = [Fraction(0)] * len(arrays.conditions)
    for place, issue in enumerate(arrays.issues):
        one = OneIssue(arrays, issue.id)
        usual = _mean(tally(space, one))
        for c in range(len(arrays.conditions)):
            if c in one.moving or c in one.named:
                go_on(watch, (place + c / len(arrays.conditions)) / len(arrays.issues))
                counted = tally(space, one, varied=c)
                means = [_mean(counted, c, x) for x in range(len(arrays.state_ids[c]))]
                spans = [(min(values), max(values)) for values in zip(*means, strict=True)]
                swings[c][issue.id] = (spans[0], spans[1])
                turned[c] += _share_turned(counted, c)
            else:
                swings[c][issue.id] = ((usual[0], usual[0]), (usual[1], usual[1]))
    return tuple(AverageLever(condition.id, swings[c], turned[c]) for c, condition in enumerate(arrays.conditions))


def _mean(counted: Tally, varied: int | None = None, state: int = 0) -> tuple[Fraction, Fraction]:
    """The mean point on both axes; with ``varied``, where that condition is in a state."""
    moved = None if varied is None else counted.one.amounts_of(varied)[state]
    sums = [0, 0]
    for met, counts in zip(counted.met, counted.counts, strict=True):
        for axis, values in enumerate(counted.placed(met[state], moved)):
            sums[axis] += int((values * counts.sum(axis=1 - axis)).sum())
    return Fraction(sums[0], counted.total), Fraction(sums[1], counted.total)


def _share_turned(counted: Tally, varied: int) -> Fraction:
    """In which share of the futures the quadrant is not the same at all states of a condition."""
    turned = 0
    for met, counts in zip(counted.met, counted.counts, strict=True):
        differs = np.zeros(counts.shape, dtype=bool)
        first = None
        for state, is_met in enumerate(met):
            placed = counted.placed(is_met, counted.one.amounts_of(varied)[state])
            high = [values >= counted.one.arrays.threshold for values in placed]
            quadrant = 2 * high[0][:, None] + high[1][None, :]
            first = quadrant if first is None else first
            differs |= quadrant != first
        turned += int(counts[differs].sum())
    return Fraction(turned, counted.total)
