"""Bytes as text: what a file says of its encoding, else what fits it."""

from __future__ import annotations

import codecs
from collections import Counter

from workbench.domain.encodings import guessed_encoding
from workbench.domain.language import said
from workbench.sources.readers.blocks import unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000


def decoded(data: bytes, declared: str = "") -> str:
    """The text; ``declared`` is what stands in the file itself. Raises `FileProblem` where it is no text at all."""
    encoding = _encoding(data, declared)
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        text = data.decode(guessed_encoding(data), "replace")
    if "\0" in text[:_SAMPLE]:
        raise unreadable(said("it is neither text nor a document of a kind that is known here"))
    return text


def _encoding(data: bytes, declared: str) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if (wide := _wide(data)) is not None:
        return wide
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" or _mostly_utf8(data):
            return "utf-8"
    if declared and _is_narrow(declared):
        return declared
    return guessed_encoding(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of what is sampled is small, most of them the same."""
    sample = data[: min(_SAMPLE, len(data) // 2 * 2)]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    halves = sample[0::2], sample[1::2]
    shares = [sum(Counter(half)[high] for high in (0, 4)) / len(half) for half in halves]
    if max(shares) < 0.7 or min(shares) > 0.3:
        return None
    return "utf-16-be" if shares[0] > shares[1] else "utf-16-le"


def _mostly_utf8(data: bytes) -> bool:
    """Whether only a few letters of a text in UTF-8 are broken."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    good = sum(character > "\x7f" and character != "\ufffd" for character in text)
    return good > 20 * text.count("\ufffd")


def _is_narrow(declared: str) -> bool:
    try:
        return not codecs.lookup(declared).name.startswith(("utf", "idna", "punycode")) and bool("a".encode(declared))
    except (LookupError, ValueError, TypeError):
        return False
