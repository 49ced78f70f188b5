"""Where the words that were looked for stand in a text, and the piece of it that shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from workbench.sources.search.segment import Wanted
from workbench.sources.search.words import WORD, folded, words_of

#: The longest excerpt, in characters, and how much of it comes before the first word found.
LONGEST = 220
_BEFORE = 60
#: Signs that folding takes away: in a text with one of them, places before and after folding differ.
_VANISHING = re.compile("[\u0300-\u036f\u00ad]")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Mark:
    """A word in a text, and which of those looked for it is (its number)."""

    start: int
    end: int
    word: int


class Marker:
    """Finds the words that are looked for in texts."""

    def __init__(self, wanted: Sequence[Wanted], forms: Sequence[Set[str]]) -> None:
        """``forms`` are those of each word wanted (`Segment.forms_of`)."""
        self._starts = [one.start for one in wanted]
        self._forms = forms
        beginnings = {form[:3] for some in forms for form in some} | {start for start in self._starts if start}
        either = "|".join(map(re.escape, sorted(beginnings)))
        self._candidates = re.compile(rf"(?<![^\W_])(?:{either})[^\W_]*" if either else r"(?!)")

    def marks(self, text: str) -> list[Mark]:
        """The words of a text that were looked for, in their order."""
        if not text:
            return []
        plain = folded(text)
        if len(plain) == len(text) and not _VANISHING.search(text):
            found = ((one.start(), one.end(), self._word(one[0])) for one in self._candidates.finditer(plain))
        else:
            parts = ((one.start(), one.end(), words_of(one[0])) for one in WORD.finditer(text))
            found = ((start, end, max(map(self._word, forms), default=-1)) for start, end, forms in parts)
        return [Mark(start, end, word) for start, end, word in found if word >= 0]

    def _word(self, form: str) -> int:
        """Which word a form is (its number), −1 for none of them."""
        for number, (start, forms) in enumerate(zip(self._starts, self._forms, strict=True)):
            if form in forms or (start and form.startswith(start)):
                return number
        return -1


def excerpt_of(text: str, ranges: Sequence[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """At most `LONGEST` characters of a text, those with most of ``ranges`` in them, and where these are now."""
    if len(text) <= LONGEST:
        return _SPACE.sub(" ", text), tuple(ranges)
    first = max(range(len(ranges)), key=lambda at: (_fitting(ranges, at), -at)) if ranges else 0
    start = max(0, ranges[first][0] - _BEFORE) if ranges else 0
    start = max(0, min(start, len(text) - LONGEST))
    end = min(len(text), start + LONGEST)
    start, end = _at_words(text, start, end)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((a + shift, b + shift) for a, b in ranges if start <= a and b <= end)
    return before + _SPACE.sub(" ", text[start:end]) + after, inside


def _fitting(ranges: Sequence[tuple[int, int]], first: int) -> int:
    """How many ranges from one on fit into an excerpt that begins a little before it."""
    end = ranges[first][0] + LONGEST - _BEFORE
    return sum(1 for a, b in ranges[first : first + 40] if b <= end)


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The piece without half words at its ends, as far as the words are not very long."""
    if start:
        found = _SPACE.search(text, start, start + 30)
        start = found.end() if found else start
    if end < len(text):
        cut = max(text.rfind(sign, end - 30, end) for sign in " \n\t")
        end = cut if cut > start else end
    return start, end
