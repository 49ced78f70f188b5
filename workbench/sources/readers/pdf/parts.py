"""The pages of a long document in two parts, each looked at without the other: where somebody offers to do both at the
same time, they are, and what is read is the same in any case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import starmap
from operator import attrgetter
from typing import Any, NamedTuple

import pypdfium2 as pdfium

from workbench.sources.readers.pdf.beside import put_beside
from workbench.sources.readers.pdf.lines import Eye, Line, Page, Sized

#: A shorter document is looked at in one piece.
_LONG = 60
#: So many pages are told at a time.
_AT_A_TIME = 10

#: Does each of several things at the same time, if it can; each tells pieces of plain values, which are heard with the
#: number of the thing. Gives the numbers of those that were done to their end.
Share = Callable[[Sequence[Callable[[], Iterator[Any]]], Callable[[int, Any], object]], set[int]]
_as_values = attrgetter(*Line.__slots__)


#: By the size of type and the height of lines: how many letters these have, and those that are still on the pages.
Weighed = dict[tuple[float, float], tuple[int, list[Line]]]


class Part(NamedTuple):
    """Some of the pages, and their lines in type of each size and height."""

    pages: list[Page]
    sized: Weighed


def all_pages(document: pdfium.PdfDocument, told: Callable[[int], object], share: Share | None) -> list[Page]:
    """Every page; ``told`` hears after some of them how many are read."""
    middle = len(document) // 2 if len(document) >= _LONG else 0
    numbers = [range(middle), range(middle, len(document))] if middle else [range(len(document))]
    shared = _shared(document, numbers, told, share) if share and middle else {}
    parts, done = list[Part](), sum(len(numbers[at]) for at in shared)
    for at, each in enumerate(numbers):
        part = shared.get(at)
        if part is None:
            part = _looked_at(document, each, told, done)
            done += len(each)
        parts.append(part)
    level_out([part.sized for part in parts])
    return [page for part in parts for page in part.pages]


def _looked_at(document: pdfium.PdfDocument, numbers: range, told: Callable[[int], object], done: int) -> Part:
    """A part, looked at here and now, after as many pages as are ``done``."""
    eye, pages = Eye(document), list[Page]()
    for page in _seen(eye, numbers):
        pages.append(page)
        told(done + len(pages))
    return Part(pages, _weighed(eye.sized))


def _seen(eye: Eye, numbers: range) -> Iterator[Page]:
    for number in numbers:
        page = eye.page(number)
        if page.beside:
            page.lines = put_beside(page.lines)
        yield page


def _weighed(sized: Sized) -> Weighed:
    return {key: (sum([len(line.text) for line in lines]), lines) for key, lines in sized.items()}


def level_out(parts: Sequence[Weighed]) -> None:
    """Gives lines in type of one size one height: that of most letters in all parts.

    PDFium tells the height of the box of a letter, and where a type says no height that is the letter's own: a bracket
    is higher than an a.
    """
    weights = dict[tuple[float, float], int]()
    for sized in parts:
        for key, (letters, _) in sized.items():
            weights[key] = weights.get(key, 0) + letters
    usual = dict(sorted(weights, key=weights.__getitem__))
    for sized in parts:
        for (size, height), (_, lines) in sized.items():
            if height != usual[size]:
                for line in lines:
                    line.height = usual[size]


# ── at the same time ──────────────────────────────────────────────────────────────────────────────────────────────────


def _shared(
    document: pdfium.PdfDocument, numbers: Sequence[range], told: Callable[[int], object], share: Share
) -> dict[int, Part]:
    """Those parts that were looked at elsewhere."""
    parts = [Part([], {}) for _ in numbers]

    def heard(at: int, piece: Any) -> None:
        pages, sized = piece
        parts[at].pages.extend(map(_page_of, pages))
        told(sum(len(part.pages) for part in parts))
        if sized:
            lines = [line for page in parts[at].pages for line in page.lines]
            parts[at].sized.update((key, (letters, [lines[n] for n in found])) for key, letters, found in sized)

    done = share([partial(_elsewhere, document, each) for each in numbers], heard)
    return {at: parts[at] for at in done}


def _elsewhere(document: pdfium.PdfDocument, numbers: range) -> Iterator[Any]:
    """The side of whoever looks at a part: some pages at a time, and at last what is known of the sizes of type."""
    eye, pages, untold = Eye(document), list[Page](), list[Any]()
    for page in _seen(eye, numbers):
        pages.append(page)
        untold.append((page.label, [*map(_as_values, page.lines)], page.leaders, page.beside))
        if len(untold) == _AT_A_TIME:
            yield untold, ()
            untold = []
    place = {id(line): at for at, line in enumerate(line for page in pages for line in page.lines)}
    sized = [
        (key, letters, [place[id(line)] for line in lines if id(line) in place])
        for key, (letters, lines) in _weighed(eye.sized).items()
    ]
    yield untold, sized


def _page_of(values: Any) -> Page:
    label, lines, leaders, beside = values
    return Page(label, [*starmap(Line, lines)], leaders, beside)
