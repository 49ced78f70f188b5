"""Files: the facts in the status line are true, and no edit is ever lost or put over somebody else's."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from tests.ui import material
from tests.ui.answers import answering
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from workbench.content import template_model
from workbench.domain.model import Model
from workbench.storage.unfinished import unfinished
from workbench.ui.files.comparing import CompareDialog
from workbench.ui.text import ElidedLabel
from workbench.workspace import operations
from workbench.workspace.claims import Claim
from workbench.workspace.document import Document
from workbench.workspace.reading import read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder / "plan.modus"


def saving_to(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path or ""), "Modus workspaces (*.modus)"))


def in_file(path: Path) -> Model:
    return read(path)[0]


def test_the_status_line_tells_the_truth(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model())
    assert "Nothing changed yet" in desk.status() and "Not in a file yet" in desk.status()
    desk.choose("Trust", "present")
    assert "Kept on this computer" in desk.status() and "Not in a file yet" in desk.status()
    saving_to(monkeypatch, path)
    desk.run("save")
    assert "In the file" in desk.status() and "Not" not in desk.status()
    assert in_file(path) == desk.session.model
    assert path.name in desk.window.windowTitle()
    desk.choose("Talks", "held")
    assert "Not yet in the file" in desk.status()
    assert in_file(path) != desk.session.model
    desk.run("save")
    assert "In the file" in desk.status()
    assert in_file(path) == desk.session.model


def test_a_name_without_an_ending_gets_one(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model())
    saving_to(monkeypatch, path.with_suffix(""))
    desk.run("save")
    assert sorted(p.name for p in path.parent.iterdir()) == [".~lock.plan.modus#", "plan.modus"]


def test_saving_called_off_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    saving_to(monkeypatch, None)
    desk.run("save")
    assert "Not in a file yet" in desk.status() and not list(path.parent.iterdir())


def test_a_copy_is_a_copy(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    document = desk.open(material.model(), path)
    copy = path.with_name("copy.modus")
    saving_to(monkeypatch, copy)
    desk.choose("Trust", "present")
    desk.run("save-copy")
    assert in_file(copy) == desk.session.model
    assert document.path == path and in_file(path) != desk.session.model
    assert "A copy is in copy.modus" in desk.status() and "Not yet in the file" in desk.status()
    desk.choose("Talks", "held")
    desk.run("save")
    assert in_file(path) == desk.session.model != in_file(copy)


def test_another_name_is_another_file_from_then_on(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    document = desk.open(material.model(), path)
    before = in_file(path)
    other = path.with_name("other.modus")
    saving_to(monkeypatch, other)
    desk.choose("Trust", "present")
    desk.run("save-as")
    assert document.path == other and in_file(other) == desk.session.model and in_file(path) == before
    assert "In the file" in desk.status() and other.name in desk.window.windowTitle()


def test_close_and_open_again(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model(), path)
    desk.choose("Trust", "present")
    edited = desk.session.model
    desk.run("close")
    assert desk.session.document is None and desk.window.welcome.isVisible()
    assert in_file(path) == edited, "closing puts it into the file"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    desk.click(desk.button("Open a file…"))
    assert desk.session.model == edited
    assert "What if 1" in desk.scenarios()
    desk.run("close")
    recent = [
        b for b in desk.window.welcome.findChildren(QPushButton) if b.text().startswith("plan ") and b.isVisible()
    ]
    assert len(recent) == 1
    desk.click(recent[0])
    assert desk.session.model == edited


def test_opening_the_file_that_is_open_loses_no_edit(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model(), path)
    desk.choose("Trust", "present")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    desk.run("open")
    assert "What if 1" in desk.scenarios(), "what was edited a moment ago is still shown"
    desk.choose("Trust", "present")
    said = answering(monkeypatch, "Not now")
    desk.run("save")
    assert said == [], "nobody else was there"


def test_what_cannot_be_opened_is_said_and_the_work_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    desk.open(material.model())
    path.write_bytes(b"not a workspace at all")
    said = answering(monkeypatch, "OK")
    desk.window.files.open(path)
    assert "plan.modus was not opened." in said[0]
    assert TRADE in desk.session.model.issues
    said = answering(monkeypatch, "OK")
    desk.window.files.open(path.with_name("gone.modus"))
    assert len(said) == 1 and TRADE in desk.session.model.issues


def test_somebody_else_was_there_and_both_are_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model(), path)
    other = Document.open(path, claim=Claim.TAKE_OVER)
    other.apply(operations.move_issue(other.model, TRADE, 100, 900))
    theirs = other.model
    other.close()
    desk.choose("Trust", "present")
    mine = desk.session.model
    desk.window.files.publish_quietly()
    desk.settle()
    assert "Not in the file yet" in desk.status() and in_file(path) == theirs
    said = answering(monkeypatch, "Not now", "Save mine beside it")
    desk.run("save")
    assert "Both are kept" in said[0] and "Not yet in the file" in desk.status()
    desk.run("save")
    beside = path.with_name("plan – mine.modus")
    assert in_file(path) == theirs and in_file(beside) == mine
    assert "In the file" in desk.status() and "Not in the file" not in desk.status()
    assert beside.name in desk.window.windowTitle()


def test_a_file_that_vanished_is_written_again_where_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    desk.open(material.model(), path)
    path.unlink()
    desk.choose("Trust", "present")
    said = answering(monkeypatch, "Save it there")
    desk.run("save")
    assert "was not saved" in said[0] and "theirs" not in said[0], "nobody else's is there"
    assert in_file(path) == desk.session.model and [one.name for one in path.parent.glob("*.modus")] == [path.name]


def test_unfinished_work_is_offered_and_goes_on(desk: Desk, path: Path) -> None:
    document = Document.create(material.model(), path, "test")
    document.apply(operations.move_issue(document.model, TRADE, 100, 900))
    document.close(publish=False)
    assert len(unfinished()) == 1
    desk.session.show_document(None)
    desk.settle()
    offered = [w.accessibleName() for w in desk.window.welcome.findChildren(ElidedLabel) if w.isVisible()]
    assert offered[0] == "Two neighbours" and offered[1].startswith("plan.modus · 1 edit · ")
    desk.click(desk.find(QPushButton, "Continue: Two neighbours"))
    assert desk.session.model.issues[TRADE].cooperation == 100
    assert "Not yet in the file" in desk.status()
    desk.run("save")
    assert in_file(path) == desk.session.model
    desk.run("close")
    assert unfinished() == []


def test_unfinished_work_is_compared_first(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    document = Document.create(material.model(), path, "test")
    document.apply(operations.move_issue(document.model, TRADE, 100, 900))
    document.close(publish=False)
    desk.session.show_document(None)
    desk.settle()
    seen: list[str] = []

    def look(dialog: CompareDialog) -> int:
        listed = dialog.differences.list
        seen.extend(listed.item(row).text() for row in range(listed.count()))
        return len(seen) > 1  # only the second time

    monkeypatch.setattr(CompareDialog, "exec", look)
    desk.click(desk.find(QPushButton, "Compare: Two neighbours"))
    assert len(seen) == 1 and "Trade" in seen[0] and "→ 1" in seen[0]
    assert desk.session.document is None and len(unfinished()) == 1, "kept for later"
    desk.click(desk.find(QPushButton, "Compare: Two neighbours"))
    assert desk.session.model.issues[TRADE].cooperation == 100


def close_window(desk: Desk) -> bool:
    event = QCloseEvent()
    desk.window.closeEvent(event)
    desk.settle()
    return event.isAccepted()


def test_closing_asks_where_there_are_edits_without_a_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    edited = desk.session.model
    said = answering(monkeypatch, "Stay", "Save…", "Save…")
    assert not close_window(desk)
    assert "“Two neighbours” is not in a file yet." in said[0] and desk.session.model == edited
    saving_to(monkeypatch, None)
    assert not close_window(desk), "called off in the second dialog"
    assert desk.session.model == edited
    saving_to(monkeypatch, path)
    assert close_window(desk)
    assert in_file(path) == edited and unfinished() == []


def test_dont_keep_means_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    answering(monkeypatch, "Don’t keep")
    assert close_window(desk)
    assert unfinished() == []


def test_closing_asks_nothing_where_nothing_was_done(desk: Desk) -> None:
    desk.open(material.model())
    assert close_window(desk)
    assert unfinished() == []


def test_a_new_workspace_asks_about_the_old_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    answering(monkeypatch, "Stay", "Don’t keep")
    desk.run("new-blank")
    assert TRADE in desk.session.model.issues
    desk.run("new-blank")
    assert desk.session.model.issues == {}


@pytest.mark.parametrize(("command", "name"), [("export-picture", "matrix.svg"), ("export-brief", "brief.html")])
def test_it_can_be_given_away(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path, command: str, name: str) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    out = path.with_name(name)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.run(command)
    written = out.read_text(encoding="utf-8")
    assert "Trade" in written and "A thaw" in written
    assert name in desk.status()


@pytest.mark.parametrize(("command", "name"), [("export-picture", "matrix.svg"), ("export-brief", "brief.html")])
def test_what_is_given_away_settles_as_the_matrix_does_and_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path, command: str, name: str
) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    out = path.with_name(name)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.run(command)
    as_set = out.read_text(encoding="utf-8")
    desk.run("settle")
    desk.run(command)
    settled = out.read_text(encoding="utf-8")
    assert "settled · against the baseline" in settled and "settled" not in as_set.replace("not settled", "")
    assert "what if, as it is set · against the baseline" in as_set
    assert f"{name}, as it settles" in desk.status()
    if command == "export-brief":
        assert "Shown as the scenario is set, before conditions settle." in as_set
        assert "Shown after the conditions have settled." in settled
        assert "What follows when conditions settle" in settled
        assert settled.count("cooperation 2 → 5") == 1 and as_set.count("cooperation 2 → 4") == 1


@pytest.mark.parametrize(("command", "name"), [("export-picture", "matrix.svg"), ("export-brief", "brief.html")])
@pytest.mark.parametrize("settle", [False, True])
def test_it_can_be_given_away_the_other_way_than_it_is_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path, command: str, name: str, settle: bool
) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    if settle:
        desk.run("settle")
    out, other = path.with_name(name), "as it is set" if settle else "as it settles"

    def choose(*asked: str) -> tuple[str, str]:
        kinds = asked[3].split(";;")
        assert ("as it settles" in kinds[0]) == settle, "what is shown comes first"
        return str(out), next(kind for kind in kinds if other in kind and f"*{out.suffix}" in kind)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    desk.run(command)
    assert ("settled · against" in out.read_text(encoding="utf-8")) != settle
    assert f"{name}, {other}" in desk.status() and desk.session.settled == settle


def test_what_is_assessed_is_given_away_as_it_is(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model())
    desk.run("assess")
    offered: list[str] = []
    out = path.with_name("matrix.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (offered.append(asked[3]) or str(out), ""))
    desk.run("export-picture")
    assert offered == ["PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"] and out.stat().st_size > 1000


def test_a_private_scenario_has_no_brief(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    scenario = desk.session.scenario
    assert scenario is not None
    desk.session.attempt(lambda m: operations.edit(m, "scenario", scenario, private=True))
    out = path.with_name("brief.html")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    said = answering(monkeypatch, "OK")
    desk.run("export-brief")
    assert "“A thaw” is private" in said[0] and not out.exists()


def test_a_brief_cites_in_the_style_of_the_kind_that_was_chosen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    desk.open(template_model("us-russia"))
    written = []
    for kind in (0, 1):
        out = path.with_name(f"brief-{kind}.html")
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *asked, out=out, kind=kind: (str(out), asked[3].split(";;")[kind])
        )
        desk.run("export-brief")
        written.append(out.read_text(encoding="utf-8"))
    assert "Source: Trenin, Dmitri. 2013/14." in written[0] and "Source: 1. Dmitri Trenin, “" in written[1]


def test_a_folder_that_is_gone_is_said_and_nothing_is_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    said = answering(monkeypatch, "Not now")
    saving_to(monkeypatch, tmp_path / "nowhere" / "plan.modus")
    desk.run("save")
    assert "That was not saved. Your work is safe on this computer." in said[0]
    assert "Not in a file yet" in desk.status() and "What if 1" in desk.scenarios()


def test_opening_a_file_says_that_a_crash_left_work_on_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    document = Document.create(material.model(), path, "test")
    document.apply(operations.move_issue(document.model, TRADE, 100, 900))
    document.close(publish=False)
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    desk.window.files.open(path)
    assert said or desk.session.model.issues[TRADE].cooperation == 100, "nothing is said, and the work is not there"
