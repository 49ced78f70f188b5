"""Which kind of bibliography a file is, and its entries."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from workbench.domain.language import said
from workbench.exchange.bibliography.bibtex import as_bibtex, read_bibtex
from workbench.exchange.bibliography.csl import Item, checked_items
from workbench.exchange.bibliography.ris import as_ris, read_ris
from workbench.exchange.foreign_file import read_bytes, text_of
from workbench.exchange.json_text import parse_json
from workbench.exchange.problem import ImportProblem
from workbench.exchange.taken_apart import answered, taken_apart
from workbench.storage.worker.child import Line

#: More entries, and longer files (bytes), than this are no list of sources that somebody works with.
MOST_ENTRIES, MOST_BYTES = 10_000, 5_000_000
#: So many entries go over the line at once.
_AT_A_TIME = 500


def _as_csl(items: Iterable[Item]) -> str:
    return json.dumps(list(items), ensure_ascii=False, indent=2) + "\n"


#: The suffix of a file → how entries are written into it.
FORMATS: dict[str, Callable[[Iterable[Item]], str]] = {".ris": as_ris, ".bib": as_bibtex, ".json": _as_csl}


def bibliography_text(items: Iterable[Item], suffix: str) -> str:
    """The items as a file of the kind that a suffix tells (`FORMATS`)."""
    return FORMATS[suffix](items)


def read_bibliography(path: Path) -> tuple[list[Item], list[str]]:
    """The entries of a RIS, BibTeX or CSL-JSON file (which it is shows in what it holds), and what was not read.

    They are taken apart in a process of its own, with little memory and time. Raises `ImportProblem` with the file and
    what is wrong. May be called from any thread.
    """
    path = Path(path)
    if len(read_bytes(path)) > MOST_BYTES:
        most = said("is larger than {most} MB, the most that is read here", most=MOST_BYTES // 1_000_000)
        raise ImportProblem(most, str(path))
    items: list[Item] = []
    return items, taken_apart("read bibliography", path, items.extend)


def kind_of_bibliography(path: Path) -> str:
    """Which of `FORMATS` a file is, by what it holds. Raises ``OSError``. May be called from any thread."""
    return _kind_of(read_bytes(Path(path)))


def _kind_of(data: bytes) -> str:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b"{"):
        return ".json"
    return ".bib" if _is_bibtex(text_of(data, [])) else ".ris"


def come_back(item: Item, kind: str) -> Item:
    """What is left of an item that was written in one of `FORMATS` and read again: what that form can say."""
    try:
        found, _ = entries_in(bibliography_text([item], kind).encode())
    except ImportProblem:
        return {}
    return found[0] if found else {}


def read_there(arguments: Mapping[str, Any], line: Line) -> dict[str, Any]:
    """The side of the child: tells the entries, and gives what was left out of them, or what is wrong and where."""

    def take() -> list[str]:
        items, left_out = entries_in(read_bytes(Path(arguments["path"])))
        for at in range(0, len(items), _AT_A_TIME):
            line.tell(items[at : at + _AT_A_TIME])
        return left_out

    return answered(take)


def entries_in(data: bytes) -> tuple[list[Item], list[str]]:
    """The entries in what a bibliography holds, and what was not read; raises `ImportProblem`, which names no file."""
    left_out: list[str] = []
    try:
        if (kind := _kind_of(data)) == ".json":
            found = _plain_numbers(parse_json(data, ""))
            inside = found if isinstance(found, list) else found.get("items", [found])
            items = checked_items(inside if isinstance(inside, list) else [found])
        elif b"\0" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            raise ValueError(said("is no text"))
        else:
            text = text_of(data, [])
            items, left_out = read_bibtex(text) if kind == ".bib" else (read_ris(text), [])
    except ValueError as problem:
        first = problem.args[0] if problem.args else ""
        raise ImportProblem(first if isinstance(first, str) else str(problem)) from None
    except RecursionError:
        raise ImportProblem(said("is nested too deeply")) from None
    if not items and not left_out:
        raise ImportProblem(said("has no entries; what can be read is RIS, BibTeX and CSL-JSON"))
    if len(items) > MOST_ENTRIES:
        raise ImportProblem(said("has more than {most:,} entries", most=MOST_ENTRIES))
    return items, left_out


def _is_bibtex(text: str) -> bool:
    return not text.lstrip("\ufeff \n\t").startswith("TY  -") and "@" in text


def _plain_numbers(value: Any) -> Any:
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case list():
            return [_plain_numbers(one) for one in value]
        case dict():
            return {key: _plain_numbers(one) for key, one in value.items()}
    return value
