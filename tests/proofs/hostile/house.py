"""What a file says of itself, its history, and what lies beside it."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path

from tests.proofs.hostile.forging import Case, beside_victim, sealed, sound, sql


def _meta(key: str, value: str) -> Callable[[Path], Path]:
    return sealed(f"INSERT OR REPLACE INTO meta VALUES ('{key}', {value})")


def _without(key: str) -> Callable[[Path], Path]:
    return sealed(f"DELETE FROM meta WHERE key = '{key}'")


def _change(what: str) -> Callable[[Path], Path]:
    return sealed(f"UPDATE change SET {what}")


def _counting(to: int) -> str:
    return f"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < {to})"


def hot_journal(victim: bytes, pages: int, page_size: int = 4096) -> bytes:
    """A rollback journal that SQLite would roll back, and that names ``victim`` as its super-journal: an old SQLite
    then deletes that file (reliability: any file of the user; fixed about 3.53.2).
    """
    magic = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
    header = magic + struct.pack(">iIIII", -1, 7, pages, 512, page_size)
    body = header.ljust(512, b"\0")
    total = sum(victim) & 0xFFFFFFFF
    number = (1 << 30) // page_size + 1
    return body + struct.pack(">I", number) + victim + struct.pack(">II", len(victim), total) + magic


def _beside(suffix: str, content: Callable[[Path], bytes]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        victim = beside_victim(folder)
        path = sound(folder)
        Path(f"{path}{suffix}").write_bytes(content(victim))
        return path

    return make


def _journal_naming(folder: Path) -> Path:
    """The journal as the machine it names would have left it; the page in it is one of the file's own."""
    victim = beside_victim(folder)
    path = sound(folder)
    Path(f"{path}-journal").write_bytes(hot_journal(os.fsencode(victim), path.stat().st_size // 4096))
    return path


def _linked_sidecars(folder: Path) -> Path:
    victim = beside_victim(folder)
    path = sound(folder)
    for suffix in ("-journal", "-wal", "-shm"):
        Path(f"{path}{suffix}").symlink_to(victim)
    return path


def _piped_sidecars(folder: Path) -> Path:
    path = sound(folder)
    for suffix in ("-journal", "-wal", "-shm"):
        os.mkfifo(f"{path}{suffix}")
    return path


_WAL = struct.pack(">IIIIIIII", 0x377F0682, 3007000, 4096, 0, 1, 2, 0, 0) + bytes(24 + 4096)

CASES = (
    Case("a journal that names a victim", _journal_naming, "opens"),
    Case(
        "a journal of noise",
        _beside("-journal", lambda _: b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(range(256)) * 20),
        "opens",
    ),
    Case("a write-ahead log beside it", _beside("-wal", lambda _: _WAL), "opens"),
    Case("shared memory beside it", _beside("-shm", lambda _: bytes(32768)), "opens"),
    Case("links beside it", _linked_sidecars, "opens"),
    Case("pipes beside it", _piped_sidecars, "opens"),
    Case("a reader below nothing is enough", _meta("min_reader", "'-1'"), "either"),
    Case("a reader of a million digits is needed", _meta("min_reader", "replace(hex(zeroblob(500000)), '0', '9')")),
    Case("a reader of five thousand digits", _meta("min_reader", "replace(hex(zeroblob(2000)), '0', '9')")),
    Case("a reader with an underscore", _meta("min_reader", "'1_000'")),
    Case("a reader in other digits", _meta("min_reader", "'٩٩'")),
    Case("a reader that is a half", _meta("min_reader", "'1.5'")),
    Case("a reader that is infinite", _meta("min_reader", "'inf'")),
    Case("no word about readers", _without("min_reader")),
    Case("no word about writers", _without("min_writer")),
    Case("a writer of four thousand digits", _meta("min_writer", "replace(hex(zeroblob(2000)), '0', '9')"), "either"),
    Case("a writer that is a word", _meta("min_writer", "'any'")),
    Case("no format", _without("format")),
    Case("a format below nothing", _meta("format", "'-7'"), "either"),
    Case("no head", _without("head")),
    Case("a head in capitals", sql("UPDATE meta SET value = upper(value) WHERE key = 'head'")),
    Case("no workspace id", _without("workspace_id")),
    Case("a workspace id that is a way out", _meta("workspace_id", "'../../../../tmp/away'")),
    Case(
        "a workspace id with a line break",
        _meta("workspace_id", "(SELECT value || char(10) FROM meta WHERE key = 'workspace_id')"),
    ),
    Case("written by a million letters", _meta("written_by", "hex(zeroblob(500000))"), "either"),
    Case(
        "written by markup and bells", _meta("written_by", "'<img src=x>' || char(27) || '[31m' || char(7)"), "either"
    ),
    Case(
        "two thousand things said of itself",
        sealed(f"{_counting(2000)} INSERT INTO meta SELECT 'k' || x, 'v' FROM n"),
        "either",
    ),
    Case("a label of a million letters", sealed("UPDATE batch SET label = hex(zeroblob(500000))"), "either"),
    Case("a batch below nothing", sealed("UPDATE batch SET number = -9223372036854775808"), "either"),
    Case("a batch that takes itself back", sealed("UPDATE batch SET reverts = id, kind = 'undo'"), "either"),
    Case("a batch of a kind that is none", sealed("UPDATE batch SET kind = 'x'"), "either"),
    Case("a batch of a session that is not there", sealed("UPDATE batch SET session = 'nobody'")),
    Case("a change of a batch that is not there", _change("batch = 'nothing'")),
    Case("a change of a kind that is none", _change("kind = 'sqlite_schema'"), "either"),
    Case("a change of a field that is none", _change("field = 'id; DROP TABLE issues'"), "either"),
    Case("a change of a reserved name", _change("field = '__class__'"), "either"),
    Case("a change that nests for ever", _change(f"field = 'title', after = '{'[' * 200_000}'")),
    Case("a whole change that nests for ever", _change(f"after = '{'[' * 200_000}'"), "either"),
    Case("a change to a number of a million digits", _change(f"field = 'title', after = '{'9' * 1_000_000}'")),
    Case("a change that replaced endless things", _change(f"replaced = '{'[' * 200_000}'")),
    Case("a change that replaced a number", _change("replaced = '7'")),
    Case("a change that replaced lists", _change("replaced = '[[1],[2]]'")),
    Case("a change that replaced dictionaries", _change("replaced = '[{}]'")),
    Case("a change that replaced itself", _change("replaced = json_array(id)"), "either"),
    Case(
        "sixty thousand sessions",
        sealed(f"{_counting(60_000)} INSERT INTO session SELECT 's' || x, 'a', 't', 'v' FROM n"),
        "either",
    ),
    # What only a limit on memory and time can stop.
    Case(
        "eighty thousand changes",
        sealed(
            f"{_counting(80_000)} INSERT INTO change SELECT 1000000 + x, 'c' || x, (SELECT id FROM batch), 'issue', "
            "(SELECT id FROM issues), 'title', '\"a\"', '\"b\"', '[]' FROM n"
        ),
        "either",
    ),
)
