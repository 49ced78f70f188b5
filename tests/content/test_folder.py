"""Folders and files that are not what they should be."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from workbench.content import CatalogueProblems, read_catalogue

EXAMPLE = Path(__file__).parent / "two-cities"


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the example."""
    return shutil.copytree(EXAMPLE, tmp_path / "catalogue")


def told(folder: Path) -> str:
    """What is said about a folder that cannot be read."""
    with pytest.raises(CatalogueProblems) as problems:
        read_catalogue(folder)
    return str(problems.value)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert told(tmp_path / "nowhere") == f"“{tmp_path / 'nowhere'}” is not there"
    assert "cannot be read" in told(tmp_path / "with\0nul") or "is not there" in told(tmp_path / "with\0nul")
    assert "“" in told(tmp_path / ("x" * 5000))


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert told(tmp_path / "file").endswith("is not a folder")


def test_no_workspace(tmp_path: Path, catalogue: Path) -> None:
    (tmp_path / "photo.png").write_text("x")
    assert told(tmp_path).startswith("workspace.toml: is not there")
    assert "photo.png" not in told(tmp_path)
    (catalogue / "workspace.toml").rename(catalogue / "worksapce.toml")
    assert told(catalogue).splitlines() == [
        "worksapce.toml: is no file of a catalogue (did you mean workspace.toml?)",
        f"workspace.toml: is not there; a catalogue folder needs it (looked in “{catalogue}”)",
    ]


@pytest.mark.parametrize("name", ["actors.toml", "conditions.toml", "passages.csv", "issues.toml"])
def test_a_misnamed_file_is_told_once_and_not_what_follows_from_it(catalogue: Path, name: str) -> None:
    (catalogue / name).rename(catalogue / name.replace(".", "s."))
    assert told(catalogue) == f"{name.replace('.', 's.')}: is no file of a catalogue (did you mean {name}?)"


def test_an_unknown_file(catalogue: Path) -> None:
    (catalogue / "indicators.csv").write_text("x")
    (catalogue / "deep").mkdir()
    (catalogue / ".hidden").mkdir()
    assert [line.split(":")[0] for line in told(catalogue).splitlines()] == ["deep", "indicators.csv"]


def test_only_the_workspace_is_needed(tmp_path: Path) -> None:
    (tmp_path / "workspace.toml").write_text('title = "Alone"')
    model = read_catalogue(tmp_path)
    assert model.workspace.title == "Alone"
    assert sum(1 for _ in model.entities()) == 1


def test_text_that_is_not_utf8(catalogue: Path) -> None:
    path = catalogue / "actors.toml"
    data = path.read_bytes()
    path.write_bytes(data.replace(b"paper.", b"p\xe4per."))
    at = path.read_bytes().index(b"\xe4") + 1
    assert told(catalogue) == f"actors.toml:3: is not UTF-8: byte {at} of the file is no text"
    path.write_bytes(data.decode().encode("utf-16"))
    assert told(catalogue).endswith("; it looks like UTF-16")


def test_a_nul(catalogue: Path) -> None:
    path = catalogue / "effects.csv"
    path.write_bytes(path.read_bytes().replace(b"little", b"lit\0tle"))
    assert told(catalogue) == "effects.csv:5: contains a NUL, which is no text"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_change_nothing(catalogue: Path, mark: bytes) -> None:
    for path in catalogue.iterdir():
        path.write_bytes(mark + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_catalogue(catalogue) == read_catalogue(EXAMPLE)


def test_line_numbers_hold_with_other_line_ends(catalogue: Path) -> None:
    for path in catalogue.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").replace(b"cooperation = 8", b"cooperation = 11"))
    assert told(catalogue).startswith("issues.toml:22: ")


def test_too_much_of_it(catalogue: Path) -> None:
    with (catalogue / "claims.toml").open("wb") as file:
        file.truncate(50_000_000)
    assert told(catalogue) == "claims.toml: is 50.0 MB; at most 5 MB can be read"
    for name in ("actors.toml", "claims.toml", "cases.toml", "scenarios.toml", "evidence.toml"):
        with (catalogue / name).open("wb") as file:
            file.truncate(4_900_000)
    assert "a catalogue has at most 20 MB" in told(catalogue), "none of them is taken apart first"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links(tmp_path: Path, catalogue: Path) -> None:
    outside = tmp_path / "secret"
    outside.write_text("x")
    path = catalogue / "about.md"
    path.unlink()
    path.symlink_to(outside)
    assert told(catalogue) == "about.md: is a link that leads out of the folder; it is not followed"
    path.unlink()
    path.symlink_to(catalogue / "README.md")
    assert read_catalogue(catalogue).workspace.about.startswith("A catalogue for the tests")
    path.unlink()
    path.symlink_to(path)
    assert told(catalogue).startswith("about.md: cannot be read: ")
    path.unlink()
    path.symlink_to(catalogue / "gone")
    assert told(catalogue).startswith("about.md: cannot be read: ")
    path.unlink()
    os.mkfifo(path)
    assert told(catalogue) == "about.md: should be a file and is something else"


def test_a_folder_in_place_of_a_file(catalogue: Path) -> None:
    (catalogue / "stances.csv").unlink()
    (catalogue / "stances.csv").mkdir()
    assert told(catalogue) == "stances.csv: should be a file and is a folder"


def test_an_introduction_without_end(catalogue: Path) -> None:
    (catalogue / "about.md").write_text("x" * 20_001)
    assert told(catalogue) == "about.md: is 20,001 characters long; at most 20,000 fit"


HOSTILE = {
    "claims.toml": '[a]\nexpect = ["' + " on" * 1_000_000 + '"]',
    "evidence.toml": '[a]\nclaim = "x"\nsupports = ["effect of ' + "a = b on " * 400_000 + '"]',
    "scenarios.toml": "".join(f'[s{n}]\nparent = "s{(n or 30_000) - 1}"\n' for n in range(30_000)),
    "effects.csv": "a," * 1_000_000 + "\n",
    "actors.toml": "a." * 1_000_000 + "a = 1",
    "issues.toml": '[a]\nrequirement = "' + "NOT " * 1_000_000 + '"',
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_what_is_made_to_take_for_ever_is_refused_soon(tmp_path: Path, name: str) -> None:
    (tmp_path / "workspace.toml").write_text('title = "Hostile"')
    (tmp_path / name).write_text(HOSTILE[name])
    started = time.thread_time()
    assert told(tmp_path).startswith(name)
    assert time.thread_time() - started < 20


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "{b=" * 5000, "a." * 20000 + "b = 1", "[" * 9999])
def test_nesting_without_end(catalogue: Path, text: str) -> None:
    (catalogue / "cases.toml").write_text(text)
    assert told(catalogue).startswith("cases.toml:1: is n")


