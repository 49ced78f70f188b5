"""The versions that were kept of a workspace: what each would change, and going back to one as a new edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.language import said
from workbench.ui.background import Background
from workbench.ui.controls.on_screen import open_at
from workbench.ui.controls.panes import panes
from workbench.ui.files.comparing import DifferenceList
from workbench.ui.text import label

if TYPE_CHECKING:
    from workbench.workspace.document import Document
    from workbench.workspace.operations import Earlier
    from workbench.workspace.versions import Version


class VersionsDialog(QDialog):
    """Versions at the left, newest first; at the right what restoring the chosen one would change.

    Accepted where the person wants `chosen` restored.
    """

    def __init__(self, document: Document, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Versions"))
        line = self.fontMetrics().height()
        open_at(self, 54 * line, 33 * line)
        self.document, self.background = document, background
        self.chosen: Earlier | None = None
        self._asked = 0
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.setProperty("role", "plain")
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.differences = DifferenceList()
        self.restore = QPushButton(self.tr("Restore this version"))
        self.restore.setProperty("role", "primary")
        self.restore.clicked.connect(self.accept)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self._lay_out(close)
        self.list.currentItemChanged.connect(self._look_at)
        for version in document.versions():
            self.list.addItem(_item(version))
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            self._wait_for_choice(
                self.tr("No version has been kept yet. One is kept when a workspace is opened, every hour while it is")
                + " "
                + self.tr("worked on, and before anything that changes much.")
            )

    def _lay_out(self, close: QPushButton) -> None:
        heading = label(self.tr("Versions kept on this computer"), "heading")
        note = label(
            self.tr("Restoring is a new edit: nothing is thrown away, and Undo takes it back."), "secondary", wrap=True
        )
        across = panes(Qt.Orientation.Horizontal, (self.list, 300), (self.differences, 520))
        self.differences.setContentsMargins(12, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(note)
        column.addWidget(across, 1)
        column.addLayout(row)

    def _wait_for_choice(self, words: str) -> None:
        self.chosen = None
        self.restore.setEnabled(False)
        self.differences.say(words)

    def _look_at(self, item: QListWidgetItem | None) -> None:
        from workbench.workspace.versions import earlier

        self._asked += 1
        asked = self._asked
        if item is None:
            return
        self._wait_for_choice(self.tr("Reading this version…"))
        version: Version = item.data(Qt.ItemDataRole.UserRole)
        self.background.start(
            lambda _: earlier(version.backup),
            lambda found: self._compare(found, asked),
            lambda problem: self._cannot_be_read(problem, asked),
        )

    def _cannot_be_read(self, problem: Exception, asked: int) -> None:
        if asked == self._asked:
            self._wait_for_choice(str(problem))

    def _compare(self, found: Earlier, asked: int) -> None:
        if asked != self._asked:
            return  # another one was chosen meanwhile
        changes = self.document.compare(found)
        if not changes:
            self._wait_for_choice(self.tr("This is how it is now."))
            return
        self.differences.show_differences(changes)
        self.chosen = found
        self.restore.setEnabled(not self.document.read_only)


def _item(version: Version) -> QListWidgetItem:
    backup = version.backup
    item = QListWidgetItem(
        said("{when}\n{why} · {size:,} kB", when=backup.when, why=backup.why, size=round(backup.size / 1024))
    )
    item.setData(Qt.ItemDataRole.UserRole, version)
    return item
