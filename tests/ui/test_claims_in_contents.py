"""What a claim assumes and expects, and how things were in a case, edited within them in Contents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, WATER, id_of
from workbench.domain.model import Model, linked
from workbench.domain.scenario import Case, Claim, ClaimSetting, Expectation
from workbench.ui.contents.expectations import ExpectationsField
from workbench.ui.contents.form import EntityForm
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.contents.settings import SettingsField

CLAIM, OTHER, CASE = id_of("claim"), id_of("claim", "2"), id_of("case")
PRESENT, ABSENT, HELD = id_of("trust", "present"), id_of("trust", "absent"), id_of("talks", "held")


def claimed() -> Model:
    """The two neighbours with two claims, of which the first assumes trust, and a case."""
    return Model.of(
        [
            *material.model().entities(),
            Claim(CLAIM, "trust-helps", "Trust helps", None, False, (Expectation("rises", TRADE, "cooperation", 200),)),
            Claim(OTHER, "nothing", "Nothing yet", rank=1.0),
            linked(ClaimSetting("", CLAIM, TRUST, PRESENT)),
            Case(CASE, "flood", "The flood", "1994"),
        ]
    )


def form(desk: Desk, page: str) -> EntityForm:
    if desk.session.document is None:
        desk.open(claimed())
    desk.session.show_place("contents", page)
    desk.settle()
    found: ContentsPlace = desk.window.findChild(ContentsPlace)
    return found.form


def settings(desk: Desk, page: str) -> SettingsField:
    field = form(desk, page).settings
    assert field is not None
    return field


def expectations(desk: Desk, page: str = f"claim/{CLAIM}") -> ExpectationsField:
    field = form(desk, page).fields["expectations"]
    assert isinstance(field, ExpectationsField)
    return field


def press(desk: Desk, widget: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key, keys)
    desk.settle()


def choose(desk: Desk, field: SettingsField | ExpectationsField, text: str) -> None:
    line = field.chooser if isinstance(field, SettingsField) else field.subject
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    press(desk, line, Qt.Key.Key_Return)


def lines(field: SettingsField | ExpectationsField) -> list[str]:
    return [field.list.item(row).text() for row in range(field.list.count())]


def ask_for(field: ExpectationsField, words: str) -> None:
    at = field.what.findText(words)
    assert at >= 0, [field.what.itemText(n) for n in range(field.what.count())]
    field.what.setCurrentIndex(at)


@pytest.mark.parametrize(("page", "owner"), [(f"claim/{CLAIM}", CLAIM), (f"case/{CASE}", CASE)])
def test_settings_are_set_set_anew_and_taken_out(desk: Desk, page: str, owner: str) -> None:
    field = settings(desk, page)
    before = desk.session.model
    there = lines(field)
    choose(desk, field, "talks: held")
    assert lines(field) == [*there, "Talks: held"] and field.chooser.text() == ""
    choose(desk, field, "water: unknown")
    assert dict(desk.session.model.settings_of(owner)) == {**before.settings_of(owner), TALKS: HELD, WATER: None}
    choose(desk, field, "talks: broken off")
    assert lines(field) == [*there, "Water: unknown", "Talks: broken off"], "in the order of the conditions"
    field.list.setCurrentRow(field.list.count() - 1)
    press(desk, field.list, Qt.Key.Key_Delete)
    assert lines(field) == [*there, "Water: unknown"]
    for _ in range(4):
        desk.run("undo")
    assert desk.session.model == before and lines(field) == there


def test_what_is_no_state_is_refused_and_said(desk: Desk) -> None:
    field = settings(desk, f"case/{CASE}")
    before = desk.session.model
    choose(desk, field, "talks: shouted")
    assert "nothing called “talks: shouted”" in field.problem.text() and desk.session.model is before


def test_expectations_say_whether_they_hold_and_follow_what_is_assumed(desk: Desk) -> None:
    field = expectations(desk)
    assert lines(field) == ["✓ Trade: cooperation rises by 2"]
    choose(desk, settings(desk, f"claim/{CLAIM}"), "trust: absent")
    assert lines(field) == ["✗ Trade: cooperation rises by 2 – in the model: unchanged"]


def test_expectations_of_every_form_are_added(desk: Desk) -> None:
    field = expectations(desk, f"claim/{OTHER}")
    assert lines(field) == []
    made = []
    for words, subject, amount, word, expected in (
        ("competition falls by", "border", "1.5", "", Expectation("falls", BORDER, "competition", 150)),
        ("cooperation rises by", "trade", "", "", Expectation("rises", TRADE, "cooperation", 0)),
        ("cooperation is at least", "trade", "2", "", Expectation("at_least", TRADE, "cooperation", 200)),
        ("competition is at most", "border", "0", "", Expectation("at_most", BORDER, "competition", 0)),
        ("competition is unchanged", "border", "", "", Expectation("unchanged", BORDER, "competition")),
        ("stands in the quadrant", "trade", "", "Rivalry", Expectation("quadrant", TRADE, value="rivalry")),
        ("its requirement is", "trade", "", "blocked", Expectation("requirement", TRADE, value="blocked")),
        ("the condition’s state is", "trust: absent", "", "", Expectation("state", TRUST, value=ABSENT)),
    ):
        ask_for(field, words)
        choose(desk, field, subject)
        if field.amount.isVisible():
            field.amount.setText(amount)
        assert field.word.isVisible() == bool(word)
        if word:
            field.word.setCurrentIndex(field.word.findText(word))
        desk.click(field.add)
        made.append(expected)
        assert desk.session.model.claims[OTHER].expectations == tuple(made), field.problem.text()
    assert len(lines(field)) == 8 and lines(field)[5] == "✓ Trade in Rivalry"
    desk.run("undo")
    assert desk.session.model.claims[OTHER].expectations == tuple(made[:-1]) and len(lines(field)) == 7


def test_an_expectation_is_changed_moved_and_taken_out(desk: Desk) -> None:
    field = expectations(desk)
    ask_for(field, "competition is unchanged")
    choose(desk, field, "border")
    desk.click(field.add)
    field.list.setCurrentRow(0)
    assert (field.what.currentText(), field.subject.text(), field.amount.text()) == (
        "cooperation rises by",
        "Trade",
        "2",
    )
    field.amount.setText("1")
    desk.click(field.change)
    first = Expectation("rises", TRADE, "cooperation", 100)
    second = Expectation("unchanged", BORDER, "competition")
    assert desk.session.model.claims[CLAIM].expectations == (first, second)
    press(desk, field.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.session.model.claims[CLAIM].expectations == (second, first) and field.list.currentRow() == 1
    press(desk, field.list, Qt.Key.Key_Delete)
    assert desk.session.model.claims[CLAIM].expectations == (second,)
    assert desk.session.document.undo_label == "Edit expectations of “Trust helps”"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "subject", "amount", "said"),
    [
        ("cooperation is at least", "trade", "", "how much"),
        ("cooperation is at least", "trade", "11", "from 0 to 10"),
        ("cooperation rises by", "trade", "much", "not a number"),
        ("cooperation rises by", "", "1", "of what"),
        ("cooperation rises by", "fish", "1", "nothing called “fish”"),
    ],
)
def test_what_is_missing_or_breaks_a_rule_is_said_and_nothing_changes(
    desk: Desk, words: str, subject: str, amount: str, said: str
) -> None:
    field = expectations(desk, f"claim/{OTHER}")
    before = desk.session.model
    ask_for(field, words)
    if subject:
        choose(desk, field, subject)
    field.amount.setText(amount)
    desk.click(field.add)
    assert said in field.problem.text().lower() and field.problem.isVisible() and desk.session.model is before
    assert field.amount.text() == amount, "what was typed is still there"


def test_what_is_only_read_cannot_be_edited(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = desk.open(claimed())
    monkeypatch.setattr(type(document), "read_only", property(lambda _: True))
    field = expectations(desk)
    assert lines(field) and not field.add.isVisible() and not field.what.isVisible()
    assert not settings(desk, f"claim/{CLAIM}").chooser.isVisible()


def test_what_is_expected_is_read_whole_from_claim_to_claim(desk: Desk) -> None:
    """A line that has to be broken was given the height of one that has not."""
    model = claimed()
    long = Claim(
        id_of("claim", "3"),
        "long",
        "Long",
        None,
        False,
        (Expectation("quadrant", TRADE, value="rivalry"), Expectation("rises", BORDER, "cooperation", 700)),
        rank=2.0,
    )
    desk.open(Model.of([*model.entities(), long]))
    desk.window.theme.set(scale=125)
    for claim in (OTHER, CLAIM, OTHER, long.id, CLAIM, long.id):
        lines = expectations(desk, f"claim/{claim}").list
        desk.settle()
        heights = [lines.visualItemRect(lines.item(row)).height() for row in range(lines.count())]
        assert lines.isHidden() or lines.viewport().height() >= sum(heights), claim
    lines.setFixedWidth(lines.width() // 2)  # as beside a scroll bar that comes: the form is as wide as before
    desk.settle()
    heights = [lines.visualItemRect(lines.item(row)).height() for row in range(lines.count())]
    assert lines.viewport().height() >= sum(heights)
