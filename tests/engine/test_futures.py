"""Futures: against trying everything, drawn samples, and what must hold of any."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.answers import dense_model
from tests.engine.searches import Searches
from tests.engine.share import Some
from tests.reference import models, slow_answers
from tests.reference.models import DrawingChooser, SeededChooser
from tests.reference.questions import make_busy_model, make_futures_call
from workbench.domain.model import Model
from workbench.engine.balances import consistency
from workbench.engine.compiled import compiled
from workbench.engine.future_space import MOST_ENUMERATED, Space, TooMany, all_rows, free_conditions, space
from workbench.engine.futures import futures
from workbench.engine.settings import settings_of
from workbench.engine.watching import Stopped


@pytest.mark.parametrize("block", range(10))
def test_agrees_with_trying_everything(block: int, some: Some) -> None:
    for seed in some(range(block * 100, block * 100 + 100)):
        choose = SeededChooser(random.Random(f"futures {seed}"))
        model = make_busy_model(choose)
        call = make_futures_call(choose, model)
        assert Searches(model).futures(call) == slow_answers.futures(model, **call), f"seed {seed}"


def test_the_questions_are_worth_asking() -> None:
    seen = dict.fromkeys(("many", "none", "some consistent", "blocked"), 0)
    for seed in range(200):
        choose = SeededChooser(random.Random(f"futures {seed}"))
        model = make_busy_model(choose)
        call = make_futures_call(choose, model)
        found = Searches(model).futures(call)
        seen["many"] += found["futures"] > 20
        seen["none"] += found["futures"] == 0
        seen["some consistent"] += call["consistent_only"] and found["futures"] > 1
        seen["blocked"] += any(0 < (issue["requirement_met"] or 0) < 1 for issue in found["issues"])
    assert min(seen.values()) >= 5, seen


@given(st.data())
def test_the_order_of_the_lists_changes_nothing(data: Any) -> None:
    choose = DrawingChooser(data.draw)
    model = make_busy_model(choose)
    call = make_futures_call(choose, model)
    other = data.draw(models.reorderings(model))
    assert Searches(model).futures(call) == Searches(other).futures(call)


@given(st.data())
def test_a_free_condition_nobody_uses_multiplies_the_futures_and_changes_no_share(data: Any) -> None:
    choose = DrawingChooser(data.draw)
    model = make_busy_model(choose)
    call = make_futures_call(choose, model)
    before = Searches(model).futures(call)
    model["conditions"].insert(0, {"key": "Q", "states": ["x", "y", "z"], "baseline": "unknown"})
    after = Searches(model).futures(call)
    assert after["futures"] == 3 * before["futures"] and after["issues"] == before["issues"]


def listed(whole: Space) -> Space:
    """The same futures one by one."""
    return Space(whole.arrays, whole.base, whole.free, whole.sizes, all_rows(whole.sizes, 0, whole.of), whole.of)


@given(st.data())
def test_counted_and_listed_one_by_one_is_the_same(data: Any) -> None:
    choose = DrawingChooser(data.draw)
    model = make_busy_model(choose)
    whole = Searches(model).space({**make_futures_call(choose, model), "consistent_only": False})
    assert futures(whole) == futures(listed(whole))


def dense(sizes: list[int], **more: Any) -> tuple[Model, Space]:
    model = dense_model(5, 3, sizes, uncertain=True, **more)
    settings = settings_of(model, None)
    return model, space(model, settings, free_conditions(model, settings))


def test_a_million_futures_counted_are_those_listed() -> None:
    _, whole = dense([2] * 15 + [4] * 2)
    assert whole.of == 1 << 19 and whole.rows is None
    assert futures(whole) == futures(listed(whole))


def test_a_sample_comes_close_and_says_what_it_is() -> None:
    model, exact = dense([2] * 22)
    assert exact.of == MOST_ENUMERATED
    all_ = futures(exact)
    assert (all_.method, all_.seed, all_.futures) == ("enumerated", None, MOST_ENUMERATED)
    assert all_.standard_error(Fraction(1, 2)) is None
    settings = settings_of(model, None)
    more, wide = dense([2] * 23)
    drawn = futures(wide)
    assert (drawn.method, drawn.seed, drawn.futures, drawn.space) == ("sampled", 0, 100_000, 1 << 23)
    assert drawn == futures(wide)
    settings = settings_of(more, None)
    free = free_conditions(more, settings)
    other = futures(space(more, settings, free, seed=1))
    assert other.issues != drawn.issues
    small = futures(space(more, settings, free, sample=100))
    assert small.futures == 100 and small.standard_error(Fraction(1, 2)) == pytest.approx(0.05)
    counted = futures(Space(wide.arrays, wide.base, wide.free, wide.sizes, None, wide.of))
    for ours, truth in zip(drawn.issues, counted.issues, strict=True):
        assert ours.shares is not None and truth.shares is not None
        for quadrant, share in ours.shares.items():
            error = drawn.standard_error(truth.shares[quadrant])
            assert error is not None and abs(share - truth.shares[quadrant]) <= 5 * error + 1e-12
            assert error < 0.002


def test_a_sample_does_not_depend_on_the_order_of_states() -> None:
    plain: Any = {
        "conditions": [
            {"key": f"c{n:02}", "states": ["a", "b", "c"], "baseline": "unknown", "uncertain": True} for n in range(15)
        ],
        "issues": [{"key": "i", "cooperation": 5, "competition": 5}],
        "effects": [
            {"condition": f"c{n:02}", "state": state, "issue": "i", "axis": "cooperation", "amount": amount}
            for n in range(15)
            for state, amount in (("a", n % 3), ("c", -1))
        ],
    }
    found = Searches(plain).futures({})
    assert found["futures"] == 100_000
    for condition in plain["conditions"]:
        condition["states"].reverse()
    plain["conditions"].reverse()
    assert Searches(plain).futures({}) == found


def test_too_many_consistent_ones_are_said() -> None:
    model = dense_model(1, 0, [2] * 23, uncertain=True)
    settings = settings_of(model, None)
    with pytest.raises(TooMany, match="more than 4,194,304 consistent futures"):
        space(model, settings, free_conditions(model, settings), consistent_only=True)


def test_consistent_ones_are_found_among_more_than_can_be_counted() -> None:
    model = dense_model(1, 1, [2] * 30, impacts=0.1, uncertain=True)
    settings = settings_of(model, None)
    found = space(model, settings, free_conditions(model, settings), consistent_only=True)
    answer = futures(found)
    assert (answer.method, answer.space) == ("enumerated", 1 << 30)
    assert 0 < answer.futures < 10_000 and found.rows is not None
    arrays = compiled(model)
    for row in found.rows[:: max(1, answer.futures // 20)].tolist():
        states = {c.id: arrays.state_ids[n][row[n]] for n, c in enumerate(arrays.conditions)}
        assert consistency(model, settings.replaced(states)).consistent


def test_they_can_be_stopped() -> None:
    _, whole = dense([2] * 10)
    with pytest.raises(Stopped):
        futures(whole, lambda share: share < 0.5)
    model = dense_model(1, 1, [2] * 30, impacts=0.1, uncertain=True)
    settings = settings_of(model, None)
    with pytest.raises(Stopped):
        space(model, settings, free_conditions(model, settings), consistent_only=True, watch=lambda share: False)


def test_nothing_free_is_one_future() -> None:
    model, _ = dense([2] * 3)
    one = futures(space(model, settings_of(model, None), ()))
    assert one.futures == 1 and one.free == ()
    assert all(set((issue.shares or {}).values()) == {0, 1} for issue in one.issues)
    assert np.all([issue.cooperation and issue.cooperation.least == issue.cooperation.most for issue in one.issues])
