"""Where there is little room: tables share it out, rows of controls fold, nothing has to be scrolled sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QListWidgetItem, QMenu, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from tests.ui import material
from tests.ui.desk import Desk
from workbench.ui.analysis.explained import Explained
from workbench.ui.comparison.small_matrix import SmallMatrix
from workbench.ui.contents.listing import columns, least_telling
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.contents.words import listed_kinds
from workbench.ui.controls.table import Cell, Table, row
from workbench.ui.controls.widths import Wish, in_two, shared_out, with_room
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.files.comparing import DifferenceList
from workbench.ui.judgements.place import JudgementsPlace
from workbench.ui.text import in_lines


def test_where_there_is_room_the_wide_column_takes_it_after_those_that_want_more() -> None:
    wishes = [Wish(40, 60, 100, 100), Wish(40, 60, 100, 180)]
    assert shared_out(wishes, 240, 0) == [100, 140]
    assert shared_out(wishes, 300, 0) == [120, 180]


def test_columns_give_up_what_they_can_spare_and_no_more() -> None:
    wishes = [Wish(40, 60, 100, 100), Wish(20, 20, 20, 20)]
    assert shared_out(wishes, 100, 0) == [80, 20]
    assert shared_out(wishes, 80, 0) == [60, 20]
    assert shared_out(wishes, 70, 0) == [50, 20], "long words are cut before anything is scrolled sideways"
    assert shared_out(wishes, 10, 0) == [40, 20]


_SAYINGS = (
    "A first load left by sea, a week after the most dangerous chemicals should have been out.",
    "Chemical arms declared and handed over",
    "Первые грузы вывезены морем, неделей позже назначенного срока.",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "Incomprehensibilities notwithstanding, interdependence",
    "short",
)


@pytest.mark.parametrize("width", range(150, 460, 31))
def test_a_row_is_just_as_high_as_the_lines_that_it_needs(desk: Desk, width: int) -> None:
    theme = desk.window.theme
    table = Table(theme, "Answers")
    table.show_rows(("Saying", "No."), [row(one, Cell(str(n), n)) for n, one in enumerate(_SAYINGS)], (1,))
    table.resize(width, 400)
    table.show()
    desk.settle()
    metrics = theme.metrics(theme.font())
    room = table.columnWidth(0) - 2 * table.beside()
    for at, one in enumerate(table.rows()):
        lines = in_lines(one.cells[0].text, theme.font(), metrics, [room] * 3)
        assert table.rowHeight(at) == theme.px(30) + (len(lines) - 1) * metrics.height(), (lines, room)
    table.deleteLater()


def test_a_heading_is_broken_where_its_lines_are_shortest() -> None:
    assert in_two("What it would take", len) == "What it\nwould take"
    assert in_two("Cooperation", len) == "Cooperation"


def test_a_narrow_table_is_read_without_scrolling_sideways(desk: Desk) -> None:
    theme = desk.window.theme
    table = Table(theme, "Answers")
    long = "A case that has a rather long name and goes on below"
    table.show_rows(("Case", "What came of it", "Number of cases"), [row(long, "failed", Cell("3", 3))] * 2, (2,))
    table.resize(300, 200)
    table.show()
    desk.settle()
    assert not table.horizontalScrollBar().isVisible()
    assert sum(table.columnWidth(n) for n in range(3)) == table.viewport().width()
    model = table.model()
    assert "\n" in model.headerData(2, Qt.Orientation.Horizontal), "the heading of numbers stands in two lines"
    assert model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Number of cases"
    assert table.rowHeight(0) > theme.px(30)
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == long
    assert table.as_text().startswith("Case\tWhat came of it\tNumber of cases\n")
    table.resize(900, 200)
    desk.settle()
    assert table.rowHeight(0) == theme.px(30) and "\n" not in model.headerData(2, Qt.Orientation.Horizontal)
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    table.deleteLater()


@pytest.mark.parametrize("page", ["fit", "record", "common-ground", "weak-spots", "states-weighed"])
def test_no_answer_scrolls_sideways_in_large_type(desk: Desk, page: str) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=150)
    desk.session.show_place("analysis", page)
    desk.settle()
    shown = [one.table for one in desk.window.findChildren(Explained) if one.isVisible()]
    assert len(shown) == 1 and shown[0].isVisible() and shown[0].rows()
    assert shown[0].horizontalScrollBar().maximum() == 0


def test_columns_that_tell_the_least_give_way_first_and_the_name_stays() -> None:
    wishes = [Wish(100, 100, 100, 100), Wish(50, 50, 80, 80), Wish(60, 60, 60, 60)]
    assert with_room(wishes, 210, (2, 1)) == [0, 1, 2]
    assert with_room(wishes, 209, (2, 1)) == [0, 1]
    assert with_room(wishes, 209, (1, 2)) == [0, 2]
    assert with_room(wishes, 20, (1, 2)) == [0]
    model = material.model()
    issues = [issue.id for issue in model.ordered("issue")]
    leaving, idle = least_telling(model, "issue", issues)
    named = [columns("issue")[at].field for at in leaving]
    assert named[0] == "private" and named[-2:] == ["competition", "cooperation"] and "" not in named
    assert "private" in named[:idle] and "group" not in named[:idle]


@pytest.mark.parametrize("scale", [100, 150])
def test_no_kind_in_contents_scrolls_sideways_and_what_is_left_out_is_said(desk: Desk, scale: int) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=scale)
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.session.show_place("contents", "issue")
    desk.settle()
    place = desk.window.findChild(ContentsPlace)
    table, form = place.table, place.form
    for kind in listed_kinds():
        desk.session.show_place("contents", kind)
        desk.settle()
        assert table.horizontalScrollBar().maximum() == 0, kind
        assert form.widget().width() <= form.viewport().width(), kind
        left_out = table.left_out()
        assert all(title in place.hint.text() for title in left_out), kind
        if scale == 100 and kind == "issue":
            assert not left_out and not place.hint.isVisible()
    assert (scale == 100) == (form.fields["title"].x() > 60), "names stand above the fields where type is large"


def test_a_column_that_sorts_stays_where_there_is_little_room(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.session.show_place("contents", "issue")
    desk.settle()
    table = desk.window.findChild(ContentsPlace).table
    last = next(at for at, one in enumerate(table.entities.columns) if one.field == "salience")
    table.horizontalHeader().sectionClicked.emit(last)
    desk.window.theme.set(scale=200)
    desk.settle()
    assert table.left_out() and not table.isColumnHidden(last)


def test_the_search_keeps_a_word_as_long_as_there_is_room_for_one(desk: Desk) -> None:
    desk.open(material.model())
    search = desk.window.top.search
    assert search.shown_words(search.sizeHint().width()) == "Search everything…"
    assert search.shown_words(
        search.sizeHint().width() - search.fontMetrics().horizontalAdvance("everything Ctrl+K")
    ) == ("Search…")
    assert search.shown_words(search.minimumSizeHint().width()) == ""


def test_small_matrices_say_how_many_names_found_no_room(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=150)
    desk.session.show_place("compare")
    desk.settle()
    shown = [one for one in desk.window.findChildren(SmallMatrix) if one.isVisible()]
    assert len(shown) == 2
    small = shown[0]
    hidden = small.hidden()
    titles = {bubble.title for bubble in small.scene.bubbles}
    assert hidden and set(hidden) <= titles
    at = QPoint(round(desk.geometry().tick_size * 7), small.height() - round(desk.geometry().tick_size))
    sent = QHelpEvent(QEvent.Type.ToolTip, at, small.mapToGlobal(at))
    QApplication.sendEvent(small, sent)
    assert QToolTip.text() == "\n".join(hidden)
    small.resize(1400, 1000)
    assert len(small.hidden()) < len(hidden)


def test_a_long_requirement_scrolls_before_the_drawer_takes_the_room_of_the_matrix(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.window.theme.set(scale=150)
    weapons = next(i.id for i in desk.session.model.issues.values() if i.title == "Syria's chemical weapons")
    desk.session.select(weapons)
    desk.window.why.open(True)
    desk.window.resize(1000, 768)
    desk.settle()
    why, matrix = desk.window.why, desk.window.matrix
    assert why.requirement.isVisible() and why.requirement.height() < why.sentence.height()
    assert matrix.height() > why.height() * 0.8


def test_fields_fold_into_a_line_of_their_own_before_they_are_cut(desk: Desk) -> None:
    def middle(widget: QWidget) -> int:
        return widget.mapTo(desk.window, widget.rect().center()).y()

    desk.open(material.model())
    for place, kind in (("contents", ContentsPlace), ("judgements", JudgementsPlace)):
        desk.window.theme.set(scale=100)
        desk.session.show_place(place)
        desk.settle()
        found = desk.window.findChild(kind)
        field, button = (
            (found.filter, found.buttons["new"]) if isinstance(found, ContentsPlace) else (found.rows, found.pages)
        )
        assert abs(middle(field) - middle(button)) < 8
        desk.window.theme.set(scale=150)
        desk.settle()
        assert abs(middle(field) - middle(button)) > 20
        assert field.width() >= desk.window.theme.px(130)


def test_names_that_have_no_room_are_counted_and_listed(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=200)
    desk.settle()
    matrix = desk.window.matrix
    hidden = matrix.hidden()
    assert hidden
    geometry = desk.geometry()
    corner = QPoint(round(geometry.frame.x) + 8, matrix.height() - round(geometry.tick_size))
    desk.click(matrix, corner)
    (menu,) = (one for one in matrix.findChildren(QMenu) if one.isVisible())
    assert [action.text().split("   ")[0] for action in menu.actions()] == [matrix.name_of(one) for one in hidden]
    menu.actions()[0].trigger()
    menu.close()
    desk.settle()
    assert desk.session.selected == (hidden[0],)
    assert hidden[0] not in matrix.hidden(), "what is selected has its name"
    desk.window.theme.set(scale=80)
    desk.window.resize(1900, 1000)
    desk.run("matrix-only")
    assert not matrix.hidden()


@pytest.mark.parametrize("scale", [100, 150])
def test_columns_in_which_nothing_stands_give_way_to_a_name_that_is_cut(desk: Desk, scale: int) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=scale)
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.session.show_place("contents", "evidence")
    desk.settle()
    place = desk.window.findChild(ContentsPlace)
    table, titles = place.table, [column.title for column in place.table.entities.columns]
    assert table.columnWidth(0) > table.viewport().width() * 0.4
    assert not table.isColumnHidden(titles.index("Reliability"))
    assert "Assumed" in table.left_out() and "Assumed" in place.hint.text()
    desk.session.show_place("contents", "condition")
    desk.settle()
    at = [column.title for column in table.entities.columns].index("Assessed as")
    assert not table.isColumnHidden(at) and table.model().index(0, at).data() == "coincide"
    desk.session.show_place("contents", "issue")
    desk.settle()
    shown = [column.field for n, column in enumerate(table.entities.columns) if not table.isColumnHidden(n)]
    assert {"cooperation", "competition"} <= set(shown)


def test_effects_stand_in_the_order_of_their_conditions(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.session.show_place("contents", "effect")
    desk.settle()
    model = desk.session.model
    rows = desk.window.findChild(ContentsPlace).table.entities.ids
    conditions = [model.states[model.effects[id_].state].condition for id_ in rows]
    order = [condition.id for _, own in model.grouped("condition") for condition in own]
    assert len(set(conditions)) > 10 and conditions == sorted(conditions, key=order.index)


def test_a_requirement_that_fits_has_no_bar_to_scroll_it(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    model = desk.session.model
    desk.session.select(next(issue.id for issue in model.issues.values() if issue.title == "The Arctic"))
    desk.settle()
    requirement = desk.window.why.requirement
    assert requirement.isVisible() and requirement.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_a_box_to_tick_stands_beside_its_words(desk: Desk, scale: int) -> None:
    desk.window.theme.set(scale=scale)
    listed = DifferenceList(ticked=True)
    item = QListWidgetItem("Words that are ticked")
    item.setCheckState(Qt.CheckState.Unchecked)
    listed.list.addItem(item)
    listed.resize(500, 200)
    listed.show()
    desk.settle()
    option = QStyleOptionViewItem()
    listed.list.initViewItemOption(option)
    option.rect = listed.list.visualItemRect(item)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
    option.text = item.text()
    style, parts = listed.list.style(), QStyle.SubElement
    box = style.subElementRect(parts.SE_ItemViewItemCheckIndicator, option, listed.list)
    words = style.subElementRect(parts.SE_ItemViewItemText, option, listed.list)
    assert box.width() > 8 and box.right() <= words.left() + 2
    listed.deleteLater()


def test_at_twice_the_size_everything_beside_a_list_stands_in_the_window(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=200)
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    for name, kind in (("contents", ContentsPlace), ("evidence", EvidencePlace), ("judgements", JudgementsPlace)):
        desk.session.show_place(name)
        desk.settle()
        place = desk.window.findChild(kind)
        assert place.minimumSizeHint().width() <= place.width() <= desk.window.width(), name
    contents = desk.window.findChild(ContentsPlace)
    assert contents.form.width() >= desk.window.theme.px(190)
    counts = [contents.kinds.item(row).text().split()[-1] for row in range(contents.kinds.count() - 1)]
    assert all(count.isdigit() for count in counts), "names are cut, counts are not"


def test_at_twice_the_size_cells_can_be_judged(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=200)
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.session.show_place("judgements", "effects")
    desk.settle()
    place = desk.window.findChild(JudgementsPlace)
    view, px = place.view, desk.window.theme.px
    assert view.viewport().height() >= 3 * px(24) and view.viewport().width() >= 5 * px(34)
    assert place.briefly.isVisible() and not place.foot.isVisible() and "F6" in place.briefly.accessibleName()
    desk.window.theme.set(scale=100)
    desk.settle()
    assert place.foot.isVisible() and not place.briefly.isVisible()


def test_a_narrow_passage_has_its_marks_beneath_and_keeps_the_room_for_words(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=200)
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.session.show_place("evidence")
    desk.settle()
    reader = desk.window.findChild(EvidencePlace).reader
    row = next(n for n, one in enumerate(reader.paragraphs.rows) if one.passage)
    words = reader.paragraphs.rows[row].shown
    advance = desk.window.theme.metrics(desk.window.theme.font("heading")).horizontalAdvance(words)
    lines = reader.sizeHintForRow(row) / (desk.window.theme.metrics(desk.window.theme.font("heading")).height() * 1.32)
    assert advance / lines > reader.viewport().width() * 0.45
    assert reader.viewport().rect().contains(reader.visualRect(reader.paragraphs.index(row)).topLeft())


def test_the_buttons_over_the_matrix_stand_beneath_its_name_in_large_type(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.settle()
    bar = desk.window.bar

    def middle(widget: QWidget) -> int:
        return widget.mapTo(bar, widget.rect().center()).y()

    assert abs(middle(bar.title) - middle(bar.settle)) < 6
    desk.window.theme.set(scale=200)
    desk.window.resize(1100, 768)
    desk.settle()
    assert middle(bar.settle) - middle(bar.title) > 20
    assert bar.title.text() == "Baseline"


def test_in_large_type_the_matrix_keeps_its_part_of_the_height_until_the_line_is_moved(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.showNormal()
    desk.window.resize(1366, 768)
    desk.settle()
    desk.window.theme.set(scale=125)
    desk.settle()
    matrix, drawer = desk.window.middle.sizes()
    least = desk.window.why.minimumSizeHint().height()
    assert drawer <= max((matrix + drawer) * 0.32, least)
    desk.window.middle.setSizes([matrix - 80, drawer + 80])
    desk.window.middle.splitterMoved.emit(matrix - 80, 1)
    moved = desk.window.middle.sizes()
    desk.window.resize(1360, 768)
    desk.settle()
    assert desk.window.middle.sizes() == moved
