"""From blocks to numbered paragraphs: which section each is in, and no paragraph longer than a passage may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.domain import fields as f
from workbench.domain.document import Paragraph
from workbench.sources.readers.blocks import LONGEST_HEADING, Block

#: Where a paragraph that is far too long may be cut: after a line, a sentence, a word.
_CUTS = (re.compile(r"\n"), re.compile(r"[.!?…。！？؟۔][\"”’»)\]]*\s"), re.compile(r"\s"))
_BETWEEN = " – "


def title_of(blocks: Sequence[Block], told: str = "") -> str:
    """The heading that is the title of everything: the first block, alone of its level, above others; empty if none.

    The only heading is a title, too, unless the document is ``told`` to be called otherwise.
    """
    levels = [block.level for block in blocks if block.level]
    first = blocks[0] if blocks else None
    alone = first is not None and first.level and levels.count(first.level) == 1 and min(levels) == first.level
    if first is None or not alone:
        return ""
    return first.text if len(levels) > 1 or " ".join(told.split()) in ("", first.text) else ""


def numbered(blocks: Sequence[Block], title: str = "") -> tuple[Paragraph, ...]:
    """Every paragraph with its locator. A first heading that is the ``title`` makes no section of its own.

    Headings right after one another make one section together; one that nothing follows is a paragraph.
    """
    found: list[Paragraph] = []
    section, number, heading, level = 0, 0, "", 0
    waiting: list[Block] = []
    for at, block in enumerate(blocks):
        if block.level:
            if at or block.text != title:
                waiting.append(block)
            continue
        if waiting:
            section, number = section + 1, 0
            heading, level, left = _together(waiting)
            waiting = []
            for text in left:
                number += 1
                found.append(Paragraph(f"{section}.{number}", heading, level, text, block.page))
        for text in pieces(block.text):
            number += 1
            found.append(Paragraph(f"{section}.{number}", heading, level, text, block.page))
    for block in waiting:
        number += 1
        found.append(Paragraph(f"{section}.{number}", heading, level, block.text, block.page))
    return tuple(found)


def _together(headings: list[Block]) -> tuple[str, int, list[str]]:
    """One heading of several, its level, and the texts of those for which there is no room in it."""
    own, left = headings[-1], [block.text for block in headings[:-1]]
    text = own.text
    while left and len(left[-1]) + len(_BETWEEN) + len(text) <= LONGEST_HEADING:
        text = left.pop() + _BETWEEN + text
    return text, own.level, left


def pieces(text: str, most: int = f.TEXT) -> Iterator[str]:
    """A text in pieces that a passage can hold, cut at the best place near the end of each."""
    while len(text) > most:
        cut = next(
            (found for pattern in _CUTS if (found := _last(pattern, text, most // 2, most))),
            most,
        )
        yield text[:cut].strip()
        text = text[cut:].strip()
    if text:
        yield text


def _last(pattern: re.Pattern[str], text: str, least: int, most: int) -> int:
    """Where the last match within bounds ends; 0 where there is none."""
    return max((match.end() for match in pattern.finditer(text, least, most)), default=0)
