"""Which commands there are, and how their arguments are read."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from workbench import __version__
from workbench.cli import (
    actors,
    basins,
    catalogue,
    check,
    claims,
    consistency,
    consistent,
    coverage,
    evaluate,
    evidence,
    explain,
    futures,
    info,
    levers,
    new,
    open_window,
    paths,
    plain_json,
    progress,
    record,
    recover,
    render,
    report,
    source,
    templates,
)
from workbench.cli.refusal import Refusal

_MODULES = (
    open_window,
    templates,
    new,
    catalogue,
    plain_json,
    info,
    check,
    recover,
    evaluate,
    explain,
    consistency,
    consistent,
    basins,
    paths,
    levers,
    futures,
    record,
    actors,
    progress,
    claims,
    coverage,
    evidence,
    source,
    render,
    report,
)


class Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one sentence and knows no abbreviations."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["allow_abbrev"] = False
        super().__init__(*args, **kwargs)

    def error(self, message: str) -> NoReturn:
        """Raise `Refusal` instead of printing the usage and leaving."""
        raise Refusal(f"{self.prog.partition(' ')[2] or 'arguments'}: {message} (see `{self.prog} --help`)")


def build_parser() -> Parser:
    """The parser of all commands; each sets ``run``, from parsed arguments to exit code."""
    parser = Parser(
        prog="modus",
        description="A workbench for issue areas that cooperate and compete, and for what would move them.",
        epilog="Without a command, the window opens. `modus COMMAND --help` says more, with an example.",
    )
    parser.add_argument("--version", action="version", version=f"modus {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for module in _MODULES:
        module.add(commands)
    return parser


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parsers of the sub-commands by name."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The parsed arguments; no command, or only a file, means `open`. Raises `Refusal` for nonsense."""
    parser = build_parser()
    given = list(arguments) or ["open"]
    first = given[0]
    commands = commands_of(parser)
    if not first.startswith("-") and first not in commands:
        if not first.endswith(".modus") and not Path(first).is_file():
            near = difflib.get_close_matches(first, commands, 1)
            hint = f" (did you mean `{near[0]}`?)" if near else ""
            raise Refusal(f"there is no command “{first[:60]}”{hint}; `modus --help` lists them")
        given = ["open", *given]
    return parser.parse_args(given)
