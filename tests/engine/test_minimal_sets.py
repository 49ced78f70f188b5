"""Minimal sets of anything: with judges made up for the purpose, reaching without rhyme or reason."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest

from workbench.engine.minimal_sets import minimal_sets
from workbench.engine.watching import unwatched


class Whims:
    """Some sets reach, at random and not at all monotone. Only a few of many changes ever come into it."""

    at_once = 64

    def __init__(self, pool: list[int], reaching: set[frozenset[int]]) -> None:
        self.pool, self.reaching = pool, reaching

    def start(self) -> tuple[list[np.ndarray], bool]:
        return [], frozenset() in self.reaching

    def grow(
        self, members: np.ndarray, state: list[np.ndarray], group: range, left: int
    ) -> tuple[np.ndarray, list[np.ndarray], np.ndarray]:
        kept, reached = [], []
        for at, row in enumerate(members.tolist()):
            for place, change in enumerate(group):
                if change in self.pool:
                    kept.append(at * len(group) + place)
                    reached.append(frozenset([*row, change]) in self.reaching)
        return np.array(kept, dtype=np.int64), [], np.array(reached, dtype=bool)


def brute(groups: list[range], pool: list[int], reaching: set[frozenset[int]], most: int) -> set[frozenset[int]]:
    owner = {change: g for g, group in enumerate(groups) for change in group}
    every = [
        frozenset(chosen)
        for size in range(most + 1)
        for chosen in combinations(pool, size)
        if len({owner[c] for c in chosen}) == size
    ]
    found = [one for one in every if one in reaching]
    return {one for one in found if not any(other < one for other in found)}


@pytest.mark.parametrize("seed", range(60))
def test_all_minimal_sets_and_no_others(seed: int) -> None:
    rng = random.Random(seed)
    groups, at = [], 0
    # With so many changes a set of eight is too long for a machine word.
    while at < 600:
        size = rng.randint(1, 4)
        groups.append(range(at, at + size))
        at += size
    pool = sorted(rng.sample(range(at), 9) if seed % 2 else rng.sample(range(at - 30, at), 9))
    most = rng.randint(1, 8)
    reaching = {
        frozenset(chosen)
        for size in range(1, most + 1)
        for chosen in combinations(pool, size)
        if rng.random() < rng.choice((0.02, 0.1)) * (size > 2)
    }
    found = minimal_sets(groups, Whims(pool, reaching), most, unwatched)
    rows = [tuple(row) for size in range(most + 1) for row in found.of_size(size).tolist()]
    assert len(set(rows)) == len(rows)
    assert {frozenset(row) for row in rows} == brute(groups, pool, reaching, most)
    assert found.through == most


def test_where_nothing_has_to_change_nothing_else_is_said() -> None:
    found = minimal_sets([range(3)], Whims([0], {frozenset(), frozenset([0])}), 2, unwatched)
    assert found.of_size(0).shape == (1, 0) and len(found.of_size(1)) == 0 and found.through == 2


def test_without_changes_there_is_only_the_empty_set() -> None:
    assert minimal_sets([], Whims([], set()), 4, unwatched).through == 4
