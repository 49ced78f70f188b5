"""What a document does not say of itself: its language by its letters and most frequent words, its title, its date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
_DATE = re.compile(r"((?:1[5-9]|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)")
#: Scripts that one language alone, or nearly so, is written in.
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7a3"),
    ("zh", "\u4e00", "\u9fff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
    ("hi", "\u0900", "\u097f"),
)
#: Words that are frequent in a language and in no other of these.
_FREQUENT = {
    "en": "the of and to that is was for with this are which",
    "de": "der die und nicht den von zu das mit ist auf eine",
    "fr": "les des et une dans que qui est pour pas sur du",
    "es": "los las y una que el por con para del como más",
    "it": "il di che della per gli sono con una nel alla più",
    "pt": "os das uma não em para com do da mais pelo são",
    "pl": "nie się jest na że do jak oraz który przez są dla",
    "tr": "ve bir bu için olarak ile daha olan çok değil",
    "ru": "и в не на что с по как это из его но для был",
    "uk": "і в не на що з як це та його але для був від",
    "bg": "и в да се на от за че не са това като който",
    "sr": "и у да се на је за од су који не као",
}
_COMMON = {language: frozenset(words.split()) for language, words in _FREQUENT.items()}


def guess_language(texts: Iterable[str]) -> str:
    """The code of the language (``en``), empty where it cannot be told."""
    sample = ""
    for text in texts:
        sample += text + "\n"
        if len(sample) > _SAMPLE:
            break
    letters = [character for character in sample[:_SAMPLE] if character.isalpha()]
    for language, first, last in _SCRIPTS:
        if letters and sum(first <= letter <= last for letter in letters) > 0.3 * len(letters):
            return language
    words = Counter(_WORD.findall(sample[:_SAMPLE].lower()))
    scores = {language: sum(words[word] for word in common) for language, common in _COMMON.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= max(2, 0.02 * sum(words.values())) else ""


def language_of(tag: str) -> str:
    """The code of the language in a language tag (``ru-RU`` → ``ru``); empty where it is none."""
    match = _TAG.fullmatch(tag.strip())
    return match[1].lower() if match else ""


def date_of(told: str) -> str:
    """The date in what a document says of its date, as ``2013-09-14``, ``2013-09`` or ``2013``; empty for none.

    PDF writes ``D:20130914…``.
    """
    told = re.sub(r"^D:(\d{4})(\d\d)?(\d\d)?.*", lambda m: "-".join(part for part in m.groups() if part), told.strip())
    match = _DATE.match(told)
    return "-".join(part for part in match.groups() if part) if match else ""
