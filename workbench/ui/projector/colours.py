"""The colours of the wall as the facilitator chooses them, kept for the next time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.drawing.palette import WALLS, Palette
from workbench.ui.preferences import Preferences


class WallColours(QObject):
    """Dark or light, for what the projector can do; in high contrast, for the light that is in the room."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @property
    def palette(self) -> Palette:
        """What the wall is painted with."""
        return WALLS[self._preferences.wall_bright, self._preferences.wall_contrast]

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be chosen, with or without a wall that is up."""
        return {"wall-bright": self.toggle_bright, "wall-contrast": self.toggle_contrast}

    def ticks(self) -> dict[str, bool]:
        """What is chosen."""
        return {"wall-bright": self._preferences.wall_bright, "wall-contrast": self._preferences.wall_contrast}

    def toggle_bright(self) -> None:
        """A light wall for a weak projector, or a dark one."""
        self._preferences.wall_bright = not self._preferences.wall_bright
        self.changed.emit()

    def toggle_contrast(self) -> None:
        """Letters and lines that stand out also where daylight falls on the wall, or the usual ones."""
        self._preferences.wall_contrast = not self._preferences.wall_contrast
        self.changed.emit()
