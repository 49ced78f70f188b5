"""Issue areas that still stand where they were made, in the middle: how many, and a button from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.domain.model import Model
from workbench.engine.hanging import MIDDLE
from workbench.ui.session import DOCUMENT, LOOK, Session
from workbench.workspace.changes import Changes


def unplaced(model: Model) -> list[str]:
    """The issue areas in the very middle with neither a reason nor evidence for it, in the order of the list."""
    return model.remembered(_unplaced, "issue", "group", "evidence_link")


def _unplaced(model: Model) -> list[str]:
    return [
        issue.id
        for _, own in model.grouped("issue")
        for issue in own
        if issue.cooperation == issue.competition == MIDDLE
        and not issue.why
        and not model.links_to("position", issue.id)
    ]


class Unplaced(QPushButton):
    """Says in Assess how many there are, and selects the next. `led`: one is selected, and the keyboard may move it."""

    led = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setProperty("role", "link")
        self.setToolTip(
            self.tr(
                "Selects the next issue area in the middle that has neither a reason nor evidence for standing there. "
                "Drag it, or move it with the arrow keys; with Shift a whole point."
            )
        )
        self.clicked.connect(self.lead)
        self.hide()
        session.changed.connect(self._on_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What leads to the next one from anywhere."""
        return {"next-unplaced": self.lead}

    def holds(self) -> Mapping[str, bool]:
        """Whether there is one that could be placed."""
        session = self.session
        return {"unplaced": session.document is not None and not session.read_only and bool(unplaced(session.model))}

    def lead(self) -> None:
        """Select the one that comes after what is selected, on the matrix, where it can be moved."""
        session = self.session
        every = [issue.id for _, own in session.model.grouped("issue") for issue in own]
        after = every.index(session.focus) + 1 if session.focus in every else 0
        left = set(unplaced(session.model))
        found = next((issue for issue in (*every[after:], *every[:after]) if issue in left), None)
        if found is None:
            return
        session.show_place("matrix")
        session.set_mode("assess")
        session.select(found)
        self.led.emit()

    def _on_changed(self, changes: Changes) -> None:
        session = self.session
        if session.document is None or not changes.kinds & {DOCUMENT, LOOK, "issue", "group", "evidence_link"}:
            return
        count = len(unplaced(session.model)) if session.mode == "assess" and not session.read_only else 0
        self.setText(self.tr("%n still in the middle · next", "", count))
        self.setVisible(count > 0)
