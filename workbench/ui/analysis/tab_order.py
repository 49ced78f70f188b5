"""The order in which Tab goes through a page: what is asked, the answer, what explains it, what is copied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

#: Controls that begin at most so far below each other stand in one row.
_ROW = 16


def order_tabs(page: QWidget, rooms: Sequence[QWidget], last: Sequence[QWidget]) -> None:
    """What stands in none of the ``rooms`` and is not one of the ``last`` comes first, as one reads it."""

    def place(widget: QWidget) -> tuple[int, int, int]:
        if widget in last:
            return (len(rooms) + 1, last.index(widget), 0)
        for number, room in enumerate(rooms, 1):
            if room is widget or room.isAncestorOf(widget):
                return (number, 0, 0)
        at = widget.mapTo(page, QPoint())
        return (0, at.y() // _ROW, at.x())

    stops = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is page.window()  # lists that pop up are not
    ]
    for before, after in pairwise(sorted(stops, key=place)):
        QWidget.setTabOrder(before, after)
