"""Files in and out: whole or not at all, and never over what is read."""

from __future__ import annotations

import json
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import PLAIN, Modus
from workbench.cli.output_files import write_text
from workbench.cli.refusal import Refusal
from workbench.content import same_content, template_model
from workbench.domain.model import Model
from workbench.domain.scenario import Scenario
from workbench.drawing import render as drawing
from workbench.workspace.reading import read, write_new

COUNTS = {"issues", "conditions", "evidence"}


@pytest.fixture
def plain_file(tmp_path: Path) -> Path:
    path = tmp_path / "model.json"
    path.write_text(json.dumps(PLAIN), "utf-8")
    return path


def left_behind(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".")]


def test_new_from_a_template(modus: Modus, tmp_path: Path) -> None:
    path = tmp_path / "a.modus"
    answer = modus("new", path, "--template", "US-Russia", "--json").json
    assert answer["file"] == str(path) and set(answer) == {"file", *COUNTS}
    assert same_content(read(path)[0], template_model("us-russia"))
    assert "us-russia" in modus("new", tmp_path / "b.modus", "--template", "mars").refusal
    assert not (tmp_path / "b.modus").exists()


def test_a_blank_workspace_is_called_after_its_file(modus: Modus, tmp_path: Path) -> None:
    assert modus("new", tmp_path / "arms-control.modus").code == 0
    assert read(tmp_path / "arms-control.modus")[0].workspace.title == "Arms control"


def test_unpack_and_build_again(modus: Modus, relations: Path, tmp_path: Path) -> None:
    files = modus("unpack", relations, tmp_path / "folder", "--json").json["files"]
    assert sorted(files) == sorted(str(path) for path in (tmp_path / "folder").iterdir())
    assert modus("build", tmp_path / "folder", "-o", tmp_path / "again.modus").code == 0
    assert same_content(read(relations)[0], read(tmp_path / "again.modus")[0])


def test_unpacking_over_an_older_catalogue(modus: Modus, relations: Path, neighbours: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    assert modus("unpack", relations, folder).code == 0
    (folder / "README.md").write_text("mine")
    assert "is not empty; --force" in modus("unpack", neighbours, folder).refusal
    assert modus("unpack", neighbours, folder, "--force").code == 0
    assert (folder / "README.md").read_text() == "mine"
    assert not (folder / "stances.csv").exists()
    assert modus("build", folder, "-o", tmp_path / "again.modus").code == 0
    assert same_content(read(neighbours)[0], read(tmp_path / "again.modus")[0])
    assert left_behind(tmp_path) == []


def test_mistakes_in_a_catalogue_are_all_told_with_their_lines(modus: Modus, tmp_path: Path) -> None:
    folder = tmp_path / "cat"
    folder.mkdir()
    (folder / "workspace.toml").write_text('title = "T"\n')
    (folder / "issues.toml").write_text("[river]\ncooperation = 4\n\n[sea]\nceling = 3\n")
    answer = modus("build", folder, "-o", tmp_path / "out.modus")
    assert answer.code == 2 and answer.out == ""
    lines = answer.err.splitlines()
    assert len(lines) >= 2
    assert all(line.startswith(f"{folder / 'issues.toml'}:") for line in lines)
    assert any(line.startswith(f"{folder / 'issues.toml'}:5: ") for line in lines)
    assert not (tmp_path / "out.modus").exists()
    assert "there is no such folder" in modus("build", tmp_path / "none", "-o", tmp_path / "out.modus").refusal


def test_import_and_export(modus: Modus, plain_file: Path, tmp_path: Path) -> None:
    answer = modus("import", plain_file, "-o", tmp_path / "a.modus", "--json").json
    counts = {"issues": 2, "conditions": 3, "evidence": 2}
    assert answer == {"file": str(tmp_path / "a.modus"), **counts, "notes": []}
    assert modus("export", tmp_path / "a.modus", "-o", tmp_path / "b.json", "--json").json == {
        "file": str(tmp_path / "b.json")
    }
    assert modus("import", tmp_path / "b.json", "-o", tmp_path / "b.modus").code == 0
    assert same_content(read(tmp_path / "a.modus")[0], read(tmp_path / "b.modus")[0])
    assert modus("export", tmp_path / "b.modus", "-o", tmp_path / "c.json").code == 0
    assert (tmp_path / "b.json").read_bytes() == (tmp_path / "c.json").read_bytes()


def test_a_model_without_a_title_is_called_after_its_file(modus: Modus, tmp_path: Path) -> None:
    (tmp_path / "two-rivers.json").write_text("{}")
    assert modus("import", tmp_path / "two-rivers.json", "-o", tmp_path / "a.modus").code == 0
    assert read(tmp_path / "a.modus")[0].workspace.title == "Two rivers"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{", ":1: is not JSON"),
        (b'{"a": 1,\n\n "a": }', ":3: is not JSON"),
        (b'{"issues": [{"key": "a", "cooperation": 12, "competition": 1}]}', ": issues[0].cooperation: must be from 0"),
        (b'{"isues": []}', ": isues: means nothing here (did you mean “issues”?)"),
        (b"[" * 100_000, ": is nested too deeply"),
        (b"\xff\xfe", ":1: is not UTF-8 text"),
        (b"[1]", ": the model: must be an object, not a list"),
        (b" " * 20_000_001, ": is larger than 20 MB"),
    ],
)
def test_models_that_cannot_be_read(modus: Modus, tmp_path: Path, data: bytes, sentence: str) -> None:
    source = tmp_path / "model.json"
    source.write_bytes(data)
    assert modus("import", source, "-o", tmp_path / "a.modus").refusal.startswith(f"{source}{sentence}")
    assert [path.name for path in tmp_path.iterdir()] == ["model.json"]


