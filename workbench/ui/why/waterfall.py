"""The waterfall: one row a term, a bar from where the sum was to where it goes, its amount and its evidence."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.domain.points import UNITS, shown
from workbench.ui.text import elided
from workbench.ui.theme import Theme
from workbench.ui.why.reasons import Reason, Reasons

_ROW_HEIGHT = 22
#: Where there is less room than this (at 100 %) for the words of a row, how many items it has is not said in it.
_NAME = 130
_TEXT, _BAR, _AMOUNT, _EVIDENCE = range(4)
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class _Cell(QStyledItemDelegate):
    def __init__(self, theme: Theme, table: Waterfall) -> None:
        super().__init__(table)
        self.theme, self.table = theme, table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(40, self.theme.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, c = self.theme, self.theme.colours
        area: QRect = option.rect  # type: ignore[attr-defined]
        reason: Reason = self.table.reasons[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(area, c["accent-soft"])
        if reason.look == "end":
            painter.setPen(c["control"])
            painter.drawLine(area.topLeft(), area.topRight())
        strong = reason.look == "end" or index.column() == _AMOUNT
        painter.setFont(theme.font("secondary", strong=strong))
        painter.setPen(c["ink"] if reason.look != "level" else c["secondary"])
        column = index.column()
        if column == _BAR:
            self._bar(painter, QRectF(area).adjusted(6, 5, -6, -5), reason)
        else:
            if column == _AMOUNT and reason.look in ("adds", "takes"):
                painter.setPen(c[reason.look])
            if column == _EVIDENCE:
                painter.setFont(theme.font("caption"))
                row = index.row()
                leads = self.table.counts[row] or self.table.has_sums(row)
                painter.setPen(c["accent" if leads else "warning"])
            side = Qt.AlignmentFlag.AlignLeft if column == _TEXT else Qt.AlignmentFlag.AlignRight
            room = area.adjusted(12 if column == _TEXT else 0, 0, -8, 0)
            text = elided(str(index.data()), painter.fontMetrics(), room.width())
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _bar(self, painter: QPainter, room: QRectF, reason: Reason) -> None:
        c = self.theme.colours
        low, high = self.table.scale
        if high <= low:
            return

        def place(value: float) -> float:
            return room.left() + room.width() * (min(max(value, low), high) - low) / (high - low)

        if low < 0:
            painter.setPen(c["line"])
            painter.drawLine(round(place(0)), round(room.top() - 4), round(place(0)), round(room.bottom() + 4))
        start, end = place(reason.low), place(reason.high)
        if end - start < 0.5:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            {"adds": c["adds"], "takes": c["takes"], "level": c["control"], "end": c["decoration"]}[reason.look]
        )
        painter.drawRoundedRect(QRectF(start, room.top(), max(end - start, 2), room.height()), 2, 2)


class _Terms(QAbstractTableModel):
    """The rows in words. They are put together when somebody asks: of hundreds, few are ever seen."""

    def __init__(self, table: Waterfall) -> None:
        super().__init__(table)
        self.table = table

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.table.reasons)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        reason = self.table.reasons[row]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (reason.text, "", reason.amount, self.table.evidence(row))[column]
            case Qt.ItemDataRole.ToolTipRole:
                return reason.text if column == _TEXT else reason.why
            case Qt.ItemDataRole.AccessibleTextRole if column == _BAR:
                return self.table.from_to(reason) if reason.low < reason.high else reason.text  # one cell of the two
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.table.headings[section]
        return super().headerData(section, way, role)


class Waterfall(QTableView):
    """The rows of a `Reasons`; `chosen` carries the row that was picked."""

    chosen = Signal(int)
    #: A row was double-clicked or entered: go to what it leads to.
    followed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.reasons: tuple[Reason, ...] = ()
        self.scale = (0.0, 10.0)
        #: The number of evidence items of each row, None where none is asked for.
        self.counts: list[int | None] = []
        self.headings = (self.tr("Term"), self.tr("Bar"), self.tr("Amount"), self.tr("Evidence"))
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("Terms of the move"))
        self.terms = _Terms(self)
        self.setModel(self.terms)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setItemDelegate(_Cell(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(30)
        for column in range(4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.current_row()))
        self.activated.connect(lambda index: self.followed.emit(index.row()))
        self.doubleClicked.connect(lambda index: self.followed.emit(index.row()))
        theme.rescaled.connect(self._fit)

    def current_row(self) -> int:
        """The row that is picked, −1 where none is: one that the keyboard only stands on is not."""
        picked = self.selectionModel().selectedRows()
        return picked[0].row() if picked else -1

    def pick_nothing(self) -> None:
        """Let go of the row that is picked."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def show_reasons(self, reasons: Reasons, counts: list[int | None]) -> None:
        """Show other rows; ``counts`` has the number of evidence items of each, None where none is asked for."""
        if (reasons.rows, reasons.scale, counts) == (self.reasons, self.scale, self.counts):
            return
        keep = self.current_row()
        self.blockSignals(True)
        self.terms.beginResetModel()
        self.reasons, self.scale, self.counts = reasons.rows, reasons.scale, counts
        self.terms.endResetModel()
        self.clearSpans()
        for row, reason in enumerate(reasons.rows):
            if reason.low == reason.high:
                self.setSpan(row, _TEXT, 1, 2)  # where there is no bar, the words have its room
        if 0 <= keep < len(reasons.rows):
            self.selectRow(keep)
        self.blockSignals(False)
        self._fit()
        self.updateGeometry()
        self.viewport().update()

    def evidence(self, row: int) -> str:
        """What is said of a row's evidence."""
        count = self.counts[row]
        if self.has_sums(row):
            return self.tr("the sums")
        if count is None:
            return ""
        return self.tr("%n item(s)", "", count) if count else self.tr("no evidence")

    def has_sums(self, row: int) -> bool:
        """Whether a row is what the terms come to, so that choosing it is asking for the arithmetic."""
        return self.reasons[row].look == "end"

    def from_to(self, reason: Reason) -> str:
        """A bar in words."""
        low, high = (shown(round(end * UNITS)) for end in (reason.low, reason.high))
        return self.tr("{low} to {high}").format(low=low, high=high)

    def sizeHint(self) -> QSize:
        rows = min(max(len(self.reasons), 3), 8)
        return QSize(256, rows * self.theme.px(_ROW_HEIGHT) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape picks nothing any more."""
        if event.key() == Qt.Key.Key_Escape and self.current_row() >= 0:
            self.pick_nothing()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _wide(self, words: set[str], least: int) -> int:
        """How wide a column of short words has to be."""
        metrics = self.theme.metrics(self.theme.font("base", strong=True))
        return max([least, *(metrics.horizontalAdvance(text) + self.theme.px(14) for text in words)])

    def _fit(self) -> None:
        width = self.viewport().width()
        amount = self._wide({reason.amount for reason in self.reasons}, self.theme.px(56))
        told_beside = {self.evidence(row) for row in range(len(self.reasons))}
        evidence = self._wide(told_beside, self.theme.px(84))
        if amount + evidence > width * 0.55:
            evidence = self.theme.px(84)  # the words of the row come first
        bars = self.scale[1] > self.scale[0]
        # The evidence of the row that is picked stands beside the rows in any case.
        told = any(told_beside) and width - amount - evidence >= self.theme.px(_NAME)
        self.setColumnHidden(_EVIDENCE, not told)
        room = width - amount - (evidence if told else 0)
        text = min(max(round(room * 0.62), 120), self.theme.px(420)) if bars else room
        self.setColumnHidden(_BAR, not bars)
        self.setColumnWidth(_TEXT, text)
        self.setColumnWidth(_AMOUNT, amount)
        self.setColumnWidth(_EVIDENCE, evidence)
        self.setColumnWidth(_BAR, max(room - text, 40))
        self.verticalHeader().setDefaultSectionSize(self.theme.px(_ROW_HEIGHT))
