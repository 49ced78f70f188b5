"""Nothing on the screen is untranslatable: the window speaks a language in which no Latin letter occurs.

Every text that goes through a translator comes out in Cyrillic and a third longer; every text of the document is in
Greek. So a Latin letter anywhere, even in the middle of a sentence, is a text that no translator could reach.
"""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QMessageBox, QWidget

from tests.ui.desk import Desk
from tests.ui.words_seen import said_by, said_in_menus, stations, tops
from workbench.content import template_model
from workbench.domain import fields as f
from workbench.domain import language
from workbench.domain.language import Language
from workbench.domain.model import KINDS, Model
from workbench.exchange.report import report_html
from workbench.ui.app import window as make_window
from workbench.ui.contents.words import MARKS
from workbench.ui.language import be_silent, speak
from workbench.ui.preferences import Preferences

_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CYRILLIC = str.maketrans(_LATIN, "абцдефгхийклмнопярстувщхызАБЦДЕФГХИЙКЛМНОПЯРСТУВЩХЫЗ")
_GREEK = str.maketrans(_LATIN, "αβκδεφγηιξκλμνοπθρστυβωχψζΑΒΚΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΒΩΧΨΖ")
_QUOTES = str.maketrans("“”", "«»")
_PLACES = re.compile(r"(\{[^}]*\}|%L?n|%L?\d|\n)")
#: What is the same in every language.
_SAME = re.compile(
    r"Modus( Vivendi)?|SQLite|English|Apache|LGPL|Qt\b"
    r"|\b(?:Ctrl|Alt|Shift|Del|PgUp|PgDown|Meta|Esc|Return|Ins|Tab)\b|\bF\d+"
    r"|\b(?:AND|OR|NOT|AT LEAST \d+|OF|AT LEAST)\b|\b[A-F][1-6]\b|\b[A-F]\b|\bS\b|\*?\.(?:modus|png|svg|pdf|html)\b"
    r"|PNG|SVG|PDF|HTML|kB|qt_\w+|\b[a-z]\b|\b[A-Z]\b|\bus-russia\b|\btest\b|\bCC\b|\bII\b|\bDelete\b|\bEnter\b"
)


