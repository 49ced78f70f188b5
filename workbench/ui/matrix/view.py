"""The hand on the matrix: what mouse and keyboard do. In What-if mode nothing can be dragged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from workbench.drawing.geometry import Rect, View
from workbench.drawing.ground import name_rects
from workbench.drawing.lettering import measure
from workbench.ui.controls.moving import ARROWS, SEVERAL
from workbench.ui.matrix.canvas import MatrixCanvas
from workbench.ui.matrix.drag import FAR, Drag, nudge
from workbench.ui.matrix.exact import ExactPlace
from workbench.ui.matrix.first import FirstIssue
from workbench.ui.matrix.quadrants import issue_menu, quadrant_menu, whole_menu
from workbench.ui.matrix.words import place_words, standing, why_in_a_line
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.workspace import operations
from workbench.workspace.changes import Changes

#: Where an issue area is put that was not put anywhere (hundredths).
_MIDDLE = (500, 500)


def _within(rects: Sequence[Rect], at: QPointF | QPoint) -> bool:
    return any(rect.contains(at.x(), at.y()) for rect in rects)


class MatrixView(MatrixCanvas):
    """The matrix. ``place_wanted``: a new issue area is wanted at a cooperation and competition (hundredths)."""

    place_wanted = Signal(int, int)

    def __init__(self, session: Session, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, preferences, parent)
        self.first = FirstIssue(session, self)
        self.first.wanted.connect(lambda: self.place_wanted.emit(*_MIDDLE))
        self._drag: Drag | None = None
        self._dragging = False
        self._pan: QPointF | None = None
        #: Where a rubber band began.
        self._corner: QPointF | None = None

    def told(self) -> list[tuple[QRectF, float]]:
        """Where something can be read or clicked, with how much it matters: names, circles, notes; less what quadrants
        are called, which stays as it is.
        """
        goal = self.names.goal
        if goal is None:
            return []
        circles = zip(goal.x.tolist(), goal.y.tolist(), goal.outer.tolist(), strict=True)
        names = [label.rect for label in self.names.placement.labels]
        quadrants = name_rects(self.scene, goal.geometry, measure).values()
        return [
            *((QRectF(x - r, y - r, 2 * r, 2 * r), 1.0) for x, y, r in circles),
            *((QRectF(*rect), 1.0) for rect in (*names, *self._hidden_rect())),
            *((QRectF(*rect), 0.2) for rect in quadrants),
        ]

    # ── mouse ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _hit(self, at: QPointF) -> str | None:
        if self._layout is None:
            return None
        return self._layout.hit(at.x(), at.y()) or self.names.placement.hit(at.x(), at.y())

    def _quadrant_at(self, at: QPointF) -> str | None:
        """The quadrant whose name is at a pixel."""
        if self._layout is None:
            return None
        rects = name_rects(self.scene, self._layout.geometry, measure)
        return next((name for name, rect in rects.items() if rect.contains(at.x(), at.y())), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        issue, selected = self._hit(at), self.session.selected
        several = bool(event.modifiers() & SEVERAL)
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan = at
        elif event.button() != Qt.MouseButton.LeftButton:
            if issue is not None and issue not in selected:
                self.session.select(issue)
        elif _within(self._zoom_rect(), at):
            self.show_all()
        elif _within(self._hidden_rect(), at):
            self._pop_up(issue_menu(self.session, self.hidden(), self), self.mapToGlobal(at.toPoint()))
        elif issue is None and (named := self._quadrant_at(at)) is not None:
            self._list(named, self.mapToGlobal(at.toPoint()))
        elif issue is None:
            self._press_on_ground(at, several)
        elif several:
            others = tuple(i for i in selected if i != issue)
            self.session.select(*others, *(() if issue in selected else (issue,)))
        else:
            self.session.select(*([i for i in selected if i != issue] if issue in selected else []), issue)
            self._dragging, self._held = False, True
            self._drag = Drag.begin(self.session, self.scene, self.session.selected, at.x(), at.y())

    def _press_on_ground(self, at: QPointF, several: bool) -> None:
        """Enlarged, the ground is taken along; otherwise, or with a key held, a rubber band begins."""
        if self.view.zoom > 1 and not several:
            self._pan = at
        else:
            self._corner = at
        if not several:
            self.session.select()

    def _span(self, at: QPointF) -> None:
        """Let the rubber band reach to a place."""
        assert self._corner is not None
        if self._band is None:
            self._keep_picture(self.size())
        band = QRectF(self._corner, at).normalized().toRect()
        self._band = band if self._band is not None or max(band.width(), band.height()) > FAR else None
        self.update()

    def _select_spanned(self, several: bool) -> None:
        band, self._band, self._corner = self._band, None, None
        if band is None or self._layout is None:
            return
        inside = self._layout.within(Rect(band.x(), band.y(), band.width(), band.height()))
        before = [i for i in self.session.selected if i not in inside] if several else []
        self.session.select(*before, *inside)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pan is not None and self._layout is not None:
            across, up = self._layout.geometry.per_point
            self.look_at(self.view.panned((self._pan.x() - at.x()) / across, (at.y() - self._pan.y()) / up))
            self._pan = at
            return
        if self._corner is not None:
            self._span(at)
            return
        if self._drag is not None and self._layout is not None:
            self._dragged(at)
            return
        self._point_at(self._hit(at))
        if self.scene.hovered is None:
            said = _within(self._hidden_rect(), at) or _within(self._zoom_rect(), at)
            self.setCursor(Qt.CursorShape.PointingHandCursor if said else Qt.CursorShape.ArrowCursor)

    def _dragged(self, at: QPointF) -> None:
        assert self._drag is not None and self._layout is not None
        if not self._drag.moved_far(at.x(), at.y()):
            return
        if not self._drag.allowed:
            self.session.tell(self.tr("In What-if nothing is moved by hand. Switch to Assess to edit positions."))
            self._drag, self._held = None, False
            return
        self._glide.stop()
        self._dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._progress = 1.0
        self._shown = self.scene.moved_to(self._drag.places(self._layout.geometry, at.x(), at.y()))
        self._lay_out()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan, self._held = None, False
        drag, self._drag = self._drag, None
        self.unsetCursor()
        if self._corner is not None:
            self._select_spanned(bool(event.modifiers() & SEVERAL))
            return
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
            self.take_up(Changes("", frozenset(), frozenset({"issue"})))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._layout is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (issue := self._hit(event.position())) is not None:
            if self.session.focus != issue:
                self.session.select(issue)
            self._drag, self._held = None, False
            self.enter_exactly()
            return
        if self.session.read_only or self._quadrant_at(event.position()) is not None:
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
            elif _within(self._hidden_rect(), event.pos()):  # type: ignore[attr-defined]
                QToolTip.showText(event.globalPos(), self._how_to_see(), self)  # type: ignore[attr-defined]
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _how_to_see(self) -> str:
        return self.tr(
            "Some names have no room. Point at a bubble to read its name, click here to list them, give the matrix the "
            "whole window (F9), or enlarge it with the wheel."
        )

    def _tip(self, issue: str) -> str:
        model, shown = self.session.model, self.session.shown()
        result = shown.by_issue[issue]
        how = " · ".join(standing(model, result))
        parts = (self.name_of(issue), place_words(result), how, why_in_a_line(model, issue, shown)[:200])
        return "\n".join(part for part in parts if part)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._layout is None or not event.angleDelta().y():
            return
        at = event.position()
        x, y = self._layout.geometry.to_points(at.x(), at.y())
        self.look_at(self.view.zoomed(1.0015 ** event.angleDelta().y(), x, y))

    # ── keyboard ─────────────────────────────────────────────────────────────────────────────────────────────────

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            # Back from a dialog or a menu it is as it was.
            self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.voice.focused()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(Qt.Key(event.key()))
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
        elif event.key() == Qt.Key.Key_Escape and self._corner is not None:
            self._band = self._corner = None
            self.update()
        elif event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag, self._dragging, self._held = None, False, False
            self._shown = self.scene
            self.unsetCursor()
            self._lay_out()
        elif event.key() == Qt.Key.Key_Escape:
            self.session.select()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            matching = self.session.matching()
            self.session.select(*(i for i in self.in_order() if matching is None or i in matching))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_exactly()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and not event.modifiers():
            factor = 1.25 if event.key() == Qt.Key.Key_Plus else 0.8
            self.look_at(self.view.zoomed(factor, *self._middle()))
        else:
            super().keyPressEvent(event)

    def _middle(self) -> tuple[float, float]:
        """What stays in its place when the keyboard enlarges: what is explained, else the middle."""
        bubble = self.scene.bubble(self.session.focus or "")
        return (bubble.x, bubble.y) if bubble is not None else (self.view.x, self.view.y)

    def _walk(self, step: tuple[int, int]) -> None:
        """Select the next issue area in a direction; where it is out of sight, the view follows."""
        assert self._layout is not None
        if (found := self._layout.toward(self.session.focus or "", *step)) is None:
            return
        bubble = self.scene.bubble(found)
        if bubble is not None and not self._layout.seen[self.scene.index[found]]:
            self.look_at(View(self.view.zoom, bubble.x, bubble.y).kept_inside())
        self.session.select(found)

    def _nudge(self, dx: int, dy: int, by: int) -> None:
        """Move the selected issue areas by so many hundredths."""
        if self.session.read_only:
            return
        places = nudge(self.session.model, self.session.selected, dy * by, dx * by)
        self.session.attempt(lambda model: operations.move_issues(model, places))

    # ── commands ─────────────────────────────────────────────────────────────────────────────────────────────────

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done on the matrix."""
        return {"fit": self.show_all, "list-quadrants": self.list_quadrants, "enter-numbers": self.enter_exactly}

    def list_quadrants(self) -> None:
        """Show the four quadrants, each with its issue areas, to choose one."""
        self._pop_up(whole_menu(self.session, self), self.mapToGlobal(QPoint(40, 40)))

    def _list(self, quadrant: str, at: QPoint) -> None:
        self._pop_up(quadrant_menu(self.session, quadrant, self), at)

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def enter_exactly(self) -> None:
        """Ask for the numbers of the issue area that is explained; one edit, one undo."""
        session, focus = self.session, self.session.focus
        if focus is None or session.read_only:
            return
        if session.mode != "assess":
            session.tell(self.tr("In What-if nothing is moved by hand. Switch to Assess to edit positions."))
            return
        dialog = ExactPlace(session.model.issues[focus], self)
        if dialog.exec() and focus in session.model.issues:
            session.attempt(lambda model: operations.edit(model, "issue", focus, **dialog.values))
