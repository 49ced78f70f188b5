"""The slow evaluator gives every answer of method-examples.json, and keeps the method's promises on random
models.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from . import models, slow, slow_answers

CASES = Path(__file__).parents[1] / "cases"
EXAMPLES = json.loads((CASES / "method-examples.json").read_text(encoding="utf-8"))
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "evaluate": slow.evaluate,
    "explain": slow.explain,
    "consistency": slow.consistency,
    "settle": slow.settle,
    "consistent_scenarios": slow_answers.consistent_scenarios,
    "paths": slow_answers.paths,
    "levers": slow_answers.levers,
    "futures": slow_answers.futures,
}
WHOLE = {"changes", "settled", "cycle", "scenarios"}
SEEDS = range(150)


def differences(expected: Any, found: Any, where: str = "answer", whole: bool = False) -> list[str]:
    """What is wrong: dictionaries may leave keys out (but not those in WHOLE), all else must be equal."""
    if isinstance(expected, dict) and isinstance(found, dict):
        wrong = [f"{where}.{key} is missing" for key in expected if key not in found]
        if whole:
            wrong += [f"{where}.{key} is too much" for key in found if key not in expected]
        for key in expected:
            if key in found:
                wrong += differences(expected[key], found[key], f"{where}.{key}", whole or key in WHOLE)
        return wrong
    if isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return [f"{where}: expected {expected}, found {found}"]
        pairs = enumerate(zip(expected, found, strict=True))
        return [text for i, (e, f) in pairs for text in differences(e, f, f"{where}[{i}]", whole)]
    same = expected == found and type(expected) is type(found)
    return [] if same else [f"{where}: expected {expected}, found {found}"]


ALL_CALLS = [
    pytest.param(example["model"], call, id=f"{example['rule']}-{number}")
    for example in EXAMPLES["examples"]
    for number, call in enumerate(example["calls"], 1)
]


@pytest.mark.parametrize(("model", "call"), ALL_CALLS)
def test_every_worked_example_is_answered(model: slow.Model, call: slow.Answer) -> None:
    arguments = {key: value for key, value in call["call"].items() if key != "function"}
    found = FUNCTIONS[call["call"]["function"]](model, **arguments)
    assert differences(slow.exact(call["expect"]), slow.exact(found)) == []


def test_all_twenty_examples_are_here() -> None:
    assert (len(EXAMPLES["examples"]), len(ALL_CALLS)) == (20, 53)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(models.models_with_calls(), st.data())
def test_nothing_depends_on_the_order_of_listing(drawn: tuple[slow.Model, slow.Answer], data: st.DataObject) -> None:
    model, call = drawn
    shuffled = data.draw(models.reorderings(model))
    assert slow.evaluate(model, **call) == slow.evaluate(shuffled, **call)


@pytest.mark.parametrize("seed", SEEDS)
def test_promises_of_the_method_hold(seed: int) -> None:
    rng = random.Random(seed)
    model = models.random_model(rng)
    call = models.random_call(rng, model)
    for issue in slow.evaluate(model)["issues"]:
        assert set(issue["move"].values()) == {0}, "at the baseline everything stands where people put it"
    answer = slow.evaluate(model, **call)
    for issue in answer["issues"]:
        assert set(slow.exact(issue["move"]).values()) <= {Fraction(n, 200) for n in range(-2000, 2001)}
        for part in slow.explain(model, issue["key"], **call):
            axis = part["axis"]
            low, high = issue["band"][axis]
            assert 0 <= low <= issue[axis] <= high <= 10, "the point lies in its band"
            assert part["to"] == issue[axis] and part["move"] == issue["move"][axis]
            terms = sum((term["amount"] for term in part["terms"]), Fraction(0))
            assert terms + part["clamp"] + part["ceiling"] == part["move"]
        if issue["tension"]:
            expr = slow.by_key(model["issues"], issue["key"])["requirement"]
            assert slow.requirement_state(model, expr, slow.baseline_of(model)) == "blocked"


@pytest.mark.parametrize("seed", SEEDS)
def test_every_completion_lies_in_the_band(seed: int) -> None:
    rng = random.Random(seed)
    model = models.random_model(rng)
    call = models.random_call(rng, model)
    extra = call["extra_settings"]
    answer = slow.evaluate(model, call["scenario"], extra)
    unknown = [key for key, state in answer["settings"].items() if state == slow.UNKNOWN]
    if len(unknown) > 3:
        unknown = unknown[:3]
    for states in product(*(slow.states_of(model, key) for key in unknown)):
        completed = slow.evaluate(model, call["scenario"], extra | dict(zip(unknown, states, strict=True)))
        for whole, one in zip(answer["issues"], completed["issues"], strict=True):
            for axis in slow.AXES:
                low, high = whole["band"][axis]
                assert low <= one[axis] <= high
            if whole["requirement"] != "open":
                assert one["requirement"] == whole["requirement"]
            if whole["certain"]:
                assert one["quadrant"] == whole["quadrant"]


def test_the_generator_finds_trouble() -> None:
    """Random models are of use only if the rare things happen in them."""
    seen: dict[str, int] = dict.fromkeys(
        ("cycle", "differs", "blocked", "open", "met", "tension", "steps", "clamp", "cut", "pushing", "tie"),
        0,
    )
    for seed in range(300):
        rng = random.Random(seed)
        model = models.random_model(rng)
        call = models.random_call(rng, model) | {"settle": True}
        answer = slow.evaluate(model, **call)
        steps = slow.settle(model, call["scenario"], call["extra_settings"])["steps"]
        seen["cycle"] += answer["cycle"] is not None
        seen["pushing"] += bool(answer["pushing_unknowns"])
        seen["steps"] += len(steps) > 1
        balances = [slow.balances_of(model, answer["settings"], step["condition"]).values() for step in steps[:1]]
        seen["tie"] += any(list(values).count(max(values)) > 1 for values in balances)
        for issue in answer["issues"]:
            if issue["requirement"] in seen:
                seen[issue["requirement"]] += 1
            before = slow.outcome(model, answer["settings"], slow.by_key(model["issues"], issue["key"]))
            seen["differs"] += answer["cycle"] is not None and before["requirement"] != issue["requirement"]
            seen["tension"] += issue["tension"]
            seen["cut"] += issue["uncut"]["cooperation"] != issue["cooperation"]
            seen["clamp"] += any(part["clamp"] != 0 for part in slow.explain(model, issue["key"], **call))
    assert min(seen.values()) >= 10, seen
