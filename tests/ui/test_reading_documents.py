"""Reading in the Evidence place: sections and parts, what stands at the left, the keyboard, what is found by words."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.test_evidence import ITEMS, PASSAGES, place
from workbench.domain.actor import Actor, Stance
from workbench.domain.model import Entity, Model, RowChange, kind_of, linked
from workbench.domain.source import Passage, Source
from workbench.ui.evidence.paragraphs import dragged
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.evidence.shelf import Shown, entries, growing_old
from workbench.ui.session import Session
from workbench.workspace import operations
from workbench.workspace.document import Document

TREATY = Source(material.id_of("source", "treaty"), "treaty", "The treaty")
TEN = [
    Passage(material.id_of("treaty", str(n)), TREATY.id, f"1.{n}", "First part", f"article {n}", text=f"Article {n}.")
    for n in range(1, 11)
]
LAST = Passage(material.id_of("treaty", "last"), TREATY.id, "2.1", "Second part", "the end")
LONG = " ".join(["The parties agree to meet every month and to say what they have counted."] * 12)


def with_treaty(*more: Entity) -> Model:
    """The workspace with one more document, whose passages have no order but their numbers; ``more`` comes last."""
    entities = {entity.id: entity for entity in (TREATY, *TEN[::-1], LAST, *more)}
    return material.model().with_changes([RowChange(kind_of(one), id_, None, one) for id_, one in entities.items()])


def shown_as(found: EvidencePlace, leads_to: str) -> tuple[str, bool]:
    """What stands at the right of a line at the left, and whether it is the one that is shown."""
    entry = next(one for one in found.navigator.entries if one.leads_to == leads_to)
    return entry.count, entry.shown


def test_sections_are_gone_to_and_followed(desk: Desk) -> None:
    desk.open(with_treaty())
    found = place(desk, f"source/{TREATY.id}")
    numbers = [row.number for row in found.reader.paragraphs.rows if row.passage]
    assert numbers == [*(f"1.{n}" for n in range(1, 11)), "2.1"], "1.10 comes after 1.9"
    assert shown_as(found, "section/0") == ("10", True)
    found.navigator.followed.emit("section/1")
    desk.settle()
    assert found.reader.selected() == (LAST.id,) and shown_as(found, "section/1") == ("1", True)
    found.reader.select((TEN[0].id,))
    desk.settle()
    assert shown_as(found, "section/0")[1] and not shown_as(found, "section/1")[1]


def test_a_heading_is_no_passage(desk: Desk) -> None:
    desk.open(with_treaty())
    found = place(desk, f"source/{TREATY.id}")
    reader = found.reader
    heading, first = (reader.paragraphs.index(row) for row in (0, 1))
    desk.click(reader.viewport(), reader.visualRect(heading).center())
    assert reader.selected() == (TEN[0].id,), "a click on it leaves selected what is"
    data = reader.paragraphs.mimeData([first, heading])
    assert dragged(data) == (TEN[0].id,) and data.text() == "Article 1."
    desk.click(reader.viewport(), QPoint(reader.visualRect(heading).center().x(), reader.viewport().height() - 2))


def test_words_of_the_copy_come_before_the_summary(desk: Desk) -> None:
    desk.open(with_treaty())
    found = place(desk, f"source/{TREATY.id}")
    texts = [row.text for row in found.reader.paragraphs.rows if row.passage]
    assert (texts[0], texts[-1]) == ("Article 1.", "the end") and "summary" not in found.head.about.accessibleName()
    desk.session.show_place("evidence", f"source/{material.id_of('source')}")
    desk.settle()
    assert "in summary" in found.head.about.accessibleName()


def test_what_the_lines_at_the_left_count() -> None:
    model = with_treaty()
    counts = {one.leads_to: one.count for one in entries(model, Shown(TREATY.id), 0)}
    assert counts[f"source/{TREATY.id}"] == "10 of 11" and counts[f"source/{material.id_of('source')}"] == "3"
    assert counts["show/unused"] == "11"
    there = {one.leads_to: one for one in entries(model, Shown(material.id_of("source")), 2)}
    assert there["show/unused"].count == "0", "those of other documents are counted there"
    assert (there["show/old"].count, there["show/old"].urgent) == ("2", True)
    whole = operations.edit(model, "passage", LAST.id, text="The end.").result_on(model)
    assert {one.leads_to: one.count for one in entries(whole, Shown(), 0)}[f"source/{TREATY.id}"] == "11"


def test_what_grows_old_is_listed_the_oldest_first() -> None:
    model = material.model()
    days = dict(zip(ITEMS, ("2014", "2014-03-01", "2013-09"), strict=True))
    for item, review in days.items():
        model = operations.edit(model, "evidence", item, review=review).result_on(model)
    assert growing_old(model, date(2013, 9, 30)) == [], "its last day is not over"
    assert growing_old(model, date(2013, 10, 1)) == [ITEMS[2]]
    assert growing_old(model, date(2014, 3, 2)) == [ITEMS[2], ITEMS[1]]
    assert growing_old(model, date(2015, 1, 1)) == [ITEMS[2], ITEMS[1], ITEMS[0]], "a year ends with its last day"


def test_a_document_that_is_gone_gives_way_to_the_first(desk: Desk) -> None:
    desk.open(with_treaty())
    found = place(desk, f"source/{TREATY.id}")
    desk.session.attempt(lambda m: operations.delete(m, "source", TREATY.id))
    desk.settle()
    assert found.head.title.accessibleName() == "Essay"
    assert [row.text for row in found.reader.paragraphs.rows] == ["passage 1", "passage 2", "passage 3"]


def test_marks_in_the_margin_follow_an_edit(desk: Desk) -> None:
    found = place(desk)
    effect = next(one.id for one in desk.session.model.effects.values() if one.amount == 2)
    desk.session.attempt(lambda m: operations.link_evidence(m, ITEMS[1], "effect", effect, True))
    desk.settle()
    assert [words for words, _ in found.reader.paragraphs.rows[1].beside] == ["▲ 1 for"]


def test_the_keyboard_stays_on_its_line(desk: Desk) -> None:
    desk.open(with_treaty())
    found = place(desk, f"source/{TREATY.id}")
    leads = [one.leads_to for one in found.navigator.entries]
    found.navigator.setCurrentRow(leads.index("show/bare"))
    desk.session.show_place("evidence", f"source/{material.id_of('source')}")
    desk.settle()
    assert len(found.navigator.entries) < len(leads), "another document has other sections"
    assert found.navigator.entries[found.navigator.currentRow()].leads_to == "show/bare"
    entry = found.navigator.entries[found.navigator.currentRow()]
    spoken = found.navigator.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    assert entry.count != "0" and spoken == f"{entry.text}: {entry.count}"


def test_letters_select_no_other_passage(desk: Desk) -> None:
    found = place(desk)
    found.reader.setFocus()
    desk.key(Qt.Key.Key_P)
    assert found.reader.selected() == (PASSAGES[0],), "all of them begin with “passage”"


def test_paragraphs_are_as_high_as_their_lines_at_every_width(desk: Desk) -> None:
    desk.open(with_treaty(replace(LAST, text=LONG)))
    found = place(desk, f"passage/{LAST.id}")
    reader = found.reader
    index = reader.paragraphs.index(reader.paragraphs.row_of(LAST.id))
    wide = reader.visualRect(index).height()
    desk.window.resize(900, 700)
    desk.settle()
    assert reader.visualRect(index).height() > wide


# ── found by words ────────────────────────────────────────────────────────────────────────────────────────────────────


def look_for(desk: Desk, found: EvidencePlace, words: str) -> list[str]:
    """Type words, and hear what is found."""
    found.search.setText(words)
    desk.settle()
    hits = found.hits.hits
    spoken = (hits.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(hits.rowCount()))
    return list(map(str, spoken))


def test_hits_say_what_they_are_and_enter_leads_there(desk: Desk) -> None:
    desk.open(with_treaty())
    found = place(desk)
    assert look_for(desk, found, "article 10") == ["Passage 1.10 · The treaty: Article 10."]
    found.search.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert found.hits.hasFocus() and found.hits.currentIndex().row() == 0
    desk.key(Qt.Key.Key_Return)
    assert found.reader.selected() == (TEN[9].id,) and found.search.text() == ""
    look_for(desk, found, "article 10")
    found.hits.chosen.emit("passage", TEN[9].id)
    desk.settle()
    assert found.search.text() == "" and found.reader.isVisible(), "the same place once more"
    assert look_for(desk, found, "why trust ")[0].startswith("Condition · Trust: ")


def test_judgements_are_led_to_where_they_stand(desk: Desk) -> None:
    actor = Actor(material.id_of("actor"), "mayor", "The mayor")
    stance = linked(Stance("", actor.id, material.BORDER, 2, why="Storks cross it."))
    desk.open(with_treaty(actor, stance))
    found = place(desk)
    assert len(look_for(desk, found, "storks")) == 1
    hit = found.hits.hits.hits[0]
    assert (hit.kind, hit.id) == (kind_of(stance), stance.id)
    found.hits.chosen.emit(hit.kind, hit.id)
    desk.settle()
    assert desk.session.place == "matrix" and desk.session.selected == (material.BORDER,)
    place(desk)
    found.hits.chosen.emit("condition", material.TRUST)
    desk.settle()
    assert desk.session.place == "contents"


def test_what_was_looked_for_is_gone_with_its_workspace(desk: Desk) -> None:
    first = desk.open(material.model())
    found = place(desk)
    assert look_for(desk, found, "claim")
    desk.open(with_treaty())
    assert place(desk) is found and found.search.text() == ""
    assert look_for(desk, found, "article 10") == ["Passage 1.10 · The treaty: Article 10."]
    first.close(discard=True)


def marked(image: QImage, colour: QColor) -> int:
    """In how many columns of pixels a colour stands."""
    wanted = colour.rgb()
    return sum(any(image.pixel(x, y) == wanted for y in range(image.height())) for x in range(image.width()))


def test_words_are_marked_behind_signs_of_two_halves(desk: Desk) -> None:
    desk.open(with_treaty(replace(LAST, text="ooo stork nests"), replace(TEN[0], text="😀😀😀 heron nests")))
    found = place(desk)
    colour = QColor(desk.window.theme.colours["changed"])
    widths = []
    for word in ("stork", "heron"):
        look_for(desk, found, f"{word} ")
        widths.append(marked(found.hits.viewport().grab().toImage(), colour))
    plain, with_signs = widths
    assert plain > 20 and abs(plain - with_signs) < 0.4 * plain


def test_an_index_that_could_not_be_made_is_made_at_the_next_letter(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.sources import search

    found = place(desk)

    def fail(*_: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as broken:
        broken.setattr(search, "open_index_apart", fail)
        assert look_for(desk, found, "clai") == [] and "Looking" in found.empty.text()
    look_for(desk, found, "claim")
    assert look_for(desk, found, "claim 2") != []


class Held:
    """Indexes are only made once this is let go."""

    def __init__(self) -> None:
        self.go_on, self.asked = threading.Event(), 0

    def let_go(self, desk: Desk) -> None:
        self.go_on.set()
        desk.settle()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    from workbench.sources import search

    found, real = Held(), search.open_index_apart

    def wait(*asked: Any) -> Any:
        found.asked += 1
        found.go_on.wait(20)
        return real(*asked)

    monkeypatch.setattr(search, "open_index_apart", wait)
    yield found
    found.go_on.set()


def typed(found: EvidencePlace, words: str) -> None:
    found.search.setFocus()
    found.search.setText(words)
    QApplication.processEvents()


def enter(found: EvidencePlace) -> None:
    QTest.keyClick(found.search, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_enter_is_answered_as_soon_as_the_index_is_there(
    desk: Desk, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.sources.search import apart

    desk.open(with_treaty())
    found = place(desk)
    typed(found, "article 10")
    assert found.empty.text() == "Looking…"
    monkeypatch.setattr(apart, "MANY", 5)
    typed(found, "article 10 ")
    assert "the first time" in found.empty.text() and "Then" not in found.empty.text()
    enter(found)
    assert "Then" in found.empty.text() and found.empty.isVisible()
    held.let_go(desk)
    assert found.reader.selected() == (TEN[9].id,) and found.search.text() == ""


def test_who_types_on_after_enter_is_led_nowhere(desk: Desk, held: Held) -> None:
    desk.open(with_treaty())
    found = place(desk)
    typed(found, "article 10")
    enter(found)
    typed(found, "article 1")
    held.let_go(desk)
    assert found.search.text() == "article 1" and found.hits.isVisible()


def test_what_is_edited_while_the_index_is_made_is_late_in_it(desk: Desk, held: Held) -> None:
    found = place(desk)
    typed(found, "stork")
    desk.session.attempt(lambda m: operations.edit(m, "evidence", ITEMS[0], claim="Storks returned"))
    held.let_go(desk)
    assert [hit.id for hit in found.hits.hits.hits] == [ITEMS[0]] and held.asked == 1, "it is not made once more"


def test_the_index_of_a_document_that_was_left_is_no_use(desk: Desk, held: Held) -> None:
    found = place(desk)
    typed(found, "claim")
    desk.session.show_document(Document.create(with_treaty(), None, "test"))
    desk.session.show_place("evidence")
    typed(found, "article 10")
    held.let_go(desk)
    assert [hit.id for hit in found.hits.hits.hits] == [TEN[9].id] and held.asked == 2


def test_what_is_edited_while_much_is_put_in_order_is_found(desk: Desk) -> None:
    many = [Passage(material.id_of("many", str(n)), TREATY.id, f"3.{n}", "Third", f"clause {n}") for n in range(300)]
    desk.open(with_treaty(*many))
    found = place(desk)
    assert look_for(desk, found, "clause 299 ") != []
    desk.session.attempt(lambda m: operations.delete(m, "source", TREATY.id))
    desk.session.attempt(lambda m: operations.edit(m, "evidence", ITEMS[0], claim="Storks returned"))
    desk.settle()
    assert (
        look_for(desk, found, "stork") == ["Evidence item: Storks returned"] and look_for(desk, found, "clause ") == []
    )


def test_only_looking_changes_nothing_at_the_item(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "read_only", property(lambda _: True))
    found = place(desk, f"item/{ITEMS[0]}")
    editor = found.drawn.editor
    boxes = [editor.fields[name].box for name in ("reliability", "assumption", "private")]  # type: ignore[attr-defined]
    assert not any(box.isEnabled() for box in boxes)
    assert editor.fields["claim"].text.isReadOnly()  # type: ignore[attr-defined]
    assert not found.drawn.new.isEnabled()
