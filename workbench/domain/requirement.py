"""Requirements: Boolean expressions of settings without which cooperation is blocked (method 2).

Expressions are immutable trees over state ids; a state belongs to one condition, so ``Is(state)`` says everything that
``condition = state`` says. `parse` and `wording` turn them from and into the text that people read and write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from workbench.domain.language import said

#: The most literals in one requirement, and its greatest depth.
MOST_LITERALS = 64
MOST_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Is:
    """The literal *condition = state*, by the state's id."""

    state: str


@dataclass(frozen=True, slots=True)
class Not:
    """True where ``part`` is false."""

    part: Requirement


@dataclass(frozen=True, slots=True)
class And:
    """True where all parts are."""

    parts: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """True where at least one part is."""

    parts: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """True where at least ``count`` of the parts are."""

    count: int
    parts: tuple[Requirement, ...]


Requirement: TypeAlias = Is | Not | And | Or | AtLeast


def literals(expression: Requirement) -> Iterator[Is]:
    """Every literal as written, from left to right, repetitions included."""
    match expression:
        case Is():
            yield expression
        case Not(part):
            yield from literals(part)
        case And(parts) | Or(parts) | AtLeast(_, parts):
            for part in parts:
                yield from literals(part)


def depth(expression: Requirement) -> int:
    """How deeply the expression is nested; a literal has depth 1."""
    match expression:
        case Is():
            return 1
        case Not(part):
            return 1 + depth(part)
        case And(parts) | Or(parts) | AtLeast(_, parts):
            return 1 + max((depth(part) for part in parts), default=0)


def whole(expression: Requirement) -> bool:
    """Whether every AND, OR and AT LEAST in the expression has its parts."""
    match expression:
        case Is():
            return True
        case Not(part):
            return whole(part)
        case And(parts) | Or(parts):
            return bool(parts) and all(whole(part) for part in parts)
        case AtLeast(count, parts):
            return 1 <= count <= len(parts) and all(whole(part) for part in parts)


def to_lists(expression: Requirement, name: Callable[[str], list[str]] = lambda state: [state]) -> list[Any]:
    """The expression as nested lists; ``name`` gives what stands for a state (its id; or condition and state)."""
    match expression:
        case Is(state):
            return ["is", *name(state)]
        case Not(part):
            return ["not", to_lists(part, name)]
        case And(parts):
            return ["and", *(to_lists(part, name) for part in parts)]
        case Or(parts):
            return ["or", *(to_lists(part, name) for part in parts)]
        case AtLeast(count, parts):
            return ["at_least", count, *(to_lists(part, name) for part in parts)]


def from_lists(value: object, state: Callable[[list[object]], str], level: int = 0) -> Requirement:
    """The expression in nested lists; ``state`` gives a state's id for what follows ``"is"``.

    Raises ``ValueError`` with a sentence where the lists are no requirement.
    """
    if level > MOST_DEPTH + 1:
        raise ValueError(said("a requirement is nested at most {most_depth} deep", most_depth=MOST_DEPTH))
    if not isinstance(value, list | tuple) or not value:
        raise ValueError(said("a requirement is a list that begins with is, not, and, or, or at_least"))
    head, rest = value[0], list(value[1:])
    if head == "is":
        return Is(state(rest))
    if head == "not":
        if len(rest) != 1:
            raise ValueError(said("“not” takes one part"))
        return Not(from_lists(rest[0], state, level + 1))
    if head == "at_least":
        if not rest or isinstance(rest[0], bool) or not isinstance(rest[0], int):
            raise ValueError(said("“at_least” takes a whole number first"))
        count, rest = rest[0], rest[1:]
        _check_count(count, len(rest))
        return AtLeast(count, tuple(from_lists(part, state, level + 1) for part in rest))
    if head not in ("and", "or"):
        raise ValueError(said("a requirement cannot begin with “{head}”", head=str(head)[:40]))
    parts = tuple(from_lists(part, state, level + 1) for part in rest)
    if not parts:
        raise ValueError(said("“{head}” needs at least one part", head=head))
    if len(parts) == 1:
        return parts[0]
    return And(parts) if head == "and" else Or(parts)


def _check_count(count: int, parts: int) -> None:
    if not 1 <= count <= parts:
        raise ValueError(
            said(
                "“at least {count} of” needs a number from 1 to the number of its parts, which is {parts}",
                count=count,
                parts=parts,
            )
        )


# ── as text ───────────────────────────────────────────────────────────────────────────────────────────────────────────

_TOKEN = re.compile(r'\s*(?:(?P<quoted>"[^"]*")|(?P<mark>[(),=])|(?P<word>[^\s(),="]+)|(?P<bad>.))', re.DOTALL)
_KEYWORDS = {"and", "or", "not", "at", "least", "of"}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str

    def is_word(self, word: str) -> bool:
        return self.kind == "word" and self.text.lower() == word

    def is_mark(self, mark: str) -> bool:
        return self.kind == "mark" and self.text == mark


_END = _Token("end", "the end")


def _called(token: _Token) -> str:
    return said("the end") if token is _END else token.text


