"""All consistent scenarios of a model, by search with bounds and not by trying everything (method 3).

`ConsistentScenarios` gives them as they are found, in bounded memory; `consistent_scenarios` gathers them. How the
search works: `bounds` (what has to hold, and which conditions hang together), `ordering`, `blocks`, `search`.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.domain.model import Model
from workbench.engine.consistent.blocks import Places
from workbench.engine.consistent.bounds import parts
from workbench.engine.consistent.search import Search
from workbench.engine.network import Ints, Network, network
from workbench.engine.watching import Stopped, Watch, go_on, unwatched

__all__ = [
    "Consistent",
    "ConsistentScenarios",
    "Scenario",
    "consistent_scenarios",
    "described",
    "in_order",
    "inconsistency",
    "total_impact",
]

#: The most bytes of combinations of one part that are kept while the others are searched.
MOST_KEPT = 32_000_000
#: The most scenarios in one array, and pairs of states added up in one go.
MOST_AT_ONCE, _PAIRS_AT_ONCE = 16_384, 500_000


@dataclass(frozen=True, slots=True)
class Scenario:
    """A consistent scenario: condition id → state id over the conditions that take part.

    ``total_impact``: the sum of the balances of its states. ``inconsistency``: the largest of any condition, 0 unless
    some was tolerated.
    """

    settings: Mapping[str, str]
    total_impact: int
    inconsistency: int


@dataclass(frozen=True, slots=True)
class Consistent:
    """The consistent scenarios found, by the states of the conditions in the order of their keys.

    ``complete``: there are no others. ``total``: how many there are, where that is known. ``space``: how many scenarios
    there are, consistent or not. ``left_out``: ids, by key, of the conditions that take part in nothing.
    """

    scenarios: tuple[Scenario, ...]
    complete: bool
    total: int | None
    space: int
    left_out: tuple[str, ...]


class ConsistentScenarios:
    """The consistent scenarios of a model as an iterator over arrays of N × C places of states in its `Network`.

    ``allowed``: condition id → the states (ids) it may have, where not all; rivals are still all its states.
    ``tolerance``: the largest inconsistency of a condition that still counts as consistent. ``limit``: give no more
    than so many; whether there are others is looked for. ``watch`` is told every few milliseconds how far the search
    is, as a share that never falls; where it says to stop, the iterator ends. Then ``complete`` says whether all were
    given, and ``total`` how many there are, where that is known.
    """

    def __init__(
        self,
        model: Model,
        *,
        allowed: Mapping[str, Collection[str]] | None = None,
        tolerance: int = 0,
        limit: int | None = None,
        watch: Watch = unwatched,
    ) -> None:
        self.network = network(model)
        self.complete = False
        self.total: int | None = None
        self._allowed = allowed or {}
        self._tolerance, self._limit = tolerance, limit
        self._watch = watch
        self._searches: list[Search] = []

    def __iter__(self) -> Iterator[Places]:
        """Arrays of N × C; the order of scenarios is the search's, and always the same."""
        given = 0
        try:
            for batch in self._found():
                if self._limit is not None and given + len(batch) > self._limit:
                    yield batch[: self._limit - given]
                    return
                given += len(batch)
                yield batch
        except Stopped:
            return
        self.complete, self.total = True, given

    def _found(self) -> Iterator[Places]:
        divided = parts(self.network, self._choices(), self._tolerance) if self.network.conditions else []
        if divided is None:
            return
        self._searches = [Search(part, self._look_up) for part in divided]
        sources = self._sources()
        if sources is None:
            return
        columns = [c for search, _ in sources for c in search.part.conditions]
        back = np.argsort(columns)
        for batch in _joined([source for _, source in sources]):
            self._look_up()
            yield batch[:, back]

    def _choices(self) -> list[Sequence[int]]:
        found: list[Sequence[int]] = []
        for condition, states in zip(self.network.conditions, self.network.states, strict=True):
            wanted = self._allowed.get(condition)
            found.append([x for x, state in enumerate(states) if wanted is None or state in wanted])
        return found

    def _sources(self) -> list[tuple[Search, Iterable[Places]]] | None:
        """Each part with what gives its combinations, those that are not kept first; None if some part has none."""
        if len(self._searches) == 1:
            return [(self._searches[0], self._searches[0])]
        kept: list[tuple[Search, Iterable[Places]]] = []
        streamed: list[tuple[Search, Iterable[Places]]] = []
        total, room = 1, MOST_KEPT
        for search in self._searches:
            found, whole = self._gathered(search, room)
            if not len(found):
                return None
            if whole:
                kept.append((search, [found]))
                total, room = total * len(found), room - found.nbytes
            else:
                streamed.append((search, search))
        self.total = None if streamed else total
        return streamed + kept

    def _gathered(self, search: Search, room: int) -> tuple[Places, bool]:
        """The combinations of a part, and whether they are all: not where they take more bytes, or are enough."""
        most = room // len(search.part.conditions)
        found: list[Places] = []
        count = 0
        for batch in search:
            found.append(batch)
            count += len(batch)
            if count > most or (self._limit is not None and count > self._limit):
                return np.concatenate(found), False
        return np.concatenate(found) if found else np.zeros((0, 0), dtype=np.int8), True

    def _look_up(self) -> None:
        if not self._searches:
            return
        weights = [math.log(search.space) + 1e-9 for search in self._searches]
        share = sum(w * search.share for w, search in zip(weights, self._searches, strict=True)) / sum(weights)
        go_on(self._watch, share)


