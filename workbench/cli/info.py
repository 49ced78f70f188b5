"""``modus info``: what is inside a workspace file."""

from __future__ import annotations

import argparse

from workbench.cli.given import Commands, add_file, add_json, command, load_with_info
from workbench.cli.terminal import answer_json, plain, say, strong, table

#: Kinds of entities that are counted, with the name of the count and what people call it.
COUNTED = {
    "issue": ("issues", "Issue areas"),
    "condition": ("conditions", "Conditions"),
    "state": ("states", "States"),
    "effect": ("effects", "Effects"),
    "cross_impact": ("cross_impacts", "Cross-impacts"),
    "actor": ("actors", "Actors"),
    "stance": ("stances", "Stances"),
    "evidence": ("evidence", "Evidence items"),
    "source": ("sources", "Sources"),
    "passage": ("passages", "Passages"),
    "scenario": ("scenarios", "Scenarios"),
    "case": ("cases", "Cases"),
    "claim": ("claims", "Claims"),
    "indicator": ("indicators", "Indicators"),
    "observation": ("observations", "Readings"),
    "commitment": ("commitments", "Commitments"),
    "review": ("reviews", "Reviews"),
    "weighing": ("weighings", "Weighings"),
}


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(commands, "info", "say what is inside a workspace", "modus info relations.modus")
    add_file(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    model, info = load_with_info(arguments.file)
    counts = {name: len(model.table(kind)) for kind, (name, _) in COUNTED.items()}
    about = {
        "format": info.format,
        "written_by": info.written_by,
        "history": info.changes,
        "edits": info.edits,
        "sessions": info.sessions,
        "sqlite": info.sqlite,
    }
    if arguments.json:
        answer_json({"file": str(arguments.file), "title": model.workspace.title, **about, **counts})
        return 0
    say(strong(plain(model.workspace.title)))
    if model.workspace.summary:
        say(plain(model.workspace.summary))
    say()
    rows = [(words, f"{counts[name]:,}") for name, words in COUNTED.values()]
    rows += [
        ("Changes in its history", f"{info.changes:,}"),
        ("File format", str(info.format)),
        ("Written by version", info.written_by),
        ("Read with SQLite", info.sqlite),
    ]
    table(("Inside", ""), rows, right=(1,))
    return 0
