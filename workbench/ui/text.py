"""Text is text: the one place that decides how words from files reach the screen.

Qt's labels, tool tips and message boxes guess whether a text is HTML, and then open what it names. `PlainStyle` takes
the guessing away from every label when it is first shown; nothing else in the interface may set rich text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QProxyStyle,
    QSizePolicy,
    QToolTip,
    QWidget,
)

from workbench.domain.legible import legible

#: What stands between the frame of a number box and its words.
_BESIDE = 5


class PlainStyle(QProxyStyle):
    """The application's style, in which every label shows its text as it is: message boxes and tool tips too."""

    def __init__(self, *based_on: Any) -> None:
        super().__init__(*based_on)
        self._cut_words = _CutWords(self)
        #: The tick of a chosen box, ``light`` or ``dark``: style sheets take colours from the palette, but no pictures.
        self.tick = "light"

    def polish(self, what: Any) -> Any:
        """Called by Qt when a widget is about to be shown for the first time."""
        if isinstance(what, QLabel):
            what.setTextFormat(Qt.TextFormat.PlainText)
        elif isinstance(what, QLineEdit):
            what.installEventFilter(self._cut_words)
        elif isinstance(what, QCheckBox | QListView):
            what.setProperty("tick", self.tick)
        if isinstance(what, QAbstractSpinBox):
            what.lineEdit().setTextMargins(_BESIDE, 0, 0, 0)  # the style sheet cannot: words would touch the frame
        return super().polish(what)


class _CutWords(QObject):
    """Shows what a field that is too narrow says while it is empty. A tool tip would be read out after its name."""

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(line, QLineEdit):
            return False
        words = line.placeholderText()
        cut_off = line.fontMetrics().horizontalAdvance(words) > line.width() - 2 * _BESIDE
        if not cut_off or line.toolTip() or line.text() or not isinstance(event, QHelpEvent):
            return False
        QToolTip.showText(event.globalPos(), words, line)
        return True


def sentences(parts: Iterable[str]) -> str:
    """Parts one after the other as sentences, for somebody who hears them; empty ones are left out."""
    said = ""
    for part in filter(None, parts):
        said += ("" if not said else " " if said[-1] in ".!?…" else ". ") + part
    return said


