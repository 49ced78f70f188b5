"""A line in which one thing of many is chosen by its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from workbench.ui.controls.chooser import Chooser

NAMES = ("Effect of Trade: open on Media, competition", "Position of Media", "Position of Open media", "Media")


@pytest.fixture
def line(qapp: QApplication) -> Iterator[Chooser]:
    chooser = Chooser(lambda: [(str(at), name) for at, name in enumerate(NAMES)], "Judgement")
    chooser.show()
    chooser.activateWindow()
    chooser.setFocus()
    qapp.processEvents()
    yield chooser
    chooser.close()
    delete(chooser)  # nobody is left who knows its words


@pytest.fixture
def told(line: Chooser) -> list[object]:
    found: list[object] = []
    line.chosen.connect(found.append)
    line.problem.connect(lambda sentence: found.append(sentence) if sentence else None)
    return found


def listed(line: Chooser) -> list[str]:
    popup = line.completer().popup()
    model = popup.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())] if popup.isVisible() else []


def test_what_has_all_words_is_listed_in_whatever_order_they_come(line: Chooser, told: list[object]) -> None:
    QTest.keyClicks(line, "media open")
    assert listed(line) == [NAMES[0], NAMES[2]] and line.text() == "media open"
    QTest.keyClicks(line, " trade")
    assert listed(line) == [NAMES[0]]
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told == ["0"] and line.text() == NAMES[0] and not line.pending


def test_enter_takes_what_is_marked_of_several(line: Chooser, told: list[object]) -> None:
    QTest.keyClicks(line, "media")
    assert listed(line) == [NAMES[3], *NAMES[:3]], "what is called so comes first"
    assert line.completer().popup().currentIndex().data() == NAMES[3]
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told == ["3"] and line.text() == "Media" and not listed(line)


def test_what_is_left_half_typed_is_no_choice(line: Chooser, told: list[object]) -> None:
    QTest.keyClicks(line, "position")
    line.completer().popup().hide()
    line.clearFocus()
    assert told and "could be several" in str(told[0]) and line.pending


def test_what_is_not_there_is_said(line: Chooser, told: list[object]) -> None:
    QTest.keyClicks(line, "nowhere")
    assert not listed(line)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "nothing called" in str(told[0])


def test_everything_comes_down_again(line: Chooser) -> None:
    QTest.keyClicks(line, "trade")
    assert len(listed(line)) == 1
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert listed(line) == list(NAMES)


def test_what_came_since_the_line_got_the_keyboard_can_be_chosen(line: Chooser, told: list[object]) -> None:
    line.options = lambda: [("new", "What came since")]
    line.setText("What came since")
    line.editingFinished.emit()
    assert told == ["new"]
