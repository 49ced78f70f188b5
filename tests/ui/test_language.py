"""The window in another language: chosen in a menu, spoken from the next start, by Qt's own words too."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QFileInfo, QLocale
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel, QPushButton, QToolButton

from tests.architecture.house import ROOT, called_name, parsed, python_files, report
from tests.ui import material
from tests.ui.desk import Desk
from workbench.domain import fields as f
from workbench.domain import language
from workbench.domain.model import KINDS
from workbench.domain.scenario import Claim, Expectation
from workbench.drawing.scene import Wording, scene_for
from workbench.drawing.wall import showing
from workbench.engine.claims import check
from workbench.engine.evaluation import evaluate
from workbench.engine.hanging import Hanging
from workbench.engine.settings import settings_of
from workbench.ui.analysis.in_a_sentence import of_weak_spots
from workbench.ui.app import another
from workbench.ui.app import window as make_window
from workbench.ui.contents.words import MARKS, field_title, listed_kinds
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


def test_all_of_qts_file_dialog_is_in_russian(qapp: QApplication) -> None:
    speak("ru")
    try:
        dialog = QFileDialog(None, "Открыть", "", "Документы (*.pdf)")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        shown = [*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton), *dialog.findChildren(QToolButton)]
        said = {text for widget in shown for text in (widget.text(), widget.toolTip()) if text}
        said.add(QFileIconProvider().type(QFileInfo(str(ROOT))))
        dialog.deleteLater()
    finally:
        be_silent()
    assert {"&Папка:", "&Тип файлов:", "Папка"} <= said
    assert [text for text in said if not re.search("[а-я]", text)] == []


@pytest.mark.parametrize(("wanted", "found"), [(["ru-RU", "en"], "ru"), (["de-DE", "ru"], "ru"), (["fr"], "en")])
def test_the_language_of_this_computer(wanted: list[str], found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: wanted)
    assert of_system() == found


def tool() -> ModuleType:
    """What keeps the files of translators."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


def test_the_files_have_just_what_the_sources_say_and_all_of_it_in_russian() -> None:
    found = tool().problems()
    assert not found, "\n".join(["run `make translations`, and translate what is new:", *found])


def test_what_is_loaded_was_made_of_what_translators_wrote(tmp_path: Path) -> None:
    translations = tool()
    translations.build(tmp_path)
    for made in sorted(tmp_path.glob("*.qm")):
        assert made.read_bytes() == (translations.FOLDER / made.name).read_bytes(), (
            f"run `make translations`: {made.name}"
        )


def test_no_line_begins_with_a_dash(qapp: QApplication) -> None:
    """In what is loaded a dash stands with the word before it; translators write a space like any other."""
    plain = [text for text, forms, _ in tool().entries("ru") if " – " in forms[0] and not text.plural]
    speak("ru")
    try:
        said = [QCoreApplication.translate(context, source, comment) for context, source, comment, _ in plain]
    finally:
        be_silent()
    assert len(said) > 50
    assert all("\u00a0– " in text and " – " not in text for text in said)


def test_what_a_running_program_reads_is_not_written_over(tmp_path: Path) -> None:
    """Qt reads a catalogue from its file all the time, and the program ends where that shrinks under it."""
    translations = tool()
    translations.build(tmp_path)
    (made, *_) = sorted(tmp_path.glob("*.qm"))
    before = made.stat().st_ino
    translations.build(tmp_path)
    assert made.stat().st_ino != before
    assert {path.suffix for path in tmp_path.iterdir()} == {".qm"}


@pytest.mark.parametrize(
    ("source", "form", "what"),
    [
        ("Delete {kind} “{name}”", "Удалить: {kind} «»", "has other places"),
        ("%n items", "предметы %", "has other places"),
        ("Open…", "Открыть", "ellipsis"),
        ("Nothing was changed.", "Ничего не изменено", "ends otherwise"),
        ("Requirement: ", "Требование:", "blanks"),
    ],
)
def test_a_slip_in_a_translation_is_told(source: str, form: str, what: str) -> None:
    translations = tool()
    entry = translations.Entry(translations.Text("", source), (form,), True)
    assert any(what in told for told in translations.faults(entry))
    assert not list(translations.faults(translations.Entry(translations.Text("", source), (source,), True)))


def test_what_is_put_together_before_it_is_translated_is_told() -> None:
    translations = tool()
    for bad in ("self.tr(f'{x} is open')", "said('a' + x)", "self.tr(words)", "window.tr('x')"):
        with pytest.raises(translations.NotPlain):
            list(translations.said_in(ast.parse(bad)))
    good = (
        "class A:\n def f(self):\n  self.tr('a' if x else 'b')\n  said('{n} c', n=1)\n  said_many('{n} d', '{n} ds', 3)"
    )
    found = [text for _, text in translations.said_in(ast.parse(good))]
    assert [(text.context, text.source, text.plural) for text in found] == [
        ("A", "a", False),
        ("A", "b", False),
        ("sentences", "{n} c", False),
        ("sentences", "{n} ds", True),
    ]


