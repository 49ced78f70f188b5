"""What can be found by its name, and what matches what somebody typed. No widgets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest

from workbench.domain import fields as f
from workbench.domain.model import KINDS, Model
from workbench.domain.words import name_of_kind
from workbench.ui.contents.words import capital, listed_kinds, name_of

_BETWEEN_WORDS = re.compile(r"[\W_]+")
#: The kinds found first where several match equally well.
_FIRST = ("command", "page", "issue", "condition", "scenario")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: a kind of the model, ``command`` or ``page``; ``beside`` is said beside its title.

    ``words`` are those of its title and ``more`` others by which it is found, both as `folded` makes them.
    """

    kind: str
    id: str
    title: str
    beside: str
    words: str
    more: str = ""


def folded(text: str) -> str:
    """The words of ``text`` without capitals, accents and signs, each after one blank."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " " + _BETWEEN_WORDS.sub(" ", text.casefold()).strip()


def entry(kind: str, id_: str, title: str, beside: str, more: str = "") -> Entry:
    """An entry whose words are those of its title."""
    return Entry(kind, id_, title, beside, folded(title), folded(f"{more} {beside}"))


def things(model: Model) -> tuple[Entry, ...]:
    """Every entity that people know by a name, in the order in which kinds are listed."""
    return tuple(
        entry(kind, one.id, name_of(model, one), capital(name_of_kind(kind)), getattr(one, "key", ""))
        for kind in listed_kinds()
        if kind != "workspace" and {"title", "claim", "locator"} & f.specs(KINDS[kind]).keys()
        for one in model.ordered(kind)
    )


def matching(entries: Iterable[Entry], typed: str, most: int) -> tuple[list[Entry], int]:
    """The best ``most`` of the entries in which every word typed begins a word, and how many there are in all.

    At least one of the words has to be of the title. Best is a title that is what was typed, then one that begins with
    it, then one that holds it in one piece; among equals commands come first and short titles before long ones.
    """
    whole = folded(typed)
    wanted = [f" {word}" for word in whole.split()]
    if not wanted:
        return [], 0
    found = [(_rank(one, whole, wanted), at, one) for at, one in enumerate(entries) if _holds(one, wanted)]
    return [one for _, _, one in nsmallest(most, found, key=lambda each: each[:2])], len(found)


def _holds(one: Entry, wanted: list[str]) -> bool:
    words = one.words
    left = [word for word in wanted if word not in words]
    return not left or (len(left) < len(wanted) and all(word in one.more for word in left))


def _rank(one: Entry, whole: str, wanted: list[str]) -> tuple[int, int, int]:
    if one.words == whole:
        closeness = 0
    elif one.words.startswith(whole):
        closeness = 1
    elif whole in one.words:
        closeness = 2
    else:
        closeness = 3 + sum(word not in one.words for word in wanted)
    return closeness, _FIRST.index(one.kind) if one.kind in _FIRST else len(_FIRST), len(one.title)
