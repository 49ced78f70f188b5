"""Long work in short turns."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.event_loop import let_run
from workbench.ui.turns import Turns


def counted(steps: list[int], upto: int, pause: int = 0) -> Generator[None, None, str]:
    for step in range(upto):
        steps.append(step)
        QTest.qSleep(pause)
        yield
    return "done"


def first_turn(steps: list[int]) -> None:
    """Let the window have its turn, and what was begun the one after that."""
    for _ in range(1000):
        if steps:
            return
        QApplication.processEvents()
    raise AssertionError("the first turn does not come")


@pytest.fixture
def turns(qapp: QApplication) -> Turns:
    return Turns(QObject(qapp))


def test_work_goes_on_between_whatever_else_happens_and_its_result_is_told(turns: Turns) -> None:
    steps: list[int] = []
    told: list[str] = []
    turns.begin(counted(steps, 6, pause=5), told.append)
    assert not steps and not turns.idle, "nothing happens before the window has its turn"
    first_turn(steps)
    assert len(steps) < 6 and not told, "a turn is short"
    while not turns.idle:
        let_run(1)
    assert steps == [0, 1, 2, 3, 4, 5] and told == ["done"]


def test_other_work_takes_the_place_of_what_was_begun(turns: Turns) -> None:
    steps: list[int] = []
    told: list[str] = []
    turns.begin(counted(steps, 1000, pause=5), lambda _: told.append("the first"))
    first_turn(steps)
    before = len(steps)
    turns.begin(counted([], 2), told.append)
    while not turns.idle:
        let_run(1)
    assert told == ["done"] and len(steps) == before
    turns.begin(counted(steps, 3), told.append)
    turns.give_up()
    let_run(5)
    assert turns.idle and told == ["done"] and len(steps) == before


def test_what_is_left_can_be_done_at_once(turns: Turns) -> None:
    steps: list[int] = []
    told: list[str] = []
    turns.begin(counted(steps, 9), told.append)
    turns.finish()
    assert told == ["done"] and len(steps) == 9 and turns.idle
