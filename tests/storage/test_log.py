"""A log that is taken in piece by piece adds up to what it is as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.test_journal import COME, GO, MOVE, MOVE_ON, log_of
from workbench.storage.house import Batch, Change, batch_digest, heads_of_log
from workbench.storage.journal import make_batch
from workbench.storage.log import Log

BATCHES = [make_batch(n, "session", f"Step {n}") for n in range(1, 5)]
#: Two batches that take turns, one with a change, and one without any.
TURNS = (0, 1, 0, 2, 1)
CHANGES = [
    change._replace(batch=BATCHES[turn].id)
    for change, turn in zip(log_of([COME], [MOVE], [MOVE_ON], [GO]), TURNS, strict=True)
]


def sealed(changes: list[Change]) -> list[Batch]:
    return [
        batch._replace(digest=batch_digest(batch, [c for c in changes if c.batch == batch.id])) for batch in BATCHES
    ]


def taken(changes: list[Change], cuts: list[int]) -> Log:
    log = Log()
    for begin, end in zip([0, *cuts], [*cuts, len(changes)], strict=True):
        log.take(list(changes[begin:end]))
    return log


@given(st.lists(st.integers(0, len(CHANGES)), max_size=4).map(sorted))
def test_wherever_it_is_cut_it_is_what_was_written(cuts: list[int]) -> None:
    log = taken(CHANGES, cuts)
    assert list(log.altered(sealed(CHANGES))) == []
    assert log.leads_to(heads_of_log(CHANGES).values())


@pytest.mark.parametrize("at", range(len(CHANGES)))
@pytest.mark.parametrize("field", ["id", "entity", "field", "before", "after"])
def test_a_change_that_was_altered_shows_in_its_batch(at: int, field: str) -> None:
    altered = list(CHANGES)
    altered[at] = altered[at]._replace(**{field: '"x"'})
    (batch,) = taken(altered, [2]).altered(sealed(CHANGES))
    assert batch.id == CHANGES[at].batch


def test_changes_that_are_missing_added_or_moved_show() -> None:
    batches = sealed(CHANGES)
    assert list(taken(CHANGES[:-1], []).altered(batches)) == [batches[1]]
    assert list(taken([*CHANGES, CHANGES[3]], []).altered(batches)) == [batches[2]]
    assert list(taken([CHANGES[2], CHANGES[1], CHANGES[0], *CHANGES[3:]], []).altered(batches)) == [batches[0]]


@pytest.mark.parametrize("wrong", [{"before": "{"}, {"after": "[" * 100_000}, {"replaced": "[1]"}, {"replaced": "x"}])
def test_what_cannot_be_read_is_said_when_all_was_taken_in(wrong: dict[str, str]) -> None:
    log = taken([*CHANGES[:2], CHANGES[2]._replace(**wrong), *CHANGES[3:]], [1, 3])
    with pytest.raises(ValueError):
        list(log.altered(sealed(CHANGES)))


def test_heads_are_all_there_and_each_is_there_once() -> None:
    heads = list(heads_of_log(CHANGES[:3]).values())
    assert len(heads) == 3
    stray = ("issue", "x", "*", "x")
    one, *others = heads
    for kept in (others, [*heads, stray], [stray, *others], [*heads, one], [(*one[:2], "x", one[3]), *others]):
        assert not taken(CHANGES[:3], []).leads_to(kept)
