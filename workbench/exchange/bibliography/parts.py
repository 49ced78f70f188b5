"""The parts of a citation, in the words of the language spoken: names, dates, pages, who published it and where."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.domain.language import said
from workbench.exchange.bibliography.csl import Item, names_of, text_of
from workbench.exchange.bibliography.dates import date_text, dates_in, year_of

_PARTS = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?", re.ASCII)
_TWO_YEARS = re.compile(r"\d{4}[/–]\d\d", re.ASCII)
#: How people write that a source has no date, where a date belongs.
_UNDATED = ("n.d.", "n. d.", "nd", "n.d", "no date", "undated", "s.a.", "s. a.", "o. j.", "o.j.", "б.г.", "б. г.")
_PAGES = re.compile(r"(\d+)\s*[-–—]+\s*(\d+)", re.ASCII)


# ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def family(one: dict[str, str]) -> str:
    """The family's name with its particle (van, de), or the name of a body."""
    parts = (str(one.get(part) or "") for part in ("non-dropping-particle", "family"))
    return " ".join(part for part in parts if part) or str(one.get("literal") or "")


def forwards(one: dict[str, str]) -> str:
    """A name as it is spoken: ``Igor Ivanov Jr.``"""
    given = " ".join(str(one[part]) for part in ("given", "dropping-particle") if one.get(part))
    return " ".join(part for part in (given, family(one), str(one.get("suffix") or "")) if part)


def with_initials(one: dict[str, str]) -> str:
    """The family's name with initials before it: ``I. S. Ivanov``."""
    given = re.split(r"[\s.]+", str(one.get("given") or ""))
    letters = ("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given if name.strip("-"))
    return " ".join([*letters, family(one)])


def turned(one: dict[str, str]) -> str:
    """A name as lists sort it: ``Ivanov, Igor, Jr.``"""
    given = " ".join(str(one[part]) for part in ("given", "dropping-particle") if one.get(part))
    return ", ".join(part for part in (family(one), given, str(one.get("suffix") or "")) if part)


def joined(names: Iterable[str], comma: bool = False) -> str:
    """Names in a row; with ``comma`` there is one before the last of two, too, as where the first is turned round."""
    found = [name for name in names if name]
    if len(found) < 2:
        return "".join(found)
    before, last = ", ".join(found[:-1]), found[-1]
    if len(found) > 2 or comma:
        return said("{names}, and {last}", sense="citation", names=before, last=last)
    return said("{first} and {last}", sense="citation", first=before, last=last)


def and_others(names: str) -> str:
    """Names, and that there are more."""
    return said("{names} et al.", sense="citation", names=names)


def editors(names: str, count: int) -> str:
    """Names of those who edited a source that names no author."""
    if count == 1:
        return said("{name}, ed.", sense="citation", name=names)
    return said("{names}, eds.", sense="citation", names=names)


def people(item: Item, role: str) -> str:
    """The names in a role, as they are spoken; empty where there are none."""
    found = [forwards(one) for one in names_of(item, role)]
    return and_others(found[0]) if len(found) > 3 else joined(found)


# ── dates ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def year(item: Item, letter: str = "") -> str:
    """The year or years, what stands in their place, or that there is none; a letter after it, after a hyphen where it
    is no year.
    """
    told = _years(item) or _in_words(item) or said("n.d.", sense="citation")
    return told + ("-" if letter and not told[-1].isdecimal() else "") + letter


def _years(item: Item) -> str:
    """``2013``, ``1998–2004``, or as a yearbook writes it ``2013/14``."""
    if _TWO_YEARS.fullmatch(words := date_text(item)):
        return words
    first, last = year_of(item), "".join(dates_in(item)[1:])[:4]
    if not last.isdecimal() or last == first:
        return first
    return f"{first}–{_shortened(first, last)}"


def _in_words(item: Item, role: str = "issued") -> str:
    """A date as it is written, unless that says that there is none."""
    words = date_text(item, role)
    return "" if words.casefold() in _UNDATED else words


def day(item: Item, role: str = "issued") -> str:
    """A date as exactly as it is known: ``May 1, 2013``; empty where there is none."""
    found = [_PARTS.fullmatch(date) for date in dates_in(item, role)]
    if not found or None in found:
        return _years(item) if found and role == "issued" else _in_words(item, role)
    return "–".join(_day(one) for one in found if one)


def _day(found: re.Match[str]) -> str:
    month = _month(int(found[2]))
    if found[3] is None:
        return said("{month} {year}", sense="citation", month=month, year=found[1])
    return said("{month} {day}, {year}", sense="citation", month=month, day=str(int(found[3])), year=found[1])


def _month(number: int) -> str:
    months = (
        *(said("January"), said("February"), said("March"), said("April"), said("May"), said("June")),
        *(said("July"), said("August"), said("September"), said("October"), said("November"), said("December")),
    )
    return months[number - 1]


# ── the rest ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def pages(item: Item) -> str:
    """The pages, of the last only the digits that differ: ``103–8``."""
    return _PAGES.sub(lambda found: f"{found[1]}–{_shortened(found[1], found[2])}", text_of(item, "page")).replace(
        "-", "–"
    )


def _shortened(first: str, last: str) -> str:
    """The Chicago Manual's way: whole below a hundred and after full hundreds, else what changes, two digits at least
    beyond the ninth of a hundred.
    """
    if len(first) != len(last) or int(first) < 100 or int(first) % 100 == 0 or int(last) <= int(first):
        return last
    same = next(at for at, (one, other) in enumerate(zip(first, last, strict=True)) if one != other)
    if len(first) - same >= len(first) - 1 and len(first) > 3:
        return last
    return last[same:] if int(first) % 100 < 10 else last[min(same, len(last) - 2) :]


def made(item: Item) -> str:
    """Where it came out, and at whose: ``Москва: Мысль``."""
    place, publisher = text_of(item, "publisher-place"), text_of(item, "publisher")
    return f"{place}: {publisher}" if place and publisher else place or publisher


def edition(item: Item) -> str:
    """Which edition it is; empty for the first, and where nothing is said."""
    told = text_of(item, "edition")
    if not told.isdecimal():
        return told
    if told == "1":
        return ""
    if told[-2:] in ("11", "12", "13") or told[-1] not in "123":
        ending = said("th", sense="edition")
    else:
        ending = (said("st", sense="edition"), said("nd", sense="edition"), said("rd", sense="edition"))[
            "123".index(told[-1])
        ]
    return said("{number}{ending} ed.", sense="citation", number=told, ending=ending)


def numbered_kind(item: Item) -> str:
    """What kind of report or thesis it is, and its number: ``Working Paper 12``."""
    number = "" if _numbers_its_series(item) else text_of(item, "number")
    return " ".join(part for part in (text_of(item, "genre"), number) if part)


def series(item: Item) -> str:
    """The series in which a work came out, and its number there: ``Studies of Rivers 3``."""
    title = text_of(item, "collection-title")
    number = text_of(item, "collection-number") or (text_of(item, "number") if _numbers_its_series(item) else "")
    return f"{title} {number}".strip() if title else ""


def _numbers_its_series(item: Item) -> bool:
    """Whether the number of a book is that in its series, as BibTeX has it."""
    alone = not text_of(item, "collection-number") and not text_of(item, "genre")
    return bool(text_of(item, "collection-title")) and alone and item.get("type") in ("book", "chapter")


def link(item: Item) -> str:
    """Where it is to be found: the address of its DOI, else its own."""
    doi = text_of(item, "DOI")
    return f"https://doi.org/{doi.removeprefix('https://doi.org/')}" if doi else text_of(item, "URL")
