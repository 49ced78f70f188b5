"""The search of the Evidence place: the field, what is found, and what is said while nothing can be found yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.ui.evidence.finder import Finder
from workbench.ui.evidence.hits import HitList
from workbench.ui.session import Session


class Searching(QObject):
    """`changed` tells that something else is found, or said; `left` that Escape was pressed."""

    changed = Signal()
    left = Signal()

    def __init__(self, session: Session, finder: Finder, hits: HitList, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self.finder, self.hits = session, finder, hits
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Find words in all of it"))
        self.field.setAccessibleName(self.tr("Find words in documents, evidence and notes"))
        #: Nothing can be found yet; Enter was pressed meanwhile.
        self._waiting = self._entered = False
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._enter)
        for key, run in ((Qt.Key.Key_Down, self.hits.setFocus), (Qt.Key.Key_Escape, self.left.emit)):
            shortcut = QShortcut(QKeySequence(key), self.field)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)
        finder.ready.connect(self._look)

    @property
    def going_on(self) -> bool:
        """Whether words are looked for."""
        return bool(self.field.text().strip())

    def words(self) -> str:
        """What to say where nothing is found."""
        if not self._waiting:
            return self.tr("Nothing has all of these words.")
        if not self.finder.much:
            return self.tr("Looking…")
        told = self.tr("All words of this workspace are being put in order; the first time that takes a while.")
        if self._entered:
            told += " " + self.tr("Then the first place that has these words is shown.")
        return told

    def _typed(self) -> None:
        self._entered = False
        self._look()

    def _look(self) -> None:
        """Find what is typed, while it is typed."""
        if self.session.document is None or not self.field.isVisible():
            return
        if self.going_on:
            found = self.finder.find(self.field.text())
            self._waiting = found is None
            self.hits.show_hits(self.session.model, () if found is None else found.hits)
        self.changed.emit()
        if self._entered and not self._waiting:
            self._enter()

    def _enter(self) -> None:
        """Take up what is found; where that is not known yet, as soon as it is."""
        self._entered = self._waiting and self.going_on
        if not self._entered:
            self.hits.take_up()
        elif self.finder.much:
            self.changed.emit()
            self.session.tell(self.words())
