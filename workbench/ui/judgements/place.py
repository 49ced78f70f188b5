"""The Judgements place: effects or cross-impacts as a grid, or one question at a time, and the cell beside it."""

from __future__ import annotations

from collections.abc import Generator
from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.effect import AXES
from workbench.domain.language import grouped
from workbench.ui.background import Background
from workbench.ui.controls.beginning import Beginning, Way
from workbench.ui.controls.filter_field import FilterField
from workbench.ui.controls.folding_row import FoldingRow
from workbench.ui.controls.panes import furnish, panes
from workbench.ui.controls.place import Place
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.stack import Stack
from workbench.ui.judgements.ask import AskPanel
from workbench.ui.judgements.grids import Grid, effects_grid, impacts_grid
from workbench.ui.judgements.pasting import as_text, read
from workbench.ui.judgements.side import CellSide
from workbench.ui.judgements.view import GridView
from workbench.ui.session import DOCUMENT, LOOK, PLACE, SELECTION, Session
from workbench.ui.text import ElidedLabel, label
from workbench.ui.theme import Theme
from workbench.workspace import operations
from workbench.workspace.changes import Changes

EFFECTS, IMPACTS = "effects", "impacts"
#: Lower than this (at 100 %), the place says in one line how the grid is filled.
_BRIEF = 400


