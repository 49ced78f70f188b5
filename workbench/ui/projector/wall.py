"""The wall: the window that the room sees. It is given pictures and knows nothing else: no workspace, no session."""

from __future__ import annotations

import math
import time
from collections.abc import Generator

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from workbench.drawing.animation import between, differs
from workbench.drawing.figure import Figure, figure_of, scale_for
from workbench.drawing.greedy import CROWD
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Placement, followed
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.lettering import measure
from workbench.drawing.painter import paint
from workbench.drawing.palette import Palette
from workbench.drawing.placement import FEW, place, titles_lettered
from workbench.drawing.scene import Scene
from workbench.drawing.screen import MatrixPainter
from workbench.drawing.wall import Showing
from workbench.ui.turns import Turns

#: How long a move takes on the wall and how long each of its frames, in milliseconds: slower than in the window beside
#: it, so that it can be followed from afar and takes no time from that window.
GLIDE, FRAME = 600, 33

#: Keys on the wall, and those of a clicker in somebody's hand → the command they stand for.
_KEYS = {
    Qt.Key.Key_B: "black",
    Qt.Key.Key_Period: "black",
    Qt.Key.Key_F: "freeze",
    Qt.Key.Key_S: "spotlight",
    Qt.Key.Key_R: "reveal",
    Qt.Key.Key_Space: "reveal-next",
    Qt.Key.Key_Right: "reveal-next",
    Qt.Key.Key_PageDown: "reveal-next",
    Qt.Key.Key_Left: "reveal-back",
    Qt.Key.Key_PageUp: "reveal-back",
    Qt.Key.Key_Up: "reveal-faster",
    Qt.Key.Key_Down: "reveal-slower",
    Qt.Key.Key_F11: "wall-full",
    Qt.Key.Key_Escape: "wall-window",
}


