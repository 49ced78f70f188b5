"""Documents of newer and older formats: what comes in, what is kept, what people are told, what is put back."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.storage import other_formats
from tests.storage.other_formats import AHEAD, OLD, STEP, TODAY, has_format, later, old_file, sealed, two_ahead
from tests.workspace.samples import everything
from tests.workspace.steps import crash, move
from workbench.domain.model import Model
from workbench.storage import arrival, formats, migrations, quarantine, upgrading
from workbench.storage.connection import Connection, driver
from workbench.storage.content import Content
from workbench.storage.errors import Damaged, DocumentChanged, FileProblem, ReadOnly, TooNew, Unsafe, WayOut
from workbench.storage.house import Extra
from workbench.storage.newer import is_plain
from workbench.storage.quarantine import admit
from workbench.storage.schema import FORMAT
from workbench.storage.unfinished import unfinished
from workbench.storage.upgrading import upgraded
from workbench.workspace.document import Document
from workbench.workspace.reading import read

MODEL = everything()
EXTRAS = (Extra("issue", "x", "hue", '"blue"'),)
CONTENT = dataclasses.replace(Content.new(MODEL, "New", "Ada"), extras=EXTRAS)


@pytest.fixture
def ahead(path: Path) -> Path:
    """A document of a format two versions ahead that this version may read and write."""
    two_ahead(path, CONTENT)
    return path


def all_rows(path: Path) -> dict[str, list[Any]]:
    """Everything a newer version would find in its own columns and tables."""
    connection: Connection = driver.connect(str(path))
    found = {
        query: sorted(connection.execute(query).fetchall(), key=repr)
        for query in (
            "SELECT id, colour, weight FROM issues",
            "SELECT id, place FROM session",
            "SELECT * FROM sightings",
            "SELECT * FROM tally",
        )
    }
    connection.close()
    return found


# ── newer ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("apart", [False, True])
def test_what_a_newer_format_says_can_be_read_is_read(ahead: Path, apart: bool) -> None:
    seen: list[Model] = []
    admitted = admit(ahead, seen=seen.append, apart=apart)
    assert admitted.content.model == MODEL and seen == [MODEL]
    assert admitted.newer and admitted.writable and not admitted.doubt
    info = read(ahead)[1]
    assert (info.format, info.doubt, info.unknown) == (FORMAT + 2, "", 2 * len(MODEL.issues) + 1 + 2 + 3)
    parked = [extra for extra in admitted.content.extras if extra.kind.startswith("table ")]
    assert admitted.content.meta["format"] == str(FORMAT) and admitted.meta["format"] == str(FORMAT + 2)
    assert len(parked) == 2 * len(MODEL.issues) + 1 + 2 + 3 and set(EXTRAS) <= set(admitted.content.extras)


def test_what_is_unknown_survives_being_changed_here_and_is_put_back(
    ahead: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = all_rows(ahead)
    document = Document.open(ahead)
    assert not document.read_only and any("newer version" in notice.text for notice in document.notices)
    move(document, 800)
    document.close()
    document = Document.open(ahead)
    assert not document.notices
    move(document, 801)
    document.close()
    content = admit(ahead).content
    assert content.meta["format"] == str(FORMAT) and set(EXTRAS) <= set(content.extras)
    rows = {
        form.kind: [
            tuple(formats_row[name] for name in form.columns)
            for formats_row in (arranged(form.kind, e) for e in content.model.table(form.kind).values())
        ]
        for form in formats.row_forms(FORMAT)
    }

    # The newer version opens it again: its own step first, then what was parked.
    has_format(monkeypatch, FORMAT + 1, {**migrations.STEPS, FORMAT + 1: AHEAD})
    tables = {**formats._TABLES, FORMAT + 1: {**formats._TABLES[FORMAT], "sighting": "sightings", "count": "tally"}}
    monkeypatch.setattr(formats, "_TABLES", tables)
    found, left = upgraded(FORMAT, rows, content.extras)
    columns = {form.kind: form.columns for form in formats.row_forms(FORMAT + 1)}
    issues = [dict(zip(columns["issue"], row, strict=True)) for row in found["issue"]]
    assert (
        sorted(((i["id"], i["colour"], i["weight"]) for i in issues), key=repr)
        == before["SELECT id, colour, weight FROM issues"]
    )
    assert sorted(found["sighting"], key=repr) == before["SELECT * FROM sightings"]
    assert sorted(found["count"], key=repr) == before["SELECT * FROM tally"]
    assert [extra.kind for extra in left] == ["issue", "table session"]  # sessions are not among the rows here


def arranged(kind: str, entity: Any) -> dict[str, Any]:
    from workbench.storage.mapping import plain, to_row

    return to_row(kind, plain(entity))


def test_what_was_deleted_here_takes_nothing_else_along(ahead: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that refer to something that is gone stay parked, with what hangs on them."""
    content = admit(ahead).content
    gone = sorted(MODEL.issues)[1]
    rows = {
        form.kind: [
            tuple(arranged(form.kind, e)[name] for name in form.columns)
            for e in content.model.table(form.kind).values()
            if e.id != gone and getattr(e, "issue", "") != gone
        ]
        for form in formats.row_forms(FORMAT)
        if form.kind in ("workspace", "group", "issue")
    }
    has_format(monkeypatch, FORMAT + 1, {**migrations.STEPS, FORMAT + 1: AHEAD})
    _, left = upgraded(FORMAT, rows, content.extras)
    assert {(extra.kind, extra.entity) for extra in left if extra.kind != "issue"} == {
        ("table issues", gone), ("table sightings", "1" * 36), ("table sightings", "2" * 36),
        ("table session", CONTENT.sessions[0].id),
    }  # fmt: skip


