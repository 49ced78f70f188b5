"""F6 goes round the parts of the window, so that nobody has to press Tab a hundred times, nor is caught in a grid."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

_TABBED = Qt.FocusPolicy.TabFocus


class Rounds(QObject):
    """A part is a room with a line between it and the next one, or a page; what stands around them is one, too."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.window_ = window
        #: What had the keyboard when somebody left a part.
        self._left_at: WeakKeyDictionary[QWidget, QWidget] = WeakKeyDictionary()

    def commands(self) -> dict[str, Callable[[], object]]:
        """One part on, one part back."""
        return {"next-part": lambda: self.go(1), "previous-part": lambda: self.go(-1)}

    def go(self, step: int) -> None:
        """Take the keyboard to another part: to what had it there, else to what the part is for."""
        parts = self._parts()
        if not parts:
            return
        order, at = list(parts), QApplication.focusWidget()
        here = _part_of(at) if at is not None and at.window() is self.window_ else None
        if here is not None and at is not None:
            self._left_at[here] = at
        wanted = order[(order.index(here) + step) % len(order)] if here in parts else order[0 if step > 0 else -1]
        before = self._left_at.get(wanted)
        goes_to = (
            before if before is not None and isValid(before) and before in parts[wanted] else _first(parts[wanted])
        )
        goes_to.setFocus(Qt.FocusReason.TabFocusReason)
        _let_be_seen(goes_to)

    def _parts(self) -> dict[QWidget, list[QWidget]]:
        """The parts that can be seen → what Tab goes to in them, in the order of Tab."""
        found: dict[QWidget, list[QWidget]] = {}
        widget = self.window_.nextInFocusChain()
        while widget is not self.window_ and widget is not None:
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & _TABBED:
                found.setdefault(_part_of(widget), []).append(widget)
            widget = widget.nextInFocusChain()
        return found


def _part_of(widget: QWidget) -> QWidget:
    """What a widget is a part of: the nearest around it that stands in a splitter or a stack."""
    while (parent := widget.parentWidget()) is not None and not isinstance(parent, QSplitter | QStackedWidget):
        widget = parent
    return widget


def _first(there: list[QWidget]) -> QWidget:
    """What a part is for: a list, a table, a picture, the largest of them; else the first that there is."""
    large = [one for one in there if not isinstance(one, QAbstractButton | QLineEdit | QScrollArea)]
    return max(large, key=lambda one: one.width() * one.height()) if large else there[0]


def _let_be_seen(widget: QWidget) -> None:
    """Scroll to what has the keyboard now, where it is scrolled away: Tab does so, giving it the keyboard does not."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and (inside := around.widget()) is not None and inside.isAncestorOf(widget):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
