"""Lines put together to one text: of a word that is broken at a hyphen nothing on the page tells whether it keeps it.

What tells is the rest of the document: whether the word is in it whole, or with its hyphen; and else whether words are
broken in it at all. Where hyphens are rare at the ends of lines they stand where a word has one anyway.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from workbench.sources.readers.pdf.lines import Line

_HYPHENS = ("\ufffe", "\x02", "\u00ad")
_BREAKS = tuple(f"{hyphen}\n" for hyphen in (*_HYPHENS, "-"))
_ANY_HYPHEN = frozenset((*_HYPHENS, "-"))
#: A break in a text that is put together.
_BREAK = "\0"
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")
_AFTER = re.compile("\0([^\\W_]+)")
#: Words are broken where more than this share of the lines ends with a hyphen.
_RARE = 0.04
#: The words of so many lines are told apart at a time: all at once would not stay near the processor.
_AT_A_TIME = 50


def joined(lines: Sequence[Line]) -> str:
    """The lines as one text, with a sign where a word is broken between two of them, for `Hyphens.mended`."""
    if len(lines) == 1:
        return lines[0].text
    kept = [line.kept for line in lines]
    if True not in kept:
        whole = "\n".join([line.text for line in lines])
        if not any(map(whole.__contains__, _BREAKS)):  # by far most paragraphs
            return whole.replace("\n", " ")
    parts = list[str]()
    for line in lines[:-1]:
        text = line.text
        parts += (text, "\n") if line.kept else (text[:-1], _BREAK) if _is_broken(text) else (text, " ")
    return "".join((*parts, lines[-1].text))


def _is_broken(text: str) -> bool:
    return text.endswith(_HYPHENS) or (text[-1] == "-" and text[-2:-1] not in ("", " ", "-"))


class Hyphens:
    """Knows the words of a document; looks at them when it is asked for the first time."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        #: Words that stand alone, and those that have signs beside them or within.
        self._plain, self._others = frozenset[str](), frozenset[str]()
        self._breaks: bool | None = None

    def mended(self, text: str) -> str:
        """A text with its broken words whole."""
        if _BREAK not in text:
            return text
        if self._breaks is None:
            texts = [line.text for line in self._lines]
            apart = set[str]()
            for start in range(0, len(texts), _AT_A_TIME):
                apart.update(" ".join(texts[start : start + _AT_A_TIME]).split())
            apart = set(" ".join(apart).lower().split())
            self._plain = frozenset(filter(str.isalnum, apart))
            self._others = frozenset(_TOKEN.findall(" ".join(apart - self._plain)))
            self._breaks = self._are_broken(texts)
        parts, done = list[str](), 0
        for after in _AFTER.finditer(text):
            end = start = after.start()
            while start > done and text[start - 1].isalnum():
                start -= 1
            if start < end:
                parts += (text[done:start], self._whole(text[start:end], after[1]))
                done = after.end()
        return "".join((*parts, text[done:])).replace(_BREAK, "-")

    def _are_broken(self, lines: Sequence[str]) -> bool:
        """Whether words are broken in this document, also where they have no hyphen of their own."""
        count = 0
        for line, following in pairwise(lines):
            if line[-1] not in _ANY_HYPHEN or not _is_broken(line):
                continue
            before = next(reversed(_WORD.findall(line[-40:-1].lower())), "")
            if before and (after := _WORD.match(following.lower())):
                count += 1
                if self._has(before + after[0]):
                    return True
        return count > _RARE * len(lines)

    def _has(self, word: str) -> bool:
        return word in self._plain or word in self._others

    def _whole(self, before: str, after: str) -> str:
        one, two = (before + after).lower(), f"{before}-{after}".lower()
        if self._has(one) != self._has(two):
            hyphen = self._has(two)
        else:
            hyphen = not after[0].islower() or not self._breaks
        return f"{before}-{after}" if hyphen else before + after
