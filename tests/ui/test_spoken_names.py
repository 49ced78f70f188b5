"""What a screen reader calls things: everything that takes the keyboard says what it is, once."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.test_analysis_actors import with_actors
from tests.ui.words_seen import stations
from workbench.ui.text import sentences


def test_choices_are_gone_through_as_they_are_read(desk: Desk) -> None:
    desk.open(material.model())
    for card in desk.window.board.cards.values():
        told = QAccessible.queryAccessibleInterface(card.states)
        every = (told.child(at) for at in range(told.childCount()))
        names = [one.text(QAccessible.Text.Name) for one in every if not one.state().invisible]
        assert names == [stop.accessibleName() for stop in card.states.stops()] and len(names) > 1


def spoken(widget: QWidget, which: QAccessible.Text = QAccessible.Text.Name) -> str:
    """What a screen reader is told of a widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return str(told.text(which))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt tells what a box is about and its value")
def test_a_box_says_what_it_is_about_and_what_is_chosen(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_place("contents", "evidence/" + material.id_of("evidence", "1"))
    desk.settle()
    box = desk.find(QComboBox, "Reliability")
    assert spoken(box) == "Reliability: B: usually reliable"
    assert spoken(box, QAccessible.Text.Value) == "B: usually reliable"
    box.setCurrentIndex(2)
    assert spoken(box) == "Reliability: C: fairly reliable"
    told = QAccessible.queryAccessibleInterface(box)
    assert told.role() == QAccessible.Role.ComboBox and told.state().expandable and not told.state().expanded
    choices = told.child(0)
    assert told.childCount() == 1 and choices.role() == QAccessible.Role.List and choices.childCount() == 6
    assert told.indexOfChild(choices) == 0
    assert told.actionInterface() is not None
    told.doAction(told.showMenuAction())
    assert box.view().isVisible() and told.state().expanded
    told.doAction(told.showMenuAction())
    assert not box.view().isVisible()
    plain = QComboBox(desk.window)
    assert not QAccessible.queryAccessibleInterface(plain).state().expanded
    assert plain.findChild(QAbstractItemView) is None, "no list is made only to tell that it is not there"


BUTTONS = (QAbstractButton, QAbstractSpinBox)
KINDS = (QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox, QAbstractItemView)


def test_everything_that_takes_the_keyboard_says_what_it_is_once(desk: Desk) -> None:
    desk.open(material.model())
    seen, wrong = 0, []
    for where in stations(desk):
        for widget in desk.window.findChildren(QWidget):
            if not isinstance(widget, KINDS) or not widget.isVisible() or not widget.focusPolicy():
                continue
            seen += 1
            inner = isinstance(widget.parent(), (QAbstractSpinBox, QComboBox))
            name = widget.accessibleName() or (inner and "within") or spoken(widget)
            if not name or (isinstance(widget, QComboBox) and name == widget.currentText()):
                wrong.append(f"{where}: {type(widget).__name__} has no name")
            if (
                isinstance(widget, QLineEdit)
                and not inner
                and spoken(widget)
                and spoken(widget) == spoken(widget, QAccessible.Text.Description)
            ):
                wrong.append(f"{where}: {type(widget).__name__} “{spoken(widget)}” is said twice")
    assert seen > 30
    assert not wrong, "\n".join(sorted(set(wrong)))


def test_no_button_says_the_same_words_twice(desk: Desk) -> None:
    desk.open(with_actors())
    seen, wrong = 0, set()
    for where in stations(desk):
        for widget in desk.window.findChildren(QWidget):
            if isinstance(widget, BUTTONS) and widget.isVisible() and widget.focusPolicy():
                name, more = spoken(widget), spoken(widget, QAccessible.Text.Description)
                seen += bool(more)
                if (more and name.startswith(more)) or more.startswith(f"{name} ("):
                    wrong.add(f"{where}: {type(widget).__name__} “{name}”, “{more}”")
    assert seen > 30
    assert not wrong, "\n".join(sorted(wrong))


def test_a_plus_shows_its_words_to_who_points_at_it(desk: Desk) -> None:
    desk.open(material.model())
    plus = desk.window.issues.add
    asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 3), plus.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(plus, asked)
    assert QToolTip.text() == spoken(plus) == "Add an issue area"


def test_no_column_is_called_by_a_bare_number(desk: Desk) -> None:
    desk.open(with_actors())
    wrong = set()
    for where in stations(desk):
        for view in desk.window.findChildren(QAbstractItemView):
            told = QAccessible.queryAccessibleInterface(view)
            if view.isVisible() and told is not None and view.model() is not None:
                for at in range(min(told.childCount(), 12)):
                    one = told.child(at)
                    if one.role() == QAccessible.Role.ColumnHeader and not one.text(QAccessible.Text.Name).strip(
                        "0123456789"
                    ):
                        wrong.add(f"{where}: {view.accessibleName()}")
    assert not wrong, "\n".join(sorted(wrong))


def test_what_a_narrow_field_cuts_is_shown_to_who_points_at_it(desk: Desk) -> None:
    desk.open(material.model())
    line = desk.window.issues.filter
    line.show()

    def tip() -> str:
        at = QPoint(3, 3)
        asked = QHelpEvent(QEvent.Type.ToolTip, at, line.mapToGlobal(at))
        QApplication.sendEvent(line, asked)
        return QToolTip.text() if asked.isAccepted() else ""

    line.setFixedWidth(40)
    assert tip() == line.placeholderText() != ""
    line.setFixedWidth(400)
    assert tip() == ""


def test_sentences_end_once() -> None:
    assert sentences(["They met.", "", "B: usually reliable", "supports it"]) == (
        "They met. B: usually reliable. supports it"
    )
    assert sentences(["Did they?", "Yes", "and so on…", "more"]) == "Did they? Yes. and so on… more"


def test_places_are_said_as_one_out_of_several_and_the_projector_as_on_or_off(desk: Desk) -> None:
    desk.open(material.model())

    def told() -> dict[str, tuple[QAccessible.Role, bool]]:
        found = {}
        for button in (*desk.window.top.places, desk.window.top.projector):
            one = QAccessible.queryAccessibleInterface(button)
            found[one.text(QAccessible.Text.Name)] = (one.role(), bool(one.state().checked))
        return found

    def chosen() -> list[str]:
        return [name for name, (_, checked) in told().items() if checked]

    roles = {name: role for name, (role, _) in told().items()}
    assert roles.pop("Projector") == QAccessible.Role.CheckBox
    assert set(roles.values()) == {QAccessible.Role.RadioButton} and chosen() == ["Matrix"]
    desk.click(desk.button("Evidence"))
    assert chosen() == ["Evidence"]
    desk.session.show_place("compare")
    desk.settle()
    assert chosen() == [], "a place without a button"
    desk.click(desk.button("Matrix"))
    desk.click(desk.button("Matrix"))
    assert chosen() == ["Matrix"] and desk.session.place == "matrix"
