"""A page of the Analysis place: a heading, what is asked, the answer, and its numbers as a table."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from workbench.domain.model import Model
from workbench.ui.analysis.asked_in_words import asked_in_words
from workbench.ui.analysis.asking import Asking, Work
from workbench.ui.analysis.choosing import ScenarioChoice
from workbench.ui.analysis.veil import Veil
from workbench.ui.background import Background
from workbench.ui.charts.chart import Chart
from workbench.ui.charts.on_paper import widget_on_paper
from workbench.ui.controls.flowing import Flowing
from workbench.ui.controls.place import Place
from workbench.ui.controls.stack import Stack
from workbench.ui.controls.table import Table
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

#: A page narrower than this (at 100 %) has nothing beside its heading but what is chosen.
_SUBTITLE = 600


class Answer(Place):
    """Asks when it is looked at, and again when the question is another one or the model has changed.

    A page says what is asked (`question`, compared to know whether it is the same, and `work`) and how the answer is
    shown (`show_answer`, and `table` filled with the same numbers). ``controls`` is the row beside the heading for
    what can be chosen, ``choices`` a row below it; call `ask` when it was. ``picture``: the widget that is copied as a
    picture; a page whose answer is a chart calls `show_as_chart` instead.
    """

    def __init__(self, session: Session, theme: Theme, background: Background, title: str) -> None:
        super().__init__(session, theme)
        self.background = background
        #: What the place calls this page (`Session.page`).
        self.name = ""
        self.asking = Asking(background, self)
        self.heading = label(title, "page-heading")  # as high as a box beside it, on every page
        self.subtitle = label("", "secondary", wrap=True)
        self.controls, self.choices = Flowing(), Flowing()
        self.controls.setSpacing(8)
        self.choices.setSpacing(8)
        self.chart: Chart | None = None
        self.scenario_choice: ScenarioChoice | None = None
        self.answer: Any = None
        self.picture = QWidget()
        self.table = Table(theme, self.tr("{title} as a table").format(title=title))
        self.note = label("", "secondary", wrap=True)
        self._asked: tuple[Model, Hashable] | None = None
        #: An answer that came while nobody looked.
        self._unseen: tuple[Any] | None = None
        self._lay_out()
        self.asking.answered.connect(self._answered)
        self.asking.failed.connect(self._failed)
        self.asking.stopped.connect(lambda: self._failed(self.tr("Stopped before there was an answer.")))
        self.asking.changed.connect(self._show_progress)

    # ── what a page says ─────────────────────────────────────────────────────────────────────────────────────────

    def question(self) -> Hashable:
        """What is asked besides the model; None: nothing can be asked, and `note` says why."""
        raise NotImplementedError

    def work(self) -> Work:
        """What answers it, without anything of Qt: it runs in a thread of its own."""
        raise NotImplementedError

    def show_answer(self, answer: Any) -> None:
        """Show the answer, in ``picture`` and in ``table``."""
        raise NotImplementedError

    def refresh_controls(self) -> None:
        """Offer what can be chosen now; called before each question."""

    # ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────

    def bring_up_to_date(self, changes: Changes) -> None:
        if self.scenario_choice is not None:
            self.scenario_choice.refresh()
        self.refresh_controls()
        self.ask()

    def ask(self) -> None:
        """Ask, unless just this was asked of just this model."""
        question = self.question()
        asked = None if question is None else (self.session.model, question)
        if asked is not None and self._asked is not None and _same(asked, self._asked):
            return
        self._asked, self._unseen = asked, None
        if question is None:
            self.asking.stop()
            self.answer = None
            self._put_out_of_use()
        else:
            self.asking.ask(self.work())

    def _on_changed(self, changes: Changes) -> None:
        """Nobody waits any more for an answer about a model that has changed while nobody looked."""
        now = None if self.session.document is None else self.session.model
        if not self.isVisible() and self._asked is not None and self._asked[0] is not now:
            self._asked = self._unseen = None
            self.asking.stop()
        super()._on_changed(changes)

    def _answered(self, answer: Any) -> None:
        if not self.isVisible():
            self._unseen = (answer,)
            return
        self._unseen = None
        self.answer = answer
        self.body.setEnabled(True)
        self.note.setText("")
        self.show_answer(answer)

    def showEvent(self, event: QShowEvent) -> None:
        """What came while nobody looked is shown now, unless another question is asked in the meantime."""
        super().showEvent(event)
        self._show_progress()
        if self._unseen is not None and not self.asking.busy:
            self._answered(*self._unseen)

    def _put_out_of_use(self) -> None:
        """What is shown still answers another question."""
        self.body.setEnabled(False)

    def _failed(self, sentence: str) -> None:
        self._asked = self.answer = None
        self.body.setEnabled(False)
        self.note.setText(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the heading says enough."""
        super().resizeEvent(event)
        self.subtitle.setVisible(self.width() >= self.theme.px(_SUBTITLE))

    def give_up(self) -> None:
        """Wait no longer: what was found so far is the answer, where the engine can tell that."""
        self.asking.enough()

    @property
    def stale(self) -> bool:
        """Whether what is shown answers an earlier question; then it is greyed."""
        return self.answer is not None and self.asking.busy

    def choose_scenario(self) -> None:
        """Let people choose the scenario, beside the heading."""
        self.scenario_choice = ScenarioChoice(self.session)
        self.head.insertWidget(2, self.scenario_choice)

    def show_as_chart(self, chart: Chart) -> None:
        """Have the answer be this chart; it is copied whole as a picture, under its heading."""
        self.chart = chart
        inside = QVBoxLayout(self.picture)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(chart)

    # ── how it stands on the page ────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.addWidget(self.heading)
        self.head.addWidget(self.subtitle, 1)
        self.head.addLayout(self.controls)
        self.card = QFrame()
        self.card.setProperty("role", "card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(self.picture)
        self.body = Stack()
        self.body.addWidget(self.card)
        self.body.addWidget(self.table)
        self.veil = Veil(self.theme, self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(10)
        column.addLayout(self.head)
        column.addLayout(self.choices)
        column.addWidget(self._progress())
        column.addWidget(self.body, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.as_table = QPushButton(self.tr("As a table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(lambda on: self.body.setCurrentIndex(1 if on else 0))
        self.copy_text = QPushButton(self.tr("Copy text"))
        self.copy_text.clicked.connect(self._copy_text)
        self.copy_picture = QPushButton(self.tr("Copy picture"))
        self.copy_picture.clicked.connect(self._copy_picture)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.note, 1)
        for button in (self.as_table, self.copy_text, self.copy_picture):
            button.setProperty("role", "link")
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return foot

    def _progress(self) -> QWidget:
        self.progress = QWidget()
        row = QHBoxLayout(self.progress)
        row.setContentsMargins(0, 0, 0, 0)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("Working it out"))
        stop = QPushButton(self.tr("Stop"))
        stop.clicked.connect(self.give_up)
        row.addWidget(label(self.tr("Working it out"), "secondary"))
        row.addWidget(self.bar, 1)
        row.addWidget(stop)
        self.progress.hide()
        return self.progress

    def working(self) -> Asking:
        """What is worked out, where that takes long."""
        return self.asking

    def hideEvent(self, event: QHideEvent) -> None:
        """What takes long goes on, and the window says so elsewhere."""
        super().hideEvent(event)
        self._show_progress()

    def _show_progress(self) -> None:
        now = self.working()
        if not self.isVisible():
            if now.slow and self.name:
                self.background.goes_on(self.name, self.heading.text(), now.share)
            else:
                self.background.goes_on_no_longer(self.name)
            return
        self.background.goes_on_no_longer(self.name)
        self.veil.setVisible(self.stale)
        self.progress.setVisible(now.slow)
        self.bar.setValue(round(now.share * 100))

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
        self.session.tell(self.tr("{title} is on the clipboard, as a table.").format(title=self.heading.text()))

    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.as_picture())
        self.session.tell(self.tr("{title} is on the clipboard, as a picture.").format(title=self.heading.text()))

    def as_text(self) -> str:
        """The answer as a table in text."""
        return self.table.as_text()

    def as_picture(self) -> QPixmap:
        """The answer as a picture; what stands on it says by itself what was asked."""
        title, asked = self.heading.text(), self.question_in_words()
        if self.chart is None:
            return widget_on_paper(self.theme, self.picture, title, asked, self.note.text())
        return self.chart.as_picture(title, asked)

    def question_in_words(self) -> str:
        """What was asked, in words."""
        scenario = "" if self.scenario_choice is None else self.scenario_choice.words()
        parts = [self.subtitle.text(), scenario, asked_in_words(self.controls, self.choices)]
        return " · ".join(part for part in parts if part)


def _same(one: tuple[Model, Hashable], other: tuple[Model, Hashable]) -> bool:
    return one[0] is other[0] and one[1] == other[1]
