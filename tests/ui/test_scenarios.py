"""The list of scenarios: choosing, adding, renaming, duplicating, deleting, and taking it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QToolButton

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE, TRUST, WATER
from workbench.workspace import operations


def answering(monkeypatch: pytest.MonkeyPatch, text: str, ok: bool = True) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (text, ok))


@pytest.fixture
def opened(desk: Desk) -> Desk:
    desk.open(material.model())
    return desk


def test_they_stand_under_their_parents(opened: Desk) -> None:
    assert opened.scenarios() == ["Baseline", "A thaw", "Deeper"]
    deeper = opened.window.scenarios.tree.topLevelItem(1).child(0)
    assert deeper is not None and deeper.text(0) == "Deeper"


def test_a_click_shows_one(opened: Desk) -> None:
    opened.click_scenario("Deeper")
    assert opened.session.scenario == material.id_of("deeper")
    assert opened.window.bar.title.accessibleName() == "Deeper"
    assert "over “A thaw”" in opened.window.bar.summary.accessibleName()
    assert opened.segment("Trust", "present").isChecked() and opened.segment("Water", "high").isChecked()
    opened.click_scenario("Baseline")
    assert opened.session.scenario is None and opened.segment("Trust", "absent").isChecked()


def test_keys_step_through_them(opened: Desk) -> None:
    shown = []
    for _ in range(4):
        opened.key(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        shown.append(opened.window.bar.title.accessibleName())
    assert shown == ["A thaw", "Deeper", "Baseline", "A thaw"]
    opened.key(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.bar.title.accessibleName() == "Baseline"
    current = opened.window.scenarios.tree.currentItem()
    assert current is not None and current.text(0) == "Baseline"


def test_a_new_one_goes_over_the_one_shown(opened: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "  A frost ")
    opened.click_scenario("A thaw")
    opened.click(opened.find(QToolButton, "New scenario"))
    made = opened.session.model.scenarios[opened.session.scenario or ""]
    assert (made.title, made.parent) == ("A frost", material.id_of("thaw"))
    assert opened.scenarios() == ["Baseline", "A thaw", "Deeper", "A frost"]
    opened.run("undo")
    assert opened.scenarios() == ["Baseline", "A thaw", "Deeper"]
    assert opened.session.scenario is None and opened.place(TRADE) == (2, 6)


@pytest.mark.parametrize(("text", "ok"), [("", True), ("   ", True), ("A frost", False)])
def test_nothing_is_made_of_nothing(opened: Desk, monkeypatch: pytest.MonkeyPatch, text: str, ok: bool) -> None:
    answering(monkeypatch, text, ok)
    opened.run("new-scenario")
    assert opened.scenarios() == ["Baseline", "A thaw", "Deeper"]


def test_renaming(opened: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not opened.action("rename-scenario").isEnabled(), "the baseline has no other name"
    opened.click_scenario("A thaw")
    answering(monkeypatch, "A long thaw")
    opened.run("rename-scenario")
    assert opened.scenarios() == ["Baseline", "A long thaw", "Deeper"]
    assert opened.window.bar.title.accessibleName() == "A long thaw"
    assert opened.window.scenarios.tree.currentItem().text(0) == "A long thaw"
    opened.run("undo")
    assert opened.scenarios() == ["Baseline", "A thaw", "Deeper"]


def test_a_duplicate_is_its_own(opened: Desk) -> None:
    opened.click_scenario("Deeper")
    opened.run("duplicate-scenario")
    assert opened.window.bar.title.accessibleName() == "Deeper (copy)"
    opened.choose("Water", "low")
    own = opened.session.model.settings_of
    assert own(material.id_of("deeper")) == {WATER: material.id_of("water", "high")}
    assert own(opened.session.scenario or "") == {WATER: material.id_of("water", "low")}


def test_deleting_and_undo(opened: Desk) -> None:
    opened.click_scenario("Deeper")
    opened.run("delete-scenario")
    assert opened.scenarios() == ["Baseline", "A thaw"]
    assert opened.session.scenario is None
    assert opened.window.bar.title.accessibleName() == "Baseline"
    assert opened.segment("Trust", "absent").isChecked()
    opened.run("undo")
    assert opened.scenarios() == ["Baseline", "A thaw", "Deeper"]
    assert opened.session.model.settings_of(material.id_of("deeper")) == {WATER: material.id_of("water", "high")}


def test_a_parent_is_deleted_and_comes_back_with_what_was_over_it(opened: Desk) -> None:
    before = opened.session.model
    opened.click_scenario("A thaw")
    opened.run("delete-scenario")
    assert "A thaw" not in opened.scenarios()
    opened.run("undo")
    assert opened.session.model.scenarios == before.scenarios
    assert opened.session.model.settings == before.settings
    assert opened.scenarios() == ["Baseline", "A thaw", "Deeper"]


def test_what_the_baseline_says_stays_out_of_scenarios(opened: Desk) -> None:
    opened.click_scenario("A thaw")
    opened.choose("Trust", "absent")
    assert opened.session.model.conditions[TRUST].baseline == material.id_of("trust", "absent")
    assert opened.session.model.settings_of(material.id_of("thaw")) == {}


def test_what_settled_is_kept_as_a_scenario_of_its_own(opened: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.session.show_scenario(material.id_of("thaw"))
    opened.run("settle")
    held = dict(opened.session.shown().settled)
    assert held == {material.TALKS: material.id_of("talks", "held")}
    place = opened.place(TRADE)
    answering(monkeypatch, "A thaw, talked out")
    opened.run("keep-settled")
    kept = opened.session.model.scenarios[opened.session.scenario or ""]
    assert kept.title == "A thaw, talked out" and kept.parent == material.id_of("thaw")
    assert opened.session.model.settings_of(kept.id) == held
    assert not opened.session.settled and opened.place(TRADE) == place
    opened.undo_by_key()
    assert kept.id not in opened.session.model.scenarios, "one edit, taken back at once"


def test_where_nothing_settles_there_is_nothing_to_keep(opened: Desk) -> None:
    before = opened.session.model
    opened.run("keep-settled")
    assert opened.session.model is before and "nothing more to keep" in opened.status()


def test_what_is_a_scenario_already_says_where_it_is_renamed(opened: Desk) -> None:
    opened.session.show_scenario(material.id_of("thaw"))
    before = opened.session.model
    opened.run("keep-settled")
    assert opened.session.model is before
    assert "“A thaw” is kept already" in opened.status() and "F2" in opened.status()


def test_in_the_list_f2_and_del_mean_the_scenario_and_not_the_issue_area(
    opened: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.window.activateWindow()
    opened.click_scenario("Deeper")
    tree = opened.window.scenarios.tree
    tree.setFocus()
    opened.settle()
    answering(monkeypatch, "Deeper still")
    QTest.keyClick(tree, Qt.Key.Key_F2)
    assert opened.session.model.scenarios[material.id_of("deeper")].title == "Deeper still"
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert material.id_of("deeper") not in opened.session.model.scenarios
    opened.click_scenario("Baseline")
    opened.run("assess")
    opened.session.select(TRADE)
    tree.setFocus()
    opened.settle()
    assert opened.action("rename-issue").isEnabled() and opened.action("delete-issue").isEnabled()
    before = opened.session.model
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(tree, key)
    assert opened.session.model is before, "the baseline has no other name, and stays; so does the issue area"


def test_the_steps_of_settling_are_told_with_what_pushed(opened: Desk) -> None:
    opened.session.show_scenario(material.id_of("thaw"))
    assert not [text for text, _, _ in opened.terms() if text.startswith("Step")]
    opened.run("settle")
    assert opened.terms()[0][:2] == ("Step 1: Talks: broken off → held", "by 3")
    opened.pick_term(0)
    assert opened.evidence()[0] == "Trust (present) speaks for held by 3. they dare"


def test_a_colour_is_seen_in_the_list(opened: Desk) -> None:
    scenario = material.id_of("thaw")
    item = opened.window.scenarios.tree.topLevelItem(1)
    assert item is not None and item.icon(0).isNull()
    opened.session.attempt(lambda m: operations.edit(m, "scenario", scenario, colour=3))
    item = opened.window.scenarios.tree.topLevelItem(1)
    assert item is not None and not item.icon(0).isNull()


def test_the_menu_leads_to_the_form_and_to_the_comparison(opened: Desk) -> None:
    opened.session.show_scenario(material.id_of("thaw"))
    opened.settle()
    tree = opened.window.scenarios.tree
    where = tree.visualItemRect(tree.topLevelItem(1)).center()
    for text, place in (("Parent, colour, notes…", "contents"), ("Compare with the baseline", "compare")):
        opened.session.show_place("matrix")
        opened.settle()
        tree.customContextMenuRequested.emit(where)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [a for a in menu.actions() if a.text() == text]
        action.trigger()
        menu.close()
        opened.settle()
        assert opened.session.place == place
    assert opened.session.compared == (None, material.id_of("thaw"))


def test_what_one_looks_ahead_to_is_kept_as_a_scenario(opened: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.click_scenario("A thaw")
    opened.session.look_ahead((WATER, material.id_of("water", "high")))
    place = opened.place(TRADE)
    answering(monkeypatch, "A thaw with water")
    opened.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    kept = opened.session.model.scenarios[opened.session.scenario or ""]
    assert (kept.title, kept.parent) == ("A thaw with water", material.id_of("thaw"))
    assert opened.session.model.settings_of(kept.id) == {WATER: material.id_of("water", "high")}
    assert opened.session.preview is None and opened.place(TRADE) == place
    opened.undo_by_key()
    assert kept.id not in opened.session.model.scenarios


def test_by_mouse_it_is_kept_from_the_menu_of_its_card(opened: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "Water")
    opened.session.look_ahead((WATER, material.id_of("water", "high")))
    opened.window.board.cards[WATER].menu_wanted.emit(WATER, QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    opened.session.look_ahead(None)
    (action,) = [a for a in menu.actions() if a.text().startswith("Keep what is shown ahead")]
    action.trigger()
    menu.close()
    opened.settle()
    made = opened.session.scenario or ""
    assert opened.session.model.settings_of(made) == {WATER: material.id_of("water", "high")}


def test_its_notes_are_a_key_away(opened: Desk) -> None:
    assert not opened.action("scenario-details").isEnabled(), "the baseline has none"
    opened.click_scenario("Deeper")
    opened.key(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert (opened.session.place, opened.session.page) == ("contents", f"scenario/{material.id_of('deeper')}")
