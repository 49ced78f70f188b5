"""Copies of a worker do parts of its task, and whatever becomes of them, the worker goes on."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.storage.worker.test_apart import NARROW, task
from workbench.storage.errors import Damaged
from workbench.storage.worker.apart import Begun, Limits, WorkerFailed, apart

__all__ = ["task"]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a worker copied")


def share(*parts: str, processors: int = 2, limits: Limits = NARROW) -> tuple[dict[int, list[Any]], list[int], int]:
    """What was heard of each part, which were done, and the worker's number."""
    asked = {"do": "share", "parts": parts, "processors": processors}
    heard, done, worker, _ = apart("do", asked, limits)
    found: dict[int, list[Any]] = {at: [] for at in range(len(parts))}
    for number, piece in heard:
        found[number].append(piece)
    return found, done, worker


def test_each_part_is_done_by_another_process_and_heard_in_its_order() -> None:
    heard, done, worker = share("much", "one", "two")
    assert done == [0, 1, 2]
    assert len({worker, heard[0].pop(0), heard[1].pop(0), heard[2].pop(0)}) == 4
    assert heard == {0: [[at, "ж" * 2_000, [None, 1.5]] for at in range(20)], 1: ["one"], 2: ["two"]}


def test_where_there_is_one_processor_nothing_is_shared() -> None:
    assert share("one", "two", processors=1)[:2] == ({0: [], 1: []}, [])


@pytest.mark.parametrize("what", ["raise", "crash", "eat"])
def test_a_copy_that_ends_badly_has_not_done_its_part_and_takes_nothing_along(what: str) -> None:
    """The worker has all its memory again: it takes as much as the copy could not."""
    heard, done, _ = share("much", what)
    assert done == [0] and len(heard[0]) == 21 and len(heard[1]) == 1


def test_a_copy_whose_time_is_up_ends_the_worker() -> None:
    with pytest.raises(WorkerFailed) as raised:
        share("work", "one")
    assert raised.value.why == "time"


def test_what_is_raised_where_it_is_heard_comes_out() -> None:
    with pytest.raises(Damaged, match="It was stopped"):
        share("wait", "stop")


def runs(process: int) -> bool:
    """Whether a process does anything still; one that has ended and was not waited for does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("how", ["stopped", "left alone"])
def test_no_copy_outlives_the_worker(how: str) -> None:
    copies: list[int] = []

    class EnoughError(Exception):
        pass

    def told(process: int) -> None:
        copies.append(process)
        if len(copies) == 2:
            assert all(map(runs, copies))
            if how == "left alone":
                raise EnoughError
            begun.stop()

    begun = Begun("do", {"do": "share", "parts": ["wait", "work"], "processors": 2}, NARROW)
    with pytest.raises((WorkerFailed, EnoughError)):
        begun.hear(told)
    late = time.monotonic() + 20
    while any(map(runs, copies)) and time.monotonic() < late:  # the system ends them when the worker has ended
        time.sleep(0.01)
    assert len(copies) == 2 and not any(map(runs, copies))
