"""What is looked for on the What-if board: words, and whether only what moves the selection is to be seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from workbench.domain.condition import Condition
from workbench.ui.conditions.weights import movers
from workbench.ui.controls.filter_field import FilterField
from workbench.ui.controls.plus import PlusButton
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme


class Sought(QWidget):
    """A filter, a box to tick, a button to ``add`` what is not there yet, and a sentence where nothing is found.

    `changed`: something else is looked for.
    """

    changed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.filter = FilterField(self.tr("Filter conditions"))
        self.filter.textChanged.connect(lambda _: self.changed.emit())
        self.moving = QCheckBox(self.tr("Only what moves the selection"))
        self.moving.setToolTip(
            self.tr("Conditions by which a selected issue area, or its requirement, can be otherwise")
        )
        self.moving.toggled.connect(lambda _: self.changed.emit())
        self.sentence = label("", "secondary", wrap=True)
        self.sentence.hide()
        self.add = PlusButton(theme, self.tr("Add a condition"))
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(14, 0, 8, 6)
        self.grid.setHorizontalSpacing(4)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(0, 1)
        self.grid.addWidget(self.filter, 0, 0)
        self.grid.addWidget(self.add, 0, 1)
        self.grid.addWidget(self.moving, 1, 0, 1, 2)
        self.grid.addWidget(self.sentence, 2, 0, 1, 2)
        self.setTabOrder(self.filter, self.moving)  # what looks for something is together
        self.setTabOrder(self.moving, self.add)

    def offer_filter(self, offered: bool) -> None:
        """Have a filter, or none where there is little to filter: then the box to tick has its place."""
        if self.filter.isHidden() == offered:
            self.filter.setVisible(offered)
            self.grid.removeWidget(self.moving)
            self.grid.addWidget(self.moving, *((1, 0, 1, 2) if offered else (0, 0, 1, 1)))

    @property
    def everything(self) -> bool:
        """Whether nothing is looked for."""
        return not self.filter.text().strip() and not self.moving.isChecked()

    def look_for_everything(self) -> None:
        """Look for nothing in particular any more."""
        self.filter.clear()
        self.moving.setChecked(False)

    def found(self) -> set[str]:
        """The conditions (ids) that are looked for."""
        model, words = self.session.model, self.filter.text().strip().casefold()
        by_words = {id_ for id_, condition in model.conditions.items() if words in self._words(condition)}
        if not self.moving.isChecked():
            return by_words
        return by_words & movers(model, [issue for issue in self.session.selected if issue in model.issues])

    def _words(self, condition: Condition) -> str:
        states = " ".join(state.title for state in self.session.model.states_of(condition.id))
        return f"{condition.title} {condition.key} {states}".casefold()

    def say(self, seen: bool) -> None:
        """Say why nothing is to be seen, where nothing is."""
        if seen or self.everything:
            words = ""
        elif self.moving.isChecked() and not self.session.selected:
            words = self.tr("Select an issue area: here stand the conditions that move it.")
        elif self.filter.text().strip():
            words = self.tr("No condition that is looked for here has these words.")
        else:
            words = self.tr("No condition moves what is selected.")
        self.sentence.setText(words)
        self.sentence.setVisible(bool(words))
