"""Scenarios side by side: the numbers are those of the evaluations, and what is selected in one place is so in all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton, QWidget

from tests.bench.large import evidenced_model
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, WATER, id_of
from workbench.domain.model import Model
from workbench.domain.points import written
from workbench.ui.comparison.alike import Alike
from workbench.ui.comparison.column import Column
from workbench.ui.comparison.place import ComparePlace
from workbench.ui.comparison.slopes import SlopeChart
from workbench.ui.controls.table import Table, row
from workbench.workspace import operations

THAW, DEEPER = id_of("thaw"), id_of("deeper")


@pytest.fixture
def comparing(desk: Desk) -> Desk:
    """The three scenarios of the workspace side by side."""
    desk.open(material.model())
    desk.session.compare(None, THAW, DEEPER)
    desk.settle()
    return desk


def columns(desk: Desk) -> list[Column]:
    return [column for column in desk.window.findChildren(Column) if column.isVisible()]


def rows(desk: Desk, name: str = "Differences between the scenarios") -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in desk.find(Table, name).rows()]


def slopes(desk: Desk) -> SlopeChart:
    (chart,) = desk.window.findChildren(SlopeChart)
    return chart


def painted(desk: Desk) -> list[QImage]:
    """What is seen of the small matrices."""
    return [column.matrix.grab().toImage() for column in columns(desk)]


def test_the_button_over_the_matrix_compares_what_is_shown_with_the_baseline(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_scenario(DEEPER)
    desk.click(desk.button("Compare"))
    assert desk.session.place == "compare" and desk.session.compared == (None, DEEPER)
    assert [column.chooser.currentText() for column in columns(desk)] == ["Baseline", "Deeper"]
    desk.run("place-matrix")
    desk.run("place-compare")
    assert desk.session.compared == (None, DEEPER) and len(columns(desk)) == 2


@pytest.mark.parametrize("axis", ["cooperation", "competition"])
@pytest.mark.parametrize("settled", [False, True])
def test_the_numbers_are_those_of_the_evaluations(comparing: Desk, axis: str, settled: bool) -> None:
    session = comparing.session
    session.set_settled(settled)
    session.set_axis(axis)  # type: ignore[arg-type]
    comparing.settle()
    evaluations = [session.evaluation(scenario, settled) for scenario in (None, THAW, DEEPER)]
    shown = {
        row.about: [cell.text for cell in row.cells]
        for row in comparing.find(Table, "Differences between the scenarios").rows()
    }
    drawn = {slope.issue: slope.points for slope in slopes(comparing).slopes}
    moved = set()
    for issue in (TRADE, BORDER):
        results = [evaluation.by_issue[issue] for evaluation in evaluations]
        points = [getattr(result, axis) for result in results]
        assert drawn[issue] == tuple(point / 200 for point in points)
        if len({(r.cooperation, r.competition, r.quadrant, r.requirement) for r in results}) > 1:
            moved.add(issue)
            assert shown[issue][1:4] == [written(point) for point in points]
            assert shown[issue][4] == (written(max(points) - min(points)) if max(points) > min(points) else "–")
        for column, result in zip(columns(comparing), results, strict=True):
            bubble = column.matrix.scene.bubble(issue)
            assert bubble is not None and (bubble.x * 200, bubble.y * 200) == (result.competition, result.cooperation)
    assert set(shown) == moved and TRADE in moved


def test_the_farthest_apart_come_first_and_a_heading_sorts(comparing: Desk) -> None:
    session = comparing.session
    session.attempt(lambda m: operations.assume(m, THAW, TALKS, id_of("talks", "held")))
    comparing.settle()
    assert [row[0] for row in rows(comparing)] == ["Trade", "Border"]
    comparing.find(Table, "Differences between the scenarios").sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in rows(comparing)] == ["Border", "Trade"]


def test_what_is_assumed_is_a_table_of_its_own(comparing: Desk) -> None:
    comparing.click(comparing.find(QRadioButton, "What differs: What is assumed"))
    assert rows(comparing, "Conditions that differ") == [
        ["Trust", "absent", "present", "present"],
        ["Water", "unknown", "unknown", "high"],
    ]
    assert {row.about for row in comparing.find(Table, "Conditions that differ").rows()} == {TRUST, WATER}


def test_what_is_selected_in_one_place_is_selected_in_all(comparing: Desk) -> None:
    matrix = columns(comparing)[1].matrix
    layout = matrix._layout
    assert layout is not None
    at = layout.scene.index[TRADE]
    comparing.click(matrix, QPoint(round(layout.x[at]), round(layout.y[at])))
    assert comparing.session.selected == (TRADE,)
    assert all(column.matrix.scene.selected == {TRADE} for column in columns(comparing))
    assert slopes(comparing).selected == {TRADE}
    table = comparing.find(Table, "Differences between the scenarios")
    assert [table.model().index(i.row(), 0).data() for i in table.selectionModel().selectedRows()] == ["Trade"]
    comparing.run("place-matrix")
    assert comparing.window.matrix.scene.selected == {TRADE}


def test_what_is_pointed_at_on_one_matrix_is_pointed_at_on_all_and_on_the_lines(comparing: Desk) -> None:
    matrix = columns(comparing)[1].matrix
    layout = matrix._layout
    assert layout is not None
    at = layout.scene.index[TRADE]
    QTest.mouseMove(matrix, QPoint(round(layout.x[at]), round(layout.y[at])))
    comparing.settle()
    assert [column.matrix.scene.hovered for column in columns(comparing)] == [TRADE] * 3
    assert slopes(comparing).hovered == TRADE
    QApplication.sendEvent(matrix, QEvent(QEvent.Type.Leave))
    comparing.settle()
    assert [column.matrix.scene.hovered for column in columns(comparing)] == [None] * 3
    assert slopes(comparing).hovered is None


def test_whoever_comes_has_the_keyboard_at_the_first_matrix(comparing: Desk) -> None:
    comparing.run("place-contents")
    comparing.run("place-compare")
    assert columns(comparing)[0].matrix.hasFocus()
    comparing.key(Qt.Key.Key_Down)
    assert len(comparing.session.selected) == 1
    comparing.find(Table, "Differences between the scenarios").setFocus()
    comparing.session.compare(None, DEEPER)
    comparing.settle()
    assert comparing.find(Table, "Differences between the scenarios").hasFocus(), "whoever is there stays"


def test_lines_are_walked_by_keyboard(comparing: Desk) -> None:
    chart = slopes(comparing)
    chart.setFocus()
    order = [s.issue for s in sorted(chart.slopes, key=lambda s: -s.points[-1])]
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert comparing.session.selected == (order[0],)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert comparing.session.selected == (order[1],)
    assert chart.accessibleDescription().startswith(comparing.session.model.issues[order[1]].title)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert comparing.session.selected == (order[0],)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert comparing.session.selected == (order[-1],)


def told(widget: QWidget) -> list[tuple[str, str]]:
    """What a screen reader finds in a matrix or among lines: names, and what is said of each."""
    listed = QAccessible.queryAccessibleInterface(widget)
    assert listed.role() == QAccessible.Role.List
    items = [listed.child(n) for n in range(listed.childCount())]
    return [(item.text(QAccessible.Text.Name), item.text(QAccessible.Text.Description)) for item in items]


def test_a_small_matrix_is_walked_by_keyboard_and_says_what_moved(comparing: Desk) -> None:
    first, second = columns(comparing)[0].matrix, columns(comparing)[1].matrix
    assert first.accessibleDescription() == "2 issue areas"
    moved = "1 issue area stands elsewhere than in Baseline; Trade cooperation +2, competition −1"
    assert second.accessibleDescription() == moved
    here = "cooperation 6, competition 4"
    assert [name for name, _ in told(second)] == ["Trade", "Border"]
    trade, border = (words for _, words in told(second))
    assert trade.startswith("cooperation 4, competition 5, ")
    assert trade.endswith("against Baseline: cooperation +2, competition −1")
    assert border.startswith(here) and border.endswith("against Baseline: where it is there")
    assert "against" not in told(first)[0][1]
    second.setFocus()
    comparing.key(Qt.Key.Key_Down)
    one = comparing.session.selected
    assert len(one) == 1
    comparing.key(Qt.Key.Key_Right if one == (BORDER,) else Qt.Key.Key_Left)
    other = comparing.session.selected
    assert {one, other} == {(TRADE,), (BORDER,)}
    assert all(column.matrix.scene.selected == set(other) for column in columns(comparing))
    assert slopes(comparing).selected == set(other)
    comparing.key(Qt.Key.Key_Left if one == (BORDER,) else Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert set(comparing.session.selected) == {TRADE, BORDER}
    assert second.accessibleDescription().count("against Baseline") == 2
    comparing.key(Qt.Key.Key_Escape)
    assert comparing.session.selected == () and second.accessibleDescription() == moved


def test_lines_are_a_list_to_those_who_do_not_see_them(comparing: Desk) -> None:
    chart = slopes(comparing)
    assert chart.accessibleDescription() == "1 line rises or falls"
    assert [name for name, _ in told(chart)] == ["Border", "Trade"]
    assert told(chart)[1][1] == "Baseline 2, A thaw 4, Deeper 4; 2 apart"
    assert told(chart)[0][1].endswith("; the same everywhere")
    chart.setFocus()
    comparing.session.select(TRADE)
    comparing.settle()
    listed = QAccessible.queryAccessibleInterface(chart)
    state = listed.child(1).state()
    assert state.selected and state.focused and not listed.child(0).state().selected
    box = listed.child(1).rect()
    assert chart.rect().contains(box.translated(-chart.mapToGlobal(QPoint(0, 0)))) and box.width() > 40


def test_scenarios_are_chosen_added_and_left_out(comparing: Desk) -> None:
    third = columns(comparing)[2]
    third.chooser.setCurrentIndex(third.chooser.findData(THAW))
    third.chooser.activated.emit(third.chooser.currentIndex())
    comparing.settle()
    assert comparing.session.compared == (None, THAW, THAW)
    comparing.click(comparing.button("Add a scenario"))
    assert comparing.session.compared == (None, THAW, THAW, DEEPER)
    assert not [b for b in comparing.window.findChildren(QComboBox) if b.isVisible() and b.count() != 3]
    comparing.click(columns(comparing)[2].leave_out)
    comparing.click(columns(comparing)[2].leave_out)
    assert comparing.session.compared == (None, THAW)
    assert not columns(comparing)[0].leave_out.isVisible(), "two are the least"


def test_only_what_is_not_compared_yet_is_added(comparing: Desk) -> None:
    assert not [b for b in comparing.window.findChildren(QPushButton) if b.text() == "Add a scenario" and b.isVisible()]
    comparing.session.compare(THAW, DEEPER)
    comparing.settle()
    comparing.click(comparing.button("Add a scenario"))
    assert comparing.session.compared == (THAW, DEEPER, None), "the baseline where no scenario is left"


def test_a_scenario_that_is_deleted_is_no_longer_compared(comparing: Desk) -> None:
    comparing.session.attempt(lambda m: operations.delete(m, "scenario", DEEPER))
    comparing.settle()
    assert comparing.session.compared == (None, THAW) and len(columns(comparing)) == 2
    comparing.undo_by_key()
    assert comparing.session.compared == (None, THAW, DEEPER) and len(columns(comparing)) == 3


def test_what_is_no_longer_compared_cannot_be_opened_while_the_rest_is_worked_out(comparing: Desk) -> None:
    session = comparing.session
    session.compare(None, *[scenario.id for scenario in session.model.ordered("scenario")][:2])
    comparing.settle()
    assert len(columns(comparing)) == 3
    session.compare(*session.compared[:2])
    assert len(columns(comparing)) == 2


def test_an_edit_elsewhere_is_seen_at_once(comparing: Desk) -> None:
    before, (_, thaw, deeper) = rows(comparing), painted(comparing)
    comparing.session.attempt(lambda m: operations.assume(m, THAW, WATER, id_of("water", "high")))
    comparing.settle()
    assert rows(comparing) != before
    assert painted(comparing)[1] != thaw and painted(comparing)[2] == deeper


def test_what_is_selected_and_pointed_at_is_painted_so(comparing: Desk) -> None:
    as_it_was = painted(comparing)
    comparing.session.select(TRADE)
    comparing.settle()
    selected = painted(comparing)
    assert not [n for n in range(3) if selected[n] == as_it_was[n]]
    comparing.session.select()
    comparing.settle()
    assert painted(comparing) == as_it_was


def test_one_matrix_leads_back_to_its_scenario(comparing: Desk) -> None:
    comparing.click(columns(comparing)[2].open)
    assert comparing.session.place == "matrix" and comparing.session.scenario == DEEPER


def test_a_cell_is_cut_only_where_there_is_no_room(comparing: Desk) -> None:
    table = comparing.find(Table, "Differences between the scenarios")
    last = table.model().columnCount() - 1
    comparing.window.resize(2400, 900)
    comparing.settle()
    assert table.columnWidth(last - 1) >= table.sizeHintForColumn(last - 1)
    comparing.window.resize(1000, 700)
    comparing.settle()
    assert table.columnWidth(last - 1) <= 168 and table.columnWidth(0) > 100


def test_the_colours_of_scenarios_are_in_the_heads_and_in_the_lines(comparing: Desk) -> None:
    assert not any(column.stripe.colour for column in columns(comparing))
    comparing.session.attempt(lambda m: operations.edit(m, "scenario", DEEPER, colour=5))
    comparing.settle()
    own = comparing.window.theme.hue(4)
    assert [column.stripe.colour for column in columns(comparing)] == [None, None, own]
    first = columns(comparing)[0].chooser
    assert [not first.itemIcon(first.findData(scenario)).isNull() for scenario in (None, THAW, DEEPER)] == [0, 0, 1]
    assert slopes(comparing).colours == (None, None, own)
    seen = slopes(comparing).grab().toImage()
    frame = slopes(comparing)._frame()
    at, height = round(frame.right()), round(frame.top()) + 4
    assert own in [seen.pixelColor(x, height) for x in range(at - 2, at + 3)], "the line on which it stands"
    comparing.run("dark")
    assert columns(comparing)[2].stripe.colour == comparing.window.theme.hue(4) != own


def test_a_table_takes_more_columns_and_fewer_whose_headings_are_of_another_height(desk: Desk) -> None:
    table = Table(desk.window.theme, "Answers")
    table.resize(300, 200)
    table.show()
    many = [f"A heading of several words {n}" for n in range(7)]
    for headings in (many[:4], many, ["A", "B"], many, ["A"] * 9):
        table.show_rows(headings, [row(*(str(n) for n in range(len(headings))), about="one")])
        desk.settle()
        widths = [table.columnWidth(n) for n in range(table.model().columnCount())]
        assert len(widths) == len(headings) and all(widths)
    table.deleteLater()


def test_a_fourth_scenario_joins_three(comparing: Desk) -> None:
    comparing.session.apply(operations.create_scenario(comparing.session.model, "A long winter"))
    fourth = next(s.id for s in comparing.session.model.scenarios.values() if s.title == "A long winter")
    comparing.session.compare(None, THAW, DEEPER, fourth)
    comparing.settle()
    assert len(columns(comparing)) == 4
    table = comparing.find(Table, "Differences between the scenarios")
    assert table.model().columnCount() == 8 and all(table.columnWidth(n) for n in range(8))


def test_a_crowd_that_is_given_another_width_is_seen_as_it_was_until_it_is_painted(desk: Desk) -> None:
    model = evidenced_model(items=0)
    desk.open(model)
    one, *others = [scenario.id for scenario in model.ordered("scenario")[:3]]
    desk.session.compare(None, one)
    desk.settle()
    place = desk.window.places.currentWidget()
    assert isinstance(place, ComparePlace)
    first = place.columns[0].matrix
    waited: list[QSize] = []
    first.late.connect(lambda: waited.append(first.size()))
    for compared in ((None, one, *others), (None, one)):
        before = first.grab().toImage()
        desk.session.compare(*compared)
        while first.size() == before.size():
            QApplication.processEvents()
        both = QRect(QPoint(0, 0), first.size().boundedTo(before.size())).adjusted(3, 3, -3, -3)  # without frames
        if first.picture.late:  # a busy machine has painted it by now
            assert first.grab().toImage().copy(both) == before.copy(both)
        desk.settle()
        assert first.size() in waited and first.grab().toImage().copy(both) != before.copy(both)
        assert not any(column.matrix.picture.late for column in place.columns[: len(compared)])
        assert not place.slopes.picture.late


def test_where_nothing_is_different_it_is_said_and_one_can_go_on(desk: Desk) -> None:
    mood = material._condition("mood", "Mood", [("low", "low"), ("high", "high")], "low", 4)
    desk.open(Model.of([*material.model().entities(), *mood]))
    twin = desk.session.model.scenarios[THAW]
    desk.session.attempt(lambda m: operations.duplicate_scenario(m, twin.id))
    copy = next(s.id for s in desk.session.model.scenarios.values() if s.id not in (THAW, DEEPER))
    desk.session.compare(THAW, copy)
    desk.settle()
    (alike,) = desk.window.findChildren(Alike)
    title = desk.session.model.scenarios[copy].title
    assert alike.isVisible() and not slopes(desk).isVisible()
    assert alike.said.text().startswith(f"Nothing is different: in “{title}” every issue area stands where it does in")
    desk.click(alike.another)
    assert columns(desk)[1].chooser.view().isVisible()
    columns(desk)[1].chooser.hidePopup()
    desk.session.attempt(lambda m: operations.assume(m, copy, mood[0].id, id_of("mood", "high")))
    desk.settle()
    assert not alike.isVisible(), "another state is assumed"
    (place,) = desk.window.findChildren(ComparePlace)
    assert place.unmoved.isVisible() and place.unmoved.text().startswith("Every issue area stands at the same place")
    desk.click(desk.find(QRadioButton, "What differs: What is assumed"))
    assert [cells[0] for cells in rows(desk, "Conditions that differ")] == ["Mood"]
    desk.run("undo")
    desk.settle()
    assert alike.isVisible()
    desk.click(alike.change)
    assert desk.session.place == "matrix" and desk.session.scenario == copy
    desk.session.compare(copy, copy)
    desk.settle()
    assert "the same scenario each time" in alike.said.text()
