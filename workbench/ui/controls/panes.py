"""How rooms stand beside or above each other: with one thin line between, which can be moved or not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QWidget


def panes(orientation: Qt.Orientation, *rooms: tuple[QWidget, int]) -> QSplitter:
    """Rooms with the sizes that they have at first (pixels, as shares); the line between two can be moved.

    Without rooms it is to be furnished where it stands: what is styled already is styled anew in another place.
    """
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    furnish(splitter, *rooms)
    return splitter


def furnish(splitter: QSplitter, *rooms: tuple[QWidget, int]) -> None:
    """Put rooms into an empty splitter, with the sizes that they have at first."""
    for room, _ in rooms:
        splitter.addWidget(room)
    splitter.setSizes([size for _, size in rooms])


def line(orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> QFrame:
    """A line of one pixel that stays where it is."""
    made = QFrame()
    made.setProperty("role", "line")
    if orientation == Qt.Orientation.Horizontal:
        made.setFixedHeight(1)
    else:
        made.setFixedWidth(1)
    return made
