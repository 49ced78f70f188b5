"""A row of controls that folds into two where what is in it would be cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from workbench.ui.controls.segmented import SegmentedControl
from workbench.ui.text import ElidedLabel
from workbench.ui.theme import Theme

#: A field narrower than the first of these (at 100 %) cannot be read; of a label so much is wanted at most.
_FIELD, _LABEL = 130, 260
#: A label that takes what room is left gives way sooner.
_SPARE = 60
_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class FoldingRow(QWidget):
    """Two parts, side by side or one above the other. Fields and those in ``grow`` take the room that is left; for a
    label no more than ``words`` pixels (at 100 %) are asked.
    """

    def __init__(
        self,
        theme: Theme,
        first: Sequence[QWidget],
        second: Sequence[QWidget],
        spacing: int = 8,
        grow: Sequence[QWidget] = (),
        words: int = _LABEL,
    ) -> None:
        super().__init__()
        self.theme, self.parts, self.spacing, self.words = theme, (tuple(first), tuple(second)), spacing, words
        self.grow = tuple(grow)
        self.whole = QBoxLayout(_ACROSS, self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(spacing)
        for part in self.parts:
            row = QHBoxLayout()
            row.setSpacing(spacing)
            grows = [isinstance(control, QLineEdit) or control in self.grow for control in part]
            for control, grown in zip(part, grows, strict=True):
                row.addWidget(control, int(grown))
            if not any(grows):
                row.addStretch(0)
            self.whole.addLayout(row, int(any(grows)))
        self._growing = [self.whole.stretch(n) for n in range(self.whole.count())]

    def _fold(self) -> None:
        """Stand in as many lines as are needed now; choices stand side by side as long as there is room in a line."""
        margins = self.whole.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        needed = [self._needed(part) for part in self.parts]
        wanted = _ACROSS if sum(needed) + self.spacing <= room else _DOWN
        for part, width in zip(self.parts, needed, strict=True):
            for control in part:
                if isinstance(control, SegmentedControl):
                    control.setMinimumWidth(control.sizeHint().width() if width <= room else 0)
        if self.whole.direction() != wanted:
            self.whole.setDirection(wanted)
            for at, grows in enumerate(self._growing):  # below each other, nothing is to be higher than it has to be
                self.whole.setStretch(at, grows if wanted == _ACROSS else 0)
            self.updateGeometry()

    def _needed(self, part: Sequence[QWidget]) -> int:
        """How wide a part has to be."""
        shown = [control for control in part if not control.isHidden()]
        return sum(self._least(control) for control in shown) + self.spacing * max(len(shown) - 1, 0)

    def _least(self, control: QWidget) -> int:
        wanted = control.sizeHint().width()
        if isinstance(control, ElidedLabel) and control in self.grow:
            return min(wanted, self.theme.px(_SPARE))
        if isinstance(control, QLineEdit) or control in self.grow:
            return min(wanted, self.theme.px(_FIELD))
        return min(wanted, self.theme.px(self.words)) if isinstance(control, ElidedLabel) else wanted

    def sizeHint(self) -> QSize:
        """As wide as everything in one line is, also where it stands in two: else it would never be given that room."""
        margins = self.whole.contentsMargins()
        wanted = sum(self._needed(part) for part in self.parts) + self.spacing
        return QSize(wanted + margins.left() + margins.right(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as its wider part, so that it can be given so little room that it has to fold."""
        margins = self.whole.contentsMargins()
        widths = (sum(c.minimumSizeHint().width() for c in part if not c.isHidden()) for part in self.parts)
        gaps = (self.spacing * max(sum(not c.isHidden() for c in part) - 1, 0) for part in self.parts)
        least = max(width + gap for width, gap in zip(widths, gaps, strict=True))
        return QSize(least + margins.left() + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)
