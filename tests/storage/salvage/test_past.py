"""How much of the history goes on in a recovered workspace."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.proofs.destroyed_pages import edited
from tests.storage.salvage.test_recovery import NAME, alter, none_wrong, overwritten
from tests.workspace.samples import large
from workbench.storage.assembly import assemble
from workbench.storage.content import Content
from workbench.storage.house import Batch, Change
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.pages import Pages
from workbench.storage.salvage.recovery import recover
from workbench.storage.salvage.survey import survey
from workbench.storage.salvage.tables import told

CONTENT = edited(Content.new(large(500), "New", "me"), random.Random(2), 20)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.modus"
    assemble(path, CONTENT)
    return path


def pages_of_log(data: bytes) -> dict[Batch | Change, int]:
    """Where in the file every batch and every change lies."""
    budget = Budget(NAME, len(data))
    records = ((told(found), found.page) for found in survey(Pages(data), budget).records(budget))
    return {record: page for record, page in records if isinstance(record, Batch | Change)}


def page_of_change(data: bytes, number: int) -> int:
    """The page on which a change lies."""
    (page,) = {page for row, page in pages_of_log(data).items() if isinstance(row, Change) and row.number == number}
    return page


def first_change_of(batch: int) -> int:
    return next(change.number for change in CONTENT.changes if change.batch == CONTENT.batches[batch - 1].id)


@pytest.mark.parametrize("lost", [1, 5, 12, 18])
def test_what_came_after_the_last_gap_is_kept(file: Path, tmp_path: Path, lost: int) -> None:
    data = file.read_bytes()
    recovered = recover(overwritten(data, page_of_change(data, first_change_of(lost))), NAME)
    none_wrong(recovered, CONTENT.model, tmp_path)
    assert recovered.report.history == "end" and recovered.report.found == len(list(CONTENT.model.entities()))
    first, *kept, last = recovered.content.batches
    assert first.label == last.label == f"Recovered from {NAME}"
    assert kept and [b[1:] for b in kept] == [b[1:] for b in CONTENT.batches[-len(kept) :]]
    assert CONTENT.batches[lost - 1].id not in {batch.id for batch in kept}
    assert len(kept) >= 20 - lost - 4
    assert recovered.content.workspace_id != CONTENT.workspace_id
    assert any(f"the last {len(kept)} steps" in note for note in recovered.report.notes)
    assert {session.author for session in recovered.content.sessions} == {"", "me"}


def test_where_the_end_is_lost_nothing_is_made_of_the_rest(file: Path, tmp_path: Path) -> None:
    """Nobody would know what came after it."""
    data = file.read_bytes()
    recovered = recover(overwritten(data, page_of_change(data, len(CONTENT.changes))), NAME)
    none_wrong(recovered, CONTENT.model, tmp_path)
    assert recovered.report.history == "none" and len(recovered.content.batches) == 1


def with_a_last_step_apart(steps: int) -> Content:
    """Content whose last step touches nothing that the step before it touched."""
    start = Content.new(large(500), "New", "me")
    for seed in range(100):
        content = edited(start, random.Random(seed), steps)
        last, before = (
            {change.entity for change in content.changes if change.batch == batch.id} for batch in content.batches[-2:]
        )
        if not last & before:
            return content
    raise AssertionError("no such content")


def test_steps_before_one_that_is_lost_are_not_taken_for_the_last(tmp_path: Path) -> None:
    """Nothing is left of the changes of the last step, and the page that would tell of that step is gone."""
    path = tmp_path / "long.modus"
    assemble(path, edited(Content.new(large(500), "New", "me"), random.Random(2), 40))
    where = {row: page for row, page in pages_of_log(path.read_bytes()).items() if isinstance(row, Batch)}
    on_the_first_page = sum(page == min(where.values()) for page in where.values())
    assert on_the_first_page < 40
    content = with_a_last_step_apart(on_the_first_page)  # so that the last step is alone on its page
    last = content.batches[-1]
    path.unlink()
    assemble(path, content)
    data = alter(path, f"DELETE FROM change WHERE batch = '{last.id}' OR number = 2")
    (page,) = {page for row, page in pages_of_log(data).items() if isinstance(row, Batch) and row.id == last.id}
    recovered = recover(overwritten(data, page), NAME)
    none_wrong(recovered, content.model, tmp_path)
    assert recovered.report.history == "none"


def test_a_step_that_is_not_what_was_written_ends_it(file: Path, tmp_path: Path) -> None:
    data = alter(file, "UPDATE batch SET label = 'Something else' WHERE number = 15")
    recovered = recover(data, NAME)
    none_wrong(recovered, CONTENT.model, tmp_path)
    assert [batch.label for batch in recovered.content.batches[1:-1]] == [f"Edit {n}" for n in range(16, 22)]


def test_a_step_that_does_not_lead_to_what_is_there_ends_it(file: Path, tmp_path: Path) -> None:
    """An entity that was changed in the last step is lost: that step cannot be taken back from what there is."""
    last = CONTENT.changes[-1]
    data = alter(
        file,
        f"DELETE FROM issues WHERE id = '{last.entity}'",
        f"UPDATE digest SET sha256 = zeroblob(32) WHERE entity = '{last.entity}'",
        "DELETE FROM change WHERE number = 3",
    )
    recovered = recover(data, NAME)
    none_wrong(recovered, CONTENT.model, tmp_path)
    assert recovered.report.history == "none"


def test_sessions_of_which_the_row_is_lost(file: Path, tmp_path: Path) -> None:
    recovered = recover(alter(file, "DELETE FROM session"), NAME)
    none_wrong(recovered, CONTENT.model, tmp_path)
    assert recovered.report.history == "all" and recovered.content.changes[: len(CONTENT.changes)] == CONTENT.changes


def test_a_file_that_does_not_say_which_workspace_it_is(file: Path, tmp_path: Path) -> None:
    recovered = recover(alter(file, "DELETE FROM meta"), NAME)
    none_wrong(recovered, CONTENT.model, tmp_path)
    assert recovered.report.history == "all" and recovered.content.workspace_id != CONTENT.workspace_id
    assert any("another one" in note for note in recovered.report.notes)
