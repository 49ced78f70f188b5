"""The list of scenarios: put in order and over another parent, its menu, and what is ticked to be compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTreeWidgetItem

from tests.ui import material
from tests.ui.desk import Desk
from workbench.workspace import operations

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def opened(desk: Desk) -> Desk:
    desk.open(material.model())
    return desk


# ── order and parent ─────────────────────────────────────────────────────────────────────────────────────────


def item(desk: Desk, title: str) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    (found,) = desk.window.scenarios.tree.findItems(title, flags)
    return found


def outline(desk: Desk) -> list[str]:
    """The scenarios as they are listed, each indented by what it is over."""

    def depth(one: QTreeWidgetItem) -> int:
        return 0 if one.parent() is None else 1 + depth(one.parent())

    return ["  " * depth(one) + one.text(0) for one in desk.window.scenarios.tree.all()]


def drop(desk: Desk, title: str, on: str, share: float) -> None:
    """Drag a scenario to a height within another row (0 its upper edge, 1 its lower); without ``on`` below them all."""
    tree = desk.window.scenarios.tree
    row = tree.visualItemRect(item(desk, on or desk.scenarios()[-1]))
    at = QPoint(row.center().x(), row.bottom() + 20 if not on else round(row.top() + 1 + (row.height() - 3) * share))
    data, left, none = tree.mimeData([item(desk, title)]), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    for event in (
        QDragEnterEvent(at, move, data, left, none),
        QDragMoveEvent(at, move, data, left, none),
        QDropEvent(QPointF(at), move, data, left, none),
    ):
        QApplication.sendEvent(tree.viewport(), event)
    assert event.dropAction() != move, "else the view would take the row away by itself"
    desk.settle()


@pytest.fixture
def three(opened: Desk) -> Desk:
    """The two scenarios, and one more over the baseline."""
    opened.session.attempt(lambda m: operations.create_scenario(m, "A frost"))
    opened.session.show_scenario(None)
    opened.settle()
    assert outline(opened) == ["Baseline", "A thaw", "  Deeper", "A frost"]
    return opened


@pytest.mark.parametrize(
    ("moved", "on", "share", "expected", "label"),
    [
        ("A frost", "A thaw", 0, ["Baseline", "A frost", "A thaw", "  Deeper"], "Move “A frost” in the order"),
        ("A frost", "A thaw", 0.5, ["Baseline", "A thaw", "  Deeper", "  A frost"], "Put “A frost” over “A thaw”"),
        ("A frost", "A thaw", 1, ["Baseline", "A thaw", "  A frost", "  Deeper"], "Put “A frost” over “A thaw”"),
        ("A frost", "Deeper", 0.5, ["Baseline", "A thaw", "  Deeper", "    A frost"], "Put “A frost” over “Deeper”"),
        ("A frost", "Baseline", 1, ["Baseline", "A frost", "A thaw", "  Deeper"], "Move “A frost” in the order"),
        ("Deeper", "Baseline", 0.5, ["Baseline", "A thaw", "A frost", "Deeper"], "Put “Deeper” over the baseline"),
        ("Deeper", "", 0, ["Baseline", "A thaw", "A frost", "Deeper"], "Put “Deeper” over the baseline"),
        ("A thaw", "A frost", 1, ["Baseline", "A frost", "A thaw", "  Deeper"], "Move “A thaw” in the order"),
    ],
)
def test_dragged_it_lands_where_the_line_is(
    three: Desk, moved: str, on: str, share: float, expected: list[str], label: str
) -> None:
    before = outline(three)
    drop(three, moved, on, share)
    assert outline(three) == expected and three.session.document.undo_label == label
    three.undo_by_key()
    assert outline(three) == before


@pytest.mark.parametrize(
    ("moved", "on", "share", "why"),
    [
        ("A thaw", "Deeper", 0.5, "“A thaw” cannot stand over “Deeper”, which stands over it."),
        ("A thaw", "Deeper", 0, "“A thaw” cannot stand over itself."),
        ("A thaw", "A thaw", 0.5, "“A thaw” cannot stand over itself."),
        ("Baseline", "A frost", 0.5, "The baseline stays where it is: every scenario stands over it."),
        ("A frost", "Baseline", 0, "The baseline stays where it is: every scenario stands over it."),
    ],
)
def test_a_drop_that_is_refused_says_why(three: Desk, moved: str, on: str, share: float, why: str) -> None:
    before = three.session.model
    drop(three, moved, on, share)
    assert three.session.model is before and why in three.status()


def test_a_drop_where_it_is_already_is_no_edit(three: Desk) -> None:
    before = three.session.model
    drop(three, "Deeper", "A thaw", 1)
    drop(three, "A frost", "A frost", 0)
    drop(three, "A frost", "", 0)
    drop(three, "A thaw", "Baseline", 1)
    assert three.session.model is before


def test_alt_with_an_arrow_moves_the_current_one(three: Desk) -> None:
    def press(key: Qt.Key) -> list[str]:
        QTest.keyClick(three.window.scenarios.tree, key, ALT)
        three.settle()
        return outline(three)

    three.click_scenario("A frost")
    assert press(Qt.Key.Key_Up) == ["Baseline", "A frost", "A thaw", "  Deeper"]
    assert press(Qt.Key.Key_Down) == ["Baseline", "A thaw", "  Deeper", "A frost"]
    assert press(Qt.Key.Key_Right) == ["Baseline", "A thaw", "  Deeper", "  A frost"]
    assert press(Qt.Key.Key_Right) == ["Baseline", "A thaw", "  Deeper", "    A frost"]
    assert press(Qt.Key.Key_Left) == ["Baseline", "A thaw", "  Deeper", "  A frost"]
    assert three.window.scenarios.tree.currentItem().text(0) == "A frost", "it stays the one shown"
    three.undo_by_key()
    assert outline(three) == ["Baseline", "A thaw", "  Deeper", "    A frost"]


def test_where_a_key_leads_nowhere_it_is_said(three: Desk) -> None:
    before = three.session.model
    for title, key, why in (
        ("A thaw", Qt.Key.Key_Up, "It is the first there already."),
        ("A frost", Qt.Key.Key_Down, "It is the last there already."),
        ("Deeper", Qt.Key.Key_Right, "There is none above it that it could be put over."),
        ("A frost", Qt.Key.Key_Left, "It stands over the baseline already."),
        ("Baseline", Qt.Key.Key_Down, "The baseline stays where it is"),
    ):
        three.click_scenario(title)
        QTest.keyClick(three.window.scenarios.tree, key, ALT)
        three.settle()
        assert three.session.model is before and why in three.status(), title


# ── the menu ─────────────────────────────────────────────────────────────────────────────────────────────────


def choose_in_menu(desk: Desk, title: str, text: str) -> None:
    tree = desk.window.scenarios.tree
    where = tree.visualItemRect(item(desk, title)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, where)
    at = tree.viewport().mapToGlobal(where)
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, at))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [a for a in menu.actions() if a.text() == text]
    assert action.isEnabled(), text
    action.trigger()
    menu.close()
    desk.settle()


def test_the_menu_is_of_what_is_pointed_at_and_shows_no_other(three: Desk) -> None:
    three.click_scenario("Deeper")
    choose_in_menu(three, "A frost", "Compare with what is shown")
    assert three.session.scenario == material.id_of("deeper")
    frost = next(s.id for s in three.session.model.scenarios.values() if s.title == "A frost")
    assert three.session.place == "compare" and three.session.compared == (material.id_of("deeper"), frost)
    three.run("place-matrix")
    choose_in_menu(three, "A frost", "Delete")
    assert three.scenarios() == ["Baseline", "A thaw", "Deeper"]
    assert three.session.scenario == material.id_of("deeper")


def test_by_keyboard_the_menu_is_of_the_current_one(three: Desk) -> None:
    three.click_scenario("A frost")
    tree = three.window.scenarios.tree
    asked: list[QPoint] = []
    tree.customContextMenuRequested.connect(asked.append)
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    assert tree.itemAt(asked[0]).text(0) == "A frost"


# ── chosen to be compared ────────────────────────────────────────────────────────────────────────────────────


def ctrl_click(desk: Desk, title: str) -> None:
    tree = desk.window.scenarios.tree
    desk.click(tree.viewport(), tree.visualItemRect(item(desk, title)).center(), Qt.KeyboardModifier.ControlModifier)


def ticks(desk: Desk) -> list[str]:
    role, checked = Qt.ItemDataRole.CheckStateRole, Qt.CheckState.Checked
    return [one.text(0) for one in desk.window.scenarios.tree.all() if one.data(0, role) == checked]


def names(desk: Desk) -> list[str]:
    return [desk.session.called(scenario) for scenario in desk.session.compared]


def test_scenarios_are_ticked_to_be_compared_and_none_is_shown_by_it(three: Desk) -> None:
    tree, link = three.window.scenarios.tree, three.window.scenarios.compare
    assert not link.isVisible() and ticks(three) == []
    ctrl_click(three, "A frost")
    three.click(tree.viewport(), tree.box(item(three, "Deeper")).center())
    assert ticks(three) == ["Deeper", "A frost"] and three.session.scenario is None
    assert link.isVisible() and link.text() == "Compare 2"
    three.click_scenario("A thaw")
    three.click(three.button("Compare"))
    assert three.session.place == "compare" and names(three) == ["A frost", "Deeper"]
    three.run("place-matrix")
    QTest.keyClick(tree, Qt.Key.Key_Space)
    three.settle()
    assert ticks(three) == ["A thaw", "Deeper", "A frost"] and three.session.scenario == material.id_of("thaw")
    ctrl_click(three, "A frost")
    three.click(link)
    assert names(three) == ["Deeper", "A thaw"]


def test_one_that_is_ticked_is_beside_the_one_shown(three: Desk) -> None:
    three.click_scenario("Deeper")
    choose_in_menu(three, "A frost", "Ticked, to be compared")
    assert ticks(three) == ["A frost"]
    three.run("place-compare")
    assert names(three) == ["Deeper", "A frost"]


def test_a_fifth_tick_is_refused_in_a_sentence(three: Desk) -> None:
    three.session.attempt(lambda m: operations.create_scenario(m, "Ice"))
    three.settle()
    four = ["Baseline", "A thaw", "Deeper", "A frost"]
    for title in [*four[1:], "Baseline", "Ice"]:
        ctrl_click(three, title)
    assert ticks(three) == four and "Four scenarios at most" in three.status()
    assert names(three)[0] == "Baseline", "what all others are compared with comes first"


def test_ticks_follow_what_is_compared_and_forget_what_is_gone(three: Desk) -> None:
    for title in ("Baseline", "A thaw", "Deeper"):
        ctrl_click(three, title)
    three.session.compare(None, material.id_of("deeper"))
    three.run("place-matrix")
    assert ticks(three) == ["Baseline", "Deeper"]
    choose_in_menu(three, "Deeper", "Delete")
    assert ticks(three) == ["Baseline"] and three.session.ticked == (None,)


def test_the_box_is_seen_where_it_is_ticked(three: Desk) -> None:
    tree = three.window.scenarios.tree
    box = tree.box(item(three, "A frost"))
    before = tree.viewport().grab(box).toImage()
    three.session.tick(three.session.model.ordered("scenario")[-1].id)
    three.settle()
    assert ticks(three) == ["A frost"] and tree.viewport().grab(box).toImage() != before


def test_its_colour_is_over_the_matrix(opened: Desk) -> None:
    thaw, dot = material.id_of("thaw"), opened.window.bar.dot
    opened.click_scenario("A thaw")
    assert not dot.isVisible()
    opened.session.attempt(lambda m: operations.edit(m, "scenario", thaw, colour=3))
    opened.settle()
    assert dot.isVisible()
    middle = dot.pixmap().toImage().pixelColor(dot.pixmap().rect().center())
    assert middle == opened.window.theme.hue(2)
    opened.click_scenario("Baseline")
    assert not dot.isVisible()
