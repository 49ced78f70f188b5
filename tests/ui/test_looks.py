"""Dark and light, small and large text, everywhere, without anything raised."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from workbench.ui.app import window as make_window
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.one_line import OneLine
from workbench.ui.controls.place import Place
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.table import Cell, Table, row


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [80, 200])
def test_everything_is_painted_in_every_look(desk: Desk, dark: bool, scale: int) -> None:
    desk.window.theme.set(dark=dark, scale=scale)
    assert not desk.window.grab().isNull()
    desk.open(material.model())
    pictures = [desk.window.grab()]
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    desk.click(desk.button("Settle"))
    pictures.append(desk.window.grab())
    desk.run("assess")
    pictures.append(desk.window.grab())
    assert len({bytes(p.toImage().constBits()) for p in pictures}) == 3


def test_the_names_of_places_are_painted(desk: Desk) -> None:
    desk.open(material.model())
    for name in ("Matrix", "Analysis", "Evidence", "Contents"):
        button = desk.button(name)
        with_name = button.grab().toImage()
        button.setText("")
        assert button.grab().toImage() != with_name, name


def test_only_the_quiet_choice_is_in_italics(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-judgements")
    beside = SegmentedControl(desk.window.theme, "", [Choice(text, text) for text in ("+1", "+2", "+3")])
    beside.show()
    upright = {segment.text(): segment.grab().toImage() for segment in beside.findChildren(QRadioButton)}
    # The last of them has to be the last of its line in both: it is round there.
    assert desk.find(QRadioButton, "Amount: +3").grab().toImage() == upright["+3"]
    assert desk.find(QRadioButton, "Amount: +2").grab().toImage() == upright["+2"]
    beside.deleteLater()


def test_dark_is_dark_and_remembered(desk: Desk) -> None:
    desk.open(material.model())
    light = desk.window.grab().toImage().scaled(1, 1).pixelColor(0, 0).lightness()
    desk.run("dark")
    desk.settle()
    image = desk.window.grab().toImage()
    greys = [
        image.pixelColor(x, y).lightness() for x in range(5, image.width(), 97) for y in range(5, image.height(), 89)
    ]
    assert sorted(greys)[len(greys) // 2] < 80 < light
    assert desk.action("dark").isChecked() and desk.window.preferences.dark
    other = make_window(desk.window.preferences)
    assert other.theme.dark
    other.deleteLater()


def test_text_grows_and_shrinks_by_the_keys_between_80_and_200(desk: Desk) -> None:
    desk.open(material.model())
    sizes = [desk.window.theme.font().pixelSize()]
    for _ in range(12):
        desk.run("larger")
        sizes.append(desk.window.theme.font().pixelSize())
    assert sizes == sorted(sizes) and desk.window.theme.scale == 200 and sizes[-1] == 2 * sizes[0]
    for _ in range(12):
        desk.run("smaller")
    assert desk.window.theme.scale == 80 == desk.window.preferences.text_scale


def test_a_segment_is_as_wide_as_its_text_at_every_size(desk: Desk) -> None:
    desk.open(material.model())
    for scale in (80, 100, 150, 200):
        desk.window.theme.set(scale=scale)
        desk.settle()
        segment = desk.segment("Talks", "broken off")
        assert segment.width() > segment.fontMetrics().horizontalAdvance("broken off"), scale


def test_the_window_fits_a_small_laptop_at_200_per_cent(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.window.theme.set(scale=200)
    desk.settle()
    assert desk.window.minimumSizeHint().width() <= 1366
    assert desk.window.minimumSizeHint().height() <= 768


def test_a_long_sentence_in_the_status_line_does_not_widen_the_window(desk: Desk) -> None:
    desk.open(material.model())
    before = desk.window.minimumSizeHint().width()
    desk.session.tell("This went wrong because of a very long name, " * 20)
    desk.settle()
    assert desk.window.minimumSizeHint().width() <= max(before, 1366)


def test_a_warm_cell_is_seen_in_a_selected_row_and_rows_grow_with_the_text(desk: Desk) -> None:
    theme = desk.window.theme
    table = Table(theme, "Answers")
    table.show_rows(("Cold", "Warm"), [row("a", Cell("b", heat=1.0), about="one")])
    table.resize(400, 200)
    small = table.rowHeight(0)
    index = table.model().index(0, 1)
    corner = table.visualRect(index).bottomRight()
    before = table.viewport().grab().toImage().pixelColor(corner.x() - 3, corner.y() - 3)
    cold = table.viewport().grab().toImage().pixelColor(3, corner.y() - 3)
    table.mark(["one"])
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(corner.x() - 3, corner.y() - 3) == before
    assert picture.pixelColor(3, corner.y() - 3) != cold
    theme.set(scale=200)
    table.show_rows(("Cold", "Warm"), [row("a", "b", about="one")])
    assert table.rowHeight(0) == 2 * small
    table.deleteLater()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_boxes_for_numbers_have_room_for_their_numbers(desk: Desk, scale: int) -> None:
    desk.open(material.model())
    desk.window.theme.set(scale=scale)
    desk.session.select(TRADE)
    desk.session.set_mode("assess")
    desk.window.why.open(True)
    desk.settle()
    for place, page in (("matrix", ""), ("analysis", "paths"), ("analysis", "consistent")):
        desk.session.show_place(place, page)
        desk.settle()
        boxes = [box for box in desk.window.findChildren(QAbstractSpinBox) if box.isVisible()]
        assert boxes, f"no boxes at {place} {page}"
        for box in boxes:
            field = box.findChild(QLineEdit)
            need = field.fontMetrics().horizontalAdvance(box.text()) + field.textMargins().left()
            assert field.width() >= need, f"{box.accessibleName()} at {place} {page} hides {box.text()}"


def test_a_choice_that_does_not_fit_its_box_ends_in_an_ellipsis(desk: Desk) -> None:
    box = ChoiceBox(letters=6)
    box.addItems(["few", "much longer than what six letters take"])
    box.resize(box.sizeHint().width(), box.sizeHint().height())
    box.show()
    assert box.shown() == "few"
    box.setCurrentIndex(1)
    assert box.shown().endswith("…") and len(box.shown()) < 12
    cut = box.grab().toImage()
    box.setItemText(1, box.shown())
    assert box.grab().toImage() == cut  # what is painted is what is said to be shown
    box.deleteLater()


def test_a_line_that_nobody_writes_in_ends_in_an_ellipsis_and_is_whole_while_one_does(desk: Desk) -> None:
    line = OneLine()
    line.resize(100, line.sizeHint().height())
    line.setText("much longer than what a hundred pixels hold")
    line.setCursorPosition(0)
    line.show()
    assert line.shown().endswith("…") and line.text().startswith(line.shown()[:-1])
    cut = line.grab().toImage()
    plain = QLineEdit(line.text())
    plain.setCursorPosition(0)
    plain.resize(line.size())
    assert cut != plain.grab().toImage()
    line.activateWindow()
    line.setFocus()
    desk.settle()
    assert line.hasFocus() and line.text() == plain.text()
    line.deleteLater()
    plain.deleteLater()


def test_every_box_to_choose_from_is_one_that_shows_where_it_is_cut(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    for place, page in (("compare", ""), ("analysis", "robust"), ("evidence", ""), ("contents", "evidence")):
        desk.session.show_place(place, page)
        desk.settle()
        boxes = [box for box in desk.window.findChildren(QComboBox) if box.isVisible()]
        assert boxes, f"no boxes at {place} {page}"
        assert all(isinstance(box, ChoiceBox) for box in boxes), f"at {place} {page}"


def test_names_of_places_are_whole_where_there_is_room_and_end_in_an_ellipsis_where_not(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-analysis")
    assert [place.shown() for place in desk.window.top.places] == [place.text() for place in desk.window.top.places]
    one = desk.window.top.places[0]
    one.setFixedWidth(one.width() - 12)
    desk.settle()
    assert one.shown().endswith("…") and not one.grab().isNull()


@pytest.mark.parametrize("place", ["contents", "judgements", "analysis", "history", "evidence"])
def test_a_place_that_was_not_seen_when_it_became_dark_is_dark(desk: Desk, place: str) -> None:
    desk.open(material.model())
    desk.run(f"place-{place}")
    desk.run("place-matrix")
    desk.window.theme.set(dark=True)
    desk.window.session.show_place(place)
    assert all(is_dark(w) for w in desk.window.findChildren(QLineEdit) if w.isVisible() and w.isEnabled())
    assert all(is_dark(w) for w in desk.window.findChildren(Place) if w.isVisible())
    desk.settle()
    come_to = desk.window.grab().toImage()
    desk.window.theme.set(dark=False)
    desk.window.theme.set(dark=True)
    desk.settle()
    assert desk.window.grab().toImage() == come_to


def test_what_is_not_seen_becomes_dark_after_what_is_seen(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-contents")
    unseen = desk.window.findChild(ContentsPlace).findChild(QLineEdit)
    desk.run("place-matrix")
    desk.window.theme.set(dark=True)
    assert not is_dark(unseen) and is_dark(desk.button("Contents"))
    assert any(is_dark(unseen) or let_run(100) for _ in range(200))


def test_text_is_larger_everywhere_even_where_colours_are_still_to_come(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-contents")
    unseen = desk.window.findChild(ContentsPlace).findChild(QLineEdit)
    desk.run("place-matrix")
    desk.window.theme.set(dark=True)
    desk.window.theme.set(scale=200)
    assert is_dark(unseen) and unseen.font().pixelSize() == desk.window.theme.font().pixelSize()


def test_a_dialog_that_was_hidden_comes_back_in_the_colours_in_force(desk: Desk) -> None:
    dialog = QDialog(desk.window)
    line, box = QLineEdit("words"), QCheckBox("ticked", checked=True)
    column = QVBoxLayout(dialog)
    column.addWidget(line)
    column.addWidget(box)
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dialog.show()
    desk.settle()
    dialog.hide()
    desk.window.theme.set(dark=True)
    dialog.show()
    desk.settle()
    shown = dialog.grab().toImage()
    assert is_dark(line)
    desk.window.theme.set(dark=False)
    desk.settle()
    assert dialog.grab().toImage() != shown
    desk.window.theme.set(dark=True)
    desk.settle()
    assert dialog.grab().toImage() == shown


def test_a_part_that_goes_while_its_colours_are_still_to_come_is_not_missed(desk: Desk) -> None:
    dialog = QDialog(desk.window)
    dialog.show()
    dialog.hide()
    desk.window.theme.set(dark=True)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.close()
    dialog.deleteLater()
    desk.settle()
    desk.window.theme.set(dark=False)
    assert not is_dark(desk.window)


@pytest.mark.parametrize("place", ["judgements", "evidence"])
def test_the_lock_of_what_is_private_takes_the_colours_in_force(desk: Desk, place: str) -> None:
    desk.open(material.model())
    desk.run(f"place-{place}")
    private = next(box for box in desk.window.findChildren(QCheckBox) if box.text() == "Private")
    light = private.icon().pixmap(16, 16).toImage()
    desk.window.theme.set(dark=True)
    assert private.icon().pixmap(16, 16).toImage() != light


def is_dark(widget: QWidget) -> bool:
    """Whether it would be painted light on dark."""
    return widget.palette().color(QPalette.ColorRole.Text).lightness() > 128
