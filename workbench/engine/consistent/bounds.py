"""What a consistent scenario has to satisfy, as rows of slack, and what follows before any search.

For a condition in one of its states there is one *rivalry* with each other state: the balance of the state must not be
below the rival's by more than the tolerance. The *slack* of a rivalry is how far it would be satisfied if every
condition stood as is best for it: an upper bound. Choosing a state *costs* each rivalry what it lies below that best;
costs are never negative and add up, so a slack below 0 rules out everything that follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workbench.engine.network import Ints, Network

#: Stands for minus infinity where a state is ruled out.
_NEVER = -(1 << 40)


@dataclass(frozen=True, eq=False)
class Part:
    """Conditions that are joined by cross-impacts, apart from all others. V conditions, R rivalries.

    ``conditions`` are places in the network. ``domains`` are, for each, the places of its states that are not ruled out
    yet. A rivalry belongs to the condition with place ``owner`` in this part, in the state with place ``state`` in its
    domain. ``costs`` has for each condition one row per state of its domain.
    """

    conditions: tuple[int, ...]
    domains: tuple[Ints, ...]
    owner: Ints
    state: Ints
    slack: Ints
    costs: tuple[Ints, ...]

    def sizes(self) -> list[int]:
        """How many states each condition has left."""
        return [len(domain) for domain in self.domains]

    def rivalries(self, place: int) -> list[Ints]:
        """The rivalries of the condition with this place, for each state of its domain."""
        own = np.flatnonzero(self.owner == place)
        return [own[self.state[own] == x] for x in range(len(self.domains[place]))]


class _Rivalries:
    """All rivalries of a network, with the states of each condition that may still be chosen."""

    def __init__(self, network: Network, allowed: Sequence[Sequence[int]], tolerance: int) -> None:
        self.network, self.tolerance = network, tolerance
        self.may = np.zeros(len(network.bias), dtype=bool)
        owners, own, rival = [], [], []
        for c, size in enumerate(network.sizes):
            start = int(network.first[c])
            for x in sorted(set(allowed[c])):
                self.may[start + x] = True
                others = [start + y for y in range(size) if y != x]
                owners += [c] * len(others)
                own += [start + x] * len(others)
                rival += others
        self.owner, self.own, self.rival = (np.array(a, dtype=np.int64) for a in (owners, own, rival))

    def lead(self) -> Ints:
        """K × R: how far the state of a row speaks for the rivalry's own state rather than for its rival."""
        found: Ints = self.network.impacts[:, self.own] - self.network.impacts[:, self.rival]
        return found

    def best(self, lead: Ints) -> Ints:
        """C × R: the most that each condition can speak for a rivalry's own state."""
        found: Ints = np.maximum.reduceat(np.where(self.may[:, None], lead, _NEVER), self.network.first[:-1], axis=0)
        return found

    def slack(self, best: Ints) -> Ints:
        """R: how far each rivalry would be satisfied if every condition stood as is best for it."""
        found: Ints = best.sum(axis=0) + self.network.bias[self.own] - self.network.bias[self.rival] + self.tolerance
        return found

    def keep(self, wanted: np.ndarray) -> None:
        """Forget the rivalries of states that are ruled out."""
        self.owner, self.own, self.rival = self.owner[wanted], self.own[wanted], self.rival[wanted]

    def possible(self) -> bool:
        """Whether every condition has a state left."""
        return bool(np.add.reduceat(self.may.astype(np.int64), self.network.first[:-1]).all())


def parts(network: Network, allowed: Sequence[Sequence[int]], tolerance: int = 0) -> list[Part] | None:
    """The parts of the network that are searched apart, in the order of their first condition; None if nothing fits.

    States that cannot be consistent whatever the others are, are ruled out first, again and again until none is.
    ``allowed`` are the places of the states that may be chosen, for each condition.
    """
    rivalries = _Rivalries(network, allowed, tolerance)
    while True:
        if not rivalries.possible():
            return None
        lead = rivalries.lead()
        best = rivalries.best(lead)
        slack = rivalries.slack(best)
        if (slack >= 0).all():
            return _parts(network, rivalries, lead, best, slack)
        rivalries.may[rivalries.own[slack < 0]] = False
        rivalries.keep(rivalries.may[rivalries.own])


def _parts(network: Network, rivalries: _Rivalries, lead: Ints, best: Ints, slack: Ints) -> list[Part]:
    count = len(network.sizes)
    domains = [np.flatnonzero(rivalries.may[network.first[c] : network.first[c + 1]]) for c in range(count)]
    costs = [best[c] - lead[network.first[c] + domains[c]] for c in range(count)]
    linked = [np.unique(rivalries.owner[costs[c].any(axis=0)]).tolist() for c in range(count)]
    found = []
    for members in _components(linked):
        place = {c: v for v, c in enumerate(members)}
        rows = np.flatnonzero(np.isin(rivalries.owner, members))
        owner = np.array([place[c] for c in rivalries.owner[rows].tolist()], dtype=np.int64)
        places = rivalries.own[rows] - network.first[rivalries.owner[rows]]
        state = np.array(
            [np.searchsorted(domains[members[v]], x) for v, x in zip(owner.tolist(), places.tolist(), strict=True)],
            dtype=np.int64,
        )
        own_costs = [costs[c][:, rows] for c in members]
        dtype = _narrow(slack[rows], own_costs)
        found.append(
            Part(
                tuple(members),
                tuple(domains[c] for c in members),
                owner,
                state,
                slack[rows].astype(dtype),
                tuple(a.astype(dtype) for a in own_costs),
            )
        )
    return found


def _narrow(slack: Ints, costs: Sequence[Ints]) -> type[np.signedinteger]:
    """The narrowest numbers that hold every slack a search can come to: narrow ones are moved faster."""
    least = int((slack - sum(a.max(axis=0) for a in costs)).min())
    return np.int16 if int(slack.max()) < 30_000 and least > -30_000 else np.int64


def _components(linked: Sequence[Sequence[int]]) -> list[list[int]]:
    """Which places hang together, whichever way the links point; sorted."""
    neighbours: list[set[int]] = [set(own) for own in linked]
    for source, targets in enumerate(linked):
        for target in targets:
            neighbours[target].add(source)
    seen: set[int] = set()
    found = []
    for start in range(len(linked)):
        if start in seen:
            continue
        reached, waiting = {start}, [start]
        while waiting:
            new = neighbours[waiting.pop()] - reached
            reached |= new
            waiting += new
        seen |= reached
        found.append(sorted(reached))
    return found
