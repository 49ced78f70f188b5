"""``modus source FILE list``: the sources, how many passages they have, and of how many there is the text."""

from __future__ import annotations

import argparse

from workbench.cli.given import Commands, add_json, command, load
from workbench.cli.source_answer import source_answer
from workbench.cli.terminal import NOTHING, answer_json, say, table


def add(actions: Commands) -> None:
    """Offer the action."""
    parser = command(
        actions,
        "list",
        "list the sources with their passages and sections, and how much of their text is there",
        "modus source relations.modus list",
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the action; 0."""
    model = load(arguments.file)
    answers = [source_answer(model, source) for source in model.ordered("source")]
    if arguments.json:
        answer_json(
            {
                "passages": sum(one["passages"] for one in answers),
                "located": sum(one["located"] for one in answers),
                "sources": answers,
            }
        )
        return 0
    if not answers:
        say("There are no sources yet; “modus source FILE add DOCUMENT” adds one.")
        return 0
    rows = [
        (
            one["source"] + (" (private)" if one["private"] else ""),
            one["title"],
            one["document"] or NOTHING,
            str(len(one["sections"])),
            str(one["passages"]),
            str(one["located"]),
        )
        for one in answers
    ]
    table(("Source", "Title", "Document", "Sections", "Passages", "With text"), rows, right=(3, 4, 5))
    return 0
