"""Whether the forms of many entities are all right, told a whole field at a time.

A large workspace has a hundred thousand fields, and nearly always each of them is right. So what `forms` says of one
value is asked here of all values of a field at once, which takes a fraction of the time. The answer is only yes or no:
where it is no, or where a value is of a type that cannot be told at a glance, whoever asked looks at each by itself
(`validation`). A yes must never be given where a slow look would find something.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

from workbench.domain import fields as f
from workbench.domain.forms import form_problem
from workbench.domain.identity import all_ids, all_keys
from workbench.domain.model import Entity, Model

_TEXT = {str}
_TEXT_OR_NONE = {str, type(None)}


def all_sound(model: Model, entities: Sequence[Entity]) -> bool:
    """Whether every field of these entities, all of one kind, has the form it should have and names what is there."""
    return all(
        _sound(spec, list(map(attrgetter(name), entities)), model.table(spec.of) if spec.of else {})
        for name, spec in f.specs(type(entities[0])).items()
    )


def _sound(spec: f.Spec, values: list[Any], table: Mapping[str, Any]) -> bool:
    types = set(map(type, values))
    match spec.form:
        case "id":
            return types <= _TEXT and all_ids(values)
        case "key":
            return types <= _TEXT and all_keys(values)
        case "date" | "choice":
            return types <= _TEXT and not any(form_problem(spec, value) for value in set(values))
        case "text":
            return types <= _TEXT and _texts(spec, set(values))
        case "whole" | "points":
            return types == {int} and spec.least <= min(values) and max(values) <= spec.most
        case "flag":
            return types == {bool}
        case "rank":
            return types == {float} and all(map(math.isfinite, values))
        case "ref":
            return types <= (_TEXT_OR_NONE if spec.optional else _TEXT) and _there(set(values) - {None}, table)
        case "refs":
            return types == {tuple} and _lists(values, table)
        case _:
            return True


def _texts(spec: f.Spec, values: Collection[str]) -> bool:
    """Whether no text is too long or empty, and nothing is in any of them that must not be: no rule looks at what
    stands beside a character, so all can be read as one.
    """
    if max(map(len, values)) > spec.length or (spec.needed and not all(map(str.strip, values))):
        return False
    return form_problem(_AS_ONE[spec.one_line], "".join(values)) is None


#: The rules about what is in a text, without those about its length, by whether it stands on one line.
_AS_ONE = {one_line: f.Spec("text", length=1 << 62, one_line=one_line) for one_line in (False, True)}


def _there(wanted: Iterable[str], table: Mapping[str, Any]) -> bool:
    return all_ids(wanted) and all(map(table.__contains__, wanted))


def _lists(values: Iterable[tuple[Any, ...]], table: Mapping[str, Any]) -> bool:
    """Whether lists of references name only what is there, and nothing twice."""
    lists = [value for value in values if value]
    if not set(map(type, chain.from_iterable(lists))) <= _TEXT:
        return False
    return _there(set(chain.from_iterable(lists)), table) and all(len(set(one)) == len(one) for one in lists)
