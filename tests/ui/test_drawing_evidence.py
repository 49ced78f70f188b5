"""Evidence in its place: the dialog that makes it, the list of it, its editor, and the judgements beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.test_evidence import ITEMS, PASSAGES, fill, listed, place
from workbench.domain.actor import Actor, Stance
from workbench.domain.model import Model, RowChange, linked
from workbench.domain.source import Passage
from workbench.ui.evidence.making import NewEvidence
from workbench.ui.evidence.place import EvidencePlace
from workbench.workspace import operations

BORDER = ("position", material.BORDER)


def effects(desk: Desk) -> list[str]:
    """The effects by what they add, the most first."""
    return [one.id for one in sorted(desk.session.model.effects.values(), key=lambda one: -one.amount)]


def link(desk: Desk, item: str, judgement: str, target: str, supports: bool = True) -> None:
    desk.session.attempt(lambda m: operations.link_evidence(m, item, judgement, target, supports))
    desk.settle()


def made_with(monkeypatch: pytest.MonkeyPatch, hand: Callable[[NewEvidence], None]) -> None:
    """Whoever makes evidence next writes a claim, does this by hand, and presses the button."""

    def answer(dialog: NewEvidence) -> int:
        dialog.claim.setPlainText("Storks returned")
        hand(dialog)
        dialog.keep.click()
        return dialog.result()

    monkeypatch.setattr(NewEvidence, "exec", answer)


def links_of_new(desk: Desk) -> list[tuple[str, str, bool]] | None:
    """What the item that was made speaks to; None where none was made."""
    model = desk.session.model
    made = [one.id for one in model.evidence.values() if one.id not in ITEMS]
    found = [one for one in model.evidence_links.values() if one.evidence in made]
    return [(one.judgement, one.target, one.supports) for one in found] if made else None


# ── making it ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_without_a_passage_no_evidence_is_made(desk: Desk) -> None:
    found = place(desk)
    found.reader.clearSelection()
    found.reader.setFocus()
    desk.key(Qt.Key.Key_E)
    assert "Select a passage first" in desk.status()


def test_it_speaks_to_the_judgement_that_is_looked_at(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = place(desk)
    found.drawn.show_page("judgements")
    desk.settle()
    targets = found.drawn.targets.list
    targets.setCurrentIndex(targets.judgements.index(targets.judgements.rows.index(BORDER)))
    fill(monkeypatch, "They marked it.")
    found.reader.setFocus()
    desk.key(Qt.Key.Key_E)
    assert links_of_new(desk) == [(*BORDER, True)]


def test_a_judgement_that_is_only_typed_is_asked_about(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def half(dialog: NewEvidence) -> None:
        dialog.judgement.setText("some judgement")
        dialog.keep.click()
        told.append(dialog.problem.text())
        dialog.reject()

    made_with(monkeypatch, half)
    place(desk).new_evidence()
    assert "Choose the judgement from the list" in told[0] and links_of_new(desk) is None


def test_a_judgement_that_was_chosen_can_be_taken_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def clear(dialog: NewEvidence) -> None:
        dialog.judgement.setText("")
        dialog.judgement.editingFinished.emit()

    made_with(monkeypatch, clear)
    place(desk).new_evidence(judgement=BORDER)
    assert links_of_new(desk) == []


def test_it_speaks_to_whatever_evidence_can_speak_to(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    stance = linked(Stance("", material.id_of("actor", "river"), material.TRADE, 2))
    actor = Actor(material.id_of("actor", "river"), "river", "River Authority")
    desk.open(Model.of([*material.model().entities(), actor, stance]))

    def choose(dialog: NewEvidence) -> None:
        QTest.keyClicks(dialog.judgement, "stance of river")
        QTest.keyClick(dialog.judgement, Qt.Key.Key_Return)

    made_with(monkeypatch, choose)
    place(desk).new_evidence()
    assert links_of_new(desk) == [("stance", stance.id, True)], "as its form has it, too"


def test_of_many_passages_the_rest_is_counted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    model = material.model()
    source = model.passages[PASSAGES[0]].source
    more = [Passage(material.id_of("passage", n), source, f"1.{n}", summary="word " * 200) for n in "45"]
    desk.open(model.with_changes([RowChange("passage", one.id, None, one) for one in more]))
    seen: list[str] = []
    made_with(monkeypatch, lambda dialog: seen.extend(one.text() for one in dialog.findChildren(QLabel)))
    place(desk).new_evidence((more[0].id, *PASSAGES, more[1].id))
    assert "and 2 more passages" in seen
    (long,) = [text for text in seen if text.startswith("word")]
    assert long.endswith("word …") and len(long) <= 422


# ── what is drawn ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_supported_judgements_are_named_first_and_the_rest_is_counted(desk: Desk) -> None:
    found = place(desk, f"passage/{PASSAGES[2]}")
    link(desk, ITEMS[2], "baseline", material.TRUST, False)
    (item,) = found.drawn.list.items_
    assert item.stances[:2] == ((True, "Position of Trade"), (True, "Requirement of Trade"))
    assert item.stances[2][0] is False and item.more == 0
    link(desk, ITEMS[2], *BORDER)
    link(desk, ITEMS[2], "effect", effects(desk)[0])
    (item,) = found.drawn.list.items_
    assert [supports for supports, _ in item.stances] == [True] * 3 and item.more == 2


def test_what_would_stand_on_nothing_is_named_as_far_as_there_is_room(desk: Desk) -> None:
    found = place(desk, f"passage/{PASSAGES[2]}")
    link(desk, ITEMS[2], *BORDER)
    assert found.drawn.without.text().endswith(": Position of Border; Position of Trade; Requirement of Trade.")
    for effect in effects(desk)[1:3]:
        link(desk, ITEMS[2], "effect", effect)
    assert found.drawn.without.text().endswith("; and 2 more.")
    found.reader.select((PASSAGES[1], PASSAGES[2]))
    desk.settle()
    assert not found.drawn.without.isVisible() and listed(found) == ["Claim 2", "Claim 3"]


def test_an_item_without_a_passage_says_so(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.attempt(lambda m: operations.edit(m, "evidence", ITEMS[1], passages=()))
    found = place(desk, f"item/{ITEMS[1]}")
    assert listed(found) == ["Claim 2"] and found.drawn.heading.accessibleName().startswith("Without a passage")
    box = found.drawn.editor.fields["reliability"].box  # type: ignore[attr-defined]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    desk.settle()
    assert desk.session.model.evidence[ITEMS[1]].grade == "A2"
    assert listed(found) == ["Claim 2"], "an edit leaves it there"
    desk.session.show_place("evidence", f"passage/{PASSAGES[0]}")
    desk.settle()
    assert listed(found) == ["Claim 1"]


def test_the_item_that_was_asked_for_is_looked_at(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.attempt(lambda m: operations.edit(m, "evidence", ITEMS[1], passages=(PASSAGES[0],)))
    found = place(desk, f"item/{ITEMS[0]}")
    assert listed(found) == ["Claim 1", "Claim 2"] and found.drawn.list.current() == ITEMS[0]
    desk.session.show_place("evidence", f"item/{ITEMS[1]}")
    desk.settle()
    assert found.drawn.list.current() == ITEMS[1] and found.drawn.editor.evidence == ITEMS[1]


# ── its editor ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_wrong_is_said_where_it_was_typed_and_not_at_the_next_item(desk: Desk) -> None:
    found = place(desk, f"item/{ITEMS[0]}")
    field = found.drawn.editor.fields["review"]
    line = field.line  # type: ignore[attr-defined]
    line.setText("next week")
    line.editingFinished.emit()
    desk.settle()
    assert field.problem.isVisible() and "date" in field.problem.text() and "date" in desk.status()
    desk.session.show_place("evidence", f"item/{ITEMS[1]}")
    desk.settle()
    assert not field.problem.isVisible() and line.text() == ""


def test_what_is_being_typed_is_kept_when_another_item_is_looked_at(desk: Desk) -> None:
    found = place(desk, f"item/{ITEMS[0]}")
    text = found.drawn.editor.fields["claim"].text  # type: ignore[attr-defined]
    text.setFocus()
    text.setPlainText("Claim 1, said better")
    found.reader.select((PASSAGES[1],))
    desk.settle()
    assert desk.session.model.evidence[ITEMS[0]].claim == "Claim 1, said better"
    assert text.toPlainText() == "Claim 2" and desk.session.model.evidence[ITEMS[1]].claim == "Claim 2"


# ── the judgements beside it ──────────────────────────────────────────────────────────────────────────────────────────


def judgements(desk: Desk) -> EvidencePlace:
    found = place(desk)
    found.drawn.show_page("judgements")
    desk.settle()
    return found


def test_judgements_are_found_by_all_their_words_and_stay_chosen(desk: Desk) -> None:
    targets = judgements(desk).drawn.targets
    rows = targets.list.judgements.rows
    needs = ("requirement", material.TRADE)
    targets.list.setCurrentIndex(targets.list.judgements.index(rows.index(needs)))
    targets.filter.setText("trade requirement")
    shown = [str(targets.list.judgements.index(row).data()) for row in range(targets.list.judgements.rowCount())]
    assert shown == ["Requirement of Trade"] and targets.current() == needs
    targets.filter.setText("")
    assert len(targets.list.judgements.rows) == len(rows) and targets.current() == needs


def test_both_sides_of_a_judgement_are_counted(desk: Desk) -> None:
    targets = judgements(desk).drawn.targets.list
    at = targets.judgements.index(targets.judgements.rows.index(("effect", effects(desk)[0])))
    spoken = str(at.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.endswith("Evidence for it: 1, against it: 1")


def test_what_is_dropped_beside_the_judgements_makes_nothing(desk: Desk) -> None:
    found = judgements(desk)
    targets = found.drawn.targets
    targets.filter.setText("position of")
    data = found.reader.paragraphs.mimeData([found.reader.paragraphs.index(1)])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    below = QPointF(20, targets.list.viewport().height() - 4)
    targets.list.dropEvent(QDropEvent(below, Qt.DropAction.CopyAction, data, left, none))
    desk.settle()
    assert len(desk.session.model.evidence) == len(ITEMS)


def test_how_reliable_a_source_was_found_stands_there_already(desk: Desk) -> None:
    found = place(desk)
    for item in ITEMS[:2]:
        desk.session.attempt(
            lambda m, item=item: operations.edit(m, "evidence", item, reliability="B", credibility="1")
        )
    desk.settle()
    dialog = NewEvidence(desk.session, desk.window.theme, tuple(PASSAGES[2:]), None, found)
    assert (dialog.reliability.currentData(), dialog.credibility.currentData()) == ("B", "6")
