"""Where files are dropped to be read as documents: only their names are taken, and only those of local ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

#: More files than this nobody means to drop.
_MOST = 50


class DropArea(QWidget):
    """`dropped` tells the files, once the hand has let go."""

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(_files(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            # The other program waits for the drop to end; reading may take a while.
            QTimer.singleShot(0, self, lambda: self.dropped.emit(files))


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls()[:_MOST] if url.isLocalFile()]
