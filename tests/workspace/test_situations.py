"""The situations in `decisions/situations.md`, brought about for real: nothing is lost, and the way out leads out.

Those of locks are in `test_locks`; here are those of what lies on the disk.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspace.disks import Stick
from tests.workspace.samples import everything
from tests.workspace.steps import beside, crash, move
from tests.workspace.window import Window
from workbench.domain.model import Model
from workbench.storage.errors import (
    CannotWrite,
    Damaged,
    DocumentChanged,
    DocumentReplaced,
    FileProblem,
    ReadOnly,
    WayOut,
)
from workbench.storage.lock_slip import lock_path
from workbench.storage.unfinished import unfinished
from workbench.workspace.document import Document
from workbench.workspace.reading import read, write_new


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    made = Stick(tmp_path)
    yield made
    made.throw_away()


def refusal(document: Document, way_out: WayOut) -> FileProblem:
    """Tries to publish new work; afterwards it must still be there and can be gone on with."""
    move(document, (document.model.by_key("issue", "river").cooperation + 7) % 1000)
    before = document.model
    with pytest.raises(FileProblem) as raised:
        document.publish()
    assert raised.value.way_out is way_out, str(raised.value)
    assert document.model is before and document.has_unpublished and not document.read_only
    assert str(raised.value).count("\n") == 0 and str(raised.value).endswith(".")
    move(document, (document.model.by_key("issue", "river").cooperation + 7) % 1000)
    return raised.value


def leave(document: Document, problem: FileProblem, elsewhere: Path) -> Path:
    """Takes the way out, as the button does; the work has to be there then, and the next save to work."""
    match problem.way_out:
        case WayOut.SAVE_BESIDE:
            assert document.path_beside is not None
            document.save_as(document.path_beside)
        case WayOut.SAVE_ELSEWHERE:
            document.save_as(elsewhere)
        case WayOut.FOLLOW:
            document.follow()
            document.publish()
        case WayOut.TRY_AGAIN:
            document.publish()
        case other:
            pytest.fail(f"no way out: {other}")
    path = document.path
    assert path is not None and read(path)[0] == document.model and not document.has_unpublished
    move(document, 1)
    document.publish()
    assert read(path)[0] == document.model and lock_path(path).exists()
    document.close()
    assert not lock_path(path).exists() and unfinished() == []
    return path


def fill(filler: Path) -> None:
    """Leaves no room on a disk."""
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)


# ── what lies in the document's place ────────────────────────────────────────────────────────────────────────


def test_changed_underneath(document: Document, path: Path, tmp_path: Path) -> None:
    with Window(path, claim="TAKE_OVER") as other:
        assert [other.first, other.do("move", 9), other.do("close")] == ["open", "done", "done"]
    theirs = path.read_bytes()
    problem = refusal(document, WayOut.SAVE_BESIDE)
    assert "changed by someone else since it was opened" in str(problem)
    assert leave(document, problem, tmp_path) == path.with_name("plan – mine.modus")
    assert path.read_bytes() == theirs


def test_replaced_by_an_earlier_version(document: Document, path: Path, tmp_path: Path) -> None:
    earlier = path.read_bytes()
    move(document, 5)
    document.publish()
    path.write_bytes(earlier)
    problem = refusal(document, WayOut.SAVE_BESIDE)
    assert isinstance(problem, DocumentReplaced) and "an earlier version of it" in str(problem)
    leave(document, problem, tmp_path)
    assert path.read_bytes() == earlier


def test_replaced_by_another_workspace(document: Document, path: Path, tmp_path: Path) -> None:
    write_new(tmp_path / "other.modus", Model.blank("Fishing"))
    (tmp_path / "other.modus").replace(path)
    foreign = path.read_bytes()
    problem = refusal(document, WayOut.SAVE_BESIDE)
    assert isinstance(problem, DocumentReplaced) and "another workspace now, “Fishing”" in str(problem)
    leave(document, problem, tmp_path)
    assert path.read_bytes() == foreign


@pytest.mark.parametrize("content", [b"", b"a letter"], ids=["emptied", "something else"])
def test_replaced_by_no_workspace_at_all(document: Document, path: Path, tmp_path: Path, content: bytes) -> None:
    path.write_bytes(content)
    problem = refusal(document, WayOut.SAVE_BESIDE)
    assert "no workspace that can be opened now" in str(problem)
    leave(document, problem, tmp_path)
    assert path.read_bytes() == content


def test_the_same_is_said_where_a_worker_finds_it(document: Document, path: Path, tmp_path: Path) -> None:
    write_new(tmp_path / "other.modus", Model.blank("Fishing"))
    (tmp_path / "other.modus").replace(path)
    move(document, 1)
    publication = document.prepare()
    assert publication is not None
    with pytest.raises(DocumentReplaced, match="“Fishing”"):
        publication.run()


def test_swapped_away_and_back_is_as_if_nothing_had_been(document: Document, path: Path) -> None:
    path.rename(path.with_name("old"))
    path.with_name("old").rename(path)
    path.with_name("copy").write_bytes(path.read_bytes())
    path.with_name("copy").replace(path)
    move(document, 1)
    document.close()
    assert read(path)[0] == document.model


def test_renamed(document: Document, path: Path, tmp_path: Path) -> None:
    new = path.with_name("final.modus")
    path.rename(new)
    problem = refusal(document, WayOut.FOLLOW)
    assert "is called “final.modus” now" in str(problem)
    assert leave(document, problem, tmp_path) == new
    assert list(path.parent.iterdir()) == [new]


def test_renamed_and_opened_by_somebody_else_there(document: Document, path: Path) -> None:
    new = path.with_name("final.modus")
    path.rename(new)
    move(document, 1)
    other = Document.open(new)
    with pytest.raises(FileProblem, match="has it open"):
        document.follow()
    other.close()
    assert document.follow() == new
    document.close()
    assert read(new)[0] == document.model


def test_renamed_while_the_computer_crashed(document: Document, path: Path) -> None:
    move(document, 1)
    crash(document)
    path.rename(path.with_name("final.modus"))
    (work,) = unfinished()
    again = Document.resume(work)
    with pytest.raises(DocumentChanged) as raised:
        again.publish()
    assert raised.value.way_out is WayOut.FOLLOW
    again.follow()
    again.close()
    assert read(path.with_name("final.modus"))[0] == document.model


def test_deleted(document: Document, path: Path, tmp_path: Path) -> None:
    path.unlink()
    problem = refusal(document, WayOut.SAVE_BESIDE)
    assert "no longer where it was" in str(problem)
    with pytest.raises(DocumentChanged, match="not found under another name"):
        document.follow()
    assert leave(document, problem, tmp_path) == path


# ── where it lies ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_folder_is_gone_and_back_again(document: Document, path: Path) -> None:
    away = path.parent.rename(path.parent.with_name("away"))
    problem = refusal(document, WayOut.SAVE_ELSEWHERE)
    assert "is not there" in str(problem) and document.beat() == "" and not path.parent.exists()
    away.rename(path.parent)
    document.publish()
    assert read(path)[0] == document.model and document.beat() == ""
    document.close()
    assert list(path.parent.iterdir()) == [path]


def test_the_folder_is_gone_for_good(document: Document, path: Path, tmp_path: Path) -> None:
    path.parent.rename(tmp_path / "away")
    problem = refusal(document, WayOut.SAVE_ELSEWHERE)
    leave(document, problem, tmp_path / "mine.modus")


def test_a_stick_is_pulled_and_plugged_in_again(stick: Stick) -> None:
    path = stick.folder / "plan.modus"
    document = Document.create(everything(), path)
    stick.pull_out()
    problem = refusal(document, WayOut.SAVE_ELSEWHERE)
    assert not isinstance(problem, DocumentChanged) and "neither is the disk or stick" in str(problem)
    assert document.beat() == "" and list(stick.folder.iterdir()) == []  # nothing is hidden under the mount
    stick.plug_in()
    assert document.beat() == ""
    document.publish()
    assert read(path)[0] == document.model
    document.close()
    assert list(stick.folder.iterdir()) == [path]


def test_a_stick_is_pulled_for_good(stick: Stick, tmp_path: Path) -> None:
    document = Document.create(everything(), stick.folder / "plan.modus")
    stick.pull_out()
    leave(document, refusal(document, WayOut.SAVE_ELSEWHERE), tmp_path / "mine.modus")


def test_a_stick_is_pulled_and_the_window_closed(stick: Stick) -> None:
    path = stick.folder / "plan.modus"
    document = Document.create(everything(), path)
    stick.pull_out()
    refusal(document, WayOut.SAVE_ELSEWHERE)
    with pytest.raises(CannotWrite):
        document.close()
    document.close(publish=False)
    stick.plug_in()
    assert lock_path(path).exists()  # could not be taken away
    (work,) = unfinished()
    again = Document.resume(work)
    again.close()
    assert read(path)[0] == document.model and list(stick.folder.iterdir()) == [path]


def test_a_read_only_folder(stick: Stick, tmp_path: Path) -> None:
    path = stick.folder / "plan.modus"
    Document.create(everything(), path).close()
    stick.protect(True)
    document = Document.open(path)
    assert document.read_only and document.read_only_way_out is WayOut.SAVE_ELSEWHERE
    assert "cannot be written to where it is" in document.read_only_because
    with pytest.raises(ReadOnly) as raised:
        move(document, 1)
    assert raised.value.way_out is WayOut.SAVE_ELSEWHERE
    assert document.beat() == "" and list(stick.folder.iterdir()) == [path]
    document.save_as(tmp_path / "mine.modus")
    move(document, 1)
    document.close()
    assert read(tmp_path / "mine.modus")[0] == document.model


def test_a_folder_that_becomes_read_only(stick: Stick) -> None:
    path = stick.folder / "plan.modus"
    document = Document.create(everything(), path)
    before = path.read_bytes()
    stick.protect(True)
    problem = refusal(document, WayOut.SAVE_ELSEWHERE)
    assert "read-only" in str(problem) and document.beat() == "" and path.read_bytes() == before
    stick.protect(False)
    document.publish()
    assert read(path)[0] == document.model
    document.close()
    assert list(stick.folder.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_of_somebody_else(document: Document, path: Path, tmp_path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        leave(document, refusal(document, WayOut.SAVE_ELSEWHERE), tmp_path / "mine.modus")
    finally:
        path.parent.chmod(0o755)


def test_a_full_disk(stick: Stick, tmp_path: Path) -> None:
    path = stick.folder / "plan.modus"
    document = Document.create(everything(), path)
    before = path.read_bytes()
    filler = stick.folder / "film"
    fill(filler)
    problem = refusal(document, WayOut.SAVE_ELSEWHERE)
    assert "no room left" in str(problem) and path.read_bytes() == before
    assert document.beat() == "" and lock_path(path).read_bytes()
    assert beside(path) == ["film", "plan.modus"]
    filler.unlink()
    leave(document, problem, tmp_path / "mine.modus")
    assert path.read_bytes() == before


def test_a_disk_that_was_full_from_the_start(stick: Stick) -> None:
    path = stick.folder / "plan.modus"
    Document.create(everything(), path).close()
    filler = stick.folder / "film"
    fill(filler)
    document = Document.open(path)
    refusal(document, WayOut.SAVE_ELSEWHERE)
    filler.unlink()
    document.close()
    assert read(path)[0] == document.model and list(stick.folder.iterdir()) == [path]


# ── what lies beside it ──────────────────────────────────────────────────────────────────────────────────────


def test_a_second_version_of_a_sync_program(document: Document, path: Path) -> None:
    document.close()
    other = path.with_name("plan (Ada's conflicted copy 2026-11-26).modus")
    other.write_bytes(path.read_bytes())
    before = other.read_bytes()
    again = Document.open(path)
    (notice,) = again.notices
    assert notice.path == other and notice.way_out is WayOut.OPEN_OTHER
    assert other.name in notice.text and "left as they are" in notice.text
    move(again, 1)
    again.close()
    assert other.read_bytes() == before and read(path)[0] == again.model
    look = Document.open(notice.path)
    assert look.notices == () and look.workspace_id == again.workspace_id
    look.close()


def test_a_journal_of_another_program(document: Document, path: Path, tmp_path: Path) -> None:
    document.close()
    before = path.read_bytes()
    program = (
        "import os, sqlite3, sys; other = sqlite3.connect(sys.argv[1], isolation_level=None); "
        "other.execute('BEGIN IMMEDIATE'); other.execute(\"UPDATE meta SET value = 'x'\"); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    journal = path.with_name("plan.modus-journal")
    kept = journal.read_bytes()
    assert kept and path.read_bytes() == before
    again = Document.open(path)
    (notice,) = again.notices
    assert notice.path == journal and notice.way_out is WayOut.SAVE_BESIDE
    assert "Nothing of it was carried out here" in notice.text
    problem = refusal(again, WayOut.SAVE_BESIDE)
    assert path.read_bytes() == before and journal.read_bytes() == kept
    leave(again, problem, tmp_path)
    assert path.read_bytes() == before and journal.read_bytes() == kept


def test_a_document_that_another_program_left_half_changed(document: Document, path: Path) -> None:
    document.close()
    before = path.read_bytes()
    program = (
        "import os, sqlite3, sys; other = sqlite3.connect(sys.argv[1], isolation_level=None); "
        "other.execute('PRAGMA cache_size=1'); other.execute('BEGIN IMMEDIATE'); "
        "other.execute('CREATE TABLE mine (text)'); "
        "other.executemany('INSERT INTO mine VALUES (?)', [('x' * 3000,)] * 50); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    half, journal = path.read_bytes(), path.with_name("plan.modus-journal")
    kept = journal.read_bytes()
    assert half != before
    with pytest.raises(Damaged, match=r"“plan\.modus-journal” of another program") as raised:
        Document.open(path)
    assert raised.value.way_out is Damaged("").way_out
    assert path.read_bytes() == half and journal.read_bytes() == kept and not lock_path(path).exists()
    sqlite3.connect(path).execute("SELECT count(*) FROM issues").fetchone()  # takes it back
    assert path.read_bytes() == before and not journal.exists()
    again = Document.open(path)
    assert again.notices == ()
    again.close()


def test_a_journal_of_another_program_that_finishes(document: Document, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE meta SET value = 'x'")
    refusal(document, WayOut.SAVE_BESIDE)
    other.execute("ROLLBACK")
    other.close()
    document.close()
    assert read(path)[0] == document.model
