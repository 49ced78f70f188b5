"""Targets and outcomes as people write them."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.content.target_text import outcome, target
from workbench.domain.model import Model
from workbench.engine.choices import Outcome
from workbench.engine.targets import Target
from workbench.exchange.plain_model import from_plain

PLAIN: dict[str, Any] = {
    "threshold": 5,
    "quadrants": {"partnership": "Friends"},
    "conditions": [],
    "issues": [
        {"key": "river", "title": "The river", "cooperation": 5, "competition": 5},
        {"key": "in cooperation", "title": "Work: in cooperation", "cooperation": 5, "competition": 5},
    ],
}


@pytest.fixture(scope="module")
def model() -> Model:
    return from_plain(PLAIN)


@pytest.mark.parametrize(
    ("text", "cooperation", "competition"),
    [
        ("cooperation>=6", (1200, 2000), None),
        ("Cooperation ≥ 6.25", (1250, 2000), None),
        ("cooperation > 6", (1201, 2000), None),
        ("competition<4", None, (0, 799)),
        ("competition<=4", None, (0, 800)),
        ("cooperation=6", (1200, 1200), None),
        ("cooperation>=6 and competition<=4", (1200, 2000), (0, 800)),
        ("cooperation>=6 AND cooperation<=8", (1200, 1600), None),
        ("cooperation>=8 and cooperation<=6", (1600, 1200), None),
        ("quadrant=partnership", (1000, 2000), (0, 999)),
        ("quadrant = Friends", (1000, 2000), (0, 999)),
        ("in cooperate-and-compete", (1000, 2000), (1000, 2000)),
        ("quadrant=low_engagement", (0, 999), (0, 999)),
        ("quadrant=rivalry and competition<=8", (0, 999), (1000, 1600)),
    ],
)
def test_targets(model: Model, text: str, cooperation: Any, competition: Any) -> None:
    assert target(model, text) == Target(cooperation, competition)
    assert target(model, f" {text} ", possible=True) == Target(cooperation, competition, True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is no target; write cooperation>=6"),
        ("trust>=6", "“trust>=6” is no target"),
        ("cooperation>=", "is no target"),
        ("cooperation>=six", "“six” is not a number"),
        ("cooperation>=11", "“11” is not from 0 to 10"),
        ("cooperation>=-1", "“-1” is not from 0 to 10"),
        ("cooperation>=6.125", "more than two decimals"),
        ("quadrant=heaven", "there is no quadrant “heaven”; there are partnership, cooperate-and-compete"),
        ("cooperation>=6 or competition<=4", "is no target"),
        ("x" * 3000, "is too long"),
    ],
)
def test_what_is_no_target_is_said(model: Model, text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says.replace("(", r"\(")) as raised:
        target(model, text)
    assert "\n" not in str(raised.value)


def test_outcomes(model: Model) -> None:
    river, odd = (model.by_key("issue", key).id for key in ("river", "in cooperation"))
    friends = Target((1000, 2000), (0, 999))
    assert outcome(model, "river cooperation") == outcome(model, "river") == Outcome((river,), None, 0)
    assert outcome(model, "The River: competition") == Outcome((river,), None, 1, fewer=True)
    assert (
        outcome(model, "river quadrant=friends") == outcome(model, "river in partnership") == Outcome((river,), friends)
    )
    assert outcome(model, "river cooperation>=6") == Outcome((river,), Target((1200, 2000)))
    assert outcome(model, "river: cooperation>=6 and competition<=4").target == Target((1200, 2000), (0, 800))
    everywhere = outcome(model, "partnership")
    assert everywhere == outcome(model, "in Friends") == outcome(model, "quadrant=partnership")
    assert set(everywhere.issues) == {river, odd} and everywhere.target == friends
    assert outcome(model, "in cooperation cooperation") == Outcome((odd,), None, 0)
    assert outcome(model, "Work: in cooperation competition<=4") == Outcome((odd,), Target(None, (0, 800)))


@pytest.mark.parametrize("text", ["", "lake cooperation", "river is fine", "lake", "river cooperation>=six", "heaven"])
def test_what_is_no_outcome_is_said(model: Model, text: str) -> None:
    with pytest.raises(ValueError) as raised:
        outcome(model, text)
    assert "\n" not in str(raised.value) and len(str(raised.value)) < 500
