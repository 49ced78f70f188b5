"""A small matrix of one of the scenarios compared: the same picture, to be pointed at and not to be edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.domain.points import UNITS, shown
from workbench.drawing.geometry import Rect, geometry_in
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Label, Placement
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.lettering import measure
from workbench.drawing.placement import label_over, place, titles_lettered, without_name
from workbench.drawing.scene import Scene
from workbench.drawing.screen import MatrixPainter
from workbench.ui.matrix.words import hidden_note
from workbench.ui.theme import Theme


class SmallMatrix(QWidget):
    """Shows a scene. `pointed` tells the issue area under the pointer (empty: none), `chosen` the one clicked."""

    pointed = Signal(str)
    chosen = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.painter = MatrixPainter(theme.tokens)
        self.scene = Scene()
        #: None: it has to be laid out anew, which is done when it is next painted or pointed at.
        self._layout: Layout | None = None
        self._placement = Placement()
        self._over: Label | None = None
        self.setMouseTracking(True)
        self.setMinimumSize(200, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        return QSize(320, 260)

    def show_scene(self, scene: Scene, name: str) -> None:
        """Show a scene; ``name`` is what it is called."""
        same = scene.bubbles == self.scene.bubbles
        self.scene = scene
        self.setAccessibleName(self.tr("Matrix of {scenario}").format(scenario=name))
        self._place(keep=same)

    def point(self, selected: tuple[str, ...], hovered: str | None) -> None:
        """Mark issue areas as the other matrices do."""
        if frozenset(selected) != self.scene.selected or hovered != self.scene.hovered:
            self.scene = self.scene.pointed(selected, hovered if hovered in self.scene.index else None)
            self._place(keep=True)

    def restyle(self) -> None:
        """Take up another palette or text size."""
        self.painter.set_palette(self.theme.tokens)
        self._place(keep=False)

    def _place(self, keep: bool) -> None:
        """Lay it out when it is next seen; ``keep``: labels stay where they are, if they can."""
        self._layout = None
        if not keep:
            self._placement = Placement()
        self._describe()
        self.update()

    def _laid_out(self) -> Layout:
        if self._layout is not None:
            return self._layout
        bounds = Rect(0, 0, max(self.width(), 60), max(self.height(), 60))
        geometry = geometry_in(bounds, self.theme.scale / 100, None, len(self.scene.bubbles))
        layout = self._layout = laid_out(self.scene, geometry)
        texts = titles_lettered(layout, measure)
        names = name_rects(self.scene, geometry, measure)
        self._placement = place(layout, texts, list(names.values()), self._placement)
        self._over = None
        hovered = self.scene.hovered
        if hovered is not None and hovered not in self._placement.by_issue:
            taken = [label.rect for label in self._placement.labels]
            self._over = label_over(layout, hovered, texts[self.scene.index[hovered]], taken)
        return layout

    def _describe(self) -> None:
        spoken = [
            self.tr("{title}: cooperation {y}, competition {x}").format(
                title=bubble.title, y=shown(round(bubble.y * UNITS)), x=shown(round(bubble.x * UNITS))
            )
            for bubble in self.scene.bubbles
            if bubble.issue in self.scene.selected
        ]
        self.setAccessibleDescription("; ".join(spoken))

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._laid_out()
        painter = QPainter(self)
        self.painter.paint(painter, layout, self._placement, self._over)
        if (note := hidden_note(len(self.hidden()), self.scene, layout.geometry)) is not None:
            painter.setPen(self.theme.colours["secondary"])
            painter.setFont(self.theme.font("caption"))
            painter.drawText(QRectF(*note[0]), Qt.AlignmentFlag.AlignVCenter, note[1])
        painter.end()

    def hidden(self) -> list[str]:
        """The titles of the issue areas whose names found no room."""
        layout = self._laid_out()
        nameless = set(without_name(layout, self._placement, self._over))
        return [bubble.title for bubble in self.scene.bubbles if bubble.issue in nameless]

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            titles = self.hidden()
            note = hidden_note(len(titles), self.scene, self._laid_out().geometry)
            there = note is not None and note[0].contains(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), "\n".join(titles) if there else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(keep=False)

    def _hit(self, at: QPointF) -> str:
        return self._laid_out().hit(at.x(), at.y()) or self._placement.hit(at.x(), at.y()) or ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        issue = self._hit(event.position())
        if (issue or None) != self.scene.hovered:
            self.setCursor(Qt.CursorShape.PointingHandCursor if issue else Qt.CursorShape.ArrowCursor)
            self.pointed.emit(issue)

    def leaveEvent(self, event: object) -> None:
        if self.scene.hovered is not None:
            self.pointed.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            more = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
            self.chosen.emit(self._hit(event.position()), bool(more))
