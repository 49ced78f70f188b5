"""One of the scenarios compared: which one, with a way to choose another or to leave it out, over its matrix."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workbench.drawing.scene import Scene
from workbench.engine.evaluation import Evaluation
from workbench.ui.compared import LEAST_COMPARED
from workbench.ui.comparison.small_matrix import SmallMatrix
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.known_by import Stripe, colour_of, dot_icon
from workbench.ui.session import Session
from workbench.ui.theme import Theme


class Column(QWidget):
    """The ``at``-th scenario compared (from 0)."""

    def __init__(self, session: Session, theme: Theme, at: int) -> None:
        super().__init__()
        self.session, self.theme, self.at = session, theme, at
        self.chooser = ChoiceBox(letters=10)
        self.chooser.setAccessibleName(self.tr("Scenario {n} compared").format(n=at + 1))
        self.chooser.setProperty("leaves-letters", True)  # R reveals on the wall what was chosen here
        self.chooser.activated.connect(self._choose)
        self.open = QToolButton()
        self.open.setToolTip(self.tr("Show it on the matrix"))
        self.open.clicked.connect(self._open)
        self.leave_out = QToolButton()
        self.leave_out.setToolTip(self.tr("Leave it out"))
        self.leave_out.clicked.connect(self._leave_out)
        for tool in (self.open, self.leave_out):
            tool.setAutoRaise(True)
        self.matrix = SmallMatrix(session, theme)
        self.stripe = Stripe()
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.setSpacing(2)
        head.addWidget(self.chooser, 1)
        head.addWidget(self.open)
        head.addWidget(self.leave_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.stripe)
        column.addWidget(self.matrix, 1)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _paint_icons(self) -> None:
        self.open.setIcon(self.theme.icon("chevron-right", "secondary"))
        self.leave_out.setIcon(self.theme.icon("close", "secondary"))

    def show_scenario(self, compared: tuple[str | None, ...], scene: Scene, evaluations: Sequence[Evaluation]) -> None:
        """Show what stands at its place among those compared, as a scene; where everything stands in each of them."""
        session, own = self.session, compared[self.at]
        name = session.called(own)
        wanted = [(None, session.called(None)), *((s.id, s.title) for s in session.model.ordered("scenario"))]
        offered = [(self.chooser.itemData(n), self.chooser.itemText(n)) for n in range(self.chooser.count())]
        if offered != wanted:
            self.chooser.clear()
            for scenario, title in wanted:
                self.chooser.addItem(title, scenario)
        for row, (scenario, _) in enumerate(wanted):
            self.chooser.setItemIcon(row, dot_icon(self.theme, colour_of(session.model, self.theme, scenario)))
        self.stripe.show_colour(colour_of(session.model, self.theme, own))
        self.chooser.setCurrentIndex([scenario for scenario, _ in wanted].index(own))
        self.chooser.setToolTip(name)
        self.open.setAccessibleName(self.tr("Show {scenario} on the matrix").format(scenario=name))
        self.leave_out.setAccessibleName(self.tr("Leave {scenario} out").format(scenario=name))
        self.leave_out.setVisible(len(compared) > LEAST_COMPARED)
        against = (session.called(compared[0]), evaluations[0]) if self.at else None
        self.matrix.show_scene(scene, name, evaluations[self.at], against)

    def _choose(self, row: int) -> None:
        compared = list(self.session.compared)
        compared[self.at] = self.chooser.itemData(row)
        self.session.compare(*compared)

    def _open(self) -> None:
        self.session.show_scenario(self.session.compared[self.at])
        self.session.show_place("matrix")

    def _leave_out(self) -> None:
        compared = self.session.compared
        self.session.compare(*compared[: self.at], *compared[self.at + 1 :])
