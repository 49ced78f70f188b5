"""Who changed what when, of what is selected: its entries in the log, and what the one that is looked at did to it."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.storage.errors import FileProblem
from workbench.storage.history import Circle, Entry
from workbench.ui.controls.entries import entry_headings, entry_row, take_back
from workbench.ui.controls.entry_lines import EntryLines
from workbench.ui.controls.panes import panes
from workbench.ui.controls.place import of_this_document
from workbench.ui.controls.small_button import small_button
from workbench.ui.controls.table import Row, Table
from workbench.ui.session import Session
from workbench.ui.text import ElidedLabel, label
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns
from workbench.workspace import chronicle

#: So many entries are listed.
_MOST = 200
_ROW = 24
#: The cells of `entry_row` that are shown, in this order: where there is little room, what was done comes first.
_SHOWN = (2, 1, 0)


class HistoryOfSelection(QWidget):
    """The changes to the selected issue area or condition, and to what hangs on it; to everything where nothing is."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.entries: dict[str, Entry] = {}
        self._circle: Circle | None = None
        self._turns = Turns(self)
        #: Whether entries are being listed: what one of them did is told once that is over.
        self._listing = False
        self.table = Table(theme, self.tr("Changes to what is selected"))
        self.table.looked_at.connect(lambda _: self._tell())
        self.table.activated.connect(lambda _: self._go())
        self.none = label(self.tr("Nothing of this was changed yet."), "secondary", wrap=True)
        self.none.setContentsMargins(20, 6, 12, 6)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.what = ElidedLabel(role="caption")
        self.what.setContentsMargins(12, 6, 4, 4)
        self.lines = EntryLines(session)
        what = self.tr("As a new change; what came after it stays")
        self.back = small_button(self.tr("Take this back"), self._take_back, hint=what)
        self.go = small_button(self.tr("Show in History"), self._go)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        head.setSpacing(4)
        head.addWidget(self.what, 1)
        head.addWidget(self.back)
        head.addWidget(self.go)
        self.side = QWidget()
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(head)
        inset = QVBoxLayout()
        inset.setContentsMargins(8, 0, 0, 0)
        inset.addWidget(self.lines)
        column.addLayout(inset, 1)
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(8, 0, 0, 4)
        rows.addWidget(self.table)
        split = panes(Qt.Orientation.Horizontal, (left, 490), (self.side, 340))
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.none)
        across.addWidget(split)
        self.split = split

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def heading(self) -> str:
        """What these are changes to."""
        session = self.session
        if session.condition is not None:
            return self.tr("Changes to {name}").format(name=session.model.conditions[session.condition].title)
        if session.focus is not None:
            return self.tr("Changes to {name}").format(name=session.model.issues[session.focus].title)
        return self.tr("The last changes")

    def bring_up_to_date(self) -> None:
        """List what the log says now; the entry that was looked at stays so, where it is still listed. In a long log
        that is looked for in turns, and what was listed stays until it is found.
        """
        self._turns.begin(of_this_document(self.session, self._read()), lambda _: None, now=True)

    def _read(self) -> Generator[None, None, None]:
        session, document, circle = self.session, self.session.document, self._around()
        if document is None:
            return
        try:
            listed = yield from document.history_in_steps(_MOST, circle)
        except FileProblem as problem:
            session.tell(str(problem))
            return
        self._circle = circle
        self._list(listed)

    def _list(self, listed: list[Entry]) -> None:
        before, self._listing = self._looked_at(), True
        self.entries = {entry.id: entry for entry in listed}
        headings = entry_headings()
        self.table.show_rows([headings[at] for at in _SHOWN], [_short(entry) for entry in listed])
        self.table.verticalHeader().setDefaultSectionSize(self.theme.px(_ROW))
        if listed and not (before is not None and self.table.look_at(before.id)):
            self.table.look_at(listed[0].id)
        self.none.setVisible(not listed)
        self.split.setVisible(bool(listed))
        self._listing = False
        self._tell()

    def _around(self) -> Circle | None:
        session = self.session
        if session.document is None:
            return None
        if session.condition is not None:
            return chronicle.around_condition(session.model, session.condition)
        return None if session.focus is None else chronicle.around_issue(session.model, session.focus)

    def _looked_at(self) -> Entry | None:
        index, rows = self.table.currentIndex(), self.table.rows()
        return self.entries.get(rows[index.row()].about) if 0 <= index.row() < len(rows) else None

    def _tell(self) -> None:
        """Say what the entry did that is looked at."""
        if self._listing:
            return
        entry = self._looked_at()
        self.back.setEnabled(self._can_be_taken_back(entry))
        self.go.setEnabled(entry is not None)
        self.what.show_text("" if entry is None else self.lines.accessibleName())
        self.lines.show_entry(entry, self._circle)

    def _can_be_taken_back(self, entry: Entry | None) -> bool:
        document = self.session.editable
        return entry is not None and not entry.first and document is not None and not document.read_only

    # ── what is done ─────────────────────────────────────────────────────────────────────────────────────────────

    def _take_back(self) -> None:
        entry = self._looked_at()
        if entry is not None and self._can_be_taken_back(entry):
            take_back(self.session, entry)

    def _go(self) -> None:
        entry = self._looked_at()
        if entry is not None:
            self.session.show_place("history", f"changes/{entry.id}")


def _short(entry: Entry) -> Row:
    """What, who and when; undo and redo say so in their label."""
    whole = entry_row(entry)
    return Row(tuple(whole.cells[at] for at in _SHOWN), whole.about)
