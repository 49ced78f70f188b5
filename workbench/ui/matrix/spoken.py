"""A matrix for those who do not see it: a list with an item for every issue area, told of what happens to them.

Qt knows widgets; what a widget paints it does not know. So the matrix says it itself: `SpokenMatrix` is its list,
`SpokenIssue` an item of it. They are made when a screen reader first asks, and cost nothing before.

Whoever makes such an object in Python must keep it, and Qt deletes what it has been told of. So each is kept here, and
given back to Qt (`forget`) when its issue area is gone.
"""

from __future__ import annotations

import atexit
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from workbench.drawing.scene import Scene
    from workbench.ui.session import Session
    from workbench.ui.theme import Theme


class SpokenOf(QWidget):
    """A widget of which it is said what it paints: what has to be known of it, of issue areas by their ids."""

    session: Session
    theme: Theme
    scene: Scene

    def knows(self, issue: str) -> bool:
        """Whether an issue area is painted."""
        return issue in self.scene.index

    def in_order(self) -> list[str]:
        """All issue areas that are painted, as they are listed."""
        raise NotImplementedError

    def issue_at(self, at: QPoint) -> str | None:
        """The issue area at a place in the widget."""
        raise NotImplementedError

    def box_of(self, issue: str) -> QRect | None:
        """Where an issue area is, in the widget."""
        raise NotImplementedError

    def name_of(self, issue: str) -> str:
        """What it is called."""
        raise NotImplementedError

    def place_of(self, issue: str) -> str:
        """Where it stands, in words."""
        raise NotImplementedError

    def words_of(self, issue: str) -> str:
        """What else there is to say of it."""
        raise NotImplementedError


