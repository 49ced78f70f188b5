"""One entry of the history is taken back, and what came after it stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspace.samples import everything
from workbench.workspace import operations
from workbench.workspace.document import Document
from workbench.workspace.operations import Operation, OperationProblem


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    found = Document.create(everything(), tmp_path / "plan.modus")
    yield found
    found.close(discard=True)


def id_of(document: Document, kind: str, key: str) -> str:
    found: str = document.model.by_key(kind, key).id
    return found


def taking_back(document: Document, label: str) -> Operation:
    (entry,) = (one for one in document.history() if one.label == label and one.kind == "do")
    return document.taking_back(entry)


def test_a_field_is_what_it_was_and_what_came_after_stays(document: Document) -> None:
    river, trade = id_of(document, "issue", "river"), id_of(document, "issue", "trade")
    before = document.model.issues[river].title
    document.apply(operations.rename(document.model, "issue", river, "The lake"))
    label = document.history(1)[0].label
    document.apply(operations.edit(document.model, "issue", river, salience=0))
    document.apply(operations.rename(document.model, "issue", trade, "Commerce"))
    document.apply(taking_back(document, label))
    issue = document.model.issues[river]
    assert (issue.title, issue.salience, document.model.issues[trade].title) == (before, 0, "Commerce")
    assert document.history(1)[0].label == f"Take back: {label}"
    document.undo()
    assert document.model.issues[river].title == "The lake"


def test_what_was_deleted_comes_back_with_all_that_hung_on_it(document: Document) -> None:
    before = document.model
    document.apply(operations.delete(document.model, "indicator", id_of(document, "indicator", "talks")))
    label = document.history(1)[0].label
    trade = id_of(document, "issue", "trade")
    document.apply(operations.rename(document.model, "issue", trade, "Commerce"))
    document.apply(taking_back(document, label))
    assert document.model.observations == before.observations and document.model.indicators == before.indicators


def test_what_was_added_goes(document: Document) -> None:
    before = document.model
    document.apply(operations.create_issue(document.model, "Fishing", 100, 200))
    document.apply(taking_back(document, document.history(1)[0].label))
    assert document.model == before


def test_what_was_changed_again_since_is_for_people_to_decide(document: Document) -> None:
    river = id_of(document, "issue", "river")
    document.apply(operations.rename(document.model, "issue", river, "The lake"))
    label = document.history(1)[0].label
    document.apply(operations.rename(document.model, "issue", river, "The sea"))
    with pytest.raises(OperationProblem, match="“The sea” was changed again since"):
        taking_back(document, label)
    document.apply(operations.create_issue(document.model, "Fishing", 100, 200))
    added = document.history(1)[0].label
    document.apply(operations.delete(document.model, "issue", id_of(document, "issue", "fishing")))
    with pytest.raises(OperationProblem, match="no longer there"):
        taking_back(document, added)


def test_what_others_rest_on_now_stays(document: Document) -> None:
    document.apply(operations.create_condition(document.model, "Ice"))
    label = document.history(1)[0].label
    ice = document.model.by_key("condition", "ice")
    document.apply(operations.create_indicator(document.model, "Thickness", ice.id))
    before = document.model
    with pytest.raises(OperationProblem, match="is not there"):
        taking_back(document, label)
    assert document.model is before
