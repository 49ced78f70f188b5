"""A screen of its own for every tour, the essay's example in a file, and a twin of the window that shows it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from tests.e2e.screen import Screen, screen
from tests.e2e.twin import Tour
from workbench.ui.app import window as make_window
from workbench.ui.files.opening import person
from workbench.ui.hints.hints import NAMES
from workbench.ui.preferences import Preferences
from workbench.workspace.document import Document


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path) as made:
        yield made


@pytest.fixture
def file(wall: Screen) -> Path:
    """The essay's example in a file."""
    path = wall.folder / "essay.modus"
    assert wall.modus("new", str(path), "--template", "us-russia")
    return path


@pytest.fixture
def tour(wall: Screen, file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tour]:
    """The example in the real window, and a copy of it in the twin beside it, once both look the same."""
    monkeypatch.setenv("MODUS_HOME", str(wall.folder / "twin"))
    copy = wall.folder / "copy.modus"
    shutil.copy(file, copy)
    wall.start(str(file), title="(essay.modus)")
    preferences = Preferences(QSettings(str(wall.folder / "twin.ini"), QSettings.Format.IniFormat))
    preferences.animated = False
    preferences.send_hint_away(*NAMES)
    window = make_window(preferences)
    window.showNormal()
    window.resize(*wall.inside())
    window.activateWindow()
    document = Document.open(copy, person())
    window.session.show_document(document)
    try:
        made = Tour(wall, window, file)
        made.twin.settle()
        made.see(window.issues.list, window.board)
        yield made
    finally:
        document.close(discard=True)
        window.session.show_document(None)
        window.hide()
        window.deleteLater()
