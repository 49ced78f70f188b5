"""Mutation of valid files (S1): what bytes can be made to be, and what values, a hundred thousand times over."""

from __future__ import annotations

import contextlib
import functools
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.proofs.hostile.forging import connect, reseal, sound
from tests.proofs.hostile.looking import looker
from tests.proofs.proof import Proof, Tally, failure
from workbench.storage.mapping import TABLES
from workbench.storage.schema import PAGE_SIZE

#: Every so many cases, values are altered by statements and all digests put right, so that only the rules are left.
SEALED_EVERY = 20

_INTERESTING = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_FIELDS = (
    (16, 2),
    (18, 2),
    (20, 1),
    (21, 3),
    (24, 4),
    (28, 4),
    (32, 4),
    (36, 4),
    (40, 4),
    (44, 4),
    (48, 4),
    (52, 4),
    (56, 4),
    (60, 4),
    (64, 4),
    (68, 4),
    (92, 4),
    (96, 4),
)
_WORDS = (
    (b"STRICT", b"strict"),
    (b"TABLE", b"VIEW "),
    (b"CHECK", b"CHEKC"),
    (b"NOT NULL", b"        "),
    (b"TEXT", b"BLOB"),
    (b"BETWEEN -3", b"BETWEEN -9"),
    (b"CREATE", b"CREAT "),
    (b"REFERENCES", b"REFERENCED"),
    (b"table", b"index"),
    (b"INTEGER", b"ANY    "),
    (b"WITHOUT ROWID", b"WITHOUT ROWIE"),
    (b"DEFERRABLE", b"          "),
    (b'"id"', b'"ID"'),
    (b",", b";"),
    (b"(", b" "),
)
_TEXTS = (
    "",
    "x" * 300,
    "x" * 1_000_000,
    "a\0b",
    "a\nb",
    "\u202e",
    "<img src=x>",
    "[" * 5000,
    "[[]]",
    '{"a":1}',
    "NaN",
    "null",
    "true",
    "1e999",
    "9" * 5000,
    "unknown",
    "../../x",
    "🏳️‍🌈",
    "\ufeff",
    "=1+1",
    "'; DROP TABLE issues; --",
    "\udcff",
)
_NUMBERS = (0, 1, -1, 2, 4, 1000, 1001, 2**31, 2**63 - 1, -(2**63), 0.5, 1e308, float("inf"), float("-inf"))


@functools.cache
def _base(kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return sound(Path(folder), kind=kind).read_bytes()


def mutated(seed: int, number: int) -> bytes:
    """The file of one case."""
    chance = random.Random(f"{seed} {number}")
    whole = bytearray(_base(chance.choice(("small", "dense"))))
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 12))):
        chance.choice(MUTATORS)(whole, chance)
    if chance.random() < 0.5:  # the length that the header tells is right: else most never get past it
        del whole[len(whole) // PAGE_SIZE * PAGE_SIZE :]
        whole[28:32] = (len(whole) // PAGE_SIZE).to_bytes(4, "big")
    return bytes(whole)


def _page(whole: bytearray, chance: random.Random) -> int:
    """Where some page begins; the first ones more often, for they hold the schema."""
    pages = max(1, len(whole) // PAGE_SIZE)
    return (chance.randrange(min(4, pages)) if chance.random() < 0.3 else chance.randrange(pages)) * PAGE_SIZE


def _bits(whole: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 4, 40))):
        whole[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)


def _bytes(whole: bytearray, chance: random.Random) -> None:
    at, length = chance.randrange(len(whole)), chance.choice((1, 2, 8, 100, 3000))
    data = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length)))
    whole[at : at + length] = data[: max(0, len(whole) - at)]


def _tree_header(whole: bytearray, chance: random.Random) -> None:
    at = _page(whole, chance)
    at += (100 if at == 0 else 0) + chance.choice((0, 1, 3, 5, 7, 8, 10))
    value = chance.choice((*_INTERESTING, chance.randrange(1 << 16)))
    whole[at : at + 2] = (value & 0xFFFF).to_bytes(2, "big")


def _cell_pointer(whole: bytearray, chance: random.Random) -> None:
    at = _page(whole, chance)
    at += (100 if at == 0 else 0) + 8 + 2 * chance.randrange(20)
    whole[at : at + 2] = chance.choice((0, 1, 100, PAGE_SIZE - 1, 0xFFFF, chance.randrange(PAGE_SIZE))).to_bytes(
        2, "big"
    )


