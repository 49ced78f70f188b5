"""Two values of a workspace compared: what came, what went, and what became different in what stayed.

Things are the same where their ids are; a thing that was deleted and made anew is another one. What is found leads from
one value to the other exactly (`Differences.rows`); `difference_words` says it to people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from workbench.domain import fields as f
from workbench.domain.model import KINDS, Entity, Model, RowChange

How = Literal["changed", "added", "removed"]

#: The kinds in the order in which a list of differences reads well: what people look at first, what it rests on last.
READING = (
    "workspace",
    "issue",
    "condition",
    "state",
    "effect",
    "cross_impact",
    "scenario",
    "setting",
    "actor",
    "stance",
    "evidence",
    "evidence_link",
    "weighing",
    "indicator",
    "observation",
    "commitment",
    "review",
    "case",
    "case_setting",
    "claim",
    "claim_setting",
    "group",
    "source",
    "passage",
)


class FieldDifference(NamedTuple):
    """One field of an entity, as the domain has it, before and after."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Difference:
    """One entity that is not the same in both values; None where it is not there."""

    kind: str
    id: str
    before: Entity | None
    after: Entity | None

    @property
    def how(self) -> How:
        """Whether the entity came, went, or stayed and became different."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"

    @property
    def fields(self) -> tuple[FieldDifference, ...]:
        """The fields that differ, in their order; none where the whole entity came or went."""
        if self.before is None or self.after is None:
            return ()
        pairs = ((name, getattr(self.before, name), getattr(self.after, name)) for name in f.specs(KINDS[self.kind]))
        return tuple(FieldDifference(*pair) for pair in pairs if pair[1] != pair[2])

    @property
    def row(self) -> RowChange:
        """The change of rows by which this came about."""
        return RowChange(self.kind, self.id, self.before, self.after)


@dataclass(frozen=True, slots=True)
class Differences:
    """All differences between two values, in the order in which they read well."""

    before: Model
    after: Model
    found: tuple[Difference, ...]

    def __bool__(self) -> bool:
        return bool(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def __iter__(self) -> Iterator[Difference]:
        return iter(self.found)

    @property
    def rows(self) -> tuple[RowChange, ...]:
        """The changes that lead from ``before`` to ``after``, exactly."""
        return tuple(difference.row for difference in self.found)

    def counts(self) -> dict[tuple[str, How], int]:
        """How many of each kind changed, came and went; in reading order, without the zeros."""
        return dict(Counter((difference.kind, difference.how) for difference in self.found))


def differences(before: Model, after: Model) -> Differences:
    """What is different in ``after``, seen from ``before``."""
    places = _Places(before, after)
    found: list[Difference] = []
    for kind in READING:
        old, new = before.table(kind), after.table(kind)
        if old is new:
            continue
        ids = [id_ for id_, entity in old.items() if new.get(id_) != entity]
        ids += [id_ for id_ in new if id_ not in old]
        own = [Difference(kind, id_, old.get(id_), new.get(id_)) for id_ in ids]
        found += sorted(own, key=lambda each: (("changed", "added", "removed").index(each.how), places.of(each)))
    return Differences(before, after, tuple(found))


class _Places:
    """Where entities stand among their kind: by the places of what they belong to or join, then by their own rank."""

    def __init__(self, before: Model, after: Model) -> None:
        self._before, self._after = before, after
        self._known: dict[tuple[str, str], tuple[Any, ...]] = {}

    def of(self, difference: Difference) -> tuple[Any, ...]:
        return self._place(difference.kind, difference.id)

    def _place(self, kind: str, id_: str) -> tuple[Any, ...]:
        known = self._known.get((kind, id_))
        if known is None:
            known = self._known[kind, id_] = self._worked_out(kind, id_)
        return known

    def _worked_out(self, kind: str, id_: str) -> tuple[Any, ...]:
        entity = self._after.table(kind).get(id_) or self._before.table(kind).get(id_)
        owners = [(n, spec.of) for n, spec in f.specs(KINDS[kind]).items() if spec.form == "ref" and not spec.optional]
        places = tuple(self._place(of, getattr(entity, name, "")) for name, of in owners)
        own = (getattr(entity, name, "") for name in ("axis", "date"))
        return (places, getattr(entity, "rank", 0.0), *own, id_)
