"""What a screen reader is told in the dialogs: every button once, and what a sentence of a dialog complains of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QDialogButtonBox, QLineEdit, QToolTip, QWidget

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.test_spoken_names import spoken
from workbench.ui.controls.small_button import NamedButton
from workbench.ui.text import Complaint

#: Commands that open a dialog, with what has to be looked at for them.
ASKING = ("add-condition", "versions", "shortcuts", "requirement", "enter-numbers")


@pytest.fixture
def heard(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str, str]]:
    """The buttons of every dialog as (dialog, name, description)."""
    found: set[tuple[str, str, str]] = set()

    def listen(box: QDialog) -> int:
        box.show()
        QApplication.processEvents()
        for button in box.findChildren(QAbstractButton):
            if button.isVisible() and button.focusPolicy():
                found.add((type(box).__name__, spoken(button), spoken(button, QAccessible.Text.Description)))
        box.hide()
        return 0

    monkeypatch.setattr(QDialog, "exec", listen)
    desk.open(material.model())
    desk.run("assess")
    desk.session.select(material.TRADE)
    desk.settle()
    for command in ASKING:
        desk.run(command)
    desk.session.select_condition(material.TRUST)
    desk.settle()
    desk.run("judge-effect")
    return found


def test_no_button_of_a_dialog_says_the_same_words_twice(heard: set[tuple[str, str, str]]) -> None:
    assert len({dialog for dialog, _, _ in heard}) > len(ASKING) - 1
    assert {"Add a group", "Take out line 2"} <= {name for _, name, _ in heard}
    assert not [each for each in heard if not each[1] or (each[2] and each[1].startswith(each[2]))]


def test_a_sign_alone_is_heard_once_and_shows_its_words_to_who_points_at_it(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_place("contents", "condition/" + material.TRUST)
    desk.settle()
    signs = [one for one in desk.window.findChildren(NamedButton) if one.isVisible()]
    assert "State up" in [spoken(sign) for sign in signs]
    for sign in signs:
        assert spoken(sign, QAccessible.Text.Description) == ""
        assert _tip(sign) == spoken(sign)


@pytest.fixture
def listened() -> Iterator[None]:
    """A screen reader is there."""
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


def test_what_a_dialog_complains_of_is_told_each_time(
    desk: Desk, listened: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def press_ok_twice(box: QDialog) -> int:
        box.show()
        for complaint in box.findChildren(Complaint):
            complaint.said.connect(told.append)
        ok = box.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
        for _ in range(2):
            QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
        box.hide()
        return 0

    monkeypatch.setattr(QDialog, "exec", press_ok_twice)
    desk.open(material.model())
    desk.run("assess")
    desk.run("add-condition")
    assert told == ["Give the condition a name."] * 2


def test_what_a_field_of_a_form_complains_of_is_told(desk: Desk, listened: None) -> None:
    desk.open(material.model())
    desk.session.show_place("contents", "issue/" + material.TRADE)
    desk.settle()
    told: list[str] = []
    for complaint in desk.window.findChildren(Complaint):
        complaint.said.connect(told.append)
    line = desk.find(QLineEdit, "Title")
    line.setFocus()
    line.clear()
    desk.key(Qt.Key.Key_Return)
    assert told[:1] and told[0] == line.accessibleDescription()


def _tip(widget: QWidget) -> str:
    """What is shown to who points at it."""
    asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 3), widget.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(widget, asked)
    return QToolTip.text()
