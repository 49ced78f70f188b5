"""Columns of a page, and what stands at an end of one and is not of the text that runs on into the next: notes at its
foot, and tables and pictures with their captions.

A column ends where the next line stands far higher and to the right. What interrupts a sentence there is told after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.sources.readers.pdf.lines import Line, Page

#: The next column begins so many distances higher, and this share of the width of the page further right.
_HIGHER, _FURTHER = 4, 0.25
#: A column has so many lines.
_FEWEST = 5
#: What floats has at most so many lines, and so many distances of room between it and the text.
_MOST, _ROOM = 40, 1.3
#: It has few lines of text; a line of text has so many words.
_MOST_TEXT, _WORDS = 10, 4
CAPTION = re.compile(
    r"(?:table|figure|fig\.?|chart|box|map|tab\.?|abb(?:ildung|\.)|tabelle|tableau|рис(?:унок|\.)|таблица)\s*"
    r"[\dIVX]{1,4}\b",
    re.I,
)
#: Notes are set so much smaller than the text, and begin with their number or sign.
_SMALLER = 0.93
_NOTE = re.compile(r"[\d*∗†‡§¶\[(¹²³⁴-⁹]")


def set_apart(pages: Sequence[tuple[Page, bool]], height: float, distance: float) -> None:
    """Puts aside what stands between a sentence and its rest, where there is text in type of the usual ``height``.

    Of each page it says whether its columns are looked at: where a table of contents was, they are not.
    """
    every = list[tuple[Page, list[Line]]]()
    for page, looked_at in pages:
        columns = _in_order(list(_columns(page.lines, distance))) if looked_at else [page.lines]
        # A column of small text that goes on in the next one has no notes.
        follows = [not column or column[0].height >= _SMALLER * height for column in columns[1:]]
        found = [_notes(column, height) for column, large in zip(columns, [*follows, True], strict=True) if large]
        page.notes = [lines for lines in found if lines]
        every += [(page, column if looked_at else []) for column in columns]
        page.lines = [] if looked_at else page.lines
    for (above, before), (below, after) in pairwise(every):
        if before and after:
            _floating(above, before, below, after, distance)
    for page, column in every:
        page.lines += column


def _columns(lines: list[Line], distance: float) -> Iterator[list[Line]]:
    """The lines of a page by columns; all of them where it has none."""
    turns = [at for at, (last, line) in enumerate(pairwise(lines), 1) if line.foot - last.foot > _HIGHER * distance]
    if not turns:
        yield lines
        return
    width = max(max(line.left, line.right) for line in lines) - min(line.left for line in lines)
    start = 0
    for turn, end in pairwise([*turns, len(lines)]):
        if min(turn - start, end - turn) < _FEWEST:
            continue
        last, line = (min(one.left for one in part) for part in (lines[start:turn], lines[turn:end]))
        if abs(line - last) > _FURTHER * width:
            yield lines[start:turn]
            start = turn
    yield lines[start:]


def _in_order(columns: list[list[Line]]) -> list[list[Line]]:
    """Two columns of which the right one was told first, the other way round."""
    if len(columns) != 2:
        return columns
    first, second = columns
    whole = min(line.left for line in first) > max(max(line.left, line.right) for line in second)
    return [second, first] if whole else columns


def _notes(column: list[Line], height: float) -> list[Line]:
    """Takes small lines off the foot of a column."""
    at = len(column)
    while at and column[at - 1].height < _SMALLER * height:
        at -= 1
    notes = column[at:]
    listing = any(line.fixed for line in notes)  # of which every line has its number
    if at and notes and not listing and _NOTE.match(notes[0].text) and notes[0].foot < column[at - 1].foot:
        del column[at:]
        return notes
    return []


def _floating(above: Page, before: list[Line], below: Page, after: list[Line], distance: float) -> None:
    """Takes a table or picture off the foot of a column, or the head of the next, where a sentence runs on."""
    if after[0].text[0].islower():
        for at in range(len(before) - 1, max(0, len(before) - _MOST), -1):
            if before[at - 1].foot - before[at].foot > _ROOM * distance:
                if not before[at - 1].ended and has_caption(before[at:]):
                    above.notes.insert(0, before[at:])
                    del before[at:]
                return
    elif not before[-1].ended and _is_prose(before[-1]):
        lowest, prose = after[0].foot, 0
        for at in range(1, min(len(after), _MOST)):
            line = after[at]
            prose += _is_prose(after[at - 1])
            if prose > _MOST_TEXT:
                return
            runs_on = line.text[0].islower() and line.height == before[-1].height and _is_prose(line)
            if runs_on and lowest - line.foot > _ROOM * distance:
                if has_caption(after[:at]):
                    below.notes.insert(0, after[:at])
                    del after[:at]
                return
            lowest = min(lowest, line.foot)


def _is_prose(line: Line) -> bool:
    """Whether a line is of a text, not of a formula or a row of a table: most of it is words, and not few."""
    words = line.text.split()
    return len(words) >= _WORDS and sum(map(str.isalpha, words)) >= len(words) / 2


def has_caption(lines: list[Line]) -> bool:
    """Whether lines are those of a table or picture, by what stands above or below it."""
    return any(CAPTION.match(line.text) for line in lines)
