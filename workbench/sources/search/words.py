"""Words as a search knows them: without capitals and accents, and by their stem.

Stems are Snowball's, Russian for words in Cyrillic letters and English for those in Latin ones, word by word, so that
one text may hold both. Words of other scripts, and numbers, are their own stems.
"""

from __future__ import annotations

import re
import unicodedata

import snowballstemmer

#: A word in a text as it stands: letters and digits of any script, with accents and soft hyphens inside.
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad])*")
_FOLDED_WORD = re.compile(r"[^\W_]+")
#: What stands between signs that only part words: mostly one word as it is written.
_PIECE = re.compile(r"[\w\u0300-\u036f\u00ad]+")
#: Signs between words, of which folding could make letters (№, ™): they only part words.
_BETWEEN = re.compile(r"[^\w\u0300-\u036f\u00ad]")
_ACCENTS = re.compile(r"[\u0300-\u036f\u00ad]")
#: “й” is a letter of its own and no “и” with an accent; this stands for it while accents go.
_SHORT_I = "\ue000"
#: Letters whose stroke is no accent that Unicode could take off.
_WITHOUT_STROKE = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
_STROKES = re.compile(f"[{''.join(_WITHOUT_STROKE)}]")
#: Words that nearly every text has: beside others they say nothing about what is looked for.
_EMPTY_WORDS = frozenset(
    (
        *("и", "в", "во", "не", "на", "с", "со", "к", "ко", "о", "об", "от", "до", "за", "из", "по", "у", "а", "но"),
        *("же", "ли", "бы", "как", "что", "это", "для", "при"),
        *("the", "a", "an", "and", "or", "of", "in", "on", "at", "to", "for", "by", "with", "from", "is", "are", "was"),
        *("were", "be", "as", "that", "this", "it", "its"),
    )
)


def folded(text: str) -> str:
    """The words of a text in small letters without accents, other signs between them; ``ё`` is ``е``, ``й`` stays."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", _BETWEEN.sub(" ", text)).casefold().replace("й", _SHORT_I)
    text = _ACCENTS.sub("", unicodedata.normalize("NFD", text)).replace(_SHORT_I, "й")
    return _STROKES.sub(lambda stroke: _WITHOUT_STROKE[stroke[0]], text)


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in their order."""
    return _FOLDED_WORD.findall(folded(text))


def pieces_of(text: str) -> list[str]:
    """A text in pieces that can be folded each by itself: the words of all of them, `words_of`, are those of the text.

    (Nothing that folding does to a letter hangs on what stands beyond a sign that parts words.)
    """
    return _PIECE.findall(text)


def telling(words: list[str]) -> list[str]:
    """Those words that say what is looked for; all of them where none does."""
    return [word for word in words if word not in _EMPTY_WORDS] or words


class Stems:
    """Finds stems. Snowball's stemmers keep what they work on, so that no two threads may share one of these."""

    def __init__(self) -> None:
        self._russian = snowballstemmer.stemmer("russian").stemWord
        self._english = snowballstemmer.stemmer("english").stemWord

    def of(self, word: str) -> str:
        """The stem of a folded word."""
        if len(word) > 60:
            return word
        first = word[0]
        if "a" <= first <= "z":
            return str(self._english(word))
        return str(self._russian(word)) if "\u0430" <= first <= "\u045f" else word
