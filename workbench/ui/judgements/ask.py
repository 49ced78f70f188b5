"""One question at a time, in the order in which answers are likely to matter most."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from workbench.domain.language import grouped
from workbench.engine.asking import Questions, questions
from workbench.ui.background import Background
from workbench.ui.judgements.cells import amount_text
from workbench.ui.judgements.grids import Grid
from workbench.ui.judgements.keys import typed
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme

Cell = tuple[int, int]


def ask_about(grid: Grid) -> Questions:
    """What to ask about a grid (`engine.asking`); for a thread of its own."""
    judged = np.zeros((len(grid.rows), len(grid.columns)), dtype=bool)
    rows = {head.ids: at for at, head in enumerate(grid.rows)}
    columns = {head.ids: at for at, head in enumerate(grid.columns)}
    for ids in grid.known:
        row, column = rows.get(ids[:1]), columns.get(ids[1:])
        if row is not None and column is not None:
            judged[row, column] = True
    return questions(grid.weights(), judged)


class AskPanel(QWidget):
    """Asks; `answered` tells the cell and its amount, `asked` that another cell is asked about, `ended` that one stops.

    The order stays as it was when asking began, so that *Back* means what it says.
    """

    asked = Signal(int, int)
    answered = Signal(int, int, int)
    ended = Signal()

    def __init__(self, session: Session, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme, self.background = session, theme, background
        self.grid: Grid | None = None
        self.questions: Questions | None = None
        self.place = 0
        self.sign = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.question = label("", "title", wrap=True)
        self.hint = label("", "secondary", wrap=True)
        self.progress = label("", "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("Judged of those that matter most"))
        self.buttons: dict[int, QPushButton] = {}
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for amount in range(-3, 4):
            button = QPushButton(amount_text(amount))
            button.setMinimumHeight(40)
            button.setAccessibleName(self.tr("Judge {amount}").format(amount=amount_text(amount)))
            button.clicked.connect(lambda _=False, amount=amount: self.answer(amount))
            answers.addWidget(button)
            self.buttons[amount] = button
        self.back = QPushButton(self.tr("Back"))
        self.skip = QPushButton(self.tr("Skip (S)"))
        self.stop = QPushButton(self.tr("Back to the grid"))
        self.back.clicked.connect(lambda _: self.step(-1))
        self.skip.clicked.connect(lambda _: self.step(1))
        self.stop.clicked.connect(lambda _: self.ended.emit())
        moves = QHBoxLayout()
        for button in (self.back, self.skip, self.stop):
            moves.addWidget(button)
        moves.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 24, 48, 24)
        column.setSpacing(18)
        column.addWidget(self.progress)
        column.addWidget(self.bar)
        column.addStretch(1)
        column.addWidget(self.question)
        column.addLayout(answers)
        column.addWidget(self.hint)
        column.addStretch(2)
        column.addLayout(moves)

    # ── what is asked ────────────────────────────────────────────────────────────────────────────────────────────

    def begin(self, grid: Grid) -> None:
        """Ask about a grid, from what matters most; worked out beside the window."""
        self.grid, self.questions, self.place = grid, None, 0
        self.question.setText(self.tr("Working out what matters most…"))
        self._offer()
        self.background.start(
            lambda _: ask_about(grid), lambda found: self._begun(grid, found), lambda wrong: self._failed(wrong)
        )

    def _failed(self, wrong: Exception) -> None:
        self.question.setText(self.tr("The order could not be worked out."))
        self.session.tell(str(wrong))

    def _begun(self, grid: Grid, found: Questions) -> None:
        if self.grid is grid:
            self.questions = found
            self._ask()

    def show_grid(self, grid: Grid) -> None:
        """The same headings with newer judgements."""
        if self.grid is not None and (self.grid.rows, self.grid.columns) == (grid.rows, grid.columns):
            self.grid = grid
            self._say_progress()
        else:
            self.begin(grid)

    def cell(self) -> Cell | None:
        """What is asked about now."""
        order = self.questions.order if self.questions is not None else ()
        return order[self.place] if 0 <= self.place < len(order) else None

    def _ask(self) -> None:
        cell, grid = self.cell(), self.grid
        self.sign = 0
        if grid is not None and cell is not None:
            self.question.setText(grid.asks(*cell))
            words = self.tr("Press −3 … +3; 0 for not at all. What depends on the case is better skipped than guessed.")
            self.hint.setText(words)
            self.asked.emit(*cell)
        elif self.questions is not None:
            self.question.setText(self.tr("Nothing is left to judge here."))
            self.hint.setText(self.tr("What was skipped is asked again when you begin anew."))
        self._say_progress()
        self._offer()

    def _offer(self) -> None:
        can = self.cell() is not None and not self.session.read_only
        for button in self.buttons.values():
            button.setEnabled(can)
        self.skip.setEnabled(self.cell() is not None)
        self.back.setEnabled(self.questions is not None and self.place > 0)

    def progress_of(self) -> tuple[int, int, int]:
        """How many of those that matter most are judged, how many they are, how many there are in all."""
        grid, found = self.grid, self.questions
        if grid is None or found is None:
            return 0, 0, 0
        where = np.argwhere(found.most)
        done = sum(grid.judged(int(row), int(column)) is not None for row, column in where)
        return done, len(where), found.all

    def _say_progress(self) -> None:
        done, most, everything = self.progress_of()
        self.progress.setText(
            self.tr("Judged {done} of the {most} that matter most; {all} in all.").format(
                done=grouped(done), most=grouped(most), all=grouped(everything)
            )
            if most
            else ""
        )
        self.bar.setRange(0, max(most, 1))
        self.bar.setValue(done)

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def answer(self, amount: int) -> None:
        """Judge the cell asked about, and go on."""
        cell = self.cell()
        if cell is not None and not self.session.read_only:
            self.answered.emit(*cell, amount)
            self.step(1)

    def step(self, by: int) -> None:
        """Go on without an answer, or back."""
        count = len(self.questions.order) if self.questions is not None else 0
        self.place = min(max(self.place + by, 0), count)
        self._ask()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_answer(event):
            event.accept()
            return True
        return super().event(event)

    def _is_answer(self, event: QKeyEvent) -> bool:
        return typed(event) in tuple("0123+-s") or event.key() == Qt.Key.Key_Backspace

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = typed(event)
        if text and text in "+-−":
            self.sign = 1 if text == "+" else -1
            self.hint.setText("+ …" if self.sign > 0 else "− …")
        elif text and text in "0123":
            self.answer(int(text) * (self.sign or 1))
        elif text == "s" or event.key() == Qt.Key.Key_Right:
            self.step(1)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self.step(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)
