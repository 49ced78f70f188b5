"""Strangers' files are looked at by a process of its own, and what it tells is believed as little as the file."""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import os
import random
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.test_gate import alter
from tests.workspace.samples import everything
from workbench.domain.model import Model
from workbench.storage import inspection, looking, quarantine, register
from workbench.storage.arrival import Arrival
from workbench.storage.assembly import assemble
from workbench.storage.connection import driver, sqlite_is_unsafe
from workbench.storage.content import Content
from workbench.storage.errors import Damaged, FileProblem, Unsafe
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.house import batch_digest
from workbench.storage.inspection import Patience, examine
from workbench.storage.mapping import columns
from workbench.storage.new_document import write_document
from workbench.storage.publish import Target
from workbench.storage.quarantine import admit
from workbench.storage.worker import apart as module
from workbench.storage.worker.apart import Limits

ROOT = Path(__file__).resolve().parents[2]
MODEL = everything()
CONTENT = Content.new(MODEL, "New", "me")
unix = pytest.mark.skipif(os.name == "nt", reason="the system knows no such limits")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("MODUS_HOME", str(folder))
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A document that this user wrote."""
    path = tmp_path / "plan.modus"
    write_document(CONTENT, Target(path))
    return path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Limits | None]:
    """The limits under which each process was asked to look at a file."""
    found: list[Limits | None] = []
    real = quarantine.Begun

    def begun(task: str, arguments: Any, limits: Limits | None) -> Any:
        found.append(limits)
        return real(task, arguments, limits)

    monkeypatch.setattr(quarantine, "Begun", begun)
    return found


def pretend(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """Has the process that looks at a file do something else, as if the file had taken it over."""
    start = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from workbench.storage.worker import child\n"
        f"child.TASKS = {{'examine': 'tests.storage.taken_over:{what}'}}\nsys.exit(child.main())"
    )
    monkeypatch.setattr(module, "_START", start)


def test_own_files_are_looked_at_here_and_others_apart(file: Path, home: Path, asked: list[Limits | None]) -> None:
    assert admit(file).content.model == MODEL and asked == []
    assert admit(file, apart=True).content.model == MODEL and len(asked) == 1
    (home / "written.txt").unlink()
    admitted = admit(file)
    assert len(asked) == 2
    content = admitted.content
    assert (content.model, content.sessions, content.batches, content.changes) == (
        MODEL, CONTENT.sessions, CONTENT.batches, CONTENT.changes,
    )  # fmt: skip


def test_a_file_is_no_longer_ours_once_somebody_changed_it(file: Path, asked: list[Limits | None]) -> None:
    alter(file, "UPDATE batch SET label = 'Mine'")
    with pytest.raises(Damaged):
        admit(file)
    assert len(asked) == 1


def test_limits_grow_with_the_file_and_are_small_for_a_small_one(file: Path, asked: list[Limits | None]) -> None:
    admit(file, apart=True)
    (limits,) = asked
    assert limits is not None
    assert limits.memory <= 256_000_000 + 30 * file.stat().st_size and limits.cpu <= 2
    assert limits.writes == 0 and limits.files <= 64 and limits.says < 10_000_000


def test_in_brief_the_history_of_an_own_file_is_checked_and_not_told(file: Path, home: Path) -> None:
    with ExitStack() as closing:
        brief = admit(file, apart=True, brief=closing)
        assert admit(file, brief=closing).whole, "who looks in this process has the changes anyway"
    assert not brief.whole and brief.building is None and brief.content.changes == ()
    assert (brief.content.model, brief.content.batches) == (MODEL, CONTENT.batches)
    alter(file, "UPDATE change SET after = NULL WHERE number = (SELECT max(number) FROM change)")
    (home / "written.txt").write_text(hashlib.sha256(file.read_bytes()).hexdigest() + "\n", "ascii")
    with pytest.raises(Damaged, match="history"), ExitStack() as closing:
        admit(file, apart=True, brief=closing)


# ── the first picture ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("apart", [False, True])
def test_rows_are_seen_before_everything_is_checked(file: Path, apart: bool) -> None:
    seen: list[Model] = []
    admit(file, seen=seen.append, apart=apart)
    assert seen == [MODEL]
    alter(file, "UPDATE batch SET label = 'Mine'")
    with pytest.raises(Damaged, match="history"):
        admit(file, seen=seen.append, apart=apart)
    assert seen == [MODEL, MODEL]


def test_rows_that_break_the_rules_are_never_seen(file: Path) -> None:
    seen: list[Model] = []
    alter(file, "UPDATE issues SET floor = 900 WHERE key = 'river'")
    with pytest.raises(Damaged, match="no workspace may hold"):
        admit(file, seen=seen.append)
    assert seen == []


@pytest.mark.parametrize("apart", [False, True])
def test_whoever_sees_may_give_up(file: Path, apart: bool) -> None:
    def give_up(_: Model) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        admit(file, seen=give_up, apart=apart)


# ── a process that a file has taken over ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("what", "told"),
    [
        pytest.param("work_for_ever", "far too long", marks=unix),
        pytest.param("eat", "memory", marks=unix),
        ("crash", "stop"),
        ("mumble", "stop"),
        pytest.param("write", "stop", marks=unix),
        ("flood", "stop"),
    ],
)
def test_it_ends_in_a_sentence(file: Path, monkeypatch: pytest.MonkeyPatch, what: str, told: str) -> None:
    pretend(monkeypatch, what)
    with pytest.raises(Unsafe, match=told) as raised:
        admit(file, apart=True)
    assert str(raised.value).endswith(".") and "“plan.modus”" in str(raised.value)


@pytest.mark.parametrize("what", ["say_nothing", "say_no_model", "lie", "lie_about_history", "shout"])
def test_nothing_it_says_is_believed(file: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    pretend(monkeypatch, what)
    with pytest.raises(FileProblem) as raised:
        admit(file, apart=True)
    assert len(str(raised.value)) <= 1100 and str(raised.value).isprintable()


def honest() -> list[Any]:
    """What is told about a sound file."""
    told: list[Any] = []
    with TemporaryDirectory() as folder:
        assemble(Path(folder) / "x", CONTENT)
        with looking.reading(Path(folder) / "x", Patience(60, "x")) as connection:
            examine(connection, Patience(60, "x"), told.append)
    return told


HONEST = honest()
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["issue", "change", "meta"]),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=8,
)


def test_what_is_told_about_a_sound_file_comes_in() -> None:
    arrival = Arrival(Patience(60, "x"))
    for piece in HONEST:
        arrival.hear(piece)
    assert arrival.content().model == MODEL


@pytest.mark.parametrize(
    ("kind", "column", "wrong"),
    [
        ("state", "rank", "1"),
        ("state", "key", None),
        ("issue", "title", ["x"]),
        ("issue", "floor", 1.5),
        ("issue", "group", {}),
    ],
)
def test_values_of_the_wrong_type(kind: str, column: str, wrong: Any) -> None:
    """Also where SQLite let them pass: no rule of the domain is asked about what it was not made for."""
    arrival = Arrival(Patience(60, "x"))
    at = columns(kind).index(column)
    with pytest.raises(Damaged, match="cannot be read"):
        for piece in HONEST:
            what, *rest = piece
            rows = [(*row[:at], wrong, *row[at + 1 :]) for row in rest[0]] if what == kind else rest
            arrival.hear([what, rows] if what == kind else piece)


def test_taking_in_does_not_take_for_ever() -> None:
    arrival = Arrival(Patience(-1, "x"))
    with pytest.raises(Unsafe, match="far too long"):
        arrival.hear(HONEST[0])


@pytest.mark.parametrize("apart", [False, True])
def test_what_this_user_wrote_is_not_given_up_where_something_else_took_the_time(
    file: Path, monkeypatch: pytest.MonkeyPatch, apart: bool
) -> None:
    """Python's collector may come in between, and took two seconds once."""
    passed = itertools.count(step=2.0)
    monkeypatch.setattr(inspection.time, "thread_time", lambda: next(passed))
    assert admit(file, apart=apart).content.model == MODEL
    monkeypatch.setattr(quarantine, "wrote", lambda _: False)
    with pytest.raises(Unsafe, match="far too long"):
        admit(file)


