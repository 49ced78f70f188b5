"""Dates as people know them: a year, a month or a day (``2013``, ``2013-09``, ``2013-09-14``; ISO 8601, Gregorian).

What is only known to the month counts from the last day of it: before that nobody can be sure. So a date of less detail
is never taken for an earlier one, and asking *as of* a month asks about its last day.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from workbench.domain.language import said

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def date_problem(text: str) -> str | None:
    """What is wrong with a date, as the end of a sentence, or None."""
    try:
        last_day(text)
    except ValueError:
        return said("must be a date like 2013, 2013-09 or 2013-09-14, not “{date}”", date=text[:40])
    return None


def last_day(text: str) -> date:
    """The last day that a date may mean; raises ``ValueError`` where it is none."""
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(f"“{text[:40]}” is no date")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    if month is None:
        return date(year, 12, 31)
    if day is not None:
        return date(year, month, day)
    if not 1 <= month <= 12 or year == 0:
        raise ValueError(f"“{text[:40]}” is no date")
    return date(year, month, calendar.monthrange(year, month)[1])


def first_day(text: str) -> date:
    """The first day that a date may mean; raises ``ValueError`` where it is none."""
    last = last_day(text)
    return last if detail(text) == 3 else last.replace(day=1) if detail(text) == 2 else last.replace(month=1, day=1)


def detail(text: str) -> int:
    """How exact a date is: 1 for a year, 2 for a month, 3 for a day."""
    return text.count("-") + 1
