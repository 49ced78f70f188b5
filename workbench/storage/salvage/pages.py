"""The pages of a database file (SQLite's file format, sections 1.3 to 1.6), looked at one by one and without trust.

A page of a b-tree is *whole* where everything on it adds up to the byte: cells, free blocks and fragments fill its
content area without a gap or an overlap, and what must be in order is. What another program, a stick or a cable wrote
over a page does not add up.
"""

from __future__ import annotations

import codecs
import mmap
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from workbench.storage.salvage.records import Record, decode, signed, varint
from workbench.storage.schema import PAGE_SIZE

Data: TypeAlias = bytes | mmap.mmap

MAGIC: Final = b"SQLite format 3\x00"
INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF = 2, 5, 10, 13
_KINDS = frozenset((INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF))
_CODECS = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}


class Cell(NamedTuple):
    """Where a record lies on its page: its row's number (0 in an index), the bytes here, and where it goes on."""

    rowid: int
    start: int
    local: int
    total: int


class Page(NamedTuple):
    """One page of a b-tree: its kind, whether it is whole, its records, and the pages below it."""

    number: int
    kind: int
    whole: bool
    data: bytes
    cells: list[Cell]
    children: list[int]

    @property
    def is_index(self) -> bool:
        """Whether its records are those of an index or of a table without row numbers."""
        return self.kind in (INDEX_LEAF, INDEX_INTERIOR)


