"""A slope chart: one line for each issue area, from scenario to scenario, on one axis of the matrix."""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.domain.language import numeral
from workbench.drawing.greedy import CROWD
from workbench.drawing.layout import MANY_MOVES
from workbench.ui.controls.picture import Picture
from workbench.ui.matrix.spoken import SpokenOf, Voice, install
from workbench.ui.session import Session
from workbench.ui.text import elided
from workbench.ui.theme import Theme

#: By how many lines a key goes on.
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
#: Half as wide as the dots at the ends of a line, and at those of one that is marked.
_DOT, _MARKED_DOT = 2.6, 4.0
#: So many lines are painted in one step.
_TOGETHER = 150


@dataclass(frozen=True, slots=True)
class Slope:
    """One issue area: its title, the hue of its group, and where it stands in each scenario, in points; ``apart``: how
    far these are from each other.
    """

    issue: str
    title: str
    hue: int
    points: tuple[float, ...]
    apart: float

    @property
    def moves(self) -> bool:
        """Whether the line is not level."""
        return self.apart > 0


def _stroke(picture: QPixmap, pen: QPen, lines: Sequence[QLineF] = (), dots: Sequence[QPointF] = ()) -> None:
    """Many in one stroke."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawLines(lines)
    painter.drawPoints(dots)
    painter.end()


class SlopeChart(SpokenOf):
    """Lines between scenarios. `chosen` tells the issue area whose line was clicked or walked to by Up, Down, Home
    and End; to a screen reader they are a list.
    """

    chosen = Signal(str)
    #: It is seen as it was, and waits until it is `painted`.
    late = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.voice = Voice(self)
        install()
        self.slopes: tuple[Slope, ...] = ()
        self._by_issue: dict[str, Slope] = {}
        self.columns: tuple[str, ...] = ()
        self.axis = ""
        self.colours: tuple[QColor | None, ...] = ()
        self.selected: frozenset[str] = frozenset()
        self.hovered: str | None = None
        self.picture = Picture(self, self._paint)
        #: The pale lines as they were painted last, and which they were, where, how sharp and in which colour.
        self._pale: tuple[tuple[object, ...], QPixmap] | None = None
        #: The lines that are named, as they were found last, and for what.
        self._known: tuple[tuple[object, ...], list[tuple[Slope, float]]] | None = None
        theme.changed.connect(self.picture.forget)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(220, 140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(420, 240)

    def show_slopes(
        self, slopes: Sequence[Slope], columns: Sequence[str], axis: str, colours: Sequence[QColor | None] = ()
    ) -> None:
        """Show lines over columns, once they are `painted`; ``axis`` is what the numbers are, ``colours`` are
        those of the columns.
        """
        self.slopes, self.columns, self.axis = tuple(slopes), tuple(columns), axis
        self.colours = tuple(colours) or (None,) * len(self.columns)
        self._by_issue = {slope.issue: slope for slope in self.slopes}
        self.setAccessibleName(self.tr("{axis} from scenario to scenario").format(axis=axis))
        self._describe()
        self._known = None
        self.picture.outdate()

    def mark(self, selected: Sequence[str], hovered: str | None) -> None:
        """Mark the lines of issue areas, once they are `painted`."""
        if (frozenset(selected), hovered) != (self.selected, self.hovered):
            self.selected, self.hovered = frozenset(selected), hovered
            self._describe()
            self.picture.outdate()

    def painted(self) -> Generator[None, None, None]:
        """Have painted what is shown and marked, in short steps; until then it is seen as it was."""
        if self.isVisible():
            frame = self._frame()
            yield from self._stroked(frame, self._apart(self._named(frame))[0])
            self.picture.make()

    # ── what is said ─────────────────────────────────────────────────────────────────────────────────────────────

    def _describe(self) -> None:
        """The lines that are marked, else how many are not level."""
        told = [self._spoken(slope) for slope in self.slopes if slope.issue in self.selected]
        moving = sum(slope.moves for slope in self.slopes)
        self.setAccessibleDescription("; ".join(told) or self.tr("%n line(s) rise or fall", "", moving))
        self.voice.tell()

    def knows(self, issue: str) -> bool:
        return issue in self._by_issue

    def in_order(self) -> list[str]:
        return [slope.issue for slope in sorted(self.slopes, key=lambda s: (-s.points[-1], s.title))]

    def name_of(self, issue: str) -> str:
        return self._by_issue[issue].title

    def place_of(self, issue: str) -> str:
        return self._places(self._by_issue[issue])

    def words_of(self, issue: str) -> str:
        slope = self._by_issue[issue]
        apart = slope.apart
        level = self.tr("the same everywhere")
        return f"{self._places(slope)}; {self.tr('{n} apart').format(n=numeral(f'{apart:g}')) if apart else level}"

    def box_of(self, issue: str) -> QRect | None:
        slope, frame = self._by_issue[issue], self._frame()
        places = [self._at(frame, column, point) for column, point in enumerate(slope.points)]
        heights = [place.y() for place in places]
        low, high = min(heights) - _MARKED_DOT, max(heights) + _MARKED_DOT
        return QRectF(QPointF(frame.left(), low), QPointF(frame.right(), high)).toRect()

    def issue_at(self, at: QPoint) -> str | None:
        found = self._hit(QPointF(at))
        return None if found is None else found.issue

    def _spoken(self, slope: Slope) -> str:
        return f"{slope.title}: {self._places(slope)}"

    def _places(self, slope: Slope) -> str:
        told = zip(self.columns, slope.points, strict=True)
        return ", ".join(f"{column} {numeral(f'{point:g}')}" for column, point in told)

    # ── where things stand ───────────────────────────────────────────────────────────────────────────────────────

    def _frame(self) -> QRectF:
        line = self.theme.metrics(self.theme.font("caption")).height()
        side, above = self.theme.px(30), 1.5 * line + 4  # the names of the columns, and half of the highest number
        names = min(self.theme.px(190), self.width() * 0.36)
        return QRectF(side, above, max(self.width() - side - names - 6, 40), max(self.height() - above - 16, 40))

    def _at(self, frame: QRectF, column: int, point: float) -> QPointF:
        across = frame.width() / max(len(self.columns) - 1, 1)
        return QPointF(frame.left() + across * column, frame.bottom() - frame.height() * point / 10)

    def _named(self, frame: QRectF) -> list[tuple[Slope, float]]:
        """The lines that are named at the right, and at which height: what is marked and moves most first."""
        asked = (frame, self.height(), self.theme.scale, self.selected, self.hovered)
        if self._known is None or self._known[0] != asked:
            self._known = asked, self._find_room(frame)
        return self._known[1]

    def _find_room(self, frame: QRectF) -> list[tuple[Slope, float]]:
        step = self.theme.metrics(self.theme.font("caption")).height()
        wanted = sorted(
            (s for s in self.slopes if s.moves or self._marked(s)),
            key=lambda s: (s.issue not in self.selected, s.issue != self.hovered, -s.apart),
        )
        top, bottom = frame.top() + 2, self.height() - step / 2  # below the column heads
        taken: list[float] = []
        found = []
        for slope in wanted:
            y = self._at(frame, len(self.columns) - 1, slope.points[-1]).y()
            for place in (y + t * step for t in (0, -0.5, 0.5, -1, 1, -1.6, 1.6)):
                at = bisect(taken, place)
                beside = taken[max(at - 1, 0) : at + 1]
                if top <= place <= bottom and all(abs(place - other) >= step for other in beside):
                    taken.insert(at, place)
                    found.append((slope, place))
                    break
        return found

    # ── painting ─────────────────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.picture.late and len(self.slopes) > CROWD:
            self.picture.show_before(self.theme.colours["paper"], self.theme.colours["accent"], 1)
            self.late.emit()
        else:
            self.picture.show(self.theme.colours["accent"], 1)

    def _paint(self, painter: QPainter) -> None:
        c, frame = self.theme.colours, self._frame()
        painter.fillRect(self.rect(), c["paper"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, frame)
        named = self._named(frame)
        pale, others, told = self._apart(named)
        painter.drawPixmap(0, 0, self._pale_picture(frame, pale))
        for slope in sorted(others, key=lambda s: (self._marked(s), s.issue in told, s.moves)):
            self._paint_slope(painter, frame, slope, slope.issue in told)
        painter.setFont(self.theme.font("caption"))
        left = frame.right() + 10
        for slope, y in named:
            painter.setPen(c["ink"] if self._marked(slope) else c["secondary"])
            painter.setFont(self.theme.font("caption", strong=self._marked(slope)))
            text = elided(slope.title, painter.fontMetrics(), int(self.width() - left - 4))
            painter.drawText(QPointF(left, y + painter.fontMetrics().ascent() / 2 - 1), text)

    def _apart(self, named: Sequence[tuple[Slope, float]]) -> tuple[list[Slope], list[Slope], set[str]]:
        """The lines that nothing distinguishes, the others, and those (issue areas) that are told in their colour."""
        crowd = sum(slope.moves for slope in self.slopes) > MANY_MOVES
        told = {slope.issue for slope, _ in named} if crowd else {slope.issue for slope in self.slopes if slope.moves}
        pale = [slope for slope in self.slopes if slope.issue not in told and not self._marked(slope)]
        return pale, [slope for slope in self.slopes if slope.issue in told or self._marked(slope)], told

    def _paint_ground(self, painter: QPainter, frame: QRectF) -> None:
        c = self.theme.colours
        painter.setFont(self.theme.font("caption"))
        metrics = painter.fontMetrics()
        for point in (0, 5, 10):
            at = self._at(frame, 0, point)
            painter.setPen(QPen(c["line"], 1))
            painter.drawLine(at, QPointF(frame.right(), at.y()))
            painter.setPen(c["secondary"])
            painter.drawText(
                QRectF(0, at.y() - metrics.height() / 2, frame.left() - 8, metrics.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(point),
            )
        room = frame.width() / max(len(self.columns) - 1, 1)
        last = len(self.columns) - 1
        for column, name in enumerate(self.columns):
            x = self._at(frame, column, 0).x()
            own = self.colours[column]
            painter.setPen(QPen(c["control"], 1) if own is None else QPen(own, 2))
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.setPen(c["secondary"])
            left = 0.0 if column == 0 else x - room * 0.47
            right = self.width() - 4.0 if column == last else x + room * 0.47
            text = elided(name, metrics, int(right - left))
            width = metrics.horizontalAdvance(text)
            foot = frame.top() - metrics.height() / 2 - metrics.descent() - 1
            painter.drawText(QPointF(min(max(x - width / 2, left), right - width), foot), text)

    def _marked(self, slope: Slope) -> bool:
        return slope.issue in self.selected or slope.issue == self.hovered

    def _pale_picture(self, frame: QRectF, slopes: list[Slope]) -> QPixmap:
        """The lines that nothing distinguishes, nearly all of them where there are hundreds: as a picture, for to paint
        them takes longer than all the rest of the place.
        """
        for _ in self._stroked(frame, slopes):
            pass
        assert self._pale is not None
        return self._pale[1]

    def _stroked(self, frame: QRectF, slopes: list[Slope]) -> Generator[None, None, None]:
        """Make that picture, unless it is there; yields after some of the lines each."""
        colour, sharp = QColor(self.theme.colours["decoration"]), self.devicePixelRatioF()
        colour.setAlphaF(0.35)
        wanted = (tuple(slopes), self.size(), frame, sharp, colour)
        if self._pale is None or self._pale[0] != wanted:
            picture = QPixmap(math.ceil(self.width() * sharp), math.ceil(self.height() * sharp))
            picture.setDevicePixelRatio(sharp)
            picture.fill(Qt.GlobalColor.transparent)
            places = [[self._at(frame, column, point) for column, point in enumerate(s.points)] for s in slopes]
            yield
            for first in range(0, len(places), _TOGETHER):
                lines = [QLineF(*both) for line in places[first : first + _TOGETHER] for both in pairwise(line)]
                _stroke(picture, QPen(colour, 1.4), lines=lines)
                yield
            dots = [place for line in places for place in line]
            pen = QPen(colour, 2 * _DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            _stroke(picture, pen, dots=dots)
            self._pale = wanted, picture
            yield

    def _paint_slope(self, painter: QPainter, frame: QRectF, slope: Slope, told: bool) -> None:
        """One line; ``told``: in its colour, for it moves, and in a crowd has its name beside it."""
        c = self.theme.colours
        marked = self._marked(slope)
        colour = QColor(self.theme.hue(slope.hue) if slope.hue >= 0 and (told or marked) else c["decoration"])
        if not marked:
            colour.setAlphaF(0.8 if told else 0.35)
        places = [self._at(frame, column, point) for column, point in enumerate(slope.points)]
        painter.setPen(QPen(colour, 2.6 if marked else 1.4))
        painter.drawLines([QLineF(*both) for both in pairwise(places)])  # ten times as fast as one line with bends
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place in places:
            painter.drawEllipse(place, _MARKED_DOT if marked else _DOT, _MARKED_DOT if marked else _DOT)

    # ── mouse and keyboard ───────────────────────────────────────────────────────────────────────────────────────

    def _hit(self, at: QPointF) -> Slope | None:
        frame = self._frame()
        for slope, y in self._named(frame):
            if at.x() > frame.right() + 6 and abs(at.y() - y) < 7:
                return slope
        best: tuple[float, Slope] | None = None
        for slope in self.slopes:
            places = [self._at(frame, column, point) for column, point in enumerate(slope.points)]
            for start, end in pairwise(places):
                if start.x() - 5 <= at.x() <= end.x() + 5 and end.x() > start.x():
                    share = min(max((at.x() - start.x()) / (end.x() - start.x()), 0), 1)
                    away = abs(start.y() + (end.y() - start.y()) * share - at.y())
                    if away < 7 and (best is None or away < best[0]):
                        best = (away, slope)
        return best[1] if best else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._hit(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self._spoken(found) if found else "")
        if (found.issue if found else None) != self.hovered:
            self.hovered = found.issue if found else None
            self.picture.forget()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (found := self._hit(event.position())) is not None:
            self.chosen.emit(found.issue)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.voice.focused()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self.slopes:
            super().keyPressEvent(event)
            return
        order = self.in_order()
        at = next((n for n, issue in enumerate(order) if issue in self.selected), -1 if step > 0 else len(order))
        self.chosen.emit(order[min(max(at + step, 0), len(order) - 1)])
