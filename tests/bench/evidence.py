"""Ten thousand evidence items in the window: how long its thread is away while they are scrolled, filtered and read.

``python -m tests.bench.evidence`` tells each deed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from tests.bench.large import evidenced_model
from tests.bench.walk import Heart
from tests.bench.window import opened
from tests.event_loop import let_run
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.main_window import MainWindow

#: Milliseconds until the places have been made ahead at most, and between two deeds.
_MADE, _PAUSE = 60_000, 120
_WORDS = ("water", "b", "fish 12")
Deeds = Iterator[tuple[str, Callable[[], object]]]


def _scroll(view: QAbstractItemView) -> None:
    bar = view.verticalScrollBar()
    for step in range(25):
        bar.setValue(bar.maximum() * (step * 7 % 25) // 25)
        let_run(15)


def _in_contents(window: MainWindow) -> Deeds:
    """What is done to the list of evidence in Contents."""
    yield "go to Contents", partial(window.session.show_place, "contents", "evidence")
    place = window.places.currentWidget()
    assert isinstance(place, ContentsPlace) and len(place.table.entities.ids) == 10_000
    yield "scroll", lambda: _scroll(place.table)
    for word in _WORDS:
        for key in word:
            yield f"filter {word}", partial(QTest.keyClick, place.filter, key)
        yield f"scroll {word}", lambda: _scroll(place.table)
        yield f"all but {word} again", place.filter.clear


def _in_evidence(window: MainWindow) -> Deeds:
    """What is done where documents are read: each has a hundred items."""
    yield "go to Evidence", partial(window.session.show_place, "evidence")
    place = window.places.currentWidget()
    assert isinstance(place, EvidencePlace)
    for source in list(window.session.model.sources)[1:6]:
        yield "another document", partial(window.session.show_place, "evidence", f"source/{source}")
        yield "all of its items", place.reader.selectAll
        assert len(place.drawn.list.items_) > 50
        yield "scroll items", lambda: _scroll(place.drawn.list)
        yield "another item", partial(place.drawn.list.setCurrentRow, 7)


def evidence_blocks() -> list[tuple[str, float]]:
    """Each deed, and the longest block of the thread's own work after it, in ms; after all is made ahead."""
    found = []
    with opened(evidenced_model()) as (_, window):
        for _ in range(_MADE // _PAUSE):
            if not window.places.all_made:
                let_run(_PAUSE)
        assert window.places.all_made
        for deeds in (_in_contents(window), _in_evidence(window)):
            for name, deed in deeds:
                heart = Heart()
                heart.start()
                deed()
                let_run(_PAUSE)
                heart.stop()
                found.append((name, max(gap.own for gap in heart.gaps)))
    return found


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, block in evidence_blocks():
        print(f"{block:6.1f} ms  {name}")
