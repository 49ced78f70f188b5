"""What a consistent scenario has to satisfy, as rows of slack, and what follows before any search.

For a condition in one of its states there is one *rivalry* with each other state: the balance of the state must not be
below the rival's by more than the tolerance. The *slack* of a rivalry is how far it would be satisfied if every
condition stood as is best for it: an upper bound. Choosing a state *costs* each rivalry what it lies below that best;
costs are never negative and add up, so a slack below 0 rules out everything that follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from workbench.engine.network import Ints, Network

#: Below every lead; stands for a state that is ruled out. Leads are small and many: they are kept narrow.
_NEVER = -20_000


Leads = npt.NDArray[np.int16]


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

    @cached_property
    def rivalries(self) -> list[list[Ints]]:
        """By condition and state of its domain: its rivalries."""
        starts = np.flatnonzero(np.diff(self.owner * len(self.slack) + self.state, prepend=-1))
        found: list[list[Ints]] = [[] for _ in self.conditions]
        for own in np.split(np.arange(len(self.slack)), starts[1:]):
            found[int(self.owner[own[0]])].append(own)
        return found


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

    def lead(self) -> Leads:
        """K × R: how far the state of a row speaks for the rivalry's own state rather than for its rival."""
        narrow = self.network.impacts.astype(np.int16)
        found: Leads = narrow[:, self.own]
        found -= narrow[:, self.rival]
        return found

    def best(self, lead: Leads) -> Leads:
        """C × R: the most that each condition can speak for a rivalry's own state."""
        found = np.empty((len(self.network.sizes), lead.shape[1]), dtype=lead.dtype)
        for c in range(len(found)):
            rows = slice(int(self.network.first[c]), int(self.network.first[c + 1]))
            found[c] = lead[rows].max(axis=0, where=self.may[rows, None], initial=_NEVER)
        return found

    def slack(self, best: Leads) -> Ints:
        """R: how far each rivalry would be satisfied if every condition stood as is best for it."""
        found: Ints = (
            best.sum(axis=0, dtype=np.int64)
            + self.network.bias[self.own]
            - self.network.bias[self.rival]
            + self.tolerance
        )
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


def _parts(network: Network, rivalries: _Rivalries, lead: Leads, best: Leads, slack: Ints) -> list[Part]:
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
                tuple(a.astype(dtype, copy=False) for a in own_costs),
            )
        )
    return found


def _narrow(slack: Ints, costs: Sequence[Leads]) -> type[np.signedinteger]:
    """The narrowest numbers that hold every slack a search can come to: narrow ones are moved faster."""
    least = int((slack - sum(a.max(axis=0).astype(np.int64) for a in costs)).min())
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
