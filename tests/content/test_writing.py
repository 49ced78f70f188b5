"""The canonical form of a catalogue: what it looks like, and that it is written whole or not at all."""

from __future__ import annotations

import dataclasses
import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.content import (
    CatalogueProblems,
    read_catalogue,
    replace_catalogue,
    same_content,
    toml_text,
    write_catalogue,
)
from workbench.content.toml_lines import scan
from workbench.domain.issue import Issue
from workbench.domain.model import Model, RowChange

EXAMPLE = Path(__file__).parent / "two-cities"


@pytest.fixture(scope="module")
def model() -> Model:
    return read_catalogue(EXAMPLE)


@pytest.fixture
def written(model: Model, tmp_path: Path) -> Path:
    write_catalogue(model, tmp_path / "written")
    return tmp_path / "written"


def test_a_requirement_is_written_over_several_lines(written: Path) -> None:
    text = (written / "issues.toml").read_text(encoding="utf-8")
    assert (
        'requirement = """\n'
        "board = sits\n"
        "AND (\n"
        "    drought = no\n"
        "    OR AT LEAST 2 OF (\n"
        "        mill-filter = good-enough,\n"
        "        brewers = calm,\n"
        "        NOT board = is-boycotted\n"
        "    )\n"
        ")\n"
        '"""\n'
    ) in text
    assert 'requirement = "NOT board = is-boycotted"\n' in text


def test_states_are_their_titles_where_the_keys_follow(written: Path) -> None:
    text = (written / "conditions.toml").read_text(encoding="utf-8")
    assert 'states = ["is boycotted", "sits"]\n' in text
    assert 'states = ["none", "Good enough", { key = "new", title = "The newest kind" }]\n' in text


def test_tables_stay_as_they_were_typed(written: Path) -> None:
    text = (written / "effects.csv").read_text(encoding="utf-8")
    assert "drought,severe,river-water,competition,3,=SUM(A1) is what a spreadsheet would read.,," in text
    assert text.startswith("condition,state,issue,axis,amount,why,passages,private\n")
    header = (written / "cross-impacts.csv").read_text(encoding="utf-8").split("\n")[0]
    assert header == "from-condition,from-state,to-condition,to-state,amount,why"


def test_only_files_that_hold_something(tmp_path: Path) -> None:
    paths = write_catalogue(Model.blank("Empty"), tmp_path / "empty")
    assert paths == [tmp_path / "empty" / "workspace.toml"]
    assert [path.name for path in (tmp_path / "empty").iterdir()] == ["workspace.toml"]