def test_what_only_newer_versions_may_write_is_looked_at_and_copied_as_it_is(path: Path) -> None:
    two_ahead(path, CONTENT, min_writer=FORMAT + 1)
    before, copy = path.read_bytes(), path.with_name("copy.modus")
    document = Document.open(path)
    assert document.model == MODEL and document.read_only_way_out is WayOut.UPDATE
    with pytest.raises(ReadOnly, match="newer version"):
        move(document, 1)
    with pytest.raises(ReadOnly):
        document.save_as(copy)
    document.save_copy(copy)
    assert copy.read_bytes() == before
    later(path, "UPDATE meta SET value = '9' WHERE key = 'format'")
    with pytest.raises(DocumentChanged, match="no copy"):
        document.save_copy(copy, overwrite=True)
    assert copy.read_bytes() == before
    document.close()


def test_what_needs_a_newer_reader_is_refused(path: Path) -> None:
    two_ahead(path, CONTENT, min_reader=FORMAT + 1)
    with pytest.raises(TooNew, match=rf"newer version of Modus Vivendi 3\.1\.0 \(format {FORMAT + 1}") as raised:
        Document.open(path)
    assert raised.value.way_out is WayOut.UPDATE


def test_digests_that_may_mean_more_than_is_known_are_a_doubt(ahead: Path) -> None:
    """Nothing is refused that may be right, nothing is changed that may be wrong."""
    later(ahead, "UPDATE digest SET sha256 = zeroblob(32) WHERE kind = 'issue'")
    assert not admit(ahead).writable and "not what was written" in read(ahead)[1].doubt
    document = Document.open(ahead)
    assert document.read_only and "cannot tell" in document.read_only_because
    assert document.read_only_way_out is WayOut.UPDATE
    copy = ahead.with_name("copy.modus")
    document.save_copy(copy)
    assert copy.read_bytes() == ahead.read_bytes()
    document.close()


def test_a_newer_file_that_breaks_the_rules_here_needs_the_newer_version(ahead: Path) -> None:
    later(ahead, "PRAGMA ignore_check_constraints=ON", "UPDATE evidence_links SET judgement = 'omen'")
    with pytest.raises((TooNew, Damaged)):
        admit(ahead)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON issues BEGIN DELETE FROM conditions; END",
        "CREATE VIEW v AS SELECT * FROM issues",
        "CREATE VIRTUAL TABLE words USING fts5(text)",
        "CREATE TABLE x (a TEXT, b TEXT GENERATED ALWAYS AS (hex(zeroblob(400000000))) VIRTUAL)",
        "CREATE TABLE x (a TEXT CHECK (hex(zeroblob(400000000)) <> ''))",
        "CREATE INDEX i ON issues (upper(title))",
        "CREATE TABLE x (a TEXT DEFAULT (datetime('now')))",
        "CREATE TABLE x (a TEXT COLLATE NOCASE)",
        'CREATE TABLE x (a TEXT CHECK ("hex"(a) <> 1))',
        "CREATE TABLE x (a TEXT CHECK (a LIKE '%a%a%a%'))",
        "CREATE TABLE x (a TEXT /* what */)",
    ],
)
def test_what_could_do_something_is_not_let_in_from_any_format(ahead: Path, statement: str) -> None:
    later(ahead, statement)
    sealed(ahead)
    with pytest.raises(Unsafe, match="no workspace has") as raised:
        admit(ahead)
    assert raised.value.way_out is WayOut.CHOOSE_ANOTHER  # only a newer version knows its contents


