"""Citing a source in one of two styles, both after the Chicago Manual, as far as plain text goes.

Author–date names a source with its year after the names; notes name it as a note under a text does. Formatting by any
journal's rules is what reference managers are for: export the sources there.
"""

from __future__ import annotations

from workbench.domain.source import Source
from workbench.exchange.bibliography.csl import (
    Item,
    date_text,
    item_of,
    name_text,
    names_of,
    text_of,
    without_markup,
    year_of,
)

#: The styles by their names: who wrote it and when, or numbered notes.
AUTHOR_DATE, NOTES = "author-date", "notes"
STYLES = (AUTHOR_DATE, NOTES)
#: More authors than this are not all named.
_MOST_NAMED, _MOST_IN_NOTE = 7, 3
_WITHIN = ("chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary")
_SERIAL = ("article-journal", "article-magazine", "article-newspaper")


def citation(source: Source, style: str = AUTHOR_DATE) -> str:
    """A source as a list of sources names it: ``Ivanov, Igor. 2013. Title. Journal 5 (2): 1–10.``

    As a note: ``Igor Ivanov, “Title,” Journal 5, no. 2 (2013): 1–10.``
    """
    item = item_of(source)
    if style == NOTES:
        return _note(item)
    where = _serial(item) if item.get("type") in _SERIAL else _other(item)
    parts = [_names(item), year_of(item) or date_text(item) or "n.d.", _title(item), *where]
    parts.append(_link(item))
    return " ".join(_ended(part) for part in parts if part)


def in_text(source: Source) -> str:
    """A source as it is named within a text: ``Ivanov 2013``."""
    item = item_of(source)
    names = [_family(one) for one in names_of(item, "author")]
    who = f"{names[0]} et al." if len(names) > 3 else _joined(names) or _title(item)
    return f"{who} {year_of(item) or date_text(item) or 'n.d.'}"


def _title(item: Item) -> str:
    return without_markup(text_of(item, "title"))


def _link(item: Item) -> str:
    link = text_of(item, "DOI")
    return f"https://doi.org/{link.removeprefix('https://doi.org/')}" if link else text_of(item, "URL")


def _note(item: Item) -> str:
    title, within, page = _title(item), text_of(item, "container-title"), _range(text_of(item, "page"))
    when = year_of(item) or date_text(item) or "n.d."
    if item.get("type") in _SERIAL:
        volume, issue = text_of(item, "volume"), text_of(item, "issue")
        number = ", ".join(part for part in (f"{within} {volume}".strip(), f"no. {issue}" if issue else "") if part)
        where = (f"{number} ({when})" if number else when) + (f": {page}" if page else "")
    else:
        place, publisher = text_of(item, "publisher-place"), text_of(item, "publisher")
        made = f"{place}: {publisher}" if place and publisher else place or publisher
        inside = f"in {within}" if item.get("type") in _WITHIN and within else within
        within = f"{inside} " if inside else ""
        where = f"{within}({made}, {when})" if made else f"{inside}, {when}" if inside else when
        where += f", {page}" if page else ""
    if item.get("type") == "book" and where == when:
        where = f"({when})"
    named = f"{title} {where}" if item.get("type") == "book" else f"{_quoted(title, where)} {where}" if title else where
    told = [_note_names(item), named, _link(item)]
    return _ended(", ".join(part for part in told if part))


def _quoted(title: str, before: str) -> str:
    """A title in quotation marks, with the comma after it where it ends with no sign of its own."""
    return f"“{title}”" if title[-1:] in ".!?…" or before.startswith("(") else f"“{title},”"


def _note_names(item: Item) -> str:
    people, role = names_of(item, "author"), ""
    if not people:
        people = names_of(item, "editor")
        role = ", ed." if len(people) == 1 else ", eds." if people else ""
    names = [_forwards(one) for one in people]
    return (f"{names[0]} et al." if len(names) > _MOST_IN_NOTE else _joined(names)) + role


def _names(item: Item) -> str:
    people, role = names_of(item, "author"), ""
    if not people:
        people = names_of(item, "editor")
        role = ", ed." if len(people) == 1 else ", eds." if people else ""
    first, *others = [name_text(people[0]), *map(_forwards, people[1:])] if people else [""]
    if len(others) >= _MOST_NAMED:
        return f"{first} et al."
    return _joined([first, *others]) + role


def _forwards(one: dict[str, str]) -> str:
    return " ".join(part for part in (one.get("given", ""), _family(one)) if part)


def _family(one: dict[str, str]) -> str:
    """The family's name with its particle (van, de), or the name of a body."""
    parts = (str(one.get(part) or "") for part in ("non-dropping-particle", "family"))
    return " ".join(part for part in parts if part) or str(one.get("literal") or "")


def _joined(names: list[str]) -> str:
    names = [name for name in names if name]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""


def _serial(item: Item) -> list[str]:
    volume, issue, page = (text_of(item, field) for field in ("volume", "issue", "page"))
    where = " ".join(part for part in (text_of(item, "container-title"), volume, f"({issue})" if issue else "") if part)
    return [f"{where}: {_range(page)}" if where and page else where]


def _other(item: Item) -> list[str]:
    within = text_of(item, "container-title")
    page = text_of(item, "page")
    inside = f"In {within}" if item.get("type") in _WITHIN and within else within
    place, publisher = text_of(item, "publisher-place"), text_of(item, "publisher")
    made = f"{place}: {publisher}" if place and publisher else place or publisher
    return [f"{inside}, {_range(page)}" if inside and page else inside, made]


def _range(pages: str) -> str:
    return pages.replace("--", "–").replace("-", "–")


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" or text.startswith("http") else text + "."
