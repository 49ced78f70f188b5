"""Judging on screen: an effect, a requirement, and names for what has none yet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QToolTip

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from workbench.ui.judging import EffectDialog
from workbench.ui.requirements.dialog import RequirementDialog
from workbench.ui.text import PlainEditor
from workbench.workspace import operations


def answered(monkeypatch: pytest.MonkeyPatch, fill: object) -> None:
    def run(dialog: QDialog) -> int:
        dialog.show()
        fill(dialog)  # type: ignore[operator]
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", run)


def trust(desk: Desk) -> str:
    return next(c.id for c in desk.session.model.conditions.values() if c.title == "Trust")


@pytest.mark.parametrize(
    ("typed", "shown", "amount"),
    [
        ("2", "+2", 2),
        ("+2", "+2", 2),
        ("-3", "−3", -3),
        ("−1", "−1", -1),
        ("0", "0", 0),
        ("7", "0", 0),
        ("1,5", "+1", 1),
    ],
)
def test_an_amount_has_the_signs_that_are_shown_everywhere(desk: Desk, typed: str, shown: str, amount: int) -> None:
    desk.open(material.model())
    dialog = EffectDialog(desk.session.model, trust(desk), desk.window)
    dialog.amount.setValue(0)
    dialog.amount.selectAll()
    for sign in typed:
        QApplication.sendEvent(dialog.amount, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))
    dialog.amount.interpretText()
    assert (dialog.amount.text(), dialog.amount.value()) == (shown, amount)


@pytest.mark.parametrize("typed", ["1,", "1.", "4", "11", "x"])
def test_what_an_amount_cannot_be_is_said_where_it_was_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    desk.open(material.model())
    dialog = EffectDialog(desk.session.model, trust(desk), desk.window)
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, words, *_: said.append(words))
    dialog.amount.setValue(0)
    dialog.amount.selectAll()
    for sign in typed:
        assert not said, "only what is refused is spoken of"
        QApplication.sendEvent(dialog.amount, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))
    assert said == ["A whole number from −3 to +3."]
    dialog.amount.interpretText()
    assert dialog.amount.text() == ("+1" if typed.startswith("1") else "0")


def test_an_effect_is_judged_and_moves_things(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.run("assess")
    desk.session.select_condition(trust(desk))
    before = set(desk.session.model.effects)

    def fill(dialog: EffectDialog) -> None:
        dialog.issue.setCurrentIndex(dialog.issue.findData(TRADE))
        dialog.axis.setCurrentIndex(1)
        dialog.amount.setValue(-3)
        dialog.why.setPlainText("Rivals that trust each other need not prove it.")
        dialog.accept()

    answered(monkeypatch, fill)
    desk.run("judge-effect")
    changed = [e for e in desk.session.model.effects.values() if e.amount == -3 and e.issue == TRADE]
    assert [e.axis for e in changed] == ["competition"] and "need not prove" in changed[0].why
    desk.run("undo")
    assert set(desk.session.model.effects) == before


def test_a_condition_that_moves_nothing_says_so_and_offers_its_first_effect(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open(material.model())
    desk.run("assess")
    desk.session.attempt(lambda m: operations.create_condition(m, "Tourism", ["few", "many"]))
    made = next(c.id for c in desk.session.model.conditions.values() if c.title == "Tourism")
    desk.session.select_condition(made)
    desk.settle()
    assert [text for text, _, _ in desk.terms()] == ["Baseline: unknown", "No effect on an issue area is judged yet"]
    before = set(desk.session.model.effects)

    def fill(dialog: EffectDialog) -> None:
        dialog.amount.setValue(2)
        dialog.accept()

    answered(monkeypatch, fill)
    desk.click(desk.button("Judge an effect…"))
    assert [desk.session.model.effects[e].amount for e in set(desk.session.model.effects) - before] == [2]
    assert len(desk.terms()) == 2 and desk.terms()[1][0].endswith(": cooperation")
    desk.run("what-if")
    assert not desk.window.why.judge.isVisible(), "in What-if nothing but settings changes"
    desk.session.select_condition(trust(desk))
    desk.settle()
    assert not any("No effect" in text for text, _, _ in desk.terms())


def test_a_known_effect_is_shown_before_it_is_judged_anew(desk: Desk) -> None:
    desk.open(material.model())
    model = desk.session.model
    effect = next(iter(model.effects.values()))
    dialog = EffectDialog(model, model.states[effect.state].condition)
    dialog.state.setCurrentIndex(dialog.state.findData(effect.state))
    dialog.issue.setCurrentIndex(dialog.issue.findData(effect.issue))
    dialog.axis.setCurrentIndex(dialog.axis.findData(effect.axis))
    assert dialog.amount.value() == effect.amount
    assert dialog.answers()[4] == effect.why


def test_what_was_typed_stays_when_something_else_is_chosen_of_which_nothing_is_judged(desk: Desk) -> None:
    desk.open(material.model())
    model = desk.session.model
    effect = next(iter(model.effects.values()))
    dialog = EffectDialog(model, model.states[effect.state].condition, desk.window)
    for box, value in ((dialog.state, effect.state), (dialog.issue, effect.issue), (dialog.axis, effect.axis)):
        box.setCurrentIndex(box.findData(value))
    others = [n for n in range(dialog.issue.count()) if dialog.issue.itemData(n) != effect.issue]
    dialog.issue.setCurrentIndex(others[0])
    assert dialog.answers()[3:] == (0, ""), "nothing is judged of it, and nothing was typed"
    dialog.amount.setValue(2)
    dialog.why.setPlainText("Trade follows.")
    dialog.axis.setCurrentIndex(1 - dialog.axis.currentIndex())
    assert dialog.answers()[3:] == (2, "Trade follows.")
    dialog.axis.setCurrentIndex(dialog.axis.findData(effect.axis))
    dialog.issue.setCurrentIndex(dialog.issue.findData(effect.issue))
    assert dialog.answers()[3:] == (effect.amount, effect.why), "what is judged already is seen before it is replaced"
    dialog.reject()


def test_a_requirement_is_read_as_people_write_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.run("assess")
    desk.click_bubble(TRADE)
    said: list[str] = []

    def fill(dialog: RequirementDialog) -> None:
        for text in ("Trust = ", "Trst = present", "Trust = unknown"):
            dialog.text.setPlainText(text)
            dialog._check()
            said.append(dialog.problem.text())
        dialog.text.setPlainText("NOT trust = absent")
        dialog.reason.setPlainText("Nobody ships on credit to somebody they distrust.")
        dialog._check()

    answered(monkeypatch, fill)
    desk.run("requirement")
    assert "expected a state" in said[0] and "did you mean" in said[1] and "unknown is not one" in said[2]
    issue = desk.session.model.issues[TRADE]
    assert issue.requirement is not None and "on credit" in issue.requirement_why


def test_conditions_and_the_workspace_are_renamed_and_deleted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    desk.run("assess")
    condition = trust(desk)
    desk.session.select_condition(condition)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Confidence", True))
    desk.run("rename-condition")
    assert desk.session.model.conditions[condition].title == "Confidence"
    desk.run("rename-workspace")
    assert desk.session.model.workspace.title == "Confidence"
    assert desk.window.windowTitle().startswith("Confidence")


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_what_is_dropped_into_a_scrolled_field_is_only_words(desk: Desk, scale: int) -> None:
    """Qt itself crashes there."""
    desk.open(material.model())
    desk.window.theme.set(scale=scale)
    field = PlainEditor("both are needed " + "and so on " * 60)
    field.setFixedSize(300, 90)
    field.show()
    field.moveCursor(QTextCursor.MoveOperation.End)
    desk.settle()
    before = field.toPlainText()
    mime = QMimeData()
    mime.setHtml("<b>dropped</b><img src='x.png'>")
    mime.setText("dropped <b>here</b>" * 9)
    keys = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field.viewport(), QDragEnterEvent(QPoint(4, 4), *keys))
    QApplication.sendEvent(field.viewport(), QDropEvent(QPointF(4, 4), *keys))
    field.grab()
    assert len(field.toPlainText()) == len(before) + len(mime.text()) and mime.text() in field.toPlainText()
    field.undo()
    assert field.toPlainText() == before
    desk.window.theme.set(scale=100)
    field.deleteLater()
