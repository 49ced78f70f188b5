"""The rows of the What-if board for those who do not see it: a list of all conditions, whether they have a card or not.

Of a large board only the cards near what is seen are made. A screen reader that walks through the board finds an item
for each of the others, too: what the condition is called, which state holds, and that its card can be gone to.

Whoever makes such an object in Python must keep it, and Qt deletes what it has been told of: see `matrix.spoken`.
"""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

#: What stands in a row: the id of a condition, or a widget that always is there.
Row = str | QWidget

#: What stands for a widget, by the widget.
_made: dict[int, QAccessibleWidget] = {}


class SpokenRow(QWidget):
    """A widget that is an item of the list."""

    def words(self) -> str:
        """What a screen reader calls it."""
        raise NotImplementedError


class SpokenRows(QWidget):
    """The widget in which the rows stand: what has to be known of them."""

    def rows(self) -> Sequence[Row]:
        """All rows, from above."""
        raise NotImplementedError

    def card(self, condition: str) -> QWidget | None:
        """The card of a condition, if it has one."""
        raise NotImplementedError

    def words_of(self, condition: str) -> str:
        """What the condition is called, and which state holds."""
        raise NotImplementedError

    def box_of(self, row: Row) -> QRect:
        """Where a row stands, in the widget."""
        raise NotImplementedError

    def go_to(self, condition: str) -> None:
        """Let the card of a condition be seen and have the keyboard."""
        raise NotImplementedError


class _Item(QAccessibleWidget):
    """A condition without a card, as an item of the list. Pressed, its card comes into sight and has the keyboard."""

    def __init__(self, rows: _List, condition: str) -> None:
        super().__init__(rows.view, QAccessible.Role.ListItem)
        self.rows, self.condition = rows, condition

    def isValid(self) -> bool:
        return isValid(self.rows.view) and self.condition in self.rows.view.rows()

    def object(self) -> QObject | None:
        return None  # the widget is that of the whole list

    def parent(self) -> QAccessibleInterface:
        return self.rows

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface | None:
        return None

    def text(self, which: QAccessible.Text) -> str:
        name = which == QAccessible.Text.Name and self.isValid()
        return self.rows.view.words_of(self.condition) if name else ""

    def rect(self) -> QRect:
        view = self.rows.view
        box = view.box_of(self.condition)
        return QRect(view.mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        found = QAccessible.State()
        found.focusable = found.offscreen = True
        found.invalid = not self.isValid()
        found.invisible = not self.rows.view.isVisible()
        return found

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        if name in self.actionNames() and self.isValid():
            self.rows.view.go_to(self.condition)


class _List(QAccessibleWidget):
    """All rows in their order: the headings of groups, cards, and items for those that have no card."""

    def __init__(self, view: SpokenRows) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self.items: dict[str, _Item] = {}
        self._known: dict[str, int] = {}

    def _item(self, condition: str) -> _Item:
        found = self.items.get(condition)
        if found is None:
            found = self.items[condition] = _Item(self, condition)
            self._known[condition] = QAccessible.registerAccessibleInterface(found)
        return found

    def _of(self, row: Row) -> QAccessibleInterface | None:
        widget = self.view.card(row) if isinstance(row, str) else row
        if widget is not None:
            return QAccessible.queryAccessibleInterface(widget)
        return self._item(row) if isinstance(row, str) else None

    def childCount(self) -> int:
        return len(self.view.rows())

    def child(self, index: int) -> QAccessibleInterface | None:
        rows = self.view.rows()
        return self._of(rows[index]) if 0 <= index < len(rows) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        condition, widget = getattr(child, "condition", None), child.object()
        for at, row in enumerate(self.view.rows()):
            there = self.view.card(row) if isinstance(row, str) else row
            if row == condition or (there is not None and there is widget):
                return at
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        at = self.view.mapFromGlobal(QPoint(x, y))
        return next((self._of(row) for row in self.view.rows() if self.view.box_of(row).contains(at)), None)

    def forget(self) -> None:
        """Give the items back to Qt. It deletes them, so they are held until it has."""
        for condition in list(self.items):
            QAccessible.deleteAccessibleInterface(self._known.pop(condition))
            del self.items[condition]


class _Card(QAccessibleWidget):
    """A card as an item of the list, its controls within."""

    def __init__(self, card: SpokenRow) -> None:
        super().__init__(card, QAccessible.Role.ListItem)
        self.card = card

    def text(self, which: QAccessible.Text) -> str:
        return self.card.words() if which == QAccessible.Text.Name else super().text(which)


@cache
def install() -> None:
    """Let Qt ask the rows of this program what they are."""
    QAccessible.installFactory(_interface)
    atexit.register(_end)


def _interface(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Qt asks by the name of each class that a thing is of, the nearest first."""
    if not isinstance(thing, SpokenRow | SpokenRows) or name != type(thing).__name__:
        return None
    key: Any = id(thing)
    made = _made[key] = _List(thing) if isinstance(thing, SpokenRows) else _Card(thing)
    thing.destroyed.connect(lambda: _forget(key))
    return made


def _forget(key: int) -> None:
    """Give one back to Qt: its widget is going, and what Python deletes Qt would again."""
    made = _made.pop(key, None)
    if isinstance(made, _List):
        made.forget()
    if made is not None and isValid(made):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made))


def _end() -> None:
    for key in list(_made):
        _forget(key)
