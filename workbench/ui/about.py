"""What the program says of itself."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from workbench import __version__
from workbench.storage.connection import sqlite_is_unsafe, sqlite_version
from workbench.ui.theme import application_icon


class About(QMessageBox):
    """Its version, what it is made with, and what is wrong with that, if anything is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIconPixmap(application_icon().pixmap(64, 64))
        self.setWindowTitle(self.tr("About Modus Vivendi"))
        self.setText(f"Modus Vivendi {__version__}")
        words = self.tr(
            "Works offline; nothing is ever sent anywhere.\nSQLite {version}.\nApache License 2.0; Qt under the LGPL."
        ).format(version=sqlite_version())
        self.setInformativeText("\n\n".join(part for part in (words, sqlite_is_unsafe()) if part))
