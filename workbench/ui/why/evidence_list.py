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
from workbench.engine.coverage import backing
from workbench.ui.text import ElidedLabel
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

    @property
    def words(self) -> str:
        """Side, grade and places: ``supports · B2 · ¶ 2.4``."""
        parts = [
            said("supports") if self.supports else said("contradicts"),
            self.grade,
            f"¶ {self.places}" if self.places else said("no passage"),
            *([said("private")] if self.private else []),
        ]
        return " · ".join(parts)


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

    def _room(self) -> int:
        return max(self.list.viewport().width() - 34, 60)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        line: EvidenceLine | None = index.data(_ITEM)
        theme = self.theme
        room, font = (self._room() + 10, "base") if line is None else (self._room(), "secondary")
        text = str(index.data()) if line is None else line.claim
        words = theme.metrics(theme.font(font)).boundingRect(QRect(0, 0, room, 4000), _WRAP, text)
        below = 6 if line is None else theme.metrics(theme.font("caption")).height() + 14
        return QSize(self._room(), words.height() + below)

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
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            painter.fillRect(area, c["accent-soft"])
        side = c["adds" if line.supports else "takes"]
        painter.fillRect(area.left() + 12, area.top() + 6, 3, area.height() - 12, side)
        room = area.adjusted(22, 5, -12, 0)
        painter.setFont(theme.font("secondary"))
        painter.drawText(room, _WRAP, line.claim)
        painter.setFont(theme.font("caption"))
        painter.setPen(c["secondary"])
        foot = QRect(room.left(), area.top(), room.width(), area.height() - 6)
        painter.drawText(foot, Qt.AlignmentFlag.AlignBottom, line.words)
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
        self.heading = ElidedLabel(role="caption")
        self.heading.setContentsMargins(12, 6, 12, 4)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Reasoning and evidence"))
        self.list.itemActivated.connect(self._open)
        self.list.setItemDelegate(_Line(theme, self.list))
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
        head.setContentsMargins(0, 0, 8, 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.attach)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self._shown: object = None
        theme.changed.connect(self.list.doItemsLayout)

    def show_lines(self, heading: str, why: str, lines: list[EvidenceLine], empty: str) -> None:
        """Show the reasoning and the items; ``empty`` says what is missing where there are none."""
        if (heading, why, lines, empty) == self._shown:
            return
        self._shown = (heading, why, lines, empty)
        self.heading.show_text(heading)
        self.list.clear()
        for paragraph in (why, "" if lines else empty):
            if paragraph:
                item = QListWidgetItem(paragraph)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.list.addItem(item)
        for line in lines:
            item = QListWidgetItem(line.claim)
            item.setData(_ITEM, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.claim} ({line.words})")
            item.setToolTip(
                "\n".join(part for part in (line.passages, said("Enter or a double click opens it.")) if part)
            )
            self.list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        line: EvidenceLine | None = item.data(_ITEM)
        if line is not None:
            self.opened.emit(line.evidence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.doItemsLayout()
