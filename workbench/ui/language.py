"""The language of the window: Qt's translators, how numbers and dates are written, and what the rooms below say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QTranslator

from workbench.domain import language
from workbench.domain.language import Language, in_words, marked
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "languages"
#: What can be chosen, besides the system's: code → locale for dates and numbers.
_LOCALES = {"en": "en_GB", "ru": "ru_RU"}
SYSTEM = "system"
CHOICES = (SYSTEM, *_LOCALES)
_FROM_NEXT_START = {
    SYSTEM: marked("From its next start, Modus Vivendi speaks the language of this computer."),
    "en": marked("From its next start, Modus Vivendi speaks English."),
    "ru": marked("From its next start, Modus Vivendi speaks Russian."),
}


def of_system() -> str:
    """The language of this computer as far as there is one here; else English."""
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in _LOCALES), "en")


def spoken_now() -> str:
    """The code of the language that is spoken."""
    app = QCoreApplication.instance()
    return str((app.property("language") if app is not None else None) or "en")


def language_names() -> tuple[tuple[str, str], ...]:
    """What can be chosen (a code, or that of the system), each called as its speakers call it."""
    system = QCoreApplication.translate("actions", "As this computer")
    return ((SYSTEM, system), ("en", "English"), ("ru", "Русский"))


def speak(choice: str) -> None:
    """Have everything that is made from now on speak the language chosen (one of `CHOICES`)."""
    app = QCoreApplication.instance()
    assert app is not None
    code = choice if choice in _LOCALES else of_system()
    if app.property("language") == code:
        return
    be_silent()
    own = QTranslator(app)
    own.load(str(_FOLDER / f"modus_{code}.qm"))
    qt = QTranslator(app)
    if code != "en":
        qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qt, own):
        translator.setObjectName("language")
        app.installTranslator(translator)
    locale = QLocale(_LOCALES[code])
    QLocale.setDefault(locale)
    language.speak(Language(_find, locale.decimalPoint(), locale.groupSeparator()))
    app.setProperty("language", code)


def be_silent() -> None:
    """Take back what `speak` did: English, as it is written in the sources."""
    app = QCoreApplication.instance()
    assert app is not None
    for translator in app.findChildren(QTranslator, "language"):
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setProperty("language", None)
    QLocale.setDefault(QLocale(_LOCALES["en"]))
    language.speak(language.ENGLISH)


def _find(text: str, sense: str, number: int) -> str:
    return QCoreApplication.translate("sentences", text, sense or None, number)


def date_and_time(moment: datetime) -> str:
    """A moment as people read it, by this computer's clock: “5 Nov 2026, 14:20”."""
    there = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(there, "d MMM yyyy, HH:mm")


class LanguageChoice:
    """The commands that choose a language. What is on screen stays as it is until the next start, and says so."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        self.session, self.preferences = session, preferences

    def commands(self) -> dict[str, Callable[[], object]]:
        """One for each choice."""
        return {f"language-{choice}": partial(self._choose, choice) for choice in CHOICES}

    def ticks(self) -> dict[str, bool]:
        """Which is chosen."""
        return {f"language-{choice}": self.preferences.language == choice for choice in CHOICES}

    def _choose(self, choice: str) -> None:
        self.preferences.language = choice
        self.session.tell(in_words(_FROM_NEXT_START[choice]))
