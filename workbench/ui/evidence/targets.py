"""Every judgement there is, with how much evidence speaks for and against it: where passages are dropped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.engine.coverage import judgements
from workbench.ui.evidence.paragraphs import dragged
from workbench.ui.leading import judgement_title
from workbench.ui.text import elided, label
from workbench.ui.theme import Theme

_TARGET = Qt.ItemDataRole.UserRole
_SIDES = _TARGET + 1
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
Judgement = tuple[str, str]


class _Judgements(QAbstractListModel):
    """Judgements; what each is called and what speaks to it is worked out when it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.model: Model | None = None
        self.rows: Sequence[Judgement] = ()

    def show_rows(self, model: Model, rows: Sequence[Judgement]) -> None:
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
                return words.format(title=title, supporting=supporting, against=against)
            case _ if role == _TARGET:
                return judgement
            case _ if role == _SIDES:
                return self.sides(judgement)
        return None

    def sides(self, judgement: Judgement) -> tuple[int, int]:
        """How many items support a judgement, and how many contradict it."""
        assert self.model is not None
        links = self.model.links_to(*judgement)
        supporting = sum(link.supports for link in links)
        return supporting, len(links) - supporting

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled


class _List(QListView):
    dropped = Signal(tuple, tuple)
    wanted = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.judgements = _Judgements()
        self.judgements.setParent(self)
        self.setModel(self.judgements)
        self.setItemDelegate(_Painted(theme, self))
        self.setProperty("role", "plain")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self.wanted.emit(index.data(_TARGET)))

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
            self.dropped.emit(tuple(index.data(_TARGET)), passages)


class TargetList(QWidget):
    """The judgements, found by their words. `dropped`: passages (ids) on a judgement; `wanted`: a judgement was opened
    by Enter or a double click.
    """

    dropped = Signal(tuple, tuple)
    wanted = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Find a judgement"))
        self.filter.setAccessibleName(self.tr("Find a judgement"))
        self.bare = QCheckBox(self.tr("Only those without evidence"))
        self.list = _List(theme)
        self.list.setAccessibleName(self.tr("Judgements"))
        self.list.dropped.connect(self.dropped)
        self.list.wanted.connect(self.wanted)
        self.hint = label("", "secondary", wrap=True)
        self.hint.setContentsMargins(16, 4, 16, 10)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.filter)
        head.addWidget(self.bare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        self._model: Model | None = None
        self._late = False
        self.filter.textChanged.connect(lambda _: self._list())
        self.bare.toggled.connect(lambda _: self._list())

    def show_model(self, model: Model) -> None:
        """Show the judgements of a model, now or when somebody looks at them."""
        self._model = model
        self._late = not self.isVisible()
        if not self._late:
            self._list()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._late:
            self._late = False
            self._list()

    def current(self) -> Judgement | None:
        """The judgement that is looked at."""
        index = self.list.currentIndex()
        return tuple(index.data(_TARGET)) if index.isValid() else None  # type: ignore[return-value]

    def _list(self) -> None:
        if self._model is None:
            return
        model, words = self._model, self.filter.text().casefold().split()
        rows = [one for one in judgements(model) if not self.bare.isChecked() or not model.links_to(*one)]
        if words:
            rows = [one for one in rows if all(word in judgement_title(model, *one).casefold() for word in words)]
        chosen = self.current()
        self.list.judgements.show_rows(model, rows)
        if chosen in rows:
            self.list.setCurrentIndex(self.list.judgements.index(rows.index(chosen)))
        if rows:
            self.hint.setText(self.tr("Drag a passage onto a judgement, or select both and press E."))
        elif words:
            self.hint.setText(self.tr("No judgement has these words."))
        elif self.bare.isChecked():
            self.hint.setText(self.tr("Every judgement has evidence for it or against it."))
        else:
            self.hint.setText(self.tr("There are no judgements yet: place issue areas and assess conditions first."))


class _Painted(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: _List) -> None:
        super().__init__(parent)
        self.theme, self.list = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, c, px = self.theme, self.theme.colours, self.theme.px
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(area, c["accent-soft"])
        supporting, against = index.data(_SIDES)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        marks = [
            (f"▼ {against}", "takes") if against else ("", ""),
            (f"▲ {supporting}", "adds") if supporting else ("", ""),
        ]
        if not supporting and not against:
            marks = [(self.tr("none"), "warning")]
        room = area.adjusted(px(16), 0, -px(14), 0)
        font = theme.font("caption")
        painter.setFont(font)
        for words, tone in marks:
            if words:
                painter.setPen(c[tone])
                painter.drawText(room, middle | right, words)
                room.adjust(0, 0, -theme.metrics(font).horizontalAdvance(words) - px(8), 0)
        painter.setFont(theme.font("base"))
        painter.setPen(c["ink"])
        painter.drawText(room, middle, elided(str(index.data()), theme.metrics(theme.font("base")), room.width()))
        painter.restore()
