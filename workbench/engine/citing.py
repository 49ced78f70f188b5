"""What rests on the passages of the sources: the evidence drawn from each, and what would stand on nothing without it.

Method 8 asks for evidence beside every judgement; this is the same seen from the document's side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.evidence import EvidenceLink
from workbench.domain.model import Model


@dataclass(frozen=True, slots=True)
class Drawn:
    """The evidence drawn from a passage (ids, in their order): all of it, and how many items support or contradict
    a judgement; an item that does both counts on both sides.
    """

    evidence: tuple[str, ...]
    supporting: int
    contradicting: int


NOTHING = Drawn((), 0, 0)


def links_of(model: Model, evidence: str) -> Sequence[EvidenceLink]:
    """What an evidence item (id) speaks to, by the name of the judgement and its id."""
    return model.remembered(_links_by_evidence, "evidence_link").get(evidence, ())


def _links_by_evidence(model: Model) -> Mapping[str, Sequence[EvidenceLink]]:
    found: dict[str, list[EvidenceLink]] = {}
    for link in sorted(model.evidence_links.values(), key=lambda one: (one.judgement, one.target)):
        found.setdefault(link.evidence, []).append(link)
    return found


def drawn(model: Model, passage: str) -> Drawn:
    """What is drawn from a passage (id); `NOTHING` where nothing is."""
    items = model.remembered(_items_by_passage, "evidence").get(passage)
    if items is None:
        return NOTHING
    sides = model.remembered(_by_side, "evidence_link")
    return Drawn(tuple(items), *(sum(item in sides[side] for item in items) for side in (True, False)))


def _items_by_passage(model: Model) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for item in model.ordered("evidence"):
        for passage in item.passages:
            found.setdefault(passage, []).append(item.id)
    return found


def _by_side(model: Model) -> Mapping[bool, set[str]]:
    """The evidence that supports something, and that which contradicts something."""
    sides: dict[bool, set[str]] = {True: set(), False: set()}
    for link in model.evidence_links.values():
        sides[link.supports].add(link.evidence)
    return sides


def resting_on(model: Model, passage: str) -> tuple[tuple[str, str], ...]:
    """The judgements (name, id) that nothing would support without this passage: what supports them is drawn from it
    and from nothing else. In the order of their evidence.
    """
    own = drawn(model, passage).evidence
    alone = {item: None for item in own if set(model.evidence[item].passages) == {passage}}
    found: dict[tuple[str, str], None] = {}
    for link in (link for item in alone for link in links_of(model, item)):
        supporting = {other.evidence for other in model.links_to(link.judgement, link.target) if other.supports}
        if link.supports and supporting <= alone.keys():
            found[link.judgement, link.target] = None
    return tuple(found)


def usual_reliability(model: Model, passages: Sequence[str]) -> str:
    """How reliable the source of some passages (ids) was found in the evidence drawn from it before, most often; empty
    where nothing was drawn from it. Reliability is the source's, credibility that of each claim.
    """
    sources = {model.passages[id_].source for id_ in passages if id_ in model.passages}
    found = Counter(
        item.reliability
        for item in model.ordered("evidence")
        if any(model.passages[id_].source in sources for id_ in item.passages if id_ in model.passages)
    )
    return found.most_common(1)[0][0] if found else ""
