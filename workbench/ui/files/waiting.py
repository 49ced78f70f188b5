"""A strip at the foot of the window: what is waited for, once it takes longer than a moment, with a way out."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from workbench.ui.background import Background
from workbench.ui.text import label

#: What takes no longer than this is not spoken of (milliseconds).
_A_MOMENT = 450


class WaitingStrip(QFrame):
    """What the person waits for, and *Stop* where it may be given up."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.background = background
        self.setProperty("role", "strip")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 12, 5)
        row.setSpacing(12)
        self.words = label()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 6)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(background.stop)
        row.addWidget(self.bar)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        self._later = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._later.timeout.connect(self._show)
        background.changed.connect(self._on_changed)
        self.hide()

    def _on_changed(self) -> None:
        if not self.background.waiting_for:
            self._later.stop()
            self.hide()
        elif self.isVisible():
            self._show()
        else:
            self._later.start()

    def _show(self) -> None:
        words = self.background.waiting_for
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.stop.setVisible(self.background.can_stop)
        self.setVisible(bool(words))
