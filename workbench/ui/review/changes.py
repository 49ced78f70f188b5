"""Who changed what when: the log of the workspace, newest first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.storage.errors import FileProblem
from workbench.storage.history import Entry
from workbench.ui.background import Background
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.places.place import Place
from workbench.ui.review.section import Section
from workbench.ui.session import ASIDE, LOOK, SELECTION, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes, OperationProblem

#: So many entries are shown; a filter looks through these.
_MOST = 2000


class ChangesPage(Place):
    """The operations on this workspace, those of other people and earlier sessions too."""

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        super().__init__(session, theme)
        self.entries: list[Entry] = []
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find in the changes"))
        self.filter.setAccessibleName(self.tr("Find in the changes"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _: self._show())
        self.count = label("", "secondary")
        self.section = Section(theme, self.tr("Changes"), (0, 2, 6, 0, 0), most_rows=0)
        self.section.heading.hide()
        self.section.offer_for_row(self.tr("Take this back"), self.take_back, self._can_be_taken_back)
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self.filter)
        head.addWidget(self.count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.section, 1)
        self.restyle()

    def restyle(self) -> None:
        self.filter.setFixedWidth(self.theme.px(260))
        self.section.fit()

    def bring_up_to_date(self, changes: Changes) -> None:
        if changes.kinds - ASIDE - {LOOK, SELECTION} and self.session.document is not None:
            self.entries = self.session.document.history(_MOST)
            self._show()

    def take_back(self, entry: str) -> None:
        """Take one change back, as a new one; what came after it stays."""
        found = next((one for one in self.entries if one.id == entry), None)
        document = self.session.editable
        if found is None or document is None:
            return
        try:
            operation = document.taking_back(found)
        except (OperationProblem, FileProblem) as problem:
            self.session.tell(str(problem))
            return
        self.session.apply(operation)

    def _can_be_taken_back(self, entry: str) -> bool:
        return bool(self.entries) and entry != self.entries[-1].id  # the first entry brought the workspace itself

    def _show(self) -> None:
        wanted = self.filter.text().casefold()
        shown = [entry for entry in self.entries if wanted in f"{entry.label} {entry.author}".casefold()]
        self.section.editable = not self.session.read_only and self.session.editable is not None
        headings = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Kind"), self.tr("Changes"))
        self.section.show_rows(headings, [self._row(entry) for entry in shown], "")
        self.count.setText(self.tr("%n change(s), the newest first.", "", len(shown)))

    def _row(self, entry: Entry) -> Row:
        kinds: dict[str, str] = {"do": self.tr("edit"), "undo": self.tr("taken back"), "redo": self.tr("made again")}
        who = entry.author or self.tr("somebody")
        if entry.own:
            who = self.tr("{author}, now").format(author=who)
        return row(
            Cell(_moment(entry.time), entry.time),
            who,
            Cell(entry.label, tip=entry.label),
            kinds.get(entry.kind, entry.kind),
            Cell(str(entry.changes), entry.changes),
            about=entry.id,
        )


def _moment(text: str) -> Any:
    """A time of the log as people read it, on their clock."""
    try:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return text
