"""Earlier versions of an open workspace: kept when it counts, compared, and restored as one new edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.workspace.samples import everything
from tests.workspace.steps import key, move
from workbench.domain.actor import Actor
from workbench.domain.identity import new_id
from workbench.domain.model import Model, RowChange
from workbench.storage.backup_names import Reason
from workbench.storage.errors import ReadOnly, WayOut
from workbench.storage.quarantine import admit
from workbench.workspace import operations, versions
from workbench.workspace.changes import Operation, OperationProblem
from workbench.workspace.difference_words import lines
from workbench.workspace.document import Document
from workbench.workspace.operations import Earlier
from workbench.workspace.reading import read
from workbench.workspace.versions import HOUR, earlier


class Clock:
    """The clock that backups go by, to be set."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(versions, "time", made)
    return made


def reasons(document: Document) -> list[str]:
    return [version.backup.reason for version in document.versions()]


def many(document: Document, number: int) -> None:
    actors = [Actor(new_id(), f"a{n}", f"Actor {n}") for n in range(number)]
    document.apply(Operation("Add", tuple(RowChange("actor", actor.id, None, actor) for actor in actors)))


def deleting(document: Document, number: int) -> Operation:
    actors = [actor for actor in document.model.actors.values() if actor.key.startswith("a")][:number]
    return Operation("Delete", tuple(RowChange("actor", actor.id, actor, None) for actor in actors))


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_is_due_after_opening_and_then_every_hour_in_which_something_changed(
    document: Document, clock: Clock
) -> None:
    assert document.backup_due() is Reason.OPENED
    assert document.back_up(Reason.OPENED) == "" and document.backup_due() is None
    clock.now = 2 * HOUR
    assert document.backup_due() is None
    move(document, 800)
    assert document.backup_due() is Reason.HOURLY
    document.back_up(Reason.HOURLY)
    move(document, 700)
    clock.now = 3 * HOUR - 1
    assert document.backup_due() is None
    clock.now = 3 * HOUR
    assert document.backup_due() is Reason.HOURLY
    assert reasons(document) == ["hourly", "opened"]


def test_opening_the_same_again_keeps_nothing_twice(document: Document, path: Path) -> None:
    document.back_up(Reason.OPENED)
    document.close()
    again = Document.open(path)
    assert again.backup_due() is Reason.OPENED and again.back_up(Reason.OPENED) == ""
    move(again, 800)
    again.close()
    once_more = Document.open(path)
    once_more.back_up(Reason.OPENED)
    assert reasons(once_more) == ["opened", "opened"]
    once_more.close()


@pytest.mark.parametrize(("number", "kept"), [(10, []), (11, ["before-deletion"])])
def test_before_many_things_are_deleted_everything_is_kept(document: Document, number: int, kept: list[str]) -> None:
    many(document, 11)
    before = document.model
    document.apply(deleting(document, number))
    assert reasons(document) == kept
    if kept:
        assert earlier(document.versions()[0].backup).model == before


def test_whoever_clears_up_has_one_version_for_a_minute_of_it(document: Document, clock: Clock) -> None:
    many(document, 60)
    before = document.model
    for second in (0.0, 30.0, 59.0, 60.0, 61.0):
        clock.now = second
        document.apply(deleting(document, 11))
    assert reasons(document) == ["before-deletion"] * 2
    assert earlier(document.versions()[1].backup).model == before
    assert len(earlier(document.versions()[0].backup).model.actors) == len(before.actors) - 33


def test_a_deletion_after_one_for_which_nothing_could_be_kept_is_kept(
    document: Document, clock: Clock, home: Path
) -> None:
    many(document, 30)
    home.mkdir(exist_ok=True)
    (home / "backups").write_text("in the way")
    document.apply(deleting(document, 11))
    assert document.backing.problem.startswith("No backup was made")
    (home / "backups").unlink()
    clock.now = 1.0
    document.apply(deleting(document, 11))
    assert reasons(document) == ["before-deletion"] and document.backing.problem == ""


def test_before_everything_is_replaced_it_is_kept(document: Document) -> None:
    before = document.model
    document.apply(operations.replace_content(before, everything(), "Import"))
    assert reasons(document) == ["before-import"] and earlier(document.versions()[0].backup).model == before
    document.apply(operations.replace_content(document.model, document.model))
    assert len(document.versions()) == 1


def test_what_is_refused_keeps_nothing(document: Document) -> None:
    many(document, 11)
    operation = deleting(document, 11)
    document.undo()
    with pytest.raises(OperationProblem):
        document.apply(operation)
    assert document.versions() == []


