"""Levers, in a scenario and averaged over futures: against trying everything, and what must hold of any."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.answers import dense_model
from tests.engine.searches import Searches
from tests.engine.share import Some
from tests.reference import models, slow_answers, slow_choices
from tests.reference.models import DrawingChooser, SeededChooser, chance
from tests.reference.questions import make_busy_model, make_futures_call, make_situation
from workbench.engine.future_space import free_conditions, space
from workbench.engine.levers import average_levers, levers
from workbench.engine.settings import settings_of
from workbench.engine.watching import Stopped


def question(choose: Any) -> tuple[Any, Any]:
    model = make_busy_model(choose)
    return model, make_situation(choose, model) | {"settle": chance(choose, 2)}


@pytest.mark.parametrize("block", range(10))
def test_agrees_with_trying_everything(block: int, some: Some) -> None:
    for seed in some(range(block * 100, block * 100 + 100)):
        model, call = question(SeededChooser(random.Random(f"levers {seed}")))
        assert Searches(model).levers(call) == slow_answers.levers(model, **call), f"seed {seed}"


@pytest.mark.parametrize("block", range(10))
def test_averaged_agrees_with_trying_everything(block: int) -> None:
    for seed in range(block * 25, block * 25 + 25):
        choose = SeededChooser(random.Random(f"averaged {seed}"))
        model = make_busy_model(choose)
        call = make_futures_call(choose, model, 24)
        del call["consistent_only"]
        assert Searches(model).average_levers(call) == slow_choices.average_levers(model, **call), f"seed {seed}"


@given(st.data())
def test_the_order_of_the_lists_changes_nothing(data: Any) -> None:
    model, call = question(DrawingChooser(data.draw))
    other = data.draw(models.reorderings(model))
    assert Searches(model).levers(call) == Searches(other).levers(call)
    assert Searches(model).average_levers(call) == Searches(other).average_levers(call)


@given(st.data())
def test_a_condition_nobody_uses_swings_nothing(data: Any) -> None:
    model, call = question(DrawingChooser(data.draw))
    before = Searches(model).levers(call)
    model["conditions"].insert(0, {"key": "Q", "states": ["x", "y", "z"], "baseline": "x"})
    after = Searches(model).levers(call)
    (idle,) = (lever for lever in after if lever["condition"] == "Q")
    assert idle["quadrant_changes"] == 0
    assert all(low == high for swing in idle["swings"].values() for low, high in swing.values())
    assert [lever for lever in after if lever is not idle] == before


@given(st.data())
def test_averaged_over_one_future_is_the_lever_itself(data: Any) -> None:
    model, call = question(DrawingChooser(data.draw))
    for condition in model["conditions"]:
        condition["uncertain"] = False
    known = {c["key"]: c["states"][0] for c in model["conditions"]}
    call = {**call, "extra_settings": known, "settle": False}
    assert Searches(model).average_levers(call) == Searches(model).levers(call)


def test_what_lies_behind_a_lever_is_named() -> None:
    plain = {
        "conditions": [
            {"key": "climate", "states": ["good", "poor"], "baseline": "poor"},
            {"key": "cushion", "baseline": "absent"},
            {"key": "weather", "baseline": "absent"},
        ],
        "issues": [{"key": "trade", "cooperation": 3, "competition": 3}],
        "effects": [{"condition": "cushion", "state": "present", "issue": "trade", "axis": "cooperation", "amount": 3}],
        "cross_impacts": [{"from": ["climate", "good"], "to": ["cushion", "present"], "amount": 2}],
    }
    engine = Searches(plain)
    climate, cushion, weather = levers(engine.model, engine.settings({}), settle=True)
    assert {engine.model.states[s].key: engine.named(ends) for s, ends in climate.ends.items()} == {
        "good": {"cushion": "present"},
        "poor": {"cushion": "absent"},
    }
    assert climate.reach == cushion.reach == 600 and climate.turned == cushion.turned != ()
    assert cushion.ends == weather.ends == {} and weather.reach == 0
    assert levers(engine.model, engine.settings({}))[0].reach == 0


def test_they_can_be_stopped() -> None:
    model = dense_model(4, 2, [2] * 8, uncertain=True)
    settings = settings_of(model, None)
    futures = space(model, settings, free_conditions(model, settings))
    for work in (
        lambda watch: levers(model, settings, watch=watch),
        lambda watch: average_levers(futures, watch),
    ):
        told: list[float] = []
        with pytest.raises(Stopped):
            work(lambda share: told.append(share) is not None or share < 0.5)  # noqa: B023
        assert told == sorted(told) and 0.5 <= told[-1] < 1
        assert len(work(lambda share: True)) == 8
