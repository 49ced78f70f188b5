"""A facilitator with two displays: what the room sees on the second one, in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, needs_a_screen, screen, wait_for
from tests.e2e.test_tours import FIRST_SCENARIO

pytestmark = [pytest.mark.e2e, needs_a_screen]

DARK, BLACK = (15, 18, 22), (0, 0, 0)
#: Where nothing stands on the matrix of the first display.
NOWHERE = (900, 180)


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path, second="1024x768") as made:
        yield made


def matrix(wall: Screen) -> list[tuple[int, int, int]]:
    """What the room sees below the title, where the frozen mark is."""
    return wall.seen(1).part(0, 0.08, 1, 1)


def still(wall: Screen) -> list[tuple[int, int, int]]:
    """The same, once nothing moves any more."""
    found: list[list[tuple[int, int, int]]] = [[], matrix(wall)]

    def rests() -> bool:
        found.append(matrix(wall))
        return found[-1] == found[-2] == found[-3]

    wait_for("the wall to rest", rests)
    return found[-1]


def test_what_the_room_sees(wall: Screen, file: Path) -> None:
    wall.start(str(file), title="(essay.modus)")
    assert set(matrix(wall)) == {BLACK}
    wall.click(*FIRST_SCENARIO)
    wall.write("Economic cu")
    wall.keys("F5")
    wait_for("the wall on the other display", lambda: wall.seen(1).at(2, 2) == DARK)
    assert wall.seen(0).at(400, 600) != DARK, "the window beside it stays"
    cushion = still(wall)
    assert len(set(cushion)) > 100

    # Which window has the keyboard after another one came is the window manager's affair; a click settles it.
    wall.click(*NOWHERE)
    wall.rest()
    wall.keys("f")
    wait_for("the mark of a frozen wall", lambda: len(set(wall.seen(1).part(0.85, 0, 1, 0.07))) > 3)
    wall.keys("ctrl+Page_Up")
    assert still(wall) == cushion, "the room does not see what the facilitator tries"
    wall.keys("ctrl+Page_Down", "f")
    wait_for("the mark to go", lambda: set(wall.seen(1).part(0.85, 0, 1, 0.07)) == {DARK})
    assert still(wall) == cushion

    wall.keys("b")
    wait_for("a black wall", lambda: set(wall.seen(1).part(0, 0, 1, 1)) == {BLACK})
    wall.keys("b")
    wait_for("the picture again", lambda: matrix(wall) == cushion)

    def told() -> bool:
        """Whether a changed condition stands below the matrix."""
        return set(wall.seen(1).part(0, 0.87, 0.8, 0.9)) != {DARK}

    assert told()
    wall.keys("r")
    wait_for("how it was before anything changed", lambda: not told())
    wall.keys("space", "Right")
    wait_for("the first conditions", told)
    wall.keys("Left", "Page_Up")
    wait_for("how it was before anything changed", lambda: not told())
    wall.keys("r")
    wait_for("the end of the Reveal", told)

    wall.keys("ctrl+w")
    wait_for("nothing on the other display", lambda: set(wall.seen(1).part(0, 0, 1, 1)) <= {BLACK, DARK})
    wall.keys("ctrl+q")
    assert wall.program is not None and wall.program.wait(20) == 0
    assert "Traceback" not in wall.log(), wall.log()
