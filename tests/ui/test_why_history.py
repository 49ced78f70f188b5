"""The history in the Why drawer: who changed what when, of what is selected; from there to History, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, id_of
from workbench.storage import history
from workbench.ui.controls.table import Table
from workbench.ui.turns import Turns
from workbench.workspace import operations

HELD = id_of("talks", "held")


def listed(desk: Desk) -> list[str]:
    return [row.cells[0].text for row in desk.find(Table, "Changes to what is selected").rows()]


def told(desk: Desk) -> list[str]:
    lines = desk.find(QListWidget, "What it changed")
    return [lines.item(row).text() for row in range(lines.count())]


def changed(desk: Desk) -> None:
    """The border was moved, then Trade, then talks were assessed anew; Trade is selected."""
    session = desk.session
    desk.open(material.model())
    session.attempt(lambda m: operations.move_issue(m, BORDER, 500, 500))
    session.attempt(lambda m: operations.move_issue(m, TRADE, 300, 600))
    session.attempt(lambda m: operations.set_baseline(m, TALKS, HELD))
    session.select(TRADE)
    desk.settle()


def test_the_history_of_the_selected_issue_area_and_its_conditions(desk: Desk) -> None:
    changed(desk)
    desk.click(desk.find(QPushButton, "History of what is selected"))
    assert desk.window.why.heading.accessibleName() == "Changes to Trade"
    assert listed(desk) == ["Assess: Talks held", "Move “Trade”", "test"]
    assert told(desk) == ["Condition “Talks”: baseline broken off → held"]
    desk.session.select(BORDER)
    desk.settle()
    assert listed(desk) == ["Assess: Talks held", "Move “Border”", "test"], "talks move the border, too"
    desk.session.select_condition(TALKS)
    desk.settle()
    assert desk.window.why.heading.accessibleName() == "Changes to Talks"
    assert listed(desk) == ["Assess: Talks held", "test"]
    desk.session.select()
    desk.settle()
    assert len(listed(desk)) == 4, "with nothing selected, of everything"
    desk.find(Table, "Changes to what is selected").setFocus()
    desk.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert told(desk) == ["This brought the workspace."]
    desk.click(desk.find(QPushButton, "History of what is selected"))
    assert desk.window.why.heading.accessibleName() == "What stands in the way"


def test_a_change_is_taken_back_there_and_what_came_after_stays(desk: Desk) -> None:
    changed(desk)
    desk.run("history-here")
    desk.key(Qt.Key.Key_Down)
    assert told(desk) == ["Issue area “Trade”: cooperation 2 → 3"]
    desk.click(desk.button("Take this back"))
    model = desk.session.model
    assert model.issues[TRADE].cooperation == 200 and model.conditions[TALKS].baseline == HELD
    assert listed(desk)[0] == "Take back: Move “Trade”"
    desk.click(desk.button("Take this back"))
    assert "cannot be taken back" in desk.status() and desk.session.model == model, "that was taken back already"
    desk.find(Table, "Changes to what is selected").setFocus()
    desk.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert not desk.button("Take this back").isEnabled(), "nothing was before the workspace"


def test_from_a_change_to_the_whole_history(desk: Desk) -> None:
    changed(desk)
    desk.run("history-here")
    desk.key(Qt.Key.Key_Down)
    desk.click(desk.button("Show in History"))
    table = desk.find(Table, "Changes")
    assert desk.session.place == "history"
    assert table.rows()[table.currentIndex().row()].cells[2].text == "Move “Trade”"
    desk.run("history-here")
    assert desk.session.place == "matrix" and desk.action("history-here").isChecked()
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Return)
    assert table.rows()[table.currentIndex().row()].cells[2].text == "Assess: Talks held"
    assert table.isVisible()


def test_the_command_turns_it_over_and_a_folded_drawer_comes_up(desk: Desk) -> None:
    changed(desk)
    desk.run("fold-below")
    desk.run("history-here")
    assert desk.window.why.isVisible() and listed(desk)
    desk.run("history-here")
    assert not desk.action("history-here").isChecked() and desk.terms()


def test_another_workspace_begins_with_why(desk: Desk) -> None:
    changed(desk)
    desk.run("history-here")
    desk.session.document.close(discard=True)  # type: ignore[union-attr]
    desk.open(material.model())
    assert desk.terms() and not desk.action("history-here").isChecked()


def test_a_long_log_is_gone_through_in_turns_and_what_was_listed_stays_meanwhile(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_STRETCH", 2)
    monkeypatch.setattr(Turns._go_on, "__defaults__", (0.0,))
    changed(desk)
    desk.run("history-here")
    let_run(200)
    assert listed(desk) == ["Assess: Talks held", "Move “Trade”", "test"]
    assert told(desk) == ["Condition “Talks”: baseline broken off → held"]
    desk.session.select(BORDER)
    assert listed(desk)[1] == "Move “Trade”", "what was listed stays"
    let_run(200)
    assert listed(desk) == ["Assess: Talks held", "Move “Border”", "test"]
    desk.session.select(TRADE)
    desk.session.document.close(discard=True)  # type: ignore[union-attr]
    desk.session.show_document(None)
    let_run(200)  # nothing more is asked of what is closed
