"""What one entry of the log did, in lines of plain words: for every room that lists changes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from workbench.storage.errors import FileProblem
from workbench.storage.history import Circle, Entry
from workbench.ui.session import Session

#: So many lines say what one entry did.
_MOST = 60


class EntryLines(QListWidget):
    """A line for each thing that an entry touched; of what was deleted, what it was called and what went with it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setProperty("role", "plain")
        self.setAccessibleName(self.tr("What it changed"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_entry(self, entry: Entry | None, circle: Circle | None = None) -> None:
        """Show what an entry did, within a circle if one is given; nothing for None."""
        self.clear()
        document = self.session.document
        if entry is None or document is None:
            return
        try:
            told = document.told(entry, circle)
        except FileProblem as problem:
            told = [str(problem)]
        self.addItems(told[:_MOST] or [self.tr("What it changed is no longer there.")])
        if len(told) > _MOST:
            self.addItem(self.tr("… and {n} more").format(n=len(told) - _MOST))
