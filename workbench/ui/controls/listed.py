"""Rows of a list that paints each of them itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

Shown = TypeVar("Shown")
_TOP = QModelIndex()


class Listed(QAbstractListModel, Generic[Shown]):
    """What is listed; ``data`` is what a list makes of its rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Shown] = ()

    def show_rows(self, rows: Sequence[Shown]) -> None:
        """List these rows and no others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)
