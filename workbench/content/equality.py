"""What a model says, apart from the ids and ranks by which it says it."""

from __future__ import annotations

from typing import Any

from workbench.domain import fields as f
from workbench.domain.model import KINDS, Model
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement
from workbench.domain.scenario import Expectation

#: Kinds whose order people chose.
_ORDERED = {
    "group",
    "actor",
    "source",
    "passage",
    "issue",
    "condition",
    "state",
    "evidence",
    "scenario",
    "case",
    "claim",
    "indicator",
    "commitment",
    "review",
}


def same_content(one: Model, other: Model) -> bool:
    """Whether both models say the same: equal once ids are replaced by keys and ranks by order."""
    return content_of(one) == content_of(other)


def content_of(model: Model) -> dict[str, list[tuple[Any, ...]]]:
    """Every entity of every kind as a tuple of its fields without id and rank, what it refers to by keys.

    Kinds that people put in order are in that order, the others sorted.
    """
    names = _names(model)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for kind in KINDS:
        entities = model.ordered(kind) if kind in _ORDERED else list(model.table(kind).values())
        rows = [_row(model, names, entity) for entity in entities]
        if kind == "group":
            rows.sort(key=lambda row: str(row[-1]))
        elif kind == "state":
            rows.sort(key=lambda row: repr(row[0]))
        elif kind not in _ORDERED:
            rows.sort(key=repr)
        found[kind] = rows
    return found


def _names(model: Model) -> dict[str, Any]:
    """What stands for an id: a kind and keys."""
    names: dict[str, Any] = {}
    for kind in KINDS:
        for entity in model.table(kind).values():
            names[entity.id] = (kind, *_keys(names, entity))
    return names


def _keys(names: dict[str, Any], entity: Any) -> tuple[Any, ...]:
    for within in ("condition", "source", "holds"):
        if hasattr(entity, within) and (hasattr(entity, "key") or hasattr(entity, "locator")):
            owner = getattr(entity, within)
            return (names.get(owner, owner), getattr(entity, "key", None) or entity.locator)
    if hasattr(entity, "key"):
        return (entity.key,)
    specs = f.specs(type(entity))
    return tuple(
        names.get(value, value)
        for field, spec in specs.items()
        if field != "id"
        and spec.form in ("ref", "choice", "id", "date")
        and (value := getattr(entity, field)) is not None
    )


def _row(model: Model, names: dict[str, Any], entity: Any) -> tuple[Any, ...]:
    row: list[Any] = []
    for field, spec in f.specs(type(entity)).items():
        if field == "id" or spec.form == "rank":
            continue
        value = getattr(entity, field)
        match spec.form:
            case "ref" | "id":
                value = names.get(value, value)
            case "refs":
                value = tuple(names.get(one, one) for one in value)
            case "requirement":
                value = None if value is None else _requirement(names, value)
            case "expectations":
                value = tuple(_expectation(names, one) for one in value)
        row.append(value)
    return tuple(row)


def _requirement(names: dict[str, Any], expression: Requirement) -> tuple[Any, ...]:
    """The expression with names for ids; an AND or OR of one part is that part."""
    match expression:
        case Is(state):
            return ("is", names.get(state, state))
        case Not(part):
            return ("not", _requirement(names, part))
        case AtLeast(count, parts):
            return ("at_least", count, *(_requirement(names, part) for part in parts))
        case And(parts) | Or(parts):
            inside = tuple(_requirement(names, part) for part in parts)
            word = "and" if isinstance(expression, And) else "or"
            return inside[0] if len(inside) == 1 else (word, *inside)


def _expectation(names: dict[str, Any], expected: Expectation) -> tuple[Any, ...]:
    """What an expectation of its form says; other fields mean nothing there."""
    subject = names.get(expected.subject, expected.subject)
    match expected.form:
        case "state":
            return (expected.form, subject, names.get(expected.value, expected.value))
        case "quadrant" | "requirement":
            return (expected.form, subject, expected.value)
        case "unchanged":
            return (expected.form, subject, expected.axis)
        case _:
            return (expected.form, subject, expected.axis, expected.amount)
