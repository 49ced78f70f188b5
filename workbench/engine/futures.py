"""Futures: where the issue areas stand over all completions of what is free (method 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

import numpy as np

from workbench.domain.model import QUADRANTS
from workbench.engine.compiled import Ints
from workbench.engine.future_space import Method, Space
from workbench.engine.one_issue import OneIssue
from workbench.engine.tallies import Spread, Tally, spread, tally
from workbench.engine.watching import Watch, go_on, unwatched


@dataclass(frozen=True, slots=True)
class IssueFutures:
    """One issue area over all futures. Shares are exact fractions of the futures looked at.

    ``requirement_met``: None without a requirement. Without any future, shares and spreads are None.
    """

    issue: str
    shares: Mapping[str, Fraction] | None
    requirement_met: Fraction | None
    cooperation: Spread | None
    competition: Spread | None


@dataclass(frozen=True, slots=True)
class Futures:
    """All issue areas, in the order of their keys. ``free``: ids of the free conditions, by key.

    ``futures``: how many were looked at, of ``space`` many completions; ``seed``: that of a sample, else None.
    """

    method: Method
    free: tuple[str, ...]
    futures: int
    space: int
    seed: int | None
    issues: tuple[IssueFutures, ...]

    def standard_error(self, share: Fraction) -> float | None:
        """The standard error of a share, None where all futures were looked at."""
        if self.method == "enumerated" or not self.futures:
            return None
        return sqrt(share * (1 - share) / self.futures)


def futures(space: Space, watch: Watch = unwatched) -> Futures:
    """Shares, ranges and medians over the futures of a space; raises `Stopped` where the watch says so."""
    arrays = space.arrays
    found = []
    for place, issue in enumerate(arrays.issues):
        go_on(watch, place / len(arrays.issues))
        found.append(_issue_futures(tally(space, OneIssue(arrays, issue.id))))
    return Futures(
        "enumerated" if space.seed is None else "sampled",
        tuple(arrays.conditions[c].id for c in space.free),
        space.count,
        space.of,
        space.seed,
        tuple(found),
    )


def _issue_futures(counted: Tally) -> IssueFutures:
    issue = counted.one.issue
    if not counted.total:
        return IssueFutures(issue.id, None, None, None, None)
    threshold = counted.one.arrays.threshold
    quadrants = dict.fromkeys(QUADRANTS.values(), 0)
    values: list[list[Ints]] = [[], []]
    numbers: list[list[Ints]] = [[], []]
    met = 0
    for (is_met,), counts in zip(counted.met, counted.counts, strict=True):
        met += int(counts.sum()) if is_met else 0
        placed = counted.placed(is_met)
        for axis in (0, 1):
            values[axis].append(placed[axis])
            numbers[axis].append(counts.sum(axis=1 - axis))
        high = [placed[axis] >= threshold for axis in (0, 1)]
        for (up, right), quadrant in QUADRANTS.items():
            inside = counts[high[0] == up][:, high[1] == right]
            quadrants[quadrant] += int(inside.sum())
    spreads = [spread(np.concatenate(values[axis]), np.concatenate(numbers[axis])) for axis in (0, 1)]
    return IssueFutures(
        issue.id,
        {quadrant: Fraction(count, counted.total) for quadrant, count in quadrants.items()},
        None if issue.requirement is None else Fraction(met, counted.total),
        spreads[0],
        spreads[1],
    )