def test_a_backup_that_fails_stops_nobody(document: Document, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "backups").write_text("in the way")
    assert document.back_up(Reason.HOURLY).startswith("No backup was made")
    other = everything()
    document.apply(operations.replace_content(document.model, other))
    assert document.model == other and document.backing.problem.startswith("No backup was made")
    (home / "backups").unlink()
    assert document.back_up(Reason.HOURLY) == "" == document.backing.problem


def test_a_window_may_make_them_in_a_thread_of_its_own(document: Document) -> None:
    orders: list[Any] = []
    document.backing.carry_out = lambda order: orders.append(order) or ""  # type: ignore[func-returns-value]
    before = document.model
    document.apply(operations.replace_content(before, everything()))
    assert document.versions() == []
    (order,) = orders
    backup = order.run()
    assert earlier(backup).model == before and reasons(document) == ["before-import"]


# ── restoring ────────────────────────────────────────────────────────────────────────────────────────────────


def test_restoring_is_one_new_edit_that_can_be_undone(document: Document, path: Path) -> None:
    first = document.model
    document.back_up(Reason.OPENED)
    move(document, 800)
    document.apply(operations.delete(document.model, "scenario", key(document.model, "scenario", "deeper")))
    second, log = document.model, document.history()
    then = earlier(document.versions()[0].backup)
    assert lines(document.compare(then)) == [
        "Issue area “The river”: cooperation 8 → 5, competition 6 → 5",
        "Scenario “Deeper” added",
        "Setting of “Water” in the scenario “Deeper” added: unknown",
    ]
    changes = document.restore(then)
    assert document.model == first and len(changes.touched) == 3
    assert document.undo_label == f"Restore the version of {then.when}"
    assert document.history()[1:] == log  # it goes forward, and nothing of it is rewritten
    assert reasons(document) == ["before-restore", "opened"]
    document.undo()
    assert document.model == second
    document.redo()
    document.close()
    assert read(path)[0] == first


def test_restoring_what_is_there_changes_nothing(document: Document) -> None:
    document.back_up(Reason.OPENED)
    move(document, 800)
    document.undo()
    then = earlier(document.versions()[0].backup)
    assert not document.compare(then) and document.restore(then).touched == frozenset()
    assert document.undo_label is None and reasons(document) == ["opened"]


def test_a_version_of_another_workspace_is_not_put_in_the_place_of_this_one(document: Document, tmp_path: Path) -> None:
    other = Document.create(everything(), tmp_path / "other.modus")
    other.back_up(Reason.OPENED)
    before = document.model
    foreign = earlier(other.versions()[0].backup)
    with pytest.raises(OperationProblem, match="of another workspace, “Two neighbours”"):
        document.restore(foreign)
    assert document.model is before and document.versions() == []
    other.close()


def test_a_version_that_holds_more_than_we_know_is_not_restored(document: Document) -> None:
    then = Earlier(everything(), document.workspace_id, "2030-01-01 10:00", known=False)
    with pytest.raises(OperationProblem, match="Update first"):
        document.restore(then)


def test_where_nothing_can_be_changed_nothing_is_restored_or_kept(document: Document) -> None:
    move(document, 100)
    only_looked_at = ReadOnly("It is so.", WayOut.UPDATE)
    document._read_only = only_looked_at
    assert document.backup_due() is None and document.back_up(Reason.OPENED) == ""
    assert document.versions() == []
    document._read_only = None
    assert document.backup_due() is Reason.OPENED and document.back_up(Reason.OPENED) == ""
    then = earlier(document.versions()[0].backup)
    move(document, 200)
    document._read_only = only_looked_at
    for attempt in (lambda: document.restore(then), document.undo, document.redo):
        with pytest.raises(ReadOnly) as refused:
            attempt()
        assert refused.value.way_out is WayOut.UPDATE
    assert reasons(document) == ["opened"]


# ── older formats ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_document_of_an_older_format_is_kept_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model: Model = everything()
    Document.create(model, path).close()
    old = path.read_bytes()
    assert Document.open(path).versions() == []
    with monkeypatch.context() as later:
        later.setattr(versions, "FORMAT", versions.FORMAT + 1)
        for _ in range(2):
            document = Document.open(path)
            (version,) = document.versions()
            assert version.backup.reason == "before-migration" and version.backup.path.read_bytes() == old
            document.close()
        move(document := Document.open(path), 800)
        document.close()
    assert admit(path).content.model != model
    document = Document.open(path)
    assert earlier(version.backup).model == model
    document.restore(earlier(version.backup))
    assert document.model == model
    document.close()
