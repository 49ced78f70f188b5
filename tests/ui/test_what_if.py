"""What-if: a toggle makes a scenario, bubbles move, and nothing can be moved by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.ui import material
from tests.ui.desk import Desk, added_up, number
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, id_of
from workbench.domain.model import Model
from workbench.storage.errors import WorkingCopyProblem
from workbench.workspace import operations


def test_a_toggle_on_the_baseline_makes_a_scenario(desk: Desk) -> None:
    desk.open(material.model())
    assert desk.place(TRADE) == (2, 6)
    desk.choose("Trust", "present")
    shown = desk.session.model.scenarios[desk.session.scenario or ""]
    assert shown.title == "What if 1" and shown.parent is None
    assert desk.session.model.settings_of(shown.id) == {TRUST: material.id_of("trust", "present")}
    assert desk.place(TRADE) == (4, 5)
    assert desk.place(BORDER) == (6, 4)
    assert desk.window.matrix.scene.bubble(TRADE).ghost == pytest.approx((6, 2))  # type: ignore[union-attr]
    assert desk.window.bar.title.text() == "What if 1"
    assert "What if 1" in desk.scenarios()
    assert desk.segment("Trust", "present").isChecked()


def test_choosing_what_holds_in_the_baseline_begins_nothing(desk: Desk) -> None:
    desk.open(material.model())
    before, listed = desk.session.model, desk.scenarios()
    for condition in before.conditions.values():
        state = before.states[condition.baseline].title if condition.baseline else "unknown"
        desk.choose(condition.title, state)
    assert desk.session.model is before and desk.session.scenario is None and desk.scenarios() == listed
    desk.choose("Trust", "present")
    assert desk.window.bar.title.text() == "What if 1"


def test_a_second_toggle_goes_into_the_same_scenario(desk: Desk) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    desk.choose("Talks", "held")
    assert [title for title in desk.scenarios() if title.startswith("What if")] == ["What if 1"]
    assert desk.place(TRADE) == (5, 5)
    assert desk.place(BORDER) == (6, 3), "the floor holds"
    assert desk.button("2 of 3 changed").isVisible()


def test_the_terms_in_the_drawer_add_up(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    desk.choose("Talks", "held")
    for axis, end in (("Cooperation", desk.place(TRADE)[0]), ("Competition", desk.place(TRADE)[1])):
        desk.choose("Axis", axis)
        terms = desk.terms()
        assert terms[0][0] == "Assessed at the baseline" and terms[-1][0] == "In this scenario"
        assert added_up(terms) == pytest.approx(number(terms[-1][1])) == pytest.approx(end)


@pytest.mark.parametrize("axis", ["Cooperation", "Competition"])
def test_the_terms_add_up_everywhere_in_the_example(desk: Desk, axis: str) -> None:
    desk.window.files.new_from_template("us-russia")
    model = desk.session.model
    cushion = next(s.id for s in model.ordered("scenario") if s.key == "cushion-steadies")
    desk.session.show_scenario(cushion)
    moved = 0
    for issue in model.ordered("issue"):
        desk.session.select(issue.id)
        desk.choose("Axis", axis)
        terms = desk.terms()
        shown = number(terms[-1][1])
        assert added_up(terms) == pytest.approx(shown), issue.title
        assert shown == pytest.approx(desk.place(issue.id)[0 if axis == "Cooperation" else 1], abs=0.006), issue.title
        moved += len(terms) > 2
    assert moved > 3


def test_nothing_can_be_dragged(desk: Desk) -> None:
    document = desk.open(material.model())
    desk.drag(desk.bubble(TRADE), desk.pixel(8, 2))
    assert document.undo_label is None
    assert desk.place(TRADE) == (2, 6)
    assert "Switch to Assess" in desk.status()


def test_arrow_keys_walk_and_do_not_nudge(desk: Desk) -> None:
    document = desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_Up)
    assert desk.session.focus == BORDER
    desk.key(Qt.Key.Key_Down)
    assert desk.session.focus == TRADE
    assert document.undo_label is None


def test_unknown_is_a_state_to_choose_and_shows_a_band(desk: Desk) -> None:
    desk.open(material.model())
    desk.choose("Trust", "unknown")
    bubble = desk.window.matrix.scene.bubble(TRADE)
    assert bubble is not None and bubble.band is not None
    assert desk.segment("Trust", "unknown").isChecked()
    assert list(desk.session.model.settings_of(desk.session.scenario or "").values()) == [None]


def test_back_to_the_baseline_state_takes_the_setting_away(desk: Desk) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    desk.choose("Trust", "absent")
    assert desk.session.model.settings_of(desk.session.scenario or "") == {}
    assert desk.place(TRADE) == (2, 6)
    assert desk.button("0 of 3 changed").isVisible()


def test_the_count_shows_only_what_is_changed(desk: Desk) -> None:
    desk.open(material.model())
    desk.choose("Trust", "present")
    cards = desk.window.board.cards
    desk.click(desk.button("1 of 3 changed"))
    assert [desk.session.model.conditions[c].key for c, card in cards.items() if card.isVisible()] == ["trust"]
    desk.click(desk.button("1 of 3 changed"))
    assert all(card.isVisible() for card in cards.values())


def test_reset_takes_all_settings_back_and_undo_brings_them_again(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    assert desk.place(TRADE) == (4, 5)
    desk.click(desk.button("Reset"))
    assert desk.place(TRADE) == (2, 6)
    desk.run("undo")
    assert desk.place(TRADE) == (4, 5)


def test_settle_on_and_off(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    assert desk.place(TRADE) == (4, 5)
    desk.click(desk.button("Settle"))
    assert desk.place(TRADE) == (5, 5), "talks follow trust"
    assert desk.segment("Talks", "held").isChecked()
    assert "1 condition moved by itself" in desk.window.bar.summary.accessibleName()
    assert desk.action("settle").isChecked()
    desk.click(desk.button("Settle"))
    assert desk.place(TRADE) == (4, 5)
    assert desk.segment("Talks", "broken off").isChecked()
    assert not desk.action("settle").isChecked()


def test_keys_on_the_board_toggle_a_condition(desk: Desk) -> None:
    desk.open(material.model())
    desk.segment("Trust", "absent").setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Right)
    assert desk.place(TRADE) == (4, 5)
    desk.undo_by_key()
    assert desk.place(TRADE) == (2, 6)


def test_a_click_on_a_card_explains_the_condition(desk: Desk) -> None:
    desk.open(material.model())
    desk.click(desk.find(QPushButton, "Trust: 2 evidence items; show why"))
    assert desk.session.condition == TRUST
    assert desk.window.why.heading.accessibleName() == "Trust"
    texts = [text for text, _, _ in desk.terms()]
    assert texts[0] == "Baseline: absent" and "present → Trade: cooperation" in texts


def test_keys_go_on_after_unknown_was_chosen(desk: Desk) -> None:
    desk.open(material.model())
    desk.segment("Talks", "held").setFocus(Qt.FocusReason.TabFocusReason)
    desk.choose("Talks", "held")
    desk.key(Qt.Key.Key_Right)
    assert desk.segment("Talks", "unknown").isChecked()
    assert desk.segment("Talks", "unknown").hasFocus(), "the keyboard is where it was"
    desk.key(Qt.Key.Key_Left)
    assert desk.segment("Talks", "held").isChecked()


def test_what_is_shown_as_chosen_is_what_holds_when_settled(desk: Desk) -> None:
    """A click that changes nothing, because the condition settles elsewhere, does not look as if it had."""
    desk.open(material.model())
    desk.click_scenario("A thaw")
    desk.click(desk.button("Settle"))
    assert desk.segment("Talks", "held").isChecked()
    desk.choose("Talks", "broken off")
    end = desk.session.shown().end[material.TALKS]
    assert desk.segment("Talks", "held").isChecked() == (end == material.id_of("talks", "held"))


def test_what_could_not_be_kept_is_said_and_not_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = desk.open(material.model())
    desk.click_scenario("A thaw")

    def full(*_: object) -> None:
        raise WorkingCopyProblem("The disk is full.")

    monkeypatch.setattr(document, "apply", full)
    desk.choose("Trust", "absent")
    assert "The disk is full." in desk.status()
    assert desk.segment("Trust", "present").isChecked()
    monkeypatch.setattr(document, "undo", full)
    desk.session.undo()
    assert desk.place(TRADE) == (4, 5)


# ── what is looked for ───────────────────────────────────────────────────────────────────────────────────────


def on_board(desk: Desk) -> list[str]:
    """The titles of the conditions to be seen on the board."""
    cards = desk.window.board.cards
    return [desk.session.model.conditions[id_].title for id_, card in cards.items() if card.isVisible()]


def test_only_what_moves_the_selection_is_on_the_board(desk: Desk) -> None:
    """Trust and talks move trade, and water is in its requirement; talks alone move the border."""
    desk.open(material.model())
    box = desk.window.board.sought.moving
    assert box.text() == "Only what moves the selection" and on_board(desk) == ["Trust", "Water", "Talks"]
    desk.click(box, QPoint(8, box.height() // 2))
    sentence = desk.window.board.sought.sentence
    assert on_board(desk) == [] and sentence.text() == "Select an issue area: here stand the conditions that move it."
    desk.session.select(BORDER)
    assert on_board(desk) == ["Talks"] and not sentence.isVisible()
    desk.session.select(BORDER, TRADE)
    assert on_board(desk) == ["Trust", "Water", "Talks"]
    desk.session.select(BORDER)
    desk.session.select_condition(TALKS)
    assert on_board(desk) == ["Talks"], "who explains a condition has still selected the issue area"
    desk.session.attempt(lambda m: operations.judge_effect(m, id_of("water", "high"), BORDER, "cooperation", 1, "so"))
    assert on_board(desk) == ["Water", "Talks"], "what moves it is another thing after an edit"
    desk.run("movers-only")
    assert on_board(desk) == ["Trust", "Water", "Talks"] and not box.isChecked()


def test_words_and_what_moves_the_selection_are_looked_for_together(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.select(TRADE)
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert desk.action("movers-only").isChecked()
    desk.window.board.filter.setText("held")
    desk.settle()
    assert on_board(desk) == ["Talks"]
    desk.window.board.filter.setText("nobody")
    desk.settle()
    assert on_board(desk) == [] and "has these words" in desk.window.board.sought.sentence.text()


def test_what_is_looked_for_stays_from_place_to_place_and_goes_with_the_workspace(desk: Desk) -> None:
    first = desk.open(material.model())
    desk.session.select(BORDER)
    desk.run("movers-only")
    desk.run("place-contents")
    desk.run("place-matrix")
    assert on_board(desk) == ["Talks"]
    first.close(discard=True)
    desk.open(material.model())
    assert on_board(desk) == ["Trust", "Water", "Talks"] and not desk.action("movers-only").isChecked()


def test_a_key_leads_to_the_box_and_sets_it(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.settle()
    desk.window.board.filter.setFocus()
    desk.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is desk.window.board.sought.moving
    desk.key(Qt.Key.Key_Space)
    assert desk.window.board.sought.moving.isChecked() and on_board(desk) == []


def test_conditions_are_found_by_their_keys_and_blanks_look_for_nothing(desk: Desk) -> None:
    entities = [
        dataclasses.replace(one, key="h2o") if one.id == id_of("condition", "water") else one
        for one in material.model().entities()
    ]
    desk.open(Model.of(entities))
    desk.window.board.filter.setText("H2O ")
    desk.settle()
    assert on_board(desk) == ["Water"]
    desk.window.board.filter.setText("   ")
    desk.settle()
    assert on_board(desk) == ["Trust", "Water", "Talks"] and desk.window.board.sought.everything
    assert not desk.window.board.sought.sentence.isVisible()


def test_a_menu_that_outlives_its_condition_does_nothing(desk: Desk) -> None:
    for choice in ("Show why", "Pin: settling and searches do not move it"):
        first = desk.open(material.model())
        desk.window.board.cards[TRUST].menu_wanted.emit(TRUST, QPoint(1, 1))
        menu = desk.window.board.findChildren(QMenu)[-1]
        (wanted,) = (action for action in menu.actions() if action.text() == choice)
        first.close(discard=True)
        other = Model.of(one for one in material.model().entities() if one.id == id_of("workspace"))
        desk.open(other)
        wanted.trigger()
        desk.settle()
        assert desk.session.condition is None and desk.session.model == other
        menu.close()


def test_whatever_is_done_every_card_shows_how_its_condition_stands_now(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.settle()
    session, board = desk.session, desk.window.board
    first, second, third = list(board.cards)[::20][:3]
    last = session.model.states_of(third)[-1].id
    unlike = [one for one in session.model.scenarios if session.evaluation(one, settled=True).settled][:2]
    deeds: dict[str, Callable[[], object]] = {
        "unknown": lambda: session.attempt(lambda m: operations.assume(m, session.scenario, first, None)),
        "another state": lambda: session.attempt(lambda m: operations.assume(m, session.scenario, third, last)),
        "a scenario": lambda: session.show_scenario(unlike[0]),
        "settled": lambda: session.set_settled(True),
        "another": lambda: session.show_scenario(unlike[1]),
        "as it is set": lambda: session.set_settled(False),
        "pinned": lambda: session.attempt(lambda m: operations.pin(m, second, True)),
        "baseline": lambda: session.attempt(lambda m: operations.set_baseline(m, second, None)),
        "undone": session.undo,
        "assess": lambda: session.set_mode("assess"),
        "back in a scenario": lambda: session.show_scenario(unlike[0]),
        "a state more": lambda: session.attempt(lambda m: operations.add_state(m, first, "Quite another state")),
    }
    for name, deed in deeds.items():
        before = {one: card.content for one, card in board.cards.items()}
        deed()
        desk.settle()
        shown = {one: card.content for one, card in board.cards.items()}
        assert shown != before, f"{name}: nothing is shown of it"
        for card in board.cards.values():
            assert card.height() == card.heightForWidth(card.width()), name
        board.column.lay_out()
        assert {one: card.content for one, card in board.cards.items()} == shown, name
