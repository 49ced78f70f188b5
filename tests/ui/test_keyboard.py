"""Hands that stay on the keyboard: Enter presses, Escape leads back, and what is looked for gets the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TALKS, TRADE, WATER, id_of
from tests.ui.wall import Room


def look_for(desk: Desk, words: str) -> None:
    desk.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(desk.find(QLineEdit, "Search everything"), words)
    desk.key(Qt.Key.Key_Return)


def named() -> str:
    """What the screen reader calls what has the keyboard."""
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus is not None else ""


def test_enter_presses_the_button_that_has_the_keyboard(desk: Desk) -> None:
    desk.open(material.model())
    projector = desk.find(QPushButton, "Projector")
    projector.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert desk.window.projector.on
    desk.run("projector")
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_Enter)
    assert not desk.window.projector.on, "only a button is pressed, and only where the keyboard is"


def test_a_condition_that_is_looked_for_can_be_changed_with_the_next_key(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-contents")
    look_for(desk, "talks")
    assert desk.session.place == "matrix" and named() == "Talks: broken off"
    desk.key(Qt.Key.Key_Right)
    assert desk.session.shown().end[TALKS] == id_of("talks", "held")
    assert named() == "Talks: held"


def test_it_is_found_where_it_was_filtered_and_the_board_folded_away(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.select(TRADE)
    desk.run("movers-only")
    desk.window.board.filter.setText("nothing is called so")
    desk.run("fold-right")
    desk.settle()
    look_for(desk, "water")
    assert named() == "Water: unknown" and desk.window.board.cards[WATER].isVisible()
    assert not desk.window.board.filter.text() and not desk.window.ticks().get("movers-only")


def test_what_gets_the_keyboard_while_a_dialog_closes_shows_that_it_has_it(desk: Desk) -> None:
    """The window becomes active only afterwards, and says no more than that."""
    desk.open(material.model())
    dialog = QDialog(desk.window)
    dialog.show()
    dialog.activateWindow()
    desk.settle()
    assert not desk.window.isActiveWindow()
    desk.window.board.take_to(WATER)
    dialog.close()
    desk.window.activateWindow()
    desk.settle()
    segment = QApplication.focusWidget()
    assert segment is not None and named() == "Water: unknown"
    seen = segment.grab().toImage()
    segment.clearFocus()
    assert seen != segment.grab().toImage(), "a ring is painted"


def test_the_matrix_shows_that_it_has_the_keyboard_after_a_dialog_as_before(desk: Desk) -> None:
    desk.open(material.model())
    desk.window.issues.list.setFocus()
    desk.settle()
    desk.window.matrix.setFocus(Qt.FocusReason.TabFocusReason)
    desk.settle()
    before = desk.window.matrix.grab().toImage()
    dialog = QDialog(desk.window)
    dialog.show()
    dialog.activateWindow()
    desk.settle()
    assert not desk.window.matrix.hasFocus()
    dialog.close()
    desk.window.activateWindow()
    desk.settle()
    assert desk.window.matrix.hasFocus() and desk.window.matrix.grab().toImage() == before


def test_escape_empties_what_is_looked_for_and_its_cross_has_a_name(desk: Desk) -> None:
    desk.open(material.model())
    for filter_ in (desk.window.board.filter, desk.window.issues.filter):
        filter_.show()
        filter_.setFocus()
        QTest.keyClicks(filter_, "tr")
        assert filter_.text() == "tr"
        desk.key(Qt.Key.Key_Escape)
        assert not filter_.text() and filter_.hasFocus()
        assert [cross.accessibleName() for cross in filter_.findChildren(QToolButton)] == ["Clear"]


def test_black_and_freeze_have_keys_for_while_something_is_typed(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.window.board.filter.show()
    desk.window.board.filter.setFocus()
    QTest.keyClicks(desk.window.board.filter, "b")
    desk.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert room.wall.black and desk.window.board.filter.text() == "b"
    desk.window.issues.list.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.key(Qt.Key.Key_F, both)
    assert room.wall.frozen, "where letters find things, too"


def test_the_menu_does_not_turn_round_with_its_button(desk: Desk) -> None:
    desk.open(material.model())
    menu = desk.window.top.menu.menu()
    assert desk.window.top.menu.layoutDirection() != menu.layoutDirection() == desk.window.layoutDirection()
    assert menu.testAttribute(Qt.WidgetAttribute.WA_SetLayoutDirection), "or it takes on the button's when it comes up"
