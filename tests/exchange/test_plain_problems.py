"""What is wrong with a plain JSON model is said in one sentence that begins with where."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reference.models import random_model
from workbench.exchange.plain_model import ImportProblem, from_plain

CONDITION = {"key": "trust"}
ISSUE = {"key": "river", "cooperation": 4, "competition": 6}
BASE = {"conditions": [CONDITION, {"key": "oil", "states": ["low", "high"]}], "issues": [ISSUE], "actors": ["US"]}
EFFECT = {"condition": "trust", "state": "present", "issue": "river", "axis": "cooperation", "amount": 1}
IMPACT = {"from": ["trust", "present"], "to": ["oil", "high"], "amount": 1}


def issue(**more: Any) -> dict[str, Any]:
    return {**BASE, "issues": [{**ISSUE, **more}]}


def condition(**more: Any) -> dict[str, Any]:
    return {"conditions": [{**CONDITION, **more}]}


def nested(levels: int) -> Any:
    expression: Any = ["is", "trust", "present"]
    for _ in range(levels):
        expression = ["not", expression]
    return expression


WRONG = {
    "a list": ([], "the model: must be an object, not a list"),
    "null": (None, "the model: must be an object, not null"),
    "an example": ({"name": "x", "model": {}}, "model: means nothing here; the model itself must be the outermost"),
    "a typing error above": ({"isues": []}, "isues: means nothing here (did you mean “issues”?)"),
    "a typing error below": (issue(celing=2), "issues[0].celing: means nothing here (did you mean “ceiling”?)"),
    "more than there is room for": (
        {"cases": [{"key": "x"}] * 50_001},
        "cases: has 50,001 entries; a workspace has room for 50,000",
    ),
    "issues no list": ({"issues": {}}, "issues: must be a list, not an object"),
    "an issue no object": ({"issues": ["river"]}, "issues[0]: must be an object, not a text"),
    "no key": ({"issues": [{"cooperation": 1}]}, "issues[0].key: is missing"),
    "no position": ({"issues": [{"key": "a", "competition": 1}]}, "issues[0].cooperation: is missing"),
    "a key that is a number": ({"issues": [{"key": 3}]}, "issues[0].key: must be a text, not a number"),
    "an impossible key": ({"issues": [{"key": "a=b"}]}, "issues[0].key: a key must not contain"),
    "a long key": ({"issues": [{"key": "x" * 101}]}, "issues[0].key: a key has at most 100 characters"),
    "a scenario that is none": (
        {"scenarios": [{"key": "Baseline"}]},
        "scenarios[0].key: “Baseline” means no scenario; give this one another key",
    ),
    "a title of two lines": (issue(title="a\nb"), "issues[0].title: must be on one line"),
    "a title that turns": (issue(title="a\u2066b"), "issues[0].title: contains invisible characters that turn"),
    "a key twice": ({"issues": [ISSUE, ISSUE]}, "issues[1].key: there are two issue areas “river”"),
    "too much cooperation": (issue(cooperation=11), "issues[0].cooperation: must be from 0 to 10, not 11"),
    "three decimals": (issue(cooperation=1.234), "issues[0].cooperation: 1.234 has more than two decimals"),
    "a position in words": (issue(competition="high"), "issues[0].competition: “high” is not a number"),
    "a position that is true": (issue(competition=True), "issues[0].competition: a number is needed here"),
    "the ceiling too high": (issue(ceiling=6), "issues[0].ceiling: its ceiling 6 is not below the threshold 5"),
    "the floor too high": (issue(floor=7), "issues[0].floor: its floor 7 is above the assessed competition 6"),
    "no threshold": ({"threshold": None}, "threshold: a number is needed here"),
    "no such operator": (issue(requirement=["xor", 1]), "issues[0].requirement: a requirement cannot begin with"),
    "an empty requirement": (issue(requirement=[]), "issues[0].requirement: a requirement is a list"),
    "a requirement in words": (issue(requirement="trust"), "issues[0].requirement: a requirement is a list"),
    "a strange requirement": (issue(requirement=[{}, []]), "issues[0].requirement: a requirement cannot begin with"),
    "more than there are": (
        issue(requirement=["at_least", 2, ["is", "trust", "present"]]),
        "issues[0].requirement: “at least 2 of” needs",
    ),
    "a requirement's condition": (
        issue(requirement=["is", "trsut", "present"]),
        "issues[0].requirement: there is no condition “trsut” (did you mean “trust”?)",
    ),
    "a requirement's state": (
        issue(requirement=["is", "trust", "low"]),
        "issues[0].requirement: there is no state “low”",
    ),
    "a deep requirement": (issue(requirement=nested(40)), "issues[0].requirement: a requirement is nested at most"),
    "a bottomless requirement": (issue(requirement=nested(5000)), "issues[0].requirement: a requirement is nested"),
    "one state": (condition(states=["a"]), "conditions[0].states: a condition has 2 to 20 states, not 1"),
    "a state twice": (condition(states=["a", "a"]), "conditions[0].states[1]: there are two states “a”"),
    "a state called unknown": (condition(states=["a", "Unknown"]), "conditions[0].states[1]: a state cannot be called"),
    "a baseline elsewhere": (condition(baseline="high"), "conditions[0].baseline: there is no state “high”"),
    "too difficult": (condition(difficulty=6), "conditions[0].difficulty: must be from 1 to 5, not 6"),
    "half a difficulty": (condition(difficulty=1.5), "conditions[0].difficulty: must be a whole number, not 1.5"),
    "a pin in words": (condition(pinned="yes"), "conditions[0].pinned: must be yes or no"),
    "a controller": (condition(controllers=["US"]), "conditions[0].controllers[0]: there is no actor “US”"),
    "a controller twice": (
        {**BASE, "conditions": [{"key": "a", "controllers": ["US", "US"]}]},
        "conditions[0].controllers: names one thing twice",
    ),
    "an effect's amount": ({**BASE, "effects": [{**EFFECT, "amount": 4}]}, "effects[0].amount: must be from −3 to 3"),
    "an effect's axis": ({**BASE, "effects": [{**EFFECT, "axis": "x"}]}, "effects[0].axis: must be one of"),
    "an effect on nothing": (
        {**BASE, "effects": [{**EFFECT, "issue": "x"}]},
        "effects[0].issue: there is no issue area",
    ),
    "an effect twice": ({**BASE, "effects": [EFFECT, EFFECT]}, "effects[1]: says the same as effects[0] once more"),
    "an effect of nothing": ({**BASE, "effects": [{"issue": "river"}]}, "effects[0]: must be a text, not null"),
    "half a pair": ({**BASE, "cross_impacts": [{**IMPACT, "to": ["oil"]}]}, "cross_impacts[0].to: must be a list of"),
    "an impact on itself": (
        {**BASE, "cross_impacts": [{**IMPACT, "to": ["trust", "absent"]}]},
        "cross_impacts[0].target: a condition has no cross-impact on itself",
    ),
    "bias twice": ({**BASE, "bias": 2 * [{**EFFECT, "amount": 1}]}, "bias[0].issue: means nothing here"),
    "a parent that is not there": ({"scenarios": [{"key": "a", "parent": "b"}]}, "scenarios[0].parent: there is no"),
    "a circle of parents": (
        {"scenarios": [{"key": "a", "parent": "b"}, {"key": "b", "parent": "a"}]},
        "scenarios[0].parent: is its own ancestor",
    ),
    "a setting of nothing": (
        {"scenarios": [{"key": "a", "settings": {"b": "c"}}]},
        "scenarios[0].settings: there is no condition “b”",
    ),
    "a setting to nothing": (
        {**BASE, "scenarios": [{"key": "a", "settings": {"oil": "dear"}}]},
        "scenarios[0].settings.oil: there is no state “dear”",
    ),
    "a setting to a list": (
        {**BASE, "scenarios": [{"key": "a", "settings": {"oil": ["low"]}}]},
        "scenarios[0].settings.oil: must be a text, not a list",
    ),
    "a grade": ({"evidence": [{"key": "e", "claim": "c", "grade": "Z9"}]}, "evidence[0].grade: must be a letter"),
    "an empty claim": ({"evidence": [{"key": "e", "claim": " "}]}, "evidence[0].claim: the claim must not be empty"),
    "evidence for nothing": (
        {**BASE, "evidence": [{"key": "e", "claim": "c", "supports": [["effect", "trust", "present", "river", "x"]]}]},
        "evidence[0].supports[0]: speaks to a judgement that is not among the effects",
    ),
    "evidence for what it is against": (
        {**BASE, "evidence": [{"key": "e", "claim": "c", "supports": [["x"]]}]},
        "evidence[0].supports[0]: must be a list like one of",
    ),
    "an expectation": ({**BASE, "claims": [{"key": "c", "expect": [{"form": "x"}]}]}, "claims[0].expect[0].form: must"),
    "half a letter": (condition(title="\ud83d"), "conditions[0].title: contains characters that cannot be written"),
    "a bell": (condition(title="\x07"), "conditions[0].title: contains control characters"),
    "a very long title": (condition(title="x" * 201), "conditions[0].title: is 201 characters long; at most 200 fit"),
    "a passage twice": (
        {"sources": [{"key": "s"}], "passages": 2 * [{"source": "s", "locator": "1"}]},
        "passages[1]: there are two passages “s:1”",
    ),
    "an actor's details": ({"actor_details": [{"key": "US"}]}, "actor_details: there is no actor “US” among actors"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_said_with_where_it_is(name: str) -> None:
    data, sentence = WRONG[name]
    with pytest.raises(ImportProblem) as caught:
        from_plain(data)
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.integers(0, 500), st.randoms(use_true_random=False), JUNK)
def test_junk_in_any_place_is_refused_or_read_never_more(seed: int, rng: random.Random, junk: Any) -> None:
    model = random_model(random.Random(seed))
    holder: Any = model
    while True:
        steps = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        step = rng.choice(steps) if steps else None
        if step is None or not isinstance(holder[step], dict | list) or not holder[step] or rng.random() < 0.3:
            break
        holder = holder[step]
    if step is not None:
        holder[step] = junk
    try:
        from_plain(model)
    except ImportProblem as problem:
        assert "\n" not in str(problem)


def test_baseline_is_no_parent_and_no_scenario() -> None:
    model = from_plain(
        {"scenarios": [{"key": "a", "parent": "baseline"}], "claims": [{"key": "c", "scenario": "Baseline"}]}
    )
    assert [scenario.parent for scenario in model.scenarios.values()] == [None]
    assert [claim.scenario for claim in model.claims.values()] == [None]


def test_titles_in_scripts_from_right_to_left() -> None:
    model = from_plain(issue(title="المياه المشتركة – מים\u200f"))
    assert [found.title for found in model.issues.values()] == ["المياه المشتركة – מים\u200f"]
