"""High contrast, light and dark, kept for the next time."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from workbench.drawing.palette import HIGH_CONTRAST, HIGH_CONTRAST_DARK, LIGHT, contrast
from workbench.ui.app import window as make_window
from workbench.ui.contents.place import ContentsPlace

_TEXTS = ("ink", "secondary", "accent", "adds", "takes", "warning")


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_chosen_painted_and_remembered(desk: Desk, dark: bool) -> None:
    desk.open(material.model())
    desk.click_bubble(TRADE)
    if dark:
        desk.run("dark")
    before = desk.window.grab().toImage()
    desk.run("high-contrast")
    theme = desk.window.theme
    assert theme.tokens is (HIGH_CONTRAST_DARK if dark else HIGH_CONTRAST) and desk.action("high-contrast").isChecked()
    assert desk.window.grab().toImage() != before
    other = make_window(desk.window.preferences)
    assert other.theme.tokens is theme.tokens
    other.deleteLater()
    desk.run("high-contrast")
    assert not desk.window.preferences.high_contrast and (dark or theme.tokens is LIGHT)


@pytest.mark.parametrize("dark", [False, True])
def test_what_the_window_is_painted_with_stands_out(desk: Desk, dark: bool) -> None:
    desk.window.theme.set(dark=dark, high_contrast=True)
    colours = {name: colour.name().upper() for name, colour in desk.window.theme.colours.items()}
    for ground in ("paper", "panel"):
        for text in _TEXTS:
            assert contrast(colours[text], colours[ground]) >= 7, (text, ground)
        for line in ("line", "control"):
            assert contrast(colours[line], colours[ground]) >= 3, (line, ground)


def test_colours_and_type_change_on_the_welcome_page_after_a_workspace_was_edited(desk: Desk) -> None:
    """A form that had shown an entry of a workspace that is closed by now asked for that entry, and failed."""
    document = desk.open(material.model())
    desk.session.show_place("contents", f"issue/{material.TRADE}")
    desk.settle()
    document.close(discard=True)
    desk.session.show_document(None)
    desk.run("high-contrast")
    for _ in range(6):
        desk.run("larger")
    assert desk.window.theme.tokens is HIGH_CONTRAST
    desk.open(material.model())
    desk.session.show_place("contents", f"issue/{material.TRADE}")
    desk.settle()
    assert any(field.text() == "Trade" for field in desk.window.findChildren(QLineEdit) if field.isVisible())


def test_colours_change_while_forms_are_made_ahead(desk: Desk) -> None:
    """What was begun in other colours is thrown away; that it was gone already ended the making."""
    desk.open(material.model())
    desk.session.show_place("contents", "issue")
    desk.settle()
    place = desk.window.findChildren(ContentsPlace)[0]
    place.form.restyle()  # so that all of them are to be made
    made, changed = len(place.form._pages), 0
    for _ in place.made_ahead():
        if len(place.form._pages) > made:
            changed += 1
            desk.window.theme.set(dark=bool(changed % 2))
            desk.settle()
            made = len(place.form._pages)
    assert changed > 10
