"""A scenario that gives way step by step is pulled, after each step, as it would be looked at from the beginning."""

from __future__ import annotations

import numpy as np
import pytest

from tests.engine.networks import model, random_blocks
from workbench.engine.network import network
from workbench.engine.succession import NO_STATE, Situation, all_at_once, one_at_a_time, pull


@pytest.mark.parametrize("move", [one_at_a_time, all_at_once])
@pytest.mark.parametrize("density", [1.0, 0.2])
def test_what_is_carried_on_is_as_from_the_beginning(move, density: float) -> None:
    draw, steps, ties = np.random.default_rng(11), 0, 0
    for _ in range(40):
        sizes = draw.integers(2, 6, draw.integers(2, 9)).tolist()
        bias = draw.integers(-1, 2, sum(sizes))
        net = network(model(sizes, random_blocks(sizes, draw, density, most=1), bias))
        chosen = np.array([[draw.integers(-1, size) for size in net.sizes]], dtype=np.int8)
        held = draw.random(len(net.sizes)) < 0.2
        here = Situation.of(net, chosen, held)
        for _ in range(12):
            whole, balances = pull(net, here.chosen, held), net.balances(here.chosen)
            for row, by_condition in zip(net.row_at.T, here.balances, strict=True):
                there = row < len(net.bias)
                assert (by_condition[there] == balances[0, row[there]]).all() and (
                    by_condition[~there] == NO_STATE
                ).all()
            assert (here.pull.inconsistency == whole.inconsistency).all() and (here.pull.best == whole.best).all()
            for c, size in enumerate(net.sizes):
                own = balances[0, net.first[c] : net.first[c] + size].tolist()
                free = not held[c] and here.chosen[0, c] >= 0
                assert whole.best[0, c] == own.index(max(own)), "the first of the largest"
                assert whole.inconsistency[0, c] == (max(own) - own[here.chosen[0, c]] if free else 0)
                ties += own.count(max(own)) > 1
            after = move(here.chosen, here.pull)
            steps += int((after != here.chosen).sum())
            here = here.after(after)
    assert steps > 50 and ties > 100
