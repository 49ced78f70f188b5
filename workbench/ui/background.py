"""Work that takes long, off the interface's thread: the window stays alive, and what comes of it is heard here.

Python runs one thread at a time. Work that takes seconds lets the window go first (`Tell.give_way`), or each click
would wait for it many times over: every call of Qt hands the interpreter on, and has to ask the work for it again.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, Signal

T = TypeVar("T")
#: How long a thread may keep the interpreter from the others, in seconds: while work goes on, and at other times. To
#: paint one page the interface asks for it dozens of times, and at Python's usual 0.005 waits that long each time.
_BRISK, _USUAL = 0.0005, 0.005
#: So long (seconds) work goes on before it asks whether the window has something to do, and so long it waits for the
#: window to have done it; a window that is away for longer, or for good, does not hold it up.
_SLICE, _POLITE = 0.004, 0.25


class Tell(Protocol):
    """What work is given, to be called from its thread: with what it says on its way."""

    def __call__(self, what: object, /) -> None: ...

    def give_way(self) -> None:
        """Let the window do what it has to do, and other work that gives way have its turn; then go on.

        May be called as often as one likes: where the last time is a few milliseconds ago at most, it does nothing.
        """


class Stopped(Exception):
    """The person did not want to wait any longer; what still comes is thrown away."""


def _nothing(_: object) -> None:
    """Hears, or does, nothing."""


class _Thread(QObject):
    """One piece of work. Its signals are heard in the thread of the interface."""

    told = Signal(object)
    ended = Signal(object, object)

    def __init__(self, work: Callable[[Tell], Any], turn: threading.Lock) -> None:
        super().__init__()
        self._work = work
        self._turn, self._has_turn, self._until = turn, False, 0.0
        self._idle = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def let_go(self) -> None:
        """Hold nothing of the work any more, once its end was heard. Whoever listens to a signal lives as long as what
        sends it; and what the work knew, widgets perhaps, may go in the window's thread only: its own is waited for.
        """
        self._thread.join()
        self._work = _nothing
        self.told.disconnect()
        self.ended.disconnect()

    def __call__(self, what: object, /) -> None:
        self.told.emit(what)

    def give_way(self) -> None:
        if time.monotonic() < self._until:
            return
        self._pass_on()
        self._idle.clear()
        with contextlib.suppress(RuntimeError):  # the window is gone meanwhile
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.LowEventPriority.value)
            self._idle.wait(_POLITE)
        self._has_turn = self._turn.acquire()
        self._until = time.monotonic() + _SLICE

    def event(self, event: QEvent) -> bool:
        """In the window's thread, when everything has been done that was to be done before."""
        if event.type() == QEvent.Type.User:
            self._idle.set()
            return True
        return super().event(event)

    def _pass_on(self) -> None:
        if self._has_turn:
            self._has_turn = False
            self._turn.release()

    def _run(self) -> None:
        try:
            result, problem = self._work(self), None
        except BaseException as error:
            result, problem = None, error
        self._pass_on()
        with contextlib.suppress(RuntimeError):  # the window is gone meanwhile, and nobody there to hear it
            self.ended.emit(result, problem)


@dataclass(eq=False, slots=True)
class _Waited:
    """What is waited for: in words, until when, and whether it may be given up."""

    words: str
    loop: QEventLoop
    stoppable: bool


class Background(QObject):
    """Runs work in threads. `changed` is emitted when something to wait for begins, is said anew or ends."""

    changed = Signal()
    #: Something goes on aside, gets on, or does so no longer.
    aside_changed = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        #: What nobody waits for goes on while one looks at something else: page of a place → its title, and how far
        #: it is (0 to 1).
        self.aside: dict[str, tuple[str, float]] = {}
        self._running: set[_Thread] = set()
        #: Whose turn it is, of the work that gives way.
        self._turn = threading.Lock()
        self._waiting: list[_Waited] = []

    def start(
        self,
        work: Callable[[Tell], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        told: Callable[[Any], object] = _nothing,
    ) -> None:
        """Begins work and returns. ``done`` gets its result, ``failed`` its exception, ``told`` what it says."""
        thread = _Thread(work, self._turn)
        self._running.add(thread)
        sys.setswitchinterval(_BRISK)

        def ended(result: Any, problem: BaseException | None) -> None:
            self._running.discard(thread)
            thread.let_go()
            if not self._running:
                sys.setswitchinterval(_USUAL)
            if problem is None:
                done(result)
            elif isinstance(problem, Exception):
                failed(problem)
            else:
                raise problem

        thread.told.connect(told, Qt.ConnectionType.QueuedConnection)
        thread.ended.connect(ended, Qt.ConnectionType.QueuedConnection)
        thread.start()

    def attend(
        self,
        words: str,
        work: Callable[[Tell], T],
        told: Callable[[Any], object] | None = None,
        late: Callable[[T], object] | None = None,
        stoppable: bool = True,
    ) -> T:
        """Does work and gives its result, while the window goes on; ``words`` say what is waited for.

        Raises what the work raises, or `Stopped`; a result that still comes after that goes to ``late``.
        """
        loop, results, problems = QEventLoop(), list[T](), list[Exception]()

        def done(result: T) -> None:
            results.append(result)
            loop.quit()
            if stopped and late is not None:
                late(result)

        def failed(problem: Exception) -> None:
            problems.append(problem)
            loop.quit()

        stopped: list[bool] = []
        self.start(work, done, failed, lambda what: None if stopped or told is None else told(what))
        entry = _Waited(words, loop, stoppable)
        self._waiting.append(entry)
        self.changed.emit()
        loop.exec()
        self._waiting.remove(entry)
        self.changed.emit()
        if problems:
            raise problems[0]
        if not results:
            stopped.append(True)
            raise Stopped
        return results[0]

    def goes_on(self, page: str, title: str, share: float) -> None:
        """Something of a page goes on although it is not looked at, and is so far."""
        if self.aside.get(page) != (title, share):
            self.aside[page] = (title, share)
            self.aside_changed.emit()

    def goes_on_no_longer(self, page: str) -> None:
        """It ended, or is looked at again."""
        if self.aside.pop(page, None) is not None:
            self.aside_changed.emit()

    @property
    def idle(self) -> bool:
        """Whether nothing is going on."""
        return not self._running

    @property
    def waiting_for(self) -> str:
        """What is waited for just now, in words; empty if nothing is."""
        return self._waiting[-1].words if self._waiting else ""

    def now(self, words: str) -> None:
        """How far it is, said in other words from now on: of what is waited for just now."""
        if self._waiting and self._waiting[-1].words != words:
            self._waiting[-1].words = words
            self.changed.emit()

    @property
    def can_stop(self) -> bool:
        """Whether what is waited for may be given up."""
        return bool(self._waiting) and self._waiting[-1].stoppable

    def stop(self) -> None:
        """Waits no longer for what is waited for, where that may be given up."""
        if self.can_stop:
            self._waiting[-1].loop.quit()
