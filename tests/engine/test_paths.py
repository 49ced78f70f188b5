"""What it would take: against trying everything, and what must hold whatever the model."""

from __future__ import annotations

import json
import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.bench.answers import dense_model
from tests.engine.searches import Searches
from tests.engine.share import Some
from tests.reference import models, slow_answers
from tests.reference.models import DrawingChooser, SeededChooser
from tests.reference.questions import make_busy_model, make_paths_call
from workbench.domain.model import Model
from workbench.engine.pathways import Pathways, paths
from workbench.engine.settings import settings_of
from workbench.engine.targets import Target, quadrant_target
from workbench.workspace import operations


@st.composite
def questions(draw: Any) -> tuple[Any, Any]:
    choose = DrawingChooser(draw)
    model = make_busy_model(choose)
    return model, make_paths_call(choose, model)


@pytest.mark.parametrize("block", range(10))
def test_agrees_with_trying_everything(block: int, some: Some) -> None:
    for seed in some(range(block * 100, block * 100 + 100)):
        choose = SeededChooser(random.Random(f"paths {seed}"))
        model = make_busy_model(choose)
        call = make_paths_call(choose, model)
        assert Searches(model).paths(call) == slow_answers.paths(model, **call), f"seed {seed}"


@given(questions())
def test_agrees_on_whatever_hypothesis_finds(case: Any) -> None:
    model, call = case
    assert Searches(model).paths(call) == slow_answers.paths(model, **call)


def test_the_questions_are_worth_asking() -> None:
    """Only answers that are neither empty nor trivial can tell a wrong search from a right one."""
    seen = dict.fromkeys(("one", "several", "settled", "possible", "actors", "not monotone", "circle"), 0)
    for seed in range(300):
        choose = SeededChooser(random.Random(f"paths {seed}"))
        model = make_busy_model(choose)
        call = make_paths_call(choose, model)
        engine = Searches(model)
        sets = engine.paths(call)["sets"]
        if not sets or not sets[0]["size"]:
            continue
        seen["one"] += 1
        seen["several"] += any(one["size"] > 1 for one in sets)
        for kind, asked in (("settled", call["settle"]), ("possible", call["possible"]), ("actors", call["actors"])):
            seen[kind] += bool(asked)
        seen["not monotone"] += any(broken(engine, call, one["changes"]) for one in sets)
        changed = {**call, "extra_settings": call["extra_settings"] | sets[0]["changes"]}
        seen["circle"] += call["settle"] and engine.evaluate(changed)["cycle"] is not None
    assert min(seen[kind] for kind in seen if kind != "circle") >= 5, seen


def broken(engine: Searches, call: Any, changes: dict[str, str]) -> bool:
    """Whether one more change undoes what the changes reached."""
    for condition in engine.paths({**call, "max_size": 0})["movable"]:
        if condition in changes:
            continue
        owner = engine.model.by_key("condition", condition).id
        for state in engine.model.states_of(owner):
            extra = call["extra_settings"] | changes | {condition: state.key}
            if not engine.paths({**call, "extra_settings": extra, "max_size": 0})["sets"]:
                return True
    return False


@given(questions(), st.data())
def test_the_order_of_the_lists_changes_nothing(case: Any, data: Any) -> None:
    model, call = case
    other = data.draw(models.reorderings(model))
    assert Searches(model).paths(call) == Searches(other).paths(call)


@given(questions())
def test_a_condition_nobody_uses_changes_nothing(case: Any) -> None:
    model, call = case
    more = json.loads(json.dumps(model))
    extra = {"key": "Q", "states": ["x", "y"], "baseline": "x", "controllers": [], "difficulty": 1}
    more["conditions"].insert(0, extra)
    ours, theirs = Searches(model).paths(call), Searches(more).paths(call)
    assert ours["sets"] == theirs["sets"]


