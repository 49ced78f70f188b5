"""What a page of the Evidence place asks for. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.domain.model import Model
from workbench.ui.evidence.shelf import Shown, at_passage


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown, the passages (ids) selected in it, and the evidence item (id) that is looked at.

    ``beside``: what is turned to beside the document, ``items`` or ``judgements``; empty: what stands there stays.
    ``words`` are to be found, unless they are None.
    """

    shown: Shown
    passages: tuple[str, ...] = ()
    item: str | None = None
    beside: str = ""
    words: str | None = None


def asked(model: Model, page: str, shown: Shown) -> Asked:
    """What a page asks for, where this is shown by now. What it names and is not there leaves everything as it is."""
    what, _, named = page.partition("/")
    match what:
        case "source" if named in model.sources:
            return Asked(Shown(named))
        case "passage" if named in model.passages:
            return Asked(at_passage(model, named), (named,))
        case "item" if named in model.evidence:
            passages = tuple(p for p in model.evidence[named].passages if p in model.passages)
            there = at_passage(model, passages[0]) if passages else replace(shown, old=False)
            return Asked(there, passages, named, beside="items")
        case "show":
            return _apart(named, shown)
        case "find":
            return Asked(shown, words=named)
    return Asked(shown)


def _apart(what: str, shown: Shown) -> Asked:
    """What is listed apart (`shelf.pages`), or all of the document again."""
    match what:
        case "all" | "unused":
            return Asked(Shown(shown.source, shown.section, unused=what == "unused"))
        case "bare":
            return Asked(shown, beside="judgements")
        case "old":
            return Asked(replace(shown, old=True), beside="items")
    return Asked(shown)
