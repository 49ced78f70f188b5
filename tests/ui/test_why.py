"""The Why drawer: the evidence shown is the evidence linked, and requirements are told as they stand."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, id_of
from workbench.domain.identity import linked_id
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement
from workbench.engine.coverage import backing
from workbench.ui.controls.attaching import AttachDialog, Attachment
from workbench.ui.controls.backing import BackingList
from workbench.ui.leading import backing_lines
from workbench.ui.why.waterfall import Waterfall
from workbench.workspace import operations

PRESENT, HIGH = id_of("trust", "present"), id_of("water", "high")


def requirement(desk: Desk) -> str:
    found = [w for w in desk.window.why.findChildren(QWidget) if w.accessibleName().startswith("Requirement ")]
    return found[0].accessibleName() if found and found[0].isVisible() else ""


def linked_claims(desk: Desk, judgement: str, target: str, supports: bool) -> set[str]:
    model = desk.session.model
    return {
        model.evidence[link.evidence].claim for link in model.links_to(judgement, target) if link.supports == supports
    }


def test_the_evidence_of_a_term_is_what_is_linked_to_its_effect(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    row = next(n for n, (text, _, _) in enumerate(desk.terms()) if text == "Trust: absent → present")
    assert desk.terms()[row][1:] == ("+2", "2 items")
    desk.pick_term(row)
    effect = linked_id("effect", material.id_of("trust", "present"), TRADE, "cooperation")
    shown = desk.evidence()
    assert shown[0] == "trust opens doors"
    assert set(shown[1:]) == linked_claims(desk, "effect", effect, True) | linked_claims(desk, "effect", effect, False)
    listed = desk.window.why.evidence.list
    spoken = [str(listed.item(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(1, listed.count())]
    assert spoken == [
        "Claim 1 (supports · B1: source usually reliable, claim confirmed by others · ¶ 1.1)",
        "Claim 2 (contradicts · B2: source usually reliable, claim probably true · ¶ 1.2)",
    ]


def test_evidence_that_is_assumed_says_so_wherever_it_speaks(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.attempt(lambda m: operations.edit(m, "evidence", material.id_of("evidence", "3"), assumption=True))
    desk.click_bubble(TRADE)
    desk.pick_term(0)
    listed = desk.window.why.evidence.list
    assert str(listed.item(1).data(Qt.ItemDataRole.AccessibleTextRole)) == (
        "Claim 3 (supports · assumed, not found · B3: source usually reliable, claim possibly true · ¶ 1.3)"
    )
    (line,) = (line for line in backing_lines(desk.session.model, "position", TRADE) if line.text == "Claim 3")
    assert "assumed, not found" in line.foot
    desk.session.show_place("contents", f"issue/{TRADE}")
    desk.settle()
    seen = [one.list.item(0).text() for one in desk.window.findChildren(BackingList) if one.list.isVisible()]
    assert "+ Claim 3  (B3, supports; assumed, not found)" in seen


def test_each_row_shows_its_own_evidence(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    desk.choose("Talks", "held")
    texts = [text for text, _, _ in desk.terms()]
    desk.pick_term(0)
    assert desk.evidence() == ["counted", "Claim 3"]
    desk.pick_term(texts.index("Talks: broken off → held"))
    assert desk.evidence() == ["they meet", "No evidence is attached to this judgement yet."]
    assert desk.terms()[texts.index("Talks: broken off → held")][2] == "no evidence"
    desk.pick_term(len(texts) - 1)
    assert desk.evidence()[-1] == "= 5  In this scenario", "of what the terms come to, the sums"
    desk.key(Qt.Key.Key_Escape)
    assert desk.evidence()[0] == "trust opens doors", "none is picked, so it is that of the first term again"


def test_the_keyboard_alone_picks_no_row(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    desk.window.why.waterfall.setFocus()
    assert desk.window.why.waterfall.currentIndex().row() == 0, "Qt lets it stand on the first"
    desk.session.attempt(lambda m: operations.rename(m, "condition", TALKS, "Talks of the ministers"))
    assert desk.evidence()[0] == "trust opens doors", "another would be shown though nobody picked one"
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Up)
    assert desk.evidence() == ["counted", "Claim 3"]


def test_every_term_of_the_example_shows_its_evidence(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    model = desk.session.model
    desk.session.show_scenario(next(s.id for s in model.ordered("scenario") if s.key == "economic-cushion"))
    seen = 0
    for issue in model.ordered("issue"):
        desk.session.select(issue.id)
        reasons = desk.window.why.reasons
        assert reasons is not None
        for row, reason in enumerate(reasons.rows):
            linked = {
                model.evidence[link.evidence].claim
                for judgement in reason.judgements
                for link in model.links_to(*judgement)
            }
            desk.window.why.waterfall.selectRow(row)
            claims = {e.claim for e in model.evidence.values()} & set(desk.evidence())
            assert claims == linked, f"{issue.title}: {reason.text}"
            seen += len(linked)
    assert seen > 20


def test_the_requirement_is_told_blocked_open_and_met(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    assert requirement(desk).startswith("Requirement blocked: Trust: present (decides)")
    desk.choose("Trust", "present")
    assert requirement(desk).startswith("Requirement open: Trust: present and Water: high (decides)")
    desk.choose("Water", "high")
    assert requirement(desk) == "Requirement met: Trust: present and Water: high"
    desk.click_bubble(BORDER)
    assert requirement(desk) == "", "there is none"


@pytest.mark.parametrize(
    "part, told",
    [
        (Not(And((Is(PRESENT), Is(HIGH)))), "not (Trust: present and Water: high)"),
        (Not(AtLeast(1, (Is(PRESENT), Is(HIGH)))), "not (at least 1 of (Trust: present, Water: high))"),
        (Or((Is(HIGH), And((Is(PRESENT), Is(HIGH))))), "Water: high or (Trust: present and Water: high)"),
    ],
)
def test_a_requirement_within_another_has_one_pair_of_brackets(desk: Desk, part: Requirement, told: str) -> None:
    desk.open(material.model())
    desk.session.attempt(lambda m: operations.set_requirement(m, TRADE, part))
    desk.click_bubble(TRADE)
    said = re.sub(r" \((decides|does not hold)\)", "", requirement(desk))
    assert said.split(": ", 1)[1] == told


def test_a_blocked_requirement_cuts_and_the_cut_is_a_term(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Water", "low")
    desk.choose("Trust", "present")
    assert desk.place(TRADE)[0] == 4
    desk.choose("Talks", "held")
    assert desk.place(TRADE)[0] == 4, "not above the ceiling"
    (cut,) = [row for row in desk.terms() if "cut to the ceiling" in row[0]]
    assert cut[1:] == ("−1", "1 item")


def test_the_floor_is_a_term(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(BORDER)
    desk.choose("Talks", "held")
    desk.choose("Axis", "Competition")
    assert [row[:2] for row in desk.terms()] == [
        ("Assessed at the baseline", "4"),
        ("Talks: broken off → held", "−3"),
        ("Some rivalry does not go away (floor)", "+2"),
        ("In this scenario", "3"),
    ]


def test_with_nothing_selected_it_says_what_stands_in_the_way_and_then_what_moves(desk: Desk) -> None:
    desk.open(material.model())
    assert desk.window.why.heading.accessibleName() == "What stands in the way"
    assert [row[:2] for row in desk.terms()] == [("Trade waits for Trust: present · Water: high", "blocked")]
    desk.choose("Trust", "present")
    assert desk.window.why.heading.accessibleName() == "What moves in “What if 1”"
    assert [row[:2] for row in desk.terms()] == [("Trade (competition −1)", "+2")]
    assert desk.evidence() == ["Trust: absent → present"]


def test_a_bar_is_told_where_there_is_one(desk: Desk) -> None:
    desk.open(material.model())
    table = desk.window.why.waterfall

    def told() -> list[str]:
        bars = [table.model().index(row, 1) for row in range(table.model().rowCount())]
        return [bar.data(Qt.ItemDataRole.AccessibleTextRole) or "" for bar in bars]

    said = table.model().index(0, 0).data()
    assert told() == [said] and table.columnSpan(0, 0) == 2, (
        "what stands in the way has no bar: its words have its room"
    )
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    assert told() == ["0 to 2", "2 to 4", "0 to 4"]


def test_a_row_of_the_overview_leads_to_its_issue_area(desk: Desk) -> None:
    desk.open(material.model())
    table = desk.window.why.waterfall
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    desk.key(Qt.Key.Key_Return)
    assert desk.session.focus == TRADE


@pytest.mark.parametrize(("command", "room"), [("fold-left", "left"), ("fold-right", "board"), ("fold-below", "why")])
def test_rooms_fold_away_and_back(desk: Desk, command: str, room: str) -> None:
    desk.open(material.model())
    before = desk.window.matrix.width() * desk.window.matrix.height()
    desk.run(command)
    assert not getattr(desk.window, room).isVisible() and not desk.action(command).isChecked()
    assert desk.window.matrix.width() * desk.window.matrix.height() > before
    desk.run(command)
    assert getattr(desk.window, room).isVisible() and desk.action(command).isChecked()


def test_the_matrix_is_large_and_with_one_key_nearly_everything(desk: Desk) -> None:
    desk.window.files.new_from_template("us-russia")
    desk.settle()
    window, matrix = desk.window, desk.window.matrix

    def share() -> float:
        return matrix.width() * matrix.height() / (window.width() * window.height())

    assert share() > 1 / 3
    desk.run("fold-below")
    assert share() > 1 / 2
    desk.run("fold-below")
    desk.key(Qt.Key.Key_F9)
    assert share() > 0.85
    desk.key(Qt.Key.Key_F9)
    assert window.left.isVisible() and window.board.isVisible() and window.why.isVisible()


def test_an_evidence_item_opens_where_it_is_kept(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    listed = desk.window.why.evidence.list
    rows = [row for row in range(listed.count()) if "Claim 3" in listed.item(row).text()]
    there = ("evidence", f"item/{material.id_of('evidence', '3')}")
    desk.click(listed.viewport(), listed.visualItemRect(listed.item(rows[0])).center())
    assert (desk.session.place, desk.session.page) == there, "by one click"
    desk.run("place-matrix")
    desk.click(listed.viewport(), listed.visualItemRect(listed.item(0)).center())
    assert desk.session.place == "matrix", "reasoning leads nowhere"
    listed.setFocus()
    listed.setCurrentRow(rows[0])
    desk.key(Qt.Key.Key_Return)
    assert (desk.session.place, desk.session.page) == there, "and by keyboard"


def test_the_sums_are_read_out_line_by_line(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    desk.choose("Talks", "held")
    assert desk.terms()[-1] == ("In this scenario", "5", "the sums")
    desk.pick_term(3)
    assert desk.evidence() == [
        "2  Assessed at the baseline",
        "+2  Trust: absent → present",
        "+1  Talks: broken off → held",
        "= 5  In this scenario",
    ]


def test_what_the_evidence_speaks_to_goes_on_in_a_second_line(desk: Desk) -> None:
    desk.open(material.model())
    desk.window.theme.set(scale=125)
    desk.settle()
    heading = desk.window.why.evidence.heading
    assert " ".join(heading.text().split()) == "Trade waits for Trust: present · Water: high"
    assert heading.height() >= 2 * heading.fontMetrics().height() and not heading.toolTip()


def test_where_it_stands_on_both_axes_is_read_whole_in_a_small_window(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    desk.choose("Trust", "present")
    why = desk.window.why
    assert why.axis.isVisible() and not why.summary.isVisible()
    segments = why.axis.findChildren(QRadioButton)
    assert {s.text() for s in segments} == {"Cooperation 2 → 4", "Competition 6 → 5"}
    assert all(s.isVisible() and s.width() >= s.sizeHint().width() for s in segments)
    assert len({s.y() for s in segments}) == 1 and why.heading.toolTip() == "", "in one line, and nothing is cut"
    assert desk.find(QRadioButton, "Axis: Cooperation").accessibleDescription() == "2 → 4"
    desk.run("assess")
    desk.settle()
    assert {s.text() for s in segments} == {"Cooperation", "Competition"}, "there are boxes with the numbers"


def test_evidence_is_attached_to_the_row_in_assess(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    assert not desk.window.why.evidence.attach.isVisible(), "in What-if nothing but settings changes"
    desk.run("assess")
    desk.click_bubble(TRADE)
    chosen = Attachment(material.id_of("evidence", "1"), "", False)
    monkeypatch.setattr(AttachDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(AttachDialog, "answer", lambda dialog: chosen)
    desk.click(desk.find(QPushButton, "Attach evidence"))
    assert any("Claim 1" in line for line in desk.evidence())
    assert backing(desk.session.model, "position", TRADE).contradicting == (chosen.evidence,)


def test_the_axis_on_which_something_moves_is_explained_unless_the_other_is_asked_for(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_bubble(BORDER)

    def explained() -> str:
        (axis,) = (r.text().split()[0] for r in desk.window.why.axis.findChildren(QRadioButton) if r.isChecked())
        return str(axis)

    assert explained() == "Cooperation", "nothing moves yet"
    desk.choose("Talks", "held")
    assert explained() == "Competition" and any("Talks" in text for text, *_ in desk.terms())
    desk.session.select(TRADE)
    desk.settle()
    assert explained() == "Cooperation"
    desk.session.select(BORDER)
    desk.settle()
    desk.choose("Axis", "Cooperation")
    desk.choose("Trust", "present")
    assert explained() == "Cooperation", "somebody asked for it here"
    desk.session.select(TRADE)
    desk.choose("Axis", "Competition")
    desk.session.select(BORDER)
    desk.settle()
    assert explained() == "Competition"


def test_what_moves_has_the_width_that_no_evidence_takes(desk: Desk) -> None:
    desk.open(material.model())
    desk.click_scenario("A thaw")
    table = desk.window.why.findChildren(Waterfall)[0]
    width = table.viewport().width()
    assert sum(table.columnWidth(n) for n in range(3)) >= width - 4, "nothing stands at the right but what moves"
    desk.click_bubble(TRADE)
    assert sum(table.columnWidth(n) for n in range(3)) < width - 4, "the evidence of each row does"


def test_a_button_that_goes_leaves_the_keyboard_with_the_reasons(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("assess")
    desk.session.select(TRADE)
    desk.settle()
    why = desk.window.why
    for button in (why.requires, why.judge):
        desk.run("assess")
        if button is why.judge:
            desk.session.select_condition(next(iter(desk.session.model.conditions)))
        desk.settle()
        button.setFocus()
        assert button.hasFocus()
        desk.session.attempt(lambda model: operations.create_scenario(model, "What if"))
        desk.settle()
        assert not button.isVisible() and why.waterfall.hasFocus()
