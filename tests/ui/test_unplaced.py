"""New issue areas begin in the middle: they are placed one after the other, and what they require is said there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.desk import Desk
from tests.ui.test_blank import answering
from workbench.workspace import operations


def test_what_was_put_nowhere_is_placed_one_after_the_other(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    assert not desk.action("next-unplaced").isEnabled()
    answering(monkeypatch, "Fishing rights", "Water", "Trade")
    for _ in range(3):
        desk.run("add-issue")
    fishing, water, trade = desk.session.model.issues
    leads = desk.button("3 still in the middle · next")
    desk.click(leads)
    assert desk.session.focus == fishing and QApplication.focusWidget() is desk.window.matrix
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert leads.text() == "2 still in the middle · next"
    desk.run("next-unplaced")
    assert desk.session.focus == water
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    desk.choose("Mode", "What-if")
    assert not leads.isVisible(), "nothing is placed there"
    desk.session.show_place("contents")
    desk.run("next-unplaced")
    assert desk.session.focus == trade and desk.session.mode == "assess" and desk.session.place == "matrix"
    assert leads.text() == "1 still in the middle · next"
    desk.session.attempt(lambda m: operations.edit(m, "issue", trade, why="Half and half."))
    assert not leads.isVisible() and not desk.action("next-unplaced").isEnabled(), "it was put there with a reason"
    assert [desk.place(issue) for issue in (fishing, water, trade)] == [(6, 5), (5, 6), (5, 5)]


def test_what_an_issue_area_requires_is_said_from_why_it_stands_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run("new-blank")
    answering(monkeypatch, "Fishing rights")
    desk.run("add-issue")
    asked: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: asked.append(dialog.windowTitle()) or 0)
    requires = desk.button("Requirement…")
    desk.click(requires)
    assert asked == ["Requirement"]
    desk.choose("Mode", "What-if")
    assert not requires.isVisible()
