"""Actors, common ground and weak spots on screen, over three actors of which everything is known by heart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui import material
from tests.ui.desk import Desk, number
from tests.ui.material import BORDER, TRADE, TRUST, id_of
from workbench.domain.actor import Actor, Stance
from workbench.domain.identity import linked_id
from workbench.domain.model import Model, linked
from workbench.engine import actors as engine
from workbench.engine.competing_states import weigh_states
from workbench.engine.coverage import coverage, judgements
from workbench.engine.hanging import hanging
from workbench.ui.analysis.actors import ActorsPage
from workbench.ui.analysis.common_ground import CommonGroundPage
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.states_weighed import StatesWeighedPage
from workbench.ui.analysis.weak_spots import WeakSpotsPage, weak_spots
from workbench.ui.controls.table import Table

NORTH, SOUTH, EAST = (id_of("actor", name) for name in ("north", "south", "east"))
#: Actor and issue area → interest, salience.
STANCES = {
    (NORTH, TRADE): (3, 2),
    (SOUTH, TRADE): (2, 3),
    (NORTH, BORDER): (2, 1),
    (SOUTH, BORDER): (-1, 3),
    (EAST, BORDER): (-3, 2),
}


def with_actors() -> Model:
    actors = [
        Actor(NORTH, "north", "North", power=800, attention=200),
        Actor(SOUTH, "south", "South", power=400, attention=900),
        Actor(EAST, "east", "East", power=100, attention=500),
    ]
    stances = [
        linked(Stance("", actor, issue, interest, salience, f"why {interest}"))
        for (actor, issue), (interest, salience) in STANCES.items()
    ]
    return Model.of([*material.model().entities(), *actors, *stances])


def page(desk: Desk, name: str, kind: type[Explained]) -> Explained:
    desk.session.show_place("analysis", name)
    desk.settle()
    return next(one for one in desk.window.findChildren(kind) if one.isVisible())


def told(shown: Explained) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in shown.table.rows()]


def actors_page(desk: Desk, view: str) -> ActorsPage:
    shown = page(desk, "actors", ActorsPage)
    assert isinstance(shown, ActorsPage)
    shown.view.setCurrentIndex(shown.view.findData(view))
    desk.settle()
    return shown


# ── who moves whom, with whom, against whom ───────────────────────────────────────────────────────────────────────────


def test_influence_is_the_engines_and_the_plane_has_the_same_numbers(desk: Desk) -> None:
    model = with_actors()
    desk.open(model)
    shown = actors_page(desk, "influence")
    found = engine.influence_from_power(model)
    order = [actor.title for actor in engine.actors_by_key(model)]
    for title, moves, moved, _ in told(shown):
        n = order.index(title)
        assert number(moves) == pytest.approx(found.influence[n] / found.unit, abs=0.05)
        assert number(moved) == pytest.approx(found.dependence[n] / found.unit, abs=0.05)
    assert told(shown)[0][0] == "North"
    highest = max(shown.plane.dots, key=lambda dot: dot.influence)
    assert highest.title == "North" and "North: influence" in shown.plane.accessibleDescription()


def test_a_click_on_a_dot_explains_the_actor(desk: Desk) -> None:
    desk.open(with_actors())
    shown = actors_page(desk, "influence")
    dot = next(dot for dot in shown.plane.dots if dot.actor == SOUTH)
    desk.click(shown.plane, shown.plane.place(dot).toPoint())
    text = shown.reading.as_text()
    assert text.startswith("South") and "Power 4, attention to the others 9, of ten." in text
    assert "Trade +2" in text and "Border −1" in text
    assert shown.plane.actor == SOUTH


def test_pairs_converge_and_diverge_as_their_stances_say(desk: Desk) -> None:
    desk.open(with_actors())
    with_each_other = actors_page(desk, "with")
    rows = {row[0]: row[1:] for row in told(with_each_other)}
    # Who is most involved first: South, North, East. Trade: (3·2 + 2·3) / 2; the border: (1·3 + 3·2) / 2.
    assert rows == {"South": ["", "6", "4.5"], "North": ["6", "", ""], "East": ["4.5", "", ""]}
    rows = {row[0]: row[1:] for row in told(actors_page(desk, "against"))}
    # The border: North +2·1 against South −1·3 and East −3·2.
    assert rows == {"South": ["", "2.5", ""], "North": ["2.5", "", "4"], "East": ["", "4", ""]}


def test_long_names_over_the_pairs_are_whole_in_two_lines(desk: Desk) -> None:
    long = {"South": "Well-connected citizens", "North": "Companies and investors", "East": "Syrian opposition"}
    entities = [replace(e, title=long[e.title]) if isinstance(e, Actor) else e for e in with_actors().entities()]
    desk.open(Model.of(entities))
    table = actors_page(desk, "with").table
    for width in (900, 500):
        table.resize(width, 300)
        heads = [table.model().headerData(n, Qt.Orientation.Horizontal) for n in (1, 2, 3)]
        assert [head.replace("\n", " ") for head in heads] == list(long.values()) or width < 600
        header = table.horizontalHeader()
        room = [header.sectionSize(n) for n in (1, 2, 3)]
        lines = [max(map(header.fontMetrics().horizontalAdvance, head.split("\n"))) for head in heads]
        assert all(line <= section for line, section in zip(lines, room, strict=True)), (heads, lines, room)


def test_a_number_says_which_stances_it_rests_on(desk: Desk) -> None:
    desk.open(with_actors())
    shown = actors_page(desk, "against")
    shown.table.look_at((NORTH, SOUTH))
    text = shown.reading.as_text()
    assert "With each other 6, against each other 2.5." in text
    same, opposite = text.split("Want the opposite")
    assert "Trade" in same and "Trade" not in opposite and "Border" in opposite
    shown.follow(("stance", linked_id("stance", NORTH, BORDER)))
    assert (desk.session.focus, desk.session.place) == (BORDER, "matrix")


def test_only_the_direction_counts_where_that_is_asked(desk: Desk) -> None:
    desk.open(with_actors())
    shown = actors_page(desk, "with")
    shown.order.setCurrentIndex(0)
    desk.settle()
    assert {row[0]: row[1:] for row in told(shown)}["South"] == ["1", "", "1"]


def test_without_actors_each_page_says_what_goes_there(desk: Desk) -> None:
    desk.open(material.model())
    assert "no actors yet" in actors_page(desk, "influence").empty.text()
    assert "No actor has a stance" in actors_page(desk, "with").empty.text()
    assert "No actor has a stance" in page(desk, "common-ground", CommonGroundPage).empty.text()


# ── common ground ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_common_ground_is_what_all_want_with_what_is_unused(desk: Desk) -> None:
    desk.open(with_actors())
    shown = page(desk, "common-ground", CommonGroundPage)
    # Trade at 2; the weakest wish of +2 would bear 10 · 2 / 3.
    assert told(shown) == [["Trade", "North\u00a0+3, South\u00a0+2", "+2", "2", "+4.7"]]
    shown.table.look_at(TRADE)
    text = shown.reading.as_text()
    assert "the weakest wish would bear 6.7" in text and "why 3" in text
    assert "Requirement blocked" in text and "Trust: present" in text


def test_common_ground_of_those_chosen(desk: Desk) -> None:
    desk.open(with_actors())
    shown = page(desk, "common-ground", CommonGroundPage)
    assert isinstance(shown, CommonGroundPage)
    shown.asked.list.findItems("North", Qt.MatchFlag.MatchExactly)[0].setCheckState(Qt.CheckState.Checked)
    desk.settle()
    assert {row[0] for row in told(shown)} == {"Trade", "Border"}
    assert shown.asked.text() == "Of whom: 1"


# ── weak spots ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_judgements_without_evidence_stand_by_what_hangs_on_them(desk: Desk) -> None:
    model = with_actors()
    desk.open(model)
    shown = page(desk, "weak-spots", WeakSpotsPage)
    assert isinstance(shown, WeakSpotsPage)
    found = {(one.judgement, one.target): one for one in hanging(model, coverage(model).unsupported)}
    rows = shown.table.rows()
    assert {row.about for row in rows} == set(found)
    for row in rows:
        one = found[row.about]
        assert [row.cells[1].order, row.cells[2].order] == [len(one.claims), one.quadrants]
        assert row.cells[3].order == pytest.approx(one.points / 200)
        assert row.cells[3].text == "–" or number(row.cells[3].text) == pytest.approx(one.points / 200)
    weights = [(-row.cells[1].order, -row.cells[2].order, -row.cells[3].order) for row in rows]
    assert weights == sorted(weights) and weights[0] != weights[-1]
    shown.every.setChecked(True)
    desk.settle()
    assert len(shown.table.rows()) == len(list(judgements(model))) > len(rows)


def test_weak_spots_stopped_half_way_say_so(desk: Desk) -> None:
    model = with_actors()
    desk.open(model)
    shown = page(desk, "weak-spots", WeakSpotsPage)
    assert isinstance(shown, WeakSpotsPage) and "Stopped" not in shown.note.text()
    found = weak_spots(model, True, lambda share: share < 0.5)
    assert 0 < len(found.named) < found.asked == len(list(judgements(model)))
    shown.show_answer(found)
    assert shown.note.text().startswith(f"Stopped: {len(found.named)} of {found.asked} were looked at")
    shown.show_answer(weak_spots(model, True, lambda share: False))
    assert shown.empty.text() == "Stopped before there was an answer."


def test_a_weak_spot_leads_to_the_judgement(desk: Desk) -> None:
    desk.open(with_actors())
    shown = page(desk, "weak-spots", WeakSpotsPage)
    effect = linked_id("effect", id_of("talks", "held"), BORDER, "competition")
    shown.table.look_at(("effect", effect))
    desk.settle()
    assert "they mark it" in shown.reading.as_text()
    assert "No evidence speaks to this judgement." in shown.reading.as_text()
    desk.click(desk.button("Go to it"))
    assert (desk.session.place, desk.session.focus, desk.session.axis) == ("matrix", BORDER, "competition")


def test_states_stand_against_the_evidence_as_the_engine_weighs_them(desk: Desk) -> None:
    model = with_actors()
    desk.open(model)
    shown = page(desk, "states-weighed", StatesWeighedPage)
    assert isinstance(shown, StatesWeighedPage)
    shown.which.setCurrentIndex(shown.which.findData(TRUST))
    desk.settle()
    standings, weighed = weigh_states(model, TRUST)
    figures, *items = told(shown)
    assert figures[3:] == [f"{float(one.inconsistency):.2f}" for one in standings]
    states = [one.state for one in standings]
    assert [row[3:] for row in items] == [[one.cells[state] for state in states] for one in weighed]
    shown.table.look_at(("evidence", weighed[0].evidence))
    assert shown.reading.lines[0].text == model.evidence[weighed[0].evidence].claim


def framed(table: Table) -> int | None:
    """The column of the cell that has a frame in the colour of the keyboard, in the row that is looked at."""
    now, picture = table.currentIndex(), table.viewport().grab().toImage()
    accent = table.theme.colours["accent"].rgb()
    for column in range(table.model().columnCount()):
        place = table.visualRect(now.siblingAtColumn(column))
        x, y = place.left() + 1, place.center().y()
        if 0 <= x < picture.width() and picture.pixel(x, y) == accent:
            return column
    return None


def test_the_cells_are_filled_by_keyboard(desk: Desk) -> None:
    desk.open(material.model())
    shown = page(desk, "states-weighed", StatesWeighedPage)
    shown.every.setChecked(True)
    shown.which.setCurrentIndex(shown.which.findData(TRUST))
    item, state = material.id_of("evidence", "2"), material.id_of("trust", "present")
    at = ("cell", f"{item} {state}")

    def cell() -> str:
        return next(cell.text for row in shown.table.rows() for cell in row.cells if cell.about == at)

    assert cell() == "N" and shown.table.look_at(at)
    shown.table.setFocus()
    desk.settle()
    assert framed(shown.table) == shown.table.currentIndex().column(), "it is seen at which cell the keyboard is"
    desk.key(Qt.Key.Key_I)
    assert cell() == "I •"
    desk.key(Qt.Key.Key_I)
    assert cell() == "II •", "pressed twice, more strongly; the keyboard stayed in the cell"
    (judged,) = desk.session.model.weighings.values()
    assert (judged.evidence, judged.state, judged.fit) == (item, state, "II")
    desk.key(Qt.Key.Key_C)
    assert cell() == "C •"
    desk.key(Qt.Key.Key_Delete)
    assert cell() == "N" and not desk.session.model.weighings
    desk.undo_by_key()
    assert cell() == "C •"
