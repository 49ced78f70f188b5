"""The History place: the review as of a date, what can be done on it, and who changed what when."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QPushButton

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE, TRUST, id_of
from workbench.domain.actor import Actor
from workbench.domain.model import Model, linked
from workbench.domain.progress import Commitment, Indicator, Observation, Review
from workbench.ui.controls.table import Table
from workbench.ui.review.dialogs import CommitmentDialog, IndicatorDialog, ReadingDialog, ReviewDialog
from workbench.ui.review.section import Section
from workbench.workspace import operations
from workbench.workspace.document import Document

ABSENT, PRESENT = id_of("trust", "absent"), id_of("trust", "present")
VISITS, TALKS = id_of("indicator", "visits"), id_of("indicator", "talks")


def watched() -> Model:
    """The two neighbours, with two indicators of trust, a promise kept, one overdue, and a review."""
    return Model.of(
        [
            *material.model().entities(),
            Actor(id_of("north"), "north", "North"),
            Indicator(VISITS, "visits", "Visits", TRUST, every=30, rank=1.0),
            Indicator(TALKS, "talks", "Hotline", TRUST, rank=2.0),
            linked(Observation("", VISITS, "2013-05-01", ABSENT, True, "nobody came")),
            linked(Observation("", VISITS, "2013-11-01", PRESENT, True, "they came")),
            linked(Observation("", TALKS, "2013-12", ABSENT, False, "silent")),
            Commitment(id_of("boats"), "boats", "To send boats", (id_of("north"),), None, "2013-05", "2013-09-01"),
            Commitment(id_of("meet"), "meet", "To meet", (), PRESENT, "", "2014", "kept", "2013-10", rank=1.0),
            Review(id_of("summer"), "summer", "Summer", "2013-07-31", "Quiet."),
        ]
    )


@pytest.fixture
def review(desk: Desk) -> Desk:
    desk.open(watched())
    desk.run("place-history")
    return desk


def cells(desk: Desk, table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in desk.find(Table, table).rows()]


def look_at(desk: Desk, table: str, about: str) -> None:
    assert desk.find(Table, table).look_at(about)


def ask(desk: Desk, field: str, text: str) -> None:
    line = desk.find(QLineEdit, field)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()


def answered(monkeypatch: pytest.MonkeyPatch, fill: Callable[[Any], object]) -> None:
    def run(dialog: QDialog) -> int:
        dialog.show()
        fill(dialog)
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", run)


# ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────


def test_what_changed_since_the_last_review_and_why(review: Desk) -> None:
    assert review.find(QLineEdit, "As of").text() == "2013-12-31"
    assert review.find(QLineEdit, "Changed since").text() == "2013-07-31"
    assert cells(review, "Conditions assessed anew") == [
        ("Trust", "absent → present", "Visits, 2013-11-01", "absent"),
    ]
    assert cells(review, "Issue areas that moved") == [("Trade", "2 → 4", "6 → 5", "Rivalry", "Trust")]
    assert [row[:4] for row in cells(review, "Readings since")] == [
        ("2013-12", "Hotline", "absent", "○ not confirmed"),
        ("2013-11-01", "Visits", "present", "✓ confirmed"),
    ]


def test_a_card_is_as_high_as_its_table_whatever_the_width_of_the_window(review: Desk) -> None:
    for width in (1300, 900, 760, 1500, 1100):
        review.window.resize(width, 800)
        review.settle()
        cards = [card for card in review.window.findChildren(Section) if card.isVisible() and card.table.isVisible()]
        assert len(cards) > 3
        late = time.monotonic() + 20
        while (
            loose := [card.heading.text() for card in cards if not holds_its_table(card)]
        ) and time.monotonic() < late:
            let_run(10)  # a card takes up the height that its table asks for a moment later
        assert not loose, width


def holds_its_table(card: Section) -> bool:
    """Whether all rows of a card are in its table, the table above its buttons, and these in the card."""
    last = card.table.visualRect(card.table.model().index(card.table.model().rowCount() - 1, 0))
    return (
        last.bottom() <= card.table.viewport().height()
        and card.table.geometry().bottom() < card.buttons.geometry().top()
        and card.buttons.geometry().bottom() <= card.contentsRect().bottom()
    )


def test_what_was_promised_and_what_is_overdue_is_said_in_words(review: Desk) -> None:
    assert cells(review, "What was promised") == [
        ("To send boats", "North", "2013-09-01", "▲ overdue"),
        ("To meet", "–", "2014", "✓ kept, 2013-10"),
    ]
    visits, hotline = cells(review, "What is watched")
    assert visits[3].startswith("▲ 30 day") and hotline[3] == "✓ no rhythm"


def test_another_date_is_asked_by_keyboard(review: Desk) -> None:
    ask(review, "As of", "2013-08")
    assert review.find(QLineEdit, "As of").text() == "2013-08-31"
    assert not review.window.findChild(Table, "Conditions assessed anew")
    assert cells(review, "What was promised")[0][3] == "○ open"
    ask(review, "As of", "soon")
    assert "“soon” is no date" in review.status()
    ask(review, "As of", "2013-11-01")
    ask(review, "Changed since", "2014")
    assert "earlier date and a later one" in review.status()


def test_from_a_moved_issue_area_to_the_matrix(review: Desk) -> None:
    review.click(review.button("Show on the matrix"))
    assert review.session.place == "matrix" and review.session.focus == TRADE


# ── what is done ─────────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_read_is_taken_over_in_one_edit(review: Desk) -> None:
    before = review.session.model
    review.click(review.button("Take over as the baseline"))
    model = review.session.model
    assert model.conditions[TRUST].baseline == PRESENT
    assert (model.issues[TRADE].cooperation, model.issues[TRADE].competition) == (400, 500)
    assert not review.button("Take over as the baseline").isEnabled()
    review.run("undo")
    assert review.session.model == before


def test_a_row_of_another_workspace_can_be_looked_at_until_it_goes(review: Desk) -> None:
    table, first = review.find(Table, "Conditions assessed anew"), review.session.document
    review.session.show_document(Document.create(Model.blank("Another"), None, "test"))
    table.looked_at.emit(TRUST)
    review.run("place-history")
    assert first is not None and not table.isVisible()
    first.close(discard=True)


def test_a_reading_is_added_and_what_is_wrong_keeps_the_dialog_open(
    review: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def fill(dialog: ReadingDialog) -> None:
        dialog.indicator.setCurrentIndex(dialog.indicator.findData(TALKS))
        dialog.state.setCurrentIndex(dialog.state.findData(ABSENT))
        dialog.confirmed.setChecked(True)
        dialog.why.setPlainText("It did not ring.")
        for when in ("yesterday", "2013-12", "2014-01-10"):
            dialog.date.setText(when)
            dialog.check()
            said.append(dialog.problem.text())
            assert dialog.why.toPlainText() == "It did not ring."

    answered(monkeypatch, fill)
    review.click(review.button("Add reading…"))
    assert "must be a date like 2013" in said[0] and "already" in said[1]
    assert review.find(QLineEdit, "As of").text() == "2014-01-10"
    assert cells(review, "Readings since")[0][:3] == ("2014-01-10", "Hotline", "absent")
    assert [row[1] for row in cells(review, "What is watched")] == ["Trust", "Trust"]
    look_at(review, "Readings since", next(o.id for o in review.session.model.observations.values() if not o.confirmed))
    review.click(review.button("Confirm"))
    assert all(one.confirmed for one in review.session.model.observations.values())
    assert not review.button("Confirm").isEnabled()


def test_a_reading_is_given_another_date(review: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: ReadingDialog) -> None:
        assert not dialog.indicator.isEnabled() and dialog.state.currentData() == ABSENT
        dialog.date.setText("2013-10-15")
        dialog.state.setCurrentIndex(dialog.state.count() - 1)
        dialog.check()

    answered(monkeypatch, fill)
    review.click(review.button("Edit reading…"))
    (silent,) = (one for one in review.session.model.observations.values() if one.indicator == TALKS)
    assert (silent.date, silent.state, silent.why) == ("2013-10-15", None, "silent")


def test_commitments_are_made_ended_and_deleted(review: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: CommitmentDialog) -> None:
        dialog.title.setText("To dredge")
        dialog.check()
        dialog.actors.item(0).setCheckState(Qt.CheckState.Checked)
        dialog.state.setCurrentIndex(dialog.state.findData(PRESENT))
        dialog.due.setText("2013-12-01")
        dialog.check()

    answered(monkeypatch, fill)
    review.click(review.button("Add commitment…"))
    made = next(one for one in review.session.model.commitments.values() if one.title == "To dredge")
    assert made.state is None or made.actors == (id_of("north"),)
    look_at(review, "What was promised", id_of("boats"))
    review.click(review.button("Broken"))
    boats = review.session.model.commitments[id_of("boats")]
    assert (boats.outcome, boats.ended) == ("broken", review.find(QLineEdit, "As of").text())
    look_at(review, "What was promised", made.id)
    review.click(review.button("Delete commitment"))
    assert made.id not in review.session.model.commitments
    review.run("undo")
    assert made.id in review.session.model.commitments


def test_indicators_are_made_and_take_their_readings_along(review: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: IndicatorDialog) -> None:
        dialog.title.setText("")
        dialog.check()
        assert "needs a title" in dialog.problem.text()
        dialog.title.setText("Letters")
        dialog.every.setValue(7)
        dialog.check()

    answered(monkeypatch, fill)
    review.click(review.button("Add indicator…"))
    assert any(one.title == "Letters" and one.every == 7 for one in review.session.model.indicators.values())
    look_at(review, "What is watched", VISITS)
    review.click(review.button("Delete indicator"))
    assert all(one.indicator != VISITS for one in review.session.model.observations.values())


def test_a_review_begins_with_what_is_seen_and_is_the_next_to_count_from(
    review: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: ReviewDialog) -> None:
        found = dialog.findings.toPlainText()
        assert "Trust: absent → present." in found and "Overdue: To send boats" in found
        dialog.title.setText("Year’s end")
        dialog.check()

    answered(monkeypatch, fill)
    review.click(review.button("Begin a review…"))
    assert cells(review, "Earlier reviews")[0][:2] == ("2013-12-31", "Year’s end")
    ask(review, "As of", "2014-02")
    assert review.find(QLineEdit, "Changed since").text() == "2013-12-31"


def test_everything_can_be_reached_by_keyboard_and_has_a_name(review: Desk) -> None:
    seen = set()
    at: Any = review.find(QLineEdit, "As of")
    for _ in range(600):
        seen.add(at)
        at = at.nextInFocusChain()
    page = review.window.places.currentWidget()
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    tables = [one for one in page.findChildren(Table) if one.isVisible()]
    assert buttons and tables
    assert all(button in seen and button.text() for button in buttons)
    assert all(table in seen and table.accessibleName() for table in tables)


def test_an_empty_workspace_says_so_and_offers_the_first_step(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-history")
    assert desk.button("Add indicator…").isEnabled() and desk.button("Add commitment…").isEnabled()
    desk.click(desk.button("Add reading…"))
    assert "Add an indicator first" in desk.status()


def test_an_empty_card_offers_nothing_to_do_with_rows_it_has_not(desk: Desk, review: Desk) -> None:
    review.button("Kept")
    review.button("Take over everything read")
    desk.run("new-blank")
    desk.run("place-history")
    offered = {b.text() for b in desk.window.findChildren(QPushButton) if b.isVisible()}
    assert {"Add commitment…", "Add indicator…", "Add reading…"} <= offered
    assert not offered & {"Kept", "Broken", "Delete commitment", "Show on the matrix", "Take over everything read"}


def test_who_changed_what_when(review: Desk) -> None:
    look_at(review, "What was promised", id_of("boats"))
    review.click(review.button("Kept"))
    review.run("undo")
    review.session.show_place("history", "changes")
    review.settle()
    listed = [row[2] for row in cells(review, "Changes")]
    assert listed[0] == "Undo: Kept: “To send boats”" and listed[1] == "Kept: “To send boats”"
    review.click(review.button("Take this back"))
    assert review.session.model.commitments[id_of("boats")].outcome == "kept"
    assert did(review)[0].startswith("Commitment “To send boats”: outcome kept → open")
    QTest.keyClicks(review.find(QLineEdit, "Find in the changes"), "undo")
    assert [row[3] for row in cells(review, "Changes")] == ["edit", "taken back"]
    assert QApplication.focusWidget() is not None


def did(desk: Desk) -> list[str]:
    """What the change did that is looked at."""
    lines = desk.find(QListWidget, "What it changed")
    return [lines.item(row).text() for row in range(lines.count())]


def test_a_change_that_deleted_something_tells_what_it_was(review: Desk) -> None:
    review.session.attempt(lambda model: operations.delete(model, "issue", BORDER))
    review.session.show_place("history", "changes")
    review.settle()
    assert did(review)[:2] == [
        "Issue area “Border” removed: cooperation 6, competition 4",
        "With it went: 1 effect",
    ]
    look_at(review, "Changes", review.window.session.document.history(9)[-1].id)  # type: ignore[union-attr]
    assert did(review) == ["This brought the workspace."]


def test_the_judgements_edited_since_the_last_review_and_from_there_to_the_change(review: Desk) -> None:
    section = review.window.places.currentWidget().review.section("edited")
    assert section.sentence.text() == "None since the review “Summer” was written down."
    review.session.attempt(lambda m: operations.move_issue(m, TRADE, 300, 600))
    review.session.attempt(lambda m: operations.edit(m, "issue", TRADE, note="this is no judgement"))
    review.session.attempt(lambda m: operations.create_review(m, "Autumn", "2013-10-31"))
    review.session.attempt(lambda m: operations.move_issue(m, BORDER, 500, 500))
    review.settle()
    assert section.sentence.text() == "Since the review “Autumn” was written down:"
    (border,) = cells(review, "Judgements edited")
    assert border[:2] == ("Issue area “Border”", "cooperation 6 → 5, competition 4 → 5")
    ask(review, "Changed since", "2013-07-31")
    trade = ("Issue area “Trade”", "cooperation 2 → 3")
    assert [row[:2] for row in cells(review, "Judgements edited")] == [border[:2], trade]
    ask(review, "Changed since", "2013-08")
    assert len(cells(review, "Judgements edited")) == 2 and "by the clock" in section.sentence.text()
    look_at(review, "Judgements edited", review.session.editable.history(1)[0].id)  # type: ignore[union-attr]
    review.click(review.button("Show in Changes"))
    table = review.find(Table, "Changes")
    assert table.rows()[table.currentIndex().row()].cells[2].text == "Move “Border”"


# ── the trail ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_trail_shows_where_things_stood(review: Desk) -> None:
    review.click(review.button("Trail"))
    assert review.session.place == "matrix" and review.action("trail").isChecked()
    (stops,) = review.window.matrix.scene.trails.values()
    assert [(stop.y, stop.x, stop.day) for stop in stops] == [(2.0, 6.0, "2013-05-01"), (4.0, 5.0, "2013-11-01")]
    assert set(review.window.matrix.scene.trails) == {TRADE}
    assert "from 2013-05-01 to 2013-11-01" in review.window.bar.summary.toolTip() + review.window.bar.summary.text()
    stood = "stood: 2013-05-01 at cooperation 2, competition 6; 2013-11-01 at cooperation 4, competition 5"
    assert stood in review.window.matrix.words_of(TRADE) and "stood" not in review.window.matrix.words_of(BORDER)
    without = review.window.matrix.grab().toImage()
    review.run("trail")
    assert "stood" not in review.window.matrix.words_of(TRADE)
    assert not review.window.matrix.scene.trails and not review.action("trail").isChecked()
    assert review.window.matrix.grab().toImage() != without


def test_without_readings_there_is_no_trail(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("trail")
    assert "nothing that moves an issue area was read" in desk.status().lower()
    assert not desk.session.trailing and not desk.action("trail").isChecked()