def label(text: str = "", role: str = "", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label for plain text; ``role`` names its look in the theme (heading, secondary, caption, warning …)."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def on_button(text: str) -> str:
    """``text`` for a button, a menu or an action, where an ampersand would make the letter after it a key to press."""
    return text.replace("&", "&&")


def as_window_title(text: str) -> str:
    """``text`` for the title of a window, where ``[*]`` would stand for unsaved work."""
    return legible(text).replace("[*]", "[*][*]")


def called(path: Path) -> str:
    """What a file is called, fit to stand in a sentence: nothing in its name starts a line or turns direction."""
    return legible(path.name)


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text``, with an ellipsis where it does not fit ``width`` pixels."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))


def in_lines(text: str, font: QFont, metrics: QFontMetrics, widths: Sequence[int]) -> list[str]:
    """``text`` in lines of these widths in pixels, with an ellipsis where the last one does not hold the rest."""
    laid, found, at = QTextLayout(text, font), list[str](), 0
    laid.beginLayout()
    for width in widths:
        line = laid.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        rest = len(found) == len(widths) - 1
        found.append(
            elided(cut(text, at, units(text)), metrics, width) if rest else cut(text, at, at + line.textLength())
        )
        at += line.textLength()
    laid.endLayout()
    return [line.rstrip() for line in found]


def parted(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with words that are wider than ``width`` pixels in about even parts, each but the last with a hyphen.

    What is read from right to left stays as it is: its letters change where they are parted.
    """
    return text if runs_leftward(text) else " ".join(_in_parts(word, metrics, width) for word in text.split(" "))


def _in_parts(word: str, metrics: QFontMetrics, width: int) -> str:
    for count in range(1, len(word) // 3 + 1):
        ends = [round(len(word) * n / count) for n in range(count + 1)]
        parts = [word[start:end] for start, end in pairwise(ends)]
        written = [*(f"{part}-" for part in parts[:-1]), parts[-1]]
        if all(metrics.horizontalAdvance(part) <= width for part in written):
            return " ".join(written)
    return word


def runs_leftward(text: str) -> bool:
    """Whether a text is read from right to left: its first letter that has a direction tells."""
    kind = next((k for k in map(unicodedata.bidirectional, text) if k in ("L", "R", "AL")), "L")
    return kind != "L"


def broken(text: str) -> QTextOption:
    """How a text of any script is broken into lines: between words, flush with the side where it begins."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if runs_leftward(text) else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option


def units(text: str) -> int:
    """How long a text is to Qt, which counts halves of what is beyond the first 65,536 letters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, start: int, end: int) -> str:
    """The part of a text between two places as Qt counts them (`units`)."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")


def room_for(listed: QListWidget, least: int, beside: int) -> int:
    """How wide a list has to be for its longest line, with so many pixels beside it; ``least`` at least."""
    metrics = listed.fontMetrics()
    lines = (listed.item(row).text() for row in range(listed.count()))
    return max([least, *(metrics.horizontalAdvance(line) + beside for line in lines)])


def wrap_rows(listed: QListWidget, room: int, height: int) -> None:
    """Rows ``height`` pixels high, and a line higher where their text is wider than ``room`` pixels."""
    listed.setWordWrap(True)
    metrics = listed.fontMetrics()
    for row in range(listed.count()):
        item = listed.item(row)
        more = metrics.lineSpacing() + 2 if metrics.horizontalAdvance(item.text()) > room else 0
        item.setSizeHint(QSize(0, height + more))


class ElidedLabel(QLabel):
    """A label of one line that shows an ellipsis where it is too narrow, and the whole text as its tool tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(24)
        if role:
            self.setProperty("role", role)
        self._whole = ""
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text == self._whole and bool(text) == bool(self.text()):
            return
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> Any:
        hint = super().sizeHint()
        margins = self.contentsMargins()
        hint.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + 2 + margins.left() + margins.right())
        return hint

    def minimumSizeHint(self) -> Any:
        hint = super().minimumSizeHint()
        hint.setWidth(24)
        return hint

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        shown = elided(self._whole, self.fontMetrics(), self.contentsRect().width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class TwoLineLabel(ElidedLabel):
    """The same with a second line where one is too narrow: it is as high as its words need."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.fontMetrics().height() * self.lines_in(self._whole, width)

    def lines_in(self, text: str, width: int) -> int:
        """How many lines a text takes in so many pixels."""
        return 1 if self.fontMetrics().horizontalAdvance(text) <= width else 2

    def sizeHint(self) -> Any:
        return super().sizeHint().boundedTo(QSize(10_000, self.fontMetrics().height()))

    minimumSizeHint = sizeHint

    def _fit(self) -> None:
        width, metrics = self.contentsRect().width(), self.fontMetrics()
        if self.lines_in(self._whole, width) == 1:
            super()._fit()
            return
        lines = [elided(line, metrics, width) for line in in_lines(self._whole, self.font(), metrics, (width, width))]
        self.setText("\n".join(lines))
        self.setToolTip(self._whole if "…" in "".join(lines).removeprefix(self._whole) else "")


class Complaint(QLabel):
    """The sentence under a form or a field that says what cannot be taken as it was filled in; empty while it can.

    A screen reader, which stays in the field, is told it, too. `said`: a sentence on its way there.
    """

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "warning")
        self.said.connect(self._send)

    def setText(self, sentence: str) -> None:
        """Show the sentence; the same one again is told again, for whoever pressed OK again."""
        super().setText(sentence)
        if sentence and QAccessible.isActive():
            self.said.emit(sentence)

    def _send(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


class Niche(QWidget):
    """Room for a widget whose words change all the time: the room stays as it is, so nothing around is laid out anew.

    It takes whatever width is left, and is as high as what it holds.
    """

    def __init__(self, held: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held = held
        held.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return self.held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.held.minimumSizeHint()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.held.setGeometry(self.rect())


class PlainEditor(QPlainTextEdit):
    """A field for text of several lines. Whatever is pasted or dropped comes in as its words and nothing else.

    Qt 6.11 crashes where text is dropped into a paragraph whose first lines are scrolled out of sight: the field looks
    at a line that is no longer laid out. So it is scrolled to its beginning first, and then to where the words are.
    """

    def begin_with(self, text: str) -> None:
        """Show a text that somebody goes on writing: the caret stands behind it."""
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def propose(self, text: str) -> None:
        """Show a text that somebody takes as it is, or writes over: all of it is selected."""
        self.setPlainText(text)
        self.selectAll()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.verticalScrollBar().setValue(0)
        cursor = self.textCursor()
        cursor.insertText(source.text())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
