"""Entities as rows and rows as entities, driven by the fields' specs.

Every entity has one *plain* form, a dictionary of numbers, texts and lists; from it come the row's columns,
its canonical JSON in the change log, and the digest by which damage is noticed. Reading is strict: what does
not have exactly the right form raises ``ValueError``, nothing is guessed or repaired.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import Any

from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.model import KINDS, Entity, kind_of
from workbench.domain.scenario import Expectation
from workbench.storage.canonical import canonical, digests_of, from_json, since

#: Kind of entity → its table.
TABLES: dict[str, str] = {kind: {"evidence": "evidence"}.get(kind, f"{kind}s") for kind in KINDS}
#: Forms that are kept as JSON in a text column.
_AS_JSON = frozenset({"refs", "requirement", "expectations"})
#: The types of the values of all other forms.
_TEXT = (str,)
_TYPES: dict[str, tuple[type, ...]] = {
    "whole": (int,),
    "points": (int,),
    "flag": (bool,),
    "rank": (float,),
    "ref": (str, type(None)),
}
#: And of the columns in which they stand, where those are others.
_COLUMN_TYPES: dict[str, tuple[type, ...]] = {"flag": (int,), "requirement": (str, type(None))}
#: What format 1 has not, kind by kind, by the format that brought it: fields, and what they say in all that was written
#: before there were any.
LATER: Mapping[str, Mapping[int, Mapping[str, Any]]] = {
    "scenario": {2: {"colour": 0}},
    "source": {3: {"private": False, "file": "", "kind": "", "fingerprint": "", "reference": ""}},
    "passage": {3: {"text": "", "page": "", "level": 0, "shingles": ""}},
    "evidence": {3: {"review": "", "assumption": False}},
}
#: All of them, whatever brought them.
_USUAL = {
    kind: {name: value for added in formats.values() for name, value in added.items()}
    for kind, formats in LATER.items()
}
_EXPECTATION_FIELDS = ("form", "subject", "axis", "amount", "value")


@cache
def columns(kind: str) -> tuple[str, ...]:
    """The columns of a kind's table, in order."""
    return tuple(f.specs(KINDS[kind]))


@cache
def _forms(kind: str) -> tuple[tuple[str, f.Form], ...]:
    return tuple((name, spec.form) for name, spec in f.specs(KINDS[kind]).items())


# ── entity → plain value → row ──────────────────────────────────────────────────────────────────────────────


def plain(entity: Entity) -> dict[str, Any]:
    """The entity as a dictionary of numbers, texts, lists and None, its flags as yes and no."""
    return {name: plain_field(form, getattr(entity, name)) for name, form in _forms(kind_of(entity))}


def plain_field(form: f.Form, value: Any) -> Any:
    """The value of one field as plain value."""
    match form:
        case "refs":
            return list(value)
        case "requirement":
            return None if value is None else req.to_lists(value)
        case "expectations":
            return [{name: getattr(e, name) for name in _EXPECTATION_FIELDS} for e in value]
        case "rank":
            return value + 0.0  # SQLite knows no negative zero
        case _:
            return value


