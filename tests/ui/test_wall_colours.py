"""The colours of the wall: dark or light, in high contrast, kept for the next time."""

from __future__ import annotations

from tests.ui import material
from tests.ui.wall import Room
from workbench.drawing.palette import PROJECTOR, PROJECTOR_BRIGHT, PROJECTOR_BRIGHT_CONTRAST, PROJECTOR_CONTRAST


def test_a_light_wall_is_remembered(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    assert PROJECTOR.paper.lower() in room.colours()
    desk.run("wall-bright")
    assert PROJECTOR_BRIGHT.paper.lower() in room.colours() and PROJECTOR.paper.lower() not in room.colours()
    desk.run("projector")
    assert room.open().palette_ is PROJECTOR_BRIGHT


def test_a_wall_in_high_contrast_is_dark_or_light_and_remembered(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.run("wall-contrast")
    assert desk.action("wall-contrast").isChecked()
    assert PROJECTOR_CONTRAST.paper.lower() in room.colours() and PROJECTOR.paper.lower() not in room.colours()
    desk.run("wall-bright")
    assert room.wall.palette_ is PROJECTOR_BRIGHT_CONTRAST
    desk.run("projector")
    desk.run("wall-bright")  # chosen while there is no wall
    assert room.open().palette_ is PROJECTOR_CONTRAST
    desk.run("wall-contrast")
    assert room.wall.palette_ is PROJECTOR
