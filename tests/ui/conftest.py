"""A window for every test, with a home and preferences of its own; documents are thrown away at the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from tests.ui.desk import Desk
from tests.ui.wall import Room
from workbench.ui.app import window as make_window
from workbench.ui.hints.hints import NAMES
from workbench.ui.language import be_silent
from workbench.ui.main_window import MainWindow
from workbench.ui.places import stack
from workbench.ui.preferences import Preferences


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where working copies of this test lie."""
    folder = tmp_path / "home"
    monkeypatch.setenv("MODUS_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_dialog_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that nobody expected fails the test instead of waiting for ever."""

    def refuse(box: QDialog) -> int:
        text = f"{box.text()} {box.informativeText()}" if isinstance(box, QMessageBox) else box.windowTitle()
        raise AssertionError(f"a dialog came up: {text}")

    monkeypatch.setattr(QDialog, "exec", refuse)
    monkeypatch.setattr(QMessageBox, "exec", refuse)


@pytest.fixture(autouse=True)
def nobody_keeps_a_language(qapp: QApplication) -> Iterator[None]:
    """The language is the process's: whoever made a window speak takes that back."""
    yield
    be_silent()


@pytest.fixture(autouse=True)
def no_window_is_left_standing(qapp: QApplication) -> Iterator[None]:
    """Every window that still stands is restyled and told the language with each one that is made later: a few that
    tests had left made every test after them ten times as slow. Dialogs that a test made itself are left:
    they are few, and taken apart here they crashed.
    """
    yield
    for left in qapp.topLevelWidgets():
        if isinstance(left, MainWindow):
            left.hide()
            left.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module", autouse=True)
def the_collector_comes_when_called() -> Iterator[None]:
    """As in the program, Python's garbage collector does not come by itself: it took a window apart that a test had
    left, while the next test restyled it. What the tests of a file leave goes at its end; all the rest, which is most
    by far where every test was collected, is looked at only where a window has frozen some of it, or where widgets are
    left: whatever holds them may have been looked at already.
    """
    gc.disable()
    gc.collect(1)
    yield
    everything = gc.get_freeze_count() > 0 or bool(QApplication.allWidgets())
    gc.unfreeze()
    gc.collect(2 if everything else 1)
    gc.enable()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Preferences in a file of this test, of somebody who knows the window; nothing glides."""
    made = Preferences(QSettings(str(tmp_path / "modus.ini"), QSettings.Format.IniFormat))
    made.animated = False
    made.send_hint_away(*NAMES)
    return made


@pytest.fixture
def made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places are made ahead without the pauses that keep the window free between two of them: to be asked for before
    the desk.
    """
    monkeypatch.setattr(stack, "_BETWEEN", 1)


@pytest.fixture
def desk(qapp: QApplication, preferences: Preferences) -> Iterator[Desk]:
    """The window on its welcome page, as large as on a small laptop."""
    window = make_window(preferences)
    window.showNormal()
    window.resize(1366, 768)
    window.activateWindow()
    found = Desk(window)
    found.settle()
    yield found
    found.put_away()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture
def room(desk: Desk) -> Iterator[Room]:
    """The people in front of the projector's wall; there is none until it is opened."""
    yield Room(desk)
    desk.window.projector.end()
