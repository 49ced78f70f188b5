"""A blank workspace: it says what goes where, and can be filled from nothing by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
)

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.words_seen import said_by
from workbench.domain.model import Model
from workbench.ui.analysis.answer import Answer
from workbench.ui.analysis.place import pages
from workbench.ui.comparison.place import ComparePlace
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.contents.words import listed_kinds
from workbench.workspace import operations


def texts(desk: Desk) -> str:
    return "\n".join(w.text() for w in desk.window.findChildren(QLabel) if w.isVisible())


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    left = list(answers)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (left.pop(0), True))


def offered(desk: Desk, button: str) -> bool:
    """Whether a page that may still work comes to offer a button."""
    for _ in range(200):
        if any(b.text() == button and b.isVisible() for b in desk.window.findChildren(QPushButton)):
            return True
        let_run(20)
    return False


def filling_in(monkeypatch: pytest.MonkeyPatch, title: str, states: str) -> list[str]:
    """Fill in the dialog for a condition when it comes up; what it complains about is collected."""
    complaints: list[str] = []

    def fill(dialog: QDialog) -> int:
        dialog.show()
        name, listed = [w for w in dialog.findChildren(QLineEdit) if w.isVisible()][:2]
        name.setText(title)
        listed.setText(states)
        QTest.keyClick(listed, Qt.Key.Key_Return)
        if dialog.isVisible():
            complaints.extend(w.text() for w in dialog.findChildren(QLabel) if w.property("role") == "warning")
            dialog.reject()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", fill)
    return complaints


def test_the_empty_places_say_what_goes_there(desk: Desk) -> None:
    desk.click(desk.button("Blank workspace"))
    shown = texts(desk)
    assert "No conditions yet. A condition is what cooperation hangs on" in shown
    assert "No issue areas yet. Double-click where one belongs" in shown
    assert "Here stands why an issue area is where it is" in shown
    assert desk.lines_of_issues() == ["No issue areas yet."]
    assert desk.scenarios() == ["Baseline"]
    assert not desk.window.grab().isNull()
    assert "0 issue areas · 0 conditions" in desk.status() and "Not in a file yet" in desk.status()


def test_from_nothing_to_a_what_if(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    answering(monkeypatch, "Fishing rights")
    desk.run("add-issue")
    (issue,) = desk.session.model.issues
    assert desk.place(issue) == (5, 5) and desk.session.selected == (issue,)
    assert desk.listed_issues() == ["Fishing rights"]
    assert filling_in(monkeypatch, "A treaty", "none, signed, in force") == []
    desk.run("add-condition")
    assert desk.segment("A treaty", "in force").isVisible()
    desk.choose("Mode", "What-if")
    desk.choose("A treaty", "signed")
    assert desk.window.bar.title.accessibleName() == "What if 1"
    assert desk.place(issue) == (5, 5), "no effect is judged yet"
    for _ in range(3):
        desk.run("undo")
    assert desk.session.model.issues == {} and desk.session.model.conditions == {}
    assert desk.lines_of_issues() == ["No issue areas yet."]
    assert "No conditions yet." in texts(desk)


def test_an_issue_area_just_added_is_placed_by_the_next_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    answering(monkeypatch, "Fishing rights")
    desk.key(Qt.Key.Key_Return)
    (issue,) = desk.session.model.issues
    assert QApplication.focusWidget() is desk.window.matrix
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, times=3)
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert desk.place(issue) == (8, 4)


def test_a_condition_makes_its_group_and_the_next_one_is_offered_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run("new-blank")
    complaints: list[str] = []

    def fill(dialog: QDialog) -> int:
        dialog.show()
        title = dialog.findChildren(QLineEdit)[0]
        title.setText(["A treaty", "Trust", "A dam"][len(desk.session.model.conditions)])
        group = dialog.findChild(QComboBox)
        if not desk.session.model.conditions:
            group.setCurrentIndex(group.findText("New group…"))
            name = dialog.focusWidget()
            assert isinstance(name, QLineEdit) and name is not title, "its name is typed at once"
            QTest.keyClick(name, Qt.Key.Key_Return)
            complaints.extend(w.text() for w in dialog.findChildren(QLabel) if w.property("role") == "warning")
            QTest.keyClicks(name, "On paper")
        elif len(desk.session.model.conditions) == 2:
            assert group.currentText() == "On paper"
            group.setCurrentIndex(0)
        QTest.keyClick(title, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", fill)
    for _ in range(3):
        desk.run("add-condition")
    assert complaints == ["Give the new group a name, or choose another."]
    model = desk.session.model
    groups = {c.title: model.groups[c.group].title if c.group else "" for c in model.conditions.values()}
    assert groups == {"A treaty": "On paper", "Trust": "On paper", "A dam": ""}
    assert desk.seen("On paper, open") and desk.seen("Without a group, open")
    for _ in range(3):
        desk.run("undo")
    assert not desk.session.model.groups and not desk.session.model.conditions, "both are one edit"


def test_while_nothing_is_required_the_drawer_does_not_say_that_all_of_it_is_met(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run("new-blank")
    answering(monkeypatch, "Fishing rights")
    desk.run("add-issue")
    desk.session.select()
    desk.settle()
    assert "nothing is required of an issue area yet" in texts(desk) and "is met" not in texts(desk)


def test_the_empty_places_have_buttons_to_begin_with(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    answering(monkeypatch, "Fishing rights")
    desk.click(desk.button("Add an issue area…"))
    assert desk.listed_issues() == ["Fishing rights"] and not desk.window.matrix.first.isVisible()
    assert filling_in(monkeypatch, "A treaty", "none, signed") == []
    desk.click(desk.button("Add a condition…"))
    assert desk.segment("A treaty", "signed").isVisible()
    desk.run("undo")
    desk.run("undo")
    assert desk.button("Add an issue area…").isVisible() and desk.button("Add a condition…").isVisible()


@pytest.mark.parametrize(
    ("page", "button", "goes"),
    [
        ("levers", "Go to Contents: Conditions", ("contents", "condition")),
        ("futures", "Go to Contents: Issue areas", ("contents", "issue")),
        ("record", "Go to Contents: Cases", ("contents", "case")),
        ("actors", "Go to Contents: Actors", ("contents", "actor")),
    ],
)
def test_an_answer_that_lacks_something_leads_there(desk: Desk, page: str, button: str, goes: tuple[str, str]) -> None:
    desk.run("new-blank")
    desk.session.show_place("analysis", page)
    assert offered(desk, button)
    desk.click(desk.button(button))
    assert (desk.session.place, desk.session.page) == goes


def test_the_grids_lead_to_what_they_lack(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    desk.session.show_place("judgements", "effects")
    desk.settle()
    assert desk.button("Go to the issue areas").isVisible()
    desk.click(desk.button("Go to the conditions"))
    assert (desk.session.place, desk.session.page) == ("contents", "condition")
    assert filling_in(monkeypatch, "A treaty", "none, signed") == []
    desk.run("add-condition")
    desk.session.show_place("analysis", "consistent")
    assert offered(desk, "Judge cross-impacts")
    desk.click(desk.button("Judge cross-impacts"))
    assert (desk.session.place, desk.session.page) == ("judgements", "impacts")


def test_a_double_click_puts_an_issue_area_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    desk.run("assess")
    answering(monkeypatch, "Fishing rights")
    QTest.mouseDClick(desk.window.matrix, Qt.MouseButton.LeftButton, pos=desk.pixel(7, 2))
    desk.settle()
    (issue,) = desk.session.model.issues.values()
    assert (issue.cooperation, issue.competition) == (700, 200)


@pytest.mark.parametrize(
    ("title", "states", "complaint"),
    [
        ("", "absent, present", "Give the condition a name."),
        ("Treaty", "signed", "Give at least two different states"),
        ("Treaty", "signed, Signed", "Give at least two different states"),
        ("Treaty", " , ,", "Give at least two different states"),
    ],
)
def test_a_condition_needs_a_name_and_two_states(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, title: str, states: str, complaint: str
) -> None:
    desk.run("new-blank")
    complaints = filling_in(monkeypatch, title, states)
    desk.run("add-condition")
    assert any(complaint in said for said in complaints)
    assert desk.session.model.conditions == {}


def test_rename_and_delete_an_issue_area(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    assert not desk.action("rename-issue").isEnabled() and not desk.action("delete-issue").isEnabled()
    answering(monkeypatch, "Fish", "Fishing rights")
    desk.run("add-issue")
    desk.run("rename-issue")
    assert desk.listed_issues() == ["Fishing rights"]
    desk.run("assess")
    desk.run("delete-issue")
    assert desk.session.model.issues == {} and desk.session.selected == ()
    desk.run("undo")
    assert desk.listed_issues() == ["Fishing rights"]


def test_typing_in_the_filter_edits_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("new-blank")
    answering(monkeypatch, "Fish")
    desk.run("add-issue")
    field = desk.find(QLineEdit, "Filter issue areas")
    field.setFocus()
    QTest.keyClicks(field, "fish")
    desk.key(Qt.Key.Key_Home)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert field.text() == "ish" and len(desk.session.model.issues) == 1


def test_compare_says_what_is_missing_until_there_is_something_to_compare(desk: Desk) -> None:
    desk.run("new-blank")
    desk.session.show_place("compare")
    desk.settle()
    place = desk.window.findChild(ComparePlace)
    assert place.note.text().startswith("Nothing to compare yet. Place issue areas")
    assert not place.below.isVisible() and not place.add.isVisible()
    desk.session.attempt(lambda model: operations.create_issue(model, "Trade", 300, 600))
    desk.settle()
    assert place.note.text().startswith("No scenario to compare yet.")
    desk.session.attempt(lambda model: operations.create_scenario(model, "A thaw"))
    desk.settle()
    assert place.alike.isVisible() and not place.below.isVisible(), "nothing is different yet"
    assert not place.add.isVisible(), "both are compared"


def test_by_keyboard_alone_a_first_effect_comes_about(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.click(desk.button("Blank workspace"))
    answering(monkeypatch, "Trade")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton) and focus.text() == "Add an issue area…", "Enter takes the next step"
    desk.key(Qt.Key.Key_Return)
    assert [issue.title for issue in desk.session.model.issues.values()] == ["Trade"]
    assert QApplication.focusWidget() is desk.window.matrix and desk.window.matrix.focusProxy() is None
    filling_in(monkeypatch, "Trust", "low, high")
    desk.run("add-condition")
    (condition,) = desk.session.model.conditions
    assert desk.session.condition == condition and desk.action("judge-effect").isEnabled()
    assert desk.window.focusWidget() in desk.window.board.findChildren(QRadioButton), "the next key assesses it"
    desk.run("undo")
    desk.run("undo")
    desk.window.matrix.setFocus()
    assert isinstance(desk.window.focusWidget(), QPushButton), "an empty matrix lends the keyboard to its button again"


def test_the_second_of_a_kind_is_as_near_as_the_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.click(desk.button("Blank workspace"))
    answering(monkeypatch, "Trade", "Fish", "Visas")
    desk.click(desk.button("Add an issue area…"))
    desk.click(desk.find(QToolButton, "Add an issue area"))
    assert desk.listed_issues() == ["Trade", "Fish"]
    assert not desk.window.board.add.isVisible(), "the first has a button of its own"
    filling_in(monkeypatch, "Trust", "low, high")
    desk.click(desk.button("Add a condition…"))
    filling_in(monkeypatch, "Talks", "none, held")
    desk.click(desk.find(QToolButton, "Add a condition"))
    titles = [condition.title for condition in desk.session.model.ordered("condition")]
    assert titles == ["Trust", "Talks"] and desk.window.board.cards.keys() == set(desk.session.model.conditions)


def test_what_is_added_while_other_things_are_listed_is_shown_among_its_kind(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.click(desk.button("Blank workspace"))
    desk.session.show_place("contents", "scenario")
    desk.settle()
    answering(monkeypatch, "Trade")
    desk.run("add-issue")
    (issue,) = desk.session.model.issues
    assert desk.session.place == "contents" and desk.find(QLineEdit, "Title").text() == "Trade"
    filling_in(monkeypatch, "Trust", "low, high")
    desk.run("add-condition")
    assert desk.find(QLineEdit, "Title").text() == "Trust" and issue in desk.session.model.issues


def test_what_stands_on_an_empty_matrix_is_whole_after_another_workspace(desk: Desk) -> None:
    desk.open(material.model())
    desk.action("new-blank").trigger()
    desk.settle()
    words = next(one for one in desk.window.findChildren(QLabel) if one.text().startswith("No issue areas yet. Double"))
    button = desk.button("Add an issue area…")
    assert words.height() >= words.heightForWidth(words.width()) and button.height() >= button.sizeHint().height()


def test_every_empty_list_of_contents_says_what_would_be_listed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.click(desk.button("Blank workspace"))
    said = {}
    for kind in listed_kinds()[:-1]:
        desk.session.show_place("contents", kind)
        desk.settle()
        (place,) = [one for one in desk.window.findChildren(ContentsPlace) if one.isVisible()]
        assert place.nothing.isVisible() and not place.table.isVisible()
        said[kind] = place.nothing.text()
    assert len(set(said.values())) == len(said) and all(
        text.endswith(" “New…” makes the first.") for text in said.values()
    )
    assert said["stance"].startswith("A stance says how much an actor wants cooperation on an issue area")
    desk.session.show_place("contents", "issue")
    desk.settle()
    answering(monkeypatch, "Trade")
    desk.run("add-issue")
    assert place.table.isVisible() and not place.nothing.isVisible()
    desk.run("undo")
    assert place.nothing.isVisible() and not place.table.isVisible()
    desk.session.show_place("contents", "workspace")
    desk.settle()
    assert place.table.isVisible(), "there is always one"


def test_the_keyboard_comes_to_what_makes_the_first(desk: Desk) -> None:
    desk.click(desk.button("Blank workspace"))
    desk.run("place-contents")
    focus = desk.window.focusWidget()
    assert isinstance(focus, QPushButton) and focus.text() == "New…"


def sparse() -> dict[str, Model]:
    """Workspaces of people who have just begun."""
    nothing = Model.blank("Begun")
    issue = operations.create_issue(nothing, "Fish", 300, 600).result_on(nothing)
    both = operations.create_condition(issue, "Trust").result_on(issue)
    return {
        "a condition": operations.create_condition(nothing, "Trust").result_on(nothing),
        "an issue area": issue,
        "a scenario": operations.create_scenario(both, "Later").result_on(both),
    }


@pytest.mark.parametrize("begun", sparse())
def test_every_answer_has_something_to_say_to_whoever_has_just_begun(desk: Desk, begun: str) -> None:
    model = sparse()[begun]
    desk.open(model)
    desk.session.select(*model.issues)
    for settled in (False, True):
        for scenario in (None, *model.scenarios):
            desk.session.show_scenario(scenario)
            desk.session.set_settled(settled)
            for page in pages():
                desk.session.show_place("analysis", page.name)
                desk.settle()
                (shown,) = (answer for answer in desk.window.findChildren(Answer) if answer.isVisible())
                said = " ".join(text for _, text in said_by(shown))
                assert len(said.split()) > 10, f"“{page.title}” says only “{said}”"
