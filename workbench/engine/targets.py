"""Targets: what an issue area is to reach (method 4). Bounds in whole units of 1/200 point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.domain.model import QUADRANTS, Model
from workbench.engine.evaluation import TOP, Span
from workbench.engine.one_issue import OneIssue, Placed
from workbench.engine.truths import BLOCKED, OPEN, STATUSES, Array, Bools


@dataclass(frozen=True, slots=True)
class Target:
    """From where to where on each axis, ends included; None: the target does not speak of that axis.

    ``possible``: content where the band meets the target somewhere. Otherwise it must hold for certain: for the whole
    band and, where the target speaks of cooperation, without an open requirement.
    """

    cooperation: Span | None = None
    competition: Span | None = None
    possible: bool = False

    def reached(self, placed: Placed) -> Bools:
        """In which situations it is reached."""
        found = np.ones(placed.status.shape, dtype=bool)
        for axis, span in enumerate((self.cooperation, self.competition)):
            if span is None:
                continue
            low, high = placed.low[axis], placed.high[axis]
            if self.possible:
                found &= np.maximum(low, span[0]) <= np.minimum(high, span[1])
            else:
                found &= (low >= span[0]) & (high <= span[1])
        if self.cooperation is not None and not self.possible:
            found &= placed.status != OPEN
        return found

    def holds(self, cooperation: Array, competition: Array) -> Bools:
        """Which points lie in the target."""
        found: Bools = np.ones((), dtype=bool)
        for span, values in ((self.cooperation, cooperation), (self.competition, competition)):
            if span is not None:
                found = found & (values >= span[0]) & (values <= span[1])
        return found


def quadrant_target(model: Model, quadrant: str, possible: bool = False) -> Target:
    """The target of standing in a quadrant (its name in answers); at the threshold counts as high."""
    threshold = 2 * model.workspace.threshold
    high = next(pair for pair, name in QUADRANTS.items() if name == quadrant)
    spans = [(threshold, TOP) if is_high else (0, threshold - 1) for is_high in high]
    return Target(spans[0], spans[1], possible)


#: Needs that are always met, and never.
ALWAYS, NEVER = -(2**30), 2**30


@dataclass(frozen=True, slots=True)
class Need:
    """One bound as “sign × sum is at least so much”, for each state of the requirement.

    The sum is that of an end of the band (``upper`` or lower) on an ``axis`` before clamp and cut: so whatever adds to
    it can be bounded. ``at_least`` goes with `truths.STATUSES`.
    """

    axis: int
    upper: bool
    sign: int
    at_least: tuple[int, ...]


def needs(target: Target, one: OneIssue) -> tuple[Need, ...]:
    """What the target asks of the sums, such that it is reached where all needs are met."""
    found = []
    for axis, span in enumerate((target.cooperation, target.competition)):
        if span is None:
            continue
        least, most = span
        bottom = int(one.bottom[axis])
        floor_need = ALWAYS if least <= bottom else NEVER if least > TOP else least
        ceiling_need = ALWAYS if most >= TOP else NEVER if most < bottom else -most
        cut = axis == 0
        lower, upper = [], []
        for status in range(len(STATUSES)):
            is_open = cut and status == OPEN and not target.possible
            # The end that has to be high enough is the lower one if certain, the upper one if possible.
            is_cut = cut and status == BLOCKED
            low = NEVER if is_open or (is_cut and one.cap < least) else floor_need
            may_be_cut = cut and (status == BLOCKED or (status == OPEN and target.possible))
            high = NEVER if is_open else ALWAYS if may_be_cut and one.cap <= most else ceiling_need
            lower.append(low)
            upper.append(high)
        if least > most:
            lower = [NEVER] * len(STATUSES)
        found += [Need(axis, target.possible, 1, tuple(lower)), Need(axis, not target.possible, -1, tuple(upper))]
    return tuple(need for need in found if set(need.at_least) != {ALWAYS})
