"""What the program says, in the language of whoever reads it.

The rooms below the window know no Qt, and the command line speaks English. So whatever they say is a text with places
in braces, given to `said`, and comes out in the language that is spoken in this process: English, until a window asks
for another one with `speak`. The English text is the key by which translators find it (`resources/languages`), so it
has to stand there literally; a text in a table is `marked` there, and said with `in_words`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

_PLACE = re.compile(r"\{(\w+)(:,)?\}")


def _as_it_is(text: str, sense: str, number: int) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Language:
    """A language: ``find`` gives the words for an English text, in the form for a number (−1: for none), ``sense``
    telling apart what is the same word in English; the text itself where it knows none. Called from any thread.

    ``decimal`` and ``grouping`` are the marks in numbers that people read. What files and commands hold is not
    written in any language (`points.written`).
    """

    find: Callable[[str, str, int], str] = _as_it_is
    decimal: str = "."
    grouping: str = ","


ENGLISH = Language()
#: The one thing here that changes, and only when a program starts: every thread has to speak like the window.
_spoken = ENGLISH


def spoken() -> Language:
    """The language that is spoken in this process."""
    return _spoken


def speak(language: Language) -> Language:
    """Speak another language from now on, in this process; gives the one before."""
    global _spoken
    before, _spoken = _spoken, language
    return before


class Sentence(str):
    """A text that was said, which knows how to be said again elsewhere: by a process that speaks another language."""

    __slots__ = ("many", "number", "sense", "text", "values")

    text: str
    values: Mapping[str, Any]
    sense: str
    many: str
    number: int

    def as_plain(self) -> dict[str, Any]:
        """For a line to another process; `said_again` takes it."""
        values = {name: _plain(value) for name, value in self.values.items()}
        return {"text": self.text, "values": values, "sense": self.sense, "many": self.many, "number": self.number}


def _plain(value: Any) -> Any:
    """A value of a sentence as another process can be told it: anything else than a number in its words."""
    if isinstance(value, int):
        return value
    words = value if isinstance(value, Sentence) else str(value)
    return words.as_plain() if isinstance(words, Sentence) else words


def said(text: str, *, sense: str = "", **values: Any) -> str:
    """``text`` in the language spoken, with ``values`` in its places: ``said("Rename “{old}”", old=…)``.

    A place ``{count:,}`` is for a large number. ``sense`` is for translators, where an English word means two things.
    """
    return _sentence(text, "", -1, sense, values)


def quoted(name: str) -> str:
    """A name in the quotation marks of the language spoken, for a place in a sentence."""
    return said("“{name}”", name=name)


def said_many(one: str, many: str, number: int, **values: Any) -> str:
    """``one`` or ``many`` as the language spoken has it for ``number``, which stands at ``{n}``; there may be more than
    two forms.
    """
    return _sentence(one, many, number, "", {"n": number, **values})


def marked(text: str) -> str:
    """``text`` as it is, to be said by `in_words` when it is read: for tables, which are made before anybody reads."""
    return text


def marked_many(one: str, many: str) -> tuple[str, str]:
    """As `marked`, for what `many_in_words` says with a number at ``{n}``."""
    return one, many


def many_in_words(forms: tuple[str, str], number: int) -> str:
    """A pair of texts that was `marked_many` where it is written, for a number, in the language spoken."""
    return _sentence(*forms, number, "", {"n": number})


def in_words(text: str) -> str:
    """A text that was `marked` where it is written, in the language spoken."""
    return _sentence(text, "", -1, "", {})


def said_again(told: Any) -> str:
    """What another process said (`Sentence.as_plain`), in the language spoken here; raises ``ValueError``.

    Values only ever fill places, whatever the other process sends.
    """
    match told:
        case {"text": str(text), "values": dict(values), "sense": str(sense), "many": str(many), "number": int(number)}:
            known = {str(name): said_again(v) if isinstance(v, dict) else v for name, v in values.items()}
            return _sentence(text, many, number, sense, known)
    raise ValueError("that is no sentence")


def numeral(text: str) -> str:
    """A number that was written with a point, as people read it: 2.5."""
    return text.replace(".", _spoken.decimal)


def as_typed(text: str) -> str:
    """A number that a person typed, with a point where the language has another mark; with a point it is taken, too."""
    return text.replace(_spoken.decimal, ".")


def grouped(number: int) -> str:
    """A whole number as people read it: 12,345."""
    return f"{number:,}".replace(",", _spoken.grouping)


def _sentence(text: str, many: str, number: int, sense: str, values: Mapping[str, Any]) -> str:
    found = _spoken.find(many or text, sense, number)
    if many and number == 1 and found == many:
        found = text

    def fill(place: re.Match[str]) -> str:
        value = values.get(place[1], place[0])
        return grouped(value) if place[2] and isinstance(value, int) else str(value)

    made = Sentence(_PLACE.sub(fill, found))
    made.text, made.values, made.sense, made.many, made.number = text, values, sense, many, number
    return made
