"""The power fails at any moment: R2. The real program is recorded (`recording`), and disks are made from the recording
(`disk`) as they may be found afterwards; each is opened on the program's own way, and everything acknowledged before
that moment must be there.
"""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Iterable
from pathlib import Path

from tests.proofs.children import shared_children
from tests.proofs.disk import Disk
from tests.proofs.kills import Theatre
from tests.proofs.proof import Tally, failure
from tests.proofs.recording import ARGUMENTS, Call, Player, calls
from tests.proofs.stage import Stage
from tests.proofs.strace import run_traced
from tests.proofs.witness import Found, find

#: So many states are made of one recording.
LAP = 1000
ACTS = (
    *("edits", "publishing", "resuming", "backing up", "saving as", "publishing apart", "edits", "creating"),
    *("publishing", "recovering"),
)
#: Every so many states, unfinished work is also closed and leftovers are looked for.
_FINISHED = 50


class Recording:
    """What the program did in one act, and the disks that may come of it."""

    def __init__(self, theatre: Theatre, lap: int, act: str = "") -> None:
        self.theatre = theatre
        self.stage = theatre.stage
        self.act = act or ACTS[lap % len(ACTS)]
        seed = f"{theatre.seed}/power/{lap}"
        self.witness = theatre.set(self.act, seed)
        before = theatre.log.with_name("before")
        self.stage.keep(before)
        child = theatre.crew.start(self.act, self.stage, seed, patches=theatre.patches)
        said, log = run_traced(child, theatre.log, *ARGUMENTS)
        if not any("end" in message for message in said):
            raise RuntimeError(f"what was to be recorded went wrong: {said[-1:]}")
        self.calls = list(calls(log))
        self.stage.again(before)
        self.disk = Disk.of(self.stage.folder)
        self.player = Player(self.disk, str(self.stage.folder))
        self.reached = 0

    def play_to(self, moment: int) -> None:
        """Plays on until just before the call of that number."""
        for call in self.calls[self.reached : moment]:
            if (said := self.player.play(call)) is not None:
                self.witness.hear([said])
        self.reached = max(self.reached, moment)

    def lost_something(self, state: dict[str, bytes | None]) -> bool:
        """Whether anything that programs had seen there is not what such a disk holds."""
        passing = f"{self.stage.tmp}/"
        seen = {path: file and file.seen for path, file in self.disk.seen.items() if not path.startswith(passing)}
        return seen != {path: data for path, data in state.items() if not path.startswith(passing)}


class States:
    """Looks at disks, and at the same disk only once."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._known: dict[tuple[bytes, bool], Found] = {}

    def find(self, state: dict[str, bytes | None], paths: list[str], finish: bool) -> Found:
        """What is found on such a disk."""
        told = hashlib.sha256(repr(paths).encode())
        for path, data in state.items():
            told.update(path.encode() + (b"/" if data is None else b"\0" + hashlib.sha256(data).digest()))
        key = told.digest(), finish
        if key not in self._known:
            _write(state, self.stage)
            self._known[key] = find(self.stage, paths, finish)
        return self._known[key]


def _write(state: dict[str, bytes | None], stage: Stage) -> None:
    shutil.rmtree(stage.folder)
    stage.clear()
    for path, data in state.items():
        if data is None:
            Path(path).mkdir(exist_ok=True)
        else:
            Path(path).write_bytes(data)


def losing_power(numbers: range, seed: int, folder: Path) -> Tally:
    """The ``run`` of the `Proof`."""
    tally = Tally()
    theatre = Theatre(shared_children(), folder, seed)
    for lap in range(numbers.start // LAP, (numbers.stop - 1) // LAP + 1):
        own = range(max(numbers.start, lap * LAP), min(numbers.stop, (lap + 1) * LAP))
        tally += states_of(Recording(theatre, lap), own)
    return tally


def states_of(recording: Recording, numbers: Iterable[int]) -> Tally:
    """The states of these numbers, in the order in which their moments come."""
    tally = Tally()
    states = States(recording.stage)
    seed = recording.theatre.seed
    interesting = [n for n, call in enumerate(recording.calls) if _changes(call)]
    chances = {number: random.Random(f"{seed}/power/{number}") for number in numbers}
    moments = {number: chance.choice(interesting) + 1 for number, chance in chances.items()}
    for number in sorted(moments, key=moments.__getitem__):
        recording.play_to(moments[number])
        state = recording.disk.after_power_loss(chances[number])
        hit = recording.lost_something(state)
        found = states.find(state, list(recording.witness.documents), number % _FINISHED == 0)
        wrong = recording.witness.judge(found)
        where = f"power lost after call {moments[number]} of “{recording.act}”"
        tally += Tally(1, int(hit), tuple(failure(seed, number, f"{where}: {what}") for what in wrong))
    return tally


def _changes(call: Call) -> bool:
    return call.name not in ("close", "lseek")
