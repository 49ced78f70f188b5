"""Which entities of a kind are listed, in which order, and what stands in their columns. No widgets."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.domain import fields as f
from workbench.domain.model import KINDS, Model
from workbench.ui.contents.words import (
    MARKS,
    capital,
    field_heading,
    field_title,
    joined,
    kind_title,
    name_of,
    value_text,
)
from workbench.ui.controls.widths import in_two

#: Forms that say something in a column.
_IN_COLUMNS = frozenset({"whole", "points", "flag", "choice", "ref", "date"})
#: Short texts that do, too.
_SHORT = frozenset({"date", "section", "author", "page"})
NAME = ""
#: What a kind is about: these columns are the last to give way.
_ESSENTIAL = frozenset({"cooperation", "competition", "baseline", "amount", "interest"})
#: So many entities are looked at in one step.
_STEP = 200


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and the field that it shows (`NAME`: what the entity is called)."""

    title: str
    field: str
    spec: f.Spec | None = None

    @property
    def number(self) -> bool:
        """Whether numbers stand in it."""
        return self.spec is not None and self.spec.form in ("whole", "points") and self.field != "colour"

    @property
    def heading(self) -> str:
        """The title as it stands over the column: over numbers, which are narrow, in two lines."""
        return in_two(self.title, len) if self.number else self.title

    def text(self, model: Model, entity: Any) -> str:
        """What stands there for an entity."""
        if self.spec is None:
            return name_of(model, entity)
        return value_text(model, self.field, self.spec, getattr(entity, self.field))

    def order(self, model: Model, entity: Any) -> Any:
        """What the column is sorted by."""
        by_value = self.number or self.field == "colour"
        return getattr(entity, self.field) if by_value else self.text(model, entity).casefold()


def columns(kind: str) -> list[Column]:
    """The columns of a kind: its name, then what it belongs to, its numbers and its marks."""
    specs = f.specs(KINDS[kind])
    named = next((name for name in ("title", "claim") if name in specs), None)
    found = [Column(capital(field_title(named)) if named else kind_title(kind), NAME)]
    for field, spec in specs.items():
        within = named is None and spec.form == "ref" and not spec.optional
        shown = (spec.form in _IN_COLUMNS or field in _SHORT) and field not in MARKS
        if shown and not within and not (named is None and field == "axis"):
            found.append(Column(field_heading(field), field, spec))
    return found


def least_telling(model: Model, kind: str, ids: Sequence[str]) -> tuple[list[int], int]:
    """The columns in the order in which they give way where there is too little room, by these entities (ids); and how
    many of them, from the first, tell nothing.

    First what the lock beside a name says, then columns in which no entity has anything of its own, then the last
    ones; last of all what the kind is about. The name never gives way.
    """
    usual = {field.name: field.default for field in dataclasses.fields(KINDS[kind])}
    entities = [model.table(kind)[id_] for id_ in ids]

    def telling(at: int, column: Column) -> tuple[bool, bool, bool, int]:
        own = any(getattr(one, column.field) not in (usual[column.field], "", None) for one in entities)
        return own and column.field != "private", own, column.field in _ESSENTIAL, -at

    found = sorted((telling(at, column), at) for at, column in enumerate(columns(kind)) if column.field != NAME)
    return [at for _, at in found], sum(not own for (own, *_), _ in found)


def own_order(model: Model, kind: str) -> list[Any]:
    """The entities of a kind as people ordered them: by group where they are in groups, by source, by condition."""
    if "group" in f.specs(KINDS[kind]):
        return [entity for _, own in model.grouped(kind) for entity in own]
    found = model.ordered(kind)
    if kind == "passage":
        place = {source.id: at for at, source in enumerate(model.ordered("source"))}
        return sorted(found, key=lambda passage: place[passage.source])
    if kind == "group":
        return sorted(found, key=lambda group: group.holds != "issue")
    if "rank" not in f.specs(KINDS[kind]) and joined(kind):
        return model.remembered(*_by_parts_of(kind))
    return found


@cache
def _by_parts_of(kind: str) -> tuple[Callable[[Model], list[Any]], *tuple[str, ...]]:
    """What puts the entities of a kind that people cannot order into the order of what they join, and the kinds whose
    order that is.
    """
    parts = [(name, spec.of) for name, spec in joined(kind)]

    def in_order(model: Model) -> list[Any]:
        places = {of: _places(model, of) for _, of in parts if of}

        def place(entity: Any) -> tuple[Any, ...]:
            return tuple(
                places[of].get(getattr(entity, name), -1) if of else getattr(entity, name) for name, of in parts
            )

        return sorted(model.ordered(kind), key=place)

    others = [of for _, of in parts if of]
    return in_order, *[kind, *others, "condition", "group"]


def _places(model: Model, kind: str) -> dict[str, int]:
    """Id → at which place an entity is listed; states by their conditions."""
    if kind == "state":
        ordered = [state for condition in own_order(model, "condition") for state in model.states_of(condition.id)]
    else:
        ordered = own_order(model, kind)
    return {entity.id: at for at, entity in enumerate(ordered)}


def listed(model: Model, kind: str, words: str = "", by: Column | None = None, falling: bool = False) -> list[str]:
    """The ids of the entities whose columns or key hold all ``words``, in their own order or sorted by a column."""
    work = listed_in_steps(model, kind, words, by, falling)
    while True:
        try:
            next(work)
        except StopIteration as over:
            found: list[str] = over.value
            return found


def listed_in_steps(
    model: Model, kind: str, words: str = "", by: Column | None = None, falling: bool = False
) -> Generator[None, None, list[str]]:
    """As `listed`, in steps of a few hundred entities: thousands take longer than a window may stand still."""
    entities = own_order(model, kind)
    wanted = words.casefold().split()
    if wanted:
        known, shown = model.remembered(*_texts_of(kind)), columns(kind)
        found = []
        for at, entity in enumerate(entities):
            if at % _STEP == 0:
                yield
            text = known.get(entity.id)
            if text is None or text[0] is not entity:
                text = known[entity.id] = _texts(model, entity, shown)
            if all(word in text[1] or word in text[2] for word in wanted):
                found.append(entity)
        entities = found
    if by is not None:
        yield
        entities = sorted(entities, key=lambda one: by.order(model, one), reverse=falling)
    return [one.id for one in entities]


#: For each entity (id) itself as it was, its name and key, and what stands in its other columns, without capitals.
_Texts = dict[str, tuple[Any, str, str]]


def _texts(model: Model, entity: Any, shown: list[Column]) -> tuple[Any, str, str]:
    name = f"{shown[0].text(model, entity)} {getattr(entity, 'key', '')}".casefold()
    return entity, name, " ".join(column.text(model, entity) for column in shown[1:]).casefold()


@cache
def _texts_of(kind: str) -> tuple[Callable[[Model], _Texts], *tuple[str, ...]]:
    """What makes the (at first empty) texts of a kind, and the kinds whose names stand in them."""

    def none_yet(model: Model) -> _Texts:
        return {}

    named: set[str] = set()
    left = [kind]
    while left:
        of = {spec.of for spec in f.specs(KINDS[left.pop()]).values() if spec.of}
        left += of - named
        named |= of
    return none_yet, *(sorted(named) or ["workspace"])
