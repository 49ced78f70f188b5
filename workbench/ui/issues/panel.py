"""The list of issue areas: grouped, filtered as one types, each with how far it moves in the scenario shown."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.issue import Issue
from workbench.domain.points import shown
from workbench.domain.words import name_of_value
from workbench.drawing.scene import hues
from workbench.engine.evaluation import IssueResult
from workbench.ui.controls.filter_field import FilterField
from workbench.ui.scenarios.moves import move_words
from workbench.ui.session import DOCUMENT, LOOK, SELECTION, Session
from workbench.ui.text import elided
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

_ISSUE = Qt.ItemDataRole.UserRole
_HUE = Qt.ItemDataRole.UserRole + 1
_MOVE = Qt.ItemDataRole.UserRole + 2
#: What a line says of where its issue area stands.
_TOLD = frozenset(int(role) for role in (_MOVE, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole))
_TOP_LEFT, _BOTTOM_LEFT = QRect.topLeft, QRect.bottomLeft


def short_move(cooperation: int, competition: int) -> str:
    """The larger of the two moves as an arrow on the matrix and a number: ``▲ 2`` is two up in cooperation."""
    if not cooperation and not competition:
        return ""
    if abs(cooperation) >= abs(competition):
        return f"{'▲' if cooperation > 0 else '▼'} {shown(abs(cooperation))}"
    return f"{'▶' if competition > 0 else '◀'} {shown(abs(competition))}"


class _Line(QListWidgetItem):
    """The line of an issue area. What is said of where it stands is put together when somebody asks for it."""

    def __init__(self, issue: Issue, hue: str, tell: Callable[[str, IssueResult], str]) -> None:
        super().__init__(issue.title)
        self.setData(_ISSUE, issue.id)
        self.setData(_HUE, hue)
        self.result: IssueResult | None = None
        self._tell = tell

    def data(self, role: int) -> Any:
        if role in _TOLD and self.result is not None:
            if role == _MOVE:
                return short_move(self.result.move_cooperation, self.result.move_competition)
            return self._tell(self.text(), self.result)
        return super().data(role)


class _Row(QStyledItemDelegate):
    """Paints a heading, or a dot with a title and the size of the move."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """All lines are of one height: the list asks once, not once for each of hundreds."""
        heading, line = (self.theme.metrics(self.theme.font(role)).height() for role in ("caption", "base"))
        return QSize(60, max(heading + 12, line + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, c = self.theme, self.theme.colours
        area: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_ISSUE) is None:
            painter.setFont(theme.font("caption", strong=True))
            painter.setPen(c["secondary"])
            text = elided(str(index.data()), painter.fontMetrics(), area.width() - 19)
            painter.drawText(area.adjusted(11, 5, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, c["accent-soft"] if chosen else c["paper"])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(index.data(_HUE))))
        dot = theme.px(9)
        painter.drawEllipse(area.left() + 11, area.center().y() - dot // 2 + 1, dot, dot)
        right = area.right() - 10
        move = index.data(_MOVE)
        if move:
            painter.setFont(theme.font("secondary"))
            painter.setPen(c["secondary"])
            width = painter.fontMetrics().horizontalAdvance(move)
            painter.drawText(
                QRect(right - width, area.top(), width, area.height()), Qt.AlignmentFlag.AlignVCenter, move
            )
            right -= width + 6
        painter.setFont(theme.font("base", strong=chosen))
        painter.setPen(c["accent"] if chosen else c["ink"])
        left = area.left() + 18 + dot
        text = elided(str(index.data()), painter.fontMetrics(), right - left)
        painter.drawText(QRect(left, area.top(), right - left, area.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(c["accent"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()


class _Issues(QListWidget):
    """The list itself. The first arrow key selects the line that the keyboard is on, the next go on from there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and item is not None and not item.isSelected():
            self.clearSelection()
            item.setSelected(True)
            return
        super().keyPressEvent(event)