#: What shows a text on the screen, or has it spoken.
SHOWING = {
    *("setText", "setToolTip", "setStatusTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("setWindowTitle", "setTitle", "setInformativeText", "setPrefix", "setSuffix", "addItem", "addTab", "addRow"),
    *(
        "addAction",
        "addButton",
        "addMenu",
        "setHeaderLabels",
        "setHorizontalHeaderLabels",
        "show_text",
        "tell",
        "label",
    ),
    *("QAction", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QMenu", "QMessageBox", "QListWidgetItem"),
    *("QTableWidgetItem", "QTreeWidgetItem", "ElidedLabel", "QGroupBox"),
}
_WORD = re.compile(r"[A-Za-z]{2,}")
#: What is the same in every language.
_SAME = {"Modus Vivendi", "secondary", "caption", "heading", "strong", "warning", "link", "title"}


def bare(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Texts that are shown as they stand in the sources, untranslated."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called_name(node) in SHOWING:
            for argument in node.args[:2]:
                match argument:
                    case ast.Constant(str(text)) if _WORD.search(text) and text not in _SAME:
                        yield node.lineno, text
                    case ast.JoinedStr(values=values):
                        words = "".join(
                            v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str)
                        )
                        if _WORD.search(words.replace("Modus Vivendi", "")):
                            yield node.lineno, words


def test_no_text_is_shown_untranslated() -> None:
    found = [
        f"{name}:{line}: {text!r}"
        for name in python_files("workbench/ui/")
        for line, text in bare(parsed(name))
        if not text.islower() or " " in text
    ]
    assert not found, report(found)
    assert list(bare(ast.parse("box.setText('Not translated')")))


def test_the_first_page_changes_its_language_at_once(qapp: QApplication, preferences: Preferences) -> None:
    preferences.language = "en"
    before = make_window(preferences)
    before.show()
    asked: list[bool] = []
    before.made_anew.connect(lambda: asked.append(True))
    menu = before.welcome.language.menu()
    next(action for action in menu.actions() if action.text() == "Русский").trigger()
    assert asked and preferences.language == "ru"
    after = another(before)
    qapp.processEvents()
    try:
        assert after.isVisible() and after.welcome.language.text() == "Русский"
        assert any(button.text() == "Открыть файл…" for button in after.welcome.findChildren(QPushButton))
    finally:
        after.close()
        after.deleteLater()
        after.theme.deleteLater()


def test_every_field_of_what_is_listed_has_a_russian_name_and_names_stand_in_russian_marks() -> None:
    speak("ru")
    shown = [
        field_title(name)
        for kind in listed_kinds()
        for name, spec in f.specs(KINDS[kind]).items()
        if spec.form not in ("id", "rank") and name not in MARKS
    ]
    assert len(shown) > 50
    assert [title for title in shown if not re.search("[А-я]", title)] == []
    assert language.quoted("plan.modus") == "«plan.modus»"


def test_what_a_claim_expects_is_said_in_russian_to_its_last_word() -> None:
    speak("ru")
    model = material.model()
    issue = next(iter(model.issues))
    claim = Claim(
        id="claim", key="claim", title="Claim", expectations=(Expectation("quadrant", issue, value="rivalry"),)
    )
    (checked,) = check(model, claim).expectations
    assert checked.expected == f"{model.issues[issue].title}: квадрант «{model.workspace.quadrant_title('rivalry')}»"


def test_what_a_picture_is_compared_with_is_declined_and_stands_in_its_marks_once() -> None:
    speak("ru")
    model, thaw = material.model(), material.id_of("thaw")
    assert scene_for(model, thaw, settled=True).subtitle == "уравновешено · в сравнении с исходной оценкой"
    assert scene_for(model, None, thaw, settled=True).subtitle == "уравновешено · в сравнении с «A thaw»"
    now, before = evaluate(model, settings_of(model, None)), evaluate(model, settings_of(model, thaw))
    wall = showing(model, now, before, None, True, Wording(), against=thaw)
    assert wall.scene.subtitle == "уравновешено · в сравнении с «A thaw»"
    assert showing(model, before, now, thaw, True, Wording()).scene.subtitle.endswith("с исходной оценкой")


@pytest.mark.parametrize(
    ("units", "english", "russian"),
    [
        *((200, "1 point", "1 балл"), (400, "2 points", "2 балла"), (300, "1.5 points", "1,5 балла")),
        *((1000, "5 points", "5 баллов"), (2200, "11 points", "11 баллов"), (4200, "21 points", "21 балл")),
    ],
)
def test_points_in_a_sentence_are_counted_as_each_language_counts(units: int, english: str, russian: str) -> None:
    named = [("Trade", Hanging("position", "trade", (), 0, units))]
    speak("en")
    assert f"would move by {english} in all" in of_weak_spots(named)
    speak("ru")
    assert f"сдвинулись бы всего на {russian}." in of_weak_spots(named)
