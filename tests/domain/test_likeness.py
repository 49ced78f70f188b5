"""A text is recognised in any setting and with a slip corrected, and no other text is taken for it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.identity import new_id
from workbench.domain.likeness import (
    KEPT,
    digest_of,
    hashes_of,
    read_shingles,
    resemblance,
    shingles_of,
    words,
)
from workbench.domain.model import Model, Workspace
from workbench.domain.source import Passage, Source
from workbench.domain.validation import problems

WORDS = ["river", "trust", "water", "north", "Frieden", "договор", "сотрудничество", "협력", "سلام", "2013", "café"]


def likeness(one: str, other: str) -> float:
    return resemblance(read_shingles(shingles_of(one))[1], read_shingles(shingles_of(other))[1])


def paragraph(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    return [f"{chance.choice(WORDS)}{chance.randrange(40)}" for _ in range(count)]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=80), st.data())
def test_setting_makes_no_difference(found: list[str], data: st.DataObject) -> None:
    gaps = st.sampled_from([" ", "  ", "\n", "\u00a0", " – ", "—", ", ", "” “", "’", " '", "\t", "-", "… "])
    case = st.sampled_from([str, str.upper, str.title, lambda w: w[:1] + "\u00ad" + w[1:]])
    plain = " ".join(found)
    set_otherwise = "".join(data.draw(case)(word) + data.draw(gaps) for word in found)
    assert words(set_otherwise) == words(plain)
    assert digest_of(set_otherwise) == digest_of(plain) and shingles_of(set_otherwise) == shingles_of(plain)


@given(st.text(max_size=400))
def test_every_text_has_marks_that_are_read_back(text: str) -> None:
    count, kept = read_shingles(shingles_of(text))
    assert count == len(words(text)) and len(kept) <= KEPT and set(kept) <= set(hashes_of(words(text)))
    assert bool(digest_of(text)) == bool(shingles_of(text)) == bool(words(text))


@pytest.mark.parametrize("count", [20, 60, 150, 400])
@pytest.mark.parametrize("seed", range(10))
def test_a_slip_corrected_is_a_small_difference(count: int, seed: int) -> None:
    found = paragraph(seed, count)
    mended = [*found]
    mended[random.Random(seed).randrange(count)] = "corrected"
    one, other = " ".join(found), " ".join(mended)
    assert digest_of(one) != digest_of(other)
    assert likeness(one, other) >= 0.3
    assert likeness(one, one) == 1.0
    assert likeness(one, " ".join(paragraph(seed + 1000, count))) < 0.1


@pytest.mark.parametrize(
    "written",
    ["x", "0 ", "5", "1 AAAAA", "1000000 AAAAAA", "1 AAAAAA\n", "2 AAAA AAAA", "3 " + "A" * 22, "2 __ABAAAAAAAA"],
)
def test_what_is_no_shingles_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        read_shingles(written)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("fingerprint", "AB" * 32, "fingerprint"),
        ("fingerprint", "ab", "fingerprint"),
        ("reference", "[1]", "one object of JSON"),
        ("reference", "{", "one object of JSON"),
        ("reference", '{"a":' * 3000, "one object of JSON"),
        ("kind", "exe", "kind of document"),
        ("file", "x" * 256, "document"),
    ],
)
def test_what_is_said_of_a_document_keeps_the_rules(field: str, value: str, told: str) -> None:
    source = Source(new_id(), "essay", "Essay", **{field: value})  # type: ignore[arg-type]
    found = problems(Model.of([Workspace(new_id(), "W"), source]))
    assert len(found) == 1 and told in str(found[0])


def test_passages_keep_their_marks_as_they_must_be() -> None:
    source = Source(new_id(), "essay", "Essay")
    passage = Passage(new_id(), source.id, "1.1", shingles="many", level=7)
    found = problems(Model.of([Workspace(new_id(), "W"), source, passage]))
    assert {problem.field for problem in found} == {"level"}
    passage = Passage(passage.id, source.id, "1.1", shingles="many")
    found = problems(Model.of([Workspace(new_id(), "W"), source, passage]))
    assert {problem.field for problem in found} == {"shingles"}


def test_of_two_texts_only_the_smallest_marks_are_compared() -> None:
    marks = [number.to_bytes(4, "big") for number in range(3 * KEPT)]
    assert resemblance(marks[:KEPT], marks[KEPT // 2 : KEPT + KEPT // 2]) == 0.5
    assert resemblance(marks[:KEPT], marks[KEPT : 2 * KEPT]) == 0 and resemblance([], []) == 0
