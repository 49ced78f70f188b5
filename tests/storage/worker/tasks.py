"""What the workers of the tests are asked to do."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from functools import partial
from typing import Any

from workbench.storage import errors
from workbench.storage.worker.child import Line
from workbench.storage.worker.copies import share


def do(arguments: Any, line: Line) -> Any:
    """Does what ``arguments`` say."""
    match arguments["do"]:
        case "repeat":
            print("noise")
            os.write(1, b"more noise\n")
            line.tell("on the way")
            return [arguments["what"], line.ask({"may I": "go on"})]
        case "refuse":
            raise getattr(errors, arguments["kind"])("It was refused.", errors.WayOut.SAVE_ELSEWHERE)
        case "go on":
            line.tell("on the way")
            time.sleep(0.2)
        case "sleep":
            time.sleep(60)
        case "be left":
            line.end_with_whoever_asked()
            line.tell("on the way")
            time.sleep(60)
        case "work":
            while True:
                pass
        case "eat":
            return len(bytearray(1 << 30))
        case "crash":
            os.abort()
        case "mumble":
            line._says.write(b'["result", nonsense')
            line._says.flush()
            sys.exit(0)
        case "share":
            return shared(arguments, line)
        case "flood":
            line._says.write(b"x" * 10_000_000 + b"\n")
    return None


def shared(arguments: Any, line: Line) -> Any:
    """What was heard of parts done by copies, and which were done; there are as many ``processors`` as it says."""
    os.sched_getaffinity = lambda _: set(range(arguments["processors"]))  # type: ignore[assignment]
    heard = list[Any]()

    def hear(number: int, piece: Any) -> None:
        if piece == "stop":
            raise errors.Damaged("It was stopped.")
        heard.append((number, piece))
        line.tell(piece)

    done = share([partial(part, what) for what in arguments["parts"]], hear)
    return [heard, sorted(done), os.getpid(), len(bytearray(150_000_000))]


def part(what: str) -> Iterator[Any]:
    """A part of a task."""
    yield os.getpid()
    match what:
        case "much":
            yield from ([at, "ж" * 2_000, (None, 1.5)] for at in range(20))
        case "raise":
            raise KeyError
        case "crash":
            os.abort()
        case "eat":
            yield len(bytearray(150_000_000))
        case "work":
            while True:
                pass
        case "wait":
            time.sleep(60)
        case _:
            yield what