class _Pseudo(QTranslator):
    """Translates everything."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return pseudo(source)


def pseudo(text: str) -> str:
    """A text in no Latin letters, a third longer."""
    text = text.replace("“", "«").replace("”", "»")
    words = "".join(part if _PLACES.fullmatch(part) else part.translate(_CYRILLIC) for part in _PLACES.split(text))
    return f"{words}{'~' * (len(text) // 3)}"


def greek(model: Model) -> Model:
    """The same workspace with every text of it in Greek letters."""

    def turned(entity: object) -> object:
        texts = {
            name: getattr(entity, name).translate(_GREEK).translate(_QUOTES)
            for name, spec in f.specs(type(entity)).items()  # type: ignore[arg-type]
            if spec.form in ("text", "key") and name not in MARKS | {"language"} and getattr(entity, name)
        }
        return dataclasses.replace(entity, **texts)  # type: ignore[type-var]

    return Model.of(turned(entity) for kind in KINDS for entity in model.table(kind).values())  # type: ignore[misc]


@pytest.fixture
def pseudo_language(qapp: QApplication, preferences: Preferences) -> Iterator[None]:
    translator = _Pseudo(qapp)
    be_silent()
    preferences.language = "en"
    qapp.setProperty("language", "en")  # so that the window installs none of its own
    qapp.installTranslator(translator)
    language.speak(Language(lambda text, sense, number: pseudo(text)))
    yield
    qapp.removeTranslator(translator)
    be_silent()


@pytest.fixture
def foreign(pseudo_language: None, desk: Desk) -> Desk:
    """A desk that speaks it, with the example open."""
    desk.open(greek(template_model("us-russia")))
    return desk


@pytest.fixture
def russian(preferences: Preferences, desk: Desk) -> Iterator[Desk]:
    """A second window, in Russian, with the same document in Greek."""
    preferences.language = "ru"
    window = make_window(preferences)
    window.showNormal()
    window.resize(1366, 768)
    found = Desk(window)
    found.open(greek(template_model("us-russia")))
    desk.window.hide()
    yield found
    found.put_away()


def untranslated(said: Iterator[tuple[str, str]]) -> set[str]:
    """Texts in which Latin letters, or English quotes, are left."""
    return {f"{where}: {text[:160]!r}" for where, text in said if re.search(r"[A-Za-z“”]", _SAME.sub("", text))}


def test_every_word_of_every_place_can_be_translated(foreign: Desk) -> None:
    found: set[str] = set()
    for station in stations(foreign):
        for top in tops():
            found |= {f"{station}: {each}" for each in untranslated(said_by(top))}
    found |= untranslated(said_in_menus(foreign))
    scene = foreign.window.matrix.scene
    found |= untranslated(("the matrix", str(word)) for word in dataclasses.astuple(scene.words))
    found |= untranslated(("the matrix", word) for word in (scene.title, scene.subtitle, *scene.quadrants.values()))
    assert not found, "\n" + "\n".join(sorted(found))


def test_every_word_of_every_place_is_russian(russian: Desk) -> None:
    """What is translated is also found: no text is looked up under another name than the translators have."""
    found: set[str] = set()
    for station in stations(russian):
        found |= {f"{station}: {each}" for each in untranslated(said_by(russian.window))}
    found |= untranslated(said_in_menus(russian))
    assert not found, "\n" + "\n".join(sorted(found))


#: Commands that ask something, and what has to be looked at for them.
ASKING = ("add-issue", "add-condition", "rename-workspace", "new-scenario", "versions", "about", "close")
OF_AN_ISSUE = ("rename-issue", "requirement")
OF_A_CONDITION = ("rename-condition", "judge-effect")


def test_every_word_of_the_dialogs_can_be_translated(foreign: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found: set[str] = set()
    shown: list[str] = []

    def look(box: QDialog) -> int:
        box.show()
        QApplication.processEvents()
        shown.append(type(box).__name__)
        found.update(untranslated(said_by(box)))
        box.hide()
        return 0

    def ask(parent: QWidget, title: str, label: str, *_: object, **__: object) -> tuple[str, bool]:
        shown.append(title)
        found.update(untranslated(iter([("asked", title), ("asked", label)])))
        return "", False

    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", look)
    monkeypatch.setattr(QInputDialog, "getText", ask)
    session = foreign.session
    foreign.run("assess")
    session.select(next(iter(session.model.issues)))
    foreign.settle()
    for command in (*ASKING[:-1], *OF_AN_ISSUE):
        foreign.run(command)
    session.select_condition(next(iter(session.model.conditions)))
    foreign.settle()
    for command in (*OF_A_CONDITION, ASKING[-1]):
        foreign.run(command)
    assert len(shown) >= 8, shown
    assert not found, "\n" + "\n".join(sorted(found))


def test_a_text_that_nobody_translates_would_be_found(foreign: Desk) -> None:
    foreign.window.top.undo.setToolTip("Left as it is")
    foreign.window.issues.filter.setPlaceholderText(pseudo("Filter"))
    found = untranslated(said_by(foreign.window))
    assert any("Left as it is" in each for each in found) and not any("Filter" in each for each in found)


def test_a_brief_is_told_in_the_language_of_the_window(foreign: Desk) -> None:
    model = foreign.session.model
    scenario = next(iter(model.scenarios))
    for chosen, settled in ((None, False), (None, True), (scenario, False), (scenario, True)):
        page = report_html(model, chosen, settled=settled)
        told = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
        told = re.sub(r"Modus Vivendi [\d.a-z]+", "", _SAME.sub("", html.unescape(told)))
        assert re.findall(r"[A-Za-z]{2,}", told) == []
    be_silent()
    speak("ru")
    assert '<html lang="ru">' in report_html(model) and ">cooperation" not in report_html(model, scenario)
