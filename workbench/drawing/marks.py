"""What a picture is made of: a few simple shapes with their colours, ready for QPainter or for SVG. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from workbench.drawing.geometry import Rect


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour and thickness; ``dash``: lengths of dash and gap in pixels."""

    colour: str
    width: float
    opacity: float = 1.0
    dash: tuple[float, float] | None = None
    round: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    opacity: float = 1.0
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with rounded corners if ``corner`` says so."""

    rect: Rect
    fill: str | None = None
    opacity: float = 1.0
    stroke: Stroke | None = None
    corner: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines from point to point; filled where closed."""

    points: tuple[tuple[float, float], ...]
    stroke: Stroke | None = None
    fill: str | None = None
    opacity: float = 1.0
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text. (x, y) is on its baseline, at its start, middle or end.

    ``turned``: read from below. ``halo``: the colour of the ground around the letters.
    """

    text: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool = False
    anchor: str = "start"
    turned: bool = False
    halo: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together. ``title``: what they stand for; ``clip``: nothing is painted beyond it."""

    marks: tuple[Mark, ...]
    opacity: float = 1.0
    title: str = ""
    clip: Rect | None = None


Mark: TypeAlias = Disc | Box | Path | Text | Group
Marks: TypeAlias = Sequence[Mark]


def line(x0: float, y0: float, x1: float, y1: float, stroke: Stroke) -> Path:
    """A single straight line."""
    return Path(((x0, y0), (x1, y1)), stroke)
