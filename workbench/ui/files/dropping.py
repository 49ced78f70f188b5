"""Files that are dropped on the window, wherever: a frame says that they will be taken, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from workbench.ui.text import called, elided
from workbench.ui.theme import Theme

#: What the name of a workspace ends in.
_WORKSPACE = ".modus"
#: More files than this nobody means to drop.
_MOST = 50
_EDGE, _RADIUS, _LINE = 4, 8, 3


class DropFrame(QWidget):
    """Lies over a window while files are held over it, so that none of them lands in a field as text. What is
    dragged over the window comes here first; from then on this frame is what files are over.

    Only names are taken, and only those of local files. `opened` tells a workspace that was dropped, `brought` the
    files that are something else, once the hand has let go.
    """

    opened = Signal(object)
    brought = Signal(list)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme, self.owner, self.words = theme, window, ""
        self.setAcceptDrops(True)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What comes over the window is taken as if it came over this frame."""
        if isinstance(event, QDragEnterEvent):
            self.dragEnterEvent(event)
        elif isinstance(event, QDragLeaveEvent):
            self.dragLeaveEvent(event)
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.dropEvent(event)
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = _files(event.mimeData()) if QApplication.activeModalWidget() is None else []
        event.setAccepted(bool(files))
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            self.words = self._in_words(files)
            self.setGeometry(self.owner.rect())
            self.show()
            self.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        files = _files(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            # The other program waits for the drop to end; reading may take a while.
            QTimer.singleShot(0, self, lambda: self._take(files))

    def _take(self, files: list[Path]) -> None:
        workspace = _workspace(files)
        if workspace is not None:
            self.opened.emit(workspace)
        else:
            self.brought.emit(files)

    def _in_words(self, files: Sequence[Path]) -> str:
        workspace = _workspace(files)
        if workspace is not None:
            return self.tr("Drop it to open {name}").format(name=called(workspace))
        if len(files) == 1:
            return self.tr("Drop it to add {name} to the evidence").format(name=called(files[0]))
        return self.tr("Drop them to add %n file(s) to the evidence", "", len(files))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, px = self.theme.colours, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours["paper"])
        veil.setAlphaF(0.6)
        painter.fillRect(self.rect(), veil)
        edge = px(_EDGE)
        painter.setPen(QPen(colours["accent"], px(_LINE), Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), _RADIUS, _RADIUS)
        font = self.theme.font("base", strong=True)
        metrics = self.theme.metrics(font)
        words = elided(self.words, metrics, self.width() - 20 * edge)
        card = QRectF(0, 0, metrics.horizontalAdvance(words) + px(48), metrics.height() + px(28))
        card.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(colours["accent"], 1.0))
        painter.setBrush(colours["panel"])
        painter.drawRoundedRect(card, _RADIUS, _RADIUS)
        painter.setFont(font)
        painter.setPen(colours["ink"])
        painter.drawText(card, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls()[:_MOST] if url.isLocalFile()]


def _workspace(files: Sequence[Path]) -> Path | None:
    """The workspace among files: it is opened, and nothing is added to the one that was open before."""
    return next((path for path in files if path.suffix.lower() == _WORKSPACE), None)
