"""Whoever goes through the window with the keyboard sees where it is, in every palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QScrollArea, QWidget

from tests.ui.desk import Desk
from workbench.drawing.palette import contrast
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.controls.table import Table

#: So much has to be different, and in so many pixels.
_CONTRAST, _PIXELS = 2.0, 60


def picture(desk: Desk, widget: QWidget) -> QImage:
    """The widget as it stands in the window, with a little around it."""
    desk.settle()
    room = QRect(widget.mapTo(desk.window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    return desk.window.grab(room.intersected(desk.window.rect())).toImage()


def told_apart(desk: Desk, widget: QWidget, elsewhere: QWidget) -> int:
    """How many pixels say plainly that the widget has the keyboard."""
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    before = picture(desk, widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = picture(desk, widget)
    assert widget.hasFocus()
    found: dict[tuple[int, int], int] = {}
    for x in range(before.width()):
        for y in range(before.height()):
            if (pair := (before.pixel(x, y), after.pixel(x, y)))[0] != pair[1]:
                found[pair] = found.get(pair, 0) + 1
    return sum(n for (one, other), n in found.items() if contrast(_name(one), _name(other)) >= _CONTRAST)


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


@pytest.mark.parametrize(("dark", "contrasted"), [(False, False), (True, False), (False, True), (True, True)])
def test_what_has_the_keyboard_is_plain_to_see(desk: Desk, dark: bool, contrasted: bool) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(dark=dark, high_contrast=contrasted)
    desk.window.activateWindow()
    top = desk.window.top
    primary = next(
        b for b in desk.window.findChildren(QPushButton) if b.property("role") == "primary" and b.isVisible()
    )
    assert told_apart(desk, primary, top.menu) >= _PIXELS
    assert told_apart(desk, top.menu, primary) >= _PIXELS
    desk.session.select(next(iter(desk.session.model.issues)))
    assert told_apart(desk, desk.window.why.waterfall, top.menu) >= _PIXELS
    desk.session.show_place("contents", "issue")
    place = desk.window.findChild(ContentsPlace)
    for widget in (place.kinds, place.table, place.filter):
        assert told_apart(desk, widget, top.menu) >= _PIXELS, widget.accessibleName()
    desk.session.show_place("analysis", "weak-spots")
    desk.settle()
    answers = next(one for one in desk.window.findChildren(QListWidget) if one.accessibleName() == "Answers")
    table = next(one for one in desk.window.findChildren(Table) if one.isVisible())
    for widget in (answers, table):
        assert told_apart(desk, widget, top.menu) >= _PIXELS, widget.accessibleName()
    desk.session.show_place("analysis", "paths")
    desk.settle()
    cards = next(one for one in desk.window.findChildren(QScrollArea) if one.accessibleName() == "Sets of changes")
    assert told_apart(desk, cards, top.menu) >= _PIXELS


def test_the_cards_that_tab_leads_to_have_a_ring(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.activateWindow()
    desk.session.select(next(iter(desk.session.model.issues)))
    desk.session.show_place("analysis", "paths")
    desk.settle()
    cards = next(one for one in desk.window.findChildren(QScrollArea) if one.accessibleName() == "Sets of changes")
    before = picture(desk, cards)
    for _ in range(20):
        at = QApplication.focusWidget()
        assert at is not None
        if at is cards:
            break
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert cards.hasFocus(), "Tab comes there"
    after = picture(desk, cards)
    side = [y for y in range(before.height()) if before.pixel(3, y) != after.pixel(3, y)]
    assert len(side) > cards.height() * 9 // 10, "its left side is drawn from top to bottom"
