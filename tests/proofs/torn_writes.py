"""Writes that are carried out in part: R5.

A small library (`shim.c`) stands between the program and the system: half of one write and then a kill, a write that
says it wrote less, no space, an error, at the n-th write to a file of ours.
"""

from __future__ import annotations

import mmap
import random
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.proofs.children import Children, children
from tests.proofs.kills import Theatre
from tests.proofs.proof import Tally, failure
from tests.proofs.witness import Witness, find

#: As in `shim.c`.
WAYS = {"half, then killed": 1, "less than asked": 2, "no space": 3, "error": 4, "some blocks, then killed": 5}
_ORDERS = struct.Struct("=5i236s")
#: Which files: those of the working copy, documents and what becomes one, all.
PARTS = ("/home/sessions/", "/documents/", "/case/")
ACTS = ("edits", "publishing", "saving as", "creating", "resuming", "publishing apart", "backing up", "recovering")
#: So many cases share what is done.
LAP = 300


class Shim:
    """The library at work in the children, and the page of memory by which it is given orders."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "shim.so"
        source = Path(__file__).with_name("shim.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, source, "-ldl"], check=True)
        self.orders = folder / "orders"
        self.orders.write_bytes(bytes(_ORDERS.size))
        with self.orders.open("r+b") as file:
            self._page = mmap.mmap(file.fileno(), _ORDERS.size)
        #: How many writes each act makes, by what it is and to which files.
        self.lengths: dict[str, int] = {}

    def order(self, way: int, when: int, for_ever: bool, part: str) -> None:
        """From now on."""
        self._page[:] = _ORDERS.pack(way, when, for_ever, 0, 0, part.encode())

    def counts(self) -> tuple[int, int]:
        """How many calls matched since the last order, and how many were spoilt."""
        _, _, _, calls, hits, _ = _ORDERS.unpack(self._page[:])
        return calls, hits


@contextmanager
def shimmed(folder: Path) -> Iterator[tuple[Shim, Children]]:
    shim = Shim(folder)
    with children(LD_PRELOAD=str(shim.library), MODUS_SHIM=str(shim.orders)) as crew:
        yield shim, crew


def tearing(numbers: range, seed: int, folder: Path) -> Tally:
    """The ``run`` of the `Proof`."""
    tally = Tally()
    with shimmed(folder) as (shim, crew):
        theatre = Theatre(crew, folder, seed)
        for number in numbers:
            hit, wrong = tear(theatre, shim, number)
            tally += Tally(1, int(hit), tuple(failure(seed, number, what) for what in wrong))
    return tally


def tear(theatre: Theatre, shim: Shim, number: int) -> tuple[bool, list[str]]:
    """One write, spoilt; or all from one on."""
    chance = random.Random(f"{theatre.seed}/torn/{number}")
    seed = f"{theatre.seed}/torn/{number // LAP}"
    way = list(WAYS)[number % len(WAYS)]
    for_ever = chance.random() < 0.5 and "killed" not in way
    act, part = chance.choice(ACTS), chance.choice(PARTS)
    if (known := f"{act} {part} {seed}") not in shim.lengths:
        _act(theatre, shim, act, seed, 1, (4, 1 << 30, False, part))
        shim.lengths[known] = max(1, shim.counts()[0])
    at = chance.randint(1, shim.lengths[known])
    once = not for_ever and "killed" not in way
    witness = _act(theatre, shim, act, seed, 2 if once else 1, (WAYS[way], at, for_ever, part))
    hits = shim.counts()[1]
    shim.order(0, 0, False, part)
    wrong = witness.judge(find(theatre.stage, witness.documents, finish=True))
    if once:
        wrong += [f"“{what}” was refused twice, the second time: {witness.refusals[-1]}" for what in witness.given_up]
    where = f"write number {at} to …{part} in “{act}”: {way}{', and all later ones' if for_ever else ''}"
    return hits > 0, [f"{where}: {what}" for what in wrong]


def _act(theatre: Theatre, shim: Shim, act: str, seed: str, tries: int, order: tuple[int, int, bool, str]) -> Witness:
    shim.order(0, 0, False, "")
    witness = theatre.set(act, seed)
    child = theatre.crew.start(act, theatre.stage, seed, tries=tries, patches=theatre.patches)
    shim.order(*order)
    child.go()
    return witness.hear(child.listen())
