"""What random hands do to the window: click, type, choose, command, and go on in whatever opens (see `walking`)."""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.proofs.hands import DEEDS
from workbench.ui.main_window import MainWindow

_Kind, _One = TypeVar("_Kind", bound=QWidget), TypeVar("_One")
_LEFT = Qt.MouseButton.LeftButton
#: Milliseconds between deeds.
_PAUSE = 15
_KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Up", "Down", "Left", "Right", "Return", "Escape", "Tab", "Backtab", "Space", "Delete", "F2", "F6", "Home"),
        *("End", "PageUp", "PageDown", "A", "B", "E", "Z", "1", "Minus"),
    )
)
_HELD = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_TEXTS = ("trust", "2014-01-02", "7", "-3", "12.5", "x<b>&amp;", "")


def say(**what: object) -> None:
    """A line for whoever started the walk."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Hands:
    """Do one deed after another, in whatever is open: the window, a dialog over it, a menu."""

    #: Commands that end the walk, or lead to another document.
    away = frozenset({"quit", "close", "open", "new-blank"})

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self.window, self.chance = window, chance
        self.left = DEEDS
        self._done: Counter[str] = Counter()
        #: How often of a hundred or so, and what.
        self.deeds: tuple[tuple[int, Callable[[QWidget], str]], ...] = (
            (25, self._command),
            (30, self.press),
            (7, self._choose),
            (10, self._type),
            (16, self._click),
            (12, self.key),
        )

    def begin(self) -> None:
        """The next deed comes by itself, also while a dialog that the last one opened is waited for."""
        QTimer.singleShot(_PAUSE, self._next)

    def _next(self) -> None:
        if self.left <= 0:
            self._leave()
            return
        self.begin()
        over = QApplication.activeModalWidget()
        if isinstance(over, QDialog) and self.chance.random() < 0.12:
            self.tell(f"reject {over.windowTitle()}")
            over.reject()
            return
        self.left -= 1
        at = QApplication.activePopupWidget() or over or self.window
        (deed,) = self.chance.choices([one for _, one in self.deeds], [weight for weight, _ in self.deeds])
        try:
            (self._pick if isinstance(at, QMenu) else deed)(at)
        except RuntimeError as error:
            if "already deleted" not in str(error):  # a deed may take away what it was done to
                raise

    def _leave(self) -> None:
        """Close whatever is still open over the window, one after the other, and whatever comes up later."""
        self.begin()
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is not None:
            over.reject() if isinstance(over, QDialog) else over.close()

    def tell(self, deed: str) -> str:
        """Say what is being done."""
        say(deed=deed)
        return deed

    def seen(self, at: QWidget, kind: type[_Kind]) -> list[_Kind]:
        """What of this kind can be seen, and used, in a window."""
        found = at.findChildren(kind)
        return [one for one in found if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()]

    def rather(self, some: Sequence[_One], name: Callable[[_One], str]) -> _One:
        """One of them by chance, rather one that was not had often yet."""
        three = [(self._done[name(one)], place, one) for place, one in enumerate(self.chance.choices(some, k=3))]
        _, _, one = min(three, key=lambda each: each[:2])
        self._done[name(one)] += 1
        return one

    # ── deeds ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _command(self, at: QWidget) -> str:
        if at is not self.window:
            return self.press(at)
        known = {name: one for name, one in self.window.actions_.items() if one.isEnabled() and name not in self.away}
        name = self.rather(sorted(known), str)
        self.tell(f"command {name}")
        known[name].trigger()
        return name

    def _pick(self, menu: QWidget) -> str:
        found = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator() and not one.menu()]
        menu.close()
        known = {id(one): name for name, one in self.window.actions_.items()}
        found = [one for one in found if known.get(id(one)) not in self.away]
        if not found:
            return ""
        one = self.chance.choice(found)
        self.tell(f"menu {one.text()}")
        one.trigger()
        return one.text()

    def press(self, at: QWidget) -> str:
        """A button."""
        if not (found := self.seen(at, QAbstractButton)):
            return self.key(at)
        one = self.rather(found, lambda one: f"{type(one.parent()).__name__} {one.text() or one.accessibleName()}")
        told = self.tell(f"button {one.text() or one.accessibleName()}")
        QTest.mouseClick(one, _LEFT)
        return told

    def _choose(self, at: QWidget) -> str:
        if not (found := [box for box in self.seen(at, QComboBox) if box.count()]):
            return self.press(at)
        box = self.chance.choice(found)
        row = self.chance.randrange(box.count())
        told = self.tell(f"choice {row} of {box.accessibleName()}")
        box.setCurrentIndex(row)
        box.activated.emit(row)
        return told

    def _type(self, at: QWidget) -> str:
        fields: list[QWidget] = [*self.seen(at, QLineEdit), *self.seen(at, QPlainTextEdit)]
        if not fields:
            return self.press(at)
        one = self.rather(fields, lambda one: f"{type(one.parent()).__name__} {one.accessibleName()}")
        text = self.chance.choice(_TEXTS)
        told = self.tell(f"type {text!r} into {one.accessibleName()}")
        one.setFocus()
        QTest.keyClicks(one, text)
        if self.chance.random() < 0.5:
            QTest.keyClick(one, Qt.Key.Key_Return)
        return told

    def _click(self, at: QWidget) -> str:
        kind = QAbstractItemView if self.chance.random() < 0.6 else QWidget
        if not (found := self.seen(at, kind) or self.seen(at, QWidget)):
            return ""
        one = self.chance.choice(found)
        on: QWidget = one.viewport() if isinstance(one, QAbstractItemView) else one
        point = QPoint(*(self.chance.randrange(max(1, side)) for side in (on.width(), on.height())))
        held, how = self.chance.choice(_HELD), self.chance.choice(("click", "click", "click", "twice", "drag"))
        told = self.tell(f"{how} {type(one).__name__} {one.accessibleName()} {point.toTuple()} {held.name}")
        if how == "drag":
            QTest.mousePress(on, _LEFT, held, point)
            for way in (QPoint(30, 20), QPoint(60, -40)):
                QTest.mouseMove(on, point + way)
            QTest.mouseRelease(on, _LEFT, held, point + QPoint(60, -40))
        else:
            (QTest.mouseDClick if how == "twice" else QTest.mouseClick)(on, _LEFT, held, point)
        return told

    def key(self, at: QWidget) -> str:
        """A key, wherever the keyboard is."""
        on, key, held = QApplication.focusWidget() or at, self.chance.choice(_KEYS), self.chance.choice(_HELD)
        told = self.tell(f"key {key.name} {held.name} on {type(on).__name__} {on.accessibleName()}")
        QTest.keyClick(on, key, held)
        return told
