"""The requirement editor: lines that read as a sentence, text as a second way, and what holds of it now."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QSpinBox, QWidget
from shiboken6 import isValid

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, WATER, id_of
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement, parse
from workbench.engine.requirements import truth
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.finding.sheet import ShortcutSheet
from workbench.ui.requirements.dialog import RequirementDialog
from workbench.ui.requirements.draft import Group, Line, draft_of, requirement_of
from workbench.ui.requirements.lines import _GroupRow, _LineRow

PRESENT, HIGH, HELD = id_of("trust", "present"), id_of("water", "high"), id_of("talks", "held")


def dialog(desk: Desk, issue: str = TRADE) -> RequirementDialog:
    if desk.session.document is None:
        desk.open(material.model())
    made = RequirementDialog(desk.session.model, issue, desk.window.theme, parent=desk.window)
    made.show()
    desk.settle()
    return made


def lines(made: RequirementDialog) -> list[str]:
    found = []
    for row in made.lines.rows:
        words = "not " if row.node.negated else ""
        if isinstance(row, _GroupRow):
            found.append(
                words + row.how.currentText() + (f" {row.count.value()}" if row.group.how == "at_least" else "")
            )
        else:
            assert isinstance(row, _LineRow)
            found.append(f"{words}{row.condition.text()} = {row.state.currentText()}")
    return found


def words_after(box: QWidget) -> list[str]:
    """What stands in words at the right of a box in its line, as one reads on."""
    line = box.parentWidget()
    return [one.text() for one in line.findChildren(QLabel) if one.isVisible() and one.x() > box.x()]


def test_a_box_outlives_what_it_tells(desk: Desk) -> None:
    """Qt goes on with the box that was chosen in, so that the new lines may not take it away at once."""
    made = dialog(desk)
    box = made.lines.rows[0].findChild(ChoiceBox)
    there: list[bool] = []
    made.lines.changed.connect(lambda: there.append(isValid(box)))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert there == [True] and lines(made)[0] == "At least 1"
    assert words_after(made.lines.rows[0].findChild(QSpinBox)) == ["of"]
    desk.settle()
    assert not isValid(box), "and then it goes"


def choose(desk: Desk, row: object, condition: str, state: str = "") -> None:
    assert isinstance(row, _LineRow)
    row.condition.setFocus()
    row.condition.selectAll()
    QTest.keyClicks(row.condition, condition)
    QTest.keyClick(row.condition, Qt.Key.Key_Return)
    desk.settle()


def test_it_reads_as_a_sentence_and_says_how_it_stands(desk: Desk) -> None:
    made = dialog(desk)
    assert lines(made) == ["All of", "Trust = present", "Water = high"]
    assert made.text.toPlainText() == "trust = present AND water = high"
    assert made.sentence.accessibleName().startswith("Requirement blocked: ")
    row = made.lines.rows[1]
    row.negated.click()
    assert made.expression == And((Not(Is(PRESENT)), Is(HIGH)))
    assert made.sentence.accessibleName().startswith("Requirement open: "), "water is unknown"
    made.lines.undo()
    assert made.expression == And((Is(PRESENT), Is(HIGH))) and lines(made)[1] == "Trust = present"
    made.lines.redo()
    assert made.expression == And((Not(Is(PRESENT)), Is(HIGH)))


def test_lines_and_groups_are_added_chosen_and_taken_out(desk: Desk) -> None:
    made = dialog(desk)
    top = made.lines.rows[0]
    assert isinstance(top, _GroupRow)
    top.add_line.click()
    assert "Choose a condition" in made.problem.text() and made.text.toPlainText() == "trust = present AND water = high"
    made._check()
    assert not made.result(), "what is not finished is not taken"
    choose(desk, made.lines.rows[3], "talks")
    assert lines(made)[3] == "Talks = held" and made.expression == And((Is(PRESENT), Is(HIGH), Is(HELD)))
    row = made.lines.rows[3]
    assert isinstance(row, _LineRow)
    row.state.setCurrentIndex(0)
    row.state.activated.emit(0)
    assert made.expression == And((Is(PRESENT), Is(HIGH), Is(id_of("talks", "broken"))))
    top = made.lines.rows[0]
    assert isinstance(top, _GroupRow)
    top.how.setCurrentIndex(2)
    top.how.activated.emit(2)
    top = made.lines.rows[0]
    assert isinstance(top, _GroupRow)
    top.count.setValue(2)
    assert isinstance(made.expression, AtLeast) and made.expression.count == 2
    assert "at least 2 of" in made.sentence.accessibleName()
    top.add_group.click()
    choose(desk, made.lines.rows[-1], "talks")
    assert isinstance(made.expression, AtLeast) and made.expression.parts[-1] == Is(HELD)
    for _ in range(2):
        made.lines.take_out(made.lines.rows[1].node, made.lines.draft)
    assert made.text.toPlainText() == "AT LEAST 2 OF (talks = broken, talks = held)"
    made.lines.take_out(made.lines.rows[1].node, made.lines.draft)
    assert "At least 2 of 1 cannot be" in made.problem.text()


def test_keys_move_and_take_out_a_line(desk: Desk) -> None:
    made = dialog(desk)
    row = made.lines.rows[2]
    assert isinstance(row, _LineRow)
    row.state.setFocus()
    QTest.keyClick(row.negated, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lines(made) == ["All of", "Water = high", "Trust = present"]
    QTest.keyClick(made.lines.rows[1].negated, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert lines(made) == ["All of", "Trust = present"] and made.expression == Is(PRESENT)


def test_text_and_lines_show_the_same(desk: Desk) -> None:
    made = dialog(desk, BORDER)
    assert lines(made) == ["All of"] and made.expression is None and not made.text.toPlainText()
    made.text.setPlainText("NOT (Trust = absent OR AT LEAST 1 OF (water = high, talks = held))")
    assert lines(made) == [
        "All of",
        "not Any of",
        "Trust = absent",
        "At least 1",
        "Water = high",
        "Talks = held",
    ]
    made.text.setPlainText("Trust = ")
    assert "expected a state" in made.problem.text() and len(lines(made)) == 6
    made.text.setPlainText("")
    assert lines(made) == ["All of"] and not made.problem.text()


def test_what_was_made_is_one_edit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.run("assess")
    desk.click_bubble(BORDER)
    before = desk.session.model

    def fill(made: RequirementDialog) -> int:
        made.show()
        top = made.lines.rows[0]
        assert isinstance(top, _GroupRow)
        top.add_line.click()
        choose(desk, made.lines.rows[1], "trust")
        made.reason.setPlainText("Nobody opens a border to strangers.")
        QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return made.result()

    monkeypatch.setattr(QDialog, "exec", fill)
    desk.run("requirement")
    issue = desk.session.model.issues[BORDER]
    assert issue.requirement == Is(PRESENT) and issue.requirement_why == "Nobody opens a border to strangers."
    desk.run("undo")
    assert desk.session.model == before


# ── pure ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

MODEL = material.model()
OF = {state.id: state.condition for state in MODEL.states.values()}


def many(inner: st.SearchStrategy[Requirement]) -> st.SearchStrategy[Requirement]:
    parts = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        inner.map(Not),
        parts.map(And),
        parts.map(Or),
        parts.flatmap(lambda p: st.integers(1, len(p)).map(lambda n: AtLeast(n, p))),
    )


REQUIREMENTS = st.recursive(st.sampled_from(sorted(OF)).map(Is), many, max_leaves=10)


@given(REQUIREMENTS)
def test_a_draft_says_what_its_requirement_says(requirement: Requirement) -> None:
    again = requirement_of(draft_of(requirement, OF))
    assert again is not None
    for states in itertools.product(*([*(s.id for s in MODEL.states_of(c)), None] for c in (TRUST, WATER, TALKS))):
        settings = dict(zip((TRUST, WATER, TALKS), states, strict=True))
        assert truth(MODEL, requirement, settings) == truth(MODEL, again, settings)
    assert requirement_of(draft_of(again, OF)) == again


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (Group("all", 1, [Line()]), "Choose a condition"),
        (Group("any", 1, [Group()]), "A group has no lines yet"),
        (Group("at_least", 3, [Line(TRUST, PRESENT)]), "At least 3 of 1 cannot be"),
        (Group("all", 1, [Line(TRUST, PRESENT) for _ in range(65)]), "at most 64 settings"),
    ],
)
def test_what_is_not_finished_says_so(draft: Group, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        requirement_of(draft)
    assert requirement_of(Group()) is None
    assert parse("a = b", lambda *_: PRESENT) == Is(PRESENT)


def test_tab_goes_through_the_lines_as_they_stand_and_then_to_why_and_ok(desk: Desk) -> None:
    made = dialog(desk)

    def tabbed() -> list[str]:
        found: list[str] = []
        QTest.keyClick(made, Qt.Key.Key_Tab)
        made.routes.stops()[0].setFocus()
        while len(found) < 60:
            at = QApplication.focusWidget()
            assert at is not None
            name = at.accessibleName() or at.property("text")
            if found and name == found[0]:
                return found
            found.append(name)
            QTest.keyClick(at, Qt.Key.Key_Tab)
        raise AssertionError("Tab never comes round")

    before = tabbed()
    assert before[0] == "Written: In words" and before[1] == "How many have to hold"
    assert before[-3:] == ["Why it is required", "OK", "Cancel"]
    add = next(b for b in made.lines.rows[0].findChildren(QPushButton) if b.accessibleName() == "Add a condition")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    desk.settle()
    after = tabbed()
    assert len(after) > len(before) and after[-3:] == before[-3:]
    made.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_dialog_is_no_larger_than_the_screen(desk: Desk, scale: int) -> None:
    desk.open(material.model())
    desk.window.theme.set(scale=scale)
    made = dialog(desk)
    room = made.screen().availableSize()
    assert made.width() <= room.width() and made.height() <= room.height()
    sheet = ShortcutSheet(desk.window.theme)
    sheet.show()
    desk.settle()
    assert sheet.width() <= room.width() and sheet.height() <= room.height()
    sheet.close()
    made.close()


def test_what_stands_in_every_line_is_told_apart_by_ear(desk: Desk) -> None:
    made = dialog(desk)
    for _ in range(2):
        made.lines.add(made.lines.draft, Line())
    names = [button.accessibleName() for row in made.lines.rows for button in row.findChildren(QPushButton)]
    taking = [name for name in names if name.startswith("Take out")]
    assert len(taking) >= 2 and len(set(taking)) == len(taking)
    assert taking[-1] == f"Take out line {len(made.lines.rows)}"
    made.close()
