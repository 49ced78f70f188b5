"""The grid of what labels must not cover holds the very cells whose centres lie in a bubble."""

from __future__ import annotations

import numpy as np
import pytest

from tests.drawing.demo import crowd
from workbench.drawing.geometry import Rect, View, geometry_in
from workbench.drawing.layout import laid_out
from workbench.drawing.occupancy import cell_of, discs


@pytest.mark.parametrize(("count", "scale", "zoom"), [(300, 1.0, 1.0), (12, 1.0, 1.0), (40, 2.0, 3.0)])
def test_as_many_cells_are_counted_as_have_their_centre_in_a_bubble(count: int, scale: float, zoom: float) -> None:
    layout = laid_out(crowd(count, 3), geometry_in(Rect(0, 0, 700, 500), scale, View(zoom, 4.0, 6.0)))
    frame, cell = layout.geometry.frame, cell_of(layout.geometry)
    x = frame.x + (np.arange(int(frame.width / cell) + 2) + 0.5) * cell
    y = frame.y + (np.arange(int(frame.height / cell) + 2) + 0.5) * cell
    held = np.zeros((len(y), len(x)), dtype=bool)
    for px, py, radius in zip(layout.x, layout.y, layout.outer, strict=True):
        held |= (x - px) ** 2 + (y - py)[:, None] ** 2 <= radius**2
    rng = np.random.default_rng(5)
    left, top = rng.uniform(frame.x, frame.right, 200), rng.uniform(frame.y, frame.bottom, 200)
    right, bottom = left + rng.uniform(2, 150, 200), top + rng.uniform(2, 60, 200)
    found = discs(layout).count(left, top, right, bottom)
    for n in range(200):
        inside = (x >= left[n]) & (x < right[n]), (y >= top[n]) & (y < bottom[n])
        assert found[n] == np.count_nonzero(held[inside[1]][:, inside[0]])
    assert found.any() and not found.all()
