"""A person at the window: finds things by what they are called, clicks, drags, types, and reads what is shown."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QTreeWidgetItem, QWidget

from workbench.domain.model import Model
from workbench.drawing.geometry import Geometry, Rect, geometry_in, type_scale
from workbench.drawing.ground import name_rects
from workbench.drawing.lettering import measure
from workbench.ui.controls.place import Place
from workbench.ui.main_window import MainWindow
from workbench.ui.out_of_sight import OutOfSight
from workbench.workspace.document import Document

Found = TypeVar("Found", bound=QWidget)


class Desk:
    """The window and the hands on it."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.session = window, window.session

    # ── what is there ────────────────────────────────────────────────────────────────────────────────────────────

    def open(self, model: Model, path: Path | None = None) -> Document:
        """Show a new workspace with this content."""
        document = Document.create(model, path, "test")
        self.session.show_document(document)
        self.settle()
        return document

    def settle(self) -> None:
        """Let everything that was posted happen, and what goes on in the background come to its end."""
        background, until = self.window.files.background, time.monotonic() + 120
        while True:
            while not background.idle:
                assert time.monotonic() < until, "something in the background does not end"
                QApplication.processEvents()
                time.sleep(0.002)
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            while any(not place.turns.idle for place in self.window.findChildren(Place)):
                assert time.monotonic() < until, "what a place does in turns does not end"
                QApplication.processEvents()
            if background.idle:
                break  # else what was done in turns began something there
        told = self.window.findChildren(OutOfSight)
        while self.window.matrix.arriving or any(not one.idle for one in told):
            assert time.monotonic() < until, "the matrix and what is around it never know what is so"
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def put_away(self) -> None:
        """Take the window away, with whatever is open in it."""
        document = self.session.document
        if document is not None:
            document.close(discard=True)
            self.session.show_document(None)
            self.settle()
        self.window.hide()
        self.window.deleteLater()
        self.window.theme.deleteLater()

    def find(self, kind: type[Found], name: str) -> Found:
        """The one widget that a screen reader would call so and that is to be seen."""
        found = [w for w in self.window.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
        assert len(found) == 1, f"{len(found)} of {kind.__name__} are called “{name}”"
        return found[0]

    def action(self, name: str) -> QAction:
        """A command of the menus."""
        return self.window.actions_[name]

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def click(self, widget: QWidget, at: QPoint | None = None, keys: Qt.KeyboardModifier | None = None) -> None:
        """Click into the middle of a widget, or somewhere in it."""
        place = at if at is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, keys or Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        """Press a key wherever the focus is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, keys)
        self.settle()

    def undo_by_key(self) -> None:
        """Ctrl+Z."""
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def run(self, command: str) -> None:
        """Choose a command in a menu; fails where it is greyed out."""
        assert self.action(command).isEnabled(), f"“{command}” is greyed out"
        self.action(command).trigger()
        self.settle()

    def segment(self, condition: str, state: str) -> QRadioButton:
        """The segment of a condition's state on the board."""
        return self.find(QRadioButton, f"{condition}: {state}")

    def choose(self, condition: str, state: str) -> None:
        """Set a condition on the board."""
        self.click(self.segment(condition, state))

    def seen(self, name: str) -> bool:
        """Whether anything that a screen reader would call so is to be seen."""
        return any(w.accessibleName() == name and w.isVisible() for w in self.window.findChildren(QWidget))

    def button(self, text: str) -> QAbstractButton:
        """The button with this text."""
        found = [b for b in self.window.findChildren(QAbstractButton) if b.text() == text and b.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons say “{text}”"
        return found[0]

    # ── the matrix ───────────────────────────────────────────────────────────────────────────────────────────────

    def geometry(self) -> Geometry:
        """Where things stand on the matrix widget."""
        matrix = self.window.matrix
        bounds = Rect(0, 0, matrix.width(), matrix.height())
        count = len(matrix.scene.bubbles)
        return geometry_in(bounds, type_scale(bounds, self.window.theme.scale / 100, count), matrix.view, count)

    def place(self, issue: str) -> tuple[float, float]:
        """Where a bubble is shown, as (cooperation, competition) in points."""
        bubble = self.window.matrix.scene.bubble(issue)
        assert bubble is not None
        return round(bubble.y, 3), round(bubble.x, 3)

    def pixel(self, cooperation: float, competition: float) -> QPoint:
        """The pixel of a place on the matrix."""
        x, y = self.geometry().to_pixels(competition, cooperation)
        return QPoint(round(x), round(y))

    def bubble(self, issue: str) -> QPoint:
        """The pixel in the middle of a bubble."""
        return self.pixel(*self.place(issue))

    def click_bubble(self, issue: str, keys: Qt.KeyboardModifier | None = None) -> None:
        """Click on a bubble."""
        self.click(self.window.matrix, self.bubble(issue), keys)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag on the matrix, in a few steps."""
        matrix = self.window.matrix
        QTest.mousePress(matrix, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in (1, 2, 3):
            QTest.mouseMove(matrix, start + (end - start) * step / 3)
            self.settle()
        QTest.mouseRelease(matrix, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        self.settle()

    def quadrant_name(self, quadrant: str) -> QPoint:
        """The pixel in the middle of a quadrant's name."""
        x, y = name_rects(self.window.matrix.scene, self.geometry(), measure)[quadrant].centre
        return QPoint(round(x), round(y))

    # ── what is read ─────────────────────────────────────────────────────────────────────────────────────────────

    def status(self) -> str:
        """The whole status line."""
        line = self.window.status
        return " | ".join(part.text() for part in (line.kept, line.in_file, line.said, line.counts) if part.text())

    def terms(self) -> list[tuple[str, str, str]]:
        """The rows of the waterfall: text, amount, evidence."""
        rows = self.window.why.waterfall.model()
        each = range(rows.rowCount())
        return [tuple(rows.index(row, column).data() for column in (0, 2, 3)) for row in each]  # type: ignore[misc]

    def pick_term(self, row: int) -> None:
        """Click on a row of the waterfall."""
        table = self.window.why.waterfall
        self.click(table.viewport(), table.visualRect(table.model().index(row, 0)).center())

    def evidence(self) -> list[str]:
        """What is listed beside the waterfall, the reasoning first."""
        listed = self.window.why.evidence.list
        return [listed.item(row).text() for row in range(listed.count())]

    def listed_issues(self) -> list[str]:
        """The lines of the list of issue areas that are issue areas."""
        listed = self.window.issues.list.model()
        every = [listed.index(row, 0) for row in range(listed.rowCount())]
        return [str(line.data()) for line in every if line.flags() & Qt.ItemFlag.ItemIsSelectable]

    def lines_of_issues(self, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
        """All lines of the list of issue areas, headings and sentences among them; or what else is said of them."""
        listed = self.window.issues.list.model()
        return [str(listed.index(row, 0).data(role) or "") for row in range(listed.rowCount())]

    def selected_in_list(self) -> set[str]:
        """The issue areas that are shown as selected in the list."""
        return {str(index.data()) for index in self.window.issues.list.selectionModel().selectedIndexes()}

    def scenarios(self) -> list[str]:
        """The scenarios as they are listed, from above."""
        tree = self.window.scenarios.tree

        def below(item: QTreeWidgetItem) -> list[str]:
            return [item.text(0), *(text for n in range(item.childCount()) for text in below(item.child(n)))]

        tops = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
        return [text for top in tops if top is not None for text in below(top)]

    def click_scenario(self, title: str) -> None:
        """Click on a scenario in the list."""
        tree = self.window.scenarios.tree
        found = tree.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
        assert len(found) == 1, f"{len(found)} scenarios are listed as “{title}”"
        tree.scrollToItem(found[0])
        self.click(tree.viewport(), tree.visualItemRect(found[0]).center())


def number(text: str) -> float:
    """A number as the window writes it: with a real minus sign."""
    return float(text.replace("−", "-").replace("+", ""))


def added_up(terms: Sequence[tuple[str, str, str]]) -> float:
    """The sum of all rows of a waterfall but the last, which is where they should lead."""
    return sum(number(amount) for _, amount, _ in terms[:-1])
