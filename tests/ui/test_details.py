"""From the matrix to the form of what is selected, and what is typed there is work even before the field is left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE, TRUST
from workbench.workspace.reading import read


def test_f4_leads_to_the_form_of_what_is_selected(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("details")
    assert desk.session.place == "matrix" and "first" in desk.status()
    desk.click_bubble(TRADE)
    desk.key(Qt.Key.Key_F4)
    assert (desk.session.place, desk.session.page) == ("contents", f"issue/{TRADE}")
    desk.session.select_condition(TRUST)
    desk.run("details")
    assert desk.session.page == f"condition/{TRUST}"


def test_what_is_still_being_typed_is_saved(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "typed.modus"
    desk.open(material.model(), path)
    desk.click_bubble(TRADE)
    desk.run("details")
    field = next(f for f in desk.window.findChildren(QLineEdit) if f.isVisible() and f.text() == "Trade")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Commerce")
    desk.run("save")
    assert read(path)[0].issues[TRADE].title == "Commerce"
    assert field.hasFocus(), "one goes on typing"
