"""The engine against the worked examples of the method, and against an evaluator written from the method alone."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.answers import Engine
from tests.engine.searches import Searches
from tests.engine.share import Some
from tests.reference import models, slow

EXAMPLES = json.loads((Path(__file__).parents[1] / "cases" / "method-examples.json").read_text())["examples"]
BUILT = {"evaluate", "explain", "consistency", "settle", "consistent_scenarios", "paths", "levers", "futures"}
CALLS = [
    pytest.param(example["model"], call["call"], call["expect"], id=f"{example['name']} #{place}")
    for example in EXAMPLES
    for place, call in enumerate(example["calls"], 1)
    if call["call"]["function"] in BUILT
]


def agrees(expected: Any, found: Any) -> bool:
    """Whether what is expected is found; keys may be left out, lists must be as long, numbers may be ``n/d``."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(k in found and agrees(v, found[k]) for k, v in expected.items())
    if isinstance(expected, list):
        return len(expected) == len(found) and all(agrees(e, f) for e, f in zip(expected, found, strict=True))
    if isinstance(expected, bool) or expected is None or isinstance(found, str | bool):
        return bool(expected == found)
    return Fraction(str(expected)) == found


@pytest.mark.parametrize(("model", "call", "expect"), CALLS)
def test_worked_example(model: Any, call: Any, expect: Any) -> None:
    found = getattr(Searches(model), call["function"])(call)
    assert agrees(expect, found), found


def test_every_function_built_has_examples() -> None:
    assert {p.values[1]["function"] for p in CALLS} == BUILT  # type: ignore[index]


def compare(model: Any, call: Any) -> None:
    engine = Engine(model)
    extra = {k: call.get(k) for k in ("scenario", "extra_settings")}
    settle = call.get("settle", False)
    both = {**extra, "settle": settle}
    theirs = slow.exact(slow.evaluate(model, **both))
    ours = engine.evaluate(both)
    for key in ("settings", "settled", "cycle"):
        assert ours[key] == theirs[key], key
    for mine, other in zip(ours["issues"], theirs["issues"], strict=True):
        for key, value in mine.items():
            if key in other:
                assert slow.exact(value) == other[key], (mine["key"], key)
    for issue in model["issues"]:
        asked = {**both, "issue": issue["key"]}
        assert agrees(slow.exact(slow.explain(model, **asked)), engine.explain(asked))
    assert engine.settle(extra) == {
        k: v for k, v in slow.settle(model, **extra).items() if k in ("pinned", "steps", "end", "cycle")
    }
    theirs = slow.global_succession(model, **extra)
    moves = [move for moved_at_once in theirs["steps"] for move in moved_at_once]
    assert engine.global_succession(extra) == {**theirs, "steps": moves}
    assert agrees(slow.exact(slow.consistency(model, **extra)), engine.consistency(extra))


@pytest.mark.parametrize("block", range(10))
def test_agrees_with_the_slow_evaluator(block: int, some: Some) -> None:
    for seed in some(range(block * 100, block * 100 + 100)):
        rng = random.Random(seed)
        model = models.random_model(rng)
        try:
            compare(model, models.random_call(rng, model))
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error


@given(models.models_with_calls())
def test_agrees_with_the_slow_evaluator_on_whatever_hypothesis_finds(case: Any) -> None:
    compare(*case)


@given(models.models_with_calls())
def test_terms_and_cuts_add_up(case: Any) -> None:
    model, call = case
    engine = Engine(model)
    for issue in model["issues"]:
        for axis in engine.explain({**call, "issue": issue["key"]}):
            assert (
                axis["from"] + sum(t["amount"] for t in axis["terms"]) + axis["clamp"] + axis["ceiling"] == axis["to"]
            )


@given(models.models())
def test_what_nobody_changed_stays(model: Any) -> None:
    for issue, found in zip(
        sorted(model["issues"], key=lambda i: i["key"]), Engine(model).evaluate({})["issues"], strict=True
    ):
        assert found["cooperation"] == Fraction(str(issue["cooperation"]))
        assert found["competition"] == Fraction(str(issue["competition"]))
        assert found["move"] == {"cooperation": 0, "competition": 0}


@given(st.data())
def test_the_order_of_the_lists_changes_nothing(data: Any) -> None:
    model, call = data.draw(models.models_with_calls())
    other = data.draw(models.reorderings(model))
    assert Engine(model).evaluate(call) == Engine(other).evaluate(call)


@given(models.models_with_calls())
def test_titles_change_nothing(case: Any) -> None:
    model, call = case
    renamed = json.loads(json.dumps(model))
    for kind in ("issues", "conditions", "scenarios"):
        for place, entity in enumerate(renamed[kind]):
            entity["title"] = f"Name {99 - place}"
    assert Engine(model).evaluate(call) == Engine(renamed).evaluate(call)


@given(models.models_with_calls())
def test_the_point_lies_in_its_band(case: Any) -> None:
    model, call = case
    for issue in Engine(model).evaluate(call)["issues"]:
        for axis in ("cooperation", "competition"):
            low, high = issue["band"][axis]
            assert low <= issue[axis] <= high
