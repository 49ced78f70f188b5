"""Levers on screen: the numbers of the engine and of the command line, each bar explained, never an old answer."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame

from tests.ui import material
from tests.ui.desk import Desk
from workbench import cli
from workbench.ui.analysis.levers import LeversPage
from workbench.ui.charts.chart import SHARPNESS, Chart
from workbench.ui.charts.rows import Bar, ChartRow, Frame, columns, paint_row
from workbench.workspace import operations


def page(desk: Desk) -> LeversPage:
    desk.run("place-analysis")
    (found,) = desk.window.findChildren(LeversPage)
    return found


def bars(desk: Desk) -> dict[str, tuple[tuple[float, float], ...]]:
    """Name → from where to where its bars go."""
    return {row.name: tuple((bar.low, bar.high) for bar in row.bars) for row in chart(desk).rows()}


def chart(desk: Desk) -> Chart:
    return desk.find(Chart, "Levers, the largest first")


def row(desk: Desk, name: str) -> ChartRow:
    return next(one for one in chart(desk).rows() if one.name == name)


def click_row(desk: Desk, name: str) -> None:
    shown = chart(desk)
    at = [one.name for one in shown.rows()].index(name)
    desk.click(shown.viewport(), shown.visualRect(shown.model().index(at, 0)).center())


def test_bars_say_what_a_condition_takes_away_and_adds(desk: Desk) -> None:
    """Trust and talks are as bad as can be: they add 2 and 1 to trade; water opens nothing without trust."""
    desk.open(material.model())
    page(desk)
    assert bars(desk) == {"Trust": ((0, 0), (0, 2)), "Talks": ((0, 0), (0, 1))}
    desk.click(desk.window.findChild(LeversPage).by.stops()[1])
    # Held talks take 3 from the border's competition of 4, but its floor is 3.
    assert bars(desk) == {"Trust": ((-1, 0), (0, 0)), "Talks": ((-1, 0), (0, 0))}


def test_a_bar_says_its_figure_in_it_or_beside_it(desk: Desk) -> None:
    """With its sign; one that is too short says it beyond its end, never over the other side."""
    desk.open(material.model())
    page(desk)
    assert [bar.text for bar in row(desk, "Trust").bars] == ["0", "+2"]
    frame = Frame(-10, 10)
    at = columns(desk.window.theme, (), frame, 600)

    def inked(*bars: Bar) -> list[int]:
        """How many pixels from the zero, to the left and to the right, anything is painted of these bars."""
        picture = QImage(600, 30, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            paint_row(painter, desk.window.theme, frame, ChartRow("", bars, "", ""), QRectF(0, 0, 600, 30), at)
        found = [x for x in range(600) if any(picture.pixel(x, y) for y in range(30))]
        return [found[0], found[-1]]

    bare, told = inked(Bar(-0.2, 0, "accent")), inked(Bar(-0.2, 0, "accent", "−0.2"))
    assert told[0] < bare[0] and told[1] == bare[1]
    bare, told = inked(Bar(0, 0.2, "accent")), inked(Bar(0, 0.2, "accent", "+0.2"))
    assert told[0] == bare[0] and told[1] > bare[1]
    assert inked(Bar(-9, 0, "accent")) == inked(Bar(-9, 0, "accent", "−9"))


def test_one_issue_area_alone(desk: Desk) -> None:
    desk.open(material.model())
    shown = page(desk)
    shown.by.stops()[1].click()
    shown.over.setCurrentIndex(shown.over.findText("Border"))
    shown.over.picked.emit(shown.over.value())
    assert bars(desk) == {"Talks": ((-1, 0), (0, 0))}


def test_settled_finds_what_lies_behind(desk: Desk) -> None:
    """Talks follow trust: with trust present they are held, and trade gains 2 + 1."""
    desk.open(material.model())
    shown = page(desk)
    assert shown.scenario_choice is not None
    desk.click(shown.scenario_choice.settled)
    assert desk.session.settled
    assert bars(desk)["Trust"] == ((0, 0), (0, 3))
    click_row(desk, "Trust")
    words = shown.reading.as_text()
    assert "What then settles" in words and "Talks: held" in words


def test_the_same_numbers_as_the_command_line(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = desk.open(material.model(), tmp_path / "it.modus")
    document.publish()
    shown = page(desk)
    assert cli.main(["levers", str(tmp_path / "it.modus"), "--json"]) == 0
    told = {lever["condition"]: lever for lever in json.loads(capsys.readouterr().out)["levers"]}
    model, found = desk.session.model, shown.answer
    assert set(told) == {model.conditions[swing.condition].key for swing in found.swings}
    for lever in found.swings:
        same = told[model.conditions[lever.condition].key]
        swing = sum(ends[1] - ends[0] for axes in same["swings"].values() for ends in axes.values())
        sides = [sum(found.sides(lever, axis)) for axis in ("cooperation", "competition")]
        assert sum(sides) == swing == lever.reach
        assert lever.turned == same["quadrant_changes"]


def test_a_lever_is_explained_down_to_its_evidence(desk: Desk) -> None:
    desk.open(material.model())
    shown = page(desk)
    click_row(desk, "Trust")
    words = shown.reading.as_text()
    assert "Trade" in words and "cooperation 2 to 4" in words
    assert "trust opens doors" in words and "Claim 1" in words and "Claim 2" in words
    assert "Talks" not in words


def test_by_keyboard_and_for_a_screen_reader(desk: Desk) -> None:
    desk.open(material.model())
    shown = page(desk)
    chart(desk).setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    QTest.keyClick(chart(desk), Qt.Key.Key_Return)
    assert shown.element == material.TALKS
    index = chart(desk).model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == row(desk, "Trust").spoken
    assert row(desk, "Trust").spoken.startswith("Trust: takes away up to 0, adds up to 2")


def test_while_nothing_is_chosen_one_is_explained_as_an_example(desk: Desk) -> None:
    desk.open(material.model())
    shown = page(desk)
    lines = [line.text for line in shown.reading.lines]
    first = shown.table.rows()[0]
    assert lines[lines.index("For example:") + 1] == first.cells[0].text and shown.element is None
    shown.choose(first.about)
    assert "For example:" not in [line.text for line in shown.reading.lines]


def test_how_to_read_it_is_honest(desk: Desk) -> None:
    desk.open(material.model())
    lines = [line.text for line in page(desk).reading.lines]
    told = lines[lines.index("What it says") + 1 :]
    assert told[0].startswith("No condition alone changes a quadrant.")
    assert "Talks moves the most issue areas, 2" in told[0]
    # Talks rest on two effects that nothing supports; trust has one effect without evidence.
    assert "2 rest on a judgement that no evidence supports" in told[0]


def test_a_change_of_the_model_is_answered_anew(desk: Desk) -> None:
    desk.open(material.model())
    page(desk)
    effect = next(e for e in desk.session.model.effects.values() if e.state == material.id_of("trust", "present"))
    desk.session.attempt(lambda m: operations.judge_effect(m, effect.state, effect.issue, "cooperation", 3))
    desk.settle()
    assert bars(desk)["Trust"] == ((0, 0), (0, 3))
    desk.session.undo()
    desk.settle()
    assert bars(desk)["Trust"] == ((0, 0), (0, 2))


def test_an_old_answer_is_greyed_until_the_new_one_is_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model())
    shown = page(desk)
    assert not shown.stale and not shown.veil.isVisible()
    go_on = threading.Event()
    work = shown.work

    def slow():  # type: ignore[no-untyped-def]
        then = work()
        return lambda watch: (go_on.wait(20), then(watch))[1]

    monkeypatch.setattr(shown, "work", slow)
    desk.session.attempt(lambda m: operations.rename(m, "condition", material.TRUST, "Confidence"))
    assert shown.stale and shown.veil.isVisible()
    assert "again" in shown.body.accessibleDescription()
    desk.session.attempt(lambda m: operations.create_issue(m, "Fish", 500, 500))
    shown.refresh_controls()
    shown.over.setCurrentIndex(shown.over.findText("Fish"))
    shown.over.picked.emit(shown.over.value())  # of which the old answer knows nothing
    go_on.set()
    desk.settle()
    assert not shown.stale and not shown.veil.isVisible()
    shown.over.setCurrentIndex(0)
    shown.over.picked.emit(shown.over.value())
    assert "Confidence" in bars(desk)


def test_averaged_over_futures(desk: Desk) -> None:
    """Water is unknown: over its two states trust present reaches 4 either way, as the ceiling is 4."""
    desk.open(material.model())
    shown = page(desk)
    desk.click(shown.findChildren(QCheckBox)[-1])
    assert shown.answer.futures == 2
    assert bars(desk)["Trust"] == ((0, 0), (0, 2))
    assert "2" in shown.note.text()


def test_the_picture_is_sharp_and_whole(desk: Desk) -> None:
    desk.open(material.model())
    shown = page(desk)
    desk.click(desk.button("Copy picture"))
    picture = QApplication.clipboard().pixmap()
    assert picture.width() >= SHARPNESS * 480
    made = shown.as_picture()
    assert made.devicePixelRatio() == SHARPNESS and made.size() == picture.size()


def test_nothing_moves_anything(desk: Desk) -> None:
    model = material.model()
    for effect in list(model.effects.values()):
        change = operations.judge_effect(model, effect.state, effect.issue, effect.axis, 0)
        model = change.result_on(model)
    desk.open(model)
    shown = page(desk)
    assert "No condition alone moves anything" in shown.empty.text() and shown.empty.isVisible()
    assert not desk.button("Copy picture").isEnabled()
    assert shown.findChildren(QFrame)
