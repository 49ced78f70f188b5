"""Asking a process of its own to do a task, and listening to it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
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


class WorkerFailed(Exception):
    """The child ended without an answer: it took too long, needed too much memory, or crashed."""

    def __init__(self, why: Literal["time", "memory", "crash"], detail: str = "") -> None:
        super().__init__(f"a worker ended without an answer ({why}{', ' + detail if detail else ''})")
        self.why = why


def _nothing(_: Any) -> None:
    return None


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
    process = subprocess.Popen(_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    late = threading.Event()
    watch = _watch(process, limits, late)
    try:
        _say(process, {"task": task, "arguments": dict(arguments), "limits": limits and asdict(limits)})
        return _listen(process, limits.says if limits else _LONGEST, told, asked)
    except _Ended:
        _end(process)
        raise WorkerFailed("time" if late.is_set() else _cause(process.returncode), str(process.returncode)) from None
    except BaseException:
        if limits is not None and not limits.writes:
            process.kill()  # nobody wants its answer any more, and it leaves nothing half written
        raise
    finally:
        if watch is not None:
            watch.cancel()
        _end(process)


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


def _listen(
    process: subprocess.Popen[bytes], most: int, told: Callable[[Any], object], asked: Callable[[Any], Any]
) -> Any:
    assert process.stdout is not None
    while line := process.stdout.readline(most):
        most -= len(line)
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


def _end(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if stream is not None:
                stream.close()
    try:
        process.wait(timeout=1.0)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
