"""Cells of the tables in Contents: what stands in one that is edited, what is read from it, and what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE, id_of
from tests.ui.test_contents import contents
from workbench.domain.model import Model
from workbench.workspace import operations


def begin(desk: Desk, kind: str, entity: str, field: str) -> QWidget:
    """Press F2 on a cell; what has the keyboard then."""
    table = contents(desk, f"{kind}/{entity}").table
    column = next(at for at, one in enumerate(table.entities.columns) if one.field == field)
    table.setFocus()
    table.setCurrentIndex(table.entities.index(table.entities.ids.index(entity), column))
    desk.key(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None and editor is not table, "F2 begins"
    return editor


def write(desk: Desk, kind: str, entity: str, field: str, text: str) -> str:
    """Write into a cell; what stood in it."""
    line = begin(desk, kind, entity, field)
    assert isinstance(line, QLineEdit)
    before = line.text()
    line.setText(text)
    desk.key(Qt.Key.Key_Return)
    return before


def test_points_are_written_as_people_write_them(desk: Desk) -> None:
    desk.open(material.model())
    assert write(desk, "issue", TRADE, "competition", "7.25") == "6"
    assert desk.session.model.issues[TRADE].competition == 725
    assert write(desk, "issue", TRADE, "competition", "a lot") == "7.25"
    assert desk.session.model.issues[TRADE].competition == 725 and "a lot" in desk.status()


def test_whole_numbers_with_any_sign_and_nothing_between(desk: Desk) -> None:
    desk.open(material.model())
    effect = next(one.id for one in desk.session.model.effects.values() if one.amount == 1)
    assert write(desk, "effect", effect, "amount", "−2") == "1"
    assert desk.session.model.effects[effect].amount == -2
    assert write(desk, "effect", effect, "amount", "1.5") == "-2"
    assert desk.session.model.effects[effect].amount == -2 and "whole number" in desk.status()


def test_a_claim_of_several_lines_is_edited_on_one(desk: Desk) -> None:
    desk.open(material.model())
    item = id_of("evidence", "1")
    desk.session.attempt(lambda m: operations.edit(m, "evidence", item, claim="Both say\n the same."))
    line = begin(desk, "evidence", item, "")
    assert isinstance(line, QLineEdit) and line.text() == "Both say the same."


@pytest.mark.parametrize(("field", "now", "then"), [("reliability", "B", "C"), ("credibility", "1", "4")])
def test_what_is_chosen_is_chosen_from_what_there_is(desk: Desk, field: str, now: str, then: str) -> None:
    desk.open(material.model())
    item = id_of("evidence", "1")
    box = begin(desk, "evidence", item, field)
    while not isinstance(box, QComboBox):  # its list has the keyboard
        parent = box.parentWidget()
        assert parent is not None
        box = parent
    assert box.currentData() == now and box.count() == 6
    box.hidePopup()
    box.setCurrentIndex(box.findData(then))
    box.activated.emit(box.currentIndex())
    desk.settle()
    assert getattr(desk.session.model.evidence[item], field) == then


def test_a_workspace_that_is_closed_takes_the_cell_along(desk: Desk) -> None:
    document = desk.open(material.model())
    line = begin(desk, "evidence", id_of("evidence", "1"), "")
    assert isinstance(line, QLineEdit)
    line.setText("Half a cl")
    document.close(discard=True)
    desk.session.show_document(None)
    desk.settle()
    assert desk.session.document is None
    desk.open(Model.blank("Another"))
    begin(desk, "workspace", next(iter(desk.session.model.workspaces)), "")
    desk.session.document.close(discard=True)  # type: ignore[union-attr]
    desk.open(material.model())
    assert desk.session.model == material.model(), "what was begun elsewhere is written nowhere"


def test_a_word_that_comes_later_has_room_where_there_is_some(desk: Desk) -> None:
    desk.open(material.model())
    table = contents(desk, f"condition/{id_of('trust')}").table
    column = next(at for at, one in enumerate(table.entities.columns) if one.field == "group")
    narrow, name = table.columnWidth(column), "Politics and money"
    desk.session.attempt(
        lambda m: operations.create_condition(m, "Sanctions", ["lifted", "imposed"], group=None, new_group=name)
    )
    desk.settle()
    assert table.columnWidth(column) > narrow
    assert table.fontMetrics().horizontalAdvance(name) < table.columnWidth(column), "it is read whole"
