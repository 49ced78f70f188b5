"""The room in front of the wall: what it sees and hears, and everything that could be found out from the wall."""

from __future__ import annotations

import dataclasses
import gc
import types
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from workbench.domain.model import Model
from workbench.drawing.scene import Scene
from workbench.ui.projector.projector import SOON
from workbench.ui.projector.strip import Strip
from workbench.ui.projector.wall import Wall


class Room:
    """The people in front of the wall of a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def wall(self) -> Wall:
        """The wall's window; fails if there is none."""
        hanging = self.desk.window.projector.hanging
        assert hanging is not None, "there is no wall"
        return hanging.wall

    @property
    def there(self) -> bool:
        """Whether there is a wall."""
        return any(isinstance(top, Wall) and top.isVisible() for top in QApplication.topLevelWidgets())

    def open(self) -> Wall:
        """Press F5, and turn back to the window."""
        self.desk.run("projector")
        self.desk.window.activateWindow()
        self.look()
        return self.wall

    def at_a_thaw(self) -> Desk:
        """Show the workspace known by heart, put up the wall, and look at its scenario."""
        self.desk.open(material.model())
        self.open()
        self.desk.click_scenario("A thaw")
        return self.desk

    def look(self) -> Scene:
        """What is on the wall once it has followed; an empty scene where nothing is."""
        let_run(SOON + 10)
        self.desk.settle()
        while self.wall.arriving:
            QApplication.processEvents()
        shown = self.wall.showing
        return shown.scene if shown else Scene()

    def said(self) -> str:
        """What is announced in large type, before what follows from it."""
        self.look()
        shown = self.wall.showing
        assert shown is not None
        return shown.words if shown.said is not None else ""

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on the wall itself."""
        QTest.keyClick(self.wall, key, keys)
        if self.there:
            self.look()

    def place(self, issue: str) -> tuple[float, float]:
        """Where an issue area is on the wall, as (cooperation, competition) in points."""
        bubble = self.look().bubble(issue)
        assert bubble is not None
        return round(bubble.y, 3), round(bubble.x, 3)

    def strip(self) -> str:
        """What the strip tells the facilitator."""
        return self.desk.window.strip.findChildren(Strip)[0].accessibleName()

    def spoken(self) -> list[str]:
        """What a screen reader finds on the wall, window title included."""
        found = [self.wall.windowTitle()]
        for widget in (self.wall, *self.wall.findChildren(QObject)):
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is not None:
                found += [interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
        return found

    def colours(self) -> set[str]:
        """The colours on the wall, looked at here and there."""
        image = self.wall.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}


def with_private(*ids: str) -> Model:
    """The small workspace with these things marked private."""
    entities: list[Any] = list(material.model().entities())
    return Model.of(dataclasses.replace(e, private=True) if e.id in ids else e for e in entities)


def reachable(start: Any) -> Iterator[Any]:
    """Everything that can be reached from an object by following what it holds."""
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        at = waiting.pop()
        if id(at) in seen or isinstance(at, type | types.ModuleType | types.BuiltinFunctionType):
            continue
        seen.add(id(at))
        yield at
        if isinstance(at, types.FunctionType):
            waiting += [cell.cell_contents for cell in at.__closure__ or ()]
        elif isinstance(at, types.MethodType):
            waiting.append(at.__self__)
        else:
            waiting += [vars(at)] if hasattr(at, "__dict__") else []
            waiting += gc.get_referents(at)
        if isinstance(at, QObject):
            waiting += at.children()
