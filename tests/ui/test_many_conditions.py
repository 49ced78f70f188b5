"""A board of two hundred conditions: few cards are there, and it is as if all were."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QRadioButton, QWidget

from tests.bench.large import large_model
from tests.ui.desk import Desk
from workbench.domain.model import Model
from workbench.ui.conditions.board import ConditionBoard
from workbench.ui.conditions.card import ConditionCard
from workbench.ui.conditions.heading import GroupHeading
from workbench.ui.preferences import Preferences
from workbench.workspace import operations
from workbench.workspace.arriving import Arriving
from workbench.workspace.document import Document

#: More than this are never there: what is seen, and a few around it.
MOST = 60


@pytest.fixture(scope="module")
def many() -> Model:
    return large_model(issues=12, conditions=200, effects=40)


def in_order(model: Model) -> list[str]:
    """The conditions as they are read on the board."""
    return [condition.id for _, own in model.grouped("condition") for condition in own]


def wheel(board: ConditionBoard, steps: int) -> None:
    """Turn the wheel over the board, down by so many notches."""
    under, middle = board.column.viewport(), QPointF(board.column.viewport().rect().center())
    turned = QWheelEvent(
        middle,
        under.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(under, turned)


def seen(board: ConditionBoard) -> list[QWidget]:
    """The cards and headings in sight, from above. There is no gap between them, and none stands on another."""
    inside, port = board.column.inside, board.column.viewport()
    found = [w for w in inside.findChildren(QWidget) if w.parentWidget() is inside and w.isVisible()]
    rows = sorted((w for w in found if not w.visibleRegion().isEmpty()), key=lambda w: w.y())
    at = rows[0].y()
    assert rows[0].mapTo(port, QPoint()).y() <= 0, "a gap at the top"
    for row in rows:
        assert row.y() == at and row.width() == inside.width(), "a gap, or one on another"
        at += row.height()
    assert inside.mapTo(port, QPoint(0, at)).y() >= min(port.height(), inside.height()), "a gap at the bottom"
    return rows


def read(board: ConditionBoard) -> Iterator[ConditionCard]:
    """Every card, in order, while the wheel is turned from top to bottom; each is as high as it has to be."""
    bar, last = board.column.verticalScrollBar(), -1
    bar.setValue(0)
    while True:
        for row in seen(board):
            if isinstance(row, ConditionCard) and row.y() > last:
                assert row.height() == row.heightForWidth(row.width()), "words of it are cut, or there is a gap in it"
                last = row.y()
                yield row
        if bar.value() == bar.maximum():
            return
        wheel(board, 1)
        assert len(board.cards) < MOST


def test_who_scrolls_reads_every_condition_once_as_it_is(desk: Desk, many: Model) -> None:
    desk.open(many)
    found = []
    for card in read(desk.window.board):
        content = card.content
        assert content is not None
        condition = many.conditions[content.condition]
        assert card.title.accessibleName() == condition.title
        states = [state.title for state in many.states_of(condition.id)]
        shown = [button for button in card.findChildren(QRadioButton) if button.isVisible()]
        shown.sort(key=lambda button: (button.y(), button.x()))
        assert [button.text() for button in shown[:-1]] == states and shown[-1].text() in ("?", "unknown")
        chosen = many.states[condition.baseline].title if condition.baseline else "unknown"
        assert [b.accessibleName() for b in shown if b.isChecked()] == [f"{condition.title}: {chosen}"]
        assert card.pin.isVisible() == condition.pinned
        found.append(condition.id)
    assert found == in_order(many)


@pytest.mark.parametrize(("language", "scale", "width"), [("en", 150, 1366), ("ru", 125, 1024), ("en", 80, 1920)])
def test_cards_are_as_high_as_they_have_to_be(
    desk: Desk, many: Model, language: str, scale: int, width: int, preferences: Preferences
) -> None:
    desk.open(many)
    desk.window.resize(width, 900)
    desk.settle()
    desk.window.theme.set(scale=scale)
    desk.settle()
    assert len(list(read(desk.window.board))) == 200
    desk.window.theme.set(scale=100, dark=True)
    desk.settle()
    assert len(list(read(desk.window.board))) == 200


def test_tab_goes_through_all_conditions_and_back(desk: Desk, many: Model) -> None:
    desk.open(many)
    board = desk.window.board
    board.sought.moving.setFocus()
    visited = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        came = []
        while True:
            QTest.keyClick(QApplication.focusWidget(), key)
            QApplication.processEvents()
            at = QApplication.focusWidget()
            assert at is not None
            if not board.column.isAncestorOf(at):
                break
            if isinstance(at, QRadioButton):
                assert at.isChecked() and not at.visibleRegion().isEmpty(), "one sees where the keyboard is"
                came.append(at.accessibleName().partition(": ")[0])
            assert len(board.cards) < MOST and len(came) <= 200
        visited.append(came)
        if key == Qt.Key.Key_Tab:
            board.column.verticalScrollBar().setValue(0)  # whoever comes back from what follows comes to the last one
    titles = [many.conditions[id_].title for id_ in in_order(many)]
    assert visited[0] == titles and visited[1] == titles[::-1]


def test_the_keyboard_stays_on_a_condition_that_is_scrolled_away(desk: Desk, many: Model) -> None:
    desk.open(many)
    board, order = desk.window.board, in_order(many)
    third, fourth = (many.conditions[id_] for id_ in order[2:4])
    board.take_to(third.id)
    at = QApplication.focusWidget()
    assert isinstance(at, QRadioButton)
    wheel(board, 100)
    assert QApplication.focusWidget() is at and at.visibleRegion().isEmpty()
    QTest.keyClick(at, Qt.Key.Key_P)
    assert desk.session.model.conditions[third.id].pinned
    assert [c.id for c in desk.session.model.conditions.values() if c.pinned and not many.conditions[c.id].pinned] == [
        third.id
    ]
    QTest.keyClick(at, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    now = QApplication.focusWidget()
    assert isinstance(now, QRadioButton) and now.accessibleName().startswith(f"{fourth.title}: ")
    assert not now.visibleRegion().isEmpty(), "Tab leads back to where the keyboard was"


def test_home_and_end_lead_to_the_first_condition_and_the_last(desk: Desk, many: Model) -> None:
    desk.open(many)
    board, order = desk.window.board, in_order(many)
    board.take_to(order[70])
    for key, at in ((Qt.Key.Key_End, -1), (Qt.Key.Key_Home, 0)):
        desk.key(key)
        now, wanted = QApplication.focusWidget(), many.conditions[order[at]]
        assert isinstance(now, QRadioButton) and now.accessibleName().startswith(f"{wanted.title}: ")
        assert board.cards[wanted.id].visibleRegion().boundingRect() == board.cards[wanted.id].rect()
    assert not desk.session.model.scenarios.keys() - many.scenarios.keys(), "nothing was chosen on the way"


def test_who_comes_back_to_a_condition_that_was_scrolled_away_sees_it(desk: Desk, many: Model) -> None:
    desk.open(many)
    board = desk.window.board
    board.take_to(in_order(many)[2])
    at = QApplication.focusWidget()
    assert isinstance(at, QRadioButton)
    desk.run("next-part")
    assert not at.hasFocus()
    wheel(board, 100)
    assert at.visibleRegion().isEmpty()
    desk.run("previous-part")
    assert at.hasFocus() and not at.visibleRegion().isEmpty()


def test_what_had_the_keyboard_is_not_another_condition_when_it_is_filtered_away(desk: Desk, many: Model) -> None:
    desk.open(many)
    board, order = desk.window.board, in_order(many)
    board.take_to(order[0])
    at = QApplication.focusWidget()
    assert isinstance(at, QRadioButton)
    assert order[100] not in board.cards
    board.filter.setText(many.conditions[order[100]].key)
    assert board.column.conditions == [order[100]] and not at.isVisible()


def test_a_condition_that_is_looked_for_is_shown(desk: Desk, many: Model) -> None:
    desk.open(many)
    board = desk.window.board
    for at in (150, 20, 199, 0):
        wanted = many.conditions[in_order(many)[at]]
        desk.session.select_condition(wanted.id)
        card = board.cards[wanted.id]
        assert card in seen(board) and card.visibleRegion().boundingRect() == card.rect(), "it is seen whole"
        assert [c.content.condition for c in board.cards.values() if c.highlighted and c.content] == [wanted.id]
    headings = [row for row in board.column.inside.findChildren(GroupHeading) if row.isVisible()]
    for heading in headings:
        desk.click(heading)
    assert not board.column.conditions
    board.take_to(wanted.id)
    at = QApplication.focusWidget()
    assert at is not None and at.accessibleName().startswith(f"{wanted.title}: ")


def test_what_is_chosen_far_below_is_chosen_there_and_seen_as_changed(desk: Desk, many: Model) -> None:
    desk.open(many)
    board, wanted = desk.window.board, many.conditions[in_order(many)[120]]
    desk.session.select_condition(wanted.id)
    other = next(state for state in many.states_of(wanted.id) if state.id != wanted.baseline)
    desk.choose(wanted.title, other.title)
    settings = desk.session.model.settings_of(desk.session.scenario or "")
    assert dict(settings) == {wanted.id: other.id}
    wheel(board, -300)
    assert board.cards[wanted.id] not in seen(board)
    changed = [card.content.condition for card in read(board) if card.content and card.content.changed]
    assert changed == [wanted.id]
    desk.click(desk.button("1 of 200 changed"))
    assert board.column.conditions == [wanted.id] == list(board.cards)
    desk.session.attempt(lambda m: operations.reset_scenario(m, desk.session.scenario or ""))
    assert not board.cards


def test_another_workspace_and_none(desk: Desk, many: Model) -> None:
    desk.open(many).close(discard=True)
    board = desk.window.board
    wheel(board, 50)
    desk.session.show_document(None)
    desk.settle()
    assert not board.cards
    other = large_model(issues=12, conditions=90, effects=40, seed=3)
    desk.open(other)
    assert [card.content.condition for card in read(board) if card.content] == in_order(other)
    headings = {heading.title for heading in board.findChildren(GroupHeading) if heading.isVisible()}
    assert headings == {group.title for group, _ in other.grouped("condition") if group}


def test_while_a_file_is_being_checked_nothing_can_be_chosen_and_then_it_can(desk: Desk, many: Model) -> None:
    desk.session.show_document(Arriving(many, None))
    desk.settle()
    board = desk.window.board
    assert board.cards and not any(card.states.isEnabled() for card in read(board))
    assert "200 conditions" in desk.status() and "without evidence" not in desk.status()
    desk.session.arrived(Document.create(many, None, "test"))
    desk.settle()
    assert all(card.states.isEnabled() for card in read(board))
    assert "without evidence" in desk.status(), "it is counted once the rest is there"


def test_a_screen_reader_finds_every_condition_in_order_and_goes_to_one_that_has_no_card(
    desk: Desk, many: Model
) -> None:
    desk.open(many)
    board = desk.window.board
    told = QAccessible.queryAccessibleInterface(board.column.inside)
    assert told.role() == QAccessible.Role.List

    def items() -> list[QAccessibleInterface]:
        every = [told.child(at) for at in range(told.childCount())]
        assert all(told.indexOfChild(one) == at and one.parent() is told for at, one in enumerate(every))
        return [one for one in every if one.role() == QAccessible.Role.ListItem]

    def said() -> list[str]:
        return [one.text(QAccessible.Text.Name) for one in items()]

    def true() -> list[str]:
        end = desk.session.shown().end
        states = [many.states[end[id_] or ""].title if end[id_] else "unknown" for id_ in in_order(many)]
        return [f"{many.conditions[id_].title}: {state}" for id_, state in zip(in_order(many), states, strict=True)]

    assert said() == true() and len(board.cards) < MOST
    wanted = in_order(many)[150]
    assert wanted not in board.cards
    item = items()[150]
    assert item.childCount() == 0 and item.state().offscreen
    assert isinstance(item, QAccessibleWidget)
    item.doAction(item.pressAction())
    at = QApplication.focusWidget()
    assert at is not None and at.accessibleName().startswith(f"{many.conditions[wanted].title}: ")
    item = items()[150]
    assert item.childCount() > 0 and not item.state().offscreen and said() == true()
    board.filter.setText(many.conditions[wanted].title)
    desk.settle()
    assert said()[0].startswith(many.conditions[wanted].title) and len(said()) < 60


def test_a_window_that_becomes_higher_or_lower_has_no_gap_on_the_board(desk: Desk, many: Model) -> None:
    desk.open(many)
    board = desk.window.board
    bar = board.column.verticalScrollBar()
    for height in (640, 1060, 700):
        bar.setValue(0)
        desk.window.resize(1366, height)
        desk.settle()
        seen(board)
        bar.setValue(bar.maximum())
        desk.window.resize(1366, height - 90)
        desk.window.resize(1366, height)
        desk.settle()
        assert seen(board)[-1] is board.cards[in_order(many)[-1]], "it was at its end, and is no longer"
