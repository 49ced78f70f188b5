"""Who changed what when: the log of the workspace, newest first."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.model import Model
from workbench.storage.errors import FileProblem
from workbench.storage.history import Entry
from workbench.ui.background import Background
from workbench.ui.controls.entries import entry_headings, entry_row, take_back
from workbench.ui.controls.entry_lines import EntryLines
from workbench.ui.controls.filter_field import FilterField
from workbench.ui.controls.made_when_seen import MadeWhenSeen
from workbench.ui.controls.place import Place
from workbench.ui.controls.table import Row
from workbench.ui.review.section import Section
from workbench.ui.session import ASIDE, DOCUMENT, LOOK, SELECTION, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

#: So many entries are shown; a filter looks through these.
_MOST = 2000


class ChangesPage(Place):
    """The operations on this workspace, those of other people and earlier sessions too."""

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        super().__init__(session, theme)
        self.entries: list[Entry] = []
        self._by_id: dict[str, Entry] = {}
        #: The entries that are listed, and whether something could be done about them.
        self._listed: tuple[list[Entry], bool] | None = None
        #: The rows of entries, which stay what they are.
        self._rows: dict[str, Row] = {}
        self._wanted = ""
        #: What was told last, and with which names.
        self._told: tuple[Entry | None, Model] | None = None
        self.filter = FilterField(self.tr("Find in the changes"))
        self.filter.textChanged.connect(lambda _: self._show())
        self.count = label("", "secondary")
        self.section = Section(theme, self.tr("Changes"), 2, most_rows=0, right=(4,))
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
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.section, 2)
        across.addWidget(self._beside(), 1)
        column.addLayout(across, 1)
        self.section.table.looked_at.connect(lambda _: self._tell())
        self.restyle()

    def _beside(self) -> QFrame:
        """The card with what the change did that is looked at."""
        card = QFrame()
        card.setProperty("role", "card")
        self.lines = EntryLines(self.session)
        self.what = label("", "heading", wrap=True)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.what)
        column.addWidget(self.lines, 1)
        return card

    def restyle(self) -> None:
        self.filter.setFixedWidth(self.theme.px(260))
        self.section.fit()

    def bring_up_to_date(self, changes: Changes) -> None:
        if DOCUMENT in changes.kinds:
            self._rows.clear()
        if changes.kinds - ASIDE - {LOOK, SELECTION}:
            self.in_turns(self._read())

    def _read(self) -> Generator[None, None, None]:
        document = self.session.document
        if document is None:
            return
        try:
            self.entries = yield from document.history_in_steps(_MOST)
        except FileProblem as problem:
            self.session.tell(str(problem))
            return
        self._by_id = {entry.id: entry for entry in self.entries}
        self._show()
        self._go()

    def take_back(self, entry: str) -> None:
        """Take one change back, as a new one; what came after it stays."""
        found = self._by_id.get(entry)
        if found is not None:
            take_back(self.session, found)

    def look_at(self, entry: str) -> None:
        """Show the row of one entry, by its id, whatever is looked for."""
        self._wanted = entry
        self.filter.clear()
        if self.turns.idle:
            self._go()

    def _can_be_taken_back(self, entry: str) -> bool:
        return entry in self._by_id and not self._by_id[entry].first

    def _show(self) -> None:
        wanted = self.filter.text().casefold()
        listed = [entry for entry in self.entries if wanted in f"{entry.label} {entry.author}".casefold()]
        editable = not self.session.read_only and self.session.editable is not None
        if (listed, editable) != self._listed:
            self._listed = listed, editable
            self.section.editable = editable
            self.section.show_rows(entry_headings(), MadeWhenSeen(listed, self._row_of), "")
            self.count.setText(self.tr("%n change(s), the newest first.", "", len(listed)))
        self._tell()

    def _go(self) -> None:
        """Go to the entry that is wanted, once it is known what there is."""
        if self._wanted and self.entries:
            if not self.section.table.look_at(self._wanted):
                self.session.tell(self.tr("That change is older than those listed here."))
            self._wanted = ""

    def _row_of(self, entry: Entry) -> Row:
        if entry.id not in self._rows:
            self._rows[entry.id] = entry_row(entry)
        return self._rows[entry.id]

    def _tell(self) -> None:
        """Say what the change did that is looked at: of what was deleted, what it was and what went with it."""
        entry, model = self._by_id.get(self.section.about() or ""), self.session.model
        if self._told is not None and self._told[0] is entry and self._told[1] is model:
            return
        self._told = entry, model
        self.what.setText("" if entry is None else entry.label)
        if entry is None:
            self.lines.say(self.tr("No change is chosen."))
        else:
            self.lines.show_entry(entry)
