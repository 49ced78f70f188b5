"""The right side: the evidence drawn from what is selected, or every judgement to draw evidence for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.background import Background
from workbench.ui.controls.panes import furnish, line, panes
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.stack import Stack
from workbench.ui.evidence.editor import ItemEditor
from workbench.ui.evidence.items import ItemList
from workbench.ui.evidence.targets import TargetList
from workbench.ui.session import Session
from workbench.ui.text import ElidedLabel, label
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns

#: Of the height, at least so much is the editor's where it can use it; more where the items leave room.
_EDITOR = 0.45
#: A list of more items than these takes all the room there is.
_FEW = 12
#: Lower than this (at 100 %), what hangs on a passage is said in one line.
_BRIEF = 440


class DrawnFrom(QWidget):
    """Two pages. `picked`: another item is looked at (id or None); `new_wanted`: evidence is to be made.

    They are seen once all that stands on them is made (`appear`): nothing on them moves when the editor comes.
    """

    picked = Signal(object)
    new_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        choices = [Choice("items", self.tr("Evidence")), Choice("judgements", self.tr("Judgements"))]
        self.choice = SegmentedControl(theme, self.tr("Beside the document"), choices)
        self.choice.set_value("items")
        self._before = "items"
        self.choice.chosen.connect(lambda page: self.show_page(str(page)))
        self.heading = ElidedLabel(role="strong")
        self.new = QPushButton(self.tr("New · E"))
        self.new.setProperty("role", "link")
        self.new.setAccessibleName(self.tr("New evidence from what is selected"))
        self.new.clicked.connect(lambda _: self.new_wanted.emit())
        self.list = ItemList(theme)
        self.list.picked.connect(self.picked)
        self.editor = ItemEditor(session, theme)
        self.hint = label("", "secondary", wrap=True)
        self.hint.setContentsMargins(16, 12, 16, 12)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.without = label("", "secondary", wrap=True)
        self.without.setContentsMargins(16, 8, 16, 12)
        #: The same in one line, where the items need the room.
        self.briefly = ElidedLabel(role="secondary")
        self.briefly.setContentsMargins(16, 4, 16, 6)
        self.targets = TargetList(theme, background)
        self._by_hand, self._there = False, False
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._share_out)
        self.split.splitterMoved.connect(self._moved)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 12, 6)
        top.addWidget(self.choice)
        top.addStretch(1)
        top.addWidget(self.new)
        head = QHBoxLayout()
        head.setContentsMargins(16, 2, 12, 8)
        head.addWidget(self.heading, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.below = scroll
        upper = self.above = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addLayout(head)
        above.addWidget(line())
        above.addWidget(self.list, 1)
        above.addWidget(self.hint, 1)
        above.addWidget(self.without)
        above.addWidget(self.briefly)
        above.addStretch(0)
        self.split = panes(Qt.Orientation.Vertical)
        self.stack = Stack()
        kept = self.stack.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.stack.setSizePolicy(kept)
        self.stack.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        self.stack.addWidget(self.split)
        furnish(self.split, (upper, 330), (scroll, 270))
        self.split.setStretchFactor(0, 1)
        scroll.setWidget(self.editor)
        self.stack.addWidget(self.targets)

    def show_page(self, page: str) -> None:
        """Show the items, or the judgements."""
        self.choice.set_value(page)
        self.stack.turn_to(self.split if page == "items" else self.targets)

    def appear(self, turns: Turns) -> None:
        """Let it be seen what is shown by now: at once, or after some turns where an item is to be edited."""
        if self._there:
            return
        if self.stack.currentIndex() == 1:
            self._appear()
        elif self.editor.evidence and not self.editor.whole and turns.idle:
            turns.begin(self.editor.making(), lambda _: self._appear())
        elif turns.idle:
            self._appear()

    def _appear(self) -> None:
        self._there = True
        self.stack.show()
        self._soon.start()

    def offer_judgements(self, offered: bool) -> None:
        """While something is dragged, show the judgements it can be dropped on; then again what was shown."""
        if offered:
            self._before = "judgements" if self.stack.currentIndex() else "items"
        self.show_page("judgements" if offered else self._before)

    def tell(self, heading: str, hint: str, without: str) -> None:
        """Say whose items are listed, what to do where there are none, and what hangs on the passage."""
        self.heading.show_text(heading)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.list.setVisible(not hint)
        self.without.setText(without)
        self.briefly.show_text(without)
        self._say_without()
        self._soon.start()

    def _say_without(self) -> None:
        """What hangs on the passage, in full where there is room for it and for the items."""
        there, brief = bool(self.without.text()), self.height() < self.theme.px(_BRIEF)
        self.without.setVisible(there and not brief)
        self.briefly.setVisible(there and brief)

    def show_item(self, evidence: str | None) -> None:
        """Edit an item."""
        if evidence is not None and self._there:
            self.editor.make()
        self.editor.show_item(evidence)
        self.below.setVisible(evidence is not None)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_without()
        self._soon.start()

    def _moved(self) -> None:
        self._by_hand = True

    def _share_out(self) -> None:
        """Give the editor what it needs of the height that the items leave, unless somebody moved the line between."""
        height, rows = self.split.height(), len(self.list.items_)
        if self._by_hand or not self.below.isVisible() or height <= 0:
            return
        shown = sum(self.list.sizeHintForRow(row) for row in range(min(rows, _FEW)))
        around = self.above.height() - self.list.height()
        left = 0 if rows > _FEW else height - around - shown - 2
        below = min(self.editor.sizeHint().height() + 2, max(left, round(height * _EDITOR)))
        self.split.setSizes([height - below, below])
