"""Files that hold what no workspace has, and files that are none."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

import pytest

from tests.storage.salvage.test_recovery import CONTENT, MODEL, NAME, alter, none_wrong
from tests.workspace.samples import large
from workbench.domain.identity import new_id
from workbench.storage.assembly import assemble
from workbench.storage.content import Content
from workbench.storage.errors import NotAWorkspace, TooNew
from workbench.storage.salvage.recovery import recover


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.modus"
    assemble(path, CONTENT)
    return path


EFFECT = next(iter(MODEL.effects.values()))
FOREIGN: dict[str, tuple[str, ...]] = {
    "trigger": ('CREATE TRIGGER t AFTER INSERT ON "issues" BEGIN DELETE FROM "conditions"; END',),
    "view": ('CREATE VIEW v AS SELECT * FROM "issues"',),
    "index": ('CREATE INDEX i ON "issues" ("title")',),
    "virtual": ("CREATE VIRTUAL TABLE words USING fts5(text)", "INSERT INTO words VALUES ('The river')"),
    "rows like ours": (
        "CREATE TABLE more AS SELECT * FROM effects",
        f"UPDATE more SET id = '{new_id()}', amount = 3",
        "INSERT INTO more SELECT * FROM effects",
        "UPDATE more SET amount = 1",
    ),
    "another check": ("UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN -3 AND 3', 'BETWEEN -9 AND 9')",),
}


@pytest.mark.parametrize("what", FOREIGN)
def test_of_a_file_with_foreign_things_the_contents_are_saved(file: Path, tmp_path: Path, what: str) -> None:
    recovered = recover(alter(file, *FOREIGN[what]), NAME)
    none_wrong(recovered, MODEL, tmp_path)
    assert recovered.report.history == "all" and recovered.content.workspace_id == CONTENT.workspace_id
    assert recovered.report.found == len(list(MODEL.entities()))
    if what != "another check":
        assert any("that no workspace has" in found for found in recovered.report.damage)
        assert any("left behind" in note for note in recovered.report.notes)


def test_foreign_rows_are_not_taken_where_the_digests_are_lost(file: Path) -> None:
    more = f"'{new_id()}'"
    data = alter(
        file,
        "CREATE TABLE more AS SELECT * FROM issues LIMIT 1",
        f"UPDATE more SET id = {more}, key = 'more', requirement = NULL",
        "DELETE FROM digest",
        "DELETE FROM batch",
    )
    none_wrong(recover(data, NAME), MODEL)


def test_another_page_size(file: Path, tmp_path: Path) -> None:
    data = alter(file, "PRAGMA page_size=1024", "VACUUM")
    assert int.from_bytes(data[16:18]) == 1024
    assert recover(data, NAME).content.model == MODEL


def test_a_file_that_shrinks_by_itself(tmp_path: Path) -> None:
    """It has pages of another sort, which may look like those of a tree."""
    model = large(600)
    path = tmp_path / "shrinking.modus"
    assemble(path, Content.new(model, "Large"))
    recovered = recover(alter(path, "PRAGMA page_size=512", "PRAGMA auto_vacuum=1", "VACUUM"), NAME)
    assert recovered.content.model == model and recovered.report.damage == ()


# ── files that are none ──────────────────────────────────────────────────────────────────────────────────────


NOISE = random.Random(1).randbytes(50_000)
NONE_OF_OURS = {"text": b"hello", "zeros": bytes(9000), "noise": NOISE, "carriage returns": b"\x0d" * 50_000}


@pytest.mark.parametrize("what", NONE_OF_OURS)
def test_where_there_is_nothing_to_save(what: str) -> None:
    with pytest.raises(NotAWorkspace, match="nothing to be saved in “plan"):
        recover(NONE_OF_OURS[what], NAME)


def test_other_peoples_databases(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with pytest.raises(NotAWorkspace):
        recover(alter(path, "CREATE TABLE t (x)", "INSERT INTO t VALUES ('river')"), NAME)


def test_a_newer_file_is_not_half_read(tmp_path: Path) -> None:
    path = tmp_path / "new.modus"
    assemble(path, dataclasses.replace(CONTENT, meta={**CONTENT.meta, "min_reader": "9"}))
    with pytest.raises(TooNew):
        recover(path.read_bytes(), NAME)
