"""The matrix on a screen: the same picture as `painter.paint_matrix`, from pictures painted once.

A `MatrixPainter` belongs to one widget. It keeps the ground, every style of bubble and every label as pixmaps at the
device's resolution and copies them in a few calls, so that hundreds of issue areas move smoothly.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from workbench.drawing import shapes
from workbench.drawing.geometry import Geometry
from workbench.drawing.greedy import CROWD
from workbench.drawing.ground import beneath, halo_colour
from workbench.drawing.labels import Label, Placement
from workbench.drawing.layout import Floats, Layout
from workbench.drawing.marks import Marks, Stroke, Text
from workbench.drawing.occupancy import band_box
from workbench.drawing.painter import brush, colour, paint, pen, rectangle
from workbench.drawing.palette import Palette, mix
from workbench.drawing.sheet import Draw, Extent, Sheet, with_halo
from workbench.drawing.slots import LINE_HEIGHT
from workbench.drawing.trails import trail_marks

#: Directions of arrow heads that are told apart.
TURNS = 96


class MatrixPainter:
    """Paints scenes; keeps what it painted before. One for each widget, used from the interface's thread."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._ground: tuple[Hashable, QPixmap] | None = None
        self._shapes: tuple[Hashable, Sheet] | None = None
        self._labels: tuple[Hashable, Sheet] | None = None

    @property
    def palette(self) -> Palette:
        """The colours it paints with."""
        return self._palette

    def set_palette(self, palette: Palette) -> None:
        """Other colours from now on."""
        if palette != self._palette:
            self._palette = palette
            self._ground = self._shapes = self._labels = None

    def paint(
        self,
        painter: QPainter,
        layout: Layout,
        placement: Placement,
        over: Label | None = None,
        moving: bool = False,
    ) -> None:
        """Paint the whole matrix, the paper included. ``over``: the label of what is pointed at, if it has no other.

        ``moving``: in the middle of an animation or a drag; lines are then drawn without smoothing.
        """
        dpr = painter.device().devicePixelRatio()
        geometry = layout.geometry
        painter.save()
        painter.drawPixmap(QPointF(geometry.bounds.x, geometry.bounds.y), self._ground_pixmap(layout, dpr))
        painter.setClipRect(rectangle(geometry.frame))
        sheet = self._shape_sheet(geometry, dpr)
        strength = shapes.strengths(layout)
        self._paint_bands(painter, layout, strength)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not moving)
        if layout.scene.trails:
            paint(painter, trail_marks(layout, self._palette))
        self._paint_moves(painter, layout, strength, sheet)
        self._paint_cuts(painter, layout, strength, sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bubbles(painter, layout, strength, sheet)
        painter.setClipping(False)
        self._paint_labels(painter, layout, placement, strength, dpr)
        if over is not None:
            paint(painter, shapes.label_marks(over, layout, self._palette))
        painter.restore()

    # ── what is kept ─────────────────────────────────────────────────────────────────────────────────────────────

    def _ground_pixmap(self, layout: Layout, dpr: float) -> QPixmap:
        scene, geometry = layout.scene, layout.geometry
        key = (geometry, dpr, scene.threshold, tuple(scene.quadrants.items()), scene.words)
        if self._ground is None or self._ground[0] != key:
            bounds = geometry.bounds
            pixmap = QPixmap(math.ceil(bounds.width * dpr), math.ceil(bounds.height * dpr))
            pixmap.setDevicePixelRatio(dpr)
            pixmap.fill(colour(self._palette.paper))
            painter = QPainter(pixmap)
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            painter.translate(-bounds.x, -bounds.y)
            paint(painter, beneath(scene, geometry, self._palette))
            painter.end()
            self._ground = (key, pixmap)
        return self._ground[1]

    def _shape_sheet(self, geometry: Geometry, dpr: float) -> Sheet:
        key = (geometry.weight, geometry.reach, dpr)
        if self._shapes is None or self._shapes[0] != key or self._shapes[1].full:
            self._shapes = (key, Sheet(dpr))
        return self._shapes[1]

    def _label_sheet(self, size: int, dpr: float) -> Sheet:
        key = (size, dpr)
        if self._labels is None or self._labels[0] != key or self._labels[1].full:
            self._labels = (key, Sheet(dpr))
        return self._labels[1]

    # ── layers, from below ───────────────────────────────────────────────────────────────────────────────────────

    def _paint_bands(self, painter: QPainter, layout: Layout, strength: Floats) -> None:
        by_look: dict[tuple[str, float], list[QRectF]] = defaultdict(list)
        for at in layout.scene.bands_shown:
            bubble = layout.scene.bubbles[at]
            if bubble.band is not None:
                box = rectangle(band_box(layout.geometry, bubble.band))
                by_look[self._palette.hue(bubble.hue), float(strength[at])].append(box)
        corner = 5.0 * layout.geometry.weight
        crowded = len(layout.scene.bubbles) > CROWD
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not crowded)
        for (hue, opacity), boxes in by_look.items():
            painter.setOpacity(opacity)
            painter.setPen(pen(shapes.band_stroke(hue)))
            painter.setBrush(brush(hue, shapes.BAND_OPACITY))
            if crowded:
                painter.drawRects(boxes)
                continue
            for box in boxes:
                painter.drawRoundedRect(box, corner, corner)
        painter.setOpacity(1.0)

    def _lines(self, painter: QPainter, strokes: dict[tuple[Stroke, float], list[QLineF]]) -> None:
        """Lines by stroke and strength. Opaque: translucent ones take ten times as long."""
        for (stroke, opacity), lines in strokes.items():
            faded = mix(stroke.colour, self._palette.field, 1.0 - opacity)
            painter.setPen(pen(replace(stroke, colour=faded)))
            painter.drawLines(lines)

    def _paint_moves(self, painter: QPainter, layout: Layout, strength: Floats, sheet: Sheet) -> None:
        moves, geometry, bubbles = layout.moves, layout.geometry, layout.scene.bubbles
        if not len(moves.at):
            return
        hues = [self._palette.hue(bubbles[at].hue) for at in moves.at.tolist()]
        ghosts: list[Hashable] = [("ghost", h, r) for h, r in zip(hues, moves.radius.tolist(), strict=True)]
        numbers = self._numbers(sheet, ghosts, geometry)
        sheet.copy(painter, numbers, moves.x, moves.y, strength[moves.at])
        rows = np.flatnonzero(moves.lined)
        ends = moves.ends[rows]
        angle = np.arctan2(ends[:, 3] - ends[:, 1], ends[:, 2] - ends[:, 0])
        turns = (np.rint(angle / (2 * math.pi) * TURNS).astype(int) % TURNS).tolist()
        back = shapes.head_size(geometry) * 0.8
        shaft_x, shaft_y = ends[:, 2] - np.cos(angle) * back, ends[:, 3] - np.sin(angle) * back
        looks: dict[tuple[str, float], list[QLineF]] = defaultdict(list)
        shown = strength[moves.at][rows]
        shafts = zip(
            rows.tolist(),
            ends[:, 0].tolist(),
            ends[:, 1].tolist(),
            shaft_x.tolist(),
            shaft_y.tolist(),
            strict=True,
        )
        for (row, x0, y0, x1, y1), opacity in zip(shafts, shown.tolist(), strict=True):
            looks[hues[row], opacity].append(QLineF(x0, y0, x1, y1))
        strokes = {(shapes.arrow_stroke(hue, geometry), opacity): lines for (hue, opacity), lines in looks.items()}
        self._lines(painter, strokes)
        heads: list[Hashable] = [("head", hues[row], turn) for row, turn in zip(rows.tolist(), turns, strict=True)]
        sheet.copy(painter, self._numbers(sheet, heads, geometry), ends[:, 2], ends[:, 3], shown)

    def _paint_cuts(self, painter: QPainter, layout: Layout, strength: Floats, sheet: Sheet) -> None:
        cuts, geometry, bubbles = layout.cuts, layout.geometry, layout.scene.bubbles
        if not len(cuts.at):
            return
        hues = [self._palette.hue(bubbles[at].hue) for at in cuts.at.tolist()]
        strokes: dict[tuple[Stroke, float], list[QLineF]] = defaultdict(list)
        for row, (at, ends) in enumerate(zip(cuts.at.tolist(), cuts.ends.tolist(), strict=True)):
            if cuts.lined[row]:
                stroke = shapes.way_stroke(hues[row], geometry)
                strokes[stroke, float(strength[at])].append(QLineF(*ends))
        self._lines(painter, strokes)
        keys: list[Hashable] = [("diamond", hue) for hue in hues]
        sheet.copy(painter, self._numbers(sheet, keys, geometry), cuts.x, cuts.y, strength[cuts.at])

    def _paint_bubbles(self, painter: QPainter, layout: Layout, strength: Floats, sheet: Sheet) -> None:
        order, bubbles = layout.order, layout.scene.bubbles
        radius = layout.radius.tolist()
        looks = [(radius[at], (b := bubbles[at]).hue, b.requirement, b.certain) for at in order]
        style_of: dict[tuple[float, int, str, bool], Hashable] = {
            look: shapes.Style(look[0], self._palette.hue(look[1]), look[2], look[3]) for look in set(looks)
        }
        styles = list(style_of.values())
        number_of = dict(zip(style_of, self._numbers(sheet, styles, layout.geometry), strict=True))
        numbers = [number_of[look] for look in looks]
        sheet.copy(painter, numbers, layout.x[order], layout.y[order], strength[order])
        scene = layout.scene
        for issue in {*scene.selected, scene.hovered}:
            at = scene.index.get(issue) if issue else None
            if at is not None:
                paint(painter, shapes.pointer_marks(layout, at, self._palette))

    def _paint_labels(
        self, painter: QPainter, layout: Layout, placement: Placement, strength: Floats, dpr: float
    ) -> None:
        index, geometry, palette = layout.scene.index, layout.geometry, self._palette
        labels = [label for label in placement.labels if label.issue in index]
        leaders = [QLineF(*ends) for label in labels if (ends := shapes.leader(label, layout))]
        self._lines(painter, {(shapes.leader_stroke(geometry, palette), 1.0): leaders} if leaders else {})
        sheet = self._label_sheet(geometry.label_size, dpr)
        keys: list[Hashable] = [(label.lines, label.bold, label.anchor) for label in labels]
        wanted = {
            key: _label_picture(label, geometry, palette)
            for key, label in zip(keys, labels, strict=True)
            if key not in sheet
        }
        reach = geometry.label_size * 0.13 * dpr
        halo = colour(halo_colour(palette), 0.85)
        sheet.add(wanted, lambda texts: with_halo(texts, reach, halo))
        x = np.array([label.rect.x for label in labels])
        y = np.array([label.rect.y for label in labels])
        shown = np.maximum(strength[[index[label.issue] for label in labels]], 0.35)
        sheet.copy(painter, [sheet.number(key) for key in keys], x, y, shown)

    def _numbers(self, sheet: Sheet, keys: list[Hashable], geometry: Geometry) -> list[int]:
        """The numbers of pictures on the sheet; those that are not there yet are painted first."""
        every = dict.fromkeys(keys)
        sheet.add({key: _shape_picture(key, geometry, self._palette) for key in every if key not in sheet})
        number_of = {key: sheet.number(key) for key in every}
        return [number_of[key] for key in keys]


