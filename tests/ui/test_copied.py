"""What is copied from the Analysis: a table as spreadsheets take it, and a picture that says by itself what it is."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QCheckBox

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRUST
from tests.ui.test_analysis_actors import with_actors
from workbench.domain.model import Model
from workbench.ui.analysis.answer import Answer
from workbench.ui.analysis.asked_in_words import asked_in_words
from workbench.ui.charts.chart import SHARPNESS
from workbench.ui.controls.for_spreadsheets import for_spreadsheets
from workbench.ui.controls.table import Cell, row
from workbench.ui.language import speak


def page(desk: Desk, name: str) -> Answer:
    desk.session.show_place("analysis", name)
    desk.settle()
    return next(one for one in desk.window.findChildren(Answer) if one.isVisible())


@pytest.mark.parametrize(
    ("shown", "pasted"),
    [
        ("−0.2", "-0.2"),
        ("+2", "2"),
        ("2,876", "2876"),
        ("100 %", "100%"),
        ("–", ""),
        ("2013-09", "2013-09"),
        ("=1+1", "'=1+1"),
        ("@home", "'@home"),
        ("+2 more", "'+2 more"),
        ("two\tcells\nor lines", "two cells or lines"),
    ],
)
def test_numbers_are_numbers_and_texts_are_no_formulas(shown: str, pasted: str) -> None:
    assert for_spreadsheets(shown) == pasted


def test_numbers_of_another_language_are_that_languages_numbers(qapp: QApplication) -> None:
    speak("ru")
    assert [for_spreadsheets(text) for text in ("−0,750", "12\u00a0345", "1,5 %")] == ["-0,750", "12345", "1,5%"]


def test_a_title_is_no_formula_on_the_clipboard(desk: Desk) -> None:
    model = material.model()
    trust = dataclasses.replace(model.conditions[TRUST], title='=HYPERLINK("x")')
    desk.open(Model.of([*(one for one in model.entities() if one.id != TRUST), trust]))
    page(desk, "levers").copy_text.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[0] == "Condition"
    assert any(line.startswith("'=HYPERLINK") for line in lines)


def test_a_table_is_pictured_whole_under_its_title_whatever_is_scrolled_away(desk: Desk) -> None:
    desk.open(with_actors())
    shown = page(desk, "common-ground")
    few = shown.as_picture()
    rows = [row(f"Issue {n}", "wanted", Cell("+1", 1), "", "") for n in range(60)]
    shown.table.show_rows(shown.table.headings(), rows, (2,))
    many = shown.as_picture()
    assert few.devicePixelRatio() == SHARPNESS and many.height() > shown.table.height() * SHARPNESS
    assert many.height() > few.height() + 50 * 2 * shown.theme.metrics(shown.theme.font()).height()
    shown.table.show_rows(shown.table.headings(), [*rows, *rows], (2,))
    assert shown.as_picture().height() < 2 * many.height(), "the first hundred rows"


def test_the_title_and_what_was_asked_stand_on_the_picture(desk: Desk) -> None:
    """Another title makes another picture, and nothing else of it is different."""
    desk.open(with_actors())
    for name in ("paths", "actors", "fit", "levers"):
        shown = page(desk, name)
        before: QImage = shown.as_picture().toImage()
        shown.heading.setText("Something else")
        after = shown.as_picture().toImage()
        assert before.size() == after.size() and before != after, name
        below = before.height() // 3
        rest = [image.copy(0, below, image.width(), image.height() - below) for image in (before, after)]
        assert rest[0] == rest[1], name


def test_what_was_asked_is_read_from_the_controls(desk: Desk) -> None:
    desk.open(with_actors())
    shown = page(desk, "levers")
    assert (
        shown.question_in_words()
        == "how far each condition alone can move things · Baseline · Cooperation All issue areas"
    )
    shown.findChildren(QCheckBox)[-1].click()
    desk.settle()
    assert asked_in_words(shown.choices).endswith("All issue areas Averaged over futures")
    assert page(desk, "common-ground").question_in_words().endswith("how little of it is had"), "nobody is chosen"
