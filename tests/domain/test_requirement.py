"""Requirements as text and as lists: what is written is read back the same; what is wrong is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.requirement import (
    And,
    AtLeast,
    Is,
    Not,
    Or,
    Requirement,
    from_lists,
    literals,
    parse,
    quoted,
    to_lists,
    wording,
)
from workbench.domain.requirement_words import Named, in_words

NAMES = ["trust", "oil price", "at", "least", "NOT", "of", "Größe", "a-b_c", "либо", "x.1", "3"]


def state_id(condition: str, state: str) -> str:
    return f"{condition}\x1f{state}"


def name_of(state: str) -> tuple[str, str]:
    condition, _, value = state.partition("\x1f")
    return condition, value


leaves = st.builds(lambda c, s: Is(state_id(c, s)), st.sampled_from(NAMES), st.sampled_from(NAMES))


def compound(inner: st.SearchStrategy[Requirement]) -> st.SearchStrategy[Requirement]:
    several = st.lists(inner, min_size=2, max_size=4).map(tuple)
    at_least = st.lists(inner, min_size=1, max_size=4).flatmap(
        lambda parts: st.integers(1, len(parts)).map(lambda count: AtLeast(count, tuple(parts)))
    )
    return st.one_of(inner.map(Not), several.map(And), several.map(Or), at_least)


expressions = st.recursive(leaves, compound, max_leaves=12)


@given(expressions)
def test_what_is_written_is_read_back(expression: Requirement) -> None:
    assert parse(wording(expression, name_of), state_id) == expression


@given(expressions)
def test_lists_are_read_back(expression: Requirement) -> None:
    assert from_lists(to_lists(expression), lambda rest: str(rest[0])) == expression


@given(expressions)
def test_the_sentence_for_people_reads_back_as_well(expression: Requirement) -> None:
    """With the words that files have in place of the spoken ones it is the same requirement: the brackets are right."""
    pieces = []
    for piece in in_words(expression):
        if isinstance(piece, Named):
            condition, value = (quoted(name) for name in name_of(piece.state))
            pieces.append(piece.said_of(f"{condition} = {value}"))
        else:
            pieces.append(piece)
    assert parse("".join(pieces), state_id) == expression


def test_not_binds_tightest_then_and_then_or() -> None:
    found = parse("not a = x and b = y or c = z", state_id)
    assert found == Or((And((Not(Is(state_id("a", "x"))), Is(state_id("b", "y")))), Is(state_id("c", "z"))))


def test_titles_need_quotes_only_around_keywords() -> None:
    assert parse('oil price = very high AND "law and order" = kept', state_id) == And(
        (Is(state_id("oil price", "very high")), Is(state_id("law and order", "kept")))
    )


def test_a_list_with_one_part_is_that_part() -> None:
    assert from_lists(["and", ["is", "x"]], lambda rest: str(rest[0])) == Is("x")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("a", "expected “=” after “a”"),
        ("a =", "expected a state"),
        ("= b", "expected a condition"),
        ("a = b AND", "expected a condition"),
        ("a = b c = d", "found “=”"),
        ("(a = b", "close the bracket"),
        ("a = b)", "found “)”"),
        ("AT LEAST 3 OF (a = b, c = d)", "from 1 to the number of its parts"),
        ("AT LEAST 0 OF (a = b)", "from 1"),
        ("AT LEAST two OF (a = b)", "expected a number"),
        ("AT LEAST 1 (a = b)", "expected OF"),
        ('"a = b', "quote"),
        ("(" * 50 + "a = b" + ")" * 50, "nested at most"),
        (" OR ".join("a = b" for _ in range(70)), "at most 64"),
    ],
)
def test_mistakes_are_said(text: str, says: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse(text, state_id)
    assert says in str(caught.value)


def test_literals_come_as_written() -> None:
    expression = parse("a = x AND AT LEAST 1 OF (b = y, NOT a = x)", state_id)
    assert [name_of(literal.state)[0] for literal in literals(expression)] == ["a", "b", "a"]
