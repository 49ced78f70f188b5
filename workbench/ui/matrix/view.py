"""The matrix as a widget: paints the scene of the session, glides to the next one, takes mouse and keyboard.

What is painted where is decided in `drawing`; this is only the hand on it. In What-if mode nothing can be dragged.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.domain.points import UNITS, written
from workbench.drawing.animation import between, differs, eased
from workbench.drawing.geometry import Geometry, Rect, View, geometry_in
from workbench.drawing.greedy import CROWD
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Label, Placement, followed
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.lettering import measure
from workbench.drawing.placement import label_over, place, titles_lettered
from workbench.drawing.scene import Scene, scene_of
from workbench.drawing.screen import MatrixPainter
from workbench.ui.matrix.drag import Drag, nudge
from workbench.ui.preferences import Preferences
from workbench.ui.session import ASIDE, DOCUMENT, LOOK, PREVIEW, SELECTION, TOLD, Session
from workbench.ui.theme import Theme
from workbench.workspace import operations
from workbench.workspace.changes import Changes

#: How long a move takes on screen, and how long nothing must move before labels are given the room that was left, in
#: milliseconds.
GLIDE, QUIET = 300, 500
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MatrixView(QWidget):
    """The matrix. ``place_wanted``: a new issue area is wanted at a cooperation and competition (hundredths)."""

    place_wanted = Signal(int, int)

    def __init__(self, session: Session, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme, self.preferences = session, theme, preferences
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 220)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Matrix of cooperation and competition"))
        self.painter = MatrixPainter(theme.tokens)
        self.scene = Scene()
        self.view = View()
        self._shown = self.scene
        self._placement = self._former = Placement()
        #: How far the glide has come, 0–1.
        self._progress = 1.0
        self._layout: Layout | None = None
        #: Where everything will be once it has stopped gliding.
        self._goal: Layout | None = None
        self._over: Label | None = None
        self._drag: Drag | None = None
        self._dragging = False
        self._pan: QPointF | None = None
        self._ring = False
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.Linear)
        self._glide.valueChanged.connect(self._glided)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._use_room)
        self._start = self.scene
        session.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def _on_changed(self, changes: Changes) -> None:
        if self.session.document is None or not changes.kinds - (ASIDE - {PREVIEW}) - {TOLD}:
            return
        if changes.kinds <= {SELECTION}:
            self._show(self.scene.pointed(self.session.selected, self.scene.hovered), glide=False)
            return
        session = self.session
        scene = scene_of(session.model, *session.pictured(), former=self.scene)
        if DOCUMENT in changes.kinds:
            self.view = View()
        if changes.kinds & {DOCUMENT, LOOK}:
            # Another picture: labels are placed anew, the important ones first. After an edit they keep their places.
            self._placement = Placement()
        hovered = self.scene.hovered if self.scene.hovered in scene.index else None
        self._show(scene.pointed(session.selected, hovered), glide=DOCUMENT not in changes.kinds)

    def _show(self, scene: Scene, glide: bool) -> None:
        self._start = self._shown
        self.scene = scene
        self._glide.stop()
        self._settle_labels()
        if glide and self.preferences.animated and self.isVisible() and differs(self._start, scene):
            self._shown, self._progress = between(self._start, scene, 0.0), 0.0
            self._glide.start()
        else:
            self._shown = scene
        self._lay_out()
        self._describe()

    def _glided(self, progress: float) -> None:
        self._shown, self._progress = between(self._start, self.scene, progress), progress
        self._lay_out()

    def _geometry(self) -> Geometry:
        bounds = Rect(0, 0, max(self.width(), 60), max(self.height(), 60))
        return geometry_in(bounds, self.theme.scale / 100, self.view, len(self.scene.bubbles))

    def _settle_labels(self) -> None:
        """Place the labels for where everything will be; while things glide, the labels go along."""
        layout = self._goal = laid_out(self.scene, self._geometry(), self._goal)
        texts = titles_lettered(layout, measure)
        names = name_rects(self.scene, layout.geometry, measure)
        former, self._former = self._placement, self._placement
        self._placement = place(layout, texts, list(names.values()), former)
        self._quiet.start()
        self._over = None
        hovered = self.scene.hovered
        if hovered is not None and hovered not in self._placement.by_issue:
            at = self.scene.index[hovered]
            self._over = label_over(layout, hovered, texts[at], [label.rect for label in self._placement.labels])

    def _use_room(self) -> None:
        """Once nothing moves: labels that found no room get what others left; those that are there stay."""
        if self._drag is None and self._shown is self.scene and len(self.scene.bubbles) > CROWD:
            self._placement = replace(self._placement, around=None)
            self._settle_labels()
            self._quiet.stop()
            self.update()

    def _lay_out(self) -> None:
        arrived = self._shown is self.scene and self._goal is not None and self._goal.scene is self.scene
        self._layout = self._goal if arrived else laid_out(self._shown, self._geometry(), self._goal)
        self.update()

    def _restyle(self) -> None:
        self.painter.set_palette(self.theme.tokens)
        self._replace()

    def _replace(self) -> None:
        self._settle_labels()
        self._lay_out()

    def show_all(self) -> None:
        """Back to the whole matrix."""
        self.view = View()
        self._replace()

    def _describe(self) -> None:
        count = len(self.scene.bubbles)
        focus = self.session.focus
        words = self.tr("{n} issue areas").format(n=count)
        if focus is not None and (bubble := self.scene.bubble(focus)):
            words = self.tr("{title}: cooperation {y}, competition {x}, {quadrant}. {all}").format(
                title=bubble.title,
                y=written(round(bubble.y * UNITS)),
                x=written(round(bubble.x * UNITS)),
                quadrant=self.scene.quadrants.get(bubble.quadrant, ""),
                all=words,
            )
        self.setAccessibleDescription(words)

    # ── painting ─────────────────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout = self._layout or laid_out(self._shown, self._geometry())
        moving = self._shown is not self.scene
        placement = self._placement
        if moving and placement.labels:
            placement = followed(placement, layout, self._former, eased(self._progress))
        self.painter.paint(painter, layout, placement, self._over if not moving else None, moving)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(self.theme.colours["accent"], 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if not self.scene.bubbles and self.session.document is not None:
            painter.setPen(self.theme.colours["secondary"])
            painter.setFont(self.theme.font("base"))
            frame = layout.geometry.frame
            painter.drawText(
                round(frame.x),
                round(frame.y),
                round(frame.width),
                round(frame.height),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self.tr("No issue areas yet. Double-click where one belongs, or choose Edit ▸ Add issue area."),
            )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._replace()

    # ── mouse ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _hit(self, at: QPointF) -> str | None:
        if self._layout is None:
            return None
        return self._layout.hit(at.x(), at.y()) or self._placement.hit(at.x(), at.y())

    def _quadrant_at(self, at: QPointF) -> tuple[str, ...] | None:
        """The issue areas of the quadrant whose name is at a pixel."""
        if self._layout is None:
            return None
        for quadrant, rect in name_rects(self.scene, self._layout.geometry, measure).items():
            if rect.contains(at.x(), at.y()):
                return tuple(b.issue for b in self.scene.bubbles if b.quadrant == quadrant)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        issue = self._hit(at)
        selected = self.session.selected
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan = at
        elif event.button() != Qt.MouseButton.LeftButton:
            if issue is not None and issue not in selected:
                self.session.select(issue)
        elif issue is None and (named := self._quadrant_at(at)) is not None:
            self.session.select(*named)
        elif issue is None:
            self._pan = at if self.view.zoom > 1 else None
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.session.select()
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            others = tuple(i for i in selected if i != issue)
            self.session.select(*others, *(() if issue in selected else (issue,)))
        else:
            self.session.select(*([i for i in selected if i != issue] if issue in selected else []), issue)
            self._dragging = False
            self._drag = Drag.begin(self.session, self.scene, self.session.selected, at.x(), at.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pan is not None and self._layout is not None:
            across, up = self._layout.geometry.per_point
            self.view = self.view.panned((self._pan.x() - at.x()) / across, (at.y() - self._pan.y()) / up)
            self._pan = at
            self._replace()
            return
        if self._drag is not None and self._layout is not None:
            self._dragged(at)
            return
        self._point_at(self._hit(at))

    def _dragged(self, at: QPointF) -> None:
        assert self._drag is not None and self._layout is not None
        if not self._drag.moved_far(at.x(), at.y()):
            return
        if not self._drag.allowed:
            self.session.tell(self.tr("In What-if nothing is moved by hand. Switch to Assess to edit positions."))
            self._drag = None
            return
        self._glide.stop()
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._progress = 1.0
        self._shown = self.scene.moved_to(self._drag.places(self._layout.geometry, at.x(), at.y()))
        self._lay_out()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan = None
        drag, self._drag = self._drag, None
        self.unsetCursor()
        if drag is None or self._layout is None:
            return
        if not self._dragging:
            if self.session.focus is not None:
                self.session.select(self.session.focus)
            return
        self._dragging = False
        places = drag.in_hundredths(self._layout.geometry, event.position().x(), event.position().y())
        self._glide.stop()
        self.scene = self._shown
        before = self.session.model
        self.session.attempt(lambda model: operations.move_issues(model, places))
        if self.session.model is before:  # refused: back to where it was
            self._on_changed(Changes("", frozenset(), frozenset({"issue"})))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._layout is None or self._hit(event.position()) is not None or self.session.read_only:
            return
        x, y = self._layout.geometry.to_points(event.position().x(), event.position().y())
        if 0 <= x <= 10 and 0 <= y <= 10:
            self.place_wanted.emit(round(y * 10) * 10, round(x * 10) * 10)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def _point_at(self, issue: str | None) -> None:
        if issue == self.scene.hovered or self._shown is not self.scene:
            return
        self.scene = self._shown = self.scene.pointed(self.scene.selected, issue)
        self.setCursor(Qt.CursorShape.PointingHandCursor if issue else Qt.CursorShape.ArrowCursor)
        self._replace()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            bubble = self.scene.bubble(self.scene.hovered or "")
            if bubble is not None:
                QToolTip.showText(event.globalPos(), self._tip(bubble.issue), self)  # type: ignore[attr-defined]
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _tip(self, issue: str) -> str:
        result = self.session.shown().by_issue[issue]
        words = {
            "met": self.tr("requirement met"),
            "open": self.tr("requirement open"),
            "blocked": self.tr("requirement blocked"),
        }.get(result.requirement, "")
        parts = [
            self.session.model.issues[issue].title,
            self.tr("cooperation {y} · competition {x}").format(
                y=written(result.cooperation), x=written(result.competition)
            ),
            words,
            "" if result.certain else self.tr("quadrant not certain"),
        ]
        return "\n".join(part for part in parts if part)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._layout is None or not event.angleDelta().y():
            return
        at = event.position()
        x, y = self._layout.geometry.to_points(at.x(), at.y())
        self.view = self.view.zoomed(1.0015 ** event.angleDelta().y(), x, y)
        self._replace()

    # ── keyboard ─────────────────────────────────────────────────────────────────────────────────────────────────

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is not None and self._layout is not None:
            moves = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
            if (
                self.session.mode == "assess"
                and self.session.selected
                and not (event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            ):
                self._nudge(step[0], -step[1], 100 if moves else 10)
            else:
                self._walk(step)
        elif event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag, self._dragging = None, False
            self._shown = self.scene
            self.unsetCursor()
            self._lay_out()
        elif event.key() == Qt.Key.Key_Escape:
            self.session.select()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and not event.modifiers():
            factor = 1.25 if event.key() == Qt.Key.Key_Plus else 0.8
            self.view = self.view.zoomed(factor, self.view.x, self.view.y)
            self._replace()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: tuple[int, int]) -> None:
        """Select the next issue area in a direction."""
        assert self._layout is not None
        if (found := self._layout.toward(self.session.focus or "", *step)) is not None:
            self.session.select(found)

    def _nudge(self, dx: int, dy: int, by: int) -> None:
        """Move the selected issue areas by so many hundredths."""
        if self.session.read_only:
            return
        places = nudge(self.session.model, self.session.selected, dy * by, dx * by)
        self.session.attempt(lambda model: operations.move_issues(model, places))
