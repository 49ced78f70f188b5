"""Files for those who only read one or write one new."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.workspace.samples import everything, large
from workbench.domain.identity import is_id
from workbench.domain.model import KINDS, Model, RowChange
from workbench.domain.requirement import And, Is
from workbench.storage.connection import is_sound, sqlite_version
from workbench.storage.errors import CannotRead, CannotWrite, FileProblem
from workbench.workspace.document import Document
from workbench.workspace.reading import read, write_new


def test_what_is_written_is_read(path: Path, home: Path) -> None:
    model = everything()
    write_new(path, model, "Ada", "Build")
    found, info = read(path)
    assert found == model
    assert (info.format, info.written_by, info.sqlite) == (1, "0.1.0", sqlite_version())
    assert info.counts == {kind: len(model.table(kind)) for kind in KINDS}
    assert (info.edits, info.sessions, info.changes) == (1, 1, sum(info.counts.values()))
    assert is_id(info.workspace_id) and info.size == path.stat().st_size and info.writable
    assert list(path.parent.iterdir()) == [path] and not home.exists()
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


def test_the_library_says_whether_it_is_sound() -> None:
    assert is_sound() == (tuple(map(int, sqlite_version().split("."))) >= (3, 53, 2))
