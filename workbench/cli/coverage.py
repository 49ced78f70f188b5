"""``modus coverage``: which passages of the sources are used, which judgements have no evidence."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, add_file, add_json, command, load
from workbench.cli.terminal import answer_json, counted, plain, say

if TYPE_CHECKING:
    from workbench.domain.model import Model


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "coverage",
        "say which passages are used and which judgements have no evidence",
        "modus coverage relations.modus",
    )
    add_file(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.domain.evidence import JUDGEMENTS
    from workbench.engine.coverage import coverage, judgements
    from workbench.exchange.words import locators

    model = load(arguments.file)
    found = coverage(model)
    uncited = locators(model, found.uncited)
    kinds = list(JUDGEMENTS)
    ordered = sorted((kinds.index(kind), judgement_words(model, kind, id_)) for kind, id_ in found.unsupported)
    unsupported = [words for _, words in ordered]
    total = len(found.cited) + len(found.uncited)
    if arguments.json:
        answer_json({"passages": total, "cited": len(found.cited), "uncited": uncited, "unsupported": unsupported})
        return 0
    say(f"{len(found.cited)} of {counted(total, 'passage')} are used.")
    if uncited:
        say(plain(f"Not used: {', '.join(uncited)}."))
    asked = sum(1 for _ in judgements(model))
    say(f"{len(unsupported)} of {counted(asked, 'judgement')} have no evidence.")
    for words in unsupported:
        say(f"  {plain(words)}")
    return 0


def judgement_words(model: Model, judgement: str, target: str) -> str:
    """A judgement as catalogues name it: ``effect of trust = present on river cooperation``."""
    from workbench.content.phrases import judgement_wording
    from workbench.domain.evidence import EvidenceLink

    return judgement_wording(model, EvidenceLink("", "", judgement, target, True))
