"""``modus check``: is a file whole and safe; changes nothing."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, add_file, add_json, command, naming_file
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, plain, say

if TYPE_CHECKING:
    from workbench.storage.salvage.report import Report
    from workbench.workspace.reading import FileInfo


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "check",
        "say whether a file is whole and safe to open",
        "modus check relations.modus",
        "It changes nothing. Ends with exit code 1 if the file is not whole, and says what `modus recover` could save.",
    )
    add_file(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0 if the file is whole and safe, else 1. Raises `Refusal` if it cannot be read."""
    problems, report, newer = _problems(arguments.file)
    notes = [*newer, *_notes(arguments.file, report)]
    if arguments.json:
        answer_json({"file": str(arguments.file), "ok": not problems, "problems": problems, "notes": notes})
    else:
        verdict = "safe to open" if newer else "whole and safe to open"
        for problem in problems or [f"{arguments.file}: {verdict}"]:
            say(plain(problem))
        for note in notes:
            say(plain(note))
    return 1 if problems else 0


def _problems(path: Path) -> tuple[list[str], Report | None, list[str]]:
    """Everything that is wrong, the gate's reason first; what could be saved, where anything is wrong at all; and what
    a newer version may know better.
    """
    from workbench.storage.errors import CannotRead, FileProblem, TooNew, Unsafe, WayOut
    from workbench.storage.salvage.apart import report_apart
    from workbench.workspace.reading import read

    try:
        _, info = read(path)
        return [], None, _about_newer(path, info)
    except CannotRead as problem:
        raise Refusal(naming_file(path, str(problem))) from None
    except FileProblem as problem:
        first = naming_file(path, str(problem))
        given_up = isinstance(problem, Unsafe) and problem.way_out is WayOut.CHOOSE_ANOTHER
        hopeless = given_up or isinstance(problem, TooNew)
    report = None if hopeless else report_apart(path)
    return [first, *(f"{path}: {what}" for what in (report.damage if report else ()))], report, []


def _about_newer(path: Path, info: FileInfo) -> list[str]:
    notes = []
    if info.doubt:
        notes.append(
            f"{path}: a newer version ({info.written_by}) wrote it, and this one cannot tell whether all of it is as "
            f"it was written: {info.doubt}. It can be looked at here, not changed."
        )
    if info.unknown:
        notes.append(f"{path}: {info.unknown:,} values of a newer version are kept in it that are not known here.")
    return notes


def _notes(path: Path, report: Report | None) -> list[str]:
    from workbench.storage.connection import sqlite_is_unsafe

    notes = [unsafe] if (unsafe := sqlite_is_unsafe()) else []
    if report is not None:
        notes += [f"modus recover {path} -o OUT would make a new workspace of it.", *report.sentences()]
    return notes
