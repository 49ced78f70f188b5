"""What a bibliography says of a document, as an object of CSL-JSON: what reference managers have in common."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from workbench.domain import fields as f
from workbench.domain.language import said
from workbench.domain.source import Source
from workbench.exchange.bibliography.dates import date_from, date_text

Item = dict[str, Any]

#: The kinds of documents that CSL 1.0.2 knows.
TYPES = frozenset(
    (
        *("article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast"),
        *("chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary"),
        *("entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation"),
        *("manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent"),
        *("performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report"),
        *("review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage"),
    )
)
#: What CSL lets a title be set in: slanted, heavy, raised; and what reference managers set their notes in.
_MARKUP = re.compile(
    r"</?(?:i|b|em|strong|u|sub|sup|sc|span|p|div|br|a|ul|ol|li|h[1-6]|blockquote)\b(?:\s[^<>]{0,500})?/?>", re.I
)


def name(family: str = "", given: str = "", literal: str = "") -> dict[str, str]:
    """A name without its empty parts."""
    parts = {"family": family.strip(), "given": given.strip(), "literal": literal.strip()}
    return {part: text for part, text in parts.items() if text}


def name_from(text: str) -> dict[str, str]:
    """A name as bibliographies write it: ``Family, Given``; what has no comma is the name of a body or of one word."""
    family, comma, given = text.partition(",")
    return name(family, given) if comma and given.strip() else name(literal=text.rstrip(" ,"))


def name_text(one: Any) -> str:
    """A name as bibliographies write it; `name_from` reads it back."""
    if not isinstance(one, Mapping):
        return ""
    family = " ".join(str(one.get(part, "")) for part in ("non-dropping-particle", "family") if one.get(part))
    given = " ".join(str(one.get(part, "")) for part in ("given", "suffix") if one.get(part))
    return f"{family}, {given}" if family and given else family or str(one.get("literal", "")) or given


def names_of(item: Item, role: str) -> list[dict[str, str]]:
    """The names in a role (author, editor …), whatever else stands there left out."""
    found = item.get(role)
    return [one for one in found if isinstance(one, dict) and name_text(one)] if isinstance(found, list) else []


def text_of(item: Item, field: str) -> str:
    """A field as text on one line; numbers as they are written."""
    value = item.get(field)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).split())


def without_markup(text: str) -> str:
    """A text without the tags in which it is set."""
    return " ".join(html.unescape(_MARKUP.sub(" " if "<p" in text else "", text)).split()) if "<" in text else text


def item_of(source: Source) -> Item:
    """What is known of a source: its bibliographic data, or what its title, author and date say. ``id`` is its key."""
    if source.reference:
        return {**json.loads(source.reference), "id": source.key}
    item: Item = {"id": source.key, "type": "document", "title": source.title}
    if source.author:
        item["author"] = [name_from(part) for part in source.author.split(";") if part.strip()]
    if source.date:
        item["issued"] = date_from(source.date)
    return item | ({"language": source.language} if source.language else {})


def reference_text(item: Item) -> str:
    """An item as the ``reference`` of a source keeps it: without the name it had elsewhere."""
    kept = {field: value for field, value in item.items() if field != "id"}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def source_fields(item: Item) -> dict[str, str]:
    """The fields of a source that follow from an item, those that it says; raises ``ValueError`` with a sentence."""
    fields = {
        # The preface of a book, say, may have no title of its own.
        "title": without_markup(text_of(item, "title") or text_of(item, "container-title")),
        "author": "; ".join(map(name_text, names_of(item, "author") or names_of(item, "editor"))),
        "date": date_text(item),
        "language": text_of(item, "language"),
    }
    lengths = {field: f.specs(Source)[field].length for field in fields}
    return {field: _cut(text, lengths[field]) for field, text in fields.items() if text}


def _cut(text: str, length: int) -> str:
    text = "".join(letter if letter.isprintable() else " " for letter in text)
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def checked_items(found: Iterable[Any]) -> list[Item]:
    """Objects of CSL-JSON as items; raises ``ValueError`` with a sentence."""
    items: list[Item] = []
    for number, one in enumerate(found, 1):
        if not isinstance(one, dict):
            raise ValueError(said("entry {number} is no object", number=number))
        kind = one.get("type")
        items.append({**one, "type": kind if isinstance(kind, str) and kind in TYPES else "document"})
    return items
