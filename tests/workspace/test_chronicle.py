"""What the log tells about one issue area or condition: the entries that touched it, and what they changed of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.ui import material
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, id_of
from workbench.content import template_model
from workbench.domain.effect import Effect
from workbench.storage import history
from workbench.storage.connection import open_reading
from workbench.storage.history import Circle, changes_in_steps, number_before, whole
from workbench.workspace import chronicle, operations
from workbench.workspace.chronicle import around_condition, around_issue
from workbench.workspace.document import Document
from workbench.workspace.reading import write_new

PRESENT, HELD = id_of("trust", "present"), id_of("talks", "held")


@pytest.fixture
def document() -> Iterator[Document]:
    made = Document.create(material.model(), None, "ui-tests")
    yield made
    made.close(discard=True)


def labels(document: Document, circle: Circle) -> list[str]:
    return [entry.label for entry in document.history(50, circle)]


def issue(document: Document, id_: str) -> Circle:
    return around_issue(document.model, id_)


def test_the_history_of_an_issue_area_is_what_touched_it_and_what_moves_it(document: Document) -> None:
    first = labels(document, issue(document, TRADE))
    assert len(first) == 1, "it came with the workspace"
    document.apply(operations.move_issue(document.model, TRADE, 300, 600))
    document.apply(operations.move_issue(document.model, BORDER, 500, 500))
    document.apply(operations.judge_effect(document.model, HELD, TRADE, "competition", 2))
    document.apply(operations.edit(document.model, "condition", TRUST, why="somebody said so"))
    document.apply(operations.create_scenario(document.model, "Elsewhere"))
    assert labels(document, issue(document, TRADE)) == [
        "Edit reasoning of “Trust”",
        "Judge: Talks held on Trade, competition",
        "Move “Trade”",
        *first,
    ]
    border = labels(document, issue(document, BORDER))
    assert border == ["Move “Border”", *first], "trust does not move it"
    document.undo()
    document.undo()
    assert labels(document, issue(document, TRADE))[:2] == [
        "Undo: Edit reasoning of “Trust”",
        "Edit reasoning of “Trust”",
    ]


def test_what_was_taken_away_is_still_told(document: Document) -> None:
    evidence = id_of("evidence", "3")
    document.apply(operations.link_evidence(document.model, evidence, "position", TRADE, None))
    gone = Effect("", HELD, TRADE, "cooperation", 0)
    document.apply(operations.judge_cells(document.model, {gone: None}))
    listed = document.history(50, issue(document, TRADE))
    assert len(listed) == 3
    assert document.told(listed[0], issue(document, TRADE)) == [
        "Effect of “Talks: held” on “Trade” removed: cooperation +1"
    ]
    (told,) = document.told(listed[1], issue(document, TRADE))
    assert told.startswith("Evidence “Claim 3” on the position of the issue area “Trade” removed")


def test_an_entry_tells_what_it_changed_of_the_thing_alone(document: Document) -> None:
    both = {TRADE: (300, 600), BORDER: (500, 400)}
    document.apply(operations.move_issues(document.model, both))
    (entry, _) = document.history(50, issue(document, TRADE))
    assert document.told(entry, issue(document, TRADE)) == ["Issue area “Trade”: cooperation 2 → 3"]
    assert len(document.told(entry)) == 2 and entry.changes == 1
    document.apply(document.taking_back(entry))
    assert document.model.issues[BORDER].cooperation == 600, "a change is taken back whole"


def test_the_history_of_a_condition(document: Document) -> None:
    document.apply(operations.judge_impact(document.model, PRESENT, HELD, 1))
    document.apply(operations.set_baseline(document.model, TALKS, HELD))
    document.apply(operations.move_issue(document.model, TRADE, 300, 600))
    first = labels(document, around_condition(document.model, TALKS))
    assert len(first) == 3 and first[1].startswith("Judge: Trust present")
    assert len(labels(document, around_condition(document.model, TRUST))) == 2


def test_of_what_was_deleted_its_title_comes_first_and_then_what_went_with_it(document: Document) -> None:
    document.apply(operations.delete(document.model, "issue", TRADE))
    told = document.told(document.history(1)[0])
    assert told[:2] == [
        "Issue area “Trade” removed: cooperation 2, competition 6",
        "With it went: 3 effects, 4 links of evidence items",
    ]
    assert len(told) == 2 + 3 + 4 and all("removed" in one for one in told[2:])
    document.apply(operations.delete(document.model, "scenario", id_of("deeper")))
    assert document.told(document.history(1)[0])[0].startswith("Scenario “Deeper” removed")
    document.apply(operations.move_issue(document.model, BORDER, 500, 500))
    assert not any("went" in one for one in document.told(document.history(1)[0]))


def test_the_last_ones_are_enough(document: Document) -> None:
    for place in range(1, 6):
        document.apply(operations.move_issue(document.model, TRADE, place * 100, 0))
    circle = issue(document, TRADE)
    assert document.history(3, circle) == document.history(50, circle)[:3]


def told_edited(document: Document, review: str | None = None, day: date | None = None) -> list[str]:
    return [f"{one.subject}: {one.change}" for one in edited(document, review, day)]


def edited(document: Document, review: str | None, day: date | None) -> Sequence[chronicle.Edited]:
    return chronicle.edited(document.model, whole(document.judged_since(review, day))).last


def test_the_judgements_edited_are_told_as_they_were_and_as_they_are(document: Document) -> None:
    assert told_edited(document) == [], "what came with the workspace was not edited"
    document.apply(operations.move_issue(document.model, TRADE, 900, 900))
    document.apply(operations.move_issue(document.model, TRADE, 300, 700))
    document.apply(operations.edit(document.model, "issue", BORDER, title="The border", note="no judgement"))
    document.apply(operations.judge_effect(document.model, HELD, TRADE, "cooperation", 0))
    document.apply(operations.set_baseline(document.model, TALKS, HELD))
    document.apply(operations.add_state(document.model, TALKS, "secret"))
    assert told_edited(document) == [
        "Condition “Talks”: baseline broken off → held",
        "Effect of “Talks: held” on “Trade”: removed: cooperation +1",
        "Issue area “Trade”: cooperation 2 → 3, competition 6 → 7",
    ]
    document.undo()
    document.undo()
    assert len(told_edited(document)) == 2, "what was taken back is none"
    assert told_edited(document, day=date.today()) == [], "all of it was today"


def test_edits_count_from_where_a_review_was_written_down(document: Document) -> None:
    document.apply(operations.move_issue(document.model, TRADE, 900, 900))
    made = operations.create_review(document.model, "Summer", "2013-07-31")
    document.apply(made)
    assert made.focus is not None and told_edited(document, made.focus) == []
    document.apply(operations.edit(document.model, "review", made.focus, findings="Quiet."))
    document.apply(operations.judge_impact(document.model, PRESENT, HELD, -1))
    (one,) = edited(document, made.focus, date(2000, 1, 1))
    assert (one.subject, one.change) == ("Cross-impact of “Trust: present” on “Talks: held”", "+3 → −1")
    assert one.entry == document.history(1)[0].id
    assert len(told_edited(document, "no such review")) == 2, "then the day counts"


def test_what_brought_the_workspace_is_not_gone_through_to_tell_what_came_after(tmp_path: Path) -> None:
    steps = []
    for at, model in enumerate((material.model(), template_model("us-russia"))):
        path = tmp_path / f"{at}.modus"
        write_new(path, model, label="made")
        connection = open_reading(path)
        counted: list[int] = []
        connection.set_progress_handler(lambda counted=counted: counted.append(1) or 0, 10)  # type: ignore[misc]
        assert whole(changes_in_steps(connection, {"issue"}, number_before(connection, None, "9"))) == []
        connection.close()
        steps.append(len(counted))
    assert steps[1] <= 2 * steps[0] + 5, "the second one has fifty times as many changes"


def test_a_log_gone_through_stretch_by_stretch_tells_the_same(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(4):
        document.apply(operations.move_issue(document.model, (TRADE, BORDER)[n % 2], n * 100, 700))
    document.apply(operations.delete(document.model, "issue", BORDER))
    for circle in (issue(document, TRADE), around_condition(document.model, TALKS)):
        entries = [document.history(most, circle) for most in (1, 2, 50)]
        told = [document.told(entry, circle) for entry in entries[-1]]
        monkeypatch.setattr(history, "_STRETCH", 3)
        assert sum(1 for _ in document.history_in_steps(50, circle)) > 5, "in many steps"
        assert [document.history(most, circle) for most in (1, 2, 50)] == entries
        assert [document.told(entry, circle) for entry in entries[-1]] == told and told[-1]
        monkeypatch.undo()
