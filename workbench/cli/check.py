"""``modus check``: is a file whole and safe; changes nothing."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.given import Commands, add_file, add_json, command, naming_file
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, plain, say


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "check",
        "say whether a file is whole and safe to open",
        "modus check relations.modus",
        "It changes nothing. Ends with exit code 1 if the file is not whole.",
    )
    add_file(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0 if the file is whole and safe, else 1. Raises `Refusal` if it cannot be read."""
    problems = _problems(arguments.file)
    if arguments.json:
        answer_json({"file": str(arguments.file), "ok": not problems, "problems": problems})
    elif problems:
        for problem in problems:
            say(plain(problem))
    else:
        say(f"{plain(str(arguments.file))}: whole and safe to open")
    return 1 if problems else 0


def _problems(path: Path) -> list[str]:
    from workbench.storage.errors import CannotRead, FileProblem
    from workbench.workspace.reading import read

    try:
        read(path)
    except CannotRead as problem:
        raise Refusal(naming_file(path, str(problem))) from None
    except FileProblem as problem:
        return [naming_file(path, str(problem))]
    return []
