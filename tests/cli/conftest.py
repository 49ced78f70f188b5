"""A command line to call, and workspaces to call it on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workbench.cli import main
from workbench.content import template_model
from workbench.workspace.reading import write_new


@dataclass
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it answered with ``--json``."""
        assert self.code in (0, 1), self.err
        assert self.err == ""
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one sentence with which it refused."""
        assert self.code == 2, (self.code, self.out, self.err)
        assert self.out == ""
        assert self.err.count("\n") == 1 and self.err.endswith("\n"), self.err
        assert "Traceback" not in self.err and "usage:" not in self.err
        return self.err.removeprefix("modus: ").rstrip("\n")


Modus = Callable[..., Answer]


@pytest.fixture
def modus(capsys: pytest.CaptureFixture[str]) -> Modus:
    """Runs one command in this process."""

    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in example as a file that nobody changes."""
    path = tmp_path_factory.mktemp("example") / "relations.modus"
    write_new(path, template_model("us-russia"))
    return path


@pytest.fixture
def relations(example_file: Path, tmp_path: Path) -> Path:
    """The built-in example as a file of one's own."""
    return Path(shutil.copy(example_file, tmp_path / "relations.modus"))


PLAIN: dict[str, Any] = {
    "title": "Two neighbours",
    "actors": ["north", "south"],
    "conditions": [
        {"key": "trust", "title": "Trust between them", "baseline": "absent"},
        {"key": "press", "states": ["free", "tame"], "baseline": "tame"},
        {"key": "oil", "states": ["low", "high"], "baseline": "unknown"},
    ],
    "issues": [
        {"key": "river", "title": "The shared river", "cooperation": 6, "competition": 4.5, "floor": 3},
        {"key": "border", "cooperation": 5, "competition": 8, "requirement": ["is", "trust", "present"]},
    ],
    "effects": [
        {"condition": "trust", "state": "present", "issue": "river", "axis": "cooperation", "amount": 3},
        {"condition": "trust", "state": "present", "issue": "river", "axis": "competition", "amount": -3},
        {"condition": "oil", "state": "high", "issue": "river", "axis": "cooperation", "amount": 2},
    ],
    "cross_impacts": [
        {"from": ["trust", "present"], "to": ["press", "free"], "amount": 2},
        {"from": ["oil", "high"], "to": ["press", "tame"], "amount": 1},
    ],
    "scenarios": [{"key": "thaw", "title": "A thaw", "parent": None, "settings": {"trust": "present"}}],
    "sources": [{"key": "essay"}],
    "passages": [{"source": "essay", "locator": "1.1"}, {"source": "essay", "locator": "1.2"}],
    "evidence": [
        {
            "key": "met",
            "claim": "They met.",
            "grade": "B2",
            "passages": ["essay:1.1"],
            "supports": [["effect", "trust", "present", "river", "cooperation"]],
        },
        {
            "key": "denied",
            "claim": "They denied it.",
            "contradicts": [["effect", "trust", "present", "river", "cooperation"]],
        },
    ],
    "claims": [
        {
            "key": "opens",
            "title": "Trust opens the river.",
            "settings": {"trust": "present"},
            "expect": [{"form": "rises", "issue": "river", "axis": "cooperation", "amount": 2}],
            "passages": ["essay:1.1"],
        }
    ],
}


@pytest.fixture
def neighbours(tmp_path: Path) -> Path:
    """A small workspace with known answers."""
    from workbench.exchange.plain_model import from_plain

    path = tmp_path / "neighbours.modus"
    write_new(path, from_plain(PLAIN))
    return path
