"""All consistent scenarios: the published case, two enumerations, what must not matter, and how a search behaves."""

from __future__ import annotations

import itertools
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.answers import Engine
from tests.engine.networks import enumerated, model, random_blocks
from tests.engine.share import Some
from tests.reference import models, slow, slow_answers
from workbench.domain.model import Model
from workbench.engine.balances import consistency
from workbench.engine.consistent import (
    Consistent,
    ConsistentScenarios,
    blocks,
    consistent_scenarios,
    ordering,
    search,
    total_impact,
)
from workbench.engine.settings import settings_of
from workbench.exchange.importing import import_model

SOMEWHERELAND = Path(__file__).parents[1] / "cases" / "somewhereland.csv"
#: The ten published scenarios (Weimer-Jehle): variants of A Government … F Social values in the order of the matrix.
PUBLISHED = {"313211", "323211", "213221", "223221", "312112", "122112", "322112", "132112", "132113", "131233"}


def places(answer: Consistent, found: Model) -> list[tuple[int, ...]]:
    """Scenarios of a model made by `networks.model` as places of states."""
    return [tuple(int(found.states[s].key[1:]) for s in scenario.settings.values()) for scenario in answer.scenarios]


@pytest.fixture(scope="module")
def somewhereland() -> Model:
    return import_model(SOMEWHERELAND, "Somewhereland")[0]


def test_somewhereland_has_the_ten_published_scenarios(somewhereland: Model) -> None:
    answer = consistent_scenarios(somewhereland)
    conditions = somewhereland.ordered("condition")
    found = set()
    for scenario in answer.scenarios:
        ranks = [int(somewhereland.states[scenario.settings[c.id]].rank) + 1 for c in conditions]
        found.add("".join(map(str, ranks)))
    assert found == PUBLISHED
    assert (answer.space, answer.total, answer.complete, answer.left_out) == (486, 10, True, ())


def test_somewhereland_has_the_published_balances(somewhereland: Model) -> None:
    states = {}
    for condition, rank in zip(somewhereland.ordered("condition"), (1, 0, 2, 0, 0, 0), strict=True):
        states[condition.id] = somewhereland.states_of(condition.id)[rank].id
    found = {b.condition: b for b in consistency(somewhereland, settings_of(somewhereland, None, states)).conditions}
    row = [
        found[c.id].balances[state.id]
        for c in somewhereland.ordered("condition")
        for state in somewhereland.states_of(c.id)
    ]
    assert row == [0, 3, -3, 2, 1, -3, -9, -1, 10, -7, 7, 4, -1, -3, 2, -1, -1]


def test_total_impact_is_the_sum_of_the_balances(somewhereland: Model) -> None:
    for scenario in consistent_scenarios(somewhereland).scenarios:
        balances = consistency(somewhereland, settings_of(somewhereland, None, scenario.settings)).conditions
        assert scenario.total_impact == sum(b.balances[b.state] for b in balances if b.state)
        assert scenario.inconsistency == 0


# ── against the method's slow reading, and against plain enumeration ──────────────────────────────────────────────────


@pytest.mark.parametrize("block", range(10))
def test_equals_trying_everything(block: int, some: Some) -> None:
    for seed in some(range(block * 100, block * 100 + 100)):
        rng = random.Random(seed)
        small = models.random_model(rng)
        engine = Engine(small)
        expected = slow_answers.consistent_scenarios(small)
        assert engine.consistent_scenarios({}) == expected, f"seed {seed}"
        few = consistent_scenarios(engine.model, limit=2)
        assert len(few.scenarios) == min(2, expected["count"]), f"seed {seed}"
        assert few.complete == (expected["count"] <= 2), f"seed {seed}"


