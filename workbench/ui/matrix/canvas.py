"""The matrix as a widget that shows: paints the scene of the session, glides to the next one, is enlarged and moved.

What is painted where is decided in `drawing`. The hand on it is `view.MatrixView`.
"""

from __future__ import annotations

import math
from operator import is_

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.drawing.animation import between, differs, eased
from workbench.drawing.geometry import Geometry, Rect, View, geometry_in, type_scale
from workbench.drawing.greedy import CROWD
from workbench.drawing.labels import Placement, followed
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.scene import Scene, scene_of
from workbench.drawing.screen import MatrixPainter
from workbench.ui.matrix.names import Names
from workbench.ui.matrix.notes import hidden_note, paint_notes, zoom_note
from workbench.ui.matrix.spoken import SpokenOf, Voice, install
from workbench.ui.matrix.words import listed_order, move_from, place_words, standing, trail_words
from workbench.ui.preferences import Preferences
from workbench.ui.session import ASIDE, DOCUMENT, FILTER, KEPT, LOOK, PREVIEW, SELECTION, TOLD, Session
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

#: Milliseconds that a move takes on screen, and in which nothing must move before labels get the room that was left.
GLIDE, QUIET = 300, 500
#: Of a crowd, how long after a key the matrix follows what is looked for, in milliseconds: the list does at once.
_TYPING = 60
#: Of a crowd, how long the part that is seen must stay before names are placed in it, in milliseconds.
_STILL = 80
#: Of a crowd, after how long it fills another size of the window, in milliseconds: not with each that an edge passes.
_EDGE = 40