def _label_picture(label: Label, geometry: Geometry, palette: Palette) -> tuple[Extent, Draw]:
    size, rect = geometry.label_size, label.rect
    x = {"start": 0.0, "middle": rect.width / 2, "end": rect.width}[label.anchor]
    marks = tuple(
        Text(text, x, size * (LINE_HEIGHT * n + 0.97), size, palette.ink, label.bold, label.anchor)
        for n, text in enumerate(label.lines)
    )
    pad = size * 0.35
    return (-pad, -pad, rect.width + pad, rect.height + pad), lambda painter: paint(painter, marks)


def _shape_picture(key: Hashable, geometry: Geometry, palette: Palette) -> tuple[Extent, Draw]:
    """A picture of one bubble, ghost, arrow head or hollow mark around its origin."""
    marks: Marks
    match key:
        case shapes.Style():
            marks, reach = shapes.bubble_marks(0, 0, key, geometry, palette), key.radius + geometry.ring + 1
        case ("ghost", str(hue), float(radius)):
            marks, reach = shapes.ghost_marks(0, 0, radius, hue, geometry), radius + 2 * geometry.weight
        case ("head", str(hue), int(turn)):
            angle = turn / TURNS * 2 * math.pi
            marks, reach = [shapes.head_mark(0, 0, angle, hue, geometry)], shapes.head_size(geometry) + 1
        case ("diamond", str(hue)):
            marks, reach = shapes.diamond(0, 0, hue, geometry, palette), geometry.diamond * 1.4 + 1
        case _:
            raise ValueError(f"no such picture: {key}")
    reach += 1
    return (-reach, -reach, reach, reach), lambda painter: paint(painter, marks)
