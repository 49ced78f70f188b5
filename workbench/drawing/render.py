"""The matrix as a file: PNG, SVG or PDF; and as SVG text for a page."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.domain.public import public
from workbench.drawing.figure import figure_of, scale_for
from workbench.drawing.ground import name_rects
from workbench.drawing.headline import Said
from workbench.drawing.layout import laid_out
from workbench.drawing.lettering import FAMILIES, ensure_application, family, measure
from workbench.drawing.marks import Mark
from workbench.drawing.painter import paint
from workbench.drawing.palette import LIGHT, PROJECTOR, Palette
from workbench.drawing.placement import place, titles_lettered
from workbench.drawing.scene import Scene, scene_for
from workbench.drawing.shapes import matrix_marks
from workbench.drawing.vector import document

Size = tuple[int, int]
LARGEST = 16_000
#: How large a picture within a page is taken to be: the page scales it.
_IN_A_PAGE = 1000, 640


@dataclass(frozen=True)
class Picture:
    """A finished picture: all its marks, still without any format."""

    marks: tuple[Mark, ...]
    size: Size
    title: str
    paper: str


def picture_of(
    scene: Scene, size: Size, palette: Palette, wall: bool = False, said: Said | None = None, frozen: bool = False
) -> Picture:
    """The whole picture of a scene: title, matrix with labels, changes and legends; on a wall, what it says."""
    ensure_application()
    family()
    figure = figure_of(scene, size, scale_for(*size, wall), palette, measure, wall=wall, said=said, frozen=frozen)
    layout = laid_out(scene, figure.geometry)
    names = list(name_rects(scene, figure.geometry, measure).values())
    placement = place(layout, titles_lettered(layout, measure), names)
    marks = (*figure.around, *matrix_marks(layout, placement, palette))
    title = " – ".join(part for part in (scene.title, scene.subtitle) if part)
    return Picture(marks, size, title, palette.paper)


def png(picture: Picture) -> bytes:
    """The picture as PNG; the same picture gives the same bytes."""
    width, height = picture.size
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise ValueError(said("a picture of that size does not fit into memory"))
    image.fill(QColor(picture.paper))
    _painted(QPainter(image), picture)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


def pdf(picture: Picture) -> bytes:
    """The picture as a PDF of one page, with true shapes and text."""
    width, height = picture.size
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(width * 0.75, height * 0.75), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(1200)
    writer.setTitle(picture.title)
    writer.setCreator("Modus Vivendi")
    painter = QPainter(writer)
    painter.scale(1200 / 96, 1200 / 96)
    painter.fillRect(0, 0, width, height, QColor(picture.paper))
    _painted(painter, picture)
    buffer.close()
    return bytes(data.data())


def svg_text(picture: Picture) -> str:
    """The picture as one ``svg`` element that may stand in a page or in a file."""
    return document(picture.marks, picture.size, picture.title, FAMILIES, picture.paper, measure)


def _painted(painter: QPainter, picture: Picture) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint(painter, picture.marks)
    painter.end()


FORMATS: dict[str, Callable[[Picture], bytes]] = {
    ".png": png,
    ".pdf": pdf,
    ".svg": lambda picture: svg_text(picture).encode(),
}


def render(
    model: Model,
    path: str | os.PathLike[str],
    scenario: str | None = None,
    against: str | None = None,
    projector: bool = False,
    size: Size | None = None,
    *,
    trail: bool = False,
    settled: bool = False,
) -> Size:
    """Draw a scenario (by id; None is the baseline) into a file; the ending of its name tells the format.

    Compared with ``against``, else with the baseline. ``projector``: large type on dark ground, 1920 × 1080 unless a
    size is given, else 1600 × 1000; it refuses a private scenario, as the wall does. Nothing marked private is drawn.
    ``trail``: with where issue areas stood over time. ``settled``: after the conditions have settled, which the picture
    says. Returns the size in pixels. Written in place: who must not leave half a file hands in a draft. ``ValueError``
    with a sentence where something is wrong with what is asked for.
    """
    target = Path(path)
    make = FORMATS.get(target.suffix.lower())
    if make is None:
        raise ValueError(said("“{target}” must end in .png, .svg or .pdf", target=target.name))
    size = size or ((1920, 1080) if projector else (1600, 1000))
    if not all(100 <= side <= LARGEST for side in size):
        raise ValueError(said("a picture is between 100 and {largest} pixels wide and high", largest=LARGEST))
    if projector:
        _demand_public(model, scenario, against)
    scene = scene_for(model, scenario, against, private=False, trail=trail, settled=settled)
    picture = picture_of(scene, size, PROJECTOR if projector else LIGHT, projector)
    target.write_bytes(make(picture))
    return size


def _demand_public(model: Model, *scenarios: str | None) -> None:
    for scenario in scenarios:
        if scenario is not None and scenario in model.scenarios and scenario not in public(model).scenarios:
            name = model.scenarios[scenario].key
            raise ValueError(said("the scenario “{name}” is private: the wall does not show it", name=name))


def svg(model: Model, scenario: str | None = None, *, trail: bool = False, settled: bool = False) -> str:
    """A scenario as one ``svg`` element to stand in an HTML page: no prolog, no ids, no outside references; nothing
    marked private is drawn.
    """
    scene = scene_for(model, scenario, private=False, trail=trail, settled=settled)
    return svg_text(picture_of(scene, _IN_A_PAGE, LIGHT))
