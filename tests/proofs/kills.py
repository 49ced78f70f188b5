"""Killed at the n-th system call that writes, in whatever is being done: R1; and R6, with a second kill in reopening.

The points are all calls of all acts, in an order in which any stretch of numbers is spread over all of them. When every
point has had its turn, the acts do something else and it begins anew.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.proofs.children import Children, shared_children
from tests.proofs.proof import Tally, failure
from tests.proofs.stage import Stage
from tests.proofs.strace import WRITING, calls_in, killing, run_traced, was_killed
from tests.proofs.witness import Witness, find
from tests.workspace.samples import everything
from workbench.storage.schema import FORMAT
from workbench.workspace.reading import write_new

#: So many numbers share what is done; a lap has more points than this.
LAP = 2500


class Point(NamedTuple):
    """Where it is cut off: in this act, which does what ``seed`` says, at the ``number``-th call of this name."""

    act: str
    seed: str
    call: str
    number: int

    def __str__(self) -> str:
        return f"{self.call} number {self.number} of “{self.act}”"


class Theatre:
    """Sets the stage for acts, and knows how many calls each makes."""

    def __init__(self, crew: Children, folder: Path, seed: int, patches: tuple[str, ...] = ()) -> None:
        self.crew = crew
        self.stage = Stage(folder / "case")
        self.seed = seed
        self.patches = patches
        self.log = folder / "log"
        self._kept = folder / "kept"
        self._calls: dict[str, list[list[str]]] = {}
        self._points: dict[str, list[Point]] = {}

    def set(self, act: str, seed: str) -> Witness:
        """Two documents, and for resuming an unfinished one; gives one who has seen them."""
        kept = self._kept / f"{act} {seed}"
        if not kept.exists():
            self.stage.clear()
            with self.stage.here():
                for path in (self.stage.plan, self.stage.other):
                    write_new(path, everything())
                if act == "recovering":
                    self.stage.damage()
                if act in MIGRATING:
                    self.stage.age(MIGRATING[act])
            self.stage.keep(kept)
        self.stage.again(kept)
        with self.stage.here():
            witness = Witness.of(self.stage)
        if act == "resuming":
            child = self.crew.start("edits", self.stage, f"before {seed}")
            child.go()
            witness.hear(child.listen())
        return witness

    def calls(self, act: str, seed: str, calls: str = WRITING) -> list[list[str]]:
        """Which of these calls each of its processes makes, in order, when the act is left alone."""
        known = f"{act} {seed} {calls}"
        if known not in self._calls:
            self.set(act, seed)
            child = self.crew.start(act, self.stage, seed, patches=self.patches)
            _, log = run_traced(child, self.log, "-e", f"trace={calls}")
            self._calls[known] = calls_in(log)
        return self._calls[known]

    def points(self, act: str, seed: str) -> list[Point]:
        """Every point at which an act can be cut off, in the order in which they come."""
        known = f"{act} {seed}"
        if known not in self._points:
            found: dict[Point, None] = {}
            for calls in self.calls(act, seed):
                numbers: Counter[str] = Counter()
                for call in calls:
                    numbers[call] += 1
                    found[Point(act, seed, call, numbers[call])] = None
            self._points[known] = list(found)
        return self._points[known]

    def point(self, acts: tuple[str, ...], number: int) -> Point:
        """Where case ``number`` is cut off."""
        lap, turn = divmod(number, LAP)
        points = [point for act in acts for point in self.points(act, f"{self.seed}/{lap}")]
        return points[turn * _stride(len(points)) % len(points)]

    def kill(self, point: Point, witness: Witness, follow: bool = True) -> bool:
        """Acts and is cut off there; whether it was. Without ``follow``, only the first process can be."""
        child = self.crew.start(point.act, self.stage, point.seed, patches=self.patches)
        said, log = run_traced(child, self.log, *killing(point.call, point.number), follow=follow)
        witness.hear(said)
        return was_killed(log)


def _stride(total: int) -> int:
    """A step by which every point is reached once, far from the one before: about the golden section."""
    step = max(1, round(total * 0.618))
    while math.gcd(step, total) != 1:
        step += 1
    return step


#: What happens in one case: whether anything was hit, and what was wrong then.
Each = Callable[[Theatre, int], tuple[bool, list[str]]]


def cases(each: Each) -> Callable[[range, int, Path], Tally]:
    """Makes of what happens in one case the ``run`` of a `Proof`."""

    def run(numbers: range, seed: int, folder: Path) -> Tally:
        tally = Tally()
        theatre = Theatre(shared_children(), folder, seed)
        for number in numbers:
            hit, wrong = each(theatre, number)
            tally += Tally(1, int(hit), tuple(failure(seed, number, what) for what in wrong))
        return tally

    return run


EVERYDAY = ("edits", "publishing", "saving as", "creating", "publishing apart")
#: Acts that lead an older document on, and its format.
MIGRATING = {"migrating": 1, "migrating lately": FORMAT - 1}
RECOVERING = ("resuming", "backing up", "recovering")


def killed_once(theatre: Theatre, number: int) -> tuple[bool, list[str]]:
    """One kill anywhere, then everything is opened again."""
    return killed_at(theatre, theatre.point(EVERYDAY, number), follow=bool(number % 2))


def killed_while_migrating(theatre: Theatre, number: int) -> tuple[bool, list[str]]:
    """One kill while a document of the first format, or of the last one, is led on; then everything is opened again."""
    return killed_at(theatre, theatre.point(tuple(MIGRATING), number), follow=bool(number % 2))


def killed_at(theatre: Theatre, point: Point, follow: bool = True) -> tuple[bool, list[str]]:
    """One kill at that point."""
    witness = theatre.set(point.act, point.seed)
    hit = theatre.kill(point, witness, follow)
    wrong = witness.judge(find(theatre.stage, witness.documents, finish=True))
    return hit, [f"killed at {point}: {what}" for what in wrong]


def killed_while_recovering(theatre: Theatre, number: int) -> tuple[bool, list[str]]:
    """Killed while going on with unfinished work, backing up, going back or recovering; every second time resuming
    what was itself cut off at any point.
    """
    if number % 2 == 0:
        return killed_at(theatre, theatre.point(RECOVERING, number // 2))
    first = theatre.point(EVERYDAY, number * 7)
    second = theatre.point(("resuming",), number)
    witness = theatre.set(first.act, first.seed)
    theatre.kill(first, witness)
    hit = theatre.kill(second, witness)
    wrong = witness.judge(find(theatre.stage, witness.documents, finish=True))
    where = f"killed at {first}, and then at {second}"
    return hit, [f"{where}: {what}" for what in wrong]
