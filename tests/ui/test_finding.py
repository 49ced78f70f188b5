"""Ctrl+K: every command and every thing by its name."""

from __future__ import annotations

import itertools
import time
from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from tests.bench.large import evidenced_model
from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRUST, id_of
from workbench.domain.evidence import Evidence
from workbench.domain.model import Model
from workbench.ui.finding.index import Entry, Things, entry, folded, matching
from workbench.ui.finding.pages import page_entries
from workbench.ui.finding.search import MOST
from workbench.workspace import operations


def press(desk: Desk) -> QLineEdit:
    desk.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return desk.find(QLineEdit, "Search everything")


def found(desk: Desk) -> list[str]:
    model = desk.find(QListView, "Found").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def look_for(desk: Desk, words: str) -> list[str]:
    field = press(desk)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, words)
    return found(desk)


def go(desk: Desk, words: str) -> None:
    look_for(desk, words)
    desk.key(Qt.Key.Key_Return)


def test_words_are_found_by_their_beginnings_whatever_their_capitals_and_accents() -> None:
    assert folded("São-Tomé  и Ёлка_2") == " sao tome и елка 2"
    titles = ("Trade", "Free trade zone", "Trade and investment", "Retrade", "Zone of freedom, trade-wise", "Élan")
    entries = [entry("issue", str(at), title, "Issue area", "") for at, title in enumerate(titles)]

    def named(typed: str) -> list[str]:
        return [one.title for one in matching(entries, typed, 9)[0]]

    assert named("trade") == ["Trade", "Trade and investment", "Free trade zone", "Zone of freedom, trade-wise"]
    assert named("zo tr") == ["Free trade zone", "Zone of freedom, trade-wise"]
    assert named("ELAN") == named("é") == ["Élan"]
    assert named("issue elan") == ["Élan"] and named("issue") == [] and named("  ") == [] and named("rade") == []
    assert matching(entries, "trade", 2)[1] == 4
    assert [one.title for one in matching(entries, "trade", 3)[0]] == named("trade")[:3]
    assert named("area trade") == sorted(named("trade"), key=len), "equally close: all lack one of the words"


def test_everything_goes_where_it_is(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("place-contents")
    title = desk.session.model.issues[BORDER].title
    go(desk, title[:4].upper())
    assert desk.session.place == "matrix" and desk.session.selected == (BORDER,)
    desk.run("place-contents")
    go(desk, "trust")
    assert desk.session.place == "matrix" and desk.session.condition == TRUST
    go(desk, "claim 2")
    assert (desk.session.place, desk.session.page) == ("evidence", f"item/{id_of('evidence', '2')}")
    scenario = desk.session.model.ordered("scenario")[0]
    go(desk, f"{scenario.title} scenario")
    assert desk.session.scenario == scenario.id and desk.session.place == "matrix"
    go(desk, "what would take analysis")
    assert (desk.session.place, desk.session.page) == ("analysis", "paths")
    go(desk, "dark")
    assert desk.window.theme.dark


def test_what_cannot_be_done_now_is_found_with_what_has_to_be_done_first(desk: Desk) -> None:
    def why(words: str) -> str:
        look_for(desk, words)
        desk.key(Qt.Key.Key_Return)
        field = desk.find(QLineEdit, "Search everything")
        assert field.hasFocus(), "it stays open, and nothing else is gone to"
        told = field.accessibleDescription()
        desk.key(Qt.Key.Key_Escape)
        return told

    assert why("save as") == "Not now: Open a workspace first."
    desk.open(material.model())
    desk.run("assess")
    assert why("rename issue") == "Not now: Select an issue area first." and desk.session.place == "matrix"
    assert why("delete condition") == "Not now: Select a condition first."
    desk.session.select(BORDER)
    desk.run("what-if")
    assert why("requirement of") == "Not now: Only in Assess (Ctrl+1)."
    desk.run("place-history")
    assert why("requirement of") == "Not now: Only at the matrix (Alt+1)."
    assert why("rename scenario") == "Not now: Choose a scenario first."
    assert why("freeze") == "Not now: Only while the projector is on (F5)."
    assert why("next step") == "Not now: Only while a move is revealed."
    desk.run("place-matrix")
    desk.run("assess")
    assert look_for(desk, "requirement of")[0] == "Requirement of issue area…"
    assert (
        not desk.find(QListView, "Found").model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).count("not now")
    )


def test_without_words_only_what_can_be_done_is_listed(desk: Desk) -> None:
    desk.open(material.model())
    assert "Save" in look_for(desk, "") and "Freeze the wall" not in found(desk)


def test_a_name_comes_before_a_command_that_cannot_be_done(desk: Desk) -> None:
    model = material.model()
    named = operations.rename(model, "issue", BORDER, "Freeze at the border")
    desk.open(model.with_changes(named.changes))
    assert look_for(desk, "freeze")[:2] == ["Freeze at the border", "Freeze the wall"]


def test_it_is_walked_by_keys_says_what_is_chosen_and_gives_the_keyboard_back(desk: Desk) -> None:
    desk.open(material.model())
    matrix = desk.window.matrix
    matrix.setFocus()
    names = look_for(desk, "claim")
    field = desk.find(QLineEdit, "Search everything")
    assert len(names) >= 3 and field.accessibleDescription().startswith(names[0])
    desk.key(Qt.Key.Key_Down)
    assert field.accessibleDescription().startswith(names[1]) and field.text() == "claim"
    desk.key(Qt.Key.Key_Up, times=3)
    assert field.accessibleDescription().startswith(names[0])
    QTest.keyClicks(field, "zzz")
    (row,) = found(desk)
    assert field.accessibleDescription() == f"Nothing is called so. {row}" and "claimzzz" in row
    desk.key(Qt.Key.Key_Escape)
    assert not field.isVisible() and QApplication.focusWidget() is matrix


