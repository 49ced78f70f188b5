"""The reader: a document set to be read, paragraph by paragraph, with marks in the margin for what was drawn from each.

A hand on the text selects words, and beyond its paragraph whole passages; a hand in the margin, or on what is selected,
drags it. With the keyboard, ← and → go word by word, with Ctrl sentence by sentence, and Shift selects.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDrag,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from workbench.ui.controls.painted import set_up
from workbench.ui.evidence.paragraphs import Paragraph, Paragraphs
from workbench.ui.evidence.typesetting import Typeset
from workbench.ui.evidence.wording import Words, around, drawn_over, stepped, whole
from workbench.ui.text import runs_leftward, units
from workbench.ui.theme import Theme


class Reader(QListView):
    """Paragraphs that are selected, dragged and copied, and words in one of them. `picked`: other passages are
    selected (ids, in order); `evidence_wanted`: evidence is to be made of what is selected; `carrying`: a drag begins
    (True) or is over.
    """

    picked = Signal(tuple)
    evidence_wanted = Signal()
    carrying = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.paragraphs = Paragraphs()
        self.paragraphs.setParent(self)
        self.setModel(self.paragraphs)
        self._set = Typeset(theme, self)
        set_up(self, self._set, self.tr("Document"), "paper")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(24)
        self.viewport().setMouseTracking(True)
        #: Where a hand that is selecting began; whether letting go lets the words go; when and where one clicked twice.
        self._began: Words | None = None
        self._may_drop = False
        self._doubled = (0, QPoint())
        self.selectionModel().selectionChanged.connect(lambda *_: self._picked())
        theme.rescaled.connect(self.restyle)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)
        self.doubleClicked.connect(lambda _: self.evidence_wanted.emit())

    def show_rows(self, rows: list[Paragraph]) -> None:
        """Show a document; the selection stays where the same passages are shown."""
        chosen = self.selected()
        if self.paragraphs.show_rows(rows):
            self._set.words = self._began = None
            self._set.forget()
            self.select(chosen)

    def selected(self) -> tuple[str, ...]:
        """The passages that are selected (ids), as they stand in the document."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self.paragraphs.rows[row].passage for row in rows)

    def select(self, passages: tuple[str, ...]) -> None:
        """Select these passages; where the first is out of sight it comes there, with what stands around it."""
        rows = [row for row in map(self.paragraphs.row_of, passages) if row >= 0]
        if not rows:
            if self.selectedIndexes():
                self.clearSelection()
            return
        self._select_rows(rows)
        first = self.paragraphs.index(rows[0])
        self._bring_up(first)

    def _bring_up(self, index: QModelIndex) -> None:
        """Bring a passage to sight, if it is not: into the middle, or where that is too little room, its beginning."""
        shown, room = self.visualRect(index), self.viewport().rect()
        hints = QAbstractItemView.ScrollHint
        if shown.height() > room.height():
            self.scrollTo(index, hints.PositionAtTop)
        elif not room.contains(shown):
            self.scrollTo(index, hints.PositionAtCenter)

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

    @property
    def words(self) -> Words | None:
        """Where in a passage one is, and what is selected of it."""
        return self._set.words

    def chosen_words(self) -> str:
        """The words that are selected within one passage; empty where none are."""
        if not self.words:
            return ""
        row = self.paragraphs.row_of(self.words.passage)
        return self.words.within(self.paragraphs.rows[row].text) if row >= 0 else ""

    def copy(self) -> None:
        """Put the words of what is selected on the clipboard."""
        if self.selectedIndexes():
            QGuiApplication.clipboard().setText(self.carried().text())

    def carried(self) -> QMimeData:
        """What is dragged and copied: the passages, and the words that are selected of them."""
        data = self.paragraphs.mimeData(self.selectedIndexes())
        if words := self.chosen_words():
            data.setText(words)
        return data

    def _picked(self) -> None:
        chosen = self.selected()
        if self.words is not None and chosen != (self.words.passage,):
            self._take(None)
        self.picked.emit(chosen)

    def _take(self, words: Words | None, say: bool = False) -> None:
        """Select these words of the passage that is selected; ``say``: a screen reader tells them."""
        self._set.words = words
        self.viewport().update()
        if say and (chosen := self.chosen_words()):
            told = self.tr("Selected: {words}").format(words=chosen)
            self.setAccessibleDescription(told)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        elif not words and self.accessibleDescription():
            self.setAccessibleDescription("")

    # ── the mouse ────────────────────────────────────────────────────────────────────────────────────────────────

    def _text(self, passage: str) -> str:
        return self.paragraphs.rows[self.paragraphs.row_of(passage)].text

    def _at(self, point: QPoint, near: bool = False) -> Words | None:
        """The place in a text on which a point is, or which is nearest; None where it is beside the text."""
        index = self.indexAt(point)
        if not index.isValid() or not self.paragraphs.rows[index.row()].passage:
            return None
        place = self._set.place_at(index, self.visualRect(index), point, near)
        return None if place is None else Words(self.paragraphs.rows[index.row()].passage, place, place)

    def _taken_up(self, at: Words) -> bool:
        """Whether a place is in what is selected and is dragged as that."""
        if self.words and at.passage == self.words.passage:
            start, end = self.words.span
            return start <= at.end <= end
        chosen = self.selected()
        return len(chosen) > 1 and at.passage in chosen

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a heading leaves selected what is; one on the text begins to select words."""
        point, keys = event.position().toPoint(), event.modifiers()
        index = self.indexAt(point)
        self._began, self._may_drop = None, False
        if index.isValid() and not self.paragraphs.rows[index.row()].passage:
            return
        at = self._at(point) if event.button() == Qt.MouseButton.LeftButton else None
        if at is not None:
            going_on = self.words is not None and at.passage == self.words.passage
            if self._thrice(event):
                self._take(whole(at.passage, self._text(at.passage)), say=True)
                return
            if going_on and keys == Qt.KeyboardModifier.ShiftModifier:
                assert self.words is not None
                self._take(Words(at.passage, self.words.anchor, at.end), say=True)
                return
            if not keys and self._taken_up(at):
                self._may_drop = bool(self.words)
            elif not keys:
                self._take(None)
                self._began = at
        super().mousePressEvent(event)

    def _thrice(self, event: QMouseEvent) -> bool:
        """Whether this click follows a double one at the same place."""
        when, where = self._doubled
        soon = when > 0 and event.timestamp() - when <= QApplication.doubleClickInterval()
        far = (event.position().toPoint() - where).manhattanLength()
        return soon and far < QApplication.startDragDistance()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the text, a word; beside it, evidence is to be made."""
        point = event.position().toPoint()
        at = self._at(point) if event.button() == Qt.MouseButton.LeftButton else None
        if at is None:
            super().mouseDoubleClickEvent(event)
            return
        self._doubled, self._may_drop = (event.timestamp(), point), False
        self._select_rows([self.paragraphs.row_of(at.passage)])
        self._began = around(at.passage, self._text(at.passage), at.end)
        self._take(self._began)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point, began = event.position().toPoint(), self._began
        if began is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_hand(point)
            super().mouseMoveEvent(event)
            return
        seen = self.viewport().rect()
        inside = max(min(point.y(), seen.bottom()), seen.top())
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + point.y() - inside)
        self._drawn_to(began, QPoint(max(min(point.x(), seen.right()), seen.left()), inside))

    def _drawn_to(self, began: Words, point: QPoint) -> None:
        """What a hand that began somewhere selects as far as a point: words, and beyond their passage whole ones."""
        home, row = self.paragraphs.row_of(began.passage), self.indexAt(point).row()
        if row < 0:
            return
        at = self._at(point, near=True)
        if row != home or at is None:
            first, last = sorted((home, row))
            self._select_rows([n for n in range(first, last + 1) if self.paragraphs.rows[n].passage])
            return
        self._select_rows([home])
        start, end = began.span
        self._take(drawn_over(began.passage, self._text(began.passage), start if at.end >= start else end, at.end))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._began is not None:
            self._began = None
            self.setState(self.State.NoState)
            self._take(self.words, say=True)
            return
        if self._may_drop:
            self._may_drop = False
            self._take(None)
        super().mouseReleaseEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry what is selected, with a slip that names it under the hand."""
        self._may_drop = False
        chosen = self.selected()
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self.carried())
        first = self.paragraphs.rows[self.paragraphs.row_of(chosen[0])]
        more = f" + {len(chosen) - 1}" if len(chosen) > 1 else ""
        drag.setPixmap(self._set.slip(first.number + more, self.chosen_words() or first.text))
        drag.setHotSpot(QPoint(-12, -4))
        self.carrying.emit(True)
        drag.exec(Qt.DropAction.CopyAction)
        self.carrying.emit(False)

    def _show_hand(self, point: QPoint) -> None:
        """What a hand would do here: select words, or drag."""
        at = self._at(point)
        index = self.indexAt(point)
        if at is not None and not self._taken_up(at):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        elif index.isValid() and self.paragraphs.rows[index.row()].passage:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    # ── the keyboard ─────────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to the sides go through the words; Escape leaves them."""
        key, keys = event.key(), event.modifiers()
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        others = keys & ~(shift | control | Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not others:
            self._step(key == Qt.Key.Key_Right, bool(keys & control), bool(keys & shift))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.words is not None and not others | keys & control:
            there = units(self._text(self.words.passage)) if key == Qt.Key.Key_End else 0
            anchor = self.words.anchor if keys & shift else there
            self._go_to(Words(self.words.passage, anchor, there))
        elif key == Qt.Key.Key_Escape and self.words is not None:
            self._take(None)
        else:
            super().keyPressEvent(event)

    def _step(self, rightward: bool, sentences: bool, keep: bool) -> None:
        """Go to the next word or sentence at that side, selecting what is between if ``keep``."""
        row = self.currentIndex().row()
        if row < 0 or not self.paragraphs.rows[row].passage:
            return
        passage, text = self.paragraphs.rows[row].passage, self.paragraphs.rows[row].text
        self._select_rows([row])
        self._go_to(stepped(self.words, passage, text, rightward != runs_leftward(text), sentences, keep))

    def _go_to(self, words: Words) -> None:
        """Select words, and bring where one is into sight."""
        self._take(words, say=True)
        index = self.paragraphs.index(self.paragraphs.row_of(words.passage))
        line, seen = self._set.line_at(index, self.visualRect(index), words.end), self.viewport().rect()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + min(line.top() - seen.top(), 0) + max(line.bottom() - seen.bottom(), 0))

    def _select_rows(self, rows: list[int]) -> None:
        """Select these rows where they stand."""
        indexes = [self.paragraphs.index(row) for row in rows]
        if not indexes or sorted(index.row() for index in self.selectedIndexes()) == rows:
            return
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """From passage to passage, past the headings."""
        index, before = super().moveCursor(action, keys), self.currentIndex().row()
        rows, row = self.paragraphs.rows, index.row()
        step = 1 if row > before or row == 0 else -1
        while 0 <= row < len(rows) and not rows[row].passage:
            row += step
        if 0 <= row < len(rows):
            return self.paragraphs.index(row)
        self.scrollToTop() if row < 0 else self.scrollToBottom()
        return self.currentIndex()

    def keyboardSearch(self, search: str) -> None:
        """Letters go to no paragraph that happens to begin with them: words are found in the field above."""

    def restyle(self) -> None:
        """Take up another text size."""
        self._set.forget()
        self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self.currentIndex()
        seen = at.isValid() and self.visualRect(at).intersects(self.viewport().rect())
        super().resizeEvent(event)
        if seen and event.oldSize().width() != event.size().width():
            self._bring_up(at)  # at another width everything stands elsewhere
