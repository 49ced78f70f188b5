"""Marks as SVG: true shapes, text as text, nothing that refers to anything. Pure.

Good for a file and for a place inside a page: no ids, no style sheet, no prolog.
"""

from __future__ import annotations

import re
from html import escape

from workbench.drawing.geometry import Rect
from workbench.drawing.marks import Box, Disc, Group, Mark, Marks, Path, Stroke, Text
from workbench.drawing.slots import Measure

#: What XML cannot hold, escaped or not.
_UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text_of(text: str) -> str:
    """A text as XML holds it."""
    return escape(_UNSPEAKABLE.sub("", text), quote=True)


def _n(value: float) -> str:
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if said == "-0" else said


def _attributes(**values: object) -> str:
    """Attributes in the order given; those that are None are left out."""
    found = []
    for name, value in values.items():
        if value is not None:
            said = _n(value) if isinstance(value, float) else text_of(str(value))
            found.append(f' {name.strip("_").replace("_", "-")}="{said}"')
    return "".join(found)


def _stroked(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    return _attributes(
        stroke=stroke.colour,
        stroke_width=float(stroke.width),
        stroke_opacity=float(stroke.opacity) if stroke.opacity < 1 else None,
        stroke_dasharray=" ".join(_n(length) for length in stroke.dash) if stroke.dash else None,
        stroke_linecap="round" if stroke.round else None,
    )


def _filled(fill: str | None, opacity: float) -> str:
    return _attributes(fill=fill or "none", fill_opacity=float(opacity) if fill and opacity < 1 else None)


def elements(marks: Marks, measure: Measure) -> str:
    """The marks as SVG elements, one after the other."""
    return "".join(_element(mark, measure) for mark in marks)


def _element(mark: Mark, measure: Measure) -> str:
    match mark:
        case Disc():
            place = _attributes(cx=float(mark.x), cy=float(mark.y), r=float(mark.radius))
            return f"<circle{place}{_filled(mark.fill, mark.opacity)}{_stroked(mark.stroke)}/>"
        case Box():
            x, y, width, height = (float(v) for v in mark.rect)
            place = _attributes(x=x, y=y, width=width, height=height, rx=float(mark.corner) or None)
            return f"<rect{place}{_filled(mark.fill, mark.opacity)}{_stroked(mark.stroke)}/>"
        case Path():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.points)
            name = "polygon" if mark.closed else "polyline"
            return f'<{name} points="{points}"{_filled(mark.fill, mark.opacity)}{_stroked(mark.stroke)}/>'
        case Text():
            return _text(mark, measure)
        case Group():
            return _group(mark, measure)


def _text(mark: Text, measure: Measure) -> str:
    place = _attributes(
        x=float(mark.x),
        y=float(mark.y),
        font_size=float(mark.size),
        font_weight=600 if mark.bold else None,
        text_anchor=mark.anchor if mark.anchor != "start" else None,
        # As wide as it was measured, whatever font the reader has: labels stay apart.
        textLength=round(measure(mark.text, mark.size, mark.bold), 1) or None,
        lengthAdjust="spacingAndGlyphs" if mark.text else None,
        transform=f"rotate(-90 {_n(mark.x)} {_n(mark.y)})" if mark.turned else None,
    )
    said = text_of(mark.text)
    written = f'<text{place} fill="{mark.colour}">{said}</text>'
    if mark.halo is None:
        return written
    around = _attributes(
        fill="none", stroke=mark.halo, stroke_width=mark.size * 0.26, stroke_opacity=0.85, stroke_linejoin="round"
    )
    # Twice, because not every reader knows paint-order; the halo is neither read out nor selected.
    return f'<text{place}{around} aria-hidden="true" style="user-select:none">{said}</text>{written}'


def _group(group: Group, measure: Measure) -> str:
    # Nothing is clipped: a picture in a file is not enlarged, so nothing lies beyond the frame.
    title = f"<title>{text_of(group.title)}</title>" if group.title else ""
    opacity = _attributes(opacity=float(group.opacity) if group.opacity < 1 else None)
    inner = f"{title}{elements(group.marks, measure)}"
    return f"<g{opacity}>{inner}</g>"


def document(marks: Marks, size: tuple[float, float], title: str, families: str, paper: str, measure: Measure) -> str:
    """A whole picture as one ``svg`` element."""
    width, height = size
    ground = _element(Box(Rect(0, 0, width, height), paper), measure)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}"'
        f' height="{_n(height)}" style="max-width:100%;height:auto" role="img" aria-label="{text_of(title)}"'
        f' font-family="{text_of(families)}"><title>{text_of(title)}</title>{ground}{elements(marks, measure)}</svg>'
    )
