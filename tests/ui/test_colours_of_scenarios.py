"""The colour of a scenario is chosen among swatches, by pointer or arrow keys, and has a name wherever it is said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from tests.ui import material
from tests.ui.desk import Desk
from workbench.ui.contents.place import ContentsPlace
from workbench.workspace import operations


def form_of(desk: Desk) -> ContentsPlace:
    desk.open(material.model())
    first = next(iter(desk.session.model.ordered("scenario")))
    desk.session.show_place("contents", f"scenario/{first.id}")
    desk.settle()
    return desk.window.findChild(ContentsPlace)


def colour(desk: Desk) -> int:
    return next(iter(desk.session.model.ordered("scenario"))).colour


def test_a_swatch_is_clicked_and_the_arrow_keys_go_on(desk: Desk) -> None:
    form_of(desk)
    assert desk.find(QRadioButton, "No colour").isChecked()
    spoken = QAccessible.queryAccessibleInterface(desk.find(QRadioButton, "Green"))
    assert spoken.role() == QAccessible.Role.RadioButton and spoken.text(QAccessible.Text.Description) == "Colour"
    desk.click(desk.find(QRadioButton, "Green"))
    assert colour(desk) == 4 and desk.find(QRadioButton, "Green").isChecked()
    desk.find(QRadioButton, "Green").setFocus()
    QTest.keyClick(desk.find(QRadioButton, "Green"), Qt.Key.Key_Right)
    desk.settle()
    assert colour(desk) == 5 and desk.find(QRadioButton, "Violet").isChecked()
    desk.undo_by_key()
    desk.undo_by_key()
    assert colour(desk) == 0 and desk.find(QRadioButton, "No colour").isChecked()


def test_the_table_says_the_colour_by_its_name(desk: Desk) -> None:
    table = form_of(desk).table
    first = next(iter(desk.session.model.ordered("scenario"))).id
    desk.session.attempt(lambda m: operations.edit(m, "scenario", first, colour=6))
    desk.settle()
    at = next(n for n, one in enumerate(table.entities.columns) if one.field == "colour")
    assert table.model().index(0, at).data() == "light blue"


def test_what_can_only_be_read_has_swatches_that_cannot_be_chosen(desk: Desk) -> None:
    place = form_of(desk)
    place.form.fields["colour"].set_editable(False)
    desk.click(desk.find(QRadioButton, "Green"))
    assert colour(desk) == 0
