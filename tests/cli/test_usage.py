"""Bad usage and bad input: one sentence, exit code 2, nothing changed."""

from __future__ import annotations

import gc
import os
import sys
import types
from pathlib import Path

import pytest

from tests.cli.conftest import Modus
from workbench import cli
from workbench.cli.parser import build_parser, commands_of
from workbench.storage.ahead import Ahead

READING = ["info", "evaluate", "consistency", "consistent", "basins", "claims", "coverage"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["evalute", "x"], "there is no command “evalute” (did you mean `evaluate`?)"),
        (["frobnicate"], "there is no command “frobnicate”; `modus --help` lists them"),
        (["conjure", "x.modus"], "there is no command “conjure”"),
        (["evaluate"], "evaluate: the following arguments are required: FILE (see `modus evaluate --help`)"),
        (["evaluate", "x", "--frob"], "unrecognized arguments: --frob"),
        (["evaluate", "x", "--scen", "y"], "unrecognized arguments: --scen y"),
        (["--frob"], "arguments: unrecognized arguments: --frob"),
        (["explain", "x"], "explain: the following arguments are required: --issue"),
        (["build", "x"], "build: the following arguments are required: -o/--output"),
        (["render", "x", "-o", "y.png", "--size", "big"], "argument --size: “big” is no size; write 1600x1200"),
        (["render", "x", "-o", "y.gif"], "y.gif: a picture is written as .png, .svg, .pdf"),
        (["report", "x", "-o", "y.docx"], "y.docx: a brief is written as .html so far"),
        (["export", "x", "-o", "y.yaml"], "y.yaml: a plain model is written as .json"),
        (["import", "x.scw", "-o", "y.modus"], "x.scw: there is no file of this name"),
        (["import", "x.modus", "-o", "y.modus"], "x.modus: is a workspace already; what can be imported is"),
        (["consistent", "x", "--limit", "0"], "argument --limit: “0” is no whole number from 1 on"),
        (["consistent", "x", "--limit", "9" * 19], "9” is no whole number from 1 to 1,000,000,000,000,000,000 (see"),
        (["info", ""], "info: argument FILE: the name is empty; name a file or a folder (see `modus info --help`)"),
        (["evaluate", "a\nb"], "There is no file “a b” in"),
        (["new", "x.modus", "--template", ""], "there is no template “”; there are: us-russia"),
    ],
)
def test_bad_usage_is_one_sentence(modus: Modus, arguments: list[str], sentence: str) -> None:
    assert sentence in modus(*arguments).refusal


@pytest.mark.parametrize(
    "arguments",
    [
        *(["open", ""], ["new", ""], ["check", ""], ["build", "", "-o", "y"], ["unpack", "x", ""]),
        *(["import", "x.json", "-o", ""], ["export", "x", "-o", ""], ["recover", "x", "-o", ""]),
        *(["render", "x", "-o", ""], ["report", "x", "-o", ""], ["source", "x", "add", ""], ["source", "", "list"]),
        *(["source", "x", "import", ""], ["source", "x", "export", ""], ["actors", "x", "--influences", ""]),
        *(["evidence", "x", "--import", ""], ["evidence", "x", "--export", ""]),
    ],
)
def test_an_empty_name_is_not_the_folder_one_is_in(modus: Modus, arguments: list[str]) -> None:
    """A variable that holds nothing becomes one in a script."""
    assert "the name is empty; name a file or a folder" in modus(*arguments).refusal


@pytest.mark.parametrize("command", READING)
def test_a_file_that_is_not_there(modus: Modus, tmp_path: Path, command: str) -> None:
    assert "none.modus" in modus(command, tmp_path / "none.modus", "--json").refusal


@pytest.mark.parametrize("command", READING)
def test_a_file_that_is_something_else(modus: Modus, tmp_path: Path, command: str) -> None:
    for name, content in {"empty.modus": b"", "text.modus": b"hello", "lie.modus": b"SQLite format 3\0" * 300}.items():
        (tmp_path / name).write_bytes(content)
        assert name in modus(command, tmp_path / name).refusal
        assert (tmp_path / name).read_bytes() == content
    assert modus(command, tmp_path).refusal


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--scenario", "thaww"], "there is no scenario “thaww” (did you mean “thaw”?)"),
        (["--set", "trust"], "--set: “trust” is no setting; write condition = state"),
        (["--set", "trst=present"], "--set: there is no condition “trst” (did you mean “trust”?)"),
        (["--set", "oil=dear"], "--set: “oil” has no state “dear”; its states are low, high and unknown"),
        (["--set", "oil=low", "--set", "Oil=high"], "--set gives “oil” two different states"),
    ],
)
def test_names_that_are_not_there(modus: Modus, neighbours: Path, arguments: list[str], sentence: str) -> None:
    for command in ("evaluate", "consistency"):
        place = "" if sentence.startswith("--set gives") else f"{neighbours}: "
        assert modus(command, neighbours, *arguments).refusal == place + sentence


