"""``modus new``: a new workspace, blank or from a template; and how new workspaces are written and told."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, add_file, add_force, add_json, command, naming_file
from workbench.cli.output_files import refuse_existing
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, counted, plain, say

if TYPE_CHECKING:
    from workbench.domain.model import Model


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "new",
        "make a new workspace",
        "modus new relations.modus --template us-russia",
        "Without a template it is blank; `modus templates` lists them.",
    )
    add_file(parser, what="the workspace to make")
    parser.add_argument("--template", metavar="KEY", help="start from this template")
    add_force(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    refuse_existing(arguments.file, arguments.force)
    model = _template(arguments.template) if arguments.template is not None else _blank(arguments.file)
    write_workspace(arguments.file, model, "New workspace", arguments)
    return 0


def title_from(path: Path) -> str:
    """The title of a workspace that has none of its own: made from the file's name."""
    from workbench.domain.identity import title_from_key

    return plain(title_from_key(path.stem)).strip()[:200] or "Workspace"


def _blank(path: Path) -> Model:
    from workbench.domain.model import Model

    return Model.blank(title_from(path))


def _template(key: str) -> Model:
    from workbench.content import template_model, templates

    known = {template.key.casefold(): template.key for template in templates()}
    if key.casefold() not in known:
        raise Refusal(f"there is no template “{key[:60]}”; there are: {', '.join(sorted(known.values()))}")
    return template_model(known[key.casefold()])


def write_workspace(
    path: Path, model: Model, label: str, arguments: argparse.Namespace, notes: Sequence[str] | None = None
) -> None:
    """Write a new workspace whole or not at all, and say what is in it, with notes if any; raises `Refusal`."""
    from workbench.storage.errors import FileProblem
    from workbench.workspace.reading import write_new

    try:
        write_new(path, model, label=label, overwrite=arguments.force)
    except FileProblem as problem:
        raise Refusal(naming_file(path, str(problem))) from None
    counts = {
        "issues": len(model.issues),
        "conditions": len(model.conditions),
        "evidence": len(model.evidence),
    }
    if arguments.json:
        answer_json({"file": str(path), **counts, **({} if notes is None else {"notes": list(notes)})})
        return
    inside = ", ".join(
        (
            counted(counts["issues"], "issue area"),
            counted(counts["conditions"], "condition"),
            counted(counts["evidence"], "evidence item"),
        )
    )
    say(f"{plain(str(path))}: {inside}")
    for note in notes or ():
        say(plain(note))
