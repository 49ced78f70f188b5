"""The fast painter paints what the careful one paints, and is fast."""

from __future__ import annotations

import statistics
import time

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.drawing.demo import crowd, demo
from workbench.drawing.animation import between
from workbench.drawing.geometry import Rect, View, geometry_in
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Placement, followed
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.lettering import ensure_application, family, measure
from workbench.drawing.painter import paint_matrix
from workbench.drawing.palette import DARK, LIGHT, Palette
from workbench.drawing.placement import label_over, place, titles_lettered
from workbench.drawing.scene import Scene
from workbench.drawing.screen import MatrixPainter


@pytest.fixture(autouse=True)
def application() -> None:
    ensure_application()
    family()


def laid(scene: Scene, width: int = 834, height: int = 466, view: View | None = None) -> tuple[Layout, Placement]:
    geometry = geometry_in(Rect(0, 0, width, height), 1.0, view, len(scene.bubbles))
    layout = laid_out(scene, geometry)
    names = list(name_rects(scene, geometry, measure).values())
    return layout, place(layout, titles_lettered(layout, measure), names)


def canvas(layout: Layout, palette: Palette, dpr: float = 1.0) -> QImage:
    bounds = layout.geometry.bounds
    image = QImage(round(bounds.width * dpr), round(bounds.height * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor(palette.paper))
    return image


def pixels(image: QImage) -> npt.NDArray[np.int64]:
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    return data.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3].astype(np.int64)


@pytest.mark.parametrize("dpr", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda p: p.name)
def test_both_painters_paint_the_same(dpr: float, palette: Palette) -> None:
    layout, placement = laid(demo(selected=frozenset({"issue-16"}), hovered="issue-2"))
    fast, careful = canvas(layout, palette, dpr), canvas(layout, palette, dpr)
    matrix = MatrixPainter(palette)
    for _ in range(2):
        painter = QPainter(fast)
        matrix.paint(painter, layout, placement)
        painter.end()
    painter = QPainter(careful)
    paint_matrix(painter, layout, placement, palette)
    painter.end()
    difference = np.abs(pixels(fast) - pixels(careful)).max(axis=2)
    # Bubbles and labels on whole pixels, halos otherwise made: edges differ, nothing else.
    assert (difference > 90).mean() < 0.02
    assert (difference > 12).mean() < 0.06
    for at in range(len(layout.scene.bubbles)):
        x, y = round(float(layout.x[at]) * dpr), round(float(layout.y[at]) * dpr)
        assert difference[y, x] == 0


def test_another_palette_another_picture() -> None:
    layout, placement = laid(demo())
    matrix = MatrixPainter(LIGHT)
    seen = []
    for palette in (LIGHT, DARK, LIGHT):
        matrix.set_palette(palette)
        image = canvas(layout, palette)
        painter = QPainter(image)
        matrix.paint(painter, layout, placement)
        painter.end()
        seen.append(pixels(image))
    assert (seen[0] == seen[2]).all() and (seen[0] != seen[1]).mean() > 0.9
    assert matrix.palette is LIGHT


def test_nothing_is_painted_beyond_the_frame_when_enlarged() -> None:
    layout, placement = laid(demo(), view=View(5, 3, 6))
    empty, _ = laid(Scene(quadrants=demo().quadrants), view=View(5, 3, 6))
    matrix, frame = MatrixPainter(LIGHT), layout.geometry.frame
    pictures = []
    for one, labels in ((layout, placement), (empty, Placement())):
        image = canvas(one, LIGHT)
        painter = QPainter(image)
        matrix.paint(painter, one, labels, moving=True)
        painter.end()
        pictures.append(pixels(image))
    differs = (pictures[0] != pictures[1]).any(axis=2)
    rows, columns = np.nonzero(differs)
    assert len(rows) > 500
    assert columns.min() >= frame.x - 1 and columns.max() <= frame.right + 1
    assert rows.min() >= frame.y - 1 and rows.max() <= frame.bottom + 1


def test_spotlight_overlay_and_empty_scenes_are_painted() -> None:
    matrix = MatrixPainter(LIGHT)
    for scene in (Scene(), demo(spotlight=frozenset({"issue-16"})), crowd(160)):
        layout, placement = laid(scene)
        over = None
        if scene.bubbles:
            over = label_over(layout, scene.bubbles[0].issue, titles_lettered(layout, measure)[0])
        image = canvas(layout, LIGHT)
        painter = QPainter(image)
        matrix.paint(painter, layout, placement, over)
        painter.end()
        assert len(np.unique(pixels(image).reshape(-1, 3), axis=0)) > 5


def test_five_hundred_issue_areas_move_smoothly() -> None:
    end = crowd(500)
    start = end.moved_to({b.issue: b.ghost for b in end.bubbles if b.ghost})
    layout, placement = laid(end, 1920, 1080)
    image, matrix, taken = canvas(layout, LIGHT), MatrixPainter(LIGHT), []
    for frame in range(12):
        begun = time.perf_counter()
        shown = laid_out(between(start, end, frame / 12), layout.geometry)
        painter = QPainter(image)
        matrix.paint(painter, shown, followed(placement, shown), moving=True)
        painter.end()
        taken.append(time.perf_counter() - begun)
    # About 0.015 s; the bound leaves room for machines that do other things as well.
    assert statistics.median(taken) < 0.1
