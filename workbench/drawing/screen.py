"""The matrix on a screen: the same picture as `painter.paint_matrix`, from pictures painted once.

A `MatrixPainter` belongs to one widget. It keeps the ground, every style of bubble and every label as pixmaps at the
device's resolution and copies them in a few calls, so that hundreds of issue areas move smoothly.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from workbench.drawing import shapes
from workbench.drawing.geometry import Geometry, Rect
from workbench.drawing.ground import beneath, halo_colour, name_marks
from workbench.drawing.labels import Label, Placement
from workbench.drawing.layout import MANY_MOVES, Floats, Layout, laid_out
from workbench.drawing.lettering import measure
from workbench.drawing.looks import Ints, Looks, looks_of
from workbench.drawing.marks import Stroke, Text
from workbench.drawing.occupancy import band_box
from workbench.drawing.painter import brush, colour, paint, pen, rectangle
from workbench.drawing.palette import Palette, mix
from workbench.drawing.sheet import Draw, Extent, Picture, Sheet, with_halo
from workbench.drawing.slots import LINE_HEIGHT
from workbench.drawing.trails import trail_marks


class MatrixPainter:
    """Paints scenes; keeps what it painted before. One for each widget, used from the interface's thread."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._ground: tuple[Hashable, QPixmap] | None = None
        self._shapes: tuple[Hashable, Sheet] | None = None
        self._labels: tuple[Hashable, Sheet] | None = None
        self._looks: Looks | None = None
        #: What the picture below the bubbles hangs on, and that picture.
        self._still: tuple[tuple[object, ...], QPixmap] | None = None

    @property
    def palette(self) -> Palette:
        """The colours it paints with."""
        return self._palette

    def set_palette(self, palette: Palette) -> None:
        """Other colours from now on."""
        if palette != self._palette:
            self._palette = palette
            self._ground = self._shapes = self._labels = self._looks = self._still = None

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
        looks = self._looks = looks_of(layout, self._palette, self._shape_sheet(geometry, dpr), self._looks)
        strength = shapes.strengths(layout)
        still = None if moving else self._still_pixmap(layout, dpr)
        if still is None:
            self._paint_below(painter, layout, strength, looks, moving)
        else:
            painter.drawPixmap(QPointF(geometry.bounds.x, geometry.bounds.y), still)
            self._paint_chosen_below(painter, layout, strength, looks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bubbles(painter, layout, strength, looks)
        if shapes.names_hidden(layout, self._palette):
            self._paint_names(painter, layout, dpr)
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
        if self._labels is None or self._labels[0] != key:
            self._labels = (key, Sheet(dpr))
        return self._labels[1]

    def keep(self, layout: Layout, dpr: float) -> None:
        """In a crowd of moves: paint the ground with everything below the bubbles as if nothing were selected, and keep
        that. Whoever selects or points from then on has little to wait for; it is to be called when nobody waits.
        """
        key = self._still_key(layout, dpr)
        if key is None or (self._still is not None and self._still[0] == key):
            return
        plain = laid_out(layout.scene.pointed(()), layout.geometry, layout)
        looks = looks_of(plain, self._palette, self._shape_sheet(layout.geometry, dpr), self._looks)
        pixmap = self._ground_pixmap(layout, dpr).copy()
        painter = QPainter(pixmap)
        painter.translate(-layout.geometry.bounds.x, -layout.geometry.bounds.y)
        painter.setClipRect(rectangle(layout.geometry.frame))
        self._paint_below(painter, plain, shapes.strengths(plain), looks)
        painter.end()
        self._still = (key, pixmap)

    def prepare(self, layout: Layout, placement: Placement, dpr: float) -> None:
        """Paint what `paint` copies and is not there yet: the ground, and whatever bubbles and labels look like. A
        crowd that stands or is labelled anew is half painted with that.
        """
        self._ground_pixmap(layout, dpr)
        self._looks = looks_of(layout, self._palette, self._shape_sheet(layout.geometry, dpr), self._looks)
        sheet = self._label_sheet(layout.geometry.label_size, dpr)
        labels = [one for one in placement.labels if one.issue in layout.scene.index and not one.over]
        sheet.have(self._beside(labels, layout.geometry), self._with_halo(layout.geometry, dpr))

    def _still_key(self, layout: Layout, dpr: float) -> tuple[object, ...] | None:
        """What the picture that `keep` keeps hangs on; None where all of it is painted soon enough."""
        scene = layout.scene
        if not shapes.crowded(layout) or len(layout.moves.at) <= MANY_MOVES or scene.trails:
            return None
        return self._ground_pixmap(layout, dpr).cacheKey(), scene.spotlight, scene.bubbles

    def _still_pixmap(self, layout: Layout, dpr: float) -> QPixmap | None:
        return self._still[1] if self._still is not None and self._still[0] == self._still_key(layout, dpr) else None

    # ── layers, from below ───────────────────────────────────────────────────────────────────────────────────────

    def _paint_below(
        self, painter: QPainter, layout: Layout, strength: Floats, looks: Looks, moving: bool = False
    ) -> None:
        """Bands, trails, moves and hollow marks."""
        self._paint_bands(painter, layout, strength, layout.scene.bands_shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not moving)
        if layout.scene.trails:
            paint(painter, trail_marks(layout, self._palette))
        self._paint_moves(painter, layout, strength, looks)
        self._paint_cuts(painter, layout, strength, looks)

    def _paint_chosen_below(self, painter: QPainter, layout: Layout, strength: Floats, looks: Looks) -> None:
        """The same of what is selected and pointed at, over what is painted of everything."""
        scene = layout.scene
        chosen = [scene.index[issue] for issue in {*scene.selected, scene.hovered} if issue in scene.index]
        if chosen:
            there = set(scene.pointed(()).bands_shown)
            self._paint_bands(painter, layout, strength, [at for at in scene.bands_shown if at not in there])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_moves(painter, layout, strength, looks, chosen)
            self._paint_cuts(painter, layout, strength, looks, chosen)

    def _paint_bands(self, painter: QPainter, layout: Layout, strength: Floats, places: Sequence[int]) -> None:
        by_look: dict[tuple[str, float], list[QRectF]] = defaultdict(list)
        for at in places:
            bubble = layout.scene.bubbles[at]
            if bubble.band is not None:
                box = rectangle(band_box(layout.geometry, bubble.band))
                by_look[self._palette.hue(bubble.hue), float(strength[at])].append(box)
        corner = 5.0 * layout.geometry.weight
        crowded = shapes.crowded(layout)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not crowded)
        for (hue, opacity), boxes in by_look.items():
            painter.setOpacity(opacity)
            painter.setPen(pen(shapes.band_stroke(hue, self._palette)))
            painter.setBrush(brush(hue, shapes.band_opacity(self._palette)))
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

    def _paint_moves(
        self, painter: QPainter, layout: Layout, strength: Floats, looks: Looks, only: Sequence[int] | None = None
    ) -> None:
        moves, geometry = layout.moves, layout.geometry
        rows = _rows(moves.at, only)
        if not len(rows):
            return
        at, shown = moves.at[rows], strength * layout.loudness
        looks.sheet.copy(painter, looks.ghost[at], moves.x[rows], moves.y[rows], shown[at])
        rows = rows[moves.lined[rows]]
        ends, at = moves.ends[rows], moves.at[rows]
        shown = shown[at]
        angle = np.arctan2(ends[:, 3] - ends[:, 1], ends[:, 2] - ends[:, 0])
        back = shapes.head_size(geometry) * 0.8
        shafts = ends.copy()
        shafts[:, 2] -= np.cos(angle) * back
        shafts[:, 3] -= np.sin(angle) * back
        #: By strength first: what is told in full lies over what is faint.
        by_look: dict[tuple[bool, float, str], list[QLineF]] = defaultdict(list)
        loud = (layout.loudness[at] >= 1.0).tolist()
        for place, opacity, full, shaft in zip(at.tolist(), shown.tolist(), loud, shafts.tolist(), strict=True):
            by_look[full, opacity, looks.hue[place]].append(QLineF(*shaft))
        for (full, opacity, hue), lines in sorted(by_look.items(), key=lambda item: item[0]):
            self._lines(painter, {(shapes.arrow_stroke(hue, geometry, not full), opacity): lines})
        looks.sheet.copy(painter, looks.head[at], ends[:, 2], ends[:, 3], shown)

    def _paint_cuts(
        self, painter: QPainter, layout: Layout, strength: Floats, looks: Looks, only: Sequence[int] | None = None
    ) -> None:
        cuts, geometry = layout.cuts, layout.geometry
        rows = _rows(cuts.at, only)
        if not len(rows):
            return
        lined, strength = rows[cuts.lined[rows]], strength * layout.loudness
        by_look: dict[tuple[str, float], list[QLineF]] = defaultdict(list)
        for at, ends in zip(cuts.at[lined].tolist(), cuts.ends[lined].tolist(), strict=True):
            by_look[looks.hue[at], float(strength[at])].append(QLineF(*ends))
        strokes = {(shapes.way_stroke(hue, geometry), opacity): lines for (hue, opacity), lines in by_look.items()}
        self._lines(painter, strokes)
        at_ = cuts.at[rows]
        looks.sheet.copy(painter, looks.diamond[at_], cuts.x[rows], cuts.y[rows], strength[at_])

    def _paint_bubbles(self, painter: QPainter, layout: Layout, strength: Floats, looks: Looks) -> None:
        order = np.array(layout.order, dtype=np.int64)
        looks.sheet.copy(painter, looks.bubble[order], layout.x[order], layout.y[order], strength[order])
        scene = layout.scene
        for issue in {*scene.selected, scene.hovered}:
            at = scene.index.get(issue) if issue else None
            if at is not None:
                paint(painter, shapes.pointer_marks(layout, at, self._palette))

    def _with_halo(self, geometry: Geometry, dpr: float) -> Callable[[QPixmap], QPixmap]:
        """Puts the colour of the ground around letters."""
        reach, halo = geometry.label_size * 0.13 * dpr, colour(halo_colour(self._palette), 0.85)
        return lambda texts: with_halo(texts, reach, halo)

    def _paint_names(self, painter: QPainter, layout: Layout, dpr: float) -> None:
        """The quadrants' names once more, above bubbles that would hide them."""
        geometry = layout.geometry
        names = [mark for mark in name_marks(layout.scene, geometry, self._palette) if isinstance(mark, Text)]
        pictures = [(("name", mark.text, mark.anchor, mark.size), partial(_text_picture, mark)) for mark in names]
        x, y = np.array([mark.x for mark in names]), np.array([mark.y for mark in names])
        sheet, halo = self._label_sheet(geometry.label_size, dpr), self._with_halo(geometry, dpr)
        sheet.hang(painter, pictures, x, y, np.ones(len(names)), halo)

    def _paint_labels(
        self, painter: QPainter, layout: Layout, placement: Placement, strength: Floats, dpr: float
    ) -> None:
        index, geometry, palette = layout.scene.index, layout.geometry, self._palette
        known = [label for label in placement.labels if label.issue in index]
        labels, over = [one for one in known if not one.over], [one for one in known if one.over]
        leaders = [QLineF(*ends) for label in known if (ends := shapes.leader(label, layout))]
        self._lines(painter, {(shapes.leader_stroke(geometry, palette), 1.0): leaders} if leaders else {})
        sheet = self._label_sheet(geometry.label_size, dpr)
        shown = np.maximum(strength[[index[label.issue] for label in labels]], 0.35)
        sheet.hang(painter, self._beside(labels, geometry), *_corners(labels), shown, self._with_halo(geometry, dpr))
        above = [
            (("over", one.lines, one.bold, one.anchor), partial(_over_picture, one, layout, palette)) for one in over
        ]
        sheet.hang(painter, above, *_corners(over), np.ones(len(over)))

    def _beside(self, labels: Sequence[Label], geometry: Geometry) -> list[Picture]:
        """The pictures of labels that stand beside their bubbles."""
        return [
            ((one.lines, one.bold, one.anchor), partial(_label_picture, one, geometry, self._palette)) for one in labels
        ]


