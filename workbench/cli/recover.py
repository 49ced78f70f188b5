"""``modus recover``: save what can be saved from a damaged file, into a new one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, add_file, add_force, add_json, add_out, command, naming_file
from workbench.cli.output_files import refuse_existing, refuse_same
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, plain, say, table

if TYPE_CHECKING:
    from workbench.storage.salvage.recovery import Recovered
    from workbench.storage.salvage.report import Report


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "recover",
        "save what can be saved from a damaged file",
        "modus recover relations.modus -o recovered.modus",
        "The file is left as it is. It may also be one that holds what no workspace has: that is left behind.",
    )
    add_file(parser, what="the damaged workspace")
    add_out(parser, "OUT", "the workspace to make of it")
    add_force(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0 if anything was saved. Raises `Refusal` if there is nothing to save."""
    from workbench.storage.errors import FileProblem
    from workbench.workspace.recovering import write_recovered

    refuse_same(arguments.file, arguments.output)
    refuse_existing(arguments.output, arguments.force)
    recovered = recovered_from(arguments.file)
    try:
        write_recovered(recovered, arguments.output, overwrite=arguments.force)
    except FileProblem as problem:
        raise Refusal(naming_file(arguments.output, str(problem))) from None
    if arguments.json:
        answer_json({"file": str(arguments.output), **numbers(recovered.report)})
        return 0
    say(f"{plain(str(arguments.output))}: recovered from {plain(str(arguments.file))}")
    say()
    tell(recovered.report)
    return 0


def recovered_from(file: Path) -> Recovered:
    """What can be saved from a file; raises `Refusal` with the file and a sentence."""
    from workbench.storage.errors import FileProblem
    from workbench.workspace.recovering import recover_file

    try:
        return recover_file(file)
    except FileProblem as problem:
        raise Refusal(naming_file(file, str(problem))) from None


def numbers(report: Report) -> dict[str, Any]:
    """The report for programs: per table how many rows were found, of how many, and how."""
    tables = {
        line.table: {
            "found": line.found,
            "of": line.of,
            "unconfirmed": line.unconfirmed,
            "made_up": line.made_up,
            "left_out": line.left_out,
        }
        for line in report.tables
    }
    return {"tables": tables, "history": report.history, "notes": report.sentences()}


def tell(report: Report) -> None:
    """The report for people: a table, then sentences."""
    from workbench.storage.salvage.report import CHANGES, people_call

    rows = [
        (
            "changes in the history" if line.table == CHANGES else people_call(line.table),
            f"{line.found:,}",
            "?" if line.of is None else f"{line.of:,}",
            f"{line.made_up:,}" if line.made_up else "",
            f"{line.left_out:,}" if line.left_out else "",
        )
        for line in report.tables
        if line.found or line.of or line.made_up
    ]
    table(("Saved", "found", "of", "made up", "left out"), rows, right=(1, 2, 3, 4))
    say()
    for sentence in report.sentences():
        say(plain(sentence))
