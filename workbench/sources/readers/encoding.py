"""Bytes as text: what a file says of its encoding, else what fits it, Cyrillic ones told apart by their letters."""

from __future__ import annotations

import codecs
import re
from collections import Counter

from workbench.domain.language import said
from workbench.sources.readers.blocks import unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Encodings of one byte a letter in which Cyrillic is written.
_CYRILLIC = ("cp1251", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic")
#: How often the letters of Russian (and Ukrainian) come, in thousandths.
_FREQUENT = {
    letter: thousandths
    for thousandths, letters in (
        *((110, "о"), (82, "еа"), (70, "инт"), (50, "срв"), (40, "лкм"), (30, "дпу"), (20, "яыьгзб")),
        *((14, "чйх"), (8, "жшю"), (5, "цщэіїє"), (2, "фъёґ")),
    )
    for letter in letters
}
_SAMPLE = 200_000
_LETTER_BESIDE = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_HIGH_PAIR = re.compile(rb"[\x80-\xff]{2}")


def decoded(data: bytes, declared: str = "") -> str:
    """The text; ``declared`` is what stands in the file itself. Raises `FileProblem` where it is no text at all."""
    encoding = _encoding(data, declared)
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        text = data.decode(_guessed(data), "replace")
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
    return _guessed(data)


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


def _guessed(data: bytes) -> str:
    sample = data[:_SAMPLE]
    among_latin, in_rows = len(_LETTER_BESIDE.findall(sample)), len(_HIGH_PAIR.findall(sample))
    if among_latin >= in_rows:
        return "cp1252"
    return max(_CYRILLIC, key=lambda name: _fits(sample.decode(name, "replace")))


def _fits(text: str) -> float:
    """How much a text looks like Russian or Ukrainian: frequent letters count for it, capitals a little less; other
    signs, and capitals after small letters, against.
    """
    score = 0.0
    for before, character in zip(" " + text, text, strict=False):
        if character <= "\x7f":
            continue
        small = character.lower()
        if small not in _FREQUENT or (small != character and before.islower()):
            score -= 60
        else:
            score += _FREQUENT[small] * (1.0 if small == character else 0.8)
    return score / max(1, len(text))
