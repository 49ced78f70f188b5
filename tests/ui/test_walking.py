"""Walking through how a scenario settles: the matrix shows the step that is selected in the drawer, and returns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE, id_of
from tests.ui.wall import Room
from workbench.domain.condition import Condition, State
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.model import Model, linked
from workbench.workspace import operations

MANY, FEW, VISITS = id_of("visits", "many"), id_of("visits", "few"), id_of("condition", "visits")


def chained() -> Model:
    """The two neighbours, in which visits follow the talks, which follow trust; visits help at the border."""
    return Model.of(
        [
            *material.model().entities(),
            Condition(VISITS, "visits", "Visits", baseline=FEW, rank=4.0),
            State(FEW, VISITS, "few", "few"),
            State(MANY, VISITS, "many", "many", rank=1.0),
            linked(Effect("", MANY, BORDER, "cooperation", 1)),
            linked(CrossImpact("", id_of("talks", "held"), MANY, 2)),
        ]
    )


@pytest.fixture
def settled(desk: Desk) -> Desk:
    """A thaw, settled: trade at (5, 5), the border at (7, 3)."""
    desk.open(chained())
    desk.session.show_scenario(id_of("thaw"))
    desk.run("settle")
    assert [row[0] for row in desk.terms()[:2]] == [
        "Step 1: Talks: broken off → held",
        "Step 2: Visits: few → many",
    ]
    return desk


def places(desk: Desk) -> tuple[tuple[float, float], ...]:
    return desk.place(TRADE), desk.place(BORDER)


def test_the_matrix_follows_the_step_by_the_arrow_keys(settled: Desk) -> None:
    end = ((5, 5), (7, 3))
    assert places(settled) == end
    settled.pick_term(0)
    assert places(settled) == ((5, 5), (6, 3)), "after the first step nobody visits yet"
    assert settled.window.bar.summary.accessibleName() == (
        "Step 1, Talks held: Border competition −1; Trade cooperation +1"
    )
    ghost = settled.window.matrix.scene.bubble(TRADE).ghost  # type: ignore[union-attr]
    assert ghost == pytest.approx((5, 4)), "the way from the step before"
    settled.key(Qt.Key.Key_Down)
    assert places(settled) == end and "Step 2, Visits many" in settled.window.bar.summary.accessibleName()
    assert settled.window.matrix.scene.bubble(TRADE).ghost is None, "trade did not move in this step"  # type: ignore[union-attr]
    settled.key(Qt.Key.Key_Up)
    assert places(settled) == ((5, 5), (6, 3))
    settled.key(Qt.Key.Key_Escape)
    assert places(settled) == end and settled.window.bar.summary.accessibleName().startswith("Settled")


@pytest.mark.parametrize("leave", ["a row that is no step", "another room", "the drawer folds", "another place"])
def test_on_leaving_it_shows_again_where_all_settles(settled: Desk, leave: str) -> None:
    before = settled.session.model
    settled.pick_term(0)
    assert places(settled) == ((5, 5), (6, 3))
    if leave == "a row that is no step":
        settled.pick_term(2)
    elif leave == "another room":
        settled.window.issues.filter.setFocus()
    elif leave == "the drawer folds":
        settled.run("fold-below")
    else:
        settled.run("place-contents")
    settled.settle()
    assert settled.session.walked == () and places(settled) == ((5, 5), (7, 3))
    assert settled.session.model is before


def test_reading_the_evidence_of_a_step_is_not_leaving(settled: Desk) -> None:
    settled.pick_term(0)
    settled.window.why.evidence.list.setFocus()
    settled.settle()
    assert places(settled) == ((5, 5), (6, 3))


def test_what_is_edited_meanwhile_is_followed(settled: Desk) -> None:
    settled.pick_term(0)
    settled.session.attempt(lambda m: operations.judge_effect(m, id_of("talks", "held"), TRADE, "cooperation", 3))
    settled.settle()
    assert places(settled) == ((7, 5), (6, 3))
    settled.run("settle")
    assert settled.session.walked == () and settled.place(BORDER) == (6, 4)


def test_the_wall_follows_too(settled: Desk, room: Room) -> None:
    room.open()
    settled.pick_term(0)
    assert room.place(BORDER) == (6, 3)
    settled.window.matrix.setFocus()
    assert room.place(BORDER) == (7, 3)
