"""What is shown of an answer as a picture that says by itself what it is: under a title, without bars to scroll."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from workbench.ui.charts.chart import picture
from workbench.ui.controls.table import Table
from workbench.ui.theme import Theme

#: The most rows of a table that are painted, the widest a column is, and the widest all of them are (at 100 %).
MOST_ROWS, _WIDEST, _ALL = 100, 300, 1100
#: What is left free around the picture, between columns, and above and below a row.
_EDGE, _BETWEEN, _ABOVE = 16, 18, 5
_WRAP = Qt.TextFlag.TextWordWrap


def widget_on_paper(theme: Theme, widget: QWidget, title: str, subtitle: str, note: str = "") -> QPixmap:
    """A widget as it stands, under a title, with a note below."""

    def paint(painter: QPainter) -> None:
        widget.render(painter, QPoint())

    return _titled(theme, widget.width(), widget.height(), paint, title, subtitle, note)


def table_on_paper(theme: Theme, table: Table, title: str, subtitle: str, note: str = "") -> QPixmap:
    """All rows of a table, or the first hundred, whatever is scrolled out of sight."""
    sheet = _Sheet(theme, table)
    return _titled(theme, sum(sheet.widths), sum(sheet.heights), sheet.paint, title, subtitle, note)


def _titled(
    theme: Theme, width: int, height: int, paint: Callable[[QPainter], None], title: str, subtitle: str, note: str
) -> QPixmap:
    width = max(width, theme.px(360))
    above = [(theme.font("heading", strong=True), title, "ink"), (theme.font("secondary"), subtitle, "secondary")]
    below = [(theme.font("secondary"), note, "secondary")]
    tall = [
        theme.metrics(font).boundingRect(0, 0, width, 10_000, _WRAP, text).height() + 4 if text else 0
        for font, text, _ in above + below
    ]
    head, foot = tall[0] + tall[1] + 8, tall[2] + 8

    def everything(painter: QPainter) -> None:
        tops = [_EDGE, _EDGE + tall[0], _EDGE + head + height + 8]
        for (font, text, tone), top, high in zip(above + below, tops, tall, strict=True):
            painter.setFont(font)
            painter.setPen(theme.colours[tone])
            painter.drawText(QRectF(_EDGE, top, width, high), _WRAP, text)
        painter.translate(_EDGE, _EDGE + head)
        paint(painter)

    return picture(theme, width + 2 * _EDGE, head + height + foot + 2 * _EDGE, everything)


class _Sheet:
    """A table laid out for paper: how wide its columns are and how high its rows, the headings first."""

    def __init__(self, theme: Theme, table: Table) -> None:
        self.theme, self.table = theme, table
        self.count, self.columns = min(len(table.rows()), MOST_ROWS), len(table.headings())
        self.fonts = (theme.font("caption", strong=True), theme.font())
        self.widths = self._widths()
        self.heights = [self._height(row) for row in range(-1, self.count)]

    def _text(self, row: int, column: int) -> str:
        return self.table.headings()[column] if row < 0 else self.table.look(row, column).text

    def _widths(self) -> list[int]:
        most, found = self.theme.px(_WIDEST), []
        heads, cells = (self.theme.metrics(font) for font in self.fonts)
        for column in range(self.columns):
            advance = heads.horizontalAdvance(self._text(-1, column))
            advances = [cells.horizontalAdvance(self._text(row, column)) for row in range(self.count)]
            found.append(min(max([advance, *advances]) + 2, most) + _BETWEEN)
        while sum(found) > self.theme.px(_ALL) and max(found) > self.theme.px(90):
            found[found.index(max(found))] -= self.theme.px(10)
        return found

    def _height(self, row: int) -> int:
        metrics = self.theme.metrics(self.fonts[row >= 0])
        inner = [width - _BETWEEN for width in self.widths]
        lines = [
            metrics.boundingRect(0, 0, wide, 10_000, _WRAP, self._text(row, at)).height()
            for at, wide in enumerate(inner)
        ]
        return max([metrics.height(), *lines]) + 2 * _ABOVE

    def paint(self, painter: QPainter) -> None:
        """Paint all of it from the present place on."""
        top, c = 0, self.theme.colours
        for row, high in zip(range(-1, self.count), self.heights, strict=True):
            left = 0
            painter.setFont(self.fonts[row >= 0])
            for column, wide in enumerate(self.widths):
                look = self.table.look(max(row, 0), column)
                if row >= 0 and look.ground is not None:
                    painter.fillRect(QRectF(left, top, wide, high), look.ground)
                painter.setPen((look.ink or c["ink"]) if row >= 0 else c["secondary"])
                side = Qt.AlignmentFlag.AlignRight if look.right else Qt.AlignmentFlag.AlignLeft
                room = QRectF(left + _BETWEEN / 2, top, wide - _BETWEEN, high)
                painter.drawText(room, _WRAP | Qt.AlignmentFlag.AlignVCenter | side, self._text(row, column))
                left += wide
            top += high
            painter.setPen(QPen(c["line"], 1))
            painter.drawLine(0, top, left, top)
