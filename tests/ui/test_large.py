"""A large workspace opens and answers."""

from __future__ import annotations

import time
from itertools import combinations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from tests.bench.large import large_model
from tests.event_loop import let_run
from tests.ui.desk import Desk
from workbench.ui.matrix.canvas import QUIET
from workbench.ui.session import LOOK
from workbench.workspace.changes import Changes


def test_five_hundred_issue_areas_and_two_hundred_conditions(desk: Desk) -> None:
    model = large_model()
    assert (len(model.issues), len(model.conditions)) == (500, 200)
    desk.open(model)
    board, drawer = desk.window.board, desk.window.why
    until = time.monotonic() + 60
    while not drawer.waterfall.model().rowCount() and time.monotonic() < until:
        let_run(5)
    assert len(desk.listed_issues()) == 500 and len(board.column.conditions) == 200
    assert drawer.waterfall.model().rowCount() == sum(
        r.requirement in ("open", "blocked") for r in desk.session.shown().results
    )
    assert "500 issue areas · 200 conditions" in desk.status()
    desk.session.select(model.ordered("issue")[0].id)
    card = next(iter(desk.window.board.cards.values()))
    other = next(s for s in card.findChildren(QRadioButton) if not s.isChecked())
    desk.click(other)
    assert desk.window.bar.title.accessibleName() == "What if 1"
    moved = [r for r in desk.session.shown().results if r.move_cooperation or r.move_competition]
    assert moved
    desk.run("undo")
    assert not any(r.move_cooperation or r.move_competition for r in desk.session.shown().results)
    assert not desk.window.grab().isNull()


def _crowd(desk: Desk) -> str:
    """A workspace of two hundred issue areas, and a scenario in which some of them move."""
    desk.open(large_model(issues=200, conditions=20, effects=900))
    other = next(
        s for s in next(iter(desk.window.board.cards.values())).findChildren(QRadioButton) if not s.isChecked()
    )
    desk.click(other)
    assert desk.session.scenario is not None
    desk.session.select()
    desk.settle()
    return desk.session.scenario


def test_another_picture_of_a_crowd_is_shown_whole_and_until_then_the_one_before_stays(desk: Desk) -> None:
    scenario = _crowd(desk)
    seen = {}
    for turn in range(3):
        for shown in (None, scenario):
            before = desk.window.matrix.grab().toImage()
            desk.session.show_scenario(shown)
            turns = 0
            while turn and desk.window.matrix.arriving:
                assert desk.window.matrix.grab().toImage() == before, "half of one picture, half of another"
                QApplication.processEvents()
                turns += 1
            assert not turn or turns > 1, "labels are placed in one turn and shown in another"
            desk.settle()
            after = desk.window.matrix.grab().toImage()
            assert after != before and seen.setdefault(shown, after) == after


