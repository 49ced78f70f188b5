"""Trails lead from place to place, and nothing in them hangs on colour alone."""

from __future__ import annotations

import dataclasses

from workbench.drawing.geometry import Rect, geometry_in
from workbench.drawing.layout import laid_out
from workbench.drawing.marks import Disc, Group, Path, Text
from workbench.drawing.palette import DARK, LIGHT
from workbench.drawing.scene import Bubble, Scene, Stop
from workbench.drawing.trails import trail_marks

STOPS = (Stop(2.0, 8.0, "2012-12-31"), Stop(6.0, 3.0, "2013-05-07"), Stop(5.0, 5.0, "2013-09-10"))
SCENE = Scene(
    bubbles=(Bubble("a", "a", "A", 5.0, 5.0), Bubble("b", "b", "B", 1.0, 1.0)),
    trails={"a": STOPS, "b": STOPS[:1], "gone": STOPS},
)
GEOMETRY = geometry_in(Rect(0, 0, 900, 700), 1.0)


def test_a_line_leads_from_place_to_place() -> None:
    (group,) = trail_marks(laid_out(SCENE, GEOMETRY), LIGHT)
    assert isinstance(group, Group)
    lines = [mark for mark in group.marks if isinstance(mark, Path)]
    places = [GEOMETRY.to_pixels(stop.x, stop.y) for stop in STOPS]
    assert [mark.points for mark in lines] == [(places[0], places[1]), (places[1], places[2])]
    dots = [mark for mark in group.marks if isinstance(mark, Disc)]
    assert [(dot.x, dot.y) for dot in dots] == places
    assert dots[0].fill == LIGHT.field != dots[1].fill, "the first place is an open dot"
    assert not any(isinstance(mark, Text) for mark in group.marks)


def test_the_days_stand_at_what_is_selected() -> None:
    (group,) = trail_marks(laid_out(SCENE.pointed(["a"]), GEOMETRY), DARK)
    assert isinstance(group, Group)
    texts = [mark.text for mark in group.marks if isinstance(mark, Text)]
    assert texts == ["2012-12-31", "2013-05-07"], "where it stands now its label stands"


def test_a_spotlight_on_others_dims_it() -> None:
    (group,) = trail_marks(laid_out(dataclasses.replace(SCENE, spotlight=frozenset({"b"})), GEOMETRY), LIGHT)
    assert isinstance(group, Group) and group.opacity < 0.5
