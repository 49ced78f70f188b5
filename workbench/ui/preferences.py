"""What the program remembers about this person on this computer; nothing of it is in a document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

#: How many recent files are offered.
MOST_RECENT = 8
TEXT_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)


class Preferences:
    """Theme, text size, animation, window place and recent files, kept in the user's configuration folder."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "modus", "modus")
        self._hints_gone: frozenset[str] | None = None

    @property
    def dark(self) -> bool:
        """Whether the dark palette is used."""
        return str(self._settings.value("dark", "false")) == "true"

    @dark.setter
    def dark(self, dark: bool) -> None:
        self._settings.setValue("dark", "true" if dark else "false")

    @property
    def high_contrast(self) -> bool:
        """Whether lines and text stand out as much as they can."""
        return str(self._settings.value("high-contrast", "false")) == "true"

    @high_contrast.setter
    def high_contrast(self, high: bool) -> None:
        self._settings.setValue("high-contrast", "true" if high else "false")

    @property
    def animated(self) -> bool:
        """Whether bubbles glide to their new places."""
        return str(self._settings.value("animated", "true")) == "true"

    @animated.setter
    def animated(self, animated: bool) -> None:
        self._settings.setValue("animated", "true" if animated else "false")

    @property
    def text_scale(self) -> int:
        """The size of text in per cent."""
        try:
            scale = int(str(self._settings.value("text-scale", 100)))
        except ValueError:
            return 100
        return min(max(scale, TEXT_SCALES[0]), TEXT_SCALES[-1])

    @text_scale.setter
    def text_scale(self, scale: int) -> None:
        self._settings.setValue("text-scale", scale)

    @property
    def wall_bright(self) -> bool:
        """Whether the wall is light, for a weak projector in a lit room."""
        return str(self._settings.value("wall-bright", "false")) == "true"

    @wall_bright.setter
    def wall_bright(self, bright: bool) -> None:
        self._settings.setValue("wall-bright", "true" if bright else "false")

    @property
    def wall_contrast(self) -> bool:
        """Whether the wall is in high contrast, for a room that cannot be darkened."""
        return str(self._settings.value("wall-contrast", "false")) == "true"

    @wall_contrast.setter
    def wall_contrast(self, high: bool) -> None:
        self._settings.setValue("wall-contrast", "true" if high else "false")

    @property
    def wall_display(self) -> str:
        """The display that the wall was on the last time; empty if it never was on one of its own."""
        return str(self._settings.value("wall-display", ""))

    @wall_display.setter
    def wall_display(self, name: str) -> None:
        self._settings.setValue("wall-display", name)

    @property
    def wall_pace(self) -> str:
        """How fast a Reveal plays by itself (`projector.pace.PACES`)."""
        return str(self._settings.value("wall-pace", "normal"))

    @wall_pace.setter
    def wall_pace(self, pace: str) -> None:
        self._settings.setValue("wall-pace", pace)

    @property
    def language(self) -> str:
        """The language chosen: a code, or “system”."""
        return str(self._settings.value("language", "system"))

    @language.setter
    def language(self, choice: str) -> None:
        self._settings.setValue("language", choice)

    @property
    def hints_gone(self) -> frozenset[str]:
        """The names of the hints that this person has read or sent away."""
        if self._hints_gone is None:  # asked for whenever something moves in the window
            self._hints_gone = frozenset(str(self._settings.value("hints-gone", "")).split())
        return self._hints_gone

    def send_hint_away(self, *names: str) -> None:
        """Never show these hints again, unless they are asked for."""
        self._hints_gone = self.hints_gone | set(names)
        self._settings.setValue("hints-gone", " ".join(sorted(self._hints_gone)))

    def bring_hints_back(self) -> None:
        """Show all hints again."""
        self._hints_gone = None
        self._settings.remove("hints-gone")

    def recent_files(self) -> list[Path]:
        """The files opened last that are still there, newest first."""
        stored: Any = self._settings.value("recent", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])
        return [path for path in (Path(str(name)) for name in names if name) if path.is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.absolute()
        others = [other for other in self.recent_files() if other != path]
        self._settings.setValue("recent", [str(p) for p in [path, *others][:MOST_RECENT]])

    def layout(self, name: str) -> QByteArray | None:
        """A stored window or splitter state."""
        state = self._settings.value(f"layout/{name}")
        return state if isinstance(state, QByteArray) else None

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Store a window or splitter state."""
        self._settings.setValue(f"layout/{name}", state)
