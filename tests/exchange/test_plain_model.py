"""The plain JSON model: in, out, and nothing lost on the way."""

from __future__ import annotations

import json
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.content.strategies import models
from tests.reference.models import random_model
from tests.workspace.samples import everything
from workbench.content import content_of, template_model
from workbench.domain.model import KINDS, Model
from workbench.domain.validation import problems
from workbench.exchange.json_text import parse_json, written
from workbench.exchange.plain_model import DEFAULT_TITLE, from_plain, to_plain

EXAMPLES = json.loads((Path(__file__).parents[1] / "cases" / "method-examples.json").read_text("utf-8"))["examples"]


def through_a_file(model: Model) -> Model:
    return from_plain(parse_json(written(to_plain(model)).encode(), "model.json"))


def assert_same(ours: Model, theirs: Model) -> None:
    one, other = content_of(ours), content_of(theirs)
    for kind in KINDS:
        assert other[kind] == one[kind]


def unordered(model: dict[str, Any]) -> dict[str, Any]:
    """A plain model without what carries no meaning: the order of judgements, biases of 0, brackets around one part."""
    found = dict(model)
    found["bias"] = [bias for bias in model["bias"] if bias["amount"]]
    for name in ("effects", "cross_impacts", "bias"):
        found[name] = sorted(found[name], key=lambda row: json.dumps(row, sort_keys=True))
    found["issues"] = [{**issue, "requirement": bare(issue["requirement"])} for issue in model["issues"]]
    return found


def bare(expression: Any) -> Any:
    if not isinstance(expression, list) or expression[0] == "is":
        return expression
    parts = [bare(part) for part in expression[1:]]
    return parts[0] if expression[0] in ("and", "or") and len(parts) == 1 else [expression[0], *parts]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["name"]))
def test_worked_examples_come_in_and_go_out_as_they_are(example: dict[str, Any]) -> None:
    model = from_plain(example["model"])
    assert problems(model) == []
    assert unordered(to_plain(model)) == unordered(example["model"])


@pytest.mark.parametrize("seed", range(60))
def test_random_plain_models_come_in_and_go_out_as_they_are(seed: int) -> None:
    plain = random_model(random.Random(seed))
    model = from_plain(plain)
    assert problems(model) == []
    assert unordered(to_plain(model)) == unordered(plain)
    assert_same(model, through_a_file(model))


@given(models())
def test_any_model_comes_back(model: Model) -> None:
    again = through_a_file(model)
    assert problems(again) == []
    assert_same(model, again)
    assert written(to_plain(again)) == written(to_plain(model))


def test_a_model_with_everything_comes_back() -> None:
    model = everything()
    assert_same(model, through_a_file(model))


def test_the_built_in_example_comes_back() -> None:
    model = template_model("us-russia")
    assert_same(model, through_a_file(model))


def test_a_minimal_model_stays_minimal() -> None:
    least = {
        "threshold": 5,
        "points_per_effect": 1,
        "actors": [],
        "conditions": [],
        "issues": [],
        "effects": [],
        "cross_impacts": [],
        "bias": [],
        "scenarios": [],
    }
    assert to_plain(from_plain({})) == least
    assert to_plain(from_plain(least)) == least
    assert from_plain({}).workspace.title == DEFAULT_TITLE
    assert to_plain(from_plain({}, "Ours"))["title"] == "Ours"


def test_what_is_left_out_is_as_usual_and_titles_are_keys() -> None:
    model = from_plain(
        {
            "actors": ["Us", {"key": "they", "title": "The others"}],
            "conditions": [{"key": "Trust_2"}],
            "issues": [{"key": "river-A", "cooperation": 6, "competition": Decimal("2.50")}],
        }
    )
    (issue,), (condition,) = model.issues.values(), model.conditions.values()
    assert (issue.key, issue.title) == ("river-A", "river-A")
    assert (issue.cooperation, issue.competition, issue.floor, issue.ceiling) == (600, 250, 0, 300)
    assert issue.requirement is None
    assert (condition.key, condition.title, condition.baseline, condition.difficulty) == ("Trust_2", "Trust_2", None, 3)
    assert [state.key for state in model.states_of(condition.id)] == ["absent", "present"]
    assert [actor.title for actor in model.ordered("actor")] == ["Us", "The others"]


def test_names_may_be_used_before_they_are_defined() -> None:
    plain = {
        "conditions": [{"key": "a"}],
        "scenarios": [
            {"key": "child", "parent": "mother", "settings": {"a": "unknown"}},
            {"key": "mother", "parent": None, "settings": {"a": "present"}},
        ],
    }
    model = from_plain(plain)
    child = model.by_key("scenario", "child")
    assert model.scenarios[child.parent].key == "mother"
    assert list(model.settings_of(child.id).values()) == [None]
