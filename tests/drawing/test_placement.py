"""Labels never overlap, never leave the frame, never cover a bubble, and stay where they are."""

from __future__ import annotations

import itertools
import math
import random
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.drawing.demo import QUADRANTS, crowd, demo
from workbench.drawing import placement as placing
from workbench.drawing.geometry import Rect, View, geometry_in
from workbench.drawing.greedy import Greedy, candidates, gap_of
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Label, Placement, followed, importance
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.occupancy import Soft
from workbench.drawing.over import OVER, label_over
from workbench.drawing.placement import place, titles_lettered
from workbench.drawing.scene import Bubble, Scene
from workbench.drawing.slots import cut, lettered, rough_measure
from workbench.drawing.staying import all_stay

coordinates = st.integers(0, 1000).map(lambda n: n / 100)


@st.composite
def scenes(draw: st.DrawFn, most: int = 30, moved: bool = True) -> Scene:
    """Any bubbles anywhere, with titles of any length, and unless ``moved`` is false with ghosts and the like."""
    bubbles = []
    for n in range(draw(st.integers(0, most))):
        x, y = draw(coordinates), draw(coordinates)
        ghost = draw(st.none() | st.tuples(coordinates, coordinates)) if moved else None
        bubbles.append(
            Bubble(
                issue=f"i{n}",
                key=f"k{draw(st.integers(0, 5))}",
                title=draw(st.text(st.sampled_from("ab Ж-"), max_size=60)),
                x=x,
                y=y,
                ghost=ghost,
                uncut=draw(st.none() | st.just((x, min(y + 2, 10.0)))) if moved else None,
                band=draw(st.none() | st.just((max(x - 1, 0), min(x + 1, 10), y, y))) if moved else None,
                salience=float(draw(st.integers(0, 3))),
                requirement=draw(st.sampled_from(("none", "met", "open", "blocked"))),
            )
        )
    ids = [b.issue for b in bubbles]
    selected = frozenset(draw(st.lists(st.sampled_from(ids), max_size=3))) if ids else frozenset()
    return Scene(bubbles=tuple(bubbles), quadrants=QUADRANTS, selected=selected)


sizes = st.tuples(st.integers(120, 1400), st.integers(120, 900), st.sampled_from((0.8, 1.0, 1.5, 2.0)))
views = st.builds(View, st.floats(1.0, 6.0), coordinates, coordinates)


def labelled(
    scene: Scene, width: float = 834, height: float = 466, scale: float = 1.0, former: Placement | None = None,
    view: View | None = None,
) -> tuple[Layout, Placement, list[Rect]]:  # fmt: skip
    geometry = geometry_in(Rect(0, 0, width, height), scale, view, len(scene.bubbles))
    layout = laid_out(scene, geometry)
    names = list(name_rects(scene, geometry, rough_measure).values())
    return layout, place(layout, titles_lettered(layout, rough_measure), names, former), names


def apart(label: Label, layout: Layout) -> float:
    """How far a label stays from the nearest bubble; negative where it covers one."""
    rect = label.rect
    distances = [
        math.hypot(max(rect.x - x, x - rect.right, 0.0), max(rect.y - y, y - rect.bottom, 0.0)) - r
        for x, y, r in zip(layout.x.tolist(), layout.y.tolist(), layout.outer.tolist(), strict=True)
    ]
    return min(distances)


def shared(box: Rect, rect: Rect) -> float:
    across, down = min(box.right, rect.right) - max(box.x, rect.x), min(box.bottom, rect.bottom) - max(box.y, rect.y)
    return max(across, 0.0) * max(down, 0.0) / (box.width * box.height)


def check(layout: Layout, placement: Placement, names: list[Rect], slack: float = 0.0) -> None:
    for one, other in itertools.combinations(placement.labels, 2):
        assert not one.rect.overlaps(other.rect), (one, other)
    for label in placement.labels:
        assert layout.geometry.frame.holds(label.rect), label
        assert not any(label.rect.overlaps(name) for name in names), label
        assert label.over or apart(label, layout) > -slack, label
    over = [label for label in placement.labels if label.over]
    farthest = {layout.scene.bubbles[at].issue for at in {*layout.farthest, *layout.movers}}
    assert len(over) <= OVER
    assert len(placement.labels) <= 2 * OVER or all(label.issue in farthest for label in over)


