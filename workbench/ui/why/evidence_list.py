"""The evidence behind one row of the waterfall: the reasoning, then each item with its grade and its passages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.domain.words import grade_in_words
from workbench.engine.coverage import backing
from workbench.ui.text import TwoLineLabel
from workbench.ui.theme import Theme
from workbench.ui.why.reasons import Judgement

_ITEM = Qt.ItemDataRole.UserRole
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """An evidence item as it is listed: the claim, whether it supports, its grade and where it stands."""

    evidence: str
    claim: str
    supports: bool
    grade: str
    places: str
    passages: str
    private: bool
    assumed: bool

    @property
    def graded(self) -> str:
        """Side and grade: ``supports · B2: source usually reliable, claim probably true``; and if it is assumed."""
        side = said("supports") if self.supports else said("contradicts")
        assumed = [said("assumed, not found")] if self.assumed else []
        return " · ".join([side, *assumed, grade_in_words(self.grade)])

    @property
    def kept(self) -> str:
        """Where its passages stand in the sources: ``¶ 2.4``."""
        places = f"¶ {self.places}" if self.places else said("no passage")
        return f"{places} · {said('private')}" if self.private else places

    @property
    def words(self) -> str:
        """Side, grade and places in one line."""
        return f"{self.graded} · {self.kept}"


def evidence_lines(model: Model, judgements: tuple[Judgement, ...]) -> list[EvidenceLine]:
    """The evidence for and against some judgements, supporting first, best grade first, each item once."""
    found: dict[str, EvidenceLine] = {}
    for judgement, target in judgements:
        backed = backing(model, judgement, target)
        for evidence in (*backed.supporting, *backed.contradicting):
            item = model.evidence[evidence]
            passages = [model.passages[p] for p in item.passages]
            found.setdefault(
                evidence,
                EvidenceLine(
                    evidence,
                    item.claim,
                    evidence in backed.supporting,
                    item.grade,
                    ", ".join(_place(model, p.source, p.locator) for p in passages),
                    "\n".join(f"{p.locator}  {p.section}: {p.summary}" for p in passages),
                    item.private,
                    item.assumption,
                ),
            )
    return sorted(found.values(), key=lambda line: not line.supports)


def _place(model: Model, source: str, locator: str) -> str:
    return locator if len(model.sources) == 1 else f"{model.sources[source].title} {locator}"


class _Line(QStyledItemDelegate):
    """Paints the reasoning as a paragraph, an evidence item with a bar at its side: for or against."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self.theme, self.list = theme, parent
        #: Font, text and room → how high it is; row and room → how large: a list asks for each again and again while it
        #: is laid out and painted.
        self._heights: dict[tuple[str, str, int], int] = {}
        self._sizes: dict[tuple[int, int], QSize] = {}

    def forget(self) -> None:
        """Measure anew: other lines, another width, or another size of type."""
        self._heights.clear()
        self._sizes.clear()

    def _room(self) -> int:
        return max(self.list.viewport().width() - 34, 60)

    def _height(self, font: str, text: str, room: int) -> int:
        asked = (font, text, room)
        if asked not in self._heights:
            metrics = self.theme.metrics(self.theme.font(font))
            self._heights[asked] = metrics.boundingRect(QRect(0, 0, room, 4000), _WRAP, text).height()
        return self._heights[asked]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        asked = (index.row(), self._room())
        if asked not in self._sizes:
            self._sizes[asked] = self._size(index, asked[1])
        return self._sizes[asked]

    def _size(self, index: QModelIndex, room: int) -> QSize:
        line: EvidenceLine | None = index.data(_ITEM)
        if line is None:
            return QSize(room, self._height("base", str(index.data()), room + 10) + 6)
        feet = sum(self._height("caption", text, room) for text in (line.graded, line.kept))
        return QSize(room, self._height("secondary", line.claim, room) + feet + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, c = self.theme, self.theme.colours
        line: EvidenceLine | None = index.data(_ITEM)
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setPen(c["ink"])
        if line is None:
            painter.setFont(theme.font("base"))
            painter.drawText(area.adjusted(12, 0, -12, 0), _WRAP, str(index.data()))
            painter.restore()
            return
        state, looked = option.state, QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver  # type: ignore[attr-defined]
        if state & looked:
            painter.fillRect(area, c["accent-soft"])
        side = c["adds" if line.supports else "takes"]
        painter.fillRect(area.left() + 12, area.top() + 6, 3, area.height() - 12, side)
        top, left, room = area.top() + 5, area.left() + 22, self._room()
        for font, ink, text in (
            ("secondary", c["ink"], line.claim),
            ("caption", c["secondary"], line.graded),
            ("caption", c["accent"], line.kept),
        ):
            painter.setFont(theme.font(font))
            painter.setPen(ink)
            height = self._height(font, text, room)
            painter.drawText(QRect(left, top, room, height), _WRAP, text)
            top += height + (2 if font == "secondary" else 0)
        painter.restore()


class EvidenceList(QWidget):
    """The reasoning behind a row and the evidence for and against it; `opened` tells the item (id) that was opened,
    `attach_wanted` that another is to be attached.
    """

    opened = Signal(str)
    attach_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.heading = TwoLineLabel(role="caption")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Reasoning and evidence"))
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.list.setMouseTracking(True)
        self._lines = _Line(theme, self.list)
        self.list.setItemDelegate(self._lines)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.attach = QPushButton(self.tr("Attach…"))
        self.attach.setProperty("role", "link")
        self.attach.setAccessibleName(self.tr("Attach evidence"))
        self.attach.clicked.connect(self.attach_wanted)
        self.attach.hide()
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 4)
        head.addWidget(self.heading, 1)
        head.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self._shown: object = None
        theme.rescaled.connect(self._lay_out_anew)

    def show_lines(self, heading: str, why: str, lines: list[EvidenceLine], empty: str) -> None:
        """Show the reasoning and the items; ``empty`` says what is missing where there are none."""
        if (heading, why, lines, empty) == self._shown:
            return
        self._shown = (heading, why, lines, empty)
        self._lines.forget()
        self.heading.show_text(heading)
        self.list.clear()
        for paragraph in (*why.splitlines(), "" if lines else empty):
            if paragraph.strip():
                item = QListWidgetItem(paragraph)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.list.addItem(item)
        for line in lines:
            item = QListWidgetItem(line.claim)
            item.setData(_ITEM, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.claim} ({line.words})")
            item.setToolTip("\n".join(part for part in (line.passages, said("A click or Enter opens it.")) if part))
            self.list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        line: EvidenceLine | None = item.data(_ITEM)
        if line is not None:
            self.opened.emit(line.evidence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        self._lines.forget()
        self.list.doItemsLayout()
