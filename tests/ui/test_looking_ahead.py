"""The board beyond its switches: what a state would do, pins, groups that fold, one setting taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE, TRUST, id_of
from workbench.domain.issue import Group
from workbench.engine.evaluation import evaluate
from workbench.engine.settings import settings_of
from workbench.workspace import operations


def rest_on(desk: Desk, widget: QWidget) -> None:
    """Let the pointer rest on something until it is shown what that would do."""
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, QPointF(widget.mapToGlobal(middle))))
    let_run(500)
    desk.settle()


def leave(desk: Desk, widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
    desk.settle()


def test_a_state_pointed_at_is_shown_ahead_and_nothing_changes(desk: Desk) -> None:
    document = desk.open(material.model())
    before = desk.session.model
    segment = desk.segment("Trust", "present")
    rest_on(desk, segment)
    expected = evaluate(before, settings_of(before, None, {TRUST: id_of("trust", "present")})).by_issue[TRADE]
    assert desk.place(TRADE) == (expected.cooperation / 200, expected.competition / 200) == (4, 5)
    assert desk.window.matrix.scene.bubble(TRADE).ghost == pytest.approx((6, 2))  # type: ignore[union-attr]
    assert desk.window.bar.summary.accessibleName() == ("If Trust were present: Trade cooperation +2, competition −1")
    assert desk.session.model is before and document.undo_label is None and desk.session.scenario is None
    assert desk.segment("Trust", "absent").isChecked()
    leave(desk, segment)
    assert desk.place(TRADE) == (2, 6) and desk.window.matrix.scene.bubble(TRADE).ghost is None  # type: ignore[union-attr]


def test_in_a_scenario_one_looks_ahead_from_there(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_scenario(id_of("thaw"))
    rest_on(desk, desk.segment("Talks", "held"))
    assert desk.place(TRADE) == (5, 5) and desk.place(BORDER) == (6, 3)
    assert desk.window.matrix.scene.bubble(TRADE).ghost == pytest.approx((5, 4)), "the way from the scenario"  # type: ignore[union-attr]


def test_choosing_what_one_looked_at_ends_the_looking(desk: Desk) -> None:
    desk.open(material.model())
    rest_on(desk, desk.segment("Trust", "present"))
    desk.choose("Trust", "present")
    assert desk.session.preview is None and desk.place(TRADE) == (4, 5)
    desk.undo_by_key()
    assert desk.session.preview is None and desk.place(TRADE) == (2, 6)


def test_where_one_stands_there_is_nothing_to_look_ahead_to_nor_in_assess(desk: Desk) -> None:
    desk.open(material.model())
    rest_on(desk, desk.segment("Trust", "absent"))
    assert desk.session.preview is None
    desk.run("assess")
    rest_on(desk, desk.segment("Trust", "present"))
    assert desk.session.preview is None and desk.place(TRADE) == (2, 6)


def test_whoever_begins_to_assess_no_longer_sees_what_was_looked_ahead_to(desk: Desk) -> None:
    desk.open(material.model())
    rest_on(desk, desk.segment("Trust", "present"))
    assert desk.place(TRADE) == (4, 5)
    desk.run("assess")
    assert desk.session.preview is None and desk.place(TRADE) == (2, 6), "what is dragged is the baseline"


def test_a_pointer_that_rests_while_the_mode_or_the_file_goes_shows_nothing_ahead(desk: Desk) -> None:
    desk.open(material.model())
    segment, middle = desk.segment("Trust", "present"), QPointF(5, 5)
    QApplication.sendEvent(segment, QEnterEvent(middle, middle, QPointF(segment.mapToGlobal(middle))))
    desk.run("assess")
    let_run(450)
    assert desk.session.preview is None
    desk.run("what-if")
    QApplication.sendEvent(segment, QEnterEvent(middle, middle, QPointF(segment.mapToGlobal(middle))))
    desk.session.show_document(None)
    let_run(450)
    assert desk.session.preview is None


def test_a_file_that_is_opened_anew_is_shown_as_it_is(desk: Desk) -> None:
    document = desk.open(material.model())
    rest_on(desk, desk.segment("Trust", "present"))
    desk.session.show_document(document)
    desk.settle()
    assert desk.session.preview is None and desk.place(TRADE) == (2, 6)


def test_a_key_looks_ahead_from_state_to_state(desk: Desk) -> None:
    desk.open(material.model())
    desk.segment("Trust", "absent").setFocus()
    for expected in (id_of("trust", "present"), None):
        QTest.keyClicks(QApplication.focusWidget(), "?")
        let_run(450)
        assert desk.session.preview == (TRUST, expected)
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.preview is None and desk.place(TRADE) == (2, 6)


def test_p_pins_and_the_pin_is_seen(desk: Desk) -> None:
    desk.open(material.model())
    card = desk.window.board.cards[TRUST]
    assert not card.pin.isVisible()
    desk.segment("Trust", "absent").setFocus()
    desk.key(Qt.Key.Key_P)
    assert desk.session.model.conditions[TRUST].pinned and card.pin.isVisible()
    desk.click(card.pin)
    assert not desk.session.model.conditions[TRUST].pinned
    desk.undo_by_key()
    assert desk.session.model.conditions[TRUST].pinned


def chosen(desk: Desk, text: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [a for a in menu.actions() if a.text() == text]
    assert action.isEnabled()
    action.trigger()
    menu.close()
    desk.settle()


def test_one_setting_is_taken_back_alone(desk: Desk) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    desk.choose("Talks", "held")
    desk.window.board.cards[TRUST].menu_wanted.emit(TRUST, QPoint(10, 10))
    chosen(desk, "Take this setting back")
    scenario = desk.session.scenario
    assert scenario is not None and TRUST not in desk.session.model.settings_of(scenario)
    assert desk.segment("Talks", "held").isChecked() and desk.segment("Trust", "absent").isChecked()


def test_groups_fold_and_say_how_many_are_changed(desk: Desk) -> None:
    model = material.model()
    desk.open(model)
    group = Group(id_of("group", "mood"), "mood", "Mood", "condition")
    desk.session.attempt(lambda m: operations.create(m, group))
    desk.session.attempt(lambda m: operations.edit(m, "condition", TRUST, group=group.id))
    desk.choose("Trust", "present")
    heading = desk.find(QPushButton, "Mood, open, 1 changed")
    desk.click(heading)
    assert TRUST not in desk.window.board.cards
    desk.click(desk.find(QPushButton, "Mood, folded, 1 changed"))
    assert desk.window.board.cards[TRUST].isVisible()
