"""The tree of scenarios: where one is dragged to, or moved by keys, is told; the edit is made elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from workbench.ui.text import elided
from workbench.ui.theme import Theme

SCENARIO = Qt.ItemDataRole.UserRole
#: What is dragged within the list: a scenario's id, which means nothing to another program.
_TICK = Qt.ItemDataRole.CheckStateRole
_DRAGGED = "application/x-modus-scenario"
_Where = QAbstractItemView.DropIndicatorPosition


class _Row(QStyledItemDelegate):
    """A row with its box at the right: to be seen where it is ticked, or pointed at."""

    def __init__(self, tree: ScenarioTree) -> None:
        super().__init__(tree)
        self.tree = tree

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator  # type: ignore[attr-defined]
        row: QRect = option.rect  # type: ignore[attr-defined]
        if _boxed(option, index) and row.width() > 0:  # without a width it is asked how large it would be
            before = self.tree.theme.px(10) + 14 if not option.icon.isNull() else 8  # type: ignore[attr-defined]
            room = self.tree.box_in(row).left() - row.left() - before
            option.text = elided(option.text, option.fontMetrics, room)  # type: ignore[attr-defined]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if not _boxed(option, index):
            return
        colours, ticked = self.tree.theme.colours, index.data(_TICK) == Qt.CheckState.Checked
        row: QRect = option.rect  # type: ignore[attr-defined]
        box = QRectF(self.tree.box_in(row)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours["accent"] if ticked else colours["control"], 1))
        painter.setBrush(colours["accent"] if ticked else colours["panel"])
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            self.tree.theme.icon("check", "on-accent").paint(painter, box.toRect().adjusted(1, 1, -1, -1))
        painter.restore()


def _boxed(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Whether the box of a row is to be seen."""
    over = option.state & QStyle.StateFlag.State_MouseOver  # type: ignore[attr-defined]
    return bool(over) or index.data(_TICK) == Qt.CheckState.Checked


class ScenarioTree(QTreeWidget):
    """Scenarios under their parents, the baseline first.

    ``placed`` tells a scenario, the parent it is to be over (None: the baseline), the one there beside which it is to
    stand (None: last), and whether after that; ``refused`` why something cannot be moved so; ``ticked`` one whose tick
    is to be set or taken (None: the baseline's), by its box, Ctrl with a click, or Space.
    """

    placed = Signal(str, object, object, bool)
    refused = Signal(str)
    ticked = Signal(object)
    #: A scenario (id, None being the baseline) that is to have another name, or is to be deleted, by key.
    to_rename = Signal(object)
    to_delete = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setHeaderHidden(True)
        self.setHeaderLabel(self.tr("Scenario"))  # never seen, but heard: without words Qt calls the column "1"
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setProperty("leaves-letters", True)  # to the wall: whoever chooses a scenario goes on with it there
        self._moves = {Qt.Key.Key_Up: self.up, Qt.Key.Key_Down: self.down}
        self._moves |= {Qt.Key.Key_Right: self.inwards, Qt.Key.Key_Left: self.outwards}
        self._edits = {Qt.Key.Key_F2: self.to_rename, Qt.Key.Key_Delete: self.to_delete}

    # ── what is there ────────────────────────────────────────────────────────────────────────────────────────────

    def all(self) -> list[QTreeWidgetItem]:
        """Every item, from above."""

        def below(item: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
            return [] if item is None else [item, *(x for i in range(item.childCount()) for x in below(item.child(i)))]

        return [x for i in range(self.topLevelItemCount()) for x in below(self.topLevelItem(i))]

    def tick(self, scenarios: Collection[str | None]) -> None:
        """Show which scenarios are ticked."""
        for item in self.all():
            state = Qt.CheckState.Checked if item.data(0, SCENARIO) in scenarios else Qt.CheckState.Unchecked
            if item.data(0, _TICK) != state:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setData(0, _TICK, state)

    def box(self, item: QTreeWidgetItem) -> QRect:
        """Where the box of a scenario is."""
        return self.box_in(self.visualItemRect(item))

    def box_in(self, row: QRect) -> QRect:
        """Where the box is in a row: at its right."""
        side = self.theme.px(14)
        return QRect(row.right() - side - 5, row.center().y() - side // 2, side, side)

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

    def event(self, event: QEvent) -> bool:
        """F2 and Del mean the scenario here, and not the issue area that is selected."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._edit(event):
            event.accept()
            return True
        return super().event(event)

    def _edit(self, event: QKeyEvent) -> SignalInstance | None:
        """What a key tells that edits the current scenario."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self._edits.get(Qt.Key(event.key())) if bare else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the current scenario, Space ticks it, F2 renames it, Del deletes it."""
        move = self._moves.get(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier and move:
            move()
        elif event.key() == Qt.Key.Key_Space and (item := self.currentItem()) is not None:
            self.ticked.emit(item.data(0, SCENARIO))
        elif edit := self._edit(event):
            if (current := self.currentItem()) is not None:
                edit.emit(current.data(0, SCENARIO))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button opens a menu, and a box or Ctrl ticks; neither shows another scenario."""
        where = event.position().toPoint()
        item = self.itemAt(where)
        boxed = item is not None and where.x() >= self.box(item).left() - 4
        if event.button() == Qt.MouseButton.RightButton:
            return
        if item is not None and (boxed or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.ticked.emit(item.data(0, SCENARIO))
            return
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
