"""What one byte a letter may stand for: Cyrillic encodings told apart by their letters, else Windows-1252."""

from __future__ import annotations

import re

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


def guessed_encoding(data: bytes) -> str:
    """The encoding that fits a text of one byte a letter best, by Python's name of it."""
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
