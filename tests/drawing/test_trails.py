"""Trails lead from place to place, and nothing in them hangs on colour alone."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path as File

import pytest

from tests.drawing.model import small_model
from workbench.domain.model import Model, linked
from workbench.domain.progress import Indicator, Observation
from workbench.drawing.geometry import Rect, geometry_in
from workbench.drawing.labels import Placement
from workbench.drawing.layout import laid_out
from workbench.drawing.marks import Disc, Group, Mark, Path, Text
from workbench.drawing.over_time import Stop, stops_of
from workbench.drawing.palette import DARK, LIGHT
from workbench.drawing.render import render, svg
from workbench.drawing.scene import Bubble, Scene, Wording, scene_for
from workbench.drawing.shapes import matrix_marks
from workbench.drawing.trails import trail_marks
from workbench.drawing.wall import Reveal, showing
from workbench.engine.evaluation import evaluate
from workbench.engine.settings import settings_of

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


def read_over_time(private: bool = False) -> Model:
    """The small workspace with an indicator that was read three times, the last of them in private."""
    watched = Indicator("watched", "watched", "Watched", "cushion", private=private)
    states = (("2012-05-01", "cushion-absent"), ("2012-08-01", "cushion-present"), ("2012-09-01", "cushion-absent"))
    readings = [
        linked(Observation("", watched.id, day, state, True, private=day == "2012-09-01")) for day, state in states
    ]
    return Model.of([*small_model().entities(), watched, *readings])


def test_a_picture_has_the_trail_if_it_is_asked_for(tmp_path: File) -> None:
    model = read_over_time()
    with_it, without = svg(model, trail=True), svg(model)
    assert "lines: where it stood from 2012-05-01 to 2012-08-01" in with_it, "a private day is told to nobody"
    assert "where it stood" not in without and with_it.count("<circle") > without.count("<circle")
    assert "lines: where it stood before" in svg(read_over_time(private=True), trail=True)
    render(model, tmp_path / "one.png", trail=True)
    render(model, tmp_path / "two.png")
    assert (tmp_path / "one.png").read_bytes() != (tmp_path / "two.png").read_bytes()
    with pytest.raises(ValueError, match="there is no trail"):
        render(small_model(), tmp_path / "none.png", trail=True)


def test_on_the_wall_a_trail_is_where_it_is_at_the_desk_and_tells_no_private_day() -> None:
    model = read_over_time()
    now = evaluate(model, settings_of(model, None))
    shown = showing(model, now, None, None, False, Wording(), trail=True)
    whole = stops_of(model)
    assert shown.scene.trails.keys() == {issue for issue in whole if not model.issues[issue].private}
    for issue, stops in shown.scene.trails.items():
        assert [stop[:2] for stop in stops] == [stop[:2] for stop in whole[issue]]
        assert [stop.day for stop in stops] == ["2012-05-01", "2012-08-01", ""]
    assert shown.scene.subtitle.endswith("lines: where it stood from 2012-05-01 to 2012-08-01")
    layout = laid_out(shown.scene.pointed(["trade"]), GEOMETRY)
    days = [mark.text for mark in everything(trail_marks(layout, DARK)) if isinstance(mark, Text)]
    assert "2012-08-01" in days and not any("09" in day or day == "" for day in days)
    assert not showing(model, now, None, None, False, Wording()).scene.trails
    after = evaluate(model, settings_of(model, "deal"))
    live = showing(model, after, now, "deal", False, Wording(), trail=True)
    assert Reveal(model, live, now, after).step(1).scene.trails == live.scene.trails


def test_in_a_picture_the_trail_lies_between_the_ground_and_the_bubbles() -> None:
    layout = laid_out(scene_for(read_over_time(), None, private=False, trail=True), GEOMETRY)
    painted = everything(matrix_marks(layout, Placement(), LIGHT))
    trails = trail_marks(layout, LIGHT)[0]
    titled = [at for at, mark in enumerate(painted) if isinstance(mark, Group) and mark.title]
    assert painted.index(trails) < min(titled)


def everything(marks: Iterable[Mark]) -> list[Mark]:
    """All marks in the order of painting, those within groups, too."""
    found: list[Mark] = []
    for mark in marks:
        found.append(mark)
        if isinstance(mark, Group):
            found += everything(mark.marks)
    return found