@pytest.mark.parametrize("block", range(3))
def test_equals_trying_everything_in_the_smallest_steps(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Small models fit into one step; here each step is a condition or two, a few beginnings at a time."""
    monkeypatch.setattr(blocks, "MOST_COMBINATIONS", 4)
    monkeypatch.setattr(ordering, "FEW", 0)
    monkeypatch.setattr(search, "MOST_AT_ONCE", 5)
    for seed in range(5000 + block * 100, 5000 + block * 100 + 100):
        small = models.random_model(random.Random(seed))
        assert Engine(small).consistent_scenarios({}) == slow_answers.consistent_scenarios(small), f"seed {seed}"


@pytest.mark.parametrize("seed", range(40))
def test_some_states_may_be_ruled_out(seed: int) -> None:
    """Rivals are still all states: what is left are the consistent scenarios in which only allowed states occur."""
    rng = random.Random(seed)
    small = models.random_model(rng)
    found = Engine(small).model
    allowed = {}
    for condition in found.conditions.values():
        if rng.random() < 0.5:
            states = [state.id for state in found.states_of(condition.id)]
            allowed[condition.id] = rng.sample(states, rng.randint(1, len(states)))
    expected = [
        scenario
        for scenario in consistent_scenarios(found).scenarios
        if all(state in allowed.get(condition, [state]) for condition, state in scenario.settings.items())
    ]
    assert list(consistent_scenarios(found, allowed=allowed).scenarios) == expected


SHAPES = {
    "dense": ([3] * 9, 1.0, 3, False),
    "standardised": ([3] * 9, 1.0, 3, True),
    "binary": ([2] * 14, 0.6, 3, False),
    "sparse": ([3] * 9, 0.25, 3, False),
    "tie-heavy": ([3] * 8, 0.4, 1, False),
    "mixed": ([2, 5, 3, 2, 7, 4, 3, 2], 1.0, 2, False),
    "many states": ([20, 19, 20, 3], 1.0, 3, False),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_equals_plain_enumeration(shape: str) -> None:
    sizes, density, most, balanced = SHAPES[shape]
    for seed in range(12):
        draw = np.random.default_rng(seed)
        impacts = random_blocks(sizes, draw, density, most, balanced)
        bias = draw.integers(-2, 3, len(impacts)) if seed % 3 == 0 else None
        tolerance = seed % 4 if seed % 2 else 0
        for block in range(len(sizes)):  # every condition takes part, so that both speak of the same scenarios
            start = int(np.sum(sizes[:block]))
            impacts[start, (start + sizes[block]) % len(impacts)] = 1
        found = model(sizes, impacts, bias)
        answer = consistent_scenarios(found, tolerance=tolerance)
        assert places(answer, found) == enumerated(sizes, impacts, bias, tolerance), seed
        assert answer.complete and answer.space == np.prod(sizes)
        assert max((s.inconsistency for s in answer.scenarios), default=0) <= tolerance


def test_states_of_large_bias_do_not_overflow() -> None:
    sizes = [2] * 12
    draw = np.random.default_rng(5)
    impacts = random_blocks(sizes, draw)
    bias = draw.choice([-1000, 0, 1000], len(impacts))
    found = model(sizes, impacts, bias)
    assert places(consistent_scenarios(found), found) == enumerated(sizes, impacts, bias)


# ── what must not matter ──────────────────────────────────────────────────────────────────────────────────────────────


@given(st.data())
def test_the_order_of_the_lists_changes_nothing(data: Any) -> None:
    small = data.draw(models.models())
    other = data.draw(models.reorderings(small))
    assert Engine(small).consistent_scenarios({}) == Engine(other).consistent_scenarios({})


@given(models.models(), st.randoms(use_true_random=False))
def test_names_change_nothing(small: Any, rng: random.Random) -> None:
    """Other keys for conditions and states: the same scenarios under their new names."""
    conditions = [c["key"] for c in small["conditions"]]
    new = dict(zip(conditions, rng.sample([f"n{n}" for n in range(20)], len(conditions)), strict=True))
    states = {
        (c["key"], state): f"z{n}"
        for c in small["conditions"]
        for n, state in enumerate(rng.sample(c["states"], len(c["states"])))
    }
    renamed = json.loads(json.dumps({**small, "issues": [], "effects": [], "scenarios": []}))
    for c in renamed["conditions"]:
        key = c["key"]
        c["baseline"] = states.get((key, c["baseline"]), c["baseline"])
        c["key"], c["states"] = new[key], [states[key, state] for state in c["states"]]
    for impact in renamed["cross_impacts"]:
        for end in ("from", "to"):
            impact[end] = [new[impact[end][0]], states[impact[end][0], impact[end][1]]]
    for bias in renamed["bias"]:
        bias["condition"], bias["state"] = new[bias["condition"]], states[bias["condition"], bias["state"]]
    expected = [
        {new[c]: states[c, s] for c, s in scenario.items()}
        for scenario in Engine(small).consistent_scenarios({})["scenarios"]
    ]
    found = Engine(renamed).consistent_scenarios({})["scenarios"]
    assert sorted(map(sorted_items, found)) == sorted(map(sorted_items, expected))


def sorted_items(settings: dict[str, str]) -> list[tuple[str, str]]:
    return sorted(settings.items())


@given(models.models())
def test_a_condition_that_nobody_uses_changes_nothing(small: Any) -> None:
    unused = {"key": "0_unused", "states": ["a", "b", "c"], "baseline": "a"}
    wider = {**small, "conditions": [*small["conditions"], unused]}
    before, after = Engine(small).consistent_scenarios({}), Engine(wider).consistent_scenarios({})
    assert after == {**before, "left_out": ["0_unused", *before["left_out"]]}


@given(models.models(), st.integers(0, 10**6))
def test_what_speaks_for_all_states_alike_changes_nothing(small: Any, seed: int) -> None:
    """The same amount more for every state of a condition, from one state of another: a law of impact balances."""
    rng = random.Random(seed)
    source, target = rng.sample(small["conditions"], 2)
    state = rng.choice(source["states"])
    amounts = {(*impact["from"], *impact["to"]): impact["amount"] for impact in small["cross_impacts"]}
    more = rng.choice((-1, 1))
    for rival in target["states"]:
        key = (source["key"], state, target["key"], rival)
        amounts[key] = amounts.get(key, 0) + more
    if any(abs(amount) > 3 for amount in amounts.values()):
        return
    shifted = {
        **small,
        "cross_impacts": [{"from": [a, b], "to": [c, d], "amount": n} for (a, b, c, d), n in amounts.items()],
    }
    assert widened(small, shifted) == widened(shifted, small)


def widened(one: Any, other: Any) -> list[list[tuple[str, str]]]:
    """The consistent scenarios of one, over what takes part in either: the rest may be in any state."""
    answer = Engine(one).consistent_scenarios({})
    over = set(answer["over"]) | set(Engine(other).consistent_scenarios({})["over"])
    free = [c for c in one["conditions"] if c["key"] in over - set(answer["over"])]
    ways = [
        dict(zip([c["key"] for c in free], w, strict=True)) for w in itertools.product(*(c["states"] for c in free))
    ]
    return sorted(sorted_items({**scenario, **way}) for scenario in answer["scenarios"] for way in ways)


@pytest.mark.parametrize("seed", range(6))
def test_two_matrices_side_by_side_have_every_pair(seed: int) -> None:
    draw = np.random.default_rng(seed)
    sizes = [3, 2, 3, 2]
    one, other = random_blocks(sizes, draw, 0.7, 1), random_blocks(sizes, draw, 0.7, 1)
    both = np.zeros((20, 20), dtype=np.int64)
    both[:10, :10], both[10:, 10:] = one, other
    found = model(sizes * 2, both)
    assert len(ConsistentScenarios(found).network.conditions) == 8
    expected = [a + b for a in enumerated(sizes, one) for b in enumerated(sizes, other)]
    assert places(consistent_scenarios(found), found) == expected


# ── how a search behaves ──────────────────────────────────────────────────────────────────────────────────────────────


def ring(count: int) -> Model:
    """Binary conditions in pairs, each speaking for the other's being alike: 2 ** count consistent scenarios."""
    impacts = np.zeros((4 * count, 4 * count), dtype=np.int64)
    for pair in range(0, 4 * count, 4):
        for x in (0, 1):
            impacts[pair + x, pair + 2 + x] = impacts[pair + 2 + x, pair + x] = 1
    return model([2] * (2 * count), impacts)


def tied(count: int) -> Model:
    """One condition speaks for a state of each other one, the others for none: half of everything is consistent."""
    impacts = np.zeros((2 * count, 2 * count), dtype=np.int64)
    impacts[0, 2::2] = 1
    return model([2] * count, impacts)


def test_how_many_there_are_is_known_without_listing_them() -> None:
    answer = consistent_scenarios(ring(45), limit=3)
    assert answer.total == 2**45 and len(answer.scenarios) == 3 and not answer.complete


@pytest.mark.parametrize("many", [ring(45), tied(60)], ids=["apart", "joined"])
def test_scenarios_stream_however_many_there_are(many: Model) -> None:
    search = ConsistentScenarios(many)
    seen: set[bytes] = set()
    largest = 0
    for batch in itertools.islice(search, 8):
        seen |= {row.tobytes() for row in batch}
        largest = max(largest, batch.nbytes)
    assert len(seen) > 1000 and largest < 4_000_000
    assert not search.complete


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5, 100])
def test_a_limit_gives_so_many_and_says_whether_there_are_more(limit: int) -> None:
    found = ring(2)
    answer, every = consistent_scenarios(found, limit=limit), consistent_scenarios(found)
    assert len(every.scenarios) == 4 and every.complete
    assert len(answer.scenarios) == min(limit, 4)
    assert answer.complete == (limit >= 4)
    assert {tuple(s.settings.values()) for s in answer.scenarios} <= {
        tuple(s.settings.values()) for s in every.scenarios
    }


