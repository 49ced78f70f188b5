"""The matrix and what is around it while somebody works elsewhere: they follow a moment later, one after another."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from workbench.workspace import operations


def on_matrix(desk: Desk) -> dict[str, str]:
    """The issue areas that the matrix shows, with their titles."""
    return {bubble.issue: bubble.title for bubble in desk.window.matrix.scene.bubbles}


def knows(desk: Desk, title: str) -> tuple[bool, bool]:
    """Whether the matrix, and whether the drawer, calls the issue area so."""
    return on_matrix(desk)[TRADE] == title, title in desk.window.why.heading.text()


def rename(desk: Desk, title: str) -> None:
    desk.session.attempt(lambda model: operations.rename(model, "issue", TRADE, title))


@pytest.fixture
def elsewhere(desk: Desk) -> Desk:
    desk.open(material.model())
    desk.session.select(TRADE)
    desk.run("place-contents")
    desk.settle()
    return desk


def test_what_is_seen_knows_at_once(desk: Desk) -> None:
    desk.open(material.model())
    rename(desk, "Commerce")
    assert on_matrix(desk)[TRADE] == "Commerce"


def test_each_part_that_nobody_sees_follows_in_a_turn_of_its_own(elsewhere: Desk) -> None:
    rename(elsewhere, "Commerce")
    known = [knows(elsewhere, "Commerce")]
    assert known == [(False, False)], "whoever works elsewhere waits for it"
    for _ in range(100):
        QApplication.processEvents()
        if (now := knows(elsewhere, "Commerce")) != known[-1]:
            known.append(now)
    assert known == [(False, False), (True, False), (True, True)]


def test_whoever_comes_back_at_once_sees_what_is_so(elsewhere: Desk) -> None:
    rename(elsewhere, "Commerce")
    rename(elsewhere, "Exchange")
    elsewhere.session.show_place("matrix")
    assert knows(elsewhere, "Exchange") == (True, True)
    elsewhere.session.undo()
    assert on_matrix(elsewhere)[TRADE] == "Commerce"


def test_of_a_workspace_that_is_closed_nothing_stays_in_what_is_folded_away(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("fold-right")
    assert desk.window.board.cards and not desk.window.board.isVisible()
    desk.session.show_document(None)
    assert not desk.window.board.cards, "what is no more could still be asked for"