def _rows(places: Ints, only: Sequence[int] | None) -> Ints:
    """The rows of an array of places, or of those of ``only`` some places."""
    found = np.arange(len(places)) if only is None else np.flatnonzero(np.isin(places, only))
    return found.astype(np.int64)


def _corners(labels: list[Label]) -> tuple[Floats, Floats]:
    """Where labels begin, from the left and from above."""
    return np.array([label.rect.x for label in labels]), np.array([label.rect.y for label in labels])


def _over_picture(label: Label, layout: Layout, palette: Palette) -> tuple[Extent, Draw]:
    """A label with its plate, its corner at the origin."""
    rect, pad = label.rect, 4.0 * layout.geometry.scale + 1
    marks = shapes.label_marks(replace(label, rect=Rect(0, 0, rect.width, rect.height)), layout, palette)
    return (-pad, -pad, rect.width + pad, rect.height + pad), lambda painter: paint(painter, marks)


def _label_picture(label: Label, geometry: Geometry, palette: Palette) -> tuple[Extent, Draw]:
    size, rect = geometry.label_size, label.rect
    x = {"start": 0.0, "middle": rect.width / 2, "end": rect.width}[label.anchor]
    marks = tuple(
        Text(text, x, size * (LINE_HEIGHT * n + 0.97), size, palette.ink, label.bold, label.anchor)
        for n, text in enumerate(label.lines)
    )
    pad = size * 0.35
    return (-pad, -pad, rect.width + pad, rect.height + pad), lambda painter: paint(painter, marks)


def _text_picture(mark: Text) -> tuple[Extent, Draw]:
    """A single text around its origin."""
    width, pad = measure(mark.text, mark.size, mark.bold), mark.size * 0.35
    left = -width if mark.anchor == "end" else 0.0
    origin = replace(mark, x=0.0, y=0.0)
    return (left - pad, -mark.size - pad, left + width + pad, mark.size * 0.35 + pad), lambda painter: paint(
        painter, [origin]
    )
