"""What can be done to an entity of any kind: make it, name it, edit its fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import Any

from workbench.domain import fields as f
from workbench.domain.identity import new_id
from workbench.domain.language import said, said_many
from workbench.domain.model import KINDS, Entity, Model, RowChange, fixed_id, kind_of, linked
from workbench.domain.words import name_of_field, name_of_kind
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import called, free_key, get, next_rank, put, short


def create(model: Model, entity: Entity) -> Operation:
    """Adds an entity, after the last of its kind unless it has a rank of its own; raises where its id is
    taken.
    """
    kind = kind_of(entity)
    new: Any = entity if fixed_id(entity) is None else linked(entity)
    if new.id in model.table(kind):
        raise OperationProblem(said("There is such a {kind} already.", kind=name_of_kind(kind)))
    if getattr(new, "rank", None) == 0.0 and model.table(kind):
        new = dataclasses.replace(new, rank=next_rank(model, kind))
    title = getattr(new, "title", "") or getattr(new, "claim", "")
    label = (
        said("Add {kind} “{name}”", kind=name_of_kind(kind), name=short(title))
        if title
        else said("Add {kind}", kind=name_of_kind(kind))
    )
    return checked(model, label, [put(model, new)], new.id)


def add(model: Model, kind: str, **fields: Any) -> Operation:
    """A new entity of any kind with these fields, its key made from its title (its claim).

    Refused where a field that it must have is missing, or where its fields break a rule.
    """
    entity: Any = KINDS[kind]
    known = f.specs(entity)
    given = dict(fields)
    if "key" in known and not given.get("key"):
        name = " ".join(str(given.get("title") or given.get("claim") or "").split()[:8])
        if not name:
            raise OperationProblem(said("A new {kind} needs a name.", kind=name_of_kind(kind)))
        given["key"] = free_key(model, kind, name)
    defaults = {one.name for one in dataclasses.fields(entity) if one.default is not dataclasses.MISSING}
    missing = [name for name in known if name not in given and name not in defaults and name != "id"]
    if missing:
        field = name_of_field(missing[0])
        raise OperationProblem(said("A new {kind} needs a value here: {field}.", kind=name_of_kind(kind), field=field))
    return create(model, entity(id=new_id(), **given))


def edit(model: Model, kind: str, id_: str, **fields: Any) -> Operation:
    """Gives fields of an entity other values, in the forms that the domain has them (positions in hundredths
    …).
    """
    old = get(model, kind, id_)
    if unknown := set(fields) - set(f.specs(KINDS[kind])) | (set(fields) & {"id"}):
        raise OperationProblem(
            said("A {kind} has no field “{field}” to edit.", kind=name_of_kind(kind), field=sorted(unknown)[0])
        )
    new = dataclasses.replace(old, **fields)
    what = ", ".join(name_of_field(name) for name in fields if getattr(old, name) != getattr(new, name))
    return checked(
        model, said("Edit {fields} of “{name}”", fields=short(what), name=called(model, old)), [put(model, new)]
    )


def rename(model: Model, kind: str, id_: str, title: str) -> Operation:
    """Gives an entity another title (an evidence item: another claim). Its key stays: files may speak of
    it.
    """
    old = get(model, kind, id_)
    field = "title" if hasattr(old, "title") else "claim"
    if not hasattr(old, field):
        raise OperationProblem(said("A {kind} has no title.", kind=name_of_kind(kind)))
    label = said("Rename “{old}” to “{new}”", old=called(model, old), new=short(title))
    return checked(model, label, [put(model, dataclasses.replace(old, **{field: title.strip()}))])


def edit_all(model: Model, kind: str, ids: Collection[str], **fields: Any) -> Operation:
    """Gives several entities of a kind the same values in some fields, as one thing to undo."""
    changes: list[RowChange] = []
    for id_ in ids:
        one = edit(model, kind, id_, **fields)
        if len(ids) == 1:
            return one
        changes += one.changes
    what = short(", ".join(name_of_field(name) for name in fields))
    label = said_many("Edit {what} of {n:,} entry", "Edit {what} of {n:,} entries", len(ids), what=what)
    return checked(model, label, changes)
