"""A lock is judged by what can be known, believed no further than courtesy goes, and had by one at a time."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.domain.identity import new_id
from workbench.domain.legible import legible
from workbench.storage import lock
from workbench.storage.errors import Hold, InUse, WayOut
from workbench.storage.lock import Lock, describe, take
from workbench.storage.lock_slip import Owner, lock_path
from workbench.storage.process import _started

LIMIT = lock.SILENCE


@pytest.fixture
def document(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    path = folder / "plan.modus"
    path.write_bytes(b"document")
    return path


def held(path: Path) -> tuple[Hold | None, InUse | None]:
    """How somebody has it, by trying; gives the lock up again."""
    try:
        taken = take(path, "w", new_id())
    except InUse as problem:
        return problem.holder.hold, problem
    taken.release()
    return None, None


def put(path: Path, content: bytes, seconds_old: float = 0.0) -> None:
    lock_path(path).write_bytes(content)
    then = time.time() - seconds_old
    os.utime(lock_path(path), (then, then))


def alone(path: Path) -> bool:
    return {found.name for found in path.parent.iterdir()} <= {path.name, lock_path(path).name}


# ── judging ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def asleep() -> Any:
    """A process of somebody's that lives."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process.pid
        process.kill()


HERE = Owner.me("w", "theirs")
AGES = st.sampled_from([0, LIMIT - 60, LIMIT + 60, 86_400 * 400, 60 - LIMIT, -LIMIT - 60, -86_400 * 400])


@given(
    host=st.sampled_from(["here", "elsewhere"]),
    numbers=st.sampled_from(["ours", "a container's"]),
    user=st.sampled_from(["me", "ben"]),
    process=st.sampled_from(["lives", "another one has its number", "dead", "nonsense", "this one, closed"]),
    age=AGES,
)
def test_how_somebody_has_it(asleep: int, host: str, numbers: str, user: str, process: str, age: float) -> None:
    number, started = {
        "lives": (asleep, _started(asleep)),
        "another one has its number": (asleep, "earlier"),
        "dead": (2**22 + 7, "earlier"),
        "nonsense": (-1, "earlier"),
        "this one, closed": (HERE.number, HERE.started),
    }[process]
    owner = Owner(
        HERE.user if user == "me" else "ben",
        HERE.host if host == "here" else "far-away",
        HERE.numbers if numbers == "ours" else "pid:[1]",
        number,
        started,
        "w",
        "theirs",
        HERE.since,
        HERE.beat,
    )
    if host == "here" and numbers == "ours":
        expected = None if process != "lives" else Hold.OWN_WINDOW if user == "me" else Hold.THEIRS
    else:
        expected = Hold.THEIRS if abs(age) < LIMIT else Hold.STALE
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.modus"
        put(path, owner.written(), age)
        found, problem = held(path)
        assert found is expected
        assert alone(path)
        assert lock_path(path).exists() == (expected is not None)
        if problem is not None:
            assert (describe(path) or problem).holder == problem.holder
            # Whatever it was: who says so gets it.
            forced = take(path, "w", "mine", by_force=True)
            assert forced.session == "mine" and json.loads(lock_path(path).read_bytes())["session"] == "mine"


def test_the_same_working_copy_has_it_already(document: Path) -> None:
    put(document, Owner.me("w", "mine").written().replace(HERE.host.encode(), b"far-away"))
    take(document, "w", "mine")
    assert json.loads(lock_path(document).read_bytes())["host"] == HERE.host


# ── a stranger's file ────────────────────────────────────────────────────────────────────────────────────────