def test_a_newer_file_that_lacks_what_is_known_is_damaged(ahead: Path) -> None:
    later(ahead, "ALTER TABLE stances DROP COLUMN why")
    with pytest.raises(Damaged, match="lost a column"):
        admit(ahead)
    later(ahead, "DROP TABLE stances")
    with pytest.raises(Damaged, match="missing"):
        admit(ahead)


def test_every_table_of_this_format_is_plain() -> None:
    assert all(is_plain(statement) for statement in TODAY if statement.startswith("CREATE"))
    assert all(is_plain(s) for s in AHEAD if s.startswith("CREATE")) and not is_plain("DROP TABLE x")


# ── older ────────────────────────────────────────────────────────────────────────────────────────────────────


def as_it_comes() -> Model:
    """What a file that knows no notes and nothing private about issue areas can hold."""
    return Model.of(
        dataclasses.replace(e, note="", private=False) if e.id in MODEL.issues else e  # type: ignore[call-arg]
        for e in MODEL.entities()
    )


@pytest.fixture
def old(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A document of format 1, where this program's is 2."""
    has_format(monkeypatch, 2, {1: OLD, 2: STEP})
    monkeypatch.setattr(quarantine, "wrote", lambda _: True)
    old_file(path, as_it_comes(), EXTRAS)
    yield path
    monkeypatch.undo()
    for cached in (migrations.objects_of, formats.row_forms, formats.known_tables, arrival._order):
        cached.cache_clear()


def test_an_older_document_is_led_on_and_stays_as_it_is_until_saved(old: Path) -> None:
    before = old.read_bytes()
    seen: list[Model] = []
    document = Document.open(old, seen=seen.append)
    assert document.model == as_it_comes() == seen[0]
    assert not document.read_only and "older version" in document.notices[0].text
    assert [version.backup.path.read_bytes() for version in document.versions()] == [before]
    document.close()
    assert old.read_bytes() == before
    document = Document.open(old)
    move(document, 800)
    model = document.model
    document.close()
    content = admit(old).content
    assert content.model == model and content.meta["format"] == "2" and content.extras == EXTRAS
    assert (content.meta["min_reader"], len(content.batches)) == ("1", 2)
    assert not Document.open(old).notices


def test_an_older_document_that_is_damaged_is_found_so_by_its_own_rules(old: Path) -> None:
    later(old, "UPDATE issues SET title = 'The lake' WHERE key = 'river'")
    with pytest.raises(Damaged, match="not what was written"):
        admit(old)


def test_unfinished_work_of_an_older_version_is_gone_on_with(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document.open(old)
    move(document, 800)
    model, working = document.model, document._working.path
    crash(document)
    # As the older version would have left it:
    old_file(old.with_name("left.db"), as_it_comes())
    shutil.copyfile(old.with_name("left.db"), working)
    (work,) = unfinished()
    resumed = Document.resume(work)
    assert resumed.model == as_it_comes() != model
    move(resumed, 700)
    resumed.save_as(old.with_name("on.modus"))
    assert admit(old.with_name("on.modus")).content.model == resumed.model
    resumed.close()


def test_a_step_that_fails_or_alters_what_it_must_not_lets_nothing_in(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()
    for wrong in (
        "INSERT INTO issues SELECT * FROM issues",
        "UPDATE issues SET title = 'x'",
        "DELETE FROM cross_impacts",
    ):
        has_format(monkeypatch, 2, {1: OLD, 2: (*STEP, wrong)})
        with pytest.raises(FileProblem, match="format 1"):
            Document.open(old)
        assert old.read_bytes() == before and unfinished() == []
    on_purpose = frozenset({("issue", "title")})
    has_format(monkeypatch, 2, {1: OLD, 2: (*STEP, "UPDATE issues SET title = 'x' WHERE key = 'river'")})
    monkeypatch.setattr(upgrading, "REWRITTEN", {2: on_purpose})
    assert {issue.title for issue in admit(old).content.model.issues.values()} > {"x"}


def test_the_old_format_really_is_another(old: Path) -> None:
    (issues,) = (statement for statement in OLD if statement.startswith('CREATE TABLE "issues"'))
    assert '"note"' not in issues and other_formats._ISSUES not in OLD
