"""What Compare says where nothing is different: which scenarios are alike, and where one might go from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.session import Session
from workbench.ui.text import label, on_button


class Alike(QWidget):
    """Says it in a sentence. ``another``: lets another scenario be chosen to be compared."""

    def __init__(self, session: Session, another: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._scenario: str | None = None
        self.said = label("", wrap=True)
        self.change = QPushButton()
        self.change.setProperty("role", "link")
        self.change.clicked.connect(self._go)
        self.another = QPushButton(self.tr("Compare with another scenario…"))
        self.another.setProperty("role", "link")
        self.another.clicked.connect(another)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.said)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addWidget(self.change)
        ways.addWidget(self.another)
        ways.addStretch(1)
        column.addLayout(ways)
        self.hide()

    def tell(self, compared: Sequence[str | None]) -> None:
        """Say that these scenarios are alike."""
        session = self.session
        own = [scenario for scenario in compared if scenario is not None]
        self._scenario = own[-1] if own else None
        if len(set(compared)) == 1:
            sentence = self.tr("Nothing is different: it is the same scenario each time.")
        elif len(compared) > 2:
            sentence = self.tr(
                "Nothing is different: every issue area stands at the same place in all of them, "
                "and the same is assumed of every condition."
            )
        else:
            sentence = self.tr(
                "Nothing is different: in “{other}” every issue area stands where it does in “{one}”, "
                "and the same is assumed of every condition."
            ).format(one=session.called(compared[0]), other=session.called(compared[1]))
        self.said.setText(sentence)
        self.change.setVisible(self._scenario is not None)
        named = self.tr("Choose other states for “{scenario}”").format(scenario=session.called(self._scenario))
        self.change.setText(on_button(named))

    def _go(self) -> None:
        self.session.show_scenario(self._scenario)
        self.session.show_place("matrix")
