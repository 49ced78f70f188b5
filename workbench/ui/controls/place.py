"""What all places have in common: they work only while somebody looks at them."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.session import DOCUMENT, KEPT, TOLD, Session
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns
from workbench.workspace.changes import Changes


def of_this_document(session: Session, steps: Generator[None, None, None]) -> Generator[None, None, None]:
    """Some steps, as long as the document is looked at that was when they began."""
    document = session.document
    for _ in steps:
        yield
        if session.document is not document:
            return


class Place(QWidget):
    """A place, or one page of it. `bring_up_to_date` is called when it is seen and something it shows may be new.

    What changed while nobody looked is handed over as one `Changes`, when somebody looks again.
    """

    #: Whether what is made in turns is there at once for whoever presses a key: Tab, F6 and Enter may lead to it.
    finished_for_keys = False

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._missed: Changes | None = Changes("", frozenset(), frozenset({DOCUMENT}))
        #: What is known already when it is told, for it brought the place to sight.
        self._known: Changes | None = None
        self.turns = Turns(self)
        session.changed.connect(self._on_changed)
        theme.rescaled.connect(self.restyle)
        theme.changed.connect(self.recolour)

    def bring_up_to_date(self, changes: Changes) -> None:
        """Show what is so now; ``changes`` say what may be new (`DOCUMENT` in its kinds: everything)."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Turn to what the session asks for, while nothing is seen yet: a page that is seen works, and Qt shows what
        stands within before it says that a place itself is shown.
        """

    def in_turns(self, steps: Generator[None, None, None]) -> None:
        """Do what is too long for one turn in steps, the first of them at once; what was begun before is given up."""
        self.turns.begin(of_this_document(self.session, steps), lambda _: None, now=True)

    def made_ahead(self) -> Generator[None, None, None]:
        """Make what is made when somebody first looks at it, in steps that are short enough to be done between."""
        self.ensurePolished()
        yield

    def painted_ahead(self, *parts: QWidget) -> Generator[None, None, None]:
        """Paint these parts once for nobody: to lay everything out, and type that was never drawn, is most of what a
        first look takes.
        """
        for part in parts:
            part.grab()
            yield

    def event(self, event: QEvent) -> bool:
        if self.finished_for_keys and event.type() == QEvent.Type.ShortcutOverride and not self.turns.idle:
            self.turns.finish()
        return super().event(event)

    def restyle(self) -> None:
        """Take up another text size; what the style sheet does is done already."""

    def recolour(self) -> None:
        """Take up another palette; what the palette does by itself is done already."""

    def _on_changed(self, changes: Changes) -> None:
        if not changes.kinds - {KEPT, TOLD} or changes is self._known:
            return
        if self.isVisible() and self.session.document is not None:
            self.bring_up_to_date(changes)
        elif self._missed is None:
            self._missed = changes
        else:
            self._missed = self._missed.and_then(changes)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        missed, self._missed = self._missed, None
        if self.session.document is None:
            self._missed = missed
        elif missed is not None:
            self._known = self.session.news
            self.bring_up_to_date(missed if self._known is None else missed.and_then(self._known))
