"""The log is read in steps and never twice; what is known of it is what it says."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.ui import material
from tests.ui.material import BORDER, TRADE
from workbench.content import template_model
from workbench.storage.history import Dated, Entry, whole
from workbench.workspace import chronicle, operations
from workbench.workspace.document import Document


@pytest.fixture
def document() -> Iterator[Document]:
    made = Document.create(material.model(), None, "logbook-tests")
    yield made
    made.close(discard=True)


def moved(document: Document, times: int) -> None:
    before = len(document.history(99))
    for n in range(before, before + times):
        document.apply(operations.move_issue(document.model, (TRADE, BORDER)[n % 2], n * 30, 700))


def entries(document: Document, most: int = 2000) -> list[Entry]:
    return whole(document.history_in_steps(most))


def judged(document: Document, review: str | None = None, day: date | None = None) -> list[Dated]:
    return whole(document.judged_since(review, day))


def _entries_of(changes: list[Dated]) -> int:
    return len({one.change.batch for one in changes})


def test_what_is_known_grows_with_the_log(document: Document) -> None:
    assert entries(document) == document.history(2000)
    moved(document, 7)
    known = entries(document)
    assert known == document.history(2000) and len(known) == 8
    document.undo()
    again = entries(document)
    assert again == document.history(2000)
    assert all(one is other for one, other in zip(again[1:], known, strict=True)), "what is known is not read again"


@pytest.mark.parametrize("most", [1, 3, 8, 50])
def test_no_more_entries_are_given_than_were_asked_for(document: Document, most: int) -> None:
    entries(document, 3)
    moved(document, 7)
    assert entries(document, most) == document.history(most)
    assert entries(document, 50) == document.history(50)


def test_judgements_are_those_since_what_is_asked_for_whatever_was_asked_before(document: Document) -> None:
    moved(document, 3)
    assert _entries_of(judged(document)) == 3 and judged(document, None, date.today()) == []
    made = operations.create_review(document.model, "Summer", "2013-07-31")
    document.apply(made)
    moved(document, 2)
    assert _entries_of(judged(document, made.focus)) == 2
    known = judged(document)
    assert [one.change.number for one in known] == sorted(one.change.number for one in known)
    moved(document, 1)
    again = judged(document)
    assert _entries_of(again) == 6 and all(one is other for one, other in zip(known, again, strict=False))


def test_a_long_log_is_read_in_several_steps() -> None:
    document = Document.create(template_model("us-russia"), None, "logbook-tests")
    pauses = sum(1 for _ in document.history_in_steps(50))
    assert pauses, "what brought the workspace has thousands of changes"
    (only,) = entries(document, 50)
    assert only == document.history(50)[0] and only.changes > 1000
    document.close(discard=True)


def test_only_the_last_are_put_into_words_and_all_are_counted(document: Document) -> None:
    moved(document, 2)
    everything = chronicle.edited(document.model, judged(document))
    assert everything.number == len(everything.last) == 2
    rests: list[None] = []
    some = chronicle.edited(document.model, judged(document), 1, lambda: rests.append(None))
    assert some.number == 2 and some.last == everything.last[:1] and rests


def test_a_log_in_another_order_is_told_whole(tmp_path: Path) -> None:
    """Other programs write files, too: their changes may stand in any order, and each belongs to its entry."""
    document = Document.create(material.model(), tmp_path / "ours.modus", "logbook-tests")
    moved(document, 6)
    expected, told = entries(document), {one.id: document.told(one) for one in entries(document)}
    since = sorted(one.change.id for one in judged(document))
    document.close()
    with closing(sqlite3.connect(tmp_path / "ours.modus")) as file, file:
        (most,) = file.execute("SELECT max(number) FROM change").fetchone()
        later = "SELECT id FROM batch WHERE number % 2"
        file.execute(f"UPDATE change SET number = number + ? WHERE batch IN ({later})", (10 * most,))
    again = Document.open(tmp_path / "ours.modus", "logbook-tests")
    assert [one._replace(own=True) for one in entries(again)] == [one._replace(own=True) for one in expected]
    assert all(sorted(again.told(one)) == sorted(told[one.id]) for one in entries(again)) and len(told) == 7
    assert sorted(one.change.id for one in judged(again)) == since
    moved(again, 2)
    assert [one.changes for one in entries(again)[:3]] == [1, 1, 1] and entries(again) == again.history(2000)
    assert again.told(entries(again)[0])
    again.close()


def test_thousands_of_things_in_one_entry_are_told_in_short_steps() -> None:
    document = Document.create(template_model("us-russia"), None, "logbook-tests")
    evidence = list(document.model.evidence)
    document.apply(operations.delete_all(document.model, "evidence", evidence))
    entry = entries(document)[0]
    assert sum(1 for _ in document.told_in_steps(entry)) > entry.changes // 50 > 5, "in many steps"
    assert len(whole(document.told_in_steps(entry))) > len(evidence)
    document.close(discard=True)