TEXTS = st.one_of(
    st.text(min_size=1, max_size=30),
    st.sampled_from(["\u202egnirts", "a\nb", "<img src=x>", "\x1b[31m", "\ud800", "../../../etc", "x" * 1000]),
)
NUMBERS = st.one_of(st.integers(), st.booleans(), st.floats(), st.just("1"), st.none(), st.just(10**400))
WORDS = st.one_of(
    TEXTS,
    st.integers(),
    st.none(),
    st.lists(st.integers(), max_size=2),
)
STRANGERS = st.one_of(
    st.binary(max_size=200),
    st.builds(
        lambda words, number: json.dumps({**words, "number": number}).encode(),
        st.fixed_dictionaries(
            {
                "host": st.one_of(st.just(HERE.host), TEXTS),
                "numbers": st.one_of(st.just(HERE.numbers), TEXTS),
                **dict.fromkeys(("user", "started", "workspace", "session", "since", "beat"), TEXTS),
            }
        ),
        NUMBERS,
    ),
    st.builds(
        lambda words, number: json.dumps({**words, "number": number}).encode(),
        st.fixed_dictionaries(dict.fromkeys(("user", "host", "numbers", "started", "workspace"), WORDS)).flatmap(
            lambda d: st.fixed_dictionaries(dict.fromkeys(("session", "since", "beat"), WORDS)).map(d.__or__)
        ),
        NUMBERS,
    ),
)


