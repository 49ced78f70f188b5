"""A segmented control: a few choices side by side, one of them chosen.

Its segments are radio buttons to the keyboard and to screen readers, painted here without a style sheet, because the
What-if board shows hundreds of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget
from shiboken6 import isValid

from workbench.domain.words import name_of_value
from workbench.ui.text import on_button
from workbench.ui.theme import Theme

_PAD = 9
#: Pixels between two lines of segments.
_BETWEEN = 3
_RADIUS = 5.0
#: For so many widths it is remembered how a control breaks into lines.
_WIDTHS = 8
#: Looked up once: a board paints hundreds of segments.
_SMOOTH, _CENTRED = QPainter.RenderHint.Antialiasing, Qt.AlignmentFlag.AlignCenter
#: Why the keyboard leaves and comes back with the window.
_FOR_A_WHILE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


@dataclass(frozen=True, slots=True)
class Choice:
    """One segment: what it stands for, its text; ``quiet`` ones are set in italics; ``marked`` is where it began.

    ``hint``: what a screen reader says after its name; ``name``: what it calls it, where that is not its text.
    """

    value: str
    text: str
    quiet: bool = False
    marked: bool = False
    hint: str = ""
    name: str = ""


def size_of(theme: Theme, text: str, quiet: bool = False) -> QSize:
    """The pixels that a segment with this text needs, whether it is chosen (bold) or not; ``quiet`` as in `Choice`."""
    return theme.measured(text, "secondary", italic=quiet) + QSize(2 * _PAD, 8)


def in_lines(sizes: Sequence[QSize], width: int) -> list[int]:
    """How many segments stand in each line, where so many pixels are free."""
    lines, used = [0], 0
    for size in sizes:
        need = size.width() - 1
        if lines[-1] and used + need > width:
            lines.append(0)
            used = 0
        lines[-1] += 1
        used += need
    return lines


def height_of(sizes: Sequence[QSize], width: int) -> int:
    """How high a control with segments of these sizes is, where so many pixels are free; it need not be made."""
    return len(in_lines(sizes, width)) * ((sizes[0].height() if sizes else 0) + _BETWEEN) - _BETWEEN


class _Segment(QRadioButton):
    """One segment. ``place`` says whether it is the first, the last, or in between."""

    def __init__(self, choice: Choice, parent: SegmentedControl) -> None:
        super().__init__(parent)
        self.choice = choice
        self._owner = parent
        self.theme = parent.theme
        self._ring = self._left_for_a_while = False
        self.place = "middle"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refresh()
        self.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        """Stand for another choice, keeping the keyboard if it has it."""
        other_letters = self.choice.quiet != choice.quiet
        self.choice = choice
        self.setText(on_button(choice.text))
        self.setAccessibleDescription(choice.hint)
        if other_letters:
            self.refresh()
        self._size = size_of(self.theme, choice.text, choice.quiet)
        self.update()

    def refresh(self) -> None:
        font = self.theme.font("secondary")
        font.setItalic(self.choice.quiet)
        self.setFont(font)
        self._plain = font  # what the widget is given is forgotten where its window gets a style sheet
        self._size = size_of(self.theme, self.choice.text, self.choice.quiet)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        return self._size

    minimumSizeHint = sizeHint

    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = event.reason()
        if reason in _FOR_A_WHILE and not self._left_for_a_while:
            reason = Qt.FocusReason.OtherFocusReason  # it was given the keyboard before the dialog was gone
        if reason not in _FOR_A_WHILE:  # back from a dialog or a menu it is as it was
            self._ring = reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) or (
                reason == Qt.FocusReason.OtherFocusReason and not self.underMouse()
            )
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._left_for_a_while = event.reason() in _FOR_A_WHILE
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._owner.pointed.emit(self.choice.value)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._owner.pointed.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        with self._painted_once():
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        with self._painted_once():
            super().mouseReleaseEvent(event)

    @contextmanager
    def _painted_once(self) -> Iterator[None]:
        """Qt has a button painted at once when it is pressed and let go; it looks the same, and what follows paints."""
        self.setUpdatesEnabled(False)
        try:
            yield
        finally:
            if isValid(self):
                self.setUpdatesEnabled(True)

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: object) -> None:
        colours, checked, marked = self.theme.colours, self.isChecked(), self.choice.marked
        painter, rect = QPainter(self), self.rect()
        painter.setRenderHint(_SMOOTH)
        area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        if checked:
            ground, ink = "accent", "on-accent"
        elif marked or (self.underMouse() and self.isEnabled()):
            ground, ink = "accent-soft", "accent" if marked else "ink"
        else:
            ground, ink = "panel", "ink" if self.isEnabled() else "secondary"
        painter.setBrush(colours[ground])
        painter.setPen(colours["accent" if checked else "control"])
        painter.drawPath(_rounded(area, self.place))
        painter.setFont(self._bold if checked or marked else self._plain)
        painter.setPen(colours[ink])
        painter.drawText(rect, _CENTRED, self.choice.text)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(colours["ink"], 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_rounded(area.adjusted(1.5, 1.5, -1.5, -1.5), self.place))


@lru_cache(maxsize=512)
def _outline(x: float, y: float, width: float, height: float, place: str) -> QPainterPath:
    """A rectangle that is round at the ends of a control. Kept, for a board shows hundreds of the same few."""
    path, turn = QPainterPath(), 2 * _RADIUS
    right, bottom = x + width, y + height
    if place == "only":
        path.addRoundedRect(x, y, width, height, _RADIUS, _RADIUS)
    elif place == "first":
        path.moveTo(right, y)
        path.lineTo(x + _RADIUS, y)
        path.arcTo(x, y, turn, turn, 90, 90)
        path.arcTo(x, bottom - turn, turn, turn, 180, 90)
        path.lineTo(right, bottom)
        path.closeSubpath()
    elif place == "last":
        path.moveTo(x, y)
        path.lineTo(right - _RADIUS, y)
        path.arcTo(right - turn, y, turn, turn, 90, -90)
        path.arcTo(right - turn, bottom - turn, turn, turn, 0, -90)
        path.lineTo(x, bottom)
        path.closeSubpath()
    else:
        path.addRect(x, y, width, height)
    return path


def _rounded(area: QRectF, place: str) -> QPainterPath:
    return _outline(area.x(), area.y(), area.width(), area.height(), place)


class SegmentedControl(QWidget):
    """Choices side by side; `chosen` tells what a person picked (not what the program set), `pointed` what the pointer
    is on (empty: none).
    """

    chosen = Signal(str)
    pointed = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.rescaled.connect(self.refresh)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._segments: list[_Segment] = []
        self._spare: list[_Segment] = []
        #: Width → the lines that its segments break into: a layout asks for a few widths in turn, again and again.
        self._broken: dict[int, list[list[_Segment]]] = {}
        self._name = name
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices."""
        if [s.choice for s in self._segments] == list(choices):
            return
        before, chosen = [segment.sizeHint() for segment in self._segments], self.value()
        as_many = len(self._segments) == len(choices)
        if not as_many:
            self._have(choices)
        for segment, choice in zip(self._segments, choices, strict=True):
            if segment.choice != choice:
                segment.show_choice(choice)
        if not as_many:
            self._check(chosen)
            self._let_tab_come_to_the_chosen()
        self._name_segments()
        if [segment.sizeHint() for segment in self._segments] != before:
            self._broken = {}
            self._arrange()
            self.updateGeometry()

    def _have(self, choices: Sequence[Choice]) -> None:
        """Have as many segments as choices. Those that are over are kept: making them takes ten times as long. They
        come and go before the last one, for the last choice is often the quiet one.
        """
        while len(self._segments) > len(choices):
            over = self._segments.pop(max(len(self._segments) - 2, 0))
            self._spare.append(over)
            over.hide()
        while len(self._segments) < len(choices):
            segment = self._spare.pop() if self._spare else self._made(choices[len(self._segments)])
            self._segments.insert(max(len(self._segments) - 1, 0), segment)
            segment.show()
        for segment in self._segments:  # a screen reader goes through them in the order in which they lie
            segment.raise_()

    def _made(self, choice: Choice) -> _Segment:
        segment = _Segment(choice, self)
        segment.clicked.connect(lambda: self.chosen.emit(segment.choice.value))
        return segment

    def _check(self, value: str | None) -> None:
        """Have the segment with this value checked, or none."""
        for segment in (*self._segments, *self._spare):
            segment.setAutoExclusive(False)
            segment.setChecked(segment.choice.value == value and segment not in self._spare)
            segment.setAutoExclusive(True)

    def value(self) -> str | None:
        """The chosen value, None if nothing is."""
        return next((s.choice.value for s in self._segments if s.isChecked()), None)

    def set_value(self, value: str) -> None:
        """Show another choice as chosen."""
        for segment in self._segments:
            if segment.choice.value == value and not segment.isChecked():
                segment.setChecked(True)
        self._let_tab_come_to_the_chosen()

    def set_name(self, name: str) -> None:
        """Be called something else by screen readers."""
        if name != self._name:
            self._name = name
            self.setAccessibleName(name)
            self._name_segments()

    def stop(self) -> QWidget | None:
        """The segment that Tab comes to."""
        chosen = next((segment for segment in self._segments if segment.isChecked()), None)
        return chosen or (self._segments[0] if self._segments else None)

    def stops(self) -> list[QWidget]:
        """All segments, in order."""
        return list(self._segments)

    def _name_segments(self) -> None:
        for segment in self._segments:
            spoken = segment.choice.name or segment.choice.text
            if segment.choice.quiet:
                spoken = name_of_value(segment.choice.value)
            segment.setAccessibleName(f"{self._name}: {spoken}" if self._name else spoken)

    def _let_tab_come_to_the_chosen(self) -> None:
        """As with all radio buttons: Tab comes to the chosen one, the arrow keys go on from there."""
        stop = self.stop()
        for segment in self._segments:
            wanted = Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus
            if segment.focusPolicy() != wanted:
                segment.setFocusPolicy(wanted)

    def refresh(self) -> None:
        """Take up another theme or text size."""
        for segment in self._segments:
            segment.refresh()
        self._broken = {}
        self._arrange()
        self.updateGeometry()

    # Segments wrap to a further line where the control is too narrow for them.

    def _lines(self, width: int) -> list[list[_Segment]]:
        if width not in self._broken:
            if len(self._broken) == _WIDTHS:
                self._broken.clear()
            self._broken[width] = self._break(width)
        return self._broken[width]

    def _break(self, width: int) -> list[list[_Segment]]:
        rest = iter(self._segments)
        return [list(islice(rest, count)) for count in in_lines([s.sizeHint() for s in self._segments], width)]

    def _arrange(self) -> None:
        # Where there is more height than the lines need, they stand in the middle of it, as boxes beside them do.
        y = max(self.height() - self.heightForWidth(max(self.width(), 1)), 0) // 2
        for line in self._lines(max(self.width(), 1)):
            x = 0
            for index, segment in enumerate(line):
                size = segment.sizeHint()
                last = index == len(line) - 1
                segment.place = "only" if len(line) == 1 else "first" if index == 0 else "last" if last else "middle"
                segment.setGeometry(x, y, min(size.width(), max(self.width() - x, 24)), size.height())
                x += size.width() - 1
            y += (line[0].sizeHint().height() if line else 0) + _BETWEEN

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        height = self._segments[0].sizeHint().height() if self._segments else 0
        return len(lines) * (height + _BETWEEN) - _BETWEEN

    def sizeHint(self) -> QSize:
        width = sum(s.sizeHint().width() - 1 for s in self._segments) + 1
        height = self._segments[0].sizeHint().height() if self._segments else 0
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        widest = max((s.sizeHint().width() for s in self._segments), default=0)
        return QSize(min(widest, self.theme.px(120)), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self._arrange()
