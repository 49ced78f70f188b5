"""How a passage is set: its lines, its number and page at the left, what is drawn from it at the right.

Each row is laid out when it is first seen at a width; the heights are kept until the width or the type changes.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.evidence.paragraphs import PARAGRAPH, Paragraph
from workbench.ui.evidence.wording import Words
from workbench.ui.text import broken, elided
from workbench.ui.theme import Theme

#: The widest line, the room for numbers at the left and for marks at the right, the room between paragraphs (100 %).
_LINE, _NUMBERS, _MARKS, _BETWEEN = 640, 56, 104, 18
#: A text narrower than this (at 100 %) gets the room for marks as well: they stand beneath it then.
_NARROW = 220
#: How far one line stands below the other, in heights of the type.
_LEADING = 1.32
#: So many rows that were seen stay in lines.
_IN_SIGHT = 60
#: Around a text this many pixels belong to it for a hand; the widest slip under a dragging hand (100 %).
_NEAR, _SLIP = 6, 320


class Typeset(QStyledItemDelegate):
    """Sets the rows of a list, and knows where in them each letter stands."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme, self.view = theme, view
        self.words: Words | None = None
        self._width = 0
        self._heights: dict[int, int] = {}
        self._seen: dict[int, tuple[QTextLayout, int]] = {}

    def forget(self) -> None:
        """Lay everything out again when it is next seen."""
        self._heights.clear()
        self._seen.clear()

    def _room(self) -> tuple[int, int]:
        """Where the text begins, and how wide it is; what was laid out for another width is forgotten."""
        px, whole = self.theme.px, self.view.viewport().width()
        beside = px(16) if self._beneath() else px(_MARKS) + px(24)
        width = max(min(px(_LINE), whole - px(_NUMBERS) - beside), px(120))
        spare = 0 if self._beneath() else whole - px(_NUMBERS) - px(_MARKS) - width
        if width != self._width:
            self.forget()
            self._width = width
        return px(_NUMBERS) + max(spare // 3, 0), width

    def _beneath(self) -> bool:
        """Whether the marks stand beneath the text, for there is too little room beside it."""
        px = self.theme.px
        return self.view.viewport().width() - px(_NUMBERS) - px(_MARKS) - px(24) < px(_NARROW)

    def _in_sight(self, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[QTextLayout, int]:
        """The text of a row that is in sight, as `_laid`; it stays in lines, for it is painted again and again."""
        at, row = index.row(), index.data(PARAGRAPH)
        if at not in self._seen:
            if len(self._seen) >= _IN_SIGHT:
                self._seen.clear()
            self._seen[at] = self._laid(row, width, kept=True)
        return self._seen[at]

    def _laid(self, row: Paragraph, width: int, kept: bool = False) -> tuple[QTextLayout, int]:
        """The text in lines, and how high they are together; ``kept`` with its letters in their places."""
        theme = self.theme
        font = theme.font("heading", strong=not row.passage)
        laid = QTextLayout(row.shown, font)
        laid.setCacheEnabled(kept)
        laid.setTextOption(broken(row.shown))
        step = theme.metrics(font).height() * _LEADING
        top = 0.0
        laid.beginLayout()
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += step
        laid.endLayout()
        return laid, round(top)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        at, (_, width) = index.row(), self._room()
        if at not in self._heights:
            row: Paragraph = index.data(PARAGRAPH)
            _, height = self._laid(row, width)
            if row.passage:
                caption = self.theme.metrics(self.theme.font("caption")).height()
                beneath = self._beneath()
                beside = max(0 if beneath else len(row.beside), 2 if row.page else 1) * (caption + 3)
                marks = caption + 3 if beneath and row.beside else 0
                self._heights[at] = max(height + marks, beside) + self.theme.px(_BETWEEN)
            else:
                self._heights[at] = height + self.theme.px(_BETWEEN if at == 0 else 26)
        return QSize(self.view.viewport().width() - 1, self._heights[at])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, c = self.theme, self.theme.colours
        row: Paragraph = index.data(PARAGRAPH)
        area: QRect = option.rect  # type: ignore[attr-defined]
        left, width = self._room()
        laid, high = self._in_sight(index, width)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(area, c["changed"])
        if option.state & QStyle.StateFlag.State_HasFocus and self.view.hasFocus():  # type: ignore[attr-defined]
            painter.fillRect(area.left(), area.top(), 3, area.height(), c["accent"])
        top = area.top() + theme.px(_BETWEEN) // 2
        if not row.passage:
            top = area.bottom() - theme.px(_BETWEEN) // 2 - round(laid.boundingRect().height())
        painter.setPen(c["ink" if row.text else "secondary"])
        self._draw(painter, row, laid, QPointF(area.left() + left, top))
        if row.passage:
            self._margins(painter, row, area, (left, top), chosen)
            self._marks(painter, row, area, QRect(left, top, width, high))
        painter.restore()

    def _draw(self, painter: QPainter, row: Paragraph, laid: QTextLayout, at: QPointF) -> None:
        """The text, with the words that are selected in it, or a caret where one is."""
        words = self.words if self.words is not None and row.text and self.words.passage == row.passage else None
        if not words:
            laid.draw(painter, at)
            if words is not None and self.view.hasFocus():
                painter.setPen(self.theme.colours["accent"])
                laid.drawCursor(painter, at, words.end, 2)
            return
        start, end = words.span
        look = QTextCharFormat()
        look.setBackground(self.theme.colours["accent"])
        look.setForeground(self.theme.colours["on-accent"])
        chosen = QTextLayout.FormatRange()
        chosen.start, chosen.length, chosen.format = start, end - start, look
        laid.draw(painter, at, [chosen])

    def place_at(self, index: QModelIndex, area: QRect, point: QPoint, near: bool = False) -> int | None:
        """The place in a row's text on which a point is; None beside the text, or with ``near`` the nearest."""
        left, width = self._room()
        laid, high = self._in_sight(index, width)
        x, y = point.x() - area.left() - left, point.y() - area.top() - self.theme.px(_BETWEEN) // 2
        if not near and not (-_NEAR <= x <= width + _NEAR and -_NEAR <= y <= high):
            return None
        if not index.data(PARAGRAPH).text:
            return 0 if near else None
        at = max((n for n in range(laid.lineCount()) if laid.lineAt(n).y() <= y), default=0)
        line = laid.lineAt(at)
        if not near and not line.naturalTextRect().adjusted(-_NEAR, 0, _NEAR, 0).left() <= x:
            return None
        found = line.xToCursor(x)
        return int(found[0] if isinstance(found, tuple) else found)

    def line_at(self, index: QModelIndex, area: QRect, place: int) -> QRect:
        """The line in which a place of a row's text is."""
        left, width = self._room()
        laid, _ = self._in_sight(index, width)
        line = laid.lineForTextPosition(place)
        high = round(line.height()) + self.theme.px(_BETWEEN)
        return QRect(area.left() + left, area.top() + round(line.y()), width, high)

    def slip(self, number: str, text: str) -> QPixmap:
        """What is under a hand that drags a passage: its number and how it begins."""
        theme, c, px = self.theme, self.theme.colours, self.theme.px
        strong, plain = theme.font("caption", strong=True), theme.font("caption")
        begin = theme.metrics(strong).horizontalAdvance(number) + px(8)
        words = elided(text, theme.metrics(plain), px(_SLIP) - begin - px(20))
        wide = begin + theme.metrics(plain).horizontalAdvance(words) + px(20)
        high, ratio = theme.metrics(plain).height() + px(10), self.view.devicePixelRatioF()
        made = QPixmap(round(wide * ratio), round(high * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(0, 0, 0, 0))
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(c["accent"])
        painter.setBrush(c["panel"])
        painter.drawRoundedRect(QRect(0, 0, wide - 1, high - 1), 4, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(c["accent"])
        painter.setFont(strong)
        painter.drawText(QRect(px(10), 0, begin, high), middle, number)
        painter.setPen(c["ink"])
        painter.setFont(plain)
        painter.drawText(QRect(px(10) + begin, 0, wide - begin - px(14), high), middle, words)
        painter.end()
        return made

    def _margins(self, painter: QPainter, row: Paragraph, area: QRect, text: tuple[int, int], chosen: bool) -> None:
        """The number and the page at the left."""
        theme, c = self.theme, self.theme.colours
        left, top = text
        font = theme.font("caption", strong=chosen)
        painter.setFont(font)
        high = theme.metrics(font).height() + 3
        numbers = QRect(area.left(), top + 2, left - theme.px(14), high)
        painter.setPen(c["accent" if chosen else "secondary"])
        painter.drawText(numbers, Qt.AlignmentFlag.AlignRight, row.number)
        if row.page:
            painter.setPen(c["secondary"])
            place = self.tr("p. {page}").format(page=row.page)
            painter.drawText(numbers.translated(0, high), Qt.AlignmentFlag.AlignRight, place)

    def _marks(self, painter: QPainter, row: Paragraph, area: QRect, text: QRect) -> None:
        """What is drawn from a passage: at the right of its text, or in a line beneath."""
        theme, font = self.theme, self.theme.font("caption")
        metrics = theme.metrics(font)
        high = metrics.height() + 3
        marks = QRect(area.left() + text.right() + theme.px(18), text.top() + 2, theme.px(_MARKS), high)
        if self._beneath():
            marks = QRect(area.left() + text.left(), text.top() + text.height(), text.width(), high)
        painter.setFont(font)
        for words, tone in row.beside:
            painter.setPen(theme.colours[tone])
            painter.drawText(marks, Qt.AlignmentFlag.AlignLeft, words)
            if self._beneath():
                marks.setLeft(marks.left() + metrics.horizontalAdvance(words) + theme.px(12))
            else:
                marks.translate(0, high)
