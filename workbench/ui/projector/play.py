"""A Reveal as the facilitator goes through it: which step is seen, and whether it goes on by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.drawing.wall import Reveal, Showing
from workbench.ui.preferences import Preferences
from workbench.ui.projector.pace import another, milliseconds


class Play(QObject):
    """Where there is a ``reveal``, its picture of ``step`` is on the wall.

    `turned`: another step is to be seen; `over`: somebody went on beyond the last.
    """

    turned = Signal()
    over = Signal()

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.reveal: Reveal | None = None
        self.step = 0
        self._held: Reveal | None = None
        self.by_itself = False
        #: What is on the wall stays, though something was edited: it comes with the next step.
        self.waiting = False
        self._next = QTimer(self, singleShot=True, interval=milliseconds(preferences.wall_pace))
        self._next.timeout.connect(self._go_on)

    def begin(self, reveal: Reveal) -> None:
        """Begin with how it was before anything changed."""
        self.end()
        self.reveal, self.step = reveal, 0
        self.turned.emit()

    def revise(self, reveal: Reveal) -> bool:
        """Go on through another Reveal, for something was edited; whether the whole move has been seen already."""
        whole = self.reveal is not None and self.step >= self.reveal.last
        self.reveal, self.step = reveal, reveal.last if whole else min(self.step, reveal.last)
        return whole

    def end(self) -> None:
        """There is nothing to go through any more."""
        self._next.stop()
        self.reveal, self.by_itself, self.waiting, self._held = None, False, False, None

    def hold(self) -> bool:
        """Let there be nothing to go through for now; whether there was."""
        held = self.reveal
        self.end()
        self._held = held
        return held is not None

    def resume(self) -> None:
        """Be where it was held, if it was and nothing else was begun or ended meanwhile."""
        self.reveal, self._held = self._held, None

    def picture(self) -> Showing | None:
        """What is on the wall for it; None where there is no Reveal."""
        return None if self.reveal is None else self.reveal.step(self.step)

    def go(self, steps: int) -> None:
        """So many steps on, or back; beyond the last it is over."""
        if self.reveal is None:
            return
        self.step, self.waiting = max(self.step + steps, 0), False
        if self.step > self.reveal.last:
            self.over.emit()
            return
        if self.by_itself:
            self._next.start()
        self.turned.emit()

    def toggle_by_itself(self) -> None:
        """Go on by itself, a step every few seconds, or wait for somebody; at its end it begins again."""
        if self.reveal is None:
            return
        self.by_itself = not self.by_itself
        if self.by_itself:
            self.go(1 if self.step < self.reveal.last else -self.step)
        else:
            self._next.stop()

    def change_pace(self, faster: int) -> None:
        """Let each step stay shorter while it goes on by itself, or (negative) longer; kept for the next time."""
        self.preferences.wall_pace = another(self.preferences.wall_pace, faster)
        self._next.setInterval(milliseconds(self.preferences.wall_pace))

    def _go_on(self) -> None:
        if self.reveal is None or not self.by_itself:
            return
        if self.step >= self.reveal.last - 1:
            self.by_itself = False
        self.go(1)