def pages() -> tuple[tuple[str, str], ...]:
    """The pages: how `Session.show_place` calls them, and what people read."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("JudgementsPlace", text)

    return ((EFFECTS, tr("Effects")), (IMPACTS, tr("Cross-impacts")))


class JudgementsPlace(Place):
    """Its pages are ``effects`` and ``impacts``."""

    finished_for_keys = True

    def __init__(self, session: Session, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.page = EFFECTS
        choices = [Choice(page, title) for page, title in pages()]
        self.pages = SegmentedControl(theme, self.tr("Judgements"), choices)
        axes = [
            Choice("both", self.tr("Both axes")),
            Choice("cooperation", self.tr("Cooperation")),
            Choice("competition", self.tr("Competition")),
        ]
        self.axis = SegmentedControl(theme, self.tr("Axis"), axes)
        self.axis.set_value("both")
        self.rows, self.columns = FilterField(), FilterField()
        self.ask_me = QPushButton(self.tr("Ask me"))
        self.ask_me.setCheckable(True)
        self.view = GridView(theme, self.tr("Judgements"))
        self.background = background
        self.foot = label("", "secondary", wrap=True)
        #: The same in one line, where the cells need the room.
        self.briefly = ElidedLabel(role="secondary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for line, words, more in (
            (self.rows, self.tr("Filter rows"), self.tr("Filter rows: condition or group")),
            (self.columns, self.tr("Filter columns"), ""),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(more or words)
            line.setToolTip(more)
        head = FoldingRow(self.theme, [self.pages, self.axis], [self.rows, self.columns, self.ask_me], 10)
        self.stack = Stack()
        self.stack.addWidget(self.view)
        self.nothing = Beginning()
        self.stack.addWidget(self.nothing)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 10, 12, 8)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        column.addWidget(self.briefly)
        self.split = panes(Qt.Orientation.Horizontal)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.split)
        self._beside = QWidget()
        furnish(self.split, (left, 1000), (self._beside, 330))
        self.split.setStretchFactor(0, 1)

    @cached_property
    def side(self) -> CellSide:
        """The current cell, beside the grid, where the room is kept for it; made when somebody asks for it."""
        side = CellSide(self.session, self.theme, self)
        side.judged.connect(self._judge_current)
        side.left.connect(self._back_to_cells)
        there = not self._beside.isHidden()
        self.split.replaceWidget(1, side)
        side.setVisible(there)
        self._beside.deleteLater()
        self._beside = side
        side.show_cell(*self._cell())
        return side

    @cached_property
    def ask(self) -> AskPanel:
        """One question at a time, instead of the grid; made when somebody first wants to be asked."""
        ask = AskPanel(self.session, self.theme, self.background)
        ask.asked.connect(self._show_asked)
        ask.answered.connect(lambda row, column, amount: self._judge([(row, column)], amount))
        ask.ended.connect(lambda: self._toggle_asking(False))
        self.stack.addWidget(ask)
        return ask

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        for part in (lambda: self.side, lambda: self.ask):
            part()
            yield

    def _connect(self) -> None:
        session = self.session
        self.pages.chosen.connect(lambda page: session.show_place(session.place, page))
        self.axis.chosen.connect(lambda _: self._show())
        self.rows.textChanged.connect(lambda _: self._show())
        self.columns.textChanged.connect(lambda _: self._show())
        self.ask_me.clicked.connect(self._toggle_asking)
        self.view.moved.connect(self._show_side)
        self.view.judged.connect(self._judge_selected)
        self.view.copy_wanted.connect(self.copy)
        self.view.paste_wanted.connect(self.paste)
        self.view.reasons_wanted.connect(lambda: self.side.why.setFocus(Qt.FocusReason.ShortcutFocusReason))

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def recolour(self) -> None:
        self.view.restyle()

    def restyle(self) -> None:
        self.view.restyle()
        self._fit_foot()

    def bring_up_to_date(self, changes: Changes) -> None:
        if changes.kinds & {PLACE, DOCUMENT} and self.session.page in (EFFECTS, IMPACTS):
            self.page = self.session.page
        if DOCUMENT in changes.kinds:
            if self._side_made:
                self.side.forget()
            self.rows.clear()
            self.columns.clear()
            self._toggle_asking(False)
        self.ask_me.setEnabled(not self.session.read_only)
        if changes.kinds - {LOOK, SELECTION}:
            self._show()
        if changes.kinds & {PLACE, DOCUMENT}:
            self._back_to_cells()

    def make_grid(self) -> Grid:
        """The grid that the page and the filters call for."""
        model, rows, columns = self.session.model, self.rows.text(), self.columns.text()
        if self.page == IMPACTS:
            return impacts_grid(model, rows, columns)
        axis = self.axis.value()
        return effects_grid(model, rows, columns, AXES if axis in (None, "both") else (str(axis),))

    def _show(self) -> None:
        if self.session.document is None:
            return
        self.pages.set_value(self.page)
        self.axis.setVisible(self.page == EFFECTS)
        grid = self.make_grid()
        name = self.tr("Effects") if self.page == EFFECTS else self.tr("Cross-impacts")
        self.view.setAccessibleName(name)
        self.view.show_grid(grid)
        if self.ask_me.isChecked():
            self.ask.show_grid(grid)
        self._say_foot(grid)
        self._show_side()

    def _say_foot(self, grid: Grid) -> None:
        there = bool(grid.rows and grid.columns)
        self._beside.setVisible(there)
        self.stack.turn_to(self._asked_or_shown() if there else self.nothing)
        if not there:
            self.nothing.say(*self._why_nothing())
            self.foot.setText("")
            self.briefly.show_text("")
            return
        words = self.tr(
            "{judged} judged. Type 0 to 3, − first for against; Delete takes a judgement away; F2 for its reasons. "
            "A bar under the number: it has reasons. A corner: it has evidence. F6 leaves the grid."
        )
        self.foot.setText(words.format(judged=grouped(len(grid.known))))
        self.briefly.show_text(self.foot.text())
        self._fit_foot()

    def _fit_foot(self) -> None:
        """How the grid is filled is said in full where that leaves room for cells."""
        brief, said = self.height() < self.theme.px(_BRIEF), not self.ask_me.isChecked()
        self.foot.setVisible(said and not brief)
        self.briefly.setVisible(said and brief)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _why_nothing(self) -> tuple[str, list[Way]]:
        if self.rows.text() or self.columns.text():
            return self.tr("Nothing here has these words. Clear the filters to see everything."), []
        model, go = self.session.model, self.session.show_place
        ways: list[Way] = []
        if not model.conditions:
            ways.append((self.tr("Go to the conditions"), lambda: go("contents", "condition")))
        if not model.issues and self.page == EFFECTS:
            ways.append((self.tr("Go to the issue areas"), lambda: go("contents", "issue")))
        words = self.tr("Nothing to judge: there has to be a condition, and something it acts on.")
        return words, [] if self.session.read_only else ways

    def _show_side(self) -> None:
        """Show the current cell, once the grid is painted where nobody saw a cell yet."""
        if self._side_made:
            self.side.show_cell(*self._cell())
        elif self.turns.idle:
            self.turns.begin(self._make_side(), lambda _: None)

    def _make_side(self) -> Generator[None, None, None]:
        if self.session.document is not None:
            assert self.side
        yield

    @property
    def _side_made(self) -> bool:
        return "side" in self.__dict__

    def _cell(self) -> tuple[Grid | None, int, int]:
        at = self.view.currentIndex()
        return self.view.grid, at.row(), at.column()

    def _show_asked(self, row: int, column: int) -> None:
        self.view.go(row, column)

    def _toggle_asking(self, on: bool) -> None:
        self.ask_me.setChecked(on)
        if self.stack.currentWidget() is not self.nothing:
            self.stack.turn_to(self._asked_or_shown())
        self._fit_foot()
        if on and self.view.grid is not None:
            self.ask.begin(self.view.grid)
        if self.isVisible():
            self._back_to_cells()

    def _back_to_cells(self) -> None:
        self._asked_or_shown().setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked_or_shown(self) -> QWidget:
        return self.ask if self.ask_me.isChecked() else self.view

    # ── edits ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _judge_selected(self, amount: int | None) -> None:
        found = self.view.selectedIndexes() or [self.view.currentIndex()]
        self._judge([(one.row(), one.column()) for one in found if one.isValid()], amount)

    def _judge_current(self, amount: int | None) -> None:
        at = self.view.currentIndex()
        if at.isValid():
            self._judge([(at.row(), at.column())], amount)

    def _judge(self, cells: list[tuple[int, int]], amount: int | None) -> None:
        grid = self.view.grid
        named = {one: amount for cell in cells if grid is not None and (one := grid.named(*cell)) is not None}
        if named:
            self._apply(named)

    def _apply(self, cells: dict[Any, int | None]) -> None:
        if self.session.read_only:
            self.session.tell(self.tr("This workspace can only be read."))
            return
        before = len(self.session.model.evidence_links)
        self.session.attempt(lambda m: operations.judge_cells(m, cells))
        if gone := before - len(self.session.model.evidence_links):
            self.session.tell(self.tr("With it went %n evidence link(s). Undo brings them back.", "", gone))

    def copy(self) -> None:
        """Put the selected block on the clipboard, as spreadsheets take it."""
        grid = self.view.grid
        if grid is not None and grid.rows and grid.columns:
            QGuiApplication.clipboard().setText(as_text(grid, *self.view.block()))

    def paste(self) -> None:
        """Judge as the block on the clipboard says, from the upper left selected cell on, as one thing to undo."""
        grid = self.view.grid
        if grid is None or not grid.rows or not grid.columns:
            return
        top, left, _, _ = self.view.block()
        try:
            cells = read(grid, QGuiApplication.clipboard().text(), max(top, 0), max(left, 0))
        except ValueError as problem:
            self.session.tell(str(problem))
            return
        if cells:
            self._apply(dict(cells))
