"""A random walk through the window with the large workspace: how long is its thread ever away, and over what?

``python -m tests.bench.walk SECONDS [SEED]`` walks longer, tells the worst deeds of each kind, and what the thread was
doing in the worst blocks.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.bench.hands import Hands
from tests.bench.large import evidenced_model
from tests.bench.rooms import Rooms
from tests.bench.watching import Stack, Watchdog
from tests.bench.window import opened
from tests.event_loop import let_run
from workbench.ui.analysis.place import pages
from workbench.ui.main_window import MainWindow
from workbench.ui.places.stack import PLACES

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
#: Milliseconds between the beats of the heart, and between two deeds.
_BEAT, _PAUSE = 2, 60
#: No block ought to be longer than this many milliseconds.
_TOO_LONG = 50.0


@dataclass(frozen=True)
class Gap:
    """A beat that came ``ms`` late, of which the thread itself worked ``own`` ms; after which deed, doing what."""

    ms: float
    own: float
    deed: str
    doing: Counter[Stack] = field(default_factory=Counter)


@dataclass
class Heart:
    """A timer that ought to beat every other millisecond; each beat that comes late names what was done last."""

    gaps: list[Gap] = field(default_factory=list)
    deed: str = "begin"

    def __post_init__(self) -> None:
        self._watchdog = Watchdog()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._last, self._worked = 0.0, 0.0

    def start(self) -> None:
        self._watchdog.start()
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start(_BEAT)

    def stop(self) -> None:
        self.beat()
        self._timer.stop()
        self._watchdog.stop()

    def beat(self) -> None:
        """Note how long the thread was away since the last beat; also called where no time was left for the timer."""
        now, worked = time.perf_counter(), time.thread_time()
        ms = (now - self._last) * 1000 - _BEAT
        doing = self._watchdog.beat()
        self.gaps.append(Gap(ms, (worked - self._worked) * 1000, self.deed, doing))
        self._last, self._worked = time.perf_counter(), time.thread_time()


@dataclass
class Walk:
    """What came of a walk: for each deed the longest block that followed it, and all gaps."""

    blocks: list[Gap]
    away: list[Gap]

    def quantile(self, share: float, own: bool = False) -> float:
        """The block that this share of the deeds stayed within; ``own``: of which the thread itself worked so long."""
        times = sorted(gap.own if own else gap.ms for gap in self.blocks)
        return times[min(len(times) - 1, int(len(times) * share))]

    @property
    def worst(self) -> Gap:
        return max(self.away, key=lambda gap: gap.own)

    @property
    def long(self) -> list[Gap]:
        """The gaps in which the thread itself worked too long, worst first."""
        return sorted((gap for gap in self.away if gap.own > _TOO_LONG), key=lambda gap: -gap.own)


class Walker:
    """Does one thing after another, as a person does: by clicks and keys where there is something to click."""

    def __init__(self, app: QApplication, window: MainWindow, seed: int) -> None:
        self.app, self.window, self.session = app, window, window.session
        self.rng = random.Random(seed)
        self.deeds: tuple[tuple[int, Callable[[], str]], ...] = (
            (6, self.toggle),
            (4, self.select),
            (3, self.scenario),
            (4, self.place),
            (5, self.page),
            (3, self.type),
            (3, self.step),
            (2, self.drag),
            (1, self.mode),
            (1, self.settle),
            (2, self.kind),
            *Hands(window, self.rng).deeds,
            *Rooms(window, self.rng).deeds,
        )

    def walk(self, seconds: float) -> Walk:
        """Walk for so long; between two deeds there is a pause, in which what they began goes on."""
        heart, blocks = Heart(), []
        heart.start()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            before = len(heart.gaps)
            (deed,) = self.rng.choices([d for _, d in self.deeds], [w for w, _ in self.deeds])
            heart.deed = deed.__name__
            heart.deed = name = deed()
            let_run(_PAUSE)
            heart.beat()
            heart.gaps[before:] = [replace(gap, deed=name) for gap in heart.gaps[before:]]
            blocks.append(max(heart.gaps[before:], key=lambda gap: gap.ms))
        heart.stop()
        return Walk(blocks, heart.gaps)

    def _at_matrix(self) -> None:
        if self.session.place != "matrix":
            self.session.show_place("matrix")
            let_run(_PAUSE)

    def toggle(self) -> str:
        came = self._come()
        shown = [card for card in self.window.board.cards.values() if not card.visibleRegion().isEmpty()]
        card = self.rng.choice(shown)
        others = [segment for segment in card.states._segments if not segment.isChecked()]
        QTest.mouseClick(self.rng.choice(others), _LEFT)
        return came or f"toggle in {self.session.mode}"

    def _come(self) -> str:
        """Come to the matrix; if that was a way to go, it is told with the deed."""
        before = self.session.place
        self._at_matrix()
        return "" if before == "matrix" else f"from {before} to the matrix"

    def select(self) -> str:
        came = self._come()
        many = self.rng.choice((1, 1, 1, 5))
        self.session.select(*self.rng.sample(list(self.session.model.issues), many))
        return came or f"select {many}"

    def scenario(self) -> str:
        self.session.show_scenario(self.rng.choice([None, *self.session.model.scenarios]))
        return f"a scenario, at {self.session.place} {self.session.page}".strip()

    def place(self) -> str:
        name = self.rng.choice(("matrix", *PLACES))
        first = name not in self.window.places._made
        self.session.show_place(name)
        return f"to {name}" + (", for the first time" if first else "")

    def page(self) -> str:
        name = self.rng.choice([page.name for page in pages()])
        made = getattr(self.window.places._made.get("analysis"), "_made", {})
        self.session.show_place("analysis", name)
        return f"to analysis {name}" + ("" if name in made else ", for the first time")

    def kind(self) -> str:
        kind = self.rng.choice(("issue", "condition", "effect", "evidence", "source", "scenario", "cross_impact"))
        self.session.show_place("contents", kind)
        return f"to contents {kind}"

    def type(self) -> str:
        at_contents = self.session.place == "contents"
        if not at_contents:
            self._at_matrix()
        place = self.window.places.currentWidget()
        box: QLineEdit = place.filter if at_contents else self.window.issues.filter  # type: ignore[attr-defined]
        for key in self.rng.choice(("water", "b", "fish", "ports and")):
            QTest.keyClick(box, key)
            let_run(20)
        let_run(_PAUSE)
        box.clear()
        return f"type, at {self.session.place} {self.session.page}".strip()

    def step(self) -> str:
        self.rng.choice((self.session.undo, self.session.redo))()
        return f"undo or redo, at {self.session.place} {self.session.page}".strip()

    def drag(self) -> str:
        came, matrix = self._come(), self.window.matrix
        self.session.set_mode("assess")
        let_run(_PAUSE)
        held = matrix._layout.box(self.rng.choice(matrix.scene.bubbles).issue)
        start = QPoint(*(round(v) for v in held.centre))
        QTest.mousePress(matrix, _LEFT, _NONE, start)
        for frame in range(12):
            QTest.mouseMove(matrix, start + QPoint(8 + frame * 3, frame))
            let_run(8)
        QTest.mouseRelease(matrix, _LEFT, _NONE, start + QPoint(41, 11))
        return came or "drag"

    def mode(self) -> str:
        self.session.set_mode(self.rng.choice(("assess", "what-if")))
        return f"mode, at {self.session.place} {self.session.page}".strip()

    def settle(self) -> str:
        if self.session.mode == "what-if":
            self.session.set_settled(not self.session.settled)
        return f"settle, at {self.session.place} {self.session.page}".strip()


def walked(seconds: float, seed: int = 5) -> Walk:
    """A walk through the window at 1920 × 1080 with the large workspace, begun once it has been open for a moment."""
    with opened(evidenced_model()) as (app, shown):
        let_run(4000)
        return Walker(app, shown, seed).walk(seconds)


def _tell(walk: Walk) -> None:
    by_clock, own = ([walk.quantile(share, own) for share in (0.5, 0.9, 0.99)] for own in (False, True))
    print(f"{len(walk.blocks)} deeds; blocks by the clock: median {by_clock[0]:.0f} ms, 99 % within {by_clock[2]:.0f}")
    print(f"by own work: median {own[0]:.0f} ms, 90 % within {own[1]:.0f}, 99 % within {own[2]:.0f}")
    print(f"{sum(gap.ms > _TOO_LONG for gap in walk.away)} over {_TOO_LONG:.0f} ms, {len(walk.long)} by own work")
    by_deed: dict[str, list[Gap]] = {}
    for gap in walk.away:
        if gap.own > _TOO_LONG:
            by_deed.setdefault(gap.deed, []).append(gap)
    for name, gaps in sorted(by_deed.items(), key=lambda item: -max(gap.own for gap in item[1])):
        longest = max(gaps, key=lambda gap: gap.own)
        print(f"\n{longest.own:.0f} ms ({longest.ms:.0f} by the clock), {len(gaps)} too long: {name}")
        looks = longest.doing.total()
        for what, count in Counter({stack[-5:]: number for stack, number in longest.doing.items()}).most_common(4):
            print(f"   {100 * count / looks:3.0f} %  {' › '.join(what) or 'Qt'}")
    print("\nIn all blocks that are too long, milliseconds of own work in a function and what it calls:")
    within: Counter[str] = Counter()
    for gap in walk.long:
        for stack, number in gap.doing.items():
            for function in {re.sub(r":\d+ ", " ", one) for one in stack} or {"Qt"}:
                within[function] += round(gap.own * number / gap.doing.total() * 1000)
    for function, spent in within.most_common(70):
        print(f"{spent / 1000:9.0f}  {function}")


if __name__ == "__main__":
    _tell(walked(float(sys.argv[1]) if len(sys.argv) > 1 else 600.0, int(sys.argv[2]) if len(sys.argv) > 2 else 5))
