"""The list of issue areas, its filter, the board's filter, and one selection everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE
from workbench.content import template_model

CONTROL = Qt.KeyboardModifier.ControlModifier


def click_in_list(desk: Desk, title: str, keys: Qt.KeyboardModifier | None = None) -> None:
    listed = desk.window.issues.list
    line = listed.model().index(desk.lines_of_issues().index(title), 0)
    listed.scrollTo(line)
    desk.click(listed.viewport(), listed.visualRect(line).center(), keys)


def test_the_list_selects_on_the_matrix(desk: Desk) -> None:
    desk.open(material.model())
    click_in_list(desk, "Trade")
    assert desk.window.matrix.scene.selected == {TRADE}
    click_in_list(desk, "Border", CONTROL)
    assert set(desk.window.matrix.scene.selected) == {TRADE, BORDER}
    assert desk.selected_in_list() == {"Trade", "Border"}


def test_the_matrix_selects_in_the_list(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(BORDER)
    assert desk.selected_in_list() == {"Border"}
    desk.click_bubble(TRADE)
    assert desk.selected_in_list() == {"Trade"}
    desk.click_bubble(BORDER, CONTROL)
    assert desk.selected_in_list() == {"Trade", "Border"}
    desk.click(desk.window.matrix, desk.pixel(9, 9))
    assert desk.selected_in_list() == set()


@pytest.mark.parametrize("quadrant", ["partnership", "rivalry", "low_engagement", "cooperate_and_compete"])
def test_a_quadrants_name_selects_its_issue_areas_in_both(desk: Desk, quadrant: str) -> None:
    model = template_model("us-russia")
    desk.open(model)
    desk.click(desk.window.matrix, desk.quadrant_name(quadrant))
    menu = next(menu for menu in desk.window.matrix.findChildren(QMenu) if menu.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    inside = {r.issue for r in desk.session.shown().results if r.quadrant == quadrant}
    assert len(inside) > 1
    assert set(desk.window.matrix.scene.selected) == inside
    assert desk.selected_in_list() == {model.issues[issue].title for issue in inside}


def test_escape_selects_nothing(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.selected == () and desk.selected_in_list() == set()


def test_the_filter_narrows_as_one_types(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("find-issue")
    field = desk.find(QLineEdit, "Filter issue areas")
    assert field.hasFocus()
    QTest.keyClicks(field, "bOrD")
    assert desk.listed_issues() == ["Border"]
    QTest.keyClicks(field, "zzz")
    assert desk.listed_issues() == []
    assert desk.lines_of_issues() == ["Nothing matches."]
    field.clear()
    assert desk.listed_issues() == ["Trade", "Border"]


def test_several_are_selected_in_the_list_whichever_is_explained(desk: Desk) -> None:
    desk.open(template_model("us-russia"))
    some = [issue.id for issue in desk.session.model.ordered("issue")[:9:2]]
    for chosen in (some, some[::-1], [some[2], some[0], some[1]], some[1:3]):
        desk.session.select(*chosen)
        assert desk.selected_in_list() == {desk.session.model.issues[issue].title for issue in chosen}
        assert desk.window.issues.list.currentIndex().data() == desk.session.model.issues[chosen[-1]].title
        assert desk.session.selected == tuple(chosen)


def test_a_filter_does_not_change_what_is_selected(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.find(QLineEdit, "Filter issue areas").setText("border")
    assert desk.session.selected == (TRADE,)
    desk.find(QLineEdit, "Filter issue areas").clear()
    assert desk.selected_in_list() == {"Trade"}


def test_the_list_says_how_far_each_moves(desk: Desk) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    spoken = desk.lines_of_issues(Qt.ItemDataRole.AccessibleTextRole)
    assert any(s.startswith("Trade: cooperation 4, competition 5 (cooperation +2, competition −1)") for s in spoken)
    assert any(s.startswith("Border: cooperation 6, competition 4") for s in spoken)


def test_keys_lead_from_the_filter_to_an_issue_area(desk: Desk) -> None:
    desk.open(template_model("us-russia"))
    desk.run("find-issue")
    QTest.keyClicks(desk.find(QLineEdit, "Filter issue areas"), "trade")
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.issues.list.hasFocus()
    desk.key(Qt.Key.Key_Down)
    assert desk.selected_in_list() == {"Trade and investment"}


def test_the_board_is_filtered_by_title_and_state(desk: Desk) -> None:
    desk.open(template_model("us-russia"))
    model = desk.session.model
    field = desk.find(QLineEdit, "Filter conditions")

    def seen() -> set[str]:
        return {id_ for id_, card in desk.window.board.cards.items() if not card.isHidden()}

    QTest.keyClicks(field, "CUSHION")
    assert seen() and all("cushion" in f"{model.conditions[i].title} {model.conditions[i].key}".lower() for i in seen())
    field.clear()
    assert seen() == set(model.conditions)
    state = model.ordered("state")[0]
    QTest.keyClicks(field, state.title)
    assert state.condition in seen() and seen() < set(model.conditions)


def test_the_matrix_says_what_is_selected(desk: Desk) -> None:
    desk.open(material.model())
    assert desk.window.matrix.accessibleDescription() == "2 issue areas"
    desk.click_bubble(TRADE)
    assert desk.window.matrix.accessibleDescription().startswith("Trade: cooperation 2, competition 6, Rivalry,")


def test_zoom_and_back(desk: Desk) -> None:
    desk.open(material.model())
    matrix = desk.window.matrix
    matrix.setFocus()
    desk.key(Qt.Key.Key_Plus, times=3)
    assert matrix.view.zoom > 1.5
    QTest.mousePress(matrix, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, matrix.rect().center())
    QTest.mouseMove(matrix, matrix.rect().center() + QPoint(60, 0))
    QTest.mouseRelease(matrix, Qt.MouseButton.LeftButton)
    assert matrix.view.x < 5
    desk.click_bubble(BORDER)
    assert desk.session.selected == (BORDER,), "what is hit moves along"
    desk.run("fit")
    assert (matrix.view.zoom, matrix.view.x, matrix.view.y) == (1, 5, 5)
