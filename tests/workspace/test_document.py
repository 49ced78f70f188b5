"""An open workspace: edits are kept, undone, published, and never lost."""

from __future__ import annotations

import dataclasses
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.workspace.samples import everything
from tests.workspace.steps import key, move, working_files
from workbench.domain.model import Model, RowChange
from workbench.storage import assembly
from workbench.storage.errors import CannotWrite, DocumentChanged, WorkingCopyProblem
from workbench.storage.quarantine import admit, fill
from workbench.storage.unfinished import forget, unfinished
from workbench.workspace import operations
from workbench.workspace.changes import Operation, OperationProblem
from workbench.workspace.claims import Claim
from workbench.workspace.document import Document
from workbench.workspace.reading import read

# ── edits ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_edit_says_what_it_touched_and_is_kept(document: Document) -> None:
    river = key(document.model, "issue", "river")
    changes = document.apply(operations.move_issue(document.model, river, 800, 300))
    assert (changes.label, changes.touched, changes.kinds) == ("Move “The river”", {("issue", river)}, {"issue"})
    assert document.model.issues[river].cooperation == 800
    assert document.kept_at is not None and document.kept_at.tzinfo is not None and document.has_unpublished


def test_undo_and_redo_are_new_changes(document: Document) -> None:
    before = document.model
    move(document, 800)
    after = document.model
    assert (document.undo_label, document.redo_label) == ("Move “The river”", None)
    undone = document.undo()
    assert undone is not None and undone.label == "Undo: Move “The river”"
    assert document.model == before
    assert (document.undo_label, document.redo_label) == (None, "Move “The river”")
    document.redo()
    assert document.model == after
    entries = document.history()
    assert [entry.kind for entry in entries] == ["redo", "undo", "do", "do"]
    assert entries[0].reverts == entries[1].id and entries[1].reverts == entries[2].id
    assert [entry.author for entry in entries] == ["Ada"] * 4
    assert [entry.own for entry in entries] == [True, True, True, False]
    assert entries[2].changes == 2 and entries[2].kinds == {"issue"}


def test_undo_reaches_back_to_where_this_person_began(document: Document, path: Path) -> None:
    move(document, 800)
    document.close()
    again = Document.open(path, "Ben")
    assert again.undo() is None and again.redo() is None and again.undo_label is None
    move(again, 100)
    assert again.undo() is not None and again.undo() is None
    assert [entry.author for entry in again.history(2)] == ["Ben", "Ben"]
    again.close()


def test_several_changes_to_one_thing_are_undone_backwards(document: Document) -> None:
    before = document.model
    river = before.issues[key(before, "issue", "river")]
    moved = dataclasses.replace(river, cooperation=1)
    further = dataclasses.replace(moved, cooperation=2, title="The lake")
    rows = (RowChange("issue", river.id, river, moved), RowChange("issue", river.id, moved, further))
    document.apply(Operation("Twice", rows))
    document.undo()
    assert document.model == before
    document.redo()
    assert document.model.issues[river.id] == further
    document.publish()
    assert read(document.path or "")[0] == document.model


def test_a_new_edit_forgets_what_was_undone(document: Document) -> None:
    move(document, 800)
    document.undo()
    move(document, 200)
    assert document.redo_label is None and document.redo() is None


def test_what_breaks_a_rule_changes_nothing(document: Document) -> None:
    before = document.model
    river = before.issues[key(before, "issue", "river")]
    bad = RowChange("issue", river.id, river, dataclasses.replace(river, cooperation=2000))
    with pytest.raises(OperationProblem, match="Issue area “river”"):
        document.apply(Operation("Bad", (bad,)))
    stale = RowChange("issue", river.id, dataclasses.replace(river, title="x"), river)
    with pytest.raises(OperationProblem, match="earlier state"):
        document.apply(Operation("Stale", (stale,)))
    assert document.model is before and not document.has_unpublished


def test_an_edit_that_changes_nothing_leaves_no_trace(document: Document) -> None:
    river = document.model.issues[key(document.model, "issue", "river")]
    nothing = operations.move_issue(document.model, river.id, river.cooperation, river.competition)
    assert document.apply(nothing).touched == frozenset()
    assert document.undo_label is None and not document.has_unpublished


