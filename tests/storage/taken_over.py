"""What a process might do that a file has taken over."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from workbench.storage.worker.child import Line

_META = {"workspace_id": "0" * 8 + "-0000-0000-0000-" + "0" * 12, "format": "1", "min_reader": "1", "min_writer": "1"}


def work_for_ever(_: Any, line: Line) -> None:
    while True:
        pass


def eat(_: Any, line: Line) -> int:
    return len(bytearray(1 << 30))


def crash(_: Any, line: Line) -> None:
    os.abort()


def mumble(_: Any, line: Line) -> None:
    line._says.write(b'["told", nonsense\n')


def flood(_: Any, line: Line) -> None:
    while True:
        line._says.write(b" " * 100_000)


def write(_: Any, line: Line) -> None:
    with tempfile.TemporaryFile("wb", buffering=0) as file:
        try:
            file.write(b"x")
        except OSError:
            sys.exit(1)


def say_nothing(_: Any, line: Line) -> None:
    return None


def say_no_model(_: Any, line: Line) -> None:
    line.tell(["meta", _META, False])


def lie(_: Any, line: Line) -> None:
    line.tell(["meta", _META, False])
    line.tell(["workspace", [["x"] * 10]])
    line.tell(["rows end"])


def lie_about_history(_: Any, line: Line) -> None:
    line.tell(["meta", _META, False])
    line.tell(["change", [[1, "x", "y", "issue", {}, "*", None, None, "[]"]]])


def shout(_: Any, line: Line) -> None:
    line.say("problem", "Damaged", "\x1b[2J" + "x" * 10_000, "nothing")
