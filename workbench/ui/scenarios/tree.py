"""The tree of scenarios: where one is dragged to, or moved by keys, is told; the edit is made elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from workbench.ui.theme import Theme

SCENARIO = Qt.ItemDataRole.UserRole
#: What is dragged within the list: a scenario's id, which means nothing to another program.
_DRAGGED = "application/x-modus-scenario"
_Where = QAbstractItemView.DropIndicatorPosition


class ScenarioTree(QTreeWidget):
    """Scenarios under their parents, the baseline first.

    ``placed`` tells a scenario, the parent it is to be over (None: the baseline), the one there beside which it is to
    stand (None: last), and whether after that; ``refused`` why something cannot be moved so.
    """

    placed = Signal(str, object, object, bool)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._moves = {Qt.Key.Key_Up: self.up, Qt.Key.Key_Down: self.down}
        self._moves |= {Qt.Key.Key_Right: self.inwards, Qt.Key.Key_Left: self.outwards}

    # ── what is there ────────────────────────────────────────────────────────────────────────────────────────────

    def all(self) -> list[QTreeWidgetItem]:
        """Every item, from above."""

        def below(item: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
            return [] if item is None else [item, *(x for i in range(item.childCount()) for x in below(item.child(i)))]

        return [x for i in range(self.topLevelItemCount()) for x in below(self.topLevelItem(i))]

    def _beside(self, item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        """The scenarios over the same parent, in order."""
        return [one for one in self.all() if one.parent() is item.parent() and one.data(0, SCENARIO) is not None]

    # ── moved by keys ────────────────────────────────────────────────────────────────────────────────────────────

    def up(self) -> None:
        """Put the current scenario before the one above it, over the same parent."""
        self._along(-1, self.tr("It is the first there already."))

    def down(self) -> None:
        """Put the current scenario after the one below it, over the same parent."""
        self._along(1, self.tr("It is the last there already."))

    def _along(self, step: int, refusal: str) -> None:
        if (item := self._movable()) is None:
            return
        beside = self._beside(item)
        at = beside.index(item) + step
        if 0 <= at < len(beside):
            self._place(item, item.parent(), beside[at], step > 0)
        else:
            self.refused.emit(refusal)

    def inwards(self) -> None:
        """Put the current scenario over the one above it."""
        if (item := self._movable()) is None:
            return
        beside = self._beside(item)
        at = beside.index(item)
        if at:
            self._place(item, beside[at - 1], None, False)
        else:
            self.refused.emit(self.tr("There is none above it that it could be put over."))

    def outwards(self) -> None:
        """Put the current scenario beside its parent, over what that is over."""
        if (item := self._movable()) is None:
            return
        if (parent := item.parent()) is not None:
            self._place(item, parent.parent(), parent, True)
        else:
            self.refused.emit(self.tr("It stands over the baseline already."))

    def _movable(self) -> QTreeWidgetItem | None:
        item = self.currentItem()
        if item is not None and item.data(0, SCENARIO) is None:
            self.refused.emit(self._baseline_stays())
            return None
        return item

    def _baseline_stays(self) -> str:
        return self.tr("The baseline stays where it is: every scenario stands over it.")

    def _place(
        self, item: QTreeWidgetItem, parent: QTreeWidgetItem | None, beside: QTreeWidgetItem | None, after: bool
    ) -> None:
        over = None if parent is None else parent.data(0, SCENARIO)
        self.placed.emit(item.data(0, SCENARIO), over, None if beside is None else beside.data(0, SCENARIO), after)

    # ── dragged ──────────────────────────────────────────────────────────────────────────────────────────────────

    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setData(_DRAGGED, str(items[0].data(0, SCENARIO) or "").encode() if items else b"")
        return data

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where it is to be; the items move when the edit is made, not here."""
        if not event.mimeData().hasFormat(_DRAGGED):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.IgnoreAction)  # a move would have the view take the item away by itself
        event.accept()
        dragged = bytes(event.mimeData().data(_DRAGGED).data()).decode()
        item = next((one for one in self.all() if one.data(0, SCENARIO) == dragged), None)
        if item is None:
            self.refused.emit(self._baseline_stays())
            return
        self._dropped(item, self.itemAt(event.position().toPoint()), self.dropIndicatorPosition())

    def _dropped(self, item: QTreeWidgetItem, on: QTreeWidgetItem | None, where: _Where) -> None:
        """It lands where the line is drawn: below one that has others over it, before the first of these."""
        if on is None or where == _Where.OnViewport:
            self._place(item, None, None, False)
        elif on.data(0, SCENARIO) is None:
            first = self.topLevelItem(1)
            if where == _Where.AboveItem:
                self.refused.emit(self._baseline_stays())
            elif where == _Where.OnItem:
                self._place(item, None, None, False)
            elif first is not item:
                self._place(item, None, first, False)
        elif where == _Where.OnItem:
            self._place(item, on, None, False)
        elif where == _Where.BelowItem and on.childCount():
            if (first := on.child(0)) is not item:
                self._place(item, on, first, False)
        elif on is not item:
            self._place(item, on.parent(), on, where == _Where.BelowItem)

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the current scenario."""
        move = self._moves.get(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier and move:
            move()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button opens a menu and shows no other scenario."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is pointed at, or by keyboard for that of the current one."""
        item = self.currentItem()
        where = event.pos() if event.reason() == QContextMenuEvent.Reason.Mouse else QPoint()
        if event.reason() != QContextMenuEvent.Reason.Mouse and item is not None:
            where = self.visualItemRect(item).center()
        self.customContextMenuRequested.emit(where)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        item = self.currentItem()
        if self.hasFocus() and item is not None:
            painter = QPainter(self.viewport())
            painter.setPen(self.theme.colours["accent"])
            painter.drawRect(self.visualItemRect(item).adjusted(0, 0, -1, -1))
            painter.end()
