"""Versions in the window, and recovered copies: what they would change, and back again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from tests.ui import material
from tests.ui.answers import answering
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from workbench.storage.backup_names import Reason
from workbench.storage.salvage.apart import recover_apart
from workbench.ui.files import watching
from workbench.ui.files.recovered import RecoveredDialog
from workbench.ui.files.versions import VersionsDialog
from workbench.ui.language import be_silent, speak
from workbench.workspace import operations
from workbench.workspace.document import Document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder / "plan.modus"


def looking(monkeypatch: pytest.MonkeyPatch, desk: Desk, look: Callable[[VersionsDialog], bool]) -> None:
    """Ask for the versions, look at the dialog once everything is read, and close it as ``look`` says."""
    seen: list[VersionsDialog] = []

    def exec_(dialog: VersionsDialog) -> int:
        seen.append(dialog)
        dialog.show()
        desk.settle()
        restore = look(dialog)
        if restore:
            dialog.restore.click()
        dialog.hide()
        return int(restore)

    monkeypatch.setattr(VersionsDialog, "exec", exec_)
    desk.run("versions")
    assert len(seen) == 1


def moved(desk: Desk, cooperation: int) -> None:
    desk.session.attempt(lambda m: operations.move_issue(m, TRADE, cooperation, 600))


def listed(dialog: VersionsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def differences(dialog: VersionsDialog) -> list[str]:
    shown = dialog.differences.list
    return [shown.item(row).text() for row in range(shown.count())]


def test_going_back_is_a_new_edit(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    document = desk.open(material.model(), path)
    before = desk.session.model
    document.back_up(Reason.OPENED)
    moved(desk, 900)
    desk.settle()
    after, seen = desk.session.model, list[str]()

    def look(dialog: VersionsDialog) -> bool:
        seen.extend([*listed(dialog), dialog.differences.summary.text(), *differences(dialog)])
        assert dialog.restore.isEnabled()
        return True

    looking(monkeypatch, desk, look)
    assert "when it was opened" in seen[0] and "1 issue area changed" in seen[1] and "cooperation" in seen[2]
    assert desk.session.model == before
    desk.settle()
    assert len(document.versions()) == 2, "how it was just before is kept as well"
    desk.run("undo")
    assert desk.session.model == after


def test_what_is_now_cannot_be_restored(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    document = desk.open(material.model(), path)
    document.back_up(Reason.OPENED)
    desk.settle()

    def look(dialog: VersionsDialog) -> bool:
        assert not dialog.restore.isEnabled() and "how it is now" in dialog.differences.summary.text()
        return False

    looking(monkeypatch, desk, look)


def test_without_versions_it_says_when_they_are_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())

    def look(dialog: VersionsDialog) -> bool:
        assert listed(dialog) == [] and "No version has been kept yet" in dialog.differences.summary.text()
        return False

    looking(monkeypatch, desk, look)


def test_a_version_that_rotted_is_said_and_the_others_are_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path, home: Path
) -> None:
    document = desk.open(material.model(), path)
    document.back_up(Reason.OPENED)
    desk.settle()
    moved(desk, 900)
    document.back_up(Reason.HOURLY)
    desk.settle()
    newest = document.versions()[0].backup.path
    newest.write_bytes(newest.read_bytes()[:-5000])

    def look(dialog: VersionsDialog) -> bool:
        assert not dialog.restore.isEnabled() and "damaged" in dialog.differences.summary.text()
        dialog.list.setCurrentRow(1)
        desk.settle()
        assert dialog.restore.isEnabled() and len(differences(dialog)) == 1
        return False

    looking(monkeypatch, desk, look)


def test_a_version_of_what_was_opened_is_kept_by_itself(desk: Desk, path: Path) -> None:
    document = desk.open(material.model(), path)
    desk.window.files.watching.keep_version()
    desk.settle()
    assert [version.backup.reason for version in document.versions()] == ["opened"]
    moved(desk, 900)
    desk.window.files.watching.keep_version()
    desk.settle()
    assert len(document.versions()) == 1, "the next one is due in an hour"


def test_a_version_is_kept_when_it_is_closed_after_work(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_FIRST_VERSION", 3_600_000)  # on a slow machine it would be due before closing
    document = desk.open(material.model(), path)
    desk.run("close")
    assert document.versions() == [], "nothing was done"
    desk.window.files.open(path)
    moved(desk, 900)
    desk.run("close")
    assert [version.backup.reason for version in document.versions()] == ["closed"]


def test_a_damaged_file_opens_as_a_recovered_copy(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    Document.create(material.model(), path, "test").close()
    whole = bytearray(path.read_bytes())
    place = whole.index(b"Trade") // 4096 * 4096
    whole[place : place + 4096] = bytes(4096)
    path.write_bytes(whole)
    said = answering(monkeypatch, "Open a recovered copy")
    shown: list[RecoveredDialog] = []

    def look(dialog: RecoveredDialog) -> int:
        dialog.show()
        desk.settle()
        shown.append(dialog)
        dialog.hide()
        return 1

    monkeypatch.setattr(RecoveredDialog, "exec", look)
    desk.window.files.open(path)
    assert "is damaged" in said[0] and len(shown) == 1
    assert shown[0].table.rowCount() > 3
    assert desk.session.model.issues.keys() == material.model().issues.keys()
    assert "A copy of plan.modus, not in a file yet" in desk.status() and path.read_bytes() == bytes(whole)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: 0)


def test_what_is_written_into_a_recovered_copy_is_in_the_language_of_the_window(path: Path) -> None:
    Document.create(material.model(), path, "test").close()
    whole = bytearray(path.read_bytes())
    while (place := whole.find(b"Trade")) >= 0:  # and its history, so that something is lost
        place = place // 4096 * 4096
        whole[place : place + 4096] = bytes(4096)
    path.write_bytes(whole)
    content, _ = recover_apart(path)
    assert "Recovered on" in content.model.workspace.about
    speak("ru")
    content, report = recover_apart(path)
    be_silent()
    about = content.model.workspace.about
    assert about.startswith("Восстановлено") and not {"Recovered", "entries", "entry", "history"} & set(about.split())
    assert content.batches[-1].label.startswith("Восстановлено из")
    assert report.notes and not any("entr" in note or "evidence" in note for note in report.notes)
    assert all(issue.title.startswith("Утрачено: ") for issue in content.model.issues.values())
    assert recover_apart(path)[0].model.workspace.about.startswith("Recovered on"), "nothing of it stays"


def test_work_that_cannot_be_read_any_more_is_recovered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path, home: Path
) -> None:
    document = Document.create(material.model(), path, "test")
    document.apply(operations.move_issue(document.model, TRADE, 100, 900))
    document.close(publish=False)
    (file,) = home.rglob("*.db")
    whole = bytearray(file.read_bytes())
    whole[:100] = bytes(100)
    file.write_bytes(whole)
    from workbench.storage.unfinished import unfinished

    (work,) = unfinished()
    assert work.edits is None
    monkeypatch.setattr(RecoveredDialog, "exec", lambda dialog: 1)
    desk.window.files.resume(work)
    assert desk.session.model.issues[TRADE].cooperation == 100
    assert file.exists(), "nothing is thrown away by itself"


def test_the_first_picture_comes_before_the_checks_are_done(desk: Desk, path: Path) -> None:
    Document.create(material.model(), path, "test").close()
    seen: list[tuple[bool, str]] = []

    def look() -> None:
        document = desk.session.document
        if document is not None and document.read_only and not seen:
            seen.append((TRADE in document.model.issues, desk.window.windowTitle()))
            desk.session.attempt(lambda m: operations.move_issue(m, TRADE, 900, 900))

    desk.session.changed.connect(lambda _: look())
    desk.window.files.open(path)
    desk.settle()
    assert seen and seen[0][0], "it is shown while it is still being checked"
    document = desk.session.document
    assert isinstance(document, Document) and not document.read_only
    assert document.model == material.model() or document.model.issues[TRADE].cooperation != 900
    assert desk.segment("Trust", "present").isEnabled()


def test_a_file_that_the_checks_refuse_is_taken_away_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    import sqlite3

    Document.create(material.model(), path, "test").close()
    other = sqlite3.connect(path)
    other.execute("UPDATE change SET after = '1' WHERE number = (SELECT max(number) FROM change)")
    other.commit()
    other.close()
    said = answering(monkeypatch, "Not now")
    desk.window.files.open(path)
    desk.settle()
    assert "was not opened" in said[0] and desk.session.document is None and desk.window.welcome.isVisible()