def test_what_is_there_is_kept_unless_forced(modus: Modus, plain_file: Path, tmp_path: Path, relations: Path) -> None:
    target = tmp_path / "there.modus"
    target.write_text("precious")
    (tmp_path / "cat").mkdir()
    (tmp_path / "cat" / "workspace.toml").write_text('title = "T"\n')
    for command in (["new"], ["import", plain_file, "-o"], ["build", tmp_path / "cat", "-o"]):
        assert "is there already; --force replaces it" in modus(*command, target).refusal
        assert target.read_text() == "precious"
        assert modus(*command, target, "--force").code == 0
        assert read(target)
        target.write_text("precious")
    assert "is a folder, not a file" in modus("new", tmp_path / "cat", "--force").refusal


def test_the_folder_one_is_in_is_named(modus: Modus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert modus("info", ".").refusal == "“.” is a folder, not a workspace."


def test_output_over_input_is_refused(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    before = neighbours.read_bytes()
    (tmp_path / "link.json").symlink_to(neighbours)
    os.link(neighbours, tmp_path / "hard.svg")
    for command, target in (("export", "link.json"), ("render", "hard.svg")):
        assert "is the file to be read" in modus(command, neighbours, "-o", tmp_path / target).refusal
    model = tmp_path / "model.json"
    model.write_text("{}")
    assert "is the file to be read" in modus("import", model, "-o", model, "--force").refusal
    assert neighbours.read_bytes() == before and model.read_text() == "{}"


def test_reading_changes_nothing(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    before = (neighbours.read_bytes(), neighbours.stat().st_mtime_ns)
    neighbours.chmod(0o444)
    for command in (["evaluate"], ["check"], ["info"], ["claims"], ["export", "-o", tmp_path / "x.json"]):
        assert modus(command[0], neighbours, *command[1:]).code == 0
    assert (neighbours.read_bytes(), neighbours.stat().st_mtime_ns) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["neighbours.modus", "x.json"]


def test_check(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    whole = modus("check", neighbours, "--json")
    assert (whole.code, whole.json) == (0, {"file": str(neighbours), "ok": True, "problems": [], "notes": []})
    data = bytearray(neighbours.read_bytes())
    place = data.find(b"The shared river")
    data[place : place + 3] = b"One"
    damaged = tmp_path / "damaged.modus"
    damaged.write_bytes(data)
    (tmp_path / "text.modus").write_text("hello")
    for path in (damaged, tmp_path / "text.modus"):
        answer = modus("check", path, "--json")
        assert answer.code == 1
        assert answer.json["ok"] is False
        problems = answer.json["problems"]
        assert problems and all(path.name in problem for problem in problems)
        assert modus("check", path).code == 1
    assert damaged.read_bytes() == bytes(data)
    assert "none.modus" in modus("check", tmp_path / "none.modus").refusal


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_render(modus: Modus, neighbours: Path, tmp_path: Path, suffix: str) -> None:
    picture = tmp_path / f"matrix.{suffix}"
    answer = modus("render", neighbours, "--scenario", "thaw", "--size", "640x480", "-o", picture, "--json").json
    assert answer == {"file": str(picture), "width": 640, "height": 480}
    assert picture.read_bytes()[:4] in (b"\x89PNG", b"<svg", b"%PDF")
    assert modus("render", neighbours, "--against", "thaw", "--projector", "-o", picture).code == 0
    assert "between 100 and" in modus("render", neighbours, "--size", "9x9", "-o", picture).refusal
    assert left_behind(tmp_path) == []


def test_the_wall_is_drawn_no_private_scenario_and_a_trail_only_where_there_is_one(
    modus: Modus, example_file: Path, neighbours: Path, tmp_path: Path
) -> None:
    picture, brief = tmp_path / "matrix.svg", tmp_path / "brief.html"
    hidden = [replace(e, private=True) if isinstance(e, Scenario) else e for e in read(neighbours)[0].entities()]
    secret = tmp_path / "secret.modus"
    write_new(secret, Model.of(hidden))
    refused = modus("render", secret, "--scenario", "thaw", "--projector", "-o", picture).refusal
    assert refused.endswith("the scenario “thaw” is private: the wall does not show it") and not picture.exists()
    assert "there is no trail" in modus("render", neighbours, "--trail", "-o", picture).refusal
    assert "there is no trail" in modus("report", neighbours, "--trail", "-o", brief).refusal and not brief.exists()
    assert modus("render", example_file, "--trail", "-o", picture).code == 0
    assert modus("report", example_file, "--trail", "-o", brief).code == 0
    for written in (picture, brief):
        assert "lines: where it stood from 2012" in written.read_text(encoding="utf-8")


def test_a_failing_picture_leaves_the_older_one(
    modus: Modus, neighbours: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "matrix.png"
    picture.write_text("older")

    def failing(model: object, path: Path, **_: object) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(drawing, "render", failing)
    assert modus("render", neighbours, "-o", picture).refusal.endswith("cannot be written: no space left on device")
    assert picture.read_text() == "older"
    assert left_behind(tmp_path) == []


def test_report(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    brief = tmp_path / "brief.html"
    assert modus("report", neighbours, "--scenario", "A thaw", "-o", brief, "--json").json == {"file": str(brief)}
    text = brief.read_text("utf-8")
    assert "What if: A thaw" in text and text.count("<svg") == 1 and "They met." in text
    assert modus("report", neighbours, "-o", brief).code == 0
    assert "What if" not in brief.read_text("utf-8")


def test_outputs_that_cannot_be(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    assert "there is no folder" in modus("export", neighbours, "-o", tmp_path / "no" / "x.json").refusal
    (tmp_path / "d.json").mkdir()
    assert "is not a file" in modus("export", neighbours, "-o", tmp_path / "d.json").refusal
    assert modus("new", tmp_path / "no" / "x.modus").refusal
    assert modus("unpack", neighbours, neighbours).refusal.endswith("is a file, not a folder")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder one may not write to")
def test_a_folder_one_may_not_write_to(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    assert "permission denied" in modus("export", neighbours, "-o", closed / "x.json").refusal


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_text(link, "new")
    assert link.is_symlink() and real.read_text() == "new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    with pytest.raises(Refusal, match="there is no folder"):
        write_text(tmp_path / "none" / "x", "new")


def test_nothing_is_written_into_the_catalogue_that_is_read(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cat"
    assert modus("unpack", neighbours, folder).code == 0
    before = sorted(path.name for path in folder.iterdir())
    (tmp_path / "way").symlink_to(folder)
    (folder / "_deep").mkdir()
    for target in (folder / "a.modus", folder / "_deep" / "a.modus", tmp_path / "way" / "a.modus"):
        assert "lies in the catalogue folder" in modus("build", folder, "-o", target).refusal
        assert "lies in the catalogue folder" in modus("build", tmp_path / "way", "-o", target, "--force").refusal
    (folder / "_deep").rmdir()
    assert sorted(path.name for path in folder.iterdir()) == before
    assert modus("build", folder, "-o", tmp_path / "cat.modus").code == 0


def test_unpacking_around_the_file_that_is_read_is_refused(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    before = neighbours.read_bytes()
    for force in ([], ["--force"]):
        assert "holds the file to be read" in modus("unpack", neighbours, tmp_path, *force).refusal
    assert neighbours.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [neighbours.name]


def test_unpacking_by_force_needs_a_catalogue(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "about.md").write_text("mine")
    assert "is neither empty nor a catalogue" in modus("unpack", neighbours, folder, "--force").err
    assert [path.name for path in folder.iterdir()] == ["about.md"]


def test_a_file_is_on_the_disk_before_it_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def spied(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def spied_replace(self: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", spied)
    monkeypatch.setattr(Path, "replace", spied_replace)
    write_text(tmp_path / "x.json", "{}")
    assert steps == (["file", "replace"] if os.name == "nt" else ["file", "replace", "folder"])
