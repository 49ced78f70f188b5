"""One evaluation after another is as each by itself, and what did not move is not made again."""

from __future__ import annotations

import gc
import random
import weakref
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.bench.large import large_model
from tests.engine.searches import Searches
from tests.reference.models import SeededChooser, make_settings
from tests.reference.questions import make_busy_model
from workbench.domain.effect import AXES, Effect
from workbench.domain.identity import new_id
from workbench.domain.issue import Issue
from workbench.domain.model import Model, RowChange, kind_of, linked
from workbench.domain.requirement import Is, Not
from workbench.engine.evaluation import evaluate, evaluate_baseline, evaluate_settled
from workbench.engine.nearby import Nearby
from workbench.engine.settings import settings_of
from workbench.engine.settling import settle
from workbench.ui.conditions.weights import swings


@pytest.mark.parametrize("block", range(4))
def test_a_walk_of_small_steps_is_as_each_step_by_itself(block: int) -> None:
    moved = settled = round_and_round = 0
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
            found, whole = nearby.evaluate_settled(engine.model, asked), evaluate_settled(engine.model, asked)
            assert found == whole, seed
            steps = settle(engine.model, asked).steps
            assert found.steps == steps, f"{seed}: it is not told by which steps it settled"
            settled += bool(found.settled)
            round_and_round += found.cycle is not None
    assert moved > 30 and settled > 30 and round_and_round


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


def edited(model: Model, rng: random.Random) -> Iterator[RowChange]:
    """An edit of the kind that follows quickly on another: a baseline, a place, a requirement; now and then more."""
    condition = rng.choice(model.ordered("condition"))
    states = [state.id for state in model.states_of(condition.id)]
    if not model.issues:
        yield from added(model, states, rng)
        return
    issue = rng.choice(model.ordered("issue"))
    match rng.randrange(14):
        case 0 | 1 | 2:
            yield changed(condition, baseline=rng.choice([*states, None]))
        case 3 | 4:
            yield changed(issue, cooperation=rng.randrange(1001), competition=rng.randrange(issue.floor, 1001))
            yield changed(condition, baseline=rng.choice(states))
        case 5:
            requirement = rng.choice([None, Not(Is(rng.choice(states))), Is(rng.choice(states))])
            yield changed(issue, requirement=requirement, ceiling=rng.randrange(1001))
        case 6 if model.effects:
            yield changed(rng.choice(model.ordered("effect")), amount=rng.choice((-2, 0, 1)))
        case 7 if model.effects:
            for effect in rng.sample(model.ordered("effect"), min(2, len(model.effects))):
                yield RowChange("effect", effect.id, effect, None)
        case 8 if states:
            made = linked(Effect("", rng.choice(states), issue.id, rng.choice(AXES), rng.choice((-3, 1, 2))))
            yield RowChange("effect", made.id, model.effects.get(made.id), made)
        case 9 if len(model.issues) > 1:
            yield from gone(model, rng.sample(model.ordered("issue"), rng.randrange(1, len(model.issues))))
        case 10:
            yield from gone(model, model.ordered("issue"))
        case 11 | 12:
            yield from added(model, states, rng)
        case _:
            yield changed(model.workspace, threshold=rng.randrange(1, 1001))


def added(model: Model, states: list[str], rng: random.Random) -> Iterator[RowChange]:
    """An issue area that stands first or last, with a requirement and an effect."""
    key = f"{rng.choice('az')}-{len(model.issues)}"
    made = Issue(new_id(), key, "One more", requirement=Is(rng.choice(states)), ceiling=200)
    effect = linked(Effect("", rng.choice(states), made.id, rng.choice(AXES), 2))
    for one in (made, effect):
        yield RowChange(kind_of(one), one.id, None, one)


def gone(model: Model, issues: list[Issue]) -> Iterator[RowChange]:
    """Issue areas with all that is about them."""
    ids = {issue.id for issue in issues}
    for kind in ("effect", "stance"):
        for one in model.ordered(kind):
            if one.issue in ids:
                yield RowChange(kind, one.id, one, None)
    for issue in issues:
        yield RowChange("issue", issue.id, issue, None)


def changed(entity: Any, **fields: Any) -> RowChange:
    return RowChange(kind_of(entity), entity.id, entity, replace(entity, **fields))


@pytest.mark.parametrize("block", range(3))
def test_edits_one_after_another_are_as_each_by_itself(block: int) -> None:
    for seed in range(block * 20, block * 20 + 20):
        rng = random.Random(f"edits {seed}")
        choose = SeededChooser(rng)
        model = Searches(make_busy_model(choose)).model
        nearby = Nearby()
        for step in range(10):
            before, rows = model, tuple(edited(model, rng))
            model = model.with_changes(rows)
            if step % 4 == 3:
                model = model.with_changes(tuple(row.reversed() for row in reversed(rows)))
                assert model == before
            alone = Model.of(model.entities())
            scenario = rng.choice([None, *model.scenarios])
            if rng.random() < 0.8:
                asked, same = settings_of(model, scenario), settings_of(alone, scenario)
                assert nearby.evaluate(model, asked) == evaluate(alone, same)
                assert nearby.evaluate_settled(model, asked) == evaluate_settled(alone, same)
            if rng.random() < 0.6:
                assert evaluate_baseline(model) == evaluate_baseline(alone)
            assert swings(model) == swings(alone)


def test_an_edit_of_one_place_leaves_the_other_results_the_same_objects() -> None:
    model, nearby = large_model(), Nearby()
    before = nearby.evaluate(model, settings_of(model, None))
    issue = model.ordered("issue")[5]
    after_model = model.with_changes([changed(issue, cooperation=0 if issue.cooperation else 1000)])
    after = nearby.evaluate(after_model, settings_of(after_model, None))
    fresh = [two.issue for one, two in zip(before.results, after.results, strict=True) if one is not two]
    assert fresh == [issue.id]


def test_an_issue_area_that_goes_or_comes_leaves_the_other_results_the_same_objects() -> None:
    model, nearby = large_model(), Nearby()
    rows = tuple(gone(model, [model.ordered("issue")[5]]))
    smaller = model.with_changes(rows)
    back = smaller.with_changes([row.reversed() for row in reversed(rows)])
    all_, fewer, again = (nearby.evaluate(m, settings_of(m, None)).by_issue for m in (model, smaller, back))
    assert len(all_) == len(again) == len(fewer) + 1
    assert all(result is all_[issue] is again[issue] for issue, result in fewer.items())


def test_no_earlier_workspace_is_held_on_to() -> None:
    model = large_model(30, 10, 60)
    gone = []
    for step in range(8):
        gone.append(weakref.ref(model))
        (evaluate_baseline if step % 2 else swings)(model)
        issue = model.ordered("issue")[step]
        model = model.with_changes([changed(issue, cooperation=0 if issue.cooperation else 1000)])
    gc.collect()
    assert sum(held() is not None for held in gone) <= 2