def test_a_table_without_rows_or_header(catalogue: Path) -> None:
    (catalogue / "stances.csv").write_text("actor,issue,interest,salience,why\n")
    (catalogue / "cross-impacts.csv").write_text("")
    (catalogue / "effects.csv").write_text("condition;state;issue;axis;amount;why\n")
    found = told(catalogue).splitlines()
    assert found[0] == "effects.csv:1: its columns must be separated by commas"
    assert found[1].startswith("cross-impacts.csv:1: has no header; its columns are from-condition, from-state")
    assert "stances.csv" not in found[2]


def test_everything_is_told_at_once_but_not_more_than_a_hundred(catalogue: Path) -> None:
    header = "condition,state,issue,axis,amount,why\n"
    (catalogue / "effects.csv").write_text(header + "".join(f"no-{n},x,y,z,1,\n" for n in range(3000)))
    (catalogue / "actors.toml").write_text("[a\n")
    with pytest.raises(CatalogueProblems) as problems:
        read_catalogue(catalogue)
    assert len(problems.value.problems) == 100
    lines = str(problems.value).splitlines()
    assert lines[0].startswith("actors.toml:1: is not TOML")
    assert lines[1].startswith("effects.csv:2: ")
    assert len(lines) == 101
    assert lines[-1].startswith("… and ") and lines[-1].endswith(" more")


def test_a_file_that_cannot_be_read_is_told_about_once(catalogue: Path) -> None:
    text = (catalogue / "conditions.toml").read_text(encoding="utf-8")
    (catalogue / "conditions.toml").write_text(text.replace("[drought]", "[drought"), encoding="utf-8")
    assert told(catalogue).startswith("conditions.toml:13: is not TOML here: expected ']'")
    assert len(told(catalogue).splitlines()) == 1


def test_what_files_hold_cannot_break_the_lines_of_the_report(catalogue: Path) -> None:
    path = catalogue / "actors.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("power = 7", r'"a\u001b[31m\nb" = 7'), encoding="utf-8")
    assert told(catalogue).startswith("actors.toml:4: actor “oberhafen”: unknown key “a [31m b”")


def test_a_hundred_thousand_rows(tmp_path: Path) -> None:
    conditions, issues, rows = [], [], ["condition,state,issue,axis,amount,why"]
    for c in range(50):
        conditions.append(f"[c{c}]\nstates = [{', '.join(repr(f's{s}') for s in range(20))}]\n")
        issues.append(f"[i{c}]\ncooperation = 5\ncompetition = 5\n")
    for c in range(50):
        for s in range(20):
            rows += [f"c{c},s{s},i{i},{a},1,w" for i in range(50) for a in ("cooperation", "competition")]
    assert len(rows) == 100_001
    (tmp_path / "workspace.toml").write_text('title = "Many"')
    (tmp_path / "conditions.toml").write_text("\n".join(conditions))
    (tmp_path / "issues.toml").write_text("\n".join(issues))
    (tmp_path / "effects.csv").write_text("\n".join(rows))
    started = time.thread_time()
    model = read_catalogue(tmp_path)
    assert len(model.effects) == 100_000
    assert time.thread_time() - started < 30
