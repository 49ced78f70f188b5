"""A worker answers, refuses in the same words, keeps to its limits, and can do no harm by ending badly."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from workbench.storage import errors
from workbench.storage.worker import apart as module
from workbench.storage.worker.apart import Begun, Limits, WorkerFailed, apart

ROOT = Path(__file__).resolve().parents[3]
NARROW = Limits(memory=300_000_000, cpu=1, clock=20.0, says=1_000_000)
unix = pytest.mark.skipif(os.name == "nt", reason="the system knows no such limits")


@pytest.fixture(autouse=True)
def task(monkeypatch: pytest.MonkeyPatch) -> None:
    """One more thing that workers can do."""
    start = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from workbench.storage.worker import child\n"
        "child.TASKS = {'do': 'tests.storage.worker.tasks:do'}\nsys.exit(child.main())"
    )
    monkeypatch.setattr(module, "_START", start)


def do(what: str, limits: Limits | None = None, **more: Any) -> Any:
    return apart("do", {"do": what, **more}, limits)


def test_it_tells_asks_and_answers() -> None:
    heard: list[Any] = []

    def asked(what: Any) -> str:
        heard.append(what)
        return "yes, € 5"

    answer = apart("do", {"do": "repeat", "what": ["ж", 1, None]}, NARROW, heard.append, asked)
    assert answer == [["ж", 1, None], "yes, € 5"]
    assert heard == ["on the way", {"may I": "go on"}]


@pytest.mark.parametrize("kind", ["Damaged", "CannotWrite", "DocumentChanged"])
def test_a_refusal_comes_as_it_was_raised(kind: str) -> None:
    with pytest.raises(errors.FileProblem, match=r"It was refused\.") as raised:
        do("refuse", kind=kind)
    assert type(raised.value).__name__ == kind and raised.value.way_out is errors.WayOut.SAVE_ELSEWHERE


def failing(what: str, limits: Limits | None) -> str:
    with pytest.raises(WorkerFailed) as raised:
        do(what, limits)
    return raised.value.why


def test_a_worker_that_sleeps_is_ended_by_the_clock() -> None:
    assert failing("sleep", Limits(memory=1 << 40, cpu=60, clock=0.7)) == "time"


@unix
def test_a_worker_that_works_for_ever_is_ended_by_the_system() -> None:
    assert failing("work", NARROW) == "time"


@unix
def test_a_worker_that_wants_too_much_memory_gets_none() -> None:
    assert failing("eat", NARROW) == "memory"


@pytest.mark.parametrize("what", ["crash", "mumble", "flood"])
def test_a_worker_that_ends_badly(what: str) -> None:
    assert failing(what, NARROW) == "crash"


@unix
@pytest.mark.parametrize("limits", [NARROW, dataclasses.replace(NARROW, writes=1), None])
def test_only_a_worker_that_may_write_nothing_is_ended_at_once(
    limits: Limits | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def noting(*order: Any, **how: Any) -> Any:
        begun.append(real(*order, **how))
        return begun[0]

    def told(_: Any) -> None:
        raise KeyError("enough")

    monkeypatch.setattr(module.subprocess, "Popen", noting)
    with pytest.raises(KeyError):
        apart("do", {"do": "go on"}, limits, told=told)
    assert (begun[0].returncode == -signal.SIGKILL) == (limits is NARROW)


def test_whoever_listens_may_end_it() -> None:
    def asked(_: Any) -> None:
        raise KeyError("stop")

    with pytest.raises(KeyError):
        apart("do", {"do": "repeat", "what": 1}, None, asked=asked)


# ── heard later ──────────────────────────────────────────────────────────────────────────────────────────────


def gathered(task: str, limits: Limits | None = NARROW, **more: Any) -> Begun:
    begun = Begun("do", {"do": task, **more}, limits)
    begun.gather()
    return begun


def test_what_was_gathered_is_heard_later_and_asked_then() -> None:
    heard: list[Any] = []
    begun = gathered("repeat", what=["ж", 1, None])
    assert begun.hear(heard.append, lambda what: heard.append(what) or "yes") == [["ж", 1, None], "yes"]
    assert heard == ["on the way", {"may I": "go on"}]
    with pytest.raises(errors.Damaged, match="It was refused"):
        gathered("refuse", kind="Damaged").hear()


@pytest.mark.parametrize(("what", "why"), [("crash", "crash"), ("flood", "crash")])
def test_what_was_gathered_ends_as_if_it_had_been_heard(what: str, why: str) -> None:
    with pytest.raises(WorkerFailed) as raised:
        gathered(what).hear()
    assert raised.value.why == why


def test_nobody_is_left_where_it_is_given_up() -> None:
    for begun in (gathered("sleep"), Begun("do", {"do": "sleep"}, NARROW)):
        begun.give_up()
        assert begun._process.poll() is not None
        assert begun._gathering is None or not begun._gathering.is_alive()


def test_it_ends_with_whoever_asked() -> None:
    begun = Begun("do", {"do": "be left"})
    assert begun._process.stdin is not None and begun._process.stdout is not None
    assert begun._process.stdout.readline() and begun._process.poll() is None
    begun._process.stdin.close()
    assert begun._process.wait(timeout=20) == 1
    begun.give_up()


def test_it_can_be_stopped_while_somebody_hears_it() -> None:
    begun = Begun("do", {"do": "be left"})
    with pytest.raises(WorkerFailed):
        begun.hear(lambda _: begun.stop())
