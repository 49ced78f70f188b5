"""A card: one set of changes that would do, with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.text import ElidedLabel, label


class WayCard(QFrame):
    """Says what changes. `wanted`: it is to be tried; `asked`: it is to be explained."""

    wanted = Signal()
    asked = Signal()

    def __init__(
        self,
        heading: str,
        remark: str,
        changes: Sequence[tuple[str, str]],
        may_try: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        words = ", ".join(f"{condition} → {state}" for condition, state in changes)
        self.setAccessibleName(f"{heading}: {words} ({remark})")
        self.remark = ElidedLabel(remark, "secondary")
        self.why = QPushButton(self.tr("Why"))
        self.why.setProperty("role", "link")
        self.why.setAccessibleName(self.tr("Why: {changes}").format(changes=words))
        self.why.clicked.connect(self.asked)
        self.try_it = QPushButton(self.tr("Try it"))
        self.try_it.setAccessibleName(self.tr("Try it: {changes}").format(changes=words))
        self.try_it.setToolTip(self.tr("Make a scenario of it, and look at it on the matrix"))
        self.try_it.setEnabled(may_try)
        self.try_it.clicked.connect(self.wanted)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(heading, "strong"))
        top.addWidget(self.remark, 1)
        top.addWidget(self.why)
        top.addWidget(self.try_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 12)
        column.setSpacing(3)
        column.addLayout(top)
        for condition, state in changes:
            row = QHBoxLayout()
            row.setSpacing(5)
            row.addWidget(ElidedLabel(f"{condition} →"))
            row.addWidget(label(state, "goes-to"))
            row.addStretch(1)
            column.addLayout(row)
