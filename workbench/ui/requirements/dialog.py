"""The requirement of an issue area: lines that read as a sentence, or text; what holds of it now is said beneath."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from workbench.domain.model import Model, RowChange
from workbench.domain.naming import find, find_state
from workbench.domain.requirement import Requirement, parse, wording
from workbench.engine.evaluation import evaluate
from workbench.engine.settings import settings_of
from workbench.ui.controls.dialog_form import ok_or_cancel
from workbench.ui.controls.on_screen import open_at
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.requirements.draft import draft_of, requirement_of
from workbench.ui.requirements.lines import Lines
from workbench.ui.text import Complaint, PlainEditor, label
from workbench.ui.theme import Theme
from workbench.ui.why.reasons import requirement_sentence
from workbench.ui.why.sentence import Sentence


class RequirementDialog(QDialog):
    """Both ways of writing it show the same; the one that was typed into last counts."""

    def __init__(
        self, model: Model, issue: str, theme: Theme, scenario: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model, self.issue, self.theme, self.scenario = model, issue, theme, scenario
        self.expression: Requirement | None = model.issues[issue].requirement
        self._of = {state.id: state.condition for state in model.states.values()}
        self._following = False
        entity = model.issues[issue]
        self.setWindowTitle(self.tr("Requirement"))
        open_at(self, theme.px(680), theme.px(560))
        self.lines = Lines(model)
        self.text = PlainEditor()
        self.text.setAccessibleName(self.tr("Requirement as text"))
        self.text.setPlaceholderText(self.tr("trust = present AND NOT (embargo = present OR talks = broken)"))
        self.text.setTabChangesFocus(True)
        self.sentence = Sentence(theme)
        self.problem = Complaint()
        self.reason = PlainEditor(entity.requirement_why)
        self.reason.setAccessibleName(self.tr("Why it is required"))
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumHeight(theme.px(76))
        self._lay_out(entity.title)
        self._show_text()
        self.lines.show_draft(draft_of(self.expression, self._of))
        self.lines.changed.connect(self._lines_changed)
        self.text.textChanged.connect(self._text_changed)
        steps = ((QKeySequence.StandardKey.Undo, self.lines.undo), (QKeySequence.StandardKey.Redo, self.lines.redo))
        for keys, run in steps:
            shortcut = QShortcut(QKeySequence(keys), self.lines)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
        self._say(None)

    def _lay_out(self, title: str) -> None:
        written = QWidget()
        column = QVBoxLayout(written)
        column.addWidget(self.text, 1)
        column.addWidget(
            label(
                self.tr("condition = state, with AND, OR, NOT, AT LEAST 2 OF (…, …) and brackets; empty for none."),
                "secondary",
                wrap=True,
            )
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.lines)
        self.stack.addWidget(written)
        choices = [Choice("lines", self.tr("In words")), Choice("text", self.tr("As text"))]
        self.routes = SegmentedControl(self.theme, self.tr("Written"), choices)
        self.routes.set_value("lines")
        self.routes.chosen.connect(lambda route: self.stack.setCurrentIndex(route == "text"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(8)
        whole.addWidget(
            label(self.tr("Without it, cooperation on “{title}” is blocked.").format(title=title), wrap=True)
        )
        whole.addWidget(self.routes)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.sentence)
        whole.addWidget(self.problem)
        whole.addWidget(label(self.tr("Why"), "caption"))
        whole.addWidget(self.reason)
        whole.addWidget(ok_or_cancel(self, self._check))
        in_words, as_text = self.routes.stops()
        QWidget.setTabOrder(in_words, as_text)
        self.lines.stand_between(as_text, self.text)
        QWidget.setTabOrder(self.text, self.reason)

    def why(self) -> str:
        """The reasoning."""
        return self.reason.toPlainText().strip()

    # ── both ways show the same ──────────────────────────────────────────────────────────────────────────────────

    def _lines_changed(self) -> None:
        try:
            self.expression = requirement_of(self.lines.draft)
        except ValueError as problem:
            self._say(str(problem))
            return
        self._show_text()
        self._say(None)

    def _text_changed(self) -> None:
        if self._following:
            return
        text = self.text.toPlainText()
        try:
            self.expression = parse(text, self._state) if text.strip() else None
        except ValueError as problem:
            self._say(str(problem))
            return
        self.lines.show_draft(draft_of(self.expression, self._of))
        self._say(None)

    def _show_text(self) -> None:
        self._following = True
        self.text.setPlainText(wording(self.expression, self._named) if self.expression else "")
        self._following = False

    def _say(self, problem: str | None) -> None:
        """Say what is wrong, or how it stands with what is written."""
        if problem != self.problem.text():  # while somebody types, the same one is not told again with every letter
            self.problem.setText(problem or "")
        self.problem.setVisible(bool(problem))
        if problem:
            self.sentence.show_runs(())
            return
        before = self.model.issues[self.issue]
        after = dataclasses.replace(before, requirement=self.expression)
        model = self.model.with_changes([RowChange("issue", self.issue, before, after)])
        shown = evaluate(model, settings_of(model, self.scenario))
        self.sentence.show_runs(requirement_sentence(model, self.issue, shown))

    def _named(self, state: str) -> tuple[str, str]:
        found = self.model.states[state]
        return self.model.conditions[found.condition].key, found.key

    def _state(self, condition: str, state: str) -> str:
        found = find_state(self.model, find(self.model, "condition", condition), state)
        if found is None:
            raise ValueError(self.tr("a requirement names known states; unknown is not one"))
        return found.id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses in a line; with Ctrl it is OK."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._check()
        else:
            super().keyPressEvent(event)

    def _check(self) -> None:
        if self.problem.text():
            self.problem.setText(self.problem.text())  # told again
        else:
            self.accept()
