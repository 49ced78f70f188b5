"""What hands do at the matrix and around it besides choosing, toggling and dragging: enlarge, fold, look for, hang."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.event_loop import let_run
from workbench.ui.main_window import MainWindow

_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
#: Milliseconds between two keys, and until what was begun has gone on.
_KEY, _MOMENT = 20, 60


class Hands:
    """One deed after another at the matrix; each tells what it was."""

    def __init__(self, window: MainWindow, rng: random.Random) -> None:
        self.window, self.session, self.rng = window, window.session, rng
        self.deeds: tuple[tuple[int, Callable[[], str]], ...] = (
            (3, self.find),
            (2, self.look_ahead),
            (2, self.scroll_board),
            (1, self.filter_board),
            (2, self.drawer),
            (2, self.steps),
            (2, self.enlarge),
            (2, self.hover),
            (1, self.span),
            (1, self.fold),
            (3, self.wall),
            (2, self.compare),
            (2, self.scenarios),
            (1, self.issues),
            (1, self.menus),
            (1, self.resize),
        )

    def _come(self) -> None:
        if self.session.place != "matrix":
            self.session.show_place("matrix")
            let_run(_MOMENT)

    def _do(self, command: str) -> str:
        action = self.window.actions_[command]
        if action.isEnabled():
            action.trigger()
        return command

    def find(self) -> str:
        """Ctrl+K: type, and give up or go to an entity that is found."""
        self._do("search")
        search = self.window.search
        assert search is not None
        let_run(_KEY)
        for key in self.rng.choice(("water", "e", "agreed on in r", "scen", "cond", "xyz")):
            QTest.keyClick(search.field, key)
            let_run(_KEY)
        things = [at for at, one in enumerate(search.results.entries) if one.kind not in ("command", "page")]
        if not things or self.rng.random() < 0.4:
            QTest.keyClick(search.field, Qt.Key.Key_Escape)
            return "find: given up"
        at = self.rng.choice(things[:12])
        kind = search.results.entries[at].kind
        search.list.setCurrentIndex(search.results.index(at))
        let_run(_KEY)
        QTest.keyClick(search.field, Qt.Key.Key_Return)
        return f"find: to {kind}"

    def look_ahead(self) -> str:
        """Rest with the pointer on a state, until it is shown what that would do, and go on."""
        self._come()
        self.session.set_mode("what-if")
        let_run(_MOMENT)
        shown = [card for card in self.window.board.cards.values() if not card.visibleRegion().isEmpty()]
        card = self.rng.choice(shown)
        assert card.content is not None
        state = self.rng.choice(card.content.states)[0]
        card.pointed.emit(card.content.condition, state)
        let_run(400)
        card.pointed.emit(card.content.condition, "")
        return "look ahead"

    def scroll_board(self) -> str:
        self._come()
        bar = self.window.board.column.verticalScrollBar()
        for _ in range(8):
            bar.setValue(bar.value() + self.rng.choice((-600, -120, 120, 120, 600)))
            let_run(_KEY)
        return "scroll the board"

    def filter_board(self) -> str:
        self._come()
        board, which = self.window.board, self.rng.randrange(3)
        if which == 0:
            self._do("movers-only")
            let_run(_MOMENT)
            self._do("movers-only")
            return "only what moves the selection"
        if which == 1 and board.count.isVisible():
            board.count.click()
            let_run(_MOMENT)
            board.count.click()
            return "only what is changed"
        for key in self.rng.choice(("water", "b", "12")):
            QTest.keyClick(board.sought.filter, key)
            let_run(_KEY)
        board.sought.filter.clear()
        return "filter the board"

    def drawer(self) -> str:
        """Turn the drawer over, to the other axis, or explain a condition, or everything."""
        self._come()
        which = self.rng.randrange(4)
        if which == 0:
            self.session.set_axis("competition" if self.session.axis == "cooperation" else "cooperation")
            return "the other axis"
        if which == 1:
            self._do("history-here")
            let_run(_MOMENT)
            self._do("history-here")
            return "history of what is selected"
        if which == 2:
            self.session.select_condition(self.rng.choice(list(self.session.model.conditions)))
            return "explain a condition"
        self.session.select()
        return "explain everything"

    def steps(self) -> str:
        """Go through rows of the drawer; where it has settled and nothing is selected, through the steps of that."""
        self._come()
        if self.session.mode == "what-if" and self.rng.random() < 0.7:
            self.session.select()
            self.session.set_settled(True)
            let_run(2 * _MOMENT)
        waterfall = self.window.why.waterfall
        waterfall.setFocus()
        for _ in range(5):
            QTest.keyClick(waterfall, Qt.Key.Key_Down)
            let_run(_MOMENT)
        return "rows of the drawer"

    def enlarge(self) -> str:
        """Turn the wheel, drag the ground, and back to the whole; or that with keys."""
        self._come()
        matrix = self.window.matrix
        at = QPointF(self.rng.randrange(100, matrix.width() - 100), self.rng.randrange(100, matrix.height() - 100))
        for _ in range(5):
            up = QPoint(0, 120)
            wheel = QWheelEvent(
                at,
                matrix.mapToGlobal(at),
                QPoint(),
                up,
                Qt.MouseButton.NoButton,
                _NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(matrix, wheel)
            let_run(8)
        start = at.toPoint()
        QTest.mousePress(matrix, Qt.MouseButton.MiddleButton, _NONE, start)
        for frame in range(8):
            QTest.mouseMove(matrix, start + QPoint(6 * frame, -4 * frame))
            let_run(8)
        QTest.mouseRelease(matrix, Qt.MouseButton.MiddleButton, _NONE, start)
        let_run(_MOMENT)
        self._do("fit")
        return "enlarge"

    def hover(self) -> str:
        self._come()
        matrix = self.window.matrix
        for _ in range(10):
            at = QPoint(self.rng.randrange(40, matrix.width() - 40), self.rng.randrange(40, matrix.height() - 40))
            QTest.mouseMove(matrix, at)
            let_run(8)
        return "point at this and that"

    def span(self) -> str:
        """Select with a rubber band."""
        self._come()
        matrix = self.window.matrix
        start = QPoint(4, 4)
        QTest.mousePress(matrix, _LEFT, _NONE, start)
        far = self.rng.randrange(60, 400)
        for frame in range(8):
            QTest.mouseMove(matrix, start + QPoint(far * frame // 8 + 20, far * frame // 8 + 20))
            let_run(8)
        QTest.mouseRelease(matrix, _LEFT, _NONE, start + QPoint(far, far))
        return "a rubber band"

    def fold(self) -> str:
        self._come()
        command = self.rng.choice(("fold-left", "fold-right", "fold-below", "matrix-only"))
        self._do(command)
        let_run(3 * _MOMENT)
        self._do(command)
        return f"fold: {command}"

    def wall(self) -> str:
        """Hang the wall or take it down; while it hangs, spotlight, freeze and Reveal."""
        self._come()
        projector = self.window.projector
        if not projector.on or self.rng.random() < 0.3:
            self._do("projector")
            if projector.hanging is not None:
                projector.hanging.wall.resize(1920, 1080)
            return "the wall " + ("is hung" if projector.on else "is taken down")
        command = self.rng.choice(
            ("spotlight", "freeze", "black", "reveal", "spotlight-follows", "wall-bright", "wall-contrast")
        )
        self._do(command)
        let_run(_MOMENT)
        if command == "reveal" and projector.play.reveal is not None:
            for _ in range(4):
                self._do("reveal-next")
                let_run(_MOMENT)
        if command in ("freeze", "black"):
            self._do(command)
        return f"wall: {command}"

    def compare(self) -> str:
        known = [None, *self.session.model.scenarios]
        self.session.compare(*self.rng.sample(known, min(len(known), self.rng.randrange(2, 5))))
        let_run(2 * _MOMENT)
        which = self.rng.randrange(4)
        if which == 0:
            self.session.set_axis("competition" if self.session.axis == "cooperation" else "cooperation")
            return "compare, the other axis"
        if which == 1:
            self.session.select(self.rng.choice(list(self.session.model.issues)))
            return "compare, select"
        if which == 2:
            place = self.window.places._made["compare"]
            place.shown.chosen.emit(self.rng.choice(("places", "states")))
            return "compare, what differs"
        return "compare"

    def scenarios(self) -> str:
        """Tick one, duplicate, delete, reset, the next one."""
        self._come()
        which = self.rng.randrange(5)
        if which == 0:
            self.session.tick(self.rng.choice([None, *self.session.model.scenarios]))
            return "tick a scenario"
        if which == 1 and len(self.session.model.scenarios) < 12:
            return self._do("duplicate-scenario")
        if which == 2 and len(self.session.model.scenarios) > 4:
            return self._do("delete-scenario")
        if which == 3:
            self.window.board._reset()
            return "reset a scenario"
        return self._do(self.rng.choice(("next-scenario", "previous-scenario")))

    def issues(self) -> str:
        """Delete issue areas, or scroll their list."""
        self._come()
        if self.rng.random() < 0.4:
            self.session.set_mode("assess")
            let_run(_MOMENT)
            self.session.select(self.rng.choice(list(self.session.model.issues)))
            let_run(_MOMENT)
            self._do("delete-issue")
            let_run(2 * _MOMENT)
            self.session.undo()
            return "delete an issue area, undo"
        bar = self.window.issues.list.verticalScrollBar()
        for _ in range(6):
            bar.setValue(self.rng.randrange(bar.maximum() + 1))
            let_run(_KEY)
        return "scroll the issue areas"

    def menus(self) -> str:
        self._come()
        self._do("list-quadrants")
        let_run(_MOMENT)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        return "list the quadrants"

    def resize(self) -> str:
        """Make the window smaller by its edge, and as large as it was."""
        self._come()
        for step in (*range(1, 8), 0):
            self.window.resize(1920 - 12 * step, 1080 - 6 * step)
            let_run(_KEY)
        return "resize the window"