class Pages:
    """The pages of one file, numbered from 1. What the file's header says is believed only as far as it is possible."""

    def __init__(self, data: Data) -> None:
        self._data = data
        header = bytes(data[:100])
        self.has_header = header[:16] == MAGIC
        self.size, reserved, encoding = PAGE_SIZE, 0, 1
        if self.has_header and len(header) == 100:
            said = int.from_bytes(header[16:18])
            said = 65536 if said == 1 else said
            if 512 <= said <= 65536 and said & said - 1 == 0 and said - header[20] >= 480:
                self.size, reserved, encoding = said, header[20], int.from_bytes(header[56:60])
        self.usable = self.size - reserved
        #: How many pages were read in following records from page to page.
        self.followed = 0
        self.codec = codecs.lookup(_CODECS.get(encoding, "utf-8")).name
        self.count = -(-len(data) // self.size)
        self._most_in_table = self.usable - 35
        self._most_in_index = (self.usable - 12) * 64 // 255 - 23
        self._least = (self.usable - 12) * 32 // 255 - 23

    def raw(self, number: int) -> bytes:
        """The bytes of a page; what the file lacks of the last one is zeros. Raises ``ValueError`` for no page."""
        if not 1 <= number <= self.count:
            raise ValueError(f"there is no page {number}")
        data = bytes(self._data[(number - 1) * self.size : number * self.size])
        return data if len(data) == self.size else data.ljust(self.size, b"\0")

    def header(self, at: int) -> int:
        """Four bytes of the file's header as a number; 0 where the header is no such thing."""
        return int.from_bytes(self._data[at : at + 4]) if self.has_header else 0

    def kind(self, number: int) -> int:
        """The kind of b-tree page this says it is; 0 if none."""
        at = (number - 1) * self.size + (100 if number == 1 else 0)
        found = self._data[at] if at < len(self._data) else 0
        return found if found in _KINDS else 0

    def page(self, number: int) -> Page | None:
        """The b-tree page of that number; None where there is none."""
        kind = self.kind(number)
        if not kind:
            return None
        data = self.raw(number)
        start = 100 if number == 1 else 0
        interior = kind in (INDEX_INTERIOR, TABLE_INTERIOR)
        children: list[int] = []
        cells: list[Cell] = []
        pointers = start + (12 if interior else 8)
        count = int.from_bytes(data[start + 3 : start + 5])
        end_of_pointers = pointers + 2 * count
        whole = end_of_pointers <= self.usable
        taken: list[tuple[int, int]] = []
        room = self.usable  # more than a page's worth of cells is no page of ours: not one is read twice
        for place in range(pointers, min(end_of_pointers, self.usable - 1), 2):
            at = data[place] << 8 | data[place + 1]
            try:
                end = self._cell(data, at, kind, cells, children)
            except (IndexError, ValueError):
                whole = False
                continue
            room -= end - at
            if room < 0:
                whole = False
                cells.pop()
                break
            taken.append((at, end))
        if interior:
            children.append(int.from_bytes(data[start + 8 : start + 12]))
        whole = whole and self._adds_up(data, start, end_of_pointers, taken) and _in_order(kind, cells)
        return Page(number, kind, whole, data, cells if kind != TABLE_INTERIOR else [], children)

    def _cell(self, data: bytes, at: int, kind: int, cells: list[Cell], children: list[int]) -> int:
        """Reads where a cell has what, and gives its end; raises ``ValueError`` or ``IndexError``."""
        start = at
        if kind in (INDEX_INTERIOR, TABLE_INTERIOR):
            child = int.from_bytes(data[at : at + 4])
            at += 4
        total = rowid = 0
        if kind != TABLE_INTERIOR:
            total = data[at]
            if total < 0x80:
                at += 1
            else:
                total, at = varint(data, at)
        if kind in (TABLE_LEAF, TABLE_INTERIOR):
            rowid, at = varint(data, at)
        most = self._most_in_table if kind == TABLE_LEAF else self._most_in_index
        local, end = total, at + total
        if total > most and kind != TABLE_INTERIOR:
            local = self._least + (total - self._least) % (self.usable - 4)
            local = local if local <= most else self._least
            end = at + local + 4
        if end > self.usable:
            raise ValueError("a cell reaches beyond its page")
        cells.append(Cell(signed(rowid), at, local, total))
        if kind in (INDEX_INTERIOR, TABLE_INTERIOR):
            children.append(child)
        return max(end, start + 4)

    def _adds_up(self, data: bytes, start: int, end_of_pointers: int, taken: list[tuple[int, int]]) -> bool:
        """Whether cells, free blocks and fragments fill the content area exactly."""
        content = int.from_bytes(data[start + 5 : start + 7]) or 65536
        if not end_of_pointers <= content <= self.usable:
            return False
        free = int.from_bytes(data[start + 1 : start + 3])
        last = 0
        while free:
            if free <= last or free + 4 > self.usable:
                return False
            size = int.from_bytes(data[free + 2 : free + 4])
            if size < 4:
                return False
            taken.append((free, free + size))
            last, free = free, int.from_bytes(data[free : free + 2])
        fragments, at = 0, content
        for begin, end in sorted(taken):
            if begin < at:
                return False
            fragments += begin - at
            at = end
        return at <= self.usable and fragments + self.usable - at == data[start + 7]

    def record(self, page: Page, cell: Cell) -> Record:
        """The record of a cell; raises ``ValueError`` where it is not wholly there."""
        payload = page.data[cell.start : cell.start + cell.local]
        if cell.local < cell.total:
            after = cell.start + cell.local
            payload += self._overflow(int.from_bytes(page.data[after : after + 4]), cell.total - cell.local)
        return decode(payload, self.codec)

    def _overflow(self, first: int, missing: int) -> bytes:
        """The rest of a record from the pages where it goes on; raises ``ValueError`` where these do not add up."""
        if missing > self.count * self.size:
            raise ValueError("it is longer than the file")
        pieces: list[bytes] = []
        seen: set[int] = set()
        for number in self._chain(first, -(-missing // (self.usable - 4))):
            if number in seen:
                raise ValueError("it goes round in a circle")
            seen.add(number)
            pieces.append(self.raw(number)[4 : self.usable])
        return b"".join(pieces)[:missing]

    def _chain(self, number: int, count: int) -> Iterator[int]:
        for _ in range(count):
            self.followed += 1
            yield number
            number = int.from_bytes(self.raw(number)[:4])
        if number:
            raise ValueError("it goes on after its end")

    def overflow_pages(self, page: Page, cell: Cell) -> list[int]:
        """The numbers of the pages on which a record goes on; raises ``ValueError`` where these do not add up."""
        if cell.local == cell.total:
            return []
        after = cell.start + cell.local
        first = int.from_bytes(page.data[after : after + 4])
        return list(self._chain(first, -(-(cell.total - cell.local) // (self.usable - 4))))


def _in_order(kind: int, cells: list[Cell]) -> bool:
    """Whether the numbers of rows rise from cell to cell, as they must."""
    if kind not in (TABLE_LEAF, TABLE_INTERIOR):
        return True
    return all(one.rowid < other.rowid for one, other in pairwise(cells))
