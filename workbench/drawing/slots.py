"""The places that a label may take around its bubble, and what each of them costs. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from workbench.drawing.geometry import Rect
from workbench.drawing.layout import Floats

#: Width of a text in pixels: text, size of type, whether bold.
Measure = Callable[[str, float, bool], float]
LINE_HEIGHT = 1.26


@dataclass(frozen=True, slots=True)
class Slot:
    """A place beside a bubble: in which direction, where the text is aligned, how unwelcome, how far away.

    ``shift``: up or down along the side, in heights of the label; ``far``: away from the bubble, in sizes of type.
    """

    dx: int
    dy: int
    cost: float
    shift: float = 0.0
    far: float = 0.0

    @property
    def anchor(self) -> str:
        """Where the text touches its bubble: its start, middle or end."""
        return ("end", "middle", "start")[self.dx + 1]


#: In the order in which they are tried where nothing else decides; the first eight are enough for a crowd.
SLOTS = (
    Slot(1, 0, 0.0),
    Slot(-1, 0, 0.55),
    Slot(1, -1, 0.7),
    Slot(1, 1, 0.75),
    Slot(0, -1, 0.85),
    Slot(0, 1, 0.9),
    Slot(-1, -1, 1.05),
    Slot(-1, 1, 1.1),
    Slot(1, 0, 0.4, shift=-0.42),
    Slot(1, 0, 0.45, shift=0.42),
    Slot(-1, 0, 0.8, shift=-0.42),
    Slot(-1, 0, 0.85, shift=0.42),
    Slot(1, 0, 0.95, shift=-0.85),
    Slot(1, 0, 1.0, shift=0.85),
    Slot(-1, 0, 1.3, shift=-0.85),
    Slot(-1, 0, 1.35, shift=0.85),
    Slot(1, -1, 2.4, far=1.0),
    Slot(1, 1, 2.45, far=1.0),
    Slot(0, -1, 2.5, far=0.9),
    Slot(0, 1, 2.55, far=0.9),
    Slot(-1, -1, 2.6, far=1.0),
    Slot(-1, 1, 2.65, far=1.0),
    Slot(1, -1, 3.6, far=2.2),
    Slot(1, 1, 3.65, far=2.2),
    Slot(-1, -1, 3.8, far=2.2),
    Slot(-1, 1, 3.85, far=2.2),
)
NEAR = 8
#: The slots as columns: direction across and down, how far away, shift, and the share of the way that is gone across
#: and down (less where it is gone aslant).
_COLUMNS = np.array([(s.dx, s.dy, s.far, s.shift, 0.7071 if s.dx and s.dy else 1.0) for s in SLOTS]).T


def slot_corners(
    x: Floats, y: Floats, outer: Floats, width: Floats, height: Floats, gap: float, size: float, count: int
) -> tuple[Floats, Floats]:
    """The upper left corner of each label in each of the first ``count`` slots: two arrays, labels × slots."""
    dx, dy, far, shift, share = (column[:count] for column in _COLUMNS)
    reach = ((outer + gap)[:, None] + far * size) * share
    left = x[:, None] + dx * reach - width[:, None] * ((1.0 - dx) * 0.5)
    tall = height[:, None]
    aside = (y - height / 2)[:, None] + shift * tall
    top = np.where(dy == 0.0, aside, y[:, None] + dy * reach - tall * (dy < 0.0))
    return left, top


def line_to(rect: Rect, x: float, y: float, outer: float) -> tuple[float, float, float, float] | None:
    """The line from a bubble (its middle and how far it reaches) to a label that stands off; None where it is close."""
    near = (min(max(x, rect.x), rect.right), min(max(y, rect.y + 2), rect.bottom - 2))
    length = math.hypot(near[0] - x, near[1] - y)
    start = outer + 1.0
    if length - start < 2.0:
        return None
    return x + (near[0] - x) / length * start, y + (near[1] - y) / length * start, *near


@dataclass(frozen=True, slots=True)
class Lettered:
    """A title as it is written: its lines, and the size that they take. ``broken``: the same in two lines."""

    lines: tuple[str, ...]
    width: float
    height: float
    broken: Lettered | None = None


@lru_cache(maxsize=4096)
def lettered(title: str, measure: Measure, size: float, bold: bool, widest: float) -> Lettered:
    """A title in one line, or in two of like width where one would be wider than ``widest``; then cut."""
    text = " ".join(title.split()) or "–"
    words = text.split(" ")
    if len(words) == 1:
        return _sized((cut(text, measure, size, bold, widest),), measure, size, bold)
    full = measure(text, size, bold)
    if full <= widest and full < size * 5:
        return _sized((text,), measure, size, bold)
    splits = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    best = min(splits, key=lambda pair: max(measure(line, size, bold) for line in pair))
    if max(measure(line, size, bold) for line in best) > widest:
        fitting = [pair for pair in splits if measure(pair[0], size, bold) <= widest]
        best = fitting[-1] if fitting else splits[0]
    broken = _sized(tuple(cut(line, measure, size, bold, widest) for line in best), measure, size, bold)
    return replace(_sized((text,), measure, size, bold), broken=broken) if full <= widest else broken


def _sized(lines: tuple[str, ...], measure: Measure, size: float, bold: bool) -> Lettered:
    width = max(measure(line, size, bold) for line in lines)
    return Lettered(lines, width, len(lines) * size * LINE_HEIGHT)


def cut(text: str, measure: Measure, size: float, bold: bool, widest: float) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if measure(text, size, bold) <= widest:
        return text
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…", size, bold) <= widest:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def rough_measure(text: str, size: float, bold: bool) -> float:
    """A width that is about right without any font at hand."""
    return len(text) * size * (0.6 if bold else 0.56)
