"""Lines to names that stand off their circles: none runs through another name."""

from __future__ import annotations

import pytest

from tests.drawing.demo import demo
from tests.drawing.test_placement import crowd, labelled
from workbench.drawing.geometry import Rect
from workbench.drawing.labels import Label
from workbench.drawing.layout import Layout
from workbench.drawing.placement import Placement
from workbench.drawing.shapes import leader


def through(ends: tuple[float, float, float, float], rect: Rect) -> bool:
    """Whether a line runs through a rectangle, by more than its edge."""
    x0, y0, x1, y1 = ends
    inner = rect.inflated(-0.5)
    return any(inner.contains(x0 + (x1 - x0) * n / 100, y0 + (y1 - y0) * n / 100) for n in range(101))


def crossings(layout: Layout, placement: Placement) -> list[tuple[Label, Label]]:
    return [
        (one, other)
        for one in placement.labels
        if not one.over and (ends := leader(one, layout)) is not None
        for other in placement.labels
        if other is not one and not other.over and through(ends, other.rect)
    ]


@pytest.mark.parametrize("size", [(770, 450), (834, 466)])
@pytest.mark.parametrize("seed", range(8))
def test_no_line_to_a_name_runs_through_another(seed: int, size: tuple[int, int]) -> None:
    layout, placement, _ = labelled(crowd(45, seed), *size)
    assert any(leader(label, layout) for label in placement.labels), "nothing stands off here: another example"
    assert crossings(layout, placement) == []


def test_a_name_placed_again_beside_a_line_stays_off_it() -> None:
    """Everything stays where it was, and what is selected then finds its place beside the lines that are there."""
    scene = demo()
    _, before, _ = labelled(scene, 560, 320)
    for bubble in scene.bubbles:
        layout, after, _ = labelled(scene.pointed({bubble.issue}), 560, 320, former=before)
        assert crossings(layout, after) == []
