"""Rows of thousands are made when they are seen, and look like all others."""

from __future__ import annotations

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE
from workbench.ui.controls.made_when_seen import MadeWhenSeen
from workbench.ui.controls.table import Row, Table, row
from workbench.workspace import operations


def test_each_is_made_once_and_only_when_it_is_asked_for() -> None:
    made: list[int] = []

    def make(n: int) -> str:
        made.append(n)
        return str(n)

    listed = MadeWhenSeen(range(1000), make)
    assert len(listed) == 1000 and made == []
    assert listed[7] == "7" and listed[-1] == "999" and listed[5:8] == ["5", "6", "7"]
    assert listed[7] == "7" and made == [7, 999, 5, 6]
    assert list(listed)[500] == "500" and len(made) == 1000


def test_a_table_of_thousands_makes_the_rows_that_are_seen(desk: Desk) -> None:
    made: list[int] = []

    def make(n: int) -> Row:
        made.append(n)
        return row(f"{9999 - n:04}", about=n)

    table = Table(desk.window.theme, "Many")
    table.resize(300, 400)
    table.show_rows(["Number"], MadeWhenSeen(range(5000), make))
    table.show()
    desk.settle()
    table.grab()
    assert 0 < len(made) < 100
    assert table.look_at(4000) and table.about_now() == 4000
    table.sortByColumn(0, table.horizontalHeader().sortIndicatorOrder())
    assert [one.about for one in table.rows()] in (list(range(5000)), list(range(4999, -1, -1)))
    table.deleteLater()


def test_the_page_of_history_that_is_not_asked_for_is_left_alone(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_place("history", "changes")
    desk.settle()
    changes = desk.find(Table, "Changes")
    assert len(changes.rows()) == 1
    desk.run("place-matrix")
    desk.session.attempt(lambda m: operations.move_issue(m, TRADE, 300, 600))
    desk.session.show_place("history", "review")
    desk.settle()
    assert len(changes.rows()) == 1, "nobody sees it"
    desk.session.attempt(lambda m: operations.move_issue(m, BORDER, 300, 600))
    entry = desk.session.document.history(1)[0]  # type: ignore[union-attr]
    desk.session.show_place("history", f"changes/{entry.id}")
    desk.settle()
    assert len(changes.rows()) == 3 and changes.about_now() == entry.id
