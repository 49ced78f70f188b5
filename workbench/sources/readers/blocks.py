"""What every reader gives: headings and paragraphs in order, and what the document says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from workbench.domain.language import said
from workbench.storage.errors import FileProblem, WayOut

#: The most that is read of a document: blocks, and characters in all of them.
MOST_BLOCKS = 40_000
MOST_CHARACTERS = 20_000_000
#: A heading is at most so long; a longer one is a paragraph, and so is a sentence that is longer than the other.
LONGEST_HEADING, LONGEST_SENTENCE = 200, 100

#: What parts the cells of a row of a table, where the row is read as one; its cells together are at most so long.
BETWEEN_CELLS, LONGEST_ROW = " | ", 300

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
#: The signs of ASCII that are printed: whether a text has others is found so in a fifth of the steps.
_PRINTED = bytes(range(0x20, 0x7F))
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")
#: Spaces of which there are several, or that are others than the usual one.
_SPACES = re.compile("[^\\S\n ][^\\S\n]*| [^\\S\n]+")
_AROUND_BREAK = re.compile(" *\n[ \n]*")
#: Two or three letters in one sign, as typesetters join them; nobody looks for a word that is written so.
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_LIGATURE = re.compile("[ﬀ-ﬆ]")


class Block(NamedTuple):
    """A heading (``level`` from 1, the highest, to 6) or a paragraph (level 0), and the page it begins on."""

    text: str
    level: int = 0
    page: str = ""


@dataclass(slots=True)
class Content:
    """What a reader found; ``about``: title, author, date and language as the document says them."""

    blocks: list[Block] = field(default_factory=list)
    about: dict[Literal["title", "author", "date", "language"], str] = field(default_factory=dict)
    pages: int = 0
    _characters: int = 0

    def add(self, text: str, level: int = 0, page: str = "") -> None:
        """One more block, unless there is nothing in it; raises `FileProblem` where there are far too many."""
        text = tidy(text)
        if not text:
            return
        if level and len(text) <= (LONGEST_SENTENCE if text.endswith(".") else LONGEST_HEADING):
            text = " ".join(text.split())
        else:
            level = 0
        self._characters += len(text)
        if len(self.blocks) >= MOST_BLOCKS or self._characters > MOST_CHARACTERS:
            raise too_much(said("it has more text than any workspace can take"))
        self.blocks.append(Block(text, min(level, 6), page))


def tidy(text: str) -> str:
    """A text without control characters, its spaces single, its line breaks ``\\n`` and none twice, and every letter a
    sign of its own.
    """
    if not text.isascii():
        text = _LIGATURE.sub(lambda found: _LIGATURES[found[0]], text)
    flat = text.replace("\n", " ")
    if flat.encode().translate(None, _PRINTED) if flat.isascii() else not flat.isprintable():
        text = _CONTROL.sub("", _BREAKS.sub("\n", text))
    elif "  " not in flat:
        return text.strip()
    text = _SPACES.sub(" ", text)
    return (_AROUND_BREAK.sub("\n", text) if "\n" in text else text).strip()


def too_much(why: str) -> FileProblem:
    """The sentence about a document that is larger than can be read."""
    return FileProblem(
        said("This document cannot be added: {why}. Split it, and add the part that is needed.", why=why),
        WayOut.CHOOSE_ANOTHER,
    )


def unreadable(why: str) -> FileProblem:
    """The sentence about a document that is not what it should be."""
    return FileProblem(said("This document cannot be read: {why}.", why=why), WayOut.CHOOSE_ANOTHER)
