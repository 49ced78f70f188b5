"""Which passages of the sources are used, and which judgements have no evidence (method 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workbench.domain import fields as f
from workbench.domain.evidence import grade_order
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


def _of_issues(model: Model) -> Iterator[tuple[str, str]]:
    for issue in model.ordered("issue"):
        yield "position", issue.id
        if issue.requirement is not None:
            yield "requirement", issue.id


def _of_conditions(model: Model) -> Iterator[tuple[str, str]]:
    return (("baseline", one.id) for one in model.ordered("condition") if one.baseline is not None)


def _of_effects(model: Model) -> Iterator[tuple[str, str]]:
    return (("effect", effect.id) for effect in model.ordered("effect") if effect.amount)


def _of_impacts(model: Model) -> Iterator[tuple[str, str]]:
    return (("impact", impact.id) for impact in model.ordered("cross_impact") if impact.amount)


def judgements(model: Model) -> Iterator[tuple[str, str]]:
    """Every judgement of the model: its name in `domain.evidence.JUDGEMENTS` and its id, in the order of the lists."""
    for found in (_of_issues, _of_conditions, _of_effects, _of_impacts):
        yield from found(model)


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


#: The kinds that coverage looks at: what can be judged, and whatever names passages.
_LOOKED_AT = tuple(kind for kind, entity in KINDS.items() if kind.endswith("_link") or "passages" in f.specs(entity))


def coverage(model: Model) -> Coverage:
    """The passages used anywhere, in the order of the sources, and the judgements that no evidence speaks to."""
    return model.remembered(_coverage, "source", "passage", *_LOOKED_AT)


def _bare_by(
    kind: str, found: Callable[[Model], Iterator[tuple[str, str]]]
) -> tuple[str, Callable[[Model], tuple[tuple[str, str], ...]]]:
    def bare(model: Model) -> tuple[tuple[str, str], ...]:
        backed = model.remembered(_backed, "evidence_link")
        return tuple(judgement for judgement in found(model) if judgement not in backed)

    return kind, bare


def _backed(model: Model) -> frozenset[tuple[str, str]]:
    """The judgements that evidence speaks to."""
    return frozenset((link.judgement, link.target) for link in model.evidence_links.values())


#: Kind of entity → its judgements without evidence. Each is remembered by itself: an edit of one issue area does not
#: ask thousands of effects again.
_BARE = (
    _bare_by("issue", _of_issues),
    _bare_by("condition", _of_conditions),
    _bare_by("effect", _of_effects),
    _bare_by("cross_impact", _of_impacts),
)


def unsupported(model: Model) -> tuple[tuple[str, str], ...]:
    """The judgements that no evidence speaks to (name, id), in the order of the lists."""
    return tuple(judgement for part in _bare(model) for judgement in part)


def how_many_unsupported(model: Model) -> int:
    """How many judgements no evidence speaks to."""
    return sum(len(part) for part in _bare(model))


def _bare(model: Model) -> list[tuple[tuple[str, str], ...]]:
    return [model.remembered(bare, kind, "evidence_link") for kind, bare in _BARE]


def _coverage(model: Model) -> Coverage:
    used: set[str] = set()
    for kind, entity in KINDS.items():
        if "passages" in f.specs(entity):
            for row in model.table(kind).values():
                used.update(getattr(row, "passages", ()))
    sources = {source.id: place for place, source in enumerate(model.ordered("source"))}
    passages = sorted(model.ordered("passage"), key=lambda passage: sources[passage.source])
    return Coverage(
        tuple(p.id for p in passages if p.id in used),
        tuple(p.id for p in passages if p.id not in used),
        unsupported(model),
    )
