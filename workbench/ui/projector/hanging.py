"""Where the wall hangs: on the other display, or in a window of its own; and what happens when a display goes away."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from workbench.drawing.palette import Palette
from workbench.ui.preferences import Preferences
from workbench.ui.projector.displays import Display, display_for_wall
from workbench.ui.projector.wall import Wall

_PLACE = "wall"
#: Until when a new window is there and the window manager has done with it, in milliseconds.
SETTLED = 300


class Hanging(QObject):
    """Holds the wall's window. ``moved``: it hangs elsewhere, with a sentence for the status line if there is one."""

    asked = Signal(str)
    closed = Signal()
    moved = Signal(str)

    def __init__(self, preferences: Preferences, window: QWidget, palette: Palette, owner: QObject) -> None:
        super().__init__(owner)
        self.preferences, self.window = preferences, window
        self.wall = Wall(palette)
        self.wall.setWindowIcon(window.windowIcon())
        self.wall.asked.connect(self.asked)
        self.wall.closed.connect(self.closed)
        #: The display that it fills; empty where it is in a window among others.
        self.display = ""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._gone)
        app.screenAdded.connect(self._come)

    @property
    def full(self) -> bool:
        """Whether the wall fills a display."""
        return self.wall.isFullScreen()

    def hang(self) -> None:
        """Show the wall: full screen on another display, else as a window where it was the last time."""
        screen = self._other()
        if screen is not None:
            self._fill(screen)
        else:
            self._as_window()
            self.wall.show()
            self.wall.raise_()

    def _give_back(self) -> None:
        """Some window managers give the keyboard to every new window: the facilitator goes on in the other one."""
        if self.wall.isActiveWindow():
            self.window.activateWindow()

    def _other(self) -> QScreen | None:
        """The display for the wall, None where there is but one."""
        screens = {display_of(screen): screen for screen in QGuiApplication.screens()}
        found = display_for_wall(list(screens), display_of(self.window.screen()), self.preferences.wall_display)
        return None if found is None else screens[found]

    def _fill(self, screen: QScreen) -> None:
        self.display = self.preferences.wall_display = screen.name()
        self.wall.setScreen(screen)
        self.wall.setGeometry(screen.geometry())
        self.wall.showFullScreen()
        QTimer.singleShot(SETTLED, self, self._give_back)

    def _as_window(self) -> None:
        """A window that leaves something to be seen of the one beside it."""
        self.display = ""
        if (state := self.preferences.layout(_PLACE)) is None or not self.wall.restoreGeometry(state):
            room = self.window.screen().availableGeometry()
            width, height = room.width() * 6 // 10, room.height() * 6 // 10
            self.wall.setGeometry(QRect(room.right() - width - 20, room.bottom() - height - 20, width, height))

    def toggle_full(self) -> None:
        """Fill the display it is on, or be a window again."""
        if self.full:
            self.leave_full()
        else:
            self.preferences.set_layout(_PLACE, self.wall.saveGeometry())
            self.wall.showFullScreen()
            if self.wall.screen() is self.window.screen():
                self.wall.activateWindow()  # it covers the other window: Escape has to come to it
            self.moved.emit("")

    def leave_full(self) -> None:
        """Be a window again."""
        if self.full:
            self.display = ""
            self.wall.showNormal()
            self.moved.emit("")

    def _gone(self, screen: QScreen) -> None:
        self.display_gone(screen.name())

    def display_gone(self, name: str) -> None:
        """A display was unplugged: if the wall filled it, it goes on as a window and must not cover everything."""
        if not self.display or name != self.display:
            return
        self.wall.showNormal()
        self._as_window()
        self.wall.raise_()  # whoever is told of it looks for it
        self.moved.emit(self.tr("The other display is gone. The wall goes on in a window of its own."))

    def _come(self, screen: QScreen) -> None:
        """A display was plugged in: a wall that is no more than a window goes there."""
        if not self.full and self.wall.isVisible() and (other := self._other()) is not None:
            self._fill(other)
            self.moved.emit(self.tr("The wall is on the other display."))

    def take_down(self) -> None:
        """Close the wall for good, and remember where its window was."""
        if not self.full and self.wall.isVisible():
            self.preferences.set_layout(_PLACE, self.wall.saveGeometry())
        self.wall.clear()
        self.wall.blockSignals(True)
        self.wall.close()
        self.wall.deleteLater()
        self.deleteLater()


def display_of(screen: QScreen) -> Display:
    """A display as plain values."""
    part = screen.geometry()
    return Display(screen.name(), part.x(), part.y(), part.width(), part.height())
