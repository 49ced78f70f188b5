"""BibTeX and BibLaTeX: read with LaTeX's signs as letters, written with letters as they are."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from typing import Any

from workbench.domain.identity import slug
from workbench.domain.language import said
from workbench.exchange.bibliography.csl import Item, name, name_text, names_of, text_of
from workbench.exchange.bibliography.dates import date_from, date_text
from workbench.exchange.bibliography.latex import without_latex

#: BibTeX type → CSL type; of several that mean the same the first is written.
_TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "booklet": "pamphlet",
    "incollection": "chapter",
    "inbook": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "manual": "report",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "misc": "document",
}
#: Fields → those of CSL; of several the first is written.
_FIELDS = {
    "title": "title",
    "shorttitle": "title-short",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "series": "collection-title",
    "volume": "volume",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "edition": "edition",
    "doi": "DOI",
    "url": "URL",
    "type": "genre",
    "isbn": "ISBN",
    "issn": "ISSN",
    "language": "language",
    "langid": "language",
    "abstract": "abstract",
    "keywords": "keyword",
    "note": "note",
}
#: Languages as LaTeX calls them.
_LANGUAGES = {
    **{"english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB"},
    **{"russian": "ru", "ukrainian": "uk", "german": "de", "ngerman": "de", "french": "fr", "spanish": "es"},
    **{"italian": "it", "polish": "pl", "portuguese": "pt", "turkish": "tr", "chinese": "zh", "japanese": "ja"},
    **{"arabic": "ar", "hebrew": "he", "persian": "fa", "dutch": "nl", "swedish": "sv", "finnish": "fi"},
}
_NAME_PART = re.compile(r"(family|given|prefix|suffix)\s*=\s*(.+)", re.S)
_ROLES = ("author", "editor", "translator")
#: Addresses, which are written as they are, without LaTeX.
_ADDRESSES = ("DOI", "URL")
#: BibTeX has no field for addresses: a page of the web has its own where it says how it was published.
_WHERE = re.compile(r"https?://[^\s{}]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = re.compile(r"[\\{}%&$#_^~]")
#: Signs that become one where two of them meet: dashes and quotes.
_JOINED = re.compile(r"([-'`])(?=\1)")
_WRITTEN = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
#: Braces nested deeper than this are no title.
_DEEPEST = 40
#: More of a field than this, in characters, is not read.
_LONGEST = 50_000


def read_bibtex(text: str) -> tuple[list[Item], list[str]]:
    """The entries of a BibTeX file, and a sentence on each that could not be read."""
    if _depth(text) > _DEEPEST:
        raise ValueError(said("has braces nested more than {most} deep", most=_DEEPEST))
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import NormalizeFieldKeys
    from bibtexparser.model import DuplicateBlockKeyBlock, Entry

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(text, append_middleware=[NormalizeFieldKeys()])
    entries = list(library.entries)
    for (
        block
    ) in library.failed_blocks:  # of two with one name the second is read, too: what becomes of it is said later
        if isinstance(block, DuplicateBlockKeyBlock) and isinstance(block.ignore_error_block, Entry):
            entries.append(_without_bounds(block.ignore_error_block))
    failed = [
        said("line {number}: could not be read", number=(block.start_line or 0) + 1)
        for block in library.failed_blocks
        if not isinstance(block, DuplicateBlockKeyBlock)
    ]
    return [_item(entry) for entry in entries], failed


def _without_bounds(entry: Any) -> Any:
    """An entry whose values have no braces or quotes around them."""
    for field in entry.fields:
        value = str(field.value).strip()
        field.value = value[1:-1] if value[:1] + value[-1:] in ("{}", '""') and len(value) > 1 else value
    return entry


def _depth(text: str) -> int:
    deepest = depth = 0
    for sign in re.findall(r"[{}]", text):
        depth = max(0, depth + (1 if sign == "{" else -1))
        deepest = max(deepest, depth)
    return deepest


def _item(entry: Any) -> Item:
    fields = {field.key.lower(): str(field.value) for field in entry.fields}
    item: Item = {"id": entry.key, "type": _TYPES.get(entry.entry_type.lower(), "document")}
    for field, csl in _FIELDS.items():
        if field in fields and (value := (_address if csl in _ADDRESSES else _plain)(fields[field])):
            item.setdefault(csl, value)
    if beneath := _plain(fields.get("subtitle", "")):
        item["title"] = ": ".join(part for part in (item.get("title", "").rstrip(":"), beneath) if part)
    for role in _ROLES:
        if role in fields:
            named = [one for one in _parted(fields[role][:_LONGEST]) if one != "others"]
            item[role] = [_name(one) for one in named]
    if "keyword" in item:
        item["keyword"] = ", ".join(word.strip() for word in item["keyword"].split(",") if word.strip())
    if "language" in item:
        item["language"] = _LANGUAGES.get(item["language"].lower(), item["language"])
    if number := _plain(fields.get("number", fields.get("issue", ""))):
        item["issue" if item["type"].startswith("article") else "number"] = number
    if pages := _plain(fields.get("pages", "")):
        item["page"] = re.sub(r"\s*[-–]+\s*", "-", pages.removeprefix("pp.").strip())
    if "URL" not in item and (found := _WHERE.search(fields.get("howpublished", ""))):
        item["URL"] = _address(found[0])
    if date := _date(fields):
        item["issued"] = date
    if accessed := date_from(_plain(fields.get("urldate", ""))):
        item["accessed"] = accessed
    return item


def _date(fields: dict[str, str]) -> dict[str, Any]:
    if date := _plain(fields.get("date", "")):
        return date_from(date)
    year, month = _plain(fields.get("year", "")), _plain(fields.get("month", "")).lower()
    number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else int(month) if re.fullmatch(r"1?\d", month) else 0
    return date_from(f"{year}-{number:02}" if number and re.fullmatch(r"\d{1,4}", year) else year)


def _parted(names: str) -> list[str]:
    """Names between “and”s that stand outside braces."""
    found, depth, start = [], 0, 0
    names = " ".join(names.split())
    for part in re.finditer(r"[{}]| and ", names):
        if part[0] in "{}":
            depth += 1 if part[0] == "{" else -1
        elif depth <= 0:
            found.append(names[start : part.start()])
            start = part.end()
    return [one.strip() for one in [*found, names[start:]] if one.strip()]


def _name(text: str) -> dict[str, str]:
    if text.startswith("{") and text.endswith("}"):  # the name of a body
        return name(literal=_plain(text))
    plain = _plain(text)
    if "=" in plain:  # as BibLaTeX writes names part by part
        found = (_NAME_PART.fullmatch(part.strip()) for part in plain.split(","))
        parts = {one[1]: one[2] for one in found if one}
        if parts.get("family"):
            family = " ".join(parts[part] for part in ("prefix", "family") if part in parts)
            return name(family, " ".join(parts[part] for part in ("given", "suffix") if part in parts))
    if "," in plain:
        family, *middle, given = (part.strip() for part in plain.split(","))
        return name(family, " ".join([given, *middle]))
    words = plain.split()
    small = next((at for at, word in enumerate(words[1:-1], 1) if word[:1].islower()), len(words) - 1)
    return name(" ".join(words[small:]), " ".join(words[:small])) if len(words) > 1 else name(literal=plain)


def _address(value: str) -> str:
    return re.sub(r"\\([_%#&~$])", r"\1", value).strip()


def _plain(value: str) -> str:
    """A value without LaTeX, on one line."""
    return without_latex(value[:_LONGEST])


def as_bibtex(items: Iterable[Item]) -> str:
    """The items as BibTeX, in UTF-8."""
    taken: set[str] = set()
    return "\n".join(_entry(item, taken) for item in items)


def _entry(item: Item, taken: set[str]) -> str:
    kind = next((bib for bib, csl in _TYPES.items() if csl == item.get("type")), "misc")
    key = re.sub(r"[^\w:.+/-]", "-", text_of(item, "id")) or slug(text_of(item, "title"))
    while key in taken:
        key += "x"
    taken.add(key)
    fields = [(role, " and ".join(map(_name_text, names_of(item, role)))) for role in _ROLES]
    for bib, csl in _written(item).items():
        text = text_of(item, csl)
        fields.append((bib, re.sub(r"[{}\\]", "", text) if csl in _ADDRESSES else _escaped(text)))
    number = text_of(item, "issue") or text_of(item, "number")
    fields += [("number", _escaped(number)), ("pages", _escaped(text_of(item, "page")).replace("-", "--"))]
    fields += [("date", _escaped(date_text(item))), ("urldate", _escaped(date_text(item, "accessed")))]
    lines = [f"  {field} = {{{value}}},\n" for field, value in fields if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _written(item: Item) -> dict[str, str]:
    """One field for each of CSL: the first, but what holds a paper or a chapter is a book."""
    found: dict[str, str] = {}
    for bib, csl in _FIELDS.items():
        found.setdefault(csl, bib)
    if item.get("type") in ("chapter", "paper-conference"):
        found["container-title"] = "booktitle"
    return {bib: csl for csl, bib in found.items()}


def _name_text(one: dict[str, str]) -> str:
    text = _escaped(name_text(one))
    bodily = "literal" in one and "family" not in one
    return f"{{{text}}}" if bodily or re.search(r"\sand\s", text) else text


def _escaped(text: str) -> str:
    escaped = _SPECIAL.sub(lambda sign: _WRITTEN.get(sign[0], "\\" + sign[0]), text)
    return _JOINED.sub(r"\1{}", escaped)
