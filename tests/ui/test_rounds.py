"""F6 goes round the parts of the window, whatever has the keyboard, and comes back to where one was in each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from tests.ui import material
from tests.ui.desk import Desk
from workbench.ui.judgements.view import GridView

SHIFT = Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def round_of(desk: Desk, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[QWidget]:
    """What has the keyboard at each stop, until one is where one began."""
    found: list[QWidget] = []
    while not found or focus() is not found[0]:
        found.append(focus())
        desk.key(Qt.Key.Key_F6, keys)
        assert len(found) < 20, "a round has an end"
    return found


def test_a_round_of_the_matrix_passes_everything_around_it(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.select(material.TRADE)
    desk.settle()
    window = desk.window
    window.matrix.setFocus()
    stops = round_of(desk)
    for room in (window.issues, window.scenarios, window.matrix, window.why, window.board, window.top):
        assert any(stop is room or room.isAncestorOf(stop) for stop in stops), room
    assert window.matrix in stops and window.issues.list in stops and len(set(stops)) == len(stops)
    back = round_of(desk, SHIFT)
    assert back[0] is stops[0] and back[1:] == stops[:0:-1]
    desk.run("matrix-only")
    assert set(round_of(desk)) < set(stops), "what is folded away is left out"


def test_it_comes_back_to_where_one_was(desk: Desk) -> None:
    desk.open(material.model())
    segment = desk.segment("Water", "unknown")
    segment.setFocus()
    desk.key(Qt.Key.Key_F6)
    assert focus() is not segment
    desk.key(Qt.Key.Key_F6, SHIFT)
    assert focus() is segment


def test_it_leaves_the_grid_and_the_grid_says_so(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-judgements")
    grid = focus()
    assert isinstance(grid, GridView) and "F6" in grid.accessibleDescription()
    desk.key(Qt.Key.Key_Tab, times=3)
    assert focus() is grid
    desk.key(Qt.Key.Key_F6)
    assert focus() is not grid and grid in round_of(desk)


@pytest.mark.parametrize("place", ["evidence", "contents", "judgements", "compare", "analysis", "history"])
def test_every_place_is_left_and_come_back_to(desk: Desk, place: str) -> None:
    desk.open(material.model())
    desk.run(f"place-{place}")
    desk.window.top.search.setFocus()
    stops = round_of(desk)
    within = [stop for stop in stops if desk.window.places.isAncestorOf(stop)]
    assert within and len(within) < len(stops)
    assert not any(isinstance(stop, QSplitter | QStackedWidget) for stop in stops)


def test_on_the_first_page_there_is_one_part(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_F6)
    assert desk.window.welcome.isAncestorOf(focus())


def test_what_gets_the_keyboard_is_scrolled_into_sight(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=200)
    for place in ("contents", "history"):
        desk.session.show_place(place)
        desk.settle()
        for stop in round_of(desk):
            stop.setFocus()
            desk.key(Qt.Key.Key_F6)
            assert not focus().visibleRegion().isEmpty(), f"{place}: {focus().accessibleName()}"
