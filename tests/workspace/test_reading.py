"""Files for those who only read one or write one new."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.workspace.samples import everything, large
from workbench.domain.identity import is_id
from workbench.domain.model import KINDS, Model, RowChange
from workbench.domain.requirement import And, Is
from workbench.storage import new_document, publish
from workbench.storage.connection import sqlite_version
from workbench.storage.errors import CannotRead, CannotWrite, FileProblem
from workbench.storage.inspection import damaged
from workbench.storage.schema import FORMAT
from workbench.workspace.document import Document
from workbench.workspace.reading import read, write_new


def test_what_is_written_is_read(path: Path, home: Path) -> None:
    model = everything()
    write_new(path, model, "Ada", "Build")
    found, info = read(path)
    assert found == model
    assert (info.format, info.written_by, info.sqlite) == (FORMAT, "0.1.0", sqlite_version())
    assert info.counts == {kind: len(model.table(kind)) for kind in KINDS}
    assert (info.edits, info.sessions, info.changes) == (1, 1, sum(info.counts.values()))
    assert is_id(info.workspace_id) and info.size == path.stat().st_size and info.writable
    assert list(path.parent.iterdir()) == [path] and [p.name for p in home.iterdir()] == ["written.txt"]
    document = Document.open(path)
    (entry,) = document.history()
    assert (entry.label, entry.author, entry.own) == ("Build", "Ada", False)
    document.close()


def test_two_files_of_the_same_content_are_two_workspaces(path: Path) -> None:
    model, other = everything(), path.with_name("other.modus")
    write_new(path, model)
    write_new(other, model)
    assert read(path)[1].workspace_id != read(other)[1].workspace_id


def test_nothing_is_overwritten_unless_told(path: Path) -> None:
    path.write_text("precious")
    with pytest.raises(CannotWrite, match="already a file"):
        write_new(path, everything())
    assert path.read_text() == "precious"
    write_new(path, everything(), overwrite=True)
    assert read(path)[0].workspace.title == "Two neighbours"


def test_nowhere_to_write(path: Path) -> None:
    with pytest.raises(CannotWrite, match="not there"):
        write_new(path.parent / "nowhere" / "x.modus", everything())
    with pytest.raises(CannotWrite, match="folder"):
        write_new(path.parent, everything(), overwrite=True)
    with pytest.raises(CannotRead):
        read(path)


def test_where_nothing_is_open_nothing_is_said_to_be_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = path.parent / "nowhere" / "x.modus"
    for write in (write_new, lambda where, model: Document.create(model, where)):
        with pytest.raises(CannotWrite, match=r"Nothing was written; choose another name or another folder\.$"):
            write(nowhere, everything())
    monkeypatch.setattr(publish, "_copy_beside", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(CannotWrite, match=r"no room left on that disk\. Nothing was written"):
        write_new(path, everything())
    assert list(path.parent.iterdir()) == []


def test_what_did_not_come_out_whole_is_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> tuple[str, int]:
        raise damaged("the copy", "a bit fell over")

    monkeypatch.setattr(new_document, "check_copy", broken)
    with pytest.raises(CannotWrite, match=r"plan\.modus” was not written.* is untouched"):
        write_new(path, everything())
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("broken", [{"salience": 9}, {"title": ""}, {"title": "\ud800"}, {"requirement": And(())}])
def test_what_breaks_the_rules_is_not_written(path: Path, broken: dict[str, object]) -> None:
    model = everything()
    issue = next(iter(model.issues.values()))
    changed = dataclasses.replace(issue, **broken)  # type: ignore[arg-type]
    with pytest.raises(FileProblem):
        write_new(path, model.with_changes([RowChange("issue", issue.id, issue, changed)]))
    assert not path.exists()


def test_an_expression_of_one_part_stays_one(path: Path) -> None:
    model = everything()
    issue = next(iter(model.issues.values()))
    needs = And((Is(next(iter(model.states))),))
    changed = dataclasses.replace(issue, requirement=needs)
    write_new(path, model.with_changes([RowChange("issue", issue.id, issue, changed)]))
    assert read(path)[0].issues[issue.id].requirement == needs


def test_a_blank_workspace(path: Path) -> None:
    model = Model.blank("Nothing yet")
    write_new(path, model)
    assert read(path)[0] == model


def test_many_rows(path: Path) -> None:
    model = large(3000)
    write_new(path, model)
    assert read(path)[0] == model
