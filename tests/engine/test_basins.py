"""Where starts settle, against settling each of them by the slow evaluator; samples, pins, watching."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from tests.engine.answers import Engine
from tests.engine.networks import model, random_blocks
from tests.reference import models, slow
from workbench.engine.basins import Basins, basins
from workbench.engine.consistent import consistent_scenarios
from workbench.engine.network import network
from workbench.engine.settings import settings_of
from workbench.engine.succession import all_at_once, one_at_a_time
from workbench.engine.watching import Stopped

MOVES = {"local": (one_at_a_time, slow.settle), "global": (all_at_once, slow.global_succession)}


def circle(scenarios: list[dict[str, str]]) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The scenarios passed, from the smallest on, whichever the circle was entered by."""
    rows = [tuple(sorted(scenario.items())) for scenario in scenarios]
    first = rows.index(min(rows))
    return tuple(rows[first:] + rows[:first])


def expected(small: Any, over: list[str], call: Any, follow: Any) -> Counter[Any]:
    """Every start over the free conditions, settled one by one."""
    held = slow.pinned_of(small, *call.values()) if call else []
    settings = (
        slow.settings_of(small, *call.values()) if call else dict.fromkeys(slow.condition_keys(small), slow.UNKNOWN)
    )
    free = [key for key in over if key not in held]
    found: Counter[Any] = Counter()
    for states in itertools.product(*(slow.states_of(small, key) for key in free)):
        start = {**settings, **dict(zip(free, states, strict=True))}
        conditions = [{**c, "baseline": start[c["key"]], "pinned": c["key"] in held} for c in small["conditions"]]
        settling = follow({**small, "conditions": conditions, "scenarios": []})
        ends = [settling["end"]] if settling["cycle"] is None else settling["cycle"]
        found[circle([{key: end[key] for key in over} for end in ends])] += 1
    return found


def counted(engine: Engine, answer: Basins) -> Counter[Any]:
    return Counter({circle([engine.named(s) for s in basin.scenarios]): basin.starts for basin in answer.basins})


@pytest.mark.parametrize("succession", MOVES)
@pytest.mark.parametrize("block", range(5))
def test_equals_settling_every_start(block: int, succession: str) -> None:
    move, follow = MOVES[succession]
    for seed in range(block * 20, block * 20 + 20):
        rng = random.Random(seed)
        small = models.random_model(rng)
        engine = Engine(small)
        over = [engine.model.conditions[c].key for c in network(engine.model).conditions]
        if engine_space(engine) > 200:
            continue
        call = {k: v for k, v in models.random_call(rng, small).items() if k in ("scenario", "extra_settings")}
        for given in (None, call):
            settings = engine.settings(call) if given else None
            answer = basins(engine.model, settings, move)
            assert counted(engine, answer) == expected(small, over, given, follow), (seed, given)
            assert sum((basin.share for basin in answer.basins), Fraction(0)) == 1
            assert [b.starts for b in answer.basins] == sorted((b.starts for b in answer.basins), reverse=True)
            assert answer.seed is None and all(b.standard_error is None for b in answer.basins)


def engine_space(engine: Engine) -> int:
    return network(engine.model).space


def test_what_rests_is_what_is_consistent() -> None:
    sizes = [3, 3, 2, 4, 3]
    for seed in range(20):
        found = model(sizes, random_blocks(sizes, np.random.default_rng(seed)))
        for move, _ in MOVES.values():
            resting = {tuple(b.scenarios[0].items()) for b in basins(found, None, move).basins if b.rests}
            assert resting == {tuple(s.settings.items()) for s in consistent_scenarios(found).scenarios}


def test_a_sample_comes_close_and_says_how_close() -> None:
    sizes = [3] * 7
    found = model(sizes, random_blocks(sizes, np.random.default_rng(11)))
    exact = {str(b.scenarios): b.share for b in basins(found).basins}
    answer = basins(found, sample=4000, seed=3)
    assert (answer.starts, answer.seed) == (4000, 3)
    assert answer == basins(found, sample=4000, seed=3) != basins(found, sample=4000, seed=4)
    for basin in answer.basins:
        assert basin.standard_error is not None
        share = exact[str(basin.scenarios)]
        assert basin.standard_error == pytest.approx(float(basin.share * (1 - basin.share) / 4000) ** 0.5)
        assert abs(basin.share - share) <= 5 * float(share * (1 - share) / 4000) ** 0.5


def test_too_many_starts_are_sampled_unasked() -> None:
    sizes = [3] * 15
    found = model(sizes, random_blocks(sizes, np.random.default_rng(2), 0.3))
    answer = basins(found, seed=1)
    assert answer.seed == 1 and answer.starts == 20_000


def test_what_is_held_stays_in_every_end() -> None:
    sizes = [3, 2, 3, 2]
    found = model(sizes, random_blocks(sizes, np.random.default_rng(4)))
    first, second = (c.id for c in found.ordered("condition")[:2])
    state = found.states_of(first)[2].id
    answer = basins(found, settings_of(found, None, {first: state, second: None}))
    assert answer.starts == 6
    assert all(s[first] == state and s[second] is None for basin in answer.basins for s in basin.scenarios)


def test_following_can_be_stopped() -> None:
    sizes = [3] * 10
    found = model(sizes, random_blocks(sizes, np.random.default_rng(2)))
    told: list[float] = []

    def watch(share: float) -> bool:
        told.append(share)
        return len(told) < 4

    with pytest.raises(Stopped):
        basins(found, watch=watch)
    assert told == sorted(told) and len(told) == 4
