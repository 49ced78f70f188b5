"""Times the real window: toggles, from the click until all is painted again; undo, another look, a drag."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.large import evidenced_model, large_model
from tests.event_loop import let_run
from workbench.content import template_model
from workbench.domain.model import Model
from workbench.ui.app import application, window
from workbench.ui.hints.hints import NAMES
from workbench.ui.main_window import MainWindow
from workbench.workspace.document import Document

_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


@dataclass
class Times:
    """Milliseconds of each turn: of the main thread's own work, and by the clock (disk and other programs included)."""

    busy: list[float] = field(default_factory=list)
    clock: list[float] = field(default_factory=list)

    @contextmanager
    def turn(self) -> Iterator[None]:
        start, busy = time.perf_counter(), time.thread_time()
        yield
        self.busy.append((time.thread_time() - busy) * 1000)
        self.clock.append((time.perf_counter() - start) * 1000)

    def warmed(self, turns: int) -> Times:
        """Without the first few."""
        return Times(self.busy[turns:], self.clock[turns:])


@contextmanager
def opened(size: str | Model | Document) -> Iterator[tuple[QApplication, MainWindow]]:
    """The window with a workspace at 1920 × 1080, an issue area selected, animation off."""
    app = application()
    assert isinstance(app, QApplication)
    shown = window()
    shown.preferences.animated = False
    shown.preferences.send_hint_away(*NAMES)
    shown.showNormal()
    shown.resize(1920, 1080)
    if isinstance(size, str):
        size = template_model("us-russia") if size == "example" else large_model()
    shown.session.show_document(size if isinstance(size, Document) else Document.create(size, None, "bench"))
    shown.session.select(shown.session.model.ordered("issue")[0].id)
    _settle(app)
    # A window that begins enlarged takes the size of the screen, and offscreen that is a small one.
    assert (shown.width(), shown.height()) == (1920, 1080) and shown.matrix.width() > 1000
    yield app, shown
    assert shown.session.document is not None
    shown.projector.end()
    shown.session.document.close(publish=False)
    shown.session.show_document(None)
    shown.hide()
    shown.deleteLater()
    _settle(app)


def toggle_times(size: str, toggles: int = 40, wall: bool = False) -> Times:
    """Each toggle: the operation, its commit, every view, the painting; with a ``wall`` that follows right after."""
    times = Times()
    with opened(size) as (app, shown):
        _have_all_places(shown)
        if wall:
            shown.projector.toggle()
            assert shown.projector.hanging is not None
            shown.projector.hanging.wall.resize(1920, 1080)
            let_run(100)
        cards = list(shown.board.cards.values())[:10]
        for turn in range(toggles + 4):
            card = cards[turn % len(cards)]
            target = next(segment for segment in card.states._segments if not segment.isChecked())
            with times.turn():
                QTest.mouseClick(target, _LEFT)
                _settle(app)
            if wall:
                let_run(60)
    return times.warmed(4)


def undo_times(steps: int = 40) -> Times:
    """Each step back or forth among five hundred issue areas: taken back and made durable, every view, the painting."""
    times = Times()
    with opened("large") as (app, shown):
        _have_all_places(shown)
        session = shown.session
        for card in list(shown.board.cards.values())[:10]:
            QTest.mouseClick(next(segment for segment in card.states._segments if not segment.isChecked()), _LEFT)
            _settle(app)
        for turn in range(steps + 4):
            label = session.document.undo_label if session.document else None
            with times.turn():
                (session.undo if turn // 8 % 2 == 0 else session.redo)()
                _settle(app)
            assert session.document is not None and session.document.undo_label != label, "nothing was taken back"
    return times.warmed(4)


def look_times(turns: int = 6) -> Times:
    """Dark, and light again, to repainted; what is not seen follows in turns, and is not told here."""
    times = Times()
    with opened(evidenced_model()) as (app, shown):
        let_run(10_000)
        for _ in range(turns + 1):
            with times.turn():
                shown.actions_["dark"].trigger()
                _settle(app)
            _come_to_rest(app)
    return times.warmed(1)


def choose_times(turns: int = 40) -> Times:
    """Another issue area is chosen on the matrix, while answers of the Analysis are worked out in threads."""
    times = Times()
    with opened(evidenced_model()) as (app, shown):
        session = shown.session
        let_run(8_000)
        for page in ("weak-spots", "consistent"):
            session.show_place("analysis", page)
            let_run(300)
        session.show_place("matrix")
        let_run(300)
        issues = list(session.model.issues)
        for turn in range(turns + 4):
            let_run(20)
            with times.turn():
                session.select(issues[turn * 7 % len(issues)])
                _settle(app)
        assert not shown.files.background.idle, "the answers came too soon to tell anything"
    return times.warmed(4)


def drag_times(frames: int = 60) -> Times:
    """Each frame of dragging an issue area and eleven others among five hundred, in Assess."""
    times = Times()
    with opened("large") as (app, shown):
        matrix, session = shown.matrix, shown.session
        session.set_mode("assess")
        middle = sorted(matrix.scene.bubbles, key=lambda b: abs(b.x - 5) + abs(b.y - 5))[:12]
        session.select(*(bubble.issue for bubble in middle))
        _settle(app)
        held = matrix._layout.box(middle[-1].issue)
        start = QPoint(*(round(v) for v in held.centre))
        QTest.mousePress(matrix, _LEFT, _NONE, start)
        for frame in range(frames + 4):
            with times.turn():
                QTest.mouseMove(matrix, start + QPoint(8 + frame * 2, frame))
                _settle(app)
        assert matrix._shown is not matrix.scene, "nothing was dragged"
        QTest.mouseRelease(matrix, _LEFT, _NONE, start + QPoint(8 + frames * 2, frames))
        _settle(app)
    return times.warmed(4)


def _come_to_rest(app: QApplication) -> None:
    """Let what was done before be painted to the end, so that it is not told with what follows."""
    let_run(30)
    _settle(app)
    _settle(app)


def _have_all_places(shown: MainWindow) -> None:
    """As it is some seconds after opening: while places are made ahead, their turns would be measured, too."""
    until = time.monotonic() + 60
    while not shown.places.all_made and time.monotonic() < until:
        let_run(50)


def _settle(app: QApplication) -> None:
    """Let everything that was posted happen: layouts, paints, deletions; and what follows in turns right after."""
    app.sendPostedEvents()
    for _ in range(4):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
