"""A long PDF is looked at in two parts: whoever does them, and whichever of them, the same is read."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.made import Set, typeset, written
from workbench.sources.readers.pdf import read
from workbench.sources.readers.pdf.lines import Line
from workbench.sources.readers.pdf.parts import Weighed, level_out
from workbench.sources.reading import read_document
from workbench.sources.segments import numbered

#: Pages with what is kept from one to the next: running heads, notes, words that are broken, type of several sizes.
LINES = st.lists(
    st.tuples(
        st.sampled_from([72, 86, 300]),
        st.sampled_from([9, 10, 10.5, 14]),
        st.booleans(),
        st.sampled_from(
            [
                "The lake is high.",
                "and it rises again and again, as the gaug-",
                "es say",
                "1 A note.",
                "X",
                "(f",
                "•",
            ]
        ),
    ),
    max_size=5,
)


def pages_of(several: list[list[tuple[int, float, bool, str]]], count: int) -> list[list[Set]]:
    """So many pages, which have these lines in turn under one head, each with a word of its own."""
    head: Set = (72, 800, 9, False, "A report on the lake")
    words = ["".join(pair) for pair in product("abcdefghijklmnopqrst", repeat=2)]
    return [
        [
            head,
            *(
                (left, 780 - 13 * at, size, heavy, f"{said} {words[number]}")
                for at, (left, size, heavy, said) in enumerate(lines)
            ),
        ]
        for number in range(count)
        for lines in [several[number % len(several)]]
    ]


def doing(which: set[int]) -> Callable[..., set[int]]:
    """Does all parts, of which only these are done to their end."""

    def share(parts: Sequence[Callable[[], Iterator[Any]]], heard: Callable[[int, Any], object]) -> set[int]:
        for at, part in enumerate(parts):
            pieces = [marshal.loads(marshal.dumps(piece)) for piece in part()]
            for piece in pieces if at in which else pieces[:-1]:
                heard(at, piece)
        return which & set(range(len(parts)))

    return share


@settings(max_examples=15)
@given(several=st.lists(LINES, min_size=1, max_size=7), count=st.integers(58, 75))
def test_the_same_is_read_whoever_does_the_parts(several: list[list[tuple[int, float, bool, str]]], count: int) -> None:
    data = typeset([[(72, 700, 10, False, "Enough letters for a page of text.")], *pages_of(several, count)])
    alone = read(data)
    for which in ({0, 1}, {0}, {1}, set[int]()):
        assert read(data, share=doing(which)) == alone


def test_lines_in_type_of_one_size_have_the_height_of_most_letters_in_all_parts() -> None:
    lines = [Line("x", 0.0, 0.0, 0.0, height, False, False) for height in (9.0, 11.0, 11.0, 9.0, 14.0)]
    first: Weighed = {(10.0, 9.0): (30, lines[:1]), (10.0, 11.0): (20, lines[1:2]), (14.0, 9.0): (5, lines[3:4])}
    level_out([first, {(10.0, 11.0): (20, lines[2:3]), (14.0, 14.0): (6, lines[4:])}])
    assert [line.height for line in lines] == [11.0, 11.0, 11.0, 14.0, 14.0]


def test_only_a_long_document_is_shared() -> None:
    asked: list[int] = []

    def share(parts: Sequence[Any], heard: object) -> set[int]:
        asked.append(len(parts))
        return set()

    for count in (1, 59, 60, 61):
        read(typeset(pages_of([[(72, 10, False, "The lake is high.")]], count)), share=share)
    assert asked == [2, 2]


def test_how_far_it_is_is_heard_to_the_end() -> None:
    heard: list[tuple[int, int]] = []
    data = typeset(pages_of([[(72, 10, False, "The lake is high.")]], 70))
    read(data, lambda done, of: heard.append((done, of)), share=doing({0, 1}))
    assert heard == sorted(heard) and heard[-1] == (70, 70) and len(heard) > 3


@pytest.mark.parametrize("count", [30, 130])
def test_a_worker_reads_what_is_read_here(count: int, tmp_path: Path) -> None:
    lines = [(72, 10.0, False, "The lake is high."), (72, 14.0, True, "A head"), (72, 10.0, False, "and it rises.")]
    data = typeset(pages_of([lines, lines[:1]], count))
    found = read_document(written(tmp_path, "long.pdf", data))
    assert [one.text for one in found.paragraphs] == [one.text for one in numbered(read(data).blocks)]
    assert found.pages == count and found.paragraphs
