"""The futures of a scenario (method 5): all completions of what is free, or a sample, or only the consistent ones."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.engine.compiled import Compiled, compiled
from workbench.engine.consistent import ConsistentScenarios
from workbench.engine.one_issue import Places, places
from workbench.engine.settings import Settings
from workbench.engine.truths import Array, Columns
from workbench.engine.watching import Stopped, Watch, unwatched

#: So many futures are looked at one and all; of more, a sample is drawn.
MOST_ENUMERATED = 1 << 22
#: How many futures a sample has unless asked otherwise.
SAMPLE = 100_000

Method = Literal["enumerated", "sampled"]


class TooMany(Exception):
    """There are more combinations than can be gone through; the sentence says what now."""


def free_conditions(
    model: Model, settings: Settings, named: Collection[str] = (), everything: bool = False
) -> tuple[str, ...]:
    """Ids, by key, of the free conditions: those unknown, those uncertain and not held, and those named (ids).

    ``everything``: all that are not held, too.
    """
    return tuple(
        c.id
        for c in compiled(model).conditions
        if settings.states[c.id] is None or (c.id not in settings.held and (c.uncertain or everything)) or c.id in named
    )


@dataclass(frozen=True, eq=False)
class Space:
    """Combinations of states of some conditions, all else as in ``base``.

    ``free``: the places of those conditions, in order, with ``sizes`` many states each. ``rows``: the combinations, one
    column for each of ``free``, or None if they are all of them. ``of``: how many there are altogether. ``seed``: that
    of the sample, where it is one.
    """

    arrays: Compiled
    base: Places
    free: tuple[int, ...]
    sizes: tuple[int, ...]
    rows: Places | None
    of: int
    seed: int | None = None

    @property
    def count(self) -> int:
        """How many combinations are looked at."""
        return self.of if self.rows is None else len(self.rows)

    def columns(self, wanted: Sequence[int]) -> Columns:
        """Columns for some conditions that go together: of rows, or one axis for each free one where they are all."""
        found: dict[int, Array] = {}
        free = [c for c in wanted if c in self.free]
        for c in wanted:
            if c not in self.free:
                found[c] = np.array(self.base[c])
            elif self.rows is not None:
                found[c] = self.rows[:, self.free.index(c)]
            else:
                shape = [1] * len(free)
                shape[free.index(c)] = -1
                found[c] = np.arange(len(self.arrays.state_ids[c]), dtype=np.int16).reshape(shape)
        return found

    def shape(self, wanted: Sequence[int]) -> tuple[int, ...]:
        """The shape that `columns` of these conditions make together."""
        if self.rows is not None:
            return (len(self.rows),)
        return tuple(len(self.arrays.state_ids[c]) for c in wanted if c in self.free)


def space(
    model: Model,
    settings: Settings,
    free: Collection[str],
    *,
    consistent_only: bool = False,
    seed: int = 0,
    sample: int = SAMPLE,
    watch: Watch = unwatched,
) -> Space:
    """The futures over the ``free`` conditions (ids), which must include every unknown one.

    All of them up to `MOST_ENUMERATED`, beyond that a sample, every combination as likely as every other. With
    ``consistent_only`` those in which every condition is consistent (method 3), all of them, however many combinations
    there are; raises `TooMany` where there are more than `MOST_ENUMERATED` consistent ones, and `Stopped`.
    """
    arrays = compiled(model)
    at = tuple(c for c, condition in enumerate(arrays.conditions) if condition.id in set(free))
    sizes = tuple(len(arrays.state_ids[c]) for c in at)
    total = math.prod(sizes)
    whole = Space(arrays, places(arrays, settings.states), at, sizes, None, total)
    if consistent_only:
        return Space(arrays, whole.base, at, sizes, _consistent(whole, watch), total)
    if total <= MOST_ENUMERATED:
        return whole
    return Space(arrays, whole.base, at, sizes, draw(arrays, at, sample, seed), total, seed)


def draw(arrays: Compiled, free: Sequence[int], size: int, seed: int) -> Places:
    """So many combinations at random, each as likely as every other; the same whatever order people list things in."""
    rng = np.random.default_rng(seed)
    rows = np.empty((size, len(free)), dtype=np.int16)
    for column, c in enumerate(free):
        keys = [arrays.model.states[state].key for state in arrays.state_ids[c]]
        by_key = np.array(sorted(range(len(keys)), key=keys.__getitem__), dtype=np.int16)
        rows[:, column] = by_key[rng.integers(0, len(keys), size)]
    return rows


def all_rows(sizes: Sequence[int], start: int, stop: int) -> Places:
    """The combinations with these numbers; the last column turns fastest."""
    numbers = np.arange(start, stop)
    found = np.empty((len(numbers), len(sizes)), dtype=np.int16)
    for column in range(len(sizes) - 1, -1, -1):
        numbers, found[:, column] = np.divmod(numbers, sizes[column])
    return found


# ── only consistent ones ────────────────────────────────────────────────────────────────────────────────────────────


def _consistent(whole: Space, watch: Watch) -> Places:
    """The combinations in which every condition attains the largest balance among its states (method 3).

    Found by search (`engine.consistent`); what takes part in no cross-impact and has no bias always is consistent.
    """
    arrays = whole.arrays
    ids = [condition.id for condition in arrays.conditions]
    allowed = {ids[c]: [arrays.state_ids[c][x]] for c, x in enumerate(whole.base.tolist()) if c not in whole.free}
    stopped = False

    def watched(share: float) -> bool:
        nonlocal stopped
        stopped = not watch(share)
        return not stopped

    search = ConsistentScenarios(arrays.model, allowed=allowed, limit=MOST_ENUMERATED, watch=watched)
    found = list(search)
    if stopped:
        raise Stopped
    apart = [c for c in whole.free if ids[c] not in search.network.conditions]
    repeats = math.prod(len(arrays.state_ids[c]) for c in apart)
    count = sum(map(len, found))
    if not search.complete or count * repeats > MOST_ENUMERATED:
        raise TooMany(
            said(
                "there are more than {most_enumerated:,} consistent futures, too many to go through; set or pin "
                "some conditions first",
                most_enumerated=MOST_ENUMERATED,
            )
        )
    rows = np.empty((count * repeats, len(whole.free)), dtype=np.int16)
    together = np.concatenate(found) if found else np.empty((0, len(search.network.conditions)), dtype=np.int16)
    others = all_rows([len(arrays.state_ids[c]) for c in apart], 0, repeats)
    for column, c in enumerate(whole.free):
        if c in apart:
            rows[:, column] = np.tile(others[:, apart.index(c)], count)
        else:
            place = search.network.conditions.index(ids[c])
            states = search.network.states[place]
            by_key = np.array([arrays.state_ids[c].index(state) for state in states], dtype=np.int16)
            rows[:, column] = np.repeat(by_key[together[:, place]], repeats)
    return rows
