"""The process in which random hands walk through the window (see `hands`): deeds, faults and edits as lines of JSON."""

from __future__ import annotations

import faulthandler
import json
import os
import random
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

from PySide6.QtCore import QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.proofs.hands import DEEDS
from tests.workspace.samples import everything
from workbench.content import template_model
from workbench.domain.model import Model
from workbench.ui.app import window as make_window
from workbench.ui.hints.hints import NAMES
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.workspace.document import Document
from workbench.workspace.reading import read

_Kind = TypeVar("_Kind", bound=QWidget)
_LEFT = Qt.MouseButton.LeftButton
#: Milliseconds between deeds, and before the first.
_PAUSE, _BEGIN = 15, 400
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
_ENDINGS = ("modus", "png", "svg", "pdf", "html", "csv", "xlsx", "json", "ris")
#: Commands that end the walk or lead out of the program.
_AWAY = frozenset({"quit", "close"})


def _say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Hands:
    """Do one deed after another, in whatever is open: the window, a dialog over it, a menu."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        self.window, self.chance = window, chance
        self.left = DEEDS
        self.deeds: tuple[tuple[int, Callable[[QWidget], str]], ...] = (
            (25, self._command),
            (30, self._press),
            (7, self._choose),
            (10, self._type),
            (16, self._click),
            (12, self._key),
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
            self._tell(f"reject {over.windowTitle()}")
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
        """Close whatever is still open over the window, one after the other, until the walk can end."""
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is None:
            return
        self.begin()
        over.reject() if isinstance(over, QDialog) else over.close()

    def _tell(self, deed: str) -> str:
        _say(deed=deed)
        return deed

    def _seen(self, at: QWidget, kind: type[_Kind]) -> list[_Kind]:
        found = at.findChildren(kind)
        return [one for one in found if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()]

    # ── deeds ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _command(self, at: QWidget) -> str:
        if at is not self.window:
            return self._press(at)
        known = {name: one for name, one in self.window.actions_.items() if one.isEnabled() and name not in _AWAY}
        name = self.chance.choice(sorted(known))
        self._tell(f"command {name}")
        known[name].trigger()
        return name

    def _pick(self, menu: QWidget) -> str:
        found = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator() and not one.menu()]
        menu.close()
        known = {id(one): name for name, one in self.window.actions_.items()}
        found = [one for one in found if known.get(id(one)) not in _AWAY]
        if not found:
            return ""
        one = self.chance.choice(found)
        self._tell(f"menu {one.text()}")
        one.trigger()
        return one.text()

    def _press(self, at: QWidget) -> str:
        if not (found := self._seen(at, QAbstractButton)):
            return self._key(at)
        one = self.chance.choice(found)
        told = self._tell(f"button {one.text() or one.accessibleName()}")
        QTest.mouseClick(one, _LEFT)
        return told

    def _choose(self, at: QWidget) -> str:
        if not (found := [box for box in self._seen(at, QComboBox) if box.count()]):
            return self._press(at)
        box = self.chance.choice(found)
        row = self.chance.randrange(box.count())
        told = self._tell(f"choice {row} of {box.accessibleName()}")
        box.setCurrentIndex(row)
        box.activated.emit(row)
        return told

    def _type(self, at: QWidget) -> str:
        fields: list[QWidget] = [*self._seen(at, QLineEdit), *self._seen(at, QPlainTextEdit)]
        if not fields:
            return self._press(at)
        one, text = self.chance.choice(fields), self.chance.choice(_TEXTS)
        told = self._tell(f"type {text!r} into {one.accessibleName()}")
        one.setFocus()
        QTest.keyClicks(one, text)
        if self.chance.random() < 0.5:
            QTest.keyClick(one, Qt.Key.Key_Return)
        return told

    def _click(self, at: QWidget) -> str:
        kind = QAbstractItemView if self.chance.random() < 0.6 else QWidget
        if not (found := self._seen(at, kind) or self._seen(at, QWidget)):
            return ""
        one = self.chance.choice(found)
        on: QWidget = one.viewport() if isinstance(one, QAbstractItemView) else one
        point = QPoint(*(self.chance.randrange(max(1, side)) for side in (on.width(), on.height())))
        held, how = self.chance.choice(_HELD), self.chance.choice(("click", "click", "click", "twice", "drag"))
        told = self._tell(f"{how} {type(one).__name__} {one.accessibleName()} {point.toTuple()} {held.name}")
        if how == "drag":
            QTest.mousePress(on, _LEFT, held, point)
            for way in (QPoint(30, 20), QPoint(60, -40)):
                QTest.mouseMove(on, point + way)
            QTest.mouseRelease(on, _LEFT, held, point + QPoint(60, -40))
        else:
            (QTest.mouseDClick if how == "twice" else QTest.mouseClick)(on, _LEFT, held, point)
        return told

    def _key(self, at: QWidget) -> str:
        on, key, held = QApplication.focusWidget() or at, self.chance.choice(_KEYS), self.chance.choice(_HELD)
        told = self._tell(f"key {key.name} {held.name} on {type(on).__name__} {on.accessibleName()}")
        QTest.keyClick(on, key, held)
        return told


# ── what can be spoilt, to see that it is found ───────────────────────────────────────────────────────────────────────


def _fails(*_: object) -> NoReturn:
    raise RuntimeError("spoilt")


def _crashes(*_: object) -> NoReturn:
    os.abort()


SPOILERS: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "fails": lambda: setattr(Session, "show_place", _fails),
    "crashes": lambda: setattr(Session, "show_place", _crashes),
    "loses": lambda: setattr(sys.modules[__name__], "read", lambda _: (Model(), None)),
}


# ── the walk ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def main(home: Path, case: str, spoil: str) -> None:
    """Walk; faults are said, and the walk goes on after them."""
    faulthandler.enable()
    chance = random.Random(case)
    sys.excepthook = lambda kind, problem, trace: _say(
        fault="".join(traceback.format_exception(kind, problem, trace)[-3:])
    )
    _answer_for_files(home, chance)
    settings = Preferences(QSettings(str(home / "modus.ini"), QSettings.Format.IniFormat))
    settings.animated = False
    settings.send_hint_away(*NAMES)
    settings.language = chance.choice(("en", "en", "ru"))
    settings.dark, settings.text_scale = chance.random() < 0.3, chance.choice((100, 100, 150))
    window = make_window(settings)
    window.resize(1366, 768)
    window.show()
    model = chance.choice((everything, lambda: template_model("us-russia")))()
    window.session.show_document(Document.create(model, home / "walked.modus", "hands"))
    QTest.qWait(_BEGIN)
    SPOILERS[spoil]()
    edits: set[int] = set()
    window.session.changed.connect(lambda changes: edits.add(len(edits)) if changes.touched else None)
    hands = Hands(window, chance)
    hands.begin()
    while hands.left > 0 or QApplication.activeModalWidget() or QApplication.activePopupWidget():
        QTest.qWait(50)
    _compare(window)
    _say(edits=len(edits))
    sys.stdout.flush()
    os._exit(0)


def _answer_for_files(home: Path, chance: random.Random) -> None:
    """No file dialog of the system comes up; what is asked is answered by chance, or not at all."""

    def to(*_: object, **__: object) -> tuple[str, str]:
        chosen = home / f"out{chance.randrange(7)}.{chance.choice(_ENDINGS)}"
        return (str(chosen), "") if chance.random() < 0.5 else ("", "")

    def of(*_: object, **__: object) -> tuple[str, str]:
        known = sorted(path for path in home.iterdir() if path.is_file())
        return (str(chance.choice(known)), "") if known and chance.random() < 0.3 else ("", "")

    for name, answer in (
        ("getSaveFileName", to),
        ("getOpenFileName", of),
        ("getOpenFileNames", lambda *_, **__: ([], "")),
        ("getExistingDirectory", lambda *_, **__: ""),
    ):
        setattr(QFileDialog, name, staticmethod(answer))
    QDesktopServices.openUrl = staticmethod(lambda *_: True)  # type: ignore[method-assign, assignment]


def _compare(window: MainWindow) -> None:
    """What is shown has to be what a reader of the saved document finds."""
    document = window.session.editable
    if document is None or document.path is None:
        return
    document.publish()
    saved, _ = read(document.path)
    if list(saved.entities()) != list(document.model.entities()):
        _say(fault="the saved document holds something else than is shown")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
