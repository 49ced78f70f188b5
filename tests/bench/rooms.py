"""What hands do in the places where things are listed, read and judged: choose, edit, move, delete, find, go back."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.event_loop import let_run
from workbench.ui.contents.fields import LineField
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.controls.place import Place
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.judgements.place import JudgementsPlace
from workbench.ui.main_window import MainWindow
from workbench.ui.review.place import HistoryPlace

Found = TypeVar("Found", bound=Place)
#: Milliseconds between two keys, and until what was begun has gone on.
_KEY, _MOMENT = 20, 60
_KINDS = ("issue", "condition", "scenario", "evidence", "source", "passage", "effect", "group")


class Rooms:
    """One deed after another in a place; each tells what it was."""

    def __init__(self, window: MainWindow, rng: random.Random) -> None:
        self.window, self.session, self.rng = window, window.session, rng
        self.deeds: tuple[tuple[int, Callable[[], str]], ...] = (
            (3, self.entries),
            (2, self.field),
            (1, self.order),
            (1, self.deletion),
            (2, self.documents),
            (2, self.judgements),
            (2, self.changes),
        )

    def _go(self, kind: type[Found], place: str, page: str = "") -> Found:
        self.session.show_place(place, page)
        let_run(_MOMENT)
        found = self.window.places.currentWidget()
        assert isinstance(found, kind)
        return found

    def _contents(self, *kinds: str) -> ContentsPlace:
        return self._go(ContentsPlace, "contents", self.rng.choice(kinds or _KINDS))

    def _at_one(self, place: ContentsPlace) -> str:
        """Choose an entry somewhere in the list."""
        id_ = self.rng.choice(place.table.entities.ids)
        place.table.select([id_], id_)
        let_run(_KEY)
        return id_

    def entries(self) -> str:
        """Go through entries with the arrow keys; sort, and as it was."""
        place = self._contents()
        if place.table.entities.ids:
            self._at_one(place)
            for _ in range(6):
                QTest.keyClick(place.table, Qt.Key.Key_Down)
                let_run(_KEY)
            if self.rng.random() < 0.3:
                for _ in range(3):
                    place.table.horizontalHeader().sectionClicked.emit(0)
                    let_run(_MOMENT)
        return f"entries of {place.kind}"

    def field(self) -> str:
        """Type into a field of a form, leave it with Enter, and take that back."""
        place = self._contents("issue", "condition", "scenario", "source")
        if not place.table.entities.ids:
            return "no entries"
        self._at_one(place)
        line = next(one.line for one in place.form.fields.values() if isinstance(one, LineField))
        line.setFocus()
        line.selectAll()
        for key in "Other":
            QTest.keyClick(line, key)
            let_run(_KEY)
        QTest.keyClick(line, Qt.Key.Key_Return)
        let_run(_MOMENT)
        self.session.undo()
        return f"a field of {place.kind}, undo"

    def order(self) -> str:
        """Put an entry elsewhere with Alt and an arrow."""
        place = self._contents("issue", "condition", "scenario")
        self._at_one(place)
        QTest.keyClick(place.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        return f"order of {place.kind}"

    def deletion(self) -> str:
        """Delete an entry with which nothing goes, and take that back."""
        place = self._contents("effect", "cross_impact")
        named = {link.target for link in self.session.model.evidence_links.values()}
        free = [id_ for id_ in place.table.entities.ids[:400] if id_ not in named]
        if not free:
            return "nothing to delete"
        place.table.select(free[:1], free[0])
        let_run(_KEY)
        place.delete()
        let_run(2 * _MOMENT)
        self.session.undo()
        return f"delete of {place.kind}, undo"

    def documents(self) -> str:
        """Read another document, find words in all of them, or go to the judgements beside it."""
        source = self.rng.choice(list(self.session.model.sources))
        place = self._go(EvidencePlace, "evidence", f"source/{source}")
        which = self.rng.randrange(4)
        if which == 0:
            for key in self.rng.choice(("water", "b", "fish 12")):
                QTest.keyClick(place.search, key)
                let_run(_KEY)
            let_run(2 * _MOMENT)
            place.search.clear()
            return "find in documents"
        if which == 1:
            for page in ("judgements", "items"):
                place.drawn.choice.chosen.emit(page)
                let_run(_MOMENT)
            return "judgements beside a document"
        if which == 2:
            place.reader.selectAll()
            return "all items of a document"
        for _ in range(6):
            QTest.keyClick(place.reader, Qt.Key.Key_Down)
            let_run(_KEY)
        return "paragraphs of a document"

    def judgements(self) -> str:
        """Go over the grid, judge, and take that back; ask for rows and columns."""
        place = self._go(JudgementsPlace, "judgements", self.rng.choice(("effects", "impacts")))
        which = self.rng.randrange(3)
        if which == 0:
            for key in self.rng.choice(("water", "b")):
                QTest.keyClick(place.rows, key)
                let_run(_KEY)
            place.rows.clear()
            return f"rows of {place.page}"
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_Down):
            QTest.keyClick(place.view, key)
            let_run(_KEY)
        if which == 1:
            before = self.session.model
            QTest.keyClick(place.view, Qt.Key.Key_2)
            let_run(_MOMENT)
            if self.session.model is not before:
                self.session.undo()
            return f"judge in {place.page}, undo"
        return f"cells of {place.page}"

    def changes(self) -> str:
        """Look at one change after another, and find some by their words."""
        place = self._go(HistoryPlace, "history", "changes")
        page = place.changes
        for _ in range(4):
            QTest.keyClick(page.section.table, Qt.Key.Key_Down)
            let_run(_MOMENT)
        for key in "set":
            QTest.keyClick(page.filter, key)
            let_run(_KEY)
        page.filter.clear()
        return "look at changes"
