"""Type that does not say what its signs mean: PDFium gives their numbers then.

Older LaTeX documents set their letters so. Letters and figures have their usual numbers, but joined letters (fi, fl)
and the dot before an item of a list have those of control signs, which nothing else in a text has.
"""

from __future__ import annotations

import re

#: The numbers of joined letters in TeX's own encodings: the older one (OT1), and the one with accents (T1).
_OLDER = dict(zip("\x0b\x0c\r\x0e\x0f", "ﬀﬁﬂﬃﬄ", strict=True))
_ACCENTED = dict(zip("\x1b\x1c\x1d\x1e\x1f", "ﬀﬁﬂﬃﬄ", strict=True))
_ANY = re.compile(r"[\x0b\x0c\x0e\x0f\x1b-\x1f\x88]|\r(?!\n)")
#: A sign within a word: two letters beside it, or one at either side. Alone or beside one letter it is of a formula.
_WITHIN = r"(?:(?<=[a-z]{2})|(?=.[a-z]{2})|(?<=[a-z])(?=.[a-z]))"
_IN_OLDER = re.compile(_WITHIN + r"[\x0b\x0c\x0e\x0f]|(?<=[a-z])\r(?=[a-z])", re.DOTALL)
_IN_ACCENTED = re.compile(_WITHIN + r"[\x1b-\x1f]", re.DOTALL)
_DOT = re.compile(r"(?<![^\n])\x88(?=\s)")


def mended(text: str) -> str:
    """The text of a page, as long as it was, with joined letters and dots in the place of such numbers."""
    if not _ANY.search(text):
        return text
    joined, places = (_OLDER, _IN_OLDER) if _IN_OLDER.search(text) else (_ACCENTED, _IN_ACCENTED)
    return _DOT.sub("•", places.sub(lambda found: joined[found[0]], text))
