"""The lines of a requirement: conditions and states chosen from lists, groups within groups, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.chooser import Chooser
from workbench.ui.controls.moving import step_of
from workbench.ui.controls.small_button import named_button
from workbench.ui.requirements.draft import Group, How, Line, Node, copied, walk
from workbench.ui.text import label

_INDENT = 26


class Lines(QScrollArea):
    """Edits a draft in place. `changed` tells that it says something else; undo and redo are within the editor."""

    changed = Signal()

    def __init__(self, model: Model, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._between: tuple[tuple[QWidget, ...], tuple[QWidget, ...]] = ((), ())
        self.model = model
        self.draft = Group()
        self._undo: list[Group] = []
        self._redo: list[Group] = []
        self.rows: list[_Row] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._names = [
            (condition.id, legible(" ".join(condition.title.split())))
            for _, own in model.grouped("condition")
            for condition in own
        ]

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def show_draft(self, draft: Group) -> None:
        """Show another draft; nothing of it can be undone here."""
        self._undo.clear()
        self._redo.clear()
        self.draft = draft
        self._build()

    def _build(self, focus: Node | None = None, part: str = "") -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        self.rows = []
        for node, within, level in walk(self.draft):
            row = (
                _GroupRow(self, node, within, level) if isinstance(node, Group) else _LineRow(self, node, within, level)
            )
            row.listen()
            self.rows.append(row)
            column.addWidget(row)
        column.addStretch(1)
        self._put(page)
        self._chain()
        if focus is not None:
            for line in self.rows:
                if line.node is focus:
                    line.take_focus(part)
                    self.ensureWidgetVisible(line)

    def _put(self, page: QWidget) -> None:
        """Show other lines. Those before go a moment later: a control of theirs may be the one that told of the change,
        and Qt goes on with it when that has been heard.
        """
        before = self.takeWidget()
        self.setWidget(page)
        if before is not None:
            before.hide()
            before.setParent(self)
            before.deleteLater()

    def stand_between(self, before: QWidget, after: QWidget) -> None:
        """What Tab comes from when it comes to the lines, and where it goes on to."""
        self._between = ((before,), (after,))
        self._chain()

    def _chain(self) -> None:
        """Let Tab go through the lines where they stand, not after whatever was made before them."""
        every = (within for row in self.rows for within in row.findChildren(QWidget))
        stops = [one for one in every if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.window() is self.window()]
        first, last = self._between
        for before, stop in pairwise((*first, *stops, *last)):
            QWidget.setTabOrder(before, stop)

    def conditions(self) -> Sequence[tuple[str, str]]:
        """Every condition that can be chosen."""
        return self._names

    def title(self, condition: str | None) -> str:
        """What a condition is called."""
        return next((name for id_, name in self._names if id_ == condition), "")

    # ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    def edit(self, change: Callable[[], object], focus: Node | None = None, part: str = "", build: bool = True) -> None:
        """Change the draft, so that it can be taken back; the keyboard goes to ``focus``."""
        self._undo.append(copied(self.draft))
        self._redo.clear()
        change()
        if build:
            self._build(focus, part)
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last change within the editor."""
        self._step(self._undo, self._redo)

    def redo(self) -> None:
        """Make it again."""
        self._step(self._redo, self._undo)

    def _step(self, taken: list[Group], given: list[Group]) -> None:
        if taken:
            given.append(copied(self.draft))
            self.draft = taken.pop()
            self._build(self.draft)
            self.changed.emit()

    def add(self, group: Group, node: Node) -> None:
        """Put a new line or group at the end of a group."""
        first = node.parts[0] if isinstance(node, Group) and node.parts else node
        self.edit(lambda: group.parts.append(node), first)

    def take_out(self, node: Node, within: Group) -> None:
        """Take a line or a group out."""
        at = next(place for place, one in enumerate(within.parts) if one is node)
        after = within.parts[at + 1] if at + 1 < len(within.parts) else within
        self.edit(lambda: within.parts.pop(at), after)

    def move(self, node: Node, within: Group, step: int) -> None:
        """Put a line or a group before its neighbour, or after it."""
        at = next(place for place, one in enumerate(within.parts) if one is node)
        if 0 <= at + step < len(within.parts):
            self.edit(lambda: within.parts.insert(at + step, within.parts.pop(at)), node)


