"""The fast painter paints what the careful one paints, and is fast."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.drawing.demo import crowd, demo
from workbench.drawing.geometry import Rect, View, geometry_in
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Placement
from workbench.drawing.layout import MANY_MOVES, Layout, laid_out
from workbench.drawing.lettering import ensure_application, family, measure
from workbench.drawing.over import label_over
from workbench.drawing.painter import paint_matrix
from workbench.drawing.palette import DARK, LIGHT, Palette
from workbench.drawing.placement import place, titles_lettered
from workbench.drawing.scene import Bubble, Scene
from workbench.drawing.screen import MatrixPainter
from workbench.drawing.shapes import crowded
from workbench.drawing.sheet import Draw, Extent, Sheet


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
@pytest.mark.parametrize(
    "scene", [demo(selected=frozenset({"issue-16"}), hovered="issue-2"), crowd(160)], ids=("few", "a crowd")
)
def test_both_painters_paint_the_same(scene: Scene, dpr: float, palette: Palette) -> None:
    layout, placement = laid(scene)
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
    # Bubbles and labels on whole pixels, halos otherwise made: edges differ, nothing else; a crowd has many edges.
    assert (difference > 90).mean() < 0.02
    assert (difference > 12).mean() < (0.11 if crowded(layout) else 0.06)
    centres = np.rint(np.column_stack([layout.y, layout.x]) * dpr).astype(int)
    alike = np.mean([difference[y, x] == 0 for y, x in centres])
    assert alike == 1 if not crowded(layout) else alike > 0.85  # halos and plates lie over some of a crowd


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


def painted(matrix: MatrixPainter, scene: Scene, geometry_of: Layout, former: Layout) -> npt.NDArray[np.int64]:
    """The picture of a scene by a painter that may have painted others before."""
    layout = laid_out(scene, geometry_of.geometry, former)
    _, placement = laid(scene)
    image = canvas(layout, LIGHT)
    painter = QPainter(image)
    matrix.paint(painter, layout, placement)
    painter.end()
    return pixels(image)


def test_nothing_of_an_earlier_picture_is_left_in_a_later_one() -> None:
    scene = crowd(160)
    start, _ = laid(scene)
    some = {b.issue: b for b in scene.bubbles[::9]}
    looks = (
        {"x": 2.5, "y": 7.25},
        {"requirement": "met"},
        {"ghost": None, "uncut": (5.0, 9.0)},
        {"hue": 3, "certain": False},
        {"salience": 3.0},
    )
    later = [scene.pointed({next(iter(some))}, hovered=scene.bubbles[3].issue)]
    for look in looks:
        changed = tuple(replace(b, **look) if b.issue in some else b for b in later[-1].bubbles)
        later.append(replace(later[-1], bubbles=changed))
    later += [later[-1].lit(frozenset(some)), later[-1].moved_to({"i1": (1.0, 1.0)}), scene]
    known, former = MatrixPainter(LIGHT), start
    for one in later:
        assert (painted(known, one, start, former) == painted(MatrixPainter(LIGHT), one, start, start)).all()
        former = laid_out(one, start.geometry, former)


def test_of_a_crowd_of_moves_what_lies_below_is_kept_and_what_is_selected_is_told_over_it() -> None:
    plain = crowd(200)
    moving = tuple(replace(b, ghost=(10 - b.x, b.y)) if n % 3 == 0 else b for n, b in enumerate(plain.bubbles))
    scene = replace(plain, bubbles=moving)
    layout, _ = laid(scene)
    assert len(layout.moves.at) > MANY_MOVES
    known = MatrixPainter(LIGHT)
    first, again = (painted(known, scene, layout, layout) for _ in range(2))
    known.keep(layout, 1.0)
    once_more = painted(known, scene, layout, layout)
    assert (first == again).all() and (first == once_more).all()
    faint = next(at for at in layout.moves.at.tolist() if layout.loudness[at] < 1)
    chosen = scene.pointed({scene.bubbles[faint].issue})
    fresh, kept = (painted(one, chosen, layout, layout) for one in (MatrixPainter(LIGHT), known))
    assert (kept != once_more).any(axis=2).sum() > 100, "its arrow is told in full now"
    assert (fresh != kept).any(), "it is painted over what was kept"
    assert (np.abs(fresh - kept).max(axis=2) > 24).sum() < 60, "the tip of its arrow is a little longer below its ring"
    assert (painted(known, scene, layout, layout) == first).all(), "and nothing of that stays"


def _square(n: int) -> tuple[Extent, Draw]:
    """A square of its own colour and size around its origin."""
    side, shade = 40 + n % 7, QColor(n % 256, n // 256 % 256, 90)
    return (0, 0, side, side), lambda painter: painter.fillRect(QRectF(0, 0, side, side), shade)


def _hung(sheet: Sheet, numbers: list[int]) -> QImage:
    """Squares copied from a sheet, the later over the earlier."""
    image = QImage(400, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pictures = [(n, partial(_square, n)) for n in numbers]
    at = np.arange(len(numbers))
    sheet.hang(painter, pictures, at % 40 * 9.0, at // 40 * 9.0, np.ones(len(at)))
    painter.end()
    return image


def test_a_sheet_of_many_pages_copies_what_one_of_a_single_page_does() -> None:
    sheet, rng = Sheet(1.0), random.Random(5)
    for first in range(0, 7000, 500):  # far more than there is room for
        _hung(sheet, list(range(first, first + 500)))
        some = rng.sample(range(max(first - 1500, 0), first + 500), 400)
        assert _hung(sheet, some) == _hung(Sheet(1.0), some)
    assert 0 not in sheet and 6999 in sheet, "what came first is forgotten, what is in use is not"


@pytest.mark.parametrize("fast", [True, False], ids=("on screen", "in a file"))
def test_a_circle_does_not_hide_what_its_quadrant_is_called(fast: bool) -> None:
    empty, _ = laid(replace(demo(), bubbles=()), 420, 260)
    x, y = name_rects(empty.scene, empty.geometry, measure)["rivalry"].centre
    there = empty.geometry.to_points(x, y)
    bubble = Bubble("i", "i", "Visas", there[0], there[1], salience=3.0)
    layout, _ = laid(replace(demo(), bubbles=(bubble,)), 420, 260)
    image = canvas(layout, LIGHT)
    painter = QPainter(image)
    if fast:
        MatrixPainter(LIGHT).paint(painter, layout, Placement())
    else:
        paint_matrix(painter, layout, Placement(), LIGHT)
    painter.end()
    half = round(float(layout.outer[0]) * 0.6)
    inside = pixels(image)[round(y) - half : round(y) + half, round(x) - half : round(x) + half].sum(axis=2)
    assert inside.max() - inside.min() > 250, "letters with the ground around them, and no plain circle"
