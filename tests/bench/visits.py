"""Goes round the places with the large workspace and a long history: how long is the window's thread away, and why?

``python -m tests.bench.visits ROUNDS [CHANGES]`` tells the longest block of its own work after each kind of deed.
"""

from __future__ import annotations

import random
import statistics
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.large import evidenced_model
from tests.bench.walk import _TOO_LONG, Gap, Heart
from tests.bench.window import opened
from tests.event_loop import let_run
from workbench.domain.model import Model
from workbench.ui.main_window import MainWindow
from workbench.workspace import operations
from workbench.workspace.changes import Operation
from workbench.workspace.document import Document

#: Milliseconds after each deed, in which what it began goes on.
_PAUSE = 150
_STOPS = (
    ("history", "review"),
    ("history", "changes"),
    ("compare", ""),
    ("judgements", "effects"),
    ("judgements", "impacts"),
    *(("contents", kind) for kind in ("issue", "condition", "effect", "evidence", "scenario", "cross_impact")),
)


def worked_on(changes: int, seed: int = 3) -> Document:
    """The large workspace after so many changes: to positions, reasons, amounts, and what scenarios assume."""
    document, rng = Document.create(evidenced_model(), None, "bench"), random.Random(seed)
    for n in range(changes):
        document.apply(_edit(document.model, n, rng))
    return document


def _edit(model: Model, n: int, rng: random.Random) -> Operation:
    if n % 4 == 0:
        return operations.edit(model, "issue", rng.choice(list(model.issues)), why=f"Talks {n}")
    if n % 4 == 1:
        return operations.edit(model, "condition", rng.choice(list(model.conditions)), why=f"As reported in round {n}")
    if n % 4 == 2:
        amount = rng.choice((-3, -2, -1, 1, 2, 3))
        return operations.edit(model, "effect", rng.choice(list(model.effects)), amount=amount, why=f"Case {n}")
    scenario, condition = rng.choice(list(model.scenarios)), rng.choice(list(model.conditions))
    return operations.assume(model, scenario, condition, rng.choice(model.states_of(condition)).id)


class Rounds:
    """Goes to each place, does something there, comes back, edits, and goes again."""

    def __init__(self, window: MainWindow, heart: Heart, seed: int = 5) -> None:
        self.window, self.session, self.heart, self.rng = window, window.session, heart, random.Random(seed)
        self.blocks: dict[str, list[Gap]] = {}

    def do(self, name: str, deed: Callable[[], object]) -> None:
        """Do it, and note the longest block that followed."""
        self.heart.beat()
        before = len(self.heart.gaps)
        deed()
        let_run(_PAUSE)
        self.heart.beat()
        self.blocks.setdefault(name, []).append(max(self.heart.gaps[before:], key=lambda gap: gap.own))

    def round(self) -> None:
        """Everywhere after an edit, everywhere without one, and from some places to others."""
        session, rng = self.session, self.rng
        for edited in (True, False):
            for place, page in _STOPS:
                session.show_place("matrix")
                let_run(_PAUSE)
                if edited:
                    self._toggle()
                at = f"{place} {page}".strip()
                self.do(f"to {at}" + (", after an edit" if edited else ""), partial(session.show_place, place, page))
                self.do(f"undo at {at}", session.undo)
                other = "assess" if session.mode == "what-if" else "what-if"
                self.do(f"mode at {at}", partial(session.set_mode, other))
                self.do(f"scenario at {at}", partial(session.show_scenario, rng.choice(list(session.model.scenarios))))
                self.do(f"select at {at}", partial(session.select, rng.choice(list(session.model.issues))))
                self.do(f"from {at}", partial(session.show_place, "matrix"))
        for place, page in rng.sample(_STOPS, 6):
            self.do(f"from another to {place} {page}", partial(session.show_place, place, page))

    def _toggle(self) -> None:
        seen = [card for card in self.window.board.cards.values() if not card.visibleRegion().isEmpty()]
        others = [segment for segment in self.rng.choice(seen).states._segments if not segment.isChecked()]
        QTest.mouseClick(self.rng.choice(others), Qt.MouseButton.LeftButton)
        let_run(_PAUSE)


def went_round(rounds: int, changes: int) -> dict[str, list[Gap]]:
    """The longest block after each deed, by its kind."""
    with opened(worked_on(changes)) as (_, window):
        let_run(9000)
        heart = Heart()
        going = Rounds(window, heart)
        heart.start()
        for _ in range(rounds):
            going.round()
        heart.stop()
    return going.blocks


def _tell(blocks: dict[str, list[Gap]]) -> None:
    own = [gap.own for gaps in blocks.values() for gap in gaps]
    long = sum(ms > _TOO_LONG for ms in own)
    print(f"{len(own)} deeds; {long} over {_TOO_LONG:.0f} ms by own work, median {statistics.median(own):.0f}")
    for name, gaps in sorted(blocks.items(), key=lambda item: -max(gap.own for gap in item[1])):
        worst = max(gaps, key=lambda gap: gap.own)
        print(f"{worst.own:5.0f} ms, median {statistics.median(gap.own for gap in gaps):.0f}: {name}")
        for what, count in Counter({s[-5:]: n for s, n in worst.doing.items()}).most_common(4):
            print(f"        {100 * count / worst.doing.total():3.0f} %  {' › '.join(what) or 'Qt'}")


if __name__ == "__main__":
    _tell(went_round(int(sys.argv[1]) if len(sys.argv) > 1 else 2, int(sys.argv[2]) if len(sys.argv) > 2 else 5000))
