"""What was found as somebody types: what it is, and the words around those that were looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.domain.words import name_of_kind
from workbench.ui.contents.words import capital, name_of
from workbench.ui.controls.painted import set_up
from workbench.ui.text import broken, elided, units
from workbench.ui.theme import Theme

if TYPE_CHECKING:
    from workbench.sources.search import Hit

_HIT = Qt.ItemDataRole.UserRole
#: What is read where it is found, and needs no other place.
_HERE = ("passage", "evidence")
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class _Hits(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.model: Model | None = None
        self.hits: tuple[Hit, ...] = ()

    def show_hits(self, model: Model, hits: tuple[Hit, ...]) -> None:
        self.beginResetModel()
        self.model, self.hits = model, hits
        self.endResetModel()

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hits[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return hit.excerpt
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.title(hit)}: {hit.excerpt}"
            case _ if role == _HIT:
                return hit
        return None

    def title(self, hit: Hit) -> str:
        """What kind of thing it is, and what it is called where its words are not what is shown anyway."""
        assert self.model is not None
        entity: Any = self.model.table(hit.kind).get(hit.id)
        kind = capital(name_of_kind(hit.kind))
        if entity is None:
            return kind
        if hit.kind == "passage":
            source = legible(self.model.sources[entity.source].title)
            return f"{kind} {entity.locator} · {source}"
        return kind if hit.field in ("title", "claim") else f"{kind} · {name_of(self.model, entity)}"


class HitList(QListView):
    """`chosen` tells the kind and the id of what was clicked or entered."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hits = _Hits()
        self.hits.setParent(self)
        self.setModel(self.hits)
        set_up(self, _Painted(theme, self), self.tr("What was found"), "paper")
        self.setWordWrap(True)  # laid out anew also where only its width changes
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.rescaled.connect(self.doItemsLayout)

    def show_hits(self, model: Model, hits: tuple[Hit, ...]) -> None:
        """Show other hits."""
        self.hits.show_hits(model, hits)
        if hits:
            self.setCurrentIndex(self.hits.index(0))

    def take_up(self) -> None:
        """Choose what is marked, if that is read here; else the keyboard comes to the list."""
        index = self.currentIndex()
        if index.isValid() and self.hits.hits[index.row()].kind in _HERE:
            self._choose(index)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        hit = self.hits.hits[index.row()]
        self.chosen.emit(hit.kind, hit.id)


class _Painted(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: HitList) -> None:
        super().__init__(parent)
        self.theme, self.list = theme, parent

    def _laid(self, hit: Hit, width: int) -> QTextLayout:
        laid = QTextLayout(hit.excerpt, self.theme.font("base"))
        laid.setTextOption(broken(hit.excerpt))
        marks = []
        for start, end in hit.ranges:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = units(hit.excerpt[:start]), units(hit.excerpt[start:end])
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setBackground(self.theme.colours["changed"])
            mark.format = look
            marks.append(mark)
        laid.setFormats(marks)
        laid.beginLayout()
        top = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height() * 1.15
        laid.endLayout()
        return laid

    def _width(self) -> int:
        px = self.theme.px
        return max(min(px(680), self.list.viewport().width() - px(56)), 120)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = self._laid(index.data(_HIT), self._width()).boundingRect().height()
        caption = self.theme.metrics(self.theme.font("caption")).height()
        return QSize(self.list.viewport().width() - 1, round(height) + caption + self.theme.px(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, c, px = self.theme, self.theme.colours, self.theme.px
        hit = index.data(_HIT)
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(area, c["accent-soft"])
        left, top = area.left() + px(28), area.top() + px(8)
        caption = theme.font("caption", strong=True)
        painter.setFont(caption)
        painter.setPen(c["secondary"])
        high = theme.metrics(caption).height()
        title = elided(self.list.hits.title(hit), theme.metrics(caption), self._width())
        painter.drawText(QRect(left, top, self._width(), high), Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(c["ink"])
        self._laid(hit, self._width()).draw(painter, QPointF(left, top + high + px(3)))
        painter.restore()
