"""A large workspace opens and answers."""

from __future__ import annotations

import time

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from tests.bench.large import large_model
from tests.ui.desk import Desk
from workbench.ui.conditions.heading import GroupHeading
from workbench.workspace.document import Document


def test_five_hundred_issue_areas_and_two_hundred_conditions(desk: Desk) -> None:
    model = large_model()
    assert (len(model.issues), len(model.conditions)) == (500, 200)
    desk.open(model)
    cards, drawer = desk.window.board.cards, desk.window.why
    assert 12 < len(cards) < 200, "the first cards are there at once, the window does not wait for all of them"
    until = time.monotonic() + 60
    while (len(cards) < 200 or not drawer.waterfall.rowCount()) and time.monotonic() < until:
        QTest.qWait(5)
    assert len(desk.listed_issues()) == 500 and len(cards) == 200
    assert drawer.waterfall.rowCount() == sum(
        r.requirement in ("open", "blocked") for r in desk.session.shown().results
    )
    assert "500 issue areas · 200 conditions" in desk.status()
    desk.session.select(model.ordered("issue")[0].id)
    card = next(iter(desk.window.board.cards.values()))
    other = next(s for s in card.findChildren(QRadioButton) if not s.isChecked())
    desk.click(other)
    assert desk.window.bar.title.accessibleName() == "What if 1"
    moved = [r for r in desk.session.shown().results if r.move_cooperation or r.move_competition]
    assert moved
    desk.run("undo")
    assert not any(r.move_cooperation or r.move_competition for r in desk.session.shown().results)
    assert not desk.window.grab().isNull()


def test_on_a_board_that_is_still_being_made_everything_is_found_and_closing_it_ends_the_making(desk: Desk) -> None:
    model = large_model(issues=10, effects=10)
    document = desk.open(model)
    board, last = desk.window.board, model.grouped("condition")[-1][1][-1]
    assert last.id not in board.cards
    QTest.keyClicks(board.filter, last.key)
    assert board.cards[last.id].isVisible() and board.cards[last.id].content is not None
    board.filter.clear()
    document.close(discard=True)
    other = large_model(issues=10, conditions=190, effects=10)
    desk.open(other)
    desk.session.show_document(None)
    QTest.qWait(50)
    desk.session.show_document(Document.create(other, None, "test"))
    until = time.monotonic() + 60
    while len(board.cards) < 190 and time.monotonic() < until:
        QTest.qWait(5)
    assert set(board.cards) == set(other.conditions)
    headings = {heading.title for heading in board.findChildren(GroupHeading) if heading.isVisible()}
    assert headings == {group.title for group, _ in other.grouped("condition") if group}
