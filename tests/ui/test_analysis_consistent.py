"""Consistent scenarios on screen: the tableau against the published case, each field explained, made a scenario."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from tests.ui import material
from tests.ui.desk import Desk
from workbench.domain.model import Model
from workbench.engine.balances import consistency
from workbench.engine.basins import basins
from workbench.engine.consistent import consistent_scenarios
from workbench.engine.settings import settings_of
from workbench.engine.settling import settle
from workbench.engine.watching import Watch
from workbench.exchange.importing import import_model
from workbench.ui.analysis import columns
from workbench.ui.analysis.consistent import ConsistentPage
from workbench.ui.analysis.fit import FitPage
from workbench.ui.analysis.tableau import Strip, Tableau

SOMEWHERELAND = Path(__file__).parents[1] / "cases" / "somewhereland.csv"


@pytest.fixture(scope="module")
def somewhereland() -> Model:
    return import_model(SOMEWHERELAND, "Somewhereland")[0]


def page(desk: Desk, name: str = "consistent") -> ConsistentPage:
    desk.session.show_place("analysis", name)
    desk.settle()
    found = [one for one in desk.window.findChildren(ConsistentPage) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def until(so: Callable[[], bool]) -> None:
    """Let the window go on until it is so."""
    end = time.monotonic() + 20
    while not so():
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.005)


def tableau(desk: Desk) -> dict[str, list[str]]:
    """Row title → the text of each column, as a screen reader would find them."""
    model = desk.find(Tableau, "Tableau of consistent scenarios").strips
    return {
        model.strips[r].title: [str(model.data(model.index(r, c))) for c in range(model.columnCount())]
        for r in range(model.rowCount())
    }


def test_every_column_is_a_consistent_scenario_and_every_one_has_a_column(desk: Desk, somewhereland: Model) -> None:
    desk.open(somewhereland)
    shown = page(desk)
    told = tableau(desk)
    conditions = somewhereland.ordered("condition")
    columns_ = set(zip(*(told[one.title] for one in conditions), strict=True))
    expected = {
        tuple(somewhereland.states[found.settings[one.id]].title for one in conditions)
        for found in consistent_scenarios(somewhereland).scenarios
    }
    assert columns_ == expected and len(columns_) == 10
    assert "10 consistent scenarios of 486 combinations. These are all." in shown.note.text()


def test_the_shares_are_those_of_the_basins(desk: Desk, somewhereland: Model) -> None:
    desk.open(somewhereland)
    page(desk)
    shares = [text for text in tableau(desk)["Share of starts"] if text]
    rests = [basin for basin in basins(somewhereland).basins if basin.rests]
    assert sorted(shares) == sorted(f"{float(basin.share) * 100:.1f}\u00a0%" for basin in rests)


def test_equal_states_side_by_side_are_one_field(desk: Desk, somewhereland: Model) -> None:
    desk.open(somewhereland)
    page(desk)
    view = desk.find(Tableau, "Tableau of consistent scenarios")
    for strip in view.strips.strips:
        if strip.about is None:
            continue
        texts = [strip.text(n) for n in range(10)]
        for n in range(10):
            first, last = strip.run(n, 0, 9)
            assert set(texts[first : last + 1]) == {texts[n]}
            assert first == 0 or texts[first - 1] != texts[n]
            assert last == 9 or texts[last + 1] != texts[n]


def test_the_words_of_a_field_are_painted_where_it_begins(desk: Desk, somewhereland: Model) -> None:
    desk.open(somewhereland)
    page(desk)
    view = desk.find(Tableau, "Tableau of consistent scenarios")
    seen, row = view.viewport().grab().toImage(), next(n for n, one in enumerate(view.strips.strips) if one.about)
    field = view.visualRect(view.strips.index(row, 0)).adjusted(4, 4, -4, -4)
    ground = view.ground(view.strips.strips[row], 0).lightness()
    inside = [
        seen.pixelColor(x, y) for x in range(field.left(), field.right()) for y in range(field.top(), field.bottom())
    ]
    assert sum(abs(colour.lightness() - ground) > 100 for colour in inside) > 20


def test_a_figure_half_out_of_sight_is_the_same_figure(desk: Desk) -> None:
    view = Tableau(desk.window.theme, "tableau", desk.window)
    view.show_strips(["1", "2"], [Strip("Impact", None, np.array([0, 0]), ["+115"])])
    view.resize(600, 200)
    view.show()
    field = view.visualRect(view.strips.index(0, 1))
    whole = view.viewport().grab(field).toImage()
    view.resize(600 - (view.viewport().width() - field.center().x()), 200)
    assert view.viewport().width() < field.right()
    seen = field.intersected(view.viewport().rect())
    part = view.viewport().grab(seen).toImage()
    assert part == whole.copy(0, 0, seen.width(), seen.height())
    view.deleteLater()


def test_a_field_is_explained_by_its_balances_and_what_pushes(desk: Desk, somewhereland: Model) -> None:
    desk.open(somewhereland)
    shown = page(desk)
    view = desk.find(Tableau, "Tableau of consistent scenarios")
    row = next(n for n, strip in enumerate(view.strips.strips) if strip.about is not None)
    desk.click(view.viewport(), view.visualRect(view.strips.index(row, 3)).center())
    condition, column = shown.element
    assert condition == view.strips.strips[row].about
    assert shown.columns is not None
    settings = shown.columns.settings(column)
    balance = next(
        b
        for b in consistency(somewhereland, settings_of(somewhereland, None, settings)).conditions
        if b.condition == condition
    )
    lines = shown.reading.as_text().splitlines()
    assert lines[0] == f"{view.strips.strips[row].title}: {view.strips.strips[row].text(3)}"
    for state, amount in balance.balances.items():
        sign = "+" if amount > 0 else "−" if amount < 0 else ""
        title = somewhereland.states[state].title
        assert f"For and against “{title}”: together {sign}{abs(amount)}" in lines


def test_making_a_scenario_is_one_undo_and_it_is_recognised(desk: Desk, somewhereland: Model) -> None:
    document = desk.open(somewhereland)
    shown = page(desk)
    desk.find(Tableau, "Tableau of consistent scenarios").look_at(None, 4)
    desk.settle()
    column = shown.element[1]
    assert shown.columns is not None
    states = shown.columns.settings(column)
    searched = shown.columns
    desk.click(desk.button("Make it a scenario"))
    (made,) = document.model.scenarios.values()
    assert settings_of(document.model, made.id).states == states
    assert made.title in tableau(desk)["Stored as"]
    assert shown.columns is searched, "what pushes what is the same, so nothing is searched again"
    assert shown.element == (None, column)
    desk.click(desk.button("Show it on the matrix"))
    assert (desk.session.scenario, desk.session.place) == (made.id, "matrix")
    desk.run("undo")
    assert not document.model.scenarios


def test_a_stopped_search_says_what_it_has_and_that_there_may_be_more(somewhereland: Model, desk: Desk) -> None:
    found = columns.search(somewhereland, 0, lambda share: False)
    assert found.stopped and not found.complete
    desk.open(somewhereland)
    shown = page(desk)
    shown.show_answer(found)
    text = shown.note.text() if found.count else shown.empty.text()
    assert "may be" in text and "These are all" not in text


def test_a_long_search_goes_on_elsewhere_and_says_how_far_it_is(
    somewhereland: Model, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, go_on = columns.search, threading.Event()

    def slowly(model: Model, tolerance: int, watch: Watch) -> columns.Columns:
        watch(0.4)
        go_on.wait(20)
        return search(model, tolerance, watch)

    monkeypatch.setattr(columns, "search", slowly)
    desk.open(somewhereland)
    desk.session.show_place("analysis", "consistent")
    link = desk.window.status.aside
    until(lambda: desk.window.findChild(ConsistentPage).progress.isVisible())
    assert link.isHidden(), "it is seen where one looks"
    desk.session.show_place("matrix")
    until(lambda: link.isVisible() and link.text() == "Consistent scenarios: 40 %")
    link.click()
    assert (desk.session.place, desk.session.page) == ("analysis", "consistent") and link.isHidden()
    desk.session.show_place("matrix")
    assert link.isVisible()
    go_on.set()
    desk.settle()
    assert link.isHidden()
    assert page(desk).note.text().startswith("10 consistent scenarios"), "what was found meanwhile is there"


def test_a_tolerance_lets_more_in(desk: Desk, somewhereland: Model) -> None:
    desk.open(somewhereland)
    shown = page(desk)
    shown.tolerance.setValue(1)
    desk.settle()
    found = consistent_scenarios(somewhereland, tolerance=1).scenarios
    told = tableau(desk)
    assert len(told["Total impact"]) == len(found) > 10
    assert sorted(told["Inconsistency"]) == sorted(str(one.inconsistency or "") for one in found)


def test_the_columns_can_stand_by_total_impact(desk: Desk, somewhereland: Model) -> None:
    desk.open(somewhereland)
    shown = page(desk)
    shown.by.setCurrentIndex(1)
    totals = [int(text.replace("−", "-")) for text in tableau(desk)["Total impact"]]
    expected = sorted((one.total_impact for one in consistent_scenarios(somewhereland).scenarios), reverse=True)
    assert totals == expected
    assert shown.as_text().splitlines()[1].split("\t")[1:] == [str(total) for total in expected], (
        "numbers for spreadsheets"
    )


def test_where_nothing_pushes_the_page_says_what_goes_there(desk: Desk) -> None:
    desk.open(Model.blank("Nothing"))
    shown = page(desk)
    assert shown.empty.isVisible() and "cross-impacts" in shown.empty.text()


# ── whether what is shown holds together ──────────────────────────────────────────────────────────────────────────────


def fit_page(desk: Desk) -> FitPage:
    desk.session.show_place("analysis", "fit")
    desk.settle()
    return next(one for one in desk.window.findChildren(FitPage) if one.isVisible())


def test_what_does_not_fit_stands_first_and_says_by_how_much(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_scenario(material.id_of("thaw"))
    shown = fit_page(desk)
    first = shown.table.rows()[0]
    assert [cell.text for cell in first.cells] == ["Talks", "broken off", "0", "held", "+3", "does not fit, 3 behind"]
    shown.table.look_at(material.TALKS)
    assert "+3  Trust: present" in shown.reading.as_text()
    assert "they dare" in shown.reading.as_text()


def test_settling_leads_where_the_engine_says(desk: Desk) -> None:
    document = desk.open(material.model())
    thaw = material.id_of("thaw")
    desk.session.show_scenario(thaw)
    shown = fit_page(desk)
    assert "Talks: broken off → held" in shown.reading.as_text()
    end = settle(document.model, settings_of(document.model, thaw)).end
    desk.click(desk.button("Make that a scenario"))
    made = desk.session.scenario
    assert made not in (None, thaw) and settings_of(document.model, made).states == end
    assert "Consistent: every state that is known holds." in fit_page(desk).note.text()


def test_a_push_leads_to_its_condition_on_the_matrix(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_scenario(material.id_of("thaw"))
    shown = fit_page(desk)
    shown.table.look_at(material.TALKS)
    line = next(n for n, one in enumerate(shown.reading.lines) if one.about and one.about[0] == "impact")
    shown.reading.scrollToItem(shown.reading.item(line))
    desk.click(shown.reading.viewport(), shown.reading.visualItemRect(shown.reading.item(line)).center())
    assert (desk.session.condition, desk.session.place) == (material.TALKS, "matrix")