def test_into_an_empty_folder_but_no_other(model: Model, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write_catalogue(model, folder)
    with pytest.raises(CatalogueProblems, match="is not an empty folder"):
        write_catalogue(model, folder)
    (tmp_path / "file").write_text("x")
    with pytest.raises(CatalogueProblems):
        write_catalogue(model, tmp_path / "file")
    with pytest.raises(CatalogueProblems):
        write_catalogue(model, tmp_path / "file" / "below")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_nothing_is_left_behind_where_writing_fails(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(CatalogueProblems, match="No space left on device"):
        write_catalogue(model, tmp_path / "folder")
    assert list(tmp_path.iterdir()) == []


def changed(model: Model, issue: Issue, **fields: object) -> Model:
    after = dataclasses.replace(issue, **fields)  # type: ignore[arg-type]
    return model.with_changes([RowChange("issue", issue.id, issue, after)])


def test_a_model_that_breaks_a_rule_is_not_written(model: Model, tmp_path: Path) -> None:
    broken = changed(model, next(iter(model.issues.values())), ceiling=900)
    with pytest.raises(CatalogueProblems, match="is not below the threshold"):
        write_catalogue(broken, tmp_path / "broken")
    assert list(tmp_path.iterdir()) == []


def test_a_model_too_large_to_be_read_again_is_not_written(model: Model, tmp_path: Path) -> None:
    issue = next(iter(model.issues.values()))
    many = [
        dataclasses.replace(issue, id=f"{n:08x}-0000-0000-0000-000000000000", key=f"i{n}", why="x" * 19_999)
        for n in range(260)
    ]
    large = model.with_changes(RowChange("issue", one.id, None, one) for one in many)
    with pytest.raises(CatalogueProblems, match=r"issues\.toml: would have 5\.\d MB"):
        write_catalogue(large, tmp_path / "large")


@pytest.mark.parametrize("about", ["a\r", "a\r\nb", "\ufeffmark", "two\n\n", "\n", " "])
def test_an_introduction_comes_back_exactly(model: Model, tmp_path: Path, about: str) -> None:
    workspace = model.workspace
    after = dataclasses.replace(workspace, about=about)
    other = model.with_changes([RowChange("workspace", workspace.id, workspace, after)])
    write_catalogue(other, tmp_path / "written")
    assert read_catalogue(tmp_path / "written").workspace.about == about


def test_difference_is_noticed(model: Model) -> None:
    issue = next(iter(model.issues.values()))
    assert same_content(model, changed(model, issue, id=issue.id))
    assert not same_content(model, changed(model, issue, cooperation=issue.cooperation + 1))
    assert not same_content(model, changed(model, issue, rank=99.0))
    assert not same_content(model, changed(model, issue, requirement=None))


@pytest.mark.skipif(os.name == "nt", reason="no such rights there")
def test_a_catalogue_is_as_open_as_a_new_folder(written: Path, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    assert written.stat().st_mode == (tmp_path / "plain").stat().st_mode


no_control = st.text(st.characters(exclude_categories=["Cs"]))


@given(no_control, st.lists(no_control, max_size=4))
def test_toml_texts_come_back_exactly(text: str, several: list[str]) -> None:
    texts = {"short": toml_text.string(text), "any": toml_text.text_value(text), "long": toml_text.long_string(text)}
    read = tomllib.loads(toml_text.lines([*texts.items(), ("several", toml_text.strings(several, "several"))]))
    assert read == {"short": text, "any": text, "long": text, "several": several}
    assert tomllib.loads(toml_text.table(text, [(text, toml_text.truth(True))])) == {text: {text: True}}
    assert tomllib.loads(f"x = {toml_text.inline_table({text: '1'})}") == {"x": {text: 1}}


@given(st.lists(st.lists(no_control, max_size=3), min_size=1, max_size=6), st.integers(0, 3))
def test_the_scanner_finds_every_line(values: list[list[str]], blanks: int) -> None:
    text, expected, line = "", {}, 1
    for place, value in enumerate(values):
        block = (
            "#'\n" * blanks + f"[t{place}]\n" + toml_text.lines([("a", toml_text.strings(value, "x" * 99)), ("b", "1")])
        )
        expected[f"t{place}"] = (line + blanks, line + blanks + 1, line + block.count("\n") - 1)
        text, line = text + block, line + block.count("\n")
    found = scan(text)
    assert set(found.tables) == {(name,) for name in tomllib.loads(text)}
    for name, (header, first, second) in expected.items():
        assert found.tables[(name,)] == header
        assert (found.line(name, "a"), found.line(name, "b")) == (first, second)
    assert not found.twice


def test_replacing_leaves_what_is_no_catalogue_alone(model: Model, tmp_path: Path) -> None:
    other = tmp_path / "photos"
    other.mkdir()
    (other / "about.md").write_text("mine")
    with pytest.raises(CatalogueProblems, match=r"is neither empty nor a catalogue: it has no workspace.toml"):
        replace_catalogue(model, other)
    assert [path.name for path in other.iterdir()] == ["about.md"]
    assert [path.name for path in tmp_path.iterdir()] == ["photos"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_replacing_replaces_plain_files_only(model: Model, written: Path) -> None:
    (written / "stances.csv").unlink()
    (written / "stances.csv").mkdir()
    (written / "about.md").unlink()
    (written / "about.md").symlink_to(written / "workspace.toml")
    before = {path.name: path.is_file() and path.read_bytes() for path in written.iterdir()}
    with pytest.raises(CatalogueProblems) as told:
        replace_catalogue(model, written)
    assert str(told.value).splitlines() == [
        "about.md: is a link, not a file that could be replaced",
        "stances.csv: is a folder, not a file that could be replaced",
    ]
    assert {path.name: path.is_file() and path.read_bytes() for path in written.iterdir()} == before


@pytest.mark.parametrize("at", range(0, 27, 2))
def test_a_failing_replacement_leaves_the_older_catalogue(
    model: Model, written: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    (written / "README.md").write_text("mine")
    (written / "workspace.toml").write_text('title = "Older"')
    before = {path.name: path.read_bytes() for path in written.iterdir()}
    renames = iter(range(1000))
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if next(renames) == at:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(CatalogueProblems, match="No space left on device"):
        replace_catalogue(model, written)
    assert {path.name: path.read_bytes() for path in written.iterdir()} == before
    assert [path.name for path in written.parent.iterdir()] == ["written"]
