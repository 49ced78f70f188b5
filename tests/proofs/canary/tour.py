"""A tour through the whole window with texts that would open something; whoever watches the process sees if one did.

Run as a program, in a process of its own: ``tour.py folder round [--no-style] [--one-label]``. It goes wherever the
table of commands leads, so that a new command is toured without a word here; shows each dialog that comes up, pastes
into each field, and reads each tool tip. In the end it says in JSON how much of the texts it has seen.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from tests.proofs.canary import texts
from tests.ui import material
from workbench.domain import fields as f
from workbench.domain.identity import new_id
from workbench.domain.model import Model
from workbench.drawing.geometry import Rect, geometry_in
from workbench.storage.history import Entry
from workbench.storage.unfinished import Unfinished
from workbench.ui.app import window as make_window
from workbench.ui.hints.hints import NAMES
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.workspace.document import Document

#: Commands that end the tour, or begin another document.
LATER = ("quit", "close", "new-blank", "open")


class Tour:
    """One round: one kind of title, one look of the window."""

    def __init__(self, folder: Path, round_: int) -> None:
        self.folder = folder / "desk"
        self.folder.mkdir()
        canary = folder / "away" / texts.CANARY
        self.address = str(canary)
        self.kinds = texts.titles(canary)
        self.title, self.long = self.kinds[round_ % len(self.kinds)], texts.long(canary)
        self.seen: dict[str, int] = {}
        preferences = Preferences(QSettings(str(self.folder / "modus.ini"), QSettings.Format.IniFormat))
        preferences.animated = False
        preferences.send_hint_away(*NAMES)
        preferences.dark = round_ % 2 == 1
        preferences.text_scale = (100, 150)[round_ // 2 % 2]
        self.window: MainWindow = make_window(preferences)
        self.app = QApplication.instance()
        self.window.showNormal()
        self.window.resize(*((1366, 768), (900, 600))[round_ // 4 % 2])
        self._dialogs = QTimer(interval=15)
        self._dialogs.timeout.connect(self._meet)
        self._met: set[int] = set()
        self._tips: set[str] = set()

    # ── going ────────────────────────────────────────────────────────────────────────────────────────────────────

    def go(self, short: bool = False) -> None:
        """All of it; or only the first page and a refusal, which is enough to see what is seen."""
        self._dialogs.start()
        self.welcome()
        if short:
            self.refused()
            return
        document = Document.create(self.model(), self.folder / "written.modus", "test" + self.title)
        self.window.session.show_document(document)
        self.look("opened")
        self.every_selection()
        for name, action in self.window.actions_.items():
            if name not in LATER:
                self.command(name, action)
        self.paste_everywhere(self.window)
        self.told()
        self.window.actions_["open"].trigger()
        self.window.actions_["new-blank"].trigger()
        self.command("rename-workspace", self.window.actions_["rename-workspace"])
        self.window.actions_["close"].trigger()
        self.refused()
        self._dialogs.stop()

    def model(self) -> Model:
        """A workspace in which every text is one of those."""
        entities = []
        for number, entity in enumerate(material.model(self.title).entities()):
            specs = f.specs(type(entity))
            more = {}
            for name, spec in specs.items():
                text = getattr(entity, name)
                if spec.form == "text" and spec.one_line:
                    more[name] = text.replace(self.title, self.kinds[number % len(self.kinds)])[: spec.length]
                elif name == "reference":  # this one has to be JSON
                    more[name] = json.dumps({"type": "book", "title": self.long[:2000], "note": self.title})
                elif spec.form == "text" and spec.length >= 1000:
                    more[name] = (text + self.long)[: spec.length]
            entities.append(dataclasses.replace(entity, **more))
        return Model.of(entities)

    def welcome(self) -> None:
        """The first page, with files and unfinished work whose names are not to be trusted."""
        hostile = Path("/nowhere") / (self.title.strip().replace("/", "∕") + ".modus")
        named = [hostile, Path(f"/nowhere/{self.title.strip()}"), Path(f"/nowhere{texts.SHARE}.modus")]
        entry = Entry(*[self.title] * 5, *[0] * (len(Entry._fields) - 5)) if hasattr(Entry, "_fields") else None
        left = [Unfinished(self.folder / "x.db", new_id(), self.title, hostile, 3, None)]
        self.window.welcome.show_known(named, left)
        self.look("welcome")
        with contextlib.suppress(Exception):
            self.window.welcome.show_known(
                named, [Unfinished(self.folder / "x.db", new_id(), self.title, None, 1, entry)]
            )
            self.look("welcome with an entry")

    def every_selection(self) -> None:
        """Each mode, scenario, issue area, condition and term."""
        session = self.window.session
        for mode in ("assess", "what-if"):
            session.set_mode(mode)
            for scenario in (None, *session.model.scenarios):
                session.show_scenario(scenario)
                for issue in session.model.issues:
                    session.select(issue)
                    table = self.window.why.waterfall
                    for row in range(table.model().rowCount()):
                        table.selectRow(row)
                        self.window.why.grab()
                    self.look(f"{mode}, an issue area")
            for condition in session.model.conditions:
                session.select_condition(condition)
                self.look(f"{mode}, a condition")
        session.select(next(iter(session.model.issues)))

    def command(self, name: str, action: QAction) -> None:
        """Choose a command where it can be chosen, in one mode or the other; what dialogs come up is met."""
        session = self.window.session
        for mode in ("assess", "what-if"):
            if session.document is None:
                return
            session.show_place("matrix")
            session.set_mode(mode)
            if session.model.issues:
                session.select(next(iter(session.model.issues)))
            if "condition" in name or "judge" in name:
                session.select_condition(next(iter(session.model.conditions)))
            if "scenario" in name and session.model.scenarios:
                session.show_scenario(next(iter(session.model.scenarios)))
            self.settle()
            if action.isEnabled():
                action.trigger()
                self.look(name)
                if name.startswith("delete") and self.window.actions_["undo"].isEnabled():
                    self.window.actions_["undo"].trigger()

    def told(self) -> None:
        """What is said in the status line, and menus with titles in them."""
        self.window.session.tell(self.long)
        self.look("told")
        for view in self.window.findChildren(QAbstractItemView):
            place = view.visualRect(view.model().index(0, 0)).center() if view.model().rowCount() else QPoint(5, 5)
            view.customContextMenuRequested.emit(place)
            self.settle()

    def refused(self) -> None:
        """Files that cannot be opened, by every name."""
        for name in (self.title.replace("/", "∕"), "x\u202emodus", "two\nlines", f"{self.title.strip()}"):
            self.window.files.open(self.folder / "nowhere" / f"{name}.modus")
            self.look("refused")

    # ── looking ──────────────────────────────────────────────────────────────────────────────────────────────────

    def settle(self) -> None:
        """Let everything that was posted happen."""
        for _ in range(2):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def look(self, what: str) -> None:
        """Paint everything there is, read every tool tip."""
        self.settle()
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and not top.inherits("QTipLabel"):
                top.grab()
                self._count(what, top)
        self.tips(self.window)
        self.settle()

    def tips(self, top: QWidget) -> None:
        """Show the tool tip of each widget that has one, of a few places of each list, and of the matrix."""
        for widget in [top, *top.findChildren(QWidget)]:
            # Showing a tip lets everything posted happen, and something may be gone then.
            if isValid(widget) and widget.isVisible() and (tip := widget.toolTip()) and tip not in self._tips:
                self._tips.add(tip)
                self._tip(widget, tip)
        for view in top.findChildren(QAbstractItemView):
            for index in [view.model().index(row, column) for row in range(4) for column in range(4)]:
                tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
                if view.isVisible() and tip and tip not in self._tips:
                    self._tips.add(tip)
                    self._tip(view, tip)
                    at = view.visualRect(index).center()
                    QApplication.sendEvent(
                        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
                    )
                    self.settle()
        matrix = self.window.matrix
        if matrix.isVisible() and self.window.session.document is not None:
            for bubble in matrix.scene.bubbles:
                bounds = Rect(0, 0, matrix.width(), matrix.height())
                places = geometry_in(bounds, self.window.theme.scale / 100, matrix.view, len(matrix.scene.bubbles))
                at = QPoint(*map(round, places.to_pixels(bubble.x, bubble.y)))
                QApplication.sendEvent(matrix, QHelpEvent(QEvent.Type.ToolTip, at, matrix.mapToGlobal(at)))

    def _tip(self, widget: QWidget, text: str) -> None:
        QToolTip.showText(widget.mapToGlobal(QPoint(4, 4)), text, widget)
        self.settle()
        for top in QApplication.topLevelWidgets():
            if top.inherits("QTipLabel") and top.isVisible():
                top.grab()
                self.seen["tool tips"] = self.seen.get("tool tips", 0) + 1
        QToolTip.hideText()

    def _count(self, what: str, top: QWidget) -> None:
        names = (top.windowTitle(), top.accessibleName(), top.accessibleDescription())
        read = [
            *names,
            *(getattr(w, "text", str)() for w in top.findChildren(QWidget) if callable(getattr(w, "text", None))),
        ]
        self.seen[what] = self.seen.get(what, 0) + sum(
            1 for text in read if texts.HOST in str(text) or texts.CANARY in str(text)
        )

    # ── dialogs ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _meet(self) -> None:
        """Whatever dialog or menu has come up: look at it, fill it in, take it the first time, leave it after that."""
        top = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if top is None or id(top) in self._met:
            return
        self._met.add(id(top))
        self._dialogs.stop()
        try:
            top.grab()
            name = f"dialog {top.windowTitle()[:20]}"
            self._count(name, top)
            self.seen[name] = self.seen.get(name, 0) + 1
            self.tips(top)
            if not isinstance(top, QFileDialog):  # who pastes an address there means it
                self.paste_everywhere(top)
            for box in top.findChildren(QComboBox):
                for row in range(box.count()):
                    box.setCurrentIndex(row)
                    top.grab()
            self._leave(top)
        finally:
            self._met.discard(id(top))
            self._dialogs.start()

    def _leave(self, top: QWidget) -> None:
        if isinstance(top, QFileDialog) or not isinstance(top, QDialog):
            top.close()
            return
        again = self.seen.get("again", 0)
        self.seen["again"] = again + 1
        buttons = [b for b in top.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled() and b.text()]
        if buttons and again % 3 != 2:
            buttons[again % len(buttons)].click()
            self.settle()
            top.grab()
        if top.isVisible():
            top.reject()

    def paste_everywhere(self, top: QWidget) -> None:
        """Paste and drop markup, files and addresses into every field there is."""
        mime = QMimeData()
        mime.setHtml(self.long)
        mime.setText(self.title)
        mime.setUrls([QUrl.fromLocalFile(self.address), QUrl(texts.WEB), QUrl("file:" + texts.SHARE)])
        board = QApplication.clipboard()
        for field in self._fields(top):
            copy = QMimeData()
            copy.setHtml(mime.html())
            copy.setText(mime.text())
            copy.setUrls(mime.urls())
            board.setMimeData(copy)
            field.paste()
            at, actions = QPointF(4, 4), Qt.DropAction.CopyAction
            target = field.viewport() if isinstance(field, QPlainTextEdit) else field
            keys, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(target, QDragEnterEvent(at.toPoint(), actions, mime, keys, modifiers))
            QApplication.sendEvent(target, QDropEvent(at, actions, mime, keys, modifiers))
            field.grab()
            self.seen["fields"] = self.seen.get("fields", 0) + 1
        board.clear()
        self.settle()

    def _fields(self, top: QWidget) -> Iterator[QLineEdit | QPlainTextEdit]:
        for kind in (QLineEdit, QPlainTextEdit):
            for field in top.findChildren(kind):
                if field.isVisible() and not field.isReadOnly():
                    yield field


def shown_file_dialogs(tour: Tour) -> None:
    """File dialogs are shown as Qt draws them, with what they are given, and then answered with a file of the tour."""

    def asked(mode: QFileDialog.AcceptMode):  # type: ignore[no-untyped-def]
        def ask(parent: QWidget, title: str, start: str, kinds: str) -> tuple[str, str]:
            dialog = QFileDialog(parent, title, str(tour.folder), kinds)
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            dialog.setAcceptMode(mode)
            dialog.selectFile(Path(start).name)
            dialog.exec()
            if mode is QFileDialog.AcceptMode.AcceptOpen:
                return str(tour.folder / "written.modus"), kinds
            wanted = Path(start).suffix
            count = tour.seen["exports"] = tour.seen.get("exports", 0) + 1
            if wanted == ".png":
                pictures = tour.seen["pictures"] = tour.seen.get("pictures", 0) + 1
                wanted = (".svg", ".pdf")[pictures % 2]
            return str(tour.folder / f"given-{count}{wanted}"), kinds

        return ask

    QFileDialog.getSaveFileName = asked(QFileDialog.AcceptMode.AcceptSave)  # type: ignore[method-assign]
    QFileDialog.getOpenFileName = asked(QFileDialog.AcceptMode.AcceptOpen)  # type: ignore[method-assign]


def without_style() -> None:
    """As if the application had no style that keeps labels plain."""
    from PySide6.QtWidgets import QProxyStyle

    from workbench.ui.text import PlainStyle

    PlainStyle.polish = QProxyStyle.polish  # type: ignore[method-assign]


def with_one_label(tour: Tour) -> None:
    """As if one label of the window guessed whether its text is HTML, set after it was first shown."""
    from PySide6.QtWidgets import QLabel

    label = next(found for found in tour.window.findChildren(QLabel) if found.isVisible() and found.text())
    label.setTextFormat(Qt.TextFormat.AutoText)
    label.setText(tour.title)


def main(folder: str, round_: str, *options: str) -> None:
    """Goes on the tour and says what was seen."""
    if "--no-style" in options:
        without_style()
    tour = Tour(Path(folder), int(round_))
    shown_file_dialogs(tour)
    if "--one-label" in options:
        tour.settle()
        with_one_label(tour)
    tour.go("--short" in options)
    print(json.dumps(tour.seen), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
