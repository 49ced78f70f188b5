"""Ctrl+K: one field over the window, and beneath it what is called as one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAction,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.actions import COMMANDS, Command, translated
from workbench.ui.finding.index import NOT_NOW, Entry, Things, entry, folded, matching
from workbench.ui.leading import page_of
from workbench.ui.session import Session
from workbench.ui.text import elided, label
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns

#: So many results are listed; whoever wants others types another letter.
MOST = 60
_SEEN = 9
#: A workspace of so many things is learnt at once.
_FEW = 3000
_Index = QModelIndex | QPersistentModelIndex
_BESIDE = Qt.ItemDataRole.UserRole
_NOT_NOW = _BESIDE + 1
_COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class _Results(QAbstractListModel):
    """What was found, best first."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        """Show other results."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self.tr("{command}, not now").format(command=one.title) if one.kind == NOT_NOW else one.title
            return f"{title}, {one.beside}" if one.beside else title
        if role == _NOT_NOW:
            return one.kind == NOT_NOW
        return one.beside if role == _BESIDE else None


class _Row(QStyledItemDelegate):
    """A title, and quietly at the right what it is."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme, self.view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, self.theme.metrics(self.theme.font()).height() + self.theme.px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, box = self.theme, QRect(option.rect)  # type: ignore[attr-defined]
        painter.save()
        current = self.view.currentIndex() == index
        if current:
            painter.fillRect(box, theme.colours["accent-soft"])
            painter.fillRect(QRect(box.left(), box.top(), theme.px(3), box.height()), theme.colours["accent"])
        box.adjust(theme.px(12), 0, -theme.px(12), 0)
        small, font = theme.font("secondary"), theme.font(strong=current)
        beside = elided(str(index.data(_BESIDE) or ""), theme.metrics(small), box.width() // 2)
        room = theme.metrics(small).horizontalAdvance(beside) + theme.px(16)
        painter.setFont(small)
        painter.setPen(theme.colours["ink" if current else "secondary"])
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, beside)
        painter.setFont(font)
        painter.setPen(theme.colours["secondary" if index.data(_NOT_NOW) else "ink"])
        title = elided(index.data(), theme.metrics(font), box.width() - room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class Search(QFrame):
    """Lies over ``owner``; Enter goes to what is chosen, Up and Down choose, Esc or a click elsewhere closes it. A
    command that cannot be done now is found, too, and ``why_not`` says what has to be done first.

    `condition_found`: it is a condition (by id) that somebody goes to.
    """

    condition_found = Signal(str)

    def __init__(
        self,
        owner: QWidget,
        session: Session,
        theme: Theme,
        actions: Mapping[str, QAction],
        why_not: Callable[[str], str],
    ) -> None:
        super().__init__(owner)
        self.session, self.theme, self.actions_, self.why_not = session, theme, actions, why_not
        self._back: QWidget | None = None
        self._commands: list[Entry] = []
        self._things: list[Entry] = []
        self._names = Things()
        self._turns = Turns(self)
        self.setProperty("role", "card")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A command, or anything by its name"))
        self.field.setAccessibleName(self.tr("Search everything"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.results = _Results()
        self.list = QListView()
        self.list.setModel(self.results)
        self.list.setItemDelegate(_Row(theme, self.list))
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.clicked.connect(lambda _: self.go())
        self.count = label("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        for part in (self.field, self.list, self.count):
            column.addWidget(part)
        self.hide()
        owner.installEventFilter(self)

    def open(self) -> None:
        """Come up empty, with the keyboard in the field."""
        if not self.isVisible():
            self._back = QApplication.focusWidget()
        self._commands, self._things = self._what_can_be_done(), []
        self._learn()
        self.field.clear()
        self._find("")
        self._stand()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self) -> None:
        """Close, and go to what is chosen; nothing happens where nothing is."""
        if not self._turns.idle:
            self._turns.finish()
        at = self.list.currentIndex()
        if not at.isValid():
            return
        one = self.results.entries[at.row()]
        if one.kind == NOT_NOW:
            self.count.setText(self.tr("Not now: {why}.").format(why=one.beside))
            self._tell(self.count.text())
            return
        self._close()
        self._goes_to(one)

    # ── what can be found ────────────────────────────────────────────────────────────────────────────────────────

    def _learn(self) -> None:
        """Learn what everything in the workspace is called: of a small one at once, of a large one in turns."""
        if self.session.document is None:
            return
        model = self.session.model

        def learnt(entries: list[Entry]) -> None:
            self._things = entries
            if self.field.text().strip():
                self._find(self.field.text())

        self._turns.begin(self._names.in_steps(model), learnt)
        if sum(1 for _ in model.entities()) <= _FEW:
            self._turns.finish()

    def _what_can_be_done(self) -> list[Entry]:
        commands = [self._command(one) for one in COMMANDS if one.name not in ("search", "menu")]
        if self.session.document is None:
            return commands
        from workbench.ui.finding.pages import page_entries

        return [*commands, *page_entries()]

    def _command(self, command: Command) -> Entry:
        """A command; one that cannot be done now with what has to be done first."""
        name, title = command.name, self._said(command.name)
        if self.actions_[name].isEnabled():
            return entry("command", name, title, self._beside(command.menu, name))
        return Entry(NOT_NOW, name, title, self.why_not(name), folded(title))

    def _said(self, name: str) -> str:
        return self.actions_[name].text().replace("&&", "&")

    def _beside(self, menu: str, name: str) -> str:
        keys = self.actions_[name].shortcut().toString()
        return "  ·  ".join(part for part in (translated(menu) if menu else "", keys) if part)

    def _find(self, typed: str) -> None:
        if typed.strip():
            found, number = matching([*self._commands, *self._things], typed, MOST)
        else:
            found = [one for one in self._commands if one.kind == "command"]
            number = len(found)
        by_name = len(found)
        if typed.strip() and self.session.document is not None:
            words = self.tr("Find “{words}” in documents, evidence and notes").format(words=typed.strip())
            found = [*found, entry("page", f"evidence/find/{typed.strip()}", words, "")]
        self.results.show(found)
        if found:
            self._walk_to(0)
        if self.isVisible():
            self._stand()
        if not typed.strip():
            self.count.setText(self.tr("Type the beginning of a word or two. Enter goes there, Esc closes."))
        elif number > by_name:
            words = self.tr("{shown} of {number} found; another letter narrows it down.")
            self.count.setText(words.format(shown=by_name, number=number))
        else:
            self.count.setText(self.tr("%n found", "", number) if number else self.tr("Nothing is called so."))
        if not by_name:
            self._tell(" ".join(filter(None, (self.count.text(), found[0].title if found else ""))))

    def _walk_to(self, row: int) -> None:
        if self.results.entries:
            row = min(max(row, 0), len(self.results.entries) - 1)
            self.list.setCurrentIndex(self.results.index(row))
            self._tell(str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))

    def _tell(self, words: str) -> None:
        """Let a screen reader say what is chosen while the keyboard stays in the field."""
        if words and words != self.field.accessibleDescription():
            self.field.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    # ── going there ──────────────────────────────────────────────────────────────────────────────────────────────

    def _goes_to(self, one: Entry) -> None:
        session = self.session
        ways: dict[str, Callable[[str], None]] = {
            "command": lambda name: self.actions_[name].trigger(),
            "page": lambda page: session.show_place(*page.split("/", 1)),
            "issue": lambda id_: self._at_the_matrix(lambda: session.select(id_)),
            "condition": self._to_condition,
            "scenario": lambda id_: self._at_the_matrix(lambda: session.show_scenario(id_)),
        }
        if one.kind in ways:
            ways[one.kind](one.id)
        else:
            session.show_place(*page_of(one.kind, one.id))

    def _to_condition(self, condition: str) -> None:
        self._at_the_matrix(lambda: self.session.select_condition(condition))
        self.condition_found.emit(condition)

    def _at_the_matrix(self, show: Callable[[], None]) -> None:
        self.session.show_place("matrix")
        show()

    # ── where it stands ──────────────────────────────────────────────────────────────────────────────────────────

    def _stand(self) -> None:
        room, theme = self.window().rect(), self.theme
        row = self.list.sizeHintForRow(0) if self.results.entries else theme.px(28)
        width = min(theme.px(620), room.width() - 32)
        rows = min(max(len(self.results.entries), 1), _SEEN)
        height = self.field.sizeHint().height() + row * rows + self.count.sizeHint().height() + 46
        top = min(theme.px(64), room.height() // 8)
        self.setGeometry((room.width() - width) // 2, top, width, min(height, room.height() - top - 16))

    def _close(self) -> None:
        back, self._back = self._back, None
        had = self.field.hasFocus()
        self.hide()
        if had and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._stand()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _COMES_BACK:
            self._close()
        return False

    def _pressed(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_SEEN, Qt.Key.Key_PageDown: _SEEN}
        if key in steps:
            self._walk_to(self.list.currentIndex().row() + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go()
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the field does not reach what lies beneath."""
        event.accept()
