"""``modus import`` and ``modus export``: other programs' files in, the plain JSON model in and out."""

from __future__ import annotations

import argparse

from workbench.cli.given import Commands, add_file, add_force, add_json, add_out, command, load
from workbench.cli.new import title_from, write_workspace
from workbench.cli.output_files import refuse_existing, refuse_same, write_text
from workbench.cli.refusal import Problems, Refusal
from workbench.cli.terminal import answer_json, plain, say


def add(commands: Commands) -> None:
    """Offer both commands."""
    read = command(
        commands,
        "import",
        "make a workspace from a plain JSON model, a cross-impact matrix (CSV) or a ScenarioWizard project",
        "modus import model.json -o imported.modus",
        "The shapes are described in workbench/cli/README.md; mistakes in a matrix are listed as path:line: what.",
    )
    add_file(read, what="the file of another program")
    add_out(read, "OUT", "the workspace to make")
    add_force(read)
    add_json(read)
    read.set_defaults(run=run_import)

    write = command(
        commands,
        "export",
        "write a workspace as a plain JSON model",
        "modus export relations.modus -o exported.json",
        "Importing it again gives an equal workspace.",
    )
    add_file(write)
    add_out(write, "OUT.json", "the JSON model to write")
    add_json(write)
    write.set_defaults(run=run_export)


def run_import(arguments: argparse.Namespace) -> int:
    """Answer ``import``; 0. Raises `Refusal`, with a line for each mistake where a file has several."""
    from workbench.exchange.importing import KINDS, import_model
    from workbench.exchange.problem import ImportProblem, ImportProblems

    if arguments.file.suffix.lower() == ".modus":
        raise Refusal(f"{arguments.file}: is a workspace already; what can be imported is {KINDS}")
    refuse_same(arguments.file, arguments.output)
    refuse_existing(arguments.output, arguments.force)
    try:
        model, notes = import_model(arguments.file, title_from(arguments.file))
    except ImportProblems as problems:
        raise Problems(str(problems)) from None
    except ImportProblem as problem:
        raise Refusal(str(problem)) from None
    write_workspace(arguments.output, model, "Imported", arguments, notes)
    return 0


def run_export(arguments: argparse.Namespace) -> int:
    """Answer ``export``; 0."""
    from workbench.exchange.json_text import written
    from workbench.exchange.plain_model import to_plain

    refuse_same(arguments.file, arguments.output)
    if arguments.output.suffix.lower() != ".json":
        raise Refusal(f"{arguments.output}: a plain model is written as .json")
    write_text(arguments.output, written(to_plain(load(arguments.file))))
    if arguments.json:
        answer_json({"file": str(arguments.output)})
    else:
        say(plain(str(arguments.output)))
    return 0
