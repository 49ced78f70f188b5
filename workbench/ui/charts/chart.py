"""The chart on the screen: a list whose rows are painted, so that keyboard and screen readers find what eyes find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.charts.rows import ChartRow, Columns, Frame, columns, head_height, paint_head, paint_row, row_height
from workbench.ui.controls.listed import Listed
from workbench.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
#: A picture has so many pixels for each of the screen.
SHARPNESS = 2
_WRAP = Qt.TextFlag.TextWordWrap


class _Rows(Listed[ChartRow]):
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
        return None


class _Row(QStyledItemDelegate):
    def __init__(self, chart: Chart) -> None:
        super().__init__(chart)
        self.chart = chart

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, row_height(self.chart.theme, self.chart.rows()[index.row()], self.chart.columns()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        chart, c = self.chart, self.chart.theme.colours
        room = QRectF(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, c["accent-soft"] if chosen else c["paper"])
        paint_row(painter, chart.theme, chart.frame_, chart.rows()[index.row()], room, chart.columns())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(c["accent"], 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()


class _Head(QWidget):
    """The captions, which stay where the rows are scrolled."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart)
        self.chart = chart
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_head(painter, self.chart.theme, self.chart.frame_, self.chart.columns())
        painter.end()


class Chart(QListView):
    """Rows of bars. `chosen` tells what the row is about that somebody clicked or pressed Enter on."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.frame_ = theme, Frame()
        self._rows = _Rows(self)
        self._columns: tuple[int, Columns] | None = None
        self._head = _Head(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.rescaled.connect(self._restyle)

    def show_rows(self, rows: Sequence[ChartRow], frame: Frame) -> None:
        """Show other rows, keeping the keyboard on the row about the same thing where there is one."""
        at = self.currentIndex().row()
        about = self.rows()[at].about if 0 <= at < len(self.rows()) else None
        self.frame_ = frame
        self._rows.show_rows(tuple(rows))
        self._restyle()
        self.point_at(about)

    def rows(self) -> Sequence[ChartRow]:
        """The rows shown."""
        return self._rows.rows

    def point_at(self, about: object) -> None:
        """Select the row about this, or the first; the first is only where the keyboard begins."""
        found = next((n for n, row in enumerate(self.rows()) if about is not None and row.about == about), None)
        if found is not None:
            self.setCurrentIndex(self._rows.index(found))

    def columns(self) -> Columns:
        """Where everything stands at the present width."""
        # The room of the scroll bar is left free also where there is none, so that nothing shifts when one comes.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        if self._columns is None or self._columns[0] != width:
            self._columns = (width, columns(self.theme, self.rows(), self.frame_, width))
        return self._columns[1]

    def as_picture(self, title: str, subtitle: str = "") -> QPixmap:
        """All rows under a title, as sharp as print wants it, whatever is scrolled out of sight."""
        theme, rows, frame = self.theme, self.rows(), self.frame_
        width, edge = max(self.viewport().width(), 480), 16
        lines = [(theme.font("heading", strong=True), title, "ink"), (theme.font("secondary"), subtitle, "secondary")]
        lines = [line for line in lines if line[1]]
        tall = [
            theme.metrics(font).boundingRect(0, 0, width - 12, 999, _WRAP, text).height() for font, text, _ in lines
        ]
        titles = sum(tall) + 4 * len(tall) + 8
        at = columns(theme, rows, frame, width)
        head, heights = head_height(theme, frame, at), [row_height(theme, row, at) for row in rows]
        height = edge + titles + head + sum(heights) + edge

        def paint(painter: QPainter) -> None:
            top = float(edge)
            for (font, text, tone), line in zip(lines, tall, strict=True):
                painter.setFont(font)
                painter.setPen(theme.colours[tone])
                painter.drawText(QRectF(6, top, width - 12, line), _WRAP, text)
                top += line + 4
            top += 8
            painter.translate(0, top)
            paint_head(painter, theme, frame, at)
            painter.translate(0, head)
            for row, each in zip(rows, heights, strict=True):
                paint_row(painter, theme, frame, row, QRectF(0, 0, width, each), at)
                painter.translate(0, each)

        return picture(theme, width, height, paint)

    # ── how it stands ────────────────────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_head()
        self.scheduleDelayedItemsLayout()  # names may need another line now, or no longer

    def _place_head(self) -> None:
        height = head_height(self.theme, self.frame_, self.columns())
        self.setViewportMargins(0, height, 0, 0)
        self._head.setGeometry(0, 0, self.width(), height)
        self._head.update()

    def _restyle(self) -> None:
        self._columns = None
        self._place_head()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(
            480,
            head_height(self.theme, self.frame_, self.columns())
            + row_height(self.theme) * max(len(self.rows()), 1)
            + 6,
        )

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows()[index.row()].about)


def picture(theme: Theme, width: int, height: int, paint: Callable[[QPainter], None]) -> QPixmap:
    """A picture of so many pixels of the screen, twice as fine, on the ground that charts stand on."""
    found = QPixmap(width * SHARPNESS, height * SHARPNESS)
    found.setDevicePixelRatio(SHARPNESS)
    found.fill(theme.colours["panel"])
    painter = QPainter(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return found
