"""Robust choices: against trying everything, and what must hold of any."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.answers import dense_model
from tests.engine.searches import Searches
from tests.engine.share import Some
from tests.reference import models, slow_choices
from tests.reference.models import DrawingChooser, SeededChooser
from tests.reference.questions import make_busy_model, make_choices_call
from workbench.domain.actor import Actor
from workbench.domain.identity import linked_id
from workbench.domain.model import Model, RowChange
from workbench.engine.choices import Choices, Outcome, robust_choices
from workbench.engine.future_space import TooMany, free_conditions
from workbench.engine.settings import settings_of
from workbench.engine.targets import quadrant_target
from workbench.engine.watching import Stopped


@pytest.mark.parametrize("block", range(10))
def test_agrees_with_trying_everything(block: int, some: Some) -> None:
    for seed in some(range(block * 100, block * 100 + 100)):
        choose = SeededChooser(random.Random(f"choices {seed}"))
        model = make_busy_model(choose)
        call = make_choices_call(choose, model)
        assert Searches(model).robust_choices(call) == slow_choices.robust_choices(model, **call), f"seed {seed}"


def test_the_questions_are_worth_asking() -> None:
    seen = dict.fromkeys(("choices", "regret", "differ", "consistent", "impossible"), 0)
    for seed in range(200):
        choose = SeededChooser(random.Random(f"choices {seed}"))
        model = make_busy_model(choose)
        call = make_choices_call(choose, model)
        found = Searches(model).robust_choices(call)
        seen["choices"] += len(found) > 1
        seen["regret"] += any(one["regret"] for one in found)
        seen["differ"] += any(one["mean"] != one["worst"] for one in found)
        seen["consistent"] += call["consistent_only"] and len(found) > 1
        seen["impossible"] += any(one["worst"] is None for one in found)
    assert min(seen.values()) >= 5, seen


@given(st.data())
def test_the_order_of_the_lists_changes_nothing(data: Any) -> None:
    choose = DrawingChooser(data.draw)
    model = make_busy_model(choose)
    call = make_choices_call(choose, model)
    other = data.draw(models.reorderings(model))
    assert Searches(model).robust_choices(call) == Searches(other).robust_choices(call)


@given(st.data())
def test_some_choice_has_no_regret_in_each_future(data: Any) -> None:
    """No choice is better than the best one, and where there is one future only, the best regrets nothing."""
    choose = DrawingChooser(data.draw)
    model = make_busy_model(choose)
    call = make_choices_call(choose, model) | {"consistent_only": False, "free": [], "scenario": None}
    for condition in model["conditions"]:
        condition["uncertain"] = False
    call["extra_settings"] = {
        c["key"]: c["states"][0]
        for c in model["conditions"]
        if c["baseline"] == "unknown" or c["key"] in call["extra_settings"]
    }
    found = Searches(model).robust_choices(call)
    assert {one["futures"] for one in found} == {1}
    assert min(one["regret"] for one in found) == 0 and found[0]["regret"] == 0
    assert all(one["mean"] == one["worst"] for one in found)


def controlled(sizes: list[int], levers: int, issues: int = 2) -> tuple[Model, str]:
    """A dense model in which an actor controls the first conditions."""
    model = dense_model(issues, issues, sizes, uncertain=True)
    actor = Actor(linked_id("bench", "actor"), "ruler", "Ruler")
    changes = [RowChange("actor", actor.id, None, actor)]
    from dataclasses import replace

    for condition in sorted(model.conditions.values(), key=lambda c: c.key)[:levers]:
        after = replace(condition, controllers=(actor.id,))
        changes.append(RowChange("condition", condition.id, condition, after))
    return model.with_changes(changes), actor.id


def ask(model: Model, actor: str, outcome: Outcome, **more: Any) -> Choices:
    settings = settings_of(model, None)
    return robust_choices(model, settings, free_conditions(model, settings), [actor], outcome, **more)


def test_beyond_the_limit_futures_are_drawn_and_the_error_is_said() -> None:
    model, actor = controlled([2] * 24, 3)
    outcome = Outcome((next(iter(model.issues)),))
    drawn = ask(model, actor, outcome, seed=7)
    assert (drawn.method, drawn.seed, drawn.space, len(drawn.choices)) == ("sampled", 7, 1 << 21, 8)
    assert drawn == ask(model, actor, outcome, seed=7) != ask(model, actor, outcome, seed=8)
    held = {c.id: c.baseline for c in sorted(model.conditions.values(), key=lambda c: c.key)[-6:]}
    settings = settings_of(model, None, held)
    free = free_conditions(model, settings)
    exact = robust_choices(model, settings, free, [actor], outcome)
    assert exact.method == "enumerated" and exact.futures == 1 << 15
    few = robust_choices(model, settings, free, [actor], outcome)
    assert {c.error for c in few.choices} == {None}
    by_states = {c.states: c for c in drawn.choices}
    assert all(c.error is not None and 0 < c.error < 5 for c in by_states.values())


def test_levers_without_a_difference_are_named_and_left_out_where_there_are_too_many() -> None:
    plain: dict[str, Any] = {
        "actors": ["us"],
        "conditions": [
            {"key": "useful", "baseline": "absent", "controllers": ["us"]},
            *({"key": f"idle{n:02}", "baseline": "absent", "controllers": ["us"]} for n in range(3)),
        ],
        "issues": [{"key": "i", "cooperation": 5, "competition": 5}],
        "effects": [{"condition": "useful", "state": "present", "issue": "i", "axis": "cooperation", "amount": 2}],
    }
    call = {"actors": ["us"], "outcome": {"issues": ["i"], "axis": "cooperation"}}
    found = Searches(plain).choices(call)
    assert len(found.choices) == 16 and len(found.idle) == 3 and len(found.levers) == 4
    assert [choice.worst for choice in found.choices] == [1400] * 8 + [1000] * 8
    plain["conditions"] += [{"key": f"more{n:02}", "baseline": "absent", "controllers": ["us"]} for n in range(10)]
    folded = Searches(plain).choices(call)
    assert [len(choice.states) for choice in folded.choices] == [1, 1]
    assert len(folded.idle) == 13 and len(folded.levers) == 14
    assert [choice.regret for choice in folded.choices] == [0, 400]


def test_too_many_choices_are_refused_with_what_to_do() -> None:
    model, actor = controlled([2] * 13, 13)
    with pytest.raises(TooMany, match=r"8,192 choices.*choose fewer actors or set some of condition-000"):
        ask(model, actor, Outcome((next(iter(model.issues)),)))


def test_they_can_be_stopped() -> None:
    model, actor = controlled([2] * 8, 2)
    with pytest.raises(Stopped):
        ask(
            model, actor, Outcome(tuple(model.issues), quadrant_target(model, "partnership")), watch=lambda share: False
        )


def test_a_choice_that_only_pays_in_one_future_is_told_from_one_that_holds_up() -> None:
    plain: dict[str, Any] = {
        "actors": ["us"],
        "conditions": [
            {"key": "bet", "baseline": "absent", "controllers": ["us"]},
            {"key": "rain", "baseline": "unknown"},
        ],
        "issues": [
            {
                "key": "i",
                "cooperation": 5,
                "competition": 5,
                "requirement": ["or", ["is", "bet", "absent"], ["is", "rain", "present"]],
            }
        ],
        "effects": [{"condition": "bet", "state": "present", "issue": "i", "axis": "cooperation", "amount": 3}],
    }
    found = Searches(plain).robust_choices({"actors": ["us"], "outcome": {"issues": ["i"], "axis": "cooperation"}})
    assert found == [
        {"choice": {"bet": "absent"}, "worst": 5, "mean": 5, "regret": 3, "futures": 2},
        {"choice": {"bet": "present"}, "worst": 3, "mean": Fraction(11, 2), "regret": 2, "futures": 2},
    ]
