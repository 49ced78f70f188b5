"""What a picture shows, from a model and its evaluation."""

from __future__ import annotations

import pytest

from tests.drawing.model import small_model
from workbench.drawing.scene import Change, Scene, Wording, scene_for, scene_of
from workbench.engine.evaluation import evaluate
from workbench.engine.nearby import Nearby
from workbench.engine.settings import settings_of


def bubble_titles(scene: Scene) -> set[str]:
    return {b.title for b in scene.bubbles}


def test_numbers_are_points_and_ghosts_are_where_things_stood() -> None:
    scene = scene_for(small_model(), "deal")
    trade = scene.bubble("trade")
    assert trade is not None
    assert (trade.x, trade.y, trade.ghost) == (3.4, 5.6, (2.4, 2.6))
    assert (trade.requirement, trade.salience, trade.hue, trade.certain) == ("met", 3.0, 1, True)
    assert trade.moved == pytest.approx((1 + 9) ** 0.5)
    arms, visas = scene.bubble("arms"), scene.bubble("visas")
    assert arms is not None and visas is not None
    assert arms.requirement == "open" and not arms.certain and arms.band == (7.0, 7.0, 2.0, 4.0)
    assert visas.hue == -1 and visas.ghost is None and visas.band is None


def test_what_the_ceiling_cut_is_kept() -> None:
    model = small_model()
    now = evaluate(model, settings_of(model, "deal", {"talks": "talks-no"}))
    before = evaluate(model, settings_of(model, None))
    scene = scene_of(model, before, now)
    oil = scene.bubble("oil")
    assert oil is not None and oil.ghost == (1.0, 8.0) and oil.x == 3.0
    blocked = scene_of(model, evaluate(model, settings_of(model, None, {"talks": "talks-no"}))).bubble("arms")
    assert blocked is not None and blocked.requirement == "blocked"


def test_titles_say_what_is_compared() -> None:
    model = small_model()
    deal = scene_for(model, "deal")
    assert (deal.title, deal.subtitle) == ("The deal <of> 2014", "what if · against the baseline")
    assert scene_for(model, None).title == "Baseline" and scene_for(model, None).subtitle == "as assessed"
    assert all(b.ghost is None for b in scene_for(model, None).bubbles)
    assert scene_for(model, None, "deal").subtitle == "what if · against “The deal <of> 2014”"
    assert scene_for(model, "deal", "deal").changes == ()
    with pytest.raises(ValueError, match="no such scenario"):
        scene_for(model, "nothing")


def test_nothing_private_is_in_a_picture_for_others() -> None:
    model = small_model()
    shown = scene_for(model, "quiet", private=False)
    assert "Hidden thing" not in bubble_titles(shown) and shown.title == "A scenario"
    assert shown.changes == (Change("Economic cushion", "absent", "present"),)
    own = scene_for(model, "quiet")
    assert "Hidden thing" in bubble_titles(own) and own.title == "Quiet diplomacy"
    assert [change.condition for change in own.changes] == ["Economic cushion", "A secret channel"] or len(
        own.changes
    ) == 2


def test_groups_threshold_words_and_what_is_pointed_at() -> None:
    model = small_model()
    words = Wording(baseline="Ausgangslage")
    scene = scene_for(model, None, words=words)
    assert scene.title == "Ausgangslage" and scene.threshold == 5.0
    assert scene.groups == (("Security", 0), ("Economy", 1))
    assert scene.quadrants["low_engagement"] == "Low engagement"
    pointed = scene.pointed({"trade"}, "arms")
    assert pointed.selected == {"trade"} and pointed.hovered == "arms" and pointed.pointed().selected == {"trade"}


def test_what_is_still_true_is_not_made_again() -> None:
    model = small_model()
    before = scene_for(model, None)
    now = evaluate(model, settings_of(model, None))
    assert scene_of(model, now, former=before).bubbles == scene_of(model, now).bubbles
    again = scene_of(model, now, former=scene_of(model, now))
    same = scene_of(model, now, former=again)
    assert all(one is other for one, other in zip(again.bubbles, same.bubbles, strict=True))


def test_one_picture_after_another_is_what_it_would_be_alone() -> None:
    model, shown = small_model(), None
    baseline = evaluate(model, settings_of(model, None))
    last, nearby = None, Nearby()
    for condition in model.ordered("condition") * 2:
        for state in [*(s.id for s in model.states_of(condition.id)), None]:
            now = nearby.evaluate(model, settings_of(model, None, {condition.id: state}))
            for against in (baseline, None, last, baseline):
                shown = scene_of(model, now, against, former=shown)
                alone = scene_of(model, now, against)
                assert shown == alone
                assert shown.index == alone.index and shown.pointed(hovered="x").index == alone.index
            last = now
