"""Children that act, each forked within milliseconds from one process that has everything loaded.

A fresh interpreter for every case would take most of the time of a proof. The fork is a process like any other: it
opens its own files, is traced, killed, and starts worker processes of its own. The one process is `acting`.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tests.proofs.progress import ROOT
from tests.proofs.stage import Stage

Message = dict[str, Any]
#: What has not ended by then hangs.
_LONGEST = 60.0
LARGEST = 1 << 16


@dataclass
class Child:
    """A process that waits to be told to go, acts, and says what it does."""

    pid: int
    line: socket.socket
    heard: list[Message] = field(default_factory=list)

    def go(self) -> None:
        """Lets it begin."""
        self.line.send(b"go")

    def listen(self) -> list[Message]:
        """Everything it says until it, and whatever it started, has ended; kills all where that takes too long."""
        until = time.monotonic() + _LONGEST
        try:
            self._hear(until)
            while self._runs():
                if time.monotonic() > until:
                    raise TimeoutError
                time.sleep(0.001)
        except TimeoutError:
            self.heard.append({"wrong": f"it hangs after {self.heard[-1:]}"})
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        finally:
            self.line.close()
        return self.heard

    def _hear(self, until: float) -> None:
        with contextlib.suppress(ConnectionResetError):
            while True:
                self.line.settimeout(max(0.01, until - time.monotonic()))
                if not (said := self.line.recv(LARGEST)):
                    return
                self.heard.append(json.loads(said))

    def _runs(self) -> bool:
        try:
            os.killpg(self.pid, 0)
        except ProcessLookupError:
            return False
        return True


class Children:
    """The process that has everything loaded; `start` has it fork one that acts."""

    def __init__(self, process: subprocess.Popen[bytes], line: socket.socket) -> None:
        self._process = process
        self._line = line

    def start(self, act: str, stage: Stage, seed: str, **more: Any) -> Child:
        """A child that will do the act ``act`` of `acts.ACTS`. ``seed`` decides what it does; ``more`` may give

        ``tries`` (see `Hand`), ``patches`` (functions ``module:name`` called first, which break the program on
        purpose), ``limit`` (the largest file it may write, in bytes).
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            told = {"act": act, "folder": str(stage.folder), "seed": seed, **more}
            socket.send_fds(self._line, [json.dumps(told).encode()], [theirs.fileno()])
        return Child(int(self._line.recv(64)), ours)


@cache
def shared_children() -> Children:
    """That process as this one needs it: it ends with this one. What a child does is done in a fork of it, so that no
    proof can tell whether another was before it.
    """
    found = ExitStack()
    atexit.register(found.close)
    return found.enter_context(children())


@contextmanager
def children(**environment: str) -> Iterator[Children]:
    """Starts that process, and ends it afterwards."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    found = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.proofs.acting", str(theirs.fileno())],
        env=found,
        cwd=ROOT,
        pass_fds=[theirs.fileno()],
    )
    theirs.close()
    try:
        if ours.recv(64) != b"ready":
            raise RuntimeError("the process that forks children did not start")
        yield Children(process, ours)
    finally:
        ours.close()
        process.wait()