@given(scenes(), sizes, views)
def test_labels_keep_clear_of_everything(scene: Scene, size: tuple[int, int, float], view: View) -> None:
    layout, placement, names = labelled(scene, *size, view=view)
    check(layout, placement, names)
    shown = [label.issue for label in placement.labels]
    assert len(shown) == len(set(shown))
    assert all(layout.seen[scene.index[issue]] for issue in shown)


@given(scenes(), sizes)
def test_what_moved_is_named_before_what_stayed(scene: Scene, size: tuple[int, int, float]) -> None:
    layout, placement, names = labelled(scene, *size)
    firm = {*scene.selected, *(scene.bubbles[at].issue for at in layout.movers)}
    stayed = [label for label in placement.labels if label.issue not in firm]
    for at in layout.movers[:1]:
        bubble = scene.bubbles[at]
        if bubble.issue in placement.by_issue or not layout.seen[at]:
            continue
        text = titles_lettered(layout, rough_measure)[at]
        room = [*(label.rect for label in placement.labels if label.issue in firm), *names]
        x, y, outer = (float(values[at]) for values in (layout.x, layout.y, layout.outer))
        beside = Rect(x + outer + gap_of(layout), y - text.height / 2, text.width, text.height)
        free = layout.geometry.frame.holds(beside) and not any(beside.inflated(2).overlaps(other) for other in room)
        assert not free, (bubble.issue, stayed)


@given(scenes(), sizes)
def test_the_same_scene_gives_the_same_labels(scene: Scene, size: tuple[int, int, float]) -> None:
    _, one, _ = labelled(scene, *size)
    _, other, _ = labelled(scene, *size)
    assert one == other
    turned = replace(scene, bubbles=tuple(reversed(scene.bubbles)))
    if len({b.key for b in scene.bubbles}) == len(scene.bubbles):
        assert {(label.issue, label.rect) for label in labelled(turned, *size)[1].labels} == {
            (label.issue, label.rect) for label in one.labels
        }


@given(scenes(), sizes)
def test_labels_that_are_there_stay(scene: Scene, size: tuple[int, int, float]) -> None:
    _, one, _ = labelled(scene, *size)
    layout, again, names = labelled(scene, *size, former=one)
    before = {label.issue: (label.rect, label.slot) for label in one.labels}
    now = {label.issue: (label.rect, label.slot) for label in again.labels}
    assert before.items() <= now.items()
    check(layout, again, names)


@given(scenes(moved=False), sizes, st.integers(0, 999))
def test_tiny_moves_change_no_slot(scene: Scene, size: tuple[int, int, float], seed: int) -> None:
    width, height, scale = size
    layout, one, _ = labelled(scene, *size)
    assume(scene.selected <= one.by_issue.keys())  # what is selected may push others away once it fits
    across, up = layout.geometry.per_point
    uniform = random.Random(seed).uniform

    def nudged(bubble: Bubble) -> Bubble:
        return replace(bubble, x=bubble.x + uniform(-0.3, 0.3) / across, y=bubble.y + uniform(-0.3, 0.3) / up)

    moved = replace(scene, bubbles=tuple(nudged(b) for b in scene.bubbles))
    after, two, names = labelled(moved, width, height, scale, former=one)
    now = {label.issue: label.slot for label in two.labels}
    assert {label.issue: label.slot for label in one.labels}.items() <= now.items()
    check(after, two, names, slack=3.0)


def test_nearly_all_of_two_dozen_labels_are_shown() -> None:
    layout, placement, names = labelled(demo(), 770, 450)
    check(layout, placement, names)
    assert len(placement.labels) >= len(layout.scene.bubbles) - 1


@pytest.mark.parametrize("seed", range(5))
def test_most_labels_are_shown_however_they_lie(seed: int) -> None:
    layout, placement, names = labelled(crowd(25, seed), 770, 450)
    check(layout, placement, names)
    assert len(placement.labels) >= 22


