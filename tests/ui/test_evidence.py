"""The Evidence place: read, marked, drawn from; from a judgement to its passages and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from workbench.domain.model import RowChange
from workbench.domain.source import Passage, Source
from workbench.ui.evidence.making import NewEvidence
from workbench.ui.evidence.paragraphs import MIME, PART
from workbench.ui.evidence.place import EvidencePlace
from workbench.workspace import operations

PASSAGES = [material.id_of("passage", n) for n in "123"]
ITEMS = [material.id_of("evidence", n) for n in "123"]


def place(desk: Desk, page: str = "") -> EvidencePlace:
    if desk.session.document is None:
        desk.open(material.model())
    desk.session.show_place("evidence", page)
    desk.settle()
    found = desk.window.places.currentWidget()
    assert isinstance(found, EvidencePlace)
    return found


def listed(found: EvidencePlace) -> list[str]:
    return [one.claim for one in found.drawn.list.items_]


def fill(monkeypatch: pytest.MonkeyPatch, claim: str, **more: object) -> list[NewEvidence]:
    """Whoever makes evidence next writes this claim; the dialogs that came up."""
    seen: list[NewEvidence] = []

    def answer(dialog: NewEvidence) -> int:
        seen.append(dialog)
        dialog.claim.setPlainText(claim)
        for name, value in more.items():
            getattr(dialog, name).setChecked(value)
        dialog.keep.click()
        return dialog.result()

    monkeypatch.setattr(NewEvidence, "exec", answer)
    return seen


def test_the_document_is_read_with_marks_beside_it(desk: Desk) -> None:
    found = place(desk)
    rows = found.reader.paragraphs.rows
    assert [row.number for row in rows] == ["1.1", "1.2", "1.3"]
    assert [row.text for row in rows] == ["passage 1", "passage 2", "passage 3"]
    assert [[words for words, _ in row.beside] for row in rows] == [["▲ 1 for"], ["▼ 1 against"], ["▲ 1 for"]]
    assert found.reader.selected() == (PASSAGES[0],), "the first passage is looked at, so that nothing is empty"
    assert listed(found) == ["Claim 1"]


def test_a_passage_shows_what_is_drawn_from_it_and_what_hangs_on_it(desk: Desk) -> None:
    found = place(desk, f"passage/{PASSAGES[2]}")
    assert found.reader.selected() == (PASSAGES[2],)
    (item,) = found.drawn.list.items_
    assert item.claim == "Claim 3" and item.grade == "B3"
    assert item.stances == ((True, "Position of Trade"), (True, "Requirement of Trade"))
    assert "Position of Trade; Requirement of Trade" in found.drawn.without.text()
    found.reader.select((PASSAGES[1],))
    desk.settle()
    assert listed(found) == ["Claim 2"] and not found.drawn.without.isVisible()


def test_from_a_judgement_to_its_passage_and_back(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.select(material.TRADE)
    found = place(desk, f"item/{ITEMS[0]}")
    assert found.reader.selected() == (PASSAGES[0],) and found.drawn.list.current() == ITEMS[0]
    speaks = found.drawn.editor.speaks_to
    rows = [speaks.list.item(row).text() for row in range(speaks.list.count())]
    speaks.list.setCurrentRow(next(row for row, text in enumerate(rows) if "Assessed state of Trust" in text))
    speaks.go.click()
    desk.settle()
    assert desk.session.place == "matrix" and desk.session.condition == material.TRUST


def test_a_judgement_is_called_the_same_in_the_list_and_in_the_form(desk: Desk) -> None:
    desk.open(material.model())
    found = place(desk, f"item/{ITEMS[0]}")
    speaks = found.drawn.editor.speaks_to
    rows = [speaks.list.item(row).text() for row in range(speaks.list.count())]
    listed_there = [words for one in found.drawn.list.items_ for _, words in one.stances]
    assert listed_there and all(any(words in row for row in rows) for words in listed_there)


def test_whoever_follows_a_link_again_is_led_there_again(desk: Desk) -> None:
    desk.open(material.model())
    found = place(desk, f"passage/{PASSAGES[1]}")
    assert found.reader.selected() == (PASSAGES[1],)
    found.reader.select((PASSAGES[2],))
    place(desk, f"passage/{PASSAGES[1]}")
    assert found.reader.selected() == (PASSAGES[1],)


def test_evidence_is_made_of_what_is_selected(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = place(desk)
    found.reader.setFocus()
    found.reader.select((PASSAGES[0], PASSAGES[1]))
    seen = fill(monkeypatch, "Both say\nthe same.", private=True)
    desk.key(Qt.Key.Key_E)
    assert seen[0].passages == (PASSAGES[0], PASSAGES[1])
    (made,) = [e for e in desk.session.model.evidence.values() if e.id not in ITEMS]
    assert (made.claim, made.grade, made.private) == ("Both say the same.", "B6", True)
    assert made.passages == (PASSAGES[0], PASSAGES[1])
    assert found.drawn.list.current() == made.id, "what was made is looked at"
    desk.undo_by_key()
    assert set(desk.session.model.evidence) == set(ITEMS)


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("The weir leaks, and nobody mends it.", True),
        ("The weir leaks. Nobody mends it.", False),
        ("The weir " + "that leaks and leaks " * 20 + "is old.", False),
    ],
)
def test_a_passage_of_one_sentence_is_proposed_as_the_claim(desk: Desk, text: str, proposed: bool) -> None:
    found = place(desk)
    model = desk.session.model
    known = replace(model.passages[PASSAGES[0]], text=text)
    desk.open(model.with_changes([RowChange("passage", known.id, model.passages[known.id], known)]))
    dialog = NewEvidence(desk.session, found.theme, (PASSAGES[0],), None, desk.window)
    assert dialog.claim.toPlainText() == (text if proposed else "")
    QTest.keyClicks(dialog.claim, "It leaks.")
    assert dialog.claim.toPlainText() == "It leaks.", "whoever types writes another"
    both = NewEvidence(desk.session, found.theme, PASSAGES[:2], None, desk.window)
    assert both.claim.toPlainText() == "", "of two passages neither is the claim"


def test_control_and_enter_keep_what_was_written_wherever_the_keyboard_is(desk: Desk) -> None:
    found = place(desk)
    dialog = NewEvidence(desk.session, found.theme, (PASSAGES[0],), None, desk.window)
    dialog.show()
    desk.settle()
    dialog.claim.clear()
    dialog.credibility.setFocus()
    QTest.keyClick(dialog.credibility, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible() and dialog.claim.hasFocus() and dialog.problem.text(), "what is missing is said"
    dialog.claim.setPlainText("The weir leaks.")
    QTest.keyClicks(dialog.judgement, "tr")
    dialog.credibility.setFocus()
    QTest.keyClick(dialog.credibility, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible() and dialog.judgement.hasFocus(), "where something is to be chosen yet"
    dialog.judgement.clear()
    dialog.credibility.setFocus()
    QTest.keyClick(dialog.credibility, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible() and dialog.operation is not None


def test_a_claim_is_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = place(desk)
    seen = fill(monkeypatch, "  ")
    found.new_evidence()
    assert "one sentence" in seen[0].problem.text() and len(desk.session.model.evidence) == 3


def test_a_passage_dropped_on_a_judgement_becomes_its_evidence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = place(desk)
    found.drawn.show_page("judgements")
    desk.settle()
    targets = found.drawn.targets.list
    rows = targets.judgements.rows
    at = targets.visualRect(targets.judgements.index(rows.index(("position", material.BORDER)))).center()
    data = found.reader.paragraphs.mimeData([found.reader.paragraphs.index(1)])
    fill(monkeypatch, "They marked it.", contradicts=True)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    targets.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, none))
    desk.settle()
    (link,) = desk.session.model.links_to("position", material.BORDER)
    assert not link.supports
    item = desk.session.model.evidence[link.evidence]
    assert item.claim == "They marked it." and item.passages == (PASSAGES[1],)


@pytest.mark.parametrize("payload", [b"not json", b'{"a": 1}', b"[]", b"[12]", b'["gone"]'])
def test_what_strangers_drop_does_nothing(desk: Desk, payload: bytes) -> None:
    found = place(desk)
    data = QMimeData()
    data.setData(MIME, payload)
    targets = found.drawn.targets.list
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    found.drawn.show_page("judgements")
    desk.settle()
    at = targets.visualRect(targets.judgements.index(0)).center()
    targets.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, none))
    desk.settle()
    assert set(desk.session.model.evidence) == set(ITEMS)


def test_judgements_without_evidence_are_listed(desk: Desk) -> None:
    found = place(desk)
    found.navigator.followed.emit("show/bare")
    desk.settle()
    bare = found.drawn.targets.list.judgements.rows
    assert ("position", material.BORDER) in bare and ("position", material.TRADE) not in bare
    found.drawn.targets.filter.setText("border")
    shown = found.drawn.targets.list.judgements
    titles = [str(shown.index(row).data()).casefold() for row in range(shown.rowCount())]
    assert titles and all("border" in title for title in titles)
    found.drawn.targets.filter.setText("no such words")
    assert "No judgement has these words" in found.drawn.targets.hint.text()


def test_an_item_is_edited_where_it_is_read(desk: Desk) -> None:
    found = place(desk, f"item/{ITEMS[1]}")
    box = found.drawn.editor.fields["reliability"].box  # type: ignore[attr-defined]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    desk.settle()
    assert desk.session.model.evidence[ITEMS[1]].grade == "A2"
    assert found.drawn.list.current() == ITEMS[1]
    desk.undo_by_key()
    assert desk.session.model.evidence[ITEMS[1]].grade == "B2"


def test_unused_passages_are_found(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.attempt(lambda m: operations.edit(m, "evidence", ITEMS[1], passages=()))
    found = place(desk)
    found.navigator.followed.emit("show/unused")
    desk.settle()
    assert [row.passage for row in found.reader.paragraphs.rows] == [PASSAGES[1]]
    found.navigator.followed.emit("show/all")
    desk.settle()
    assert len(found.reader.paragraphs.rows) == 3


def test_a_long_document_is_read_in_parts(desk: Desk) -> None:
    source = Source(material.id_of("source", "long"), "long", "A long one")
    own = [
        Passage(material.id_of("long", str(n)), source.id, f"{n // 100}.{n}", f"Chapter {n // 100}", f"text {n}")
        for n in range(3 * PART)
    ]
    rows = [RowChange("source", source.id, None, source), *(RowChange("passage", p.id, None, p) for p in own)]
    desk.open(material.model().with_changes(rows))
    found = place(desk, f"passage/{own[450].id}")
    assert found.reader.selected() == (own[450].id,)
    assert len(found.reader.paragraphs.rows) <= PART + 1, "never more at once than a part"
    found.navigator.followed.emit("section/0")
    desk.settle()
    assert found.reader.paragraphs.rows[1].text == "text 0"


def test_a_long_section_is_listed_by_where_its_parts_begin(desk: Desk) -> None:
    source = Source(material.id_of("source", "long"), "long", "A long one")
    chapters = ["One"] * (2 * PART + 5) + ["Two"]
    own = [
        Passage(material.id_of("long", str(n)), source.id, f"1.{n}", chapter, "x") for n, chapter in enumerate(chapters)
    ]
    rows = [RowChange("source", source.id, None, source), *(RowChange("passage", p.id, None, p) for p in own)]
    desk.open(material.model().with_changes(rows))
    found = place(desk, f"passage/{own[0].id}")
    parts = [(one.text, one.tip) for one in found.navigator.entries if one.leads_to.startswith("section/")]
    assert parts == [("One", "One"), (f"From 1.{PART}", "One"), (f"From 1.{2 * PART}", "One"), ("Two", "Two")]


@pytest.mark.usefixtures("made_at_once")
def test_what_is_counted_at_the_left_is_heard(desk: Desk) -> None:
    found = place(desk)
    heard = [
        str(found.navigator.item(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(found.navigator.count())
    ]
    assert any(one.endswith(": 3 passages") for one in heard)
    assert any(one.startswith("Judgements without evidence: ") for one in heard) and "All passages" in heard


def test_what_is_shown_ahead_is_what_is_there_when_somebody_looks(desk: Desk) -> None:
    desk.open(material.model())
    while not desk.window.places.all_made:
        let_run(50)
    (ahead,) = desk.window.findChildren(EvidencePlace)
    assert ahead.reader.selected() == (PASSAGES[0],) and listed(ahead), "it is filled before anybody looks"
    assert not ahead.isVisible() and desk.session.place == "matrix"
    keyboard = desk.window.focusWidget()
    assert keyboard is None or not ahead.isAncestorOf(keyboard)
    desk.session.attempt(lambda model: operations.edit(model, "passage", PASSAGES[0], text="Other words."))
    found = place(desk)
    assert found is ahead and found.reader.paragraphs.rows[0].text == "Other words."


def test_a_list_of_claims_has_room_for_each_at_any_width_and_size(desk: Desk) -> None:
    found = place(desk, f"item/{ITEMS[0]}")
    claims = found.drawn.list
    first = claims.model().index(0, 0)
    long = "words and more words " * 30
    desk.session.attempt(lambda model: operations.edit(model, "evidence", ITEMS[0], claim=long))
    desk.settle()
    narrow = claims.visualRect(first).height()
    found.split.setSizes([400, 700])
    desk.settle()
    wide = claims.visualRect(first).height()
    desk.window.theme.set(scale=150)
    desk.settle()
    assert wide < narrow and claims.visualRect(first).height() > wide * 1.3


def test_passages_are_copied_as_their_words(desk: Desk) -> None:
    found = place(desk)
    found.reader.select((PASSAGES[0], PASSAGES[2]))
    found.reader.copy()
    assert QGuiApplication.clipboard().text() == "passage 1\n\npassage 3"


def test_nothing_is_made_where_one_may_only_look(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = place(desk)
    monkeypatch.setattr(type(desk.session), "read_only", property(lambda _: True))
    found.new_evidence()
    assert "only be looked at" in desk.status()


def test_an_empty_workspace_says_what_goes_here(desk: Desk) -> None:
    model = material.model()
    gone = [
        RowChange(kind, e.id, e, None)
        for kind in ("evidence_link", "evidence", "passage", "source")
        for e in model.table(kind).values()
    ]
    desk.open(model.with_changes(gone))
    found = place(desk)
    assert "numbered paragraphs" in found.empty.text() and not found.reader.isVisible()
    issue = next(iter(desk.session.model.issues.values()))
    desk.session.apply(operations.edit(desk.session.model, "issue", issue.id, title=replace(issue).title + "!"))
    desk.settle()


def test_what_is_assumed_and_what_grows_old_are_told(desk: Desk) -> None:
    found = place(desk, f"item/{ITEMS[0]}")
    box = found.drawn.editor.fields["assumption"].box  # type: ignore[attr-defined]
    box.click()
    desk.settle()
    assert desk.session.model.evidence[ITEMS[0]].assumption and found.drawn.list.items_[0].assumed
    line = found.drawn.editor.fields["review"].line  # type: ignore[attr-defined]
    line.setText("2013-09")
    line.editingFinished.emit()
    desk.settle()
    assert desk.session.model.evidence[ITEMS[0]].review == "2013-09"
    found.navigator.followed.emit("show/old")
    desk.settle()
    assert listed(found) == ["Claim 1"], "its day is long past"
    entry = next(one for one in found.navigator.entries if one.leads_to == "show/old")
    assert entry.count == "1" and entry.urgent


def test_the_editor_has_the_room_that_the_items_leave(desk: Desk) -> None:
    found = place(desk)
    desk.window.resize(1600, 1300)
    desk.settle()
    bar = found.drawn.below.verticalScrollBar()
    assert bar.maximum() == 0, "one item is listed, so all that is said of it is in view"
    upper, lower = found.drawn.split.sizes()
    assert upper > lower > 300
    desk.window.resize(1366, 700)
    desk.settle()
    upper, lower = found.drawn.split.sizes()
    assert lower >= 0.4 * (upper + lower) and found.drawn.list.height() > 60


def test_a_passage_without_words_says_so_and_has_none_to_select_or_copy(desk: Desk) -> None:
    found = place(desk)
    bare = replace(desk.session.model.passages[PASSAGES[0]], summary="", text="")
    desk.session.attempt(lambda m: operations.edit(m, "passage", bare.id, summary="", text=""))
    desk.settle()
    row = found.reader.paragraphs.rows[0]
    assert row.text == "" and "not in this workspace" in row.shown and "not in this workspace" in row.spoken
    area = found.reader.visualRect(found.reader.paragraphs.index(0))
    assert area.height() > 2 * found.reader.fontMetrics().height(), "no empty row"
    found.reader.select((PASSAGES[0],))
    assert found.reader.chosen_words() == "" and found.reader.carried().text() == ""
