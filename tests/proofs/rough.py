"""Rougher hands: they drop, paste and scroll anywhere, break off what they drag, tug at the window and at its files."""

from __future__ import annotations

import gc
import random
import threading
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from tests.proofs.deeds import Hands
from workbench.storage.knocking import knock
from workbench.ui.main_window import MainWindow

_LEFT, _RIGHT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
#: Texts that nobody types: cells of a table, other directions, what looks like code, half of a pair, very long.
ODD = (
    *("1\t2\t3\n4\t5\t6", "-3\n+2\n\n9999", "\t\t\n\t", "trust = present or (", "⁧שלום⁩ ‮trust‬", "<img src=x onerror=1>"),
    *("%s {0} {name} %1 &File", "мир и война", "🕊" * 40, "e\u0301\u0323" * 30, "x" * 6000, "\0\x07\x1b[31m", "\ud83d"),
    *("10.1234/x y\nhttps://example.org/?q=1#2", "01/02/2013", "９９", "−2,5", " \u00a0\u2003 ", "a\r\nb\rc\u2028d"),
)
_SIZES = ((760, 440), (761, 900), (1366, 768), (2400, 500), (1100, 640), (3000, 1900), (10, 10))


class RoughHands(Hands):
    """Hands that are restless, over a window and the files in a folder."""

    away = frozenset({"quit"})

    def __init__(self, window: MainWindow, chance: random.Random, home: Path) -> None:
        super().__init__(window, chance)
        self.home = home
        #: The files that something was done to behind the back of the window.
        self.touched: set[Path] = set()
        self.deeds = (
            *self.deeds,
            (5, self._wheel),
            (7, self._menu_here),
            (7, self._drop),
            (7, self._paste),
            (4, self._tug),
            (5, self._look_for),
            (4, self._break_off),
            (3, self._trouble),
            (4, self._open),
            (4, self._hurry),
            (4, self._many_rows),
            (3, self._go),
            (2, self._tidy),
            (3, self._back_and_forth),
        )

    def press(self, at: QWidget) -> str:
        """A button; on the first page, about as often a file."""
        first = at is self.window and self.window.session.document is None
        return self._open(at) if first and self.chance.random() < 0.5 else super().press(at)

    def _somewhere(self, at: QWidget) -> tuple[QWidget, QPoint]:
        found = self.seen(at, QAbstractItemView) if self.chance.random() < 0.5 else []
        one = self.chance.choice(found or self.seen(at, QWidget) or [at])
        on: QWidget = one.viewport() if isinstance(one, QAbstractItemView) else one
        return on, QPoint(*(self.chance.randrange(max(1, side)) for side in (on.width(), on.height())))

    @staticmethod
    def _called(widget: QWidget) -> str:
        named = widget if widget.accessibleName() else widget.parentWidget() or widget
        return f"{type(named).__name__} {named.accessibleName()}"

    def _wheel(self, at: QWidget) -> str:
        on, point = self._somewhere(at)
        turn, held = QPoint(0, self.chance.choice((-240, -120, 120, 240))), self.chance.choice((_NONE, _NONE, _CONTROL))
        told = self.tell(f"wheel {turn.y()} {held.name} on {self._called(on)}")
        whole, phase = QPointF(on.mapToGlobal(point)), Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(QPointF(point), whole, QPoint(), turn, Qt.MouseButton.NoButton, held, phase, False)
        QApplication.sendEvent(on, event)
        return told

    def _menu_here(self, at: QWidget) -> str:
        on, point = self._somewhere(at)
        told = self.tell(f"menu of {self._called(on)} {point.toTuple()}")
        QTest.mouseClick(on, _RIGHT, _NONE, point)
        reason = self.chance.choice((QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard))
        QApplication.sendEvent(on, QContextMenuEvent(reason, point, on.mapToGlobal(point)))
        return told

    def _dragged(self, at: QWidget) -> QMimeData:
        data = QMimeData()
        views = [view for view in self.seen(at, QAbstractItemView) if view.selectionModel() and view.selectedIndexes()]
        if views and self.chance.random() < 0.6:
            view = self.chance.choice(views)
            return view.model().mimeData(view.selectedIndexes()) or data
        if self.chance.random() < 0.7:
            known = [*self.home.iterdir(), self.home / "nowhere.pdf"]
            some = self.chance.sample(known, min(len(known), self.chance.choice((1, 1, 2, 5))))
            data.setUrls([QUrl.fromLocalFile(str(path)) for path in some])
        else:
            data.setText(self.chance.choice(ODD))
        return data

    def _drop(self, at: QWidget) -> str:
        takers = [one for one in self.seen(at, QWidget) if one.acceptDrops()]
        if not takers:
            return self.press(at)
        on, data = self.chance.choice(takers), self._dragged(at)
        point = QPoint(*(self.chance.randrange(max(1, side)) for side in (on.width(), on.height())))
        told = self.tell(f"drop {data.formats()} {[url.fileName() for url in data.urls()]} on {self._called(on)}")
        actions, where = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, QPointF(point)
        enter = QDragEnterEvent(point, actions, data, _LEFT, _NONE)
        QApplication.sendEvent(on, enter)
        if not enter.isAccepted():
            return told
        move = QDragMoveEvent(point, actions, data, _LEFT, _NONE)
        QApplication.sendEvent(on, move)
        if self.chance.random() < 0.2 or not move.isAccepted():
            QApplication.sendEvent(on, QDragLeaveEvent())
        else:
            QApplication.sendEvent(on, QDropEvent(where, actions, data, _LEFT, _NONE))
        return told

    def _paste(self, at: QWidget) -> str:
        text, on = self.chance.choice(ODD), QApplication.focusWidget() or at
        if self.chance.random() < 0.5 and (fields := self.seen(at, QLineEdit)):
            on = self.chance.choice(fields)
            on.setFocus()
        told = self.tell(f"paste {text[:20]!r} into {self._called(on)}")
        QApplication.clipboard().setText(text)
        QTest.keyClick(on, Qt.Key.Key_V, _CONTROL)
        if self.chance.random() < 0.5:
            QTest.keyClick(on, Qt.Key.Key_Return)
        return told

    def _tug(self, at: QWidget) -> str:
        window = at.window()
        how = self.chance.choice(("size", "size", "size", "normal", "maximized", "minimized", "full"))
        told = self.tell(f"window {how}")
        match how:
            case "size":
                window.resize(*self.chance.choice(_SIZES))
            case "normal":
                window.showNormal()
            case "maximized":
                window.showMaximized()
            case "full":
                window.showFullScreen()
            case _ if window is self.window:
                window.showMinimized()
                window.showNormal()
        return told

    def _look_for(self, at: QWidget) -> str:
        if at is not self.window:
            return self.key(at)
        text = self.chance.choice((*ODD, "trust", "a", "nuclear", "1", "…", "compare", '"', "-", "трус"))
        told = self.tell(f"look for {text[:20]!r}")
        self.window.actions_["search"].trigger()
        on = QApplication.focusWidget()
        if isinstance(on, QLineEdit):
            on.setText(text)
            for _ in range(self.chance.randrange(4)):
                QTest.keyClick(on, self.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up)))
            if self.chance.random() < 0.7:
                QTest.keyClick(on, Qt.Key.Key_Return, self.chance.choice((_NONE, _NONE, _CONTROL, _SHIFT)))
        return told

    def _break_off(self, at: QWidget) -> str:
        """Drag, and do something else before letting go."""
        on, point = self._somewhere(at)
        told = self.tell(f"drag broken off on {self._called(on)} {point.toTuple()}")
        QTest.mousePress(on, _LEFT, self.chance.choice((_NONE, _SHIFT, _CONTROL)), point)
        QTest.mouseMove(on, point + QPoint(25, 15))
        known = self.window.actions_
        command = known[
            self.chance.choice(("undo", "redo", "place-contents", "place-matrix", "settle", "assess", "fit"))
        ]
        if at is self.window and command.isEnabled() and self.chance.random() < 0.6:
            self.tell(f"command {command.text()}")
            command.trigger()
        else:
            QTest.keyClick(QApplication.focusWidget() or at, Qt.Key.Key_Escape)
        if on.isVisible():
            QTest.mouseMove(on, point + QPoint(50, -35))
            QTest.mouseRelease(on, _LEFT, _NONE, point + QPoint(50, -35))
        return told

    def _trouble(self, at: QWidget) -> str:
        """What else can happen to the file meanwhile."""
        document = self.window.session.editable
        if document is None or document.path is None or not document.path.exists():
            return self._open(at)
        path, others = document.path, sorted(self.home.glob("*.modus"))
        how = self.chance.choice(("gone", "moved", "replaced", "knocked at", "shortened"))
        told = self.tell(f"the file is {how}")
        self.touched.add(path)
        match how:
            case "gone":
                path.unlink()
            case "moved":
                path.rename(path.with_name(f"moved{self.chance.randrange(9)}.modus"))
            case "replaced":
                path.write_bytes(self.chance.choice(others).read_bytes())
            case "shortened":
                path.write_bytes(path.read_bytes()[:5000])
            case _:
                session = f"{document.workspace_id}/{document._working.path.stem}"
                threading.Thread(target=knock, args=(session,), daemon=True).start()
        return told

    def _open(self, at: QWidget) -> str:
        """Another file, or the same once more."""
        known = sorted(path for path in self.home.iterdir() if path.is_file())
        if at is not self.window or not known:
            return super().press(at)
        path = self.chance.choice([path for path in known if path.suffix == ".modus"] * 3 + known)
        told = self.tell(f"open {path.name}")
        self.window.files.open(path)
        return told

    def _hurry(self, at: QWidget) -> str:
        """Several deeds, and the window comes to nothing between them."""
        told = self.tell("in a hurry")
        for _ in range(self.chance.randrange(2, 5)):
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if over is not None and over is not at:
                break
            self.chance.choice((self.press, self.key, self._wheel, self._paste))(at)
        return told

    def _many_rows(self, at: QWidget) -> str:
        """Take all of a list, and do away with it, or walk along it."""
        if not (views := self.seen(at, QAbstractItemView)):
            return self.key(at)
        view, key = self.chance.choice(views), Qt.Key
        told = self.tell(f"all of {self._called(view)}")
        view.setFocus()
        QTest.keyClick(view, key.Key_A, _CONTROL)
        last = self.chance.choice((key.Key_Delete, key.Key_C, key.Key_Return, key.Key_F2, key.Key_Down, key.Key_Space))
        QTest.keyClick(view, last, self.chance.choice((_NONE, _NONE, _CONTROL, Qt.KeyboardModifier.AltModifier)))
        return told

    def _go(self, at: QWidget) -> str:
        """To any page of the window."""
        session = self.window.session
        if session.document is None:
            return self._open(at)
        place = self.window.places.currentWidget()
        pages = getattr(place, "pages", None)
        page = self.chance.choice(sorted(pages)) if isinstance(pages, dict) and pages else ""
        told = self.tell(f"go to {session.place} {page}")
        session.show_place(session.place, page)
        return told

    def _tidy(self, _: QWidget) -> str:
        """Python's memory is tidied now."""
        told = self.tell("tidy")
        gc.collect()
        return told

    def _back_and_forth(self, at: QWidget) -> str:
        """Many steps back, and some of them again."""
        if at is not self.window:
            return self.press(at)
        undo, redo = self.window.actions_["undo"], self.window.actions_["redo"]
        many = self.chance.randrange(1, 9)
        told = self.tell(f"{many} steps back")
        for action, times in ((undo, many), (redo, self.chance.randrange(many + 1))):
            for _ in range(times):
                action.trigger()
        return told