def test_an_edit_that_cannot_be_kept_changes_nothing(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.storage import journal
    from workbench.storage.connection import driver

    def full(*_: Any) -> None:
        raise driver.OperationalError("database or disk is full")

    before = document.model
    with monkeypatch.context() as failing:
        failing.setattr(journal, "insert_changes", full)
        with pytest.raises(WorkingCopyProblem, match="could not be kept: Move “The river”"):
            move(document, 1)
    assert document.model is before and not document.has_unpublished and document.undo_label is None
    move(document, 2)
    document.publish()
    assert read(document.path or "")[0] == document.model


# ── the document ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_new_document_is_there_at_once(document: Document, path: Path, home: Path) -> None:
    model, info = read(path)
    assert model == document.model and document.path == path
    assert info.workspace_id == document.workspace_id
    assert not document.has_unpublished and document.published_at is not None and document.kept_at is None
    document.close()
    assert working_files(home) == []


def test_publishing_brings_everything_into_the_document(document: Document, path: Path) -> None:
    move(document, 800)
    move(document, 700)
    assert read(path)[0] != document.model
    document.publish()
    model, info = read(path)
    assert model == document.model and not document.has_unpublished
    assert (info.edits, info.sessions) == (3, 2)
    before = path.stat().st_mtime_ns
    document.publish()  # nothing new: the file is left alone
    assert path.stat().st_mtime_ns == before


def test_closing_publishes_and_tidies_up(document: Document, path: Path, home: Path) -> None:
    move(document, 800)
    document.close()
    document.close()
    assert read(path)[0] == document.model
    assert working_files(home) == [] and unfinished() == []
    assert list(path.parent.iterdir()) == [path]


def test_a_document_changed_underneath_is_not_overwritten_and_nothing_is_lost(
    document: Document, path: Path, tmp_path: Path
) -> None:
    other = Document.open(path, "Ben", Claim.TAKE_OVER)
    move(other, 111)
    other.close()
    theirs = path.read_bytes()
    move(document, 222)
    with pytest.raises(DocumentChanged, match="changed by someone else"):
        document.publish()
    with pytest.raises(DocumentChanged):
        document.close()
    assert path.read_bytes() == theirs
    move(document, 333)  # still open, still at work
    beside = path.with_name("plan (mine).modus")
    document.save_as(beside)
    document.close()
    assert read(beside)[0] == document.model and path.read_bytes() == theirs


def test_saving_under_another_name_moves_there(document: Document, path: Path) -> None:
    move(document, 800)
    other = path.with_name("other.modus")
    document.save_as(other)
    assert document.path == other and not document.has_unpublished
    assert read(other)[0] == document.model != read(path)[0]
    move(document, 100)
    document.publish()
    assert read(other)[0] == document.model
    with pytest.raises(CannotWrite, match="already"):
        document.save_as(path)
    assert document.path == other
    document.save_as(path, overwrite=True)
    assert read(path)[0] == document.model


def test_saving_under_its_own_name_publishes(document: Document, path: Path) -> None:
    move(document, 800)
    document.save_as(path)
    assert read(path)[0] == document.model


def test_a_copy_leaves_the_document_where_it_is(document: Document, path: Path) -> None:
    move(document, 800)
    document.save_copy(path.with_name("copy.modus"))
    assert document.path == path and document.has_unpublished
    assert read(path.with_name("copy.modus"))[0] == document.model


def test_a_document_that_is_gone_can_be_saved_again(document: Document, path: Path) -> None:
    move(document, 800)
    path.unlink()
    with pytest.raises(DocumentChanged, match="no longer"):
        document.publish()
    document.save_as(path)
    assert read(path)[0] == document.model


def test_a_workspace_without_a_file(home: Path, path: Path) -> None:
    document = Document.create(everything(), None)
    assert document.path is None and not document.has_unpublished and document.published_at is None
    with pytest.raises(CannotWrite, match="no file yet"):
        document.publish()
    document.close()
    assert working_files(home) == []
    document = Document.create(everything(), None)
    move(document, 800)
    assert document.has_unpublished
    document.save_as(path)
    document.close()
    assert read(path)[0] == document.model and working_files(home) == []


def test_discarding_is_possible_but_only_when_said(home: Path) -> None:
    document = Document.create(everything(), None)
    move(document, 800)
    document.close()
    (work,) = unfinished()
    assert (work.edits, work.document, work.title) == (1, None, "Two neighbours")
    forget(work)
    assert unfinished() == [] and working_files(home) == []
    document = Document.create(everything(), None)
    move(document, 800)
    document.close(discard=True)
    assert working_files(home) == []


def test_creating_never_replaces_what_is_there_unless_told(document: Document, path: Path, home: Path) -> None:
    document.close()
    before = path.read_bytes()
    with pytest.raises(CannotWrite, match="already"):
        Document.create(Model.blank("Other"), path)
    assert path.read_bytes() == before and working_files(home) == []
    Document.create(Model.blank("Other"), path, overwrite=True).close()
    assert read(path)[0].workspace.title == "Other"


def test_a_model_that_breaks_the_rules_is_not_written(path: Path, home: Path) -> None:
    model = everything()
    river = model.issues[key(model, "issue", "river")]
    bad = model.with_changes([RowChange("issue", river.id, river, dataclasses.replace(river, salience=9))])
    with pytest.raises(CannotWrite, match="river"):
        Document.create(bad, path)
    assert not path.exists() and working_files(home) == []


def test_opening_does_not_touch_the_document(document: Document, path: Path) -> None:
    document.close()
    before = (path.stat().st_mtime_ns, path.read_bytes())
    Document.open(path).close()
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before


@pytest.mark.skipif(os.name == "nt", reason="permissions as Unix has them")
def test_working_copies_are_private(document: Document, home: Path) -> None:
    folder = home / "sessions" / document.workspace_id
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_edit_is_one_transaction_with_nothing_in_it_but_rows(document: Document) -> None:
    """No library tries out in the middle of it what SQLite can."""
    said: list[str] = []
    document._working._connection.set_trace_callback(said.append)
    move(document, 123)
    document.undo()
    written = [statement.split(None, 2)[:2] for statement in said if not statement.startswith("SELECT")]
    words = {" ".join(words).upper() for words in written}
    assert words <= {"BEGIN IMMEDIATE", "COMMIT", "INSERT INTO", "INSERT OR", "DELETE FROM"}, words
    assert sum(statement == "COMMIT" for statement in said) == 2


def test_what_this_user_wrote_is_worked_with_byte_for_byte_and_anything_else_is_built_anew(
    document: Document, path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(document, 800)
    document.close()
    written, built = path.read_bytes(), list[Path]()
    real = assembly.assemble
    monkeypatch.setattr(assembly, "assemble", lambda to, content: (built.append(to), real(to, content))[1])
    own = Document.open(path)
    assert not built and own._working.path.read_bytes() == written
    assert len(own.history()) == 2 and not own.has_unpublished
    move(own, 300)
    own.close()
    written = path.read_bytes()
    (home / "written.txt").unlink()
    foreign = Document.open(path)
    assert len(built) == 1 and foreign._working.path.read_bytes() != written
    assert foreign.model == own.model
    foreign.close()


def test_what_was_written_over_since_it_was_admitted_is_built_of_what_was_admitted(path: Path, tmp_path: Path) -> None:
    Document.create(everything(), path).close()
    admitted, to = admit(path), tmp_path / "working"
    assert fill(path, admitted, to) and to.read_bytes() == path.read_bytes()
    to.unlink()
    with path.open("ab") as file:
        file.write(b"\0")
    assert not fill(path, admitted, to) and not to.exists()
    path.unlink()
    assert not fill(path, admitted, to) and not to.exists()


def test_what_is_written_over_while_it_is_opened_is_opened_as_it_is_then(path: Path) -> None:
    """In brief the history is not known here: a copy cannot be made of what was admitted."""
    Document.create(everything(), path, label="First").close()
    later = Document.open(path)
    move(later, 300)
    seen: list[Model] = []

    def write_over(model: Model) -> None:
        seen.append(model)
        later.publish()

    opened = Document.open(path, claim=Claim.COPY, apart=True, seen=write_over)
    assert len(seen) == 2 and opened.model == later.model != seen[0]
    assert [entry.label for entry in opened.history()] == [entry.label for entry in later.history()]
    opened.close(discard=True)
    later.close()
