"""Five hints for whoever is new: one at a time, at the matrix, each until it was read or done, none of them twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QApplication

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE
from workbench.ui.app import window as make_window
from workbench.ui.hints.hints import NAMES
from workbench.ui.preferences import Preferences
from workbench.workspace import operations


@pytest.fixture
def new_here(desk: Desk, preferences: Preferences) -> Iterator[Desk]:
    """A desk at which nobody has read a hint yet."""
    preferences.bring_hints_back()
    desk.open(material.model())
    yield desk


def said(desk: Desk) -> str:
    """What the hint says; nothing where there is none."""
    bubble = desk.window.hints.bubble
    return bubble.words.text() if bubble.isVisible() else ""


def test_there_are_five_and_each_goes_for_good(new_here: Desk, preferences: Preferences) -> None:
    desk, heard = new_here, []
    while words := said(desk):
        heard.append(words)
        desk.click(desk.window.hints.bubble.next)
    assert len(heard) == len(set(heard)) == 5 == len(NAMES)
    assert preferences.hints_gone == set(NAMES)
    other = make_window(preferences)
    other.show()
    other.session.show_document(desk.session.document)
    QApplication.processEvents()
    assert not other.hints.bubble.isVisible(), "whoever has read them is left alone, in another window too"
    other.hide()
    other.deleteLater()
    other.theme.deleteLater()


def test_they_are_not_in_the_way(new_here: Desk) -> None:
    """Nothing is modal, nothing takes the keyboard, and what is done while a hint is there is done."""
    desk = new_here
    assert said(desk) and QApplication.activeModalWidget() is None
    focus = QApplication.focusWidget()
    assert focus is None or not desk.window.hints.bubble.isAncestorOf(focus)
    first = said(desk)
    desk.click_bubble(TRADE)
    assert desk.session.focus == TRADE
    assert said(desk) and said(desk) != first, "whoever clicks an issue area has no need to be told to"
    assert "matrix" in desk.window.preferences.hints_gone and "board" not in desk.window.preferences.hints_gone
    desk.choose("Trust", "present")
    desk.run("place-contents")
    assert not said(desk), "they are about the matrix"
    desk.run("place-matrix")
    assert said(desk)


def test_a_hint_stands_beside_what_it_is_about_and_within_the_window(new_here: Desk) -> None:
    desk = new_here
    window = desk.window
    for scale in (100, 200):
        window.hints.begin_again()
        window.theme.set(scale=scale)
        desk.settle()
        for name in NAMES:
            hint = window.hints.current()
            assert hint is not None and hint.name == name
            bubble = window.hints.bubble
            box = QRect(hint.anchor.mapTo(window, QPoint()), hint.anchor.size())
            assert window.rect().contains(bubble.geometry())
            assert bubble.geometry().adjusted(-24, -24, 24, 24).intersects(box), name
            assert bubble.words.height() >= bubble.words.heightForWidth(bubble.words.width()), "no word is cut"
            desk.click(bubble.next)


def test_one_click_or_escape_sends_all_away_and_help_brings_them_back(new_here: Desk) -> None:
    desk = new_here
    bubble = desk.window.hints.bubble
    desk.click(bubble.stop)
    assert not said(desk) and desk.window.preferences.hints_gone == set(NAMES)
    desk.run("place-analysis")
    desk.run("hints")
    assert desk.session.place == "matrix" and "issue area" in said(desk) and bubble.count.text() == "Hint 1 of 5"
    bubble.next.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert not said(desk)
    assert QApplication.focusWidget() is desk.window.matrix, "the keyboard is not lost with it"


def test_a_part_that_is_folded_away_is_passed_over(new_here: Desk) -> None:
    desk = new_here
    desk.run("fold-below")
    desk.click(desk.window.hints.bubble.next)
    hint = desk.window.hints.current()
    assert hint is not None and hint.name == "board"
    desk.run("fold-below")
    hint = desk.window.hints.current()
    assert hint is not None and hint.name == "why" and said(desk) == hint.words


def test_there_are_none_without_a_workspace(desk: Desk, preferences: Preferences) -> None:
    preferences.bring_hints_back()
    desk.settle()
    assert not said(desk)


def test_a_hint_covers_no_name_where_there_is_room_beside_it(desk: Desk, preferences: Preferences) -> None:
    preferences.bring_hints_back()
    model = material.model()
    desk.open(model.with_changes(operations.move_issues(model, {TRADE: (950, 850), BORDER: (100, 350)}).changes))
    desk.settle()
    window = desk.window
    over = window.matrix.mapTo(window, QPoint())
    for _ in range(3):  # those that lie over the matrix
        card = QRectF(window.hints.bubble.geometry())
        beneath = [rect for rect, _ in window.matrix.told() if rect.translated(QPointF(over)).intersects(card)]
        assert said(desk) and not beneath
        desk.click(window.hints.bubble.next)
