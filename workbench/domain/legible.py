"""Texts from anywhere, made fit to stand in a sentence."""

from __future__ import annotations

import unicodedata

#: Characters that turn the direction of the text around them, so that a name can look like another.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INSTEAD = "�"


def legible(text: str) -> str:
    """The text on one line, without anything that a terminal or a reader would obey: what controls becomes ``�``."""
    joined = " ".join(text.split())
    if joined.isascii() and joined.isprintable():
        return joined
    return "".join(_INSTEAD if unicodedata.category(c) in ("Cc", "Cs") or c in TURNING else c for c in joined)


def in_brief(text: str, most: int) -> str:
    """The text with an ellipsis in its middle where it has more than ``most`` characters."""
    if len(text) <= most:
        return text
    begin = most * 3 // 5
    return f"{text[:begin]}…{text[begin + 1 - most :]}"
