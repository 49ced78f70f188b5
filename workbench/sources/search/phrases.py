"""Words in quotation marks: wanted next to each other, in their order, each in any of its forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from workbench.sources.search.words import WORD, folded, words_of

#: What is quoted, in any usual marks; what is not closed yet is no phrase.
_QUOTED = re.compile(r"\"([^\"]+)\"|“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The forms that count as each of its words."""

    forms: tuple[frozenset[str], ...]
    pattern: re.Pattern[str]

    def stands_in(self, text: str) -> bool:
        """Whether a text has it."""
        return self.pattern.search(folded(text)) is not None

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where in a text it stands, from the first letter to the last."""
        if not text or not self.stands_in(text):
            return []
        words = [(one.start(), one.end(), set(words_of(one[0]))) for one in WORD.finditer(text)]
        many = len(self.forms)
        return [
            (words[at][0], words[at + many - 1][1])
            for at in range(len(words) - many + 1)
            if all(forms & words[at + further][2] for further, forms in enumerate(self.forms))
        ]


def phrases_in(typed: str, forms_of: Callable[[str], Set[str]]) -> list[Phrase]:
    """The phrases in what was typed, those of two words at least; ``forms_of`` gives the forms of a folded word."""
    quoted = ["".join(filter(None, one.groups())) for one in _QUOTED.finditer(typed)]
    return [_phrase(words, forms_of) for words in map(words_of, quoted) if len(words) > 1]


def _phrase(words: Sequence[str], forms_of: Callable[[str], Set[str]]) -> Phrase:
    forms = tuple(frozenset({word, *forms_of(word)}) for word in words)
    parts = ("|".join(map(re.escape, sorted(some))) for some in forms)
    inside = r"[\W_]+".join(f"(?:{part})" for part in parts)
    return Phrase(forms, re.compile(rf"(?<![^\W_]){inside}(?![^\W_])"))
