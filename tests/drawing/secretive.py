"""Random workspaces in which some things are private: every word of theirs, and of every note, says so."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from tests.reference.models import models
from workbench.domain.issue import Group
from workbench.domain.model import Entity, Model
from workbench.exchange.plain_model import from_plain

#: What nobody in the room may read.
SECRET = "hush"
_MARKED = ("issue", "condition", "scenario", "effect", "cross_impact")
_GROUPS = {"issue": ("i1", "i2", "i3"), "condition": ("c1", "c2")}


@st.composite
def secretive(draw: st.DrawFn) -> Model:
    """A small valid workspace with private issue areas, conditions, scenarios, effects and cross-impacts."""
    model = from_plain(draw(models()))
    often = draw(st.sampled_from([0, 1, 2, 4]))
    marked = {e.id for kind in _MARKED for e in model.table(kind).values() if draw(st.integers(0, 4)) < often}
    sorted_into = {
        entity: draw(st.sampled_from([None, *names])) for kind, names in _GROUPS.items() for entity in model.table(kind)
    }
    entities = [_written(model, entity, marked, sorted_into) for entity in model.entities()]
    return Model.of([*_groups(entities), *entities])


def _written(model: Model, entity: Entity, marked: set[str], sorted_into: dict[str, str | None]) -> Entity:
    """The entity marked, with words in every text that it has."""
    owner = getattr(entity, "condition", None)
    private = entity.id in marked or owner in marked
    names = {field.name for field in dataclasses.fields(entity)}
    changes: dict[str, Any] = {}
    for name in ("summary", "why", "note", "about", "requirement_why"):
        if name in names:
            changes[name] = f"{SECRET} {name}"
    for name in ("title", "key"):
        if name in names and private:
            changes[name] = f"{SECRET}-{getattr(entity, name)}"
    if "private" in names:
        changes["private"] = entity.id in marked
    if entity.id in sorted_into:
        changes["group"] = sorted_into[entity.id]
    return dataclasses.replace(entity, **changes)


def _groups(entities: list[Entity]) -> Iterator[Group]:
    """The groups; one of which only private things are left is a secret itself."""
    for kind, names in _GROUPS.items():
        for name in names:
            members = [e for e in entities if getattr(e, "group", None) == name]
            secret = bool(members) and all(getattr(e, "private", False) for e in members)
            yield Group(name, name, f"{SECRET} {name}" if secret else f"group {name}", kind)


def strings_in(value: object) -> Iterator[str]:
    """Every text in a value made of dataclasses, mappings and sequences."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from strings_in(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings_in(key)
            yield from strings_in(part)
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from strings_in(part)