def test_an_ambiguous_name(modus: Modus, tmp_path: Path) -> None:
    source = tmp_path / "twins.json"
    source.write_text('{"scenarios": [{"key": "a", "title": "Same"}, {"key": "b", "title": "Same"}]}')
    assert modus("import", source, "-o", tmp_path / "twins.modus").code == 0
    assert (
        "could be several scenarios: a, b" in modus("evaluate", tmp_path / "twins.modus", "--scenario", "same").refusal
    )


def test_every_command_has_help_with_an_example(modus: Modus) -> None:
    for name in commands_of(build_parser()):
        answer = modus(name, "--help")
        assert answer.code == 0 and answer.err == ""
        assert f"example:\n  modus {name}" in answer.out
    assert all(name in modus("--help").out for name in commands_of(build_parser()))


def test_the_version(modus: Modus) -> None:
    assert modus("--version").out.startswith("modus ")


def test_the_unexpected_is_told_without_a_traceback(
    modus: Modus, neighbours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("oh\nno")

    monkeypatch.setattr(cli, "_run", broken)
    assert modus("info", neighbours).refusal == (
        "something went wrong that is not your fault: RuntimeError: oh no (MODUS_DEBUG=1 shows where)"
    )
    monkeypatch.setenv("MODUS_DEBUG", "1")
    with pytest.raises(RuntimeError):
        modus("info", neighbours)


def test_stopping_from_the_keyboard(modus: Modus, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", stopped)
    answer = modus("templates")
    assert (answer.code, answer.err) == (130, "modus: stopped\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [([], None), (["open"], None), (["open", "a.modus"], "a.modus"), (["a.modus"], "a.modus")],
)
def test_the_window_opens(
    modus: Modus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], expected: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    Path("a.modus").touch()
    asked: list[Path | None] = []

    def run(path: Path | None, ahead: Ahead | None) -> int:
        assert (ahead is None) == (path is None), "a file is looked at while the window is made"
        asked.append(path)
        return 7

    app = types.ModuleType("workbench.ui.app")
    app.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "workbench.ui", types.ModuleType("workbench.ui"))
    monkeypatch.setitem(sys.modules, "workbench.ui.app", app)
    assert modus(*arguments).code == 7
    assert asked == [Path(expected) if expected else None]
    assert gc.isenabled()


@pytest.mark.skipif(sys.platform != "linux", reason="windows open without a display server there")
@pytest.mark.parametrize("arguments", [[], ["open"], ["a.modus"], ["open", "a.modus"]])
def test_no_window_without_a_display(
    modus: Modus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.modus").touch()
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "")
    assert modus(*arguments).refusal == (
        "there is no display to open the window on; `modus render` and `modus report` need none"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such files")
@pytest.mark.timeout(20)
def test_no_window_for_what_is_no_file(modus: Modus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    os.mkfifo(tmp_path / "pipe.modus")
    (tmp_path / "link.modus").symlink_to(tmp_path / "gone.modus")
    for name, told in (
        ("none.modus", "there is no such file"),
        ("link.modus", "is a link to nothing"),
        ("pipe.modus", "is not a file"),
        ("", "is a folder, not a file"),
        ("x" * 300 + ".modus", "file name too long"),
    ):
        assert modus("open", tmp_path / name).refusal == f"{tmp_path / name}: {told}"


def test_settings_with_quoted_names(modus: Modus, tmp_path: Path) -> None:
    source = tmp_path / "rate.json"
    source.write_text('{"conditions": [{"key": "rate", "title": "Rate = 5", "baseline": "absent"}]}')
    assert modus("import", source, "-o", tmp_path / "rate.modus").code == 0
    for text in ('"Rate = 5" = present', 'rate = "Present"'):
        answer = modus("evaluate", tmp_path / "rate.modus", "--set", text, "--json").json
        assert answer["settings"] == {"rate": "present"}
    assert "write “=” once" in modus("evaluate", tmp_path / "rate.modus", "--set", "rate != absent").refusal


@pytest.mark.parametrize("command", [["new"], ["export", "FILE", "-o"], ["render", "FILE", "-o"], ["unpack", "FILE"]])
def test_a_name_that_is_too_long_for_the_system(
    modus: Modus, neighbours: Path, tmp_path: Path, command: list[str]
) -> None:
    suffix = {"new": ".modus", "export": ".json", "render": ".svg", "unpack": ""}[command[0]]
    target = tmp_path / ("x" * 300 + suffix)
    refusal = modus(*[neighbours if word == "FILE" else word for word in command], target).refusal
    assert "file name too long" in refusal.lower() and "not your fault" not in refusal