def test_nothing_is_heard_of_rows_that_are_not_counted_or_texts_without_end(file: Path) -> None:
    seen: list[Model] = []
    alter(file, "DELETE FROM digest WHERE kind = 'effect'")
    with pytest.raises(Damaged, match="1 effect rows, and should have 0"):
        admit(file, seen=seen.append)
    alter(file, "DELETE FROM effects", "UPDATE issues SET why = replace(hex(zeroblob(400001)), '0', 'x')")
    with pytest.raises(Damaged, match="longer than any"):
        admit(file, seen=seen.append)
    assert seen == []


def test_a_history_that_says_nothing_with_all_digests_right(tmp_path: Path) -> None:
    change = CONTENT.changes[-1]._replace(after="{")
    changes = (*CONTENT.changes[:-1], change)
    batch = CONTENT.batches[0]._replace(digest=batch_digest(CONTENT.batches[0], changes))
    assemble(tmp_path / "x.modus", dataclasses.replace(CONTENT, changes=changes, batches=(batch,)))
    with pytest.raises(Damaged, match="history cannot be read"):
        admit(tmp_path / "x.modus")


@given(seed=st.integers(), put=ANYTHING)
def test_whatever_is_told_comes_in_sound_or_as_a_problem(seed: int, put: Any) -> None:
    """One thing anywhere in an honest account is replaced: by anything, or it is missing, or it is there twice."""
    chance = random.Random(seed)

    def spoilt(value: Any) -> Any:
        """``value`` with one of its parts replaced, however deep."""
        if isinstance(value, list | tuple) and value and chance.random() < 0.9:
            return list_of_spoilt(value)
        if isinstance(value, dict) and value and chance.random() < 0.9:
            key = chance.choice(sorted(value))
            return {**value, key: spoilt(value[key])}
        return put

    def list_of_spoilt(value: Any) -> list[Any]:
        at = chance.randrange(len(value))
        parts = chance.choice(([spoilt(value[at])],) * 8 + ([], [value[at]] * 2, [put]))
        return [*value[:at], *parts, *value[at + 1 :]]

    arrival = Arrival(Patience(60, "x"))
    try:
        for piece in list_of_spoilt(HONEST):
            arrival.hear(piece)
        content = arrival.content()
    except FileProblem:
        return
    assert content.model.workspace.title and all(isinstance(change.entity, str) for change in content.changes)


