"""Citing a source: author–date, after the Chicago Manual's second system, as far as plain text goes.

Formatting by any journal's rules is what reference managers are for: export the sources there.
"""

from __future__ import annotations

from workbench.domain.source import Source
from workbench.exchange.bibliography.csl import Item, date_text, item_of, name_text, names_of, text_of, year_of

#: What this style is called.
STYLE = "author–date"
#: More authors than this are not all named.
_MOST_NAMED = 7
_WITHIN = ("chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary")
_SERIAL = ("article-journal", "article-magazine", "article-newspaper")


def citation(source: Source) -> str:
    """A source as a list of sources names it: ``Ivanov, Igor. 2013. Title. Journal 5 (2): 1–10.``"""
    item = item_of(source)
    where = _serial(item) if item.get("type") in _SERIAL else _other(item)
    parts = [_names(item), year_of(item) or date_text(item) or "n.d.", text_of(item, "title"), *where]
    link = text_of(item, "DOI")
    parts.append(f"https://doi.org/{link.removeprefix('https://doi.org/')}" if link else text_of(item, "URL"))
    return " ".join(_ended(part) for part in parts if part)


def in_text(source: Source) -> str:
    """A source as it is named within a text: ``Ivanov 2013``."""
    item = item_of(source)
    names = [str(one.get("family") or one.get("literal") or "") for one in names_of(item, "author")]
    who = f"{names[0]} et al." if len(names) > 3 else _joined(names) or text_of(item, "title")
    return f"{who} {year_of(item) or date_text(item) or 'n.d.'}"


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
    return " ".join(part for part in (one.get("given", ""), one.get("family", "") or one.get("literal", "")) if part)


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
