"""Files that somebody else has open: what the window says, and what it offers."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui import material
from tests.ui.answers import answering
from tests.ui.desk import Desk
from tests.ui.material import TRADE, TRUST
from workbench.storage.knocking import knock
from workbench.storage.lock_slip import lock_path
from workbench.storage.unfinished import unfinished
from workbench.ui.files.notices import NoticeStrip
from workbench.workspace import operations
from workbench.workspace.claims import Claim
from workbench.workspace.document import Document
from workbench.workspace.reading import read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    made = folder / "plan.modus"
    Document.create(material.model(), made, "test").close()
    return made


def held_elsewhere(path: Path, minutes: float = 0) -> None:
    """Somebody on another computer has it open, and was heard of so many minutes ago."""
    own = Document.create(material.model(), path.with_name("own.modus"), "test")
    assert own.path is not None
    told = json.loads(lock_path(own.path).read_bytes())
    own.close()
    own.path.unlink()
    told |= {"user": "Björn", "host": "desk-7", "numbers": "x", "session": "00000000-0000-7000-8000-000000000000"}
    lock_path(path).write_text(json.dumps(told), encoding="utf-8")
    then = time.time() - 60 * minutes
    os.utime(lock_path(path), (then, then))


def test_somebody_elses_file_is_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    held_elsewhere(path)
    before = path.read_bytes()
    said = answering(monkeypatch, "View only")
    desk.window.files.open(path)
    desk.settle()
    assert "plan.modus is open elsewhere" in said[0] and "Björn on desk-7" in said[0]
    assert "View only" in desk.status() and not desk.action("add-issue").isEnabled()
    desk.run("close")
    assert path.read_bytes() == before and lock_path(path).exists(), "their lock is theirs"


def looked_at(desk: Desk, path: Path) -> NoticeStrip:
    """Show a file that can only be looked at; the strip that says so."""
    desk.session.show_document(Document.open(path, claim=Claim.VIEW_ONLY))
    desk.settle()
    (strip,) = desk.window.findChildren(NoticeStrip)
    assert strip.isVisible() and "only looked at" in strip.words.text()
    return strip


def test_things_are_tried_out_on_a_copy_at_one_press(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    before, strip = path.read_bytes(), looked_at(desk, path)
    desk.session.select(TRADE)
    desk.click(desk.button("Try things out on a copy"))
    assert strip.isHidden() and "plan.modus stays as it is" in desk.status()
    assert "A copy of plan.modus, not in a file yet" in desk.status() and "View only" not in desk.status()
    assert "copy of plan.modus" in desk.window.windowTitle() and desk.session.selected == (TRADE,)
    desk.choose("Trust", "present")
    document = desk.session.editable
    assert document is not None and len(document.history()) == 2, "with its history"
    said = answering(monkeypatch, "Don’t keep")
    desk.run("close")
    assert "on a copy of plan.modus" in said[0] and desk.session.document is None and not unfinished()
    assert path.read_bytes() == before


def test_a_copy_on_which_nothing_was_done_is_left_without_a_question(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    looked_at(desk, path)
    said = answering(monkeypatch, "Stay")
    desk.run("try-on-copy")
    assert not desk.action("try-on-copy").isEnabled()
    desk.run("close")
    assert not said and desk.session.document is None and not unfinished()


def test_a_choice_on_the_board_begins_the_copy(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    before, strip = path.read_bytes(), looked_at(desk, path)
    desk.choose("Trust", "present")
    assert strip.isHidden() and "stays as it is" in desk.status() and "What if 1" in desk.scenarios()
    names: list[str] = []

    def where(*arguments: object) -> tuple[str, str]:
        names.append(Path(str(arguments[2])).name)
        return str(arguments[2]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    desk.run("save")
    assert names == ["plan – mine.modus"] and path.read_bytes() == before
    assert read(path.with_name(names[0]))[0] == desk.session.model


def test_no_copy_is_begun_for_what_changes_nothing(desk: Desk, path: Path) -> None:
    strip, model = looked_at(desk, path), desk.session.model
    trust = model.conditions[TRUST]
    assert trust.baseline is not None
    desk.choose("Trust", model.states[trust.baseline].title)
    assert strip.isVisible() and desk.session.read_only and desk.session.model is model


def test_what_is_assessed_is_not_changed_on_a_copy_by_a_slip_of_the_hand(desk: Desk, path: Path) -> None:
    looked_at(desk, path)
    desk.choose("Mode", "Assess")
    assert not desk.segment("Trust", "present").isEnabled()


def test_a_scenario_made_of_what_can_only_be_looked_at_is_on_a_copy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    before = path.read_bytes()
    looked_at(desk, path)
    monkeypatch.setattr("workbench.ui.scenarios.panel.ask_name", lambda *_: "Thaw")
    desk.run("new-scenario")
    assert "Thaw" in desk.scenarios() and "A copy of plan.modus" in desk.status() and path.read_bytes() == before


def test_somebody_elses_file_is_worked_on_as_a_copy(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    held_elsewhere(path)
    before, names = path.read_bytes(), list[str]()
    answering(monkeypatch, "Work on a copy")
    desk.window.files.open(path)
    desk.choose("Trust", "present")
    assert "A copy of plan.modus, not in a file yet" in desk.status()

    def where(*arguments: object) -> tuple[str, str]:
        names.append(Path(str(arguments[2])).name)
        return str(arguments[2]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    desk.run("save")
    assert names == ["plan – mine.modus"]
    assert path.read_bytes() == before and read(path.with_name(names[0]))[0] == desk.session.model


def test_not_now_opens_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    held_elsewhere(path)
    answering(monkeypatch, "Not now")
    desk.window.files.open(path)
    desk.settle()
    assert desk.session.document is None and desk.window.welcome.isVisible()


def test_what_was_left_open_long_ago_is_taken_over(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    held_elsewhere(path, minutes=30)
    said = answering(monkeypatch, "Take it over")
    desk.window.files.open(path)
    desk.choose("Trust", "present")
    desk.run("save")
    assert "30 minutes" in said[0] and read(path)[0] == desk.session.model


def test_a_second_window_knocks_and_goes(desk: Desk, path: Path, qtbot: object) -> None:
    """The first window here is a document in the same process; the window under test is the second one."""
    first = Document.open(path)
    answered: list[bool] = []
    desk.window.files.watching.answer_knocks = lambda: None  # type: ignore[method-assign]

    from PySide6.QtCore import QTimer

    watch = QTimer(desk.window, interval=30)
    watch.timeout.connect(lambda: answered.append(first.knocked()))
    watch.start()
    desk.window.files.open(path)
    watch.stop()
    assert any(answered) and not desk.window.isVisible() and desk.session.document is None
    first.close()


def test_the_first_window_comes_to_the_front(desk: Desk, path: Path) -> None:
    desk.window.files.open(path)
    document = desk.session.document
    assert isinstance(document, Document)
    desk.window.showMinimized()
    desk.settle()
    session = f"{document.workspace_id}/{document._working.path.stem}"
    heard: list[bool] = []
    desk.window.files.background.start(lambda _: knock(session), heard.append, lambda problem: None)
    desk.settle()
    assert heard == [True]
    assert not desk.window.isMinimized() and "This is the window that has it open." in desk.status()


def test_a_window_that_does_not_answer_leaves_the_choice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    first = Document.open(path)
    said = answering(monkeypatch, "View only")
    desk.window.files.open(path)
    desk.settle()
    assert "another window of yours" in said[0] and "View only" in desk.status()
    assert TRADE in desk.session.model.issues
    first.close()


def test_a_conflicted_copy_is_spoken_of_and_can_be_opened(desk: Desk, path: Path) -> None:
    other = path.with_name("plan (conflicted copy 2026-11-02).modus")
    other.write_bytes(path.read_bytes())
    desk.window.files.open(path)
    desk.settle()
    (strip,) = desk.window.findChildren(NoticeStrip)
    assert strip.isVisible() and other.name in strip.words.text()
    desk.click(strip.way)
    document = desk.session.document
    assert document is not None and document.path == other
    assert other.exists() and path.exists()


def test_a_view_only_file_says_why_and_can_be_saved_elsewhere(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    desk.session.show_document(Document.open(path, claim=Claim.VIEW_ONLY))
    desk.settle()
    (strip,) = desk.window.findChildren(NoticeStrip)
    assert strip.isVisible() and "only looked at" in strip.words.text()
    other = path.with_name("mine.modus")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    desk.click(strip.way)
    assert strip.isHidden()
    desk.choose("Trust", "present")
    desk.run("save")
    assert read(other)[0] == desk.session.model


def test_left_work_on_a_file_that_somebody_has_open_goes_on_as_a_copy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    document = Document.open(path)
    document.apply(operations.move_issue(document.model, TRADE, 100, 900))
    document.close(publish=False)
    held_elsewhere(path)
    (work,) = unfinished()
    before = path.read_bytes()
    said = answering(monkeypatch, "Work on a copy")
    desk.window.files.resume(work)
    assert "Björn on desk-7" in said[0]
    assert desk.session.model.issues[TRADE].cooperation == 100 and "not in a file yet" in desk.status()
    assert path.read_bytes() == before


def test_work_that_was_left_behind_is_not_said_to_be_unchanged(desk: Desk, path: Path) -> None:
    document = Document.open(path)
    document.apply(operations.move_issue(document.model, TRADE, 100, 900))
    document.close(publish=False)
    (work,) = unfinished()
    desk.window.files.resume(work)
    assert "Kept on this computer" in desk.status() and "Not yet in the file" in desk.status()
    desk.run("save")
    assert "Nothing changed yet" in desk.status() and "In the file" in desk.status()


def test_where_nothing_can_be_written_another_folder_is_offered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    """The folder of an attachment, a stick that is locked, a share one may only read."""
    offered: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (offered.append(Path(asked[2])), ("", ""))[1])
    desk.window.files.open(path)
    desk.settle()
    desk.run("save-as")
    assert offered.pop().parent == path.parent
    may = os.access
    monkeypatch.setattr(os, "access", lambda at, how, **more: Path(at) != path.parent and may(at, how, **more))
    for command in ("save-as", "export-picture", "export-brief"):
        desk.run(command)
        folder = offered.pop().parent
        assert folder.is_dir() and folder != path.parent, command
