"""``modus coverage``: which passages of the sources are used, which judgements have no evidence."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, add_file, add_json, command, load
from workbench.cli.terminal import NOTHING, answer_json, counted, plain, say, table
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.hanging import Hanging


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "coverage",
        "say which passages are used and which judgements have no evidence",
        "modus coverage relations.modus",
        "What hangs on a judgement is what would change if nobody had made it: the claims that would fall, the "
        "quadrants that would be others and by how many points positions would move, over the baseline and every "
        "scenario, each as set and settled.",
    )
    add_file(parser)
    parser.add_argument("--all", action="store_true", help="say what hangs on every judgement, also with evidence")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.engine.coverage import coverage, judgements
    from workbench.engine.hanging import hanging
    from workbench.exchange.words import locators

    model = load(arguments.file)
    found = coverage(model)
    every = list(judgements(model))
    with Watching("taking judgements away") as watch:
        hangs = _ranked(model, hanging(model, every if arguments.all else found.unsupported, watch))
    uncited = locators(model, found.uncited)
    total = len(found.cited) + len(found.uncited)
    ranked = [_answer(model, one, words) for words, one in hangs]
    unsupported = [one["judgement"] for one in ranked if not one["with_evidence"]]
    if arguments.json:
        answer = {"passages": total, "cited": len(found.cited), "uncited": uncited, "unsupported": unsupported}
        answer_json({**answer, "judgements": len(every), "hanging": ranked})
        return 0
    say(f"{len(found.cited)} of {counted(total, 'passage')} are used.")
    if uncited:
        say(plain(f"Not used: {', '.join(uncited)}."))
    say(f"{len(unsupported)} of {counted(len(every), 'judgement')} have no evidence.")
    if ranked:
        _tell(ranked, arguments.all)
    return 0


def _ranked(model: Model, found: Iterable[Hanging]) -> list[tuple[str, Hanging]]:
    """Judgements in words, those first on which most hangs; what ties as it is named."""
    from workbench.engine.hanging import weight

    named = [(judgement_words(model, one.judgement, one.target), one) for one in found]
    return sorted(named, key=lambda pair: (weight(pair[1]), pair[0]))


def _answer(model: Model, one: Hanging, words: str) -> dict[str, Any]:
    from workbench.domain.points import points_of_units

    return {
        "judgement": words,
        "with_evidence": bool(model.links_to(one.judgement, one.target)),
        "claims": [model.claims[claim].key for claim in one.claims],
        "quadrants": one.quadrants,
        "points": points_of_units(one.points),
    }


def _tell(ranked: list[dict[str, Any]], everything: bool) -> None:
    say()
    rows = [
        (
            one["judgement"] + (" (no evidence)" if everything and not one["with_evidence"] else ""),
            *(", ".join(one["claims"]) or NOTHING, str(one["quadrants"]), f"{one['points']:g}"),
        )
        for one in ranked
    ]
    table(("What hangs on it", "Claims that would fall", "Quadrants", "Points"), rows, right=(2, 3))
    say("Counted over the baseline and every scenario, each as set and settled, as if nobody had made the judgement.")


def judgement_words(model: Model, judgement: str, target: str) -> str:
    """A judgement as catalogues name it: ``effect of trust = present on river cooperation``."""
    from workbench.content.phrases import judgement_wording
    from workbench.domain.evidence import EvidenceLink

    return judgement_wording(model, EvidenceLink("", "", judgement, target, True))
