"""What changed is told to the parts of the window that are always there: at once where they are seen, else soon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from workbench.ui.session import DOCUMENT, TOLD, Session
from workbench.workspace.changes import Changes

TakeUp = Callable[[Changes], object]


class OutOfSight(QObject):
    """Tells parts what changed, in the order in which they were named. Those that nobody sees are told one after
    another, each in a turn of its own, and everything together that they missed: whoever works elsewhere does not wait
    for them. A part that comes to sight before its turn is told first.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: dict[QWidget, TakeUp] = {}
        self._missed: dict[QWidget, Changes] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._next)
        session.changed.connect(self._on_changed)

    @property
    def idle(self) -> bool:
        """Whether all parts know everything."""
        return not self._missed

    def tell(self, part: QWidget, take_up: TakeUp) -> None:
        """From now on ``take_up`` is told what changes, because of ``part``."""
        self._parts[part] = take_up

    def _on_changed(self, changes: Changes) -> None:
        for part in self._parts:
            missed = self._missed.get(part)
            self._missed[part] = changes if missed is None else missed.and_then(changes)
            # Of another document nothing may stay, seen or not; a sentence in the status line changes nothing.
            if part.isVisible() or DOCUMENT in changes.kinds or (missed is None and changes.kinds <= {TOLD}):
                self._catch_up(part)
            elif missed is None:
                part.installEventFilter(self)
        if self._missed:
            self._soon.start()

    def _next(self) -> None:
        if self._missed:
            self._catch_up(next(iter(self._missed)))
        if self._missed:
            self._soon.start()

    def _catch_up(self, part: QWidget) -> None:
        part.removeEventFilter(self)
        self._parts[part](self._missed.pop(part))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched in self._missed:
            self._catch_up(watched)
        return super().eventFilter(watched, event)
