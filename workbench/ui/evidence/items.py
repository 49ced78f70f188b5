"""The evidence drawn from what is selected: claims, each with its grade and what it speaks to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.engine.citing import links_of
from workbench.ui.contents.words import choice_title
from workbench.ui.controls.listed import Listed
from workbench.ui.controls.painted import set_up
from workbench.ui.leading import judgement_title
from workbench.ui.text import sentences
from workbench.ui.theme import Theme

_ITEM = Qt.ItemDataRole.UserRole
_WRAP = Qt.TextFlag.TextWordWrap
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
#: So many judgements are named under a claim; how many more there are is said.
_NAMED = 3
#: Of so many claims it is known how high they are.
_MEASURED = 5_000


@dataclass(frozen=True, slots=True)
class Item:
    """An evidence item as it is listed: ``stances`` are (supports, what is judged); ``more`` counts those not named."""

    evidence: str
    claim: str
    grade: str
    grade_words: str
    stances: tuple[tuple[bool, str], ...]
    more: int
    private: bool
    assumed: bool

    @property
    def lines(self) -> int:
        """How many lines stand beside the grade."""
        return max(1, len(self.stances) + self.assumed + (self.more > 0))


def items(model: Model, evidence: Sequence[str]) -> list[Item]:
    """Evidence items (ids) as they are listed."""
    found = []
    for id_ in evidence:
        one = model.evidence[id_]
        links = links_of(model, id_)
        told = ((link.supports, judgement_title(model, link.judgement, link.target)) for link in links)
        stances = sorted(told, key=lambda stance: (not stance[0], stance[1]))
        words = f"{choice_title('reliability', one.reliability)}; {choice_title('credibility', one.credibility)}"
        claim = legible(" ".join(one.claim.split()))
        named = tuple(stances[:_NAMED])
        found.append(Item(id_, claim, one.grade, words, named, len(stances) - len(named), one.private, one.assumption))
    return found


class _Items(Listed[Item]):
    """The rows of the list. What is said of one is put together when somebody points at it, or has it read out."""

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.claim
            case Qt.ItemDataRole.AccessibleTextRole:
                return sentences(_told(one))
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(_told(one))
            case _ if role == _ITEM:
                return one
        return None


class ItemList(QListView):
    """`picked` tells the item (id) that is looked at; None: none is."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows = _Items(self)
        self._showing = False
        self.setModel(self._rows)
        self._painted = _Painted(theme, self)
        set_up(self, self._painted, self.tr("Evidence"), "plain")
        self.selectionModel().currentChanged.connect(lambda *_: self._picked())
        theme.rescaled.connect(self.restyle)

    @property
    def items_(self) -> Sequence[Item]:
        """What is listed."""
        return self._rows.rows

    def show_items(self, shown: Sequence[Item], current: str | None) -> None:
        """Show other items; the one that was looked at stays, else ``current`` is looked at, else the first."""
        before = self.current()
        self._showing = True
        if tuple(shown) != self.items_:
            self._rows.show_rows(tuple(shown))
        known = [one.evidence for one in shown]
        wanted = current if current in known else before if before in known else known[0] if known else None
        self.setCurrentRow(known.index(wanted) if wanted is not None else -1)
        self._showing = False
        self.picked.emit(wanted)

    def setCurrentRow(self, row: int) -> None:
        """Look at a row, counted from 0; at none with -1."""
        self.setCurrentIndex(self._rows.index(row))

    def current(self) -> str | None:
        """The item that is looked at (id)."""
        row = self.currentIndex().row()
        return self.items_[row].evidence if row >= 0 else None

    def restyle(self) -> None:
        """Take up another text size."""
        self._painted.forget()
        self.doItemsLayout()

    def _picked(self) -> None:
        if not self._showing:
            self.picked.emit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()


def _(text: str) -> str:
    return QCoreApplication.translate("Items", text)


def _side(supports: bool) -> str:
    return _("supports") if supports else _("contradicts")


def _told(one: Item) -> list[str]:
    """All there is to say of an item, in parts."""
    return [one.claim, one.grade_words, *(f"{_side(supports)} {name}" for supports, name in one.stances)]


