"""The headings of a grid: blocks with their title and what is in them, legible however much there is of it."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from workbench.ui.judgements.grids import Head
from workbench.ui.text import elided, in_lines, parted
from workbench.ui.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Headings(QHeaderView):
    """Paints the sections that are seen, and over each run of one block its title, wherever the block begins."""

    def __init__(self, theme: Theme, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(way, parent)
        self.theme = theme
        self.heads: list[Head] = []
        self.current = -1
        self.outer, self.inner = 160, 90
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def measure(self, outer: int, inner: int, section: int) -> None:
        """How much room block titles and own titles have, and how wide a section is."""
        self.outer, self.inner = outer, inner
        self.setMinimumSectionSize(section)
        self.setDefaultSectionSize(section)
        self.updateGeometry()

    def show_heads(self, heads: list[Head], current: int) -> None:
        """Show other headings."""
        self.heads, self.current = heads, current
        self.viewport().update()

    def sizeHint(self) -> QSize:
        across = self.outer + self.inner
        return QSize(100, across) if self.orientation() == Qt.Orientation.Horizontal else QSize(across, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.theme.colours["panel"])
        flat = self.orientation() == Qt.Orientation.Horizontal
        end = self.viewport().width() if flat else self.viewport().height()
        first, last = self.logicalIndexAt(0), self.logicalIndexAt(end - 1)
        if not self.heads or first < 0:
            painter.end()
            return
        seen = range(first, (last if last >= 0 else len(self.heads) - 1) + 1)
        for _, run in groupby(seen, key=lambda at: self.heads[at].block if at < len(self.heads) else ""):
            places = [at for at in run if at < len(self.heads)]
            if places:
                self._block(painter, places, flat, end)
        painter.end()

    def _block(self, painter: QPainter, places: list[int], flat: bool, end: int) -> None:
        c = self.theme.colours
        size = self.sectionSize(0)
        start = max(self.sectionViewportPosition(places[0]), 0)
        stop = min(self.sectionViewportPosition(places[-1]) + size, end)
        chosen = self.current in places
        painter.setFont(self.theme.font("secondary", strong=True))
        painter.setPen(c["accent"] if chosen else c["ink"])
        self._text(painter, self._band(start, stop - start, 0, self.outer), self.heads[places[0]].title, flat)
        painter.setFont(self.theme.font("caption"))
        for at in places:
            area = self._band(self.sectionViewportPosition(at), size, self.outer, self.inner)
            if at == self.current:
                painter.fillRect(area, c["accent-soft"])
            painter.setPen(c["ink"] if at == self.current else c["secondary"])
            self._text(painter, area, self.heads[at].own, flat)
        painter.setPen(c["line"])
        edge = self.sectionViewportPosition(places[-1]) + size - 1
        across = self.outer + self.inner
        painter.drawLine(*((edge, 0, edge, across) if flat else (0, edge, across, edge)))

    def _band(self, start: int, length: int, offset: int, depth: int) -> QRect:
        if self.orientation() == Qt.Orientation.Horizontal:
            return QRect(start, offset, length, depth)
        return QRect(offset, start, depth, length)

    def _text(self, painter: QPainter, area: QRect, text: str, flat: bool) -> None:
        metrics = painter.fontMetrics()
        if not flat:
            room = area.adjusted(8, 0, -4, 0)
            if room.height() > 2 * metrics.height():
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(room.adjusted(0, 4, 0, 0), flags, text)
            else:
                painter.drawText(room, _LEFT, elided(text, metrics, room.width()))
            return
        painter.save()
        painter.setClipRect(area)
        painter.translate(area.left(), area.bottom())
        painter.rotate(-90)
        room = QRect(6, 0, area.height() - 10, area.width())
        font, lines = self.upright(text, painter.font(), room.width(), room.height())
        painter.setFont(font)
        line = painter.fontMetrics().height()
        top = (room.height() - len(lines) * line) // 2
        for number, words in enumerate(lines):
            painter.drawText(QRect(room.left(), top + number * line, room.width(), line), _LEFT, words)
        painter.restore()

    def upright(self, text: str, font: QFont, length: int, breadth: int) -> tuple[QFont, list[str]]:
        """How a text stands in ``length`` by ``breadth`` pixels: in ``font`` if it is whole in it, else smaller, else
        with hyphens in words that are longer than a line, else with an ellipsis.
        """
        small = self.theme.font("caption", strong=font.weight() == QFont.Weight.DemiBold)
        lines: list[str] = []
        for one, hyphens in ((font, False), (small, False), (font, True), (small, True)):
            metrics = self.theme.metrics(one)
            most = max(breadth // metrics.height(), 1)
            words = parted(text, metrics, length) if hyphens else text
            lines = in_lines(words, one, metrics, [length] * most)
            if words.split() == " ".join(lines).split() and all(
                metrics.horizontalAdvance(line) <= length for line in lines
            ):
                return one, lines
        return small, [elided(line, metrics, length) for line in lines]
