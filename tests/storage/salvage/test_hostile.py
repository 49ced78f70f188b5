"""Files made to keep their reader busy, to fill its memory, or to make it stumble: given up, or read as usual."""

from __future__ import annotations

import random
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspace.samples import everything, large
from workbench.domain.validation import problems
from workbench.storage.assembly import assemble
from workbench.storage.content import Content
from workbench.storage.errors import FileProblem, NotAWorkspace, Unsafe
from workbench.storage.quarantine import admit
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.recovery import recover
from workbench.storage.schema import PAGE_SIZE

NAME = "“plan.modus”"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "plan.modus"
    assemble(path, Content.new(everything(), "New", "me"))
    return path.read_bytes()


def leaf(cells: list[bytes], pointers: int, start: int = 0) -> bytes:
    """A page that says it has so many cells, all of them the ones given, over and over."""
    body, places = bytearray(PAGE_SIZE), []
    at = PAGE_SIZE
    for cell in cells:
        at -= len(cell)
        body[at : at + len(cell)] = cell
        places.append(at)
    body[start : start + 8] = b"\x0d\0\0" + pointers.to_bytes(2) + at.to_bytes(2) + b"\0"
    for number in range(pointers):
        place = start + 8 + 2 * number
        if place + 2 <= at:
            body[place : place + 2] = places[number % len(places)].to_bytes(2)
    return bytes(body)


def varint(value: int) -> bytes:
    found = [value & 0x7F]
    while value := value >> 7:
        found.append(value & 0x7F | 0x80)
    return bytes(reversed(found))


def record(*texts: str) -> bytes:
    bodies = [text.encode() for text in texts]
    types = b"".join(varint(2 * len(body) + 13) for body in bodies)
    return varint(len(types) + 1) + types + b"".join(bodies)


def wide(_: bytes) -> bytes:
    """Thousands of cells that are all the same four thousand columns."""
    payload = varint(2000) + bytes(1998)
    return leaf([varint(len(payload)) + b"\x01" + payload], 1000) * 50


def endless(_: bytes) -> bytes:
    """Thousands of records that all go on over the same long chain of pages."""
    pages, here = 400, 489  # of so long a record, so many bytes are on its first page
    chain = b"".join((n + 3).to_bytes(4) + b"x" * (PAGE_SIZE - 4) for n in range(pages))
    cell = varint(pages * (PAGE_SIZE - 4)) + b"\x01" + b"x" * here + (2).to_bytes(4)
    return leaf([cell], 1) + chain + leaf([cell] * 8, 8) * 300


def nested(whole: bytes) -> bytes:
    return whole.replace(b'["is"', b"[[[[[", 40)


def schema_in_a_circle(whole: bytes) -> bytes:
    """The first page becomes an inner page that has itself below it."""
    data = bytearray(whole)
    data[100:112] = b"\x05\0\0\0\1" + (PAGE_SIZE - 5).to_bytes(2) + b"\0" + (1).to_bytes(4)
    data[112:114] = (PAGE_SIZE - 5).to_bytes(2)
    data[PAGE_SIZE - 5 : PAGE_SIZE] = (1).to_bytes(4) + b"\x01"
    return bytes(data)


def free_for_ever(whole: bytes) -> bytes:
    """A list of free pages that leads back to its beginning, and says that all pages are free."""
    data = bytearray(whole)
    data[32:40] = (len(whole) // PAGE_SIZE).to_bytes(4) + (0xFFFFFFFF).to_bytes(4)
    last = len(whole) - PAGE_SIZE
    data[last : last + 8] = (len(whole) // PAGE_SIZE).to_bytes(4) + (900).to_bytes(4)
    return bytes(data)


def every_page_size(whole: bytes) -> bytes:
    return whole[:16] + (512).to_bytes(2) + whole[18:20] + b"\x20" + whole[21:]


@pytest.mark.parametrize("make", [wide, endless, nested, schema_in_a_circle, free_for_ever, every_page_size])
def test_made_files_are_read_in_time_or_given_up(whole: bytes, make: Callable[[bytes], bytes]) -> None:
    data = make(whole)
    tracemalloc.start()
    begun = time.thread_time()
    try:
        assert problems(recover(data, NAME, Budget(NAME, len(data), seconds=20)).content.model) == []
    except FileProblem as problem:
        assert NAME in str(problem) and str(problem).endswith(".")
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 128_000_000
    assert time.thread_time() - begun < 60  # a minute is for ever; what it takes is well below


def test_flipped_bytes_anywhere(whole: bytes, tmp_path: Path) -> None:
    """Never anything but an answer or a refusal, and the answer keeps every rule and gets through the gate."""
    chance = random.Random(17)
    for number in range(150):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 3, 30, 600))):
            data[chance.randrange(len(data))] = chance.choice(
                (0, 1, 2, 5, 10, 13, 127, 128, 255, chance.randrange(256))
            )
        try:
            recovered = recover(bytes(data), NAME)
        except NotAWorkspace:
            continue
        assert problems(recovered.content.model) == []
        if number % 50 == 0:
            path = tmp_path / f"{number}.modus"
            assemble(path, recovered.content)
            assert admit(path).content.model == recovered.content.model


def test_pages_that_are_gone_over_again_and_again_count_each_time(whole: bytes) -> None:
    with pytest.raises(Unsafe, match="far more time or memory"):
        recover(endless(whole), NAME, Budget(NAME, len(endless(whole)), seconds=1000))


@pytest.mark.parametrize("limits", [{"seconds": -1.0}, {"read": 100_000}])
def test_what_takes_too_much_is_given_up(whole: bytes, limits: dict[str, float]) -> None:
    with pytest.raises(Unsafe, match="far more time or memory"):
        recover(whole, NAME, Budget(NAME, len(whole), **limits))  # type: ignore[arg-type]


def test_a_large_file_stays_within_the_usual_limits(tmp_path: Path) -> None:
    path = tmp_path / "large.modus"
    assemble(path, Content.new(large(3000), "Large"))
    assert recover(path.read_bytes(), NAME).report.nothing_lost
