"""The log names what each change replaced, and leads back to the content."""

from __future__ import annotations

import dataclasses
import json

import pytest

from tests.workspace.samples import everything
from workbench.domain.model import RowChange
from workbench.storage import house, journal
from workbench.storage.canonical import canonical
from workbench.storage.content import Content
from workbench.storage.house import Change, Heads

MODEL = everything()
RIVER = next(issue for issue in MODEL.issues.values() if issue.key == "river")
MOVED = dataclasses.replace(RIVER, cooperation=100)
MOVED_ON = dataclasses.replace(MOVED, cooperation=200, title="The stream")
COME = RowChange("issue", RIVER.id, None, RIVER)
MOVE = RowChange("issue", RIVER.id, RIVER, MOVED)
MOVE_ON = RowChange("issue", RIVER.id, MOVED, MOVED_ON)
GO = RowChange("issue", RIVER.id, MOVED_ON, None)


def log_of(*batches: list[RowChange]) -> list[Change]:
    """The log that these batches leave, one after the other."""
    log: list[Change] = []
    heads: dict[tuple[str, str], Heads] = {}
    for rows in batches:
        changes, touched = journal.changes_of(
            "batch", rows, lambda *at: {k: list(v) for k, v in heads.get(at, {}).items()}, len(log) + 1
        )
        log += changes
        heads.update(touched)
    return log


def named(change: Change) -> list[str]:
    found: list[str] = json.loads(change.replaced)
    return found


def test_a_row_that_comes_is_one_change() -> None:
    (come,) = log_of([COME])
    assert (come.field, come.before, named(come)) == ("*", None, [])
    assert json.loads(come.after or "")["requirement"][0] == "and"


def test_a_field_replaces_the_row_first_and_then_itself() -> None:
    come, move, *more = log_of([COME], [MOVE], [MOVE_ON])
    assert (move.field, move.before, move.after, named(move)) == ("cooperation", "500", "100", [come.id])
    by_field = {change.field: change for change in more}
    assert named(by_field["cooperation"]) == [move.id]
    assert named(by_field["title"]) == [come.id]


def test_a_row_that_goes_replaces_everything_about_it_and_can_come_back() -> None:
    come, move, *more, go, again = log_of([COME], [MOVE], [MOVE_ON], [GO], [GO.reversed()])
    current = {come.id, *(change.id for change in more)}
    assert (go.after, set(named(go))) == (None, current)
    assert move.id not in named(go)
    assert named(again) == [go.id]


def test_several_changes_to_one_row_in_one_batch_follow_each_other() -> None:
    come, move, *_, go = log_of([COME, MOVE, MOVE_ON, GO])
    assert named(move) == [come.id]
    assert go.field == "*"


def test_heads_are_what_nothing_superseded() -> None:
    come, _, *more = log = log_of([COME], [MOVE], [MOVE_ON])
    assert set(house.heads_of_log(log)) == {come.id, *(c.id for c in more)}
    gone = log_of([COME], [MOVE], [MOVE_ON], [GO])
    assert set(house.heads_of_log(gone)) == {gone[-1].id}


def test_nothing_changed_is_no_change() -> None:
    assert log_of([COME], [RowChange("issue", RIVER.id, RIVER, RIVER)])[1:] == []


def test_the_log_of_a_new_workspace_leads_to_its_content() -> None:
    assert journal.replay(Content.new(MODEL, "New").changes) == MODEL


def test_a_log_that_does_not_add_up_is_refused() -> None:
    come, move = log_of([COME], [MOVE])
    with pytest.raises(ValueError, match="not there"):
        journal.replay([move, come])


def test_a_batch_is_recognised_by_everything_in_it() -> None:
    batch = journal.make_batch(1, "session", "Move “The river”")
    changes = log_of([COME], [MOVE])
    digest = house.batch_digest(batch, changes)
    assert house.batch_digest(batch._replace(number=9), changes) == digest
    for other in (batch._replace(label="x"), batch._replace(time="x"), batch._replace(session="x")):
        assert house.batch_digest(other, changes) != digest
    for field in ("id", "entity", "field", "before", "after", "replaced"):
        altered = [changes[0], changes[1]._replace(**{field: "x"})]
        assert house.batch_digest(batch, altered) != digest


def test_what_a_newer_version_noted_leads_nowhere() -> None:
    log = list(Content.new(MODEL, "New").changes)
    come = next(change for change in log if change.kind == "issue")
    at = log.index(come)
    assert come.after is not None
    log[at] = come._replace(after=canonical({**json.loads(come.after), "colour": "red"}))
    log.append(come._replace(number=10_000, id="x", field="colour", before='"red"', after='"blue"'))
    log.append(come._replace(number=10_001, id="y", kind="omen", after='{"id":"1"}'))
    assert journal.replay(log) == MODEL
    with pytest.raises(ValueError, match="does not say"):
        journal.replay([come._replace(after="[]")])
