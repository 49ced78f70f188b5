"""Recognising a text again: in another copy, set with other quotes, spaces and line breaks, or with a slip corrected.

A passage keeps two marks of its text, from which the text cannot be read back. The digest says whether the words are
the same; the shingles how much of two texts is the same, so that a corrected slip of the pen still fits.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Sequence

#: So many words in a row make one shingle, and so many shingles of a text are kept: those whose hashes are smallest, as
#: any two texts that share much then keep much the same.
RUN = 5
KEPT = 24
#: The bytes of one hash.
_SIZE = 4
_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile(r"(?:([1-9][0-9]{0,5}) ([A-Za-z0-9_-]{6,128}))?", re.ASCII)
_SOFT_HYPHEN = "\u00ad"


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, in small letters, ligatures and wide letters as usual ones."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).replace(_SOFT_HYPHEN, "").lower())


def digest_of(text: str) -> str:
    """SHA-256 of the words of a text, joined by single spaces; empty for a text without words."""
    found = words(text)
    return hashlib.sha256(" ".join(found).encode("utf-8")).hexdigest() if found else ""


def hashes_of(found: Sequence[str]) -> list[bytes]:
    """The hash of every shingle of a row of words, in order; of fewer words than make one, the hash of all of them."""
    runs = zip(*(found[at:] for at in range(RUN)), strict=False) if len(found) > RUN else [found] if found else []
    return [hashlib.blake2b(" ".join(run).encode("utf-8"), digest_size=_SIZE).digest() for run in runs]


def shingles_of(text: str) -> str:
    """What is kept of a text to recognise it by: the number of its words, a space, and the smallest hashes of its
    shingles in base64; empty for a text without words.
    """
    found = words(text)
    kept = sorted(set(hashes_of(found)))[:KEPT]
    if not kept:
        return ""
    return f"{min(len(found), 999_999)} {base64.urlsafe_b64encode(b''.join(kept)).decode('ascii').rstrip('=')}"


def read_shingles(written: str) -> tuple[int, list[bytes]]:
    """How many words the text had, and the hashes that were kept, smallest first; raises ``ValueError``."""
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError("are not written as shingles are")
    if not written:
        return 0, []
    try:
        joined = base64.urlsafe_b64decode(match[2] + "=" * (-len(match[2]) % 4))
    except binascii.Error:
        raise ValueError("are not written as shingles are") from None
    found = [joined[at : at + _SIZE] for at in range(0, len(joined), _SIZE)]
    if len(joined) % _SIZE or found != sorted(set(found)):
        raise ValueError("are not in order")
    return int(match[1]), found


def resemblance(one: Sequence[bytes], other: Sequence[bytes]) -> float:
    """How much of two texts is the same, by the hashes kept of each: from 0 (nothing) to 1 (all of it)."""
    first, second = set(one), set(other)
    smallest = sorted(first | second)[:KEPT]
    return sum(mark in first and mark in second for mark in smallest) / len(smallest) if smallest else 0.0
