"""Marks with QPainter, as true shapes and text: for PNG and PDF, and for whatever a screen paints only now and then."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from workbench.drawing.geometry import Rect
from workbench.drawing.labels import Placement
from workbench.drawing.layout import Layout
from workbench.drawing.lettering import font, measure, outline
from workbench.drawing.marks import Box, Disc, Group, Mark, Marks, Path, Stroke, Text
from workbench.drawing.palette import Palette
from workbench.drawing.shapes import matrix_marks


def rectangle(rect: Rect) -> QRectF:
    """The same rectangle for Qt."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def colour(name: str, opacity: float = 1.0) -> QColor:
    """A colour of the palette, perhaps translucent."""
    found = QColor(name)
    found.setAlphaF(opacity)
    return found


@lru_cache(maxsize=1024)
def pen(stroke: Stroke | None) -> QPen:
    """The pen that draws a stroke; none where there is no stroke. Kept, for thousands of marks share a few."""
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    found = QPen(colour(stroke.colour, stroke.opacity), stroke.width)
    found.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    found.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if stroke.dash:
        found.setDashPattern([max(length / stroke.width, 0.01) for length in stroke.dash])
    return found


@lru_cache(maxsize=1024)
def brush(fill: str | None, opacity: float) -> QBrush:
    """The brush for a fill; none where there is none. Kept as pens are."""
    return QBrush(colour(fill, opacity)) if fill else QBrush(Qt.BrushStyle.NoBrush)


def paint(painter: QPainter, marks: Marks) -> None:
    """Paint marks one after the other. Antialiasing is the caller's choice."""
    for mark in marks:
        _paint_one(painter, mark)


def _paint_one(painter: QPainter, mark: Mark) -> None:
    match mark:
        case Disc():
            painter.setPen(pen(mark.stroke))
            painter.setBrush(brush(mark.fill, mark.opacity))
            painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
        case Box():
            painter.setPen(pen(mark.stroke))
            painter.setBrush(brush(mark.fill, mark.opacity))
            painter.drawRoundedRect(rectangle(mark.rect), mark.corner, mark.corner)
        case Path():
            painter.setPen(pen(mark.stroke))
            painter.setBrush(brush(mark.fill, mark.opacity))
            points = QPolygonF([QPointF(x, y) for x, y in mark.points])
            if mark.closed:
                painter.drawPolygon(points)
            else:
                painter.drawPolyline(points)
        case Text():
            _paint_text(painter, mark)
        case Group():
            _paint_group(painter, mark)


def _paint_text(painter: QPainter, mark: Text) -> None:
    face = font(mark.size, mark.bold)
    width = measure(mark.text, mark.size, mark.bold) if mark.anchor != "start" else 0.0
    shift = {"start": 0.0, "middle": -width / 2, "end": -width}[mark.anchor]
    painter.save()
    painter.translate(mark.x, mark.y)
    if mark.turned:
        painter.rotate(-90)
    if mark.halo:
        around = QPen(colour(mark.halo, 0.85), mark.size * 0.26)
        around.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline(mark.text, mark.size, mark.bold).translated(shift, 0), around)
    painter.setFont(face)
    painter.setPen(QColor(mark.colour))
    painter.drawText(QPointF(shift, 0), mark.text)
    painter.restore()


def _paint_group(painter: QPainter, group: Group) -> None:
    if group.opacity >= 1.0 and group.clip is None:
        paint(painter, group.marks)
        return
    painter.save()
    if group.clip is not None:
        painter.setClipRect(rectangle(group.clip))
    painter.setOpacity(painter.opacity() * group.opacity)
    paint(painter, group.marks)
    painter.restore()


def paint_matrix(painter: QPainter, layout: Layout, placement: Placement, palette: Palette) -> None:
    """The whole matrix with true shapes and text; see `screen.MatrixPainter` for the fast way."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint(painter, matrix_marks(layout, placement, palette))