class IssuePanel(QWidget):
    """Filter and list. What is selected here is selected on the matrix, and the other way round."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.filter = FilterField(self.tr("Filter issue areas"))
        self.list = _Issues()
        self.list.setAccessibleName(self.tr("Issue areas"))
        self.list.setItemDelegate(_Row(theme, self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(6)
        row = QVBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.filter)
        layout.addLayout(row)
        layout.addWidget(self.list)
        self._telling = False
        #: Issue area → its line, and what the line shows.
        self._rows: dict[str, _Line] = {}
        self._results: tuple[IssueResult, ...] = ()
        self.filter.textChanged.connect(self._look_for)
        self.list.itemSelectionChanged.connect(self._chosen)
        session.changed.connect(self._on_changed)
        theme.changed.connect(self._fill)

    def _on_changed(self, changes: Changes) -> None:
        if self.session.document is None:
            return
        if DOCUMENT in changes.kinds:
            self.filter.clear()
        if changes.kinds & {DOCUMENT, "issue", "group"} and not self._only_moved(changes):
            self._fill()
        elif changes.kinds - {SELECTION}:
            self._show_moves()
        if changes.kinds & {DOCUMENT, SELECTION, "issue", LOOK}:
            self._show_selection()

    def _look_for(self, wanted: str) -> None:
        self.session.set_filter(wanted)
        self._fill()

    def _only_moved(self, changes: Changes) -> bool:
        """Whether the issue areas touched are still listed under the same names."""
        if changes.kinds & {DOCUMENT, "group"}:
            return False
        listed, issues = self._rows, self.session.model.issues
        if listed.keys() != issues.keys() and not self.filter.text().strip():
            return False
        return all(
            id_ in issues
            and id_ in listed
            and (listed[id_].text(), listed[id_].data(_HUE)) == (issues[id_].title, self._hue(issues[id_]))
            for kind, id_ in changes.touched
            if kind == "issue"
        )

    def _hue(self, issue: Issue) -> str:
        return self.theme.hue(hues(self.session.model).get(issue.group or "", -1)).name()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _fill(self) -> None:
        if self.session.document is None:
            return
        self._telling = True
        self.list.clear()
        self._rows, self._results = {}, ()
        model = self.session.model
        matching = self.session.matching()
        hue_of = hues(model)
        for group, every in model.grouped("issue"):
            own = [i for i in every if matching is None or i.id in matching]
            if own and hue_of:
                heading = QListWidgetItem(group.title if group else self.tr("Without a group"))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(heading)
            for issue in own:
                line = _Line(issue, self.theme.hue(hue_of.get(issue.group or "", -1)).name(), self._told)
                self.list.addItem(line)
                self._rows[issue.id] = line
        if not self.list.count():
            empty = self.tr("Nothing matches.") if model.issues else self.tr("No issue areas yet.")
            item = QListWidgetItem(empty)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        first = next((item for item in self._items() if item.data(_ISSUE)), None)
        if first is not None:
            self.list.setCurrentItem(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._telling = False
        self._show_moves()
        self._show_selection()

    def _show_moves(self) -> None:
        results, seen = self.session.shown().results, self._rows_seen()
        # Where nothing is different the results are the very same objects: most lines are not looked at any further.
        fresh = [now for now, was in zip_longest(results, self._results) if now is not was and now is not None]
        self._results = results
        for result in fresh:
            line = self._rows.get(result.issue)
            if line is not None and line.result is not result:
                line.result = result
                if self.list.row(line) in seen:
                    self.list.viewport().update(self.list.visualItemRect(line))

    def _told(self, title: str, result: IssueResult) -> str:
        """Where an issue area stands, for whoever points at its line or has it read out."""
        tip = self.tr("{title}: cooperation {y}, competition {x}").format(
            title=title, y=shown(result.cooperation), x=shown(result.competition)
        )
        if words := move_words(result.move_cooperation, result.move_competition):
            tip = f"{tip} ({words})"
        if result.requirement != "none":
            state = name_of_value(result.requirement)
            tip = self.tr("{position}; requirement {state}").format(position=tip, state=state)
        return tip

    def _rows_seen(self) -> range:
        """The rows that are not scrolled out of sight."""
        first, last = (self.list.indexAt(corner(self.list.viewport().rect())) for corner in (_TOP_LEFT, _BOTTOM_LEFT))
        return range(max(first.row(), 0), last.row() + 1 if last.isValid() else self.list.count())

    def _show_selection(self) -> None:
        self._telling = True
        selected = self.session.selected
        for item in self.list.selectedItems():
            if item.data(_ISSUE) not in selected:
                item.setSelected(False)
        for line in (self._rows[issue] for issue in selected if issue in self._rows):
            if not line.isSelected():
                line.setSelected(True)
        explained = self._rows.get(self.session.focus or "")
        if explained is not None:
            self.list.scrollToItem(explained)
            if self.list.currentItem() is not explained:
                self.list.setCurrentItem(explained, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._telling = False

    def _chosen(self) -> None:
        if self._telling:
            return
        ids = [item.data(_ISSUE) for item in self.list.selectedItems() if item.data(_ISSUE)]
        current = self.list.currentItem()
        focus = current.data(_ISSUE) if current else None
        if focus in ids:
            ids = [i for i in ids if i != focus] + [focus]
        self.session.select(*ids)
