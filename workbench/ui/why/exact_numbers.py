"""Exact numbers for the assessed position of an issue area, in Assess mode."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSizePolicy, QWidget

from workbench.domain.points import points
from workbench.ui.session import Session
from workbench.ui.text import ElidedLabel
from workbench.ui.theme import Theme
from workbench.workspace import operations


class ExactNumbers(QWidget):
    """A box for each axis; what is entered is an edit at once."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self._issue: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.boxes: dict[str, QDoubleSpinBox] = {}
        for axis, name in (("cooperation", self.tr("Cooperation")), ("competition", self.tr("Competition"))):
            box = QDoubleSpinBox()
            box.setRange(0, 10)
            box.setDecimals(2)
            box.setSingleStep(0.1)
            box.setKeyboardTracking(False)
            box.setAccessibleName(self.tr("{axis}, exact").format(axis=name))
            box.valueChanged.connect(self._entered)
            self.boxes[axis] = box
            layout.addWidget(ElidedLabel(name, "secondary"))
            layout.addWidget(box)
        theme.rescaled.connect(self._size)
        self._size()

    def _size(self) -> None:
        """Room for ten with two decimals, and the arrows: without them a styled box has no room for its words."""
        for box in self.boxes.values():
            box.setFixedWidth(self.theme.px(76))

    def show_issue(self, issue: str | None) -> None:
        """Show the assessed position of an issue area; nothing for None."""
        self._issue = None
        self.setVisible(issue is not None)
        if issue is None:
            return
        entity = self.session.model.issues[issue]
        for axis, box in self.boxes.items():
            box.setValue(points(getattr(entity, axis)))
            box.setEnabled(not self.session.read_only)
        self._issue = issue

    def _entered(self) -> None:
        if (issue := self._issue) is not None:
            cooperation, competition = (round(self.boxes[a].value() * 100) for a in ("cooperation", "competition"))
            self.session.attempt(lambda m: operations.move_issue(m, issue, cooperation, competition))
