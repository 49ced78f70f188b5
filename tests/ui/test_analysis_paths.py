"""What it would take, on screen: sets that can be checked by hand, tried as one step, honest about what they are."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, WATER, id_of
from workbench import cli
from workbench.domain.actor import Actor
from workbench.domain.model import Model
from workbench.engine.watching import Watch
from workbench.ui.analysis import ways
from workbench.ui.analysis.paths import PathsPage
from workbench.ui.analysis.way_card import WayCard
from workbench.workspace import operations

BOTH = "cooperate_and_compete"


def asked(desk: Desk, issue: str = TRADE, into: object = BOTH) -> PathsPage:
    desk.session.select(issue)
    desk.run("what-it-takes")
    (page,) = desk.window.findChildren(PathsPage)
    page.into.set_value(into)
    page.into.picked.emit(into)
    desk.settle()
    return page


def cards(page: PathsPage) -> list[WayCard]:
    return [card for card in page.findChildren(WayCard) if card.isVisible()]


def lines(card: WayCard) -> set[str]:
    return {found.text() for found in card.findChildren(QLabel)}


def with_actors() -> Model:
    model = material.model()
    for actor in (Actor(id_of("actor", name), name, name.title()) for name in ("ann", "ben")):
        model = operations.create(model, actor).result_on(model)
    for condition, controllers in ((TRUST, ("ann",)), (WATER, ("ann", "ben")), (TALKS, ("ann",))):
        own = tuple(id_of("actor", name) for name in controllers)
        model = operations.edit(model, "condition", condition, controllers=own).result_on(model)
    return model


def test_all_three_changes_are_needed(desk: Desk) -> None:
    """Trade has 2: trust adds 2 and talks 1, which is the threshold; the requirement wants trust and water."""
    desk.open(material.model())
    page = asked(desk)
    (card,) = cards(page)
    assert {"Trust →", "Water →", "Talks →", "present", "high", "held"} <= lines(card)
    assert card.remark.accessibleName().startswith("certain · medium, difficulty 9 · nobody's to move")
    assert "1 found, search complete" in page.note.text() and not page.verdict.isVisible()


def test_settled_the_talks_come_by_themselves(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.set_settled(True)
    page = asked(desk)
    (card,) = cards(page)
    assert {"Trust →", "Water →"} <= lines(card) and "Talks →" not in lines(card)
    desk.click(card.why)
    words = page.reading.as_text()
    assert "What then settles" in words and "Talks: broken off → held" in words and "they dare" in words


def test_why_says_where_it_leads_and_on_what_evidence(desk: Desk) -> None:
    desk.open(material.model())
    page = asked(desk)
    desk.click(cards(page)[0].why)
    words = page.reading.as_text()
    assert "Cooperation 5" in words and "Competition 5" in words
    assert "trust opens doors" in words and "Claim 1" in words and "both are needed" in words


def test_trying_it_is_one_step_and_shown_on_the_matrix(desk: Desk) -> None:
    desk.open(material.model())
    before = desk.session.model
    page = asked(desk)
    desk.click(cards(page)[0].try_it)
    scenario = desk.session.model.scenarios[desk.session.scenario or ""]
    assert scenario.title == "Talks: held, Trust: present, Water: high" and scenario.parent is None
    assert dict(desk.session.model.settings_of(scenario.id)) == {
        TRUST: id_of("trust", "present"),
        WATER: id_of("water", "high"),
        TALKS: id_of("talks", "held"),
    }
    assert desk.window.matrix.isVisible() and desk.place(TRADE) == (5, 5)
    desk.session.undo()
    assert desk.session.model.scenarios == before.scenarios and desk.session.model.settings == before.settings


def test_a_second_try_has_a_name_of_its_own(desk: Desk) -> None:
    desk.open(material.model())
    for _ in range(2):
        desk.session.show_scenario(None)
        desk.click(cards(asked(desk))[0].try_it)
    titles = [scenario.title for scenario in desk.session.model.scenarios.values() if "Talks: held" in scenario.title]
    assert len(titles) == len(set(titles)) == 2


def test_only_what_chosen_actors_control_may_move(desk: Desk) -> None:
    desk.open(with_actors())
    page = asked(desk)
    assert "moved by Ann, Ben" in cards(page)[0].remark.accessibleName()
    page.actors.list.item(0).setCheckState(Qt.CheckState.Checked)
    desk.settle()
    assert page.actors.text().startswith("moved by Ann")
    # Ann alone has no say over water; what is unknown may still turn out well.
    (card,) = cards(page)
    assert "only possible" in card.remark.accessibleName() and "Water →" not in lines(card)
    assert page.verdict.isVisible()


def test_a_list_that_hangs_open_closes_with_its_file(desk: Desk) -> None:
    document = desk.open(with_actors())
    page = asked(desk)
    desk.click(page.actors)
    assert page.actors.popup.isVisible()
    document.close(discard=True)
    desk.session.show_document(None)
    assert not page.actors.popup.isVisible(), "its ticks would be about what is no longer there"


def test_nothing_leads_there(desk: Desk) -> None:
    desk.open(material.model())
    page = asked(desk, into="partnership")
    assert not cards(page) and "No set" in page.verdict.text() and "0 found" in page.note.text()


def test_where_nobody_said_what_is_wanted_the_first_target_that_leads_on_is_asked(desk: Desk) -> None:
    """No change brings trade into partnership; three bring it where both cooperate and compete."""
    desk.open(material.model())
    desk.session.select(TRADE)
    desk.run("what-it-takes")
    (page,) = desk.window.findChildren(PathsPage)
    assert page.into.value() == BOTH and len(cards(page)) == 1 and not page.next.isVisible()
    desk.session.select(BORDER)
    desk.settle()
    assert cards(page) or page.next.isVisible(), "there is always something to do next"


def test_a_dead_end_says_what_to_ask_next(desk: Desk) -> None:
    desk.open(material.model())
    page = asked(desk, into="partnership")
    desk.click(desk.button("Ask for up to 6 changes"))
    assert page.most.value() == 6 and "up to 6" in page.verdict.text()
    desk.click(desk.button("Ask for one point more cooperation"))
    assert page.bound.isVisible() and page.bound.value() == 3 and cards(page) and not page.next.isVisible()


def test_it_is_so_already(desk: Desk) -> None:
    desk.open(material.model())
    page = asked(desk, BORDER, "partnership")
    assert not cards(page) and page.verdict.text() == "Border: this is so already; nothing has to change."


def test_a_bound_on_an_axis(desk: Desk) -> None:
    """At most 5.5 competition: only trust takes any from trade."""
    desk.open(material.model())
    page = asked(desk, into=("competition", False))
    assert page.bound.isVisible()
    page.bound.setValue(5.5)
    desk.settle()
    (card,) = cards(page)
    assert "Trust →" in lines(card) and len(page.answer.ways[0].changes) == 1


def test_the_same_sets_as_the_command_line(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = desk.open(material.model(), tmp_path / "it.modus")
    document.publish()
    page = asked(desk)
    told = cli.main(
        [
            "paths",
            str(tmp_path / "it.modus"),
            "--issue",
            "trade",
            "--target",
            "quadrant=cooperate-and-compete",
            "--json",
        ]
    )
    assert told == 0
    answer = json.loads(capsys.readouterr().out)
    model = desk.session.model
    mine = [{model.conditions[c].key: model.states[s].key for c, s in way.changes} for way in page.answer.ways]
    assert mine == [one["changes"] for one in answer["sets"]] and mine


def test_stopped_it_shows_what_it_has_and_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    stopped, search = threading.Event(), ways.search

    def slowly(question: ways.Asked, watch: Watch) -> Any:
        def until_stopped(share: float) -> bool:
            stopped.wait(20)
            return watch(share)

        return search(question, until_stopped)

    monkeypatch.setattr(ways, "search", slowly)
    desk.session.select(TRADE)
    desk.action("what-it-takes").trigger()
    QApplication.processEvents()
    (page,) = desk.window.findChildren(PathsPage)
    page.give_up()
    stopped.set()
    desk.settle()
    assert page.note.text().startswith("Stopped after") and not page.asking.busy


def test_the_why_drawer_leads_there(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(BORDER)
    desk.click(desk.button("What would it take?"))
    assert (desk.session.place, desk.session.page) == ("analysis", "paths")
    (page,) = desk.window.findChildren(PathsPage)
    assert page.issue.currentText() == "Border"
    assert desk.action("what-it-takes") in desk.window.issues.list.actions()


def test_a_blank_workspace_says_what_goes_here(desk: Desk) -> None:
    desk.open(Model.blank("Empty"))
    desk.run("what-it-takes")
    (page,) = desk.window.findChildren(PathsPage)
    assert page.empty.isVisible() and "where it is wanted" in page.empty.text()
