"""What is wrong with the value of a field by itself: texts, numbers, references."""

from __future__ import annotations

import math
import re
from typing import Any

from workbench.domain import fields as f
from workbench.domain.dates import date_problem
from workbench.domain.identity import is_id, key_problem
from workbench.domain.language import said
from workbench.domain.points import points
from workbench.domain.words import NAMES, all_of_kind, name_of_kind

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BREAK = re.compile(r"[\n\r\x85\u2028\u2029]")
#: Scripts from right to left need none of these: their letters bring their direction along.
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def form_problem(spec: f.Spec, value: Any) -> str | None:
    """What is wrong with the value of a field by itself, as the end of a sentence, or None."""
    match spec.form:
        case "id":
            return None if isinstance(value, str) and is_id(value) else said("has an id that is none")
        case "key":
            return key_problem(value) if isinstance(value, str) else said("a key is a text")
        case "text":
            return _text_problem(spec, value)
        case "date":
            return _date_problem(spec, value)
        case "whole" | "points":
            return _number_problem(spec, value)
        case "flag":
            return None if isinstance(value, bool) else said("must be yes or no")
        case "rank":
            return None if isinstance(value, float) and math.isfinite(value) else said("has no place in its order")
        case "choice":
            return (
                None
                if value in spec.choices
                else said("must be one of {listed}, not “{value}”", listed=", ".join(spec.choices), value=value)
            )
        case "ref":
            if value is None:
                return None if spec.optional else said("must name {one}", one=one_of_kind(spec.of))
            return (
                None
                if isinstance(value, str) and is_id(value)
                else said("names {one} wrongly", one=one_of_kind(spec.of))
            )
        case "refs":
            if value == ():
                return None
            if not isinstance(value, tuple) or not all(isinstance(v, str) and is_id(v) for v in value):
                return said("must be a list of {things}", things=all_of_kind(spec.of))
            return said("names one thing twice") if len(set(value)) != len(value) else None
        case _:
            return None


def _text_problem(spec: f.Spec, value: Any) -> str | None:
    if not isinstance(value, str):
        return said("must be a text")
    if not value:
        return said("must not be empty") if spec.needed else None
    if len(value) > spec.length:
        return said("is {count:,} characters long; at most {length:,} fit", count=len(value), length=spec.length)
    if spec.needed and not value.strip():
        return said("must not be empty")
    if _CONTROL.search(value):
        return said("contains control characters")
    if spec.one_line and _BREAK.search(value):
        return said("must be on one line")
    if spec.one_line and _TURNING.search(value):
        return said("contains invisible characters that turn the direction of text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return said("contains characters that cannot be written")
    return None


def _date_problem(spec: f.Spec, value: Any) -> str | None:
    if not isinstance(value, str):
        return said("must be a date")
    return date_problem(value) if value or spec.needed else None


def _number_problem(spec: f.Spec, value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return said("must be a whole number") if spec.form == "whole" else said("must be a number")
    if spec.least <= value <= spec.most:
        return None
    least, most, shown = (
        (spec.least, spec.most, value)
        if spec.form == "whole"
        else (points(spec.least), points(spec.most), points(value))
    )
    return said(
        "must be from {least} to {most}, not {shown}",
        least=_signed(least),
        most=_signed(most),
        shown=_signed(shown),
    )


def one_of_kind(kind: str) -> str:
    """“an issue area”, “a condition”."""
    name = name_of_kind(kind)
    return said("an {kind}", kind=name) if NAMES[kind][0] in "aeiou" else said("a {kind}", kind=name)


def _signed(number: float) -> str:
    return str(number).replace("-", "−")
