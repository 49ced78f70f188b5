"""Small dialogs that add and rename things. Every one ends in an operation, so that undo takes it back."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from workbench.ui.controls.ask import ask_name
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.dialog_form import form_of, ok_or_cancel
from workbench.ui.judging import EffectDialog
from workbench.ui.session import Session
from workbench.ui.text import Complaint
from workbench.ui.theme import Theme
from workbench.workspace import operations

#: What stands for a group that is yet to be made.
_NEW = "new"


class Editing(QObject):
    """Adds, renames and deletes issue areas and conditions; tells that an issue area was added in `issue_added`, and
    the id of a condition in `condition_added`.
    """

    issue_added = Signal()
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
        if made:
            self.issue_added.emit()

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
            title, states, group, new_group = dialog.answers()
            before = set(self.session.model.conditions)
            self.session.attempt(
                lambda m: operations.create_condition(m, title, states, group=group, new_group=new_group)
            )
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
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Trust between the ministries"))
        self.states = QLineEdit(self.tr("absent, present"))
        self.group = ChoiceBox()
        self.group.addItem(self.tr("No group"), None)
        for group in session.model.ordered("group"):
            if group.holds == "condition":
                self.group.addItem(group.title, group.id)
        self.group.addItem(self.tr("New group…"), _NEW)
        explained = session.model.conditions.get(session.condition or "")
        if explained is not None and explained.group is not None:
            self.group.setCurrentIndex(self.group.findData(explained.group))
        self.group.currentIndexChanged.connect(self._offer_name)
        self.new_group = QLineEdit()
        self.new_group.setPlaceholderText(self.tr("What its conditions have in common"))
        form = self.form = form_of(self, self.tr("Add condition"), 440)
        form.addRow(self.tr("Condition"), self.title)
        form.addRow(self.tr("States, with commas"), self.states)
        form.addRow(self.tr("Group"), self.group)
        form.addRow(self.tr("New group"), self.new_group)
        form.setRowVisible(self.new_group, False)
        self.problem = Complaint()
        form.addRow(self.problem)
        form.addRow(ok_or_cancel(self, self._check))

    def _offer_name(self) -> None:
        """A group that is new is given its name, at once."""
        new = self.group.currentData() == _NEW
        self.form.setRowVisible(self.new_group, new)
        if new:
            self.new_group.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> tuple[str, list[str], str | None, str]:
        """Title, states, the group's id, or the title of a new one."""
        states = [state.strip()[:200] for state in self.states.text().split(",") if state.strip()]
        title, group = self.title.text().strip()[:200], self.group.currentData()
        if group == _NEW:
            return title, states, None, self.new_group.text().strip()[:200]
        return title, states, group, ""

    def _check(self) -> None:
        title, states, _, new_group = self.answers()
        if not title:
            self.problem.setText(self.tr("Give the condition a name."))
        elif self.group.currentData() == _NEW and not new_group:
            self.problem.setText(self.tr("Give the new group a name, or choose another."))
        elif len(states) < 2 or len({state.casefold() for state in states}) < len(states):
            self.problem.setText(self.tr("Give at least two different states, with commas between them."))
        else:
            self.accept()
