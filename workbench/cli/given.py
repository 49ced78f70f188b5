"""What commands are given: arguments that several share, the file, the scenario and its settings."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.refusal import Refusal

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.evaluation import Evaluation
    from workbench.engine.settings import Settings
    from workbench.workspace.reading import FileInfo

Commands = Any  # argparse's type of a group of sub-commands is private and generic only in its stubs


def command(commands: Commands, name: str, summary: str, example: str, more: str = "") -> argparse.ArgumentParser:
    """A new sub-command with its help: what it does, and an example that runs as it stands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[:1].upper()}{summary[1:]}.{' ' + more if more else ''}",
        epilog="example:\n" + "\n".join(f"  {line}" for line in example.splitlines()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return parser


def add_file(parser: argparse.ArgumentParser, name: str = "FILE", what: str = "the workspace") -> None:
    """The positional argument for the file to read."""
    parser.add_argument("file", metavar=name, type=a_path, help=what)


def add_out(parser: argparse.ArgumentParser, name: str, what: str) -> None:
    """``-o``, the file to write."""
    parser.add_argument("-o", "--output", metavar=name, type=a_path, required=True, help=what)


def add_force(parser: argparse.ArgumentParser) -> None:
    """``--force``, for commands that make a workspace."""
    parser.add_argument("--force", action="store_true", help="replace what is there already")


def add_json(parser: argparse.ArgumentParser) -> None:
    """``--json``, for every command that answers."""
    parser.add_argument("--json", action="store_true", help="answer as JSON, with stable keys")


def add_scenario(parser: argparse.ArgumentParser) -> None:
    """``--scenario``: which scenario; the baseline if left out."""
    parser.add_argument(
        "--scenario", metavar="S", help="a scenario by key or title (baseline if left out, or so called)"
    )


def add_settings(parser: argparse.ArgumentParser, settle: bool = True) -> None:
    """``--scenario``, ``--set`` and, with ``settle``, ``--settle``."""
    add_scenario(parser)
    parser.add_argument(
        "--set",
        metavar="C=STATE",
        action="append",
        default=[],
        dest="settings",
        help="set a condition on top, also to unknown; may be repeated",
    )
    if settle:
        parser.add_argument(
            "--settle", action="store_true", help="let the conditions that are not set or pinned settle first"
        )


def add_actors(parser: argparse.ArgumentParser, what: str) -> None:
    """``--actor``, which may be repeated."""
    parser.add_argument("--actor", metavar="A", action="append", default=[], dest="actors", help=what)


def add_free(parser: argparse.ArgumentParser) -> None:
    """``--free``, ``--free-all``, ``--seed`` and ``--sample``: which futures there are."""
    parser.add_argument(
        "--free",
        metavar="C",
        action="append",
        default=[],
        help="let this condition take all its states; may be repeated",
    )
    parser.add_argument("--free-all", action="store_true", help="let everything that is not set or pinned do so")
    parser.add_argument(
        "--seed", metavar="N", type=whole_number(0), default=0, help="of the sample, where one has to be drawn"
    )
    parser.add_argument(
        "--sample", metavar="N", type=whole_number(2, 2**22), default=100_000, help="its size (100,000 if left out)"
    )


def free_of(asked: Situation, arguments: argparse.Namespace) -> tuple[str, ...]:
    """The free conditions (ids) of what was asked; raises `Refusal`."""
    from workbench.engine.future_space import free_conditions

    named = find_all(asked.model, "condition", arguments.free, arguments.file)
    return free_conditions(asked.model, asked.settings, named, arguments.free_all)


def find_all(model: Model, kind: str, names: list[str], file: Path) -> list[str]:
    """The ids of entities by key or title, each once; raises `Refusal`."""
    return list(dict.fromkeys(str(find(model, kind, name, file).id) for name in names))


def a_path(text: str) -> Path:
    """The type of an argument that names a file or a folder; an empty one would be the folder one is in."""
    if not text:
        raise argparse.ArgumentTypeError("the name is empty; name a file or a folder")
    return Path(text)


def whole_number(least: int, most: int = 10**18) -> Callable[[str], int]:
    """The type of an argument that is a whole number of at least ``least`` and at most ``most``."""

    def read(text: str) -> int:
        whole = text.isascii() and text.isdecimal()
        if not (whole and len(text) < 20 and least <= int(text) <= most):
            end = "on" if most == 10**18 and not (whole and len(text) > 18) else f"to {most:,}"
            raise argparse.ArgumentTypeError(f"“{text[:30]}” is no whole number from {least} {end}")
        return int(text)

    return read


def load(path: Path) -> Model:
    """The content of a workspace file; raises `Refusal` with the file and a sentence."""
    return load_with_info(path)[0]


def load_with_info(path: Path) -> tuple[Model, FileInfo]:
    """The content of a workspace file and what is known about the file itself; raises `Refusal`."""
    from workbench.storage.errors import FileProblem
    from workbench.workspace.reading import read

    try:
        return read(path)
    except FileProblem as problem:
        raise Refusal(naming_file(path, str(problem))) from None


def naming_file(path: Path, sentence: str) -> str:
    """A sentence about a file that names it: with the path in front where it does not name it itself."""
    return sentence if path.name in sentence else f"{path}: {sentence}"


def find(model: Model, kind: str, name: str, file: Path) -> Any:
    """The entity by key or title; raises `Refusal` with the file in front."""
    from workbench.domain import naming

    try:
        return naming.find(model, kind, name)
    except ValueError as error:
        raise Refusal(f"{file}: {error}") from None


def find_scenario(model: Model, name: str | None, file: Path) -> str | None:
    """A scenario's id; None for the baseline. Raises `Refusal`."""
    from workbench.domain.naming import is_baseline

    if name is None or is_baseline(name):
        return None
    return str(find(model, "scenario", name, file).id)


@dataclass(frozen=True)
class Situation:
    """What a command was asked about: the scenario (id), what was set on top, the settings that follow."""

    model: Model
    scenario: str | None
    extra: dict[str, str | None]
    settle: bool
    settings: Settings

    def evaluation(self) -> Evaluation:
        """Where every issue area stands, settled if asked."""
        from workbench.engine.evaluation import evaluate, evaluate_settled

        return (evaluate_settled if self.settle else evaluate)(self.model, self.settings)

    @property
    def title(self) -> str:
        """What people call it."""
        name = self.model.scenarios[self.scenario].title if self.scenario else "Baseline"
        return name + (", with more set" if self.extra else "") + (", settled" if self.settle else "")


def situation(arguments: argparse.Namespace) -> Situation:
    """Read the file and what ``--scenario``, ``--set`` and ``--settle`` say; raises `Refusal`."""
    from workbench.domain.naming import find_setting
    from workbench.engine.settings import settings_of

    model = load(arguments.file)
    scenario = find_scenario(model, arguments.scenario, arguments.file)
    extra: dict[str, str | None] = {}
    for text in arguments.settings:
        try:
            condition, state = find_setting(model, text)
        except ValueError as error:
            raise Refusal(f"{arguments.file}: --set: {error}") from None
        if extra.get(condition, state) != state:
            raise Refusal(f"--set gives “{model.conditions[condition].key}” two different states")
        extra[condition] = state
    settle = bool(getattr(arguments, "settle", False))
    return Situation(model, scenario, extra, settle, settings_of(model, scenario, extra))
