"""Lines to be read: headings, sentences, what speaks for and against, what leads somewhere; walked by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.ui.theme import Theme

Look = Literal["heading", "plain", "quiet", "adds", "takes"]
_LINE = Qt.ItemDataRole.UserRole
_WRAP = Qt.TextFlag.TextWordWrap
_SIDE, _BAR = 12, 10


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its text, its look, a smaller text under it, and what it leads to (None: nowhere)."""

    text: str
    look: Look = "plain"
    foot: str = ""
    about: Any = None


class Reading(QListWidget):
    """Lines, each wrapped to the width there is. `followed` tells what a line leads to that was clicked or entered."""

    followed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "plain")
        self.setItemDelegate(_Painted(theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.lines: tuple[Line, ...] = ()
        self.itemActivated.connect(self._follow)
        self.itemClicked.connect(self._follow)
        self.itemEntered.connect(self._hover)
        theme.rescaled.connect(self.doItemsLayout)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines, from the first on."""
        if tuple(lines) == self.lines:
            return
        self.lines = tuple(lines)
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.text)
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.text}. {line.foot}" if line.foot else line.text)
            self.addItem(item)
        self.scrollToTop()

    def as_text(self) -> str:
        """All lines as plain text."""
        return "\n".join(text for line in self.lines for text in (line.text, line.foot) if text)

    def _follow(self, item: QListWidgetItem) -> None:
        line: Line = item.data(_LINE)
        if line.about is not None:
            self.followed.emit(line.about)

    def _hover(self, item: QListWidgetItem) -> None:
        leads = item.data(_LINE).about is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()


class _Painted(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self.theme, self.list = theme, parent

    def _parts(self, line: Line, left: int, top: int, width: int) -> tuple[QRect, QRect]:
        """Where the text and the foot stand."""
        theme = self.theme
        indent = _BAR if line.look in ("adds", "takes") else 0
        room = QRect(left + _SIDE + indent, top, max(width - 2 * _SIDE - indent, 60), 100_000)
        above = 10 if line.look == "heading" else 3
        text = theme.metrics(self._font(line)).boundingRect(room.translated(0, above), _WRAP, line.text)
        foot = QRect(room.left(), text.bottom() + 1, 0, 0)
        if line.foot:
            space = QRect(room.left(), text.bottom() + 2, room.width(), 100_000)
            foot = theme.metrics(theme.font("caption")).boundingRect(space, _WRAP, line.foot)
        return text, foot

    def _font(self, line: Line) -> Any:
        role = {"heading": "base", "plain": "base", "quiet": "secondary"}.get(line.look, "secondary")
        return self.theme.font(role, strong=line.look == "heading")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        width = self.list.viewport().width()
        text, foot = self._parts(index.data(_LINE), 0, 0, width)
        return QSize(max(width - 2, 60), max(text.bottom(), foot.bottom()) + 5)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, c = self.theme, self.theme.colours
        line: Line = index.data(_LINE)
        area: QRect = option.rect  # type: ignore[attr-defined]
        text, foot = self._parts(line, area.left(), area.top(), self.list.viewport().width())
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.fillRect(area, c["accent-soft"])
        if line.look in ("adds", "takes"):
            painter.fillRect(area.left() + _SIDE, area.top() + 4, 3, area.height() - 8, c[line.look])
        painter.setFont(self._font(line))
        painter.setPen(c["accent" if line.about is not None else "secondary" if line.look == "quiet" else "ink"])
        painter.drawText(text.adjusted(0, 0, 4, 0), _WRAP, line.text)
        if line.foot:
            painter.setFont(theme.font("caption"))
            painter.setPen(c["secondary"])
            painter.drawText(foot.adjusted(0, 0, 4, 0), _WRAP, line.foot)
        painter.restore()
