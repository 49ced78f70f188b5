"""Futures and robust choices on screen: eight futures that can be gone through by hand, the command line's numbers."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, WATER, id_of
from workbench import cli
from workbench.domain.actor import Actor
from workbench.domain.model import Model
from workbench.ui.analysis import lever_words
from workbench.ui.analysis.choosing import PickSeveral
from workbench.ui.analysis.future_words import how_many
from workbench.ui.analysis.futures import FuturesPage
from workbench.ui.analysis.robust import RobustPage
from workbench.ui.charts.rows import ChartRow, name_lines
from workbench.workspace import operations

LEVERS = ("trust", "talks")


def futures(desk: Desk, free: tuple[str, ...] = ()) -> FuturesPage:
    desk.session.show_place("analysis", "futures")
    desk.settle()
    (page,) = desk.window.findChildren(FuturesPage)
    for title in free:
        tick(desk, page.free, title)
    return page


def tick(desk: Desk, several: PickSeveral, title: str, on: bool = True) -> None:
    (item,) = several.list.findItems(title, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    desk.settle()


def row(page: FuturesPage | RobustPage, name: str) -> ChartRow:
    assert page.chart is not None
    return next(one for one in page.chart.rows() if one.name == name)


def widths(one: ChartRow, kind: str) -> dict[str, float]:
    return {bar.tone: bar.high - bar.low for bar in one.bars if bar.kind == kind}


def with_ann() -> Model:
    """Ann alone decides about trust and talks."""
    model = material.model()
    ann = Actor(id_of("actor", "ann"), "ann", "Ann")
    model = operations.create(model, ann).result_on(model)
    for condition in (TRUST, TALKS):
        model = operations.edit(model, "condition", condition, controllers=(ann.id,)).result_on(model)
    return model


def robust(desk: Desk, what: str = "cooperation", issue: str | None = TRADE) -> RobustPage:
    desk.session.show_place("analysis", "robust")
    desk.settle()
    (page,) = desk.window.findChildren(RobustPage)
    page.what.set_value(what)
    page.what.picked.emit(what)
    page.of.set_value(issue)
    page.of.picked.emit(issue)
    desk.settle()
    return page


# ── futures ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_unknown_is_free_and_stays_so(desk: Desk) -> None:
    desk.open(material.model())
    page = futures(desk)
    assert page.free.free == (WATER,) and page.note.text() == "Exact: all 2 futures."
    (item,) = page.free.list.findItems("Water", Qt.MatchFlag.MatchExactly)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled


def test_shares_of_eight_futures(desk: Desk) -> None:
    """Trade gets to 5 and 5 only with trust, talks and water; the requirement is met in a quarter of them."""
    desk.open(material.model())
    page = futures(desk, ("Trust", "Talks"))
    trade = row(page, "Trade")
    assert widths(trade, "full") == {"accent": 1 / 8, "takes": 7 / 8}
    assert widths(trade, "thin") == {"line": 1.0, "ink": 0.25}
    # Cooperation 5, 4, 4, 4, 3, 3, 2, 2: on average 27/8.
    assert trade.remark == "3.4 · 5.5" and "requirement met 25\u00a0%" in trade.spoken
    assert page.answer.issue(TRADE).cooperation.mean / 200 == Fraction(27, 8)
    assert widths(row(page, "Border"), "full") == {"adds": 1.0}


def test_an_issue_area_is_explained(desk: Desk) -> None:
    """Cooperation stays below 5 in seven of eight, and that is always so where any of the three is missing."""
    desk.open(material.model())
    page = futures(desk, ("Trust", "Talks"))
    page.choose(TRADE)
    assert "Being worked out" in page.reading.as_text()
    desk.settle()
    words = page.reading.as_text()
    assert "In 87.5\u00a0% of the futures." in words and "Trust is “absent”" in words and "always so" in words
    assert "trust opens doors" in words and "Claim 1" in words
    page.choose(BORDER)
    desk.settle()
    assert "In no future." in page.reading.as_text()


def test_what_an_answer_rests_on_says_how_much_of_it_is_not_listed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lever_words, "_LISTED", 1)
    desk.open(with_ann())
    page = futures(desk, ("Trust", "Talks"))
    page.choose(TRADE)
    told = [page.reading.as_text()]
    page = robust(desk)
    page.choose(0)
    desk.settle()
    told.append(page.reading.as_text())
    for words in told:
        (count,) = re.findall(r"Rests on (\d+) judgements", words)
        assert int(count) > 1 and f"… and {int(count) - 1} more" in words


@pytest.mark.parametrize("space, told", [(10**12 - 1, "999,999,999,999"), (10**12, "10^12"), (4 * 10**30, "10^30")])
def test_how_many_futures_there_are_is_told_in_a_number_that_can_be_read(space: int, told: str) -> None:
    found = SimpleNamespace(told=SimpleNamespace(futures=3, space=space, seed=None))
    assert how_many(found).endswith(f" of {told}.")


def test_futures_are_those_of_the_command_line(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = desk.open(material.model(), tmp_path / "it.modus")
    document.publish()
    page = futures(desk, ("Trust",))
    assert cli.main(["futures", str(tmp_path / "it.modus"), "--free", "trust", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["futures"] == page.answer.told.futures == 4
    for one in told["issues"]:
        mine = page.answer.issue(id_of("issue", one["key"]))
        assert {quadrant: float(share) for quadrant, share in mine.shares.items()} == one["share"]
        assert float(mine.cooperation.mean) / 200 == one["mean"]["cooperation"]
    headings, *lines = page.as_text().splitlines()
    assert headings.split("\t")[0] == "Issue area" and len(lines) == 2


def test_a_scenario_settles_what_is_free(desk: Desk) -> None:
    desk.open(material.model())
    page = futures(desk)
    desk.session.show_scenario(id_of("deeper"))
    desk.settle()
    assert page.free.free == () and "Nothing is free" in page.note.text()
    assert page.seed.isHidden()


def test_only_what_holds_together(desk: Desk) -> None:
    """With trust present talks want to be held, so only three of four stay; with trust absent both are as good."""
    desk.open(material.model())
    page = futures(desk, ("Trust", "Talks"))
    desk.click(page.consistent)
    assert "consistent" in page.note.text() and page.answer.told.futures == 6


# ── robust choices ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_best_worst_case_stands_first(desk: Desk) -> None:
    """Both: 4 or 5 as water goes. Trust alone: 4 and 4. Talks alone: 3. Nothing: 2."""
    desk.open(with_ann())
    page = robust(desk)
    assert page.chart is not None
    found = [(one.name, [bar.high for bar in one.bars], one.remark) for one in page.chart.rows()]
    assert found == [
        ("Talks: held, Trust: present", [4.5, 4], "0"),
        ("Talks: broken off, Trust: present", [4, 4], "1"),
        ("Talks: held, Trust: absent", [3, 3], "2"),
        ("Talks: broken off, Trust: absent", [2, 2], "3"),
    ]
    assert "has the best worst case" in page.reading.as_text() and page.note.text().startswith("4 choice")


def test_a_choice_is_explained_and_tried(desk: Desk) -> None:
    desk.open(with_ann())
    page = robust(desk)
    page.choose(0)
    words = page.reading.as_text()
    assert "At worst 4" in words and "On average 4.5" in words and "Water" in words and "trust opens doors" in words
    desk.settle()
    desk.click(desk.button("Try it"))
    scenario = desk.session.scenario
    assert scenario is not None and desk.session.place == "matrix"
    assert set(desk.session.model.settings_of(scenario)) == {TRUST, TALKS}
    desk.session.undo()
    assert scenario not in desk.session.model.scenarios


def test_less_competition_is_better(desk: Desk) -> None:
    """Held talks take the border from 4 to its floor of 3; trust makes no difference to it, nor does water."""
    desk.open(with_ann())
    page = robust(desk, "competition", BORDER)
    assert page.chart is not None
    assert [(one.name, one.remark) for one in page.chart.rows()] == [("Talks: held", "0"), ("Talks: broken off", "1")]
    assert "Makes no difference: Trust" in page.note.text()


def test_choices_are_those_of_the_command_line(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = desk.open(with_ann(), tmp_path / "it.modus")
    document.publish()
    page = robust(desk, "rivalry", None)
    assert page.answer.outcome.fewer, "fewer rivalries are better"
    page = robust(desk, "cooperate_and_compete", None)
    told = cli.main(
        ["futures", str(tmp_path / "it.modus"), "--actor", "ann", "--outcome", "cooperate-and-compete", "--json"]
    )
    assert told == 0
    answer = json.loads(capsys.readouterr().out)
    mine = [
        (float(choice.worst) / 200, float(choice.mean) / 200, float(choice.regret) / 200)
        for choice in page.answer.told.choices
    ]
    assert mine == [(one["worst"], one["mean"], one["regret"]) for one in answer["choices"]] and mine


def test_nobody_is_chosen(desk: Desk) -> None:
    desk.open(with_ann())
    page = robust(desk)
    tick(desk, page.actors, "Ann", False)
    assert "Choose whose choices" in page.empty.text() and page.empty.isVisible()
    tick(desk, page.actors, "Ann")
    assert not page.empty.isVisible() and page.chart is not None and page.chart.isVisible()


def test_a_lever_left_out_stays_as_it_is(desk: Desk) -> None:
    desk.open(with_ann())
    page = robust(desk)
    assert page.levers.text().startswith("2 of 2 levers")
    tick(desk, page.levers, "Talks", False)
    assert page.chart is not None and page.levers.text().startswith("1 of 2 levers")
    assert [(one.name, one.bars[-1].high) for one in page.chart.rows()] == [("Trust: present", 4), ("Trust: absent", 2)]
    assert [one.bars[-1].text for one in page.chart.rows()] == ["4", "2"], "what is at worst is read in its bar"


def test_too_much_is_said_in_place_of_the_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(with_ann())
    monkeypatch.setattr("workbench.engine.choices.MOST_CHOICES", 3)
    page = robust(desk)
    assert "have 4 choices" in page.empty.text() and page.empty.isVisible()


def test_no_actors_at_all(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_place("analysis", "robust")
    desk.settle()
    (page,) = desk.window.findChildren(RobustPage)
    assert "There are no actors yet" in page.empty.text()


def test_choices_that_come_out_alike_share_a_bar(desk: Desk) -> None:
    """Whether water's border is kept depends on trust alone: talks one way or the other share a bar."""
    desk.open(with_ann())
    page = robust(desk, "rivalry", None)
    assert page.chart is not None
    outcomes = [(one.worst, one.mean, one.regret) for states, one in page.answer.alike if states]
    assert len(page.chart.rows()) == len(set(outcomes)) < len(outcomes), "nothing is alike here: another example"
    assert len(page.table.rows()) == len(outcomes), "the table lists them all"
    group = next(group for group in page.answer.groups if len(group) > 1)
    page.choose(group[1])
    assert f"{len(group)} choices that come out alike" in page.reading.as_text()
    assert len({one.name for one in page.chart.rows()}) == len(page.chart.rows())


def test_what_choices_share_is_read_whole_in_as_many_lines_as_it_takes(desk: Desk) -> None:
    model = operations.edit(with_ann(), "condition", TRUST, title="Trust " + "between the governments " * 4).result_on(
        with_ann()
    )
    desk.open(model)
    chart = robust(desk, "rivalry", None).chart
    assert chart is not None
    (number, long) = next((n, one) for n, one in enumerate(chart.rows()) if "governments" in one.name)
    lines = name_lines(desk.window.theme, long.name, chart.columns())
    assert len(lines) > 2 and " ".join(lines) == long.name
    room = chart.visualRect(chart.model().index(number, 0)).height()
    assert room >= len(lines) * chart.fontMetrics().height()


def test_boxes_to_tick_do_not_touch_and_all_of_a_few_are_seen(desk: Desk) -> None:
    desk.open(with_ann())
    page = robust(desk)
    page.levers.click()
    listed = page.levers.list
    rows = [listed.visualItemRect(listed.item(n)) for n in range(listed.count())]
    assert len(rows) > 1 and all(later.top() - earlier.bottom() > 4 for earlier, later in pairwise(rows))
    assert listed.viewport().rect().contains(rows[-1])
    page.levers.popup.hide()
