"""Help and README say what is so: examples run, and the documented keys are the ones that come."""

from __future__ import annotations

import argparse
import ast
import json
import re
import shlex
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Modus
from workbench.cli.parser import build_parser, commands_of
from workbench.exchange.plain_model import from_plain

README = Path(__file__).parents[2] / "workbench" / "cli" / "README.md"
TEXT = README.read_text("utf-8")


def parsers() -> dict[str, argparse.ArgumentParser]:
    """Everything that can be asked: commands, and where a command has actions, these (``source-add``)."""
    found = {}
    for name, parser in commands_of(build_parser()).items():
        actions = commands_of(parser)
        found |= {f"{name}-{action}": inner for action, inner in actions.items()} if actions else {name: parser}
    return found


def examples() -> dict[str, list[str]]:
    """The arguments of each command's example, without ``modus``."""
    found = {}
    for name, parser in parsers().items():
        (line,) = [line for line in str(parser.epilog).splitlines() if line.startswith("  modus ")]
        found[name] = shlex.split(line)[1:]
    return found


@pytest.fixture
def material(relations: Path, monkeypatch: pytest.MonkeyPatch, modus: Modus) -> Path:
    """A folder that holds what the examples speak of."""
    folder = relations.parent
    monkeypatch.chdir(folder)
    assert modus("export", "relations.modus", "-o", "model.json").code == 0
    assert modus("unpack", "relations.modus", "catalogue").code == 0
    (folder / "minutes.txt").write_text("The river\n\nThey met.\n\nThey parted.\n", "utf-8")
    entry = "TY  - BOOK\nTI  - A book\nER  -\n"
    (folder / "library.ris").write_text(entry, "utf-8")
    return folder


def ready(command: str, folder: Path) -> list[str]:
    if command == "new":
        (folder / "relations.modus").unlink()
    return examples()[command]


@pytest.mark.parametrize("command", sorted(set(examples()) - {"open"}))
def test_the_example_in_the_help_runs(modus: Modus, material: Path, command: str) -> None:
    answer = modus(*ready(command, material))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out


def documented() -> dict[str, set[str]]:
    (block,) = re.findall(r"^```keys\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
    found: dict[str, set[str]] = defaultdict(set)
    for line in block.splitlines():
        command, *keys = line.split()
        found[command] |= set(keys)
    return found


def paths(value: Any, stops: set[str], at: str = "") -> Iterator[str]:
    """The paths of an answer's keys in the README's way of writing them."""
    if f"{at}{{}}" in stops:
        yield f"{at}{{}}"
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, stops, f"{at}.{key}" if at else key)
    elif isinstance(value, list):
        rows = [row for row in value if isinstance(row, dict)]
        if not rows or f"{at}[]" in stops:
            yield f"{at}[]"
        for row in rows:
            yield from paths(row, stops, f"{at}[]")
    else:
        yield f"{at}[]" if value is None and f"{at}[]" in stops else at


@pytest.mark.parametrize("command", sorted(documented()))
def test_the_documented_keys_are_the_ones_that_come(modus: Modus, material: Path, command: str) -> None:
    keys = documented()[command]
    answer = modus(*ready(command, material), "--json").json
    assert set(paths(answer, keys)) == keys


def test_every_command_is_documented() -> None:
    commands = set(commands_of(build_parser()))
    assert set(re.findall(r"^\| `modus (\w+)", TEXT, re.MULTILINE)) == commands
    assert set(documented()) == set(parsers()) - {"open"}


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    """The options of a command and of all its actions."""
    own = {o for action in parser._actions for o in action.option_strings if o.startswith("--")}
    return own.union(*map(options_of, commands_of(parser).values()))


def test_every_option_is_documented() -> None:
    rows = dict(re.findall(r"^\| `modus (\w+)([^|]*)`", TEXT, re.MULTILINE))
    general = {"--help", "--json", "--force", "--output"}
    for name, parser in commands_of(build_parser()).items():
        options = options_of(parser) - general
        assert all(option in rows[name] for option in options), name
        assert set(re.findall(r"--[a-z][a-z-]*", rows[name])) <= options | general


def test_the_model_in_the_readme_can_be_imported() -> None:
    (block,) = re.findall(r"^```json\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
    model = from_plain(json.loads(block))
    assert [issue.key for issue in model.issues.values()] == ["river"]


ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "data" / "FORMAT.md"]
PAGES += sorted((ROOT / "workbench").rglob("README.md"))
NAMED = re.compile(r"(?<![\w./-])modus ([a-z][\w-]*)")


def spoken() -> Iterator[tuple[str, str]]:
    """Where a command is named, in the pages and in what the program says, and which."""
    for page in PAGES:
        for name in NAMED.findall(page.read_text("utf-8")):
            yield str(page.relative_to(ROOT)), name
    for path in sorted((ROOT / "workbench").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for name in NAMED.findall(node.value):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", name


def test_only_commands_that_exist_are_named() -> None:
    commands = set(commands_of(build_parser()))
    named = list(spoken())
    assert len(named) > 50
    assert [f"{where}: modus {name}" for where, name in named if name not in commands] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []
