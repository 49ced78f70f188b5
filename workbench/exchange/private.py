"""Leaving private entries out of what is given away with its sums; what a room may see is `domain/public.py`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from workbench.domain import fields as f
from workbench.domain.language import in_words, marked
from workbench.domain.model import Entity, Model
from workbench.domain.words import name_of_value

#: Kinds whose absence changes no number of what remains. Private conditions and effects stay, for positions
#: rest on them; whoever shows them names them `VEILED` instead.
_REMOVABLE = (
    *("source", "issue", "actor", "stance", "evidence", "case"),
    *("indicator", "observation", "commitment", "review"),
)

#: What stands for something private that a number rests on.
VEILED = marked("a condition kept private")


def without_private(model: Model) -> Model:
    """The model without private sources, issue areas, actors, stances, evidence, cases, indicators, readings,
    commitments and reviews, and what is about them: a source takes its passages along.
    """
    gone = {e.id for kind in _REMOVABLE for e in model.table(kind).values() if getattr(e, "private", False)}
    return Model.of(_remaining(model, gone)) if gone else model


def _remaining(model: Model, gone: set[str]) -> Iterator[Entity]:
    """Entities in the order of kinds, each of which comes after what it refers to."""
    for entity in model.entities():
        kept = None if entity.id in gone else _kept(entity, gone)
        if kept is None:
            gone.add(entity.id)
        else:
            yield kept


def _kept(entity: Any, gone: set[str]) -> Entity | None:
    """The entity without what it says of things that are gone; None if nothing is left of it."""
    if any(expectation.subject in gone for expectation in getattr(entity, "expectations", ())):
        return None
    if getattr(entity, "target", None) in gone:
        return None
    changes: dict[str, Any] = {}
    for name, spec in f.specs(type(entity)).items():
        value = getattr(entity, name)
        if spec.form == "ref" and value in gone:
            if not spec.optional:
                return None
            changes[name] = None
        elif spec.form == "refs" and not gone.isdisjoint(value):
            changes[name] = tuple(one for one in value if one not in gone)
    kept: Entity = dataclasses.replace(entity, **changes) if changes else entity
    return kept


def condition_title(model: Model, condition: str) -> str:
    """The title of a condition, or `VEILED`."""
    found = model.conditions[condition]
    return in_words(VEILED) if found.private else found.title


def state_title(model: Model, state: str | None) -> str:
    """The title of a state; *unknown* for None. Of a private condition nothing is said."""
    if state is None:
        return name_of_value("unknown")
    found = model.states[state]
    return "…" if model.conditions[found.condition].private else found.title
