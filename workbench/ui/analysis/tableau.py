"""The tableau: conditions as rows, scenarios as columns, equal states beside each other as one field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.drawing.palette import mix
from workbench.ui.controls.for_spreadsheets import for_spreadsheets
from workbench.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
#: How much of its colour a state's field has: text on it stays legible.
_TINT = 0.24


@dataclass(frozen=True, eq=False)
class Strip:
    """One row: its title, what it is about (None: a figure), the place of what each column shows, and their words."""

    title: str
    about: str | None
    places: np.ndarray
    words: Sequence[str]

    def text(self, column: int) -> str:
        """What a column shows."""
        return self.words[int(self.places[column])]

    def run(self, column: int, low: int, high: int) -> tuple[int, int]:
        """The first and last of the columns around one, within bounds, that show the same; a figure stands alone."""
        if self.about is None:
            return column, column
        differs = np.flatnonzero(self.places[low : high + 1] != self.places[column]) + low
        before, after = differs[differs < column], differs[differs > column]
        return int(before[-1]) + 1 if len(before) else low, int(after[0]) - 1 if len(after) else high


class _Strips(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strips: list[Strip] = []
        self.names: list[str] = []

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.strips)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        strip = self.strips[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return strip.text(index.column())
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{strip.title}: {strip.text(index.column())} ({self.names[index.column()]})"
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.names[section] if way == Qt.Orientation.Horizontal else self.strips[section].title
        if role == Qt.ItemDataRole.AccessibleTextRole and way == Qt.Orientation.Horizontal:
            return QCoreApplication.translate("ConsistentPage", "Scenario {number}").format(number=self.names[section])
        if role == Qt.ItemDataRole.ToolTipRole and way == Qt.Orientation.Vertical:
            return self.strips[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and way == Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        return None


class _Field(QStyledItemDelegate):
    """Paints its part of a field, and the words where the field begins to be seen."""

    def __init__(self, theme: Theme, view: Tableau) -> None:
        super().__init__(view)
        self.theme, self.view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, c, view = self.theme, self.theme.colours, self.view
        area: QRect = option.rect  # type: ignore[attr-defined]
        strip = view.strips.strips[index.row()]
        first, last = strip.run(index.column(), *view.seen())
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, view.ground(strip, index.column()))
        painter.setPen(c["line"])
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if last == index.column():
            painter.drawLine(area.topRight(), area.bottomRight())
        width = view.columnWidth(0)
        left = view.columnViewportPosition(first)
        right = view.columnViewportPosition(last) + width
        if strip.about:  # words stand where one sees them; a figure that is scrolled half out of sight is no other one
            left, right = max(left, 0), min(right, view.viewport().width())
        words = QRect(left, area.top(), right - left, area.height())
        chosen = option.state & QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]
        painter.setFont(theme.font("secondary", strong=bool(chosen) and first == last))
        painter.setPen(c["ink" if strip.about else "secondary"])
        words.adjust(theme.px(6), 0, -theme.px(4), 0)
        text = painter.fontMetrics().elidedText(strip.text(index.column()), Qt.TextElideMode.ElideRight, words.width())
        side = Qt.AlignmentFlag.AlignLeft if strip.about else Qt.AlignmentFlag.AlignHCenter  # figures as their heads
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | side, text)
        if chosen:
            pen = painter.pen()
            pen.setColor(c["accent"])
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()


class Tableau(QTableView):
    """Shows strips. `looked_at` tells what the row is about (None: a figure) and the place of the column."""

    looked_at = Signal(object, int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.strips = _Strips(self)
        self.setModel(self.strips)
        self.setAccessibleName(name)
        self.setItemDelegate(_Field(theme, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(theme.px(18))
            header.setHighlightSections(True)
        self.horizontalHeader().sectionClicked.connect(
            lambda column: self.setCurrentIndex(self.strips.index(0, column))
        )
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        theme.rescaled.connect(self.restyle)
        self.restyle()

    def show_strips(self, names: Sequence[str], strips: Sequence[Strip]) -> None:
        """Show other rows and columns."""
        self.strips.beginResetModel()
        self.strips.names, self.strips.strips = list(names), list(strips)
        self.strips.endResetModel()
        self._give_names_room()

    def look_at(self, about: str | None, column: int) -> None:
        """Go to a field; to the first row of the column where no row is about this."""
        row = next((n for n, strip in enumerate(self.strips.strips) if strip.about == about), 0)
        self.setCurrentIndex(self.strips.index(row, column))

    def as_text(self) -> str:
        """All of it, with tabs between the columns, as spreadsheets take it."""
        lines = [["", *self.strips.names]]
        for strip in self.strips.strips:
            words = np.array([for_spreadsheets(word) for word in strip.words], dtype=object)
            lines.append([for_spreadsheets(strip.title), *words[strip.places]])
        return "\n".join("\t".join(line) for line in lines)

    def restyle(self) -> None:
        """Take up another text size."""
        self.horizontalHeader().setDefaultSectionSize(self.theme.px(76))
        self.verticalHeader().setDefaultSectionSize(self.theme.px(27))
        self._give_names_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_names_room()

    def _give_names_room(self) -> None:
        """Let the names of conditions be as wide as they need where there is room for many scenarios beside them."""
        names = self.verticalHeader()
        least, most = self.theme.px(200), max(self.width() // 4, self.theme.px(200))
        names.setFixedWidth(min(max(names.sizeHint().width(), least), most))

    def seen(self) -> tuple[int, int]:
        """The first and last column that is to be seen."""
        last = self.columnAt(self.viewport().width() - 1)
        return max(self.columnAt(0), 0), last if last >= 0 else len(self.strips.names) - 1

    def ground(self, strip: Strip, column: int) -> QColor:
        """The ground of a field: its state's colour, faint."""
        panel = self.theme.colours["panel"]
        if strip.about is None:
            return panel
        place = int(strip.places[column])
        return QColor(mix(panel.name(), self.theme.hue(place).name(), _TINT)) if place >= 0 else panel

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        if current.isValid():
            self.looked_at.emit(self.strips.strips[current.row()].about, current.column())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
