"""What the facilitator does with the wall: freeze, black, spotlight, and where it hangs."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.large import evidenced_model
from tests.event_loop import let_run
from tests.ui import material
from tests.ui.material import BORDER, TRADE, TRUST, id_of
from tests.ui.wall import Room, with_private
from workbench.domain.model import Model, linked
from workbench.domain.progress import Indicator, Observation
from workbench.drawing.palette import PROJECTOR
from workbench.ui.projector import wall as wall_window
from workbench.ui.projector.displays import Display, display_for_wall

THAW, DEEPER = id_of("thaw"), id_of("deeper")


# ── freeze, black, spotlight ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_frozen_wall_stays_while_the_facilitator_explores(room: Room) -> None:
    desk = room.at_a_thaw()
    room.look()
    desk.run("freeze")
    assert room.wall.frozen and room.strip() == "Frozen: the room still sees “A thaw”"
    desk.choose("Trust", "absent")
    desk.click_bubble(BORDER)
    desk.click_scenario("Baseline")
    assert room.look().title == "A thaw" and room.place(TRADE) == (4, 5) and not room.look().selected
    desk.run("undo")
    desk.run("freeze")
    assert room.look().title == "Baseline" and not room.wall.frozen


def test_of_a_crowd_the_picture_before_stays_until_the_next_comes_whole(room: Room) -> None:
    desk, model = room.desk, evidenced_model(items=0)
    desk.open(model)
    room.open()
    for scenario in model.ordered("scenario")[:3]:
        before = room.wall.grab().toImage()
        desk.session.show_scenario(scenario.id)
        _until_arriving(room)
        while room.wall.arriving:
            assert room.wall.grab().toImage() == before, "half of one picture, half of another"
            QApplication.processEvents()
        assert room.wall.grab().toImage() != before and room.look().title == scenario.title
    desk.session.show_scenario(None)
    _until_arriving(room)
    wall = room.wall
    wall.clear()
    assert not wall.arriving and room.colours() == {PROJECTOR.paper.lower()}, "what was yet to come never does"


def _until_arriving(room: Room) -> None:
    until = time.monotonic() + 20
    while not room.wall.arriving:
        assert time.monotonic() < until
        QApplication.processEvents()


def test_black_is_black_and_any_other_b_brings_it_back(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_B)
    assert room.colours() == {"#000000"} and "Black" in room.strip()
    desk.click_scenario("A thaw")
    assert room.look().title == "A thaw" and room.colours() == {"#000000"}
    room.press(Qt.Key.Key_B)
    assert len(room.colours()) > 3


def test_letters_still_find_things_in_a_list(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.window.issues.list.setFocus()
    desk.session.select(TRADE)
    for key in (Qt.Key.Key_S, Qt.Key.Key_F, Qt.Key.Key_R):
        desk.key(key)
    assert not room.wall.frozen and room.look().spotlight is None
    desk.key(Qt.Key.Key_B)
    assert room.wall.black, "what must not be seen goes at once, wherever the keyboard is"
    desk.key(Qt.Key.Key_B)
    desk.window.board.filter.setFocus()
    QTest.keyClicks(desk.window.board.filter, "bfs")
    desk.settle()
    assert desk.window.board.filter.text() == "bfs" and not room.wall.black and not room.wall.frozen
    desk.window.board.filter.clear()
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_F)
    assert room.wall.frozen


def test_whoever_has_just_chosen_a_scenario_goes_on_with_it_by_letters(room: Room) -> None:
    desk = room.at_a_thaw()
    assert desk.window.scenarios.tree.hasFocus()
    desk.key(Qt.Key.Key_R)
    assert room.strip().startswith("Reveal: ") and room.look().title == "A thaw"
    desk.window.scenarios.tree.setFocus()
    desk.key(Qt.Key.Key_R)
    desk.key(Qt.Key.Key_F)
    assert room.wall.frozen and room.strip() == "Frozen: the room still sees “A thaw”"
    desk.key(Qt.Key.Key_F)
    desk.click_bubble(TRADE)
    desk.window.issues.list.setFocus()
    desk.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert room.look().spotlight == {TRADE}, "from a list in which letters find things, too"


def test_the_wall_has_the_trail_when_the_desk_has_it(room: Room) -> None:
    desk = room.desk
    visits = Indicator(id_of("indicator", "visits"), "visits", "Visits", TRUST, every=30)
    days = (("2013-05-01", "absent"), ("2013-11-01", "present"), ("2014-02-01", "absent"))
    readings = [linked(Observation("", visits.id, day, id_of("trust", state), True)) for day, state in days]
    desk.open(Model.of([*material.model().entities(), visits, *readings]))
    room.open()
    assert not room.look().trails
    desk.run("trail")
    assert room.look().trails.keys() == desk.session.trails().keys() != set()
    assert "lines: where it stood from 2013-05-01 to 2014-02-01" in room.look().subtitle
    desk.run("trail")
    assert not room.look().trails and "lines" not in room.look().subtitle


def test_the_spotlight_is_on_one_issue_area_until_it_is_moved(room: Room) -> None:
    desk = room.desk
    desk.open(with_private(BORDER))
    room.open()
    desk.run("spotlight")
    assert "Select an issue area first" in desk.status() and not desk.action("spotlight").isChecked()
    desk.click_bubble(BORDER)
    desk.run("spotlight")
    assert "does not show" in desk.status() and room.look().spotlight is None
    desk.click_bubble(TRADE)
    desk.run("spotlight")
    assert room.look().spotlight == {TRADE} and room.said().startswith("Trade. cooperation 2. competition 6")
    desk.session.select()
    assert room.look().spotlight == {TRADE}
    desk.click_scenario("A thaw")
    assert room.said().startswith("Trade. cooperation 2 → 4")
    desk.run("spotlight")
    assert room.look().spotlight is None
    desk.run("spotlight-follows")
    desk.click_bubble(TRADE)
    assert room.look().spotlight == {TRADE}
    desk.session.select()
    assert room.look().spotlight is None


def test_the_spotlight_is_in_the_menu_of_a_bubble(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    matrix = desk.window.matrix
    QTest.mouseClick(matrix, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, desk.bubble(BORDER))
    assert desk.session.selected == (BORDER,) and matrix.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    next(action for action in matrix.actions() if action is desk.action("spotlight")).trigger()
    assert room.look().spotlight == {BORDER}


def test_an_issue_area_clicked_on_the_wall_is_lit(room: Room) -> None:
    room.desk.open(material.model())
    wall = room.open()
    assert wall._goal is not None
    box = wall._goal.box(BORDER)
    assert box is not None
    x, y = (round(one) for one in box.centre)
    QTest.mouseClick(wall, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    assert room.look().spotlight == {BORDER}


# ── where it hangs ───────────────────────────────────────────────────────────────────────────────────────────────────

LAPTOP = Display("eDP-1", 0, 0, 1366, 768)
BEAMER = Display("HDMI-1", 1366, 0, 1024, 768)
SCREEN = Display("DP-2", 0, 768, 1920, 1080)


def test_the_wall_goes_to_another_display() -> None:
    assert display_for_wall([LAPTOP], LAPTOP) is None
    assert display_for_wall([LAPTOP, BEAMER], LAPTOP) == BEAMER
    assert display_for_wall([LAPTOP, BEAMER], BEAMER) == LAPTOP
    assert display_for_wall([LAPTOP, BEAMER, SCREEN], LAPTOP, "DP-2") == SCREEN
    assert display_for_wall([LAPTOP, BEAMER], LAPTOP, "DP-2") == BEAMER
    mirror = LAPTOP._replace(name="HDMI-1")
    assert display_for_wall([LAPTOP, mirror], LAPTOP) is None, "a mirror shows what the window shows"


def test_a_display_that_is_unplugged_leaves_a_window(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    hanging = desk.window.projector.hanging
    assert hanging is not None
    desk.run("wall-full")
    assert room.wall.isFullScreen() and desk.action("wall-full").isChecked()
    hanging.display = "HDMI-1"
    hanging.display_gone("DP-2")
    assert room.wall.isFullScreen(), "that was another"
    raised: list[bool] = []
    monkeypatch.setattr(hanging.wall, "raise_", lambda: raised.append(True))
    hanging.display_gone("HDMI-1")
    assert raised, "it does not go on behind the other window"
    desk.settle()
    assert not room.wall.isFullScreen() and room.there and "display is gone" in desk.status()
    assert room.wall.width() < desk.window.screen().size().width()


def test_the_window_of_the_wall_is_where_it_was(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open().setGeometry(40, 50, 500, 300)
    room.look()
    desk.run("projector")
    again = room.open().geometry()
    assert (again.width(), again.height()) == (500, 300)
    room.press(Qt.Key.Key_F11)
    assert room.wall.isFullScreen()
    room.press(Qt.Key.Key_Escape)
    assert not room.wall.isFullScreen()
    QTest.mouseDClick(room.wall, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert room.wall.isFullScreen()


def test_a_glide_on_the_wall_ends_where_it_should(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wall_window, "GLIDE", 3_600_000)  # however slow the machine is
    desk = room.desk
    desk.open(material.model())
    wall = room.open()
    desk.window.preferences.animated = True
    desk.session.show_scenario(THAW)
    room.look()
    assert wall._frames.isActive()
    wall.grab()
    monkeypatch.setattr(wall_window, "GLIDE", 1)
    until = time.monotonic() + 20
    while wall._frames.isActive() and time.monotonic() < until:
        let_run(5)
    assert not wall._frames.isActive()
    gliding = wall.grab().toImage()
    desk.window.preferences.animated = False
    desk.session.show_scenario(None)
    room.look()
    desk.session.show_scenario(THAW)
    room.look()
    assert gliding == wall.grab().toImage()


def test_keys_of_the_window_work_on_the_wall(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.choose("Talks", "held")
    assert room.place(TRADE) == (3, 6)
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.place(TRADE) == (2, 6)
    room.press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert room.look().title == "A thaw"
    room.press(Qt.Key.Key_F5)
    assert not room.there
