"""What a crash interrupted is found again and goes on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.workspace.steps import crash, move, working_files
from workbench.storage.errors import CannotWrite, FileProblem, WorkingCopyProblem
from workbench.storage.unfinished import unfinished
from workbench.workspace.document import Document
from workbench.workspace.reading import read


def test_work_is_found_again_and_goes_on(document: Document, path: Path, home: Path) -> None:
    move(document, 800)
    move(document, 700)
    assert unfinished() == []  # it is open: nobody else may have it
    crash(document)
    (work,) = unfinished()
    assert (work.document, work.edits, work.title) == (path, 2, "Two neighbours")
    assert work.last is not None and work.last.label == "Move “The river”" and work.last.author == "Ada"
    again = Document.resume(work, "Ada")
    assert again.model == document.model and again.has_unpublished and again.undo_label is None
    move(again, 600)
    again.close()
    assert read(path)[0] == again.model
    assert read(path)[1].sessions == 3
    assert unfinished() == [] and working_files(home) == []


def test_a_crash_right_after_the_rename_is_no_stranger(
    document: Document, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document is already the new one, and only we do not know it yet."""
    from workbench.storage import publish

    class Died(BaseException):
        pass

    def die(*_: Any) -> None:
        raise Died

    move(document, 800)
    with monkeypatch.context() as failing:
        failing.setattr(publish, "force_folder", die)
        with pytest.raises(Died):
            document.publish()
    assert read(path)[0] == document.model
    ticket = json.loads(next((path.parents[1] / "home").rglob("*.json")).read_text())
    assert ticket["announced"] is not None
    crash(document)
    assert unfinished() == []  # everything is in the document
    again = Document.open(path)
    move(again, 1)
    again.close()


def test_a_crash_between_two_publishings_goes_on_where_it_was(
    document: Document, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.storage import publish

    move(document, 800)
    with monkeypatch.context() as failing:
        failing.setattr(publish, "force_folder", lambda _: (_ for _ in ()).throw(OSError(5, "I/O")))
        with pytest.raises(CannotWrite):
            document.publish()
    move(document, 700)
    crash(document)
    (work,) = unfinished()
    assert work.edits == 1
    again = Document.resume(work)
    again.close()
    assert read(path)[0] == again.model


def test_a_failed_publish_is_simply_done_again(document: Document, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    move(document, 800)
    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(CannotWrite):
            document.publish()
    assert document.has_unpublished and read(path)[0] != document.model
    document.publish()
    assert read(path)[0] == document.model


def test_a_working_copy_that_cannot_be_read_is_still_shown(document: Document, home: Path) -> None:
    move(document, 800)
    crash(document)
    (file,) = home.rglob("*.db")
    file.write_bytes(b"\0" * 8192)
    (work,) = unfinished()
    assert work.edits is None and work.document == document.path
    with pytest.raises(FileProblem):
        Document.resume(work)
    assert file.exists()


def test_an_open_workspace_cannot_be_resumed_twice(document: Document, path: Path) -> None:
    move(document, 800)
    crash(document)
    (work,) = unfinished()
    first = Document.resume(work)
    with pytest.raises(WorkingCopyProblem, match="another window"):
        Document.resume(work)
    first.close()