class Wall(QWidget):
    """Paints one picture as large as it is.

    ``asked``: a command by its name; ``pressed``: any other keys; ``lit``: an issue area was clicked.
    """

    asked = Signal(str)
    lit = Signal(str)
    pressed = Signal(QKeySequence)
    closed = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 200)
        self.setWindowTitle(self.tr("Projector – Modus Vivendi"))
        self.setAccessibleName(self.tr("Projector"))
        self.palette_ = palette
        self.showing: Showing | None = None
        self.black = self.frozen = False
        self._painter = MatrixPainter(palette)
        self._figure: Figure | None = None
        self._around: QPixmap | None = None
        self._goal: Layout | None = None
        self._placement = Placement()
        #: Whether labels are to be placed anew, the important ones first.
        self._afresh = True
        self._turns = Turns(self)
        self._start: Scene | None = None
        self._began = 0.0
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME)
        self._frames.timeout.connect(self._glide)

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def show_picture(self, showing: Showing, glide: bool = False) -> None:
        """Show another picture; with ``glide`` what is elsewhere in it moves there."""
        before = self.showing
        self.showing = showing
        moves = glide and before is not None and self.isVisible() and differs(before.scene, showing.scene)
        self._start = before.scene if moves and before is not None else None
        self._began = time.monotonic()
        if moves:
            self._frames.start()
        else:
            self._frames.stop()
        few = len(showing.scene.bubbles) <= FEW
        if before is None or (few and before.scene.title != showing.scene.title):
            # Another picture: labels are placed anew, the important ones first. In a crowd that takes too long.
            self._afresh = True
        self._lay_out()

    def clear(self) -> None:
        """Show nothing, at once, and keep nothing of what was shown."""
        self._frames.stop()
        self._turns.give_up()
        self.showing = self._start = self._goal = self._figure = self._around = None
        self._placement, self._painter, self._afresh = Placement(), MatrixPainter(self.palette_), True
        self._lay_out()
        self.repaint()

    def set_black(self, black: bool) -> None:
        """A wholly black wall, until it is taken away again."""
        self.black = black
        self._describe()
        self.update()

    def set_frozen(self, frozen: bool) -> None:
        """Mark the picture as one that stays while others go on."""
        self.frozen = frozen
        self._lay_out()

    def set_palette(self, palette: Palette) -> None:
        """Other colours."""
        self.palette_ = palette
        self._painter.set_palette(palette)
        self._lay_out()

    @property
    def arriving(self) -> bool:
        """Whether the picture before still stands, because this one is yet to be laid out."""
        return not self._turns.idle

    def _lay_out(self) -> None:
        """Lay out what is shown: a crowd in turns once it is seen, and until then the picture before stays."""
        self._describe()
        self.update()
        if self.showing is None:
            self._turns.give_up()
            self._around = None
            return
        self._turns.begin(self._laid_out(self.showing), lambda _: None)
        if len(self.showing.scene.bubbles) <= CROWD:
            self._turns.finish()
        elif not self.isVisible():
            self._turns.give_up()  # `showEvent` begins anew

    def _laid_out(self, showing: Showing) -> Generator[None, None, None]:
        size = (max(self.width(), 100), max(self.height(), 100))
        scene, said, scale = showing.scene, showing.said, scale_for(*size, True)
        figure = figure_of(
            *(scene, size, scale, self.palette_, measure),
            wall=True,
            said=said,
            frozen=self.frozen,
            edited=showing.edited,
        )
        layout = laid_out(scene, figure.geometry)
        yield
        titles = titles_lettered(layout, measure)
        yield
        names = list(name_rects(scene, figure.geometry, measure).values())
        placement = place(layout, titles, names, Placement() if self._afresh else self._placement)
        yield
        if len(scene.bubbles) > CROWD:
            self._painter.prepare(layout, placement, self.devicePixelRatio())
            yield
        self._figure, self._goal, self._placement = figure, layout, placement
        self._around, self._afresh = None, False
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._turns.idle and self.showing is not None and len(self.showing.scene.bubbles) > CROWD:
            self._lay_out()

    def _describe(self) -> None:
        if self.black:
            words = self.tr("The wall is black")
        elif self.showing is None:
            words = self.tr("Nothing is shown")
        else:
            words = self.showing.words
        self.setAccessibleDescription(words)

    def _glide(self) -> None:
        if self._progress() >= 1.0:
            self._frames.stop()
            self._start = None
        self.update()

    def _progress(self) -> float:
        return (time.monotonic() - self._began) * 1000 / GLIDE

    # ── painting ─────────────────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.black:
            painter.fillRect(self.rect(), QColor("#000000"))
        elif self.showing is None or self._figure is None or self._goal is None:
            painter.fillRect(self.rect(), QColor(self.palette_.paper))
        else:
            painter.drawPixmap(0, 0, self._surroundings(self._figure))
            layout, placement, moving = self._goal, self._placement, False
            if self._start is not None:
                scene = between(self._start, self.showing.scene, min(self._progress(), 1.0))
                moving = scene is not self.showing.scene
                layout = laid_out(scene, self._figure.geometry) if moving else layout
                placement = followed(placement, layout) if moving and placement.labels else placement
            self._painter.paint(painter, layout, placement, None, moving)
        painter.end()

    def _surroundings(self, figure: Figure) -> QPixmap:
        """What stands around the matrix, painted once."""
        if self._around is None:
            ratio = self.devicePixelRatio()
            self._around = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
            self._around.setDevicePixelRatio(ratio)
            self._around.fill(QColor(self.palette_.paper))
            painter = QPainter(self._around)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.setClipRect(QRectF(self.rect()))
            paint(painter, figure.around)
            painter.end()
        return self._around

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._afresh, self._around = True, None
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = _KEYS.get(Qt.Key(event.key()))
        if name and not event.modifiers():
            self.asked.emit(name)
        else:
            self.pressed.emit(QKeySequence(event.keyCombination()))

    def _hit(self, event: QMouseEvent) -> str | None:
        at = event.position()
        if self._goal is None or self.black:
            return None
        return self._goal.hit(at.x(), at.y()) or self._placement.hit(at.x(), at.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        issue = self._hit(event)
        if event.button() == Qt.MouseButton.LeftButton and issue is not None:
            self.lit.emit(issue)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._hit(event) is None:
            self.asked.emit("wall-full")

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
