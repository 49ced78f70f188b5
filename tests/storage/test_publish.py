"""A document is the old one or the new one, whatever fails, and never somebody else's work overwritten."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.storage import publish
from workbench.storage.errors import CannotWrite, DocumentChanged
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.publish import TEMPORARY, Target, fingerprint, put

OLD, NEW, THEIRS = b"old" * 3000, b"new" * 5000, b"theirs" * 100


@pytest.fixture
def document(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    path = folder / "plan.modus"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    path = tmp_path / "finished"
    path.write_bytes(NEW)
    return path


def known(document: Path) -> Target:
    return Target(document, (fingerprint(document),))


def alone(document: Path) -> bool:
    return list(document.parent.iterdir()) == ([document] if document.exists() else [])


def test_the_new_takes_the_place_of_the_old(document: Path, finished: Path) -> None:
    document.chmod(0o640)
    announced: list[Fingerprint] = []
    written = put(finished, known(document), "me", announced.append)
    assert document.read_bytes() == NEW and alone(document)
    assert written == fingerprint(document) and written.same_content(announced[0])
    if os.name != "nt":
        assert stat.S_IMODE(document.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="a folder cannot be forced to the disk there")
@pytest.mark.parametrize("new", [False, True], ids=["replaced", "new"])
def test_the_file_is_on_the_disk_before_it_is_put_there_and_the_folder_after(
    document: Path, finished: Path, new: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Target(document.with_name("other.modus")) if new else known(document)
    folder, happened = document.parent.stat(), list[str]()
    fsync, replace, link = os.fsync, Path.replace, os.link

    def forced(descriptor: int) -> None:
        fsync(descriptor)
        found = os.fstat(descriptor)
        if stat.S_ISREG(found.st_mode):
            assert found.st_size == len(NEW)  # all of it, not just the beginning
        happened.append("folder" if os.path.samestat(found, folder) else "file")

    def replaced(source: Path, to: Path) -> Path:
        happened.append("put there")
        return replace(source, to)

    def linked(source: Path, to: Path) -> None:
        happened.append("put there")
        link(source, to)

    monkeypatch.setattr(os, "fsync", forced)
    monkeypatch.setattr(Path, "replace", replaced)
    monkeypatch.setattr(os, "link", linked)
    put(finished, target, "me")
    assert happened == ["file", "put there", "folder"]


def test_a_disk_that_does_not_confirm_the_folder(
    document: Path, finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "force_folder", raising(OSError(5, "Input/output error")))
    with pytest.raises(CannotWrite, match="was written, but the disk did not confirm it"):
        put(finished, known(document), "me")
    assert document.read_bytes() == NEW and alone(document)


def test_a_new_document(document: Path, finished: Path) -> None:
    other = document.with_name("other.modus")
    put(finished, Target(other), "me")
    assert other.read_bytes() == NEW
    assert {path.name for path in document.parent.iterdir()} == {"plan.modus", "other.modus"}


def test_what_is_there_is_only_replaced_when_told(document: Path, finished: Path) -> None:
    with pytest.raises(CannotWrite, match="already a file"):
        put(finished, Target(document), "me")
    assert document.read_bytes() == OLD and alone(document)
    put(finished, Target(document, overwrite=True), "me")
    assert document.read_bytes() == NEW and alone(document)


def test_a_document_changed_by_others_is_left_alone(document: Path, finished: Path) -> None:
    target = known(document)
    document.write_bytes(THEIRS)
    with pytest.raises(DocumentChanged, match="changed by someone else"):
        put(finished, target, "me")
    assert document.read_bytes() == THEIRS and alone(document)


def test_same_size_and_time_do_not_hide_a_change(document: Path, finished: Path) -> None:
    target, was = known(document), document.stat()
    with document.open("r+b") as file:
        file.write(b"X")
    os.utime(document, ns=(was.st_atime_ns, was.st_mtime_ns))
    with pytest.raises(DocumentChanged):
        put(finished, target, "me")


def test_a_document_that_was_only_touched_or_put_back_is_still_ours(document: Path, finished: Path) -> None:
    target = known(document)
    again = document.with_name("again")
    again.write_bytes(OLD)
    again.replace(document)
    put(finished, target, "me")
    assert document.read_bytes() == NEW


def test_a_document_changed_while_we_write_is_left_alone(
    document: Path, finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = known(document)
    with pytest.raises(DocumentChanged):
        put(finished, target, "me", lambda _: document.write_bytes(THEIRS) and None)
    assert document.read_bytes() == THEIRS and alone(document)


def test_a_new_name_taken_while_we_write_is_left_alone(
    document: Path, finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = document.with_name("other.modus")
    monkeypatch.setattr(Target, "check", lambda self: None)
    with pytest.raises(CannotWrite, match="already"):
        put(finished, Target(other), "me", lambda _: other.write_bytes(THEIRS) and None)
    assert other.read_bytes() == THEIRS


def test_a_disk_without_hard_links(document: Path, finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", raising(PermissionError(1, "not here")))
    put(finished, Target(document.with_name("other.modus")), "me")
    assert document.with_name("other.modus").read_bytes() == NEW


def test_a_document_that_is_gone(document: Path, finished: Path) -> None:
    target = known(document)
    document.unlink()
    with pytest.raises(DocumentChanged, match="no longer"):
        put(finished, target, "me")
    document.parent.rmdir()
    with pytest.raises(CannotWrite, match="not there"):
        put(finished, target, "me")


def test_links_and_folders_are_not_replaced(document: Path, finished: Path) -> None:
    link, folder = document.with_name("link.modus"), document.with_name("folder.modus")
    link.symlink_to(document)
    folder.mkdir()
    for path in (link, folder):
        with pytest.raises(CannotWrite):
            put(finished, Target(path, overwrite=True), "me")
    assert link.is_symlink() and document.read_bytes() == OLD


def raising(error: BaseException) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> Any:
        raise error

    return fail


STEPS = [(os, "fsync"), (os, "open"), (os, "write"), (publish, "_copy_beside"), (publish, "_rename")]
ERRORS = [OSError(28, "No space left on device"), OSError(5, "Input/output error"), PermissionError(13, "no")]


@pytest.mark.parametrize(("place", "step"), STEPS, ids=[step for _, step in STEPS])
@pytest.mark.parametrize("error", ERRORS, ids=["full", "broken", "forbidden"])
def test_whatever_fails_the_old_document_is_whole(
    document: Path, finished: Path, place: Any, step: str, error: OSError, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = known(document)
    with monkeypatch.context() as failing:
        failing.setattr(place, step, raising(error))
        with pytest.raises(CannotWrite) as raised:
            put(finished, target, "me")
    assert "plan.modus" in str(raised.value) and "kept safely" in str(raised.value)
    assert document.read_bytes() == OLD and alone(document)
    put(finished, target, "me")
    assert document.read_bytes() == NEW and alone(document)


def test_short_writes_are_completed(document: Path, finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: whole(descriptor, bytes(data)[:1000]))
    put(finished, known(document), "me")
    assert document.read_bytes() == NEW


def test_a_disk_that_lies_is_found_out(document: Path, finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: whole(descriptor, b"\0" * len(bytes(data))))
    with pytest.raises(CannotWrite, match="failing"):
        put(finished, known(document), "me")
    assert document.read_bytes() == OLD and alone(document)


def test_leftovers_of_a_crash_are_cleared_away(document: Path, finished: Path) -> None:
    own, old, fresh, foreign = (
        document.with_name(name)
        for name in (f"{TEMPORARY}me.tmp", f"{TEMPORARY}a.tmp", f"{TEMPORARY}b.tmp", "~lock.tmp")
    )
    for path in (own, old, fresh, foreign):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    put(finished, known(document), "me")
    assert {path.name for path in document.parent.iterdir()} == {document.name, fresh.name, foreign.name}
