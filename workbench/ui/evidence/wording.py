"""Words within a passage: where they begin and end, and how one goes from one to the next. No widgets.

Places are counted as Qt counts them, in halves of UTF-16 (`ui.text.units`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from workbench.ui.text import cut, units

_Span = tuple[int, int]
_Reason = QTextBoundaryFinder.BoundaryReason
_Kind = QTextBoundaryFinder.BoundaryType


@dataclass(frozen=True, slots=True)
class Words:
    """What is selected of a passage (id): from ``anchor``, where one began, to ``end``, where one is. Where both are
    one place, nothing is selected.
    """

    passage: str
    anchor: int
    end: int

    @property
    def span(self) -> _Span:
        """First place and last, whichever way one went."""
        return min(self.anchor, self.end), max(self.anchor, self.end)

    def __bool__(self) -> bool:
        return self.anchor != self.end

    def within(self, text: str) -> str:
        """The words themselves, of the passage's text."""
        return cut(text, *self.span).strip()


def words_in(text: str) -> list[_Span]:
    """Where each word begins and ends."""
    finder, found, begun = QTextBoundaryFinder(_Kind.Word, text), list[_Span](), -1
    at = 0
    while at != -1:
        reasons = finder.boundaryReasons()
        if begun >= 0 and reasons & _Reason.EndOfItem:
            found.append((begun, at))
            begun = -1
        if reasons & _Reason.StartOfItem:
            begun = at
        at = finder.toNextBoundary()
    return found


def sentences_in(text: str) -> list[_Span]:
    """Where each sentence begins and ends, without the room behind it."""
    finder, places = QTextBoundaryFinder(_Kind.Sentence, text), list[int]()
    at = 0
    while at != -1:
        places.append(at)
        at = finder.toNextBoundary()
    pairs = pairwise(places)
    return [(start, start + units(cut(text, start, end).rstrip())) for start, end in pairs]


def whole(passage: str, text: str) -> Words:
    """Everything that a passage says."""
    return Words(passage, 0, units(text))


def around(passage: str, text: str, place: int) -> Words:
    """The word at a place; where none is, nothing is selected there."""
    for start, end in words_in(text):
        if start <= place < end:
            return Words(passage, start, end)
    return Words(passage, place, place)


def drawn_over(passage: str, text: str, start: int, end: int) -> Words:
    """What a hand selects that is drawn from one place to another: letters within a word, beyond it whole words."""
    low, high = min(start, end), max(start, end)
    left = next((span for span in words_in(text) if span[0] < low < span[1]), (low, low))
    right = next((span for span in words_in(text) if span[0] < high < span[1]), (high, high))
    if left != right:
        low, high = left[0], right[1]
    return Words(passage, low, high) if start <= end else Words(passage, high, low)


def stepped(at: Words | None, passage: str, text: str, forward: bool, sentences: bool, keep: bool) -> Words:
    """One word or one sentence on or back. ``keep``: what is between is selected, else one only goes there."""
    spans = sentences_in(text) if sentences else words_in(text)
    last = units(text)
    if at is None:
        place = 0 if forward or not keep else last
        at = Words(passage, place, place)
        if forward and not keep:
            return at
        at = at if keep else Words(passage, last, last)
    if forward and keep:
        place = next((end for _start, end in spans if end > at.end), last)
    elif forward:
        place = next((start for start, _end in spans if start > at.end), last)
    else:
        place = next((start for start, _end in reversed(spans) if start < at.end), 0)
    return replace(at, end=place) if keep else Words(passage, place, place)
