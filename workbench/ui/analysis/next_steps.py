"""What can be asked next where an answer leads nowhere, as buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.text import label, on_button

#: What it is called, and what asks it.
Step = tuple[str, Callable[[], object]]
_IN_A_ROW = 2


class NextSteps(QWidget):
    """“You can:” and a few buttons; nothing where there is nothing to offer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 6)
        self.rows.setSpacing(6)
        self.hide()

    def offer(self, steps: Sequence[Step]) -> None:
        """Offer these, and no longer those before."""
        _empty(self.rows)
        if steps:
            self.rows.addWidget(label(self.tr("What to ask next"), "caption"))
        for at in range(0, len(steps), _IN_A_ROW):
            row = QHBoxLayout()
            row.setSpacing(8)
            for text, ask in steps[at : at + _IN_A_ROW]:
                button = QPushButton(on_button(text))
                button.clicked.connect(lambda _=False, ask=ask: ask())
                row.addWidget(button)
            row.addStretch(1)
            self.rows.addLayout(row)
        self.setVisible(bool(steps))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            _empty(inner)
