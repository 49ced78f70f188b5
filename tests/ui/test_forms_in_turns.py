"""The controls of a form that was never seen are made in turns: never half a form, and nobody waits for it in vain."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import material
from tests.ui.desk import Desk
from workbench.domain.model import Model
from workbench.ui.contents.fields import Field
from workbench.ui.contents.form import EntityForm
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.judgements.place import JudgementsPlace
from workbench.ui.judgements.side import CellSide
from workbench.workspace import operations


@pytest.fixture
def place(desk: Desk) -> ContentsPlace:
    """Contents, come to for the first time, with nothing done yet that was put off."""
    desk.open(material.model())
    desk.session.show_place("contents", "condition")
    found: ContentsPlace = desk.window.findChild(ContentsPlace)
    return found


def seen(form: EntityForm) -> list[QWidget]:
    """What stands in a form, to be seen."""
    inside = form.widget()
    return [one for one in inside.findChildren(QWidget) if one.isVisible()]


def fields_seen(form: EntityForm) -> set[str]:
    """The names of the fields that are to be seen, of those that the entity has."""
    there = seen(form)
    return {one.name for one in there if isinstance(one, Field)} if there else set()


def test_the_list_comes_first_and_a_form_is_seen_when_it_is_whole(desk: Desk, place: ContentsPlace) -> None:
    form = place.form
    assert place.table.isVisible() and place.table.entities.ids and place.table.hasFocus()
    assert not seen(form)
    shown = [0]
    while not place.turns.idle:
        QApplication.processEvents()
        shown.append(len(fields_seen(form)))
    assert set(shown) == {0, shown[-1]} and set(form.fields) <= fields_seen(form) and len(form.fields) > 3
    assert place.table.hasFocus(), "the keyboard stays where it came to"
    assert form.id == place.table.selected()[0]
    assert form.fields["title"].value == desk.session.model.conditions[form.id].title


def test_who_goes_on_at_once_finds_the_form_of_what_is_selected_by_then(desk: Desk, place: ContentsPlace) -> None:
    ids = place.table.entities.ids
    place.table.select([ids[1]], ids[1])
    desk.session.attempt(lambda m: operations.rename(m, "condition", ids[1], "Renamed meanwhile"))
    assert not seen(place.form)
    desk.settle()
    assert place.form.id == ids[1] and place.form.fields["title"].value == "Renamed meanwhile"
    assert place.form.states is not None and place.form.states.isVisible()


def test_another_kind_takes_the_place_of_one_that_is_waited_for(desk: Desk, place: ContentsPlace) -> None:
    desk.session.show_place("contents", "issue")
    desk.settle()
    assert place.form.kind == "issue" and "cooperation" in place.form.fields and place.form.states is None
    desk.session.show_place("contents", "condition")
    desk.session.attempt(lambda m: operations.delete_all(m, "condition", list(m.conditions)[:1]))
    desk.settle()
    assert place.form.kind == "condition" and place.form.id in desk.session.model.conditions


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_key_that_leads_into_the_form_finds_it(desk: Desk, place: ContentsPlace, key: Qt.Key) -> None:
    desk.settle()
    place.table.setFocus()
    QTest.keyClick(place.table, key)
    wanted = QApplication.focusWidget()
    assert wanted is not None
    name, where = wanted.accessibleName(), place.form.isAncestorOf(wanted)
    desk.session.show_document(desk.session.document)
    for kind in ("condition", "issue"):
        desk.session.show_place("contents", kind)
        desk.settle()
    place.restyle()  # whatever was made is thrown away
    desk.session.show_place("contents", "condition")
    assert not place.turns.idle and not seen(place.form)
    place.table.setFocus()
    QTest.keyClick(place.table, key)
    at = QApplication.focusWidget()
    assert at is not None and (at.accessibleName(), place.form.isAncestorOf(at)) == (name, where)


def test_with_nothing_of_a_kind_no_form_comes_late(desk: Desk, place: ContentsPlace) -> None:
    desk.session.show_place("contents", "evidence")
    assert not place.turns.idle
    desk.session.attempt(lambda m: operations.delete_all(m, "evidence", list(m.evidence)))
    assert not desk.session.model.evidence
    desk.settle()
    assert place.form.id == "" and not fields_seen(place.form)
    assert len(seen(place.form)) == 1, "it is said what goes there"


def test_a_form_is_whole_in_the_picture_after_another_size_of_type(desk: Desk, place: ContentsPlace) -> None:
    desk.settle()
    before = fields_seen(place.form)
    place.restyle()
    assert fields_seen(place.form) == before and len(before) > 3


# ── beside a document ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def beside(desk: Desk) -> EvidencePlace:
    """Evidence, come to for the first time, with nothing done yet that was put off."""
    desk.open(material.model())
    desk.session.show_place("evidence", f"item/{next(iter(desk.session.model.evidence))}")
    found: EvidencePlace = desk.window.findChild(EvidencePlace)
    return found


def test_what_stands_beside_a_document_comes_as_one(desk: Desk, beside: EvidencePlace) -> None:
    drawn = beside.drawn
    assert beside.reader.isVisible() and beside.reader.hasFocus()
    assert drawn.editor.evidence and not drawn.list.isVisible() and not drawn.editor.isVisible()
    before = drawn.choice.geometry(), drawn.heading.size()
    looks = []
    while not beside.turns.idle:
        QApplication.processEvents()
        looks.append((drawn.list.isVisible(), drawn.editor.isVisible()))
    assert set(looks) == {(False, False), (True, True)}
    assert drawn.choice.geometry() == before[0], "what stood there already stays where it is"
    assert beside.reader.hasFocus()
    desk.settle()
    item = desk.session.model.evidence[drawn.editor.evidence]
    assert drawn.editor.fields["claim"].value == item.claim and drawn.editor.fields["claim"].isVisible()
    inside, chain = drawn.editor, [drawn.editor.fields["claim"].focusProxy()]
    while (after := chain[-1].nextInFocusChain()) is not inside and len(chain) < 99:
        chain.append(after)
    order = [one for name in ("claim", "reliability", "review", "private") for one in [drawn.editor.fields[name]]]
    met = [next(at for at, one in enumerate(chain) if field.isAncestorOf(one)) for field in order]
    speaks = next(at for at, one in enumerate(chain) if drawn.editor.speaks_to.isAncestorOf(one))
    assert met == sorted(met) and met[1] < speaks < met[2], "Tab goes as they stand"


def test_a_key_finds_what_stands_beside_a_document(desk: Desk, beside: EvidencePlace) -> None:
    assert not beside.turns.idle
    QTest.keyClick(beside.reader, Qt.Key.Key_Shift)
    assert beside.turns.idle and beside.drawn.editor.fields["claim"].isVisible()


def test_another_item_is_chosen_before_its_editor_is_made(desk: Desk, beside: EvidencePlace) -> None:
    other = list(desk.session.model.evidence)[-1]
    desk.session.show_place("evidence", f"item/{other}")
    desk.settle()
    assert beside.drawn.editor.evidence == other == beside.drawn.list.current()
    assert beside.drawn.editor.fields["claim"].value == desk.session.model.evidence[other].claim


def test_without_evidence_nobody_waits_for_an_editor(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.attempt(lambda m: operations.delete_all(m, "evidence", list(m.evidence)))
    desk.session.show_place("evidence")
    found: EvidencePlace = desk.window.findChild(EvidencePlace)
    assert found.turns.idle and found.drawn.stack.isVisible() and not found.drawn.editor.isVisible()


# ── beside a grid ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def grid(desk: Desk) -> JudgementsPlace:
    """Judgements, come to for the first time, with nothing done yet that was put off."""
    desk.open(material.model())
    desk.session.show_place("judgements", "effects")
    found: JudgementsPlace = desk.window.findChild(JudgementsPlace)
    return found


def test_the_grid_comes_first_and_stays_where_it_is_when_the_cell_comes(desk: Desk, grid: JudgementsPlace) -> None:
    assert grid.view.isVisible() and grid.view.hasFocus() and not grid.findChildren(CellSide)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    before = grid.split.sizes()
    desk.settle()
    (side,) = grid.findChildren(CellSide)
    assert side.isVisible() and side.question.text() and grid.split.sizes() == before
    assert grid.split.count() == 2 and grid.view.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_F2])
def test_who_types_at_once_judges_the_cell(desk: Desk, grid: JudgementsPlace, key: Qt.Key) -> None:
    grid.view.go(1, 0)
    assert not grid.findChildren(CellSide)
    QTest.keyClick(grid.view, key)
    at = QApplication.focusWidget()
    if key == Qt.Key.Key_2:
        assert grid.side.amount.value() == "2" and grid.view.hasFocus()
    else:
        assert at is not None and at is grid.side.why
        QTest.keyClicks(at, "They meet.")
        desk.settle()
        assert grid.side.why.toPlainText().startswith("They meet.")


def test_with_nothing_to_judge_there_is_no_cell(desk: Desk) -> None:
    desk.open(Model.blank("Nothing"))
    desk.session.show_place("judgements", "effects")
    desk.settle()
    found: JudgementsPlace = desk.window.findChild(JudgementsPlace)
    assert found.nothing.isVisible() and not [one for one in found.findChildren(CellSide) if one.isVisible()]
