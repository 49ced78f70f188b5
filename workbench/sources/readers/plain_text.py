"""Plain text: paragraphs by blank lines, or line by line where there are none; short lines between are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.sources.readers.blocks import Content
from workbench.sources.readers.encoding import decoded
from workbench.sources.readers.text_columns import one_after_the_other

#: A heading has at most so many characters and words.
_LONGEST, _MOST_WORDS = 100, 14
#: Lines of a text that was broken at a margin are nearly as long as the longest, and that is not longer than this.
_NEARLY, _MARGIN = 0.6, 130
#: Lines that fill their room; how much shorter the last line of a paragraph is at least.
_FULL, _ROOM = 0.85, 8
#: Shorter lines are of a verse or a list.
_NARROW = 50
_ENDS = tuple(".,;:!?…。！？؟۔)\"”»’'")
_HYPHENS = ("-", "\u2010", "\u00ad")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_LISTED = re.compile(r"\s*(?:[-*•–—]|\d{1,3}[.)])\s")
_NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+\S")


def read(data: bytes) -> Content:
    """The blocks of a plain text."""
    return read_into(Content(), decoded(data))


def read_into(content: Content, text: str) -> Content:
    """The same, of a text, added to a content."""
    text = one_after_the_other(text).replace("\f", "\n\n")
    chunks = [part for chunk in _chunks(text) for part in _parted(chunk)]
    for at, lines in enumerate(chunks):
        follows = at + 1 < len(chunks)
        if len(lines) == 1 and follows and _is_heading(lines[0]):
            content.add(lines[0], _level(lines[0]))
        else:
            content.add(unwrapped(lines))
    return content


def _chunks(text: str) -> Iterator[list[str]]:
    """The lines that belong together."""
    lines = [line.rstrip() for line in _BREAK.split(text.strip())]
    if "" not in lines and max(map(len, lines)) > _MARGIN:
        yield from ([line] for line in lines)
        return
    chunk: list[str] = []
    for line in lines:
        if line:
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _parted(lines: list[str]) -> Iterator[list[str]]:
    """The paragraphs of lines with no blank one between: one ends with a sentence, short of the margin.

    Only where lines were broken at a margin: long ones, few of which fall short of it.
    """
    longest = max(map(len, lines))
    broken = _NARROW <= longest <= _MARGIN
    short = len(lines[0]) < _NEARLY * longest
    if broken and short and len(lines) > 2 and len(lines[1]) >= _FULL * longest and _is_heading(lines[0]):
        yield lines[:1]
        lines = lines[1:]
    begins = [
        at
        for at, (before, line) in enumerate(pairwise(lines), 1)
        if before.endswith(_ENDS) and len(before) + len(line.split(maxsplit=1)[0]) < longest - _ROOM
    ]
    whole = sum(len(line) >= _FULL * longest for line in lines)
    if not broken or whole < 2 * len(begins) or any(map(_LISTED.match, lines)):
        begins = []
    for start, end in zip([0, *begins], [*begins, len(lines)], strict=True):
        yield lines[start:end]


def unwrapped(lines: list[str]) -> str:
    """The lines as one, where they were broken at a margin only; lists and verses keep their lines."""
    longest = max(map(len, lines))
    if len(lines) == 1 or longest > _MARGIN or any(_LISTED.match(line) for line in lines[1:]):
        return "\n".join(lines)
    if any(len(line) < _NEARLY * longest for line in lines[:-1]) or longest < 40:
        return "\n".join(lines)
    text = ""
    for line in map(str.strip, lines):
        if text.endswith(_HYPHENS) and text[-2:-1].isalpha() and line[:1].islower():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text


def _is_heading(line: str) -> bool:
    text = line.strip()
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or text.endswith(_ENDS) or _LISTED.match(text):
        return bool(_NUMBERED.match(text)) and len(text) <= _LONGEST and not text.endswith((".", ";", ","))
    first = next((character for character in text if character.isalnum()), "")
    return first.isdigit() or not first.islower() if first else False


def _level(line: str) -> int:
    match = _NUMBERED.match(line)
    return min(6, 1 + match[1].count(".")) if match else 1
