"""The list of issue areas: grouped, filtered as one types, each with how far it moves in the scenario shown."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.drawing.scene import hues
from workbench.engine.evaluation import IssueResult
from workbench.ui.controls.filter_field import FilterField
from workbench.ui.controls.plus import PlusButton
from workbench.ui.issues.lines import Line, Lines
from workbench.ui.session import DOCUMENT, LOOK, SELECTION, Session
from workbench.ui.text import elided
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

_TOP_LEFT, _BOTTOM_LEFT = QRect.topLeft, QRect.bottomLeft
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_SELECTED, _POINTED, _FOCUSED = (
    QStyle.StateFlag.State_Selected,
    QStyle.StateFlag.State_MouseOver,
    QStyle.StateFlag.State_HasFocus,
)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class _Row(QStyledItemDelegate):
    """Paints a heading, or a dot with a title and the size of the move."""

    def __init__(self, theme: Theme, lines: Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.lines = theme, lines

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All lines are of one height: the list asks once, not once for each of hundreds."""
        heading, line = (self.theme.metrics(self.theme.font(role)).height() for role in ("caption", "base"))
        return QSize(60, max(heading + 12, line + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect  # type: ignore[attr-defined]
        line = self.lines.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.issue is None:
            self._paint_heading(painter, area, line)
        else:
            self._paint_line(painter, area, line, option.state)  # type: ignore[attr-defined]
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, line: Line) -> None:
        painter.setFont(self.theme.font("caption", strong=True))
        painter.setPen(self.theme.colours["secondary"])
        self._write(painter, area.adjusted(11, 5, -8, 0), line, area.width() - 19, True)

    def _paint_line(self, painter: QPainter, area: QRect, line: Line, state: QStyle.StateFlag) -> None:
        theme, c, chosen = self.theme, self.theme.colours, bool(state & _SELECTED)
        if chosen or state & _POINTED:
            painter.fillRect(area, c["accent-soft"] if chosen else c["paper"])
        assert line.hue is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line.hue)
        dot = theme.px(9)
        painter.drawEllipse(area.left() + 11, area.center().y() - dot // 2 + 1, dot, dot)
        right = area.right() - 10
        if move := line.move:
            painter.setFont(theme.font("secondary"))
            painter.setPen(c["secondary"])
            width = painter.fontMetrics().horizontalAdvance(move)
            painter.drawText(QRect(right - width, area.top(), width, area.height()), _MIDDLE, move)
            right -= width + 6
        painter.setFont(theme.font("base", strong=chosen))
        painter.setPen(c["accent"] if chosen else c["ink"])
        left = area.left() + 18 + dot
        self._write(painter, QRect(left, area.top(), right - left, area.height()), line, right - left, chosen)
        if state & _FOCUSED:
            painter.setPen(c["accent"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _write(self, painter: QPainter, area: QRect, line: Line, room: int, strong: bool) -> None:
        """Write a title as far as there is room, which is found out once as long as that is the same."""
        if line.cut is None or line.cut[:2] != (room, strong):
            line.cut = (room, strong, elided(line.title, painter.fontMetrics(), room))
        painter.drawText(area, _MIDDLE, line.cut[2])


class _Issues(QListView):
    """The list itself. The first arrow key selects the line that the keyboard is on, the next go on from there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, chosen = self.currentIndex(), self.selectionModel()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and at.isValid() and not chosen.isSelected(at):
            chosen.select(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            return
        super().keyPressEvent(event)


class IssuePanel(QWidget):
    """Filter and list. What is selected here is selected on the matrix, and the other way round.

    ``wanted``: somebody wants to add an issue area.
    """

    wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.filter = FilterField(self.tr("Filter issue areas"))
        self.list = _Issues()
        self.list.setProperty("role", "lines")
        self.list.setAccessibleName(self.tr("Issue areas"))
        self.lines = Lines(self.list)
        self.list.setModel(self.lines)
        self.list.setItemDelegate(_Row(theme, self.lines, self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(6)
        self.add = PlusButton(theme, self.tr("Add an issue area"))
        self.add.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        row.addWidget(self.add)
        layout.addLayout(row)
        layout.addWidget(self.list)
        self.setTabOrder(self.filter, self.list)  # whoever filters goes on to what was found
        self.setTabOrder(self.list, self.add)
        self._telling = False
        #: Issue area → its line, listed or not; made once, and again when the issue area is another.
        self._known: dict[str, Line] = {}
        self._results: tuple[IssueResult, ...] = ()
        self.filter.textChanged.connect(self._look_for)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        theme.rescaled.connect(self._forget)
        theme.changed.connect(self._fill)
        self._fill()

    def take_up(self, changes: Changes) -> None:
        """Show what is so after these changes."""
        if self.session.document is None:
            return
        self.add.setVisible(not self.session.read_only)
        if DOCUMENT in changes.kinds:
            self.filter.clear()
            self._forget()
        if changes.kinds & {DOCUMENT, "issue", "group"}:
            self._fill()
        elif changes.kinds - {SELECTION}:
            self._show_moves()
        if changes.kinds & {DOCUMENT, SELECTION, "issue", LOOK}:
            self._show_selection()

    def _look_for(self, wanted: str) -> None:
        self.session.set_filter(wanted)
        self._fill()

    def _forget(self) -> None:
        self._known.clear()
        self._results = ()

    def _fill(self) -> None:
        """List what is to be listed, if that is not what is there already."""
        if self.session.document is None:
            return
        lines = self._lines()
        there = self.lines.lines
        if len(lines) != len(there) or any(
            new is not old and (new.issue is not None or old.issue is not None or new.title != old.title)
            for new, old in zip(lines, there, strict=True)
        ):
            self._telling = True
            self.lines.show(lines)
            first = min(self.lines.rows.values(), default=-1)
            if first >= 0:
                self.list.selectionModel().setCurrentIndex(self.lines.index(first), _NO_UPDATE)
            self._telling = False
        self._show_moves()
        self._show_selection()

    def _lines(self) -> list[Line]:
        """What is to be listed: groups, each with its issue areas; or that there is nothing."""
        model, matching = self.session.model, self.session.matching()
        hue_of, known = hues(model), self._known
        found: list[Line] = []
        for group, every in model.grouped("issue"):
            own = every if matching is None else [issue for issue in every if issue.id in matching]
            if own and hue_of:
                found.append(Line(group.title if group else self.tr("Without a group")))
            hue = self.theme.hue(hue_of.get(group.id, -1) if group else -1)
            for issue in own:
                line = known.get(issue.id)
                if line is None or line.title != issue.title or line.hue != hue:
                    line = known[issue.id] = Line(issue.title, issue, hue, line.result if line is not None else None)
                found.append(line)
        if not found:
            found.append(Line(self.tr("Nothing matches.") if model.issues else self.tr("No issue areas yet.")))
        return found

    def _show_moves(self) -> None:
        """Tell each line where its issue area stands; those in sight are painted again where that is different."""
        results, rows, seen = self.session.shown().results, self.lines.rows, self._rows_seen()
        # Where nothing is different the results are the very same objects: most lines are not looked at any further.
        fresh = [now for now, was in zip_longest(results, self._results) if now is not was and now is not None]
        self._results = results
        for result in fresh:
            line = self._known.get(result.issue)
            if line is not None and line.result is not result:
                line.result = result
                if (row := rows.get(result.issue)) is not None and row in seen:
                    self.list.update(self.lines.index(row))

    def _rows_seen(self) -> range:
        """The rows that are not scrolled out of sight."""
        first, last = (self.list.indexAt(corner(self.list.viewport().rect())) for corner in (_TOP_LEFT, _BOTTOM_LEFT))
        return range(max(first.row(), 0), last.row() + 1 if last.isValid() else self.lines.rowCount())

    def _show_selection(self) -> None:
        self._telling = True
        rows, at = self.lines.rows, self.list.selectionModel()
        wanted = sorted(rows[issue] for issue in self.session.selected if issue in rows)
        if wanted != sorted(index.row() for index in at.selectedIndexes()):
            chosen = QItemSelection()
            for row in wanted:
                chosen.select(self.lines.index(row), self.lines.index(row))
            at.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        explained = rows.get(self.session.focus or "")
        if explained is not None:
            index = self.lines.index(explained)
            self.list.scrollTo(index)
            if self.list.currentIndex() != index:
                at.setCurrentIndex(index, _NO_UPDATE)
        self._telling = False

    def _chosen(self) -> None:
        if self._telling:
            return
        every = (self.lines.issue_at(index) for index in self.list.selectionModel().selectedIndexes())
        ids = [issue for issue in every if issue is not None]
        focus = self.lines.issue_at(self.list.currentIndex())
        if focus in ids:
            ids = [i for i in ids if i != focus] + [focus]
        self.session.select(*ids)
