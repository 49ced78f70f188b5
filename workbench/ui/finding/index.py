"""What can be found by its name, and what matches what somebody typed. No widgets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import Any

from workbench.domain import fields as f
from workbench.domain.model import KINDS, Model
from workbench.domain.words import name_of_kind
from workbench.ui.contents.words import capital, listed_kinds, name_of

_BETWEEN_WORDS = re.compile(r"[\W_]+")
#: What has one of these fields is known by a name.
_NAMED = {"title", "claim", "locator"}
#: The kind of a command that cannot be done now.
NOT_NOW = "not-now"
#: So many entries are made in one step.
_STEP = 200
#: The kinds found first where several match equally well.
_ORDER = {kind: at for at, kind in enumerate(("command", "page", "issue", "condition", "scenario"))}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: a kind of the model, ``command``, ``not-now`` (a command that cannot be done now,
    with why beside it) or ``page``; ``beside`` is said beside its title.

    ``words`` are those of its title and ``more`` others by which it is found, both as `folded` makes them.
    """

    kind: str
    id: str
    title: str
    beside: str
    words: str
    more: str = ""


#: An entry with its place among all.
Numbered = tuple[int, Entry]


def folded(text: str) -> str:
    """The words of ``text`` without capitals, accents and signs, each after one blank."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.casefold())
        text = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " " + _BETWEEN_WORDS.sub(" ", text.casefold()).strip()


def entry(kind: str, id_: str, title: str, beside: str, more: str = "") -> Entry:
    """An entry whose words are those of its title."""
    return Entry(kind, id_, title, beside, folded(title), folded(f"{more} {beside}"))


class Things:
    """Every entity that people know by a name, as entries. What is as it was when it was asked for is not made anew."""

    def __init__(self) -> None:
        #: Kind → what its entries were made of, by id, and what their names depended on besides.
        self._made: dict[str, dict[str, tuple[Any, Entry]]] = {}
        self._sources: Mapping[str, Any] | None = None

    def in_steps(self, model: Model) -> Generator[None, None, list[Entry]]:
        """All entries, in the order in which kinds are listed; thousands take longer than a window may stand still."""
        found: list[Entry] = []
        for kind in listed_kinds():
            if kind == "workspace" or not _NAMED & f.specs(KINDS[kind]).keys():
                continue
            beside, before = capital(name_of_kind(kind)), self._made.get(kind, {})
            if kind == "passage" and model.sources is not self._sources:
                before, self._sources = {}, model.sources  # a passage is called by its source, too
            made = self._made[kind] = {}
            for at, one in enumerate(model.ordered(kind)):
                if at % _STEP == 0:
                    yield
                known = before.get(one.id)
                if known is None or known[0] is not one:
                    known = one, entry(kind, one.id, name_of(model, one), beside, getattr(one, "key", ""))
                made[one.id] = known
                found.append(known[1])
        return found

    def of(self, model: Model) -> list[Entry]:
        """All entries at once."""
        work = self.in_steps(model)
        while True:
            try:
                next(work)
            except StopIteration as over:
                found: list[Entry] = over.value
                return found


def matching(entries: Iterable[Entry], typed: str, most: int) -> tuple[list[Entry], int]:
    """The best ``most`` of the entries in which every word typed begins a word, and how many there are in all.

    At least one of the words has to be of the title. Best is a title that is what was typed, then one that begins with
    it, then one that holds it in one piece; among equals commands come first and short titles before long ones.
    """
    whole = folded(typed)
    wanted = [f" {word}" for word in whole.split()]
    if not wanted:
        return [], 0
    every = list(enumerate(entries))
    in_one_piece = [(at, one) for at, one in every if whole in one.words]
    apart = _apart([(at, one) for at, one in every if whole not in one.words], wanted) if len(wanted) > 1 else []
    best: list[Entry] = []
    for alike in (*_in_one_piece(in_one_piece, whole), *apart):
        if len(best) < most:
            best += _first(alike, most - len(best))
    return best, len(in_one_piece) + sum(map(len, apart))


def _in_one_piece(found: list[Numbered], whole: str) -> Iterator[list[Numbered]]:
    """The entries that hold what was typed in one piece, closest first: is it, begins with it, holds it."""
    yield [(at, one) for at, one in found if one.words == whole]
    yield [(at, one) for at, one in found if one.words != whole and one.words.startswith(whole)]
    yield [(at, one) for at, one in found if not one.words.startswith(whole)]


def _apart(found: list[Numbered], wanted: list[str]) -> list[list[Numbered]]:
    """Those of the entries that hold all that is wanted, by how many words of it their titles lack, fewest first: word
    after word, for at each key it is thousands.
    """
    for word in wanted:
        found = [(at, one) for at, one in found if word in one.words or word in one.more]
    lacking: list[list[Numbered]] = [[] for _ in wanted]
    for at, one in found:
        if (number := len([word for word in wanted if word not in one.words])) < len(wanted):
            lacking[number].append((at, one))
    return lacking


def _first(alike: list[Numbered], most: int) -> list[Entry]:
    """The first of entries that match equally well: by kind, then short titles before long ones."""
    ranked = [(_ORDER.get(one.kind, len(_ORDER)), len(one.title), at, one) for at, one in alike]
    return [one for *_, one in nsmallest(most, ranked)]
