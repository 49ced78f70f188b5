"""The heading of a group of conditions: folds the group away, and says how many in it are changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.ui.text import on_button


class GroupHeading(QPushButton):
    """A heading. `folded` tells its title, and whether the group is folded away now."""

    folded = Signal(str, bool)

    def __init__(self, title: str, folded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.is_folded, self._changed = title, folded, 0
        self.setProperty("role", "group")
        self.clicked.connect(self._fold)
        self._show()

    def show_changed(self, changed: int) -> None:
        """Say how many conditions of the group are changed."""
        if changed != self._changed:
            self._changed = changed
            self._show()

    def _fold(self) -> None:
        self.is_folded = not self.is_folded
        self._show()
        self.folded.emit(self.title, self.is_folded)

    def _show(self) -> None:
        count = self.tr("{n} changed").format(n=self._changed) if self._changed else ""
        mark = "▸" if self.is_folded else "▾"
        self.setText(on_button(f"{mark} {self.title}" + (f"   {count}" if count else "")))
        folded = self.tr("{group}, folded") if self.is_folded else self.tr("{group}, open")
        self.setAccessibleName(", ".join(part for part in (folded.format(group=self.title), count) if part))
