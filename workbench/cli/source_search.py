"""``modus source FILE search WORDS``: what has these words, in any of their forms."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, add_json, command, load_with_info, whole_number
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, counted, plain, say, strong

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.sources.search import Hit


def add(actions: Commands) -> None:
    """Offer the action."""
    parser = command(
        actions,
        "search",
        "find what has all these words, in any of their Russian or English forms",
        "modus source relations.modus search nuclear arms",
        "What has rarer words, or has them in its title, comes first.",
    )
    parser.add_argument("words", metavar="WORDS", nargs="+", help="what to look for")
    parser.add_argument(
        "--kind", metavar="K", action="append", default=[], dest="kinds", help="only these kinds; may be repeated"
    )
    parser.add_argument(
        "--limit", metavar="N", type=whole_number(1, 100_000), default=30, help="at most so many (30 if left out)"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the action; 0."""
    from workbench.sources.search import SEARCHED, keep, open_index, search

    for kind in arguments.kinds:
        if kind not in SEARCHED:
            raise Refusal(f"--kind: there is no kind “{kind[:60]}” to search; there are {', '.join(SEARCHED)}")
    model, info = load_with_info(arguments.file)
    index = open_index(model, info.workspace_id)
    # A blank at the end: on a command line, words are typed whole.
    found = search(index, model, " ".join(arguments.words) + " ", arguments.kinds or None, arguments.limit)
    keep(index, info.workspace_id)
    if arguments.json:
        answer_json({"total": found.total, "hits": [_answer(model, hit) for hit in found.hits]})
        return 0
    for hit in found.hits:
        _tell(model, hit)
    hidden = found.total - len(found.hits)
    say(f"{counted(found.total, 'hit')}" + (f", the best {len(found.hits)} of them here." if hidden else "."))
    return 0


def _answer(model: Model, hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "name": _name(model, hit),
        "title": _title(model, hit),
        "field": hit.field,
        "excerpt": hit.excerpt,
        "ranges": [list(one) for one in hit.ranges],
        "private": hit.private,
        "score": hit.score,
    }


def _tell(model: Model, hit: Hit) -> None:
    from workbench.domain.words import name_of_kind

    say(strong(plain(f"{name_of_kind(hit.kind)} {_name(model, hit)}")) + (" (private)" if hit.private else ""))
    say("  " + plain(hit.excerpt))


def _name(model: Model, hit: Hit) -> str:
    """By what files and commands speak of it: a key, a passage's place, or the judgement in words."""
    from workbench.content.phrases import judgement_wording
    from workbench.domain.evidence import JUDGEMENTS, EvidenceLink
    from workbench.exchange.words import locators

    entity: Any = model.table(hit.kind)[hit.id]
    if hit.kind == "passage":
        return locators(model, [hit.id])[0]
    if hasattr(entity, "key"):
        return str(entity.key)
    judgement = next((name for name, kind in JUDGEMENTS.items() if kind == hit.kind), None)
    if judgement is None:
        return str(entity.title)
    return judgement_wording(model, EvidenceLink("", "", judgement, hit.id, True))


def _title(model: Model, hit: Hit) -> str:
    entity: Any = model.table(hit.kind)[hit.id]
    return str(getattr(entity, "title", "") or getattr(entity, "claim", "") or getattr(entity, "section", ""))
