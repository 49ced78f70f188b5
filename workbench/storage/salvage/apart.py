"""Saving what can be saved in a process of its own: what that makes comes in through the gate, like any file.

The process reads the private copy of the damaged file, and writes what it saved into a new file beside it. Nothing of
that is believed either: the new file is a stranger's until the gate has looked at it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from workbench.domain.language import ENGLISH, Language, quoted, said, speak, spoken
from workbench.domain.legible import in_brief
from workbench.storage.assembly import assemble
from workbench.storage.content import Content
from workbench.storage.errors import CannotRead, FileProblem, Unsafe, WayOut
from workbench.storage.quarantine import admit, alone, bytes_of
from workbench.storage.salvage.recovery import recover
from workbench.storage.salvage.report import Report
from workbench.storage.worker.apart import Limits, WorkerFailed, apart
from workbench.storage.worker.child import Line

#: Address space in bytes: for the program itself, and so many times the size of the file.
_MEMORY, _LOOK_MEMORY, _TIMES = 512_000_000, 256_000_000, 40
#: Seconds of processor time, and one more for every so many bytes.
_SECONDS, _BYTES_A_SECOND = 15, 250_000


def recover_apart(path: Path) -> tuple[Content, Report]:
    """What can be saved from the file at ``path``, which is left as it is; raises a `FileProblem`. In any thread."""
    name = quoted(in_brief(path.name, 120))
    with alone(path) as private:
        made = private.with_name("recovered.modus")
        size = private.stat().st_size
        try:
            wanted = {"path": str(private), "made": str(made), "name": name, "marks": _marks()}
            told = apart("recover", wanted, _limits(size), asked=_found)
        except WorkerFailed as failed:
            raise Unsafe(
                said(
                    "Saving what can be saved from {name} was given up ({why}); a file can be made to do that. "
                    "Nothing was changed. Open another copy.",
                    name=name,
                    why=failed.why,
                ),
                WayOut.CHOOSE_ANOTHER,
            ) from failed
        except OSError as error:
            raise CannotRead(
                said(
                    "The program that saves what can be saved from {name} could not be started ({error}). Nothing "
                    "was changed; try again.",
                    name=name,
                    error=error,
                ),
                WayOut.TRY_AGAIN,
            ) from error
        return admit(made).content, _report(told, name)


def report_apart(path: Path) -> Report | None:
    """What could be saved from the file at ``path``, in numbers; None where that cannot be told, or not at once.

    For a look in passing, however large the file is: it takes a second of processor time and little memory, which is
    enough for about two megabytes.
    """
    name = quoted(in_brief(path.name, 120))
    try:
        with alone(path) as private:
            limits = Limits(_LOOK_MEMORY, cpu=1, clock=15.0)
            return _report(apart("recover", {"path": str(private), "made": "", "name": name}, limits), name)
    except (FileProblem, WorkerFailed, OSError):
        return None


def recover_there(told: Mapping[str, Any], line: Line) -> dict[str, Any]:
    """The worker's side of `recover_apart` and `report_apart`."""
    before = spoken()
    if told.get("marks"):
        speak(_asking(line, *told["marks"]))
    try:
        with bytes_of(Path(told["path"])) as data:
            recovered = recover(data, told["name"])
    finally:
        speak(before)
    if told["made"]:
        assemble(Path(told["made"]), recovered.content)
    return recovered.report.as_plain()


def _marks() -> list[str]:
    """The marks in numbers of the language spoken here; nothing in English, which the worker speaks by itself."""
    language = spoken()
    return [] if language is ENGLISH else [language.decimal, language.grouping]


def _asking(line: Line, decimal: str, grouping: str) -> Language:
    """The language of whoever asked, a text at a time: what is written into the new file stays as it was written."""

    @cache
    def find(text: str, sense: str, number: int) -> str:
        return str(line.ask([text, sense, number]))

    return Language(find, str(decimal), str(grouping))


def _found(what: Any) -> str:
    """The words that the worker asks for; English texts are all that it can ask with."""
    match what:
        case [str(text), str(sense), int(number)]:
            return spoken().find(text, sense, number)
    return ""


def _limits(size: int) -> Limits:
    seconds = _SECONDS + size // _BYTES_A_SECOND
    return Limits(_MEMORY + _TIMES * size, seconds, clock=30.0 + 5 * seconds, writes=64_000_000 + 8 * size)


def _report(told: Any, name: str) -> Report:
    try:
        return Report.from_plain(told)
    except (KeyError, TypeError, AttributeError) as error:
        raise FileProblem(
            said("What was saved from {name} could not be told. Nothing was changed; try again.", name=name)
        ) from error
