"""Single bits that flip in a saved document (R10): whatever it holds then that is not what was written is reported."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from typing import Any

from tests.proofs.hostile.forging import sound, undigested
from tests.proofs.hostile.looking import looker
from tests.proofs.proof import Proof, Tally, failure

#: Small with one of everything, and one of which more is filled with rows.
DOCUMENTS = ("small", "dense")
#: Of the flips that change nothing that is read, every so many is looked at: that none does harm is for `mutations`.
_ALSO = 5


def flipped(seed: int, number: int, document: bytes) -> bytes:
    """A document with one bit changed: the one of this case."""
    chance = random.Random(f"{seed} {number}")
    whole = bytearray(document)
    whole[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return bytes(whole)


def content(path: Path) -> Any:
    """Every row of every table, as any other program reads it; what it says where it cannot be read."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        objects = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
        tables = [name.decode() for kind, name, _, _ in objects if kind == b"table"]
        return objects, {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}
    except (sqlite3.Error, UnicodeError, OverflowError) as error:
        return str(error)
    finally:
        connection.close()


def run(numbers: range, seed: int, folder: Path, careless: bool = False) -> Tally:
    """Hits are the flips that changed content. ``careless``: there are no digests (to see this fail)."""
    failures, hits = [], 0
    path = folder / "file.modus"
    documents = [undigested(kind) if careless else sound(folder, kind=kind).read_bytes() for kind in DOCUMENTS]
    written = []
    for document in documents:
        path.write_bytes(document)
        written.append(content(path))
    with looker(folder, inside=True, careless=careless, traced=False) as looking:
        for number in numbers:
            which = number % len(documents)
            path.write_bytes(flipped(seed, number, documents[which]))
            changed = content(path) != written[which]
            hits += changed
            if not changed and number % _ALSO:
                continue
            looked = looking.look(number, path)
            failures += [failure(seed, number, what) for what in looked.broken(path.name)]
            if changed and looked.outcome == "opens":
                failures.append(failure(seed, number, "what changed in it was not noticed"))
    return Tally(len(numbers), hits, tuple(failures))


PROOF = Proof(
    "flipped-bits",
    "Every single flipped bit that changes what a document holds is reported.",
    "flips",
    2_000,
    50_000,
    run,
    ("linux",),
)
