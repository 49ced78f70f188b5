"""The first hundred bytes, and the length of the whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.proofs.hostile.forging import Case, bent, patched, sound
from workbench.storage.connection import driver
from workbench.storage.schema import APPLICATION_ID, PAGE_SIZE


def _number(offset: int, value: int, size: int = 4) -> Callable[[Path], Path]:
    return patched((offset, value.to_bytes(size, "big")))


def _cut(to: Callable[[int], int]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = sound(folder)
        whole = path.read_bytes()
        path.write_bytes(whole[: to(len(whole))])
        return path

    return make


def _foreign(*statements: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "file.modus"
        connection = driver.connect(str(path), isolation_level=None)
        for statement in statements:
            connection.execute(statement)
        connection.close()
        return path

    return make


def _shortened(whole: bytearray) -> None:
    """Two pages fewer, and a header that says so."""
    pages = len(whole) // PAGE_SIZE - 2
    del whole[pages * PAGE_SIZE :]
    whole[28:32] = pages.to_bytes(4, "big")


OURS = f"PRAGMA application_id = {APPLICATION_ID}"

CASES = (
    Case("not the magic of SQLite", patched((0, b"SQLite format 4\x00"))),
    Case("somebody else's application", _number(68, 0)),
    Case("a database of another program", _foreign("CREATE TABLE t (x)")),
    Case("nothing but our application's number", _foreign(OURS, "CREATE TABLE t (x)")),
    Case("write-ahead mode", patched((18, b"\x02\x02"))),
    Case("write-ahead mode for reading only", patched((18, b"\x01\x02"))),
    Case("a mode that is none", patched((18, b"\x09\x09"))),
    Case("pages of 8,192 bytes", _number(16, 8192, 2)),
    Case("pages of 65,536 bytes", _number(16, 1, 2)),
    Case("pages of no bytes", _number(16, 0, 2)),
    Case("pages of 513 bytes", _number(16, 513, 2)),
    Case("bytes kept free in each page", patched((20, b"\xff"))),
    Case("fractions as no file has them", patched((21, b"\x01\xff\x00"))),
    Case("said to be UTF-16", _number(56, 2)),
    Case("said to be in no encoding", _number(56, 0)),
    Case("truly UTF-16", _foreign("PRAGMA encoding='UTF-16le'", OURS, "CREATE TABLE meta (key, value)")),
    # What counts is which versions the file says can read it.
    Case("a format from the far future", _number(60, 0x7FFFFFFF), "opens"),
    Case("a user version below nothing", _number(60, 0xFFFFFFFF), "opens"),
    Case("a schema format that is none", _number(44, 99)),
    Case("a schema format of nothing", _number(44, 0), "either"),
    Case("a cache of two thousand million pages", _number(48, 0x7FFFFFFF), "either"),
    Case("vacuumed by itself, it says", _number(52, 5)),
    Case("said to have no pages", _number(28, 0)),
    Case("said to have all pages there can be", _number(28, 0xFFFFFFFF)),
    Case("free pages that are not there", patched((32, (7).to_bytes(4, "big") + (0x7FFFFFFF).to_bytes(4, "big")))),
    Case("free pages beyond the end", patched((32, (0xFFFFFFF0).to_bytes(4, "big") + (1).to_bytes(4, "big")))),
    Case("a page count nobody vouches for", _number(92, 0xFFFFFFFF), "either"),
    Case("reserved bytes that hold something", patched((72, b"\xff" * 20)), "either"),
    Case("nothing but the header", _cut(lambda size: 100)),
    Case("less than the header", _cut(lambda size: 99)),
    Case("cut in the middle of a page", _cut(lambda size: size // 2 + 7)),
    Case("cut by its last byte", _cut(lambda size: size - 1)),
    Case("cut at a page", _cut(lambda size: size - PAGE_SIZE)),
    Case("cut at a page, with a header that agrees", bent(_shortened)),
    Case("something appended", bent(lambda whole: whole.extend(b"more"))),
    Case("a page appended", bent(lambda whole: whole.extend(bytes(PAGE_SIZE)))),
    Case(
        "all of it but the header is nothing",
        bent(lambda whole: whole.__setitem__(slice(100, None), bytes(len(whole) - 100))),
    ),
)
