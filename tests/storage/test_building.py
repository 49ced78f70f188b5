"""A stranger's document is put into its working copy by a process of its own, exactly as it would be here."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.workspace.samples import everything
from workbench.storage import building
from workbench.storage.assembly import assemble
from workbench.storage.building import Building
from workbench.storage.content import Content
from workbench.storage.errors import FileProblem
from workbench.storage.new_document import write_document
from workbench.storage.publish import Target
from workbench.storage.quarantine import Admitted, Altered, Look, admit, fill
from workbench.storage.worker.apart import WorkerFailed
from workbench.workspace.document import Document

CONTENT = Content.new(everything(), "New", "me")
pytestmark = pytest.mark.usefixtures("passing")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A document that somebody else wrote."""
    path = tmp_path / "plan.modus"
    write_document(CONTENT, Target(path))
    (tmp_path / "home" / "written.txt").unlink()
    return path


@pytest.fixture
def admitted(file: Path, passing: Path) -> Iterator[Admitted]:
    with ExitStack() as brief:
        yield admit(file, apart=True, brief=brief)
    assert not list(passing.iterdir())


def test_it_is_what_would_be_built_here(file: Path, admitted: Admitted, tmp_path: Path) -> None:
    assert not admitted.whole and admitted.content.changes == () and admitted.content.model == CONTENT.model
    assert fill(file, admitted, tmp_path / "there")
    assemble(tmp_path / "here", admit(file).content)
    assert (tmp_path / "there").read_bytes() == (tmp_path / "here").read_bytes()


def test_a_window_opens_it_so(file: Path, passing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "assemble_in_parts", None)  # not here
    monkeypatch.setattr("workbench.storage.assembly.assemble", None)
    document = Document.open(file, apart=True)
    assert document.model == CONTENT.model and [entry.label for entry in document.history()] == ["New"]
    document.close()
    assert not list(passing.iterdir())


def spoilt(lines: list[Any], how: str) -> list[Any]:
    at = next(at for at, (_, (what, *_)) in enumerate(lines) if what == "change")
    match how:
        case "a change of another form":
            lines[at][1][1][0][0] = "1"
        case "a change too much in the piece":
            lines[at][1].append(1)
        case "something else":
            lines.insert(at, ["asked", "more"])
    return lines


@pytest.fixture
def told(file: Path, tmp_path: Path) -> list[Any]:
    """What is told about the document, piece by piece, with its end."""
    with ExitStack() as brief:
        look = Look(file, apart=True, brief=True)
        brief.callback(look.give_up)
        admit(file, apart=True, brief=brief, begun=look)
        (kept,) = tmp_path.glob("**/told")
        return [json.loads(line) for line in kept.read_bytes().splitlines()]


def written(lines: list[Any]) -> str:
    return "".join(json.dumps(line) + "\n" for line in lines)


@pytest.mark.parametrize(
    "how", ["a change of another form", "a change too much in the piece", "something else", "no JSON"]
)
def test_what_was_told_is_taken_in_as_strictly_there(told: list[Any], tmp_path: Path, how: str) -> None:
    """The changes of the history are looked at by nobody else."""
    kept = tmp_path / "kept"
    kept.write_text(written(spoilt(told[:-1], how)) + "{\n" * (how == "no JSON"), "ascii")
    building = Building(kept, "“plan”", 100_000)
    with pytest.raises(FileProblem, match="makes no sense"):
        building.put(tmp_path / "there")
    assert not (tmp_path / "there").exists()


def test_it_reads_along_while_more_is_told(told: list[Any], file: Path, tmp_path: Path) -> None:
    kept, text = tmp_path / "kept", written(told)
    with kept.open("w", encoding="ascii") as growing:
        building = Building(kept, "“plan”", 100_000)
        for at in range(0, len(text), len(text) // 5):
            growing.write(text[at : at + len(text) // 5])
            growing.flush()
            time.sleep(0.02)
    building.put(tmp_path / "there")
    assemble(tmp_path / "here", admit(file).content)
    assert (tmp_path / "there").read_bytes() == (tmp_path / "here").read_bytes()


def test_what_nobody_wants_any_more_is_not_waited_for(told: list[Any], tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text(written(told[:3]), "ascii")  # the end will never come
    building = Building(kept, "“plan”", 100_000)
    building.give_up()
    assert building._begun._process.poll() is not None and not (tmp_path / "there").exists()


def test_where_the_process_fails_it_is_built_here(
    file: Path, admitted: Admitted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_: Building, to: Path) -> None:
        to.write_bytes(b"half")
        raise WorkerFailed("crash")

    monkeypatch.setattr(Building, "put", crash)
    with pytest.raises(Altered):
        fill(file, admitted, tmp_path / "there")
    assert not (tmp_path / "there").exists()
    document = Document.open(file, apart=True)
    assert document.model == CONTENT.model and len(document.history()) == 1
    document.close()


def test_what_is_whole_is_built_here(file: Path, tmp_path: Path) -> None:
    whole = admit(file)
    assert whole.whole and not fill(file, whole, tmp_path / "there")
    assert not fill(file, dataclasses.replace(whole, newer=True), tmp_path / "there")
