"""Points and pixels, sizes, and what lies where."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing.demo import demo
from workbench.drawing.geometry import Geometry, Rect, View, geometry_in, ticks
from workbench.drawing.ground import CORNERS, name_marks, name_rects, names_fitted
from workbench.drawing.layout import laid_out
from workbench.drawing.lettering import measure
from workbench.drawing.marks import Text
from workbench.drawing.palette import LIGHT
from workbench.drawing.scene import Bubble, Scene

sides = st.floats(60, 4000)
scales = st.floats(0.6, 4.0)
places = st.floats(0, 10)
views = st.builds(View, st.floats(0.1, 40), st.floats(-5, 15), st.floats(-5, 15))
geometries = st.builds(
    lambda w, h, s, v, n: geometry_in(Rect(7, 11, w, h), s, v, n), sides, sides, scales, views, st.integers(0, 800)
)


@given(geometries, places, places)
def test_there_and_back(geometry: Geometry, x: float, y: float) -> None:
    assert geometry.to_points(*geometry.to_pixels(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(geometries)
def test_nothing_beyond_the_axes_is_seen_and_all_bubbles_are_whole(geometry: Geometry) -> None:
    view = geometry.view
    assert view == view.kept_inside()
    if view.zoom == 1:
        for x, y in ((0, 0), (10, 10)):
            px, py = geometry.to_pixels(x, y)
            r = geometry.radius(3) + geometry.ring
            assert geometry.frame.holds(Rect(px - r, py - r, 2 * r, 2 * r))


@given(geometries)
def test_area_grows_with_salience(geometry: Geometry) -> None:
    one, two, three = (geometry.radius(s) for s in (1, 2, 3))
    assert 6 <= geometry.radius(0) <= one <= two < three
    assert three**2 / two**2 == pytest.approx(1.5)
    if one > geometry.smallest:
        assert three**2 / one**2 == pytest.approx(3)


@given(geometries, st.floats(0.01, 10))
def test_quadrants_fill_the_frame(geometry: Geometry, threshold: float) -> None:
    quadrants = geometry.quadrants(threshold)
    area = sum(q.width * q.height for q in quadrants.values())
    assert area == pytest.approx(geometry.frame.width * geometry.frame.height)
    x, y = geometry.to_pixels(threshold, threshold)
    if geometry.frame.contains(x, y):
        assert quadrants["rivalry"][:2] == pytest.approx((x, y))
        assert (quadrants["partnership"].right, quadrants["partnership"].bottom) == pytest.approx((x, y))


@given(st.floats(1, 10), places, places, st.floats(0.2, 5))
def test_zooming_keeps_the_point_under_the_pointer(zoom: float, x: float, y: float, factor: float) -> None:
    geometry = geometry_in(Rect(0, 0, 800, 500), view=View(zoom, 5, 5))
    left, right, low, high = geometry.seen()
    x, y = left + (right - left) * x / 10, low + (high - low) * y / 10
    before = geometry.to_pixels(x, y)
    after = geometry_in(Rect(0, 0, 800, 500), view=geometry.view.zoomed(factor, x, y))
    if after.view.zoom > zoom:
        assert after.to_pixels(x, y) == pytest.approx(before, abs=geometry.inset * factor + 1e-6)


@given(st.lists(st.tuples(places, places), max_size=20))
def test_fitting_shows_everything(found: list[tuple[float, float]]) -> None:
    geometry = geometry_in(Rect(0, 0, 800, 500), view=View.around(found))
    for x, y in found:
        assert geometry.frame.contains(*geometry.to_pixels(x, y))


def test_ticks_name_the_threshold() -> None:
    geometry = geometry_in(Rect(0, 0, 800, 500))
    assert ticks(geometry, 6.5, 0, 10) == [0, 6.5, 10]
    close = geometry_in(Rect(0, 0, 800, 500), view=View(4, 5, 5))
    left, right, _, _ = close.seen()
    found = ticks(close, 5.1, left, right)
    assert 5.1 in found and len(found) >= 4 and all(left <= v <= right for v in found)


def test_what_lies_under_the_pointer() -> None:
    bubbles = (Bubble("large", "a", "Large", 5, 5, salience=3), Bubble("small", "b", "Small", 5, 5.05, salience=0))
    layout = laid_out(Scene(bubbles=bubbles), geometry_in(Rect(0, 0, 800, 500)))
    x, y = layout.geometry.to_pixels(5, 5)
    assert layout.hit(x, y) == "small"
    assert layout.hit(x + layout.radius[0] - 1, y) == "large"
    assert layout.hit(x + layout.radius[0] + 3, y) == "large"
    assert layout.hit(x + 100, y) is None
    assert layout.within(Rect(x - 5, y - 5, 10, 10)) == ["large", "small"]
    assert laid_out(Scene(), layout.geometry).hit(x, y) is None


def test_the_keyboard_goes_from_bubble_to_bubble() -> None:
    layout = laid_out(demo(), geometry_in(Rect(0, 0, 834, 466)))
    snowden = layout.scene.bubbles[10].issue
    right = layout.toward(snowden, 1, 0)
    assert right and layout.scene.bubble(right).x > 5.4  # type: ignore[union-attr]
    assert layout.toward(snowden, 0, 1) is None
    assert layout.toward("nobody", 1, 0) is not None
    reached, here = {snowden}, snowden
    for dx, dy in ((0, -1), (-1, 0), (1, 0), (0, -1), (-1, 0)):
        here = layout.toward(here, dx, dy) or here
        reached.add(here)
    assert len(reached) > 3


def test_arrows_end_at_the_bubble_and_short_moves_have_none() -> None:
    geometry = geometry_in(Rect(0, 0, 800, 500))
    across, _ = geometry.per_point
    bubbles = (
        Bubble("far", "a", "Far", 5, 5, ghost=(2, 5)),
        Bubble("near", "b", "Near", 5, 8, ghost=(5 - 3 / across, 8)),
        Bubble("still", "c", "Still", 5, 2),
    )
    layout = laid_out(Scene(bubbles=bubbles), geometry)
    assert layout.moves.at.tolist() == [0]
    x0, y0, x1, y1 = layout.moves.ends[0].tolist()
    assert math.hypot(x1 - layout.x[0], y1 - layout.y[0]) == pytest.approx(layout.outer[0] + 1)
    assert x0 < x1 and y0 == pytest.approx(y1)


@given(
    sizes=st.tuples(st.integers(200, 1400), st.integers(120, 900), st.sampled_from((0.8, 1.0, 1.5, 2.0))),
    names=st.lists(st.text(st.sampled_from("abЖ mW"), max_size=60), min_size=4, max_size=4),
)
def test_two_names_of_quadrants_never_run_into_each_other(sizes: tuple[int, int, float], names: list[str]) -> None:
    width, height, scale = sizes
    geometry = geometry_in(Rect(0, 0, width, height), scale)
    scene = Scene(quadrants=dict(zip(CORNERS, names, strict=True)))
    rects = name_rects(scene, geometry, measure)
    for left, right in (("partnership", "cooperate_and_compete"), ("low_engagement", "rivalry")):
        assert rects[left].right <= rects[right].x
        assert geometry.frame.x <= rects[left].x and rects[right].right <= geometry.frame.right
    painted = [mark.text for mark in name_marks(scene, geometry, LIGHT) if isinstance(mark, Text)]
    assert painted == list(names_fitted(scene, geometry)[1].values())


def test_names_of_quadrants_are_whole_where_there_is_room_for_them() -> None:
    names = dict(zip(CORNERS, ("Partnership", "Cooperate and compete", "Rivalry", "Neglect"), strict=True))
    for width, whole in ((900, True), (340, True), (180, False)):
        geometry = geometry_in(Rect(0, 0, width, 300))
        size, shown = names_fitted(Scene(quadrants=names), geometry)
        assert (shown == names) == whole and (size == geometry.quadrant_size) == (width >= 340)