def hard() -> Model:
    sizes = [3] * 14
    return model(sizes, random_blocks(sizes, np.random.default_rng(3), most=2))


def test_progress_never_falls_and_comes_to_the_end() -> None:
    told: list[float] = []

    def watch(share: float) -> bool:
        told.append(share)
        return True

    found = hard()
    assert consistent_scenarios(found, watch=watch).complete
    assert len(told) > 3 and told == sorted(told) and told[0] >= 0 and told[-1] <= 1
    search = ConsistentScenarios(found)
    list(search)
    assert all(part.share == 1 for part in search._searches)


def test_a_search_that_finds_nothing_tells_how_far_it_is_all_the_same() -> None:
    told: list[float] = []

    def watch(share: float) -> bool:
        told.append(share)
        return True

    sizes = [3] * 15
    answer = consistent_scenarios(model(sizes, random_blocks(sizes, np.random.default_rng(10))), watch=watch)
    assert (answer.total, answer.complete) == (0, True)
    assert len({share for share in told if 0 < share < 1}) >= 2


@pytest.mark.parametrize("after", [1, 2, 4])
def test_a_search_can_be_stopped(after: int) -> None:
    asked = 0

    def watch(share: float) -> bool:
        nonlocal asked
        asked += 1
        return asked < after

    answer = consistent_scenarios(hard(), watch=watch)
    assert not answer.complete and answer.total is None
    assert asked == after
    every = {tuple(s.settings.items()) for s in consistent_scenarios(hard()).scenarios}
    assert len(answer.scenarios) <= len(every)


