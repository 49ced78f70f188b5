"""Lists whose rows are painted: set up alike wherever they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView


def set_up(listed: QListView, painter: QAbstractItemDelegate, name: str, role: str) -> None:
    """A list that ``painter`` paints, ``name`` to a screen reader, with the look of a ``role``: its rows are laid out
    anew with its width, and scrolled by pixels and never sideways.
    """
    listed.setItemDelegate(painter)
    listed.setAccessibleName(name)
    listed.setProperty("role", role)
    listed.setFrameShape(QListView.Shape.NoFrame)
    listed.setResizeMode(QListView.ResizeMode.Adjust)
    listed.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
