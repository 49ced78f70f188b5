"""Where scenarios settle: which share of all starts ends in which consistent scenario or circle (method 3).

The starts are all ways to set the conditions that are not held; those held keep their state, or stay unknown. Up to
`MOST_STARTS` of them are all followed; beyond that a sample is, and the answer says so.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from workbench.domain.model import Model
from workbench.engine.network import Ints, Network, Places, network
from workbench.engine.settings import Settings
from workbench.engine.succession import Held, Move, ends, one_at_a_time, pull
from workbench.engine.watching import Watch, go_on, unwatched

#: The most starts that are all followed, and how many are drawn where there are more.
MOST_STARTS, SAMPLE = 1 << 22, 20_000
#: Starts followed in one go.
_AT_ONCE = 8192


@dataclass(frozen=True, slots=True)
class Basin:
    """Where starts end: the scenarios of a circle in the order passed, or the one scenario at rest; id → id or None.

    ``starts``: how many end here; ``share`` of all. ``standard_error`` of the share where the starts were a sample.
    ``rests``: it is no circle. Then every condition that is neither held nor unknown is consistent.
    """

    scenarios: tuple[Mapping[str, str | None], ...]
    starts: int
    share: Fraction
    standard_error: float | None

    @property
    def rests(self) -> bool:
        """Whether it is one scenario and no circle."""
        return len(self.scenarios) == 1


@dataclass(frozen=True, slots=True)
class Basins:
    """All ends that were come to, the largest share first. ``seed`` is None where every start was followed."""

    basins: tuple[Basin, ...]
    starts: int
    seed: int | None


def basins(
    model: Model,
    settings: Settings | None = None,
    move: Move = one_at_a_time,
    *,
    sample: int | None = None,
    seed: int = 0,
    watch: Watch = unwatched,
) -> Basins:
    """Where all starts end, by local succession or another ``move`` of `engine.succession`.

    ``settings``: what is held, and in which states; nothing if None. ``sample``: how many starts to draw even where all
    could be followed. Raises `Stopped` where ``watch`` says to stop.
    """
    net = network(model)
    held = np.array([settings is not None and c in settings.held for c in net.conditions], dtype=bool)
    fixed = np.zeros((1, len(net.conditions)), dtype=np.int8) if settings is None else net.places(settings.states)
    follow = _Following(net, held, fixed, move, watch)
    space = math.prod(size for size, kept in zip(net.sizes, held.tolist(), strict=True) if not kept)
    drawn = None if sample is None and space <= MOST_STARTS else sample or SAMPLE
    counts = follow.all(space) if drawn is None else follow.some(drawn, seed)
    starts = space if drawn is None else drawn
    found = []
    for circle, count in counts.items():
        share = Fraction(count, starts)
        error = None if drawn is None else math.sqrt(share * (1 - share) / starts)
        found.append(Basin(tuple(_named(net, scenario) for scenario in circle), count, share, error))
    ordered = [basin for _, basin in sorted(zip(counts, found, strict=True), key=lambda p: (-p[1].starts, p[0]))]
    return Basins(tuple(ordered), starts, None if drawn is None else seed)


def _named(net: Network, places: tuple[int, ...]) -> Mapping[str, str | None]:
    named = zip(net.conditions, net.states, places, strict=True)
    return {condition: None if x < 0 else states[x] for condition, states, x in named}


#: A circle as its scenarios in the order passed, from the smallest.
_Circle = tuple[tuple[int, ...], ...]


class _Following:
    def __init__(self, net: Network, held: Held, fixed: Places, move: Move, watch: Watch) -> None:
        self.net, self.held, self.fixed, self.move, self.watch = net, held, fixed, move, watch
        self.free = np.flatnonzero(~held)
        self.sizes = [net.sizes[c] for c in self.free.tolist()]
        self._known: dict[tuple[int, ...], _Circle] = {}

    def all(self, space: int) -> Counter[_Circle]:
        """How many starts end in each circle, when each is followed: one step for each, then from step to step."""
        after = np.empty(space, dtype=np.int64)
        for start in range(0, space, _AT_ONCE):
            go_on(self.watch, start / space)
            numbers = np.arange(start, min(space, start + _AT_ONCE))
            after[numbers] = self._numbers(self._step(self._scenarios(numbers)))
        for _ in range(space.bit_length()):  # after n rounds, 2 ** n steps further: on its circle, wherever it began
            go_on(self.watch, 1.0)
            after = after[after]
        ended, counts = np.unique(after, return_counts=True)
        return self._counted(self._scenarios(ended), counts)

    def some(self, count: int, seed: int) -> Counter[_Circle]:
        """How many of so many starts, drawn by chance, end in each circle."""
        draw = np.random.default_rng(seed)
        found: Counter[_Circle] = Counter()
        for start in range(0, count, _AT_ONCE):
            go_on(self.watch, start / count)
            drawn = np.repeat(self.fixed, min(_AT_ONCE, count - start), axis=0)
            for c, size in zip(self.free.tolist(), self.sizes, strict=True):
                drawn[:, c] = draw.integers(0, size, len(drawn))
            ended, _ = ends(self.net, drawn, self.held, self.move)
            different, counts = np.unique(ended, axis=0, return_counts=True)
            found += self._counted(different, counts)
        return found

    def _step(self, scenarios: Places) -> Places:
        return self.move(scenarios, pull(self.net, scenarios, self.held))

    def _scenarios(self, numbers: Ints) -> Places:
        """The starts with these numbers: the places of the free conditions' states are the digits."""
        found = np.repeat(self.fixed, len(numbers), axis=0)
        for c, size in zip(self.free[::-1].tolist(), self.sizes[::-1], strict=True):
            numbers, found[:, c] = np.divmod(numbers, size)
        return found

    def _numbers(self, scenarios: Places) -> Ints:
        numbers = np.zeros(len(scenarios), dtype=np.int64)
        for c, size in zip(self.free.tolist(), self.sizes, strict=True):
            numbers = numbers * size + scenarios[:, c]
        return numbers

    def _counted(self, ended: Places, counts: Ints) -> Counter[_Circle]:
        found: Counter[_Circle] = Counter()
        for row, count in zip(ended, counts.tolist(), strict=True):
            found[self._circle(row[None, :])] += count
        return found

    def _circle(self, start: Places) -> _Circle:
        """The circle that a scenario on it belongs to."""
        key = tuple(start[0].tolist())
        if key not in self._known:
            passed = [key]
            here = self._step(start)
            while (reached := tuple(here[0].tolist())) != key:
                passed.append(reached)
                here = self._step(here)
            first = passed.index(min(passed))
            circle = tuple(passed[first:] + passed[:first])
            self._known.update(dict.fromkeys(passed, circle))
        return self._known[key]