class _Row(QFrame):
    """One line on screen, indented as deep as it stands."""

    def __init__(self, lines: Lines, node: Node, within: Group | None, level: int) -> None:
        super().__init__()
        self.lines, self.node, self.within = lines, node, within
        self.layout_ = QHBoxLayout(self)
        self.layout_.setContentsMargins(level * _INDENT, 0, 0, 0)
        self.layout_.setSpacing(6)
        self.negated = QCheckBox(self.tr("not"))
        self.negated.setChecked(node.negated)
        #: Which line it is, from 1: so that a screen reader tells apart what stands in every line.
        self.number = len(lines.rows) + 1
        self.negated.setAccessibleName(self.tr("Not, in line {number}").format(number=self.number))
        self.negated.clicked.connect(self._negate)

    def _negate(self, on: bool) -> None:
        def change() -> None:
            self.node.negated = on

        self.lines.edit(change, build=False)

    def button(self, text: str, name: str, run: Callable[[], object]) -> QPushButton:
        """A small button of the line."""
        button = named_button(text, name, run)
        self.layout_.addWidget(button)
        return button

    def ends(self) -> None:
        """What ends every line but the first: taking it out."""
        within = self.within
        if within is not None:
            named = self.tr("Take out line {number}").format(number=self.number)
            self.out = self.button("×", named, lambda: self.lines.take_out(self.node, within))

    def take_focus(self, part: str) -> None:
        """Take the keyboard."""

    def listen(self) -> None:
        """Hear the keys that move the line, whichever of its controls has the keyboard."""
        for control in self.findChildren(QWidget):
            control.installEventFilter(self)

    def eventFilter(self, control: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.within is not None:
            if step := step_of(event):
                self.lines.move(self.node, self.within, step)
                return True
            if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_Delete:
                self.lines.take_out(self.node, self.within)
                return True
        return super().eventFilter(control, event)


class _GroupRow(_Row):
    def __init__(self, lines: Lines, group: Group, within: Group | None, level: int) -> None:
        super().__init__(lines, group, within, level)
        self.group = group
        self.how = ChoiceBox()
        self.how.setAccessibleName(self.tr("How many have to hold"))
        for how, text in (("all", self.tr("All of")), ("any", self.tr("Any of")), ("at_least", self.tr("At least"))):
            self.how.addItem(text, how)
        self.how.setCurrentIndex(self.how.findData(group.how))
        self.how.activated.connect(lambda _: self._choose(self.how.currentData()))
        self.count = QSpinBox()
        self.count.setRange(1, max(len(group.parts), 1))
        self.count.setValue(group.count)
        self.count.setAccessibleName(self.tr("At least how many"))
        self.count.valueChanged.connect(self._count)
        if within is not None or group.negated:
            self.layout_.addWidget(self.negated)
        self.layout_.addWidget(self.how)
        if group.how == "at_least":
            self.layout_.addWidget(self.count)
            self.layout_.addWidget(label(self.tr("of", "at least 2 of")))
        self.add_line = self.button(
            self.tr("+ condition"), self.tr("Add a condition"), lambda: lines.add(group, Line())
        )
        self.add_group = self.button(
            self.tr("+ group"), self.tr("Add a group"), lambda: lines.add(group, Group("any", 1, [Line()]))
        )
        self.layout_.addStretch(1)
        self.ends()

    def _choose(self, how: How) -> None:
        def change() -> None:
            self.group.how = how
            self.group.count = min(max(self.group.count, 1), max(len(self.group.parts), 1))

        if how != self.group.how:
            self.lines.edit(change, self.group)

    def _count(self, count: int) -> None:
        def change() -> None:
            self.group.count = count

        self.lines.edit(change, build=False)

    def take_focus(self, part: str) -> None:
        (self.count if part == "count" else self.how).setFocus(Qt.FocusReason.OtherFocusReason)


class _LineRow(_Row):
    def __init__(self, lines: Lines, line: Line, within: Group | None, level: int) -> None:
        super().__init__(lines, line, within, level)
        self.line = line
        self.condition = Chooser(lines.conditions, self.tr("Condition"), optional=False)
        self.condition.show_value(line.condition, lines.title(line.condition))
        self.condition.chosen.connect(self._choose_condition)
        self.condition.setMinimumWidth(180)
        self.condition.setPlaceholderText(self.tr("Condition: type to find, or press ↓"))
        self.state = ChoiceBox()
        self.state.setAccessibleName(self.tr("State"))
        self.state.setMinimumWidth(120)
        for state in lines.model.states_of(line.condition) if line.condition is not None else ():
            self.state.addItem(legible(" ".join(state.title.split())), state.id)
        self.state.setCurrentIndex(self.state.findData(line.state))
        self.state.activated.connect(lambda _: self._choose_state(self.state.currentData()))
        self.layout_.addWidget(self.negated)
        self.layout_.addWidget(self.condition, 2)
        self.layout_.addWidget(self.state, 1)
        self.ends()

    def _choose_condition(self, condition: str | None) -> None:
        def change() -> None:
            self.line.condition = condition
            states = self.lines.model.states_of(condition) if condition is not None else []
            self.line.state = states[-1].id if states else None

        if condition != self.line.condition:
            self.lines.edit(change, self.line, "state")

    def _choose_state(self, state: str) -> None:
        def change() -> None:
            self.line.state = state

        if state != self.line.state:
            self.lines.edit(change, build=False)

    def take_focus(self, part: str) -> None:
        (self.state if part == "state" else self.condition).setFocus(Qt.FocusReason.TabFocusReason)
