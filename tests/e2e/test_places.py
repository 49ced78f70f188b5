"""A tour through each place beside the matrix: Analysis, Contents, Compare, History."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QListWidget, QRadioButton, QScrollArea, QWidget

from tests.e2e.screen import needs_a_screen
from tests.e2e.twin import Tour
from workbench.ui.analysis.way_card import WayCard
from workbench.ui.charts.chart import Chart
from workbench.ui.comparison.column import Column
from workbench.ui.comparison.slopes import SlopeChart
from workbench.ui.comparison.small_matrix import SmallMatrix
from workbench.ui.contents.making import NewDialog
from workbench.ui.contents.table import EntityTable
from workbench.ui.controls.reading import Reading
from workbench.ui.controls.table import Table

pytestmark = [pytest.mark.e2e, needs_a_screen]

TRADE = "Trade and investment"


def row_in(listed: QListView, text: str) -> QPoint:
    """Where the row with this text is in a list."""
    rows = [listed.model().index(row, 0) for row in range(listed.model().rowCount())]
    (row,) = [row for row in rows if row.data() == text]
    place = listed.visualRect(row).center()
    assert listed.viewport().rect().contains(place), f"“{text}” is scrolled out of sight"
    return place


def known(tour: Tour, what: str) -> int:
    """How many scenarios, issues … are in the file."""
    told = tour.wall.modus("info", str(tour.file))
    return int(told[what]) if told else -1


def place(tour: Tour, issue: str, *more: str) -> dict[str, object]:
    """What the command line says of an issue area (by title) in the file; nothing while there is none."""
    answer = tour.wall.modus("evaluate", str(tour.file), *more)
    return next((line for line in answer["issues"] if line["title"] == issue), {}) if answer else {}


def settings(tour: Tour) -> dict[str, str]:
    """The states of all conditions in the file's scenario “Strike on Damascus”."""
    answer = tour.wall.modus("evaluate", str(tour.file), "--scenario", "Strike on Damascus")
    return dict(answer["settings"]) if answer else {}


def test_from_levers_to_what_it_would_take_and_to_trying_it(tour: Tour) -> None:
    twin, window = tour.twin, tour.twin.window
    before = known(tour, "scenarios")
    issues = window.issues.list
    tour.click(window.issues.filter, lambda: [window.issues.filter])
    tour.write(TRADE, lambda: [issues])
    tour.click(issues.viewport(), lambda: [window.why.waterfall], row_in(issues, TRADE))
    tour.press("alt+2", lambda: [twin.find(Chart, "Levers, the largest first")])
    chart = twin.find(Chart, "Levers, the largest first")
    third = chart.visualRect(chart.model().index(2, 0)).center()
    tour.click(chart.viewport(), lambda: [twin.find(Reading, "Levers explained")], third)
    answers = twin.find(QListWidget, "Answers")
    tour.click(
        answers.viewport(),
        lambda: [twin.find(QScrollArea, "Sets of changes")],
        row_in(answers, "What it would take"),
    )
    cards = [card for card in window.findChildren(WayCard) if card.isVisible()]
    tour.click(cards[0].try_it, lambda: [window.bar, window.scenarios.tree])
    made = window.session.model.scenarios[window.session.scenario or ""]
    tour.save("the scenario in the file", lambda: known(tour, "scenarios") == before + 1)
    assert place(tour, TRADE)["quadrant"] != "partnership" == place(tour, TRADE, "--scenario", made.title)["quadrant"]
    tour.press("ctrl+z", lambda: [window.bar, window.scenarios.tree])
    tour.save("the undo in the file", lambda: known(tour, "scenarios") == before)
    tour.quit()


