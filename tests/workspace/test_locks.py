"""Who has a document open: said beside it, given way to, taken over where nobody is there any more."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.workspace.samples import everything
from tests.workspace.steps import crash, move, working_files
from tests.workspace.window import Window
from workbench.domain.model import Model
from workbench.storage.errors import DocumentChanged, FileProblem, Hold, InUse, ReadOnly, WayOut
from workbench.storage.lock_slip import lock_path
from workbench.storage.unfinished import unfinished
from workbench.workspace import document as module
from workbench.workspace.claims import Claim
from workbench.workspace.document import Document
from workbench.workspace.reading import read, write_new

UNIX = pytest.mark.skipif(os.name == "nt", reason="as Unix has it")


@pytest.fixture
def saved(path: Path) -> Path:
    """A document that nobody has open."""
    Document.create(everything(), path).close()
    return path


def elsewhere() -> list[str]:
    """What a command begins with to run on a computer of another name; skips where that cannot be."""
    command = ["unshare", "--uts", "sh", "-c", 'hostname far-away && exec "$@"', "sh"]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], capture_output=True).returncode:
        pytest.skip("another host name needs a name space, which this user cannot make")
    return command


def lock_of(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(lock_path(path).read_bytes())
    return told


def age(path: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(lock_path(path), (then, then))


def in_use(path: Path) -> InUse:
    with pytest.raises(InUse) as raised:
        Document.open(path, "Ada")
    return raised.value


# ── there is one, and then there is none ─────────────────────────────────────────────────────────────────────


def test_an_open_document_has_a_lock_and_a_closed_one_has_none(document: Document, path: Path) -> None:
    told = lock_of(path)
    assert (told["host"], told["number"], told["workspace"]) == (
        socket.gethostname(),
        os.getpid(),
        document.workspace_id,
    )
    document.close()
    assert [found.name for found in path.parent.iterdir()] == [path.name]
    again = Document.open(path)
    assert lock_of(path)["session"] != told["session"]
    again.close(publish=False)
    assert not lock_path(path).exists()


def test_a_document_without_a_file_has_no_lock_until_it_has_one(path: Path) -> None:
    document = Document.create(everything(), None)
    assert document.beat() == "" and list(path.parent.iterdir()) == []
    document.save_as(path)
    assert lock_path(path).exists()
    document.close()
    assert not lock_path(path).exists()


def test_the_lock_goes_where_the_document_goes(document: Document, path: Path) -> None:
    other = path.with_name("other.modus")
    document.save_as(other)
    assert lock_path(other).exists() and not lock_path(path).exists()
    move(document, 1)
    document.save_copy(path.with_name("copy.modus"))
    assert not lock_path(path.with_name("copy.modus")).exists()
    document.close()
    assert sorted(found.name for found in path.parent.iterdir()) == ["copy.modus", "other.modus", "plan.modus"]


def test_a_refused_file_gets_no_lock(path: Path) -> None:
    path.write_bytes(b"no workspace")
    with pytest.raises(FileProblem):
        Document.open(path)
    assert list(path.parent.iterdir()) == [path]


def test_a_document_that_cannot_be_worked_on_gets_no_lock(saved: Path, home: Path) -> None:
    shutil.rmtree(home)
    home.touch()
    with pytest.raises(FileProblem):
        Document.open(saved)
    assert list(saved.parent.iterdir()) == [saved]


def test_what_was_written_just_before_the_lock_was_given_up(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Document.open(saved)
    move(other, 3)
    claimed = module.claimed

    def late(*what: Any) -> Any:
        other.close()
        return claimed(*what)

    monkeypatch.setattr(module, "claimed", late)
    document = Document.open(saved)
    assert document.model == other.model
    move(document, 4)
    document.close()
    assert read(saved)[0] == document.model


def test_reading_takes_no_notice(document: Document, path: Path) -> None:
    before = lock_path(path).read_bytes()
    assert read(path)[0] == document.model
    assert lock_path(path).read_bytes() == before


# ── another window of this person ────────────────────────────────────────────────────────────────────────────


def test_a_second_window_is_told_where_the_first_one_is(saved: Path) -> None:
    with Window(saved) as first:
        assert first.first == "open"
        problem = in_use(saved)
        assert problem.holder.hold is Hold.OWN_WINDOW and problem.way_out is WayOut.BRING_TO_FRONT
        assert "another window of yours" in str(problem) and problem.holder.since is not None
        assert first.do("close") == "done"
        Document.open(saved).close()


def test_a_second_window_in_the_same_program_too(document: Document, path: Path) -> None:
    assert in_use(path).holder.hold is Hold.OWN_WINDOW
    crash(document)  # the program goes on, and only this document is gone
    Document.open(path).close()


def test_looking_at_what_another_window_has(saved: Path) -> None:
    with Window(saved) as first:
        look = Document.open(saved, claim=Claim.VIEW_ONLY)
        assert look.read_only and "has it open" in look.read_only_because and look.notices == ()
        assert look.read_only_way_out is WayOut.SAVE_BESIDE
        with pytest.raises(ReadOnly) as raised:
            move(look, 1)
        assert raised.value.way_out is WayOut.SAVE_BESIDE
        look.beat()
        assert first.do("move", 123) == first.do("publish") == "done"
        with pytest.raises(InUse, match="Choose another name"):
            look.save_as(saved, overwrite=True)
        beside = look.path_beside
        assert beside == saved.with_name("plan – mine.modus") and look.read_only
        look.save_as(beside)
        assert not look.read_only and lock_path(beside).exists()
        move(look, 5)
        look.close()
        assert first.do("beat") == "" and first.do("close") == "done"
        assert read(beside)[0] == look.model != read(saved)[0]


def test_working_on_a_copy_of_what_another_window_has(saved: Path) -> None:
    with Window(saved) as first:
        copy = Document.open(saved, claim=Claim.COPY)
        assert copy.path is None and not copy.read_only and not copy.has_unpublished
        move(copy, 77)
        beside = copy.path_beside
        assert copy.has_unpublished and beside is not None
        copy.save_as(beside)
        copy.close()
        assert first.do("close") == "done"
    assert read(beside)[0] == copy.model and read(beside)[1].workspace_id == read(saved)[1].workspace_id


def test_a_copy_that_is_not_changed_leaves_nothing_behind(saved: Path, home: Path) -> None:
    Document.open(saved, claim=Claim.COPY).close()
    assert working_files(home) == [] and list(saved.parent.iterdir()) == [saved]


# ── after a crash ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_lock_of_a_killed_process_is_taken_over_without_a_word(saved: Path) -> None:
    with Window(saved) as first:
        assert first.do("move", 123) == "done"
        first.kill()
    assert lock_of(saved)["number"] == first.process.pid
    document = Document.open(saved)
    assert lock_of(saved)["number"] == os.getpid() and not document.read_only
    document.close()
    assert not lock_path(saved).exists()
    (work,) = unfinished()
    again = Document.resume(work)
    assert lock_of(saved)["session"] == work.file.stem
    again.close()
    assert read(saved)[0] == again.model


@UNIX
def test_the_number_of_a_dead_process_may_have_been_given_out_again(saved: Path) -> None:
    with Window(saved) as first:
        first.kill()
    told = lock_of(saved)
    lock_path(saved).write_text(json.dumps({**told, "number": os.getppid()}))
    Document.open(saved).close()
    lock_path(saved).write_text(json.dumps({**told, "number": os.getpid()}))
    Document.open(saved).close()


def test_unfinished_work_does_not_push_anybody_aside(saved: Path) -> None:
    with Window(saved) as first:
        first.do("move", 123)
        first.kill()
    (work,) = unfinished()
    with Window(saved, user="ben") as second:
        assert second.first == "open"
        with pytest.raises(InUse, match="ben on"):
            Document.resume(work)
        (work,) = unfinished()  # still there, for another time
        copy = Document.resume(work, claim=Claim.COPY)
        assert copy.path is None and copy.has_unpublished and copy.path_beside is not None
        copy.save_as(copy.path_beside)
        copy.close()
        assert second.do("close") == "done"
    assert read(saved.with_name("plan – mine.modus"))[0] == copy.model != read(saved)[0]


# ── other people ─────────────────────────────────────────────────────────────────────────────────────────────


def test_another_person_at_this_computer(saved: Path) -> None:
    with Window(saved, user="ben") as theirs:
        age(saved, 3600)  # the process lives: no clock is asked
        problem = in_use(saved)
        assert problem.holder.hold is Hold.THEIRS and problem.way_out is WayOut.VIEW_ONLY
        assert f"ben on {socket.gethostname()} has it since" in str(problem)
        assert theirs.do("beat") == ""
        theirs.kill()
    Document.open(saved).close()


def test_another_computer_and_what_happens_when_it_falls_silent(saved: Path) -> None:
    with Window(saved, user="ben", inside=elsewhere()) as theirs:
        assert theirs.first == "open" and lock_of(saved)["host"] == "far-away"
        problem = in_use(saved)
        assert problem.holder.hold is Hold.THEIRS and problem.holder.name == "ben on far-away"
        age(saved, 7300)
        problem = in_use(saved)
        assert problem.holder.hold is Hold.STALE and problem.way_out is WayOut.TAKE_OVER
        assert "nothing was heard from there for 2 hours" in str(problem)
        assert theirs.do("beat") == ""  # it had only slept
        assert in_use(saved).holder.hold is Hold.THEIRS
        age(saved, 7300)
        document = Document.open(saved, claim=Claim.TAKE_OVER)
        move(document, 1)
        document.publish()
        # They are told, once, and overwrite nothing.
        assert "has taken over “plan.modus”" in theirs.do("beat")
        assert theirs.do("beat") == ""
        assert theirs.do("move", 2) == "done"
        assert theirs.do("publish")[0] == "DocumentReplaced"
        assert document.beat() == "" and lock_of(saved)["number"] == os.getpid()
        theirs.begin("close")
        document.close()
    assert read(saved)[0] == document.model


def test_a_live_document_is_not_replaced_by_another(saved: Path, home: Path) -> None:
    other = Document.create(Model.blank("Other"), saved.with_name("other.modus"))
    attempts: list[Callable[[], object]] = [
        lambda: other.save_as(saved, overwrite=True),
        lambda: other.save_copy(saved, overwrite=True),
        lambda: Document.create(Model.blank("Third"), saved, overwrite=True),
        lambda: write_new(saved, Model.blank("Third"), overwrite=True),
    ]
    with Window(saved, user="ben") as theirs:
        before = saved.read_bytes()
        for attempt in attempts:
            with pytest.raises(InUse, match="ben on") as raised:
                attempt()
            assert raised.value.way_out is WayOut.CHOOSE_ANOTHER and saved.read_bytes() == before
        assert theirs.do("beat") == "" and theirs.do("close") == "done"
    other.save_as(saved, overwrite=True)
    other.close()
    assert read(saved)[0].workspace.title == "Other"


# ── the heartbeat ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_heartbeat_renews_the_lock(document: Document, path: Path) -> None:
    before = lock_path(path).read_bytes()
    age(path, 900)
    assert document.beat() == ""
    assert time.time() - lock_path(path).stat().st_mtime < 60
    now = lock_of(path)
    assert len(lock_path(path).read_bytes()) == len(before)
    assert now["beat"] >= json.loads(before)["beat"] and now["since"] == json.loads(before)["since"]


def test_a_lock_that_was_deleted_comes_back_but_not_without_its_document(document: Document, path: Path) -> None:
    lock_path(path).unlink()
    document.beat()
    assert lock_of(path)["number"] == os.getpid()
    lock_path(path).unlink()
    path.rename(path.with_name("away"))
    document.beat()
    assert not lock_path(path).exists()


def test_somebody_elses_lock_is_neither_renewed_nor_removed(document: Document, path: Path) -> None:
    theirs = json.dumps({**lock_of(path), "session": "theirs", "user": "ben", "host": "far-away"}).encode()
    lock_path(path).write_bytes(theirs)
    age(path, 100)
    before = lock_path(path).stat().st_mtime
    assert "ben on far-away has taken over" in document.beat()
    assert document.beat() == ""
    document.close()
    assert lock_path(path).read_bytes() == theirs and lock_path(path).stat().st_mtime == before


def test_a_lock_that_could_not_be_had_is_had_later(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.storage import lock

    def full(*_: object) -> os.stat_result:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as failing:
        failing.setattr(lock, "write_new", full)
        document = Document.open(saved)
        assert document.beat() == "" and not lock_path(saved).exists() and not document.read_only
    document.beat()
    assert lock_path(saved).exists()
    document.close()
    assert list(saved.parent.iterdir()) == [saved]


def test_both_took_over_and_both_keep_their_work(document: Document, path: Path) -> None:
    other = Document.open(path, "Ben", Claim.TAKE_OVER)
    move(document, 1)
    move(other, 2)
    other.close()
    with pytest.raises(DocumentChanged):
        document.publish()
    beside = document.path_beside
    assert beside is not None
    document.save_as(beside)
    document.close()
    assert read(path)[0] == other.model and read(beside)[0] == document.model
    assert sorted(found.name for found in path.parent.iterdir()) == [beside.name, path.name]
