"""What of the documents is shown: which one, which part of it, and what the lines at the left say. No widgets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import grouped
from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.domain.source import Passage
from workbench.domain.words import counted
from workbench.engine.coverage import how_many_unsupported, uncited
from workbench.ui.evidence.navigator import Entry
from workbench.ui.evidence.paragraphs import PART, sections


def _(text: str) -> str:
    return QCoreApplication.translate("Shelf", text)


def pages() -> tuple[tuple[str, str], ...]:
    """What is listed apart, whatever document is read: the name of the page (``show/…``), and what it is called."""
    return (
        ("unused", _("Not used yet")),
        ("bare", _("Judgements without evidence")),
        ("old", _("Growing old")),
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """A document (id; empty: none), the section that is meant (its number), and what is listed apart: only passages
    that are not used, or beside them the evidence that grows old.
    """

    source: str = ""
    section: int = 0
    unused: bool = False
    old: bool = False


def own_passages(model: Model) -> dict[str, list[Passage]]:
    """Source id → its passages, as they stand in the document."""
    return model.remembered(_own_passages, "passage")


def _own_passages(model: Model) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for passage in sorted(model.passages.values(), key=lambda one: (one.rank, _natural(one.locator), one.id)):
        found.setdefault(passage.source, []).append(passage)
    return found


def _natural(locator: str) -> list[tuple[int, str]]:
    """Sorts 2.10 after 2.9."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.findall(r"\d+|\D+", locator)]


def sensible(model: Model, shown: Shown) -> Shown:
    """What is shown, as far as it is still there; else the first document."""
    if shown.source in model.sources:
        return shown
    sources = model.ordered("source")
    return replace(shown, source=sources[0].id if sources else "", section=0)


def at_passage(model: Model, passage: str) -> Shown:
    """The part of the document in which a passage stands, with everything around it."""
    return Shown(model.passages[passage].source, section_of(model, passage))


def section_of(model: Model, passage: str) -> int:
    """The number of the section in which a passage stands."""
    one = model.passages[passage]
    parts = sections(own_passages(model).get(one.source, []))
    found = (number for number, (_title, members) in enumerate(parts) if any(m.id == passage for m in members))
    return next(found, 0)


def passages_shown(model: Model, shown: Shown) -> list[Passage]:
    """The passages to be read: the whole document where it is short, else one section of it."""
    own = own_passages(model).get(shown.source, [])
    if shown.unused:
        unused = set(uncited(model))
        return [passage for passage in own if passage.id in unused][:PART]
    if len(own) <= PART:
        return own
    parts = sections(own)
    return parts[min(shown.section, len(parts) - 1)][1]


def growing_old(model: Model, today: date) -> list[str]:
    """The evidence items (ids) that were to be looked at again before today, the oldest first."""
    return model.remembered(_old_on(today), "evidence")


@lru_cache(maxsize=2)
def _old_on(today: date) -> Callable[[Model], list[str]]:
    from workbench.domain.dates import last_day

    def found_old(model: Model) -> list[str]:
        found = []
        for item in model.ordered("evidence"):
            by = item.review
            try:
                if by and last_day(by) < today:
                    found.append((last_day(by), item.id))
            except ValueError:
                continue
        return [id_ for _day, id_ in sorted(found)]

    return found_old


def _attached(model: Model) -> dict[str, int]:
    """Source id → how many of its passages have their text."""
    return {source: sum(bool(passage.text) for passage in own) for source, own in own_passages(model).items()}


def entries(model: Model, shown: Shown, old: int) -> list[Entry]:
    """The lines at the left. ``old``: how many items are growing old."""
    by_source = own_passages(model)
    texts = model.remembered(_attached, "passage")
    found = [Entry("", _("Sources"))]
    for source in model.ordered("source"):
        own = by_source.get(source.id, [])
        attached = texts.get(source.id, 0)
        count, heard = grouped(len(own)), counted("passage", len(own))
        if attached and attached != len(own):
            count = heard = _("{found} of {all}").format(found=grouped(attached), all=count)
        tip = "\n".join(part for part in (source.title, source.author, source.date) if part)
        here = source.id == shown.source
        found.append(Entry(f"source/{source.id}", legible(source.title), count, here, tip=tip, counted=heard))
    if len(found) == 1:
        found.append(Entry("", _("No document yet")))
    own = by_source.get(shown.source, [])
    parts = sections(own)
    if len(parts) > 1:
        found.append(Entry("", _("Sections")))
        for number, (title, members) in enumerate(parts):
            here = number == shown.section and not shown.unused
            first = members[0].locator
            again = number and parts[number - 1][0] == title  # a long section goes on
            name = (not again and legible(title)) or _("From {locator}").format(locator=first)
            count, heard = grouped(len(members)), counted("passage", len(members))
            found.append(Entry(f"section/{number}", name, count, here, tip=legible(title) or name, counted=heard))
    mine = {passage.id for passage in own}
    unused = sum(passage in mine for passage in uncited(model))
    bare = how_many_unsupported(model)
    found.append(Entry("", _("Show")))
    found.append(Entry("show/all", _("All passages"), "", not shown.unused and len(parts) < 2))
    named = dict(pages())
    found.append(Entry("show/unused", named["unused"], grouped(unused), shown.unused))
    found.append(Entry("show/bare", named["bare"], grouped(bare), urgent=bool(bare)))
    found.append(Entry("show/old", named["old"], grouped(old), urgent=bool(old)))
    return found
