"""Where files are looked for and put: the dialogs that ask for a name, and the names they propose."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.language import in_words, marked
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session

KIND = marked("Modus workspaces (*.modus)")


class Places(QObject):
    """Asks which file."""

    def __init__(self, session: Session, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.preferences, self.window = session, preferences, window

    def folder(self) -> Path:
        """Where the dialogs begin: beside what is open, else beside what was open last."""
        document = self.session.document
        at = None if document is None else document.path or document.copy_of
        if at is not None and at.parent.is_dir():
            return at.parent
        recent = self.preferences.recent_files()
        return recent[0].parent if recent else Path.home()

    def folder_to_write(self) -> Path:
        """Where the dialogs begin that ask for a file to write: the same, unless nothing can be written there."""
        folder = self.folder()
        if os.access(folder, os.W_OK):
            return folder
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return documents if documents.is_dir() else Path.home()

    def which_to_open(self) -> Path | None:
        """An existing workspace; None where the person thought better of it."""
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a workspace"), str(self.folder()), in_words(KIND)
        )
        return Path(name) if name else None

    def which_copy(self) -> Path | None:
        """A copy of what is open; None where the person thought better of it."""
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Compare with a copy"), str(self.folder()), in_words(KIND)
        )
        return Path(name) if name else None

    def where_to_write(self, title: str, name: str, kinds: str = KIND) -> Path | None:
        """A file to write, with the ending of its kind; None where the person thought better of it."""
        return self.where_and_how(title, name, kinds)[0]

    def where_and_how(self, title: str, name: str, kinds: str) -> tuple[Path | None, int]:
        """The same, and which of the kinds was chosen, counted from 0."""
        chosen, kind = QFileDialog.getSaveFileName(
            self.window, title, str(self.folder_to_write() / name), in_words(kinds)
        )
        if not chosen:
            return None, 0
        path, listed = Path(chosen), in_words(kinds).split(";;")
        suffix = kind.partition("*")[2].strip(")") if kind else ""
        path = path if path.suffix or not suffix else path.with_name(path.name + suffix)
        return path, listed.index(kind) if kind in listed else 0
