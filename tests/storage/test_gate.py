"""What comes through the gate, what does not, and what is said about it."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspace.samples import everything
from workbench.domain.identity import new_id
from workbench.storage import inspection, looking, quarantine
from workbench.storage.assembly import assemble
from workbench.storage.canonical import canonical, digest
from workbench.storage.connection import Connection, driver
from workbench.storage.content import Content
from workbench.storage.errors import CannotRead, Damaged, FileProblem, NotAWorkspace, TooNew, Unsafe, WayOut
from workbench.storage.house import Extra
from workbench.storage.mapping import plain
from workbench.storage.migrations import STEPS
from workbench.storage.quarantine import admit
from workbench.storage.schema import FORMAT

ROOT = Path(__file__).resolve().parents[2]
MODEL = everything()
CONTENT = Content.new(MODEL, "New", "me")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.modus"
    assemble(path, CONTENT)
    return path


def alter(path: Path, *statements: str) -> None:
    """What a stranger with another program can do to a file."""
    connection: Connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA writable_schema=ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def patch(path: Path, offset: int, data: bytes) -> None:
    whole = bytearray(path.read_bytes())
    whole[offset : offset + len(data)] = data
    path.write_bytes(whole)


def refused(path: Path, kind: type[FileProblem]) -> str:
    """The sentence with which the gate refuses; the file and everything around it stays as it is."""
    before = {p: p.read_bytes() for p in path.parent.iterdir() if p.is_file()}
    with pytest.raises(FileProblem) as raised:
        admit(path)
    assert type(raised.value) is kind, raised.value
    assert {p: p.read_bytes() for p in path.parent.iterdir() if p.is_file()} == before
    sentence = str(raised.value)
    assert path.name in sentence and sentence.endswith(".") and len(sentence) < 400
    return sentence


def test_a_workspace_comes_in_whole(file: Path) -> None:
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    admitted = admit(file)
    assert admitted.content.model == MODEL
    assert admitted.content.changes == CONTENT.changes
    assert admitted.content.sessions == CONTENT.sessions
    assert admitted.fingerprint.sha256 == before == hashlib.sha256(file.read_bytes()).hexdigest()
    assert admitted.writable


def test_the_gate_leaves_nothing_behind(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private = tmp_path / "private"
    private.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(private))
    admit(file)
    alter(file, "DELETE FROM cross_impacts")
    with pytest.raises(FileProblem):
        admit(file)
    assert list(private.iterdir()) == []


# ── things that are no workspace ─────────────────────────────────────────────────────────────────────────────


def test_other_files(tmp_path: Path) -> None:
    path = tmp_path / "x.modus"
    path.write_bytes(b"")
    assert "empty" in refused(path, NotAWorkspace)
    for content in (b"hello", b"SQLite format 3\x00", os.urandom(5000), b"PK\x03\x04" + bytes(4000)):
        path.write_bytes(content)
        assert "not a Modus Vivendi workspace" in refused(path, NotAWorkspace)


def test_what_is_no_file(tmp_path: Path, file: Path) -> None:
    with pytest.raises(CannotRead, match="no file"):
        admit(tmp_path / "nowhere.modus")
    with pytest.raises(NotAWorkspace, match="folder"):
        admit(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="links and pipes as Unix has them")
def test_links_and_pipes(tmp_path: Path, file: Path) -> None:
    link, pipe = tmp_path / "link.modus", tmp_path / "pipe.modus"
    link.symlink_to(file)
    os.mkfifo(pipe)
    with pytest.raises(NotAWorkspace, match="link"):
        admit(link)
    with pytest.raises(NotAWorkspace, match="regular"):
        admit(pipe)


def test_other_peoples_databases(tmp_path: Path) -> None:
    path = tmp_path / "x.modus"
    alter(path, "CREATE TABLE t (x)")
    assert "SQLite database, but not" in refused(path, NotAWorkspace)


def test_too_large(file: Path) -> None:
    with pytest.raises(Unsafe, match="at most"):
        admit(file, largest=1000)


# ── headers ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_write_ahead_mode(file: Path) -> None:
    patch(file, 18, b"\x02\x02")
    assert "write-ahead" in refused(file, Unsafe)


def test_a_strange_page_size_or_encoding(file: Path) -> None:
    patch(file, 16, (8192).to_bytes(2, "big"))
    refused(file, Unsafe)
    patch(file, 16, (4096).to_bytes(2, "big"))
    patch(file, 56, (2).to_bytes(4, "big"))
    refused(file, Unsafe)


@pytest.mark.parametrize("cut", [1, 4096, 40_000])
def test_cut_off(file: Path, cut: int) -> None:
    file.write_bytes(file.read_bytes()[:-cut])
    sentence = refused(file, Damaged)
    assert "cut off" in sentence and "Open an older copy" in sentence and "modus " not in sentence.lower()


def test_something_appended(file: Path) -> None:
    whole = file.read_bytes()
    for more in (b"more", bytes(4096)):
        file.write_bytes(whole + more)
        assert "something was appended" in refused(file, Damaged)


# ── the future ───────────────────────────────────────────────────────────────────────────────────────────────


def test_what_a_newer_format_calls_itself_does_not_count(file: Path) -> None:
    """What counts is which versions it says can read it."""
    alter(file, "PRAGMA user_version = 7")
    admitted = admit(file)
    assert admitted.content.model == MODEL and admitted.newer and admitted.writable and not admitted.doubt
    alter(file, "DROP TABLE meta")
    assert "newer version" in refused(file, TooNew)


def sealed_with(path: Path, **meta: str) -> None:
    """A file as a newer version may write it: everything right, ``meta`` different."""
    extras = (Extra("issue", new_id(), "colour", '"red"'), Extra("observation", new_id(), "*", "{}"))
    content = Content(MODEL, {**CONTENT.meta, **meta}, CONTENT.sessions, CONTENT.batches, CONTENT.changes, extras)
    assemble(path, content)


def test_a_newer_reader_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "new.modus"
    sealed_with(path, format="9", min_reader=str(FORMAT + 1), min_writer="9", written_by="7.0")
    assert "newer version of Modus Vivendi 7.0" in refused(path, TooNew)


def test_a_newer_writer_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "new.modus"
    sealed_with(path, format=str(FORMAT + 1), min_writer=str(FORMAT + 1))
    admitted = admit(path)
    assert admitted.content.model == MODEL and not admitted.writable


# ── things that no workspace has ─────────────────────────────────────────────────────────────────────────────

FOREIGN = {
    "trigger": 'CREATE TRIGGER t AFTER INSERT ON "issues" BEGIN DELETE FROM "conditions"; END',
    "view": 'CREATE VIEW v AS SELECT * FROM "issues"',
    "table": "CREATE TABLE more (x)",
    "index": 'CREATE INDEX i ON "issues" ("title")',
    "virtual": "CREATE VIRTUAL TABLE words USING fts5(text)",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_foreign_things_are_not_let_in(file: Path, what: str) -> None:
    alter(file, FOREIGN[what])
    assert "that no workspace has" in refused(file, Unsafe)
    with pytest.raises(Unsafe) as raised:
        admit(file)
    assert raised.value.way_out is WayOut.IMPORT_CONTENTS


def test_a_table_that_only_looks_like_ours(file: Path) -> None:
    alter(file, "UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN -3 AND 3', 'BETWEEN -9 AND 9')")
    refused(file, Unsafe)


def test_a_view_in_place_of_a_table_is_not_asked(file: Path) -> None:
    bomb = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS key, x AS value FROM n"
    alter(file, "DROP TABLE meta", f"CREATE VIEW meta AS {bomb}")
    refused(file, Unsafe)


def test_a_missing_table(file: Path) -> None:
    alter(file, "DROP TABLE extras")
    assert "missing" in refused(file, Damaged)


def test_sidecars_are_not_looked_at(file: Path) -> None:
    victim = file.with_name("victim.txt")
    victim.write_text("precious")
    for suffix in ("-journal", "-wal", "-shm"):
        Path(f"{file}{suffix}").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + os.urandom(3000))
    assert admit(file).content.model == MODEL
    assert victim.read_text() == "precious"


def test_the_authorizer_lets_nothing_but_reading_through(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with looking.reading(file, inspection.Patience(60, "x")) as connection:
        assert connection.execute("SELECT count(*) FROM issues").fetchone() == (2,)
        for statement in (
            "DELETE FROM issues", f"ATTACH '{other}' AS other", "PRAGMA writable_schema=ON", "CREATE TEMP TABLE t (x)",
            "SELECT load_extension('x')", "SELECT hex(zeroblob(400000000))", "PRAGMA journal_mode=WAL",
        ):  # fmt: skip
            with pytest.raises(driver.DatabaseError):
                connection.execute(statement)
    assert not other.exists()


#: In a process of its own: SQLite cannot be interrupted from outside where the gate forgot to.
FOR_EVER = """
import sys
from pathlib import Path
from workbench.storage import inspection, looking
from workbench.storage.connection import driver