def test_in_a_crowd_of_moves_those_that_go_farthest_stand_out_and_are_named() -> None:
    far = {f"i{n}": (9.5, 9.5 - n * 0.8) for n in range(7)}
    scene = crowd(400)
    moved = replace(
        scene,
        bubbles=tuple(
            replace(b, ghost=(0.1, b.y), x=9.5, y=far[b.issue][1])
            if b.issue in far
            else replace(b, ghost=(b.x, b.y + 0.9))
            for b in scene.bubbles
        ),
    )
    layout, placement, names = labelled(moved, 834, 466)
    check(layout, placement, names)
    assert far.keys() <= placement.by_issue.keys(), "named, over others where there is no room"
    assert any(label.over for label in placement.labels)
    assert all(layout.loudness[moved.index[issue]] == 1.0 for issue in far)
    faint = next(i for i in moved.index if layout.loudness[moved.index[i]] < 1.0)
    chosen = laid_out(replace(moved, selected=frozenset({faint})), layout.geometry)
    assert chosen.loudness[moved.index[faint]] == 1.0
    for former in (placement, Placement()):
        again = place(layout, titles_lettered(layout, rough_measure), names, former)
        assert again.labels == placement.labels, "nothing has moved, so nothing jumps"
    dense = labelled(replace(moved, bubbles=tuple(replace(b, salience=3) for b in moved.bubbles)), 560, 240)
    assert not dense[1].beside().labels and dense[1].labels, "even where no label has room beside its bubble"
    assert labelled(dense[0].scene, 560, 240, former=Placement())[1].labels
    few = labelled(replace(moved, bubbles=moved.bubbles[:30]))
    assert (few[0].loudness == 1.0).all()


def test_a_crowd_without_room_for_any_name_has_the_most_important() -> None:
    still = replace(crowd(500), bubbles=tuple(replace(bubble, ghost=None) for bubble in crowd(500).bubbles))
    layout, placement, names = labelled(still, 834, 466, 2.0)
    check(layout, placement, names)
    assert len(placement.labels) >= 4
    over = [layout.scene.bubble(label.issue) for label in placement.labels if label.over]
    assert over and all(bubble is not None and bubble.salience >= 2.0 for bubble in over)


def test_what_is_selected_comes_first() -> None:
    together = tuple(
        Bubble(f"i{n}", f"k{n:02}", f"An issue area of some length {n}", 5 + n * 0.01, 5, salience=3) for n in range(30)
    )
    scene = Scene(bubbles=together, quadrants=QUADRANTS)
    _, before, _ = labelled(scene)
    left_out = next(b.issue for b in scene.bubbles if b.issue not in before.by_issue)
    _, after, _ = labelled(scene.pointed({left_out}), former=before)
    assert after.by_issue[left_out].bold


def test_a_label_that_found_no_room_is_shown_over_the_others() -> None:
    scene = crowd(300)
    layout, placement, _ = labelled(scene)
    hidden = next(b for b in scene.bubbles if b.issue not in placement.by_issue)
    text = lettered(hidden.title, rough_measure, 12, False, 150)
    label = label_over(layout, hidden.issue, text, [other.rect for other in placement.labels])
    assert label and label.over and layout.geometry.frame.holds(label.rect)
    assert label_over(layout, "nobody", text) is None


def test_labels_follow_their_bubbles() -> None:
    scene = demo()
    layout, placement, _ = labelled(scene)
    assert followed(placement, layout) == placement
    moved = scene.moved_to({"issue-0": (6.0, 2.0)})
    after = followed(placement, laid_out(moved, layout.geometry)).by_issue["issue-0"]
    x, y = layout.geometry.to_pixels(6.0, 2.0)
    was = placement.by_issue["issue-0"].rect
    assert after.rect.x - x == pytest.approx(was.x - layout.x[0])
    assert after.rect.y - y == pytest.approx(was.y - layout.y[0])


