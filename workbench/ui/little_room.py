"""How the room around the matrix is shared out. Where there is little of it the matrix comes first: then one column
stands beside it at a time, and the Why drawer is one line.

How much room there is hangs on how large type is: a wide window at 200 % is a narrow one.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from workbench.ui.conditions.board import ConditionBoard
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.issues.panel import IssuePanel
from workbench.ui.theme import Theme
from workbench.ui.why.drawer import WhyDrawer

#: A window less wide than this has one column beside the matrix, one less high a line below it (pixels at 100 %).
NARROW, LOW = 1000, 540
#: How much of the height the drawer takes where it was opened all the same, in per cent.
_OPENED = 45
#: How wide the lists and the board are at first, and how high the drawer is, in pixels.
WIDTH_OF_LISTS, WIDTH_OF_BOARD, HEIGHT_OF_DRAWER = 232, 314, 210
_CONDITIONS, _LISTS = "conditions", "lists"


class LittleRoom(QObject):
    """Lets the lists (``left``, with ``issues`` in it) and the ``board`` take turns at the right of the matrix.

    ``across`` holds the lists, the matrix and the board; ``middle`` the matrix and ``why`` below it. `changed`: what
    is to be seen is something else.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        across: QSplitter,
        middle: QSplitter,
        rooms: tuple[IssuePanel, ConditionBoard, WhyDrawer],
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self.theme, self.across, self.middle = theme, across, middle
        self.issues, self.board, self.why = rooms
        self.narrow = False
        #: Whether it was the lists that gave way when the window became narrow.
        self._gave_way = False
        #: How wide the lists and the board were while there was room for both.
        self._wide = (WIDTH_OF_LISTS, WIDTH_OF_BOARD)
        #: The width of the window and the text size for which a narrow window is shared out.
        self._shared = (0, 0)
        #: How high the drawer was while there was room for it.
        self._drawer = HEIGHT_OF_DRAWER
        self.switches: dict[QWidget, SegmentedControl] = {}
        self._heads: list[QWidget] = []
        self.why.opened.connect(self._share_below)

    def furnish(self, left: QSplitter, moved_by_hand: bool) -> None:
        """Take over once all stands in its place; ``moved_by_hand``: the drawer is as high as somebody made it."""
        self.left, self._moved_by_hand = left, moved_by_hand
        self.why.installEventFilter(self)
        self.middle.splitterMoved.connect(self._below_moved)
        for room, within, shown in ((left, self.issues, _LISTS), (self.board, self.board, _CONDITIONS)):
            switch = self.switches[room] = self._switch(shown)
            layout = within.layout()
            assert isinstance(layout, QVBoxLayout)
            first = next(one for one in within.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            layout.insertWidget(0, self._head(switch, 10 - layout.contentsMargins().top()))
            _come_before(first, switch)
            room.installEventFilter(self)

    def _switch(self, shown: str) -> SegmentedControl:
        words = [
            Choice(_CONDITIONS, self.tr("Conditions"), hint=self.tr("What-if board")),
            Choice(_LISTS, self.tr("Lists"), hint=self.tr("Issue areas and scenarios")),
        ]
        made = SegmentedControl(self.theme, self.tr("Beside the matrix"), words)
        made.set_value(shown)
        made.chosen.connect(self._choose)
        return made

    def _head(self, switch: SegmentedControl, above: int) -> QWidget:
        """What stands at the top of a column where columns take turns."""
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(14, above, 10, 0)
        row.addWidget(switch)
        row.addStretch(1)
        head.hide()
        self._heads.append(head)
        return head

    def fit(self, width: int, height: int) -> None:
        """Take up how large the window is, in pixels."""
        scale = self.theme.scale
        if not self.narrow and self.across.isVisible() and not self.left.isHidden() and not self.board.isHidden():
            self._wide = (self.left.width(), self.board.width())
        if (narrow := width * 100 < NARROW * scale) != self.narrow:
            self._become(narrow)
        elif narrow and (width, scale) != self._shared:
            self._share_beside()
        self._shared = (width, scale)
        if not self.why.is_little and self.middle.isVisible() and not self.why.isHidden():
            self._drawer = self.why.height()
        self.why.keep_brief(height * 100 < LOW * scale)
        if self.why.is_brief:
            self._share_below()
        elif scale > 100:
            self._lower_drawer()
        if scale > 100:
            self._widen_lists(width)

    def as_left(self) -> list[str]:
        """The splitters (by name) that stand as somebody left them, not as little room has them stand."""
        return ["left", *([] if self.narrow else ["across"]), *(["middle"] if self._moved_by_hand else [])]

    def _widen_lists(self, width: int) -> None:
        """The lists at the left have room for names in large type, as far as the matrix can spare it."""
        left, middle, *others = self.across.sizes()
        more = min(self.theme.px(200), width // 5) - left
        if left and more > 0 and not self.narrow:
            self.across.setSizes([left + more, middle - more, *others])

    def _lower_drawer(self) -> None:
        """In large type the drawer keeps to its part of the height until it is moved or, as a line, asked for more."""
        matrix, drawer = self.middle.sizes()
        most = (matrix + drawer) * 3 // 10
        if drawer > most and not self._moved_by_hand and not self.why.is_little:
            self.middle.setSizes([matrix + drawer - most, most])

    def _below_moved(self) -> None:
        self._moved_by_hand = self._moved_by_hand or not self.why.is_little

    def _become(self, narrow: bool) -> None:
        self.narrow = narrow
        for head in self._heads:
            head.setVisible(narrow)
        self.board.heading.setVisible(not narrow)
        if narrow:
            self.across.insertWidget(1, self.left)
            self._gave_way = not self.left.isHidden() and not self.board.isHidden()
            if self._gave_way:
                self.left.hide()
        else:
            self.across.insertWidget(0, self.left)
            left, right = self._wide
            self.across.setSizes([left, self.across.width() - left - right, right])
            if self._gave_way:
                self.left.setVisible(not self.board.isHidden() or not self.left.isHidden())
                self.board.setVisible(not self.left.isHidden())
        if narrow:
            self._share_beside()
        self.changed.emit()

    # ── one at a time ────────────────────────────────────────────────────────────────────────────────────────────

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whichever comes, by whatever command, the other one goes. The line below is as high as its words need."""
        if watched is self.why:
            if event.type() == QEvent.Type.LayoutRequest and self.why.is_brief:
                self._share_below()
        elif self.narrow and event.type() == QEvent.Type.ShowToParent:
            other = self.board if watched is self.left else self.left
            if not other.isHidden():
                other.hide()
                self._share_beside()
                self.changed.emit()
        return False

    def _choose(self, wanted: str) -> None:
        room = self.left if wanted == _LISTS else self.board
        for own, switch in self.switches.items():
            switch.set_value(_LISTS if own is self.left else _CONDITIONS)
        room.show()
        if (stop := self.switches[room].stop()) is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share_beside(self) -> None:
        """Whichever is beside a narrow matrix has the same room, so that the matrix stays as it is."""
        whole = self.across.width()
        beside = max(self.board.minimumSizeHint().width(), self.theme.px(200), whole * 28 // 100)
        self.across.setSizes([whole - beside, beside, beside])

    # ── below the matrix ─────────────────────────────────────────────────────────────────────────────────────────

    def _share_below(self) -> None:
        """A drawer that was opened where there is little room has enough to be read."""
        whole = sum(self.middle.sizes())
        if self.why.is_brief:
            line = self.why.minimumSizeHint().height()
            if self.middle.sizes()[1] != line:
                self.middle.setSizes([whole - line, line])
        else:
            drawer = whole * _OPENED // 100 if self.why.is_little else self._drawer
            self.middle.setSizes([whole - drawer, drawer])


def _come_before(first: QWidget, switch: SegmentedControl) -> None:
    """Let Tab come to a switch before what was the first thing in its column."""
    before = first.previousInFocusChain()
    while before is not None and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    if before is not None:
        for one, other in pairwise((before, *switch.stops())):
            QWidget.setTabOrder(one, other)
