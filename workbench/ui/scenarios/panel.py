"""The list of scenarios: the baseline, and the what-ifs under their parents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.scenario import Scenario
from workbench.ui.controls.ask import ask_name
from workbench.ui.controls.known_by import colour_of, dot_icon
from workbench.ui.controls.plus import PlusButton
from workbench.ui.on_a_copy import attempt, can_try
from workbench.ui.scenarios.keeping import keep_shown
from workbench.ui.scenarios.tree import SCENARIO, ScenarioTree
from workbench.ui.session import DOCUMENT, LOOK, PLACE, TICKED, Session
from workbench.ui.style_sheet import role
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import operations
from workbench.workspace.changes import Changes


class ScenarioPanel(QWidget):
    """The scenarios; one click shows one, the menu renames, duplicates and deletes."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        heading = label(self.tr("Scenarios"), "caption")
        self.add = PlusButton(theme, self.tr("New scenario"))
        self.add.clicked.connect(self.create)
        self.tree = ScenarioTree(theme)
        self.tree.setAccessibleName(self.tr("Scenarios"))
        self.tree.customContextMenuRequested.connect(self._menu)
        self.tree.placed.connect(self._place)
        self.tree.refused.connect(session.tell)
        self.tree.ticked.connect(session.tick)
        self.tree.to_rename.connect(lambda one: None if session.read_only else self.rename(one))
        self.tree.to_delete.connect(lambda one: self.delete(one))
        self.compare = QPushButton()
        self.compare.setProperty("role", "link")
        self.compare.setToolTip(self.tr("Compare what is ticked"))
        self.compare.clicked.connect(lambda: session.compare(*session.compared))
        self.compare.hide()
        top = QHBoxLayout()
        top.setContentsMargins(12, 6, 8, 0)
        top.addWidget(heading)
        top.addStretch()
        top.addWidget(self.compare)
        top.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.tree)
        self._telling = False
        self.tree.currentItemChanged.connect(self._chosen)
        session.changed.connect(self._on_changed)
        theme.rescaled.connect(self._refresh)
        theme.changed.connect(self._show_colours)
        self._refresh()

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done to scenarios."""
        return {
            "new-scenario": self.create,
            "rename-scenario": lambda: self.rename(),
            "duplicate-scenario": lambda: self.duplicate(),
            "delete-scenario": lambda: self.delete(),
            "previous-scenario": lambda: self.step(-1),
            "keep-settled": self.keep,
            "scenario-details": self.show_details,
            "next-scenario": lambda: self.step(1),
        }

    def _refresh(self) -> None:
        self.tree.setStyleSheet(
            "QTreeWidget { padding-left: 8px; show-decoration-selected: 0; }"
            f"QTreeWidget::branch, QTreeWidget::branch:selected {{ image: none; background: {role('panel')}; }}"
            f"QTreeWidget::item {{ padding: {self.theme.px(3)}px 4px; }}"
            f"QTreeWidget::item:hover {{ background: {role('paper')}; }}"
            f"QTreeWidget::item:selected {{ background: {role('accent-soft')};"
            f" color: {role('accent')}; font-weight: 600; }}"
        )

    def _on_changed(self, changes: Changes) -> None:
        if self.session.document is None:
            return
        if changes.kinds & {DOCUMENT, "scenario"}:
            self._fill()
        if changes.kinds & {DOCUMENT, "scenario", LOOK}:
            self._show_current()
            self.add.setEnabled(can_try(self.session))
        if changes.kinds & {DOCUMENT, "scenario", TICKED, PLACE, LOOK}:
            self._show_ticks()

    def _show_ticks(self) -> None:
        session = self.session
        self.tree.tick(session.ticked)
        self.compare.setVisible(bool(session.ticked) and bool(session.model.scenarios))
        self.compare.setText(self.tr("Compare {n}").format(n=len(session.compared)))

    def _fill(self) -> None:
        self._telling = True
        self.tree.clear()
        model = self.session.model
        base = QTreeWidgetItem([self.tr("Baseline")])
        base.setData(0, SCENARIO, None)
        self.tree.addTopLevelItem(base)
        children: dict[str | None, list[Scenario]] = {}
        for scenario in model.ordered("scenario"):
            children.setdefault(scenario.parent, []).append(scenario)

        def add(parent: QTreeWidgetItem | None, owner: str | None) -> None:
            for scenario in children.get(owner, []):
                item = QTreeWidgetItem([scenario.title])
                item.setData(0, SCENARIO, scenario.id)
                item.setToolTip(0, scenario.summary or scenario.title)
                if parent is None:
                    self.tree.addTopLevelItem(item)
                else:
                    parent.addChild(item)
                add(item, scenario.id)

        add(None, None)
        self.tree.expandAll()
        self._telling = False
        self._show_colours()

    def _show_colours(self) -> None:
        if self.session.document is None:
            return
        for item in self.tree.all():
            colour = colour_of(self.session.model, self.theme, item.data(0, SCENARIO))
            item.setIcon(0, dot_icon(self.theme, colour))

    def _show_current(self) -> None:
        self._telling = True
        for item in self.tree.all():
            if item.data(0, SCENARIO) == self.session.scenario:
                self.tree.setCurrentItem(item)
        self._telling = False

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if not self._telling and item is not None:
            self.session.show_scenario(item.data(0, SCENARIO))

    def step(self, by: int) -> None:
        """Show the scenario before or after the one shown, as they are listed."""
        listed = [item.data(0, SCENARIO) for item in self.tree.all()]
        if self.session.scenario in listed:
            self.session.show_scenario(listed[(listed.index(self.session.scenario) + by) % len(listed)])

    def _place(self, scenario: str, parent: str | None, beside: str | None, after: bool) -> None:
        self.session.attempt(lambda m: operations.place_scenario(m, scenario, parent, beside, after))

    def create(self) -> None:
        """Ask for a name and make a scenario over the one shown."""
        title = ask_name(self, self.tr("New scenario"), self.tr("What if …"))
        if title is not None:
            parent = self.session.scenario
            attempt(self.session, lambda m: operations.create_scenario(m, title, parent=parent))

    def rename(self, which: str | None = None) -> None:
        """Ask for another name for a scenario, the one shown unless another is named."""
        scenario = self.session.model.scenarios.get(which or self.session.scenario or "")
        if scenario is None:
            return
        title = ask_name(self, self.tr("Rename scenario"), self.tr("Name"), scenario.title)
        if title is not None:
            self.session.attempt(lambda m: operations.rename(m, "scenario", scenario.id, title))

    def duplicate(self, which: str | None = None) -> None:
        """Make a copy of a scenario, to change on."""
        if scenario := which or self.session.scenario:
            self.session.attempt(lambda m: operations.duplicate_scenario(m, scenario))

    def delete(self, which: str | None = None) -> None:
        """Delete a scenario; undo brings it back."""
        if scenario := which or self.session.scenario:
            self.session.attempt(lambda m: operations.delete(m, "scenario", scenario))

    def _menu(self, where: QPoint) -> None:
        """What can be done to the scenario pointed at; the one that is shown stays so."""
        item = self.tree.itemAt(where)
        scenario = None if item is None else item.data(0, SCENARIO)
        if scenario is None:
            return
        session, menu = self.session, QMenu(self)
        edits = [
            menu.addAction(self.tr("Rename…"), lambda: self.rename(scenario)),
            menu.addAction(self.tr("Duplicate"), lambda: self.duplicate(scenario)),
            menu.addAction(self.tr("Delete"), lambda: self.delete(scenario)),
        ]
        for edit in edits:
            edit.setEnabled(not session.read_only)
        menu.addSeparator()
        menu.addAction(self.tr("Compare with the baseline"), lambda: session.compare(None, scenario))
        shown = menu.addAction(
            self.tr("Compare with what is shown"), lambda: session.compare(session.scenario, scenario)
        )
        shown.setEnabled(session.scenario not in (None, scenario))
        ticked = menu.addAction(self.tr("Ticked, to be compared"), lambda: session.tick(scenario))
        ticked.setCheckable(True)
        ticked.setChecked(scenario in session.ticked)
        menu.addSeparator()
        menu.addAction(
            self.tr("Parent, colour, notes…"), lambda: session.show_place("contents", f"scenario/{scenario}")
        )
        menu.popup(self.tree.viewport().mapToGlobal(where))

    def keep(self) -> None:
        """Make what is on the screen a scenario of its own: what settled, and what one looks ahead to."""
        keep_shown(self.session, self, self.session.preview)

    def show_details(self) -> None:
        """Go to the form of the scenario shown: its parent, its colour, its notes."""
        self.session.show_place("contents", f"scenario/{self.session.scenario}")
