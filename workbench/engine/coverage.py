"""Which passages of the sources are used, and which judgements have no evidence (method 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workbench.domain import fields as f
from workbench.domain.condition import Condition
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.evidence import JUDGEMENTS, grade_order
from workbench.domain.issue import Issue
from workbench.domain.model import KINDS, Model


@dataclass(frozen=True, slots=True)
class Coverage:
    """Passages (ids) that something rests on or nothing does; judgements (name, id) without evidence."""

    cited: tuple[str, ...]
    uncited: tuple[str, ...]
    unsupported: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Backing:
    """The evidence for and against one judgement (evidence ids, best grade first), and the best grade of each side.

    None where there is none.
    """

    supporting: tuple[str, ...]
    contradicting: tuple[str, ...]
    best: str | None
    best_against: str | None


Judged = tuple[str, str]


def _of_issues(issues: Iterable[Issue]) -> Iterator[Judged]:
    for issue in issues:
        yield "position", issue.id
        if issue.requirement is not None:
            yield "requirement", issue.id


def _of_conditions(conditions: Iterable[Condition]) -> Iterator[Judged]:
    return (("baseline", one.id) for one in conditions if one.baseline is not None)


def _of_effects(effects: Iterable[Effect]) -> Iterator[Judged]:
    return (("effect", effect.id) for effect in effects if effect.amount)


def _of_impacts(impacts: Iterable[CrossImpact]) -> Iterator[Judged]:
    return (("impact", impact.id) for impact in impacts if impact.amount)


#: Kind of entity → what is judged of some of that kind, in their order.
_OF: dict[str, Callable[[Any], Iterator[Judged]]] = {
    "issue": _of_issues,
    "condition": _of_conditions,
    "effect": _of_effects,
    "cross_impact": _of_impacts,
}


def spoken_to(model: Model) -> Iterator[Judged]:
    """Everything that evidence can speak to: its name in `domain.evidence.JUDGEMENTS` and its id, one name after the
    other.

    More than the `judgements`, whose evidence is counted: also a state that is not assessed yet, an effect or
    cross-impact judged to be none, a stance, and how a case came out.
    """
    for judgement, kind in JUDGEMENTS.items():
        for entity in model.ordered(kind):
            if judgement != "requirement" or entity.requirement is not None:
                yield judgement, entity.id


def judgements(model: Model) -> Iterator[Judged]:
    """Every judgement whose evidence is counted (method 8): its name in `domain.evidence.JUDGEMENTS` and its id, in the
    order of the lists.
    """
    for kind, judged in _OF.items():
        yield from judged(model.ordered(kind))


def backing(model: Model, judgement: str, target: str) -> Backing:
    """How well one judgement is backed."""
    links = model.links_to(judgement, target)
    ordered = sorted(links, key=lambda link: (grade_order(model.evidence[link.evidence].grade), link.evidence))
    supporting, contradicting = (
        tuple(link.evidence for link in ordered if link.supports is side) for side in (True, False)
    )

    def best(side: tuple[str, ...]) -> str | None:
        return model.evidence[side[0]].grade if side else None

    return Backing(supporting, contradicting, best(supporting), best(contradicting))


def coverage(model: Model) -> Coverage:
    """The passages used anywhere, in the order of the sources, and the judgements that no evidence speaks to."""
    return Coverage(*model.remembered(_passages, "source", "passage", *_CITING), unsupported(model))


def uncited(model: Model) -> tuple[str, ...]:
    """The passages (ids) that nothing rests on, in the order of the sources."""
    return model.remembered(_passages, "source", "passage", *_CITING)[1]


def _bare_of(kind: str) -> Callable[[Model], tuple[Judged, ...]]:
    def bare(model: Model) -> tuple[Judged, ...]:
        backed = model.links_by_target
        return tuple(judgement for judgement in _OF[kind](model.ordered(kind)) if judgement not in backed)

    return bare


def _how_many_of(kind: str) -> Callable[[Model], int]:
    def how_many(model: Model) -> int:
        backed = model.links_by_target
        return sum(judgement not in backed for judgement in _OF[kind](model.table(kind).values()))

    return how_many


#: Kind of entity → its judgements without evidence; how many those are, which is known without putting thousands of
#: effects in order. Each is remembered by itself: an edit of one issue area does not ask thousands of effects again.
_BARE = {kind: _bare_of(kind) for kind in _OF}
_HOW_MANY = {kind: _how_many_of(kind) for kind in _OF}


def unsupported(model: Model) -> tuple[Judged, ...]:
    """The judgements that no evidence speaks to (name, id), in the order of the lists."""
    parts = (model.remembered(bare, kind, "evidence_link") for kind, bare in _BARE.items())
    return tuple(judgement for part in parts for judgement in part)


def how_many_unsupported(model: Model) -> int:
    """How many judgements no evidence speaks to."""
    return sum(model.remembered(how_many, kind, "evidence_link") for kind, how_many in _HOW_MANY.items())


def _passages(model: Model) -> tuple[tuple[str, ...], tuple[str, ...]]:
    used = frozenset[str]().union(*(model.remembered(named, kind) for kind, named in _CITING.items()))
    sources = {source.id: place for place, source in enumerate(model.ordered("source"))}
    passages = sorted(model.ordered("passage"), key=lambda passage: sources[passage.source])
    return tuple(p.id for p in passages if p.id in used), tuple(p.id for p in passages if p.id not in used)


def _named_by(kind: str) -> Callable[[Model], frozenset[str]]:
    def named(model: Model) -> frozenset[str]:
        rows: Iterable[Any] = model.table(kind).values()
        return frozenset(passage for row in rows for passage in row.passages)

    return named


#: Kind of entity that names passages → those that it names. Each is remembered by itself: an edit of one issue area
#: does not ask thousands of evidence items again.
_CITING = {kind: _named_by(kind) for kind, entity in KINDS.items() if "passages" in f.specs(entity)}
