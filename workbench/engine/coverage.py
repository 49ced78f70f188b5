"""Which passages of the sources are used, and which judgements have no evidence (method 8)."""

from __future__ import annotations

from collections.abc import Iterator
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


def judgements(model: Model) -> Iterator[tuple[str, str]]:
    """Every judgement of the model: its name in `domain.evidence.JUDGEMENTS` and its id, in the order of the lists."""
    for issue in model.ordered("issue"):
        yield "position", issue.id
        if issue.requirement is not None:
            yield "requirement", issue.id
    for condition in model.ordered("condition"):
        if condition.baseline is not None:
            yield "baseline", condition.id
    yield from (("effect", effect.id) for effect in model.ordered("effect") if effect.amount)
    yield from (("impact", impact.id) for impact in model.ordered("cross_impact") if impact.amount)


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


def _coverage(model: Model) -> Coverage:
    used: set[str] = set()
    for kind, entity in KINDS.items():
        if "passages" in f.specs(entity):
            for row in model.table(kind).values():
                used.update(getattr(row, "passages", ()))
    sources = {source.id: place for place, source in enumerate(model.ordered("source"))}
    passages = sorted(model.ordered("passage"), key=lambda passage: sources[passage.source])
    unsupported = tuple(judgement for judgement in judgements(model) if not model.links_to(*judgement))
    return Coverage(
        tuple(p.id for p in passages if p.id in used),
        tuple(p.id for p in passages if p.id not in used),
        unsupported,
    )
