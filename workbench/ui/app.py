"""Starts the program: one application, one session, one window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from workbench.ui.controls import spoken_box
from workbench.ui.language import speak
from workbench.ui.lasting import Lasting
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.storage.ahead import Ahead


def application() -> QApplication:
    """The application; made if there is none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([sys.argv[0] if sys.argv else "modus"])
    app.setApplicationName("Modus Vivendi")
    app.setOrganizationName("modus")
    app.setDesktopFileName("modus")
    return app


def window(preferences: Preferences | None = None) -> MainWindow:
    """A window on the welcome page."""
    preferences = preferences or Preferences()
    app = application()
    speak(preferences.language)
    spoken_box.install()
    theme = Theme(app, preferences.dark, preferences.text_scale, preferences.high_contrast)
    made = MainWindow(Session(), theme, preferences)
    Lasting(made.session, made)
    made.session.show_document(None)
    return made


def another(before: MainWindow) -> MainWindow:
    """A new window on the welcome page where ``before`` stood, speaking the language chosen since; that one goes."""
    made = window(before.preferences)
    made.restoreGeometry(before.saveGeometry())
    made.show()
    before.close()
    before.deleteLater()
    before.theme.deleteLater()
    return made


def run(path: Path | None = None, ahead: Ahead | None = None) -> int:
    """Show the window, with the file opened in it if one is given, until it is closed. ``ahead`` is the look at it that
    was begun while Qt was loaded.
    """
    app = application()
    shown = [window()]

    def show_anew() -> None:
        shown[0] = another(shown[0])
        listen()

    def listen() -> None:
        shown[0].made_anew.connect(show_anew, Qt.ConnectionType.QueuedConnection)

    listen()
    shown[0].show()
    if path is not None:
        QTimer.singleShot(0, lambda: shown[0].files.open(path, ahead))
    return app.exec()
