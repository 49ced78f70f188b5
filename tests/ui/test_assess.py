"""Assess: positions are edited by hand, once each, and taken back with their label shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox, QToolButton

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE
from workbench.workspace import operations
from workbench.workspace.claims import Claim
from workbench.workspace.document import Document

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def assessing(desk: Desk) -> Desk:
    desk.open(material.model())
    desk.choose("Mode", "Assess")
    return desk


def assessed(desk: Desk, issue: str) -> tuple[int, int]:
    entity = desk.session.model.issues[issue]
    return entity.cooperation, entity.competition


def batches(desk: Desk) -> int:
    assert desk.session.document is not None
    return len(desk.session.document.history())


def test_a_drag_commits_once_and_undo_takes_it_back(assessing: Desk) -> None:
    desk, before = assessing, batches(assessing)
    desk.drag(desk.bubble(TRADE), desk.pixel(3, 8))
    assert assessed(desk, TRADE) == (300, 800)
    assert desk.place(TRADE) == (3, 8)
    assert batches(desk) == before + 1
    assert desk.action("undo").text() == "Undo: Move “Trade”"
    assert desk.find(QToolButton, "Undo: Move “Trade”").isEnabled()
    desk.window.matrix.setFocus()
    desk.undo_by_key()
    assert assessed(desk, TRADE) == (200, 600)
    assert desk.place(TRADE) == (2, 6)
    assert desk.find(QToolButton, "Redo: Move “Trade”").isEnabled()
    assert not desk.find(QToolButton, "Undo").isEnabled()
    desk.click(desk.find(QToolButton, "Redo: Move “Trade”"))
    assert assessed(desk, TRADE) == (300, 800)


def test_a_click_moves_nothing(assessing: Desk) -> None:
    before = batches(assessing)
    assessing.click_bubble(TRADE)
    assessing.drag(assessing.bubble(TRADE), assessing.bubble(TRADE) + QPoint(2, 1))
    assert batches(assessing) == before
    assert assessed(assessing, TRADE) == (200, 600)


def test_a_drag_ends_at_the_ends_of_the_axes(assessing: Desk) -> None:
    assessing.drag(assessing.bubble(TRADE), QPoint(assessing.window.matrix.width() - 2, 2))
    assert assessed(assessing, TRADE) == (1000, 1000)


def test_several_go_together(assessing: Desk) -> None:
    desk = assessing
    desk.click_bubble(BORDER)
    desk.click_bubble(TRADE, CONTROL)
    assert set(desk.session.selected) == {TRADE, BORDER}
    before = batches(desk)
    desk.drag(desk.bubble(TRADE), desk.pixel(3, 7))
    assert (assessed(desk, TRADE), assessed(desk, BORDER)) == ((300, 700), (700, 500))
    assert batches(desk) == before + 1
    assert desk.action("undo").text() == "Undo: Move 2 issue areas"


def test_a_click_on_one_of_several_leaves_that_one(assessing: Desk) -> None:
    desk = assessing
    desk.click_bubble(BORDER)
    desk.click_bubble(TRADE, CONTROL)
    desk.click_bubble(BORDER)
    assert desk.session.selected == (BORDER,), "the next arrow key moves one, not two"


def test_escape_calls_a_drag_off(assessing: Desk) -> None:
    desk, matrix = assessing, assessing.window.matrix
    QTest.mousePress(matrix, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, desk.bubble(TRADE))
    QTest.mouseMove(matrix, desk.pixel(4, 4))
    matrix.setFocus()
    desk.key(Qt.Key.Key_Escape)
    QTest.mouseMove(matrix, desk.pixel(7, 3))
    QTest.mouseRelease(matrix, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, desk.pixel(7, 3))
    desk.settle()
    assert assessed(desk, TRADE) == (200, 600) and desk.place(TRADE) == (2, 6)


def test_a_drag_below_the_floor_is_refused_and_said(assessing: Desk) -> None:
    desk, before = assessing, batches(assessing)
    desk.drag(desk.bubble(BORDER), desk.pixel(6, 1))
    assert assessed(desk, BORDER) == (600, 400)
    assert desk.place(BORDER) == (6, 4)
    assert batches(desk) == before
    assert "“Border” cannot go below its floor" in desk.status()


def test_arrow_keys_nudge_by_a_tenth_and_with_shift_by_one(assessing: Desk) -> None:
    desk = assessing
    desk.click_bubble(TRADE)
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Left)
    assert assessed(desk, TRADE) == (210, 590)
    desk.key(Qt.Key.Key_Down, SHIFT)
    desk.key(Qt.Key.Key_Right, SHIFT)
    assert assessed(desk, TRADE) == (110, 690)
    for _ in range(4):
        desk.undo_by_key()
    assert assessed(desk, TRADE) == (200, 600)


def test_nudging_stops_at_the_floor(assessing: Desk) -> None:
    assessing.click_bubble(BORDER)
    assessing.window.matrix.setFocus()
    assessing.key(Qt.Key.Key_Left, SHIFT, times=3)
    assert assessed(assessing, BORDER) == (600, 300)


def test_exact_numbers_are_taken_and_the_floor_is_said(assessing: Desk) -> None:
    desk = assessing
    desk.click_bubble(BORDER)
    box = desk.find(QDoubleSpinBox, "Competition, exact")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "1.25")
    desk.key(Qt.Key.Key_Return)
    assert assessed(desk, BORDER) == (600, 400)
    assert box.value() == 4
    assert "cannot go below its floor" in desk.status()
    box.selectAll()
    QTest.keyClicks(box, "7.25")
    desk.key(Qt.Key.Key_Return)
    assert assessed(desk, BORDER) == (600, 725)
    assert desk.place(BORDER) == (6, 7.25)


def test_the_board_edits_the_baseline(assessing: Desk) -> None:
    desk = assessing
    desk.choose("Trust", "present")
    assert desk.session.model.conditions[material.TRUST].baseline == material.id_of("trust", "present")
    assert desk.session.scenario is None
    assert desk.scenarios() == ["Baseline", "A thaw", "Deeper"], "no what-if was made"
    assert desk.place(TRADE) == (2, 6), "the assessment holds, whatever the baseline state"
    assert desk.action("undo").text() == "Undo: Assess: Trust present"


def test_switching_modes(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    assert desk.segment("Mode", "What-if").isChecked()
    desk.run("assess")
    assert desk.segment("Mode", "Assess").isChecked()
    assert desk.session.scenario is None and desk.place(TRADE) == (2, 6), "the baseline is edited, and shown"
    assert desk.window.board.heading.text().startswith("Baseline")
    assert not desk.button("Settle").isEnabled()
    desk.run("what-if")
    assert desk.window.board.heading.text() == "What-if board"
    desk.choose("Mode", "Assess")
    desk.click_scenario("A thaw")
    assert desk.segment("Mode", "What-if").isChecked(), "a scenario is a what-if"
    desk.drag(desk.bubble(TRADE), desk.pixel(9, 1))
    assert assessed(desk, TRADE) == (200, 600)


def test_what_was_settled_is_never_dragged_into_the_baseline(assessing: Desk) -> None:
    """Settling shows other places than the assessed ones: in Assess it cannot be switched on, by no way."""
    desk = assessing
    desk.choose("Trust", "present")
    desk.action("settle").trigger()
    desk.settle()
    assert not desk.session.settled
    assert desk.place(TRADE) == (2, 6)


def test_a_click_while_things_glide_moves_nothing(desk: Desk) -> None:
    desk.window.preferences.animated = True
    desk.open(material.model())
    desk.choose("Mode", "Assess")
    desk.session.attempt(lambda m: operations.move_issue(m, TRADE, 813, 217))
    let_run(350)
    desk.click_bubble(TRADE)
    desk.run("undo")
    let_run(350)
    desk.run("redo")
    let_run(270)
    before = batches(desk)
    desk.click_bubble(TRADE)
    assert assessed(desk, TRADE) == (813, 217), "a click is not a drag"
    assert batches(desk) == before


def test_a_view_only_workspace_cannot_be_moved(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "plan.modus"
    Document.create(material.model(), path, "test").close()
    desk.session.show_document(Document.open(path, claim=Claim.VIEW_ONLY))
    desk.choose("Mode", "Assess")
    desk.drag(desk.bubble(TRADE), desk.pixel(3, 8))
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_Up)
    assert assessed(desk, TRADE) == (200, 600)
    assert "View only" in desk.status()
    assert not desk.action("add-issue").isEnabled()
    assert not desk.segment("Trust", "present").isEnabled()
