"""Taking apart what strangers made, in a process of its own: with little memory and time, and only texts come back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from workbench.domain.language import Sentence, said, said_again
from workbench.exchange.problem import ImportProblem
from workbench.storage.worker.apart import FOR_STRANGERS, WorkerFailed, apart


def taken_apart(task: str, path: Path, told: Callable[[Any], object]) -> list[str]:
    """Has a task (a name in the worker's list) take a file apart, and gives what it says it left out; ``told`` hears
    what it finds.

    Raises `ImportProblem` with the file and what is wrong with it. May be called from any thread.
    """
    try:
        found = apart(task, {"path": str(path.absolute())}, FOR_STRANGERS, told)
    except WorkerFailed as failed:
        raise ImportProblem(_gave_up(failed.why), str(path)) from failed
    match found:
        case {"left out": list(left_out)}:
            return list(map(_again, left_out))
        case {"wrong": wrong, "where": str(where)}:
            raise ImportProblem(_again(wrong), f"{path}{where}")
    raise ImportProblem(_gave_up("crash"), str(path))


def answered(take: Callable[[], Iterable[str]]) -> dict[str, Any]:
    """The answer of the process that takes apart: what ``take`` says it left out, or what is wrong and where."""
    try:
        left_out = take()
    except ImportProblem as problem:
        return {"wrong": _plain(problem.told), "where": problem.where}
    return {"left out": list(map(_plain, left_out))}


def _plain(told: str) -> Any:
    """A sentence for the line to whoever asked, who may speak another language."""
    return told.as_plain() if isinstance(told, Sentence) else told


def _again(told: Any) -> str:
    return said_again(told) if isinstance(told, dict) else str(told)


def _gave_up(why: str) -> str:
    if why == "crash":
        return said("cannot be read; it is damaged, or made to do harm. Nothing was added")
    return said(
        "takes far too long or too much memory to read, so it was given up. Nothing was added. Split it, and read its "
        "parts one after the other"
    )