class MatrixCanvas(SpokenOf):
    """The matrix as it is shown: ``scene`` is where all will be once nothing glides, ``view`` the part that is seen."""

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
        self.names = Names()
        self._progress = 1.0  # how far the glide has come, 0–1
        self._layout: Layout | None = None
        self._held = False
        #: Whether the document has only come: as long as the window makes room for it, names are always placed anew.
        self._new = False
        #: Whether it is to glide to ``scene`` when it is shown.
        self._to_glide = False
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._come_nearer)
        #: While it is hidden, or the window changes its size: its picture, painted once, and what that is of.
        self._ahead: tuple[tuple[object, ...], QPixmap] | None = None
        self._in_peace = QTimer(self, singleShot=True, interval=0)
        self._in_peace.timeout.connect(self._paint_ahead)
        self._band: QRect | None = None  # what a rubber band spans
        self._ring = False
        #: The issue areas in their order, with what that hangs on.
        self._order: tuple[tuple[object, ...], list[str]] = ((None,), [])
        self.voice = Voice(self)
        install()
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.Linear)
        self._glide.valueChanged.connect(self._glided)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._use_room)
        self._start = self.scene
        theme.rescaled.connect(self._replace)
        theme.changed.connect(self._recolour)

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def take_up(self, changes: Changes) -> None:
        """Show what is so after these changes."""
        if self.session.document is None or not changes.kinds - (ASIDE - {FILTER, PREVIEW}) - {TOLD}:
            return
        self._new = DOCUMENT in changes.kinds or (self._new and KEPT in changes.kinds)
        if changes.kinds <= {SELECTION, FILTER}:
            scene = self.scene.pointed(self.session.selected, self.scene.hovered)
            wait = _TYPING if FILTER in changes.kinds else 0
            self._show(scene.lit(self.session.matching()), glide=False, wait=wait)
            return
        session = self.session
        scene = scene_of(session.model, *session.pictured(), former=self.scene, trails=session.trails())
        if DOCUMENT in changes.kinds:
            self.view = View()
        if changes.kinds & {DOCUMENT, LOOK}:
            # Another picture: labels are placed anew, the important ones first. After an edit they keep their places.
            self.names.afresh = True
        hovered = self.scene.hovered if self.scene.hovered in scene.index else None
        scene = scene.lit(session.matching())
        self._show(scene.pointed(session.selected, hovered), glide=DOCUMENT not in changes.kinds)
        if DOCUMENT in changes.kinds and self.isVisible():
            self._catch_up()  # of another workspace nothing stays, not even for a moment; else once it has its size

    @property
    def arriving(self) -> bool:
        """Whether the picture before still stands, because the labels of this one are yet to be placed."""
        return self._later.isActive()

    def _show(self, scene: Scene, glide: bool, wait: int = 0) -> None:
        """Show another scene. The labels of a crowd take so long that everything else in the window is painted before
        they are placed anew; for that moment, or ``wait`` ms, the picture before stays as it was.
        """
        self.scene, self._to_glide = scene, glide or (self._to_glide and self._later.isActive())
        self._glide.stop()
        self._describe()
        self.voice.tell()
        anew = self.names.takes_long(scene, self._geometry())
        if len(scene.bubbles) > CROWD and (anew or wait or not self.isVisible()):
            self._later.start(wait)
        else:
            self._come()

    def _catch_up(self) -> None:
        """Come to the scene now if that was to be in a moment."""
        if self._later.isActive():
            self._come()

    def _come_nearer(self) -> None:
        """Of a crowd: place the labels in one turn, paint what all looks like in another, and come to the scene in the
        next. Whatever waits comes between.
        """
        if self.names.prepare(self.scene, self._geometry(), self._prepare):
            self._later.start(0)
        else:
            self._come()

    def _prepare(self, layout: Layout, placement: Placement) -> None:
        self.painter.prepare(layout, placement, self.devicePixelRatio())

    def _come(self) -> None:
        """Place the labels, and come to the scene at once or gliding."""
        self._later.stop()
        self._start = self._shown
        self._settle_labels()
        if self._to_glide and self.preferences.animated and self.isVisible() and differs(self._start, self.scene):
            self._shown, self._progress = between(self._start, self.scene, 0.0), 0.0
            self._glide.start()
        else:
            self._shown = self.scene
        self._lay_out()
        if not self.isVisible():
            self._in_peace.start()

    def _glided(self, progress: float) -> None:
        self._shown, self._progress = between(self._start, self.scene, progress), progress
        self._lay_out()

    def _geometry(self) -> Geometry:
        bounds = Rect(0, 0, max(self.width(), 60), max(self.height(), 60))
        scale = type_scale(bounds, self.theme.scale / 100, len(self.scene.bubbles))
        return geometry_in(bounds, scale, self.view, len(self.scene.bubbles))

    def _settle_labels(self) -> None:
        """Place the labels for where everything will be; while things glide, the labels go along."""
        self.names.settle(self.scene, self._geometry(), (self.scene.hovered, self.session.focus))
        self._quiet.start()

    def _use_room(self) -> None:
        """Once nothing moves: labels that found no room get what others left; those that are there stay."""
        if not self._held and self._shown is self.scene and self.isVisible() and self.names.use_room():
            self._settle_labels()
            self._quiet.stop()
            self._lay_out()
        self._in_peace.start()

    def _lay_out(self) -> None:
        goal = self.names.goal
        geometry = self._geometry()
        arrived = self._shown is self.scene and goal is not None and goal.scene is self.scene
        there = arrived and goal is not None and goal.geometry == geometry
        self._layout = goal if there else laid_out(self._shown, geometry, goal)
        self.update()

    def _recolour(self) -> None:
        self.painter.set_palette(self.theme.tokens)
        self.update()

    def _replace(self) -> None:
        if self._later.isActive():
            self._come()
            return
        self._note_shape()
        self._settle_labels()
        self._lay_out()

    def _note_shape(self) -> None:
        goal = self.names.goal
        if goal is not None and (self._new or not goal.geometry.much_like(self._geometry())):
            self.names.afresh = True

    def look_at(self, view: View) -> None:
        """See another part. The names of a crowd go along with their bubbles, and are placed once it stays."""
        self.view = view
        if len(self.scene.bubbles) <= CROWD:
            self._replace()
            return
        self._put_off(_STILL)
        self._progress = 1.0
        self._lay_out()

    def _put_off(self, wait: int) -> None:
        """Come to the scene in so many milliseconds; gliding only if that was to be anyway."""
        self._to_glide = self._to_glide and self._later.isActive()
        self._later.start(wait)

    def show_all(self) -> None:
        """Back to the whole matrix."""
        self.look_at(View())

    def _zoom_rect(self) -> list[Rect]:
        """Where it is said how much is enlarged, if anything is: below the matrix, at the right."""
        return [rect for rect, _ in zoom_note(self._geometry())]

    def hidden(self) -> list[str]:
        """The issue areas that are seen and whose names found no room, as they are listed on screen."""
        return self.names.hidden(self.in_order())

    def _hidden_rect(self) -> list[Rect]:
        """Where it is said how many names are hidden, if any is: below the matrix, at the left."""
        return [rect for rect, _ in self._hidden_note()]

    def _hidden_note(self) -> list[tuple[Rect, str]]:
        there = self._layout is self.names.goal
        note = hidden_note(len(self.hidden()), self.scene, self._geometry()) if there else None
        return [note] if note is not None else []

    # ── what is said ─────────────────────────────────────────────────────────────────────────────────────────────

    def _describe(self) -> None:
        count = len(self.scene.bubbles)
        words = self.tr("1 issue area") if count == 1 else self.tr("{n} issue areas").format(n=count)
        if (matching := self.session.matching()) is not None:
            words += self.tr(", {n} of them match the filter").format(n=len(matching))
        focus = self.session.focus
        if focus is not None and focus in self.scene.index:
            words = f"{self.name_of(focus)}: {self.words_of(focus)}. {words}"
        self.setAccessibleDescription(words)

    def in_order(self) -> list[str]:
        """The issue areas as they are listed on screen."""
        model = self.session.model if self.session.document is not None else None
        if model is None:
            return []
        asked = (model.issues, model.groups, self.scene.index)
        if not all(map(is_, asked, self._order[0])):
            self._order = (asked, [issue for issue in listed_order(model) if issue in self.scene.index])
        return self._order[1]

    def name_of(self, issue: str) -> str:
        """What an issue area is called."""
        return self.session.model.issues[issue].title

    def place_of(self, issue: str) -> str:
        """Where it stands, in numbers."""
        return place_words(self.session.shown().by_issue[issue])

    def words_of(self, issue: str) -> str:
        """Where it stands and how."""
        result = self.session.shown().by_issue[issue]
        stood = trail_words(self.session.trails().get(issue, ()))
        parts = [place_words(result), *standing(self.session.model, result), move_from(result), stood]
        return ", ".join(part for part in parts if part)

    def box_of(self, issue: str) -> QRect | None:
        """The square of its bubble in the widget."""
        box = self._layout.box(issue) if self._layout is not None else None
        if box is None:
            return None
        return QRect(round(box.x), round(box.y), round(box.width), round(box.height))

    def issue_at(self, at: QPoint) -> str | None:
        """The issue area whose bubble is at a place in the widget."""
        return None if self._layout is None else self._layout.hit(at.x(), at.y())

    # ── painting ─────────────────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout = self._layout or laid_out(self._shown, self._geometry())
        names, moving = self.names, self._layout is not self.names.goal
        placement = names.placement
        if moving and placement.labels:
            placement = followed(placement, layout, names.former, eased(self._progress))
        if layout.geometry.bounds != self._geometry().bounds:
            painter.fillRect(self.rect(), self.theme.colours["paper"])
        if self._ahead is not None and self._ahead[0] == self._depicted():
            painter.drawPixmap(0, 0, self._ahead[1])
        else:
            self._ahead = None
            self.painter.paint(painter, layout, placement, names.over if not moving else None, moving)
        self._paint_over(painter)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(self.theme.colours["accent"], 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _depicted(self) -> tuple[object, ...]:
        """Whatever the picture of the matrix hangs on."""
        names = self.names
        return self._layout, names.goal, names.placement, names.over, self.painter.palette, self.devicePixelRatio()

    def _paint_ahead(self) -> None:
        """Paint what is soon wanted; where the matrix of a crowd is hidden, all of it: coming back only copies that."""
        if self._layout is None or self._layout is not self.names.goal:
            return
        if self.isVisible():
            self.painter.keep(self._layout, self.devicePixelRatio())
        elif len(self.scene.bubbles) > CROWD:
            self._hidden_note()  # worked out as well
            self._keep_picture(self.size())

    def _keep_picture(self, size: QSize) -> None:
        """Paint the matrix of a crowd, as large as it is laid out, once for all the times that it is shown so."""
        sharp, at_rest = self.devicePixelRatio(), self._layout is self.names.goal
        if self._layout is None or not at_rest or len(self.scene.bubbles) <= CROWD:
            return
        if self._ahead is not None and self._ahead[0] == self._depicted():
            return
        picture = QPixmap(math.ceil(size.width() * sharp), math.ceil(size.height() * sharp))
        picture.setDevicePixelRatio(sharp)
        painter = QPainter(picture)
        self.painter.paint(painter, self._layout, self.names.placement, self.names.over)
        painter.end()
        self._ahead = (self._depicted(), picture)

    def _paint_over(self, painter: QPainter) -> None:
        """The rubber band, how many names are hidden, and how much is enlarged."""
        colours = self.theme.colours
        if self._band is not None:
            painter.setPen(QPen(colours["accent"], 1))
            painter.setOpacity(0.16)
            painter.fillRect(self._band, colours["accent"])
            painter.setOpacity(1.0)
            painter.drawRect(self._band)
        geometry = self._geometry()
        paint_notes(painter, colours, geometry.tick_size, self._hidden_note(), zoom_note(geometry))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._in_peace.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()
        self._quiet.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        still = self.names.goal is self._layout or self._later.isActive()
        if self.isVisible() and len(self.scene.bubbles) > CROWD and still and not self._held:
            self._keep_picture(event.oldSize())
            self._note_shape()
            self._put_off(_EDGE)  # in turns; until then what is painted stays
        else:
            self._replace()
