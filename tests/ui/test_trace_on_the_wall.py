"""A baseline that is edited while the room looks on: where it stood is seen for a while, and can be revealed."""

from __future__ import annotations

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.material import BORDER, TRADE, TRUST, WATER, id_of
from tests.ui.wall import Room, with_private
from workbench.drawing.marks import Text
from workbench.drawing.scene import Change
from workbench.workspace import operations

PRESENT = id_of("trust", "present")


def edited(room: Room, cooperation: int, competition: int, issue: str = TRADE) -> None:
    """Move an issue area of the baseline by hand; in hundredths of a point."""
    room.desk.session.attempt(lambda m: operations.move_issue(m, issue, cooperation, competition))
    room.look()


def ghost(room: Room, issue: str = TRADE) -> tuple[float, float] | None:
    """Where the wall says that an issue area stood, as (cooperation, competition)."""
    bubble = room.look().bubble(issue)
    assert bubble is not None
    return None if bubble.ghost is None else (bubble.ghost[1], bubble.ghost[0])


def legend(room: Room) -> list[str]:
    """What the wall says of ghosts below its matrix."""
    figure = room.wall._figure
    assert figure is not None
    return [mark.text for mark in figure.around if isinstance(mark, Text) and "before" in mark.text]


def faded(room: Room) -> None:
    """Wait until the trace is gone."""
    fading = room.desk.window.projector.looking.trace._fading
    assert fading.isActive() and fading.interval() >= 5_000, "long enough to be seen by everybody"
    lasts = fading.interval()
    fading.start(1)
    let_run(20)
    fading.setInterval(lasts)
    room.look()


def opened(room: Room) -> None:
    room.desk.open(material.model())
    room.open()
    room.desk.choose("Mode", "Assess")
    assert ghost(room) is None


def test_where_it_stood_is_seen_for_a_while(room: Room) -> None:
    opened(room)
    edited(room, 700, 300)
    assert room.place(TRADE) == (7, 3) and ghost(room) == (2, 6) and ghost(room, BORDER) is None
    assert legend(room) == ["before the edit"], "the ghost has a word"
    assert room.look().title == "Baseline" and room.look().subtitle == "as assessed", "it is no what-if"
    edited(room, 800, 300)
    assert room.place(TRADE) == (8, 3) and ghost(room) == (2, 6), "one trace of what is done at once"
    faded(room)
    assert room.place(TRADE) == (8, 3) and ghost(room) is None and legend(room) == []
    edited(room, 800, 400)
    assert ghost(room) == (8, 3), "the next one begins where that ended"


def test_what_is_taken_back_leaves_none(room: Room) -> None:
    opened(room)
    edited(room, 700, 300)
    assert ghost(room) == (2, 6)
    room.desk.run("undo")
    assert ghost(room) is None and room.place(TRADE) == (2, 6)


def test_an_assessed_state_that_was_changed_is_named(room: Room) -> None:
    opened(room)
    room.desk.session.attempt(lambda m: operations.set_baseline(m, TRUST, PRESENT))
    assert room.look().changes == (Change("Trust", "absent", "present"),)
    faded(room)
    assert room.look().changes == ()


def test_a_trace_goes_with_what_it_was_of(room: Room) -> None:
    opened(room)
    edited(room, 700, 300)
    room.desk.session.show_scenario(id_of("thaw"))
    before = room.look().bubble(TRADE)
    room.desk.session.show_scenario(None)
    assert before is not None and ghost(room) is None, "something else was looked at meanwhile"
    edited(room, 600, 300)
    assert ghost(room) == (7, 3)
    room.desk.session.attempt(lambda m: operations.delete(m, "issue", BORDER))
    assert ghost(room) is None, "other things are not compared"


def test_what_does_not_move_anything_leaves_none(room: Room) -> None:
    opened(room)
    room.desk.session.attempt(lambda m: operations.edit(m, "issue", TRADE, why="as everybody knows"))
    assert ghost(room) is None and room.look().subtitle == "as assessed"
    assert not room.desk.window.projector.looking.trace._fading.isActive()


def test_an_edit_of_the_baseline_is_revealed(room: Room) -> None:
    opened(room)
    desk = room.desk
    desk.run("reveal")
    assert "nothing to reveal" in desk.status()
    desk.run("freeze")
    edited(room, 700, 300)
    desk.session.attempt(lambda m: operations.set_baseline(m, WATER, id_of("water", "high")))
    assert room.place(TRADE) == (2, 6), "frozen"
    desk.run("reveal")
    assert room.said() == "Baseline. before anything changes" and room.place(TRADE) == (2, 6)
    assert room.strip() == "Reveal: before the move · Baseline"
    desk.run("reveal-next")
    told = "Baseline. Trade: cooperation +5, competition −3. Water: unknown → high"
    assert room.said() == told and "the whole move" in room.strip(), (
        "what is assessed otherwise moved nothing by itself"
    )
    assert room.place(TRADE) == (7, 3) and ghost(room) == (2, 6)
    desk.run("reveal-next")
    assert room.said() == "" and ghost(room) == (2, 6)


def test_a_trace_that_has_faded_can_be_revealed_again(room: Room) -> None:
    opened(room)
    edited(room, 700, 300)
    faded(room)
    assert ghost(room) is None
    room.desk.run("reveal")
    assert room.place(TRADE) == (2, 6)
    room.desk.run("reveal")
    assert room.place(TRADE) == (7, 3) and ghost(room) is None, "it faded before"
    room.desk.run("reveal")
    edited(room, 900, 300)
    assert room.place(TRADE) == (2, 6), "and what is edited meanwhile comes with it"
    room.desk.run("reveal-next")
    assert room.place(TRADE) == (9, 3) and ghost(room) == (2, 6)


def test_nothing_private_is_in_a_trace(room: Room) -> None:
    room.desk.open(with_private(TRUST, BORDER))
    room.open()
    room.desk.session.attempt(lambda m: operations.set_baseline(m, TRUST, PRESENT))
    edited(room, 700, 300, BORDER)
    edited(room, 700, 300)
    assert ghost(room) == (2, 6) and room.look().changes == () and room.look().bubble(BORDER) is None
