"""The wall while several things are so at once: black and frozen, a Reveal and a step back, private and settled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.material import BORDER, TRADE, TRUST, WATER, id_of
from tests.ui.wall import Room, with_private
from workbench.domain.model import RowChange, linked
from workbench.domain.scenario import Setting
from workbench.ui.comparison.column import Column
from workbench.ui.projector import hanging
from workbench.ui.projector.strip import Strip
from workbench.workspace import operations

THAW, DEEPER = id_of("thaw"), id_of("deeper")


def at(room: Room, issue: str) -> QPoint:
    """Where an issue area is painted on the wall."""
    layout = room.wall._goal
    box = layout.box(issue) if layout is not None else None
    assert box is not None
    return QPoint(*(round(one) for one in box.centre))


def strip(room: Room) -> Strip:
    return room.desk.window.strip.findChildren(Strip)[0]


def test_steps_of_a_private_scenario_are_not_walked_on_the_wall(room: Room) -> None:
    """It has no trust, so that trade is elsewhere in it than in the scenario above it, which the room sees."""
    setting = linked(Setting("", DEEPER, TRUST, id_of("trust", "absent")))
    room.desk.open(with_private(DEEPER).with_changes([RowChange("setting", setting.id, None, setting)]))
    session = room.desk.session
    room.open()
    session.show_scenario(DEEPER)
    session.set_settled(True)
    seen, title = room.place(TRADE), room.look().title
    session.walk(((WATER, id_of("water", "low")),))
    assert (room.place(TRADE), room.look().title) == (seen, title) and title == "A thaw"
    assert seen != room.desk.place(TRADE)
    assert strip(room).property("role") == "notice", "that the room sees something else is in sight"
    session.show_scenario(THAW)
    room.look()
    assert strip(room).property("role") == "strip"


def test_the_light_goes_with_what_it_was_on(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.click_bubble(BORDER)
    desk.run("spotlight")
    assert room.look().spotlight == {BORDER}
    desk.session.attempt(lambda m: operations.edit(m, "issue", BORDER, private=True))
    assert room.look().spotlight is None and not desk.action("spotlight").isChecked()
    desk.run("undo")
    assert room.look().bubble(BORDER) and room.look().spotlight is None, "and is not on it again"


def test_no_step_comes_before_the_first(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.run("reveal-back")
    assert room.said().startswith("Baseline.") and "before the move" in room.strip()
    desk.run("reveal-next")
    assert room.said().startswith("Trust: absent → present")


def test_played_at_its_end_it_begins_again(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.run("reveal-next")
    desk.run("reveal-next")
    assert room.said().startswith("A thaw.")
    desk.run("reveal-play")
    assert room.said().startswith("Baseline.") and desk.window.projector.play.by_itself


def test_what_is_revealed_is_seen_though_the_wall_was_black(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("black")
    desk.run("reveal")
    assert not room.wall.black and len(room.colours()) > 3 and not desk.action("black").isChecked()
    strip(room).buttons["reveal-next"].setFocus()
    desk.run("reveal")
    assert strip(room).buttons["reveal"].hasFocus(), "the keyboard goes on from there"


def test_a_step_that_is_frozen_can_be_lit(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    assert room.place(TRADE) == (2, 6)
    desk.run("freeze")
    desk.session.select(TRADE)
    desk.run("spotlight")
    assert room.look().spotlight == {TRADE} and room.place(TRADE) == (2, 6), "the picture is the one that was frozen"


def test_a_reveal_that_is_frozen_goes_on_where_it_was(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.run("reveal-next")
    step = room.said()
    desk.run("freeze")
    assert desk.window.projector.play.reveal is None and room.said() == step
    assert room.strip() == "Frozen: the room still sees “Trust”", "the step, and not where it leads"
    desk.click_scenario("Baseline")
    desk.click_scenario("A thaw")
    assert room.said() == step, "the room sees nothing of what the facilitator looks up"
    desk.run("freeze")
    assert room.said() == step and desk.window.projector.play.step == 1, "and not the end of the story"
    desk.run("reveal-back")
    assert room.said().startswith("Baseline.")
    desk.run("freeze")
    desk.click_scenario("Baseline")
    desk.run("freeze")
    assert desk.window.projector.play.reveal is None and room.look().title == "Baseline", "that is looked at now"


def test_black_counts_before_frozen_and_ends_with_the_wall(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.run("freeze")
    desk.run("black")
    assert room.strip() == "Black: the room sees nothing"
    assert room.wall.accessibleDescription() == "The wall is black"
    desk.run("projector")
    room.open()
    assert not room.wall.black and not room.wall.frozen and len(room.colours()) > 3
    assert "Baseline" in room.wall.accessibleDescription() and not desk.action("black").isChecked()


def test_nothing_is_hit_on_a_black_wall_nor_by_the_right_button(room: Room) -> None:
    room.desk.open(material.model())
    wall = room.open()
    left, right, none = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(wall, right, none, at(room, BORDER))
    assert room.look().spotlight is None
    room.desk.run("black")
    QTest.mouseClick(wall, left, none, at(room, BORDER))
    room.desk.run("black")
    assert room.look().spotlight is None
    QTest.mouseDClick(wall, left, none, at(room, TRADE))
    assert not wall.isFullScreen(), "a double click on an issue area is two clicks"


def test_a_wall_in_a_window_goes_to_a_display_that_is_plugged_in(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.desk.open(material.model())
    wall = room.open()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication) and not wall.isFullScreen()
    monkeypatch.setattr(hanging, "display_for_wall", lambda displays, own, last: displays[0])
    app.screenAdded.emit(QGuiApplication.primaryScreen())
    room.look()
    assert wall.isFullScreen() and "The wall is on the other display" in room.desk.status()
    wall.activateWindow()  # as some window managers do
    let_run(hanging.SETTLED + 50)
    assert room.desk.window.isActiveWindow(), "the facilitator goes on where the hands are"


def test_who_pressed_play_can_press_it_again_in_the_same_place(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.settle()
    play = strip(room).buttons["reveal-play"]
    at_first = play.mapTo(desk.window, QPoint(5, 5))
    desk.click(play)
    desk.settle()
    assert desk.window.projector.play.by_itself and strip(room).buttons["reveal-faster"].isVisible()
    assert desk.window.childAt(at_first) is play
    desk.click(play)
    assert not desk.window.projector.play.by_itself and room.said().startswith("Trust")


def test_up_and_down_on_the_strip_change_the_pace_as_on_the_wall_and_stay_there(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    for button in strip(room).buttons.values():
        if not button.isVisible():
            continue
        button.setFocus()
        pace = desk.window.preferences.wall_pace
        desk.key(Qt.Key.Key_Up)
        faster = desk.window.preferences.wall_pace
        desk.key(Qt.Key.Key_Down)
        assert faster != pace == desk.window.preferences.wall_pace, button.text()
        assert QApplication.focusWidget() is button


# ── two scenarios compared ───────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_compared_is_compared_on_the_wall_and_revealed_from_there(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.session.compare(THAW, DEEPER)
    scene = room.look()
    assert scene.title == "Deeper" and scene.subtitle == "1 condition otherwise than in “A thaw”"
    assert [change.condition for change in scene.changes] == ["Water"]
    assert room.strip() == "On the wall: “Deeper” against “A thaw”"
    desk.run("reveal")
    assert room.said().startswith("A thaw. before anything changes")
    desk.run("reveal-next")
    assert room.said().startswith("Water: unknown → high")
    desk.session.show_place("evidence")
    assert room.said() == "" and room.look().title == "Baseline", "one looks at something else"
    desk.session.compare(None, THAW, DEEPER)
    assert room.look().title == "Deeper" and "against the baseline" in room.look().subtitle
    desk.session.show_scenario(THAW)
    assert room.look().title == "A thaw" and room.place(TRADE) == (4, 5)
    desk.session.compare(DEEPER, None)
    scene = room.look()
    assert scene.title == "Baseline" and scene.subtitle == "2 conditions otherwise than in “Deeper”"
    assert scene.bubble(TRADE).ghost is not None  # type: ignore[union-attr]
    desk.session.set_settled(True)
    assert room.look().subtitle == "both settled · against “Deeper”"


def test_whoever_has_just_chosen_what_to_compare_reveals_it_by_a_letter(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.session.compare(None, DEEPER)
    desk.settle()
    first, _ = (column for column in desk.window.findChildren(Column) if column.isVisible())
    first.chooser.setFocus()
    first.chooser.setCurrentIndex(1)
    first.chooser.activated.emit(1)
    room.look()
    assert room.strip() == "On the wall: “Deeper” against “A thaw”"
    desk.key(Qt.Key.Key_R)
    assert room.said().startswith("A thaw. before anything changes")


def test_a_private_scenario_is_not_compared_on_the_wall(room: Room) -> None:
    desk = room.desk
    desk.open(with_private(DEEPER))
    room.open()
    desk.session.compare(None, DEEPER)
    assert room.look().title == "A thaw" and "is private" in room.strip()
    desk.session.compare(THAW, DEEPER)
    assert room.look().title == "A thaw" and not room.look().subtitle.endswith("“A thaw”")
    desk.session.compare(DEEPER, None)
    assert room.look().title == "Baseline" and "Deeper" not in room.look().subtitle
    desk.run("reveal")
    assert "private" in desk.status() and room.said() == ""


def test_going_elsewhere_does_not_end_a_reveal_that_shows_the_same(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.session.show_scenario(THAW)
    desk.run("reveal")
    desk.session.show_place("evidence")
    assert room.said().startswith("Baseline")
    desk.session.compare(None, THAW)
    assert room.said().startswith("Baseline"), "the same is compared"
