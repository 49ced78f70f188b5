"""How large a dialog is at first: as its words want, but no larger than the screen, or its buttons would be lost."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

#: What the frame of a window takes at most, and a panel of the desktop, in pixels.
_ASIDE, _ABOVE = 16, 64


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog that is not shown yet this size (pixels), as far as the screen has room for it."""
    room = dialog.screen().availableSize()
    dialog.resize(min(width, room.width() - _ASIDE), min(height, room.height() - _ABOVE))
