"""Pros and cons: they add up to the balances, tips are what trying every change gives, and the words say it."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given

from tests.engine.answers import Engine
from tests.reference import models, slow
from workbench.engine.commentary import Comment, commentary, sentences


def comments(engine: Engine, call: Any) -> dict[str, Comment]:
    found = commentary(engine.model, engine.settings(call).states)
    return {engine.model.conditions[c.condition].key: c for c in found}


@given(models.models_with_calls())
def test_pushes_and_bias_add_up_to_the_balance(case: Any) -> None:
    small, call = case
    engine = Engine(small)
    settings = slow.settings_of(small, call["scenario"], call["extra_settings"])
    for key, comment in comments(engine, call).items():
        balances = slow.balances_of(small, settings, key)
        assert {engine.model.states[s.state].key: s.balance for s in comment.standings} == balances
        for standing in comment.standings:
            assert standing.balance == standing.bias + sum(push.amount for push in standing.pushes)
            for push in standing.pushes:
                impact = engine.model.cross_impacts[push.impact]
                assert (impact.source, impact.target, impact.amount) == (push.source, standing.state, push.amount)
                assert settings[engine.literal(push.source)[0]] == engine.literal(push.source)[1]


@pytest.mark.parametrize("block", range(4))
def test_tips_are_the_single_changes_that_turn_it(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        rng = random.Random(seed)
        small = models.random_model(rng)
        call = models.random_call(rng, small)
        engine = Engine(small)
        settings = slow.settings_of(small, call["scenario"], call["extra_settings"])
        for key, comment in comments(engine, call).items():
            found = {(*engine.literal(tip.after), tip.margin) for tip in comment.tips}
            assert found == turned(small, settings, key), seed
            if comment.state is not None and not comment.tips:
                check_nearest(engine, small, settings, key, comment)


def margin(small: Any, settings: Any, key: str) -> int:
    balances = slow.balances_of(small, settings, key)
    own = balances.pop(settings[key])
    return int(own - max(balances.values()))


def changes(small: Any, settings: Any, key: str) -> list[tuple[str, str, int]]:
    found = []
    for other in slow.condition_keys(small):
        for state in slow.states_of(small, other):
            if other != key and state != settings[other]:
                found.append((other, state, margin(small, {**settings, other: state}, key)))
    return found


def turned(small: Any, settings: Any, key: str) -> set[tuple[str, str, int]]:
    if settings[key] == slow.UNKNOWN:
        return set()
    holds = margin(small, settings, key) >= 0
    return {change for change in changes(small, settings, key) if (change[2] >= 0) != holds}


def check_nearest(engine: Engine, small: Any, settings: Any, key: str, comment: Comment) -> None:
    now = margin(small, settings, key)
    assert comment.margin == now
    towards = 1 if now >= 0 else -1
    closest = min((towards * left for _, _, left in changes(small, settings, key)), default=towards * now)
    if closest >= towards * now:
        assert comment.nearest is None
    else:
        assert comment.nearest is not None and towards * comment.nearest.margin == closest


FARM = {
    "conditions": [
        {"key": "rain", "title": "Rain", "states": ["little", "much"], "baseline": "much"},
        {"key": "soil", "title": "Soil", "states": ["dry", "wet", "bog"], "baseline": "wet"},
        {"key": "drain", "title": "Drains", "states": ["absent", "present"], "baseline": "unknown"},
        {"key": "moon", "title": "Moon", "states": ["new", "full"], "baseline": "new"},
    ],
    "cross_impacts": [
        {"from": ["rain", "little"], "to": ["soil", "dry"], "amount": 3},
        {"from": ["rain", "much"], "to": ["soil", "wet"], "amount": 2},
        {"from": ["rain", "much"], "to": ["soil", "dry"], "amount": -1},
        {"from": ["drain", "present"], "to": ["soil", "wet"], "amount": -1},
        {"from": ["soil", "bog"], "to": ["drain", "present"], "amount": 2},
    ],
    "bias": [{"condition": "soil", "state": "bog", "amount": 1}],
}


def told(settings: Any, key: str) -> list[str]:
    engine = Engine(FARM)
    return sentences(engine.model, comments(engine, {"extra_settings": settings})[key])


def test_a_state_that_holds_in_words() -> None:
    assert told({}, "soil") == [
        "Soil: “wet” has a balance of +2, ahead of “bog” (+1) by 1.",
        "For “wet”: Rain = much (+2).",
        "Nothing speaks against “wet”.",
        "For “bog”: its bias (+1).",
        "Nothing speaks against “bog”.",
        "Nothing speaks for “dry”.",
        "Against “dry”: Rain = much (−1).",
        "It would tip with Rain = little, then “dry” leads by 3.",
    ]
    assert told({"drain": "present"}, "soil")[0] == ("Soil: “wet” has a balance of +1, level with “bog”: both fit.")


def test_a_state_that_does_not_hold_in_words() -> None:
    sentences_ = told({"soil": "dry"}, "soil")
    assert sentences_[0] == "Soil: “dry” has a balance of −1, behind “wet” (+2) by 3: it does not fit."
    assert sentences_[-1] == "It would fit with Rain = little, then it is ahead by 2."
    assert told({"soil": "bog"}, "soil")[-1] == ("It would fit with Drains = present, then it is level.")


def test_what_is_unknown_and_what_nothing_touches_in_words() -> None:
    assert told({"soil": "bog"}, "drain") == [
        "Drains: not known; what is known speaks most for “present” (+2).",
        "For “present”: Soil = bog (+2).",
        "Nothing speaks against “present”.",
    ]
    assert told({}, "rain") == [
        "Rain: “much” has a balance of 0, level with “little”: both fit.",
        "Nothing speaks for or against “much”.",
        "Nothing speaks for or against “little”.",
        "No single change elsewhere would tip it.",
    ]
    engine = Engine(FARM)
    assert "moon" not in comments(engine, {})
