"""Goes round the places with the large workspace and a long history: how long is the window's thread away, and over what?

``python -m tests.bench.visits ROUNDS [CHANGES]`` tells the longest block of its own work after each kind of visit.
"""

from __future__ import annotations

import random
import statistics
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.large import evidenced_model
from tests.bench.walk import _TOO_LONG, Gap, Heart, Walker
from tests.bench.window import opened
from workbench.workspace import operations
from workbench.workspace.document import Document

_PAUSE = 150


def changed_often(document: Document, changes: int, seed: int = 3) -> None:
    """Edit so often, as a long-lived workspace was: places, baselines, words, effects."""
    rng = random.Random(seed)
    for n in range(changes):
        model = document.model
        if n % 4 == 0:
            issue = rng.choice(list(model.issues))
            made = operations.edit(model, "issue", issue, cooperation=rng.randrange(1001), why=f"Talks {n}")
        elif n % 4 == 1:
            condition = rng.choice(list(model.conditions))
            made = operations.edit(model, "condition", condition, why=f"As reported in round {n}")
        elif n % 4 == 2:
            effect = rng.choice(list(model.effects))
            made = operations.edit(model, "effect", effect, amount=rng.choice((-3, -2, -1, 1, 2, 3)), why=f"Case {n}")
        else:
            scenario, condition = rng.choice(list(model.scenarios)), rng.choice(list(model.conditions))
            state = rng.choice(model.states_of(condition)).id
            made = operations.assume(model, scenario, condition, state)
        if made.changes:
            document.apply(made)


class Rounds:
    """Goes to each place, comes back, edits, and goes again."""

    def __init__(self, walker: Walker, heart: Heart) -> None:
        self.walker, self.heart, self.session = walker, heart, walker.session
        self.blocks: dict[str, list[Gap]] = {}

    def do(self, name: str, deed: Callable[[], object]) -> None:
        heart = self.heart
        heart.beat()
        before = len(heart.gaps)
        deed()
        QTest.qWait(_PAUSE)
        heart.beat()
        gaps = [replace(gap, deed=name) for gap in heart.gaps[before:]]
        self.blocks.setdefault(name, []).append(max(gaps, key=lambda gap: gap.own))

    def round(self, first: bool) -> None:
        more = ", first" if first else ""
        session, rng = self.session, self.walker.rng
        window = self.walker.window
        stops = [
            ("history", "review"),
            ("history", "changes"),
            ("compare", ""),
            ("judgements", "effects"),
            ("judgements", "impacts"),
            ("contents", "issue"),
            ("contents", "condition"),
            ("contents", "effect"),
            ("contents", "evidence"),
            ("contents", "scenario"),
            ("contents", "cross_impact"),
        ]
        for edited in (True, False):
            for place, page in stops:
                session.show_place("matrix")
                QTest.qWait(_PAUSE)
                if edited:
                    card = rng.choice([c for c in window.board.cards.values() if not c.visibleRegion().isEmpty()])
                    others = [s for s in card.states._segments if not s.isChecked()]
                    QTest.mouseClick(rng.choice(others), Qt.MouseButton.LeftButton)
                    QTest.qWait(_PAUSE)
                self.do(
                    f"to {place} {page}{more}" + (", edited" if edited else ""),
                    lambda p=place, q=page: session.show_place(p, q),
                )
                self.do(f"undo at {place} {page}", session.undo)
                self.do(
                    f"mode at {place} {page}",
                    lambda: session.set_mode("assess" if session.mode == "what-if" else "what-if"),
                )
                self.do(
                    f"scenario at {place} {page}",
                    lambda: session.show_scenario(rng.choice(list(session.model.scenarios))),
                )
                if place == "compare":
                    self.do("select at compare", lambda: session.select(rng.choice(list(session.model.issues))))
                self.do(f"from {place} {page}{more}", lambda: session.show_place("matrix"))
        # between places, not by the matrix
        for place, page in rng.sample(stops, 6):
            self.do(f"then to {place} {page}", lambda p=place, q=page: session.show_place(p, q))


def main(rounds: int, changes: int) -> None:
    import os, shutil

    if os.environ.get("LONG"):
        shutil.copy(os.environ["LONG"], "/tmp/t/s12/c/v.modus")
        document = Document.open("/tmp/t/s12/c/v.modus")
    else:
        document = Document.create(evidenced_model(), None, "bench")
        changed_often(document, changes)
    with opened(document) as (app, window):
        QTest.qWait(9000)
        heart = Heart()
        walker = Walker(app, window, 5)
        going = Rounds(walker, heart)
        heart.start()
        for n in range(rounds):
            going.round(n == 0)
        heart.stop()
    everything = [gap for gaps in going.blocks.values() for gap in gaps]
    over = sum(gap.own > _TOO_LONG for gap in everything)
    print(
        f"{len(everything)} deeds, {over} over {_TOO_LONG:.0f} ms by own work; median {statistics.median(g.own for g in everything):.0f}"
    )
    for name, gaps in sorted(going.blocks.items(), key=lambda item: -max(gap.own for gap in item[1])):
        worst = max(gaps, key=lambda gap: gap.own)
        med = statistics.median(g.own for g in gaps)
        print(f"{worst.own:5.0f} worst {med:5.0f} median  ({worst.ms:.0f} clock) {name}")
        if worst.own > 25:
            looks = worst.doing.total() or 1
            for what, count in Counter({s[-5:]: n for s, n in worst.doing.items()}).most_common(4):
                print(f"        {100 * count / looks:3.0f} %  {' › '.join(what) or 'Qt'}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3, int(sys.argv[2]) if len(sys.argv) > 2 else 5000)
