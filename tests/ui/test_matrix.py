"""The matrix under the hand: several at once, quadrants as lists, numbers typed, what the filter leaves bright."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE
from workbench.content import template_model
from workbench.ui.matrix.exact import ExactPlace
from workbench.ui.matrix.notes import zoom_note

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def assessing(desk: Desk) -> Desk:
    desk.open(material.model())
    desk.session.set_mode("assess")
    desk.settle()
    return desk


def stretch(desk: Desk, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """A rubber band from one place to another."""
    matrix = desk.window.matrix
    QTest.mousePress(matrix, LEFT, keys, start)
    QTest.mouseMove(matrix, (start + end) / 2)
    QTest.mouseMove(matrix, end)
    QTest.mouseRelease(matrix, LEFT, keys, end)
    desk.settle()


def open_menu(desk: Desk) -> QMenu:
    return next(m for m in desk.window.matrix.findChildren(QMenu) if m.isVisible())


# ── several at once ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rubber_band_selects_what_it_spans(desk: Desk) -> None:
    desk.open(material.model())
    stretch(desk, desk.pixel(1, 5), desk.pixel(3, 8))
    assert desk.session.selected == (TRADE,)
    stretch(desk, desk.pixel(7.5, 3), desk.pixel(5, 5), CONTROL)
    assert set(desk.session.selected) == {TRADE, BORDER}, "with a key held, more are added"
    stretch(desk, desk.pixel(8, 9), desk.pixel(9, 8))
    assert desk.session.selected == (), "a band around nothing leaves nothing selected"


def test_a_rubber_band_is_given_up_with_escape(desk: Desk) -> None:
    desk.open(material.model())
    matrix = desk.window.matrix
    matrix.setFocus()
    QTest.mousePress(matrix, LEFT, NONE, desk.pixel(9, 1))
    QTest.mouseMove(matrix, desk.pixel(5, 5))
    QTest.mouseMove(matrix, desk.pixel(1, 9))
    assert matrix._band is not None
    QTest.keyClick(matrix, Qt.Key.Key_Escape)
    QTest.mouseRelease(matrix, LEFT, NONE, desk.pixel(1, 9))
    assert desk.session.selected == ()


def test_all_are_selected_moved_together_and_taken_back_together(assessing: Desk) -> None:
    desk, matrix = assessing, assessing.window.matrix
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_A, CONTROL)
    assert set(desk.session.selected) == {TRADE, BORDER}
    before = {i: (e.cooperation, e.competition) for i, e in desk.session.model.issues.items()}
    QTest.keyClick(matrix, Qt.Key.Key_Up, SHIFT)
    after = {i: (e.cooperation, e.competition) for i, e in desk.session.model.issues.items()}
    assert after == {i: (y + 100, x) for i, (y, x) in before.items()}
    desk.run("undo")
    assert {i: (e.cooperation, e.competition) for i, e in desk.session.model.issues.items()} == before
    QTest.keyClick(matrix, Qt.Key.Key_Escape)
    assert desk.session.selected == ()


# ── quadrants as lists ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_quadrants_name_lists_its_issue_areas_and_one_is_chosen(desk: Desk) -> None:
    desk.open(material.model())
    desk.click(desk.window.matrix, desk.quadrant_name("rivalry"))
    menu = open_menu(desk)
    assert [a.text() for a in menu.actions() if a.text()] == ["Select all of Rivalry (1)", "Trade   2 / 6"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert desk.session.selected == (TRADE,)


def test_the_quadrants_are_listed_by_keyboard_too(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("list-quadrants")
    menu = open_menu(desk)
    assert sorted(a.text().rsplit(" (", 1)[1] for a in menu.actions()) == ["0)", "0)", "1)", "1)"]
    partnership = next(a.menu() for a in menu.actions() if a.text().startswith("Partnership"))
    assert isinstance(partnership, QMenu)
    partnership.actions()[-1].trigger()
    menu.close()
    assert desk.session.selected == (BORDER,)


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def typed(monkeypatch: pytest.MonkeyPatch, **values: str) -> list[str]:
    """Type these numbers when the dialog comes up; what it said of them."""
    said: list[str] = []

    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, ExactPlace)
        for name, text in values.items():
            dialog.fields[name].setText(text)
        dialog._check()
        said.append(dialog.problem.text())
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", fill)
    return said


def test_numbers_are_typed_exactly_and_taken_back_at_once(assessing: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = assessing
    desk.session.select(TRADE)
    typed(monkeypatch, cooperation="3.25", competition="6,5", floor="1", salience="3", ceiling="4.5")
    desk.window.matrix.setFocus()
    QTest.keyClick(desk.window.matrix, Qt.Key.Key_Return)
    issue = desk.session.model.issues[TRADE]
    assert (issue.cooperation, issue.competition, issue.floor, issue.salience, issue.ceiling) == (325, 650, 100, 3, 450)
    desk.run("undo")
    assert desk.session.model.issues[TRADE].cooperation == 200 and desk.session.model.issues[TRADE].floor == 0


def test_a_double_click_on_a_bubble_asks_for_numbers(assessing: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, cooperation="7")
    QTest.mouseDClick(assessing.window.matrix, LEFT, pos=assessing.bubble(TRADE))
    assert assessing.session.model.issues[TRADE].cooperation == 700


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("cooperation", "11", "Cooperation is a number from 0 to 10."),
        ("cooperation", "much", "Cooperation: “much” is not a number."),
        ("competition", "5.123", "Competition: 5.123 has more than two decimals."),
        ("salience", "1.5", "Salience is 0, 1, 2 or 3."),
        ("floor", "9", "Competition cannot be lower than its floor; lower the floor first."),
    ],
)
def test_a_number_that_cannot_be_is_refused_in_one_sentence(
    assessing: Desk, monkeypatch: pytest.MonkeyPatch, field: str, text: str, sentence: str
) -> None:
    assessing.session.select(TRADE)
    before = assessing.session.model
    said = typed(monkeypatch, **{field: text})
    assessing.run("enter-numbers")
    assert said == [sentence] and assessing.session.model is before


def test_in_what_if_no_numbers_are_asked_for(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.select(TRADE)
    desk.window.matrix.setFocus()
    QTest.keyClick(desk.window.matrix, Qt.Key.Key_Return)
    assert "Switch to Assess" in desk.window.status.said.accessibleName()


# ── what is seen ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_the_filter_does_not_find_pales_on_the_matrix(desk: Desk) -> None:
    desk.open(material.model())
    scene = desk.window.matrix.scene
    assert not scene.dimmed(TRADE) and not scene.dimmed(BORDER)
    desk.window.issues.filter.setText("bord")
    desk.settle()
    scene = desk.window.matrix.scene
    assert scene.dimmed(TRADE) and not scene.dimmed(BORDER)
    desk.choose("Trust", "present")
    assert desk.window.matrix.scene.dimmed(TRADE), "and stays so when something moves"
    desk.window.matrix.setFocus()
    QTest.keyClick(desk.window.matrix, Qt.Key.Key_A, CONTROL)
    assert desk.session.selected == (BORDER,)
    desk.window.issues.filter.clear()
    assert not desk.window.matrix.scene.dimmed(TRADE)


def test_how_much_is_enlarged_is_said_and_a_click_there_shows_all(desk: Desk) -> None:
    desk.open(material.model())
    matrix = desk.window.matrix
    assert not matrix._zoom_rect()
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_Plus)
    QTest.keyClick(matrix, Qt.Key.Key_Plus)
    ((rect, words),) = zoom_note(desk.geometry())
    assert "156 %" in words and matrix._zoom_rect() == [rect]
    desk.click(matrix, QPoint(round(rect.centre[0]), round(rect.centre[1])))
    assert matrix.view.zoom == 1 and not matrix._zoom_rect()


def test_walking_by_keyboard_never_leaves_what_is_selected_out_of_sight(desk: Desk) -> None:
    desk.open(template_model("us-russia"))
    matrix = desk.window.matrix
    desk.session.select(matrix.in_order()[0])
    matrix.setFocus()
    for _ in range(8):
        QTest.keyClick(matrix, Qt.Key.Key_Plus)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left) * 6:
        QTest.keyClick(matrix, key)
        box = matrix.box_of(desk.session.focus or "")
        assert box is not None and matrix.rect().contains(box.center())


def test_the_tip_says_why_in_one_line(desk: Desk) -> None:
    desk.open(material.model())
    assert desk.window.matrix._tip(TRADE).splitlines()[-1] == "counted"
    desk.choose("Trust", "present")
    lines = desk.window.matrix._tip(TRADE).splitlines()
    assert lines[0] == "Trade" and lines[-1] == "mostly by Trust: absent → present (cooperation +2)"


# ── what is spoken ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_issue_area_is_an_item_that_says_what_is_seen(desk: Desk) -> None:
    desk.open(material.model())
    matrix = desk.window.matrix
    spoken = matrix.voice.interface()
    assert spoken.childCount() == 2 and spoken.role() == QAccessible.Role.List
    trade = spoken.item(TRADE)
    assert spoken.indexOfChild(trade) == matrix.in_order().index(TRADE)
    assert trade.text(QAccessible.Text.Name) == "Trade"
    assert trade.text(QAccessible.Text.Value) == "cooperation 2, competition 6"
    words = trade.text(QAccessible.Text.Description)
    assert "Rivalry" in words and "requirement blocked" in words
    assert not trade.state().selected
    matrix.setFocus()
    desk.session.select(TRADE)
    assert trade.state().selected and trade.state().focused
    assert trade.rect().contains(matrix.mapToGlobal(desk.bubble(TRADE)))
    matrix.voice.end()


def test_an_item_whose_issue_area_is_gone_is_given_back(desk: Desk) -> None:
    desk.open(material.model())
    spoken = desk.window.matrix.voice.interface()
    for issue in desk.window.matrix.in_order():
        spoken.item(issue)
    desk.session.set_mode("assess")
    desk.session.select(TRADE)
    desk.run("delete-issue")
    spoken.forget()
    assert list(spoken.items) == [BORDER] and spoken.childCount() == 1
    desk.run("undo")
    assert spoken.childCount() == 2 and spoken.item(TRADE).text(QAccessible.Text.Name) == "Trade"
    desk.window.matrix.voice.end()


def test_names_do_not_jump_at_the_first_look_at_something_else(desk: Desk) -> None:
    """They are placed for the room that the matrix has in the end: while a file is checked it is less."""
    document = desk.open(template_model("us-russia"))
    desk.window.resize(1366, 712)
    desk.settle()
    desk.session.arrived(document)
    desk.window.resize(1366, 749)
    desk.settle()
    before = desk.window.matrix.grab().toImage()
    for settled in (True, False):
        desk.session.set_settled(settled)
        desk.settle()
    assert desk.window.matrix.grab().toImage() == before
