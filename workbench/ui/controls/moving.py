"""The keys that move a line of a list up or down, and that lead from one issue area of a matrix to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

#: To the right and down, for each arrow.
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
#: With one of these held, what is selected already stays so.
SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def step_of(event: QKeyEvent) -> int:
    """How far a key moves the current line: Alt with an arrow, up (−1) or down (1); 0: it does not."""
    return _STEPS.get(Qt.Key(event.key()), 0) if event.modifiers() == Qt.KeyboardModifier.AltModifier else 0
