"""In large type, and in a small window, one can work: the matrix has room, and what gave way is one step away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListWidget, QRadioButton

from tests.ui import material
from tests.ui.desk import Desk
from workbench.drawing.geometry import Rect, type_scale
from workbench.drawing.ground import name_rects
from workbench.drawing.lettering import measure
from workbench.ui.app import window as make_window
from workbench.ui.contents.kinds import KindList
from workbench.ui.evidence.navigator import Navigator
from workbench.ui.preferences import Preferences
from workbench.ui.text import ElidedLabel, TwoLineLabel

#: Issue areas of the example whose names may be hidden, of 28, by text size and how large the window is.
_MOST_HIDDEN = {(150, 1366, 748): 3, (200, 1366, 748): 10, (100, 960, 520): 11}


@pytest.fixture(params=["en", "ru"])
def spoken_in(request: pytest.FixtureRequest, desk: Desk, preferences: Preferences) -> Iterator[Desk]:
    """A window in a language, with the example open."""
    preferences.language = request.param
    window = make_window(preferences)
    window.showNormal()
    found = Desk(window)
    window.files.new_from_template("us-russia")
    found.settle()
    yield found
    assert window.session.document is not None
    found.put_away()


def test_names_on_the_matrix_have_room_in_large_type_and_in_both_languages(spoken_in: Desk) -> None:
    desk, window = spoken_in, spoken_in.window
    for (scale, width, height), most in _MOST_HIDDEN.items():
        window.resize(width, height)
        window.theme.set(scale=scale)
        desk.settle()
        window.matrix.show_all()
        assert len(window.matrix.hidden()) <= most, (scale, width, height)
        geometry = desk.geometry()
        quadrants = geometry.quadrants(window.matrix.scene.threshold)
        for name, rect in name_rects(window.matrix.scene, geometry, measure).items():
            assert quadrants[name].inflated(1).holds(rect), f"{name} crosses the middle line"


def test_type_gives_way_only_where_names_lack_room_and_never_below_what_a_plain_window_has() -> None:
    small, large = Rect(0, 0, 800, 400), Rect(0, 0, 2400, 1200)
    assert type_scale(large, 2.0, 28) == 2.0
    assert type_scale(small, 2.0, 2) == 2.0, "few names have room"
    assert type_scale(small, 2.0, 60) == 1.5
    assert type_scale(small, 1.25, 60) == 1.0
    assert type_scale(small, 1.0, 60) == 1.0 and type_scale(small, 0.8, 60) == 0.8
    assert 1.5 < type_scale(Rect(0, 0, 1300, 650), 2.0, 28) < 2.0


def test_where_there_is_little_room_lists_and_conditions_take_turns_beside_the_matrix(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.settle()
    window = desk.window
    assert window.left.isVisible() and window.board.isVisible() and not desk.seen("Beside the matrix: Lists")
    window.theme.set(scale=200)
    desk.settle()
    assert window.board.isVisible() and not window.left.isVisible() and not desk.action("fold-left").isChecked()
    before = window.matrix.geometry()
    desk.click(desk.find(QRadioButton, "Beside the matrix: Lists"))
    assert window.left.isVisible() and not window.board.isVisible() and desk.action("fold-left").isChecked()
    assert window.matrix.geometry() == before, "the matrix stays as it is"
    assert QApplication.focusWidget() is desk.find(QRadioButton, "Beside the matrix: Lists")
    desk.key(Qt.Key.Key_Tab)
    assert window.issues.filter.hasFocus(), "the switch comes first in its column"
    desk.key(Qt.Key.Key_Backtab)
    desk.key(Qt.Key.Key_Left)
    assert window.board.isVisible() and not window.left.isVisible()
    desk.run("find-issue")
    assert window.left.isVisible() and not window.board.isVisible() and window.issues.filter.hasFocus()
    desk.run("fold-right")
    assert window.board.isVisible() and not window.left.isVisible()
    desk.run("matrix-only")
    desk.run("matrix-only")
    assert window.board.isVisible() and not window.left.isVisible()
    window.theme.set(scale=100)
    desk.settle()
    assert window.left.isVisible() and window.board.isVisible()
    left, middle, right = window.left.x(), window.middle.x(), window.board.x()
    assert left < middle < right and not desk.seen("Beside the matrix: Lists")


def test_in_a_low_window_the_drawer_is_a_line_until_it_is_asked_why(desk: Desk) -> None:
    desk.open(material.model())
    window, why = desk.window, desk.window.why
    desk.click_bubble(material.TRADE)
    whole = why.height()
    window.theme.set(scale=200)
    desk.settle()
    assert why.heading.isVisible() and not why.waterfall.isVisible() and why.height() < window.theme.px(40)
    desk.click(desk.button("Show why"))
    assert why.waterfall.isVisible() and why.height() > whole
    desk.click(desk.button("Fold"))
    assert not why.waterfall.isVisible()
    desk.run("history-here")
    assert why.history.isVisible(), "what is asked for is shown"
    window.theme.set(scale=100)
    desk.settle()
    assert why.isVisible() and not why.is_brief and not why.more.isVisible()
    assert abs(why.height() - whole) < 30, "about as high as it was"


def test_what_little_room_did_is_not_kept_for_the_next_time(desk: Desk, preferences: Preferences) -> None:
    desk.open(material.model())
    desk.window.theme.set(scale=200)
    desk.settle()
    assert {"across", "middle"}.isdisjoint(desk.window.little_room.as_left())
    desk.window.theme.set(scale=100)
    desk.settle()
    assert "across" in desk.window.little_room.as_left()


@pytest.mark.parametrize("scale", [150, 200])
def test_names_of_conditions_on_the_board_are_read_whole(desk: Desk, scale: int) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=scale)
    desk.settle()
    cards = desk.window.board.cards.values()
    titles = [card.title for card in cards if card.isVisible()]
    assert len(titles) == 58
    broken = [title for title in titles if "\n" in title.text()]
    assert broken, "some need a second line"
    assert not [title.text() for title in titles if "…" in title.text()]
    assert all(title.height() >= title.fontMetrics().height() * 2 for title in broken)


@pytest.mark.parametrize("kind", [ElidedLabel, TwoLineLabel])
def test_words_that_grow_in_their_place_end_in_an_ellipsis(desk: Desk, kind: type[ElidedLabel]) -> None:
    label = kind("What hangs on the treaty", parent=desk.window)
    label.show()
    label.resize(label.fontMetrics().horizontalAdvance("What hangs on the treaty") + 4, 60)
    assert label.text() == "What hangs on the treaty"
    label.setStyleSheet("font-size: 30px")
    widest = max(label.fontMetrics().horizontalAdvance(line) for line in label.text().split("\n"))
    assert widest <= label.width() and label.text() != "What hangs on the treaty"


def test_lists_at_the_left_go_on_in_a_second_line_and_tell_their_counts(spoken_in: Desk) -> None:
    desk, window = spoken_in, spoken_in.window
    window.resize(1366, 748)
    window.theme.set(scale=200)
    for place, name in (("place-contents", KindList), ("place-analysis", QListWidget)):
        desk.run(place)
        desk.settle()
        listed = next(one for one in window.findChildren(name) if one.isVisible() and one.property("role") == "places")
        assert listed.width() <= window.width() // 4
        line = listed.fontMetrics().lineSpacing()
        tall = [listed.visualItemRect(listed.item(row)).height() for row in range(listed.count())]
        wide = [listed.fontMetrics().horizontalAdvance(listed.item(row).text()) for row in range(listed.count())]
        cut = [row for row, width in enumerate(wide) if width > listed.width() and tall[row] < min(tall) + line]
        assert not cut and "…" not in "".join(listed.item(row).text() for row in range(listed.count()))
    desk.run("place-evidence")
    desk.settle()
    (navigator,) = window.findChildren(Navigator)
    heights = {navigator.visualItemRect(navigator.item(row)).height() for row in range(navigator.count())}
    assert max(heights) >= window.theme.px(27) + navigator.fontMetrics().height() // 2


def test_the_status_line_leaves_facts_out_and_cuts_none(spoken_in: Desk) -> None:
    desk, window = spoken_in, spoken_in.window
    counts = window.statusBar().counts
    window.resize(1366, 748)
    desk.settle()
    whole = counts.text()
    assert whole.count(" · ") == 3
    window.theme.set(scale=200)
    desk.settle()
    assert whole.endswith(counts.text()) and "…" not in counts.text() and counts.toolTip() == whole


def test_where_a_condition_was_is_written_so_that_one_can_guess_it_or_not_at_all(desk: Desk) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    card = desk.window.board.cards[material.TRUST]
    told = card.content
    assert told is not None and told.note == "was absent"
    around = card.width() - card.states.geometry().right()

    def shown(room: int, note: str) -> QImage:
        card.show_content(replace(told, note=note, controllers=""))
        card.setFixedWidth(card.width() - around + room)
        card.layout().activate()
        return card.grab().toImage()

    width = card.width()
    for room, seen in ((45, False), (120, True)):
        images = []
        for note in (told.note, ""):
            card.setFixedWidth(width)
            card.layout().activate()
            images.append(shown(room, note))
        assert (images[0] != images[1]) is seen, room
