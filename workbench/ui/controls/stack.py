"""Rooms in one place, of which one is seen: cheap to turn from one to another, however much stands in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


class Stack(QStackedWidget):
    """Each of its rooms takes the place that there is.

    Qt would ask all rooms, whenever one is laid out, how high they want to be at that width, and where stacks stand in
    stacks it asks again and again; that took longer than all the rest of going from one page to another.
    """

    def hasHeightForWidth(self) -> bool:
        return False

    def turn_to(self, room: QWidget) -> None:
        """Show this room instead of the one that was seen."""
        if room is self.currentWidget():
            return
        if not self.updatesEnabled():
            self.setCurrentWidget(room)
            return
        # Qt keeps the rooms from being painted in between by telling everything that stands in them, and tells
        # it again when it is over; nothing is painted before this returns.
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, True)
        self.setCurrentWidget(room)
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
        self.update()
