"""A requirement as people say it: “a and (b or not c)”, in the language spoken. `requirement.wording` is for files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.language import said
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement


@dataclass(frozen=True, slots=True)
class Named:
    """A place in the sentence for a condition and its state: by the state's id; ``denied`` where *not* is before it."""

    state: str
    denied: bool = False

    def said_of(self, what: str) -> str:
        """``what``, the condition and its state as the reader is to see them, or “not” and that."""
        return said("not {what}", what=what) if self.denied else what


def in_words(part: Requirement, inside: bool = False) -> Iterator[str | Named]:
    """What stands between the conditions, and the conditions, in their order.

    Args:
        part: the requirement, or a part of it.
        inside: it is a part: what has several parts itself stands in brackets.
    """
    match part:
        case Is(state):
            yield Named(state)
        case Not(Is(state)):
            yield Named(state, denied=True)
        case Not(inner):
            yield said("not (")
            yield from in_words(inner)
            yield ")"
        case And(parts):
            yield from _joined(parts, said(" and "), inside and len(parts) > 1)
        case Or(parts):
            yield from _joined(parts, said(" or "), inside and len(parts) > 1)
        case AtLeast(count, parts):
            yield said("at least {count} of (", count=count)
            yield from _joined(parts, ", ", False)
            yield ")"


def _joined(parts: tuple[Requirement, ...], word: str, brackets: bool) -> Iterator[str | Named]:
    if brackets:
        yield "("
    for place, part in enumerate(parts):
        if place:
            yield word
        yield from in_words(part, inside=True)
    if brackets:
        yield ")"