def test_in_a_window_of_another_size_a_crowd_stays_as_it_is_until_it_comes_whole(desk: Desk) -> None:
    _crowd(desk)
    matrix = desk.window.matrix
    for command, small in (("fold-right", True), ("fold-right", False), ("matrix-only", True), ("matrix-only", False)):
        before, kept = matrix.grab().toImage(), matrix.size()
        desk.action(command).trigger()
        QApplication.sendPostedEvents()
        assert matrix.arriving and (matrix.width() > kept.width()) == small
        both = QRect(QPoint(0, 0), kept.boundedTo(matrix.size())).adjusted(0, 0, 0, -60)  # without the notes below
        meanwhile = matrix.grab().toImage()
        assert meanwhile.copy(both) == before.copy(both)
        if small:
            beside = QPoint(kept.width() + 2, matrix.height() // 2)
            assert meanwhile.pixelColor(beside) == desk.window.theme.colours["paper"]
        desk.settle()
        boxes = [matrix.box_of(issue) for issue in desk.session.model.issues]
        assert all(box is not None and matrix.rect().intersects(box) for box in boxes)
        matrix.show_all()
        assert [matrix.box_of(issue) for issue in desk.session.model.issues] == boxes, "as if laid out at once"


def _wheel(desk: Desk, at: QPoint, notches: int) -> None:
    none, matrix = Qt.KeyboardModifier.NoModifier, desk.window.matrix
    turned = QPoint(0, 120 * notches)
    above = QPointF(matrix.mapToGlobal(at))
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(matrix, QWheelEvent(QPointF(at), above, QPoint(), turned, buttons, none, phase, False))


def test_a_crowd_is_enlarged_and_taken_along_at_once_and_its_names_are_placed_when_it_stays(desk: Desk) -> None:
    _crowd(desk)
    matrix = desk.window.matrix
    middle = matrix.rect().center()
    boxes = {issue: matrix.box_of(issue) for issue in desk.session.model.issues}
    for _ in range(4):
        _wheel(desk, middle, 1)
        now = {issue: matrix.box_of(issue) for issue in desk.session.model.issues}
        assert matrix.arriving and now != boxes
        boxes = now
    QTest.mousePress(matrix, Qt.MouseButton.MiddleButton, pos=middle)
    QTest.mouseMove(matrix, middle + QPoint(30, 20))
    assert matrix.arriving and all(
        box is not None and matrix.box_of(issue) == box.translated(30, 20) for issue, box in boxes.items()
    )
    meanwhile = matrix.grab().toImage()
    QTest.mouseRelease(matrix, Qt.MouseButton.MiddleButton, pos=middle)
    desk.settle()
    assert not matrix.arriving and all(
        box is not None and matrix.box_of(issue) == box.translated(30, 20) for issue, box in boxes.items()
    )
    assert matrix.grab().toImage() != meanwhile, "there is room for other names"
    names = [label.rect for label in matrix.names.placement.labels if not label.over]
    assert len(names) > 10 and not any(one.overlaps(other) for one, other in combinations(names, 2))
    _wheel(desk, middle, -20)
    desk.settle()
    assert all(matrix.rect().contains(matrix.box_of(issue)) for issue in boxes), "the whole of it again"


def test_in_a_window_as_large_as_before_the_names_of_a_crowd_stand_where_they_stood(desk: Desk) -> None:
    _crowd(desk)
    matrix, seen = desk.window.matrix, {}
    for width, height in 2 * [(1500, 900), (1000, 640)]:
        desk.window.resize(width, height)
        desk.settle()
        picture = matrix.grab().toImage()
        assert seen.setdefault((width, height), picture) == picture


def test_the_same_picture_made_once_more_while_its_labels_are_placed_is_shown_as_well(desk: Desk) -> None:
    scenario = _crowd(desk)
    desk.session.show_scenario(None)
    desk.settle()
    seen = []
    for turns in range(4):
        desk.session.show_scenario(scenario)
        for _ in range(turns):
            QApplication.processEvents()
        if turns:
            desk.session.changed.emit(Changes("", frozenset(), frozenset({LOOK})))
        desk.settle()
        seen.append(desk.window.matrix.grab().toImage())
        desk.session.show_scenario(None)
        desk.settle()
    assert all(one == seen[0] for one in seen)


def test_when_names_were_given_the_room_that_was_left_it_is_still_said_how_many_are_hidden(desk: Desk) -> None:
    _crowd(desk)
    matrix = desk.window.matrix
    for issue in matrix.hidden()[:3]:
        desk.session.select(issue)
        desk.settle()
        assert matrix._hidden_rect()
        let_run(QUIET + 200)
        assert matrix._hidden_rect(), "and so is the name of what is selected, which is written over others"


def test_what_is_looked_for_in_a_crowd_pales_the_others_a_moment_after_the_list(desk: Desk) -> None:
    _crowd(desk)
    matrix, before = desk.window.matrix, desk.window.matrix.grab().toImage()
    QTest.keyClicks(desk.window.issues.filter, "water")
    assert 0 < len(desk.listed_issues()) < 200
    assert matrix.grab().toImage() == before
    let_run(200)
    assert matrix.grab().toImage() != before
    desk.window.issues.filter.clear()
    let_run(200)
    desk.settle()
    assert {bubble.issue for bubble in matrix.scene.bubbles if matrix.scene.dimmed(bubble.issue)} == set()


def test_coming_back_to_a_crowd_it_is_as_if_one_had_stayed(desk: Desk) -> None:
    scenario = _crowd(desk)
    matrix, there = desk.window.matrix, {}
    for shown in (None, scenario):
        desk.session.show_scenario(shown)
        desk.settle()
        there[shown] = matrix.grab().toImage()
    for shown in (None, scenario, None):
        desk.session.show_place("contents")
        desk.settle()
        desk.session.show_scenario(shown)
        desk.settle()
        desk.session.show_place("matrix")
        desk.settle()
        assert matrix.grab().toImage() == there[shown]
    desk.session.show_place("contents")
    desk.settle()
    desk.session.show_scenario(scenario)
    desk.session.show_place("matrix")
    assert matrix.grab().toImage() == there[scenario], "a picture of another scenario"
    desk.session.show_scenario(None)
    desk.settle()
    desk.session.show_place("contents")
    desk.settle()
    desk.run("dark")
    desk.session.show_place("matrix")
    desk.settle()
    dark = matrix.grab().toImage()
    assert dark != there[None]
    desk.run("dark")
    desk.settle()
    assert matrix.grab().toImage() == there[None]
