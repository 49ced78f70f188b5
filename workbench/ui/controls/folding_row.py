"""A row of controls that folds into two where the fields in it would be cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from workbench.ui.theme import Theme

#: A field narrower than this (at 100 %) cannot be read.
_FIELD = 130
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class FoldingRow(QWidget):
    """Two parts, side by side or one above the other. Fields take the room that is left; what else there is does not
    grow.
    """

    def __init__(self, theme: Theme, first: Sequence[QWidget], second: Sequence[QWidget], spacing: int = 8) -> None:
        super().__init__()
        self.theme, self.parts = theme, (tuple(first), tuple(second))
        self.spacing = spacing
        self.whole = QBoxLayout(_ACROSS, self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(spacing)
        for part in self.parts:
            row = QHBoxLayout()
            row.setSpacing(spacing)
            grows = any(isinstance(control, QLineEdit) for control in part)
            for control in part:
                row.addWidget(control, int(isinstance(control, QLineEdit)))
            if not grows:
                row.addStretch(0)
            self.whole.addLayout(row, int(grows))

    def _fold(self) -> None:
        """Stand in as many lines as are needed now."""
        field = self.theme.px(_FIELD)
        shown = [control for part in self.parts for control in part if not control.isHidden()]
        widths = [field if isinstance(control, QLineEdit) else control.sizeHint().width() for control in shown]
        needed = sum(widths) + self.spacing * (len(widths) - 1)
        wanted = _ACROSS if needed <= self.width() else _DOWN
        if self.whole.direction() != wanted:
            self.whole.setDirection(wanted)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)
