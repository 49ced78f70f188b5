"""Words within a passage: selected by hand and by keyboard, copied, told, and what a claim begins with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui import material
from tests.ui.desk import Desk
from workbench.domain.model import RowChange
from workbench.domain.source import Passage, Source
from workbench.ui.evidence.making import NewEvidence
from workbench.ui.evidence.paragraphs import MIME
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.evidence.reader import Reader

RIVER = "The board met twice. It didn't agree on the weir, and 😀 left early. Nobody mends it."
HEBREW = "הוועדה נפגשה פעמיים."
ONE, TWO, THREE = (material.id_of("words", n) for n in "123")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def found(desk: Desk) -> EvidencePlace:
    source = Source(material.id_of("source", "words"), "words", "Minutes")
    texts = ((ONE, RIVER), (TWO, "They met once more."), (THREE, HEBREW))
    own = [
        Passage(id_, source.id, f"1.{n}", "A heading", text, rank=float(n + 1)) for n, (id_, text) in enumerate(texts)
    ]
    rows = [RowChange("source", source.id, None, source), *(RowChange("passage", p.id, None, p) for p in own)]
    desk.open(material.model().with_changes(rows))
    desk.session.show_place("evidence", f"passage/{ONE}")
    desk.settle()
    place = desk.window.places.currentWidget()
    assert isinstance(place, EvidencePlace)
    place.reader.setFocus()
    return place


def spot(reader: Reader, passage: str, word: str, end: bool = False) -> QPoint:
    """Where a word of a passage begins on the screen, or ends."""
    index = reader.paragraphs.index(reader.paragraphs.row_of(passage))
    text = str(index.data())
    at = text.index(word)
    cut = text[: at + (len(word) if end else 0)]
    left, width = reader._set._room()
    laid, _ = reader._set._laid(reader.paragraphs.rows[index.row()], width)
    place = len(cut.encode("utf-16-le")) // 2
    line = laid.lineForTextPosition(place)
    x = line.cursorToX(place)
    area = reader.visualRect(index)
    return QPoint(round(left + (x[0] if isinstance(x, tuple) else x)), round(area.top() + 9 + line.y() + 8))


def draw(reader: Reader, start: QPoint, end: QPoint) -> None:
    """Draw a hand over the page with the button held."""
    view = reader.viewport()
    QTest.mousePress(view, LEFT, NONE, start)
    for step in (1, 2, 3):
        QTest.mouseMove(view, start + (end - start) * step / 3)
    QTest.mouseRelease(view, LEFT, NONE, end)


def test_a_hand_on_the_text_selects_words_which_are_copied(desk: Desk, found: EvidencePlace) -> None:
    reader = found.reader
    draw(reader, spot(reader, ONE, "board"), spot(reader, ONE, "twice", end=True))
    assert reader.chosen_words() == "board met twice" and reader.selected() == (ONE,)
    assert reader.accessibleDescription() == "Selected: board met twice"
    desk.key(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "board met twice"
    desk.click(reader.viewport(), spot(reader, ONE, "weir"))
    assert reader.chosen_words() == "" and reader.selected() == (ONE,) and not reader.accessibleDescription()
    desk.key(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == RIVER


def test_a_hand_that_goes_beyond_a_passage_selects_whole_ones(desk: Desk, found: EvidencePlace) -> None:
    reader = found.reader
    draw(reader, spot(reader, ONE, "board"), spot(reader, TWO, "once"))
    desk.settle()
    assert reader.selected() == (ONE, TWO) and reader.chosen_words() == ""


def test_two_clicks_select_a_word_and_a_third_the_passage(desk: Desk, found: EvidencePlace) -> None:
    reader = found.reader
    at = spot(reader, TWO, "once") + QPoint(4, 0)
    QTest.mouseClick(reader.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(reader.viewport(), LEFT, NONE, at)
    assert reader.chosen_words() == "once" and reader.selected() == (TWO,)
    QTest.mouseClick(reader.viewport(), LEFT, NONE, at)
    assert reader.chosen_words() == "They met once more."


def test_two_clicks_beside_the_text_make_evidence(
    desk: Desk, found: EvidencePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[NewEvidence] = []
    monkeypatch.setattr(NewEvidence, "exec", lambda dialog: seen.append(dialog) or 0)
    at = QPoint(6, spot(found.reader, TWO, "once").y())
    QTest.mouseClick(found.reader.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(found.reader.viewport(), LEFT, NONE, at)
    assert len(seen) == 1 and seen[0].passages == (TWO,)
    assert seen[0].claim.toPlainText() == "They met once more." == seen[0].claim.textCursor().selectedText()


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([(Qt.Key.Key_Right, SHIFT)] * 2, "The board"),
        ([(Qt.Key.Key_Right, NONE)] * 2 + [(Qt.Key.Key_Right, SHIFT)] * 2, "board met"),
        ([(Qt.Key.Key_Right, SHIFT | CONTROL)], "The board met twice."),
        (
            [(Qt.Key.Key_Right, CONTROL)] * 2 + [(Qt.Key.Key_Right, SHIFT | CONTROL)],
            "It didn't agree on the weir, and 😀 left early.",
        ),
        ([(Qt.Key.Key_Left, SHIFT)], "it."),
        ([(Qt.Key.Key_Right, SHIFT)] * 3 + [(Qt.Key.Key_Left, SHIFT)], "The board"),
        ([(Qt.Key.Key_Right, NONE)] * 2 + [(Qt.Key.Key_End, SHIFT)], RIVER[4:]),
        ([(Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Escape, NONE)], ""),
        ([(Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Down, NONE)], ""),
    ],
)
def test_the_keyboard_goes_by_words_and_sentences(
    desk: Desk, found: EvidencePlace, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], words: str
) -> None:
    for key, held in keys:
        desk.key(key, held)
    assert found.reader.chosen_words() == words


def test_in_a_text_from_right_to_left_the_left_arrow_goes_on(desk: Desk, found: EvidencePlace) -> None:
    found.reader.select((THREE,))
    desk.key(Qt.Key.Key_Left, SHIFT)
    assert found.reader.chosen_words() == HEBREW.split()[0]


def test_a_text_from_right_to_left_stands_at_the_right(found: EvidencePlace) -> None:
    left, width = found.reader._set._room()
    begin = spot(found.reader, THREE, HEBREW.split()[0])
    assert begin.x() > left + width - 4, "its first letter is at the right edge"


def test_the_arrows_go_past_headings(desk: Desk, found: EvidencePlace) -> None:
    desk.key(Qt.Key.Key_Up)
    assert found.reader.selected() == (ONE,), "the heading above it is no passage"
    desk.key(Qt.Key.Key_Down, SHIFT)
    assert found.reader.selected() == (ONE, TWO)


def test_a_claim_begins_with_the_words(desk: Desk, found: EvidencePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(dialog: NewEvidence) -> int:
        QTest.keyClicks(dialog.claim, ", as often as last year")
        dialog.keep.click()
        return dialog.result()

    monkeypatch.setattr(NewEvidence, "exec", answer)
    before = set(desk.session.model.evidence)
    desk.key(Qt.Key.Key_Right, SHIFT, times=4)
    desk.key(Qt.Key.Key_E)
    (made,) = set(desk.session.model.evidence) - before
    item = desk.session.model.evidence[made]
    assert (item.claim, item.passages) == ("The board met twice, as often as last year", (ONE,))


def test_what_is_dragged_are_the_passage_and_the_words(desk: Desk, found: EvidencePlace) -> None:
    desk.key(Qt.Key.Key_Right, SHIFT)
    data = found.reader.carried()
    assert data.text() == "The" and bytes(data.data(MIME).data()).decode() == f'["{ONE}"]'
