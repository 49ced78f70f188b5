"""Tables paint themselves as Qt would paint them, only with less ado."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from tests.ui import material
from tests.ui.desk import Desk
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.controls import plain_table
from workbench.ui.controls.plain_table import PlainTable, widest
from workbench.ui.controls.table import Cell, Table, row
from workbench.ui.text import elided
from workbench.workspace import operations


def picture(table: QTableView) -> QImage:
    return table.viewport().grab().toImage()


def as_qt_paints(table: QTableView, monkeypatch: pytest.MonkeyPatch) -> QImage:
    monkeypatch.setattr(PlainTable, "paintEvent", lambda self, event: QTableView.paintEvent(self, event))
    before, plain = table.itemDelegate(), QStyledItemDelegate(table)
    table.setItemDelegate(plain)
    found = picture(table)
    table.setItemDelegate(before)
    return found


@pytest.mark.parametrize("dark", [False, True])
def test_an_answer_looks_as_qt_would_paint_it(desk: Desk, monkeypatch: pytest.MonkeyPatch, dark: bool) -> None:
    desk.window.theme.set(dark=dark)
    table = Table(desk.window.theme, "Things")
    table.resize(420, 260)
    rows = [
        row("Water", Cell("3.2", 3.2), Cell("overdue", tone="warning"), about=0),
        row("\u05e9\u05dc\u05d5\u05dd and Trade", Cell("10", 10.0), Cell("open", tone="adds"), about=1),
        row("", Cell("-4", -4.0), Cell("kept"), about=2),
    ]
    table.show_rows(["Name", "Points", "How"], rows, right=[1])
    table.show()
    for about in (0, 1):
        table.mark([about])
        assert picture(table) == as_qt_paints(table, monkeypatch)
        monkeypatch.undo()
    table.deleteLater()


def test_contents_look_as_qt_would_paint_them(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    first, *_, last = desk.session.model.ordered("issue")
    desk.session.attempt(lambda m: operations.edit_all(m, "issue", [last.id], private=True))
    desk.session.attempt(
        lambda m: operations.rename(m, "issue", first.id, "A name that is far too long for any column " * 3)
    )
    desk.run("place-contents")
    desk.settle()
    table = desk.window.findChildren(ContentsPlace)[0].table
    shown = picture(table)
    assert shown == as_qt_paints(table, monkeypatch)
    table.selectRow(len(table.entities.ids) - 1)
    assert picture(table) != shown


def test_a_warm_ground_is_seen_where_its_row_is_selected(desk: Desk) -> None:
    table = Table(desk.window.theme, "Things")
    table.resize(300, 120)
    table.show_rows(["Name", "Points"], [row("Water", Cell("", heat=1.0), about=0), row("Trade", Cell(""), about=1)])
    table.show()
    x = table.columnViewportPosition(1) + table.columnWidth(1) // 2
    warm, cold = (table.rowViewportPosition(at) + table.rowHeight(at) // 2 for at in (0, 1))
    before = picture(table)
    table.mark([0, 1])
    after = picture(table)
    assert before.pixel(x, warm) == after.pixel(x, warm) != before.pixel(x, cold)
    assert before.pixel(x, cold) != after.pixel(x, cold)
    table.deleteLater()


def test_the_widest_of_many_texts_is_found_among_the_longest(desk: Desk) -> None:
    metrics = desk.window.fontMetrics()
    texts = ["i" * 12, "W" * 11, *("word" * n for n in range(2)), ""]
    assert widest(texts, metrics) == max(map(metrics.horizontalAdvance, texts))
    assert widest([], metrics) == 0


def test_a_text_is_cut_once_for_each_size(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    name, asked = "A name that is far too long for its column", list[str]()

    def cut(text: str, metrics: QFontMetrics, width: int) -> str:
        asked.append(text)
        return elided(text, metrics, width)

    monkeypatch.setattr(plain_table, "elided", cut)
    table = Table(desk.window.theme, "Things")
    table.setWordWrap(False)
    table.resize(200, 200)
    table.show_rows(["Name"], [row(name)])
    table.show()
    picture(table)
    assert asked == [name] and picture(table) and asked == [name]
    desk.window.theme.set(scale=101)
    picture(table)
    assert asked == [name] * 2, "it may be another type now, though there is as much room"
    table.deleteLater()
