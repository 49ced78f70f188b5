"""The waterfall: one row a term, a bar from where the sum was to where it goes, its amount and its evidence."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.domain.points import UNITS, shown
from workbench.ui.text import elided
from workbench.ui.theme import Theme
from workbench.ui.why.reasons import Reason, Reasons

_ROW = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 22
_TEXT, _BAR, _AMOUNT, _EVIDENCE = range(4)


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
                painter.setPen(c["accent"] if index.data(_ROW) else c["warning"])
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


class Waterfall(QTableWidget):
    """The rows of a `Reasons`; `chosen` carries the row that was picked."""

    chosen = Signal(int)
    #: A row was double-clicked or entered: go to what it leads to.
    followed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.theme = theme
        self.reasons: tuple[Reason, ...] = ()
        self.scale = (0.0, 10.0)
        self._counts: list[int | None] = []
        self.setAccessibleName(self.tr("Terms of the move"))
        self.setHorizontalHeaderLabels([self.tr("Term"), self.tr("Bar"), self.tr("Amount"), self.tr("Evidence")])
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
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
        self.itemSelectionChanged.connect(lambda: self.chosen.emit(self.currentRow()))
        self.cellActivated.connect(lambda row, _: self.followed.emit(row))
        self.cellDoubleClicked.connect(lambda row, _: self.followed.emit(row))
        theme.changed.connect(self._fit)

    def show_reasons(self, reasons: Reasons, counts: list[int | None]) -> None:
        """Show other rows; ``counts`` has the number of evidence items of each, None where none is asked for."""
        if (reasons.rows, reasons.scale, counts) == (self.reasons, self.scale, self._counts):
            return
        self._counts = counts
        keep = self.currentRow()
        self.blockSignals(True)
        self.reasons, self.scale = reasons.rows, reasons.scale
        self.clearSpans()
        self.setRowCount(len(reasons.rows))
        for row, (reason, count) in enumerate(zip(reasons.rows, counts, strict=True)):
            evidence = "" if count is None else self.tr("no evidence") if not count else self._counted(count)
            for column, text in enumerate((reason.text, "", reason.amount, evidence)):
                item = QTableWidgetItem(text)
                item.setData(_ROW, bool(count))
                if column == _BAR and reason.low < reason.high:
                    item.setData(
                        Qt.ItemDataRole.AccessibleTextRole,
                        self.tr("{low} to {high}").format(
                            low=shown(round(reason.low * UNITS)), high=shown(round(reason.high * UNITS))
                        ),
                    )
                item.setToolTip(reason.text if column == _TEXT else reason.why)
                self.setItem(row, column, item)
            if reason.low == reason.high:
                self.setSpan(row, _TEXT, 1, 2)  # where there is no bar, the words have its room
            self.setRowHeight(row, self.theme.px(_ROW_HEIGHT))
        if 0 <= keep < len(reasons.rows):
            self.selectRow(keep)
        self.blockSignals(False)
        self._fit()
        self.updateGeometry()
        self.viewport().update()

    def _counted(self, count: int) -> str:
        return self.tr("%n item(s)", "", count)

    def sizeHint(self) -> QSize:
        rows = min(max(self.rowCount(), 3), 8)
        return QSize(256, rows * self.theme.px(_ROW_HEIGHT) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape picks nothing any more."""
        if event.key() == Qt.Key.Key_Escape and self.currentRow() >= 0:
            self.setCurrentCell(-1, -1)
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _wide(self, column: int, least: int) -> int:
        """How wide a column of short words has to be."""
        metrics = self.theme.metrics(self.theme.font("base", strong=True))
        items = (self.item(row, column) for row in range(self.rowCount()))
        return max([least, *(metrics.horizontalAdvance(item.text()) + self.theme.px(14) for item in items if item)])

    def _fit(self) -> None:
        width = self.viewport().width()
        amount, evidence = self._wide(_AMOUNT, self.theme.px(56)), self._wide(_EVIDENCE, self.theme.px(84))
        if amount + evidence > width * 0.55:
            evidence = self.theme.px(84)  # the words of the row come first
        bars = self.scale[1] > self.scale[0]
        room = width - amount - evidence
        text = min(max(round(room * 0.62), 120), self.theme.px(420)) if bars else room
        self.setColumnHidden(_BAR, not bars)
        self.setColumnWidth(_TEXT, text)
        self.setColumnWidth(_AMOUNT, amount)
        self.setColumnWidth(_EVIDENCE, evidence)
        self.setColumnWidth(_BAR, max(width - text - amount - evidence, 40))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.theme.px(_ROW_HEIGHT))
