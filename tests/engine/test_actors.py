"""Actors against the method written down a second time, MACTOR's airport, and changes that change nothing."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.reference import slow_actors
from workbench.engine.actors import (
    ORDERS,
    actors_by_key,
    common_ground,
    influence,
    influence_from_power,
    positions,
    relations,
)
from workbench.exchange.plain_model import from_plain

Plain = dict[str, Any]


def random_table(rng: random.Random) -> list[list[int]]:
    """Direct influences, the diagonal too (which does not count); often thin, so that some are moved by nobody."""
    n, thin = rng.randint(1, 6), rng.choice((0.0, 0.3, 0.7, 1.0))
    return [[0 if rng.random() < thin else rng.randint(0, 4) for _ in range(n)] for _ in range(n)]


def random_model(rng: random.Random) -> Plain:
    actors = [f"a{n}" for n in range(rng.randint(1, 5))]
    issues = [f"i{n}" for n in range(rng.randint(1, 5))]
    wants = rng.choice(((-3, 3), (0, 3), (-1, 1)))
    return {
        "actors": [
            {"key": key, "power": rng.choice((0, 2.5, 5, 7.25, 10)), "attention": rng.choice((0, 1, 5, 10))}
            for key in rng.sample(actors, len(actors))
        ],
        "conditions": [],
        "issues": [
            {"key": key, "cooperation": rng.choice((0, 3.33, 5, 6.66, 10)), "competition": 5}
            for key in rng.sample(issues, len(issues))
        ],
        "stances": [
            {"actor": actor, "issue": issue, "interest": rng.randint(*wants), "salience": rng.randint(0, 3)}
            for actor in actors
            for issue in issues
            if rng.random() < 0.7
        ],
    }


def slow_mid(plain: Plain) -> list[list[Fraction]]:
    actors = sorted(plain["actors"], key=lambda actor: actor["key"])
    power = [Fraction(str(actor["power"])) for actor in actors]
    attention = [Fraction(str(actor["attention"])) for actor in actors]
    return [[4 * p / 10 * a / 10 for a in attention] for p in power]


def same_influence(found: Any, mid: list[list[Fraction]]) -> None:
    expected = slow_actors.influence(mid)
    unit = found.unit
    assert [[Fraction(int(v), unit) for v in row] for row in found.total] == expected["MDII"]
    assert [Fraction(int(v), unit) for v in found.influence] == expected["I"]
    assert [Fraction(int(v), unit) for v in found.dependence] == expected["D"]
    assert (None if found.competitiveness is None else list(found.competitiveness)) == expected["R"]


def compare(plain: Plain, rng: random.Random) -> None:
    model = from_plain(plain)
    found = influence_from_power(model)
    same_influence(found, slow_mid(plain))
    actors = [actor.key for actor in actors_by_key(model)]
    issues = sorted(issue["key"] for issue in plain["issues"])
    stances = {(row["actor"], row["issue"]): (row["interest"], row["salience"]) for row in plain["stances"]}
    for order in ORDERS:
        held = positions(model, order, found.competitiveness)
        assert (held is None) == (order == 3 and found.competitiveness is None)
        if held is None:
            continue
        one = relations(held)
        weights = dict(zip(actors, found.competitiveness or [Fraction(0)] * len(actors), strict=True))
        for i, actor in enumerate(actors):
            pairs = []
            for j, other in enumerate(actors):
                if i == j:
                    assert one.convergence[i][j] == one.divergence[i][j] == 0
                    continue
                pair = slow_actors.meeting(stances, actor, other, issues, order, weights)
                assert (one.convergence[i][j], one.divergence[i][j]) == pair
                pairs.append(pair)
            assert one.ambivalence[i] == slow_actors.ambivalence(pairs)
    chosen = rng.sample(actors, rng.randint(0, len(actors)))
    ids = [next(a.id for a in model.actors.values() if a.key == key) for key in chosen]
    cooperation = {issue["key"]: Fraction(str(issue["cooperation"])) for issue in plain["issues"]}
    ground = [(model.issues[one.issue].key, one.weakest, one.unused) for one in common_ground(model, ids)]
    assert ground == slow_actors.common_ground(stances, cooperation, chosen)


@pytest.mark.parametrize("block", range(5))
def test_agrees_with_the_method_written_down_again(block: int) -> None:
    for seed in range(block * 200, block * 200 + 200):
        rng = random.Random(f"actors {seed}")
        try:
            compare(random_model(rng), rng)
            table = random_table(rng)
            same_influence(influence(np.array(table)), [[Fraction(value) for value in row] for row in table])
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error


def test_the_airport_of_paris(shared: Path) -> None:
    case = json.loads((shared / "cases" / "mactor-airport" / "computed.json").read_text("utf-8"))
    computed = case["computed"]
    found = influence(np.array(case["MID"]))
    assert found.total.tolist() == computed["MDII"]
    assert (found.influence.tolist(), found.dependence.tolist()) == (computed["I"], computed["D"])
    assert found.competitiveness is not None
    assert [round(float(r), 4) for r in found.competitiveness] == computed["Ri"]
    model = from_plain(airport(case))
    for order in (1, 2):
        held = positions(model, order, found.competitiveness)
        assert held is not None
        one = relations(held)
        assert [[float(value) for value in row] for row in one.convergence] == computed[f"{order}CAA"]
        assert [[float(value) for value in row] for row in one.divergence] == computed[f"{order}DAA"]
    held = positions(model, 3, found.competitiveness)
    assert held is not None
    assert [[round(float(value), 4) for value in row] for row in held] == computed["3MAO"]


def airport(case: Plain) -> Plain:
    """The actors and objectives with keys that keep their order; valued positions as interest, each of salience 1."""
    return {
        "actors": [f"{n}" for n in range(len(case["actors"]))],
        "conditions": [],
        "issues": [{"key": f"{n}", "cooperation": 5, "competition": 5} for n in range(len(case["objectives"]))],
        "stances": [
            {"actor": f"{i}", "issue": f"{k}", "interest": value, "salience": 1}
            for i, row in enumerate(case["MAO2"])
            for k, value in enumerate(row)
            if value
        ],
    }


@pytest.mark.parametrize("seed", range(50))
def test_names_change_nothing_but_the_order(seed: int) -> None:
    rng = random.Random(f"named {seed}")
    table = np.array(random_table(rng))
    order = rng.sample(range(len(table)), len(table))
    one, two = influence(table), influence(table[np.ix_(order, order)])
    assert (one.total[np.ix_(order, order)] == two.total).all()
    if one.competitiveness is None:
        assert two.competitiveness is None
    else:
        assert [one.competitiveness[place] for place in order] == list(two.competitiveness or ())


@pytest.mark.parametrize("seed", range(50))
def test_the_scale_of_influences_does_not_matter(seed: int) -> None:
    table = np.array(random_table(random.Random(f"scaled {seed}")))
    assert influence(table).competitiveness == influence(table * 7).competitiveness


@pytest.mark.parametrize("seed", range(50))
def test_an_actor_without_a_stance_changes_no_meeting_of_others(seed: int) -> None:
    rng = random.Random(f"idle {seed}")
    plain = random_model(rng)
    more = {**plain, "actors": [*plain["actors"], {"key": "zz", "power": 9, "attention": 9}]}
    for order in (1, 2):
        before, after = (positions(from_plain(one), order, None) for one in (plain, more))
        assert before is not None and after is not None
        n = len(before)
        old, new = relations(before), relations(after)
        assert [row[:n] for row in new.convergence[:n]] == list(old.convergence)
        assert new.ambivalence[:n] == old.ambivalence and new.ambivalence[n] is None
    assert [one.unused for one in common_ground(from_plain(more))] == [
        one.unused for one in common_ground(from_plain(plain))
    ]
