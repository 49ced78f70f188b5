"""The reader: a document set to be read, paragraph by paragraph, with marks in the margin for what was drawn from each.

Each row is laid out when it is first seen at a width; the heights are kept until the width or the type changes.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShortcut,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.evidence.paragraphs import PARAGRAPH, Paragraph, Paragraphs
from workbench.ui.theme import Theme

#: The widest line, the room for numbers at the left and for marks at the right, the room between paragraphs (100 %).
_LINE, _NUMBERS, _MARKS, _BETWEEN = 640, 56, 104, 18
#: How far one line stands below the other, in heights of the type.
_LEADING = 1.32


class Reader(QListView):
    """Paragraphs that are selected, dragged and copied. `picked`: other passages are selected (ids, in order);
    `evidence_wanted`: evidence is to be made of them; `paste_wanted`: the copied text is to be added.
    """

    picked = Signal(tuple)
    paste_wanted = Signal()
    evidence_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.paragraphs = Paragraphs()
        self.paragraphs.setParent(self)
        self.setModel(self.paragraphs)
        self._painted = _Painted(theme, self)
        self.setItemDelegate(self._painted)
        self.setProperty("role", "paper")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Document"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(24)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit(self.selected()))
        theme.changed.connect(self.restyle)
        for keys, run in (
            (QKeySequence("E"), self.evidence_wanted.emit),
            (QKeySequence(QKeySequence.StandardKey.Copy), self.copy),
            (QKeySequence(QKeySequence.StandardKey.Paste), self.paste_wanted.emit),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)
        self.doubleClicked.connect(lambda _: self.evidence_wanted.emit())

    def show_rows(self, rows: list[Paragraph]) -> None:
        """Show a document; the selection stays where the same passages are shown."""
        chosen = self.selected()
        if self.paragraphs.show_rows(rows):
            self._painted.forget()
            self.select(chosen)

    def selected(self) -> tuple[str, ...]:
        """The passages that are selected (ids), as they stand in the document."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self.paragraphs.rows[row].passage for row in rows)

    def select(self, passages: tuple[str, ...]) -> None:
        """Select these passages, and bring the first into sight with what stands around it."""
        rows = [row for row in map(self.paragraphs.row_of, passages) if row >= 0]
        if not rows:
            if self.selectedIndexes():
                self.clearSelection()
            return
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.paragraphs.index(row), self.paragraphs.index(row))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.paragraphs.index(rows[0]), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.scrollTo(self.paragraphs.index(rows[0]), QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_section(self, number: int) -> None:
        """Bring a section to the top; its first passage is selected."""
        headings = [row for row, one in enumerate(self.paragraphs.rows) if not one.passage]
        if not headings or len(headings) <= number:
            at = 0
        else:
            at = headings[number]
        if self.paragraphs.rows:
            first = next((row for row in range(at, len(self.paragraphs.rows)) if self.paragraphs.rows[row].passage), at)
            self.select((self.paragraphs.rows[first].passage,))
            self.scrollTo(self.paragraphs.index(at), QAbstractItemView.ScrollHint.PositionAtTop)

    def copy(self) -> None:
        """Put the words of what is selected on the clipboard."""
        if self.selectedIndexes():
            QGuiApplication.clipboard().setText(self.paragraphs.mimeData(self.selectedIndexes()).text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a heading leaves selected what is."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.paragraphs.rows[index.row()].passage:
            super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to no paragraph that happens to begin with them: words are found in the field above."""

    def restyle(self) -> None:
        """Take up another text size."""
        self._painted.forget()
        self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painted.forget()
        super().resizeEvent(event)


class _Painted(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: Reader) -> None:
        super().__init__(view)
        self.theme, self.view = theme, view
        self._heights: dict[int, int] = {}

    def forget(self) -> None:
        """Lay everything out again when it is next seen."""
        self._heights.clear()

    def _room(self) -> tuple[int, int]:
        """Where the text begins, and how wide it is."""
        px, whole = self.theme.px, self.view.viewport().width()
        width = max(min(px(_LINE), whole - px(_NUMBERS) - px(_MARKS) - px(24)), px(120))
        spare = whole - px(_NUMBERS) - px(_MARKS) - width
        return px(_NUMBERS) + max(spare // 3, 0), width

    def _laid(self, row: Paragraph, width: int) -> tuple[QTextLayout, int]:
        """The text in lines, and how high they are together."""
        theme = self.theme
        font = theme.font("heading", strong=not row.passage)
        laid = QTextLayout(row.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        laid.setTextOption(option)
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
        at = index.row()
        if at not in self._heights:
            row: Paragraph = index.data(PARAGRAPH)
            _, height = self._laid(row, self._room()[1])
            if row.passage:
                caption = self.theme.metrics(self.theme.font("caption")).height()
                beside = max(len(row.beside), 2 if row.page else 1) * (caption + 3)
                self._heights[at] = max(height, beside) + self.theme.px(_BETWEEN)
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
        laid, _ = self._laid(row, width)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(area, c["changed"])
        if option.state & QStyle.StateFlag.State_HasFocus and self.view.hasFocus():  # type: ignore[attr-defined]
            painter.fillRect(area.left(), area.top(), 3, area.height(), c["accent"])
        top = area.top() + theme.px(_BETWEEN if row.passage or index.row() == 0 else 26) // 2
        if not row.passage:
            top = area.bottom() - theme.px(_BETWEEN) // 2 - round(laid.boundingRect().height())
        painter.setPen(c["ink"])
        laid.draw(painter, QPointF(area.left() + left, top))
        if row.passage:
            self._margins(painter, row, area, (left, top, width), chosen)
        painter.restore()

    def _margins(
        self, painter: QPainter, row: Paragraph, area: QRect, text: tuple[int, int, int], chosen: bool
    ) -> None:
        """The number and the page at the left, what is drawn at the right."""
        theme, c = self.theme, self.theme.colours
        left, top, width = text
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
        marks = QRect(area.left() + left + width + theme.px(18), top + 2, theme.px(_MARKS), high)
        painter.setFont(theme.font("caption"))
        for words, tone in row.beside:
            painter.setPen(c[tone])
            painter.drawText(marks, Qt.AlignmentFlag.AlignLeft, words)
            marks.translate(0, high)
