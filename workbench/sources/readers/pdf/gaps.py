"""The spaces of a line: some programs move letters apart instead of writing one, and PDFium does not see all of that.

Others write a space and move what follows back over it. Where each letter stands tells, but to ask that of all would
take longer than everything else; so it is asked of how a document begins, and then of a line here and there, until one
is found whose spaces were wrong.
"""

from __future__ import annotations

import re
import struct
from collections import deque
from collections.abc import Iterable
from itertools import accumulate, repeat
from operator import sub
from typing import Any

from workbench.sources.readers.pdf.looking import Look, places_for

#: So many letters are looked at where a document begins, and after each line whose spaces were wrong; then one line in
#: so many.
_AT_ONCE, _NOW_AND_THEN = 4_000, 1_000
#: Letters so much farther apart than usual, in the height of the line, have a space between them; so near, or so far
#: over each other, they have none.
_APART, _TOGETHER, _OVER = 0.17, 0.07, -0.12
#: Where more than these shares of the places in a line are wrong, something else is meant: letters set wide apart.
_MOST_APART, _MOST_TOGETHER = 0.2, 0.3
#: Longer lines are cut by whoever reads them.
_LONGEST = 400
#: Letters that join, stand on each other or run to the left, and scripts without spaces between words.
_OTHERWISE = re.compile("[\u0590-\u1dff\u2e80-\ufaff\ufb1d-\ufdff\U00010000-\U0010ffff]")
_BEFORE, _AFTER = frozenset(".,;:!?)]’”»%"), frozenset("([“‘«$€£§")


class Gaps:
    """Looks at the spaces of lines, as far as it is worth it: ``skip`` says how many lines are left alone first."""

    def __init__(self) -> None:
        self.skip = 0
        self._left = _AT_ONCE
        self._look = Look()
        self._boxes, self._into = places_for(_LONGEST)

    def mended(self, text: str, page: Any, first: int, even: bool, height: float) -> str:
        """The text of a line with the spaces that it has to be read with.

        ``first`` counts in the text of the page if that is not ``even`` with PDFium's list of characters.
        """
        count = len(text)
        self._left -= count
        self.skip = 0 if self._left > 0 else _NOW_AND_THEN
        if not 3 <= count <= _LONGEST or _OTHERWISE.search(text):
            return text
        wide, near = self._wrong(text, self._sides(page, first, count, even), height)
        if not wide and not near:
            return text
        self.skip, self._left = 0, _AT_ONCE
        parts, done = list[str](), 0
        for at in sorted((*wide, *near)):
            parts += (text[done:at], " " * (text[at] != " "))
            done = at + (text[at] == " ")
        return "".join((*parts, text[done:]))

    def _sides(self, page: Any, first: int, count: int, even: bool) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Where each letter begins and ends."""
        numbers: Iterable[int] = range(first, first + count)
        if not even:
            numbers = [self._look.index(page, at) for at in numbers]
        deque(map(self._look.box, repeat(page), numbers, self._into), maxlen=0)
        places = struct.unpack_from(f"{4 * count}f", self._boxes)
        return places[::4], places[2::4]

    def _wrong(
        self, text: str, sides: tuple[tuple[float, ...], tuple[float, ...]], height: float
    ) -> tuple[list[int], list[int]]:
        """Before which letters a space is missing, and which spaces are too many."""
        lefts, rights = sides
        before = list(map(sub, lefts[1:], rights))  # the room before each letter but the first
        spaces = [*accumulate([len(word) + 1 for word in text.split(" ")], initial=-1)][1:-1]
        around = [lefts[at + 1] - rights[at - 1] for at in spaces]
        if max(before) < _APART * height and min(around, default=height) > _TOGETHER * height:
            return [], []  # by far most lines
        usual = _usual(before, spaces)
        apart = usual + _APART * height
        wide = [at for at, gap in enumerate(before, 1) if gap > apart and _parted(text[at - 1], text[at])]
        least, most = usual + _OVER * height, usual + _TOGETHER * height
        near = [
            at
            for at, room in zip(spaces, around, strict=True)
            if least < room < most and (text[at - 1] + text[at + 1]).isalpha()
        ]
        return (
            wide if len(wide) <= _MOST_APART * (len(text) - len(spaces)) + 1 else [],
            near if len(near) <= _MOST_TOGETHER * len(spaces) + 1 else [],
        )


def _usual(before: list[float], spaces: list[int]) -> float:
    """The room between two letters of one word, of which there is as often more as less."""
    within, start = list[float](), 0
    for at in spaces:
        within += before[start : max(start, at - 1)]
        start = at + 1
    within += before[start:]
    within.sort()
    return within[len(within) // 2] if within else 0.0


def _parted(before: str, after: str) -> bool:
    """Whether two signs that stand apart have a space between them in any case."""
    return (before.isalnum() or before in _BEFORE) and (after.isalnum() or after in _AFTER)
