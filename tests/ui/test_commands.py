"""Every command has a handler and a place to be reached from; keys are not given twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from workbench.ui.actions import COMMANDS


def in_menus(desk: Desk) -> list[QAction]:
    buttons = [b for b in desk.window.findChildren(QPushButton) if b.menu() is not None and b.isVisible()]
    return [action for button in buttons for action in below(button.menu())]


def below(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        found += below(inner) if isinstance(inner, QMenu) else [] if action.isSeparator() else [action]
    return found


def test_every_command_is_an_action_and_stands_in_a_menu(desk: Desk) -> None:
    desk.open(material.model())
    assert set(desk.window.actions_) == {command.name for command in COMMANDS}
    listed = in_menus(desk)
    for command in COMMANDS:
        assert not command.menu or desk.action(command.name) in listed, command.name
        assert command.menu or command.keys, f"{command.name} cannot be reached"
        keys = [QKeySequence(keys) for keys in command.keys.split(" | ") if keys]
        assert desk.action(command.name).shortcuts() == keys, command.name
    assert len(listed) == len(set(listed))


def test_no_key_is_given_twice() -> None:
    keys = Counter(keys for command in COMMANDS for keys in command.keys.split(" | ") if keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


#: What each command does is seen here, or in the test named.
ELSEWHERE = {
    *(
        "new-blank",
        "open",
        "save",
        "save-as",
        "save-copy",
        "versions",
        "export-picture",
        "export-brief",
        "close",
    ),  # test_files
    "compare-copy",  # test_copies
    "try-on-copy",  # test_somebody_else
    *("add-issue", "add-condition", "rename-issue"),  # test_blank
    "next-unplaced",  # test_unplaced
    *("new-scenario", "rename-scenario", "duplicate-scenario", "delete-scenario"),  # test_scenarios
    *("shortcuts", "hints"),  # test_shortcut_sheet, test_hints
    *("details",),  # test_details
    *("keep-settled", "scenario-details"),  # test_scenarios
    *("history-here",),  # test_why_history
    *("previous-scenario", "next-scenario", "undo", "redo", "assess", "what-if", "settle"),
    *("fold-left", "fold-right", "fold-below", "matrix-only"),  # test_why
    *("next-part", "previous-part"),  # test_rounds
    *("fit", "find-issue", "delete-issue", "larger", "smaller", "dark"),
    *("search", "high-contrast"),  # test_finding, test_high_contrast
    *("projector", "freeze", "black", "spotlight", "spotlight-follows", "wall-full"),  # test_on_the_wall
    *("wall-bright", "wall-contrast"),  # test_wall_colours
    *("reveal", "reveal-next", "reveal-back", "reveal-play", "reveal-slower", "reveal-faster"),  # test_reveal
    "movers-only",  # test_what_if
    *("list-quadrants", "enter-numbers"),  # test_matrix
    *("add-document", "paste-document", "import-evidence", "paste-evidence", "export-evidence"),  # test_documents
    *("import-bibliography", "export-bibliography"),  # test_documents
    *("place-contents", "place-judgements"),  # test_contents, test_judgements
    *("place-compare",),  # test_comparison
    *("place-matrix", "place-evidence", "place-analysis", "place-history", "trail", "menu"),  # test_places
    "what-it-takes",  # test_analysis_paths
    *("requirement", "judge-effect", "rename-condition", "delete-condition", "rename-workspace"),  # test_judging
    *("language-system", "language-en", "language-ru"),  # test_language
}


def test_every_command_is_tried_somewhere() -> None:
    assert {command.name for command in COMMANDS} - ELSEWHERE == {"quit", "animated", "about"}


def test_quit_animated_and_about(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.run("animated")
    assert desk.window.preferences.animated and desk.action("animated").isChecked()
    desk.run("animated")
    assert not desk.window.preferences.animated and not desk.action("animated").isChecked()
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text() + box.informativeText()))
    desk.run("about")
    assert "nothing is ever sent anywhere" in said[0] and "SQLite" in said[0]
    desk.run("quit")
    assert not desk.window.isVisible() and desk.session.document is None


def test_what_makes_no_sense_now_is_greyed_out(desk: Desk) -> None:
    def offered() -> set[str]:
        return {name for name, action in desk.window.actions_.items() if action.isEnabled()}

    desk.settle()
    always = {command.name for command in COMMANDS if not command.needs}
    assert offered() - {"undo", "redo"} == always
    document = desk.open(material.model())
    assert "save" in offered() and "rename-issue" not in offered() and "rename-scenario" not in offered()
    assert not {"undo", "redo"} & offered()
    desk.click_bubble(TRADE)
    assert not {"rename-issue", "delete-issue", "requirement"} & offered(), "not by a slip of the hand in What-if"
    desk.run("assess")
    assert {"rename-issue", "delete-issue", "requirement"} <= offered() and "judge-effect" not in offered()
    desk.run("what-if")
    desk.choose("Trust", "present")
    assert {"undo", "rename-scenario"} <= offered() and "redo" not in offered()
    desk.run("undo")
    assert "redo" in offered() and "undo" not in offered()
    document.close(discard=True)
    desk.session.show_document(None)
    assert offered() == always


def test_delete_in_what_if_takes_no_issue_area_away(desk: Desk) -> None:
    """In What-if only settings of the scenario change: a slip of the hand on Del is none."""
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.action("delete-issue").trigger()
    desk.settle()
    assert TRADE in desk.session.model.issues


def test_everything_that_can_be_pressed_has_a_name(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    desk.run("assess")
    pressed = [one for one in desk.window.findChildren(QWidget) if isinstance(one, QAbstractButton | QLineEdit)]
    pressed = [one for one in pressed if one.isVisible()]
    assert len(pressed) > 30, "buttons and fields of the bar, the lists, the drawer and the board"
    for widget in pressed:
        if widget.objectName() == "qt_spinbox_lineedit" or isinstance(widget.parent(), QLineEdit):
            continue
        assert widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip(), widget


def test_everything_is_on_the_way_of_the_tab_key(desk: Desk) -> None:
    desk.open(material.model())
    seen: set[QWidget] = set()
    at: QWidget = desk.window.issues.filter
    for _ in range(400):
        seen.add(at)
        at = at.nextInFocusChain()
    window = desk.window
    wanted = (window.issues.list, window.scenarios.tree, window.matrix, window.why.waterfall, window.why.evidence.list)
    assert set(wanted) <= seen
    assert any(segment in seen for segment in [desk.segment("Trust", "absent")])


def test_the_selected_place_of_the_keyboard_is_seen(desk: Desk) -> None:
    """Whatever has the keyboard looks different from when it has not."""
    desk.window.files.new_from_template("us-russia")
    desk.settle()
    window = desk.window
    for name, widget in {
        "matrix": window.matrix,
        "issue areas": window.issues.list,
        "scenarios": window.scenarios.tree,
        "terms": window.why.waterfall,
        "evidence": window.why.evidence.list,
    }.items():
        window.issues.filter.setFocus()
        desk.settle()
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        desk.settle()
        assert widget.grab().toImage() != without, f"nothing shows that the {name} have the keyboard"


def test_tab_leads_from_the_boards_filter_to_the_first_condition(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.settle()
    desk.window.board.filter.setFocus()
    first = next(iter(desk.window.board.cards.values()))
    for _ in range(3):
        desk.key(Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if isinstance(at, QRadioButton):
            break
    assert isinstance(at, QRadioButton) and first.isAncestorOf(at)
    assert at.isChecked(), "Tab comes to the state that is chosen"


def test_tab_comes_to_the_mode_that_is_on(desk: Desk) -> None:
    desk.open(material.model())
    desk.window.scenarios.tree.setFocus()
    desk.key(Qt.Key.Key_Tab)
    assert desk.segment("Mode", "What-if").hasFocus()