@given(st.text(max_size=80), st.floats(20, 400))
def test_titles_are_never_wider_than_allowed(title: str, widest: float) -> None:
    text = lettered(title, rough_measure, 12, False, widest)
    for written in (text, text.broken or text):
        assert 1 <= len(written.lines) <= 2
        assert written.width <= max(widest, rough_measure("a…", 12, False))
    if len(text.lines) == 1 and "…" not in text.lines[0] and title.strip():
        assert text.lines[0] == " ".join(title.split())


def test_a_long_title_is_broken_then_cut() -> None:
    text = lettered("Former Soviet space and the Eurasian Union", rough_measure, 12, False, 180)
    assert text.lines == ("Former Soviet space", "and the Eurasian Union")
    assert cut("Eurasian Union", rough_measure, 12, False, 60) == "Eurasia…"


@pytest.mark.parametrize("seed", range(4))
def test_a_crowd_is_filled_as_by_one_label_after_the_other(seed: int) -> None:
    layout = laid_out(crowd(400, seed), geometry_in(Rect(0, 0, 1300, 800), 1.0))
    found = candidates(layout, titles_lettered(layout, rough_measure), [Rect(500, 300, 200, 40)], Soft(layout))
    together, each = Greedy(found), Greedy(found)
    order = importance(layout)
    first, others = order[:30], order[30:]
    for greedy in (together, each):
        assert sum(greedy.choose(at) for at in first) > 0
    together.fill(others)
    assert sum(each.choose(at) for at in others) > 20
    assert together.chosen == each.chosen


@pytest.mark.parametrize("seed", range(4))
def test_in_a_crowd_only_what_moved_is_placed_again(seed: int) -> None:
    scene = crowd(400, seed)
    layout, placement, names = labelled(scene, 1300, 800)
    rng, named = random.Random(seed), 0
    for _ in range(6):
        chosen = set(rng.sample(range(400), 12))
        bubbles = tuple(
            replace(b, x=min(max(b.x + rng.uniform(-2, 2), 0), 10)) if n in chosen else b
            for n, b in enumerate(scene.bubbles)
        )
        scene = replace(scene, bubbles=bubbles, selected=frozenset({f"i{rng.randrange(400)}"}))
        now = laid_out(scene, layout.geometry, layout)
        again = place(now, titles_lettered(now, rough_measure), names, placement)
        check(now, again, names)
        named += len(set(again.by_issue) & {f"i{n}" for n in chosen})
        still = {label.issue for label in placement.labels} - {f"i{n}" for n in chosen} - scene.selected
        gone = [issue for issue in still if issue not in again.by_issue]
        assert len(gone) <= 12, "only what something came to lie on may lose its label"
        jumped = [i for i in still if i in again.by_issue and again.by_issue[i].rect != placement.by_issue[i].rect]
        assert len(jumped) <= 12
        layout, placement = now, again
    assert named


@pytest.mark.parametrize("seed", range(4))
def test_room_is_left_for_others_only_where_some_were_placed_again(seed: int) -> None:
    scene = crowd(400, seed)
    layout, placement, names = labelled(scene, 1300, 800)
    texts = titles_lettered(layout, rough_measure)
    assert not placement.near
    assert place(layout, texts, names, replace(placement, around=None)) == placement, "nobody would find more room"
    rng, found = random.Random(seed), 0
    for _ in range(6):
        away = {rng.choice(placement.labels).issue for _ in range(10)}
        bubbles = tuple(replace(b, x=9.8, y=0.2) if b.issue in away else b for b in scene.bubbles)
        now = laid_out(replace(scene, bubbles=bubbles), layout.geometry, layout)
        texts = titles_lettered(now, rough_measure)
        again = place(now, texts, names, placement)
        assert again.near and place(now, texts, names, again).near
        whole = place(now, texts, names, replace(again, around=None))
        found += len(set(whole.by_issue) - set(again.by_issue))
        assert not whole.near
    assert found


