"""Reading rows of the plain JSON model: what a value must be, and what a name means."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NoReturn

from workbench.domain import fields as f
from workbench.domain.forms import form_problem
from workbench.domain.identity import new_id
from workbench.domain.language import grouped
from workbench.domain.naming import is_baseline
from workbench.domain.points import hundredths
from workbench.domain.words import name_of_kind
from workbench.exchange.plain_shape import LEFT_OUT
from workbench.exchange.problem import ImportProblem, did_you_mean

Row = dict[str, Any]


def refuse(at: str, what: str) -> NoReturn:
    """Raise `ImportProblem`: ``at`` says where, ``what`` what is wrong."""
    raise ImportProblem(f"{at}: {what}")


def _called(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float() | Decimal():
            return "a number"
        case str():
            return "a text"
        case list():
            return "a list"
        case _:
            return "an object"


def expect_object(value: object, at: str) -> Row:
    """``value``, which must be an object."""
    return value if isinstance(value, dict) else refuse(at, f"must be an object, not {_called(value)}")


def expect_list(value: object, at: str) -> list[Any]:
    """``value``, which must be a list, and not longer than any in a workspace."""
    if not isinstance(value, list):
        refuse(at, f"must be a list, not {_called(value)}")
    if len(value) > f.MOST:
        refuse(at, f"has {grouped(len(value))} entries; a workspace has room for {grouped(f.MOST)}")
    return value


def expect_text(value: object, at: str) -> str:
    """``value``, which must be a text that can be written down."""
    if not isinstance(value, str):
        refuse(at, f"must be a text, not {_called(value)}")
    if any("\ud800" <= character <= "\udfff" for character in value):
        refuse(at, "contains characters that cannot be written")
    return value


def expect_whole(value: object, at: str) -> int:
    """``value``, which must be a whole number; ``2.0`` is one."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        refuse(at, f"must be a whole number, not {_called(value)}")
    if not -(10**15) < float(value) < 10**15 or value != int(value):
        refuse(at, f"must be a whole number, not {value}")
    return int(value)


def refuse_unknown(row: Row, known: Iterable[str], at: str) -> None:
    """Raise `ImportProblem` for a key that means nothing: a typing error must not silently do nothing."""
    known = set(known)
    for key in row:
        if key not in known:
            shown = "".join(c if c.isprintable() else "?" for c in key[:60])
            refuse(f"{at}.{shown}" if at else shown, f"means nothing here{did_you_mean(key, known)}")


class Names:
    """Ids by the names that the file uses: one list of names per kind, states within their condition."""

    def __init__(self) -> None:
        self._ids: dict[str, dict[str, str]] = {}

    def add(self, kind: str, name: str, at: str, within: str = "") -> str:
        """A new id for a name; raises `ImportProblem` where the name is taken."""
        ids = self._ids.setdefault(kind + within, {})
        if name in ids:
            refuse(at, f"there are two {name_of_kind(kind)}s “{name[:60]}”")
        found = ids[name] = new_id()
        return found

    def find(self, kind: str, name: object, at: str, within: str = "") -> str:
        """The id a name stands for; raises `ImportProblem` where there is none."""
        ids = self._ids.get(kind + within, {})
        text = expect_text(name, at)
        if text not in ids:
            refuse(at, f"there is no {name_of_kind(kind)} “{text[:60]}”{did_you_mean(text, ids)}")
        return ids[text]


def field_value(spec: f.Spec, value: object, at: str, names: Names) -> Any:
    """What a field gets from its JSON value; raises `ImportProblem` where that does not fit its spec."""
    found: Any
    match spec.form:
        case "key" | "text" | "date" | "choice":
            found = expect_text(value, at)
        case "whole":
            found = expect_whole(value, at)
        case "points":
            try:
                found = hundredths(value)
            except ValueError as error:
                refuse(at, str(error))
        case "ref":
            nothing = value is None or (spec.of == "scenario" and isinstance(value, str) and is_baseline(value))
            found = None if nothing and spec.optional else names.find(spec.of, value, at)
        case "refs":
            found = tuple(names.find(spec.of, one, f"{at}[{n}]") for n, one in enumerate(expect_list(value, at)))
        case _:
            found = value
    if wrong := form_problem(spec, found):
        refuse(at, wrong)
    return found


def build(
    entity: type[Any],
    row: Row,
    at: str,
    names: Names,
    given: Mapping[str, Any],
    needed: Iterable[str] = (),
    beside: Iterable[str] = (),
) -> Any:
    """The entity that a row describes.

    ``given`` are fields that the caller has worked out; ``needed`` those that must be written although the
    entity has a usual value for them; ``beside`` keys of the row that the caller reads. Everything else may
    be left out, or is unknown and refused with `ImportProblem`.
    """
    specs = {n: s for n, s in f.specs(entity).items() if n not in LEFT_OUT and n not in given}
    refuse_unknown(row, {*specs, *beside}, at)
    values: dict[str, Any] = dict(given)
    usual = {field.name: field.default for field in dataclasses.fields(entity)}
    for name, spec in specs.items():
        if name in row:
            values[name] = field_value(spec, row[name], f"{at}.{name}", names)
        elif name == "title" and "key" in row:
            values[name] = row["key"]
        elif name in needed or usual[name] is dataclasses.MISSING:
            refuse(f"{at}.{name}", "is missing")
    return entity(**values)
