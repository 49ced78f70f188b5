"""What tells sources of the same names and the same year apart: 2007a, 2007b, in the order of their titles; and what
tells people of one name apart where a text names them.

That is the Chicago Manual's way, to which it is the same whether somebody wrote a work or edited it. Names in Cyrillic
are given Cyrillic letters, as lists in Russian do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from workbench.domain.source import Source
from workbench.exchange.bibliography import parts
from workbench.exchange.bibliography.citing import AUTHOR_DATE, in_text, people_named, who_is_named
from workbench.exchange.bibliography.csl import item_of, text_of, without_markup

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_IS_CYRILLIC = re.compile("[\u0400-\u04ff]")
#: Words at the beginning of a title by which it is not sorted.
_ARTICLE = re.compile(r"\A(?:the|an?)\s+", re.IGNORECASE)
#: Signs before the first letter, by which nothing is sorted.
_BEFORE = re.compile(r"\A[\W_]+")


def letters(sources: Iterable[Source]) -> Mapping[str, str]:
    """Source id → the letter after its year, for each that shares names and year with another of these."""
    alike: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for source in sources:
        item = item_of(source)
        who, title = who_is_named(item), without_markup(text_of(item, "title"))
        alike.setdefault((who, parts.year(item)), []).append((alphabetical(title), source.id))
    return {
        id_: _letter(number, _CYRILLIC if _IS_CYRILLIC.search(who) else _LATIN)
        for (who, _), found in alike.items()
        if who and len(found) > 1
        for number, (_, id_) in enumerate(sorted(found))
    }


def named_in_text(sources: Iterable[Source], style: str = AUTHOR_DATE) -> Mapping[str, str]:
    """Source id → how a text names it among these, in a style: the letters of `letters`, and before the family's name
    initials where another has it, whole given names where those are the same, too.
    """
    listed = list(sources)
    marks = letters(listed) if style == AUTHOR_DATE else {}
    family: dict[str, set[tuple[str, str]]] = {}
    for source in listed:
        for one in people_named(item_of(source)):
            family.setdefault(parts.family(one), set()).add((parts.forwards(one), parts.with_initials(one)))

    def called(one: dict[str, str]) -> str:
        whole, brief = parts.forwards(one), parts.with_initials(one)
        others = [name for name in family[parts.family(one)] if name[0] != whole]
        if not others:
            return parts.family(one)
        return whole if any(initials == brief for _, initials in others) else brief

    return {one.id: in_text(one, marks.get(one.id, ""), style, called) for one in listed}


def alphabetical(text: str) -> str:
    """What a name or title is sorted by: without signs and articles before it, small and capital letters alike."""
    return _ARTICLE.sub("", _BEFORE.sub("", text)).casefold()


def _letter(number: int, alphabet: str) -> str:
    """``a`` for 0, ``b`` for 1, after the last letter ``aa``, ``ab``."""
    more, last = divmod(number, len(alphabet))
    return (_letter(more - 1, alphabet) if more else "") + alphabet[last]