@pytest.mark.parametrize("seed", range(4))
def test_a_spotlight_on_a_crowd_leaves_every_label_where_all_of_them_placed_again_would_be(seed: int) -> None:
    rng = random.Random(seed)
    bubbles = tuple(replace(b, ghost=(10 - b.x, b.y)) if rng.random() < 0.2 else b for b in crowd(400, seed).bubbles)
    layout, placement, names = labelled(replace(crowd(400, seed), bubbles=bubbles), 1300, 800)
    texts = titles_lettered(layout, rough_measure)
    lit = frozenset(f"i{n}" for n in rng.sample(range(400), 60))
    for light in (lit, frozenset({next(iter(lit))}), None):
        now = laid_out(layout.scene.lit(light), layout.geometry, layout)
        again = place(now, texts, names, placement)
        whole = place(now, texts, names, replace(placement, around=None))
        assert again.labels == whole.labels and again.near == whole.near
        assert light is None or any(label.issue not in light for label in again.labels), "others keep theirs, too"
        assert {label.issue for label in again.labels if label.over} <= (light or set(now.scene.index))
        placement = again


def test_nothing_new_places_nothing() -> None:
    layout, placement, names = labelled(crowd(400), 1300, 800)
    now = laid_out(layout.scene.pointed(hovered="i7"), layout.geometry, layout)
    assert place(now, titles_lettered(now, rough_measure), names, placement).labels is placement.labels


def test_a_label_goes_from_its_old_side_to_its_new_one_without_a_jump() -> None:
    layout, placement, names = labelled(crowd(25), 770, 450)
    other = replace(layout.scene, bubbles=tuple(replace(b, x=10 - b.x) for b in layout.scene.bubbles))
    goal = laid_out(other, layout.geometry)
    after = place(goal, titles_lettered(goal, rough_measure), names, placement)
    turned = [
        i for i in after.by_issue if i in placement.by_issue and after.by_issue[i].slot != placement.by_issue[i].slot
    ]
    assert turned
    first, last = followed(after, layout, placement, 0.0), followed(after, goal, placement, 1.0)
    for issue in turned:
        was, began = placement.by_issue[issue].rect, first.by_issue[issue].rect
        assert (began.x, began.y) == pytest.approx((was.x, was.y), abs=0.5)
        end, ended = after.by_issue[issue].rect, last.by_issue[issue].rect
        assert (ended.x, ended.y) == pytest.approx((end.x, end.y), abs=0.01)


@pytest.mark.parametrize("seed", range(8))
def test_where_all_can_stay_nothing_is_placed_otherwise(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    scene, former, stayed = crowd(12, seed) if seed % 2 else demo(), None, 0
    for _ in range(12):
        _, quick, names = labelled(scene, 1100, 760, former=former)
        layout = quick.around.layout if quick.around else None
        stayed += (
            layout is not None
            and all_stay(
                layout, titles_lettered(layout, rough_measure), names, Soft(layout), former.by_issue if former else {}
            )
            == quick.labels
        )
        with monkeypatch.context() as patched:
            patched.setattr(placing, "all_stay", lambda *_: None)
            _, weighed, _ = labelled(scene, 1100, 760, former=former)
        assert quick.labels == weighed.labels
        former = quick
        some = rng.sample(scene.bubbles, 3)
        scene = scene.moved_to({b.issue: (b.x + rng.uniform(-0.2, 0.2), b.y + rng.uniform(-0.2, 0.2)) for b in some})
        scene = scene.pointed({some[0].issue} if rng.random() < 0.3 else ())
    assert stayed


def test_what_moved_is_named_where_it_hardly_hides_what_stayed() -> None:
    names = hidden = 0
    for seed in range(24):
        bubbles = (replace(b, ghost=b.ghost if n % 3 == 0 else None) for n, b in enumerate(crowd(30, seed).bubbles))
        layout, placement, _ = labelled(Scene(bubbles=tuple(bubbles), quadrants=QUADRANTS), 420, 260)
        for label in placement.labels:
            others = [layout.box(b.issue) for b in layout.scene.bubbles if b.issue != label.issue]
            names += label.over
            hidden += label.over and any(box is not None and shared(box, label.rect) > 0.8 for box in others)
    assert names > 60 and hidden < names / 4