def test_without_cross_impacts_there_is_the_empty_scenario() -> None:
    found = model([2, 3], np.zeros((5, 5), dtype=np.int64))
    answer = consistent_scenarios(found)
    assert [dict(s.settings) for s in answer.scenarios] == [{}]
    assert (answer.space, answer.total, len(answer.left_out)) == (1, 1, 2)


def test_the_slow_reading_knows_somewhereland_too() -> None:
    """The oracle itself: ten of 486, from the method alone, in a model of the same figures."""
    rows = [line.split(",") for line in SOMEWHERELAND.read_text(encoding="utf-8").splitlines()]
    heads = [tuple(name.split(": ")) for name in rows[0][1:]]
    conditions: dict[str, list[str]] = {}
    for condition, state in heads:
        conditions.setdefault(condition, []).append(state)
    figures = {
        "conditions": [{"key": c, "states": states, "baseline": slow.UNKNOWN} for c, states in conditions.items()],
        "cross_impacts": [
            {"from": list(source), "to": list(target), "amount": int(cell)}
            for source, row in zip(heads, rows[1:], strict=True)
            for target, cell in zip(heads, row[1:], strict=True)
            if int(cell)
        ],
        "bias": [],
    }
    found = slow_answers.consistent_scenarios(figures)["scenarios"]
    ranks = {"".join(str(conditions[c].index(s[c]) + 1) for c in conditions) for s in found}
    assert ranks == PUBLISHED


def test_total_impact_of_many_at_once() -> None:
    sizes = [2, 3, 4, 2]
    draw = np.random.default_rng(1)
    impacts, bias = random_blocks(sizes, draw), draw.integers(-3, 4, 11)
    search = ConsistentScenarios(model(sizes, impacts, bias), tolerance=4)
    first = np.cumsum([0, *sizes])[:-1]
    batches = list(search)
    assert sum(map(len, batches)) > 1
    for batch in batches:
        rows = batch + first
        expected = [int(bias[r].sum() + impacts[np.ix_(r, r)].sum()) for r in rows]
        assert total_impact(search.network, batch).tolist() == expected
