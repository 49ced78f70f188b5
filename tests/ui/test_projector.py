"""The projector: the wall follows what the facilitator does, as far as they want it to, and shows nothing private."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.drawing.secretive import SECRET, secretive
from tests.event_loop import let_run
from tests.ui import material
from tests.ui.material import BORDER, TRADE, TRUST, id_of
from tests.ui.wall import Room, reachable, with_private
from workbench.domain.model import Model
from workbench.ui.session import Session
from workbench.workspace import operations
from workbench.workspace.arriving import Arriving
from workbench.workspace.document import Document

THAW, DEEPER = id_of("thaw"), id_of("deeper")


# ── following ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_wall_follows(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    assert not desk.window.strip.isVisible()
    room.open()
    assert room.there and desk.action("projector").isChecked() and desk.window.strip.isVisible()
    assert room.look().title == "Baseline" and room.place(TRADE) == (2, 6)
    desk.click_scenario("A thaw")
    scene = room.look()
    assert (scene.title, scene.subtitle) == ("A thaw", "what if 1 condition were otherwise · against the baseline")
    assert [dataclasses.astuple(change) for change in scene.changes] == [("Trust", "absent", "present")]
    assert room.place(TRADE) == desk.place(TRADE) == (4, 5)
    assert "A thaw" in room.strip()
    desk.choose("Talks", "held")
    assert room.place(TRADE) == desk.place(TRADE) == (5, 5)
    assert room.look().subtitle == "what if 2 conditions were otherwise · against the baseline"
    desk.run("undo")
    assert room.place(TRADE) == (4, 5), "undo is on the wall at once"
    desk.run("settle")
    assert room.look().subtitle == "settled · against the baseline" and room.place(TRADE) == desk.place(TRADE)
    desk.run("assess")
    assert room.look().subtitle == "as assessed"
    desk.session.attempt(lambda model: operations.move_issues(model, {TRADE: (700, 300)}))
    assert room.place(TRADE) == (7, 3)


def test_what_is_selected_is_seen_on_the_wall(room: Room) -> None:
    room.desk.open(with_private(BORDER))
    room.open()
    room.desk.click_bubble(TRADE)
    assert room.look().selected == {TRADE}
    room.desk.session.select(TRADE, BORDER)
    assert room.look().selected == {TRADE}


def test_the_window_does_not_wait_for_the_wall_and_changes_come_together(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.desk.open(material.model())
    wall = room.open()
    shown: list[str] = []
    monkeypatch.setattr(wall, "show_picture", lambda showing, glide: shown.append(showing.scene.title))
    for scenario in (THAW, DEEPER, None, DEEPER):
        room.desk.session.show_scenario(scenario)
    assert shown == []
    room.look()
    assert shown == ["Deeper"]


def test_the_wall_goes_away_as_it_came(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    desk.run("projector")
    assert not room.there and not desk.window.strip.isVisible()
    room.open().close()
    desk.settle()
    assert not room.there and not desk.action("projector").isChecked()
    room.open()
    desk.run("quit")
    assert not room.there, "a wall does not stay behind"


# ── nothing private ──────────────────────────────────────────────────────────────────────────────────────────────────


@given(model=secretive(), data=st.data())
@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, *settings().suppress_health_check]
)
def test_nothing_private_can_be_found_out_from_the_wall(room: Room, model: Model, data: st.DataObject) -> None:
    desk, session = room.desk, room.desk.session
    session.show_document(Arriving(model, Path(f"{SECRET}.modus")))
    if not room.there:
        room.open()
    session.show_scenario(data.draw(st.sampled_from([None, *model.scenarios])))
    session.set_settled(data.draw(st.booleans()))
    session.select(*model.issues)
    room.look()
    commands = st.sampled_from(
        ["freeze", "spotlight", "reveal", "reveal-next", "wall-bright", "wall-contrast", "black"]
    )
    for command in data.draw(st.lists(commands, max_size=4)):
        if desk.action(command).isEnabled():
            desk.run(command)
    room.look()
    room.wall.grab()
    held = list(reachable(room.wall))
    assert [text for text in (*held, *room.spoken()) if isinstance(text, str) and SECRET in text] == []
    assert [thing for thing in held if isinstance(thing, Model | Session | Document | Arriving)] == []


def test_a_private_condition_moves_a_bubble_and_is_not_told(room: Room) -> None:
    desk = room.desk
    desk.open(with_private(TRUST, BORDER))
    room.open()
    desk.click_scenario("A thaw")
    assert room.place(TRADE) == desk.place(TRADE) == (4, 5)
    assert room.look().changes == () and room.look().bubble(BORDER) is None
    desk.run("reveal")
    assert room.desk.window.projector.play.reveal is not None and room.desk.window.projector.play.reveal.last == 1


def test_a_private_scenario_stays_off_the_wall(room: Room) -> None:
    desk = room.desk
    desk.open(with_private(DEEPER))
    room.open()
    desk.click_scenario("Deeper")
    assert room.look().title == "A thaw" and len(room.look().changes) == 1
    assert room.strip() == "On the wall: “A thaw”, for what you look at is private"
    desk.run("reveal")
    assert room.desk.window.projector.play.reveal is None and "private" in desk.status()
    desk.session.show_document(None)


def test_marking_something_private_takes_it_off_the_wall(room: Room) -> None:
    model = material.model()
    room.desk.open(model)
    room.open()
    assert room.look().bubble(BORDER)
    room.desk.session.attempt(lambda m: operations.edit(m, "issue", BORDER, private=True))
    assert room.look().bubble(BORDER) is None


# ── another file ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("frozen", [False, True])
def test_another_file_shows_nothing_of_the_one_before(room: Room, frozen: bool) -> None:
    desk = room.desk
    first = desk.open(material.model(" of the first"))
    room.open()
    desk.session.show_scenario(THAW)
    room.look()
    if frozen:
        desk.run("freeze")
    desk.run("black")
    second = Document.create(Model.blank("Another"), None, "test")
    desk.session.show_document(second)
    assert room.wall.showing is None, "it is gone before anything else happens"
    assert [t for t in reachable(room.wall) if isinstance(t, str) and "of the first" in t] == []
    assert desk.action("black").isChecked() and not desk.action("freeze").isChecked()
    assert room.look().bubbles == () and room.look().title == "Baseline"
    first.close(discard=True)


def test_closing_the_workspace_closes_the_wall(room: Room) -> None:
    document = room.desk.open(material.model())
    wall = room.open()
    room.desk.run("freeze")
    document.close(discard=True)
    room.desk.session.show_document(None)
    assert wall.showing is None
    let_run(40)
    room.desk.settle()
    assert not room.there
