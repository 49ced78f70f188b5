"""The keys that move a line of a list up or down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def step_of(event: QKeyEvent) -> int:
    """How far a key moves the current line: Alt with an arrow, up (−1) or down (1); 0: it does not."""
    return _STEPS.get(Qt.Key(event.key()), 0) if event.modifiers() == Qt.KeyboardModifier.AltModifier else 0
