"""The top of the window: the workspace and its menus, undo and redo with what they would do."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from workbench.ui.session import DOCUMENT, LOOK, SELECTION, TOLD, Session
from workbench.ui.text import ElidedLabel, on_button
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes


class TopBar(QWidget):
    """Title, menus, undo and redo."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        menus: dict[str, QMenu],
        actions: dict[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.theme, self.commands = session, theme, actions
        self.title = ElidedLabel(role="strong")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        layout.setSpacing(2)
        layout.addWidget(self.title, 0)
        layout.addSpacing(10)
        for heading, menu in menus.items():
            button = QPushButton(menu.title())
            button.setProperty("role", "menu")
            button.setMenu(menu)
            button.setAccessibleName(self.tr("{menu} menu").format(menu=heading))
            layout.addWidget(button)
        layout.addStretch(1)
        self.done = ElidedLabel(role="secondary")
        layout.addWidget(self.done, 0)
        layout.addSpacing(8)
        self.undo, self.redo = QToolButton(), QToolButton()
        for tool, name in ((self.undo, "undo"), (self.redo, "redo")):
            tool.setIconSize(QSize(16, 16))
            tool.clicked.connect(actions[name].trigger)
            layout.addWidget(tool)
            layout.addSpacing(4)
        session.changed.connect(self._on_changed)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _paint_icons(self) -> None:
        self.undo.setIcon(self.theme.icon("undo"))
        self.redo.setIcon(self.theme.icon("redo"))

    def _on_changed(self, changes: Changes) -> None:
        if not changes.kinds - {LOOK, SELECTION, TOLD} and DOCUMENT not in changes.kinds:
            return
        document = self.session.document
        self.setVisible(document is not None)
        if document is None:
            return
        self.title.show_text(document.model.workspace.title)
        for name, button, label in (
            ("undo", self.undo, document.undo_label),
            ("redo", self.redo, document.redo_label),
        ):
            word = self.tr("Undo") if name == "undo" else self.tr("Redo")
            text = f"{word}: {label}" if label else word
            self.commands[name].setEnabled(label is not None and not document.read_only)
            self.commands[name].setText(on_button(text))
            button.setEnabled(label is not None and not document.read_only)
            button.setToolTip(f"{text} ({self.commands[name].shortcut().toString()})")
            button.setAccessibleName(text)
        self.done.show_text(document.undo_label or "")