class _Painted(QStyledItemDelegate):
    """A claim, and under it the grade in a frame with what the item speaks to beside it.

    To break a claim into lines takes long, and a list asks again and again: how high each is stays known while the
    width and the type stay.
    """

    def __init__(self, theme: Theme, parent: ItemList) -> None:
        super().__init__(parent)
        self.theme, self.list = theme, parent
        self._width, self._line = 0, 0
        self._feet: dict[str, int] = {}

    def forget(self) -> None:
        """Measure everything again when it is next asked for."""
        self._feet.clear()

    def _wide(self) -> int:
        """The width in which claims are broken into lines. It leaves room for the scroll bar where there is none, too:
        else all would be measured again as it comes and goes.
        """
        bar = self.list.verticalScrollBar().sizeHint().width()
        return max(self.list.width() - 2 * self.list.frameWidth() - bar, 80)

    def _claim(self, one: Item, left: int, top: int, width: int) -> QRect:
        px = self.theme.px
        room = QRect(left + px(16), top + px(10), max(width - px(30), 60), 4000)
        return self.theme.metrics(self.theme.font("base", strong=True)).boundingRect(room, _WRAP, one.claim)

    def _lines(self, one: Item) -> list[tuple[str, str, str]]:
        """(side, what is judged, colour token) of each line beside the grade."""
        found = [(_side(supports), name, "adds" if supports else "takes") for supports, name in one.stances]
        if one.assumed:
            found.insert(0, ("", _("assumed, not found"), "warning"))
        if one.more:
            found.append(("", _("and {count} more").format(count=one.more), "secondary"))
        return found or [("", _("speaks to nothing yet"), "warning")]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._wide()
        if width != self._width or not self._feet or len(self._feet) > _MEASURED:
            self._feet.clear()
            self._width, self._line = width, self.theme.metrics(self.theme.font("secondary")).height() + 3
        one: Item = index.data(_ITEM)
        if (foot := self._feet.get(one.claim)) is None:
            foot = self._feet[one.claim] = self._claim(one, 0, 0, width).bottom()
        return QSize(
            self.list.viewport().width() - 1, foot + self.theme.px(7) + self._line * one.lines + self.theme.px(9)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, c, px = self.theme, self.theme.colours, self.theme.px
        one: Item = index.data(_ITEM)
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(area, c["accent-soft"])
        if option.state & QStyle.StateFlag.State_HasFocus and self.list.hasFocus():  # type: ignore[attr-defined]
            painter.fillRect(area.left(), area.top(), 3, area.height(), c["accent"])
        painter.setPen(c["line"])
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        claim = self._claim(one, area.left(), area.top(), self._wide())
        painter.setFont(theme.font("base", strong=True))
        painter.setPen(c["ink"])
        painter.drawText(claim.adjusted(0, 0, 4, 0), _WRAP, one.claim)
        line = theme.metrics(theme.font("secondary")).height() + 3
        top = claim.bottom() + px(7)
        chip = QRect(claim.left(), top - 1, px(32), line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(c["control"])
        painter.drawRoundedRect(chip, line / 2, line / 2)
        painter.setPen(c["secondary"])
        painter.setFont(theme.font("caption"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, one.grade)
        if one.private:
            theme.icon("lock", "secondary").paint(painter, QRect(chip.left(), chip.bottom() + 3, px(13), px(13)))
        self._stances(painter, one, QRect(chip.right() + px(9), top, area.right() - chip.right() - px(20), line))
        painter.restore()

    def _stances(self, painter: QPainter, one: Item, room: QRect) -> None:
        theme, c = self.theme, self.theme.colours
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for side, name, tone in self._lines(one):
            at = room
            if side:
                font = theme.font("secondary", strong=True)
                painter.setFont(font)
                painter.setPen(c[tone])
                painter.drawText(at, left, side)
                at = at.adjusted(theme.metrics(font).horizontalAdvance(side + " "), 0, 0, 0)
            painter.setFont(theme.font("secondary"))
            painter.setPen(c["secondary"] if side else c[tone])
            metrics = theme.metrics(theme.font("secondary"))
            painter.drawText(at, left, metrics.elidedText(name, Qt.TextElideMode.ElideRight, at.width()))
            room = room.translated(0, room.height())
