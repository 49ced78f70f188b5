"""What is different between two states of a workspace, as a list that people can read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from workbench.ui.controls.on_screen import open_at
from workbench.ui.text import label
from workbench.workspace.difference_words import lines, summary
from workbench.workspace.differences import Difference, Differences

#: More lines than this are not read by anybody.
_MOST = 500


class DifferenceList(QWidget):
    """A line that sums up, and one for each difference; with a box to tick before it where they are ``ticked``."""

    def __init__(self, parent: QWidget | None = None, ticked: bool = False) -> None:
        super().__init__(parent)
        self._can_tick = ticked
        self._found: Differences | None = None
        self.summary = label(wrap=True)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Differences"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)

    def say(self, words: str) -> None:
        """Show a sentence and no differences."""
        self.summary.setText(words)
        self.list.clear()

    def show_differences(self, found: Differences, beside: Callable[[Difference], str] = lambda _: "") -> None:
        """Show what differs; ``beside`` says more of each difference, at the end of its line."""
        words = summary(found)
        self.say(f"{words[:1].upper()}{words[1:]}.")
        self._found = found
        for one, line in zip(found, lines(found, _MOST), strict=False):
            item = QListWidgetItem(" · ".join(part for part in (line, beside(one)) if part))
            if self._can_tick:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        if len(found) > _MOST:
            self.list.addItem(self.tr("… and {n} more").format(n=len(found) - _MOST))

    def ticked(self) -> list[Difference]:
        """The differences whose boxes are ticked."""
        rows = range(min(self.list.count(), _MOST))
        boxes = (self.list.item(row).checkState() == Qt.CheckState.Checked for row in rows)
        return [one for one, on in zip(self._found or (), boxes, strict=False) if on]


class CompareDialog(QDialog):
    """What unfinished work holds that its file does not; accepted where the person wants to go on with it."""

    def __init__(self, heading: str, found: Differences, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Compare"))
        line = self.fontMetrics().height()
        open_at(self, 42 * line, min(32 * line, 660))
        self.differences = DifferenceList()
        self.differences.show_differences(found)
        go_on = QPushButton(self.tr("Continue it"))
        go_on.setProperty("role", "primary")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        later = QPushButton(self.tr("Keep for later"))
        later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(later)
        row.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(heading, "heading", wrap=True))
        column.addWidget(self.differences, 1)
        column.addLayout(row)
