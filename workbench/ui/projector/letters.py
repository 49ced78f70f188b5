"""Keys of one letter that command the wall, and give way where letters are typed to find something."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QApplication, QComboBox, QWidget

#: Commands whose key of one letter gives way. That of Black does not: what must not be seen has to go at once.
_COMMANDS = ("freeze", "spotlight", "reveal")
#: Where letters are typed to find something: no place for keys of one letter, unless a list says that it leaves them.
_TYPED_INTO = (QAbstractItemView, QAbstractSpinBox, QComboBox)


class Letters(QObject):
    """Takes the letters from these commands while something that is typed into has the keyboard, from `mind` on."""

    def __init__(self, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._keys = {actions[name]: actions[name].shortcuts() for name in _COMMANDS}
        self._minding = False

    def mind(self) -> None:
        """From now on; before there is a wall, nobody needs it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if not self._minding:
            self._minding = True
            app.focusChanged.connect(self._keys_for)
        self._keys_for(None, QApplication.focusWidget())

    def _keys_for(self, _: QWidget | None, now: QWidget | None) -> None:
        typed = isinstance(now, _TYPED_INTO) and not now.property("leaves-letters")
        for action, keys in self._keys.items():
            action.setShortcuts([key for key in keys if not (typed and _is_letter(key))])


def _is_letter(key: QKeySequence) -> bool:
    return len(key.toString()) == 1
