"""The lines of the list of issue areas, as a model: a filter only puts others on, and nothing is made for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from workbench.domain.issue import Issue
from workbench.domain.points import shown
from workbench.domain.words import name_of_value
from workbench.engine.evaluation import IssueResult
from workbench.ui.scenarios.moves import move_words

_TOLD = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_Index = QModelIndex | QPersistentModelIndex


def short_move(cooperation: int, competition: int) -> str:
    """The larger of the two moves as an arrow on the matrix and a number: ``▲ 2`` is two up in cooperation."""
    if not cooperation and not competition:
        return ""
    if abs(cooperation) >= abs(competition):
        return f"{'▲' if cooperation > 0 else '▼'} {shown(abs(cooperation))}"
    return f"{'▶' if competition > 0 else '◀'} {shown(abs(competition))}"


class Line:
    """A heading, a sentence, or the line of an issue area; then with its ``issue``, its colour and where it stands."""

    __slots__ = ("cut", "hue", "issue", "result", "title")

    def __init__(
        self, title: str, issue: Issue | None = None, hue: QColor | None = None, result: IssueResult | None = None
    ) -> None:
        self.title, self.issue, self.hue, self.result = title, issue, hue, result
        #: The title as it fits: for how many pixels, whether strong, and what is left of it.
        self.cut: tuple[int, bool, str] | None = None

    @property
    def move(self) -> str:
        """How far its issue area moves, in short."""
        result = self.result
        return short_move(result.move_cooperation, result.move_competition) if result is not None else ""


class Lines(QAbstractListModel):
    """What is listed. Headings and sentences cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        #: Issue area (id) → its row.
        self.rows: dict[str, int] = {}

    def show(self, lines: Sequence[Line]) -> None:
        """List these lines and no others."""
        self.beginResetModel()
        self.lines = lines
        self.rows = {line.issue.id: row for row, line in enumerate(lines) if line.issue is not None}
        self.endResetModel()

    def line_of(self, issue: str) -> Line | None:
        """The line of an issue area (by id), if it is listed."""
        row = self.rows.get(issue)
        return None if row is None else self.lines[row]

    def issue_at(self, index: _Index) -> str | None:
        """The issue area of a row; None where there is none, or of a heading."""
        issue = self.lines[index.row()].issue if index.isValid() else None
        return None if issue is None else issue.id

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _CHOSEN if self.issue_at(index) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()] if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        return self._told(line.title, line.result) if role in _TOLD and line.result is not None else None

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
