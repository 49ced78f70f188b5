"""The command line as a program of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: object, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *map(str, arguments)],
        cwd=cwd or ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def test_a_whole_round(tmp_path: Path) -> None:
    assert run("new", "a.modus", "--template", "us-russia", cwd=tmp_path).returncode == 0
    answer = run("evaluate", "a.modus", "--json", cwd=tmp_path)
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert json.loads(answer.stdout)["issues"]
    refused = run("evaluate", "b.modus", cwd=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.startswith(b"modus: ") and refused.stderr.count(b"\n") == 1


@pytest.mark.parametrize("env", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}])
def test_pipes_get_utf8_whatever_the_locale(example_file: Path, env: dict[str, str]) -> None:
    answer = run("explain", example_file, "--issue", "relationship", "--scenario", "break", **env)
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert "→" in answer.stdout.decode("utf-8") and "−" in answer.stdout.decode("utf-8")


def test_quick_commands_load_neither_qt_nor_numpy_nor_sql() -> None:
    program = textwrap.dedent(
        """
        import sys
        from workbench.cli import main
        assert main(["templates"]) == 0
        assert main(["--help"]) == 0
        loaded = {name.split(".")[0] for name in sys.modules}
        print("LOADED", sorted(loaded & {"PySide6", "numpy", "sqlite3", "pysqlite3", "sqlite_utils", "jinja2"}))
        """
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert answer.stdout.splitlines()[-1] == "LOADED []"


def test_answers_need_no_qt(example_file: Path) -> None:
    program = textwrap.dedent(
        f"""
        import sys
        from workbench.cli import main
        for command in (["evaluate"], ["claims"], ["coverage"], ["info"], ["check"]):
            assert main([command[0], {str(example_file)!r}, *command[1:]]) == 0
        assert "PySide6" not in sys.modules
        """
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
def test_a_broken_pipe_is_quiet(example_file: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        answer = subprocess.run(
            [sys.executable, "-m", "workbench", "evaluate", str(example_file), "--json"],
            cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_no_colour_in_a_pipe(example_file: Path) -> None:
    assert b"\x1b" not in run("evaluate", example_file, TERM="xterm-256color").stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable.encode(), b"-m", b"workbench", b"new", os.fsencode(tmp_path) + b"/a\xff.modus", b"--json"],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
    )  # fmt: skip
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert json.loads(answer.stdout)["file"].endswith("a\udcff.modus")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not allow such names")
def test_a_document_whose_name_is_no_text_is_written_into(example_file: Path, tmp_path: Path) -> None:
    """What is known of it lies beside its working copy, its path too."""
    place = os.fsencode(tmp_path) + b"/caf\xe9.modus"
    shutil.copy(example_file, place)
    (tmp_path / "note.txt").write_text("One paragraph.\n\nAnother.", "utf-8")
    answers = [
        subprocess.run(
            [sys.executable.encode(), b"-m", b"workbench", b"source", place, *words, b"--json"],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False,
        )
        for words in ([b"add", os.fsencode(tmp_path / "note.txt")], [b"list"])
    ]  # fmt: skip
    assert [(answer.returncode, answer.stderr) for answer in answers] == [(0, b"")] * 2
    assert b"note.txt" in answers[1].stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there closes nothing")
@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["evaluate", "evaluate --json", "render -o picture.png"])
def test_closed_streams_change_nothing_else(example_file: Path, tmp_path: Path, command: str, closed: str) -> None:
    """With the standard output closed, the next file that is opened would stand in its place."""
    name, _, more = command.partition(" ")
    call = f'exec "{sys.executable}" -m workbench {name} "{example_file}" {more} {closed}'
    answer = subprocess.run(
        ["sh", "-c", call], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert bool(answer.stdout) == (">&-" not in closed.replace("2>&-", ""))
    assert not more.startswith("-o") or (tmp_path / "picture.png").stat().st_size > 10_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full here")
@pytest.mark.parametrize("arguments", [["evaluate"], ["evaluate", "--json"], ["info"]])
def test_an_answer_that_finds_no_room(example_file: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        answer = subprocess.run(
            [sys.executable, "-m", "workbench", arguments[0], str(example_file), *arguments[1:]],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert answer.returncode == 2
    assert answer.stderr == b"modus: the answer cannot be written: no space left on device\n"