@given(content=STRANGERS, age=AGES)
@example(content=b"[" * 100_000, age=0)
@example(content=b'{"number": ' + b"9" * 5000 + b"}", age=0)
@example(content=b"", age=LIMIT + 60)
@example(content=HERE.written().replace(f": {HERE.number},".encode(), b': "1",'), age=0)
@example(content=HERE.written().replace(f": {HERE.number},".encode(), b": null,"), age=LIMIT + 60)
def test_nothing_in_it_can_do_more_than_be_polite(content: bytes, age: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.modus"
        put(path, content, age)
        found, problem = held(path)
        assert alone(path)
        if problem is None:  # of this computer, and dead
            assert HERE.host.encode() in content
            return
        assert found is (Hold.THEIRS if abs(age) < LIMIT else Hold.STALE)
        for said in (str(problem), problem.holder.name):
            assert legible(said) == said and len(said) < 700
        if lock_path(path).read_bytes() == content:
            taken = take(path, "w", "mine", by_force=True)
            assert taken.beat() == "" and lock_path(path).read_bytes() != content


@pytest.mark.skipif(os.name == "nt", reason="links and pipes as Unix has them")
def test_what_is_no_file_is_no_lock(document: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"keep")
    where = lock_path(document)
    for make in (lambda: where.symlink_to(victim), where.mkdir, lambda: os.mkfifo(where)):
        make()
        take(document, "w", "mine").beat()  # and it does not wait
        take(document, "w", "mine", by_force=True).release()
        assert describe(document) is None
        Lock(document, HERE).beat()
        Lock(document, HERE).release()
        assert os.path.lexists(where) and victim.read_bytes() == b"keep" and alone(document)
        where.rmdir() if where.is_dir() and not where.is_symlink() else where.unlink()


def test_a_name_too_long_for_a_lock_has_none(document: Path) -> None:
    long = document.rename(document.with_name("x" * 245 + ".modus"))
    take(long, "w", "mine").beat()
    assert list(document.parent.iterdir()) == [long]


def test_a_large_lock_is_not_read_to_its_end(document: Path) -> None:
    with lock_path(document).open("wb") as file:
        file.truncate(1 << 40)
    assert held(document)[0] is Hold.THEIRS


def test_clocks_that_differ(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The age is told by the clock that dates the files, not by ours, which may be a day off."""
    owner = HERE.written().replace(HERE.host.encode(), b"far-away")
    put(document, owner, 30)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert held(document)[0] is Hold.THEIRS


# ── one at a time ────────────────────────────────────────────────────────────────────────────────────────────

ROUNDS, COMPETITORS = 40, 4


def compete(folder: str, barrier: Any, results: Any) -> None:
    for number in range(ROUNDS):
        document = Path(folder) / f"{number}.modus"
        barrier.wait(60)
        try:
            take(document, "w", new_id())
            results.put((number, os.getpid()))
        except InUse as problem:
            results.put((number, problem.holder.hold.value))
    barrier.wait(60)  # whoever goes is dead


@pytest.mark.parametrize("before", ["nobody", "somebody dead"])
def test_of_many_at_the_same_moment_one_gets_it(tmp_path: Path, before: str) -> None:
    dead = Owner.me("w", new_id()).written().replace(b'"started": "', b'"started": "not ')
    for number in range(ROUNDS):
        document = tmp_path / f"{number}.modus"
        document.touch()
        if before == "somebody dead":
            put(document, dead)
    started = multiprocessing.get_context("spawn")
    barrier, results = started.Barrier(COMPETITORS), started.Queue()
    others = [
        started.Process(target=compete, args=(str(tmp_path), barrier, results), daemon=True) for _ in range(COMPETITORS)
    ]
    for other in others:
        other.start()
    told = [results.get(timeout=120) for _ in range(ROUNDS * COMPETITORS)]
    for other in others:
        other.join(60)
    for number in range(ROUNDS):
        answers = [answer for round_, answer in told if round_ == number]
        assert sum(isinstance(answer, int) for answer in answers) == 1, answers
        assert {answer for answer in answers if not isinstance(answer, int)} == {"own window"}
        winner = json.loads(lock_path(tmp_path / f"{number}.modus").read_bytes())["number"]
        assert winner in answers
    assert not [found for found in tmp_path.iterdir() if found.name.endswith(".tmp")]


@pytest.mark.parametrize("before", [None, "dead"])
def test_a_disk_without_hard_links(document: Path, before: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "not here")

    monkeypatch.setattr(os, "link", refuse)
    if before:
        put(document, HERE.written())
    mine = take(document, "w", "mine")
    assert held(document)[0] is Hold.OWN_WINDOW
    assert mine.beat() == "" and alone(document)
    mine.release()
    assert list(document.parent.iterdir()) == [document]


def test_one_that_came_in_between_stays(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dead lock that was judged has been taken over by the time it would be replaced."""
    put(document, HERE.written())
    lives = Owner.me("w", "quicker")
    judge = lock._judge

    def slowly(found: Any, me: Owner, now: float) -> Hold | None:
        hold = judge(found, me, now)
        if found.owner is not None and found.owner.session == "theirs":
            put(document, lives.written())
        return hold

    monkeypatch.setattr(lock, "_judge", slowly)
    quicker = Lock(document, lives)
    assert held(document)[0] is Hold.OWN_WINDOW
    assert lock_path(document).read_bytes() == lives.written() and alone(document)
    assert quicker.beat() == ""


def test_who_died_while_taking_over_is_in_nobodys_way(document: Path) -> None:
    put(document, HERE.written().replace(b'"started": "', b'"started": "not '))
    program = (
        "import os, sys; from pathlib import Path; from workbench.storage.lock import take; "
        "Path.replace = lambda *_: os.kill(os.getpid(), 9); take(Path(sys.argv[1]), 'w', 'dying')"
    )
    subprocess.run([sys.executable, "-c", program, str(document)], check=False)
    assert not alone(document) and json.loads(lock_path(document).read_bytes())["session"] == "theirs"
    take(document, "w", "mine")
    assert json.loads(lock_path(document).read_bytes())["session"] == "mine"
    assert not [found for found in document.parent.iterdir() if found.name.endswith("-heir.tmp")]


def test_a_heartbeat_is_not_written_over_one_that_came_in_between(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = take(document, "w", "mine")
    theirs, look = Owner.me("w", "theirs").written(), lock._look

    def too_early(path: Path) -> Any:
        found = look(path)
        put(document, theirs)
        return found

    with monkeypatch.context() as racing:
        racing.setattr(lock, "_look", too_early)
        assert mine.beat() == ""
    assert lock_path(document).read_bytes() == theirs
    assert "has taken over" in mine.beat()


def test_a_heartbeat_after_the_end_brings_nothing_back(document: Path) -> None:
    mine = take(document, "w", "mine")
    mine.release()
    assert mine.beat() == "" and list(document.parent.iterdir()) == [document]


def test_another_window_says_which_working_copy_it_has(document: Path) -> None:
    mine = take(document, "w", "mine")
    _, problem = held(document)
    assert problem is not None and problem.way_out is WayOut.BRING_TO_FRONT
    assert problem.holder.session == f"w/{mine.session}"
