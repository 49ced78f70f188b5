"""What is of the pages and not of the text: running heads, page numbers; tables of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from workbench.sources.readers.pdf.lines import Line, Page

_NUMBER = re.compile(
    r"(?:[–—-]\s*)?(?:page |p\. ?|стр\. ?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|из)\s*\d{1,4})?(?:\s*[–—-])?", re.I
)
#: What stands first or last on so many pages, but for its numbers, is of the pages.
_AGAIN = 3
#: So many and more than this share of the pages, where it only stands highest or lowest.
_OFTEN = 0.4
#: A head and a foot of so many lines are taken away.
_ROUNDS = 3
_LONGEST_HEAD = 120
_DIGITS, _FIGURES = re.compile(r"\d+"), b"0123456789"
#: A line first or last on its page, what it has in common with others there, and by how much its number is larger.
_Edge = tuple[Line, tuple[str, int], int | None]
_AT_AN_END = re.compile(r"(\d{1,4})\b(?!\.\d)|.*?\b(\d{1,4})\Z")
#: Dots, and the number of the page to which they lead. They are taken from the first on, and none is given back: else
#: in a row of dots that leads to nothing every way to part it would be tried.
_LEADER = re.compile(r"(?<!\.)(?:(?:\s?\.){4,}+|(?:\s\.){3,}+)[\s.]*+(\S{0,8})\Z|\s?…{2,}+[\s…]*+(\S{0,8})\Z")
_PAIRS = ("..", ". .", "……")
_NUMBERED = re.compile(r"\s(?:\d{1,4}|[ivxlc]{1,7})\Z")
#: A table of contents has so many lines with dots, and they are so many of its lines.
_FEWEST_LEADERS, _MOSTLY = 3, 0.4
#: Without dots it has at least so many lines that end with a number, and few between them.
_FEWEST_COUNTED, _APART = 5, 3
_COUNTED = re.compile(r"(?=.*[^\W\d_]{2}).{2,100}\s(\d{1,4})")


# ── running heads, page numbers ───────────────────────────────────────────────────────────────────────────────────────


def without_furniture(pages: Sequence[Page]) -> None:
    """Takes away page numbers, and what stands first or last on many pages; or highest or lowest on most."""
    _without_repeated_ends(pages)
    if _without_highest(pages):
        _without_highest(pages)


def _without_highest(pages: Sequence[Page]) -> bool:
    """What floats is often written before the head of its page, which is not the first then; whether there was any."""
    edges = [(page, line, _likeness(line)) for page in pages for line in _highest_and_lowest(page)]
    again = Counter([key for _, _, key in edges])
    often = max(_AGAIN - 1, _OFTEN * len(pages))
    gone = [(page, line) for page, line, key in edges if again[key] > often]
    for page, line in gone:
        page.lines[:] = [one for one in page.lines if one is not line]
    return bool(gone)


def _highest_and_lowest(page: Page) -> list[Line]:
    feet = [line.foot for line in page.lines]
    if len(feet) < 2:
        return []
    return [page.lines[feet.index(max(feet))], page.lines[feet.index(min(feet))]]


def _without_repeated_ends(pages: Sequence[Page]) -> None:
    edges, changed = [list[_Edge]() for _ in pages], list(range(len(pages)))
    for number in range(_ROUNDS):
        for at in changed:
            edges[at] = [(line, _likeness(line), _step(line, at)) for line in _edges(pages[at])]
        again = Counter([key for lines in edges for key in {key for _, key, _ in lines}])
        steps = Counter([step for lines in edges for step in {step for _, _, step in lines} if step is not None])
        usual = {step for step, count in steps.items() if count >= max(_AGAIN, len(pages) // 20)}
        for page in pages:
            if len(page.lines) == 1 and _NUMBER.fullmatch(page.lines[0].text):
                page.lines.clear()
        changed = []
        for at, (page, lines) in enumerate(zip(pages, edges, strict=True)):
            left = len(page.lines)
            for line, key, step in reversed(lines):
                if again[key] >= _AGAIN or step in usual or (not number and _NUMBER.fullmatch(line.text)):
                    del page.lines[0 if line is page.lines[0] else -1]
            if len(page.lines) < left:
                changed.append(at)
        if not changed:
            return


def _edges(page: Page) -> list[Line]:
    return [page.lines[0], page.lines[-1]] if len(page.lines) > 1 else []


def _likeness(line: Line) -> tuple[str, int]:
    """What a line has in common with those in its place on other pages."""
    text = line.text
    plain = text.isascii() and len(text.encode().translate(None, _FIGURES)) == len(text)  # by far most lines
    return text if plain else _DIGITS.sub("#", text), round(line.foot / 4)


def _step(line: Line, at: int) -> int | None:
    """By how much the number at either end of a line is larger than the place of its page; None if there is none."""
    text = line.text
    if len(text) > _LONGEST_HEAD or not (text[0].isdecimal() or text[-1].isdecimal()):
        return None
    found = _AT_AN_END.match(text)
    return int(found[1] or found[2]) - at if found else None


# ── tables of contents ────────────────────────────────────────────────────────────────────────────────────────────────


def without_contents(page: Page) -> tuple[str, int] | None:
    """Takes the table of contents off a page; its text, line by line, and where it stood. None if it has none."""
    led = [at for at, line in enumerate(page.lines) if _led(line.text)] if page.leaders else []
    if len(led) < _FEWEST_LEADERS:
        led = _counted(page.lines)
    if not led:
        return None
    first, last = led[0], led[-1]
    while first and _NUMBERED.search(page.lines[first - 1].text):
        first -= 1
    while last + 1 < len(page.lines) and _NUMBERED.search(page.lines[last + 1].text):
        last += 1
    if len(led) < _MOSTLY * (last + 1 - first):
        return None
    told = ""
    for line in page.lines[first : last + 1]:
        dots = _led(line.text)
        told += f"{line.text[: dots.start()]} … {dots[1] or dots[2] or ''}".rstrip() if dots else line.text.rstrip()
        told += "\n" if dots or _NUMBERED.search(line.text) else " "
    del page.lines[first : last + 1]
    return told, first


def _led(text: str) -> re.Match[str] | None:
    """The dots that lead to the end of a line; most lines on a page that has such dots have none."""
    if not any(map(text.__contains__, _PAIRS)):
        return None
    first = min([at for pair in _PAIRS if (at := text.find(pair)) >= 0])
    return _LEADER.search(text, max(0, first - 1))


def _counted(lines: Sequence[Line]) -> list[int]:
    """The lines of a table of contents without dots: one after the other with a number at its end, none smaller than
    the one before; empty where there is none.
    """
    numbered = [at for at, line in enumerate(lines) if line.text[-1].isdecimal()]
    if len(numbered) < _FEWEST_COUNTED:
        return []
    best, run = list[int](), list[int]()
    number = 0
    for at in numbered:
        match = _COUNTED.fullmatch(lines[at].text)
        if match is None:
            continue
        if run and (int(match[1]) < number or at - run[-1] > _APART):
            run = []
        run.append(at)
        number = int(match[1])
        if len(run) > len(best):
            best = list(run)
    return best if len(best) >= _FEWEST_COUNTED else []
