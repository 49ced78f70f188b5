"""The places of the window: made when first wanted, up to date when looked at, reached by button, key and command."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Generator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QVBoxLayout, QWidget

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from workbench.engine.watching import Stopped, Watch
from workbench.ui.analysis.answer import Answer
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.levers import LeversPage
from workbench.ui.analysis.place import pages
from workbench.ui.app import window as make_window
from workbench.ui.comparison.small_matrix import SmallMatrix
from workbench.ui.contents.fields import Field
from workbench.ui.contents.form import EntityForm
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.controls.place import Place
from workbench.ui.controls.stack import Stack
from workbench.ui.controls.table import Table
from workbench.ui.places.stack import PLACES
from workbench.ui.preferences import Preferences
from workbench.ui.review.page import ReviewPage
from workbench.ui.text import PlainStyle
from workbench.workspace import operations
from workbench.workspace.changes import Changes


def as_table(desk: Desk) -> Table:
    if not desk.button("As a table").isChecked():
        desk.click(desk.button("As a table"))
    return desk.find(Table, "Levers as a table")


def levers(desk: Desk) -> list[str]:
    table = as_table(desk)
    return [row.cells[0].text for row in table.rows()]


def test_a_place_is_made_when_somebody_first_goes_there(desk: Desk) -> None:
    desk.open(material.model())
    assert not desk.window.findChildren(Answer)
    desk.run("place-analysis")
    assert desk.window.findChildren(Answer) and not desk.window.matrix.isVisible()
    assert desk.action("place-analysis").isChecked() and not desk.action("place-matrix").isChecked()
    desk.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.window.matrix.isVisible() and desk.action("place-matrix").isChecked()


@pytest.mark.usefixtures("made_at_once")
def test_once_a_workspace_is_open_for_a_moment_every_place_is_made(desk: Desk) -> None:
    desk.open(material.model())
    stack, until = desk.window.places, time.monotonic() + 60
    while stack.count() <= len(PLACES) and time.monotonic() < until:
        let_run(20)
    assert stack.count() == 1 + len(PLACES) and len(desk.window.findChildren(Answer)) == len(pages())
    assert desk.window.matrix.isVisible() and desk.session.place == "matrix", "nobody went anywhere"
    desk.run("place-analysis")
    assert levers(desk)


def test_a_place_is_brought_up_to_date_once_when_one_goes_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.run("place-contents")
    desk.run("place-matrix")
    title = desk.session.model.ordered("issue")[0]
    desk.session.attempt(lambda m: operations.rename(m, "issue", title.id, "Something else"))
    asked: list[Changes] = []
    place = desk.window.findChildren(ContentsPlace)[0]
    monkeypatch.setattr(place, "bring_up_to_date", asked.append)
    desk.run("place-contents")
    assert len(asked) == 1 and {"place", "issue"} <= asked[0].kinds


def test_the_buttons_in_the_top_bar_say_where_one_is(desk: Desk) -> None:
    desk.open(material.model())
    desk.click(desk.button("Analysis"))
    assert desk.session.place == "analysis" and desk.button("Analysis").isChecked()
    desk.click(desk.button("Analysis"))
    assert desk.button("Analysis").isChecked(), "a second click leaves one where one is"
    assert not desk.button("Matrix").isChecked()


def test_a_place_shows_what_changed_while_nobody_looked(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-analysis")
    before = levers(desk)
    assert before
    desk.run("place-matrix")
    title = next(c for c in desk.session.model.conditions.values() if c.title in before)
    desk.session.attempt(lambda m: operations.rename(m, "condition", title.id, "Something else"))
    desk.run("place-analysis")
    assert "Something else" in levers(desk) and title.title not in levers(desk)


def test_an_answer_that_comes_while_nobody_looks_is_shown_when_somebody_does(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_place("analysis", "levers")
    desk.session.show_place("matrix")
    desk.settle()
    page = next(one for one in desk.window.findChildren(Answer) if one.heading.text() == "Levers")
    assert page.answer is None and not page.table.rows(), "a page that is not seen is not filled"
    desk.session.show_place("analysis", "levers")
    assert page.answer is not None and levers(desk), "without asking again"
    desk.session.show_place("matrix")
    title = next(
        c for c in desk.session.model.conditions.values() if c.title in [r.cells[0].text for r in page.table.rows()]
    )
    desk.session.attempt(lambda m: operations.rename(m, "condition", title.id, "Something else"))
    desk.session.show_place("analysis", "levers")
    desk.session.show_place("matrix")
    desk.session.attempt(lambda m: operations.rename(m, "condition", title.id, "A third name"))
    desk.settle()
    desk.run("place-analysis")
    desk.settle()
    assert "A third name" in levers(desk) and "Something else" not in levers(desk)


def test_nobody_works_on_an_answer_about_what_is_no_longer_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    go, heard = threading.Event(), list[bool]()

    def forever(self: LeversPage) -> Work:
        def work(watch: Watch) -> None:
            go.wait(20)
            heard.append(watch(0.5))
            raise Stopped

        return work

    monkeypatch.setattr(LeversPage, "work", forever)
    desk.session.show_place("analysis", "levers")
    page = desk.window.findChildren(LeversPage)[0]
    desk.session.show_place("matrix")
    assert page.asking.busy, "one may come back to it"
    issue = desk.session.model.ordered("issue")[0]
    desk.session.attempt(lambda m: operations.rename(m, "issue", issue.id, "Something else"))
    assert not page.asking.busy
    go.set()
    desk.settle()
    assert heard == [False]


def test_another_workspace_begins_at_the_matrix(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-analysis")
    document = desk.session.editable
    assert document is not None
    document.close(discard=True)
    desk.open(material.model())
    assert desk.session.place == "matrix" and desk.window.matrix.isVisible()


def test_finding_an_issue_area_leads_back_to_the_matrix(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-analysis")
    desk.run("find-issue")
    assert desk.session.place == "matrix" and desk.window.issues.filter.hasFocus()


@pytest.mark.parametrize("mode", ["assess", "what-if"])
def test_who_assesses_or_asks_what_if_from_another_place_is_led_to_the_matrix(desk: Desk, mode: str) -> None:
    desk.open(material.model())
    for before in ("assess", "what-if"):
        desk.session.set_mode(before)
        desk.session.show_place("analysis")
        desk.run(mode)
        assert (desk.session.mode, desk.session.place) == (mode, "matrix")


def test_the_menu_opens_by_key(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("menu")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and desk.action("save") in menu.actions()
    menu.close()


def test_an_answer_is_copied_as_text(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-analysis")
    desk.click(desk.button("Copy text"))
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Condition", "Takes away, points", "Adds, points", "Quadrants"]
    assert [line.split("\t")[0] for line in lines[1:]] == levers(desk)


@pytest.mark.parametrize("column", [0, 1])
def test_a_click_on_a_heading_sorts(desk: Desk, column: int) -> None:
    desk.open(material.model())
    desk.run("place-analysis")
    table = as_table(desk)
    table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    cells = [row.cells[column] for row in table.rows()]
    keys = [cell.text.casefold() if cell.order is None else cell.order for cell in cells]
    assert keys == sorted(keys) and len(keys) > 1


def test_what_a_place_does_in_steps_is_given_up_when_the_workspace_closes(desk: Desk) -> None:
    document = desk.open(material.model())
    desk.run("place-compare")
    place, done = desk.window.places.currentWidget(), list[int]()
    assert isinstance(place, Place)

    def steps() -> Generator[None, None, None]:
        for step in range(3):
            time.sleep(0.01)  # longer than one turn
            done.append(step)
            yield

    place.in_turns(steps())
    assert done == [0], "the first at once, the others when nothing else waits"
    document.close(publish=False)
    desk.session.show_document(None)
    desk.settle()
    assert done == [0] and place.turns.idle


def test_a_place_takes_up_the_last_steps_that_it_is_given(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-compare")
    place, done = desk.window.places.currentWidget(), list[str]()
    assert isinstance(place, Place)

    def steps(name: str) -> Generator[None, None, None]:
        for _ in range(3):
            time.sleep(0.01)
            done.append(name)
            yield

    place.in_turns(steps("old"))
    place.in_turns(steps("new"))
    desk.settle()
    assert done == ["old", "new", "new", "new"]


def test_a_kind_that_is_not_listed_can_be_asked_for(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_place("contents", "state")
    desk.settle()
    desk.session.attempt(lambda m: operations.rename(m, "issue", m.ordered("issue")[0].id, "Something else"))
    desk.session.show_place("contents", "issue")
    desk.settle()
    assert desk.find(QListWidget, "Kinds").currentItem().text().startswith("Issue areas")


def test_the_window_is_put_together_without_styling_its_parts_again_and_again(
    qapp: QApplication, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    styled, polish = Counter[int](), PlainStyle.polish

    def count(style: PlainStyle, what: Any) -> Any:
        if isinstance(what, QWidget):
            styled[id(what)] += 1
        return polish(style, what)

    monkeypatch.setattr(PlainStyle, "polish", count)
    window = make_window(preferences)
    assert len(styled) > 100 and styled.total() < 5 * len(styled)
    window.close()
    window.deleteLater()
    window.theme.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_form_is_shown_once_when_one_goes_to_another_kind(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.run("place-contents")
    shown, show = list[tuple[str, str | None]](), EntityForm.show_entity

    def count(form: EntityForm, kind: str, id_: str | None) -> None:
        shown.append((kind, id_))
        show(form, kind, id_)

    monkeypatch.setattr(EntityForm, "show_entity", count)
    desk.session.show_place("contents", "condition")
    desk.settle()
    assert shown == [("condition", desk.session.model.ordered("condition")[0].id)]


def test_a_page_that_nobody_sees_is_not_asked_for_its_height_when_one_goes_to_another(desk: Desk) -> None:
    asked = []

    class Room(QWidget):
        def hasHeightForWidth(self) -> bool:
            return True

        def heightForWidth(self, width: int) -> int:
            asked.append(width)
            return 10

    stack, outer = Stack(), QWidget()
    QVBoxLayout(outer).addWidget(stack)
    rooms = [Room(), Room()]
    for room in rooms:
        stack.addWidget(room)
    outer.show()
    stack.turn_to(rooms[1])
    QApplication.processEvents()
    assert stack.currentWidget() is rooms[1] and rooms[1].isVisible() and not rooms[0].isVisible()
    assert not any(asked), "at the width that there is"
    assert rooms[1].updatesEnabled() and stack.updatesEnabled()
    outer.deleteLater()


def test_going_away_and_back_asks_and_shows_nothing_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    for place in ("place-history", "place-compare"):
        desk.run(place)
        desk.settle()
    done = list[str]()
    monkeypatch.setattr(ReviewPage, "ask", lambda page: done.append("asked"))
    monkeypatch.setattr(SmallMatrix, "show_scene", lambda matrix, *shown: done.append("shown"))
    for place in ("place-matrix", "place-history", "place-compare"):
        desk.run(place)
        desk.settle()
    assert done == []
    issue = desk.session.model.ordered("issue")[0]
    desk.session.attempt(lambda m: operations.rename(m, "issue", issue.id, "Something else"))
    desk.settle()  # what is looked at is shown anew in turns, as many as it takes
    assert set(done) == {"shown"}
    desk.run("place-history")
    assert done[-1] == "asked"


def test_the_form_of_a_kind_can_be_wanted_while_it_is_made_ahead(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-contents")
    form = desk.window.findChildren(ContentsPlace)[0].form
    steps = form.making("condition")
    next(steps)
    desk.session.show_place("contents", "condition")
    desk.settle()
    shown = dict(form.fields)
    assert shown and any(step is None for step in steps)
    assert form.make("condition").fields == form.fields == shown


def test_a_form_that_is_given_up_half_made_leaves_nothing(desk: Desk) -> None:
    """What belonged to nothing stayed for good, and took part in whatever every control takes part in."""
    desk.open(material.model())
    desk.run("place-contents")
    form = desk.window.findChildren(ContentsPlace)[0].form
    before = len(form.findChildren(Field))
    steps = form.making("condition")
    for _ in range(4):
        next(steps)
    assert len(form.findChildren(Field)) > before
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Field)]
    steps.close()
    desk.settle()
    assert len(form.findChildren(Field)) == before
