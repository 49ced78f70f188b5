"""Settling in the large workspace with cross-impacts: switched on, in another scenario, and after a toggle.

``python -m tests.bench.settling`` tells each.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.large import evidenced_model
from tests.bench.walk import Heart
from tests.bench.window import opened
from tests.event_loop import let_run

#: Milliseconds until the places have been made ahead at most, and in which what was begun is painted to its end.
_MADE, _PAUSE = 60_000, 150


@dataclass
class Blocks:
    """Of each deed, in ms of the thread's own work: the longest block that followed, and all that followed."""

    longest: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)

    def deed(self, deed: Callable[[], object]) -> None:
        """Do it, and note what followed."""
        heart = Heart()
        heart.start()
        deed()
        let_run(_PAUSE)
        heart.stop()
        self.longest.append(max(gap.own for gap in heart.gaps))
        self.whole.append(sum(gap.own for gap in heart.gaps if gap.own > 1))


def settling_times(turns: int = 12) -> dict[str, Blocks]:
    """What each kind of deed costs, by its name."""
    names = "settling switched on", "another scenario, settled", "toggle, settled"
    found = {name: Blocks() for name in names}
    with opened(evidenced_model()) as (_, window):
        for _ in range(_MADE // _PAUSE):
            if not window.places.all_made:
                let_run(_PAUSE)
        session = window.session
        scenarios = list(session.model.scenarios)
        cards = list(window.board.cards.values())[:10]
        for turn in range(turns):
            session.set_settled(False)
            session.show_scenario(scenarios[2 * turn % len(scenarios)])
            let_run(_PAUSE)
            found[names[0]].deed(partial(session.set_settled, True))
            found[names[1]].deed(partial(session.show_scenario, scenarios[(2 * turn + 1) % len(scenarios)]))
            target = next(s for s in cards[turn % len(cards)].states._segments if not s.isChecked())
            found[names[2]].deed(partial(QTest.mouseClick, target, Qt.MouseButton.LeftButton))
    return found


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, blocks in settling_times().items():
        longest, whole = statistics.median(blocks.longest), statistics.median(blocks.whole)
        print(f"{longest:6.1f} ms of {whole:6.1f} ms  {name}")
