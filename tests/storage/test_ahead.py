"""A document is looked at before anybody asks for it; only what is still so is used, and nothing stays behind."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from tests.storage.test_gate import alter
from tests.workspace.samples import everything
from workbench.storage import ahead as module
from workbench.storage.ahead import Ahead
from workbench.storage.content import Content
from workbench.storage.errors import Damaged, FileProblem
from workbench.storage.new_document import write_document
from workbench.storage.publish import Target
from workbench.storage.quarantine import Look, admit
from workbench.workspace.document import Document

CONTENT = Content.new(everything(), "New", "me")
pytestmark = pytest.mark.usefixtures("passing")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.modus"
    write_document(CONTENT, Target(path))
    return path


def test_what_was_looked_at_ahead_is_what_is_opened(file: Path, passing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for own in (True, False):
        ahead = Ahead(file)
        look = ahead.taken(file)
        assert look is not None and look.own is own and ahead.taken(file) is None
        assert admit(file, begun=look).content.model == CONTENT.model
        assert not list(passing.iterdir())
        ahead = Ahead(file)
        ahead._thread.join()
        with monkeypatch.context() as patched:
            patched.setattr("workbench.storage.quarantine.Look", None)  # whoever looks anew fails
            document = Document.open(file, apart=True, ahead=ahead)
        assert document.model == CONTENT.model and len(document.history()) == 1
        document.close()
        (file.parent / "home" / "written.txt").unlink(missing_ok=True)
        file.touch()


def test_what_is_wrong_is_told_when_it_is_opened(file: Path, passing: Path) -> None:
    alter(file, "UPDATE batch SET label = 'Mine'")
    look = Ahead(file).taken(file)
    assert look is not None
    with pytest.raises(Damaged, match="history"):
        admit(file, begun=look)
    file.write_bytes(b"no workspace")
    ahead = Ahead(file)
    assert ahead.taken(file) is None
    with pytest.raises(FileProblem, match="not a Modus Vivendi workspace"):
        Document.open(file, ahead=ahead)
    assert Ahead(file.with_name("gone.modus")).taken(file.with_name("gone.modus")) is None
    assert not list(passing.iterdir())


def test_what_was_replaced_meanwhile_or_is_another_is_looked_at_anew(file: Path, passing: Path) -> None:
    other = file.with_name("other.modus")
    shutil.copy(file, other)
    ahead = Ahead(file)
    assert ahead.taken(other) is None
    ahead = Ahead(file)
    ahead._thread.join()
    other.replace(file)
    assert ahead.taken(file) is None
    assert not list(passing.iterdir())


def test_given_up_it_leaves_nothing_behind_and_keeps_nobody_waiting(
    file: Path, passing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = Ahead(file)
    ahead._thread.join()
    ahead.give_up()
    assert not list(passing.iterdir()) and ahead.taken(file) is None

    def slow(path: Path, **options: bool) -> Look:
        time.sleep(0.3)
        return Look(path, **options)

    monkeypatch.setattr(module, "Look", slow)
    ahead = Ahead(file)
    ahead.give_up()
    assert ahead._thread.is_alive()
    ahead._thread.join()
    assert not list(passing.iterdir()) and ahead.taken(file) is None
