"""Filling a new working copy with a stranger's document, in a process of its own.

Row by row that takes seconds, in which a thread would compete with the window for Python's interpreter. What is told
about the document at the gate goes into a private file, line by line; the process reads along, takes it in as strictly
as the window does (`arrival`), and writes it by our own statements (`assembly`): the entities while the history is
still being checked. It never sees the document itself.
"""

from __future__ import annotations

import gc
import json
import math
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.domain.language import said
from workbench.storage.arrival import Arrival
from workbench.storage.assembly import assemble_in_parts
from workbench.storage.content import Content
from workbench.storage.inspection import Patience, damaged
from workbench.storage.looking import seconds_to_take_in
from workbench.storage.worker.apart import Begun, Limits
from workbench.storage.worker.child import Line

#: The address space of the process: so much, and so many times the size of the document; what it writes: so many times.
_MEMORY, _TIMES, _WRITES_TIMES = 512_000_000, 40, 4
#: Seconds until it is looked whether more was told.
_A_WHILE = 0.01


class Building:
    """A file that is being filled, from when this is made. ``told`` is there already, and grows until what was told
    about a document of ``size`` bytes is there with its end.
    """

    def __init__(self, told: Path, name: str, size: int) -> None:
        """Raises ``OSError`` where the process cannot be started."""
        seconds = math.ceil(seconds_to_take_in(size))
        limits = Limits(
            memory=_MEMORY + _TIMES * size,
            cpu=seconds,
            clock=10.0 + 5 * seconds,
            writes=1_000_000 + _WRITES_TIMES * size,
        )
        self._built = told.with_name("built")
        self._begun = Begun("build", {"told": str(told), "to": str(self._built), "name": name, "size": size}, limits)

    def put(self, to: Path) -> None:
        """Waits for the file, and puts it at ``to``; raises a `FileProblem`, `WorkerFailed` or ``OSError``."""
        self._begun.hear()
        try:
            self._built.replace(to)
        except OSError:  # it lies on another disk
            shutil.copyfile(self._built, to)

    def give_up(self) -> None:
        """Nobody wants it any more."""
        self._begun.give_up()


def build_there(asked: Mapping[str, Any], line: Line) -> None:
    """The side of the process."""
    gc.disable()  # it ends soon
    line.end_with_whoever_asked()
    name = asked["name"]
    arrival = Arrival(Patience(seconds_to_take_in(asked["size"]), name))
    pieces = _pieces(Path(asked["told"]), name)
    for piece in pieces:
        arrival.hear(piece)
        if arrival.model is not None:
            break
    if arrival.model is None:
        raise _nonsense(name)

    def content() -> Content:
        for piece in pieces:
            arrival.hear(piece)
        return arrival.content()

    assemble_in_parts(Path(asked["to"]), arrival.model, content)


def _pieces(told: Path, name: str) -> Iterator[Any]:
    """What is told, piece by piece, as it comes."""
    for line in _lines(told):
        match _understood(line):
            case ["told", piece]:
                yield piece
            case ["result", _]:
                return
            case _:
                raise _nonsense(name)


def _lines(told: Path) -> Iterator[bytes]:
    """The lines of a file that grows, each once it is whole."""
    with told.open("rb") as file:
        line = b""
        while True:
            line += file.readline()
            if line.endswith(b"\n"):
                yield line
                line = b""
            else:
                time.sleep(_A_WHILE)


def _nonsense(name: str) -> Exception:
    return damaged(name, said("what is in it makes no sense"))


def _understood(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
