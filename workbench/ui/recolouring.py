"""Other colours: what is seen takes them up at once, what is not seen in short turns, or before it is shown."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from workbench.ui.turns import Turns


class Recolouring(QObject):
    """Has widgets polished again, which gives them the colours of the palette that is in force.

    Most of them stand in places that nobody looks at. Each part of the window that is hidden is watched until its
    turn has come: if it is shown before, it takes up the colours then, and is painted after that.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._turns = Turns(self)
        self._hidden: dict[QWidget, None] = {}

    def begin(self) -> None:
        """Begin with what is seen; the rest follows."""
        self.give_up()
        for window in self._app.topLevelWidgets():
            if window.parentWidget() is None:
                self._look_at(window)
        self._turns.begin(self._rest(), lambda _: None)

    def give_up(self) -> None:
        """Do no more: everything is given a new look in another way."""
        self._turns.give_up()
        for part in [*self._hidden]:
            self._let_go(part)

    def _look_at(self, widget: QWidget) -> None:
        """Recolour a widget and what is seen in it; remember what is hidden."""
        if not widget.isVisible():
            self._hidden[widget] = None
            widget.installEventFilter(self)
            return
        self._polish(widget)
        for child in _widgets_in(widget):
            self._look_at(child)
        if widget.isWindow():
            widget.update()

    def _rest(self) -> Generator[None, None, None]:
        while self._hidden:
            part = next(iter(self._hidden))
            for widget in _all_in(part):
                if part not in self._hidden:
                    break  # it was shown meanwhile
                if isValid(widget):
                    self._polish(widget)
                    yield
            self._let_go(part)

    def _let_go(self, part: QWidget) -> None:
        self._hidden.pop(part, None)
        if isValid(part):
            part.removeEventFilter(self)

    def _polish(self, widget: QWidget) -> None:
        # What was never shown takes up its look when it is.
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self._app.style().polish(widget)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and part in self._hidden and isinstance(part, QWidget):
            self._let_go(part)
            self._look_at(part)
        return False


def _widgets_in(widget: QWidget) -> Iterator[QWidget]:
    return (child for child in widget.children() if isinstance(child, QWidget))


def _all_in(part: QWidget) -> Iterator[QWidget]:
    """A widget and all that stands in it, some of which may go meanwhile."""
    if isValid(part):
        within = part.findChildren(QWidget)
        yield part
        yield from within
