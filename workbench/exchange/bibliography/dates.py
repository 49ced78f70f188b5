"""Dates as bibliographies write them and as CSL-JSON has them: days, months, years, from one to another, or words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Item = dict[str, Any]

_DATE = re.compile(r"\s*(-?\d{1,4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?[/\s]*", re.ASCII)
#: The hour, which nobody cites: ``2014-01-05T10:30:00Z``, and RIS as Zotero writes it, ``2014/01/05/10:30:00``.
_HOUR = re.compile(r"(?<=\d)[T/ ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\s*\Z", re.ASCII)
#: A date that may be wrong or is only about right, as BibLaTeX has it: ``2013-05~``.
_DOUBTED = re.compile(r"[~?%]+\Z")
_ISO = r"\d{4}(?:-\d\d){0,2}"
_FROM_TO = re.compile(rf"\s*({_ISO})\s*/\s*({_ISO})\s*", re.ASCII)
#: A part of a year, as RIS has it: ``2013///Spring``.
_PART_OF_YEAR = re.compile(r"(\d{4})/{3}(\S.*)", re.ASCII | re.DOTALL)
#: A day without a month, which RIS has where somebody typed a date in an order of their own: ``2012//22/04``.
_NO_MONTH = re.compile(r"(\d{4})//\d.*", re.ASCII)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def date_from(text: str) -> dict[str, Any]:
    """A date as bibliographies write it: numbers from the year on where they make a date or two, else what it says."""
    text = _NO_MONTH.sub(r"\1", _DOUBTED.sub("", _HOUR.sub("", text.strip())))
    if between := _FROM_TO.fullmatch(text):
        both = [_numbers(between[1]), _numbers(between[2])]
        if all(both):
            return {"date-parts": both}
    if numbers := _numbers(text):
        return {"date-parts": [numbers]}
    if part := _PART_OF_YEAR.fullmatch(text):
        text = f"{part[2].strip()} {part[1]}"
    return {"literal": text} if text else {}


def _numbers(text: str) -> list[int]:
    """Year, month and day, as far as they are told; none where that is no date."""
    found = _DATE.fullmatch(text)
    parts = [int(part) for part in found.groups() if part is not None] if found else []
    return parts if all(1 <= part <= most for part, most in zip(parts[1:], (12, 31), strict=False)) else []


def dates_in(item: Item, role: str = "issued") -> list[str]:
    """The date, or the first and the last of several, each as ``2013``, ``2013-05`` or ``2013-05-01``; none where it is
    told in words.
    """
    date = item.get(role)
    parts = date.get("date-parts") if isinstance(date, Mapping) else None
    found = [_iso(one) for one in parts[:2] if isinstance(one, list)] if isinstance(parts, list) else []
    return list(dict.fromkeys(found)) if found and all(found) else [one for one in found[:1] if one]


def _iso(parts: list[Any]) -> str:
    numbers = [str(part).strip() for part in parts if isinstance(part, int | str) and not isinstance(part, bool)]
    if not numbers or not all(re.fullmatch(r"-?[0-9]{1,4}", part) for part in numbers):
        return ""
    year = f"{int(numbers[0]):04}" if int(numbers[0]) >= 0 else numbers[0]
    return "-".join([year, *(f"{int(part):02}" for part in numbers[1:3])])


def date_text(item: Item, role: str = "issued") -> str:
    """A date as text: ``2013``, ``2013-05``, ``2013-05-01``, ``2012/2013``, or as it was written."""
    date = item.get(role)
    if found := dates_in(item, role):
        return "/".join(found)
    return str(date.get("literal") or date.get("raw") or "").strip() if isinstance(date, Mapping) else ""


def year_of(item: Item) -> str:
    """The year in which it came out, or began to; empty where the date has none."""
    if found := dates_in(item):
        year = re.match(r"-?\d{4}", found[0])
        return year[0] if year else ""
    years = _YEAR.search(date_text(item))
    return years[0] if years else ""
