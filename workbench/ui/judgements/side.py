"""Beside the grid: what the current cell asks, its amount, its reasons and its evidence."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.controls.backing import BackingList
from workbench.ui.controls.leaving import LeavingEditor
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.judgements.cells import amount_text
from workbench.ui.judgements.grids import Grid, Named, backing_name
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import operations

NOT_JUDGED = "none"


class CellSide(QScrollArea):
    """Shows one cell and edits it. `judged`: an amount for it was chosen; `left`: back to the grid."""

    judged = Signal(object)
    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self._named: Named | None = None
        self._why = ""
        #: Reasons for what is not judged yet: they are there again when somebody comes back to it.
        self._drafts: dict[Named, str] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.question = label("", "strong", wrap=True)
        amounts = [Choice(str(n), amount_text(n)) for n in range(-3, 4)]
        none = Choice(NOT_JUDGED, self.tr("not judged"), quiet=True)
        self.amount = SegmentedControl(theme, self.tr("Amount"), [*amounts, none])
        self.amount.chosen.connect(lambda value: self.judged.emit(None if value == NOT_JUDGED else int(value)))
        self.scale = label("", "secondary", wrap=True)
        self.why = LeavingEditor()
        self.why.setAccessibleName(self.tr("Why"))
        self.why.setPlaceholderText(self.tr("By what mechanism?"))
        self.why.left.connect(self.commit)
        self.why.given_up.connect(self.left)
        self.problem = label("", "warning", wrap=True)
        self.private = QCheckBox(self.tr("Private"))
        theme.changed.connect(self._paint_lock)
        self._paint_lock()
        self.private.clicked.connect(self._set_private)
        self.evidence = BackingList(session, self.tr("Evidence"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.question)
        column.addWidget(self.amount)
        column.addWidget(self.scale)
        column.addSpacing(4)
        column.addWidget(label(self.tr("Why"), "caption"))
        column.addWidget(self.why)
        column.addWidget(self.problem)
        column.addWidget(self.private)
        column.addSpacing(4)
        column.addWidget(self.evidence)
        column.addStretch(1)
        self.setWidget(page)

    def _paint_lock(self) -> None:
        self.private.setIcon(self.theme.icon("lock"))

    def show_cell(self, grid: Grid | None, row: int, column: int) -> None:
        """Show a cell of a grid; what is being typed for another one is kept first."""
        there = grid is not None and 0 <= row < len(grid.rows) and 0 <= column < len(grid.columns)
        named = grid.named(row, column) if grid is not None and there else None
        other = named != self._named
        if other:
            self._keep()
        self._named = named
        judged: Any = grid.judged(row, column) if grid is not None and there else None
        self.question.setText(grid.asks(row, column) if grid is not None and there else "")
        if grid is not None:
            self.scale.setText(self._words(grid.kind))
        self.amount.set_value(NOT_JUDGED if judged is None else str(judged.amount))
        why = judged.why if judged is not None else ""
        if other or why != self._why:
            self._why = why
            draft = self._drafts.pop(named, "") if named is not None else ""
            self.why.setPlainText(draft or why)
            self.problem.setText("")
        editable = named is not None and not self.session.read_only
        self.private.setChecked(bool(judged is not None and judged.private))
        self.private.setEnabled(editable and judged is not None)
        self.amount.setEnabled(editable)
        self.why.setReadOnly(not editable)
        if grid is not None:
            self.evidence.show_judgement(backing_name(grid.kind), judged.id if judged is not None else None)
        self.evidence.set_editable(editable)

    def forget(self) -> None:
        """Another workspace is looked at: nothing that was typed belongs to it."""
        self._named, self._why = None, ""
        self._drafts.clear()
        self.why.setPlainText("")

    def _keep(self) -> None:
        """Keep what was typed for a cell that is left: as its reasons, or until it is judged."""
        self.commit()
        text = self.why.toPlainText().strip()
        if self._named is not None and text != self._why and not self.why.isReadOnly():
            self._drafts[self._named] = text

    def _words(self, kind: str) -> str:
        if kind == "effect":
            return self.tr("−3 lowers it strongly · 0 not at all · +3 raises it strongly")
        return self.tr("−3 strongly against · 0 neither for nor against · +3 strongly for")

    def commit(self) -> None:
        """Keep the reasons that were typed; where nothing is judged yet, say so, and leave them where they are."""
        named, text = self._named, self.why.toPlainText().strip()
        if named is None or text == self._why or self.session.document is None or self.why.isReadOnly():
            return
        try:
            operation = operations.describe(self.session.model, named, why=text)
        except ValueError as problem:
            self.problem.setText(str(problem))
            self.session.tell(str(problem))
            return
        self._why = text
        self.problem.setText("")
        self.session.apply(operation)

    def _set_private(self, private: bool) -> None:
        named = self._named
        if named is not None:
            self.session.attempt(lambda m: operations.describe(m, named, private=private))
