"""Plain text that was taken from pages in two columns with its layout kept: the columns beside each other in each line.

A page is in columns where most of its lines have a gap at one place, and text that fills its room on either side of it.
A table has gaps, too; but at several places, and what stands between them is short.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from statistics import median

#: Spaces that part columns, and where the text after them begins.
_GAP = re.compile(r"(?:(?<=\S) {2,}|\A {12,})(?=\S)")
_WIDE = re.compile(r"\S {3,}\S")
_NUMBER = re.compile(r"\s*(?:[–—-]\s*)?\d{1,4}(?:\s*[–—-])?\s*")
#: So many lines of a page, and this share of them, have text beside each other.
_FEWEST, _MOSTLY = 10, 0.35
#: Where other pages are in columns, so many lines are enough.
_FEW = 4
#: So much of the end of a page tells whether a sentence ends there.
_LAST = 100
#: The right column begins between these shares of the width.
_MIDDLE = (0.35, 0.65)
#: Columns begin at one place, give or take so many signs.
_NEAR = 2
#: Text is at least so wide, and fills this share of its column; few of its lines are parted once more.
_NARROWEST, _FILLED, _PARTED = 20, 0.7, 0.2
#: Where more than this share of the lines of a column has one without text after it, its lines are not level with those
#: beside it, and the room between them means nothing.
_UNEVEN = 0.25
_ENDS = tuple('.!?…:;”’")')


def one_after_the_other(text: str) -> str:
    """The text with the columns of its pages below each other; as it is where it has none."""
    if "  " not in text:
        return text
    pages = [_unnumbered([line.rstrip() for line in page.expandtabs().split("\n")]) for page in text.split("\f")]
    found = [_second_column(lines) for lines in pages]
    if not any(found):
        return text
    usual = Counter(filter(None, found)).most_common(1)[0][0]
    mostly = 2 * sum(map(bool, found)) >= sum(map(bool, pages))
    told, last = list[str](), ""
    for lines, own in zip(pages, found, strict=True):
        begins = own or (usual if mostly and _goes_on_so(lines, usual) else 0)
        shown = "\n".join(_below_each_other(lines, begins) if begins else lines).strip("\n")
        if shown:
            told += ("\n" if begins and last and not last.endswith(_ENDS) else "\n\n", shown)
            last = shown[-_LAST:].rstrip()
    return "".join(told)


def _goes_on_so(lines: list[str], begins: int) -> bool:
    """Whether a page that is not full has columns where those of the other pages are, or only the left one."""
    beside = sum(bool(_halves(line, begins)[1]) for line in lines)
    return beside >= _FEW or max(map(len, lines), default=0) < begins


def _second_column(lines: list[str]) -> int:
    """Where the right column begins; 0 where there is none."""
    full = [line for line in lines if line]
    if len(full) < _FEWEST:
        return 0
    places = Counter(gap.end() for line in full for gap in _GAP.finditer(line))
    width = sorted(map(len, full))[len(full) * 9 // 10]
    wanted = [at for at in places if _MIDDLE[0] * width < at < _MIDDLE[1] * width]
    if not wanted:
        return 0
    begins = max(wanted, key=lambda at: sum(places[near] for near in range(at - _NEAR, at + _NEAR + 1)))
    begins = min(at for at in range(begins - _NEAR, begins + 1) if places[at])
    both = [(left.strip(), right) for left, right in (_halves(line, begins) for line in full) if left.strip() and right]
    if len(both) < max(_FEWEST, _MOSTLY * len(full)):
        return 0
    room = begins - min(len(line) - len(line.lstrip()) for line in full)
    parted = sum(bool(_WIDE.search(left) or _WIDE.search(right)) for left, right in both)
    narrow = min(median(len(left) for left, _ in both), median(len(right) for _, right in both))
    filled = median(len(left) for left, _ in both) >= _FILLED * room
    return begins if narrow >= _NARROWEST and filled and parted <= _PARTED * len(both) else 0


def _halves(line: str, begins: int) -> tuple[str, str]:
    """What stands in either column; all on the left where a line goes over both."""
    for gap in _GAP.finditer(line):
        if abs(gap.end() - begins) <= _NEAR or (gap.start() <= begins - 2 and gap.end() >= begins):
            return line[: gap.start()], line[gap.end() :]
    return line, ""


def _below_each_other(lines: list[str], begins: int) -> Iterator[str]:
    """The lines of a page, column after column; a line over both parts what is above it from what is below."""
    left, right = list[str](), list[str]()
    for line in lines:
        one, other = _halves(line, begins)
        if not other and len(one) > begins:
            yield from (*_column(left), *_column(right), "", line, "")
            left, right = [], []
        else:
            left.append(one)
            right.append(other)
    yield from (*_column(left), *_column(right))


def _column(lines: list[str]) -> Iterator[str]:
    """The lines of a column. A room in it tells of a paragraph only where a sentence ends above it: lines that are not
    level with those beside them have one after each.
    """
    own = [line.strip() for line in lines]
    alone = sum(bool(above and not line and below) for above, line, below in zip(own, own[1:], own[2:], strict=False))
    uneven = alone > _UNEVEN * sum(map(bool, own))
    before = ""
    for line in own:
        if line or (before.endswith(_ENDS) and not uneven):
            yield line
        before = line


def _unnumbered(lines: list[str]) -> list[str]:
    """The lines of a page without the number that it has at its head or foot."""
    first, last = 0, len(lines)
    while first < last and (not lines[first] or _NUMBER.fullmatch(lines[first])):
        first += 1
    while last > first and (not lines[last - 1] or _NUMBER.fullmatch(lines[last - 1])):
        last -= 1
    return lines[first:last]
