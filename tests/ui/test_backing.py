"""One judgement after another is given its evidence, by keyboard, those first on which most hangs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import material
from tests.ui.desk import Desk
from workbench.engine.coverage import unsupported
from workbench.engine.hanging import hanging, weight
from workbench.ui.evidence.making import NewEvidence
from workbench.ui.evidence.place import EvidencePlace
from workbench.workspace import operations

PASSAGES = [material.id_of("passage", n) for n in "123"]
ITEMS = {material.id_of("evidence", n) for n in "123"}


@pytest.fixture
def found(desk: Desk) -> EvidencePlace:
    desk.open(material.model())
    desk.session.show_place("evidence", "show/bare")
    desk.settle()
    place = desk.window.places.currentWidget()
    assert isinstance(place, EvidencePlace)
    place.reader.setFocus()
    return place


@pytest.fixture
def claims(monkeypatch: pytest.MonkeyPatch) -> list[NewEvidence]:
    """Whoever is asked for a claim types one and presses Enter; the dialogs that came up."""
    seen: list[NewEvidence] = []

    def answer(dialog: NewEvidence) -> int:
        seen.append(dialog)
        QTest.keyClicks(dialog.claim, f"Claim {len(seen)}")
        QTest.keyClick(dialog.claim, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(NewEvidence, "exec", answer)
    return seen


def test_those_first_on_which_most_hangs(desk: Desk, found: EvidencePlace) -> None:
    targets, model = found.drawn.targets, desk.session.model
    known = {(one.judgement, one.target): one for one in hanging(model, unsupported(model))}
    rows = targets.list.judgements.rows
    weights = [weight(known[one]) for one in rows]
    assert set(rows) == set(known) and weights == sorted(weights) and weights[0] < weights[-1]
    assert [weight(known[one]) for one in unsupported(model)] != weights, "in the order of kinds it would be another"
    assert targets.ordered.text().startswith("Those first on which most hangs: what would be different")
    spoken = [str(targets.list.judgements.index(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(len(rows))]
    assert "What hangs on it: " in spoken[0] and spoken[-1].endswith("What hangs on it: 2 points")
    targets.bare.setChecked(False)
    assert not targets.ordered.isVisible() and len(targets.list.judgements.rows) > len(rows)


def test_they_are_listed_before_the_order_is_known(desk: Desk, found: EvidencePlace) -> None:
    targets = found.drawn.targets
    desk.session.attempt(lambda m: operations.edit(m, "issue", material.BORDER, title="The border"))
    assert "being worked out" in targets.ordered.text()
    kinds = list(unsupported(desk.session.model))
    assert list(targets.list.judgements.rows) == kinds
    targets.filter.setText("trade")
    targets.take_up()
    offered = targets.current()
    assert offered == targets.list.judgements.rows[0]
    desk.settle()
    assert targets.ordered.text().startswith("Those first on which most hangs: what would be different")
    assert targets.current() == targets.list.judgements.rows[0] != offered, "nobody had chosen the other"


def test_whoever_comes_by_tab_before_the_order_is_known_is_led_to_that_on_which_most_hangs(
    desk: Desk, found: EvidencePlace
) -> None:
    targets = found.drawn.targets
    desk.session.attempt(lambda m: operations.edit(m, "issue", material.BORDER, title="The border"))
    targets.filter.setText("trade")
    targets.bare.setFocus()
    QTest.keyClick(targets.bare, Qt.Key.Key_Tab)
    offered = targets.current()
    assert targets.list.hasFocus() and offered == targets.list.judgements.rows[0]
    desk.settle()
    assert targets.current() == targets.list.judgements.rows[0] != offered


def test_whoever_chose_one_before_the_order_is_known_keeps_it(desk: Desk, found: EvidencePlace) -> None:
    targets = found.drawn.targets
    desk.session.attempt(lambda m: operations.edit(m, "issue", material.BORDER, title="The border"))
    targets.filter.setText("trade")
    targets.bare.setFocus()
    QTest.keyClick(targets.bare, Qt.Key.Key_Tab)
    QTest.keyClick(targets.list, Qt.Key.Key_Down)
    chosen = targets.current()
    desk.settle()
    assert targets.current() == chosen


def test_what_takes_too_long_is_given_up_and_said(
    desk: Desk, found: EvidencePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    targets = found.drawn.targets
    monkeypatch.setattr("workbench.ui.evidence.ordering.LONGEST", 0.0)
    desk.session.attempt(lambda m: operations.edit(m, "issue", material.TRADE, cooperation=900))
    desk.settle()
    assert "too many" in targets.ordered.text()
    assert list(targets.list.judgements.rows) == list(unsupported(desk.session.model))
    monkeypatch.undo()
    desk.session.attempt(lambda m: operations.edit(m, "issue", material.TRADE, cooperation=800))
    desk.settle()
    assert targets.ordered.text().startswith("Those first on which most hangs: what would be different")


def test_while_a_passage_is_dragged_the_judgements_are_there(desk: Desk, found: EvidencePlace) -> None:
    drawn = found.drawn
    drawn.show_page("items")
    found.reader.carrying.emit(True)
    assert drawn.targets.isVisible()
    found.reader.carrying.emit(False)
    assert drawn.list.isVisible() and not drawn.targets.isVisible()


def test_a_claim_that_is_looked_for_leads_to_its_passage_and_the_judgements_stay(
    desk: Desk, found: EvidencePlace, claims: list[NewEvidence]
) -> None:
    judgement = found.drawn.targets.list.judgements.rows[0]
    desk.key(Qt.Key.Key_J)
    found.search.setFocus()
    QTest.keyClicks(found.search, "claim 2")
    desk.settle()
    assert [hit.kind for hit in found.hits.hits.hits] == ["evidence"]
    desk.key(Qt.Key.Key_Return)
    assert found.reader.selected() == (PASSAGES[1],) and found.drawn.targets.isVisible()
    desk.key(Qt.Key.Key_E)
    (dialog,) = claims
    assert len(desk.session.model.links_to(*judgement)) == 1 and dialog.result()
    found.drawn.show_page("items")
    found.hits.chosen.emit("evidence", material.id_of("evidence", "3"))
    assert found.drawn.list.current() == material.id_of("evidence", "3") and found.drawn.list.isVisible()


def test_one_after_the_other_is_backed_by_keyboard(desk: Desk, found: EvidencePlace, claims: list[NewEvidence]) -> None:
    targets = found.drawn.targets
    first, second, third = targets.list.judgements.rows[:3]
    desk.key(Qt.Key.Key_J)
    assert targets.list.hasFocus() and targets.current() == first
    desk.key(Qt.Key.Key_E)
    assert targets.current() == second, "the next one is looked at"
    desk.key(Qt.Key.Key_Escape)
    assert found.reader.hasFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_E)
    assert targets.current() == third
    model = desk.session.model
    backed = [model.evidence[model.links_to(*one)[0].evidence] for one in (first, second)]
    assert [(one.claim, one.passages) for one in backed] == [
        ("Claim 1", (PASSAGES[0],)),
        ("Claim 2", (PASSAGES[1],)),
    ]
    assert first not in targets.list.judgements.rows and "worked out" not in targets.ordered.text(), "no second wait"


def test_the_reasoning_of_what_is_looked_at_is_read(desk: Desk, found: EvidencePlace) -> None:
    desk.session.attempt(lambda m: operations.edit(m, "issue", material.BORDER, why="They met " + "and met " * 60))
    targets = found.drawn.targets
    rows = targets.list.judgements.rows
    targets.list.setCurrentIndex(targets.list.judgements.index(rows.index(("position", material.BORDER))))
    assert (
        targets.why.isVisible() and targets.why.text().startswith("They met and met") and len(targets.why.text()) < 240
    )
    targets.filter.setText("no such words")
    assert not targets.why.isVisible()


def test_a_search_leads_to_the_passage_and_the_hands_stay_on_the_keys(desk: Desk, found: EvidencePlace) -> None:
    desk.key(Qt.Key.Key_Slash)
    assert found.search.hasFocus()
    QTest.keyClicks(found.search, "2")
    desk.settle()
    kinds = [hit.kind for hit in found.hits.hits.hits]
    assert kinds[0] == "passage" and kinds == sorted(kinds, key=lambda k: {"passage": 0, "evidence": 1}.get(k, 2))
    desk.key(Qt.Key.Key_Return)
    assert found.reader.selected() == (PASSAGES[1],) and QApplication.focusWidget() is found.reader
    assert found.drawn.stack.currentIndex() == 1, "the judgements are still there"
    desk.key(Qt.Key.Key_Slash)
    QTest.keyClicks(found.search, "trade")
    desk.settle()
    assert {hit.kind for hit in found.hits.hits.hits}.isdisjoint({"passage", "evidence"})
    desk.key(Qt.Key.Key_Return)
    assert desk.session.place == "evidence" and found.hits.hasFocus(), "what is not read here is asked for twice"


def test_one_question_at_a_time(desk: Desk, found: EvidencePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[NewEvidence] = []

    def answer(dialog: NewEvidence) -> int:
        seen.append(dialog)
        found.new_evidence()
        return 0

    monkeypatch.setattr(NewEvidence, "exec", answer)
    found.new_evidence()
    found.new_evidence()
    assert len(seen) == 2, "and none within another"


def test_whoever_asks_for_judgements_without_evidence_is_offered_the_first(
    desk: Desk, found: EvidencePlace, claims: list[NewEvidence]
) -> None:
    targets, first = found.drawn.targets, found.drawn.targets.list.judgements.rows[0]
    assert targets.current() == first and found.reader.hasFocus(), "and reading goes on"
    desk.key(Qt.Key.Key_E)
    assert len(claims) == 1 and len(desk.session.model.links_to(*first)) == 1


def test_e_makes_evidence_wherever_the_keyboard_is(
    desk: Desk, found: EvidencePlace, claims: list[NewEvidence], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = found.drawn.targets.list.judgements.rows[0]
    found.navigator.setFocus()
    desk.key(Qt.Key.Key_E)
    assert len(claims) == 1 and len(desk.session.model.links_to(*first)) == 1
    found.drawn.targets.bare.setFocus()
    desk.key(Qt.Key.Key_E)
    assert len(claims) == 2
    found.search.setFocus()
    QTest.keyClicks(found.search, "je")
    assert found.search.text() == "je" and len(claims) == 2, "what is typed is typed"


def test_e_takes_what_was_found(desk: Desk, found: EvidencePlace, claims: list[NewEvidence]) -> None:
    found.search.setFocus()
    QTest.keyClicks(found.search, "claim 2")
    desk.settle()
    found.hits.setFocus()
    desk.key(Qt.Key.Key_E)
    (dialog,) = claims
    assert dialog.passages == (PASSAGES[1],) and not found.search.text()


def test_what_was_copied_comes_in_where_no_document_is_yet(desk: Desk) -> None:
    desk.click(desk.button("Blank workspace"))
    desk.session.show_place("evidence")
    desk.settle()
    QApplication.clipboard().setText("The weir\n\nThe gauge at the weir was read each morning by the two of them.")
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (source,) = desk.session.model.sources.values()
    place = desk.window.places.currentWidget()
    assert isinstance(place, EvidencePlace)
    rows = place.reader.paragraphs.rows
    assert source.title == "The weir" and [row.text for row in rows].count("The weir") == 0
