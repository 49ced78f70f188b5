"""What one entry of the log did, in lines of plain words: for every room that lists changes."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from workbench.storage.errors import FileProblem
from workbench.storage.history import Circle, Entry
from workbench.ui.controls.place import of_this_document
from workbench.ui.session import Session
from workbench.ui.turns import Turns

#: So many lines say what one entry did.
_MOST = 60


class EntryLines(QListWidget):
    """A line for each thing that an entry touched; of what was deleted, what it was called and what went with it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._turns = Turns(self)
        self.setProperty("role", "plain")
        self.setAccessibleName(self.tr("What it changed"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_entry(self, entry: Entry | None, circle: Circle | None = None) -> None:
        """Show what an entry did, within a circle if one is given; nothing for None. In a long log that is looked for
        in turns, and what was shown stays until it is found.
        """
        self._turns.begin(of_this_document(self.session, self._tell(entry, circle)), lambda _: None, now=True)

    def say(self, sentence: str) -> None:
        """Show a sentence instead."""
        self._turns.give_up()
        self._show([sentence])

    def _tell(self, entry: Entry | None, circle: Circle | None) -> Generator[None, None, None]:
        document = self.session.document
        if entry is None or document is None:
            self.clear()
        elif entry.first and circle is None:
            self._show([self.tr("This brought the workspace.")])
        else:
            try:
                told = yield from document.told_in_steps(entry, circle)
            except FileProblem as problem:
                told = [str(problem)]
            self._show(told or [self.tr("What it changed is no longer there.")])

    def _show(self, told: list[str]) -> None:
        self.clear()
        self.addItems(told[:_MOST])
        if len(told) > _MOST:
            self.addItem(self.tr("… and {n} more").format(n=len(told) - _MOST))
