"""What the window looks at, without a window: what is forgotten, kept and told when something else is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.ui import material
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, WATER, id_of
from workbench.domain.model import Model, linked
from workbench.domain.progress import Indicator, Observation
from workbench.storage.errors import CannotWrite
from workbench.ui.session import LOOK, TICKED, TOLD, Session
from workbench.workspace import operations
from workbench.workspace.changes import Changes
from workbench.workspace.document import Document

THAW, DEEPER = id_of("thaw"), id_of("deeper")
PRESENT, HELD = id_of("trust", "present"), id_of("talks", "held")
STEP, STEPS = ((TRUST, PRESENT),), ((TRUST, PRESENT), (TALKS, HELD))


@pytest.fixture
def opened() -> Iterator[list[Document]]:
    found: list[Document] = []
    yield found
    for document in found:
        document.close(discard=True)


@pytest.fixture
def session(opened: list[Document]) -> Session:
    """One that looks at the small workspace."""
    made = Session()
    made.show_document(new(opened, material.model()))
    return made


def new(opened: list[Document], model: Model) -> Document:
    opened.append(Document.create(model, None, "test"))
    return opened[-1]


def heard(session: Session) -> list[Changes]:
    found: list[Changes] = []
    session.changed.connect(found.append)
    return found


def said(news: list[Changes]) -> list[str]:
    return [one.label for one in news if TOLD in one.kinds]


def read_model() -> Model:
    """The small workspace, in which somebody saw trust come and go."""
    visits = Indicator(id_of("visits"), "visits", "Visits", TRUST)
    came = linked(Observation("", visits.id, "2013-05-01", PRESENT, True, "they came"))
    went = linked(Observation("", visits.id, "2013-09-01", id_of("trust", "absent"), True, "they stayed away"))
    return Model.of([*material.model().entities(), visits, came, went])


# ── another document ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_another_document_is_looked_at_from_the_beginning(session: Session, opened: list[Document]) -> None:
    session.show_document(new(opened, read_model()))
    session.show_scenario(THAW)
    session.set_settled(True)
    session.walk(STEP)
    session.select(TRADE)
    session.set_filter("tra")
    session.tick(THAW)
    session.tick(DEEPER)
    session.set_trailing(True)
    session.show_place("contents", "issue")
    assert session.trailing and session.trails() and session.compared == (THAW, DEEPER)
    session.show_document(new(opened, material.model()))
    assert (session.scenario, session.settled, session.walked) == (None, False, ())
    assert (session.selected, session.filter, session.trailing) == ((), "", False)
    assert (session.place, session.page, session.ticked) == ("matrix", "", ())
    assert session.compared == (None, THAW), "the baseline beside the first, as where nobody chose"


def test_a_blank_workspace_is_assessed_first(session: Session, opened: list[Document]) -> None:
    assert session.mode == "what-if"
    session.show_document(new(opened, Model.blank("Nothing yet")))
    assert session.mode == "assess"


def test_what_arrives_is_looked_at_on_unless_it_is_something_else(session: Session, opened: list[Document]) -> None:
    session.select(TRADE)
    document = opened[0]
    session.arrived(document)
    assert session.selected == (TRADE,) and session.document is document
    other = new(opened, Model.blank("Another"))
    session.arrived(other)
    assert session.selected == () and session.document is other and session.mode == "assess"


# ── scenarios, modes, places ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_scenario_that_is_gone_is_the_baseline(session: Session) -> None:
    session.show_scenario(THAW)
    session.show_scenario("of yesterday")
    assert session.scenario is None


def test_a_scenario_is_a_what_if_and_assessing_shows_the_baseline_as_it_is_set(session: Session) -> None:
    session.set_mode("assess")
    session.show_scenario(THAW)
    assert session.mode == "what-if"
    session.set_settled(True)
    session.set_mode("assess")
    assert session.scenario is None and not session.settled
    session.set_settled(True)
    assert not session.settled, "nothing settles where the baseline is assessed"


def test_who_looks_at_something_else_walks_no_further(session: Session) -> None:
    session.set_settled(True)
    for look in (
        lambda: session.show_scenario(THAW),
        lambda: session.set_settled(False),
        lambda: session.set_mode("assess"),
    ):
        session.walk(STEP)
        look()
        assert session.walked == ()


def test_a_page_is_that_of_its_place(session: Session) -> None:
    session.show_place("analysis", "paths")
    session.show_place("analysis")
    assert session.page == "paths"
    session.show_place("contents")
    assert session.page == ""


# ── comparing ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_that_is_ticked_is_compared_with_what_is_shown(session: Session) -> None:
    session.show_scenario(THAW)
    session.tick(DEEPER)
    assert session.compared == (THAW, DEEPER)
    session.show_scenario(DEEPER)
    assert session.compared == (None, DEEPER), "nothing is compared with itself"


def test_four_are_ticked_at_most_the_baseline_first(session: Session) -> None:
    for title in ("One", "Two", "Three"):
        session.attempt(lambda model, title=title: operations.create_scenario(model, title))  # type: ignore[misc]
    others = [scenario.id for scenario in session.model.ordered("scenario")]
    assert len(others) == 5
    news = heard(session)
    for scenario in (*others[:3], None):
        session.tick(scenario)
    assert session.ticked == session.compared == (None, *others[:3]) and said(news) == []
    session.tick(others[3])
    assert session.ticked == (None, *others[:3]) and len(said(news)) == 1
    for scenario in (None, *others[:2]):
        session.tick(scenario)
    assert session.ticked == (others[2],)
    assert session.compared == (session.scenario, others[2]), "what was ticked before is compared no more"
    assert [TICKED in one.kinds for one in news].count(True) == 7


def test_those_compared_are_those_ticked_and_no_more_than_four(session: Session) -> None:
    session.tick(DEEPER)
    session.tick(None)
    session.compare(THAW, None)
    assert session.ticked == session.compared == (THAW, None) and session.place == "compare"
    session.compare(None, THAW, DEEPER, None, THAW)
    assert session.compared == (None, THAW, DEEPER, None)


# ── selecting, looking for ───────────────────────────────────────────────────────────────────────────────────────────


def test_an_issue_area_is_explained_again_after_a_condition(session: Session) -> None:
    session.select(TRADE)
    session.select_condition(TRUST)
    assert session.condition == TRUST
    session.select(TRADE)
    assert session.condition is None and session.focus == TRADE


def test_issue_areas_are_found_by_title_and_key_and_blanks_are_nothing(session: Session) -> None:
    session.attempt(lambda model: operations.rename(model, "issue", TRADE, "Commerce"))
    session.set_filter(" COMM ")
    assert session.filter == "COMM" and session.matching() == {TRADE}
    session.set_filter("trade")
    assert session.matching() == {TRADE}, "by its key"
    news = heard(session)
    session.set_filter("trade  ")
    assert news == []
    session.set_filter("  ")
    assert session.matching() is None


def test_where_nothing_was_read_there_is_no_trail_and_that_is_said(session: Session) -> None:
    news = heard(session)
    session.set_trailing(True)
    assert not session.trailing and session.trails() == {}
    assert len(said(news)) == 1 and "no trail" in said(news)[0]


# ── answers ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_answers_are_those_of_the_model_as_it_is(session: Session) -> None:
    assert session.shown().by_issue[BORDER].cooperation == session.baseline().by_issue[BORDER].cooperation
    before = session.shown().by_issue[BORDER].cooperation
    session.attempt(lambda model: operations.move_issue(model, BORDER, 700, 400))
    assert session.shown().by_issue[BORDER].cooperation == before + 200


def test_a_step_of_settling_is_compared_with_the_one_before(session: Session) -> None:
    session.set_settled(True)
    session.walk(STEPS)
    now, before = session.pictured()
    assert before is not None
    assert (now.end[TRUST], now.end[TALKS]) == (PRESENT, HELD)
    assert (before.end[TRUST], before.end[TALKS]) == (PRESENT, id_of("talks", "broken"))


def test_what_settles_is_compared_with_the_baseline_and_the_baseline_with_nothing(session: Session) -> None:
    assert session.pictured()[1] is None
    session.set_settled(True)
    assert session.pictured()[1] is session.baseline()


def test_looking_ahead_settles_where_everything_else_does(session: Session) -> None:
    session.look_ahead((TRUST, PRESENT))
    ahead, now = session.pictured()
    assert ahead.end[TALKS] == id_of("talks", "broken") and now is session.shown()
    session.set_settled(True)
    ahead, _ = session.pictured()
    assert ahead.end[TALKS] == HELD


# ── edits ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_after_an_edit_an_undo_and_a_redo_nobody_looks_ahead_or_walks_any_more(session: Session) -> None:
    session.set_settled(True)
    for edit in (
        lambda: session.attempt(lambda model: operations.move_issue(model, BORDER, 700, 400)),
        session.undo,
        session.redo,
    ):
        session.look_ahead((WATER, None))
        session.walk(STEP)
        before = session.model
        edit()
        assert session.model is not before
        assert session.preview is None and session.walked == ()


def test_what_is_gone_is_neither_shown_nor_selected(session: Session) -> None:
    session.select(TRADE, BORDER)
    session.attempt(lambda model: operations.delete(model, "issue", TRADE))
    assert session.selected == (BORDER,)
    session.select_condition(WATER)
    session.attempt(lambda model: operations.delete(model, "condition", WATER))
    assert session.condition is None


def test_a_scenario_that_was_made_is_shown_and_taken_back_no_more(session: Session) -> None:
    session.set_mode("assess")
    session.attempt(lambda model: operations.create_scenario(model, "A new one"))
    assert session.scenario is not None and session.mode == "what-if"
    news = heard(session)
    session.undo()
    assert session.scenario is None and LOOK in news[-1].kinds


def test_a_scenario_that_comes_back_is_shown_again(session: Session) -> None:
    session.attempt(lambda model: operations.create_scenario(model, "A new one"))
    made = session.scenario
    session.undo()
    session.redo()
    assert session.scenario == made is not None, "made again, it is looked at as when it was made"
    session.attempt(lambda model: operations.delete(model, "scenario", made))
    assert session.scenario is None
    session.undo()
    assert session.scenario == made


@pytest.mark.parametrize("leave", [lambda s: s.show_scenario(THAW), lambda s: s.set_mode("assess")])
def test_who_has_looked_at_something_else_stays_there(session: Session, leave: Callable[[Session], None]) -> None:
    session.attempt(lambda model: operations.create_scenario(model, "A new one"))
    session.undo()
    leave(session)
    session.show_scenario(None)
    session.redo()
    assert session.scenario is None


def test_an_undo_that_cannot_be_kept_is_said(
    session: Session, opened: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise CannotWrite("The disk is full.")

    monkeypatch.setattr(opened[0], "undo", refuse)
    news = heard(session)
    session.undo()
    assert said(news) == ["The disk is full."]