many = ", ".join(f"change c{n}" for n in range(9))
with looking.reading(Path(sys.argv[1]), inspection.Patience(0.2, "x")) as connection:
    try:
        connection.execute(f"SELECT count(*) FROM {many}").fetchone()
    except driver.OperationalError as error:
        print(error)
"""


def test_reading_does_not_take_for_ever(file: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", FOR_EVER, str(file)], capture_output=True, text=True, timeout=30, cwd=ROOT, check=True
    )
    assert "interrupted" in child.stdout
    with pytest.raises(Unsafe, match="far too long"):
        inspection.Patience(-1, "x").check()


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────

ALTERED = {
    "a text": "UPDATE issues SET title = 'The lake' WHERE key = 'river'",
    "a number": "UPDATE effects SET amount = 3",
    "a row gone": "DELETE FROM cross_impacts",
    "a row gone with its digest": "DELETE FROM digest WHERE kind = 'stance'",
    "a change": "UPDATE change SET after = replace(after, 'North', 'South')",
    "a change gone": "DELETE FROM change WHERE number = 2",
    "a label": "UPDATE batch SET label = 'Old'",
    "an author": "UPDATE session SET author = 'you'",
    "a head gone": "DELETE FROM head WHERE kind = 'issue'",
    "an extra come": "INSERT INTO extras VALUES ('issue', 'x', 'y', '1')",
    "a digest": "UPDATE digest SET sha256 = zeroblob(32) WHERE kind = 'issue'",
    "the version": "UPDATE meta SET value = 'x' WHERE key = 'format'",
    "whose it is": "DELETE FROM meta WHERE key = 'workspace_id'",
}


@pytest.mark.parametrize("what", ALTERED)
def test_altered_content_is_noticed(file: Path, what: str) -> None:
    alter(file, "PRAGMA foreign_keys=OFF", ALTERED[what])
    assert "damaged" in refused(file, Damaged)


def forged(path: Path, change: Callable[[Connection], None]) -> None:
    """A file whose digests are all right, made by somebody who knows how."""
    connection: Connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    change(connection)
    connection.close()


def test_an_impossible_judgement_with_the_right_digest(file: Path) -> None:
    effect = next(iter(MODEL.effects.values()))
    sha256 = digest(canonical({**plain(effect), "amount": 7}))

    def change(connection: Connection) -> None:
        connection.execute("UPDATE effects SET amount = 7")
        connection.execute("UPDATE digest SET sha256 = ? WHERE kind = 'effect'", (sha256,))

    forged(file, change)
    refused(file, Damaged)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are looked at in this process, as those of this user are."""
    monkeypatch.setattr(quarantine, "wrote", lambda _: True)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "wrong", [{"amount": 7}, {"amount": 10**30}, {"why": "x" * 30_000}, {"why": "a\x07b"}, {"state": new_id()}]
)
def test_rows_that_break_the_rules_never_get_past_the_rules(
    tmp_path: Path, wrong: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where SQLite's own checks are passed by, the domain's rules are asked."""
    import dataclasses

    from workbench.domain.model import Model

    effect = next(iter(MODEL.effects.values()))
    bad = dataclasses.replace(effect, **wrong)  # type: ignore[arg-type]
    model = Model.of([*(e for e in MODEL.entities() if e is not effect), bad])
    monkeypatch.setattr(inspection, "_check_structure", lambda *_: None)
    monkeypatch.setattr(inspection, "_demand_meta", lambda *_: None)
    monkeypatch.setattr(inspection, "_demand_exactly", lambda *_: None)
    path = tmp_path / "bad.modus"
    with monkeypatch.context() as patching:
        loose = tuple(s.replace(' CHECK ("amount" BETWEEN -3 AND 3)', "") for s in STEPS[1])
        patching.setattr("workbench.storage.migrations.STEPS", {**STEPS, 1: loose})
        try:
            assemble(path, Content.new(model, "Bad"))
        except OverflowError:
            return  # what does not fit into a column cannot be in a file
    assert "no workspace may hold" in refused(path, Damaged)


def test_text_that_is_no_text(file: Path) -> None:
    alter(file, "UPDATE issues SET title = CAST(x'ff41' AS TEXT)")
    refused(file, Damaged)


@pytest.mark.usefixtures("here")
def test_single_bits_that_change_something_are_noticed(file: Path) -> None:
    """Of flips anywhere in the file, every one is either refused or changed nothing that is in it."""
    whole = file.read_bytes()
    chance = random.Random(os.environ.get("MODUS_SEED", "1"))
    passed = 0
    for _ in range(400):
        at, bit = chance.randrange(len(whole)), chance.randrange(8)
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
        try:
            content = admit(file).content
        except FileProblem:
            continue
        passed += 1
        assert content.model == MODEL and content.changes == CONTENT.changes, (at, bit)
        assert (content.batches, content.sessions) == (CONTENT.batches, CONTENT.sessions), (at, bit)
    assert passed < 400


def test_a_file_of_ones_own_that_needs_too_much_memory(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quarantine, "wrote", lambda _: True)

    def needs(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(looking, "examine", needs)
    assert "far more memory" in refused(file, Unsafe)