def _joined(sources: Sequence[Iterable[Places]]) -> Iterator[Places]:
    """Every way to put one combination of each source together, side by side."""
    if not sources:
        yield np.zeros((1, 0), dtype=np.int8)
        return
    if len(sources) == 1:
        yield from sources[0]
        return
    for outer in sources[0]:
        for inner in _joined(sources[1:]):
            step = max(1, MOST_AT_ONCE // len(inner))
            for start in range(0, len(outer), step):
                some = outer[start : start + step]
                yield np.concatenate([np.repeat(some, len(inner), axis=0), np.tile(inner, (len(some), 1))], axis=1)


def total_impact(network: Network, chosen: Places) -> Ints:
    """N: the sum of the balances of the states in each of N scenarios, given as N × C places of states."""
    found = np.empty(len(chosen), dtype=np.int64)
    step = max(1, _PAIRS_AT_ONCE // max(1, chosen.shape[1] ** 2))
    for start in range(0, len(chosen), step):
        rows = network.first[:-1] + chosen[start : start + step]
        mutual = network.impacts[rows[:, :, None], rows[:, None, :]].sum(axis=(1, 2))
        found[start : start + step] = mutual + network.bias[rows].sum(axis=1)
    return found


def inconsistency(network: Network, chosen: Places) -> Ints:
    """N: the largest inconsistency of any condition in each of N scenarios, given as N × C places of states."""
    worst = np.zeros(len(chosen), dtype=np.int64)
    balances = network.balances(chosen)
    for c in range(chosen.shape[1]):
        own = balances[:, network.first[c] : network.first[c + 1]]
        worst = np.maximum(
            worst, own.max(axis=1) - np.take_along_axis(own, chosen[:, c : c + 1].astype(np.int64), 1)[:, 0]
        )
    return worst


def consistent_scenarios(
    model: Model,
    *,
    limit: int | None = None,
    allowed: Mapping[str, Collection[str]] | None = None,
    tolerance: int = 0,
    watch: Watch = unwatched,
) -> Consistent:
    """The consistent scenarios of a model, in the order of their states; arguments as for `ConsistentScenarios`."""
    search = ConsistentScenarios(model, limit=limit, allowed=allowed, tolerance=tolerance, watch=watch)
    scenarios = described(search.network, in_order(search.network, list(search)))
    return Consistent(tuple(scenarios), search.complete, search.total, search.network.space, search.network.left_out)


def in_order(network: Network, batches: Sequence[Places]) -> Places:
    """N × C: the scenarios of all batches in the order of their states."""
    if not batches:
        return np.zeros((0, len(network.conditions)), dtype=np.int8)
    chosen = np.concatenate(batches)
    return chosen[np.lexsort(chosen.T[::-1])] if chosen.shape[1] else chosen


def described(network: Network, chosen: Places) -> list[Scenario]:
    """Scenarios given as N × C places of states, in words of the model."""
    impacts, worst = total_impact(network, chosen).tolist(), inconsistency(network, chosen).tolist()
    return [Scenario(network.named(row), t, w) for row, t, w in zip(chosen.tolist(), impacts, worst, strict=True)]
