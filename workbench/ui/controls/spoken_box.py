"""A box of choices for those who hear it: what it is about, and what is chosen.

Where programs speak over AT-SPI, Qt calls a box by what is chosen in it and leaves out what it is about ("B: usually
reliable" of what?). Here both are said, as the board does: "Reliability: B: usually reliable".
"""

from __future__ import annotations

import atexit
import sys
from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QComboBox
from shiboken6 import isValid

#: What stands for boxes, by the box: whoever makes such an object in Python must keep it until Qt has deleted it.
_made: dict[int, SpokenBox] = {}


class SpokenBox(QAccessibleWidget):
    """As Qt has it (a list of choices that comes down), under another name."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box, QAccessible.Role.ComboBox)
        self.box = box

    def text(self, which: QAccessible.Text) -> str:
        chosen = self.box.currentText()
        if which == QAccessible.Text.Value:
            return chosen
        told = super().text(which)
        if which == QAccessible.Text.Name:
            return f"{told}: {chosen}" if told and chosen else told or chosen
        # its tool tip, where the choice is too long for the box
        return "" if told in (chosen, super().text(QAccessible.Text.Name)) else told

    def state(self) -> QAccessible.State:
        found = super().state()
        found.expandable, found.hasPopup = True, True
        found.expanded = self._open()
        return found

    def _open(self) -> bool:
        """Whether its choices are shown; their list is not made to tell."""
        choices = self.box.findChild(QAbstractItemView)
        return choices is not None and choices.isVisible()

    def childCount(self) -> int:
        return 1

    def child(self, index: int) -> QAccessibleInterface | None:
        return QAccessible.queryAccessibleInterface(self.box.view()) if index == 0 else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if child.object() is self.box.view() else -1

    def actionNames(self) -> list[str]:
        return [self.showMenuAction(), self.pressAction()]

    def doAction(self, name: str) -> None:
        if name in self.actionNames():
            if self._open():
                self.box.hidePopup()
            else:
                self.box.showPopup()


@cache
def install() -> None:
    """Let Qt ask boxes what they are; where Qt says it all itself nothing is installed."""
    if sys.platform.startswith("linux"):
        QAccessible.installFactory(_interface)
        atexit.register(_end)


def _interface(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if name != "QComboBox" or not isinstance(thing, QComboBox) or thing.isEditable():
        return None
    key = id(thing)
    made = _made[key] = SpokenBox(thing)
    thing.destroyed.connect(lambda: _forget(key))
    return made


def _forget(key: int) -> None:
    """Give one back to Qt: its box is going, and what Python deletes Qt would again."""
    made = _made.pop(key, None)
    if made is not None and isValid(made):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made))


def _end() -> None:
    for key in list(_made):
        _forget(key)
