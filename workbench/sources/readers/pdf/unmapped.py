"""Type that does not say what its signs mean: PDFium gives their numbers then.

Older LaTeX documents set their letters so. Letters and figures have their usual numbers, but joined letters (fi, fl)
and the dot before an item of a list have those of control signs, which nothing else in a text has.
"""

from __future__ import annotations

import re

_JOINED = "ﬀﬁﬂﬃﬄ"


def _of(numbers: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """What the five numbers mean, and where: within a word, fi and fl where one begins, ff where one ends. Elsewhere
    they are of a formula.
    """
    ff, fi, fl = numbers[0], numbers[1], numbers[2]
    within = f"(?<=[A-Za-z])[{numbers}](?=[a-z])"
    begins, ends = f"(?<![A-Za-z])[{fi}{fl}](?=[a-z]{{2}})", f"(?:(?<=[a-z]{{3}})|(?<=[^A-Za-z]o)){ff}(?![A-Za-z])"
    return dict(zip(numbers, _JOINED, strict=True)), re.compile(f"{within}|{begins}|{ends}")


#: The numbers of joined letters in TeX's own encodings: the older one (OT1), and the one with accents (T1).
_OLDER, _ACCENTED = _of("\x0b\x0c\r\x0e\x0f"), _of("\x1b\x1c\x1d\x1e\x1f")
#: Signs of type that has only pictures, at the beginning of a line: the bullets of Word.
_BULLETS = "\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"
_PICTURES = re.compile(f"(?<![^\n])[{_BULLETS}](?=\\s)")
_SIGNS = "\x0b\x0c\x0e\x0f\x1b\x1c\x1d\x1e\x1f\x88"
_DOT = re.compile(r"(?<![^\n])\x88(?=\s)")


def mended(text: str) -> str:
    """The text of a page, as long as it was, with joined letters and dots in the place of such numbers."""
    if not text.isascii() and any(map(text.__contains__, _BULLETS)):
        text = _PICTURES.sub("•", text)
    if not any(map(text.__contains__, _SIGNS)) and text.count("\r") == text.count("\r\n"):
        return text
    joined, places = _OLDER if _OLDER[1].search(text) else _ACCENTED
    return _DOT.sub("•", places.sub(lambda found: joined[found[0]], text))
