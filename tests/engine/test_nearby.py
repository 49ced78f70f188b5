"""One evaluation after another is as each by itself, and what did not move is not made again."""

from __future__ import annotations

import random

import pytest

from tests.bench.large import large_model
from tests.engine.searches import Searches
from tests.reference.models import SeededChooser, make_settings
from tests.reference.questions import make_busy_model
from workbench.engine.evaluation import evaluate
from workbench.engine.nearby import Nearby
from workbench.engine.settings import settings_of


@pytest.mark.parametrize("block", range(4))
def test_a_walk_of_small_steps_is_as_each_step_by_itself(block: int) -> None:
    moved = 0
    for seed in range(block * 30, block * 30 + 30):
        choose = SeededChooser(random.Random(f"nearby {seed}"))
        plain = make_busy_model(choose)
        engine = Searches(plain)
        nearby = Nearby()
        for _ in range(8):
            asked = engine.settings({"extra_settings": make_settings(choose, plain["conditions"], 1)})
            found, whole = nearby.evaluate(engine.model, asked), evaluate(engine.model, asked)
            assert found == whole, seed
            moved += any(r.move_cooperation or r.move_competition for r in found.results)
    assert moved > 30


def test_another_workspace_is_not_taken_for_the_same() -> None:
    nearby = Nearby()
    for seed in (1, 2, 1):
        model = large_model(30, 10, 60, seed)
        assert nearby.evaluate(model, settings_of(model, None)) == evaluate(model, settings_of(model, None))


def test_what_a_condition_does_not_reach_is_the_same_object() -> None:
    model = large_model()
    nearby = Nearby()
    before = nearby.evaluate(model, settings_of(model, None))
    condition = next(c for c in model.ordered("condition") if c.baseline)
    other = next(s.id for s in model.states_of(condition.id) if s.id != condition.baseline)
    after = nearby.evaluate(model, settings_of(model, None, {condition.id: other}))
    assert after == evaluate(model, settings_of(model, None, {condition.id: other}))
    fresh = sum(1 for one, two in zip(before.results, after.results, strict=True) if one is not two)
    assert 0 < fresh < 60
