"""In which order the conditions of a part are chosen: the order decides how early a dead end shows.

The effort of an order is estimated: after each choice, the number of combinations times the chance that they satisfy
what is decided so far, taking the slack left as normally distributed and rivalries as independent. That is rough, but
it orders orders well. Only speed hangs on it, never the answer.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from workbench.engine.consistent.bounds import Part

Floats = npt.NDArray[np.float64]

#: Parts with so few combinations are searched in any order.
FEW = 1_000
#: Up to so many combinations to be looked at, the first order that comes to hand is good enough.
EASY = 10_000
#: One condition is tried elsewhere in the order once for so many combinations to be looked at, and so often at most.
COMBINATIONS_PER_TRY, MOST_TRIES = 5_000, 400
#: What is estimated for an order at most, in numbers: in large parts less is tried.
MOST_ESTIMATED = 20_000_000


def order(part: Part, look_up: Callable[[], None]) -> list[int]:
    """The places of the part's conditions in the order in which they are chosen.

    ``look_up`` is called now and then, and may raise.
    """
    if math.prod(part.sizes()) <= FEW:
        return list(range(len(part.conditions)))
    effort = _Effort(part, look_up)
    size = len(part.conditions) * len(part.slack)
    best = effort.greedy(by_decided=True)
    expected = effort.of(best)
    if expected > EASY and size * len(part.conditions) <= MOST_ESTIMATED:
        other = effort.greedy()
        expected, best = min((expected, best), (effort.of(other), other))
    tries = min(expected / COMBINATIONS_PER_TRY, MOST_TRIES, MOST_ESTIMATED / size)
    return effort.improved(best, int(tries))


class _Effort:
    def __init__(self, part: Part, look_up: Callable[[], None]) -> None:
        self._look_up = look_up
        self.count = len(part.conditions)
        self.log_sizes = np.log(part.sizes())
        self.slack = part.slack.astype(np.float64)
        self.mean = np.stack([costs.mean(axis=0) for costs in part.costs])
        self.variance = np.stack([costs.var(axis=0) for costs in part.costs])
        # Rivalries stand together by condition and, within it, by state.
        by_state = part.owner * (int(part.state.max(initial=0)) + 1) + part.state
        self.state_starts = np.r_[0, np.flatnonzero(np.diff(by_state)) + 1]
        owners = part.owner[self.state_starts]
        self.owner_starts = np.r_[0, np.flatnonzero(np.diff(owners)) + 1]
        self.influence = self._influence(part)

    def _influence(self, part: Part) -> Floats:
        """V × V: how much of what decides the second is the first's, as a share."""
        found = np.zeros((self.count, self.count))
        spread = np.stack([costs.max(axis=0) for costs in part.costs])
        for v in range(self.count):
            found[:, v] = spread[:, part.owner == v].sum(axis=1)
        total = found.sum(axis=0)
        shares: Floats = np.divide(found, total, out=np.zeros_like(found), where=total > 0)
        return shares

    def log_chance(self, mean: Floats, variance: Floats) -> Floats:
        """… × V: the logarithm of the chance that a condition has not been shown inconsistent, from costs so far."""
        z = np.clip((self.slack - mean + 0.5) / np.sqrt(variance + 1e-6), -12, 12)
        log_row = -np.log1p(np.exp(-1.702 * z))  # the logistic curve stands in for the normal one
        log_state = np.add.reduceat(log_row, self.state_starts, axis=-1)
        share = np.add.reduceat(np.exp(log_state), self.owner_starts, axis=-1) / np.exp(self.log_sizes)
        return np.log(np.maximum(share, 1e-12))

    def of(self, order: list[int]) -> float:
        """How many combinations an order looks at, roughly."""
        mean, variance = np.cumsum(self.mean[order], axis=0), np.cumsum(self.variance[order], axis=0)
        decided = np.tril(np.ones((self.count, self.count)))
        chance = (self.log_chance(mean, variance)[:, order] * decided).sum(axis=1)
        return float(np.exp(np.minimum(np.cumsum(self.log_sizes[order]) + chance, 200.0)).sum())

    def greedy(self, by_decided: bool = False) -> list[int]:
        """Always next the condition after which fewest combinations are left, or after which most is decided."""
        found: list[int] = []
        chosen = np.zeros(self.count, dtype=bool)
        mean, variance = np.zeros_like(self.slack), np.zeros_like(self.slack)
        while len(found) < self.count:
            self._look_up()
            if by_decided:
                score = -self._decided(chosen)
            else:
                chance = self.log_chance(mean + self.mean, variance + self.variance)
                score = (chance * chosen).sum(axis=1) + chance.diagonal() + 1e-3 * chance.sum(axis=1) + self.log_sizes
            score = np.where(chosen, np.inf, np.round(score, 9))
            v = int(np.argmin(score))
            found.append(v)
            chosen[v] = True
            mean, variance = mean + self.mean[v], variance + self.variance[v]
        return found

    def _decided(self, chosen: npt.NDArray[np.bool_]) -> Floats:
        """V: how far the chosen ones would be decided with one more; what is nearly decided counts most."""
        share = self.influence[chosen].sum(axis=0)
        with_one = share[None, :] + self.influence
        counted = chosen[None, :] | np.eye(self.count, dtype=bool)
        found: Floats = (with_one**2 * counted).sum(axis=1) + 1e-3 * self.influence.sum(axis=1)
        return found

    def improved(self, order: list[int], tries: int) -> list[int]:
        """The order after trying so often to move one condition to where the effort is less."""
        if not tries:
            return order
        best, effort = list(order), self.of(order)
        draw = random.Random(2006)
        for _ in range(tries):
            self._look_up()
            start, end = draw.randrange(self.count), draw.randrange(self.count)
            tried = list(best)
            tried.insert(end, tried.pop(start))
            if (less := self.of(tried)) < effort * (1 - 1e-9):
                best, effort = tried, less
        return best
