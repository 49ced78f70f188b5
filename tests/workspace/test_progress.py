"""Operations on what is watched, read, promised and reviewed; how they are kept."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.content.strategies import models
from tests.workspace.samples import everything
from tests.workspace.test_operations import ABSENT, HIGH, MODEL, NORTH, PRESENT, RIVER, TRUST, after, id_of, refused
from workbench.domain.model import Model
from workbench.domain.progress import Observation
from workbench.domain.validation import problems
from workbench.engine.evaluation import evaluate_baseline
from workbench.engine.progress import assessed_as_of
from workbench.engine.trail import evaluate_as_of
from workbench.exchange.private import without_private
from workbench.workspace import operations
from workbench.workspace.difference_words import lines
from workbench.workspace.differences import differences
from workbench.workspace.document import Document

TALKS, MEET = id_of("indicator", "talks"), id_of("commitment", "meet")
READING = next(one for one in MODEL.observations.values() if one.date == "2013-09")


def told(operation: Any) -> list[str]:
    return lines(differences(MODEL, after(operation)))


def test_watching_and_reading() -> None:
    made = operations.create_indicator(MODEL, "Visits", TRUST, 30)
    new = after(made)
    assert new.indicators[made.focus or ""].key == "visits"
    read = operations.record_reading(new, made.focus or "", " 2014-01 ", PRESENT, True, "seen")
    assert read.label == "Read: Trust present, 2014-01"
    assert after(read, new).observations[read.focus or ""].confirmed
    assert "already" in refused(operations.record_reading, TALKS, "2013-09", PRESENT)
    assert "date like 2013" in refused(operations.record_reading, TALKS, "soon", PRESENT)
    assert "another condition" in refused(operations.record_reading, TALKS, "2014", HIGH)
    assert "needs a title" in refused(operations.create_indicator, " ", TRUST)


def test_a_reading_with_another_date_takes_the_place_of_the_old_one() -> None:
    moved = operations.edit_reading(MODEL, READING.id, "2013-08", ABSENT, False, READING.why)
    result = after(moved)
    assert READING.id not in result.observations and len(result.observations) == len(MODEL.observations)
    new = result.observations[moved.focus or ""]
    assert (new.date, new.state, new.confirmed, new.backing) == ("2013-08", ABSENT, False, READING.backing)
    assert "already" in refused(operations.edit_reading, READING.id, "2013-10-02", ABSENT, False, "")
    same = operations.edit_reading(MODEL, READING.id, READING.date, ABSENT, True, READING.why)
    assert told(same) == ["Reading of “Talks held” of 2013-09: present → absent"]


def test_promises_and_reviews() -> None:
    made = operations.create_commitment(MODEL, "To send boats", [NORTH], PRESENT, "2014-01", "2014-02-01")
    new = after(made)
    ended = operations.end_commitment(new, made.focus or "", "broken", "2014-03")
    assert (
        ended.label == "Broken: “To send boats”" and after(ended, new).commitments[made.focus or ""].ended == "2014-03"
    )
    assert "before it was made" in refused(operations.create_commitment, "x", (), None, "2014-01", "2013")
    assert "before it was made" in refused(operations.end_commitment, MEET, "kept", "2012")
    assert "kept or broken" in refused(operations.edit, "commitment", MEET, outcome="open")
    assert after(operations.end_commitment(MODEL, MEET, "open")).commitments[MEET].ended == ""
    review = operations.create_review(MODEL, "Spring", "2014-03", "Quiet.")
    assert told(review) == ["Review “Spring” added"]
    assert "date" in refused(operations.create_review, "Spring", "")


def test_what_is_said_of_differences() -> None:
    model = after(operations.delete(MODEL, "indicator", TALKS))
    assert lines(differences(MODEL, model)) == [
        "Indicator “Talks held” removed: condition Trust",
        "Reading of “Talks held” of 2013-09 removed: present, confirmed yes",
        "Reading of “Talks held” of 2013-10-02 removed: unknown, confirmed no",
    ]


def test_deleting_takes_along_what_needs_it_and_leaves_what_only_names_it() -> None:
    without = after(operations.delete(MODEL, "actor", NORTH))
    assert without.commitments[MEET].actors == ()
    bare = after(operations.delete(MODEL, "evidence", id_of("evidence", "met")))
    assert all(one.backing == () for one in bare.observations.values())


def test_taking_over_makes_the_picture_of_a_day_the_baseline() -> None:
    day = date(2013, 9, 30)
    before = evaluate_as_of(MODEL, day).by_issue
    operation = operations.take_over(MODEL, day, [TRUST])
    assert operation.label == "Take over as the baseline: Trust present"
    model = after(operation)
    assert model.conditions[TRUST].baseline == PRESENT
    now = evaluate_baseline(model).by_issue
    assert (now[RIVER].cooperation, now[RIVER].competition) == (before[RIVER].cooperation, before[RIVER].competition)
    with pytest.raises(operations.OperationProblem, match="already"):
        operations.take_over(model, day)
    with pytest.raises(operations.OperationProblem, match="already"):
        operations.take_over(MODEL, date(2013, 9, 29))


@settings(max_examples=25)
@given(models(), st.dates())
def test_what_is_taken_over_is_what_was_assessed_and_stands_where_it_stood(model: Model, day: date) -> None:
    read = {c: a.state for c, a in assessed_as_of(model, day).items()}
    where = evaluate_as_of(model, day).by_issue
    try:
        new = operations.take_over(model, day).result_on(model)
    except operations.OperationProblem:
        assert read == {c.id: c.baseline for c in model.conditions.values()}
        return
    assert problems(new) == []
    assert {c.id: c.baseline for c in new.conditions.values()} == read
    for issue, result in evaluate_baseline(new).by_issue.items():
        assert abs(result.cooperation - where[issue].cooperation) <= 1  # half a hundredth
        assert abs(result.competition - where[issue].competition) <= 1


def test_private_ones_are_given_to_nobody() -> None:
    hidden = after(operations.edit(MODEL, "indicator", TALKS, private=True))
    assert not without_private(hidden).indicators and not without_private(hidden).observations
    assert all(not one.private for one in without_private(MODEL).observations.values())


def test_it_is_kept_in_the_file_with_its_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    path = tmp_path / "plan.modus"
    document = Document.create(everything(), path)
    indicator = document.model.by_key("indicator", "talks")
    document.apply(operations.record_reading(document.model, indicator.id, "2014", None, True, "nobody could tell"))
    thaw = document.model.by_key("scenario", "thaw")
    document.apply(operations.edit(document.model, "scenario", thaw.id, colour=5))
    document.apply(operations.delete(document.model, "scenario", document.model.by_key("scenario", "deeper").id))
    model = document.model
    document.close()
    document = Document.open(path)
    assert document.model == model and document.model.scenarios[thaw.id].colour == 5
    document.apply(operations.take_over(document.model, date(2014, 12, 31)))
    document.undo()
    assert document.model == model
    document.close()


def test_a_scenario_has_one_of_seven_hues() -> None:
    assert "from 0 to 7" in refused(operations.edit, "scenario", id_of("scenario", "thaw"), colour=8)


def test_a_reading_made_apart_in_two_copies_is_the_same_row() -> None:
    one, other = (operations.record_reading(MODEL, TALKS, "2014-02-01", PRESENT) for _ in range(2))
    assert one.focus == other.focus
    (row,) = one.changes
    assert isinstance(row.after, Observation) and dataclasses.replace(row.after) == row.after
