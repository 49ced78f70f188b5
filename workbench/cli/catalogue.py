"""``modus build`` and ``modus unpack``: a catalogue folder of plain text into a workspace, and out of one."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, a_path, add_file, add_force, add_json, add_out, command, load
from workbench.cli.new import write_workspace
from workbench.cli.output_files import is_inside, refuse_existing
from workbench.cli.refusal import Problems, Refusal
from workbench.cli.terminal import answer_json, counted, plain, say

if TYPE_CHECKING:
    from workbench.content import CatalogueProblems


def add(commands: Commands) -> None:
    """Offer both commands."""
    build = command(
        commands,
        "build",
        "make a workspace from a catalogue folder",
        "modus build catalogue -o built.modus",
        "The format is described in data/FORMAT.md; mistakes are listed as path:line: what is wrong.",
    )
    build.add_argument("folder", metavar="FOLDER", type=a_path, help="the catalogue folder")
    add_out(build, "FILE", "the workspace to make")
    add_force(build)
    add_json(build)
    build.set_defaults(run=run_build)

    unpack = command(
        commands,
        "unpack",
        "write a workspace as a catalogue folder",
        "modus unpack relations.modus unpacked",
        "Building it again gives an equal workspace.",
    )
    add_file(unpack)
    unpack.add_argument("folder", metavar="FOLDER", type=a_path, help="the folder to write")
    unpack.add_argument("--force", action="store_true", help="replace the catalogue that is there already")
    add_json(unpack)
    unpack.set_defaults(run=run_unpack)


def run_build(arguments: argparse.Namespace) -> int:
    """Answer ``build``; 0."""
    from workbench.content import CatalogueProblems, read_catalogue

    refuse_existing(arguments.output, arguments.force)
    if not arguments.folder.is_dir():
        raise Refusal(f"{arguments.folder}: there is no such folder")
    if is_inside(arguments.output, arguments.folder):
        raise Refusal(f"{arguments.output}: lies in the catalogue folder; write the workspace beside it")
    try:
        model = read_catalogue(arguments.folder)
    except CatalogueProblems as problems:
        raise Problems(_lines(problems)) from None
    write_workspace(arguments.output, model, "Built from a catalogue", arguments)
    return 0


def _lines(problems: CatalogueProblems) -> str:
    """Each problem with its path as seen from here, so that an editor finds it."""
    lines = []
    for path, line, sentence in problems.problems:
        place = problems.folder if path == "." else problems.folder / path
        lines.append(f"{place}: {sentence}" if line is None else f"{place}:{line}: {sentence}")
    if problems.more:
        lines.append(f"… and {problems.more:,} more")
    return "\n".join(lines)


def run_unpack(arguments: argparse.Namespace) -> int:
    """Answer ``unpack``; 0."""
    from workbench.content import CatalogueProblems, replace_catalogue, write_catalogue

    folder: Path = arguments.folder
    if os.path.lexists(folder) and not folder.is_dir():
        raise Refusal(f"{folder}: is a file, not a folder")
    if is_inside(arguments.file, folder):
        raise Refusal(f"{folder}: holds the file to be read; give another folder")
    model = load(arguments.file)
    there = folder.is_dir() and any(folder.iterdir())
    if there and not arguments.force:
        raise Refusal(f"{folder}: is not empty; --force replaces the catalogue in it")
    try:
        written = replace_catalogue(model, folder) if there else write_catalogue(model, folder)
    except CatalogueProblems as problems:
        raise Problems(_lines(problems)) from None
    files = [str(path) for path in sorted(written)]
    if arguments.json:
        answer_json({"files": files})
    else:
        say(f"{plain(str(folder))}: {counted(len(files), 'file')}")
    return 0