def test_what_is_called_otherwise_is_looked_for_in_documents_evidence_and_notes(desk: Desk) -> None:
    desk.open(material.model())
    assert look_for(desk, "claim")[-1] == "Find “claim” in documents, evidence and notes", "below what is called so"
    go(desk, "  nobody else ")
    assert (desk.session.place, desk.session.page) == ("evidence", "find/nobody else")
    field = desk.find(QLineEdit, "Find words in documents, evidence and notes")
    assert field.text() == "nobody else" and field.hasFocus(), "one can go on typing"


def test_without_a_workspace_there_is_nothing_to_look_in(desk: Desk) -> None:
    assert not [name for name in look_for(desk, "claim") if name.startswith("Find “")]


def test_it_is_as_high_as_what_it_found(desk: Desk) -> None:
    desk.open(material.model())
    field = press(desk)
    everything = field.parentWidget().height()
    QTest.keyClicks(field, "zzz")
    assert field.parentWidget().height() < everything / 2


def test_it_closes_when_the_keyboard_goes_elsewhere(desk: Desk) -> None:
    desk.open(material.model())
    field = press(desk)
    desk.window.issues.filter.setFocus()
    desk.settle()
    assert not field.isVisible() and QApplication.focusWidget() is desk.window.issues.filter
    assert press(desk) is field, "the key is not taken by the field that has the keyboard"
    desk.key(Qt.Key.Key_Escape)
    desk.click(desk.window.top.search)
    assert field.isVisible()


@pytest.mark.parametrize(
    ("title", "page"),
    [
        ("Cross-impacts", "judgements/impacts"),
        ("Changes", "history/changes"),
        ("Judgements without evidence", "evidence/show/bare"),
    ],
)
def test_every_page_of_every_place_is_found(desk: Desk, title: str, page: str) -> None:
    desk.open(material.model())
    found = {one.id: one.title for one in page_entries()}
    assert found[page] == title
    place, name = page.split("/", 1)
    desk.session.show_place(place, name)
    desk.settle()
    assert (desk.session.place, desk.session.page) == (place, name)


def test_of_ten_thousand_evidence_items_the_best_are_shown_and_all_are_counted() -> None:
    words = ("talks held in the spring of that year", "a treaty that nobody signed", "trade across the border")
    model = Model.of(
        [
            *material.model().workspaces.values(),
            *(
                Evidence(id_of("many", str(n)), f"m{n}", f"Item {n}: {words[n % 3]}, as said", "B", "2")
                for n in range(10_000)
            ),
        ]
    )
    known = Things()
    entries = known.of(model)
    for typed, held in (("i", 10_000), ("it", 10_000), ("item 4", 1111), ("o", 3334), ("treaty 99", 36)):
        shown, number = matching(entries, typed, MOST)
        assert number == held and len(shown) == min(number, MOST)


def test_only_what_is_called_otherwise_is_learnt_anew() -> None:
    model, known = material.model(), Things()
    before = {one.id: one for one in known.of(model)}
    changed = model.with_changes(operations.rename(model, "issue", BORDER, "Frontier").changes)
    after = {one.id: one for one in known.of(changed)}
    assert [one.title for one in after.values() if one is not before[one.id]] == ["Frontier"]
    source = model.ordered("source")[0]
    called = model.with_changes(operations.rename(model, "source", source.id, "Another report").changes)
    names = {one.title for one in known.of(called) if one.kind in ("source", "passage")}
    assert names == {one.title for one in Things().of(called) if one.kind in ("source", "passage")}


def test_in_a_large_workspace_everything_is_found_as_soon_as_it_is_learnt(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    learn, held = Things.in_steps, [True]

    def slowly(things: Things, model: Model) -> Generator[None, None, list[Entry]]:
        while held[0]:
            time.sleep(0.01)  # longer than one turn
            yield
        return (yield from learn(things, model))

    monkeypatch.setattr(Things, "in_steps", slowly)
    desk.open(evidenced_model(4000))
    assert len(look_for(desk, "round 3999")) <= 1, "the thousands are not learnt at the first key"
    held[0], until = False, time.monotonic() + 20
    while len(found(desk)) < 2 and time.monotonic() < until:
        let_run(5)
    assert found(desk)[0].endswith("round 3999.")
    desk.key(Qt.Key.Key_Escape)
    item = desk.session.model.ordered("evidence")[0]
    desk.session.attempt(lambda m: operations.edit(m, "evidence", item.id, claim="A late claim"))
    go(desk, "late claim")
    assert desk.session.page.endswith(item.id), "what was renamed is found by its new name"


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_top_bar_keeps_within_a_small_window(desk: Desk, scale: int) -> None:
    desk.open(material.model())
    desk.window.theme.set(scale=scale)
    desk.window.resize(1366, 768)
    desk.settle()
    top = desk.window.top
    parts = [top.menu, *top.places, top.search, top.undo, top.redo, top.projector]
    for one, other in itertools.pairwise(parts):
        assert one.geometry().right() < other.geometry().left()
    assert desk.window.width() == 1366 and parts[-1].geometry().right() < top.width()
    for place in top.places:
        assert place.width() >= place.fontMetrics().horizontalAdvance(place.text())
