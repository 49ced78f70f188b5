"""Tours beside a twin: the same window once more, where nobody sees it.

The twin tells where things stand on the screen and how they look once something was done. So nothing is done in the
real window before what was done last is seen there, however slow the computer is, and no place is written down.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e.screen import Screen, wait_for
from tests.ui.desk import Desk
from workbench.ui.main_window import MainWindow

#: Two colours are the same if no part of them (0–255) is farther apart.
_SAME = 6
#: So many pixels may look otherwise: a caret blinks.
FEW = 40
#: Where the pointer waits: on the window's title, over nothing that would light up or that it would cover.
_ASIDE = (683, 8)

Colours = npt.NDArray[np.uint8]
See = Callable[[], Sequence[QWidget]]


class Tour:
    """A person at the real window and at its twin. ``see``: where the outcome of a step is to be seen."""

    def __init__(self, wall: Screen, window: MainWindow, file: Path) -> None:
        self.wall, self.twin, self.file = wall, Desk(window), file
        self.session = window.session
        self.put_the_pointer_aside()

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def click(self, widget: QWidget, see: See, at: QPoint | None = None, keys: str = "") -> None:
        """Click on something (into its middle unless said where), holding keys of which ``ctrl`` is one."""
        place = at if at is not None else widget.rect().center()
        x, y = self.on_screen(widget, place)
        held = Qt.KeyboardModifier.ControlModifier if keys else Qt.KeyboardModifier.NoModifier

        def hand() -> None:
            if keys:
                self.wall.hand("keydown", keys)
            self.wall.click(x, y)
            if keys:
                self.wall.hand("keyup", keys)
            self.put_the_pointer_aside()

        self.step(hand, lambda: self.twin.click(widget, place, held), see)

    def put_the_pointer_aside(self) -> None:
        """The pointer is in the picture of the screen, and what is under it may look otherwise."""
        self.wall.hand("mousemove", *map(str, _ASIDE))

    def press(self, keys: str, see: See) -> None:
        """Press one key with what is held meanwhile, as ``alt+2``."""
        combined = QKeySequence(keys)[0]

        def press() -> None:
            at = QApplication.focusWidget() or self.twin.window
            QTest.keyClick(at, combined.key(), combined.keyboardModifiers())
            self.twin.settle()

        self.step(lambda: self.wall.keys(keys), press, see)

    def write(self, text: str, see: See) -> None:
        """Type a text where the keyboard is."""
        self.step(lambda: self.wall.write(text), lambda: QTest.keyClicks(QApplication.focusWidget(), text), see)

    def asked(self, keys: str, title: str, text: str) -> None:
        """In the real window alone: press what opens a dialog of that title, answer it with a text and Enter."""
        self.wall.keys(keys)
        self.wall.wait_for_title(title)
        before = self.wall.seen()
        self.wall.write(text)
        wait_for("what is typed to be seen", lambda: self.wall.seen() != before)
        self.wall.keys("Return")
        self.wall.wait_for_title(f"({self.file.name})")

    def step(self, hand: Callable[[], object], twin: Callable[[], object], see: See) -> None:
        """Do something in both windows, and wait until it is seen in the real one."""
        twin()
        self.twin.settle()
        seen = see()
        for widget in seen:
            assert self._apart(widget) > FEW, f"nothing would be seen at {_called(widget)}: it looks so already"
        hand()
        self.see(*seen)

    def see(self, *widgets: QWidget) -> None:
        """Wait until these look in the real window as in the twin."""
        for widget in widgets:
            try:
                wait_for(f"{_called(widget)} to look as it should", lambda widget=widget: self._looks_so(widget), 90)
            except AssertionError:
                self.wall.picture("as it is")
                self.twin.window.grab().save(str(self.wall.folder / "as it should be.png"))
                raise AssertionError(
                    f"{_called(widget)} looks otherwise than it should, in {self._apart(widget):,} pixels; "
                    f"pictures are in {self.wall.folder}"
                ) from None

    def save(self, what: str, look: Callable[[], object]) -> None:
        """Save, and look at the file until it is so."""
        self.wall.keys("ctrl+s")
        wait_for(what, look, 60)

    def quit(self) -> None:
        """Leave the program, which ends in good order."""
        self.wall.keys("ctrl+q")
        assert self.wall.program is not None and self.wall.program.wait(60) == 0
        assert "Traceback" not in self.wall.log(), self.wall.log()

    # ── eyes ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def on_screen(self, widget: QWidget, place: QPoint) -> tuple[int, int]:
        """Where a place in a widget of the twin is on the screen: the real window ends at its lower right corner."""
        at, window, seen = widget.mapTo(self.twin.window, place), self.twin.window, self.wall.seen()
        return seen.width - window.width() + at.x(), seen.height - window.height() + at.y()

    def _picture(self, widget: QWidget) -> Colours:
        corner = widget.mapTo(self.twin.window, QPoint())
        image = self.twin.window.grab().toImage().copy(widget.rect().translated(corner))
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)
        return pixels[:, :, :3].copy()

    def _apart(self, widget: QWidget, picture: Colours | None = None) -> int:
        """How many pixels of a widget look otherwise in the real window just now."""
        wanted = self._picture(widget) if picture is None else picture
        x, y = self.on_screen(widget, QPoint())
        real = self.wall.seen().cut(x, y, wanted.shape[1], wanted.shape[0])
        far = np.maximum(real, wanted) - np.minimum(real, wanted) > _SAME
        return int(far.any(axis=2).sum())

    def _looks_so(self, widget: QWidget) -> bool:
        """Whether it comes to look so within a second; the twin may have something to put right meanwhile, too."""
        self.twin.settle()
        picture, until = self._picture(widget), time.monotonic() + 1
        while self._apart(widget, picture) > FEW:
            assert self.wall.program is not None
            assert self.wall.program.poll() is None, f"the program ended: {self.wall.log()}"
            if time.monotonic() > until:
                return False
            time.sleep(0.1)
        return True


def _called(widget: QWidget) -> Any:
    return f"“{widget.accessibleName()}”" if widget.accessibleName() else type(widget).__name__
