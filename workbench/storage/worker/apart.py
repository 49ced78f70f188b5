"""Asking a process of its own to do a task, and listening to it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Literal

from workbench.domain.language import said_again
from workbench.storage import errors
from workbench.storage.errors import FileProblem, WayOut

#: The first argument by which a packaged program knows that it is to be a worker.
WORKER = "--worker"
_HERE = str(Path(__file__).resolve().parents[3])
_START = f"import sys; sys.path.insert(0, {_HERE!r}); from workbench.storage.worker.child import main; sys.exit(main())"
#: A line longer than this many bytes is no answer.
_LONGEST = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: address space in bytes, seconds of processor time, seconds of the clock, bytes it may say,
    the size of a file it writes in bytes, and how many files it may have open.

    Where the system knows no such limits (Windows), only the clock and the bytes hold.
    """

    memory: int
    cpu: int
    clock: float
    says: int = _LONGEST
    writes: int = 0
    files: int = 32


#: What taking apart a stranger's document or list may use: its bytes and what is made of them fit into the memory.
FOR_STRANGERS = Limits(memory=512 << 20, cpu=20, clock=60.0, says=120_000_000)


class WorkerFailed(Exception):
    """The child ended without an answer: it took too long, needed too much memory, or crashed."""

    def __init__(self, why: Literal["time", "memory", "crash"], detail: str = "") -> None:
        super().__init__(f"a worker ended without an answer ({why}{', ' + detail if detail else ''})")
        self.why = why


def _nothing(_: Any) -> None:
    return None


def _not_kept(_: bytes) -> bool:
    return False


def apart(
    task: str,
    arguments: Mapping[str, Any],
    limits: Limits | None = None,
    told: Callable[[Any], object] = _nothing,
    asked: Callable[[Any], Any] = _nothing,
) -> Any:
    """Does a task (a name in `child.TASKS`) in a process of its own, waits for it, and gives its result.

    ``told`` hears what the child says on its way; ``asked`` answers what it asks, and the child waits for that. An
    exception from either ends the child and comes out here. Raises the `FileProblem` that the child raised, or
    `WorkerFailed`. May be called from any thread.
    """
    return Begun(task, arguments, limits).hear(told, asked)


class Begun:
    """A task that a process of its own has begun; `hear` waits for its result, or `give_up` does without it."""

    def __init__(self, task: str, arguments: Mapping[str, Any], limits: Limits | None = None) -> None:
        """Starts the process; raises ``OSError`` where that cannot be."""
        self._limits = limits
        self._process = subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._late = threading.Event()
        self._watch = _watch(self._process, limits, self._late)
        self._lines: Iterator[bytes] = _lines(self._process, limits.says if limits else _LONGEST)
        self._gathering: threading.Thread | None = None
        try:
            _say(self._process, {"task": task, "arguments": dict(arguments), "limits": limits and asdict(limits)})
        except _Ended:  # not told what to do it would wait for ever; whoever hears it finds that nothing comes
            self._process.kill()

    def gather(self) -> None:
        """Takes in from now on what it says, in a thread, so that it need not wait for whoever hears that later."""
        lines, kept = self._lines, SimpleQueue[bytes]()

        def gather() -> None:
            with contextlib.suppress(OSError, ValueError):
                for line in lines:
                    kept.put(line)
            kept.put(b"")

        self._gathering = threading.Thread(target=gather, daemon=True)
        self._gathering.start()
        self._lines = iter(kept.get, b"")

    def hear(
        self,
        told: Callable[[Any], object] = _nothing,
        asked: Callable[[Any], Any] = _nothing,
        kept: Callable[[bytes], bool] = _not_kept,
    ) -> Any:
        """Its result, once; everything else as with `apart`. ``kept`` gets each line as it came; what it says yes to
        nobody hears. In any thread.
        """
        process = self._process
        try:
            return _listen(process, (line for line in self._lines if not kept(line)), told, asked)
        except _Ended:
            self._end()
            why = "time" if self._late.is_set() else _cause(process.returncode)
            raise WorkerFailed(why, str(process.returncode)) from None
        except BaseException:
            if self._limits is not None and not self._limits.writes:
                process.kill()  # nobody wants its answer any more, and it leaves nothing half written
            raise
        finally:
            self._end()

    def stop(self) -> None:
        """Ends the process, from any thread; whoever hears it gets `WorkerFailed`, unless its result is there."""
        self._process.kill()

    def give_up(self) -> None:
        """Ends it; nobody wants its answer any more."""
        self._process.kill()
        self._end()

    def _end(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
        _end(self._process, self._gathering)


class _Ended(Exception):
    """Nothing more comes from the child."""


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER]
    return [sys.executable, "-I", "-c", _START]


def _watch(process: subprocess.Popen[bytes], limits: Limits | None, late: threading.Event) -> threading.Timer | None:
    if limits is None:
        return None

    def end() -> None:
        late.set()
        process.kill()

    watch = threading.Timer(limits.clock, end)
    watch.daemon = True
    watch.start()
    return watch


def _say(process: subprocess.Popen[bytes], what: Any) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(json.dumps(what).encode("utf-8") + b"\n")
        process.stdin.flush()
    except OSError:
        raise _Ended from None


def _lines(process: subprocess.Popen[bytes], most: int) -> Iterator[bytes]:
    """What the process says, up to so many bytes; the last line may be cut off."""
    assert process.stdout is not None
    while line := process.stdout.readline(most):
        most -= len(line)
        yield line


def _listen(
    process: subprocess.Popen[bytes],
    lines: Iterator[bytes],
    told: Callable[[Any], object],
    asked: Callable[[Any], Any],
) -> Any:
    for line in lines:
        if not line.endswith(b"\n"):
            raise _Ended
        match _understood(line):
            case ["told", what]:
                told(what)
            case ["asked", what]:
                _say(process, asked(what))
            case ["result", result]:
                return result
            case ["problem", str(kind), str() | dict() as sentence, str(way_out)]:
                raise _problem(kind, sentence, way_out)
            case ["failed", "memory"]:
                raise WorkerFailed("memory")
            case _:
                break
    raise _Ended


def _understood(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _problem(kind: str, told: str | dict[str, Any], way_out: str) -> FileProblem:
    """What the child said, said again here: the child speaks English, a window perhaps not."""
    try:
        text = said_again(told) if isinstance(told, dict) else told
    except (ValueError, RecursionError):
        raise _Ended from None
    found = getattr(errors, kind, None)
    known = isinstance(found, type) and issubclass(found, FileProblem)
    problem: FileProblem = (found if known and found is not None else FileProblem)(text)
    with contextlib.suppress(ValueError):
        problem.way_out = WayOut(way_out)
    return problem


def _cause(code: int) -> Literal["time", "memory", "crash"]:
    """Why a child that gave no answer ended: the system ends one whose processor time is used up by a signal."""
    return "time" if os.name != "nt" and -code == signal.SIGXCPU else "crash"


def _end(process: subprocess.Popen[bytes], gathering: threading.Thread | None = None) -> None:
    """Ends the process, if it does not end by itself, and whoever gathers what it says."""
    streams = (process.stdin, process.stdout if gathering is None else None)
    for stream in streams:
        with contextlib.suppress(OSError):
            if stream is not None:
                stream.close()
    try:
        process.wait(timeout=1.0)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if gathering is not None and process.stdout is not None:
        gathering.join()  # it reads to the end, and there is one now; nobody may close what another thread reads
        process.stdout.close()
