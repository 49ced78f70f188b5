"""Every judgement there is, with how much evidence speaks for and against it: where passages are dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeySequence,
    QPainter,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.domain.points import plural_of, shown
from workbench.domain.words import counted
from workbench.engine.coverage import judgements, unsupported
from workbench.engine.hanging import Hanging, weight
from workbench.ui.background import Background
from workbench.ui.controls.painted import set_up
from workbench.ui.controls.panes import line
from workbench.ui.evidence.ordering import Judgement, Order
from workbench.ui.evidence.paragraphs import dragged
from workbench.ui.leading import judgement_title, reasoning
from workbench.ui.text import in_lines, label
from workbench.ui.theme import Theme

_TARGET = Qt.ItemDataRole.UserRole
_SIDES = _TARGET + 1
_HANGS = _TARGET + 2
#: So much of the reasoning is shown, in characters.
_WHY = 220
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class _Judgements(QAbstractListModel):
    """Judgements; what each is called and what speaks to it is worked out when it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.model: Model | None = None
        self.rows: Sequence[Judgement] = ()
        self.hangs: Mapping[Judgement, Hanging] = {}

    def show_rows(self, model: Model, rows: Sequence[Judgement], hangs: Mapping[Judgement, Hanging]) -> None:
        self.hangs = hangs
        if self.rows == rows:
            self.model = model
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.model, self.rows = model, rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        assert self.model is not None
        judgement = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return legible(judgement_title(self.model, *judgement))
            case Qt.ItemDataRole.AccessibleTextRole:
                supporting, against = self.sides(judgement)
                title = legible(judgement_title(self.model, *judgement))
                words = self.tr("{title}. Evidence for it: {supporting}, against it: {against}")
                told = words.format(title=title, supporting=supporting, against=against)
                hung = self.hung(judgement)
                return f"{told}. {self.tr('What hangs on it: {what}').format(what=hung)}" if hung else told
            case _ if role == _TARGET:
                return judgement
            case _ if role == _SIDES:
                return self.sides(judgement)
            case _ if role == _HANGS:
                return self.hung(judgement)
        return None

    def hung(self, judgement: Judgement) -> str:
        """What hangs on a judgement in a word: what weighs most of it; empty where nobody has worked it out."""
        one = self.hangs.get(judgement)
        if one is None:
            return ""
        if one.claims:
            return counted("claim", len(one.claims))
        if one.quadrants:
            return self.tr("%n quadrant(s)", "", one.quadrants)
        if not one.points:
            return self.tr("nothing")
        return self.tr("{points} point(s)", "", plural_of(one.points)).format(points=shown(one.points))

    def sides(self, judgement: Judgement) -> tuple[int, int]:
        """How many items support a judgement, and how many contradict it."""
        assert self.model is not None
        links = self.model.links_to(*judgement)
        supporting = sum(link.supports for link in links)
        return supporting, len(links) - supporting

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled


class _List(QListView):
    """`offered`: the keyboard came and found nothing looked at, so the first judgement is; nobody has chosen it."""

    dropped = Signal(tuple, tuple)
    wanted = Signal(tuple)
    looked_at = Signal()
    offered = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.judgements = _Judgements()
        self.judgements.setParent(self)
        self.setModel(self.judgements)
        set_up(self, _Painted(theme, self), name, "plain")
        self.setUniformItemSizes(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.activated.connect(lambda index: self.wanted.emit(index.data(_TARGET)))
        self.judgements.modelReset.connect(self.looked_at)
        theme.rescaled.connect(self.doItemsLayout)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.looked_at.emit()

    def offer_first(self) -> None:
        """Look at the first judgement, where there is one."""
        self.setCurrentIndex(self.judgements.index(0))
        self.offered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not chosen and self.currentIndex().isValid():
            self.offer_first()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(dragged(event.mimeData())))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self.setCurrentIndex(index)
        event.setAccepted(index.isValid() and bool(dragged(event.mimeData())))

    def dropEvent(self, event: QDropEvent) -> None:
        index, passages = self.indexAt(event.position().toPoint()), dragged(event.mimeData())
        if index.isValid() and passages:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            judgement = tuple(index.data(_TARGET))
            # The drag is over before anything is asked.
            QTimer.singleShot(0, self, lambda: self.dropped.emit(judgement, passages))


