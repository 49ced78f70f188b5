"""What a screen reader is told of what happens elsewhere than where the keyboard is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TALKS, TRUST, id_of
from workbench.workspace import operations


@pytest.fixture
def told(desk: Desk) -> Iterator[list[str]]:
    """What was told since, with a screen reader there."""
    was, found = QAccessible.isActive(), list[str]()
    QAccessible.setActive(True)
    desk.window.announcer.said.connect(found.append)
    desk.open(material.model())
    yield found
    QAccessible.setActive(was)


def test_what_a_choice_moves_is_told_and_what_undo_takes_back(desk: Desk, told: list[str]) -> None:
    desk.session.attempt(lambda m: operations.assume(m, None, TALKS, id_of("talks", "held")))
    assert told.pop() == "Assume: Talks held. What if 1. Border competition −1; Trade cooperation +1"
    desk.run("undo")
    assert told.pop() == "Undo: Assume: Talks held. Baseline. Border competition +1; Trade cooperation −1"


def test_the_scenario_is_told_with_what_stands_elsewhere(desk: Desk, told: list[str]) -> None:
    desk.session.show_scenario(id_of("thaw"))
    assert told == ["A thaw. Trade cooperation +2, competition −1"]
    desk.session.select_condition(TRUST)
    desk.run("place-contents")
    assert len(told) == 1, "what moves nothing and says nothing is not told"


def test_what_cannot_be_done_is_told(desk: Desk, told: list[str]) -> None:
    desk.session.tell("This cannot be done.")
    assert told == ["This cannot be done."]


def test_where_nobody_listens_nothing_is_worked_out(desk: Desk, told: list[str]) -> None:
    QAccessible.setActive(False)
    desk.session.show_scenario(id_of("thaw"))
    desk.session.tell("Something")
    assert not told


def test_a_screen_reader_that_comes_later_is_told_of_the_next_move(desk: Desk, told: list[str]) -> None:
    QAccessible.setActive(False)
    desk.session.show_scenario(id_of("thaw"))
    assert not told
    QAccessible.setActive(True)
    desk.session.attempt(lambda m: operations.assume(m, id_of("thaw"), TALKS, id_of("talks", "held")))
    assert told == ["Assume: Talks held. Border competition −1; Trade cooperation +1"]