class _Parser:
    """Recursive descent over the tokens of one requirement."""

    def __init__(self, text: str, state: Callable[[str, str], str]) -> None:
        self.tokens = list(_tokens(text))
        self.at = 0
        self.state = state

    def peek(self, ahead: int = 0) -> _Token:
        index = self.at + ahead
        return self.tokens[index] if index < len(self.tokens) else _END

    def take(self) -> _Token:
        token = self.peek()
        self.at += 1
        return token

    def expect(self, mark: str, where: str) -> None:
        token = self.take()
        if not token.is_mark(mark):
            raise ValueError(
                said("expected “{mark}” {where}, found “{found}”", mark=mark, where=where, found=_called(token))
            )

    def whole(self) -> Requirement:
        expression = self.any_of(0)
        if self.peek() is not _END:
            raise ValueError(said("expected AND, OR or the end, found “{found}”", found=_called(self.peek())))
        return expression

    def any_of(self, level: int) -> Requirement:
        parts = [self.all_of(level)]
        while self.peek().is_word("or"):
            self.take()
            parts.append(self.all_of(level))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def all_of(self, level: int) -> Requirement:
        parts = [self.single(level)]
        while self.peek().is_word("and"):
            self.take()
            parts.append(self.single(level))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def single(self, level: int) -> Requirement:
        if level > MOST_DEPTH + 1:
            raise ValueError(said("a requirement is nested at most {most_depth} deep", most_depth=MOST_DEPTH))
        token = self.peek()
        if token.is_word("not") and not self.peek(1).is_mark("="):
            self.take()
            return Not(self.single(level + 1))
        if token.is_word("at") and self.peek(1).is_word("least"):
            return self.at_least(level)
        if token.is_mark("("):
            self.take()
            inside = self.any_of(level + 1)
            self.expect(")", said("to close the bracket"))
            return inside
        return self.literal()

    def at_least(self, level: int) -> Requirement:
        self.at += 2
        token = self.take()
        if not token.text.isdecimal():
            raise ValueError(said("expected a number after AT LEAST, found “{found}”", found=_called(token)))
        count = int(token.text[:6])
        if not self.take().is_word("of"):
            raise ValueError(said("expected OF after the number of AT LEAST"))
        self.expect("(", said("after AT LEAST … OF"))
        parts = [self.any_of(level + 1)]
        while self.peek().is_mark(","):
            self.take()
            parts.append(self.any_of(level + 1))
        self.expect(")", said("to close the list of AT LEAST"))
        _check_count(count, len(parts))
        return AtLeast(count, tuple(parts))

    def literal(self) -> Requirement:
        condition = self.name(said("a condition"))
        self.expect("=", said("after “{condition}”", condition=condition))
        if self.peek().is_mark("="):
            raise ValueError(said("write “=” once: a = b"))
        return Is(self.state(condition, self.name(said("a state"))))

    def name(self, what: str) -> str:
        token = self.peek()
        if token.kind == "quoted":
            self.take()
            return token.text[1:-1].strip()
        words: list[str] = []
        while self.peek().kind == "word" and not (
            self.peek().text.lower() in _KEYWORDS and (words or not self.peek(1).is_mark("="))
        ):
            words.append(self.take().text)
        if not words:
            raise ValueError(said("expected {what}, found “{found}”", what=what, found=_called(token)))
        return " ".join(words)


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text.rstrip()):
        kind = found.lastgroup or "bad"
        if kind == "bad":
            raise ValueError(
                said(
                    "a requirement cannot contain “{group}” here (a quote that is not closed?)", group=found.group(kind)
                )
            )
        yield _Token(kind, found.group(kind))


def parse(text: str, state: Callable[[str, str], str]) -> Requirement:
    """The requirement written in ``text``; ``state(condition, state)`` gives the state's id or raises ``ValueError``.

    Raises ``ValueError`` with the end of a sentence where the text is no requirement.
    """
    if not text.strip():
        raise ValueError(said("the requirement is empty"))
    expression = _Parser(text, state).whole()
    if sum(1 for _ in literals(expression)) > MOST_LITERALS:
        raise ValueError(said("a requirement has at most {most_literals} settings", most_literals=MOST_LITERALS))
    return expression


def quoted(name: str) -> str:
    """A key as it can stand in a requirement: in double quotes where it has to be."""
    plain = re.fullmatch(r'[^\s(),="]+', name) and name.lower() not in _KEYWORDS
    return name if plain else f'"{name}"'


def wording(
    expression: Requirement, name: Callable[[str], tuple[str, str]], within: type | None = None, quote: bool = True
) -> str:
    """The expression as text; ``name`` gives condition and state of a state id. With ``quote`` `parse` reads it.

    ``within``: the kind of expression that it is a part of.
    """
    match expression:
        case Is(state):
            condition, value = name(state)
            return f"{quoted(condition)} = {quoted(value)}" if quote else f"{condition} = {value}"
        case Not(part):
            inner = wording(part, name, Not, quote)
            return f"NOT ({inner})" if isinstance(part, And | Or) else f"NOT {inner}"
        case AtLeast(count, parts):
            return f"AT LEAST {count} OF ({', '.join(wording(part, name, None, quote) for part in parts)})"
        case And(parts) | Or(parts):
            word = " AND " if isinstance(expression, And) else " OR "
            text = word.join(wording(part, name, type(expression), quote) for part in parts)
            alone = within is None or within is Not or len(parts) == 1  # NOT has brackets of its own
            return text if alone else f"({text})"
