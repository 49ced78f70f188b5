"""What lies beside a document is recognised, and left as it is."""

from __future__ import annotations

import os
import socket
import sqlite3
from pathlib import Path

import pytest

from workbench.storage.publish import fingerprint
from workbench.storage.siblings import conflicted_copies, free_name, open_journals, under_another_name

CONFLICTS = [
    "plan (conflicted copy).modus",
    "plan (Ada's conflicted copy 2026-11-26).modus",
    "plan (Ada's laptop's conflicted copy 2026-11-26 (1)).modus",
    "plan (conflicted copy 2026-11-26 101112).modus",
    "plan (Case Conflict 1).modus",
    "plan (SFConflict ada@example.org 2026-11-26-10-11-12).modus",
    "plan.sync-conflict-20261126-101112-ABCDEFG.modus",
    "plan-DESKTOP-4F2K1.modus",
    "plan-HOST.modus",
    "plan.Conflict.modus",
]
OTHERS = [
    "plan.modus",
    "plan 2.modus",
    "plan (1).modus",
    "plan – mine.modus",
    "plan-2026.modus",
    "plan-2026-11-26.modus",
    "plan-final.modus",
    "plan-b.modus",
    "planning (conflicted copy).modus",
    "planes-HOST.modus",
    "plan (conflicted copy).txt",
    "other (conflicted copy).modus",
    "plan (about the conflict).modus",
]


def test_second_versions_of_sync_programs_are_recognised_by_name(tmp_path: Path) -> None:
    document = tmp_path / "plan.modus"
    for name in [*CONFLICTS, *OTHERS]:
        (tmp_path / name).touch()
    assert [path.name for path in conflicted_copies(document)] == sorted(CONFLICTS)


def test_the_name_of_this_computer_counts_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "Ada's-Laptop")
    copy = tmp_path / "plan-ada's-laptop.modus"
    copy.touch()
    assert conflicted_copies(tmp_path / "plan.modus") == [copy]


def test_names_with_signs_in_them(tmp_path: Path) -> None:
    document, copy = tmp_path / "a+(b).modus", tmp_path / "a+(b) (conflicted copy).modus"
    document.touch()
    copy.touch()
    assert conflicted_copies(document) == [copy]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    document = tmp_path / "away" / "plan.modus"
    assert conflicted_copies(document) == [] and open_journals(document) == []
    assert free_name(document) == document


@pytest.mark.parametrize(
    ("ending", "content", "open_"),
    [
        ("-journal", b"\xd9\xd5\x05\xf9 \xa1c\xd7", True),
        ("-journal", b"\0" * 12 + b"nonce", True),  # as long as it is not on the disk yet
        ("-journal", b"", False),
        ("-journal", b"\0" * 512, False),  # as journal_mode=PERSIST leaves it
        ("-wal", b"7\x7f\x06\x82", True),
        ("-wal", b"", False),
        ("-shm", b"anything", False),
    ],
)
def test_journals_in_which_something_is_left_undone(tmp_path: Path, ending: str, content: bytes, open_: bool) -> None:
    document = tmp_path / "plan.modus"
    beside = tmp_path / f"plan.modus{ending}"
    beside.write_bytes(content)
    assert open_journals(document) == ([beside] if open_ else [])
    assert beside.read_bytes() == content


@pytest.mark.parametrize("mode", ["DELETE", "TRUNCATE", "PERSIST", "WAL"])
def test_real_journals_of_another_program(tmp_path: Path, mode: str) -> None:
    document = tmp_path / "plan.modus"
    other = sqlite3.connect(document, isolation_level=None)
    other.execute("CREATE TABLE t (x)")
    other.execute(f"PRAGMA journal_mode={mode}")
    other.execute("PRAGMA cache_size=1")
    other.execute("BEGIN IMMEDIATE")
    assert mode == "WAL" or open_journals(document) == []
    other.executemany("INSERT INTO t VALUES (?)", [("x" * 3000,)] * 50)
    assert [path.name for path in open_journals(document)] == [f"plan.modus-{'wal' if mode == 'WAL' else 'journal'}"]
    other.execute("COMMIT")
    other.close()
    assert open_journals(document) == []


def test_a_document_is_found_under_its_new_name_by_its_content(tmp_path: Path) -> None:
    document = tmp_path / "plan.modus"
    document.write_bytes(b"old content")
    known = (fingerprint(document),)
    assert under_another_name(tmp_path / "x.modus", known) == document
    document.rename(tmp_path / "new.modus")
    (tmp_path / "same size.modus").write_bytes(b"new content")
    (tmp_path / "other kind.txt").write_bytes(b"old content")
    (tmp_path / "folder.modus").mkdir()
    if os.name != "nt":
        (tmp_path / "link.modus").symlink_to(tmp_path / "other kind.txt")
        os.mkfifo(tmp_path / "pipe.modus")
    assert under_another_name(document, known) == tmp_path / "new.modus"
    (tmp_path / "new.modus").unlink()
    assert under_another_name(document, known) is None
    assert under_another_name(document, ()) is None


@pytest.mark.skipif(os.name == "nt", reason="pipes and links as Unix has them")
def test_a_journal_that_is_no_file(tmp_path: Path) -> None:
    document, journal = tmp_path / "plan.modus", tmp_path / "plan.modus-journal"
    os.mkfifo(journal)
    assert open_journals(document) == []  # and it is not waited for
    journal.unlink()
    journal.mkdir()
    assert open_journals(document) == []
    journal.rmdir()
    journal.symlink_to(tmp_path / "anything")
    assert open_journals(document) == [journal]


def test_a_free_name(tmp_path: Path) -> None:
    document = tmp_path / "plan.modus"
    assert free_name(document) == document
    names = []
    for _ in range(3):
        names.append(free_name(document).name)
        free_name(document).touch()
    assert names == ["plan.modus", "plan – mine.modus", "plan – mine 2.modus"]
    (tmp_path / "other.modus-journal").write_bytes(b"hot")
    assert free_name(tmp_path / "other.modus").name == "other – mine.modus"
