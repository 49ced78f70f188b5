"""Reveal: the wall plays a move step by step, and nobody in the room sees the answer first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.material import BORDER, TRADE, id_of
from tests.ui.wall import Room
from workbench.drawing.wall import Showing
from workbench.ui.projector import wall as wall_window
from workbench.workspace import operations

THAW = id_of("thaw")


def test_the_move_is_revealed_step_by_step(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.run("reveal")
    assert "nothing to reveal" in desk.status() and not desk.action("reveal").isChecked()
    desk.click_scenario("Deeper")
    desk.choose("Talks", "held")
    desk.run("freeze")
    desk.run("reveal")
    assert not room.wall.frozen, "what is revealed is seen"
    assert room.said() == "Baseline. before anything changes" and room.place(TRADE) == (2, 6)
    assert "before the move" in room.strip()
    steps = desk.window.strip
    button = next(b for b in steps.findChildren(QPushButton) if b.accessibleName() == "Next")
    assert button.hasFocus(), "Space goes on"
    desk.key(Qt.Key.Key_Space)
    assert room.said() == "Trust: absent → present. Trade: cooperation +2, competition −1"
    assert room.place(TRADE) == (4, 5) and "step 1 of 3" in room.strip()
    shown = room.wall.showing
    assert shown is not None and shown.said is not None and shown.said.aside == "1 of 3", (
        "one count, on the wall and beside it"
    )
    desk.key(Qt.Key.Key_Right)
    assert room.said() == "Water: unknown → high. moves no issue area"
    room.press(Qt.Key.Key_Space)
    assert room.said() == "Talks: broken off → held. Border: competition −1. Trade: cooperation +1"
    desk.key(Qt.Key.Key_Left)
    assert room.said().startswith("Water")
    desk.run("reveal-next")
    desk.run("reveal-next")
    assert room.said() == (
        "Deeper. Trade: cooperation +3, competition −1. Border: competition −1. "
        "Trust: absent → present. Water: unknown → high. Talks: broken off → held"
    )
    assert room.place(TRADE) == desk.place(TRADE) and "the whole move · Deeper" in room.strip()
    desk.run("reveal-back")
    assert room.said().startswith("Talks")
    desk.run("reveal-next")
    desk.run("reveal-next")
    assert room.said() == "" and not desk.action("reveal").isChecked() and room.look().title == "Deeper"


def test_an_edit_is_held_back_until_the_next_step(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.click_bubble(BORDER)
    assert room.said().startswith("Baseline"), "looking at something does not end it"
    desk.run("reveal-next")
    desk.session.attempt(lambda m: operations.edit(m, "issue", BORDER, why="as everybody knows"))
    assert room.said().startswith("Trust") and "waits" not in room.strip(), "there is nothing in it to be seen"
    desk.choose("Talks", "held")
    desk.session.attempt(lambda m: operations.move_issue(m, BORDER, 900, 100))
    assert room.said().startswith("Trust") and room.place(TRADE) == (4, 5) and room.place(BORDER) != (9, 1)
    assert "step 1 of 2, an edit waits for the next one" in room.strip(), "there is one more now"
    desk.run("reveal-next")
    assert "waits" not in room.strip()
    assert room.said().startswith("Talks: broken off → held") and room.place(TRADE) == (5, 5)
    desk.run("reveal-next")
    desk.run("undo")
    assert room.said().startswith("A thaw") and room.place(BORDER) == desk.place(BORDER), "nothing is left to be held"
    desk.click_scenario("Deeper")
    assert room.said() == "" and room.look().title == "Deeper", "looking at something else ends it"


def test_what_became_private_goes_at_once_while_a_move_is_revealed(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    assert room.look().bubble(BORDER) is not None
    desk.session.attempt(lambda m: operations.edit(m, "issue", BORDER, private=True))
    assert room.look().bubble(BORDER) is None and room.said().startswith("Baseline")
    desk.session.attempt(lambda m: operations.edit(m, "scenario", THAW, private=True))
    assert room.said() == "" and room.look().title == "Baseline"


def test_what_is_frozen_is_revealed_from_its_beginning(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.run("freeze")
    desk.click_scenario("A thaw")
    seen: list[str] = []
    show = wall_window.Wall.show_picture

    def shown(wall: wall_window.Wall, picture: Showing, glide: bool = False) -> None:
        seen.append(picture.words.partition(".")[0])
        show(wall, picture, glide)

    monkeypatch.setattr(wall_window.Wall, "show_picture", shown)
    desk.run("reveal")
    room.look()
    assert seen and set(seen) == {"Baseline"}, "nobody in the room sees for a moment where it leads"


def test_a_step_can_be_frozen(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.run("reveal-next")
    desk.run("freeze")
    desk.click_scenario("Baseline")
    assert room.said().startswith("Trust") and not desk.action("reveal").isChecked()
    desk.run("freeze")
    assert room.said() == "" and room.look().title == "Baseline"


def test_the_reveal_plays_by_itself(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.run("reveal-play")
    assert desk.action("reveal-play").isChecked() and room.desk.window.projector.play.step >= 1
    desk.window.projector.play._next.setInterval(30)  # not before: on a busy computer it would have played by now
    desk.window.projector.play._next.start()
    for _ in range(500):
        let_run(20)
        if not desk.window.projector.play.by_itself:
            break
    assert room.said().startswith("A thaw. ") and not desk.action("reveal-play").isChecked()
    assert desk.action("reveal").isChecked(), "the last picture stays"


def test_the_pace_is_changed_by_keys_and_buttons_and_kept(room: Room) -> None:
    desk = room.at_a_thaw()
    desk.run("reveal")
    desk.run("reveal-play")
    timer, lasts = desk.window.projector.play._next, []
    assert room.strip().endswith("step 1 of 1, normal pace · Trust") and timer.isActive()
    for keys in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        desk.key(keys, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        lasts.append(timer.interval())
    fast, normal, slow = lasts[0], lasts[2], lasts[3]
    assert fast < normal < slow and lasts == [fast, fast, normal, slow, slow], "it stops at both ends"
    assert "step 1 of 1, slow" in room.strip() and "slow" in desk.status() and timer.isActive()
    desk.click(desk.button("Faster"))
    assert timer.interval() == normal and desk.window.projector.play.step == 1
    room.press(Qt.Key.Key_Up)
    assert timer.interval() == fast, "on the wall, too"
    desk.run("reveal")
    assert not [b for b in desk.window.findChildren(QPushButton) if b.text() == "Faster" and b.isVisible()]
    desk.run("projector")
    assert desk.window.preferences.wall_pace == "fast"
    room.open()
    desk.run("reveal")
    desk.run("reveal-play")
    assert timer.interval() == fast and "fast" in room.strip()