def _header_field(whole: bytearray, chance: random.Random) -> None:
    offset, size = chance.choice(_FIELDS)
    value = chance.choice((*_INTERESTING, chance.randrange(1 << 32), len(whole) // PAGE_SIZE))
    whole[offset : offset + size] = (value & ((1 << 8 * size) - 1)).to_bytes(size, "big")


def _swap(whole: bytearray, chance: random.Random) -> None:
    here, there = _page(whole, chance), _page(whole, chance)
    first, second = whole[here : here + PAGE_SIZE], whole[there : there + PAGE_SIZE]
    whole[here : here + PAGE_SIZE], whole[there : there + PAGE_SIZE] = second, first


def _copy(whole: bytearray, chance: random.Random) -> None:
    here, there, length = _page(whole, chance), _page(whole, chance), chance.choice((PAGE_SIZE, 512, 60))
    whole[there : there + length] = whole[here : here + length]


def _blank(whole: bytearray, chance: random.Random) -> None:
    at = _page(whole, chance)
    whole[at : at + PAGE_SIZE] = bytes([chance.choice((0, 0xFF, 13, 5, 10, 2))]) * PAGE_SIZE


def _splice(whole: bytearray, chance: random.Random) -> None:
    at, length = chance.randrange(len(whole)), chance.choice((1, 4, 512, PAGE_SIZE))
    if chance.random() < 0.5:
        del whole[at : at + length]
    else:
        start = chance.randrange(len(whole))
        whole[at:at] = whole[start : start + length]
    if len(whole) < 200:
        whole.extend(bytes(200))


def _cut(whole: bytearray, chance: random.Random) -> None:
    del whole[max(100, chance.choice((len(whole) - PAGE_SIZE, len(whole) // 2, chance.randrange(len(whole))))) :]


def _cell(whole: bytearray, chance: random.Random) -> None:
    """One cell more on a leaf: a copy of another, or noise."""
    at = _page(whole, chance) + PAGE_SIZE * (len(whole) < 2 * PAGE_SIZE)
    count = int.from_bytes(whole[at + 3 : at + 5], "big")
    if at + PAGE_SIZE > len(whole) or whole[at] not in (10, 13) or count > 200:
        return
    whole[at + 3 : at + 5] = (count + 1).to_bytes(2, "big")
    pointer = at + 8 + 2 * count
    if count and chance.random() < 0.5:
        whole[pointer : pointer + 2] = whole[pointer - 2 : pointer]
    else:
        place = chance.randrange(200, PAGE_SIZE - 40)
        whole[pointer : pointer + 2] = place.to_bytes(2, "big")
        whole[at + place : at + place + 30] = chance.randbytes(30)


def _words(whole: bytearray, chance: random.Random) -> None:
    """Another word in a definition, or wherever it stands."""
    old, new = chance.choice(_WORDS)
    places = []
    at = whole.find(old)
    while at >= 0 and len(places) < 400:
        places.append(at)
        at = whole.find(old, at + 1)
    if places:
        at = chance.choice(places)
        whole[at : at + len(old)] = new


def _number(whole: bytearray, chance: random.Random) -> None:
    at = chance.randrange(max(1, len(whole) - 4))
    whole[at : at + 4] = chance.choice(_INTERESTING).to_bytes(4, "big")


MUTATORS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _bits, _bytes, _tree_header, _cell_pointer, _header_field, _swap, _copy, _blank, _splice, _cut, _cell, _words,
    _number,
)  # fmt: skip


def sealed(seed: int, number: int, folder: Path) -> Path:
    """The file of one case in which values were altered, and every digest put right after that."""
    chance = random.Random(f"{seed} {number}")
    path = sound(folder)
    connection = connect(path)
    tables = [*TABLES.values(), "meta", "session", "batch", "change", "extras"]
    connection.execute("BEGIN")
    for _ in range(chance.choice((1, 1, 2, 4))):
        table = chance.choice(tables)
        names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        value = chance.choice((*_TEXTS, *_NUMBERS, b"\x00\xff", None))
        if isinstance(value, str):
            value = value.encode("utf-8", "surrogateescape")
            value_sql = "CAST(? AS TEXT)"
        else:
            value_sql = "?"
        where = " WHERE rowid = (SELECT min(rowid) FROM {t})" if chance.random() < 0.7 and table != "meta" else ""
        statement = f'UPDATE OR IGNORE "{table}" SET "{chance.choice(names)}" = {value_sql}{where}'
        try:
            connection.execute(statement.replace("{t}", f'"{table}"'), (value,))
        except Exception:
            continue  # STRICT tables and tables without rowid do not take everything
    connection.execute("COMMIT")
    with contextlib.suppress(UnicodeError):  # ids that are no text cannot be put into digests: it stays as it is
        reseal(connection)
    connection.close()
    return path


def run(numbers: range, seed: int, folder: Path) -> Tally:
    """Each file through the gate, in a traced process; a crash ends one process and is one file's."""
    failures = []
    path = folder / "file.modus"
    with looker(folder, inside=True) as looking:
        for number in numbers:
            if number % SEALED_EVERY == SEALED_EVERY - 1:
                sealed(seed, number, folder)
            else:
                path.write_bytes(mutated(seed, number))
            looked = looking.look(number, path)
            failures += [failure(seed, number, what) for what in looked.broken(path.name)]
        looking.close()
        for number, line in looking.trespasses([str(path)]):
            failures.append(failure(seed, number, f"it went where it must not: {line}"))
    return Tally(len(numbers), len(numbers), tuple(failures))


PROOF = Proof(
    "mutated-files",
    "A file with any bytes altered opens or is refused in one sentence: ≤ 2 s, ≤ 256 MB, no other file touched.",
    "files",
    2_000,
    100_000,
    run,
    ("linux", "strace"),
)
