"""Trees that go round in circles, pages that belong to two, cells that lie: what no statement can make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.proofs.hostile.forging import Case, connect, page_at, root_page, sound
from workbench.storage.schema import PAGE_SIZE

#: The kinds of pages of a tree, by their first byte.
INNER_TABLE, LEAF_TABLE, INNER_INDEX, LEAF_INDEX = 5, 13, 2, 10

Bend = Callable[[bytearray, int], None]


def _at_root(table: str, bend: Bend, kind: str = "large") -> Callable[[Path], Path]:
    """A file in which ``bend`` altered the first page of a table; it gets the file's bytes and the page's number."""

    def make(folder: Path) -> Path:
        path = sound(folder, kind=kind)
        number = root_page(path, table)
        whole = bytearray(path.read_bytes())
        bend(whole, number)
        path.write_bytes(whole)
        return path

    return make


def _put(whole: bytearray, page: int, offset: int, value: int, size: int = 4) -> None:
    at = page_at(page) + offset
    whole[at : at + size] = value.to_bytes(size, "big")


def _inner(whole: bytearray, page: int) -> None:
    kind = whole[page_at(page)]
    assert kind in (INNER_TABLE, INNER_INDEX), "the table is too small for an inner page"


def _own_child(whole: bytearray, page: int) -> None:
    _inner(whole, page)
    _put(whole, page, 8, page)


def _first_cell(whole: bytearray, page: int) -> int:
    start = 12 if whole[page_at(page)] in (INNER_TABLE, INNER_INDEX) else 8
    at = page_at(page) + start
    return int.from_bytes(whole[at : at + 2], "big")


def _all_children_itself(whole: bytearray, page: int) -> None:
    _inner(whole, page)
    at = page_at(page)
    for cell in range(int.from_bytes(whole[at + 3 : at + 5], "big")):
        pointer = int.from_bytes(whole[at + 12 + 2 * cell : at + 14 + 2 * cell], "big")
        _put(whole, page, pointer, page)
    _put(whole, page, 8, page)


def _child(number: int) -> Bend:
    def bend(whole: bytearray, page: int) -> None:
        _inner(whole, page)
        _put(whole, page, _first_cell(whole, page), number)

    return bend


def _same_child_twice(whole: bytearray, page: int) -> None:
    _inner(whole, page)
    at = page_at(page) + _first_cell(whole, page)
    whole[page_at(page) + 8 : page_at(page) + 12] = whole[at : at + 4]


def _page_says(offset: int, value: int, size: int) -> Bend:
    return lambda whole, page: _put(whole, page, offset, value, size)


def _cell_of_everything(whole: bytearray, page: int) -> None:
    """The first cell of a leaf says that it is as long as a number can say."""
    at = page_at(page) + _first_cell(whole, page)
    whole[at : at + 9] = b"\xff" * 9


def _cells_pointing(value: int) -> Bend:
    def bend(whole: bytearray, page: int) -> None:
        at = page_at(page)
        for cell in range(int.from_bytes(whole[at + 3 : at + 5], "big")):
            _put(whole, page, 8 + 2 * cell, value, 2)

    return bend


def _free_blocks_in_a_circle(whole: bytearray, page: int) -> None:
    _put(whole, page, 1, 100, 2)
    _put(whole, page, 100, 100, 2)


def _overflowing(loop: Callable[[list[int]], dict[int, int]]) -> Callable[[Path], Path]:
    """A file with a long text, whose chain of pages ``loop`` altered: page → the page after it."""

    def make(folder: Path) -> Path:
        path = sound(folder)
        connection = connect(path)
        before = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute("UPDATE issues SET why = replace(hex(zeroblob(9000)), '0', 'x')")
        connection.close()
        whole = bytearray(path.read_bytes())
        chain = list(range(before + 1, len(whole) // PAGE_SIZE + 1))
        for page, following in loop(chain).items():
            _put(whole, page, 0, following)
        path.write_bytes(whole)
        return path

    return make


def _freed(loop: Callable[[int], int], most: int | None = None) -> Callable[[Path], Path]:
    """A file with free pages, whose list ``loop`` altered: from the first page of the list to the one after it."""

    def make(folder: Path) -> Path:
        path = sound(folder, kind="large")
        connection = connect(path)
        connection.execute("DELETE FROM change WHERE number > 10")
        connection.close()
        whole = bytearray(path.read_bytes())
        first = int.from_bytes(whole[32:36], "big")
        assert first, "nothing was freed"
        _put(whole, first, 0, loop(first))
        if most is not None:
            _put(whole, first, 4, most)
        path.write_bytes(whole)
        return path

    return make


def _swapped(whole: bytearray, page: int) -> None:
    here, there = page_at(page), page_at(page - 1)
    whole[here : here + PAGE_SIZE], whole[there : there + PAGE_SIZE] = (
        whole[there : there + PAGE_SIZE], whole[here : here + PAGE_SIZE],
    )  # fmt: skip


def _deep(folder: Path) -> Path:
    """A tree of inner pages, each with one child: deeper than SQLite goes."""
    path = sound(folder, kind="large")
    number = root_page(path, "effects")
    whole = bytearray(path.read_bytes())
    _inner(whole, number)
    page = bytes([INNER_TABLE]) + bytes(4) + PAGE_SIZE.to_bytes(2, "big") + bytes(1)
    count = len(whole) // PAGE_SIZE
    child = int.from_bytes(whole[page_at(number) + 8 : page_at(number) + 12], "big")
    for _ in range(2000):
        whole += (page + child.to_bytes(4, "big")).ljust(PAGE_SIZE, b"\0")
        count += 1
        child = count
    _put(whole, number, 8, child)
    whole[28:32] = count.to_bytes(4, "big")
    path.write_bytes(whole)
    return path


def _schema_in_a_circle(folder: Path) -> Path:
    """The first page as an inner page whose only branch is itself; its header says one page."""
    path = sound(folder)
    whole = bytearray(path.read_bytes())
    whole[100:112] = bytes([INNER_TABLE]) + bytes(4) + PAGE_SIZE.to_bytes(2, "big") + bytes(1) + (1).to_bytes(4, "big")
    path.write_bytes(whole)
    return path


CASES = (
    Case("a tree that is its own branch", _at_root("effects", _own_child)),
    Case("a tree of which every branch is itself", _at_root("effects", _all_children_itself)),
    Case("an index that is its own branch", _at_root("digest", _own_child)),
    Case("the schema that is its own branch", _schema_in_a_circle),
    Case("a branch twice", _at_root("effects", _same_child_twice)),
    Case("a branch that is page nothing", _at_root("effects", _child(0))),
    Case("a branch that is the schema", _at_root("effects", _child(1))),
    Case("a branch beyond the end", _at_root("effects", _child(0x7FFFFFFF))),
    Case("a tree two thousand pages deep", _deep),
    Case("a page of a kind that is none", _at_root("effects", _page_says(0, 0xEE, 1))),
    Case("a table that says it is an index", _at_root("actors", _page_says(0, LEAF_INDEX, 1), "small")),
    Case("a page with more cells than fit", _at_root("actors", _page_says(3, 0xFFFF, 2), "small")),
    Case("a page whose cells begin behind it", _at_root("actors", _page_says(5, 0xFFFF, 2), "small")),
    Case(
        "a page whose free blocks go in a circle",
        _at_root(
            "actors",
            _free_blocks_in_a_circle,
            "small",
        ),
    ),
    Case("cells that lie in the header", _at_root("issues", _cells_pointing(0), "small")),
    Case("cells that lie behind their page", _at_root("issues", _cells_pointing(0xFFFE), "small")),
    Case("all cells in one place", _at_root("states", _cells_pointing(PAGE_SIZE - 40), "small")),
    Case("a cell longer than any file", _at_root("actors", _cell_of_everything, "small")),
    Case("two pages in each other's place", _at_root("issues", _swapped, "small")),
    Case("a long text that goes in a circle", _overflowing(lambda chain: {chain[-1]: chain[0]})),
    Case("a long text that is its own next page", _overflowing(lambda chain: {page: page for page in chain})),
    Case("a long text that goes on in the schema", _overflowing(lambda chain: {chain[0]: 1})),
    Case("a long text that goes on beyond the end", _overflowing(lambda chain: {chain[0]: 0x7FFFFFFF})),
    Case("free pages in a circle", _freed(lambda first: first)),
    Case("free pages that go on in a table", _freed(lambda first: 2)),
    Case("more free pages on a page than fit", _freed(lambda first: 0, 0x7FFFFFFF)),
)
