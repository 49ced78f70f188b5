"""One condition on the board: its name, its states as one control, how much it moves, and what backs it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from workbench.domain.identity import UNKNOWN
from workbench.domain.language import said
from workbench.domain.words import name_of_value
from workbench.ui.conditions.spoken import SpokenRow
from workbench.ui.conditions.standing import CardContent
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.text import TwoLineLabel, elided
from workbench.ui.theme import Theme

#: Where it was, or who can change it, is written whole or not in less room than this, in pixels.
_NOTE = 60


class ConditionCard(SpokenRow):
    """A card. `chosen` carries the condition's id and the state's id, or ``unknown``; `asked` the condition's id.

    One card shows one condition after another, as they come into sight.
    """

    chosen = Signal(str, str)
    asked = Signal(str)
    #: The pointer or a key is on a state (its id or ``unknown``) to see what it would do; empty: no longer.
    pointed = Signal(str, str)
    #: Pin it, or let it go; its menu is wanted, at a place of the screen.
    pin_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.content: CardContent | None = None
        self.highlighted = False
        self._seen = ""
        self.title = TwoLineLabel(role="strong")
        self.evidence = QPushButton()
        self.evidence.setProperty("role", "link")
        self.evidence.setCursor(Qt.CursorShape.PointingHandCursor)
        self.evidence.clicked.connect(self._ask)
        self.states = SegmentedControl(theme, "")
        self.states.chosen.connect(self._choose)
        self.states.pointed.connect(self._point)
        self.pin = self._pin_button()
        top = self._top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.title, 1)
        top.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.evidence, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.states, 0)
        middle.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 7, 12, 12)
        self._column.setSpacing(4)
        self._column.addLayout(top)
        self._column.addLayout(middle)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def words(self) -> str:
        return self.content.words if self.content is not None else ""

    def _pin_button(self) -> QToolButton:
        """Seen where the condition is pinned or pointed at; P and the menu of the card do the same."""
        pin = QToolButton()
        pin.setProperty("role", "flat")
        pin.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pin.setToolTip(self.tr("Pin: settling and searches do not move it"))
        policy = pin.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        pin.setSizePolicy(policy)
        pin.setIconSize(QSize(14, 14))
        pin.hide()
        pin.clicked.connect(self._pin)
        return pin

    def show_content(self, content: CardContent) -> None:
        """Show another content; what is the same stays untouched."""
        if content == self.content:
            return
        before, self.content = self.content, content
        if before is None or before.condition != content.condition:
            self._seen = ""
        if before is None or before.title != content.title or before.summary != content.summary:
            self.title.show_text(content.title)
            self.evidence.setToolTip(content.summary)
        self.states.set_name(content.title)
        self.states.set_choices(_choices(content))
        self.states.set_value(content.chosen or UNKNOWN)
        self.states.setEnabled(content.enabled)
        self.setAccessibleDescription(content.note or content.controllers)
        count = content.evidence
        self.evidence.setText(self._backing(count))
        self.evidence.setAccessibleName(
            self.tr("{title}: %n evidence item(s); show why", "", count).format(title=content.title)
        )
        role = "link" if count else "warning-link"
        if self.evidence.property("role") != role:
            self.evidence.setProperty("role", role)
            self.evidence.style().unpolish(self.evidence)
            self.evidence.style().polish(self.evidence)
        if before is None or before.pinned != content.pinned:
            self.paint_pin()
            self.pin.setAccessibleName(
                (self.tr("{title} is pinned; let it go") if content.pinned else self.tr("Pin {title}")).format(
                    title=content.title
                )
            )
        self._show_pin()
        self.update()

    def _backing(self, count: int) -> str:
        return f"{count} ◆" if count else self.tr("no evidence")

    def hold(self) -> None:
        """Show the state that holds, whatever was clicked: what could not be done is not shown as done."""
        if self.content is not None:
            self.states.set_value(self.content.chosen or UNKNOWN)

    def height_around(self) -> int:
        """How much higher a card is than its states, whatever it shows."""
        wide = 10_000
        return self.heightForWidth(wide) - self.states.heightForWidth(wide)

    def width_around(self) -> int:
        """How much wider a card is than the room for its states."""
        margins = self._column.contentsMargins()
        return margins.left() + margins.right()

    def width_beside(self, evidence: int) -> int:
        """How much wider a card with so many evidence items is than the room for its title."""
        button = self.evidence
        button.ensurePolished()  # a card that was never seen has no letters of its own yet, and no words
        if not button.text():
            button.setText(self._backing(0))
        metrics = button.fontMetrics()
        around = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
        beside = metrics.horizontalAdvance(self._backing(evidence)) + around + self.pin.sizeHint().width()
        return self.width_around() + beside + 2 * self._top.spacing()

    def height_of_more(self) -> int:
        """How much higher a card is whose title stands in two lines."""
        self.title.ensurePolished()
        least = max(self.evidence.sizeHint().height(), self.pin.sizeHint().height())
        one = self.title.fontMetrics().height()
        return max(2 * one, least) - max(one, least)

    def stops(self) -> list[QWidget]:
        """What Tab comes to, in the order in which it is read: the states, then the evidence."""
        return [*self.states.stops(), self.evidence]

    def set_highlighted(self, highlighted: bool) -> None:
        """Show that this condition is the one explained."""
        if highlighted != self.highlighted:
            self.highlighted = highlighted
            self.update()

    def paint_pin(self) -> None:
        """Give the pin its picture, in the colours in force."""
        pinned = self.content is not None and self.content.pinned
        self.pin.setIcon(self.theme.icon(*(("pin-filled", "accent") if pinned else ("pin", "secondary"))))

    def refresh(self) -> None:
        """Take up another text size."""
        content, self.content = self.content, None
        if content is not None:
            self.show_content(content)

    def _choose(self, value: str) -> None:
        if self.content is not None:
            self.chosen.emit(self.content.condition, value)

    def _ask(self) -> None:
        if self.content is not None:
            self.asked.emit(self.content.condition)

    def _pin(self) -> None:
        if self.content is not None and self.content.enabled:
            self.pin_wanted.emit(self.content.condition)

    def _show_pin(self) -> None:
        content = self.content
        self.pin.setVisible(content is not None and (content.pinned or (self.underMouse() and content.enabled)))

    def _point(self, value: str) -> None:
        if self.content is not None:
            self.pointed.emit(self.content.condition, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """P pins, ? shows what the next state would do, Escape no longer."""
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self._pin()
        elif event.text() == "?" and self.content is not None:
            values = [*(state for state, _ in self.content.states), UNKNOWN]
            here = self._seen if self._seen in values else self.content.chosen or UNKNOWN
            self._seen = values[(values.index(here) + 1) % len(values)]
            self._point(self._seen)
        elif event.key() == Qt.Key.Key_Escape and self._seen:
            self._seen = ""
            self._point("")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.content is not None:
            self.menu_wanted.emit(self.content.condition, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ask()
        super().mousePressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_pin()
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_pin()
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.content is None:
            return
        c = self.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.content.changed:
            painter.fillRect(self.rect(), c["changed"])
        elif self.highlighted:
            painter.fillRect(self.rect(), c["accent-soft"])
        if self.highlighted:
            painter.fillRect(0, 0, 3, self.height(), c["accent"])
        painter.setPen(c["line"])
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        self._paint_note(painter)
        room = self.width() - 26
        width = room * self.content.swing
        if width > 0:
            bar = QRectF(14, self.height() - 8, max(width, 3), 3)
            colour = c["accent"]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setOpacity(0.55)
            painter.setBrush(colour)
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_note(self, painter: QPainter) -> None:
        """Beside the states, where there is room: where it was, or who can change it. Painted, for it often changes."""
        assert self.content is not None
        area = self.states.geometry()
        area.setLeft(area.right() + 10)
        area.setRight(self.width() - 12)
        painter.setFont(self.theme.font("secondary"))
        painter.setPen(self.theme.colours["secondary"])
        whole = self.content.note or self.content.controllers
        text = elided(whole, painter.fontMetrics(), area.width())
        if text == whole or area.width() >= self.theme.px(_NOTE):  # of less than that nobody guesses the rest
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


def _choices(content: CardContent) -> Sequence[Choice]:
    known = [
        Choice(
            state,
            title,
            marked=state == content.baseline,
            hint=name_of_value("baseline") if state == content.baseline else "",
        )
        for state, title in content.states
    ]
    marked = content.baseline is None
    return [*known, Choice(UNKNOWN, content.unknown, quiet=True, marked=marked, hint=said("not known"))]
