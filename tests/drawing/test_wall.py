"""What a room sees: nothing private, the right numbers, and the way from the baseline to a scenario in exact steps."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing.model import small_model
from tests.drawing.secretive import SECRET, secretive, strings_in
from workbench.domain.model import Model
from workbench.domain.points import UNITS
from workbench.domain.public import public, public_scenario
from workbench.drawing.figure import figure_of, scale_for
from workbench.drawing.headline import Moved, Said
from workbench.drawing.lettering import measure
from workbench.drawing.marks import Group, Marks, Text
from workbench.drawing.palette import PROJECTOR, WALLS
from workbench.drawing.render import picture_of, png, svg_text
from workbench.drawing.scene import Scene, Wording
from workbench.drawing.wall import Reveal, Showing, showing, shown_scenario, spotlit
from workbench.engine.evaluation import Evaluation, evaluate, evaluate_baseline, evaluate_settled
from workbench.engine.settings import settings_of

WORDS = Wording()


def looked_at(model: Model, scenario: str | None, settled: bool = False) -> tuple[Showing, Evaluation, Evaluation]:
    """What the wall shows of a scenario, and both evaluations behind it."""
    shown = shown_scenario(model, scenario)
    settings = settings_of(model, shown)
    now = evaluate_settled(model, settings) if settled else evaluate(model, settings)
    start = evaluate_baseline(model)
    return showing(model, now, start if shown or settled else None, shown, settled, WORDS), now, start


def pictures(model: Model, scenario: str | None, settled: bool) -> list[Showing]:
    """Everything that the wall can be made to show of a scenario."""
    live, now, start = looked_at(model, scenario, settled)
    reveal = Reveal(model, live, start, now)
    steps = [reveal.step(number) for number in range(-1, reveal.last + 2)]
    return [live, *steps, *(spotlit(live, issue) for issue in model.issues)]


def texts(marks: Marks) -> list[str]:
    """Every text that is painted."""
    found = []
    for mark in marks:
        if isinstance(mark, Group):
            found += [mark.title, *texts(mark.marks)]
        elif isinstance(mark, Text):
            found.append(mark.text)
    return found


@given(secretive(), st.booleans(), st.data())
def test_no_private_word_is_in_anything_the_wall_is_given(model: Model, settled: bool, data: st.DataObject) -> None:
    assert [text for text in strings_in(public(model)) if SECRET in text] == []
    scenario = data.draw(st.sampled_from([None, *model.scenarios]))
    for shown in pictures(model, scenario, settled):
        assert [text for text in (*strings_in(shown), shown.words) if SECRET in text] == []
    painted = picture_of(shown.scene, (640, 360), PROJECTOR, True, shown.said)
    assert SECRET not in "".join([painted.title, *texts(painted.marks), svg_text(painted)])


@given(secretive(), st.booleans(), st.data())
def test_the_wall_shows_the_positions_that_the_facilitator_sees(
    model: Model, settled: bool, data: st.DataObject
) -> None:
    live, now, _ = looked_at(model, data.draw(st.sampled_from([None, *model.scenarios])), settled)
    places = {b.issue: (round(b.y * UNITS), round(b.x * UNITS), b.requirement, b.certain) for b in live.scene.bubbles}
    assert places == {
        r.issue: (r.cooperation, r.competition, r.requirement, r.certain)
        for r in now.results
        if not model.issues[r.issue].private
    }


@given(secretive(), st.data())
def test_nothing_private_is_counted(model: Model, data: st.DataObject) -> None:
    live, now, start = looked_at(model, data.draw(st.sampled_from([None, *model.scenarios])))
    changed = {c.id for c in model.conditions.values() if start.end[c.id] != now.end[c.id] and not c.private}
    if live.scene.changes or changed:
        assert Counter(c.condition for c in live.scene.changes) == Counter(model.conditions[c].title for c in changed)
    reveal = Reveal(model, live, start, now)
    assert reveal.last == len(changed) + 1
    for number in range(1, reveal.last):
        said = reveal.step(number).said
        assert said is not None and said.aside == f"{number} of {len(changed)}"


@given(secretive(), st.data())
def test_a_private_scenario_is_never_shown(model: Model, data: st.DataObject) -> None:
    scenario = data.draw(st.sampled_from([None, *model.scenarios]))
    shown = public_scenario(model, scenario)
    assert shown is None or not model.scenarios[shown].private
    line = model.lineage(scenario)
    below = line[line.index(shown) + 1 :] if shown else line
    assert all(model.scenarios[one].private for one in below)


@given(secretive(), st.booleans(), st.data())
def test_the_steps_add_up_to_the_scenario(model: Model, settled: bool, data: st.DataObject) -> None:
    live, now, start = looked_at(model, data.draw(st.sampled_from([None, *model.scenarios])), settled)
    reveal = Reveal(model, live, start, now)
    total: Counter[tuple[str, str]] = Counter()
    titles = Counter(issue.title for issue in model.issues.values())
    for number in range(1, reveal.last):
        said = reveal.step(number).said
        assert said is not None
        for moved in said.moved:
            total[moved.title, "cooperation"] += moved.cooperation
            total[moved.title, "competition"] += moved.competition
    before_last = reveal.evaluation(reveal.last - 1)
    for result in now.results:
        issue = model.issues[result.issue]
        if issue.private or titles[issue.title] > 1:
            continue
        at, was = before_last.by_issue[issue.id], start.by_issue[issue.id]
        assert at.cooperation == was.cooperation + total[issue.title, "cooperation"]
        assert at.competition == was.competition + total[issue.title, "competition"]
    if now.cycle is None and not any(c.private for c in model.conditions.values()):
        assert before_last.results == now.results, "the last condition leads to the scenario itself"
    end = reveal.step(reveal.last)
    assert end.scene == live.scene
    for issue in (i for i in model.issues.values() if not i.private):
        a, b = start.by_issue[issue.id], now.by_issue[issue.id]
        move = Moved(issue.title, b.cooperation - a.cooperation, b.competition - a.competition)
        assert end.said is not None
        assert (move in end.said.moved) == bool(move.cooperation or move.competition)


@given(secretive(), st.booleans(), st.data())
def test_each_step_changes_the_condition_that_it_announces(model: Model, settled: bool, data: st.DataObject) -> None:
    live, now, start = looked_at(model, data.draw(st.sampled_from([None, *model.scenarios])), settled)
    reveal = Reveal(model, live, start, now)
    for number in range(1, reveal.last):
        was, is_ = reveal.evaluation(number - 1).end, reveal.evaluation(number).end
        changed = [c for c in model.conditions.values() if was[c.id] != is_[c.id]]
        assert len(changed) == 1 and not changed[0].private
        said = reveal.step(number).said
        assert said is not None and said.title == changed[0].title
        state = is_[changed[0].id]
        assert said.after == (model.states[state].title if state else WORDS.unknown)


def test_a_private_condition_moves_a_bubble_without_being_told() -> None:
    model = small_model()
    live, now, start = looked_at(model, "deal")
    assert [c.condition for c in live.scene.changes] == ["Economic cushion"]
    reveal = Reveal(model, live, start, now)
    assert reveal.last == 2
    said = reveal.step(1).said
    assert said == Said(
        "Economic cushion",
        "absent",
        "present",
        moved=(Moved("Trade", 600, 200), Moved('<b>Oil & "gas"</b> ]]> \x07', 0, -400)),
        aside="1 of 1",
        changes=1,
    )
    assert reveal.step(1).words.startswith("Economic cushion: absent → present. Trade: cooperation +3, competition +1")
    first = reveal.step(0)
    assert first.said is not None and first.said.title == "Baseline" and not any(b.ghost for b in first.scene.bubbles)


def test_the_spotlight_says_the_numbers() -> None:
    live, _, _ = looked_at(small_model(), "deal")
    lit = spotlit(live, "trade")
    assert lit.scene.dimmed("oil") and not lit.scene.dimmed("trade")
    assert lit.said is not None and lit.said.title == "Trade"
    assert lit.said.facts == ("cooperation 2.6 → 5.6", "competition 2.4 → 3.4", "Partnership", "requirement met")
    assert spotlit(live, "hidden") == live, "what is private cannot be in the light"


def test_nothing_on_a_wall_is_smaller_than_24_pixels() -> None:
    live, _, _ = looked_at(small_model(), "deal")
    for width, height in ((1920, 1080), (2560, 1440), (3840, 2160)):
        for shown in (live, spotlit(live, "trade")):
            picture = picture_of(shown.scene, (width, height), PROJECTOR, True, shown.said, frozen=True)
            assert min(sizes(picture.marks)) >= 24 * height / 1080 - 1


def sizes(marks: Marks) -> list[float]:
    return [
        s for m in marks for s in (sizes(m.marks) if isinstance(m, Group) else [m.size] if isinstance(m, Text) else [])
    ]


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768), (640, 480)])
def test_nothing_said_on_the_wall_is_cut_off_or_written_over(size: tuple[int, int]) -> None:
    """However long the words are: every line stays on the wall, and the frozen mark keeps its corner."""
    live, _, _ = looked_at(small_model(), "deal")
    long = tuple(Moved("An issue area with a long name " * 4, 600, -200) for _ in range(30))
    said = Said(
        "A condition with a very long name " * 5, "before " * 20, "after " * 20, long, ("fact " * 40,), "1 of 1"
    )
    for shown in (Showing(live.scene, said), *pictures(small_model(), "deal", False)):
        figure = figure_of(
            shown.scene, size, scale_for(*size, True), PROJECTOR, measure, wall=True, said=shown.said, frozen=True
        )
        spans = [(m.y, m.x, m.x + measure(m.text, m.size, m.bold)) for m in figure.around if isinstance(m, Text)]
        assert all(left >= 0 and right <= size[0] + 0.5 for _, left, right in spans)
        assert all(0 < y < size[1] for y, _, _ in spans)
        lines: dict[float, list[tuple[float, float]]] = {}
        for y, left, right in spans:
            lines.setdefault(round(y), []).append((left, right))
        for line in lines.values():
            line.sort()
            assert all(a[1] <= b[0] + 0.5 for a, b in pairwise(line))
        assert figure.geometry.frame.height > 0.35 * size[1]


def test_the_frame_stands_still_while_the_move_is_played() -> None:
    model = small_model()
    live, now, start = looked_at(model, "deal")
    reveal = Reveal(model, live, start, now)
    frames = set()
    for number in range(1, reveal.last + 1):
        shown = reveal.step(number)
        frames.add(
            figure_of(
                shown.scene, (1280, 720), scale_for(1280, 720, True), PROJECTOR, measure, wall=True, said=shown.said
            ).geometry.frame
        )
    assert len(frames) == 1


def test_an_empty_wall_is_a_picture_too() -> None:
    for palette in WALLS.values():
        assert png(picture_of(Scene(), (320, 200), palette, True))
    root = ElementTree.fromstring(svg_text(picture_of(Scene(), (320, 200), PROJECTOR, True, Said("x"))))
    assert root.tag.endswith("svg")
