"""Where there is nothing yet: what goes there, and a button for each way to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.text import label

#: A way to begin: what stands on its button, and what it does.
Way = tuple[str, Callable[[], object]]


class Beginning(QWidget):
    """A sentence with buttons under it, in the middle of its room; ``aside``: at the top left, in a narrow column."""

    def __init__(self, aside: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "secondary", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        across = Qt.AlignmentFlag.AlignLeft if aside else Qt.AlignmentFlag.AlignHCenter
        self.words.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addLayout(self._buttons)
        column.addStretch(1)
        self._buttons.setAlignment(across)
        self._begins: list[Callable[[], object]] = []
        self._texts: list[str] = []

    def text(self) -> str:
        """What is said; empty where there is something now."""
        return self.words.text()

    def say(self, sentence: str, ways: Sequence[Way] = ()) -> None:
        """Say this, and offer these ways; an empty sentence: there is something now."""
        self.words.setText(sentence)
        self._begins = [begin for _, begin in ways]
        texts = [text for text, _ in ways]
        if texts == self._texts:
            return  # the same buttons stay: somebody may be on one of them
        self._texts = texts
        while (item := self._buttons.takeAt(0)) is not None:
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for at, text in enumerate(texts):
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, at=at: self._begins[at]())
            self._buttons.addWidget(button)