class TargetList(QWidget):
    """The judgements, found by their words; those without evidence by how much hangs on them.

    `dropped`: passages (ids) on a judgement; `wanted`: a judgement was opened by Enter or a double click;
    `left`: the keyboard is to go back to the document.
    """

    dropped = Signal(tuple, tuple)
    wanted = Signal(tuple)
    left = Signal()

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.order = Order(background, self)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Find a judgement"))
        self.filter.setAccessibleName(self.tr("Find a judgement"))
        self.filter.setAccessibleDescription(self.tr("Down goes to the judgements, Escape back to the document."))
        self.bare = QCheckBox(self.tr("Only those without evidence"))
        self.ordered = label("", "secondary", wrap=True)
        self.list = _List(theme, self.tr("Judgements"))
        self.why = label("", "secondary", wrap=True)
        self.why.setContentsMargins(16, 8, 16, 2)
        self.hint = label("", "secondary", wrap=True)
        self.hint.setContentsMargins(16, 4, 16, 10)
        self._lay_out()
        self._model: Model | None = None
        self._late = False
        self._offered: Judgement | None = None
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 12, 8)
        head.setSpacing(8)
        for widget in (self.filter, self.bare, self.ordered):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.list, 1)
        column.addWidget(line())
        column.addWidget(self.why)
        column.addWidget(self.hint)

    def _connect(self) -> None:
        self.list.dropped.connect(self.dropped)
        self.list.wanted.connect(self.wanted)
        self.list.looked_at.connect(self._say_why)
        self.list.offered.connect(self._note_offered)
        self.order.ready.connect(self._put_in_order)
        self.filter.textChanged.connect(lambda _: self._list())
        self.bare.toggled.connect(lambda _: self._list())
        self.filter.returnPressed.connect(self.take_up)
        keys = (
            (self.list, "/", self.filter.setFocus),
            (self.list, "Esc", self.left.emit),
            (self.filter, "Esc", self.left.emit),
            (self.filter, "Down", self.take_up),
        )
        for widget, key, run in keys:
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)

    def show_model(self, model: Model) -> None:
        """Show the judgements of a model, now or when somebody looks at them."""
        self._model = model
        self._late = not self.isVisible()
        if not self._late:
            self._list(go_on=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._late or self.bare.isChecked():
            self._late = False
            self._list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for the order any more."""
        super().hideEvent(event)
        self.order.give_up()

    def current(self) -> Judgement | None:
        """The judgement that is looked at."""
        index = self.list.currentIndex()
        return tuple(index.data(_TARGET)) if index.isValid() else None  # type: ignore[return-value]

    def take_up(self) -> None:
        """The keyboard goes to the judgement that is looked at, else to the first."""
        if not self.list.judgements.rows:
            self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.list.currentIndex().isValid():
            self.list.offer_first()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_offered(self) -> None:
        self._offered = self.current()

    def _rows(self, model: Model) -> tuple[list[Judgement], Mapping[Judgement, Hanging]]:
        """The judgements to be listed, and what hangs on them as far as it is known."""
        hangs: Mapping[Judgement, Hanging] = {}
        rows = list(judgements(model))
        if self.bare.isChecked():
            rows, known = list(unsupported(model)), self.order.hanging(model)
            hangs = known or {}
            if known is not None:
                rows.sort(key=lambda one: (weight(known[one]), judgement_title(model, *one)))
            self.ordered.setText(self._order_in_words(known is not None))
        self.ordered.setVisible(self.bare.isChecked() and bool(rows))
        words = self.filter.text().casefold().split()
        if words:
            rows = [one for one in rows if all(word in judgement_title(model, *one).casefold() for word in words)]
        return rows, hangs

    def _put_in_order(self) -> None:
        """The order is known: whoever was only offered the first one is offered that on which most hangs."""
        offered = self._offered is not None and self._offered == self.current()
        self._list()
        if offered and self.list.judgements.rows:
            self.list.setCurrentIndex(self.list.judgements.index(0))
        self._offered = None

    def _order_in_words(self, known: bool) -> str:
        if known:
            return self.tr("Those first on which most hangs: what would be different without them, over all scenarios")
        if self.order.too_long:
            return self.tr("By kind: there are too many to weigh here. Weak spots, under Analysis, does it.")
        return self.tr("How much hangs on each is being worked out…")

    def _list(self, go_on: bool = False) -> None:
        """List what is asked for. ``go_on``: where the one that was looked at is done, the next one is looked at."""
        if self._model is None:
            return
        model = self._model
        chosen, at = self.current(), self.list.currentIndex().row()
        rows, hangs = self._rows(model)
        self.list.judgements.show_rows(model, rows, hangs)
        if chosen in rows:
            self.list.setCurrentIndex(self.list.judgements.index(rows.index(chosen)))
        elif go_on and chosen is not None and rows and self.bare.isChecked():
            self.list.setCurrentIndex(self.list.judgements.index(min(at, len(rows) - 1)))
        if rows:
            self.hint.setText(self.tr("Drag a passage by its number onto a judgement, or select both and press E."))
        elif self.filter.text().strip():
            self.hint.setText(self.tr("No judgement has these words."))
        elif self.bare.isChecked():
            self.hint.setText(self.tr("Every judgement has evidence for it or against it."))
        else:
            self.hint.setText(self.tr("There are no judgements yet: place issue areas and assess conditions first."))
        self._say_why()

    def _say_why(self) -> None:
        """Why the judgement that is looked at was made: what evidence is looked for."""
        one, model = self.current(), self._model
        there = one is not None and model is not None and one[1] in model.table(JUDGEMENTS[one[0]])
        why = legible(reasoning(model, *one)) if there and one is not None and model is not None else ""
        self.why.setText(why if len(why) <= _WHY else why[:_WHY].rsplit(" ", 1)[0] + " …")
        self.why.setToolTip(why if len(why) > _WHY else "")
        self.why.setVisible(bool(why))


class _Painted(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: _List) -> None:
        super().__init__(parent)
        self.theme, self.list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self.theme.px(120), 2 * self.theme.metrics(self.theme.font("base")).height() + self.theme.px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, c, px = self.theme, self.theme.colours, self.theme.px
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(area, c["accent-soft"])
        if option.state & QStyle.StateFlag.State_HasFocus and self.list.hasFocus():  # type: ignore[attr-defined]
            painter.fillRect(area.left(), area.top(), 3, area.height(), c["accent"])
        room = area.adjusted(px(16), px(6), -px(14), -px(6))
        font = theme.font("caption")
        painter.setFont(font)
        metrics = theme.metrics(font)
        end = room.right()
        for words, tone in self._marks(index):
            painter.setPen(c[tone])
            end -= metrics.horizontalAdvance(words)
            painter.drawText(QRect(end, room.top() + 1, room.right() - end + 1, metrics.height()), 0, words)
            end -= px(8)
        font = theme.font("base")
        painter.setFont(font)
        painter.setPen(c["ink"])
        high, widths = theme.metrics(font).height(), (end - room.left(), room.width())
        for number, words in enumerate(in_lines(str(index.data()), font, theme.metrics(font), widths)):
            painter.drawText(QRect(room.left(), room.top() + number * high, widths[number] + 1, high), 0, words)
        painter.restore()

    def _marks(self, index: _Index) -> list[tuple[str, str]]:
        """What stands at the right, from there: (words, colour token)."""
        if hangs := index.data(_HANGS):
            return [(hangs, "warning")]
        supporting, against = index.data(_SIDES)
        marks = [(f"▼ {against}", "takes")] if against else []
        marks += [(f"▲ {supporting}", "adds")] if supporting else []
        return marks or [(self.tr("none"), "warning")]
