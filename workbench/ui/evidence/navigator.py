"""The left side: the documents, the sections of the one that is read, and what else can be shown; each with a count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.ui.controls.painted import set_up
from workbench.ui.text import elided, in_lines
from workbench.ui.theme import Theme

_ENTRY = Qt.ItemDataRole.UserRole
#: So many names are remembered as they are set.
_KEPT = 2000


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: what it leads to (empty: a heading), its text, what stands at its right edge, whether it is shown now.

    ``counted`` is what is said of the count where it is only heard, if that is more than what is seen.
    """

    leads_to: str
    text: str
    count: str = ""
    shown: bool = False
    urgent: bool = False
    tip: str = ""
    counted: str = ""

    @property
    def spoken(self) -> str:
        """The line as it is heard."""
        count = self.counted or self.count
        return f"{self.text}: {count}" if count else self.text


class Navigator(QListWidget):
    """`followed` tells what a line leads to that was clicked or entered."""

    followed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.entries: tuple[Entry, ...] = ()
        set_up(self, _Painted(theme, self), self.tr("Documents and sections"), "places")
        self.setWordWrap(True)  # else it is not laid out anew where only its width changes, as when a scroll bar comes
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.itemClicked.connect(self._follow)
        self.itemActivated.connect(self._follow)
        theme.rescaled.connect(self.doItemsLayout)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other lines; the keyboard stays on the line that leads to the same."""
        if tuple(entries) == self.entries:
            return
        current = self.currentItem()
        at = current.data(_ENTRY).leads_to if current is not None else ""
        same = len(entries) == len(self.entries)
        self.entries = tuple(entries)
        self.blockSignals(True)
        if not same:
            self.clear()
        for row, entry in enumerate(entries):
            item = self.item(row) if same else QListWidgetItem()
            item.setText(entry.text)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
            item.setToolTip(entry.tip or entry.text)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if entry.leads_to else Qt.ItemFlag.NoItemFlags
            )
            if not same:
                self.addItem(item)
        if not same:
            rows = [row for row, entry in enumerate(entries) if entry.leads_to and entry.leads_to == at]
            shown = [row for row, entry in enumerate(entries) if entry.shown]
            for row in (rows or shown)[:1]:
                self.setCurrentRow(row)
        self.blockSignals(False)

    def _follow(self, item: QListWidgetItem) -> None:
        entry: Entry = item.data(_ENTRY)
        if entry.leads_to:
            self.followed.emit(entry.leads_to)


class _Painted(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: Navigator) -> None:
        super().__init__(parent)
        self.theme, self.list = theme, parent
        #: Names in their lines, by how they are set and the room they have; and the widths of counts.
        self._set: dict[tuple[str, bool, int], list[str]] = {}
        self._wide: dict[str, int] = {}
        theme.rescaled.connect(self._set.clear)
        theme.rescaled.connect(self._wide.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry: Entry = index.data(_ENTRY)
        px = self.theme.px
        if not entry.leads_to:
            return QSize(px(120), px(34 if index.row() else 26))
        room = self.list.viewport().width() - 2 * px(14) - self._beside(entry)
        more = len(self._lines(entry, room)) - 1
        return QSize(px(120), px(27) + more * self.theme.metrics(self.theme.font("base")).height())

    def _beside(self, entry: Entry) -> int:
        """The room that is left at the right of a line, for its count."""
        if entry.count not in self._wide:
            metrics = self.theme.metrics(self.theme.font("caption"))
            self._wide[entry.count] = metrics.horizontalAdvance(entry.count) + self.theme.px(8)
        return self._wide[entry.count]

    def _lines(self, entry: Entry, room: int) -> list[str]:
        """A name in one line, or in two where one is too narrow."""
        asked = (entry.text, entry.shown, room)
        if asked not in self._set:
            if len(self._set) > _KEPT:
                self._set.clear()
            self._set[asked] = self._laid(entry, room)
        return self._set[asked]

    def _laid(self, entry: Entry, room: int) -> list[str]:
        font = self.theme.font("base", strong=entry.shown)
        metrics = self.theme.metrics(font)
        if metrics.horizontalAdvance(entry.text) <= room:
            return [entry.text]
        return [elided(line, metrics, room) for line in in_lines(entry.text, font, metrics, (room, room))]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, c, px = self.theme, self.theme.colours, self.theme.px
        entry: Entry = index.data(_ENTRY)
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        room = area.adjusted(px(14), 0, -px(14), 0)
        if not entry.leads_to:
            painter.setFont(theme.font("caption", strong=True))
            painter.setPen(c["secondary"])
            foot = room.adjusted(0, 0, 0, -px(4))
            painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, entry.text)
            painter.restore()
            return
        if entry.shown:
            painter.fillRect(area, c["accent-soft"])
        elif option.state & QStyle.StateFlag.State_MouseOver:  # type: ignore[attr-defined]
            painter.fillRect(area, c["paper"])
        if option.state & QStyle.StateFlag.State_HasFocus and self.list.hasFocus():  # type: ignore[attr-defined]
            painter.setPen(c["accent"])
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption"))
        painter.setPen(c["warning" if entry.urgent else "secondary"])
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, entry.count)
        font = theme.font("base", strong=entry.shown)
        painter.setFont(font)
        painter.setPen(c["accent" if entry.shown else "ink"])
        lines = "\n".join(self._lines(entry, room.width() - self._beside(entry)))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, lines)
        painter.restore()
