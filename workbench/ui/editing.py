"""Small dialogs that add and rename things. Every one ends in an operation, so that undo takes it back."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from workbench.ui.controls.ask import ask_name
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.judging import EffectDialog
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import operations


class Editing(QObject):
    """Adds, renames and deletes issue areas; adds conditions, and tells the id of one in `condition_added`."""

    condition_added = Signal(str)

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.theme, self.window = session, theme, window

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be added, renamed, judged and deleted."""
        return {
            "add-issue": self.add_issue,
            "add-condition": self.add_condition,
            "details": self.show_details,
            "rename-issue": self.rename_issue,
            "delete-issue": self.delete_issue,
            "requirement": self.edit_requirement,
            "judge-effect": self.judge_effect,
            "rename-condition": self.rename_condition,
            "delete-condition": self.delete_condition,
            "rename-workspace": self.rename_workspace,
        }

    def add_issue(self, cooperation: int = 500, competition: int = 500) -> None:
        """Ask for a name and put a new issue area at a place (hundredths); the middle unless said."""
        title = ask_name(self.window, self.tr("Add issue area"), self.tr("What is it about?"))
        if title is None:
            return
        before = set(self.session.model.issues)
        self.session.attempt(lambda m: operations.create_issue(m, title, cooperation, competition))
        made = set(self.session.model.issues) - before
        self.session.select(*made)
        self._show_where_one_is("issue", made)

    def _show_where_one_is(self, kind: str, made: Collection[str]) -> None:
        """What was added while other things are listed is shown there too: else it seems that nothing happened."""
        for id_ in made:
            if self.session.place == "contents":
                self.session.show_place("contents", f"{kind}/{id_}")

    def show_details(self) -> None:
        """Go to the form of the condition explained, or of the issue area selected."""
        session = self.session
        if session.condition is not None:
            session.show_place("contents", f"condition/{session.condition}")
        elif session.focus is not None:
            session.show_place("contents", f"issue/{session.focus}")
        else:
            session.tell(self.tr("Select an issue area or a condition first: its details are shown."))

    def rename_issue(self) -> None:
        """Ask for another name for the selected issue area."""
        if (focus := self.session.focus) is not None:
            self._rename("issue", focus, self.tr("Rename issue area"))

    def _rename(self, kind: str, id_: str, heading: str) -> None:
        old = getattr(self.session.model.table(kind)[id_], "title", "")
        title = ask_name(self.window, heading, self.tr("Name"), old)
        if title is not None:
            self.session.attempt(lambda m: operations.rename(m, kind, id_, title))

    def delete_issue(self) -> None:
        """Delete the selected issue area with its judgements; undo brings all of it back."""
        focus = self.session.focus
        if focus is not None:
            self.session.attempt(lambda m: operations.delete(m, "issue", focus))

    def add_condition(self) -> None:
        """Ask for a condition's name, its states and its group, and add it."""
        dialog = _NewCondition(self.session, self.window)
        if dialog.exec():
            title, states, group = dialog.answers()
            before = set(self.session.model.conditions)
            self.session.attempt(lambda m: operations.create_condition(m, title, states, group=group))
            for made in set(self.session.model.conditions) - before:
                self.session.select_condition(made)
                self.condition_added.emit(made)
                self._show_where_one_is("condition", {made})

    def rename_condition(self) -> None:
        """Ask for another name for the condition explained."""
        if (condition := self.session.condition) is not None:
            self._rename("condition", condition, self.tr("Rename condition"))

    def delete_condition(self) -> None:
        """Delete the condition explained, with its states and effects; undo brings all of it back."""
        condition = self.session.condition
        if condition is not None:
            self.session.attempt(lambda m: operations.delete(m, "condition", condition))

    def rename_workspace(self) -> None:
        """Ask for another name for the whole workspace."""
        self._rename("workspace", self.session.model.workspace.id, self.tr("Rename workspace"))

    def judge_effect(self) -> None:
        """Ask what a state of the condition explained does to an issue area, and why."""
        condition = self.session.condition
        if condition is None or not self.session.model.issues:
            self.session.tell(self.tr("Add an issue area first: an effect is on one."))
            return
        dialog = EffectDialog(self.session.model, condition, self.window)
        if dialog.exec():
            state, issue, axis, amount, why = dialog.answers()
            self.session.attempt(lambda m: operations.judge_effect(m, state, issue, axis, amount, why))

    def edit_requirement(self) -> None:
        """Ask for the requirement of the issue area explained, as a sentence or as text."""
        focus = self.session.focus
        if focus is None:
            return
        from workbench.ui.requirements.dialog import RequirementDialog

        dialog = RequirementDialog(self.session.model, focus, self.theme, self.session.scenario, self.window)
        if dialog.exec():
            self.session.attempt(lambda m: operations.set_requirement(m, focus, dialog.expression, why=dialog.why()))


class _NewCondition(QDialog):
    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add condition"))
        self.setMinimumWidth(440)
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Trust between the ministries"))
        self.states = QLineEdit(self.tr("absent, present"))
        self.group = ChoiceBox()
        self.group.addItem(self.tr("No group"), None)
        for group in session.model.ordered("group"):
            if group.holds == "condition":
                self.group.addItem(group.title, group.id)
        form = QFormLayout(self)
        form.setContentsMargins(20, 20, 20, 16)
        form.setSpacing(10)
        form.addRow(self.tr("Condition"), self.title)
        form.addRow(self.tr("States, with commas"), self.states)
        form.addRow(self.tr("Group"), self.group)
        self.problem = label(role="warning", wrap=True)
        form.addRow(self.problem)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def answers(self) -> tuple[str, list[str], str | None]:
        """Title, states and group's id."""
        states = [state.strip()[:200] for state in self.states.text().split(",") if state.strip()]
        return self.title.text().strip()[:200], states, self.group.currentData()

    def _check(self) -> None:
        title, states, _ = self.answers()
        if not title:
            self.problem.setText(self.tr("Give the condition a name."))
        elif len(states) < 2 or len({state.casefold() for state in states}) < len(states):
            self.problem.setText(self.tr("Give at least two different states, with commas between them."))
        else:
            self.accept()
