"""A copy that came back: what is different in it, and taking some of that over."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.controls.on_screen import open_at
from workbench.ui.files.comparing import DifferenceList
from workbench.ui.text import label
from workbench.workspace.differences import Difference, Differences
from workbench.workspace.parting import Parting


class CopyDialog(QDialog):
    """Lists what is different in a copy, each with a box to tick; accepted where what is ticked is to be taken over."""

    def __init__(self, name: str, found: Differences, since: Parting, can_take: bool, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Compare with a copy"))
        line = self.fontMetrics().height()
        open_at(self, 42 * line, min(32 * line, 660))
        self.differences = DifferenceList(ticked=can_take)
        self.since = label(self._since(found, since), "secondary", wrap=True)
        if found:
            sides = {
                "theirs": self.tr("changed there"),
                "mine": self.tr("changed here"),
                "both": self.tr("changed in both"),
            }
            self.differences.show_differences(found, lambda one: sides.get(since.side(one), ""))
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

    def _since(self, found: Differences, since: Parting) -> str:
        """Who changed how many of the differences since the two were one."""
        if not since.known:
            return self.tr("The two histories have nothing in common, so it cannot be known who changed what.")
        count = Counter(since.side(one) for one in found)
        words = [self.tr("Since the two were one: {there} changed there, {here} here, {both} in both.")]
        if count["mine"] or count["both"]:
            words.append(self.tr("Taking over what was changed here takes that change back."))
        return " ".join(words).format(there=count["theirs"], here=count["mine"], both=count["both"])

    def _lay_out(self, name: str, close: QPushButton) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("What is different in {name}").format(name=name), "heading", wrap=True))
        if self.differences.list.count():
            column.addWidget(self.since)
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