def renamed(value: Any, names: dict[str, str]) -> Any:
    """The plain model with other keys, wherever they stand."""
    if isinstance(value, dict):
        return {names.get(k, k): renamed(v, names) for k, v in value.items()}
    if isinstance(value, list):
        return [renamed(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value


@given(questions())
def test_other_names_in_the_same_order_give_the_same_sets(case: Any) -> None:
    model, call = case
    keys = sorted(condition["key"] for condition in model["conditions"])
    # `renamed` knows no kinds: a state called like a condition would get another name too, and another place.
    assume(not {state for condition in model["conditions"] for state in condition["states"]} & set(keys))
    names = {key: f"condition-{place:02}" for place, key in enumerate(keys)}
    found = Searches(renamed(model, names)).paths(renamed(call, names))
    assert found["sets"] == renamed(Searches(model).paths(call)["sets"], names)


@given(questions())
def test_sets_are_minimal_and_in_order(case: Any) -> None:
    model, call = case
    sets = Searches(model).paths(call)["sets"]
    pairs = [frozenset(one["changes"].items()) for one in sets]
    assert not any(a < b or b < a or a == b for a, b in combinations(pairs, 2))
    order = [(s["size"], s["difficulty"], list(s["changes"]), list(s["changes"].values())) for s in sets]
    assert order == sorted(order)


@given(questions())
def test_a_larger_size_only_adds_larger_sets(case: Any) -> None:
    model, call = case
    engine = Searches(model)
    small, large = (engine.paths({**call, "max_size": size})["sets"] for size in (1, 3))
    assert [one for one in large if one["size"] <= 1] == small


@given(questions())
def test_the_points_are_those_of_evaluating_the_changes(case: Any) -> None:
    model, call = case
    engine = Searches(model)
    issue = engine.model.by_key("issue", call["issue"]).id
    for way in found(engine, call).ways[:5]:
        extra = call["extra_settings"] | engine.named(dict(way.changes))
        result = engine.evaluation({**call, "extra_settings": extra})[0].by_issue[issue]
        assert way.point == (result.cooperation, result.competition)
        assert way.band == (result.cooperation_band, result.competition_band)


def found(engine: Searches, call: Any, **more: Any) -> Pathways:
    return paths(
        engine.model,
        engine.model.by_key("issue", call["issue"]).id,
        engine.target(call["target"], call["possible"]),
        engine.settings(call),
        actors=engine.actors(call),
        most=call["max_size"],
        settle=call["settle"],
        **more,
    )


def test_what_ends_a_circle_elsewhere_counts_too() -> None:
    """Cat and mouse have nothing to do with the talks; but as long as they chase each other, nothing settles."""
    chase: list[Any] = [
        {"from": ["mouse", state], "to": ["cat", state], "amount": 1} for state in ("absent", "present")
    ]
    chase.append({"from": ["cat", "absent"], "to": ["mouse", "present"], "amount": 1})
    chase.append({"from": ["cat", "present"], "to": ["mouse", "absent"], "amount": 1})
    keys = ("bystander", "cat", "hope", "mouse")
    plain = {
        "conditions": [{"key": key, "states": ["absent", "present"], "baseline": "absent"} for key in keys],
        "bias": [{"condition": "hope", "state": "present", "amount": 1}],
        "issues": [{"key": "talks", "cooperation": 3, "competition": 3}],
        "effects": [{"condition": "hope", "state": "present", "issue": "talks", "axis": "cooperation", "amount": 3}],
        "cross_impacts": chase,
        "scenarios": [],
    }
    call: Any = {"issue": "talks", "target": {"cooperation": {"min": 6}}, "settle": True}
    found = Searches(plain).paths(call)
    assert [one["changes"] for one in found["sets"]] == [
        {"cat": "present"}, {"hope": "present"}, {"mouse": "present"},
    ]  # fmt: skip


@pytest.mark.parametrize("settle", [False, True])
def test_stopped_it_says_how_far_it_is_all(settle: bool) -> None:
    model = dense_model(1, 1, [2, 3] * 6, impacts=0.1, seed=11)
    issue, settings = next(iter(model.issues)), settings_of(model, None)
    target = quadrant_target(model, "partnership")
    told: list[float] = []

    def run(patience: float) -> Pathways:
        told.clear()

        def watch(share: float) -> bool:
            told.append(share)
            return share < patience

        return paths(model, issue, target, settings, most=4, settle=settle, watch=watch)

    whole = run(2)
    assert whole.complete and whole.through == 4 and len(whole.ways) > 3
    assert told == sorted(told) and told[0] < 0.1 and 0.5 < told[-1] <= 1
    for patience in (0.0, 0.02, 0.3):
        part = run(patience)
        assert not part.complete and part.up_to == 4 and part.through < 4
        assert set(part.ways) <= set(whole.ways)
        sure = [way for way in whole.ways if len(way.changes) <= part.through]
        assert [way for way in part.ways if len(way.changes) <= part.through] == sure
    assert run(0.3).through == 3


def test_what_is_out_of_reach_is_said_at_once() -> None:
    """Bounds give up what cannot reach: 60 conditions, sets of ten, and nothing to wait for."""
    model = dense_model(1, 0, [4] * 60)
    issue, settings = next(iter(model.issues)), settings_of(model, None)
    calls: list[float] = []
    found = paths(
        model, issue, Target((2000, 2000), (0, -1)), settings, most=10, watch=lambda s: calls.append(s) is None
    )
    assert found.ways == () and found.complete and len(calls) < 100


@pytest.mark.parametrize("settle", [False, True])
def test_where_there_are_no_conditions_nothing_leads_anywhere(settle: bool) -> None:
    model = operations.create_issue(Model.blank("Begun"), "Fish", 300, 600).result_on(Model.blank("Begun"))
    (issue,) = model.issues
    found = paths(model, issue, quadrant_target(model, "partnership"), settings_of(model, None), settle=settle)
    assert found.ways == () and found.movable == ()
