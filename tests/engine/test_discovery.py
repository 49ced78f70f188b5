"""Which conditions describe the failing futures: planted reasons are found, and every figure is counted again."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.answers import dense_model
from tests.engine.searches import Searches
from tests.reference import models, slow, slow_answers
from tests.reference.models import DrawingChooser, SeededChooser
from tests.reference.questions import make_busy_model, make_futures_call
from workbench.engine.discovery import Discovery, discover
from workbench.engine.evaluation import TOP
from workbench.engine.future_space import free_conditions, space
from workbench.engine.settings import settings_of
from workbench.engine.targets import Target
from workbench.engine.watching import Stopped


def named(engine: Searches, found: Discovery) -> list[dict[str, set[str]]]:
    model = engine.model
    return [
        {model.conditions[c].key: {model.states[s].key for s in states} for c, states in rule.allowed}
        for rule in found.rules
    ]


def ask(engine: Searches, call: Any, issue: str, target: Target | None = None) -> Discovery:
    threshold = 2 * engine.model.workspace.threshold
    wanted = target or Target((threshold, TOP))
    return discover(engine.space(call), engine.model.by_key("issue", issue).id, wanted)


@pytest.mark.parametrize("seed", range(150))
def test_share_density_and_coverage_are_what_counting_gives(seed: int) -> None:
    choose = SeededChooser(random.Random(f"discovery {seed}"))
    model = make_busy_model(choose)
    call = make_futures_call(choose, model)
    engine = Searches(model)
    settings = slow.settings_of(model, call["scenario"], call["extra_settings"])
    pinned = slow.pinned_of(model, call["scenario"], call["extra_settings"])
    free = slow_answers.free_conditions(model, settings, pinned, call["free"], call["free_all"])
    every = [settings | dict(zip(free, s, strict=True)) for s in product(*(slow.states_of(model, c) for c in free))]
    if call["consistent_only"]:
        every = [future for future in every if slow.is_consistent(model, future)]
    for issue in model["issues"]:
        found = ask(engine, call, issue["key"])
        fails = [
            not slow.is_high(model, slow.outcome(model, future, issue)["point"]["cooperation"]) for future in every
        ]
        assert found.failing == (Fraction(sum(fails), len(every)) if every else None)
        covered: set[int] = set()
        for rule, words in zip(found.rules, named(engine, found), strict=True):
            inside = [n for n, f in enumerate(every) if all(f[c] in states for c, states in words.items())]
            failing = [n for n in inside if fails[n]]
            assert rule.density == Fraction(len(failing), len(inside)) > found.failing
            assert rule.coverage == Fraction(len(failing), sum(fails))
            covered |= set(failing)
            assert rule.covered == Fraction(len(covered), sum(fails))
            assert all(len(states) < len(slow.states_of(model, c)) for c, states in words.items())
        if not any(fails) or all(fails):
            assert found.rules == ()


def test_the_reasons_planted_are_the_rules_found() -> None:
    conditions = [{"key": f"c{n}", "states": ["no", "yes", "very"], "baseline": "unknown"} for n in range(6)]
    plain: dict[str, Any] = {
        "conditions": conditions,
        "issues": [
            {
                "key": "i",
                "cooperation": 6,
                "competition": 5,
                "requirement": [
                    "and",
                    ["not", ["is", "c1", "no"]],
                    ["not", ["and", ["is", "c4", "very"], ["is", "c2", "yes"]]],
                ],
            }
        ],
    }
    engine = Searches(plain)
    found = ask(engine, {}, "i")
    assert named(engine, found) == [{"c1": {"no"}}, {"c2": {"yes"}, "c4": {"very"}}]
    assert [rule.density for rule in found.rules] == [1, 1] and found.rules[-1].covered == 1
    assert found.failing == Fraction(11, 27)


def test_what_always_or_never_fails_needs_no_rule() -> None:
    engine = Searches({"conditions": [{"key": "c"}], "issues": [{"key": "i", "cooperation": 6, "competition": 5}]})
    assert ask(engine, {}, "i").failing == 0
    assert ask(engine, {}, "i", Target((1400, 2000))).failing == 1
    assert ask(engine, {}, "i").rules == ask(engine, {}, "i", Target((1400, 2000))).rules == ()


@given(st.data())
def test_the_order_of_the_lists_changes_nothing(data: Any) -> None:
    choose = DrawingChooser(data.draw)
    model = make_busy_model(choose)
    call = make_futures_call(choose, model)
    other = data.draw(models.reorderings(model))
    for issue in model["issues"]:
        engines = Searches(model), Searches(other)
        ours, theirs = (ask(engine, call, issue["key"]) for engine in engines)
        assert named(engines[0], ours) == named(engines[1], theirs)
        assert [(r.density, r.coverage) for r in ours.rules] == [(r.density, r.coverage) for r in theirs.rules]


def test_a_sample_is_described_too_and_can_be_stopped() -> None:
    model = dense_model(1, 1, [2] * 24, uncertain=True)
    settings = settings_of(model, None)
    futures = space(model, settings, free_conditions(model, settings), sample=4000)
    issue = next(iter(model.issues))
    target = Target((1000, 2000))
    found = discover(futures, issue, target)
    assert found.failing is not None and 0 < found.failing < 1 and found.rules
    with pytest.raises(Stopped):
        discover(futures, issue, target, lambda share: False)
