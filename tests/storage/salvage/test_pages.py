"""Our reader of pages reads exactly what SQLite reads, and finds whole exactly what SQLite wrote."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.storage.connection import driver
from workbench.storage.salvage.pages import Page, Pages
from workbench.storage.salvage.records import decode

INTEGERS = st.one_of(
    st.sampled_from([0, 1, -1, 127, 128, -129, 2**15, 2**23 - 1, -(2**23), 2**31, 2**47, -(2**47) - 1, 2**63 - 1]),
    st.integers(-(2**63), 2**63 - 1),
)
TEXTS = st.one_of(st.text(max_size=30), st.builds(lambda text, n: text * n, st.text(max_size=5), st.integers(0, 3000)))
REALS = st.floats(allow_nan=False)
BLOBS = st.one_of(st.binary(max_size=30), st.builds(lambda part, n: part * n, st.binary(max_size=9), st.just(1000)))
ROWS = st.lists(
    st.tuples(INTEGERS, *(st.none() | column for column in (INTEGERS, REALS, TEXTS, BLOBS))), max_size=60,
    unique_by=lambda row: row[0],
)  # fmt: skip
KEYED = "CREATE TABLE keyed (key INTEGER NOT NULL PRIMARY KEY, a INTEGER, b REAL, c TEXT, d BLOB) STRICT, WITHOUT ROWID"
LOOSE = "CREATE TABLE loose (key INTEGER PRIMARY KEY, a INTEGER, b REAL, c TEXT, d BLOB) STRICT"


def write(path: Path, rows: list[Any], size: int, chance: random.Random) -> None:
    """A database that holds the rows twice, and has held more."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA page_size={size}")
    connection.execute("PRAGMA secure_delete=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("BEGIN")
    for statement in (LOOSE, "CREATE INDEX texts ON loose (c)", KEYED):
        connection.execute(statement)
    for table in ("loose", "keyed"):
        order = chance.sample(rows, len(rows))
        before = [(row[0], None, 0.5, "in between " * 9, None) for row in rows]
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?)", before)
        for row in order:
            connection.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?, ?)", row)
        for row in order[: len(order) // 4]:
            connection.execute(f"DELETE FROM {table} WHERE key = ?", row[:1])
    connection.execute("COMMIT")
    connection.close()


def tree(pages: Pages, number: int) -> Iterator[Page]:
    page = pages.page(number)
    assert page is not None and page.whole, number
    yield page
    for child in page.children:
        yield from tree(pages, child)


def read(pages: Pages, root: int) -> list[tuple[Any, ...]]:
    """The rows of a tree, with the row's number in front where there is one."""
    found = []
    for page in tree(pages, root):
        for cell in page.cells:
            values = pages.record(page, cell)
            found.append(values if page.is_index else (cell.rowid, *values[1:]))
    return found


def as_real(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """What a column of real numbers makes of whole ones."""
    return (*row[:2], None if row[2] is None else float(row[2]), *row[3:])


@given(ROWS, st.sampled_from([512, 1024, 4096, 65536]), st.randoms(use_true_random=False))
@example([(n, n, None, "x" * n, b"y" * n) for n in range(0, 9000, 450)], 512, random.Random(1))
def test_rows_are_read_as_sqlite_reads_them(rows: list[Any], size: int, chance: random.Random) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.db"
        write(path, rows, size, chance)
        connection = driver.connect(str(path))
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema"))
        expected = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in ("loose", "keyed")}
        texts = connection.execute("SELECT c, key FROM loose").fetchall()
        connection.close()
        pages = Pages(path.read_bytes())
    assert pages.size == size
    for name, of_sqlite in expected.items():
        assert sorted(map(as_real, read(pages, roots[name]))) == sorted(of_sqlite), name
    assert sorted(read(pages, roots["texts"]), key=repr) == sorted(texts, key=repr)


def test_the_schema_is_read_as_sqlite_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "any.db"
    write(path, [], 4096, random.Random(1))
    connection = driver.connect(str(path))
    expected = connection.execute("SELECT * FROM sqlite_schema").fetchall()
    connection.close()
    pages = Pages(path.read_bytes())
    assert [pages.record(page, cell) for page in tree(pages, 1) for cell in page.cells] == expected


@pytest.fixture
def file(tmp_path: Path) -> bytes:
    path = tmp_path / "any.db"
    write(path, [(n, n, 0.5, f"text {n} " * (n % 7), b"") for n in range(900)], 1024, random.Random(1))
    return path.read_bytes()


def test_a_page_that_was_written_over_is_not_whole(file: bytes) -> None:
    """Zeros, noise, or another page's half: what is over a page does not add up."""
    chance = random.Random(5)
    size, count = 1024, len(file) // 1024
    before = Pages(file)
    for number in range(2, count + 1):
        if before.page(number) is None:
            continue
        begin, other = (number - 1) * size, chance.randrange(count) * size
        for ruin in (bytes(size // 2), chance.randbytes(size // 2), file[other + size // 2 : other + size]):
            for half in (0, size // 2):
                whole = bytearray(file)
                whole[begin + half : begin + half + size // 2] = ruin
                if bytes(whole) == file:
                    continue
                page = Pages(bytes(whole)).page(number)
                assert page is None or not page.whole, (number, half)


@given(st.binary(max_size=3000), st.integers(0, 5000))
def test_anything_at_all_can_be_looked_at(noise: bytes, at: int) -> None:
    data = bytearray(b"SQLite format 3\0" + (1024).to_bytes(2) + bytes(82) + b"\x0d" + bytes(8000))
    data[100 + at : 100 + at + len(noise)] = noise
    for start in (data, noise):
        pages = Pages(bytes(start))
        for number in range(1, pages.count + 1):
            page = pages.page(number)
            for cell in page.cells if page is not None else ():
                with contextlib.suppress(ValueError):
                    pages.record(page, cell)


@given(st.binary(max_size=60))
def test_a_record_is_one_or_it_is_said_that_it_is_none(payload: bytes) -> None:
    try:
        values = decode(payload)
    except ValueError:
        return
    assert len(values) <= 64


def test_a_record_that_goes_on_after_its_end(tmp_path: Path) -> None:
    path = tmp_path / "any.db"
    write(path, [(1, None, None, "long " * 2000, None)], 512, random.Random(3))
    data = path.read_bytes()
    pages = Pages(data)
    long = [(page, cell) for n in range(1, pages.count + 1) if (page := pages.page(n)) for cell in page.cells
            if cell.total > 5000]  # fmt: skip
    assert long
    for page, cell in long:
        last = pages.overflow_pages(page, cell)[-1]
        longer = data[: (last - 1) * 512] + (2).to_bytes(4) + data[(last - 1) * 512 + 4 :]
        with pytest.raises(ValueError, match="after its end"):
            Pages(longer).record(page, cell)


def test_a_record_that_goes_round_in_a_circle(tmp_path: Path) -> None:
    path = tmp_path / "any.db"
    write(path, [(1, None, None, "long " * 2000, None), (2, None, None, "x", None)] * 1, 512, random.Random(3))
    data = bytearray(path.read_bytes())
    pages = Pages(bytes(data))
    long = [(page, cell) for n in range(1, pages.count + 1) if (page := pages.page(n)) for cell in page.cells
            if cell.total > 5000]  # fmt: skip
    assert long
    for page, cell in long:
        first, second = pages.overflow_pages(page, cell)[:2]
        data[(second - 1) * 512 : (second - 1) * 512 + 4] = first.to_bytes(4)
    circular = Pages(bytes(data))
    for page, cell in long:
        with pytest.raises(ValueError, match="circle"):
            circular.record(page, cell)