class SpokenIssue(QAccessibleInterface):
    """An issue area as an item of the list."""

    def __init__(self, matrix: SpokenMatrix, issue: str) -> None:
        super().__init__()
        self.matrix, self.issue = matrix, issue

    def isValid(self) -> bool:
        return self.matrix.view.knows(self.issue)

    def object(self) -> QObject | None:
        return None

    def window(self) -> Any:
        return self.matrix.window()

    def parent(self) -> QAccessibleInterface:
        return self.matrix

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, which: QAccessible.Text) -> str:
        view = self.matrix.view
        if not self.isValid():
            return ""
        if which == QAccessible.Text.Name:
            return view.name_of(self.issue)
        if which == QAccessible.Text.Description:
            return view.words_of(self.issue)
        return view.place_of(self.issue) if which == QAccessible.Text.Value else ""

    def setText(self, which: QAccessible.Text, text: str) -> None:
        """Nothing is renamed from here."""

    def rect(self) -> QRect:
        view = self.matrix.view
        box = view.box_of(self.issue)
        return QRect() if box is None else QRect(view.mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        view, found = self.matrix.view, QAccessible.State()
        found.focusable = found.selectable = found.multiSelectable = True
        found.selected = self.issue in view.session.selected
        found.focused = view.hasFocus() and view.session.focus == self.issue
        found.invalid = not self.isValid()
        found.invisible = not view.isVisible()
        box = view.box_of(self.issue)
        found.offscreen = box is None or not view.rect().intersects(box)
        return found

    def foregroundColor(self) -> QColor:
        return self.matrix.view.theme.colours["ink"]

    def backgroundColor(self) -> QColor:
        return self.matrix.view.theme.colours["paper"]


class SpokenMatrix(QAccessibleWidget):
    """The matrix as a list, its issue areas in the order in which they are listed on screen."""

    def __init__(self, view: SpokenOf) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self.view = view
        self.items: dict[str, SpokenIssue] = {}
        self._known: dict[str, int] = {}

    def item(self, issue: str) -> SpokenIssue:
        """The item of an issue area: the same one as long as there is the issue area."""
        found = self.items.get(issue)
        if found is None:
            found = self.items[issue] = SpokenIssue(self, issue)
            self._known[issue] = QAccessible.registerAccessibleInterface(found)
        return found

    def childCount(self) -> int:
        return len(self.view.in_order())

    def child(self, index: int) -> QAccessibleInterface | None:
        every = self.view.in_order()
        return self.item(every[index]) if 0 <= index < len(every) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        every = self.view.in_order()
        issue = getattr(child, "issue", None)
        return every.index(issue) if issue in every else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        issue = self.view.issue_at(self.view.mapFromGlobal(QPoint(x, y)))
        return None if issue is None else self.item(issue)

    def focusChild(self) -> QAccessibleInterface | None:
        focus = self.view.session.focus
        return self.item(focus) if focus is not None and self.view.knows(focus) and self.view.hasFocus() else None

    def state(self) -> QAccessible.State:
        found = super().state()
        found.multiSelectable = found.extSelectable = True
        return found

    def forget(self, everything: bool = False) -> None:
        """Give the items back to Qt whose issue areas are gone. It deletes them, so they are held until it has."""
        for issue in [issue for issue in self.items if everything or not self.view.knows(issue)]:
            QAccessible.deleteAccessibleInterface(self._known.pop(issue))
            del self.items[issue]


class Voice:
    """Tells screen readers what happens to the issue areas of a matrix, if one listens."""

    def __init__(self, view: SpokenOf) -> None:
        self.view = view
        self.matrix: SpokenMatrix | None = None
        self._selected: frozenset[str] = frozenset()
        self._focus: str | None = None
        self._words: dict[str, str] = {}

    def interface(self) -> SpokenMatrix:
        """What stands for the matrix; made when it is first asked for."""
        if self.matrix is None:
            self.matrix = SpokenMatrix(self.view)
            self.view.destroyed.connect(self.end)
            atexit.register(self.end)
        return self.matrix

    def end(self) -> None:
        """Give everything back to Qt: the widget is going, or the program, and what Python deletes Qt would again."""
        matrix, self.matrix = self.matrix, None
        if matrix is None:
            return
        atexit.unregister(self.end)
        matrix.forget(everything=True)
        if isValid(matrix):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(matrix))

    def tell(self) -> None:
        """After something has changed: what is selected, where the keyboard is, what stands elsewhere."""
        if self.matrix is None or not QAccessible.isActive():
            return
        self.matrix.forget()
        session, knows = self.view.session, self.view.knows
        chosen = frozenset(session.selected)
        for issue in filter(knows, sorted(chosen ^ self._selected)):
            added = issue in chosen
            self._say(issue, QAccessible.Event.SelectionAdd if added else QAccessible.Event.SelectionRemove)
        focus = session.focus
        if focus is not None and focus != self._focus and knows(focus) and self.view.hasFocus():
            self._say(focus, QAccessible.Event.Focus)
        self._selected, self._focus = chosen, session.focus
        words = {issue: self.view.place_of(issue) for issue in self.matrix.items if knows(issue)}
        for issue, said in words.items():
            if self._words.get(issue, said) != said:
                self._say(issue, QAccessible.Event.DescriptionChanged)
        self._words = words

    def focused(self) -> None:
        """The keyboard came to the matrix: the issue area that is explained has it."""
        focus = self.view.session.focus
        if self.matrix is not None and QAccessible.isActive() and focus is not None and self.view.knows(focus):
            self._say(focus, QAccessible.Event.Focus)

    def _say(self, issue: str, what: QAccessible.Event) -> None:
        assert self.matrix is not None
        QAccessible.updateAccessibility(QAccessibleEvent(self.matrix.item(issue), what))


@cache
def install() -> None:
    """Let Qt ask the matrices of this program what they are."""
    QAccessible.installFactory(_interface)


def _interface(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Qt asks by the name of each class that a thing is of, the nearest first."""
    voice = getattr(thing, "voice", None) if isinstance(thing, SpokenOf) and name == type(thing).__name__ else None
    return voice.interface() if isinstance(voice, Voice) else None
