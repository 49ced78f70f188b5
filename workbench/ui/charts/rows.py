"""What a chart of rows shows, and how one is painted: on the screen, and as a picture of its own.

Everything is said by the rows (`ChartRow`) and the frame around them (`Frame`); a tornado, shares that add up to a
whole and spans from the worst to the mean differ only in their bars. `painted` is the one place that draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.ui.text import elided, in_lines
from workbench.ui.theme import Theme

_ROW, _BAR, _THIN, _GAP = 27, 15, 3, 14
#: A name goes on in so many lines at most.
_LINES = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """From where to where, in the chart's unit; ``tone`` is a colour token, ``text`` stands in it where it fits; beside
    it, away from the zero, where it does not and the chart has two sides.

    ``kind``: ``full``; ``thin``, a line below the full bars; ``mark``, an upright stroke at ``high``.
    """

    low: float
    high: float
    tone: str
    text: str = ""
    kind: str = "full"


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row: its name on the left, its bars, a remark on the right.

    ``spoken``: the whole row as a sentence, for screen readers and as the tip; ``about``: what it is about
    (`Chart.chosen` tells it).
    """

    name: str
    bars: tuple[Bar, ...]
    remark: str
    spoken: str
    about: Any = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the rows: the scale from edge to edge, captions over bars and remarks, the legend.

    ``legend``: colour tokens and what they mean.
    """

    low: float = 0.0
    high: float = 1.0
    caption: str = ""
    remarks: str = ""
    legend: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Where names, bars and remarks stand, in pixels from the left."""

    name: float
    bars: float
    remark: float
    right: float


def columns(theme: Theme, rows: Sequence[ChartRow], frame: Frame, width: float) -> Columns:
    """The columns for a width: names and remarks take what they need, up to a share of it; bars take the rest."""
    base, small = theme.metrics(theme.font()), theme.metrics(theme.font("secondary"))
    names = max((base.horizontalAdvance(row.name) for row in rows), default=0)
    remarks = max((small.horizontalAdvance(text) for text in (frame.remarks, *(row.remark for row in rows))), default=0)
    left, right = 6.0, width - 6.0
    name = min(names, 0.38 * width)
    remark = min(remarks, 0.3 * width)
    return Columns(left, left + name + _GAP, right - remark, right)


def row_height(theme: Theme, row: ChartRow | None = None, at: Columns | None = None) -> int:
    """The height of a row, in pixels: of one line, or of as many as its name needs in these columns."""
    metrics = theme.metrics(theme.font())
    height = max(theme.px(_ROW), metrics.height() + 6)
    if row is None or at is None:
        return height
    return height + metrics.height() * (len(name_lines(theme, row.name, at)) - 1)


def name_lines(theme: Theme, name: str, at: Columns) -> list[str]:
    """A name in the lines in which it stands in these columns; an ellipsis ends the last of many."""
    font, width = theme.font(), round(at.bars - _GAP - at.name) + 1
    metrics = theme.metrics(font)
    return [name] if metrics.horizontalAdvance(name) <= width else in_lines(name, font, metrics, [width] * _LINES)


def head_height(theme: Theme, frame: Frame, at: Columns) -> int:
    """The height of what stands above the rows."""
    line = theme.metrics(theme.font("caption")).height() + 6
    return line * (bool(frame.caption or frame.remarks) + len(_legend_lines(theme, frame, at)))


def paint_head(painter: QPainter, theme: Theme, frame: Frame, at: Columns) -> None:
    """The captions and the legend, from the top of the painter's place."""
    font = theme.font("caption")
    metrics = theme.metrics(font)
    painter.setFont(font)
    painter.setPen(theme.colours["secondary"])
    line, top = metrics.height() + 6, 0.0
    for entries in _legend_lines(theme, frame, at):
        _legend(painter, theme, entries, at, top)
        top += line
    painter.setPen(theme.colours["secondary"])
    # Above the names there is nothing: what is said of the bars may begin there where it is long.
    over = QRectF(at.name, top, at.remark - _GAP - at.name, line)
    if frame.caption:
        # The caption of a two-sided chart stands over its zero, as far as there is room on both sides.
        middle = _x(0, frame, at) if frame.low < 0 < frame.high else (at.bars + at.remark - _GAP) / 2
        half = min(metrics.horizontalAdvance(frame.caption) / 2 + 2, over.width() / 2)
        left = min(max(middle - half, over.left()), over.right() - 2 * half)
        text = elided(frame.caption, metrics, round(2 * half))
        painter.drawText(QRectF(left, top, 2 * half, line), Qt.AlignmentFlag.AlignCenter, text)
    if frame.remarks:
        room = QRectF(at.remark, top, at.right - at.remark, line)
        text = elided(frame.remarks, metrics, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _legend_lines(theme: Theme, frame: Frame, at: Columns) -> list[list[tuple[str, str]]]:
    """The entries of the legend, in as many lines as they need."""
    metrics = theme.metrics(theme.font("caption"))
    lines: list[list[tuple[str, str]]] = []
    left = 0.0
    for tone, text in frame.legend:
        need = metrics.height() * 0.62 + 5 + metrics.horizontalAdvance(text)
        if not lines or need > left:
            lines.append([])
            left = at.right - at.name
        lines[-1].append((tone, text))
        left -= need + 16
    return lines


def _legend(painter: QPainter, theme: Theme, entries: Sequence[tuple[str, str]], at: Columns, top: float) -> None:
    metrics = theme.metrics(theme.font("caption"))
    x, height, box = at.name, metrics.height(), metrics.height() * 0.62
    for tone, text in entries:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours[tone])
        painter.drawRoundedRect(QRectF(x, top + (height - box) / 2 + 2, box, box), 2, 2)
        painter.setPen(theme.colours["secondary"])
        painter.drawText(QPointF(x + box + 5, top + metrics.ascent() + 2), text)
        x += box + 5 + metrics.horizontalAdvance(text) + 16


