"""Damaged files on the command line: what is wrong with one, and what can be saved of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Modus
from tests.storage.other_formats import later, two_ahead
from tests.workspace.samples import everything
from workbench.storage import connection
from workbench.storage.content import Content
from workbench.workspace.reading import read

PAGE = 4096


@pytest.fixture
def damaged(relations: Path) -> Path:
    """The example with a few pages of rows and of history zeroed."""
    data = bytearray(relations.read_bytes())
    for word, how_many in ((b"economic-cushion", 1), (b'"title":', 3)):
        at = 0
        for _ in range(how_many):
            at = data.find(word, at)
            page = at // PAGE * PAGE
            data[page : page + PAGE] = bytes(PAGE)
    relations.write_bytes(data)
    return relations


def test_a_damaged_file_is_recovered(modus: Modus, damaged: Path, tmp_path: Path) -> None:
    before, out = damaged.read_bytes(), tmp_path / "out.modus"
    assert modus("info", damaged).code == 2
    answer = modus("recover", damaged, "-o", out, "--json").json
    assert answer["file"] == str(out)
    tables = answer["tables"]
    assert tables["effects"]["found"] == tables["effects"]["of"] > 100
    assert 0 < tables["change"]["found"] < tables["change"]["of"] and answer["history"] == "none"
    model = read(out)[0]
    assert len(model.effects) == tables["effects"]["found"]
    assert model.workspace.about.startswith("Recovered on ") and "“relations.modus”" in model.workspace.about
    assert damaged.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.modus", "relations.modus"]


def test_people_read_a_table_and_sentences(modus: Modus, damaged: Path, tmp_path: Path) -> None:
    answer = modus("recover", damaged, "-o", tmp_path / "out.modus")
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert any(line.split()[:2] == ["issue", "areas"] for line in lines)
    assert lines[-1] == "The history could not be kept, so a new one begins here."


def test_nothing_is_written_over(modus: Modus, damaged: Path, neighbours: Path, tmp_path: Path) -> None:
    before = (damaged.read_bytes(), neighbours.read_bytes())
    assert "is the file to be read" in modus("recover", damaged, "-o", damaged, "--force").refusal
    assert "is there already; --force" in modus("recover", damaged, "-o", neighbours).refusal
    assert (damaged.read_bytes(), neighbours.read_bytes()) == before
    assert modus("recover", damaged, "-o", neighbours, "--force").code == 0
    assert read(neighbours)[0].workspace.title != "Two neighbours"


def test_where_there_is_nothing_to_save(modus: Modus, tmp_path: Path) -> None:
    text = tmp_path / "text.modus"
    text.write_text("hello " * 3000)
    assert "There is nothing to be saved in “text.modus”" in modus("recover", text, "-o", tmp_path / "o.modus").refusal
    assert "no file “none.modus”" in modus("recover", tmp_path / "none.modus", "-o", tmp_path / "o.modus").refusal
    assert "folder" in modus("recover", tmp_path, "-o", tmp_path / "o.modus").refusal
    assert [path.name for path in tmp_path.iterdir()] == ["text.modus"]


def test_check_lists_all_that_is_wrong_and_what_could_be_saved(modus: Modus, damaged: Path) -> None:
    before = damaged.read_bytes()
    answer = modus("check", damaged, "--json")
    assert answer.code == 1
    problems, notes = answer.json["problems"], answer.json["notes"]
    assert all(damaged.name in problem for problem in problems)
    assert any("pages are broken" in problem for problem in problems[1:])
    assert any("changes in its history are missing" in problem for problem in problems[1:])
    assert any("modus recover" in note for note in notes)
    assert any("entries were saved" in note or note.startswith("Saved: ") for note in notes)
    assert modus("check", damaged).out.splitlines() == [" ".join(line.split()) for line in (*problems, *notes)]
    assert damaged.read_bytes() == before and [path.name for path in damaged.parent.iterdir()] == [damaged.name]


def test_check_finds_a_file_of_ours_under_a_broken_beginning(modus: Modus, neighbours: Path) -> None:
    neighbours.write_bytes(bytes(PAGE) + neighbours.read_bytes()[PAGE:])
    answer = modus("check", neighbours, "--json")
    assert answer.code == 1 and any("All " in note for note in answer.json["notes"])
    assert any("first bytes" in problem for problem in answer.json["problems"])


def test_check_says_which_sqlite_is_used_where_it_is_an_old_one(
    modus: Modus, neighbours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection.driver, "sqlite_version_info", (3, 40, 1))
    monkeypatch.setattr(connection.driver, "sqlite_version", "3.40.1")
    answer = modus("check", neighbours, "--json")
    assert answer.code == 0 and answer.json["ok"] is True
    (note,) = answer.json["notes"]
    assert "SQLite 3.40.1" in note and "3.53.2" in note


def test_check_says_what_it_cannot_know_about_a_newer_file(modus: Modus, tmp_path: Path) -> None:
    path = tmp_path / "new.modus"
    two_ahead(path, Content.new(everything(), "New"))
    answer = modus("check", path)
    assert answer.code == 0 and f"{path}: safe to open\n" in answer.out and "values of a newer version" in answer.out
    later(path, "UPDATE digest SET sha256 = zeroblob(32) WHERE kind = 'issue'")
    (doubt, _) = modus("check", path, "--json").json["notes"]
    assert "newer version (3.1.0)" in doubt and "cannot tell" in doubt
