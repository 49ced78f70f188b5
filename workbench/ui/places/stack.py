"""Which places there are, and the stack that shows one of them.

A place is a row of `PLACES` and a command of the same name with ``place-`` before it. Everybody goes there in one way:
``session.show_place(name, page)``.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from workbench.ui.background import Background
from workbench.ui.controls.place import Place
from workbench.ui.controls.stack import Stack
from workbench.ui.evidence.documents import Documents
from workbench.ui.session import DOCUMENT, PLACE, Session
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns
from workbench.workspace.changes import Changes


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a place is made of."""

    session: Session
    theme: Theme
    background: Background
    documents: Documents


def _analysis(around: Surroundings, parent: QWidget) -> Place:
    from workbench.ui.analysis.place import AnalysisPlace

    return AnalysisPlace(around.session, around.theme, around.background, parent)


def _evidence(around: Surroundings, parent: QWidget) -> Place:
    from workbench.ui.evidence.place import EvidencePlace

    return EvidencePlace(around.session, around.theme, around.documents, parent)


def _contents(around: Surroundings, parent: QWidget) -> Place:
    from workbench.ui.contents.place import ContentsPlace

    return ContentsPlace(around.session, around.theme, parent)


def _judgements(around: Surroundings, parent: QWidget) -> Place:
    from workbench.ui.judgements.place import JudgementsPlace

    return JudgementsPlace(around.session, around.theme, around.background, parent)


def _compare(around: Surroundings, parent: QWidget) -> Place:
    from workbench.ui.comparison.place import ComparePlace

    return ComparePlace(around.session, around.theme, parent)


def _history(around: Surroundings, parent: QWidget) -> Place:
    from workbench.ui.review.place import HistoryPlace

    return HistoryPlace(around.session, around.theme, around.background, parent)


#: Places without a button in the top bar: one comes to them from within another.
WITHIN = frozenset({"compare"})

#: What places and their pages are made of, what finds words in documents, and the wall. It is loaded in a thread once a
#: workspace is shown, for whoever goes somewhere at once. When that has been open for a moment, places are made one
#: after another between whatever else happens, so that nobody waits who then goes there.
LOADED_AHEAD = (
    *("workbench.ui.contents.place", "workbench.ui.evidence.place", "workbench.ui.judgements.place"),
    *("workbench.ui.review.place", "workbench.ui.comparison.place"),
    *("workbench.ui.analysis.place", "workbench.ui.analysis.levers", "workbench.ui.analysis.swings"),
    *("workbench.ui.analysis.paths", "workbench.ui.analysis.ways", "workbench.ui.analysis.way_card"),
    *("workbench.ui.analysis.futures", "workbench.ui.analysis.future_words"),
    *("workbench.ui.analysis.robust", "workbench.ui.analysis.choice_words"),
    *("workbench.ui.analysis.consistent", "workbench.ui.analysis.fit", "workbench.ui.analysis.record"),
    *("workbench.ui.analysis.actors", "workbench.ui.analysis.common_ground", "workbench.ui.analysis.weak_spots"),
    "workbench.ui.analysis.states_weighed",
    *("workbench.sources.search.apart", "workbench.ui.projector.hanging"),
)
#: Milliseconds until it is loaded, from then until the first is made, and between two of them.
_SOON, _A_MOMENT, _BETWEEN = 250, 1200, 120

#: The places beside the matrix, in the order of the top bar → what makes them. Nothing of them is imported before.
PLACES: dict[str, Callable[[Surroundings, QWidget], Place]] = {
    "evidence": _evidence,
    "contents": _contents,
    "judgements": _judgements,
    "compare": _compare,
    "analysis": _analysis,
    "history": _history,
}


class PlaceStack(Stack):
    """Shows the place that the session is at; the matrix is the first."""

    def __init__(self, matrix: QWidget, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self._made: dict[str, QWidget] = {"matrix": matrix}
        self.addWidget(matrix)
        self._turns = Turns(self, _BETWEEN)
        #: Whether all places are made, so that nobody waits who goes to one.
        self.all_made = False
        around.session.changed.connect(self._on_changed)
        self._ahead: QTimer | None = QTimer(self, singleShot=True, interval=_SOON)
        self._ahead.timeout.connect(self._load_ahead)
        self._loaded = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._loaded.timeout.connect(lambda: self._turns.begin(self._make_ahead(), self._made_all))

    def commands(self) -> dict[str, Callable[[], object]]:
        """One command for each place, and one for a page that is asked for of an issue area."""
        session = self.around.session
        places = {f"place-{name}": partial(session.show_place, name) for name in ("matrix", *PLACES)}
        return {**places, "what-it-takes": partial(session.show_place, "analysis", "paths")}

    def ticks(self) -> dict[str, bool]:
        """Which of these commands is ticked."""
        return {f"place-{name}": name == self.around.session.place for name in ("matrix", *PLACES)}

    def _load_ahead(self) -> None:
        self._ahead = None

        def load(tell: object) -> None:
            for name in LOADED_AHEAD:
                importlib.import_module(name)

        def loaded(_: None) -> None:
            if isValid(self):  # the window may be gone by then
                self._loaded.start()

        # What cannot be loaded says so where it is wanted.
        self.around.background.start(load, loaded, lambda problem: None)

    def _made_all(self, _: None) -> None:
        self.all_made = True

    def _make_ahead(self) -> Generator[None, None, None]:
        for name in PLACES:
            place = self._place(name)
            yield
            if isinstance(place, Place):
                yield from place.made_ahead()

    def _place(self, name: str) -> QWidget:
        if name not in self._made:
            self._made[name] = PLACES[name](self.around, self)
            self.addWidget(self._made[name])
        return self._made[name]

    def _on_changed(self, changes: Changes) -> None:
        if DOCUMENT in changes.kinds and self._ahead is not None and self.around.session.document is not None:
            self._ahead.start()
        if changes.kinds & {PLACE, DOCUMENT}:
            place = self._place(self.around.session.place)
            if isinstance(place, Place) and place is not self.currentWidget():
                place.arrive()
            self.turn_to(place)