def test_an_issue_area_is_made_edited_deleted_and_brought_back(tour: Tour, monkeypatch: pytest.MonkeyPatch) -> None:
    twin = tour.twin
    before = known(tour, "issues")
    tour.press("alt+4", lambda: [twin.find(EntityTable, "Issue areas")])
    table = twin.find(EntityTable, "Issue areas")

    def answered(dialog: QDialog) -> int:
        assert isinstance(dialog, NewDialog)
        dialog.fields["title"].display("Arms contrl")
        dialog._check()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", answered)
    tour.step(
        lambda: tour.asked("Insert", "New issue area", "Arms contrl"),
        lambda: twin.key(Qt.Key.Key_Insert),
        lambda: [table],
    )
    line = twin.find(QLineEdit, "Title")
    assert line.hasFocus(), "one is in the form of what one made"
    tour.press("ctrl+a", lambda: [line])
    tour.write("Arms control", lambda: [line])
    tour.press("Return", lambda: [table])
    tour.save("the issue area in the file", lambda: place(tour, "Arms control"))
    assert known(tour, "issues") == before + 1

    last = table.visualRect(table.currentIndex()).center()
    tour.click(table.viewport(), lambda: [table], last)
    tour.press("Delete", lambda: [table])
    tour.save("it to be gone from the file", lambda: known(tour, "issues") == before)
    tour.press("ctrl+z", lambda: [table])
    tour.save("it to be in the file again", lambda: place(tour, "Arms control"))
    tour.quit()


def test_two_scenarios_side_by_side_and_what_is_selected_in_one_is_so_in_both(tour: Tour) -> None:
    twin, window = tour.twin, tour.twin.window
    tree = window.scenarios.tree
    (item,) = tree.findItems("Strike on Damascus", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    tour.click(tree.viewport(), lambda: [window.bar], tree.visualItemRect(item).center())

    def compared() -> list[QWidget]:
        matrices = [column.matrix for column in window.findChildren(Column) if column.isVisible()]
        return [*matrices, twin.find(Table, "Differences between the scenarios"), *window.findChildren(SlopeChart)]

    tour.click(twin.button("Compare"), compared)
    assert len(compared()) == 4, "two matrices, a table and lines"
    second = compared()[1]
    assert isinstance(second, SmallMatrix)
    issue = str(twin.find(Table, "Differences between the scenarios").rows()[0].about)
    layout = second._layout
    assert layout is not None
    at = layout.scene.index[issue]
    tour.click(second, compared, QPoint(round(layout.x[at]), round(layout.y[at])))
    assert tour.session.selected == (issue,)
    tour.press("alt+1", lambda: [window.issues.list, window.why.waterfall])
    tour.quit()


def test_one_change_of_two_is_taken_back(tour: Tour) -> None:
    twin, window = tour.twin, tour.twin.window
    tree = window.scenarios.tree
    (item,) = tree.findItems("Strike on Damascus", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    tour.click(tree.viewport(), lambda: [window.bar], tree.visualItemRect(item).center())
    before = settings(tour)
    cards = [card for card in window.board.cards.values() if card.content and not card.content.changed]
    changed = []
    for card in cards[:2]:
        assert card.content is not None
        state, title = next(one for one in card.content.states if one[0] != card.content.chosen)
        key = tour.session.model.conditions[card.content.condition].key
        changed.append((key, tour.session.model.states[state].key))
        tour.click(twin.segment(card.content.title, title), lambda card=card: [card])
    tour.press("alt+6", lambda: [twin.find(Table, "Conditions assessed anew")])
    changes = twin.find(QRadioButton, "Page: Changes")
    tour.click(changes, lambda: [twin.find(Table, "Changes")])
    table = twin.find(Table, "Changes")
    tour.click(table.viewport(), lambda: [table], table.visualRect(table.model().index(1, 0)).center())
    tour.click(twin.button("Take this back"), lambda: [table])
    (first, _), (second, state) = changed
    tour.save("what was taken back in the file", lambda: settings(tour).get(first) == before[first])
    assert settings(tour) == {**before, second: state}, "the other change stays"
    tour.quit()
