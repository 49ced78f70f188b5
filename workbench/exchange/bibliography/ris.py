"""RIS, which every reference manager reads and writes: a line for each field, ``ER`` at the end of each entry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from workbench.domain.language import said
from workbench.exchange.bibliography.csl import (
    Item,
    name_from,
    name_text,
    names_of,
    text_of,
    without_markup,
)
from workbench.exchange.bibliography.dates import date_from, date_text, dates_in, year_of

#: RIS type → CSL type; of several that mean the same the first is written.
_TYPES = {
    "JOUR": "article-journal",
    "EJOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "BILL": "bill",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "DATA": "dataset",
    "GEN": "document",
    "DICT": "entry-dictionary",
    "ENCYC": "entry-encyclopedia",
    "HEAR": "hearing",
    "CASE": "legal_case",
    "STAT": "legislation",
    "LEGAL": "regulation",
    "UNPB": "manuscript",
    "MANSCPT": "manuscript",
    "SLIDE": "speech",
    "SOUND": "song",
    "ART": "graphic",
    "MAP": "map",
    "VIDEO": "motion_picture",
    "MPCT": "motion_picture",
    "PAMP": "pamphlet",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "PAT": "patent",
    "PCOMM": "personal_communication",
    "ICOMM": "personal_communication",
    "BLOG": "post-weblog",
    "RPRT": "report",
    "GOVDOC": "report",
    "COMP": "software",
    "STAND": "standard",
    "THES": "thesis",
    "ELEC": "webpage",
}
#: Tags of one line → the field of CSL; the first tag of a field is the one that is written.
_FIELDS = {
    "TI": "title",
    "T1": "title",
    "T2": "container-title",
    "JO": "container-title",
    "JF": "container-title",
    "T3": "collection-title",
    "ST": "title-short",
    "VL": "volume",
    "IS": "issue",
    "PB": "publisher",
    "CY": "publisher-place",
    "PP": "publisher-place",
    "ET": "edition",
    "DO": "DOI",
    "UR": "URL",
    "LA": "language",
    "AB": "abstract",
    "N2": "abstract",
    "AN": "archive_location",
    "CN": "call-number",
    "M1": "number",
    "M3": "genre",
}
_NAMES = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A3": "collection-editor", "A4": "translator"}
#: What some put where a kind of work goes.
_DOI = re.compile(r"10\.\d{4,}/\S+")
_BOOKISH = ("book", "chapter", "report", "thesis")


def read_ris(text: str) -> list[Item]:
    """The entries of a RIS file; raises ``ValueError`` with a sentence."""
    items: list[Item] = []
    tags: list[tuple[str, list[str]]] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip().lstrip("\ufeff")
        tag = line[:2] if len(line) >= 5 and line[2:5] == "  -" and line[:2].isalnum() and line[:2].isupper() else ""
        value = line[5:].strip() if tag else line.strip()
        if tag == "TY":
            if tags is not None:
                raise ValueError(said("line {number}: an entry begins before the last one ends (ER)", number=number))
            tags = [(tag, [value])]
        elif tag == "ER" and tags is not None:
            items.append(_item([(name, "\n".join(lines).strip()) for name, lines in tags]))
            tags = None
        elif tag and tags is not None:
            tags.append((tag, [value]))
        elif value and tags is not None:  # a line that goes on
            tags[-1][1].append(value)
        elif value:
            raise ValueError(said("line {number}: is no entry of RIS, which begins with “TY  - ”", number=number))
    if tags is not None:
        raise ValueError(said("the last entry has no end (ER)"))
    return items


def _item(tags: list[tuple[str, str]]) -> Item:
    item: Item = {"type": _TYPES.get(tags[0][1].upper(), "document")}
    pages = {"SP": "", "EP": ""}
    several: dict[str, list[str]] = {"KW": [], "N1": []}
    for tag, value in tags[1:]:
        if not value:
            continue
        if tag in pages:
            pages[tag] = value
        elif tag in _NAMES:
            item.setdefault(_NAMES[tag], []).append(name_from(value))
        elif tag in ("PY", "Y1", "DA"):
            if tag == "DA" or "issued" not in item:
                item["issued"] = date_from(value)
        elif tag == "Y2":
            item["accessed"] = date_from(value)
        elif tag == "SN":
            item["ISBN" if item["type"] in _BOOKISH else "ISSN"] = value
        elif tag in several:
            several[tag].append(without_markup(value) if value.startswith("<") else value)
        elif tag in _FIELDS:
            item.setdefault("DOI" if tag == "M3" and _DOI.fullmatch(value) else _FIELDS[tag], value)
        elif tag == "ID":
            item["id"] = value
    for tag, field, between in (("KW", "keyword", ", "), ("N1", "note", "\n")):
        if several[tag]:
            item[field] = between.join(several[tag])
    if pages["SP"]:
        item["page"] = f"{pages['SP']}-{pages['EP']}" if pages["EP"] and pages["EP"] != pages["SP"] else pages["SP"]
    return item


def as_ris(items: Iterable[Item]) -> str:
    """The items as a RIS file."""
    return "\r\n".join(line for item in items for line in [*_lines(item), "ER  - ", ""])


def _lines(item: Item) -> list[str]:
    kind = next((ris for ris, csl in _TYPES.items() if csl == item.get("type")), "GEN")
    lines = [("TY", kind), ("ID", text_of(item, "id"))]
    lines += [(tag, name_text(one)) for tag, role in _first(_NAMES).items() for one in names_of(item, role)]
    lines += [(tag, text_of(item, field)) for tag, field in _first(_FIELDS).items()]
    start, _, end = text_of(item, "page").replace("–", "-").partition("-")
    lines += [("SP", start), ("EP", end.lstrip("-"))]
    date = date_text(item)
    lines += [("PY", year_of(item)), ("DA", date.replace("-", "/") if len(dates_in(item)) == 1 else date)]
    looked = date_text(item, "accessed")
    lines += [("Y2", looked.replace("-", "/") if len(dates_in(item, "accessed")) == 1 else looked)]
    lines += [("SN", text_of(item, "ISBN" if item.get("type") in _BOOKISH else "ISSN"))]
    lines += [("KW", word.strip()) for word in text_of(item, "keyword").split(",")]
    lines += [("N1", line.strip()) for line in str(item.get("note") or "").split("\n")]
    return [f"{tag}  - {value}" for tag, value in lines if value]


def _first(known: dict[str, str]) -> dict[str, Any]:
    """One tag for each field: the first."""
    tags: dict[str, str] = {}
    for tag, field in known.items():
        tags.setdefault(field, tag)
    return {tag: field for field, tag in tags.items()}
