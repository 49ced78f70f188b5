"""How the window is arranged: what is folded away, how large text is, light or dark, and whether moves glide."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from workbench.ui.preferences import TEXT_SCALES, Preferences
from workbench.ui.theme import Theme


class Arrangement(QObject):
    """Folds ``rooms`` (by the names of their commands) and keeps ``splitters``; `changed` when something is other."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        rooms: Mapping[str, QWidget],
        splitters: Mapping[str, QSplitter],
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self.theme, self.preferences = theme, preferences
        self.rooms, self.splitters = dict(rooms), dict(splitters)

    def restore(self) -> None:
        """Put the splitters where they were the last time."""
        for name, splitter in self.splitters.items():
            if state := self.preferences.layout(name):
                splitter.restoreState(state)

    def keep(self, names: Collection[str]) -> None:
        """Remember where the splitters with these names are."""
        for name in names:
            splitter = self.splitters[name]
            self.preferences.set_layout(name, splitter.saveState())

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be arranged."""
        return {
            **{name: partial(self._fold, room) for name, room in self.rooms.items()},
            "matrix-only": self._matrix_only,
            "larger": lambda: self._scale(1),
            "smaller": lambda: self._scale(-1),
            "dark": self._toggle_dark,
            "high-contrast": self._toggle_high_contrast,
            "animated": self._toggle_animated,
        }

    def ticks(self) -> dict[str, bool]:
        """How it is arranged."""
        return {
            **{name: not room.isHidden() for name, room in self.rooms.items()},
            "matrix-only": all(room.isHidden() for room in self.rooms.values()),
            "dark": self.theme.dark,
            "high-contrast": self.theme.high_contrast,
            "animated": self.preferences.animated,
        }

    def _fold(self, room: QWidget) -> None:
        room.setVisible(room.isHidden())
        self.changed.emit()

    def _matrix_only(self) -> None:
        hide = any(not room.isHidden() for room in self.rooms.values())
        for room in self.rooms.values():
            room.setVisible(not hide)
        self.changed.emit()

    def _scale(self, step: int) -> None:
        place = min(range(len(TEXT_SCALES)), key=lambda i: abs(TEXT_SCALES[i] - self.theme.scale)) + step
        scale = TEXT_SCALES[min(max(place, 0), len(TEXT_SCALES) - 1)]
        self.preferences.text_scale = scale
        self.theme.set(scale=scale)

    def _toggle_dark(self) -> None:
        self.preferences.dark = not self.theme.dark
        self.theme.set(dark=self.preferences.dark)
        self.changed.emit()

    def _toggle_high_contrast(self) -> None:
        self.preferences.high_contrast = not self.theme.high_contrast
        self.theme.set(high_contrast=self.preferences.high_contrast)
        self.changed.emit()

    def _toggle_animated(self) -> None:
        self.preferences.animated = not self.preferences.animated
        self.changed.emit()
