"""A copy that came back: what is different in it, and taking some of that over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.files.comparing import DifferenceList
from workbench.ui.text import label
from workbench.workspace.differences import Difference, Differences


class CopyDialog(QDialog):
    """Lists what is different in a copy, each with a box to tick; accepted where what is ticked is to be taken over."""

    def __init__(self, name: str, found: Differences, can_take: bool, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Compare with a copy"))
        self.resize(680, 520)
        self.differences = DifferenceList(ticked=can_take)
        if found:
            self.differences.show_differences(found)
        else:
            self.differences.say(self.tr("Nothing is different."))
        self.take = QPushButton(self.tr("Take over what is ticked"))
        self.take.setProperty("role", "primary")
        self.take.setEnabled(False)
        self.take.setVisible(can_take and bool(found))
        self.take.clicked.connect(self.accept)
        self.differences.list.itemChanged.connect(lambda _: self.take.setEnabled(bool(self.chosen())))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self._lay_out(name, close)
        self.differences.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, name: str, close: QPushButton) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("What is different in {name}").format(name=name), "heading", wrap=True))
        column.addWidget(self.differences, 1)
        if not self.take.isHidden():
            words = self.tr(
                "What is ticked becomes here what it is there, with what it needs: one edit, which Undo takes back. "
                "The copy stays as it is."
            )
            column.addWidget(label(words, "secondary", wrap=True))
        column.addLayout(row)

    def chosen(self) -> list[Difference]:
        """What is ticked."""
        return self.differences.ticked()