def to_row(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """What stands in the columns for a plain entity."""
    row = dict(values)
    for name, form in _forms(kind):
        if form in _AS_JSON:
            row[name] = None if values[name] is None else canonical(values[name])
        elif form == "flag":
            row[name] = int(values[name])
    return row


def digests(kind: str, values: dict[str, Any]) -> dict[str, bytes]:
    """The digests by which a plain entity is recognised, by the kind under which a file keeps each."""
    return digests_of(kind, values, LATER.get(kind, {}))


def digest_kinds(kind: str) -> tuple[str, ...]:
    """The kinds under which a file keeps the digests of an entity."""
    return (kind, *(since(kind, version) for version in LATER.get(kind, ())))


# ── row → plain value → entity ──────────────────────────────────────────────────────────────────────────────


@cache
def _places(kind: str) -> tuple[frozenset[tuple[type, ...]], tuple[int, ...], tuple[tuple[int, f.Form], ...]]:
    """Every row of types that a kind's table may hold; where in it flags stand, and where JSON of which form."""
    forms = [form for _, form in _forms(kind)]
    types = frozenset(product(*(_COLUMN_TYPES.get(form, _TYPES.get(form, _TEXT)) for form in forms)))
    flags = tuple(at for at, form in enumerate(forms) if form == "flag")
    return types, flags, tuple((at, form) for at, form in enumerate(forms) if form in _AS_JSON)


def from_row(kind: str, row: Sequence[Any]) -> Entity:
    """The entity in a row of its table (columns in order); raises ``ValueError`` naming the column.

    Nearly every row is sound, and is read without looking at each field by itself; whatever is in any way unusual is
    looked at with care.
    """
    types, flags, as_json = _places(kind)
    if tuple(map(type, row)) not in types:
        return _with_care(kind, row)
    values = list(row)
    try:
        for at in flags:
            values[at] = _flag(values[at])
        for at, form in as_json:
            if (text := values[at]) is not None:
                values[at] = () if text == "[]" and form == "refs" else _field(form, from_json(text))
    except (ValueError, TypeError):
        return _with_care(kind, row)
    return KINDS[kind](*values)


def _with_care(kind: str, row: Sequence[Any]) -> Entity:
    values: dict[str, Any] = {}
    for (name, form), value in zip(_forms(kind), row, strict=True):
        try:
            if form in _AS_JSON and value is not None:
                value = from_json(value)
            elif form == "flag":
                value = _flag(value)
            values[name] = _field(form, value)
        except (ValueError, TypeError) as error:
            raise ValueError(f"{name.replace('_', ' ')}: {error}") from None
    return KINDS[kind](**values)


def from_plain(kind: str, values: Any) -> Entity:
    """The entity that a plain value says, as the change log keeps it; raises ``ValueError``.

    What was logged before a field existed says what that field meant until then.
    """
    if not isinstance(values, dict):
        raise ValueError("has not the fields of its kind")
    values = {**_USUAL.get(kind, {}), **values}
    if set(values) != set(columns(kind)):
        raise ValueError("has not the fields of its kind")
    return KINDS[kind](**{name: _field(form, values[name]) for name, form in _forms(kind)})


def field_from_plain(kind: str, field: str, value: Any) -> Any:
    """The value of one field that a plain value says; raises ``ValueError``."""
    form = dict(_forms(kind)).get(field)
    if form is None:
        raise ValueError(f"there is no field “{field[:40]}”")
    return _field(form, value)


def _flag(value: object) -> bool:
    if value in (0, 1):
        return bool(value)
    raise ValueError("must be 0 or 1")


def _field(form: f.Form, value: Any) -> Any:
    match form:
        case "refs":
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                raise ValueError("must be a list of ids")
            return tuple(value)
        case "requirement":
            return None if value is None else _requirement(value)
        case "expectations":
            if not isinstance(value, list):
                raise ValueError("must be a list")
            return tuple(_expectation(v) for v in value)
        case _:
            if type(value) not in _TYPES.get(form, _TEXT):
                raise ValueError("is not of the type of its column")
            return value  # its range is checked by the rules of the domain


def _requirement(value: Any, level: int = 0) -> req.Requirement:
    """As `requirement.from_lists`, but what is read is exactly what was written: nothing is simplified."""
    if level > req.MOST_DEPTH + 2:
        raise ValueError("is nested too deeply")
    match value:
        case ["is", str(state)]:
            return req.Is(state)
        case ["not", part]:
            return req.Not(_requirement(part, level + 1))
        case ["and" | "or" as word, *parts] if parts:
            inside = tuple(_requirement(part, level + 1) for part in parts)
            return req.And(inside) if word == "and" else req.Or(inside)
        case ["at_least", int(count), *parts] if not isinstance(count, bool) and 1 <= count <= len(parts):
            return req.AtLeast(count, tuple(_requirement(part, level + 1) for part in parts))
    raise ValueError("is not a requirement")


def _expectation(value: Any) -> Expectation:
    if not isinstance(value, dict) or set(value) != set(_EXPECTATION_FIELDS):
        raise ValueError("has not the parts of an expectation")
    texts = all(isinstance(value[name], str) for name in _EXPECTATION_FIELDS if name != "amount")
    amount = value["amount"]
    if not texts or isinstance(amount, bool) or not isinstance(amount, int):
        raise ValueError("has a part of the wrong form")
    return Expectation(**value)
