"""The window in another language: chosen in a menu, spoken from the next start, by Qt's own words too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from tests.ui import material
from tests.ui.desk import Desk
from workbench.domain import language
from workbench.ui.language import CHOICES, be_silent, of_system, speak
from workbench.ui.preferences import Preferences


def test_a_language_is_chosen_for_the_next_start(desk: Desk, preferences: Preferences) -> None:
    desk.open(material.model())
    assert desk.action("language-system").isChecked() and preferences.language == "system"
    desk.run("language-ru")
    assert preferences.language == "ru" and "next start" in desk.status()
    assert [choice for choice in CHOICES if desk.action(f"language-{choice}").isChecked()] == ["ru"]
    desk.run("language-system")
    assert preferences.language == "system"


def test_the_window_speaks_and_is_silent_again(desk: Desk) -> None:
    before = QLocale()
    speak("ru")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена", "Qt's own buttons too"
    assert language.spoken().decimal == "," and QLocale().decimalPoint() == ","
    be_silent()
    assert language.spoken() is language.ENGLISH and QLocale() == before
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(("wanted", "found"), [(["ru-RU", "en"], "ru"), (["de-DE", "ru"], "ru"), (["fr"], "en")])
def test_the_language_of_this_computer(wanted: list[str], found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: wanted)
    assert of_system() == found
