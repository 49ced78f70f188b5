"""The process that does a task: reads what it is, keeps to its limits, answers."""

from __future__ import annotations

import importlib
import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from typing import IO, Any

#: Everything that a worker can be asked to do: name → module and function, called with the arguments and a `Line`.
#: Such a function is named …_there, for it runs in the worker; what asks for it, on the other side, is named …_apart.
TASKS: Mapping[str, str] = {
    "deliver": "workbench.storage.delivery:deliver_there",
    "back_up": "workbench.storage.backups:keep_there",
    "build": "workbench.storage.building:build_there",
    "examine": "workbench.storage.looking:look_there",
    "recover": "workbench.storage.salvage.apart:recover_there",
    "index": "workbench.sources.search.apart:index_there",
    "read document": "workbench.sources.reading:read_there",
    "read bibliography": "workbench.exchange.bibliography.files:read_there",
    "read table": "workbench.exchange.sheets.reading:read_there",
}


class Line:
    """The line to whoever asked."""

    def __init__(self, hears: IO[bytes], says: IO[bytes]) -> None:
        self._hears, self._says = hears, says

    def tell(self, what: Any) -> None:
        """Says something on the way; does not wait."""
        self.say("told", what)

    def ask(self, what: Any) -> Any:
        """Asks, and waits for the answer; raises ``EOFError`` where nobody is there any more."""
        self.say("asked", what)
        if not (answer := self._hears.readline()):
            raise EOFError
        return json.loads(answer)

    def end_with_whoever_asked(self) -> None:
        """From now on this process ends as soon as nobody is there any more who could want its answer. Not for a task
        that asks.
        """

        def watch() -> None:
            while os.read(0, 4096):  # past the buffer, which this process could not end with if a thread waited in it
                pass
            os._exit(1)

        threading.Thread(target=watch, daemon=True).start()

    def say(self, *parts: Any) -> None:
        """One line."""
        self._says.write(json.dumps(parts, ensure_ascii=True, allow_nan=False).encode("ascii") + b"\n")
        self._says.flush()


def main() -> int:
    """Does the one task that standard input names; its answer goes to standard output. The exit code."""
    from workbench.domain.language import Sentence
    from workbench.storage.errors import FileProblem

    hears, says = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints by mistake does not get between the lines
    line = Line(hears, says)
    request = json.loads(hears.readline())
    module, _, name = TASKS[request["task"]].partition(":")
    task: Callable[[Any, Line], Any] = getattr(importlib.import_module(module), name)
    if request["limits"]:
        _keep_to(request["limits"])
    try:
        line.say("result", task(request["arguments"], line))
    except FileProblem as problem:
        told = problem.told.as_plain() if isinstance(problem.told, Sentence) else str(problem)
        line.say("problem", type(problem).__name__, told, problem.way_out.value)
    except MemoryError:
        line.say("failed", "memory")
    except EOFError:
        return 1
    return 0


def _keep_to(limits: Mapping[str, Any]) -> None:
    """Sets limits for the rest of this process; where the system has none, the other side watches."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, int(limits["memory"])),
        (resource.RLIMIT_CPU, int(limits["cpu"])),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, int(limits["writes"])),
        (resource.RLIMIT_NOFILE, int(limits["files"])),
    ):
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, hard))
