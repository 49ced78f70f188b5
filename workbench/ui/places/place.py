"""What all places have in common: they work only while somebody looks at them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.session import DOCUMENT, KEPT, TOLD, Session
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes


class Place(QWidget):
    """A place, or one page of it. `bring_up_to_date` is called when it is seen and something it shows may be new.

    What changed while nobody looked is handed over as one `Changes`, when somebody looks again.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._missed: Changes | None = Changes("", frozenset(), frozenset({DOCUMENT}))
        session.changed.connect(self._on_changed)
        theme.changed.connect(self.restyle)

    def bring_up_to_date(self, changes: Changes) -> None:
        """Show what is so now; ``changes`` say what may be new (`DOCUMENT` in its kinds: everything)."""
        raise NotImplementedError

    def restyle(self) -> None:
        """Take up another palette or text size; what the style sheet does is done already."""

    def _on_changed(self, changes: Changes) -> None:
        if not changes.kinds - {KEPT, TOLD}:
            return
        if self.isVisible() and self.session.document is not None:
            self.bring_up_to_date(changes)
        elif self._missed is None:
            self._missed = changes
        else:
            self._missed = Changes("", self._missed.touched | changes.touched, self._missed.kinds | changes.kinds)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        missed, self._missed = self._missed, None
        if self.session.document is None:
            self._missed = missed
        elif missed is not None:
            self.bring_up_to_date(missed)
