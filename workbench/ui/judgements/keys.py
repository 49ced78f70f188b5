"""Which keys judge: digits and signs by themselves. With Alt or Ctrl they are commands of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ALLOWED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def typed(event: QKeyEvent) -> str:
    """What the key writes, in small letters; nothing where it is held together with Alt or Ctrl."""
    return "" if event.modifiers() & ~_ALLOWED else event.text().casefold()