# ── the register ─────────────────────────────────────────────────────────────────────────────────────────────


def test_the_register_forgets_the_oldest(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "_KEPT", 3)
    documents = [Fingerprint(1, f"{n:064x}", 0, 0) for n in range(8)]
    for document in documents:
        register.note_written(document)
    assert [register.wrote(document) for document in documents] == [False] * 4 + [True] * 4
    assert [path.name for path in home.iterdir()] == ["written.txt"]


def test_a_register_that_cannot_be_kept_bothers_nobody(home: Path, file: Path, tmp_path: Path) -> None:
    (home / "written.txt").unlink()
    (home / "written.txt").mkdir()
    write_document(CONTENT, Target(tmp_path / "other.modus"))
    assert admit(tmp_path / "other.modus").content.model == MODEL


def test_an_old_sqlite_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "sqlite_version_info", (3, 53, 2))
    assert sqlite_is_unsafe() == ""
    monkeypatch.setattr(driver, "sqlite_version_info", (3, 40, 1))
    assert "3.53.2" in sqlite_is_unsafe()


def test_whoever_looks_need_not_wait_for_what_a_workspace_means() -> None:
    """Every file from elsewhere is looked at by a new process, and making the classes of the entities takes longer than
    reading a small file.
    """
    order = "import sys, workbench.storage.looking; print(*sorted(sys.modules))"
    told = subprocess.run([sys.executable, "-c", order], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "workbench.storage.inspection" in told.split()
    assert not {"workbench.domain.model", "workbench.storage.arrival", "subprocess"} & set(told.split())
