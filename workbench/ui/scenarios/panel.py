"""The list of scenarios: the baseline, and the what-ifs under their parents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.scenario import Scenario
from workbench.ui.controls.ask import ask_name
from workbench.ui.session import DOCUMENT, LOOK, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import operations
from workbench.workspace.changes import Changes

_SCENARIO = Qt.ItemDataRole.UserRole


class _Tree(QTreeWidget):
    """The tree itself; it shows when it has the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        item = self.currentItem()
        if self.hasFocus() and item is not None:
            painter = QPainter(self.viewport())
            painter.setPen(self.theme.colours["accent"])
            painter.drawRect(self.visualItemRect(item).adjusted(0, 0, -1, -1))
            painter.end()


class ScenarioPanel(QWidget):
    """The scenarios; one click shows one, the menu renames, duplicates and deletes."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        heading = label(self.tr("Scenarios"), "caption")
        self.add = QToolButton()
        self.add.setToolTip(self.tr("New scenario"))
        self.add.setAccessibleName(self.tr("New scenario"))
        self.add.setAutoRaise(True)
        self.add.clicked.connect(self.create)
        self.tree = _Tree(theme)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Scenarios"))
        self.tree.setIndentation(14)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._menu)
        top = QHBoxLayout()
        top.setContentsMargins(12, 6, 8, 0)
        top.addWidget(heading)
        top.addStretch()
        top.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.tree)
        self._telling = False
        self.tree.currentItemChanged.connect(self._chosen)
        session.changed.connect(self._on_changed)
        theme.changed.connect(self._refresh)
        self._refresh()

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done to scenarios."""
        return {
            "new-scenario": self.create,
            "rename-scenario": self.rename,
            "duplicate-scenario": self.duplicate,
            "delete-scenario": self.delete,
            "previous-scenario": lambda: self.step(-1),
            "keep-settled": self.keep_settled,
            "next-scenario": lambda: self.step(1),
        }

    def _refresh(self) -> None:
        self.add.setIcon(self.theme.icon("plus", "secondary"))
        c = self.theme.colours
        self.tree.setStyleSheet(
            "QTreeWidget { padding-left: 8px; show-decoration-selected: 0; }"
            f"QTreeWidget::branch, QTreeWidget::branch:selected {{ image: none; background: {c['panel'].name()}; }}"
            f"QTreeWidget::item {{ padding: {self.theme.px(3)}px 4px; }}"
            f"QTreeWidget::item:hover {{ background: {c['paper'].name()}; }}"
            f"QTreeWidget::item:selected {{ background: {c['accent-soft'].name()};"
            f" color: {c['accent'].name()}; font-weight: 600; }}"
        )

    def _on_changed(self, changes: Changes) -> None:
        if self.session.document is None:
            return
        if changes.kinds & {DOCUMENT, "scenario"}:
            self._fill()
        if changes.kinds & {DOCUMENT, "scenario", LOOK}:
            self._show_current()

    def _fill(self) -> None:
        self._telling = True
        self.tree.clear()
        model = self.session.model
        base = QTreeWidgetItem([self.tr("Baseline")])
        base.setData(0, _SCENARIO, None)
        self.tree.addTopLevelItem(base)
        children: dict[str | None, list[Scenario]] = {}
        for scenario in model.ordered("scenario"):
            children.setdefault(scenario.parent, []).append(scenario)

        def add(parent: QTreeWidgetItem | None, owner: str | None) -> None:
            for scenario in children.get(owner, []):
                item = QTreeWidgetItem([scenario.title])
                item.setData(0, _SCENARIO, scenario.id)
                item.setToolTip(0, scenario.summary or scenario.title)
                if scenario.colour:
                    item.setIcon(0, self._dot(scenario.colour))
                if parent is None:
                    self.tree.addTopLevelItem(item)
                else:
                    parent.addChild(item)
                add(item, scenario.id)

        add(None, None)
        self.tree.expandAll()
        self._telling = False

    def _dot(self, colour: int) -> QIcon:
        """The colour by which a scenario is known, as a dot."""
        side = self.theme.px(10)
        dot = QPixmap(side, side)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.hue(colour - 1))
        painter.drawEllipse(1, 1, side - 2, side - 2)
        painter.end()
        icon = QIcon()
        icon.addPixmap(dot)
        return icon

    def _all(self) -> list[QTreeWidgetItem]:
        def below(item: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
            return [] if item is None else [item, *(x for i in range(item.childCount()) for x in below(item.child(i)))]

        return [x for i in range(self.tree.topLevelItemCount()) for x in below(self.tree.topLevelItem(i))]

    def _show_current(self) -> None:
        self._telling = True
        for item in self._all():
            if item.data(0, _SCENARIO) == self.session.scenario:
                self.tree.setCurrentItem(item)
        self._telling = False

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if not self._telling and item is not None:
            self.session.show_scenario(item.data(0, _SCENARIO))

    def step(self, by: int) -> None:
        """Show the scenario before or after the one shown, as they are listed."""
        listed = [item.data(0, _SCENARIO) for item in self._all()]
        if self.session.scenario in listed:
            self.session.show_scenario(listed[(listed.index(self.session.scenario) + by) % len(listed)])

    def create(self) -> None:
        """Ask for a name and make a scenario over the one shown."""
        title = ask_name(self, self.tr("New scenario"), self.tr("What if …"))
        if title is not None:
            parent = self.session.scenario
            self.session.attempt(lambda m: operations.create_scenario(m, title, parent=parent))

    def rename(self) -> None:
        """Ask for another name for the scenario shown."""
        scenario = self.session.model.scenarios.get(self.session.scenario or "")
        if scenario is None:
            return
        title = ask_name(self, self.tr("Rename scenario"), self.tr("Name"), scenario.title)
        if title is not None:
            self.session.attempt(lambda m: operations.rename(m, "scenario", scenario.id, title))

    def duplicate(self) -> None:
        """Make a copy of the scenario shown, to change on."""
        if shown := self.session.scenario:
            self.session.attempt(lambda m: operations.duplicate_scenario(m, shown))

    def delete(self) -> None:
        """Delete the scenario shown; undo brings it back."""
        if shown := self.session.scenario:
            self.session.attempt(lambda m: operations.delete(m, "scenario", shown))

    def _menu(self, where: QPoint) -> None:
        item = self.tree.itemAt(where)
        if item is None or item.data(0, _SCENARIO) is None:
            return
        self.tree.setCurrentItem(item)
        menu = QMenu(self)
        menu.addAction(self.tr("Rename…"), self.rename)
        menu.addAction(self.tr("Duplicate"), self.duplicate)
        menu.addAction(self.tr("Delete"), self.delete)
        menu.addSeparator()
        menu.addAction(self.tr("Compare with the baseline"), self._compare)
        menu.addAction(self.tr("Parent, colour, notes…"), self._details)
        menu.popup(self.tree.viewport().mapToGlobal(where))

    def _compare(self) -> None:
        self.session.compare(None, self.session.scenario)

    def _details(self) -> None:
        self.session.show_place("contents", f"scenario/{self.session.scenario}")

    def keep_settled(self) -> None:
        """Make what the scenario shown settles into a scenario of its own, over the one shown."""
        session = self.session
        settled, parent = dict(session.shown().settled), session.scenario
        if not session.settled or not settled:
            session.tell(self.tr("Nothing moved by itself here, so there is nothing more to keep."))
            return
        old = self.tr("{scenario}, settled").format(scenario=session.called(parent))
        title = ask_name(self, self.tr("Keep as a scenario"), self.tr("Name"), "", offered=old)
        if title is not None:
            session.set_settled(False)
            session.attempt(lambda m: operations.create_scenario(m, title, parent, settled))
