"""Between two scenes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.drawing.demo import demo
from workbench.drawing.animation import between, differs, eased
from workbench.drawing.scene import Bubble, Scene


@given(st.floats(0, 1), st.floats(0, 1))
def test_easing_goes_one_way(one: float, other: float) -> None:
    assert eased(0) == 0 and eased(1) == 1
    low, high = sorted((one, other))
    assert 0 <= eased(low) <= eased(high) <= 1
    assert eased(one) >= one - 1e-12


@given(st.floats(0, 1))
def test_bubbles_go_straight_from_place_to_place(progress: float) -> None:
    end = demo()
    start = end.moved_to({b.issue: b.ghost for b in end.bubbles if b.ghost})
    shown = between(start, end, progress)
    assert [b.issue for b in shown.bubbles] == [b.issue for b in end.bubbles]
    for a, b, now in zip(start.bubbles, end.bubbles, shown.bubbles, strict=True):
        assert min(a.x, b.x) - 1e-9 <= now.x <= max(a.x, b.x) + 1e-9
        assert min(a.y, b.y) - 1e-9 <= now.y <= max(a.y, b.y) + 1e-9
        assert now.strength == 1


def test_it_begins_at_the_start_and_ends_at_the_end() -> None:
    end = demo()
    start = end.moved_to({"issue-0": (1, 1), "issue-3": (2, 2)})
    assert between(start, end, 1.0) is end
    first = between(start, end, 0.0)
    assert [(b.x, b.y) for b in first.bubbles] == [(b.x, b.y) for b in start.bubbles]
    assert first.bubbles[3].band == (2, 2, 2, 2)  # a band grows from the point
    assert differs(start, end) and not differs(end, end)


def test_what_comes_and_goes_fades() -> None:
    a, b = Bubble("a", "a", "A", 1, 1), Bubble("b", "b", "B", 2, 2)
    start, end = Scene(bubbles=(a,)), Scene(bubbles=(b,), threshold=6)
    assert differs(start, end)
    half = between(start, end, 0.5)
    assert half.bubble("a").strength + half.bubble("b").strength == 1  # type: ignore[union-attr]
    assert 5 < half.threshold < 6
    assert between(start, replace(end, selected=frozenset({"b"})), 0.2).selected == {"b"}
