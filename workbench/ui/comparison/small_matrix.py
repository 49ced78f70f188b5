"""A small matrix of one of the scenarios compared: the same picture, to be pointed at and not to be edited."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.drawing.geometry import Rect, geometry_in, type_scale
from workbench.drawing.greedy import CROWD
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Label, Placement
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.lettering import font, measure
from workbench.drawing.over import label_over
from workbench.drawing.placement import place, titles_lettered, without_name
from workbench.drawing.scene import Scene
from workbench.drawing.screen import MatrixPainter
from workbench.engine.evaluation import Evaluation
from workbench.ui.controls.moving import ARROWS, SEVERAL
from workbench.ui.controls.picture import Picture
from workbench.ui.matrix.notes import hidden_note
from workbench.ui.matrix.spoken import SpokenOf, Voice, install
from workbench.ui.matrix.words import listed_order, place_words, standing
from workbench.ui.scenarios.moves import move_words, moves_in_words
from workbench.ui.session import Session
from workbench.ui.theme import Theme

#: So many of the issue areas that stand elsewhere are named; the others are counted.
_NAMED = 3


class SmallMatrix(SpokenOf):
    """Shows a scene. `pointed` tells the issue area under the pointer (empty: none), `chosen` the one that was clicked
    or walked to by an arrow, and whether others stay selected.
    """

    pointed = Signal(str)
    chosen = Signal(str, bool)
    #: It is seen as it was, and waits until it is `painted`.
    late = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.painter = MatrixPainter(theme.tokens)
        self.scene = Scene()
        self.picture = Picture(self, self._paint)
        #: None: it has to be laid out anew, which is done when it is next painted or pointed at.
        self._layout: Layout | None = None
        self._former: Layout | None = None
        self._placement = Placement()
        self._over: Label | None = None
        #: Where everything stands, and in what it is compared with, which is called so; None: in nothing.
        self._shown: Evaluation | None = None
        self._against: tuple[str, Evaluation] | None = None
        self._moved: list[str] = []
        self.voice = Voice(self)
        install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        return QSize(320, 260)

    def show_scene(
        self, scene: Scene, name: str, shown: Evaluation, against: tuple[str, Evaluation] | None = None
    ) -> None:
        """Show a scene, once it is `painted`; ``name`` is what it is called, ``shown`` what it was made of.
        ``against``: what it is compared with is called so, and there everything stands so.
        """
        same = scene.bubbles == self.scene.bubbles
        self.scene, self._shown, self._against = scene, shown, against
        self.setAccessibleName(self.tr("Matrix of {scenario}").format(scenario=name))
        self._moved = self._moves()
        self._describe()
        self._place(keep=same)

    def point(self, selected: tuple[str, ...], hovered: str | None) -> None:
        """Mark issue areas as the other matrices do; it is seen once it is `painted`."""
        if frozenset(selected) != self.scene.selected or hovered != self.scene.hovered:
            other = frozenset(selected) != self.scene.selected
            self.scene = self.scene.pointed(selected, hovered if hovered in self.scene.index else None)
            if other:
                self._describe()
            self._place(keep=True)

    def restyle(self) -> None:
        """Take up another palette or text size."""
        self.painter.set_palette(self.theme.tokens)
        self._place(keep=False)
        self.picture.forget()

    def painted(self) -> Generator[None, None, None]:
        """Have it painted as it is now, in three steps; until then it is seen as it was."""
        if self.isVisible():
            layout = self._laid_out()
            yield
            self.painter.prepare(layout, self._placement, self.devicePixelRatioF())
            yield
            self.picture.make()

    def _place(self, keep: bool) -> None:
        """Lay it out when it is next needed; ``keep``: labels stay where they are, if they can."""
        self._former, self._layout = self._layout or self._former, None
        if not keep:
            self._placement = Placement()
        self.picture.outdate()

    def _laid_out(self) -> Layout:
        if self._layout is not None:
            return self._layout
        bounds = Rect(0, 0, max(self.width(), 60), max(self.height(), 60))
        count = len(self.scene.bubbles)
        geometry = geometry_in(bounds, type_scale(bounds, self.theme.scale / 100, count), None, count)
        layout = self._layout = laid_out(self.scene, geometry, self._former)
        texts = titles_lettered(layout, measure)
        names = name_rects(self.scene, geometry, measure)
        self._placement = place(layout, texts, list(names.values()), self._placement)
        self._over = None
        hovered = self.scene.hovered
        if hovered is not None and hovered not in self._placement.by_issue:
            taken = [label.rect for label in self._placement.labels]
            self._over = label_over(layout, hovered, texts[self.scene.index[hovered]], taken)
        return layout

    # ── what is said ─────────────────────────────────────────────────────────────────────────────────────────────

    def _describe(self) -> None:
        """What stands elsewhere than in what it is compared with, or what is selected."""
        chosen = [
            f"{self.name_of(issue)}: {self.words_of(issue)}" for issue in self.session.selected if self.knows(issue)
        ]
        self.setAccessibleDescription("; ".join(chosen or self._moved))
        self.voice.tell()

    def _moves(self) -> list[str]:
        if self._shown is None or self._against is None or self.session.document is None:
            return [self.tr("%n issue area(s)", "", len(self.scene.bubbles))]
        name, before = self._against
        moves = moves_in_words(self.session.model, self._shown, before)
        words = self.tr("%n issue area(s) stand elsewhere than in {scenario}", "", len(moves)).format(scenario=name)
        return [words, *moves[:_NAMED], *([self.tr("and others")] if len(moves) > _NAMED else [])]

    def in_order(self) -> list[str]:
        if self.session.document is None:
            return []
        return [issue for issue in listed_order(self.session.model) if self.knows(issue)]

    def name_of(self, issue: str) -> str:
        bubble = self.scene.bubble(issue)
        return bubble.title if bubble is not None else ""

    def place_of(self, issue: str) -> str:
        result = self._shown.by_issue.get(issue) if self._shown is not None else None
        return place_words(result) if result is not None else ""

    def words_of(self, issue: str) -> str:
        result = self._shown.by_issue.get(issue) if self._shown is not None else None
        if result is None:
            return ""
        parts = [place_words(result), *standing(self.session.model, result)]
        if self._against is not None and (before := self._against[1].by_issue.get(issue)) is not None:
            move = move_words(result.cooperation - before.cooperation, result.competition - before.competition)
            how = move or self.tr("where it is there")
            parts.append(self.tr("against {scenario}: {how}").format(scenario=self._against[0], how=how))
        return ", ".join(parts)

    def box_of(self, issue: str) -> QRect | None:
        box = self._laid_out().box(issue)
        return None if box is None else QRect(round(box.x), round(box.y), round(box.width), round(box.height))

    def issue_at(self, at: QPoint) -> str | None:
        return self._laid_out().hit(at.x(), at.y())

    # ── painting, mouse and keyboard ─────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.picture.late and len(self.scene.bubbles) > CROWD:
            self.picture.show_before(self.theme.colours["paper"], self.theme.colours["accent"], 2)
            self.late.emit()
        else:
            self.picture.show(self.theme.colours["accent"], 2)

    def _paint(self, painter: QPainter) -> None:
        layout = self._laid_out()
        self.painter.paint(painter, layout, self._placement, self._over)
        if (note := hidden_note(len(self.hidden()), self.scene, layout.geometry)) is not None:
            painter.setPen(self.theme.colours["secondary"])
            painter.setFont(font(layout.geometry.tick_size))
            painter.drawText(QRectF(*note[0]), Qt.AlignmentFlag.AlignVCenter, note[1])

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
            self.chosen.emit(self._hit(event.position()), bool(event.modifiers() & SEVERAL))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.voice.focused()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(Qt.Key(event.key()))
        if step is not None:
            if (found := self._laid_out().toward(self.session.focus or "", *step)) is not None:
                self.chosen.emit(found, bool(event.modifiers() & SEVERAL))
        elif event.key() == Qt.Key.Key_Escape and self.session.selected:
            self.chosen.emit("", False)
        else:
            super().keyPressEvent(event)
