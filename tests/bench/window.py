"""Times toggles in the real window: from the click on a segment until everything is painted again."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.large import large_model
from workbench.content import template_model
from workbench.ui.app import application, window
from workbench.workspace.document import Document


def toggle_times(size: str, toggles: int = 30) -> list[float]:
    """Main-thread milliseconds of each toggle, animation off: the operation, its commit, every view, the painting."""
    app = application()
    assert isinstance(app, QApplication)
    shown = window()
    shown.preferences.animated = False
    shown.showNormal()
    shown.resize(1920, 1080)
    model = template_model("us-russia") if size == "example" else large_model()
    shown.session.show_document(Document.create(model, None, "bench"))
    shown.session.select(model.ordered("issue")[0].id)
    _settle(app)
    # A window that begins enlarged takes the size of the screen, and offscreen that is a small one.
    assert (shown.width(), shown.height()) == (1920, 1080)
    cards = list(shown.board.cards.values())[:10]
    times = []
    for turn in range(toggles + 4):
        card = cards[turn % len(cards)]
        segments = card.states._segments
        target = next(segment for segment in segments if not segment.isChecked())
        start = time.perf_counter()
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        _settle(app)
        times.append((time.perf_counter() - start) * 1000)
    assert shown.session.document is not None
    shown.session.document.close(publish=False)
    shown.session.show_document(None)
    shown.hide()
    shown.deleteLater()
    _settle(app)
    return times[4:]


def _settle(app: QApplication) -> None:
    """Let everything that was posted happen: layouts, paints, deletions."""
    app.sendPostedEvents()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