def paint_row(painter: QPainter, theme: Theme, frame: Frame, row: ChartRow, room: QRectF, at: Columns) -> None:
    """One row in ``room``."""
    c = theme.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    vertical = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme.font())
    painter.setPen(c["ink"])
    name = QRectF(room.left() + at.name, room.top(), at.bars - _GAP - at.name, room.height())
    painter.drawText(name, vertical, "\n".join(name_lines(theme, row.name, at)))
    font = theme.font("secondary")
    painter.setFont(font)
    painter.setPen(c["secondary"])
    remark = QRectF(room.left() + at.remark, room.top(), at.right - at.remark, room.height())
    painter.drawText(remark, vertical, elided(row.remark, theme.metrics(font), round(remark.width()) + 1))
    if frame.low < 0 < frame.high:
        zero = round(room.left() + _x(0, frame, at)) + 0.5
        painter.setPen(QPen(c["line"], 1))
        painter.drawLine(QPointF(zero, room.top()), QPointF(zero, room.bottom()))
    height = theme.px(_BAR)
    top = room.center().y() - height / 2
    for bar in row.bars:
        left, right = (room.left() + _x(value, frame, at) for value in (bar.low, bar.high))
        place = QRectF(left, top, max(right - left, 0), height)
        _paint_bar(painter, theme, bar, place)
        if bar.text and bar.low < bar.high:
            _paint_figure(painter, theme, bar, place, frame.low < 0 < frame.high)


def _paint_bar(painter: QPainter, theme: Theme, bar: Bar, room: QRectF) -> None:
    colour = theme.colours[bar.tone]
    if bar.kind == "mark":
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(room.right(), room.top() - 2), QPointF(room.right(), room.bottom() + 2))
        return
    if bar.high <= bar.low:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if bar.kind == "thin":
        painter.drawRect(QRectF(room.left(), room.bottom() + 2, max(room.width(), 1), _THIN))
        return
    painter.drawRoundedRect(room.adjusted(0, 0, 0 if room.width() < 3 else -0.5, 0), 2, 2)


def _paint_figure(painter: QPainter, theme: Theme, bar: Bar, room: QRectF, two_sided: bool) -> None:
    """What a bar says: in it, or, where it is too short and nothing can stand beyond it, beside it."""
    font = theme.font("caption")
    need = theme.metrics(font).horizontalAdvance(bar.text) + 6
    painter.setFont(font)
    if need <= room.width():
        painter.setPen(readable_on(theme, theme.colours[bar.tone]))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, bar.text)
    elif two_sided:
        left = room.left() - need if bar.high <= 0 else room.right()
        painter.setPen(theme.colours["secondary"])
        painter.drawText(QRectF(left, room.top(), need, room.height()), Qt.AlignmentFlag.AlignCenter, bar.text)


def readable_on(theme: Theme, ground: QColor) -> QColor:
    """Ink or paper, whichever reads better on a ground."""
    ink, paper = theme.colours["ink"], theme.colours["panel"]
    return max((ink, paper), key=lambda one: _contrast(one, ground))


def _contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as the Web Content Accessibility Guidelines reckon it, 1 to 21."""
    dark, light = sorted(_luminance(colour) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _x(value: float, frame: Frame, at: Columns) -> float:
    """Where a value stands, in pixels from the left of a row."""
    left, right = at.bars, at.remark - _GAP
    whole = frame.high - frame.low
    share = (value - frame.low) / whole if whole else 0.0
    return left + min(max(share, 0.0), 1.0) * max(right - left, 1)
