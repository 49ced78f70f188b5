"""Starts the program: one application, one session, one window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workbench.ui.language import speak
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.theme import Theme


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
    theme = Theme(app, preferences.dark, preferences.text_scale, preferences.high_contrast)
    made = MainWindow(Session(), theme, preferences)
    made.session.show_document(None)
    return made


def run(path: Path | None = None) -> int:
    """Show the window, with the file opened in it if one is given, until it is closed."""
    app = application()
    shown = window()
    shown.show()
    if path is not None:
        QTimer.singleShot(0, lambda: shown.files.open(path))
    return app.exec()
