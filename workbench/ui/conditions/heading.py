"""The heading of a group of conditions: folds the group away, and says how many in it are changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.ui.text import on_button
from workbench.ui.theme import arrow

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GroupHeading(QPushButton):
    """A heading. `folded` tells its title, and whether the group is folded away now."""

    folded = Signal(str, bool)

    def __init__(self, title: str, folded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.is_folded, self._changed = title, folded, 0
        self.setProperty("role", "group")
        self.clicked.connect(self._fold)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            side = self.fontMetrics().height() - 3
            self.setIconSize(QSize(side, side))

    def show_changed(self, changed: int) -> None:
        """Say how many conditions of the group are changed."""
        if changed != self._changed:
            self._changed = changed
            self._name()
            self.update()

    def _fold(self) -> None:
        self.is_folded = not self.is_folded
        self._show()
        self.folded.emit(self.title, self.is_folded)

    def _show(self) -> None:
        self.setText(on_button(self.title))
        self.setIcon(arrow("right" if self.is_folded else "down"))
        self._name()

    def _name(self) -> None:
        folded = self.tr("{group}, folded") if self.is_folded else self.tr("{group}, open")
        self.setAccessibleName(", ".join(part for part in (folded.format(group=self.title), self._count()) if part))

    def _count(self) -> str:
        return self.tr("{n} changed").format(n=self._changed) if self._changed else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._changed:
            return
        # Painted and no part of the text: another text would have the whole board laid out again.
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().buttonText().color())
        lower = self.fontMetrics().height() // 2  # there is more room above the words than below them
        painter.drawText(self.rect().adjusted(0, lower, -12, 0), _RIGHT, self._count())
        painter.end()
