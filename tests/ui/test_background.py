"""Work off the interface's thread: heard in the interface's thread, waited for with a live window, given up."""

from __future__ import annotations

import threading
import time
import weakref
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.desk import Desk
from workbench.ui import background as module
from workbench.ui.background import Background, Stopped, Tell


@pytest.fixture
def background(qapp: QApplication) -> Background:
    owner = QObject(qapp)
    made = Background(owner)
    made._owner = owner  # type: ignore[attr-defined]
    return made


def test_everything_is_heard_in_the_thread_of_the_window(background: Background) -> None:
    heard: list[tuple[Any, int]] = []

    def work(tell: Any) -> int:
        tell("on the way")
        return threading.get_ident()

    other = background.attend("…", work, lambda what: heard.append((what, threading.get_ident())))
    here = threading.get_ident()
    assert heard == [("on the way", here)] and other != here and background.idle


def test_what_the_work_knew_goes_with_it_in_the_thread_of_the_window(background: Background) -> None:
    class Known:
        pass

    ended = list[int]()
    for told in ([], [lambda what: None]):
        known = Known()
        weakref.finalize(known, lambda: ended.append(threading.get_ident()))
        background.start(lambda tell, known=known: tell("so far"), lambda _: None, ended.append, *told)  # type: ignore[misc]
        del known
        while not background.idle:
            QApplication.processEvents()
    assert ended == [threading.get_ident()] * 2


def test_a_problem_comes_out_where_it_is_waited_for(background: Background) -> None:
    def work(_: Any) -> None:
        raise KeyError("no")

    with pytest.raises(KeyError):
        background.attend("…", work)
    assert background.waiting_for == "" and background.idle


def test_the_window_lives_while_it_waits(background: Background) -> None:
    seen: list[str] = []
    go = threading.Event()

    def look() -> None:
        seen.append(background.waiting_for)
        go.set()

    QTimer.singleShot(0, look)
    assert background.attend("Reading…", lambda _: go.wait(20))
    assert seen == ["Reading…"]


def test_what_is_given_up_is_thrown_away_where_it_still_comes(background: Background, qapp: QApplication) -> None:
    go, late = threading.Event(), list[str]()
    told: list[Any] = []

    def work(tell: Any) -> str:
        go.wait(20)
        tell("too late")
        return "too late"

    QTimer.singleShot(0, background.stop)
    with pytest.raises(Stopped):
        background.attend("…", work, told.append, late.append)
    go.set()
    while not background.idle:
        qapp.processEvents()
    assert late == ["too late"] and told == []


def test_what_must_not_be_given_up_is_not(background: Background) -> None:
    go = threading.Event()

    def stop() -> None:
        assert not background.can_stop
        background.stop()
        go.set()

    QTimer.singleShot(0, stop)
    assert background.attend("…", lambda _: go.wait(20), stoppable=False)


def test_the_strip_speaks_only_of_what_takes_longer(desk: Desk) -> None:
    from workbench.ui.files.waiting import WaitingStrip

    (strip,) = desk.window.findChildren(WaitingStrip)
    background, seen = desk.window.files.background, list[bool]()
    go = threading.Event()

    def look() -> None:
        seen.append(strip.isVisible())
        if strip.isVisible() and strip.words.text() == "Reading…":
            strip.stop.click()

    watch = QTimer(desk.window, interval=20)
    watch.timeout.connect(look)
    watch.start()
    with pytest.raises(Stopped):
        background.attend("Reading…", lambda _: go.wait(20))
    watch.stop()
    go.set()
    desk.settle()
    assert seen[0] is False and seen[-1] is True and strip.isHidden()


def test_what_ends_after_the_window_is_gone_is_heard_by_nobody(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the program would leave with a trace of calls, as a tour on a busy computer found."""
    wrong: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda problem: wrong.append(problem.exc_value))
    background, go, owner = Background(QObject()), threading.Event(), set(threading.enumerate())
    background.start(lambda tell: go.wait(10), lambda _: None, lambda _: None)
    (thread,) = set(threading.enumerate()) - owner
    (work,) = background._running
    shiboken6.delete(work)
    go.set()
    thread.join(10)
    assert not thread.is_alive() and not wrong


# ── giving way ────────────────────────────────────────────────────────────────────────────────────────────────────────


def run_until_idle(background: Background, qapp: QApplication) -> None:
    until = time.monotonic() + 30
    while not background.idle:
        assert time.monotonic() < until, "work waits for its turn for ever"
        qapp.processEvents()


def test_work_that_gives_way_goes_on_when_the_window_has_nothing_to_do(
    background: Background, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_POLITE", 30.0)
    done: list[str] = []
    gone_on = threading.Event()

    def work(tell: Tell) -> None:
        tell.give_way()
        done.append("work")
        gone_on.set()

    background.start(work, lambda _: None, lambda _: None)
    QTimer.singleShot(0, lambda: done.append("window"))
    assert not gone_on.wait(0.05), "the window is still busy with this test"
    run_until_idle(background, qapp)
    assert done == ["window", "work"]


def test_a_window_that_is_away_does_not_hold_work_up(background: Background, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_POLITE", 0.01)
    gone_on = threading.Event()

    def work(tell: Tell) -> None:
        tell.give_way()
        gone_on.set()

    background.start(work, lambda _: None, lambda _: None)
    assert gone_on.wait(20)


def test_works_that_give_way_take_turns(
    background: Background, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SLICE", 0.0)
    at_work: set[int] = set()
    most: list[int] = []

    def work(tell: Tell, number: int) -> None:
        for _ in range(5):
            tell.give_way()
            at_work.add(number)
            time.sleep(0.002)
            most.append(len(at_work))
            at_work.discard(number)

    for number in range(3):
        background.start(partial(work, number=number), lambda _: None, lambda _: None)
    run_until_idle(background, qapp)
    assert most == [1] * 15


def test_work_that_fails_in_its_turn_leaves_it_to_others(background: Background, qapp: QApplication) -> None:
    problems: list[Exception] = []

    def work(tell: Tell) -> None:
        tell.give_way()
        raise ValueError

    for _ in range(2):
        background.start(work, lambda _: None, problems.append)
    run_until_idle(background, qapp)
    assert [type(problem) for problem in problems] == [ValueError, ValueError]
